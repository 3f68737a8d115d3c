//! What is found in a paste, and where.

use super::*;

/// The kinds in `paste`, and its values as `place name=value`.
fn seen(paste: &str) -> (Vec<&'static str>, Vec<String>) {
    let layout = split(paste);
    let kinds = layout.segments.iter().map(|segment| segment.kind.id()).collect();
    let values = layout
        .values
        .iter()
        .map(|value| format!("{:?} {}={}", value.place, value.name.of(paste), value.span.of(paste)));
    (kinds, values.collect())
}

const TOKEN: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

#[test]
fn a_token_by_itself() {
    for paste in
        [TOKEN.to_owned(), format!(" \"{TOKEN}\",\n"), format!("Bearer {TOKEN}\n"), TOKEN.replace('.', ".\n  ")]
    {
        assert_eq!(seen(&paste), (vec!["bare"], vec![format!("Bare ={paste}")]), "{paste}");
    }
}

#[test]
fn two_tokens_on_two_lines_are_two() {
    let paste = format!("{TOKEN}\n{TOKEN}");
    assert_eq!(seen(&paste).1.len(), 2);
}

#[test]
fn an_exchange_as_curl_shows_it() {
    let paste = format!(
        "* Connected to api.example.com\n> GET /data?access_token=abc12345 HTTP/1.1\n> Host: api.example.com\n\
         > Authorization: Bearer {TOKEN}\n>\n< HTTP/1.1 401 Unauthorized\r\n< Date: Sat, 21 Nov 2026 10:00:00 GMT\r\n<\n\
         {{\"error\":\"invalid_token\"}}"
    );
    let (kinds, values) = seen(&paste);
    assert_eq!(kinds, ["curl-trace", "http-request", "http-response", "json"]);
    assert_eq!(values, ["Query access_token=abc12345".to_owned(), format!("Header Authorization={TOKEN}")]);
    let layout = split(&paste);
    assert_eq!(layout.segments[2].status(&paste), Some(401));
    assert_eq!(layout.segments[2].header(&paste, "date"), Some("Sat, 21 Nov 2026 10:00:00 GMT"));
}

#[test]
fn a_command_over_three_lines() {
    let paste = format!(
        "$ curl -i https://api.example.com/x \\\n  -H 'Authorization: Bearer {TOKEN}' \\\n  -u me:secret12\n401 Unauthorized"
    );
    let (kinds, values) = seen(&paste);
    assert_eq!(kinds, ["curl-command", "prose"]);
    assert_eq!(values, [format!("Header Authorization={TOKEN}"), "User =me:secret12".to_owned()]);
}

#[test]
fn settings_of_all_sorts() {
    let paste = "[default]\naws_access_key_id = ASIA1234567890123456\naws_session_token = IQoJb3JpZ2luX2VjEAAabc\n\nexport API_TOKEN=\"x y\"\n";
    let (kinds, values) = seen(paste);
    assert_eq!(kinds, ["assignments"]);
    assert_eq!(values.len(), 3);
    assert_eq!(values[2], "Assignment API_TOKEN=x y");
}

#[test]
fn a_comment_behind_quotes() {
    let values = seen("hf_token = \"api_org_Tge\"  # revealed for tests\nA_TOKEN='x'#y\n").1;
    assert_eq!(values, ["Assignment hf_token=api_org_Tge", "Assignment A_TOKEN='x'#y"]);
}

#[test]
fn a_token_in_the_middle_of_words() {
    let paste = format!("2026-11-21 ERROR token '{TOKEN}' was refused: jwt expired");
    assert_eq!(seen(&paste), (vec!["prose"], vec![format!("Prose ={TOKEN}")]));
}

#[test]
fn a_header_that_was_wrapped() {
    let (head, tail) = TOKEN.split_at(40);
    let paste = format!("Authorization: Bearer {head}\n  {tail}\nAccept: */*");
    let values = seen(&paste).1;
    assert_eq!(values, [format!("Header Authorization={head}\n  {tail}")]);
}

#[test]
fn words_are_no_tokens() {
    for paste in [
        "401 Unauthorized: Invalid Token",
        "com.amazonaws.services.Model$InvalidTokenException",
        "https://api.example.com/v1/data",
        "npm ERR! code E401",
    ] {
        assert_eq!(seen(paste).1, Vec::<String>::new(), "{paste}");
    }
}

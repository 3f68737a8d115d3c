//! `\_` where an underscore belongs.

use super::{Check, Damage, Subject, proof, scan};

pub(super) const CHECK: Check = Check {
    id: "markdown-escape",
    title: "A backslash before a sign",
    why: "Markdown, a shell or a quoted string needs the backslash; in the value it is one character too many.",
    find,
    examples: proof::list(&[
        (r"eyJhbGciOiJIUzI1NiJ9.e30.AA\_A\-A", "eyJhbGciOiJIUzI1NiJ9.e30.AA_A-A"),
        (r"eyJhbGciOiJIUzI1NiJ9\.e30\.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        (r"IQoJb3JpZ2luX2VjEAA\=\=", "IQoJb3JpZ2luX2VjEAA=="),
        (r#"{\"token\":\"eyJhbGciOiJIUzI1NiJ9.e30.AAAA\"}"#, r#"{"token":"eyJhbGciOiJIUzI1NiJ9.e30.AAAA"}"#),
        (r"DOMAIN\user1", r"DOMAIN\user1"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b"\\") {
        return Vec::new();
    }
    let edits = scan::escapes(subject.text, b'\\', |text| {
        let slashes = text.bytes().take_while(|b| *b == b'\\').count();
        let sign = char::from(*text.as_bytes().get(slashes)?);
        "_-.*=+/~#:\"'`()[]{}!&;|<>@% ".contains(sign).then(|| (sign.to_string(), slashes + 1))
    });
    scan::showing(subject.text, scan::edit(subject.text, "take the backslash off", edits), |seen| {
        seen.get(..2).unwrap_or(seen)
    })
}

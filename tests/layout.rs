//! However pastes are put together, cut and mixed: what is laid out is in order and apart, and stands in the paste.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/tries.rs"]
mod tries;

use badtoken::{
    segment::{Layout, split},
    text::Span,
};
use proptest::prelude::*;

/// Pieces of what people paste, whole and broken.
const PIECES: &[&str] = &[
    "GET /x?token=abcdefgh12345678 HTTP/1.1\nAuthorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.AA\n\n",
    "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\",\n scope=\"a\"\n\n",
    "{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"https://a?key=abcdefgh12345678\",\"headers\":[]},",
    "\"response\":{\"status\":401,\"headers\":[{\"name\":\"authorization\",\"value\":\"Bearer x\"}]}}]}}",
    "{\"response\":{\"status\":1},\"request\":{\"method\":\"G\",\"url\":\"u\"}}",
    "{\"body\":\"{\\\"token\\\":\\\"eyJhbGciOiJIUzI1NiJ9\\\"}\"}\n",
    "Request Headers\nauthorization\nBearer abcdefgh12345678\n",
    "General\nRequest URL: https://a/?sig=abcdefgh12345678\nStatus Code: 401\n",
    "curl -H 'Authorization: Bearer abcdefgh12345678' \\\n -d '{\"token\":\"x\"}' https://a\n",
    "headers = {'Authorization': 'Bearer abcdefgh12345678'}\n",
    "fetch(\"https://a\", { headers: { a: `b",
    "requests.get('https://a', headers=headers)\n",
    "Invoke-WebRequest -Uri \"https://a\" `\n-Headers @{\n\"a\"=\"b\"\n}\n",
    "{'a': 'b', 'token': u'eyJhbGciOiJIUzI1NiJ9'}\n",
    "<a b=\"c\"><token>abc</token>\n",
    "</a>\n",
    "apiVersion: v1\nkind: Secret\ndata:\n  token: ZXlKaGJHY2lPaUo=\n",
    "token: >-\n  eyJhbGciOiJIUzI1NiJ9\n  .e30.AA\n",
    "- name: TOKEN\n  value: eyJhbGciOiJIUzI1NiJ9\n",
    "a=b&client_secret=abcdefgh12345678\n&c=d\n",
    "2026-11-21 ERROR token=abcdefgh12345678 {\"error\":\"x\",\"token\":\"eyJhbGciOiJIUzI1NiJ9\"} — é\n",
    "see <https://a?token=abcdefgh12345678|x> and ghp_IqIMNOZH6z0wIEB4T9A2g4EHMy8Ji42q4HA5\n",
    "é“”\u{200b}\u{feff}\r\n",
    "\n",
    "  ",
];

fn is_sound(paste: &str, layout: &Layout) -> Result<(), TestCaseError> {
    let apart = |spans: &[Span]| {
        spans.windows(2).all(|pair| pair[0].end <= pair[1].start)
            && spans.iter().all(|span| span.start <= span.end && paste.get(span.start..span.end).is_some())
    };
    let segments: Vec<Span> = layout.segments.iter().map(|segment| segment.span).collect();
    prop_assert!(apart(&segments), "segments of {:?}", paste);
    let values: Vec<Span> = layout.values.iter().map(|value| value.span).collect();
    prop_assert!(apart(&values), "values of {:?}", paste);
    prop_assert!(layout.values.iter().all(|value| value.segment < layout.segments.len()));
    for field in layout.segments.iter().flat_map(|segment| &segment.fields) {
        prop_assert!(paste.get(field.value.start..field.value.end).is_some(), "a value of {:?}", paste);
        prop_assert!(paste.get(field.name.start..field.name.end).is_some(), "a name of {:?}", paste);
    }
    let covered: usize =
        segments.iter().map(|span| span.of(paste).chars().filter(|c| !c.is_whitespace()).count()).sum();
    prop_assert_eq!(covered, paste.chars().filter(|c| !c.is_whitespace()).count(), "left out of {:?}", paste);
    for exchange in layout.exchanges(paste) {
        prop_assert!(exchange.span.end <= paste.len() && exchange.span.start <= exchange.span.end);
        prop_assert!(exchange.sent().is_some() || exchange.response.is_some());
    }
    Ok(())
}

proptest! {
    #![proptest_config(tries::tries(3_000))]

    #[test]
    fn what_is_laid_out_is_in_order_and_apart(
        pieces in prop::collection::vec((0..PIECES.len(), 0..200_usize, 0..8_usize), 1..7),
    ) {
        let mut paste = String::new();
        for (piece, cut, rest) in pieces {
            let text = PIECES[piece];
            // One in eight is cut somewhere.
            let end = if rest == 0 { text.floor_char_boundary(cut.min(text.len())) } else { text.len() };
            paste.push_str(&text[..end]);
        }
        is_sound(&paste, &split(&paste))?;
    }

    #[test]
    fn marks_in_any_order_are_no_trouble(paste in "[\\{\\}\\[\\]<>/\"'`\\\\:=,&?#@!^$ \n\ra-c1é-]{0,80}") {
        is_sound(&paste, &split(&paste))?;
    }
}

//! One walk over all formats.

use super::*;
use crate::segment;

#[test]
fn every_format_knows_its_own_and_outranks_all_others() {
    for format in formats() {
        assert!(!format.like.is_empty() && !format.unlike.is_empty(), "{}", format.id);
        for text in format.like {
            assert_eq!(recognise(text).map(|found| found.id), Some(format.id), "{text}");
            let decoded = (format.decode)(text);
            assert!(decoded.parts.iter().all(|part| part.span.end <= text.len()), "{text}");
        }
        for text in format.unlike {
            assert_ne!(recognise(text).map(|found| found.id), Some(format.id), "{text}");
        }
    }
}

#[test]
fn ids_are_unique() {
    let mut ids: Vec<_> = formats().map(|format| format.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), formats().count());
}

fn named(paste: &str) -> Vec<(&'static str, Vec<String>)> {
    let layout = segment::split(paste);
    let mended: Vec<_> = layout.values.iter().map(|value| crate::check::mend(paste, value, &|_| None).0).collect();
    let says = |token: Token| {
        (
            token.format,
            token.decoded.notes.into_iter().filter(|note| note.speaks.is_some()).map(|note| note.says).collect(),
        )
    };
    read(&Laid { paste, layout: &layout, mended: &mended }).into_iter().map(says).collect()
}

#[test]
fn aws_credentials_in_all_their_spellings() {
    let env = "export AWS_ACCESS_KEY_ID=ASIAY34FZKBOKMUTVV7A\nexport AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n";
    let found = named(env);
    assert_eq!(
        found.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
        ["aws-env-ini", "aws-access-key-id", "aws-secret-key"]
    );
    assert!(found[0].1[0].contains("ASIA"));
    let json = r#"{"Credentials":{"AccessKeyId":"ASIAY34FZKBOKMUTVV7A","SecretAccessKey":"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY","SessionToken":"IQoJb3JpZ2luX2VjEDoaCXVzLWVhc3QtMSJGMEQC","Expiration":"2026-11-21T10:00:00+00:00"}}"#;
    let layout = segment::split(json);
    let mended: Vec<_> = layout.values.iter().map(|value| crate::check::mend(json, value, &|_| None).0).collect();
    let tokens = read(&Laid { paste: json, layout: &layout, mended: &mended });
    assert_eq!(tokens[0].format, "aws-credentials-json");
    assert_eq!(tokens[0].decoded.validity.ends.map(crate::Moment::secs), Some(1_795_255_200));
    assert_eq!(tokens.len(), 4);
}

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

/// What is known of each maker's keys is published with an example; ids are those of the catalogue.
const EXAMPLES: &[(&str, &str)] = &[
    (
        "azure-identifiable-key",
        "OhA9ajbEdqfM4O20ucwrH11EzFfeBzK8HSFfb59N8Hb1lEJ3j4N2fdtYEAcqyrHlh+6Z7iK/1Dew+AStZ8O1Dw==",
    ),
    ("azure-ad-client-secret", "abc8Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
    ("azure-ad-client-secret", "bP88Q~rcBcYjzzOhg1Hnn76Wm3jGgakZiZ.8vMgR"),
    ("azure-ad-client-secret", "YYz7Q~Sudoqwap1PnzEBA3zqBK~i5uesDIv.C"),
    ("azure-devops-pat", "xmxj5pouaauasdhklcnryux6y5jvfhvqguorfbp4h2k5cahfyk2a"),
    ("gcp-access-token", "ya29.EXAMPLE-not-a-token"),
    ("gcp-refresh-token", "1//0EXAMPLE"),
    ("gcp-api-key", "AIzaSyEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMP"),
    ("github-classic", "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"),
    ("github-classic", "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"),
    (
        "github-ghs-stateless",
        "ghs_12345_eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJhdXRobmQiLCJleHAiOjE3NjcyMjkyMDAsImlhdCI6MTc2NzIyNTYwMCwiaXNzIjoiZ2l0aHViIiwidmVyIjozfQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ),
    (
        "github-fine-grained",
        "github_pat_AAAAAAAAAAAAAAAAAAAAAA_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB",
    ),
    ("gitlab-classic", "glpat-EXAMPLEEXAMPLE123456"),
    ("gitlab-classic", "mycompany-glpat-EXAMPLEEXAMPLE123456"),
    ("gitlab-routable", "glpat-CirhBv6ZT1qS5mF3upMh0m86MQp1OjJzCA.01.0y0azn5zn"),
    ("npm", "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"),
    ("docker-pat", "dckr_pat_EXAMPLEEXAMPLEEXAMPLE123"),
    ("rubygems-nuget", "rubygems_000000000000000000000000000000000000000000000000"),
    ("slack", "xoxb-000000000000-000000000000-EXAMPLEEXAMPLEEXAMPLEEX"),
    ("slack", "xapp-1-A052FGTS2DL-5171572773297-610b6a11f4b7eb819e87b767d80e6575a3634791acb9a9ead051da879eb5b55e"),
    ("stripe", "sk_test_EXAMPLE"),
    ("twilio", "AC00000000000000000000000000000000"),
    ("sendgrid", "SG.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"),
    ("shopify", "shpat_00000000000000000000000000000000"),
    ("discord-bot", "MTQ1NjA3NDQ0Mzk4MDgwMDAwNQ.HDdKgA.WMDDJgbOJz1oCl-md7Y3i-ksfX0"),
    ("telegram-bot", "123456789:AAEXAMPLE-EXAMPLE_EXAMPLE-EXAMPLE1"),
    ("openai", "sk-AAAAAAAAAAAAAAAAAAAAT3BlbkFJBBBBBBBBBBBBBBBBBBBB"),
    (
        "anthropic",
        "sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA",
    ),
    ("huggingface", "hf_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    ("groq-xai-pplx", "gsk_AAAAAAAAAAAAAAAAAAAAWGdyb3FYBBBBBBBBBBBBBBBBBBBBBBBB"),
    ("facebook", "EAACEXAMPLE"),
    ("facebook", "1308742762612587|rhoK1cbv0DOU_RTX_87O4MkX7AI"),
    ("square", "EAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
    ("grafana", "glsa_qOh6ibK9dK7g0jkBQuTachjhg1foCUQ1_a89436fb"),
    ("cloudflare", "cfat_ac7V0RQnqg2Bcktx3fXLRaMJUZidQcQ44U1Cryrf961ea182"),
    ("jfrog", "cmVmdGtuOjAxOjE3NjczMTIwMDA6VWdkQVJ6djhjdU9IaE84b3NHOGZKY1RWODFzMQ"),
    ("vault", "hvs.CAESIAq1CtYUHKDuUkyzrAiPo5qmPB3K0yxtKFAYGmDEfDeFGiMKHGh2cy5pYkVsNnJkeXlGeVQxQUx2TkduaEY2WE0Q6AcYAQ"),
    ("vault", "s.ZC9Ecf4M5g9o34Q6RkzGsj0z"),
    ("hcp-terraform", "AAAAAAAAAAAAAA.atlasv1.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"),
    ("databricks-misc", "dapi00000000000000000000000000000000"),
    ("uuid", "019b76da-a800-7298-ba0d-6200c6611303"),
    ("ulid", "01ARZ3NDEKTSV4RRFFQ69G5FAV"),
    ("ksuid", "0ujtsYcgvSTl8PAuAdqWYSMnLOv"),
    ("objectid-snowflake", "6955b900be10a392e6621d3e"),
    ("objectid-snowflake", "1456074443980800005"),
];

#[test]
fn every_example_has_its_name_wherever_it_stands() {
    let first = |paste: &str| {
        let layout = segment::split(paste);
        let mended: Vec<_> = layout.values.iter().map(|value| crate::check::mend(paste, value, &|_| None).0).collect();
        read(&Laid { paste, layout: &layout, mended: &mended }).first().map(|token| token.format)
    };
    for (id, example) in EXAMPLES {
        for paste in [
            (*example).to_owned(),
            format!("Authorization: Bearer {example}\n"),
            format!("export API_TOKEN={example}\n"),
            format!("{{\"access_token\": \"{example}\"}}"),
            format!("curl -H 'Authorization: Bearer {example}' https://api.example.com/v1\n"),
        ] {
            let found = first(&paste).filter(|found| *found != "oauth2-token-response");
            assert!(found.is_none_or(|found| found == *id), "{paste} is {found:?}");
            assert!(found.is_some() || paste.starts_with('{'), "{paste} is nothing");
        }
    }
}

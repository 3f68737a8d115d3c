//! Every format of the clouds, of HTTP, of cookies and of webhooks is named wherever it stands.

#![cfg(not(target_arch = "wasm32"))]

use badtoken::{Moment, clock, examine};

/// Ids with an example each, made up; none of them opens anything.
const SINGLE: &[(&str, &str)] = &[
    ("aws-access-key-id", "AKIARZPUZDIKKFW6JXB2"),
    ("aws-secret-key", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
    ("eks-token", "k8s-aws-v1.aHR0cHM6Ly9zdHMudXMtZWFzdC0xLmFtYXpvbmF3cy5jb20vP0FjdGlvbj1HZXRDYWxsZXJJZGVudGl0eQ"),
    ("bedrock-api-key", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb249Q2FsbFdpdGhCZWFyZXJUb2tlbg=="),
    ("aws-msk-iam", "aHR0cHM6Ly9rYWZrYS51cy1lYXN0LTEuYW1hem9uYXdzLmNvbS8_QWN0aW9uPWthZmthLWNsdXN0ZXIlM0FDb25uZWN0"),
    ("k8s-bootstrap", "07401b.f395accd246ae52d"),
    ("flask-session", "eyJ1c2VyX2lkIjoxfQ.aVW5AA.ckqS6XS5YiunvZCuaVt098fP8o4"),
    ("flask-session", "WzEsMiwzLDRd.wSPHqC0gR7VUqivlSukJ0IeTDgo"),
    ("django-signed", "eyJ1c2VyX2lkIjoxfQ:1vb66i:nMSDcZ_HiEph5IJ7sVVd-j8U9r_Z3r6gXt3Tkv4ZA30"),
    ("django-signed", "ImhlbGxvIg:1QaUZC:YIye-ze3TTx7gtSv422nZA4sgmk"),
    ("django-password-reset", "d0t3wf-0123456789abcdef0123456789abcdef"),
    ("csrf-django", "a0B1c2D3e4F5g6H7i8J9k0L1m2N3o4P5q6R7s8T9u0V1w2X3y4Z5a6B7c8D9e0F1"),
    (
        "rails-signed",
        "eyJfcmFpbHMiOnsibWVzc2FnZSI6Ik1RPT0iLCJleHAiOiIyMDI2LTAxLTAyVDAwOjAwOjAwLjAwMFoiLCJwdXIiOiJjb29raWUudXNlcl9pZCJ9fQ==--317b96f7a9da391e4d460432829d60cb64db9535",
    ),
    (
        "rails-encrypted",
        "CohvTnP/o35ZUGXY2RpJ0DUWpkr7R50aJ4laRyxLu7hAV2a4iM/JAQ==--3cD0aBwib238V/Em--ACSTgsH+KoV21QpdViSn7A==",
    ),
    ("express-signed", "s%3A7hq3ploT8Lk-p-khnbzT9x3DYjI4--2D.Vsmill7Dk0SvzJg6m4n%2BPu3VfUeJwDJud%2Bqw%2FlMqqHA"),
    (
        "aspnet-dataprotection",
        "CfDJ8DgFunExQ_fgWRHVLoPzoqYN2L5PtYAIIJbO-lp3NaoIL8y6S1SYySY3GRrU9IVcAyItw7bhtX3sMyEobsRo4bu1z9NoOlK2",
    ),
    ("webhook-github", "sha256=be8e4a083be91d1c3699bf93b1e68db925ec81a5d41cafef9bd94a9c6228d9da"),
    ("webhook-slack", "v0=c15d2e8bb1189253384670de73faa805567659e424f42dc7f6270cb8d1baf112"),
    ("webhook-stripe", "t=1767225600,v1=f6ef300ec2c3f1ea8e4bc6d2a62975f58477d6fcd4bd03529a148873f625b1ca"),
    ("webhook-twilio", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
    ("totp", "otpauth://totp/Ex:u?secret=JBSWY3DPEHPK3PXP"),
    (
        "azure-connection-string",
        "Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=M2FN73GSYeEirdnwjVXsfZyllcgtrZ6BSoHFCiBSTk4=",
    ),
    ("http-basic", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
    ("http-negotiate", "NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAA="),
    (
        "http-digest",
        "Digest username=\"u\", realm=\"r\", nonce=\"abc\", uri=\"/\", response=\"6629fae49393a05397450978507c4ef1\"",
    ),
    (
        "oauth1",
        "OAuth realm=\"Example\", oauth_consumer_key=\"0685bd9184jfhq22\", oauth_token=\"ad180jjd733klru7\", oauth_signature_method=\"HMAC-SHA1\", oauth_signature=\"wOJIO9A2W5mFwDgiDvZbTSMK%2FPY%3D\", oauth_timestamp=\"137131200\", oauth_nonce=\"4572616e48616d6d65724c61686176\", oauth_version=\"1.0\"",
    ),
    (
        "aws-sigv4-header",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8",
    ),
    (
        "azure-servicebus-sas",
        "SharedAccessSignature sr=https%3A%2F%2Fns.servicebus.windows.net%2Fq&sig=M2FN73GSYeEirdnwjVXsfZyllcgtrZ6BSoHFCiBSTk4%3D&se=1767229200&skn=Root",
    ),
];

/// Whole pastes.
const WHOLE: &[(&str, &str)] = &[
    (
        "aws-presigned-url",
        "curl 'https://example-bucket.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIARZPUZDIKKFW6JXB2%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=be8e4a083be91d1c3699bf93b1e68db925ec81a5d41cafef9bd94a9c6228d9da'",
    ),
    (
        "azure-sas",
        "sv=2024-11-04&st=2026-01-01T00%3A00%3A00Z&se=2026-01-01T01%3A00%3A00Z&sr=b&sp=r&spr=https&sig=%2FU6eCjSms6Enp%2FLmYjPq3KK7bw5cW6EHjK54Vk0sCk8%3D",
    ),
    (
        "gcp-signed-url",
        "see https://storage.googleapis.com/b/o?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Date=20260101T000000Z&X-Goog-Expires=3600",
    ),
    (
        "aws-env-ini",
        "[default]\naws_access_key_id = AKIARZPUZDIKKFW6JXB2\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n",
    ),
    (
        "aws-credentials-json",
        r#"{"Version":1,"AccessKeyId":"AKIARZPUZDIKKFW6JXB2","SecretAccessKey":"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}"#,
    ),
    (
        "aws-sso-cache",
        r#"{"startUrl":"https://x.awsapps.com/start","expiresAt":"2026-01-01T08:00:00Z","accessToken":"aoaAAAAAGVx1"}"#,
    ),
    (
        "oauth2-token-response",
        r#"{"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"example","expires_in":3600,"refresh_token":"tGzv3JOkF0XG5Qx2TlKWIA"}"#,
    ),
    (
        "www-authenticate",
        r#"WWW-Authenticate: Newauth realm="apps", type=1, title="Login to \"apps\"", Basic realm="simple""#,
    ),
    ("aws-marketplace-registration", "x-amzn-marketplace-token=LmN5sFZmZbHTbVQPJpiIVEGqWsNlb3oYgLGvUlT4wVzGr3k"),
    ("csrf-django", "Cookie: csrftoken=a0B1c2D3e4F5g6H7i8J9k0L1m2N3o4P5; theme=dark"),
    ("cookie-session", "Cookie: session=eyJ1c2VyIjoxfQ==; session.sig=ckqS6XS5YiunvZCuaVt098fP8o4"),
    ("sensedia", "client_id: abc12345def\naccess_token: 7e2d4f60-1b2c-3d4e-8f90-a1b2c3d4e5f6"),
    ("django-password-reset", "https://example.com/reset/MQ/d0t3wf-0123456789abcdef0123456789abcdef/"),
    (
        "saml-response",
        "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\"><saml:Issuer>idp</saml:Issuer></samlp:Response>",
    ),
];

fn noon() -> Moment {
    clock::read("2026-11-21T10:00:00Z").expect("a moment")
}

fn first(paste: &str) -> Option<&'static str> {
    examine(paste, noon()).tokens.first().map(|token| token.format)
}

#[test]
fn named_by_itself_and_in_every_coat() {
    let mut wrong = Vec::new();
    for (id, text) in SINGLE {
        let escaped = text.replace('"', "\\\"");
        let scheme = if text.contains(' ') { "" } else { "Bearer " };
        for paste in [
            (*text).to_owned(),
            format!("Authorization: {scheme}{text}"),
            format!("API_TOKEN='{text}'"),
            format!("{{\"token\":\"{escaped}\"}}"),
            format!("curl -i https://api.example.com/v1 -H 'Authorization: {scheme}{text}'"),
            format!("GET /v1 HTTP/1.1\nHost: api.example.com\nAuthorization: {scheme}{text}\n"),
        ] {
            let named = first(&paste);
            if named != Some(*id) {
                wrong.push(format!("{id}: {named:?} in {paste}"));
            }
        }
    }
    wrong.extend(
        WHOLE
            .iter()
            .filter(|(id, paste)| first(paste) != Some(*id))
            .map(|(id, paste)| format!("{id}: {:?}", first(paste))),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_copied_along_or_lost_is_told() {
    for (id, text) in SINGLE.iter().filter(|(_, text)| text.contains(['&', ';', '"']) && !text.contains("skn=")) {
        for damaged in [format!("{text}\u{a0}"), format!("{text}\",")] {
            let report = examine(&damaged, noon());
            assert!(!report.suggestions.is_empty(), "{id}: {damaged}");
        }
    }
}

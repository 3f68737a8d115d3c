//! Which JSON web token this is: what its header, its claims and its issuer tell.

use super::{
    super::{Decoded, Document, Kind, Note},
    issuer,
};
use crate::{evidence::Strength, fix::Fix, json, text::Span};

const BEARER: &str = "Authorization: Bearer {}";

/// The kinds, each with what such a token is for.
pub(super) const ACCESS: (Kind, &str) = (
    Kind { id: "at-jwt", name: "OAuth 2.0 access token", sent: BEARER },
    "An access token (RFC 9068): it is for the API that “aud” names.",
);
pub(super) const ID: (Kind, &str) = (
    Kind { id: "id-token", name: "OpenID Connect id token", sent: "" },
    "An id token: it tells the client in “aud” who logged in. An API wants the access token instead.",
);
pub(super) const LOGOUT: (Kind, &str) = (
    Kind { id: "logout-token", name: "OpenID Connect logout token", sent: "logout_token={}" },
    "A logout token: the issuer posts it to the client, to end a session. It opens nothing.",
);
pub(super) const PROOF: (Kind, &str) = (
    Kind { id: "dpop-proof", name: "DPoP proof", sent: "DPoP: {}" },
    "A DPoP proof: it stands in the header DPoP, made anew for each request, beside the access token that follows the scheme DPoP.",
);
pub(super) const SD: (Kind, &str) = (
    Kind { id: "sd-jwt", name: "SD-JWT", sent: "" },
    "An SD-JWT: a signed token, and behind each ~ a claim that its holder discloses.",
);
pub(super) const NESTED: (Kind, &str) = (
    Kind { id: "jwt-nested", name: "JSON web token within another", sent: BEARER },
    "Inside is another token: the claims are in that one.",
);
pub(super) const DETACHED: (Kind, &str) = (
    Kind { id: "jws-detached", name: "JSON web signature, content elsewhere", sent: "" },
    "The content is not in it: a verifier needs the signature and the content, byte for byte.",
);
pub(super) const COGNITO: (Kind, &str) = (
    Kind { id: "cognito-tokens", name: "Amazon Cognito token", sent: BEARER },
    "“token_use” tells which: an access token for APIs (with client_id, without aud), or an id token, which API Gateway's Cognito authorizer without scopes and identity pools want.",
);
pub(super) const ENTRA: (Kind, &str) = (
    Kind { id: "entra-token", name: "Microsoft Entra ID token", sent: BEARER },
    "It is for the one application in “aud”. What is for Microsoft Graph opens no other API.",
);
pub(super) const GOOGLE: (Kind, &str) = (
    Kind { id: "google-id-token", name: "Google id token", sent: BEARER },
    "It tells who calls: Cloud Run and IAP want it with their own address in “aud”. Google's APIs want an access token (ya29.…).",
);
pub(super) const BOUND: (Kind, &str) = (
    Kind { id: "k8s-sa-bound", name: "Kubernetes service account token, bound", sent: BEARER },
    "It is bound to what “kubernetes.io” names and ends with it. Read it from its file each time: the kubelet renews it there.",
);
pub(super) const LEGACY: (Kind, &str) = (
    Kind { id: "k8s-sa-legacy", name: "Kubernetes service account token, from a Secret", sent: BEARER },
    "It does not end: it holds until its Secret or its service account is deleted.",
);

/// Tells the kind of a token whose documents have been read.
pub(super) fn tell(text: &str, decoded: &mut Decoded) {
    let Some((kind, says)) = which(text, decoded) else { return };
    decoded.kind = Some(*kind);
    decoded.notes.push(Note::remark(*says));
    match kind.id {
        "k8s-sa-bound" => warn_after(decoded),
        "sd-jwt" if !text.contains('~') => {
            let end = Span::new(text.len(), text.len());
            let says =
                "It discloses by digests (“_sd”), but no ~ follows it: what stood behind the signature was lost.";
            decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Likely, end, says));
        }
        "entra-token" if decoded.document("header").is_some_and(|header| header.has("nonce")) => {
            decoded.notes.push(Note::remark(
                "The header carries “nonce”: a token for Microsoft Graph. Its signature fits for Microsoft alone; do not verify it yourself.",
            ));
        }
        "logout-token" if decoded.document("claims").is_some_and(|claims| claims.has("nonce")) => {
            let span = decoded.document("claims").and_then(|claims| claims.place("nonce")).unwrap_or(Span::whole(text));
            let says =
                "A logout token must not carry “nonce” (OpenID Connect Back-Channel Logout §2.4): verifiers refuse it.";
            decoded.notes.push(Note::fault(Fix::FixGeneration, Strength::Strong, span, says));
        }
        _ => {}
    }
}

fn which(text: &str, decoded: &Decoded) -> Option<&'static (Kind, &'static str)> {
    let header = decoded.document("header")?;
    let typ = header.string("typ").unwrap_or_default().to_ascii_lowercase();
    let typ = typ.strip_prefix("application/").unwrap_or(&typ);
    let claims = decoded.document("claims");
    if text.contains('~') {
        return Some(&SD);
    }
    match typ {
        "dpop+jwt" => return Some(&PROOF),
        "logout+jwt" => return Some(&LOGOUT),
        _ if is_jwt(header.string("cty").as_deref()) => return Some(&NESTED),
        _ => {}
    }
    let Some(claims) = claims else {
        let payload = decoded.parts.iter().find(|part| part.label == "payload")?.span.of(text);
        let raw = super::is_raw(decoded);
        if !raw && super::super::base64url::decode(payload).bytes.starts_with(b"eyJ") {
            return Some(&NESTED);
        }
        let signed = decoded.parts.iter().any(|part| part.label == "signature" && !part.span.is_empty());
        return (raw || signed && payload.is_empty()).then_some(&DETACHED);
    };
    if claims.has("_sd") || claims.has("_sd_alg") || typ.ends_with("sd-jwt") {
        return Some(&SD);
    }
    if claims.string("events").is_none() && claims.shown("events").is_some_and(|it| it.contains("backchannel-logout")) {
        return Some(&LOGOUT);
    }
    if claims.string("iss").as_deref() == Some("kubernetes/serviceaccount")
        || claims.has("kubernetes.io/serviceaccount/namespace")
    {
        return Some(&LEGACY);
    }
    if claims.has("kubernetes.io") || claims.string("sub").is_some_and(|sub| sub.starts_with("system:serviceaccount:"))
    {
        return Some(&BOUND);
    }
    let issuer = issuer::of(claims);
    match issuer.map(|issuer| issuer.name) {
        Some("Amazon Cognito") => return Some(&COGNITO),
        Some("Google" | "Google IAP") => return Some(&GOOGLE),
        Some("Microsoft Entra ID") if !is_entra_id(claims) => return Some(&ENTRA),
        _ => {}
    }
    if typ == "at+jwt" {
        return Some(&ACCESS);
    }
    is_id(claims).then_some(&ID)
}

fn is_jwt(cty: Option<&str>) -> bool {
    cty.is_some_and(|cty| cty.rsplit('/').next().is_some_and(|it| it.eq_ignore_ascii_case("jwt")))
}

/// `OpenID` Connect Core §2: for whom somebody logged in, and nothing about what that allows.
fn is_id(claims: &Document) -> bool {
    let any = |names: &[&str]| names.iter().any(|name| claims.has(name));
    let told = claims.string("token_use").or_else(|| claims.string("typ"));
    let told = told.is_some_and(|told| told.eq_ignore_ascii_case("id"));
    let marked = any(&["nonce", "at_hash", "c_hash", "s_hash"])
        || any(&["azp", "auth_time", "amr", "acr"]) && !any(&["client_id", "typ"]);
    claims.has("aud") && claims.has("sub") && (told || marked && !any(&["scope", "scp", "htu", "roles", "cnf"]))
}

/// An id token of Entra has neither scopes nor a calling application.
fn is_entra_id(claims: &Document) -> bool {
    ["nonce", "at_hash", "c_hash"].iter().any(|name| claims.has(name))
        && !["scp", "appid", "azp", "idtyp"].iter().any(|name| claims.has(name))
}

/// The kubelet writes a new token to the file long before the old one ends (`warnafter`).
fn warn_after(decoded: &mut Decoded) {
    let Some(claims) = decoded.document("claims") else { return };
    let Some(bound) = claims.doc.get(&claims.text, "kubernetes.io") else { return };
    let inner = bound.value.of(&claims.text);
    let doc = json::Doc::read(inner);
    let Some(at) = doc.get(inner, "warnafter").and_then(|node| super::times::told(inner, node)) else { return };
    let span = claims.characters(bound.value);
    decoded.facts.push(super::super::Fact::moment("payload", "warnafter", span, at.at));
    decoded.notes.push(Note::remark(
        "“warnafter” tells when the kubelet has long put a new one into the file: who read the file only once holds an old token from then on.",
    ));
}

#[cfg(test)]
mod tests {
    use crate::token::jose::signed;
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

    fn id(header: &str, claims: &str) -> Option<&'static str> {
        let text = format!("{}.{}.AAAA", BASE64_URL_SAFE_NO_PAD.encode(header), BASE64_URL_SAFE_NO_PAD.encode(claims));
        signed(&text).kind.map(|kind| kind.id)
    }

    #[test]
    fn every_kind_is_known_by_what_it_says() {
        let plain = r#"{"alg":"RS256","typ":"JWT"}"#;
        for (header, claims, kind) in [
            (r#"{"alg":"RS256","typ":"at+jwt"}"#, r#"{"iss":"https://as.example","scope":"a"}"#, Some("at-jwt")),
            (plain, r#"{"iss":"https://op.example","sub":"u","aud":"c","azp":"c","nonce":"n"}"#, Some("id-token")),
            (plain, r#"{"iss":"https://op.example","sub":"u","aud":"c","azp":"c","scope":"openid"}"#, None),
            (
                plain,
                r#"{"iss":"https://kc.example/realms/r","sub":"u","aud":"account","typ":"Bearer","azp":"c","acr":"1"}"#,
                None,
            ),
            (
                plain,
                r#"{"iss":"https://kc.example/realms/r","sub":"u","aud":"c","typ":"ID","azp":"c"}"#,
                Some("id-token"),
            ),
            (r#"{"alg":"RS256","typ":"logout+jwt"}"#, r#"{"sid":"1"}"#, Some("logout-token")),
            (
                plain,
                r#"{"sub":"1","events":{"http://schemas.openid.net/event/backchannel-logout":{}}}"#,
                Some("logout-token"),
            ),
            (r#"{"alg":"ES256","typ":"dpop+jwt","jwk":{}}"#, r#"{"htm":"GET","htu":"https://x"}"#, Some("dpop-proof")),
            (plain, r#"{"_sd":["x"],"iss":"https://i"}"#, Some("sd-jwt")),
            (r#"{"alg":"RS256","cty":"JWT"}"#, r#"{"a":1}"#, Some("jwt-nested")),
            (plain, "eyJhbGciOiJIUzI1NiJ9.e30.AA", Some("jwt-nested")),
            (plain, "", Some("jws-detached")),
            (plain, r#"{"iss":"kubernetes/serviceaccount"}"#, Some("k8s-sa-legacy")),
            (plain, r#"{"kubernetes.io":{"namespace":"n","warnafter":1}}"#, Some("k8s-sa-bound")),
            (
                plain,
                r#"{"iss":"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a","token_use":"id","aud":"c","sub":"u"}"#,
                Some("cognito-tokens"),
            ),
            (
                plain,
                r#"{"iss":"https://sts.windows.net/11111111-2222-3333-4444-555555555555/","aud":"api://x"}"#,
                Some("entra-token"),
            ),
            (
                plain,
                r#"{"iss":"https://accounts.google.com","aud":"c","sub":"1","nonce":"n"}"#,
                Some("google-id-token"),
            ),
            (plain, r#"{"sub":"1"}"#, None),
        ] {
            assert_eq!(id(header, claims), kind, "{header} {claims}");
        }
    }
}

//! Who made it, by “iss” and the claims that only one maker writes, and what that maker's tokens are for.

use super::super::{Decoded, Document, Fact, Note};
use crate::text::Span;

/// An issuer of tokens.
pub(super) struct Issuer {
    pub(super) name: &'static str,
    /// What “iss” begins with, and what stands in it further on.
    iss: (&'static str, &'static str),
    /// A claim that it alone writes; empty where “iss” is enough.
    claim: &'static str,
    /// What its tokens are for, or what is special about them.
    says: &'static str,
}

impl Issuer {
    /// Whether all its tokens are signed with private keys.
    pub(super) fn signs_with_private_keys(&self) -> bool {
        matches!(self.name, "Amazon Cognito" | "Google" | "Google IAP" | "Firebase" | "Apple" | "GitHub Actions")
            || self.name == ENTRA
    }
}

const fn by(name: &'static str, begins: &'static str, holds: &'static str, says: &'static str) -> Issuer {
    Issuer { name, iss: (begins, holds), claim: "", says }
}

const fn with(name: &'static str, begins: &'static str, claim: &'static str, says: &'static str) -> Issuer {
    Issuer { name, iss: (begins, ""), claim, says }
}

const ENTRA: &str = "Microsoft Entra ID";

/// Where two fit, the first has it.
const ISSUERS: &[Issuer] = &[
    by("Amazon Cognito", "https://cognito-idp.", ".amazonaws.com/", ""),
    by(
        "Google IAP",
        "https://cloud.google.com/iap",
        "",
        "Verify it with the keys of IAP, not with those of Google accounts.",
    ),
    by("Google", "https://accounts.google.com", "", ""),
    by("Google", "accounts.google.com", "", ""),
    by(
        "Firebase",
        "https://securetoken.google.com/",
        "",
        "A Firebase id token: it is for the project in “aud” and goes to your own server, one hour long. Google's APIs refuse it.",
    ),
    by(
        ENTRA,
        "https://sts.windows.net/",
        "",
        "The issuer is that of version 1. A verifier set to version 2 (…/v2.0) refuses it: set requestedAccessTokenVersion to 2 in the manifest of the API.",
    ),
    by(
        ENTRA,
        "https://login.microsoftonline.",
        "/v2.0",
        "The issuer is that of version 2: “aud” is the client id of the API.",
    ),
    by(ENTRA, "https://login.microsoftonline.", "", ""),
    by(ENTRA, "https://login.partner.microsoftonline.cn/", "", ""),
    by(
        "Microsoft Entra External ID",
        "https://",
        ".ciamlogin.com/",
        "The issuer names the tenant by its id, not by its domain.",
    ),
    by(
        "Azure AD B2C",
        "https://",
        ".b2clogin.com/",
        "The issuer and the keys belong to one policy: “tfp” or “acr” tells which.",
    ),
    by(
        "Auth0",
        "https://",
        ".auth0.com/",
        "The slash at the end of the issuer counts. Without “audience” in the request the token is opaque or for /userinfo.",
    ),
    by(
        "Okta",
        "https://",
        ".okta.com/oauth2/",
        "A custom authorization server: its tokens can be verified by your API.",
    ),
    by(
        "Okta",
        "https://",
        ".okta.com",
        "The org server's access tokens are for Okta's own APIs: your API cannot verify them. Use a custom authorization server (/oauth2/default).",
    ),
    by("Okta", "https://", ".oktapreview.com", ""),
    by(
        "Keycloak",
        "https://",
        "/realms/",
        "“aud” is often only “account”: an audience mapper of the client adds your API. “iss” is the address by which the client reached Keycloak.",
    ),
    by(
        "Keycloak",
        "http://",
        "/realms/",
        "“iss” is the address by which the client reached Keycloak: a verifier that knows it by another address refuses it.",
    ),
    by(
        "Supabase",
        "https://",
        ".supabase.co/auth/v1",
        "A Supabase session: it goes into Authorization, beside the project's key in the header apikey.",
    ),
    with(
        "Supabase",
        "supabase",
        "role",
        "A key of a Supabase project: “anon” may be public, “service_role” passes every rule and must stay on the server.",
    ),
    by(
        "GitHub Actions",
        "https://token.actions.githubusercontent.com",
        "",
        "A job's identity: exchange it for credentials of the cloud that “aud” names. It opens nothing at GitHub.",
    ),
    by(
        "GitLab CI",
        "https://gitlab.com",
        "",
        "A job's identity: exchange it for credentials of the service that “aud” names.",
    ),
    by(
        "Apple",
        "https://appleid.apple.com",
        "",
        "Sign in with Apple: “aud” is your app or service id, and it holds for a short time after the login.",
    ),
    by(
        "Amazon EKS",
        "https://oidc.eks.",
        ".amazonaws.com/id/",
        "A service account of EKS: AWS STS exchanges it (AssumeRoleWithWebIdentity) if “aud” is sts.amazonaws.com.",
    ),
    by("Ping Identity", "https://auth.pingone.", "", ""),
    by("OneLogin", "https://", ".onelogin.com/oidc/", ""),
    by(
        "Clerk",
        "https://",
        ".clerk.accounts.dev",
        "A session token of Clerk lives 60 seconds: get it anew for each request.",
    ),
    by("Salesforce", "https://login.salesforce.com", "", ""),
    by("LinkedIn", "https://www.linkedin.com/oauth", "", ""),
    by("Slack", "https://slack.com", "", ""),
    by("Vercel", "https://oidc.vercel.com", "", ""),
    by("Terraform", "https://app.terraform.io", "", ""),
    by("CircleCI", "https://oidc.circleci.com/", "", ""),
    by("Buildkite", "https://agent.buildkite.com", "", ""),
    with(ENTRA, "", "xms_", ""),
    with(
        "MinIO",
        "",
        "accessKey",
        "A session token of MinIO: it stands in X-Amz-Security-Token, beside its own key id and secret.",
    ),
    with("WSO2", "", "keytype", ""),
];

/// The issuer of these claims, if it is one we know.
pub(super) fn of(claims: &Document) -> Option<&'static Issuer> {
    let iss = claims.string("iss").unwrap_or_default();
    ISSUERS.iter().find(|issuer| {
        let (begins, holds) = issuer.iss;
        let claim = issuer.claim;
        iss.strip_prefix(begins).is_some_and(|rest| rest.contains(holds))
            && (claim.is_empty()
                || claims.has(claim)
                || claim.ends_with('_')
                    && claims
                        .doc
                        .members()
                        .any(|node| node.key.is_some_and(|key| key.of(&claims.text).starts_with(claim))))
    })
}

/// Says who made it.
pub(super) fn tell(decoded: &mut Decoded) {
    let Some(claims) = decoded.document("claims") else { return };
    let place = claims.place("iss").unwrap_or(Span::new(0, 0));
    if let Some(issuer) = of(claims) {
        decoded.facts.push(Fact::new("payload", "issuer", place, issuer.name));
        if !issuer.says.is_empty() {
            decoded.notes.push(Note::remark(issuer.says));
        }
        return;
    }
    let same = claims.string("iss").is_some_and(|iss| Some(iss) == claims.string("sub"));
    if same && decoded.kind.is_none() && claims.has("aud") {
        decoded.notes.push(Note::remark(
            "“iss” and “sub” are the same: a client assertion (RFC 7523). It goes to the token endpoint in “aud”, once, and buys an access token; it is none itself.",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::Document;

    #[test]
    fn makers_are_known_by_their_issuer() {
        for (claims, name) in [
            (r#"{"iss":"https://dev-1.eu.auth0.com/"}"#, Some("Auth0")),
            (r#"{"iss":"https://example.okta.com/oauth2/default"}"#, Some("Okta")),
            (r#"{"iss":"https://sso.example.com/realms/demo"}"#, Some("Keycloak")),
            (r#"{"iss":"supabase","role":"anon"}"#, Some("Supabase")),
            (r#"{"iss":"https://login.microsoftonline.com/t/v2.0"}"#, Some(ENTRA)),
            (r#"{"iss":"https://token.actions.githubusercontent.com"}"#, Some("GitHub Actions")),
            (r#"{"iss":"https://issuer.example"}"#, None),
        ] {
            assert_eq!(of(&Document::plain(claims, 0, "claims")).map(|issuer| issuer.name), name, "{claims}");
        }
    }
}

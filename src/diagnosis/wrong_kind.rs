//! A good credential of another kind than this place wants.

use super::{
    Inference, Known,
    carried::{Carried, carried},
};
use crate::text::{Span, ends_with_one, holds_one, only};
use crate::{
    evidence::{Evidence, Strength},
    fix::{Fix, Scene},
    segment::Place,
    token::Token,
};

pub(super) const INFERENCE: Inference = Inference { id: "made-for-another-place", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let drawn = [
        session_for_registration(known),
        id_token_for_access(known),
        if crate::WHOLE { id_token_by_name(known) } else { None },
        refresh_token_for_access(known),
        not_a_jwt(known),
        for_microsoft_graph(known),
        of_the_org_server(known),
        of_another_maker(known),
        global_key(known),
    ];
    drawn.into_iter().flatten().collect()
}

/// Whether anybody refuses anything here.
fn refused(known: &Known<'_>) -> bool {
    matches!(known.status(), Some(400..=403)) || !known.heard.is_empty() || !known.noticed.is_empty()
}

/// Keycloak marks refresh tokens by `typ`, others by `token_use`, `token_type` or `type`.
fn refresh_token_for_access(known: &Known<'_>) -> Option<Evidence> {
    let asks =
        |word: &str| known.heard.iter().any(|heard| heard.span.of(known.paste).to_ascii_lowercase().contains(word));
    if !refused(known) || asks("refresh") {
        return None;
    }
    let token = known.tokens.iter().find(|token| {
        let named = ["typ", "token_use", "token_type", "type"].iter().filter_map(|name| token.decoded.claim(name));
        named.into_iter().any(|is| ["refresh", "offline", "refresh_token"].contains(&is.to_ascii_lowercase().as_str()))
    })?;
    let because = "This is a refresh token: it is for the token endpoint alone. An API wants the access token.";
    Some(Evidence::new(Fix::UseRightToken, Strength::Strong, because).at(token.span))
}

/// The verifier wants a signed JSON web token, and got something else that is whole.
fn not_a_jwt(known: &Known<'_>) -> Option<Evidence> {
    let unread = |id: &str| holds_one(id, &["malformed", "segments", "compact", "format", "decode", "parts"]);
    let clue = known.noticed.iter().any(|noticed| noticed.clue.id == "cannot-be-read");
    let row = known.heard.iter().any(|heard| unread(heard.refusal.id));
    let lower = known.lower();
    let asks = holds_one(lower, &["jwt", "jws", "segments", "json web token"]);
    if !(clue || row) || !asks || known.tokens.iter().any(|token| token.format == "jws-compact") {
        return None;
    }
    let mended = |token: &Token| known.findings.iter().any(|finding| token.span.contains(finding.span));
    let sent = known.tokens.iter().filter(|token| !mended(token));
    let other = sent.into_iter().find_map(|token| match token.format {
        "jwe-compact" => Some((
            token,
            "The token is encrypted, and the server wants a signed one: ask the issuer for a token of this API, naming its audience.",
        )),
        _ if token.is_opaque() && !token.clean.text().contains(['.', ':']) && is_sent(known, token) => Some((
            token,
            "The token has no dots: it is an opaque one, whole as it is, and the server wants a JSON web token: ask the issuer for one of this API, naming its audience.",
        )),
        _ => None,
    });
    other.map(|(token, because)| Evidence::new(Fix::UseRightToken, Strength::Strong, because).at(token.span))
}

fn is_sent(known: &Known<'_>, token: &Token) -> bool {
    let value = token.value.and_then(|value| known.layout.values.get(value));
    value.is_some_and(|value| {
        let bearer = value.scheme.is_some_and(|scheme| scheme.of(known.paste).eq_ignore_ascii_case("bearer"));
        bearer
            || value.place == Place::Header
                && value.name.of(known.paste).to_ascii_lowercase().ends_with("authorization")
    })
}

/// Microsoft Graph signs its own tokens so that nobody else can check them: they carry a nonce in their header.
fn for_microsoft_graph(known: &Known<'_>) -> Option<Evidence> {
    let graph = &["00000003-0000-0000-c000-000000000000", "https://graph.microsoft.com"];
    let lower = known.lower();
    let asked = graph[1].strip_prefix("https://").is_some_and(|host| lower.contains(host));
    let token = known.tokens.iter().find(|token| {
        token.decoded.claim("aud").is_some_and(|aud| graph.iter().any(|graph| aud.trim_end_matches('/') == *graph))
    })?;
    if asked || !refused(known) {
        return None;
    }
    let because = "The token is made for Microsoft Graph; nobody else can check its signature. Ask for a scope of this API in its place.";
    Some(Evidence::new(Fix::UseRightToken, Strength::Strong, because).at(token.span))
}

/// Okta's own server signs access tokens that only Okta checks; an API wants one of an authorization server of its own.
fn of_the_org_server(known: &Known<'_>) -> Option<Evidence> {
    let token = known.tokens.iter().find(|token| {
        let org = |text: String| {
            let host = text.strip_prefix("https://").unwrap_or_default().trim_end_matches('/').to_owned();
            ends_with_one(&host, &[".okta.com", ".oktapreview.com", ".okta-emea.com"])
        };
        token.decoded.claim("iss").is_some_and(org) && token.decoded.claim("aud").is_some_and(org)
    })?;
    if !refused(known) {
        return None;
    }
    let because = "The token is of Okta's org server, and only Okta can check it: ask an authorization server of your own for one (its issuer ends in /oauth2/…).";
    Some(Evidence::new(Fix::UseRightToken, Strength::Strong, because).at(token.span))
}

/// Cloudflare's global keys have 37 hexadecimal digits, its account and zone ids 32; its tokens have 40 characters.
fn global_key(known: &Known<'_>) -> Option<Evidence> {
    known.heard.iter().find(|heard| heard.speaker.id == "cloudflare")?;
    let sent =
        carried(known.paste).into_iter().find(|one| matches!(one.value.len(), 32 | 37) && only(one.value, "0-9a-f"))?;
    let because = if sent.value.len() == 37 {
        "The value has 37 hexadecimal digits: that is a global key, which goes into X-Auth-Key with X-Auth-Email, and no API token."
    } else {
        "The value has 32 hexadecimal digits: that is the id of an account or a zone, and no API token."
    };
    Some(Evidence::new(Fix::UseRightToken, Strength::Decisive, because).at(sent.span))
}

/// How a maker's credentials begin, and where they are taken.
const MAKERS: &[(&[&str], &[&str])] = &[
    (&["xoxb-", "xoxp-", "xapp-", "xoxe"], &["slack.com"]),
    (&["ghp_", "gho_", "ghs_", "ghu_", "github_pat_"], &["github.com", "ghcr.io", "githubcopilot", "models.github"]),
    (&["glpat-"], &["gitlab"]),
    (&["sk-ant-"], &["anthropic.com", "claude"]),
    (&["sk_live_", "sk_test_", "rk_live_", "rk_test_", "pk_live_", "pk_test_"], &["stripe.com"]),
    (&["sk-proj-", "sk-svcacct-"], &["openai.com"]),
    (&["SG."], &["sendgrid.com"]),
    (&["hf_"], &["huggingface.co", "hf.co"]),
    (&["npm_"], &["npmjs.org"]),
    (&["pypi-"], &["pypi.org"]),
    (&["dop_v1_"], &["digitalocean.com"]),
    (&["shpat_", "shpss_"], &["myshopify.com"]),
    (&["ya29.", "AIza"], &["googleapis.com", "google.com"]),
    (&["ntn_"], &["notion.com"]),
    (&["figd_"], &["figma.com"]),
    (&["lin_api_"], &["linear.app"]),
    (&["dapi"], &["databricks"]),
];

/// A key of one maker, sent to another.
fn of_another_maker(known: &Known<'_>) -> Option<Evidence> {
    let sent = carried(known.paste).into_iter().rfind(Carried::is_filled)?;
    let (begins, own) = MAKERS.iter().find(|maker| maker.0.iter().any(|begin| sent.value.starts_with(begin)))?;
    let lower = known.lower();
    let named = |hosts: &[&str]| hosts.iter().any(|host| lower.contains(host));
    let other = MAKERS.iter().any(|maker| maker.0 != *begins && named(maker.1));
    (other && !named(own)).then(|| {
        let because = "The key begins like one of another service than the one that is called.";
        Evidence::new(Fix::UseRightToken, Strength::Decisive, because).at(sent.span)
    })
}

/// The registration token is the buyer's; a session token is the caller's.
fn session_for_registration(known: &Known<'_>) -> Option<Evidence> {
    known.heard.iter().find(|heard| heard.speaker.scene == Scene::AwsMarketplace)?;
    let token = known.tokens.iter().find(|token| token.format == "aws-session-token")?;
    let because =
        "This is a session token of the caller, not the registration token that the buyer brings from AWS Marketplace.";
    Some(Evidence::new(Fix::UseRightToken, Strength::Decisive, because).at(token.span))
}

/// The same told by a name: `Authorization: Bearer <id_token>`, `'Bearer ' + idToken`.
fn id_token_by_name(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    let (at, name) = lower.match_indices("authorization").take(50).find(|(at, _)| {
        let line = lower[*at..].lines().next().unwrap_or_default();
        let line = &line[..line.floor_char_boundary(90)];
        let scheme = line.find("bearer").is_some_and(|at| holds_one(&line[at..], &["id_token", "idtoken", "id token"]));
        scheme && !line.contains("access")
    })?;
    let another = known.heard.iter().any(|heard| !heard.speaker.is_anybody());
    let asked = holds_one(lower, &["userpools", "cognito", "firebase", "id token is", "id token has", "verifyidtoken"]);
    if another || asked || !(refused(known) || lower.contains("401")) {
        return None;
    }
    let because = "An id token is sent behind Bearer: it tells a client who logged in. An API wants the access token.";
    Some(Evidence::new(Fix::UseRightToken, Strength::Strong, because).at(Span::new(at, at + name.len())))
}

/// An id token tells a client who logged in; an API wants an access token (`OpenID` Connect Core §2, RFC 9068 §4).
fn id_token_for_access(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    let wanted = ["id token has", "id_token has", "id token is", "id token does", "id_token does", "id token must"];
    if !refused(known)
        || known.heard.iter().any(|heard| heard.refusal.id.contains("nonce"))
        || wanted.iter().any(|words| lower.contains(words))
    {
        return None;
    }
    let token = known.tokens.iter().find(|token| {
        let marked = ["nonce", "at_hash", "c_hash"].iter().any(|name| token.decoded.claim(name).is_some());
        let use_id = token.decoded.claim("token_use").is_some_and(|it| it == "id");
        let scoped = ["scope", "scp"].iter().any(|name| token.decoded.claim(name).is_some());
        (marked || use_id) && !scoped
    })?;
    let because = "This looks like an id token: it tells a client who logged in. An API wants the access token.";
    Some(Evidence::new(Fix::UseRightToken, Strength::Strong, because).at(token.span))
}

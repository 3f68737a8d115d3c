//! The server looked in one place, the credential was sent in another, or not at all.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    refusal::Heard,
    segment::{Place, Segment, names_a_credential},
    text::{holds_one, visible},
};

pub(super) const INFERENCE: Inference = Inference { id: "sent-in-another-place", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let Some(request) = known.requests().last() else { return Vec::new() };
    let mut drawn: Vec<Evidence> = Vec::new();
    for heard in known.heard {
        let Some(name) = heard.hole("name") else { continue };
        let wanted = name.of(known.paste);
        if known.sent(request, heard).is_none() && !wanted.is_empty() {
            let because =
                format!("The server looks for “{}”, and the request shown here does not send it.", visible(wanted));
            drawn.push(Evidence::new(Fix::SendCorrectly, Strength::Decisive, because).at(name));
        }
    }
    if drawn.is_empty() && known.status() == Some(401) && !sends_anything(known, request) && !comes_back(known, request)
    {
        let because = "The answer is 401, and the request shown here carries no credential at all.";
        drawn.push(Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(request.span));
    }
    // Rules that want some identity say 403 where there is none at all.
    let rules = |heard: &Heard| holds_one(heard.refusal.id, &["istio-rbac", "apigw-missing", "ext-authz"]);
    if crate::WHOLE
        && drawn.is_empty()
        && known.status() == Some(403)
        && known.heard.iter().any(rules)
        && !sends_anything(known, request)
        && request.at(Place::Header).next().is_some()
    {
        let because = "The access rules refuse the request, and the request shown here carries no credential at all.";
        drawn.push(Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(request.span));
    }
    drawn
}

fn sends_anything(known: &Known<'_>, request: &Segment) -> bool {
    let carries = |name: &str| names_a_credential(name) || name.eq_ignore_ascii_case("client_id");
    request.at(Place::User).next().is_some() || request.fields.iter().any(|field| carries(field.name.of(known.paste)))
}

/// Whether it is the browser that comes back from a sign-in (RFC 6749 §4.1.2): the code is its credential.
fn comes_back(known: &Known<'_>, request: &Segment) -> bool {
    let target = request.at(Place::Target).next().map_or("", |field| field.value.of(known.paste));
    ["code=", "state="].iter().all(|name| target.contains(name)) || target.contains("SAMLResponse=")
}

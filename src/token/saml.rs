//! SAML 2.0: responses, assertions and requests, as a form field, as a parameter, or as the XML itself.

use super::{
    Decoded, Format, Likeness, base64url,
    inflate::inflate,
    parameters::decoded as unescaped,
    xml::{Element, elements, plain},
};
use crate::{
    clock::{self, Moment},
    evidence::Strength,
    fix::Fix,
    text::{Span, proof},
};

use super::Note;

pub(super) const FORMAT: Format = Format {
    id: "saml-response",
    name: "SAML message",
    sent: "",
    recognise,
    decode,
    like: proof::list(&[
        "PHNhbWxwOlJlc3BvbnNlIHhtbG5zOnNhbWxwPSJ1cm46b2FzaXM6bmFtZXM6dGM6U0FNTDoyLjA6cHJvdG9jb2wiPjxzYW1sOkFzc2VydGlvbi8+PC9zYW1scDpSZXNwb25zZT4=",
        "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"><saml:Issuer>https://idp.example</saml:Issuer></saml:Assertion>",
    ]),
    unlike: proof::list(&["PGh0bWw+PC9odG1sPg==", "<html></html>", "SAMLResponse"]),
};

/// More than any message between two servers, unpacked.
const UNPACKED: usize = 512 * 1024;

/// The roots of what travels.
const ROOTS: &[&str] =
    &["Response", "Assertion", "AuthnRequest", "LogoutRequest", "LogoutResponse", "EncryptedAssertion"];

enum Coat {
    /// The XML itself.
    None,
    /// base64: the POST binding.
    Plain,
    /// base64 of raw DEFLATE: the redirect binding.
    Packed,
}

/// The XML in `text`, how it was dressed, and whether the coat was whole.
fn open(text: &str, limit: usize) -> Option<(String, Coat, bool)> {
    if text.len() > UNPACKED {
        return None;
    }
    let trimmed = text.trim_start();
    if trimmed.starts_with('<') {
        return Some((trimmed.to_owned(), Coat::None, true));
    }
    if text.len() < 40 {
        return None;
    }
    let text = unescaped(text);
    // Lines of 76 characters are legal in the POST binding.
    let packed: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let body = packed.trim_end_matches('=');
    let good = body.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/')).count();
    let whole = good == body.len() && good % 4 != 1;
    let good = good.min(if limit < 100 { 400 } else { usize::MAX });
    let bytes = base64url::standard(body.get(..good - usize::from(good % 4 == 1))?)?;
    if bytes.trim_ascii_start().starts_with(b"<") {
        return Some((String::from_utf8_lossy(&bytes).trim_start().to_owned(), Coat::Plain, whole));
    }
    let unpacked = inflate(&bytes, limit);
    unpacked
        .bytes
        .starts_with(b"<")
        .then(|| (String::from_utf8_lossy(&unpacked.bytes).into_owned(), Coat::Packed, whole && unpacked.complete))
}

/// Whether the root is one of SAML's; the front of the text tells.
fn is_saml(xml: &str) -> bool {
    let front = &xml[..xml.floor_char_boundary(2_000)];
    let body = front.split_once("?>").map_or(front, |(_, body)| body).trim_start();
    let name = body.strip_prefix('<').unwrap_or_default();
    let name = name.split([' ', '>', '\n', '\r', '\t', '/']).next().unwrap_or_default();
    let local = name.rsplit(':').next().unwrap_or_default();
    ROOTS.contains(&local) && (name.starts_with("saml") || front.contains("urn:oasis:names:tc:SAML"))
        // So little was unpacked that only the prefix can be seen.
        || front.len() < 64 && name.starts_with("saml")
}

fn recognise(text: &str) -> Option<Likeness> {
    let (xml, _, _) = open(text, 48)?;
    let xml = if xml.len() >= 20 || text.starts_with('<') { xml } else { open(text, 400)?.0 };
    is_saml(&xml).then_some(Likeness::Proven)
}

fn decode(text: &str) -> Decoded {
    let span = Span::whole(text);
    let mut decoded = Decoded::of("message", text);
    let Some((xml, coat, whole)) = open(text, UNPACKED) else { return decoded };
    let (elements, closed) = elements(&xml);
    if !whole {
        decoded.broken(span, "Its coat is not whole: characters are missing, or were changed on the way.");
    } else if !closed {
        decoded.broken(span, "The XML in it does not close: its end is missing, or characters were changed.");
    }
    let named = |name: &str| elements.iter().find(|element| element.name == name);
    if let Some(root) = elements.first() {
        decoded.fact("message", "kind", span, root.name);
        decoded.validity.issued = root.attribute("IssueInstant").and_then(clock::read);
        decoded.moment("message", "made at", span, decoded.validity.issued);
        for &name in &["Destination", "InResponseTo"] {
            if let Some(value) = root.attribute(name) {
                decoded.fact("message", name, span, &plain(value));
            }
        }
    }
    for &(name, shown) in &[("Issuer", "issuer"), ("Audience", "audience"), ("NameID", "name id")] {
        if let Some(element) = named(name).filter(|element| !element.text.is_empty()) {
            decoded.fact("message", shown, span, &plain(element.text));
        }
    }
    times(&mut decoded, &elements, span);
    status(&mut decoded, &elements, span);
    let answer = named("Assertion").is_some() || named("EncryptedAssertion").is_some();
    if named("Signature").is_some() {
        decoded.remark("A signature is there; whether it is right was not checked.");
    } else if answer && closed && whole && matches!(coat, Coat::Plain) && named("EncryptedAssertion").is_none() {
        let says =
            "No signature is in it. A response that comes as a form field must be signed, itself or its assertion.";
        decoded.notes.push(Note::fault(Fix::FixGeneration, Strength::Hint, span, says));
    }
    decoded
}

/// The narrowest window of all that are told.
fn times(decoded: &mut Decoded, elements: &[Element<'_>], span: Span) {
    let told = |name: &str, attribute: &str| -> Vec<Moment> {
        let of = elements.iter().filter(|element| element.name == name);
        of.filter_map(|element| clock::read(element.attribute(attribute)?)).collect()
    };
    let conditions = told("Conditions", "NotOnOrAfter");
    let confirmed = told("SubjectConfirmationData", "NotOnOrAfter");
    decoded.validity.ends = conditions.iter().chain(&confirmed).min().copied();
    decoded.validity.starts = told("Conditions", "NotBefore").into_iter().max();
    for (name, at) in [
        ("starts at", decoded.validity.starts),
        ("ends at", conditions.first().copied()),
        ("to be delivered before", confirmed.first().copied()),
        ("session ends at", told("AuthnStatement", "SessionNotOnOrAfter").first().copied()),
    ] {
        decoded.moment("message", name, span, at);
    }
    if let Some(to) = elements.iter().find_map(|element| element.attribute("Recipient")) {
        decoded.fact("message", "recipient", span, &plain(to));
    }
}

/// Anything but Success is a refusal by the one who sent it.
fn status(decoded: &mut Decoded, elements: &[Element<'_>], span: Span) {
    let codes =
        || elements.iter().filter(|element| element.name == "StatusCode").filter_map(|code| code.attribute("Value"));
    let Some(last) = codes().next_back() else { return };
    decoded.fact("message", "status", span, last.rsplit(':').next().unwrap_or(last));
    if !codes().any(|code| code.ends_with(":Success")) {
        let says = "Its status is not Success: the identity provider refused, and this message tells why.";
        decoded.notes.push(Note::fault(Fix::ReadTrace, Strength::Likely, span, says));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::{Engine, prelude::BASE64_STANDARD};

    const XML: &str = "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" IssueInstant=\"2026-01-01T00:00:00Z\" Destination=\"https://sp/acs\"><Issuer>https://idp</Issuer><samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/></samlp:Status><Assertion><ds:Signature/><SubjectConfirmationData NotOnOrAfter=\"2026-01-01T00:05:00Z\"/><Conditions NotBefore=\"2025-12-31T23:59:00Z\" NotOnOrAfter=\"2026-01-01T01:00:00Z\"><Audience>sp</Audience></Conditions></Assertion></samlp:Response>";

    #[test]
    fn the_window_is_the_narrowest() {
        let decoded = decode(&BASE64_STANDARD.encode(XML));
        assert!(decoded.notes.iter().all(|note| note.speaks.is_none()));
        assert_eq!(decoded.validity.ends.map(Moment::secs), Some(1_767_225_900));
        assert_eq!(decoded.validity.starts.map(Moment::secs), Some(1_767_225_540));
        let audience = decoded.facts.iter().find(|fact| fact.name == "audience");
        assert_eq!(audience.map(|fact| fact.value.as_str()), Some("sp"));
    }

    #[test]
    fn cuts_and_refusals_are_seen() {
        let whole = BASE64_STANDARD.encode(XML);
        assert!(decode(&whole[..whole.len() - 40]).notes[0].says.contains("does not close"));
        assert!(decode(&whole.replace("PHNhbWxw", "PHNhbWxw ")).notes.iter().all(|note| note.speaks.is_none()));
        let refused = decode(&XML.replace("status:Success", "status:Requester"));
        assert_eq!(refused.notes[0].speaks.map(|(fix, _)| fix), Some(Fix::ReadTrace));
    }

    #[test]
    fn the_redirect_binding_is_unpacked() {
        // A stored block: what no packer writes, and every unpacker reads.
        let mut packed = vec![1, u8::try_from(XML.len() & 255).unwrap(), u8::try_from(XML.len() >> 8).unwrap()];
        packed.extend([!packed[1], !packed[2]]);
        packed.extend(XML.as_bytes());
        let text = BASE64_STANDARD.encode(&packed).replace('+', "%2B");
        assert!(recognise(&text).is_some() && decode(&text).validity.ends.is_some());
        assert!(decode(&text[..text.len() - 20]).notes[0].says.contains("not whole"));
    }
}

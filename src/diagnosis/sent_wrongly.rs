//! The header is there, and not as a server could read it.

use super::{
    Inference, Known,
    carried::{Carried, carried},
};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    segment::{Kind, Place, names_a_credential},
    text::Span,
};

pub(super) const INFERENCE: Inference = Inference { id: "sent-in-another-form", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let carried = carried(known.paste);
    let forms = carried.iter().filter_map(|one| form(known, one)).chain(nothing_but_a_scheme(known));
    forms
        .chain(body_for_headers(known))
        .chain(blank_behind(known))
        .chain(scheme(known, &carried))
        .chain(service(known, &carried))
        .chain(header_of_another_name(known, &carried))
        .chain(quoted_in_ini(known))
        .collect()
}

fn strong(because: &'static str, one: &Carried<'_>) -> Evidence {
    Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(one.span)
}

/// What can be seen on the header alone.
fn form(known: &Known<'_>, one: &Carried<'_>) -> Option<Evidence> {
    let is = |scheme: &str| one.scheme.eq_ignore_ascii_case(scheme);
    if one.empty {
        return Some(strong("Nothing stands behind the scheme: the variable with the token was empty.", one));
    }
    if is("basic") {
        return basic(one);
    }
    // The values of a header that was added twice are joined by a comma (RFC 9110 §5.3).
    let again = one.value.split_once(',').map(|(first, again)| (first.trim(), again.trim()));
    if again.is_some_and(|(first, again)| {
        first.len() >= 16
            && (again.ends_with(first) || again.get(..one.scheme.len()).is_some_and(is) && again.len() > 16)
    }) && !is("digest")
        && !is("signature")
    {
        return Some(
            Evidence::new(
                Fix::SendCorrectly,
                Strength::Decisive,
                "The header was added twice: its two values stand behind each other with a comma between them.",
            )
            .at(one.span),
        );
    }
    if one.scheme.is_empty() && one.value.starts_with('$') {
        let because =
            "Before the variable stands no word such as Bearer: either the variable holds it, or it is missing.";
        return Some(Evidence::new(Fix::SendCorrectly, Strength::Hint, because).at(one.span));
    }
    if one.scheme.is_empty() && one.is_filled() && asked_for_a_scheme(known) {
        return Some(
            Evidence::new(
                Fix::SendCorrectly,
                Strength::Decisive,
                "The server wants a word such as Bearer before the token, and the header shown here has none.",
            )
            .at(one.span),
        );
    }
    None
}

/// `Bearer`, and nothing behind it.
fn nothing_but_a_scheme(known: &Known<'_>) -> Option<Evidence> {
    let text = known.paste.trim();
    let scheme = ["bearer", "basic", "dpop", "token"].iter().any(|scheme| text.eq_ignore_ascii_case(scheme));
    let because = "This is the word that stands before a token, and no token stands behind it: what should have put it there was empty.";
    scheme.then(|| Evidence::new(Fix::SendCorrectly, Strength::Likely, because).at(Span::of_slice(known.paste, text)))
}

/// Whether the answer is about the form of the header.
fn asked_for_a_scheme(known: &Known<'_>) -> bool {
    known.noticed.iter().any(|noticed| noticed.clue.id == "header-form")
        || known.heard.iter().any(|heard| heard.refusal.id == "generic-header-format")
}

/// `user:password` in base64 (RFC 7617 §2).
fn basic(one: &Carried<'_>) -> Option<Evidence> {
    let word = one.value.split([' ', ',']).next().unwrap_or_default();
    if word.starts_with(['$', '<', '{', '*', '%']) || word.len() < 4 {
        return None;
    }
    if word.contains(':') {
        return Some(strong("Behind Basic stands name:password itself; it has to be written in base64.", one));
    }
    let bytes = decode(word)?;
    let plain = bytes.iter().all(|byte| (0x20..0x7f).contains(byte));
    if bytes.contains(&b':') {
        return None;
    }
    Some(if plain {
        strong(
            "Behind Basic stands one value in base64; it has to be name and password with a colon between them.",
            one,
        )
    } else {
        strong(
            "What stands behind Basic is no name and password in base64: most likely the bare token was put there.",
            one,
        )
    })
}

/// Base64 with both alphabets; nothing where it is none.
pub(super) fn decode(word: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(word.len());
    let (mut held, mut bits) = (0_u32, 0);
    for byte in word.trim_end_matches('=').bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        held = (held << 6 | u32::from(six)) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).unwrap_or_default());
        }
    }
    Some(bytes)
}

/// The challenge names other schemes than the one that was sent (RFC 9110 §11.6.1).
fn scheme(known: &Known<'_>, carried: &[Carried<'_>]) -> Option<Evidence> {
    let sent = carried.iter().rfind(|one| one.is_filled())?;
    let lower = known.paste.to_ascii_lowercase();
    let mut asked = lower.match_indices("www-authenticate").filter_map(|(at, name)| {
        let rest = lower[at + name.len()..].trim_start_matches(['"', '\'', ' ', ':', '=', '[', '>']);
        let word = rest.split([' ', '\r', '\n', ',', '"', '\'', ';']).next()?;
        (!word.is_empty()).then_some(word)
    });
    let first = asked.next()?;
    if first == sent.scheme.to_ascii_lowercase() || asked.any(|word| word.eq_ignore_ascii_case(sent.scheme)) {
        return None;
    }
    let usual = ["bearer", "basic", "token", "jwt", "dpop", "digest", "apikey", "negotiate"];
    let known_word = usual.contains(&first);
    known_word.then(|| {
        let because = if sent.scheme.is_empty() {
            format!("The server asks for the scheme {first}, and the header shown here has no scheme before the token.")
        } else {
            format!("The server asks for the scheme {first}, and the header shown here says {}.", sent.scheme)
        };
        Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(sent.span)
    })
}

/// `axios.post(url, { headers })`: the second argument of post, put and patch is the body, the third has the headers.
fn body_for_headers(known: &Known<'_>) -> Option<Evidence> {
    let calls = ["axios.post(", "axios.put(", "axios.patch("];
    let at = calls.iter().find_map(|call| known.paste.find(call).map(|at| at + call.len()))?;
    let rest = &known.paste[at..known.paste.floor_char_boundary(at + 300)];
    let second = rest.split_once(',')?.1.trim_start();
    let inside = second.strip_prefix('{')?.trim_start().trim_start_matches(['"', '\'']);
    inside.starts_with("headers").then(|| {
        let because = "The second argument of axios.post is the body: the headers have to stand in the third.";
        Evidence::new(Fix::SendCorrectly, Strength::Decisive, because).at(Span::new(at, at))
    })
}

/// A header whose value has blanks around it: a server may take them for a part of the token, whatever RFC 9110 §5.5 says.
fn blank_behind(known: &Known<'_>) -> Option<Evidence> {
    let segments = known.layout.segments.iter().filter(|segment| segment.kind != Kind::Response);
    let fields = segments.flat_map(|segment| segment.at(Place::Header));
    let mut credentials = fields.filter(|field| names_a_credential(field.name.of(known.paste)));
    let (field, both) = credentials.find_map(|field| {
        let behind = known.paste[field.value.end..].bytes().take(2).collect::<Vec<u8>>();
        let before = &known.paste[field.name.end..field.value.start];
        let trailing = matches!(behind.as_slice(), [b' ', b'\n' | b'\r' | b' ' | b'\\'] | [b' ']);
        (trailing && !field.value.is_empty()).then_some((*field, before.ends_with("  ")))
    })?;
    let strength = if both { Strength::Strong } else { Strength::Hint };
    let because = "The value has a blank behind it; a server may take that for a part of the token.";
    Some(Evidence::new(Fix::RepairFormat, strength, because).at(field.value))
}

/// A service that wants its credential in a place of its own.
struct Service {
    /// A part of its address.
    host: &'static str,
    /// The schemes it takes in Authorization, in small letters; `""` for a value without one.
    schemes: &'static [&'static str],
    /// What to do.
    wants: &'static str,
}

const SERVICES: &[Service] = &[
    Service {
        host: "discord.com/api",
        schemes: &["bot", "bearer"],
        wants: "Discord wants the word Bot before a bot's token, and Bearer before a user's.",
    },
    Service {
        host: "discordapp.com/api",
        schemes: &["bot", "bearer"],
        wants: "Discord wants the word Bot before a bot's token, and Bearer before a user's.",
    },
    Service { host: "api.anthropic.com", schemes: &[], wants: "Anthropic reads API keys from the header x-api-key." },
    Service { host: "api.openai.com", schemes: &["bearer"], wants: "OpenAI wants the word Bearer before the key." },
    Service {
        host: "api.figma.com",
        schemes: &["bearer"],
        wants: "Figma reads personal tokens from X-Figma-Token, and OAuth tokens behind Bearer.",
    },
    Service {
        host: ".okta.com/api",
        schemes: &["ssws", "bearer", "dpop"],
        wants: "Okta wants the word SSWS before an API token, and Bearer before an OAuth token.",
    },
    Service {
        host: "api.opsgenie.com",
        schemes: &["geniekey"],
        wants: "Opsgenie wants the word GenieKey before the key.",
    },
    Service {
        host: "api.pagerduty.com",
        schemes: &["token", "bearer"],
        wants: "PagerDuty wants “Token token=” before an API key.",
    },
    Service {
        host: "api.datadoghq",
        schemes: &["bearer"],
        wants: "Datadog reads its keys from DD-API-KEY and DD-APPLICATION-KEY.",
    },
    Service {
        host: "api-free.deepl.com",
        schemes: &["deepl-auth-key"],
        wants: "DeepL wants the word DeepL-Auth-Key before the key.",
    },
    Service {
        host: "api.deepl.com",
        schemes: &["deepl-auth-key"],
        wants: "DeepL wants the word DeepL-Auth-Key before the key.",
    },
    Service {
        host: "a.klaviyo.com",
        schemes: &["klaviyo-api-key", "bearer"],
        wants: "Klaviyo wants the word Klaviyo-API-Key before the key.",
    },
    Service {
        host: "api.unsplash.com",
        schemes: &["client-id", "bearer"],
        wants: "Unsplash wants the word Client-ID before an access key.",
    },
    Service {
        host: ".myshopify.com/admin",
        schemes: &["basic"],
        wants: "Shopify reads tokens from X-Shopify-Access-Token.",
    },
    Service {
        host: "zohoapis.",
        schemes: &["zoho-oauthtoken", "bearer"],
        wants: "Zoho wants the word Zoho-oauthtoken before the token.",
    },
    Service {
        host: "api.notion.com",
        schemes: &["bearer", "basic"],
        wants: "Notion wants the word Bearer before the token.",
    },
    Service {
        host: "api.github.com",
        schemes: &["bearer", "token", "basic"],
        wants: "GitHub wants the word Bearer or token before it.",
    },
    Service { host: "slack.com/api", schemes: &["bearer"], wants: "Slack wants the word Bearer before the token." },
    Service {
        host: "api.airtable.com",
        schemes: &["bearer"],
        wants: "Airtable wants the word Bearer before the token.",
    },
    Service { host: "api.sendgrid.com", schemes: &["bearer"], wants: "SendGrid wants the word Bearer before the key." },
    Service {
        host: "api.cloudflare.com",
        schemes: &["bearer"],
        wants: "Cloudflare wants the word Bearer before an API token; a global key goes into X-Auth-Key with X-Auth-Email.",
    },
    Service {
        host: "graph.microsoft.com",
        schemes: &["bearer"],
        wants: "Microsoft Graph wants the word Bearer before the token.",
    },
    Service {
        host: "googleapis.com",
        schemes: &["bearer", "basic"],
        wants: "Google wants the word Bearer before an access token; an API key goes into the parameter key.",
    },
    Service {
        host: "api.stripe.com",
        schemes: &["bearer", "basic"],
        wants: "Stripe wants the word Bearer before the key.",
    },
    Service { host: "api.hubapi.com", schemes: &["bearer"], wants: "HubSpot wants the word Bearer before the token." },
    Service {
        host: "api.digitalocean.com",
        schemes: &["bearer"],
        wants: "DigitalOcean wants the word Bearer before the token.",
    },
    Service {
        host: "api.heroku.com",
        schemes: &["bearer", "basic"],
        wants: "Heroku wants the word Bearer before the token.",
    },
    Service { host: "api.netlify.com", schemes: &["bearer"], wants: "Netlify wants the word Bearer before the token." },
    Service { host: "api.vercel.com", schemes: &["bearer"], wants: "Vercel wants the word Bearer before the token." },
    Service {
        host: "api.telegram.org",
        schemes: &[],
        wants: "Telegram reads the token from the address: /bot, the token, then the method.",
    },
];

fn service(known: &Known<'_>, carried: &[Carried<'_>]) -> Option<Evidence> {
    let sent = carried.iter().rfind(|one| one.is_filled())?;
    let lower = known.paste.to_ascii_lowercase();
    let service = SERVICES.iter().find(|service| lower.contains(service.host))?;
    let scheme = sent.scheme.to_ascii_lowercase();
    (!service.schemes.contains(&scheme.as_str())).then(|| strong(service.wants, sent))
}

/// Services that read their key from a header of their own: a part of the address, the header, what to do.
const HEADERS: &[(&str, &str, &str)] = &[
    (
        "azurewebsites.net",
        "x-functions-key",
        "Azure Functions read their keys from x-functions-key, or from the parameter code.",
    ),
    ("azure-api.net", "ocp-apim-subscription-key", "API Management reads its keys from Ocp-Apim-Subscription-Key."),
    (
        "api.cognitive.microsoft.com",
        "ocp-apim-subscription-key",
        "Azure AI services read their keys from Ocp-Apim-Subscription-Key.",
    ),
    ("openai.azure.com", "api-key", "Azure OpenAI reads its keys from the header api-key."),
    ("api.anthropic.com", "x-api-key", "Anthropic reads API keys from the header x-api-key."),
    ("api.figma.com", "x-figma-token", "Figma reads personal tokens from X-Figma-Token."),
    ("gitlab.com/api", "private-token", "GitLab reads personal tokens from PRIVATE-TOKEN."),
    (".myshopify.com/admin", "x-shopify-access-token", "Shopify reads tokens from X-Shopify-Access-Token."),
    ("api.elevenlabs.io", "xi-api-key", "ElevenLabs reads its keys from xi-api-key."),
    ("api.brevo.com", "api-key", "Brevo reads its keys from the header api-key."),
    ("api.postmarkapp.com", "x-postmark-server-token", "Postmark reads its tokens from X-Postmark-Server-Token."),
    ("api.newrelic.com", "api-key", "New Relic reads its keys from the header Api-Key."),
];

/// A key in a header that this service does not read.
fn header_of_another_name(known: &Known<'_>, carried: &[Carried<'_>]) -> Option<Evidence> {
    if carried.iter().any(Carried::is_filled) {
        return None;
    }
    let lower = known.paste.to_ascii_lowercase();
    let (_, wanted, says) = HEADERS.iter().find(|service| lower.contains(service.0))?;
    let mut fields = known.requests().flat_map(|request| request.at(Place::Header));
    let field = fields.find(|field| {
        let name = field.name.of(known.paste).to_ascii_lowercase();
        name.ends_with("key") && names_a_credential(&name)
    })?;
    (!lower.contains(wanted)).then(|| Evidence::new(Fix::SendCorrectly, Strength::Strong, *says).at(field.name))
}

/// The files of the AWS command line are read as they stand: quotes become a part of the key.
fn quoted_in_ini(known: &Known<'_>) -> Option<Evidence> {
    let mut section = false;
    let line = known.paste.lines().take(200).find(|line| {
        let line = line.trim();
        section |= line.len() > 2 && line.starts_with('[') && line.ends_with(']');
        let value =
            line.strip_prefix("aws_").and_then(|rest| rest.split_once('=')).map_or("", |(_, value)| value.trim());
        section && value.len() > 2 && value.starts_with(['"', '\'']) && value.ends_with(['"', '\''])
    })?;
    let because = "In the credentials file of AWS quotes are a part of the value: take them away.";
    Some(Evidence::new(Fix::RepairFormat, Strength::Strong, because).at(Span::of_slice(known.paste, line)))
}

//! What some services want otherwise than most: a scheme or a header of their own.

use super::{
    Inference, Known,
    carried::{Carried, carried},
};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    segment::{Place, names_a_credential},
    text::Span,
};

pub(super) const INFERENCE: Inference = Inference { id: "this-service-wants-it-otherwise", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let carried = carried(known.paste);
    let one = service(known, &carried).or_else(|| second_header(known, &carried));
    let each = [one, header_of_another_name(known, &carried), npm_without_braces(known)];
    each.into_iter().flatten().collect()
}

fn strong(because: &'static str, one: &Carried<'_>) -> Evidence {
    Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(one.span)
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
        host: "api.helpscout.net",
        schemes: &["bearer", "basic"],
        wants: "Help Scout wants the word Bearer before the token.",
    },
    Service { host: "api.todoist.com", schemes: &["bearer"], wants: "Todoist wants the word Bearer before the token." },
    Service {
        host: "api.calendly.com",
        schemes: &["bearer"],
        wants: "Calendly wants the word Bearer before the token.",
    },
    Service {
        host: "api.imgur.com",
        schemes: &["client-id", "bearer"],
        wants: "Imgur wants Client-ID before the app's id, and Bearer before a person's token.",
    },
    Service {
        host: "dapi.kakao.com",
        schemes: &["kakaoak"],
        wants: "Kakao wants the word KakaoAK before the REST key.",
    },
    Service {
        host: "api.goshippo.com",
        schemes: &["shippotoken", "bearer"],
        wants: "Shippo wants the word ShippoToken before the token.",
    },
    Service {
        host: "api.novu.co",
        schemes: &["apikey", "bearer"],
        wants: "Novu wants the word ApiKey before the key.",
    },
    Service {
        host: "api.onesignal.com",
        schemes: &["key", "basic"],
        wants: "OneSignal wants the word Key before the app's key.",
    },
    Service { host: "api.line.me", schemes: &["bearer"], wants: "LINE wants the word Bearer before the token." },
    Service { host: "api.mistral.ai", schemes: &["bearer"], wants: "Mistral wants the word Bearer before the key." },
    Service { host: "api.groq.com", schemes: &["bearer"], wants: "Groq wants the word Bearer before the key." },
    Service {
        host: "huggingface.co",
        schemes: &["bearer"],
        wants: "Hugging Face wants the word Bearer before the token.",
    },
    Service {
        host: "api.telegram.org",
        schemes: &[],
        wants: "Telegram reads the token from the address: /bot, the token, then the method.",
    },
];

fn service(known: &Known<'_>, carried: &[Carried<'_>]) -> Option<Evidence> {
    let sent = carried.iter().rfind(|one| one.is_filled())?;
    let lower = known.lower();
    let service = SERVICES.iter().find(|service| lower.contains(service.host))?;
    let scheme = sent.scheme.to_ascii_lowercase();
    (!service.schemes.contains(&scheme.as_str())).then(|| strong(service.wants, sent))
}

/// npm fills in `${NAME}` in its settings, and sends `$NAME` as it stands.
fn npm_without_braces(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    let at = lower.find(":_authtoken=$")? + ":_authtoken=".len();
    lower.as_bytes().get(at + 1).is_some_and(u8::is_ascii_alphabetic).then(|| {
        let because = "npm fills in ${NAME} only: without braces the letters themselves are sent.";
        Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(Span::new(at, at + 1))
    })
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
    ("api.hetzner.cloud", "authorization", "Hetzner reads its tokens behind Authorization: Bearer."),
    ("api.purpleair.com", "x-api-key", "PurpleAir reads its keys from X-API-Key."),
    ("pro-api.coinmarketcap.com", "x-cmc_pro_api_key", "CoinMarketCap reads its keys from X-CMC_PRO_API_KEY."),
    ("api.search.brave.com", "x-subscription-token", "Brave reads its keys from X-Subscription-Token."),
    ("api.clockify.me", "x-api-key", "Clockify reads its keys from X-Api-Key."),
    ("api.pushbullet.com", "access-token", "Pushbullet reads its tokens from Access-Token."),
    ("openapi.api.govee.com", "govee-api-key", "Govee reads its keys from Govee-API-Key."),
    ("p.rapidapi.com", "x-rapidapi-key", "RapidAPI reads its keys from X-RapidAPI-Key."),
    ("api.newrelic.com", "api-key", "New Relic reads its keys from the header Api-Key."),
];

/// A key in a header that this service does not read.
fn header_of_another_name(known: &Known<'_>, carried: &[Carried<'_>]) -> Option<Evidence> {
    if carried.iter().any(Carried::is_filled) {
        return None;
    }
    let lower = known.lower();
    let (_, wanted, says) = HEADERS.iter().find(|service| lower.contains(service.0))?;
    let mut fields = known.requests().flat_map(|request| request.at(Place::Header));
    let field = fields.find(|field| {
        let name = field.name.of(known.paste).to_ascii_lowercase();
        name.ends_with("key") && names_a_credential(&name)
    })?;
    (!lower.contains(wanted)).then(|| Evidence::new(Fix::SendCorrectly, Strength::Strong, *says).at(field.name))
}

/// Services that want a second header beside Authorization: a part of their address, the header, what to do.
const BESIDE: &[(&str, &str, &str)] = &[
    ("api.twitch.tv/helix", "client-id", "Twitch wants the header Client-Id of the same app beside the token."),
    ("api.igdb.com", "client-id", "IGDB wants the header Client-ID of the same app beside the token."),
    ("api.trakt.tv", "trakt-api-key", "Trakt wants trakt-api-key, the client id, beside the token."),
    ("api.harvestapp.com", "harvest-account-id", "Harvest wants Harvest-Account-Id beside the token."),
    ("api.xero.com/api.xro", "xero-tenant-id", "Xero wants Xero-Tenant-Id beside the token."),
    ("googleads.googleapis.com", "developer-token", "Google Ads wants developer-token beside the token."),
    (".supabase.co/rest", "apikey", "Supabase wants the header apikey beside the token."),
    ("openapi.etsy.com", "x-api-key", "Etsy wants x-api-key, the key of the app, beside the token."),
    ("api.opensubtitles.com", "api-key", "OpenSubtitles wants Api-Key beside the token."),
    ("api.procore.com", "procore-company-id", "Procore wants Procore-Company-Id beside the token."),
    ("api.myob.com", "x-myobapi-key", "MYOB wants x-myobapi-key beside the token."),
    ("www.bungie.net/platform", "x-api-key", "Bungie wants X-API-Key beside the token."),
    (
        "advertising-api",
        "amazon-advertising-api-clientid",
        "Amazon's advertising interface wants Amazon-Advertising-API-ClientId beside the token.",
    ),
];

/// A token alone, where the service wants to know the app or the account too.
fn second_header(known: &Known<'_>, carried: &[Carried<'_>]) -> Option<Evidence> {
    let sent = carried.iter().rfind(|one| one.is_filled())?;
    let lower = known.lower();
    let (_, wanted, says) = BESIDE.iter().find(|service| lower.contains(service.0))?;
    (!lower.contains(wanted)).then(|| strong(says, sent))
}

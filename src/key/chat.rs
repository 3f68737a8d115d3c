//! Messages and machines that speak.

use super::{Inside, Key, Role, Sum};

const SLACK: &str = "Slack answers refusals with status 200 and `\"ok\":false`.";
const ROTATES: &str = "It lives 12 h and is renewed with a token that begins with xoxe-1-.";
const SESSION: &str =
    "It belongs to a browser's session and needs its cookie `d` beside it; for programs there are tokens of apps.";
const DISCORD: &str = "The scheme is the word Bot; behind Bearer it is refused. Application id, public key and client secret are other things.";

pub(super) const KEYS: &[Key] = &[
    Key {
        form: "xoxb-{d8,14:workspace}-{w18,40}",
        format: "slack",
        name: "Slack bot token",
        says: SLACK,
        ..Key::PLAIN
    },
    Key {
        form: "xoxb-{d8,14:workspace}-{d8,14:bot}-{w18,40}",
        format: "slack",
        name: "Slack bot token",
        says: SLACK,
        ..Key::PLAIN
    },
    Key {
        form: "xoxp-{d8,14:workspace}-{d8,14:user}-{d8,14}-{w28,40}",
        format: "slack",
        name: "Slack user token",
        says: "It acts as the person who installed the app.",
        ..Key::PLAIN
    },
    Key {
        form: "xoxp-{d8,14:workspace}-{d8,14:user}-{w24,40}",
        format: "slack",
        name: "Slack user token",
        says: SLACK,
        ..Key::PLAIN
    },
    Key {
        form: "xoxe-{d8,14:workspace}-{d8,14:user}-{d8,14}-{w28,40}",
        format: "slack",
        name: "Slack file token",
        sent: "",
        ..Key::PLAIN
    },
    Key {
        form: "xapp-{d1}-{U8,14:app}-{d8,14}-{h64}",
        format: "slack",
        name: "Slack app-level token",
        says: "It opens connections and tells of authorisations; the methods of the Web API want a token that begins with xoxb- or xoxp-.",
        ..Key::PLAIN
    },
    Key {
        form: "xoxe.xoxp-1-{s140,190}",
        format: "slack",
        name: "Slack user or configuration token that rotates",
        says: ROTATES,
        ..Key::PLAIN
    },
    Key {
        form: "xoxe.xoxb-1-{s140,190}",
        format: "slack",
        name: "Slack bot token that rotates",
        says: ROTATES,
        ..Key::PLAIN
    },
    Key {
        form: "xoxe-1-{s120,190}",
        format: "slack",
        name: "Slack refresh token",
        role: Role::Refresh,
        sent: "",
        says: "It buys a new token and is spent by that.",
        ..Key::PLAIN
    },
    Key {
        form: "xoxc-{d8,14}-{d8,14}-{d8,14}-{h64}",
        format: "slack",
        name: "Slack session token of a browser",
        says: SESSION,
        ..Key::PLAIN
    },
    Key {
        form: "xoxd-{e40,400}",
        format: "slack",
        name: "Slack session cookie",
        sent: "Cookie: d={}",
        says: SESSION,
        ..Key::PLAIN
    },
    Key {
        form: "xoxa-2-{d8,14}-{d8,14}-{d8,14}-{h18,64}",
        format: "slack",
        name: "Slack workspace token",
        ..Key::PLAIN
    },
    Key {
        form: "xoxs-{d8,14}-{d8,14}-{d8,14}-{h10,64}",
        format: "slack",
        name: "Slack token of the old kind",
        ..Key::PLAIN
    },
    Key {
        form: "M{w21,25}.{u6}.{u27,40}",
        format: "discord-bot",
        name: "Discord bot token",
        sum: Sum::Number,
        inside: Inside::Account,
        sent: "Authorization: Bot {}",
        says: DISCORD,
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "N{w21,25}.{u6}.{u27,40}",
        format: "discord-bot",
        name: "Discord bot token",
        sum: Sum::Number,
        inside: Inside::Account,
        sent: "Authorization: Bot {}",
        says: DISCORD,
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "O{w21,25}.{u6}.{u27,40}",
        format: "discord-bot",
        name: "Discord bot token",
        sum: Sum::Number,
        inside: Inside::Account,
        sent: "Authorization: Bot {}",
        says: DISCORD,
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "{d8,10:bot}:AA{u33}",
        format: "telegram-bot",
        name: "Telegram bot token",
        sent: "",
        says: "It stands in the path: `https://api.telegram.org/bot` with the token directly behind it, then the method. No header carries it.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "{d8,10:bot}:{u35}",
        format: "telegram-bot",
        name: "Telegram bot token, older kind",
        sent: "",
        says: "It stands in the path: `https://api.telegram.org/bot` with the token directly behind it, then the method. No header carries it.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "AC{h32}",
        format: "twilio",
        name: "Twilio account SID",
        role: Role::Id,
        sent: "",
        says: "It names the account: with Basic it is the user, and the auth token is the password. It opens nothing by itself.",
        ..Key::PLAIN
    },
    Key {
        form: "SK{h32}",
        format: "twilio",
        name: "Twilio API key SID",
        role: Role::Id,
        sent: "",
        says: "It names an API key: with Basic it is the user, and the key's secret is the password. It opens nothing by itself.",
        ..Key::PLAIN
    },
    Key {
        form: "SG.{u22:key id}.{u43}",
        format: "sendgrid",
        name: "SendGrid API key",
        says: "Two dots make it look like a JSON web token; it is none.",
        ..Key::PLAIN
    },
    Key {
        form: "xkeysib-{h64}-{w16}",
        format: "databricks-misc",
        name: "Brevo API key",
        sent: "api-key: {}",
        ..Key::PLAIN
    },
    Key {
        form: "key-{h32}",
        format: "databricks-misc",
        name: "Mailgun API key",
        sent: "",
        says: "It is the password of Basic, with the user `api`.",
        ..Key::PLAIN
    },
    Key {
        form: "{h32}-us{d1,2}",
        format: "databricks-misc",
        name: "Mailchimp API key",
        sent: "",
        says: "The letters behind the hyphen name the data centre, which is part of the address.",
        ..Key::PLAIN
    },
    Key {
        form: "sk-{w20}T3BlbkFJ{w20}",
        format: "openai",
        name: "OpenAI API key of a user, old kind",
        says: "It belongs to a person, not to a project; with several organisations `OpenAI-Organization` chooses one.",
        ..Key::PLAIN
    },
    Key {
        form: "sk-proj-{u20,200}T3BlbkFJ{u20,200}",
        format: "openai",
        name: "OpenAI API key of a project",
        says: "It reaches only what its project may.",
        ..Key::PLAIN
    },
    Key {
        form: "sk-svcacct-{u20,200}T3BlbkFJ{u20,200}",
        format: "openai",
        name: "OpenAI API key of a service account",
        says: "It reaches only what its project may.",
        ..Key::PLAIN
    },
    Key {
        form: "sk-admin-{u20,200}T3BlbkFJ{u20,200}",
        format: "openai",
        name: "OpenAI admin key",
        says: "It manages an organisation; models refuse it.",
        ..Key::PLAIN
    },
    Key { form: "sk-None-{u20,200}T3BlbkFJ{u20,200}", format: "openai", name: "OpenAI API key", ..Key::PLAIN },
    Key {
        form: "sk-ant-api03-{u93}AA",
        format: "anthropic",
        name: "Anthropic API key",
        sent: "x-api-key: {}",
        says: "`anthropic-version` goes with it.",
        ..Key::PLAIN
    },
    Key {
        form: "sk-ant-admin01-{u93}AA",
        format: "anthropic",
        name: "Anthropic admin key",
        sent: "x-api-key: {}",
        says: "It manages an organisation; models refuse it.",
        ..Key::PLAIN
    },
    Key {
        form: "sk-ant-oat01-{u60,120}",
        format: "anthropic",
        name: "Anthropic OAuth access token",
        says: "It is sent as Bearer; as `x-api-key` it is refused.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "sk-ant-ort01-{u60,120}",
        format: "anthropic",
        name: "Anthropic OAuth refresh token",
        role: Role::Refresh,
        sent: "",
        says: "It buys a new access token.",
        ..Key::PLAIN
    },
    Key {
        form: "sk-ant-{l3,8}-{u60,130}",
        format: "anthropic",
        name: "Anthropic key",
        sent: "x-api-key: {}",
        ..Key::PLAIN
    },
    Key { form: "sk-or-v1-{h64}", format: "databricks-misc", name: "OpenRouter API key", ..Key::PLAIN },
    Key { form: "sk-{h32}", format: "databricks-misc", name: "DeepSeek API key", ..Key::PLAIN },
    Key { form: "hf_{w34}", format: "huggingface", name: "Hugging Face user access token", ..Key::PLAIN },
    Key { form: "api_org_{w34}", format: "huggingface", name: "Hugging Face organisation token", ..Key::PLAIN },
    Key { form: "gsk_{w18,24}WGdyb3FY{w18,28}", format: "groq-xai-pplx", name: "Groq API key", ..Key::PLAIN },
    Key { form: "xai-{w70,90}", format: "groq-xai-pplx", name: "xAI API key", ..Key::PLAIN },
    Key { form: "pplx-{w48}", format: "groq-xai-pplx", name: "Perplexity API key", ..Key::PLAIN },
    Key { form: "pplx-{w56}", format: "groq-xai-pplx", name: "Perplexity API key", ..Key::PLAIN },
    Key { form: "r8_{w37}", format: "databricks-misc", name: "Replicate API token", ..Key::PLAIN },
];

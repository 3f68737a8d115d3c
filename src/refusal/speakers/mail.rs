//! Services that send mail.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "mail",
    name: "Mailchimp, Postmark, Brevo, Resend and other mail services",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "mailchimp-key",
            says: &[
                "Your API key may be invalid, or you've attempted to access the wrong datacenter",
                r#""title":"API Key Invalid""#,
                "API Key Invalid",
                r#""title":"API Key Missing""#,
                "Your request did not include an API key",
            ],
            weak: &[],
            means: "Mailchimp does not know the key at this data centre: the part behind the dash (us6) has to stand in the host too.",
            tell_apart: "Is what stands behind the dash of the key the beginning of the host: us6.api.mailchimp.com?",
            fixes: &[
                (UseRightToken, Likely, "The host's data centre is not the key's."),
                (ReplaceRevoked, Hint, "A key that was disabled is unknown."),
                (SendCorrectly, Hint, "A request without a key has a title of its own."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(
                r#"{"type":"https://mailchimp.com/developer/marketing/docs/errors/","title":"API Key Invalid","status":401,"detail":"Your API key may be invalid, or you've attempted to access the wrong datacenter."}"#,
            ),
        },
        Refusal {
            id: "mandrill-key",
            says: &[
                r#""name":"Invalid_Key""#,
                r#""name":"Invalid_Key","message":"Invalid API key""#,
                "Mandrill.InvalidKeyError",
                "Mandrill_Invalid_Key",
                "mandrill.InvalidKeyError",
            ],
            weak: &[("Invalid API key", &["mandrill", "mandrillapp.com"])],
            means: "Mandrill does not know the key. It is not Mailchimp's key.",
            tell_apart: "Was the key made in Mandrill's own settings, and is it of the kind (test or not) that is wanted?",
            fixes: &[
                (UseRightToken, Likely, "A key of Mailchimp, or a test key, is not taken."),
                (ReplaceRevoked, Hint, "A key that was deleted is unknown."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(r#"{"status":"error","code":-1,"name":"Invalid_Key","message":"Invalid API key"}"#),
        },
        Refusal {
            id: "postmark-token",
            says: &[
                r#""ErrorCode":10"#,
                "Request does not contain a valid Server token",
                "No Account or Server API tokens were supplied in the HTTP headers",
                "The Server Token you provided in the X-Postmark-Server-Token request header was invalid",
                "Request does not contain a valid Account token",
                "Bad or missing Server API token",
            ],
            weak: &[],
            means: "Postmark does not know the token: absent, or an account token where a server's belongs.",
            tell_apart: "Which header does the call want: X-Postmark-Server-Token or X-Postmark-Account-Token?",
            fixes: &[
                (SendCorrectly, Likely, "The header X-Postmark-Server-Token is absent or its value is no token."),
                (UseRightToken, Hint, "Account tokens and server tokens are not interchangeable."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(r#"{"ErrorCode":10,"Message":"Request does not contain a valid Server token."}"#),
        },
        Refusal {
            id: "brevo-key",
            says: &[
                r#""code":"unauthorized","message":"Key not found""#,
                r#""message":"Key not found","code":"unauthorized""#,
                r#""message":"API Key is not enabled""#,
                "We have detected you are using an unrecognised IP address",
                r#""message":"authentication not found in headers""#,
            ],
            weak: &[("Key not found", &["brevo", "sendinblue", "api.brevo.com", "api.sendinblue.com"])],
            means: "Brevo does not know the key, or not from this address.",
            tell_apart: "Is it an API key (xkeysib-…) and not an SMTP key (xsmtpsib-…), and is the address in the list?",
            fixes: &[
                (UseRightToken, Likely, "An SMTP key is not taken by the API, and the reverse."),
                (SendCorrectly, Hint, "The key belongs into the header api-key."),
                (GrantAccess, Hint, "An address that is not in the list is refused."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(r#"{"message":"Key not found","code":"unauthorized"}"#),
        },
        Refusal {
            id: "resend-key",
            says: &[
                r#""name":"missing_api_key""#,
                r#""name":"invalid_api_Key""#,
                r#""name":"restricted_api_key""#,
                r#"Missing API key. Pass it to the constructor `new Resend("re_123")`"#,
                "This API key is restricted to only send emails",
            ],
            weak: &[("API key is invalid", &["resend", "api.resend.com"])],
            means: "Resend does not take the key: empty, unknown, or one that may only send.",
            tell_apart: "Is RESEND_API_KEY set where the code runs, and does it begin with re_?",
            fixes: &[
                (SendCorrectly, Likely, "The key is empty or is not what Resend made."),
                (GrantAccess, Hint, "A key that may only send is refused elsewhere."),
                (ReplaceRevoked, Hint, "A key that was deleted is invalid."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(r#"Error: Missing API key. Pass it to the constructor `new Resend("re_123")`"#),
        },
        Refusal {
            id: "mailgun-forbidden",
            says: &[
                "Domain {} is not allowed to send: The domain is unverified",
                "Sandbox subdomains are for test purposes only. Please add your own domain or add the address to authorized recipients",
                "Please activate your Mailgun account",
                "is not allowed to send: Please activate your Mailgun account",
            ],
            weak: &[
                ("Forbidden", &["api.mailgun.net", "mailgun", "api.eu.mailgun.net"]),
                ("Unauthorized", &["api.mailgun.net", "mailgun.js", "api.eu.mailgun.net"]),
            ],
            means: "Mailgun does not take the key here: wrong region, wrong domain, or an account that may not send yet.",
            tell_apart: "Is the domain in the EU? Then the host is api.eu.mailgun.net. Is the user's name api?",
            fixes: &[
                (UseRightToken, Likely, "A key or domain of the other region is refused."),
                (GrantAccess, Hint, "A sandbox domain sends only to addresses that were authorised."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(
                "Error: Sandbox subdomains are for test purposes only. Please add your own domain or add the address to authorized recipients in Account Settings.",
            ),
        },
        Refusal {
            id: "sparkpost-mailjet",
            says: &[
                "API key authentication/authorization failure. You may be unauthorized to access the API or your API key may be expired",
                "You have specified an incorrect Api Key / API Secret Key",
            ],
            weak: &[(r#""message":"Unauthorized.""#, &["sparkpost", "api.sparkpost.com", "api.eu.sparkpost.com"])],
            means: "Mailjet or SparkPost does not know the key.",
            tell_apart: "Is the key of the region of the host, and does the pair (key and secret) belong together?",
            fixes: &[
                (UseRightToken, Likely, "Key and secret do not belong together, or to another region's host."),
                (SendCorrectly, Hint, "Mailjet wants both as Basic; SparkPost the bare key in Authorization."),
                (ReplaceRevoked, Hint, "A key that was deleted is unknown."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(
                r#"{"ErrorMessage":"API key authentication/authorization failure. You may be unauthorized to access the API or your API key may be expired. Visit API keys management section to check your keys."}"#,
            ),
        },
        Refusal {
            id: "smtp-gmail",
            says: &[
                "534-5.7.9 Application-specific password required",
                "Application-specific password required",
                "5.7.8 Username and Password not accepted",
                "535-5.7.8 Username and Password not accepted",
                "534-5.7.14",
            ],
            weak: &[],
            means: "Gmail's SMTP takes no account password: an app password or OAuth is needed.",
            tell_apart: "Is two-step verification on, and is the value an app password of sixteen letters?",
            fixes: &[
                (UseRightToken, Likely, "An app password or an OAuth token belongs here, not the account's password."),
                (ObtainNewToken, Hint, "App passwords end when the account's password changes."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(
                "Error: Invalid login: 535-5.7.8 Username and Password not accepted. For more information, go to support.google.com",
            ),
        },
        Refusal {
            id: "smtp-outlook",
            says: &[
                "535 5.7.3 Authentication unsuccessful",
                "535 5.7.139 Authentication unsuccessful",
                "5.7.57 Client not authenticated to send mail",
                "SmtpClientAuthentication is disabled for the Tenant",
                "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the {}",
            ],
            weak: &[],
            means: "Outlook's SMTP refuses the sign-in: SMTP AUTH is switched off for the tenant or mailbox, or basic sign-in is no longer taken.",
            tell_apart: r#"Is "Authenticated SMTP" on for the mailbox, and is the client using OAuth (XOAUTH2)?"#,
            fixes: &[
                (GrantAccess, Likely, "SMTP sign-in has to be allowed for the mailbox or the tenant."),
                (UseRightToken, Hint, "Passwords are no longer taken in many tenants: use OAuth."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(
                "smtplib.SMTPAuthenticationError: (535, b'5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.')",
            ),
        },
        Refusal {
            id: "xoauth2",
            says: &[
                "XOAUTH2 authentication failed",
                "334 eyJzdGF0dXMiOiI0MDAi",
                "334 eyJzdGF0dXMiOiI0MDEi",
                "eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoi",
                "eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoi",
            ],
            weak: &[("AUTHENTICATE failed", &["XOAUTH2", "xoauth2"])],
            means: "The mail server does not take the OAuth token of XOAUTH2: it has ended, lacks the mail scope, or is for another mailbox.",
            tell_apart: "Decode the base64 behind 334: it names status and scope. Does the token have https://mail.google.com/ or IMAP.AccessAsUser.All?",
            fixes: &[
                (ObtainNewToken, Likely, "The token is not accepted: most often it has ended."),
                (
                    GrantAccess,
                    Hint,
                    "A scope for mail is needed: https://mail.google.com/, or IMAP.AccessAsUser.All and SMTP.Send.",
                ),
                (UseRightToken, Hint, "A token for Graph is not taken by IMAP or SMTP: they want outlook.office.com."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text("Error: Invalid login: 535 5.7.8, AUTHENTICATE failed: XOAUTH2 authentication failed"),
        },
        Refusal {
            id: "klaviyo-key",
            says: &[
                "Missing or invalid private key",
                "The private key {} is invalid",
                r#""code":"authentication_failed","title":"Incorrect authentication credentials.""#,
                "Missing or invalid private key.",
            ],
            weak: &[("Incorrect authentication credentials", &["klaviyo", "a.klaviyo.com"])],
            means: "Klaviyo does not take the key: the header wants Klaviyo-API-Key and the private key (pk_…).",
            tell_apart: "Does the header read Authorization: Klaviyo-API-Key pk_…, and is a revision header there?",
            fixes: &[
                (SendCorrectly, Likely, "The scheme is the word Klaviyo-API-Key, not Bearer."),
                (UseRightToken, Hint, "The six-letter public key is not taken."),
            ],
            source: "Documentation of the mail services and answers seen in public",
            example: proof::text(
                r#"{"errors":[{"status":401,"code":"authentication_failed","title":"Incorrect authentication credentials."}]}"#,
            ),
        },
    ],
};

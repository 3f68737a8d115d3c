//! The REST interfaces of `WordPress` and `WooCommerce`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "woocommerce",
    name: "WooCommerce and WordPress",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "woocommerce-signature",
            says: &[
                "Invalid Signature - provided signature does not match",
                "Invalid signature - provided signature does not match",
                r#""code":"woocommerce_rest_authentication_error","message":"Invalid signature - provided signature does not match.""#,
                r#""code":"woocommerce_api_authentication_error","message":"Invalid Signature"#,
                "Invalid Signature - failed to sort parameters",
                "Invalid Signature - signature method is invalid",
                "Invalid signature - failed to sort parameters",
                "Invalid signature - signature method is invalid",
            ],
            weak: &[],
            means: "Over http WooCommerce checks an OAuth 1.0a signature, and this one does not fit: parameters, encoding or the address differ from what was signed.",
            tell_apart: "Is the address the shop's own (with or without www, the same path), and is the signature percent-encoded once?",
            fixes: &[
                (
                    FixGeneration,
                    Strong,
                    "The signature is computed over other parameters, another address, or is encoded twice.",
                ),
                (RepairFormat, Hint, "A consumer secret with a blank gives another signature."),
            ],
            source: "Source of WordPress, WooCommerce and their JWT plugins",
            example: proof::text(
                r#"{"code":"woocommerce_rest_authentication_error","message":"Invalid signature - provided signature does not match.","data":{"status":401}}"#,
            ),
        },
        Refusal {
            id: "woocommerce-key",
            says: &[
                r#"woocommerce_rest_authentication_error","message":"Consumer key is invalid"#,
                "Consumer key is invalid",
                "Consumer Key is invalid",
                "Consumer secret is invalid",
                "Consumer Secret is invalid",
                "Consumer Key is missing",
                "Consumer Secret is missing",
            ],
            weak: &[],
            means: "WooCommerce does not know the consumer key, or the secret does not belong to it.",
            tell_apart: "Does the key begin with ck_ and the secret with cs_, from the same row of this shop's keys?",
            fixes: &[
                (UseRightToken, Likely, "Key and secret do not belong together, or are another shop's."),
                (ReplaceRevoked, Hint, "A key that was deleted is unknown."),
                (RepairFormat, Hint, "A cut key is unknown."),
            ],
            source: "Source of WordPress, WooCommerce and their JWT plugins",
            example: proof::text(
                r#"{"code":"woocommerce_rest_authentication_error","message":"Consumer key is invalid.","data":{"status":401}}"#,
            ),
        },
        Refusal {
            id: "woocommerce-timestamp",
            says: &[
                r#"woocommerce_rest_authentication_error","message":"Invalid timestamp"#,
                "Invalid nonce - nonce has already been used",
                r#""message":"Invalid timestamp.""#,
            ],
            weak: &[("Invalid timestamp", &["woocommerce", "wc-api", "oauth_timestamp"])],
            means: "The time in the signed request is more than fifteen minutes from the shop's clock, or its nonce was used before.",
            tell_apart: "Compare the Date header of the shop's answer with the local clock.",
            fixes: &[
                (SyncClock, Likely, "The clocks of client and shop are more than fifteen minutes apart."),
                (FixGeneration, Hint, "A nonce has to be new in each request."),
            ],
            source: "Source of WordPress, WooCommerce and their JWT plugins",
            example: proof::text(
                r#"{"code":"woocommerce_rest_authentication_error","message":"Invalid timestamp.","data":{"status":401}}"#,
            ),
        },
        Refusal {
            id: "woocommerce-cannot",
            says: &[
                "woocommerce_rest_cannot_view",
                "woocommerce_rest_cannot_create",
                "woocommerce_rest_cannot_edit",
                "woocommerce_rest_cannot_delete",
                "Sorry, you cannot list resources",
                "Sorry, you are not allowed to create resources",
                "Sorry, you cannot view this resource",
                "The API key provided does not have read permissions",
                "The API key provided does not have write permissions",
            ],
            weak: &[],
            means: "WooCommerce sees nobody, or somebody without the right. Very often the server drops Authorization, or the call goes over http.",
            tell_apart: "Does the same call work with consumer_key and consumer_secret in the query? Then the header is lost on the way.",
            fixes: &[
                (GrantAccess, Likely, "The key has only read rights, or its user may not manage the shop."),
                (FixTransport, Hint, "Apache or PHP as CGI drops the Authorization header."),
                (SendCorrectly, Hint, "Over http the keys have to be sent as OAuth 1.0a, not as Basic."),
            ],
            source: "Source of WordPress, WooCommerce and their JWT plugins",
            example: proof::text(
                r#"{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources.","data":{"status":401}}"#,
            ),
        },
        Refusal {
            id: "wp-not-logged-in",
            says: &[
                "rest_not_logged_in",
                "You are not currently logged in",
                r#""code":"rest_not_logged_in""#,
                r#""code":"rest_forbidden","message":"Sorry, you are not allowed to do that.""#,
                "rest_cannot_create",
                "rest_cannot_edit",
                "rest_cannot_read",
                "rest_cannot_view",
                "rest_forbidden_context",
                "rest_user_cannot_view",
                "rest_login_required",
            ],
            weak: &[],
            means: "WordPress sees nobody signed in, or a user without the right.",
            tell_apart: "Does the header reach PHP? Look at $_SERVER['HTTP_AUTHORIZATION']; if it is empty, the web server drops it.",
            fixes: &[
                (FixTransport, Likely, "Apache, CGI or a proxy often drops Authorization before WordPress sees it."),
                (SendCorrectly, Hint, "An application password (not the account's) belongs into Basic, over https."),
                (GrantAccess, Hint, "The user's role may lack the right."),
            ],
            source: "Source of WordPress, WooCommerce and their JWT plugins",
            example: proof::text(
                r#"{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}"#,
            ),
        },
        Refusal {
            id: "wp-nonce",
            says: &[
                "rest_cookie_invalid_nonce",
                "Cookie check failed",
                "Cookie nonce is invalid",
                r#""code":"rest_cookie_invalid_nonce""#,
            ],
            weak: &[],
            means: "With cookies WordPress wants a nonce in X-WP-Nonce, and this one is absent, old (a day), or of another session.",
            tell_apart: "Is the page cached? Then it carries an old nonce.",
            fixes: &[
                (ObtainNewToken, Likely, "The nonce has ended or belongs to another session: load the page anew."),
                (SendCorrectly, Hint, "X-WP-Nonce has to be sent with each request."),
                (RefreshProactively, Hint, "A cached page keeps a nonce past its day."),
            ],
            source: "Source of WordPress, WooCommerce and their JWT plugins",
            example: proof::text(
                r#"{"code":"rest_cookie_invalid_nonce","message":"Cookie check failed","data":{"status":403}}"#,
            ),
        },
        Refusal {
            id: "wp-jwt-plugin",
            says: &[
                "jwt_auth_invalid_token",
                "jwt_auth_bad_iss",
                "jwt_auth_bad_request",
                r#""code":"[jwt_auth] invalid_"#,
                "[jwt_auth] incorrect_password",
                "[jwt_auth] invalid_username",
            ],
            weak: &[],
            means: "The plugin for JWT in WordPress refuses the token; the message behind the code says why.",
            tell_apart: "Read the message: expired, signature (another JWT_AUTH_SECRET_KEY), or the wrong site in iss?",
            fixes: &[
                (ObtainNewToken, Likely, "Most often the token has ended: ask /jwt-auth/v1/token for another."),
                (FixVerifier, Hint, "After a change of JWT_AUTH_SECRET_KEY no older token fits."),
                (UseRightToken, Hint, "A token of another site has another iss."),
            ],
            source: "Source of WordPress, WooCommerce and their JWT plugins",
            example: proof::text(
                r#"{"code":"jwt_auth_bad_iss","message":"The iss do not match with this server","data":{"status":403}}"#,
            ),
        },
        Refusal {
            id: "wp-jwt-header",
            says: &[
                "jwt_auth_no_auth_header",
                r#""code":"jwt_auth_no_auth_header","message":"Authorization header not found.""#,
                "jwt_auth_bad_auth_header",
                "jwt_auth_bad_config",
                "JWT is not configurated properly",
            ],
            weak: &[],
            means: "The plugin for JWT in WordPress saw no header, or has no secret.",
            tell_apart: "Does .htaccess pass Authorization on (RewriteRule with HTTP_AUTHORIZATION), and is JWT_AUTH_SECRET_KEY set?",
            fixes: &[
                (FixTransport, Likely, "The web server drops Authorization before PHP: pass it on in .htaccess."),
                (SendCorrectly, Hint, "The header has to read Bearer and the token."),
                (FixVerifier, Hint, "Without JWT_AUTH_SECRET_KEY the plugin checks nothing."),
            ],
            source: "Source of WordPress, WooCommerce and their JWT plugins",
            example: proof::text(
                r#"{"code":"jwt_auth_no_auth_header","message":"Authorization header not found.","data":{"status":403}}"#,
            ),
        },
        Refusal {
            id: "wp-application-password",
            says: &[
                r#"incorrect_password","message":"The provided password is an invalid application password"#,
                "The provided password is an invalid application password",
                "invalid_application_password",
                "application_passwords_disabled",
                "Application passwords are not available",
            ],
            weak: &[],
            means: "WordPress does not know this application password for this user.",
            tell_apart: "Was it made on the profile page of this user, and does the user name (not the e-mail) fit?",
            fixes: &[
                (UseRightToken, Likely, "The account's own password, or another user's, is no application password."),
                (ReplaceRevoked, Hint, "One that was revoked is unknown."),
                (GrantAccess, Hint, "Application passwords may be switched off, or need https."),
            ],
            source: "Source of WordPress, WooCommerce and their JWT plugins",
            example: proof::text(
                r#"{"code":"incorrect_password","message":"The provided password is an invalid application password.","data":{"status":401}}"#,
            ),
        },
    ],
};

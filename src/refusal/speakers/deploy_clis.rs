//! The command lines of hosts: Vercel, Netlify, Heroku, Firebase, Supabase, Railway, Fly, Wrangler, Expo, `DigitalOcean`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const VERCEL: &str = "Vercel, cli";
const HEROKU: &str = "Answers of Heroku";
const FIREBASE_TOOLS: &str = "firebase-tools";
const SUPABASE_CLI: &str = "supabase/cli";
const CLOUDFLARE: &str = "Cloudflare, workers-sdk";
const EXPO: &str = "Answers of Expo";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "deploy_clis",
    name: "Deployment tool",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "vercel-none",
            says: &["No existing credentials found. Please run `vercel login`", "No existing credentials found"],
            weak: &[],
            means: "The command line of Vercel has no token; in a pipeline the variable behind --token is empty.",
            tell_apart: "Is VERCEL_TOKEN set in this step?",
            fixes: &[(SendCorrectly, Strong, "Hand the token over with --token, from a secret that this run can see.")],
            source: VERCEL,
            example: proof::text("Error: No existing credentials found. Please run `vercel login` or pass \"--token\""),
        },
        Refusal {
            id: "vercel-invalid",
            says: &[
                "The token provided via `--token` argument is not valid",
                "You defined \"--token\", but its contents are invalid",
            ],
            weak: &[],
            means: "Vercel does not take the token.",
            tell_apart: "Look the token up on the account's page: is it listed, and when does it end?",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or was removed: make a new one."),
                (RepairFormat, Hint, "A break or blank inside the value makes it invalid too."),
            ],
            source: VERCEL,
            example: proof::text("The token provided via `--token` argument is not valid"),
        },
        Refusal {
            id: "netlify-cli",
            says: &[
                "JSONHTTPError: Unauthorized 401",
                "Failed retrieving user information: Unauthorized",
                "Not logged in. Please log in to see site status",
            ],
            weak: &[],
            means: "Netlify does not know the token, or none was given.",
            tell_apart: "Is NETLIFY_AUTH_TOKEN set in this step, and listed among the account's tokens?",
            fixes: &[
                (ObtainNewToken, Likely, "The token was removed or has ended: make a new one."),
                (SendCorrectly, Likely, "Where NETLIFY_AUTH_TOKEN is empty, nothing was sent."),
            ],
            source: "Netlify, cli",
            example: proof::text("JSONHTTPError: Unauthorized 401"),
        },
        Refusal {
            id: "heroku-cli",
            says: &["Invalid credentials provided. Error ID: unauthorized", "Error ID: unauthorized"],
            weak: &[],
            means: "Heroku does not know the token: it has ended, or a changed password withdrew it.",
            tell_apart: "Ask heroku auth:whoami. In a pipeline: is HEROKU_API_KEY set?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again, or make a long-lived authorization."),
                (ReplaceRevoked, Hint, "A changed password withdraws the tokens of the account."),
                (SendCorrectly, Hint, "An HEROKU_API_KEY that is set wins over the sign-in."),
            ],
            source: HEROKU,
            example: proof::text("Error: Invalid credentials provided. Error ID: unauthorized"),
        },
        Refusal {
            id: "heroku-access",
            says: &[
                "Error ID: forbidden",
                "You do not have access to the app",
                "{\"id\":\"forbidden\",\"message\":\"You do not have access to the app",
            ],
            weak: &[],
            means: "Heroku knows the account, which may not touch this app.",
            tell_apart: "Is the account among the app's collaborators, or in its team?",
            fixes: &[
                (GrantAccess, Strong, "Add the account to the app or team."),
                (UseRightToken, Hint, "Another account may be signed in: heroku auth:whoami tells."),
            ],
            source: HEROKU,
            example: proof::text("Error: You do not have access to the app shop. Error ID: forbidden"),
        },
        Refusal {
            id: "firebase-cli-login",
            says: &[
                "Failed to authenticate, have you run firebase login",
                "Your credentials are no longer valid. Please run firebase login --reauth",
                "Authentication Error: Your credentials are no longer valid",
                "Command requires authentication, please run firebase login",
            ],
            weak: &[],
            means: "The command line of Firebase has no living sign-in.",
            tell_apart: "Is it a pipeline? Then a service account in GOOGLE_APPLICATION_CREDENTIALS has to be used.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again: firebase login --reauth."),
                (SendCorrectly, Hint, "In a pipeline, give it a service account."),
            ],
            source: FIREBASE_TOOLS,
            example: proof::text("Error: Failed to authenticate, have you run firebase login?"),
        },
        Refusal {
            id: "firebase-cli-project",
            says: &[
                "Please make sure the project exists and your account has permission to access it",
                "Failed to get Firebase project",
            ],
            weak: &[],
            means: "Firebase shows no such project to this account.",
            tell_apart: "Does firebase projects:list name it?",
            fixes: &[
                (GrantAccess, Likely, "The account has no role in the project."),
                (UseRightToken, Likely, "Another account may be signed in: firebase login:list tells."),
            ],
            source: FIREBASE_TOOLS,
            example: proof::text(
                "Error: Failed to get Firebase project shop-1234. Please make sure the project exists and your account has permission to access it.",
            ),
        },
        Refusal {
            id: "supabase-cli-none",
            says: &["Access token not provided. Supply an access token by running supabase login"],
            weak: &[],
            means: "The command line of Supabase has no access token.",
            tell_apart: "Is SUPABASE_ACCESS_TOKEN set in this step?",
            fixes: &[
                (SendCorrectly, Strong, "Set SUPABASE_ACCESS_TOKEN, or run supabase login."),
                (ObtainNewToken, Hint, "If there is no token yet, make one on the account's page."),
            ],
            source: SUPABASE_CLI,
            example: proof::text(
                "Access token not provided. Supply an access token by running supabase login or setting the SUPABASE_ACCESS_TOKEN environment variable.",
            ),
        },
        Refusal {
            id: "supabase-cli-format",
            says: &["Must be like `sbp_", "Invalid access token format. Must be like `sbp_0102...1920`"],
            weak: &[],
            means: "What was given is no personal access token of the usual form sbp_ with forty hexadecimal digits: a project's key, another kind of token, or a cut one.",
            tell_apart: "Does the value begin with sbp_, and do exactly forty digits follow? A key that begins with eyJ or sb_ belongs to a project.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Another kind of token or key was given: make a personal access token of the usual kind.",
                ),
                (RepairFormat, Hint, "A value with a break, a quote or missing letters fails the same check."),
            ],
            source: SUPABASE_CLI,
            example: proof::text("Invalid access token format. Must be like `sbp_0102...1920`."),
        },
        Refusal {
            id: "railway-cli",
            says: &["Please login with `railway login`", "Project Token not found"],
            weak: &[],
            means: "Railway knows two kinds of token, of a project and of an account, each with a variable of its own; what came does not fit.",
            tell_apart: "RAILWAY_TOKEN holds a project's token, RAILWAY_API_TOKEN an account's. Which kind is it?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token is of the other kind, or of another project: use the variable that fits it.",
                ),
                (ObtainNewToken, Hint, "A token that was removed is unknown."),
                (SendCorrectly, Hint, "Without a variable there is no sign-in in a pipeline."),
            ],
            source: "Railway, cli",
            example: proof::text("Please login with `railway login`"),
        },
        Refusal {
            id: "fly-none",
            says: &["No access token available. Please login with 'fly auth login'", "no access token available"],
            weak: &[],
            means: "The command line of Fly has no token.",
            tell_apart: "Is FLY_API_TOKEN set in this step?",
            fixes: &[(SendCorrectly, Strong, "Set FLY_API_TOKEN, or sign in with fly auth login.")],
            source: "Fly.io, flyctl",
            example: proof::text("No access token available. Please login with 'fly auth login'"),
        },
        Refusal {
            id: "wrangler-none",
            says: &[
                "it's necessary to set a CLOUDFLARE_API_TOKEN environment variable",
                "In a non-interactive environment, it's necessary to set a CLOUDFLARE_API_TOKEN",
                "You are not authenticated. Please run `wrangler login`",
            ],
            weak: &[],
            means: "Wrangler found no token, and nobody is there to sign in.",
            tell_apart: "Is CLOUDFLARE_API_TOKEN set in this step, and not empty?",
            fixes: &[(SendCorrectly, Strong, "Set CLOUDFLARE_API_TOKEN in this step.")],
            source: CLOUDFLARE,
            example: proof::text("it's necessary to set a CLOUDFLARE_API_TOKEN environment variable"),
        },
        Refusal {
            id: "wrangler-accounts",
            says: &[
                "You may have incorrect permissions on your API token",
                "More than one account available but unable to select one in non-interactive mode",
            ],
            weak: &[],
            means: "The token is taken, and may not list accounts, or sees several.",
            tell_apart: "Is account_id set in the configuration?",
            fixes: &[
                (SendCorrectly, Likely, "Name the account: account_id or CLOUDFLARE_ACCOUNT_ID."),
                (GrantAccess, Likely, "Give the token the right to read the account's settings and memberships."),
            ],
            source: CLOUDFLARE,
            example: proof::text("You may have incorrect permissions on your API token"),
        },
        Refusal {
            id: "expo-none",
            says: &[
                "Either log in with eas login or set the EXPO_TOKEN environment variable",
                "EXPO_TOKEN environment variable is not set",
                "EXPO_TOKEN is not set",
            ],
            weak: &[],
            means: "The command line of Expo has no sign-in and cannot ask for one.",
            tell_apart: "Is EXPO_TOKEN set in this step?",
            fixes: &[(SendCorrectly, Strong, "Set EXPO_TOKEN in the pipeline, or run eas login.")],
            source: "Expo, eas-cli",
            example: proof::text("Either log in with eas login or set the EXPO_TOKEN environment variable"),
        },
        Refusal {
            id: "expo-bearer",
            says: &["The bearer token is invalid"],
            weak: &[],
            means: "Expo does not know the token: it was removed, has ended, or is cut.",
            tell_apart: "Look the token up on the account's page.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new access token, and set it as EXPO_TOKEN."),
                (RepairFormat, Hint, "A cut token is unknown."),
            ],
            source: EXPO,
            example: proof::text("[GraphQL] The bearer token is invalid."),
        },
        Refusal {
            id: "expo-entity",
            says: &[
                "Entity not authorized: AppEntity",
                "Entity not authorized",
                "You don't have the required permissions to perform this operation. This can sometimes happen if you are logged in as incorrect user",
            ],
            weak: &[],
            means: "Expo knows the account, which may not touch this app.",
            tell_apart: "Compare eas whoami with the owner in app.json.",
            fixes: &[
                (GrantAccess, Likely, "The account is no member of the app's owner."),
                (UseRightToken, Likely, "Another account is signed in than the owner of the app."),
            ],
            source: EXPO,
            example: proof::text(
                "[GraphQL] Entity not authorized: AppEntity[1f2e3d] (viewer = RegularUserViewerContext)",
            ),
        },
        Refusal {
            id: "doctl-none",
            says: &[
                "Unable to initialize DigitalOcean API client: access token is required",
                "access token is required. (hint: run 'doctl auth init')",
            ],
            weak: &[],
            means: "The command line of DigitalOcean has no token.",
            tell_apart: "Is DIGITALOCEAN_ACCESS_TOKEN set, or a context chosen?",
            fixes: &[(SendCorrectly, Strong, "Run doctl auth init, or set DIGITALOCEAN_ACCESS_TOKEN.")],
            source: "DigitalOcean, doctl",
            example: proof::text(
                "Error: Unable to initialize DigitalOcean API client: access token is required. (hint: run 'doctl auth init')",
            ),
        },
    ],
};

//! Maven, Gradle, sbt, `NuGet`, Composer, Bundler, `CocoaPods`, Cargo, Go, Dart and Hex.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const NUGET_CLIENT: &str = "NuGet.Client";
const COMPOSER: &str = "Composer, Util/AuthHelper";
const BUNDLER: &str = "Bundler, fetcher";
const RUBYGEMS_ORG: &str = "Answers of rubygems.org";
const COCOAPODS: &str = "CocoaPods, trunk";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "build_packages",
    name: "Build tools",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "maven-401",
            says: &[
                "status code: 401, reason phrase: Unauthorized",
                "Return code is: 401, ReasonPhrase",
                "authentication failed for {resource}, status: 401",
                "was not found in {} during a previous attempt: status code: 401",
            ],
            weak: &[],
            means: "The repository wants a sign-in, and got none that it takes. Maven picks the credential by the id of the repository, not by its address.",
            tell_apart: "Is there a server in settings.xml with exactly the id of the repository in the message, and is its variable set?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The id in settings.xml has to be that of the repository; else nothing is sent.",
                ),
                (ObtainNewToken, Hint, "A token or password that has ended gets the same answer."),
                (
                    UseRightToken,
                    Hint,
                    "Where Central is meant, a user token belongs in place of the sign-in of the website.",
                ),
            ],
            source: "Apache Maven Resolver, transports",
            example: proof::text("status code: 401, reason phrase: Unauthorized"),
        },
        Refusal {
            id: "maven-403",
            says: &[
                "status code: 403, reason phrase: Forbidden",
                "Return code is: 403, ReasonPhrase",
                "authorization failed for {resource}, status: 403",
                "Received status code 403 from server",
            ],
            weak: &[],
            means: "The repository knows the caller, and he may not read or write this there.",
            tell_apart: "May the account deploy to this very repository, and does the version exist already?",
            fixes: &[
                (GrantAccess, Likely, "The account or token lacks the right to this repository."),
                (SendCorrectly, Hint, "A few repositories answer so to a request without any sign-in."),
                (UseRightToken, Hint, "The token of another account may be used."),
            ],
            source: "Apache Maven Resolver; Gradle, transports",
            example: proof::text(
                "Could not PUT 'https://maven.example.com/releases/com/example/app/1.0/app-1.0.pom'. Received status code 403 from server: Forbidden",
            ),
        },
        Refusal {
            id: "gradle-401",
            says: &[
                "Received status code 401 from server",
                "Could not GET '{}'. Received status code 401 from server",
                "Could not HEAD '{}'. Received status code 401 from server",
                "Could not PUT '{}'. Received status code 401 from server",
            ],
            weak: &[],
            means: "The repository wants a sign-in, and got none that it takes.",
            tell_apart: "Does the block of this repository have credentials, and are the properties behind them set where the build runs?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "No credential, or an empty one, went out: the property or variable is not set in this build.",
                ),
                (ObtainNewToken, Hint, "A token that has ended gets the same answer."),
                (UseRightToken, Hint, "A key of another repository is unknown here."),
            ],
            source: "Gradle, http transport",
            example: proof::text(
                "Could not GET 'https://maven.example.com/com/example/app/1.0/app-1.0.pom'. Received status code 401 from server: Unauthorized",
            ),
        },
        Refusal {
            id: "gradle-properties",
            says: &[
                "Gradle properties are missing for",
                "The following Gradle properties are missing for '{name}' credentials",
                "Missing publishing keys. Either set -Pgradle.publish.key",
                "Username must not be null!",
                "Password must not be null!",
            ],
            weak: &[],
            means: "The build wants user name and password from properties that are not set.",
            tell_apart: "Are the properties of these names in gradle.properties of the user, or in the environment as ORG_GRADLE_PROJECT_…?",
            fixes: &[(SendCorrectly, Strong, "Set the properties that the message names, where this build runs.")],
            source: "Gradle, credentials",
            example: proof::text(
                "Cannot query the value of this provider because it has no value available.\n> The following Gradle properties are missing for 'shop' credentials: shopUsername, shopPassword",
            ),
        },
        Refusal {
            id: "sonatype-user-token",
            says: &["Content access is protected by token"],
            weak: &[],
            means: "The server of Sonatype no longer takes the sign-in of the website: it wants the user token made there.",
            tell_apart: "Is the user name in settings.xml the one of a generated token?",
            fixes: &[(
                UseRightToken,
                Strong,
                "Generate a user token, and use its name and password in place of your own.",
            )],
            source: "Answers of Sonatype's repositories",
            example: proof::text("status: 403 Content access is protected by token"),
        },
        Refusal {
            id: "sbt-credentials",
            says: &[
                "Unable to find credentials for",
                "Unable to find credentials for [{} @ {name}]",
                "unauthorized: Unable to find credentials for",
            ],
            weak: &[],
            means: "sbt has no credential under this realm and host.",
            tell_apart: "Compare realm and host of the credentials file with those in the brackets, letter by letter.",
            fixes: &[(SendCorrectly, Strong, "Add credentials with exactly this realm and host.")],
            source: "sbt, Ivy",
            example: proof::text(
                "[error] Unable to find credentials for [Sonatype Nexus Repository Manager @ maven.example.com].",
            ),
        },
        Refusal {
            id: "nuget-401",
            says: &[
                "NU1301: Unable to load the service index for source {resource} Response status code does not indicate success: 401",
                "error NU1301: Response status code does not indicate success: 401",
            ],
            weak: &[(
                "Response status code does not indicate success: 401",
                &["nuget", "NU1301", "dotnet restore", "index.json", "dotnet push"],
            )],
            means: "The feed wants a sign-in and got none that it takes.",
            tell_apart: "Does nuget.config hold a credential under exactly the name of this source, and is its variable set?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Without a credential for this source nothing was sent: the name of the source decides.",
                ),
                (
                    ObtainNewToken,
                    Likely,
                    "A personal access token that has ended is the commonest reason where it worked before.",
                ),
                (GrantAccess, Hint, "A token without the right to read packages gets the same."),
            ],
            source: NUGET_CLIENT,
            example: proof::text(
                "NU1301: Unable to load the service index for source x1 Response status code does not indicate success: 401",
            ),
        },
        Refusal {
            id: "nuget-push-403",
            says: &[
                "The specified API key is invalid, has expired, or does not have permission to access the specified package",
            ],
            weak: &[],
            means: "The gallery says in one breath that the key is unknown, has ended, or may not touch this package.",
            tell_apart: "Open the key on the gallery's page: its end, its glob of packages, its owner.",
            fixes: &[
                (ObtainNewToken, Likely, "Keys end after a year at most: make a new one, or renew it."),
                (GrantAccess, Likely, "The glob or owner of the key does not cover this package."),
                (RepairFormat, Hint, "A key cut in copying is unknown."),
            ],
            source: "Answers of nuget.org",
            example: proof::text(
                "Response status code does not indicate success: 403 (The specified API key is invalid, has expired, or does not have permission to access the specified package.).",
            ),
        },
        Refusal {
            id: "nuget-no-key",
            says: &[
                "No API Key was provided and no API Key could be found for",
                "The plugin credential provider could not acquire credentials",
                "Authentication may require manual action. Consider re-running the command with --interactive",
                "Password decryption is not supported on .NET Core for this platform",
            ],
            weak: &[],
            means: "NuGet has no credential for this feed that it can use here.",
            tell_apart: "Is the key handed over, and stored in clear text or a variable where encryption is not available?",
            fixes: &[
                (
                    SendCorrectly,
                    Strong,
                    "Hand the key to the command, or store a credential that can be read on this system.",
                ),
                (
                    ObtainNewToken,
                    Hint,
                    "A cached sign-in that has ended is asked for anew: run once with --interactive.",
                ),
            ],
            source: NUGET_CLIENT,
            example: proof::text(
                "warn : No API Key was provided and no API Key could be found for 'https://www.nuget.org/api/v2/package'.",
            ),
        },
        Refusal {
            id: "composer-auth",
            says: &[
                "Could not authenticate against",
                "Invalid credentials (HTTP 401) for",
                "Invalid credentials for 'https",
            ],
            weak: &[],
            means: "Composer sent a stored credential, and the host did not take it.",
            tell_apart: "Which entry of auth.json is for this host, and does its token still exist?",
            fixes: &[
                (ObtainNewToken, Likely, "The stored token has ended or was withdrawn: store a new one."),
                (UseRightToken, Hint, "The entry may belong to another host or account."),
            ],
            source: COMPOSER,
            example: proof::text("Could not authenticate against github.com"),
        },
        Refusal {
            id: "composer-interactive",
            says: &[
                "You must be using the interactive console to authenticate",
                "Your credentials are required to fetch private repository metadata",
            ],
            weak: &[],
            means: "The host asks for a sign-in, and Composer has none stored and cannot ask.",
            tell_apart: "Does auth.json or COMPOSER_AUTH hold an entry for this host?",
            fixes: &[(SendCorrectly, Strong, "Give Composer a token for this host: composer config or COMPOSER_AUTH.")],
            source: COMPOSER,
            example: proof::text(
                "The 'https://repo.example.com/packages.json' URL required authentication (HTTP 401).\nYou must be using the interactive console to authenticate",
            ),
        },
        Refusal {
            id: "composer-characters",
            says: &[
                "contains invalid characters: \"{}\"",
                "Your github oauth token for github.com contains invalid characters",
            ],
            weak: &[],
            means: "Composer looked at the stored token before sending it, and its letters are none of a token.",
            tell_apart: "Print auth.json: does a line break, a quote or the name of a variable stand in the value?",
            fixes: &[
                (RepairFormat, Likely, "The stored value contains characters that no such token has."),
                (SendCorrectly, Hint, "The name of a variable that was not replaced looks so too."),
            ],
            source: COMPOSER,
            example: proof::text("Your github oauth token for github.com contains invalid characters: \"abc-\n\""),
        },
        Refusal {
            id: "bundler-source",
            says: &[
                "Authentication is required for {resource}",
                "Please supply credentials for this source",
                "Authentication is required for {resource}. Please supply credentials for this source",
            ],
            weak: &[],
            means: "Bundler has no credential for this source.",
            tell_apart: "What does bundle config list for the host of the source?",
            fixes: &[(SendCorrectly, Strong, "Store the credential under the host of the source: bundle config set.")],
            source: BUNDLER,
            example: proof::text(
                "Authentication is required for gems.example.com.\nPlease supply credentials for this source. You can do this by running:\n `bundle config set --global gems.example.com username:password`",
            ),
        },
        Refusal {
            id: "bundler-bad",
            says: &[
                "Bad username or password for",
                "Please double-check your credentials and correct them",
                "Access token could not be authenticated for",
            ],
            weak: &[],
            means: "Bundler sent what is stored for this source, and the source did not take it.",
            tell_apart: "Does the same credential work with curl -u at the source?",
            fixes: &[
                (ObtainNewToken, Likely, "The stored token has ended or is unknown."),
                (RepairFormat, Hint, "Special characters in the stored value have to be written with percent signs."),
            ],
            source: BUNDLER,
            example: proof::text(
                "Bad username or password for https://gems.example.com/.\nPlease double-check your credentials and correct them.",
            ),
        },
        Refusal {
            id: "gem-scope",
            says: &[
                "This API key cannot perform the specified action on this gem",
                "The API key doesn't have access",
                "You do not have permission to push to this gem",
            ],
            weak: &[],
            means: "RubyGems knows the key, and it may not do this to the gem.",
            tell_apart: "Open the key on the page of keys: its actions and its gem. Then look at the gem's owners.",
            fixes: &[
                (GrantAccess, Strong, "The key lacks this action, or the account is no owner of the gem."),
                (UseRightToken, Hint, "An older key of the same account may be stored under another name."),
            ],
            source: RUBYGEMS_ORG,
            example: proof::text(
                "Pushing gem to https://rubygems.org...\nThis API key cannot perform the specified action on this gem.",
            ),
        },
        Refusal {
            id: "gem-otp",
            says: &[
                "You have enabled multifactor authentication but no OTP code provided",
                "You have enabled multifactor authentication but your OTP code is incorrect",
                "Please sign up for an account at https://rubygems.org",
            ],
            weak: &[("Access Denied", &["rubygems", "gem push"])],
            means: "RubyGems does not take the key alone: the code of the second factor is missing or old, or the key is unknown.",
            tell_apart: "Is the key that gem signin stored the one of this account, and does the account ask for a code?",
            fixes: &[
                (SendCorrectly, Likely, "Add the code with --otp, or the key with GEM_HOST_API_KEY."),
                (ObtainNewToken, Likely, "Sign in again where the key is unknown."),
            ],
            source: RUBYGEMS_ORG,
            example: proof::text("You have enabled multifactor authentication but no OTP code provided."),
        },
        Refusal {
            id: "pods-session",
            says: &[
                "You need to register a session first",
                "Authentication token is invalid or unverified",
                "Either verify it with the email that was sent or register a new session",
            ],
            weak: &[],
            means: "The trunk of CocoaPods has no living session for this machine: none was registered, it was not confirmed by mail, or it has ended.",
            tell_apart: "What does pod trunk me say?",
            fixes: &[
                (ObtainNewToken, Likely, "Register a session, and follow the link in the mail."),
                (SendCorrectly, Hint, "In a pipeline, COCOAPODS_TRUNK_TOKEN has to be set."),
            ],
            source: COCOAPODS,
            example: proof::text(
                "[!] Authentication token is invalid or unverified. Either verify it with the email that was sent or register a new session.",
            ),
        },
        Refusal {
            id: "pods-owner",
            says: &["are not allowed to push new versions for this pod"],
            weak: &[],
            means: "The session is good; the account is no owner of this pod.",
            tell_apart: "Who stands among the owners in the message?",
            fixes: &[
                (GrantAccess, Strong, "An owner has to add the account: pod trunk add-owner."),
                (UseRightToken, Hint, "The session of another address may be the owner."),
            ],
            source: COCOAPODS,
            example: proof::text(
                "[!] You (kim@example.com) are not allowed to push new versions for this pod. The owners of this pod are lee@example.com.",
            ),
        },
    ],
};

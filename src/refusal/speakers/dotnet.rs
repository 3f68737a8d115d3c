//! Microsoft's `IdentityModel` for .NET, whose messages carry a code: IDX and five digits. With a kid that no key carries, times, issuer and audience are checked before the key failure is told.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "Microsoft.IdentityModel, LogMessages.cs";
const SRC_ORDER: &str = "Microsoft.IdentityModel, LogMessages.cs and JsonWebTokenHandler.ValidateToken.cs";

/// What `IdentityModel` says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "dotnet",
    name: ".NET IdentityModel",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "idx10223",
            says: &[
                "IDX10223",
                "IDX10223: Lifetime validation failed. The token is expired. ValidTo (UTC): '{ends}', Current time (UTC): '{server}'",
                "SecurityTokenExpiredException",
                "SecurityTokenExpiredException: IDX10223: Lifetime validation failed. The token is expired. ValidTo (UTC): '{ends}', Current time (UTC): '{server}'",
                "SecurityTokenExpiredException: IDX10223",
            ],
            weak: &[],
            means: "The token ended more than the allowed skew ago (five minutes unless set otherwise); both times are printed in UTC. It does not prove a good signature here: with an unknown kid the times are checked first.",
            tell_apart: "Compare the printed current time with real UTC.",
            fixes: &[
                (ObtainNewToken, Strong, "The server says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the printed current time is not the real UTC, the server's clock is wrong."),
            ],
            source: SRC_ORDER,
            example: proof::text(
                "Microsoft.IdentityModel.Tokens.SecurityTokenExpiredException: IDX10223: Lifetime validation failed. The token is expired. ValidTo (UTC): '11/21/2026 09:00:00', Current time (UTC): '11/21/2026 10:00:00'.",
            ),
        },
        Refusal {
            id: "idx10222",
            says: &[
                "IDX10222",
                "IDX10222: Lifetime validation failed. The token is not yet valid. ValidFrom (UTC): '{}', Current time (UTC): '{server}'",
                "SecurityTokenNotYetValidException",
                "SecurityTokenNotYetValidException: IDX10222: Lifetime validation failed. The token is not yet valid. ValidFrom (UTC): '{}', Current time (UTC): '{server}'",
                "SecurityTokenNotYetValidException: IDX10222",
            ],
            weak: &[],
            means: "The token's nbf is ahead by more than the five minutes that are forgiven, so a clock is badly off, or the issuer wrote local time where UTC belongs. Both times are printed in UTC.",
            tell_apart: "Subtract the two printed times: whole hours are a time zone, anything else is a clock.",
            fixes: &[
                (SyncClock, Likely, "The server's clock has not reached the beginning that is written in the token."),
                (
                    FixGeneration,
                    Hint,
                    "Whole hours ahead mean that the issuer used local time, such as DateTime.Now instead of UtcNow.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "Microsoft.IdentityModel.Tokens.SecurityTokenNotYetValidException: IDX10222: Lifetime validation failed. The token is not yet valid. ValidFrom (UTC): '11/21/2026 11:00:00', Current time (UTC): '11/21/2026 10:00:00'.",
            ),
        },
        Refusal {
            id: "idx10225",
            says: &["IDX10225", "IDX10225: Lifetime validation failed. The token is missing an Expiration Time"],
            weak: &[],
            means: "The token has no exp, and the server requires one.",
            tell_apart: "Decode the payload and look for exp.",
            fixes: &[
                (FixGeneration, Likely, "The issuer writes no exp into the token."),
                (FixVerifier, Hint, "RequireExpirationTime decides whether the server insists on it."),
            ],
            source: SRC,
            example: proof::text(
                "SecurityTokenNoExpirationException: IDX10225: Lifetime validation failed. The token is missing an Expiration Time. Tokentype: 'JsonWebToken'.",
            ),
        },
        Refusal {
            id: "idx12401",
            says: &["IDX12401", "IDX10224"],
            weak: &[],
            means: "The token's end is not later than its beginning, so it can never be valid: mostly a lifetime of nothing, or two different time zones.",
            tell_apart: "Compare exp and nbf, or Expires and NotBefore in the code that makes the token.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The side that makes the token gives it an end that is not after its beginning.",
                ),
                (SyncClock, Hint, "Times taken from two machines may contradict each other."),
            ],
            source: "Microsoft.IdentityModel and System.IdentityModel.Tokens.Jwt, LogMessages.cs",
            example: proof::text(
                "System.ArgumentException: IDX12401: Expires: '11/21/2026 09:00:00' must be after NotBefore: '11/21/2026 10:00:00'.",
            ),
        },
        Refusal {
            id: "idx10205",
            says: &[
                "IDX10205",
                "IDX10212",
                "IDX10211",
                "IDX10204",
                "IDX10205: Issuer validation failed. Issuer: '{sent}'. Did not match: validationParameters.ValidIssuer",
                "SecurityTokenInvalidIssuerException",
                "SecurityTokenInvalidIssuerException: IDX10205",
                "SecurityTokenInvalidIssuerException: IDX10205: Issuer validation failed. Issuer: '{sent}'. Did not match: validationParameters.ValidIssuer",
            ],
            weak: &[],
            means: "The token's iss is not one that the server accepts; both are printed. With Entra ID it is nearly always version 1 (https://sts.windows.net/...) against version 2 (https://login.microsoftonline.com/.../v2.0), or another tenant. The key may be unknown as well: with an unmatched kid the issuer is checked first.",
            tell_apart: "Read ver and tid in the token and compare them with the server's Authority.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The server's Authority may name another version, or one tenant where several are meant.",
                ),
                (UseRightToken, Likely, "The token is of another tenant, version or issuer than the server accepts."),
            ],
            source: SRC_ORDER,
            example: proof::text(
                "IDX10205: Issuer validation failed. Issuer: 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/'. Did not match: validationParameters.ValidIssuer: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0'",
            ),
        },
        Refusal {
            id: "idx10214",
            says: &[
                "IDX10214",
                "IDX10215",
                "IDX10208",
                "IDX10206",
                "IDX10214: Audience validation failed. Audiences: '{sent}'. Did not match: validationParameters.ValidAudience",
                "SecurityTokenInvalidAudienceException",
                "SecurityTokenInvalidAudienceException: IDX10214",
                "SecurityTokenInvalidAudienceException: IDX10214: Audience validation failed. Audiences: '{sent}'. Did not match: validationParameters.ValidAudience",
            ],
            weak: &[],
            means: "The token's aud is not the one that the server expects; both are printed. 00000003-0000-0000-c000-000000000000 is Microsoft Graph, a client's id is an ID token, api://{id} and {id} are two spellings of one API. The key may be unknown as well: with an unmatched kid the audience is checked first.",
            tell_apart: "Is the printed audience Graph, the client's id, or this API in its other spelling?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token is made for another API, such as Microsoft Graph, or is an ID token.",
                ),
                (
                    FixVerifier,
                    Likely,
                    "If the audience is this API in its other spelling, add that spelling to ValidAudiences.",
                ),
                (FixGeneration, Hint, "The scope that was asked for decides the audience: ask for one of this API."),
            ],
            source: SRC_ORDER,
            example: proof::text(
                "IDX10214: Audience validation failed. Audiences: '00000003-0000-0000-c000-000000000000'. Did not match: validationParameters.ValidAudience: 'api://11111111-2222-3333-4444-555555555555'",
            ),
        },
        Refusal {
            id: "idx10503",
            says: &[
                "IDX10503",
                "IDX10503: Signature validation failed",
                "IDX10501",
                "IDX10501: Signature validation failed",
                "IDX10502",
                "IDX10502: Signature validation failed",
                "IDX10516",
                "IDX10516: Signature validation failed",
                "IDX10517",
                "IDX10517: Signature validation failed",
                "SecurityTokenSignatureKeyNotFoundException",
                "IDX10503: Signature validation failed. The token's kid is: '{}', but did not match any keys in TokenValidationParameters or Configuration",
                "SecurityTokenSignatureKeyNotFoundException: IDX10503",
                "SecurityTokenSignatureKeyNotFoundException: IDX10501",
                "SecurityTokenSignatureKeyNotFoundException: IDX10503: Signature validation failed. The token's kid is: '{}', but did not match any keys in TokenValidationParameters or Configuration",
            ],
            weak: &[],
            means: "None of the server's keys carries the token's kid (10517: the token has none). With a kid, IDX10503 is told only after times, issuer and audience were found good: so only the key is unknown. Other tenant or authority, keys that changed, or a Graph token, whose signature nobody else can check.",
            tell_apart: "How many keys does the message print? None means that the metadata was not loaded, some mean that they are another issuer's.",
            fixes: &[
                (FixVerifier, Likely, "The server's keys are not those of the token's issuer, or are out of date."),
                (UseRightToken, Hint, "A Microsoft Graph token, or one of another tenant, cannot be checked here."),
                (ObtainNewToken, Hint, "A token older than the last change of keys cannot be checked any more."),
            ],
            source: SRC_ORDER,
            example: proof::text(
                "IDX10503: Signature validation failed. The token's kid is: 'nOo3ZDrODXEK1jKWhXslHR', but did not match any keys in TokenValidationParameters or Configuration.",
            ),
        },
        Refusal {
            id: "idx10511",
            says: &[
                "IDX10511",
                "IDX10511: Signature validation failed",
                "IDX10511: Signature validation failed. Keys tried",
            ],
            weak: &[],
            means: "The token's kid was among the server's keys, and the signature does not fit: the token was altered, or a key of the same kid is another one. A Microsoft Graph token, which has a nonce in its header, fails like this everywhere but at Graph.",
            tell_apart: "Is there a nonce in the token's header? Then it is a Graph token. If not, compare its text with what was issued.",
            fixes: &[
                (RepairFormat, Likely, "The right key was tried, so the text of the token is most likely altered."),
                (UseRightToken, Hint, "A token with a nonce in its header is for Microsoft Graph alone."),
                (FixVerifier, Hint, "Outdated metadata can hold another key of the same kid."),
            ],
            source: SRC,
            example: proof::text(
                "SecurityTokenInvalidSignatureException: IDX10511: Signature validation failed. Keys tried: 'Microsoft.IdentityModel.Tokens.X509SecurityKey'.",
            ),
        },
        Refusal {
            id: "idx10500",
            says: &[
                "IDX10500",
                "SecurityTokenSignatureKeyNotFoundException: IDX10500",
                "SecurityTokenSignatureKeyNotFoundException: IDX10500: Signature validation failed. No security keys were provided to validate the signature",
                "IDX10500: Signature validation failed",
                "IDX10500: Signature validation failed. No security keys were provided to validate the signature",
            ],
            weak: &[],
            means: "The server has no key at all: the metadata was not loaded, or no key is configured. The token was not judged.",
            tell_apart: "Does the server reach Authority + /.well-known/openid-configuration, and is IssuerSigningKey set where there is none?",
            fixes: &[
                (FixVerifier, Strong, "The server has no keys to check a signature with."),
                (FixTransport, Hint, "A proxy or firewall may keep the server from loading the metadata."),
            ],
            source: SRC,
            example: proof::text(
                "Microsoft.IdentityModel.Tokens.SecurityTokenSignatureKeyNotFoundException: IDX10500: Signature validation failed. No security keys were provided to validate the signature.",
            ),
        },
        Refusal {
            id: "idx10508",
            says: &["IDX10508", "IDX10508: Signature validation failed"],
            weak: &[],
            means: "The signature is not written as its algorithm demands: it was cut, or altered in copying.",
            tell_apart: "Count the characters behind the last dot: RS256 with 2048 bits has 342, HS256 has 43.",
            fixes: &[
                (RepairFormat, Likely, "The signature behind the last dot is cut or altered."),
                (
                    FixGeneration,
                    Hint,
                    "An issuer that writes signatures in another form, such as DER, is not understood.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "SecurityTokenInvalidSignatureException: IDX10508: Signature validation failed. Signature is improperly formatted.",
            ),
        },
        Refusal {
            id: "idx10504",
            says: &["IDX10504", "IDX10504: Unable to validate signature, token does not have a signature"],
            weak: &[],
            means: "The token has no signature: its header says alg none, or the piece behind the last dot was lost.",
            tell_apart: "Read alg in the token's header: none is the issuer, anything else is the copying.",
            fixes: &[
                (FixGeneration, Likely, "A token with alg none is not signed by its issuer."),
                (RepairFormat, Likely, "If the header names a real algorithm, the signature was lost in copying."),
            ],
            source: SRC,
            example: proof::text(
                "SecurityTokenInvalidSignatureException: IDX10504: Unable to validate signature, token does not have a signature: 'eyJh'.",
            ),
        },
        Refusal {
            id: "idx10506",
            says: &[
                "IDX10506",
                "IDX10506: Signature validation failed",
                "did not return a 'Microsoft.IdentityModel.JsonWebTokens.JsonWebToken', but returned a 'System.IdentityModel.Tokens.Jwt.JwtSecurityToken'",
                "IDX10506: Signature validation failed. The user defined 'Delegate' specified on TokenValidationParameters did not return a 'Microsoft.IdentityModel.JsonWebTokens.JsonWebToken', but returned a 'System.IdentityModel.Tokens.Jwt.JwtSecurityToken'",
            ],
            weak: &[],
            means: "Since ASP.NET Core 8 a SignatureValidator has to return a JsonWebToken; this one returns the older JwtSecurityToken. Every token is refused until it is changed.",
            tell_apart: "Did it begin with the update to .NET 8?",
            fixes: &[(FixVerifier, Strong, "The server's own SignatureValidator returns the older class.")],
            source: "SRC; ASP.NET Core 8, breaking changes",
            example: proof::text("SecurityTokenInvalidSignatureException: IDX10506: Signature validation failed."),
        },
        Refusal {
            id: "idx10696",
            says: &["IDX10696", "IDX10697"],
            weak: &[],
            means: "The token's algorithm is not among ValidAlgorithms.",
            tell_apart: "Compare alg in the token's header with ValidAlgorithms.",
            fixes: &[
                (FixVerifier, Likely, "The server does not accept the token's algorithm."),
                (FixGeneration, Hint, "The issuer may sign with another algorithm than agreed."),
            ],
            source: SRC,
            example: proof::text(
                "SecurityTokenInvalidAlgorithmException: IDX10696: Algorithm validation failed. Algorithm: 'HS256'.",
            ),
        },
        Refusal {
            id: "idx14100",
            says: &[
                "IDX14100",
                "IDX14120",
                "IDX12741",
                "IDX12709",
                "SecurityTokenMalformedException",
                "SecurityTokenMalformedException: IDX14100",
                "IDX14100: JWT is not well formed, there are no dots (.)",
                "SecurityTokenMalformedException: IDX14100: JWT is not well formed, there are no dots (.)",
                "IDX14120: JWT is not well formed, there is only one dot (.)",
                "IDX12741: JWT must have three segments (JWS) or five segments (JWE)",
            ],
            weak: &[],
            means: "The text is no JWT: opaque, empty, cut, or only the word Bearer. 14100 counts no dot, 14120 one. With Entra ID a personal account's token is opaque.",
            tell_apart: "Print what the server read as the token: its length and its dots.",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "The text has not the pieces of a JWT: it was cut, or it is not the whole token.",
                ),
                (UseRightToken, Hint, "An opaque token, such as that of a personal Microsoft account, is no JWT."),
                (SendCorrectly, Hint, "The word Bearer alone, an empty value or undefined has no dots."),
            ],
            source: SRC,
            example: proof::text(
                "Microsoft.IdentityModel.Tokens.SecurityTokenMalformedException: IDX14100: JWT is not well formed, there are no dots (.).",
            ),
        },
        Refusal {
            id: "idx14102",
            says: &[
                "IDX14102",
                "IDX14101",
                "IDX12729",
                "IDX12723",
                "IDX10820",
                "IDX10821",
                "IDX14102: Unable to decode the header",
                "IDX10820: Invalid character found in Base64UrlEncoding",
                "IDX10821: Incorrect padding detected in Base64UrlEncoding",
                "SecurityTokenMalformedException: IDX14102: Unable to decode the header",
            ],
            weak: &[],
            means: "A piece of the token does not decode: quotes around it, \"Bearer \" twice, or a line break inside.",
            tell_apart: "Print the first and last characters of what the server read as the token.",
            fixes: &[
                (RepairFormat, Likely, "The header or payload does not decode: the text is altered."),
                (SendCorrectly, Hint, "\"Bearer Bearer\" puts the word into the token."),
            ],
            source: SRC,
            example: proof::text(
                "System.ArgumentException: IDX14102: Unable to decode the header '[PII]' as Base64Url encoded string.",
            ),
        },
        Refusal {
            id: "idx10209",
            says: &["IDX10209", "IDX10209: Token has length: '{}' which is larger than the MaximumTokenSizeInBytes"],
            weak: &[],
            means: "The token is larger than the server reads (250 kB): it carries too much, mostly groups.",
            tell_apart: "Read the printed length, and which claim takes the room.",
            fixes: &[
                (FixGeneration, Likely, "The token carries too much: ask for fewer groups or claims."),
                (FixVerifier, Hint, "MaximumTokenSizeInBytes sets how much the server reads."),
            ],
            source: SRC,
            example: proof::text(
                "System.ArgumentException: IDX10209: Token has length: '300211' which is larger than the MaximumTokenSizeInBytes: '256000'.",
            ),
        },
        Refusal {
            id: "idx10653",
            says: &[
                "IDX10653",
                "IDX10720",
                "IDX10603",
                "IDX10653: The encryption algorithm '{}' requires a key size of at least '{}' bits",
                "IDX10720: Unable to create KeyedHashAlgorithm for algorithm '{}', the key size must be greater than: '{}' bits, key has '{}' bits",
            ],
            weak: &[],
            means: "The secret is too short: HS256 needs 256 bits, HS512 512. Since version 7 this is enforced.",
            tell_apart: "Read the printed bits; a text of 32 plain characters is 256 bits.",
            fixes: &[
                (
                    FixGeneration,
                    Strong,
                    "The secret is too short for the algorithm: make a longer one with a secure generator.",
                ),
                (FixVerifier, Hint, "The side that verifies needs the same new secret."),
            ],
            source: "SRC; RFC 7518 §3.2",
            example: proof::text(
                "System.ArgumentOutOfRangeException: IDX10720: Unable to create KeyedHashAlgorithm for algorithm 'HS256', the key size must be greater than: '256' bits, key has '128' bits.",
            ),
        },
        Refusal {
            id: "idx20803",
            says: &[
                "IDX20803",
                "IDX20804",
                "IDX20807",
                "IDX10261",
                "IDX20803: Unable to obtain configuration from: '{}'",
                "IDX20804: Unable to retrieve document from: '{}'",
            ],
            weak: &[],
            means: "The API cannot load the issuer's metadata: network, TLS, a proxy, or a wrong Authority. The caller's token was not judged.",
            tell_apart: "Fetch the printed address from the machine that the API runs on.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The API cannot load the issuer's metadata; look at Authority and at the way there.",
                ),
                (FixTransport, Hint, "A proxy, a firewall or an intercepted TLS connection may stand between."),
            ],
            source: SRC,
            example: proof::text(
                "System.InvalidOperationException: IDX20803: Unable to obtain configuration from: 'https://login.example.com/.well-known/openid-configuration'.",
            ),
        },
        Refusal {
            id: "idx21324",
            says: &[
                "IDX21324",
                "IDX21323",
                "IDX21329",
                "IDX21320",
                "IDX21331",
                "Correlation failed.",
                "An error was encountered while handling the remote login. Correlation failed",
            ],
            weak: &[],
            means: "A login in the browser came back without the cookie of its start: the page was open too long, the cookie is lost (SameSite, http behind a proxy), or another instance without the same keys answers. No API token is at fault.",
            tell_apart: "Does the request to the callback carry the nonce and correlation cookies?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The login has to be started again; one that stayed open too long is not accepted.",
                ),
                (FixTransport, Likely, "A cookie with the wrong SameSite or scheme is lost on the way back."),
                (SyncClock, Hint, "The nonce has a time, which is compared with the server's clock."),
            ],
            source: SRC,
            example: proof::text(
                "Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectProtocolInvalidNonceException: IDX21323: RequireNonce is 'True'.",
            ),
        },
        Refusal {
            id: "idx-pii",
            says: &[
                "[PII is hidden]",
                "kid: 'System.String'",
                "Issuer: 'System.String'",
                "Audiences: 'System.String'",
                "token: 'System.IdentityModel.Tokens.Jwt.JwtSecurityToken'",
                "[PII is hidden. For more details, see https://aka.ms/IdentityModel/PII.]",
                "[PII of type '{}' is hidden. For more details, see https://aka.ms/IdentityModel/PII.]",
                "[PII is hidden by default. Set the 'ShowPII' flag in IdentityModelEventSource.cs to true to reveal it.]",
            ],
            weak: &[],
            means: "The values in the message are hidden, so issuer, audience or kid cannot be compared.",
            tell_apart: "Set IdentityModelEventSource.ShowPII = true in a test environment and repeat the call.",
            fixes: &[(
                ReadTrace,
                Likely,
                "The message hides the values that would tell the cause; the server can be told to show them.",
            )],
            source: SRC,
            example: proof::text(
                "Did not match: validationParameters.ValidIssuer: '[PII is hidden. For more details, see https://aka.ms/IdentityModel/PII.]'",
            ),
        },
    ],
};

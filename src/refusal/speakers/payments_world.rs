//! Payment services of many countries, wallets and invoices.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixGeneration, GrantAccess, ObtainNewToken, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "payments_world",
    name: "Payment services of the world",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "paddle",
            says: &[
                "\"code\":\"authentication_malformed\"",
                "\"code\":\"authentication_missing\"",
                "\"type\":\"request_error\",\"code\":\"forbidden\"",
                "Authentication header included, but incorrectly formatted",
                "You tried to access Paddle with an invalid",
            ],
            weak: &[],
            means: "Paddle reads its key behind Bearer; sandbox and live keys differ, and a key has rights of its own.",
            tell_apart: "Keys of the sandbox begin with pdl_sdbx_, live ones with pdl_live_. Does the host fit?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Take the key of this environment: sandbox-api for sandbox keys, api for live ones.",
                ),
                (SendCorrectly, Likely, "authentication_malformed: one word Bearer, one blank, the key."),
                (GrantAccess, Hint, "forbidden: give the key the right to this entity."),
            ],
            source: "Paddle API, errors",
            example: proof::text(
                "{\"error\":{\"type\":\"request_error\",\"code\":\"authentication_malformed\",\"detail\":\"none\"}}",
            ),
        },
        Refusal {
            id: "chargebee-recurly",
            says: &[
                "\"api_error_code\":\"api_authentication_failed\"",
                "\"error_code\":\"api_authentication_failed\"",
                "\"error_code\":\"api_authentication_invalid_key\"",
                "Sorry,authentication failed.Invalid api key",
                "\"api_error_code\":\"api_authorization_failed\"",
                "Recurly::Errors::UnauthorizedError",
                "recurly.errors.UnauthorizedError",
            ],
            weak: &[],
            means: "The billing service does not know the key for this site.",
            tell_apart: "Chargebee: is the key of this very site, test or live, and sent as the user name of Basic?",
            fixes: &[
                (UseRightToken, Likely, "Take the key of this site: a test site and its live one have different keys."),
                (SendCorrectly, Hint, "The key is the user name of Basic, and the password stays empty."),
                (GrantAccess, Hint, "api_authorization_failed: a read-only or publishable key may not do this."),
            ],
            source: "Chargebee and Recurly API references",
            example: proof::text(
                "{\"message\":\"none\",\"type\":\"operation_failed\",\"api_error_code\":\"api_authentication_failed\"}",
            ),
        },
        Refusal {
            id: "btcpay",
            says: &[
                "\"code\":\"unauthenticated\",\"message\":\"Authentication is required for accessing this endpoint\"",
                "Authentication is required for accessing this endpoint",
                "\"code\":\"missing-permission\",\"message\":\"Insufficient API Permissions",
                "Insufficient API Permissions. Please use an API key with permission",
            ],
            weak: &[],
            means: "BTCPay saw no key it knows, or one without the permission for this store.",
            tell_apart: "Does the key stand behind the word token in Authorization, and which permissions does it list?",
            fixes: &[
                (SendCorrectly, Likely, "Send Authorization: token and the key."),
                (
                    GrantAccess,
                    Likely,
                    "missing-permission: make a key with the permission that is named, for this store.",
                ),
            ],
            source: "BTCPay Server, Greenfield API",
            example: proof::text(
                "{\"code\":\"unauthenticated\",\"message\":\"Authentication is required for accessing this endpoint\"}",
            ),
        },
        Refusal {
            id: "lightning-macaroon",
            says: &[
                "verification failed: signature mismatch after caveat verification",
                "cannot get macaroon: root key with id {} doesn't exist",
                "cannot get macaroon: root key",
                "expected 1 macaroon, got 0",
                "cannot determine data format of binary-encoded macaroon",
                "unable to decode macaroon",
                "cannot get macaroon",
            ],
            weak: &[],
            means: "The Lightning node does not accept the macaroon: none came, it is of another node or of before a new set-up, or it was damaged.",
            tell_apart: "Is it the file of this very node, as hex in Grpc-Metadata-macaroon?",
            fixes: &[
                (UseRightToken, Likely, "Take the macaroon of this node, made after its last set-up."),
                (SendCorrectly, Likely, "expected 1 macaroon, got 0: send it as metadata macaroon, in hex."),
                (
                    RepairFormat,
                    Hint,
                    "cannot determine data format: read the file as bytes, and write it in hex without line breaks.",
                ),
            ],
            source: "lnd, macaroons/service.go",
            example: proof::text(
                "rpc error: code = Unknown desc = verification failed: signature mismatch after caveat verification",
            ),
        },
        Refusal {
            id: "bitcoin-rpc",
            says: &[
                "ThreadRPCServer incorrect password attempt from",
                "incorrect password attempt from",
                "Could not locate RPC credentials. No authentication cookie could be found",
                "Authorization failed: Incorrect rpcuser or rpcpassword",
                "Incorrect rpcuser or rpcpassword",
            ],
            weak: &[],
            means: "The node did not take the user and password of its RPC interface, or the cookie file is another run's.",
            tell_apart: "Does the client read the .cookie of the running node and network, or rpcauth of its configuration?",
            fixes: &[
                (UseRightToken, Likely, "Read the cookie of this node and network again: it is new at each start."),
                (SendCorrectly, Likely, "Enter rpcuser and rpcpassword as the node has them."),
            ],
            source: "Bitcoin Core, httprpc.cpp",
            example: proof::text("error: Authorization failed: Incorrect rpcuser or rpcpassword"),
        },
        Refusal {
            id: "xendit-midtrans",
            says: &[
                "Access denied due to unauthorized transaction, please check client or server key",
                "Access denied, please check client or server key",
                "Transaction cannot be authorized with the current client/server key",
                "\"error_code\":\"INVALID_API_KEY\",\"message\":\"API key is not authorized",
                "API key is not authorized for this API service",
                "\"error_code\":\"REQUEST_FORBIDDEN_ERROR\"",
                "The API key is forbidden to perform this request",
                "\"code\":\"authentication_failure\",\"message\":\"authentication failed\"",
            ],
            weak: &[],
            means: "The payment service does not know the key here: it is of the other environment, of the other kind, or lacks a right.",
            tell_apart: "Does the prefix fit the host: Midtrans SB- for the sandbox, Xendit xnd_development_ or xnd_production_?",
            fixes: &[
                (UseRightToken, Likely, "Take the secret or server key of this environment."),
                (SendCorrectly, Likely, "The key is the user name of Basic, followed by a colon and nothing."),
                (GrantAccess, Hint, "Forbidden: give the key the right to this product."),
            ],
            source: "Midtrans, Xendit and Omise API references",
            example: proof::text(
                "{\"status_code\":\"401\",\"status_message\":\"Access denied due to unauthorized transaction, please check client or server key\"}",
            ),
        },
        Refusal {
            id: "mpesa",
            says: &[
                "\"errorCode\":\"404.001.03\",\"errorMessage\":\"Invalid Access Token\"",
                "\"errorCode\":\"400.003.01\",\"errorMessage\":\"Invalid Access Token\"",
                "\"errorCode\":\"401.002.01\"",
                "\"errorCode\":\"404.001.04\",\"errorMessage\":\"Invalid Authentication Header\"",
                "\"errorCode\":\"400.008.01\",\"errorMessage\":\"Invalid Authentication passed\"",
                "\"errorCode\":\"400.008.02\",\"errorMessage\":\"Invalid grant type passed\"",
                "Error Occurred - Invalid Access Token -",
            ],
            weak: &[],
            means: "Daraja does not take the access token: it lives an hour, and those of the sandbox and of production differ.",
            tell_apart: "Was the token got this hour from the same host as the call goes to?",
            fixes: &[
                (ObtainNewToken, Likely, "Ask /oauth/v1/generate of this very host for a token: with GET and Basic."),
                (UseRightToken, Likely, "A sandbox token, key or host with production ones is refused."),
                (SendCorrectly, Hint, "One word Bearer and one blank before the token; no other quotes."),
            ],
            source: "Safaricom Daraja, error codes",
            example: proof::text(
                "{\"requestId\":\"1-2\",\"errorCode\":\"404.001.03\",\"errorMessage\":\"Invalid Access Token\"}",
            ),
        },
        Refusal {
            id: "mpesa-credentials",
            says: &[
                "[MerchantValidate] - Wrong credentials",
                "Unable to lock subscriber, wrong credentials",
                "\"ResultCode\":2001,\"ResultDesc\":\"The initiator information is invalid.\"",
                "The initiator information is invalid.",
                "\"errorMessage\":\"Merchant does not exist\"",
            ],
            weak: &[],
            means: "M-Pesa checked the password of the request: it is made of short code, passkey and timestamp, or the initiator's name and its encrypted password are wrong.",
            tell_apart: "Is the password the base64 of short code, passkey and the very timestamp that is sent?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "Make Password as base64 of short code, passkey and Timestamp joined, with the same Timestamp beside it.",
                ),
                (UseRightToken, Likely, "Passkey, short code and initiator of the other environment do not fit."),
            ],
            source: "Safaricom Daraja, error codes",
            example: proof::text(
                "{\"errorCode\":\"500.001.1001\",\"errorMessage\":\"[MerchantValidate] - Wrong credentials\"}",
            ),
        },
        Refusal {
            id: "payfast-phonepe",
            says: &[
                "Generated signature does not match submitted signature",
                "signature: Generated signature does not match submitted signature",
                "Merchant authorization failed.",
                "\"code\":\"KEY_NOT_CONFIGURED\"",
                "\"code\":\"AUTHORIZATION_FAILED\",\"message\":\"Checksum",
                "Checksum provided is invalid",
                "Checksum mismatch for merchant",
                "\"RESPMSG\":\"Invalid checksum\"",
                "\"resultMsg\":\"Checksum provided is invalid\"",
                "Invalid checksum. X-VERIFY",
            ],
            weak: &[],
            means: "The checksum of the payment does not fit: the fields, their order or encoding, or the salt or passphrase differs.",
            tell_apart: "Are the fields signed in the order of the documentation, encoded as they are sent, with the key of this environment?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "Sign the fields in their order and encoding, empty ones left out, and the passphrase or salt at the end.",
                ),
                (UseRightToken, Likely, "The key, salt or passphrase of the other environment signs otherwise."),
            ],
            source: "PayFast, PhonePe and Paytm documentation",
            example: proof::text("400 Bad Request: Generated signature does not match submitted signature"),
        },
        Refusal {
            id: "cashfree-payu",
            says: &[
                "\"code\":\"request_failed\",\"message\":\"authentication Failed\"",
                "{\"message\":\"authentication Failed\",\"code\":\"request_failed\",\"type\":\"authentication_error\"}",
                "{\"type\":\"authentication_error\",\"code\":\"request_unauthorized\"",
                "Sorry, some problem occurred. Transaction failed due to incorrectly calculated hash parameter",
                "Transaction failed due to incorrectly calculated hash parameter",
                "incorrectly calculated hash parameter",
            ],
            weak: &[],
            means: "The gateway does not take the client's id and secret, or the hash that was made of the fields.",
            tell_apart: "Are id and secret of this environment (test or production), and is the hash made of the fields in their order?",
            fixes: &[
                (UseRightToken, Likely, "Take the pair of this environment for its host."),
                (
                    FixGeneration,
                    Hint,
                    "The hash is made of all fields in the order of the documentation, empty ones included, then the salt.",
                ),
            ],
            source: "Cashfree and PayU documentation",
            example: proof::text(
                "{\"message\":\"authentication Failed\",\"code\":\"request_failed\",\"type\":\"authentication_error\"}",
            ),
        },
        Refusal {
            id: "toss-portone",
            says: &[
                "\"code\":\"UNAUTHORIZED_KEY\"",
                "인증되지 않은 시크릿 키 혹은 클라이언트 키 입니다",
                "\"code\":\"INVALID_API_KEY\",\"message\":\"잘못된 시크릿키 연동 정보 입니다",
                "잘못된 시크릿키 연동 정보 입니다",
                "\"code\":\"INCORRECT_BASIC_AUTH_FORMAT\"",
                "\"code\":\"FORBIDDEN_REQUEST\",\"message\":\"허용되지 않은 요청입니다",
            ],
            weak: &[],
            means: "Toss Payments does not know the secret key, or the pair of client and secret key does not belong together.",
            tell_apart: "Do both keys begin alike (test_ or live_) and stem from the same product (ck with sk, gck with gsk)?",
            fixes: &[
                (UseRightToken, Likely, "Take the secret key that belongs to the client key of the page."),
                (
                    SendCorrectly,
                    Likely,
                    "INCORRECT_BASIC_AUTH_FORMAT: the base64 of the secret key and a colon behind it.",
                ),
            ],
            source: "Toss Payments, error codes",
            example: proof::text("{\"code\":\"UNAUTHORIZED_KEY\",\"message\":\"none\"}"),
        },
        Refusal {
            id: "hyperpay-iyzico",
            says: &[
                "\"code\":\"800.900.300\",\"description\":\"invalid authentication information\"",
                "\"code\":\"800.900.302\"",
                "\"errorCode\":\"1000\",\"errorMessage\":\"",
                "\"code\":\"600.200.500\"",
            ],
            weak: &[("api credentials not found", &["iyzico", "iyzipay"])],
            means: "The gateway does not know the token with this entity, or the signature of the request.",
            tell_apart: "Are entityId and access token of the same environment, test or live?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Take token and entity of this environment: oppwa's test host takes test tokens only.",
                ),
                (SendCorrectly, Hint, "Send the token behind Bearer."),
            ],
            source: "Open Payment Platform, result codes; iyzico",
            example: proof::text(
                "{\"result\":{\"code\":\"800.900.300\",\"description\":\"invalid authentication information\"}}",
            ),
        },
        Refusal {
            id: "asaas-pagarme",
            says: &[
                "\"code\":\"invalid_access_token\",\"description\":\"",
                "\"code\":\"access_token_not_found\"",
                "\"code\":\"invalid_environment\"",
                "A chave de API informada n",
            ],
            weak: &[],
            means: "The payment service does not know the key, or it is of the other environment.",
            tell_apart: "Asaas: production keys begin with $aact_prod_, those of the sandbox with $aact_hmlg_. Does the dollar sign survive the shell?",
            fixes: &[
                (UseRightToken, Likely, "Take the key of this environment."),
                (RepairFormat, Hint, "In a shell or .env file a $ begins a variable: put the key in single quotes."),
                (SendCorrectly, Hint, "Asaas reads the header access_token, Pagar.me Basic with the key as user name."),
            ],
            source: "Asaas and Pagar.me documentation",
            example: proof::text("{\"errors\":[{\"code\":\"invalid_environment\",\"description\":\"none\"}]}"),
        },
        Refusal {
            id: "dlocal-nowpayments",
            says: &[
                "{\"code\":3001,\"message\":\"Invalid Credentials\"",
                "{\"code\":3002,\"message\":\"Unregistered IP",
                "\"code\":\"AUTH_REQUIRED\",\"message\":\"Authorization header is empty",
                "Authorization header is empty (Bearer JWTtoken is required)",
            ],
            weak: &[],
            means: "The payment service does not know the key or the signature, or does not serve this address.",
            tell_apart: "Which code is it?",
            fixes: &[
                (SendCorrectly, Likely, "Send key and signature in the headers that the documentation names."),
                (UseRightToken, Likely, "Sandbox and live keys are different ones."),
                (GrantAccess, Hint, "Unregistered IP: add this address to the account."),
            ],
            source: "dLocal and NOWPayments documentation",
            example: proof::text(
                "{\"status\":false,\"statusCode\":401,\"code\":\"AUTH_REQUIRED\",\"message\":\"Authorization header is empty (Bearer JWTtoken is required)\"}",
            ),
        },
    ],
};

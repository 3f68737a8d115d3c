//! Odoo, `ERPNext`, SAP, Dynamics, `ServiceNow` and OTRS.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const ODOO: &str = "Odoo, exceptions";
const FRAPPE: &str = "Frappe, exceptions";
const SAP_GATEWAY_DOCUMENTATION: &str = "SAP Gateway documentation";
const MICROSOFT_DATAVERSE: &str = "Microsoft Dataverse, error codes";
const SERVICENOW: &str = "ServiceNow, REST API";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "erp",
    name: "Business software",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "odoo-denied",
            says: &[
                "odoo.exceptions.AccessDenied",
                "openerp.exceptions.AccessDenied",
                "odoo.exceptions.AccessDenied: Access Denied",
            ],
            weak: &[],
            means: "Odoo does not take name and password or API key for this database.",
            tell_apart: "Are database, login and key those of this very server? With a second factor only a key works, in the password's place.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Send the login with an API key in place of the password, and the right database.",
                ),
                (ObtainNewToken, Hint, "A key that was deleted or has ended is refused alike."),
            ],
            source: ODOO,
            example: proof::text("xmlrpc.client.Fault: <Fault 3: 'odoo.exceptions.AccessDenied: Access Denied'>"),
        },
        Refusal {
            id: "odoo-access",
            says: &[
                "odoo.exceptions.AccessError",
                "You are not allowed to access '{}' ({name}) records",
                "openerp.exceptions.AccessError",
            ],
            weak: &[],
            means: "Odoo knows the user, whose groups may not do this.",
            tell_apart: "The message lists the groups that may: is the user in one of them?",
            fixes: &[(GrantAccess, Strong, "Put the user into one of the groups.")],
            source: ODOO,
            example: proof::text(
                "odoo.exceptions.AccessError: You are not allowed to access 'Sales Order' (sale.order) records.",
            ),
        },
        Refusal {
            id: "odoo-session",
            says: &[
                "odoo.http.SessionExpiredException",
                "Session expired (invalid CSRF token)",
                "odoo.http.Session expired",
            ],
            weak: &[],
            means: "The session of Odoo is gone, or the form came without its csrf_token.",
            tell_apart: "Is the cookie session_id kept between calls? For a page called from outside, is csrf=False set at the route?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again, and keep the cookie."),
                (SendCorrectly, Likely, "Send the csrf_token of the session."),
            ],
            source: "Odoo, http.py",
            example: proof::text("odoo.http.SessionExpiredException: Session expired"),
        },
        Refusal {
            id: "frappe",
            says: &[
                "frappe.exceptions.AuthenticationError",
                "frappe.exceptions.InvalidAuthorizationToken",
                "frappe.exceptions.InvalidAuthorizationHeader",
                "frappe.exceptions.InvalidAuthorizationPrefix",
            ],
            weak: &[],
            means: "Frappe does not take the header: it wants token key:secret, and both of one user.",
            tell_apart: "Is the header Authorization: token key:secret, with the word token and a colon?",
            fixes: &[
                (SendCorrectly, Likely, "Send Authorization: token key:secret."),
                (ObtainNewToken, Hint, "A secret that was made anew ends the older one."),
            ],
            source: FRAPPE,
            example: proof::text("frappe.exceptions.AuthenticationError: refused"),
        },
        Refusal {
            id: "frappe-permission",
            says: &["frappe.exceptions.PermissionError"],
            weak: &[],
            means: "Frappe knows the user, whose roles may not do this with the document.",
            tell_apart: "Which roles has the user, and what may they do with the type of document?",
            fixes: &[(GrantAccess, Strong, "Give a role of the user the right for this type of document.")],
            source: FRAPPE,
            example: proof::text("frappe.exceptions.PermissionError: No permission for Sales Order"),
        },
        Refusal {
            id: "frappe-csrf",
            says: &["frappe.exceptions.CSRFTokenError"],
            weak: &[],
            means: "The call came with a cookie and without X-Frappe-CSRF-Token.",
            tell_apart: "Is the call one of a script? Then key and secret in the header need no such token.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Send X-Frappe-CSRF-Token, or use key and secret in place of the cookie.",
            )],
            source: "Frappe, auth.py",
            example: proof::text("frappe.exceptions.CSRFTokenError: Invalid Request"),
        },
        Refusal {
            id: "sap-csrf",
            says: &["X-CSRF-Token: Required", "CSRF token validation failed", "x-csrf-token: required"],
            weak: &[],
            means: "SAP's gateway wants a CSRF token with each change: fetched by a GET with X-CSRF-Token: Fetch, and of the same session.",
            tell_apart: "Does the change send the cookies of the GET along with the token?",
            fixes: &[(SendCorrectly, Strong, "Fetch the token with a GET, and send it with that answer's cookies.")],
            source: SAP_GATEWAY_DOCUMENTATION,
            example: proof::text("HTTP/1.1 403 Forbidden\nx-csrf-token: Required"),
        },
        Refusal {
            id: "sap-authorization",
            says: &["No authorization to access Service", "has no authorization to access Service", "/IWFND/MED/170"],
            weak: &[],
            means: "SAP knows the user, who has no authorization for this service.",
            tell_apart: "What does SU53 show for the user after the call?",
            fixes: &[(GrantAccess, Strong, "Give the user a role with the service (S_SERVICE).")],
            source: SAP_GATEWAY_DOCUMENTATION,
            example: proof::text(
                "{\"error\":{\"code\":\"/IWFND/CM_CONSUMER/101\",\"message\":{\"lang\":\"en\",\"value\":\"No authorization to access Service 'ZSHOP_SRV_0001'\"}}}",
            ),
        },
        Refusal {
            id: "dynamics-privilege",
            says: &[
                "is missing {name} privilege",
                "Principal user (Id={}) is missing {name} privilege",
                "The user has not been assigned any roles",
                "has no roles assigned",
            ],
            weak: &[],
            means: "Dynamics knows the user and names the privilege that no role of his has.",
            tell_apart: "Which security roles has the user, in which business unit?",
            fixes: &[(GrantAccess, Strong, "Give the user a security role with the privilege that the message names.")],
            source: MICROSOFT_DATAVERSE,
            example: proof::text("is missing x1 privilege"),
        },
        Refusal {
            id: "dynamics-member",
            says: &["The user is not a member of the organization", "0x80072560"],
            weak: &[],
            means: "The token is good; the application or user does not exist in this environment of Dynamics.",
            tell_apart: "Is there an application user with this client id in this very environment?",
            fixes: &[
                (GrantAccess, Strong, "Make an application user for the client, with a security role."),
                (UseRightToken, Hint, "The address may be that of another environment."),
            ],
            source: MICROSOFT_DATAVERSE,
            example: proof::text("The user is not a member of the organization"),
        },
        Refusal {
            id: "servicenow-none",
            says: &[
                "Required to provide Auth information",
                "\"message\":\"User Not Authenticated\",\"detail\":\"Required to provide Auth information\"",
            ],
            weak: &[],
            means: "ServiceNow took nobody for the caller: nothing came, name and password do not fit, or the token has ended.",
            tell_apart: "Does the same name and password work on the page, and has the user no second factor?",
            fixes: &[
                (SendCorrectly, Likely, "Send name and password as Basic, or a token as Bearer."),
                (ObtainNewToken, Likely, "A token of OAuth ends after half an hour: ask for a new one."),
            ],
            source: SERVICENOW,
            example: proof::text(
                "{\"error\":{\"message\":\"User Not Authenticated\",\"detail\":\"Required to provide Auth information\"},\"status\":\"failure\"}",
            ),
        },
        Refusal {
            id: "servicenow-right",
            says: &[
                "Failed API level ACL Validation",
                "Insufficient rights to query records",
                "Operation against file '{}' was aborted by Business Rule",
                "\"message\":\"User Not Authorized\"",
            ],
            weak: &[],
            means: "ServiceNow knows the user, whom an access rule keeps out.",
            tell_apart: "Which roles has the user, and which rule does the debugger of security rules name?",
            fixes: &[(GrantAccess, Strong, "Give the user the role that the table or API wants.")],
            source: SERVICENOW,
            example: proof::text(
                "{\"error\":{\"message\":\"User Not Authorized\",\"detail\":\"Failed API level ACL Validation\"},\"status\":\"failure\"}",
            ),
        },
        Refusal {
            id: "otrs",
            says: &[
                "TicketCreate.AuthFail",
                "TicketSearch.AuthFail",
                "TicketGet.AuthFail",
                "SessionCreate.AuthFail",
                "\"ErrorCode\":\"TicketCreate.AuthFail\",\"ErrorMessage\":\"TicketCreate: User could not be authenticated!\"",
            ],
            weak: &[("User could not be authenticated", &["AuthFail", "otrs", "znuny"])],
            means: "The web service of OTRS or Znuny did not take user and password, or the session.",
            tell_apart: "Is it an agent or a customer? They have fields of their own: UserLogin, CustomerUserLogin.",
            fixes: &[
                (SendCorrectly, Likely, "Send the login in the field of its kind, with its password."),
                (ObtainNewToken, Hint, "A SessionID ends with its session: make a new one."),
            ],
            source: "Znuny, generic interface",
            example: proof::text(
                "{\"Error\":{\"ErrorCode\":\"TicketCreate.AuthFail\",\"ErrorMessage\":\"TicketCreate: User could not be authenticated!\"}}",
            ),
        },
    ],
};

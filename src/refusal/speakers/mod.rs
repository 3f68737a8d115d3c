//! Everyone who refuses, a leaf each, and whom to believe where two say the same.

mod anthropic;
mod api_gateway;
mod apigee;
mod apisix;
mod apple;
mod aspnet;
mod atlassian;
mod auth0;
mod auth0_node;
mod authjs;
mod authlib;
mod authlib_server;
mod aws;
mod aws_access;
mod aws_identity;
mod aws_jwt_verify;
mod aws_marketplace;
mod aws_metering;
mod aws_s3;
mod azure;
mod azure_apim;
mod azure_data;
mod clerk;
mod client;
mod cloudflare;
mod cognito;
mod databricks;
mod discord;
mod django;
mod django_oauth;
mod django_rest;
mod docusign;
mod dotnet;
mod dpop;
mod dropbox;
mod elastic;
mod entra;
mod entra_tenant;
mod envoy;
mod express;
mod express_jwt;
mod facebook;
mod fast_jwt;
mod fastapi;
mod fastify;
mod firebase;
mod flask;
mod generic;
mod git;
mod github;
mod gitlab;
mod golang_jwt;
mod google;
mod google_auth;
mod google_edge;
mod grafana;
mod graphql_jwt;
mod hapi_jwt;
mod hasura;
mod hubspot;
mod java_jwt;
mod jenkins;
mod jjwt;
mod jose;
mod jupyter;
mod jwcrypto;
mod keepers;
mod keycloak;
mod kong;
mod krakend;
mod kubernetes;
mod laravel;
mod linkedin;
mod msgraph;
mod node_jsonwebtoken;
mod notion;
mod oauth;
mod oauth2_proxy;
mod oauthlib;
mod oidc_provider;
mod okta;
mod okta_jwt;
mod openai;
mod packages;
mod passport;
mod paypal;
mod php_jwt;
mod postgrest;
mod pyjwt;
mod python_jose;
mod quickbooks;
mod rails;
mod registry;
mod ruby_jwt;
mod rust_jwt;
mod saas;
mod salesforce;
mod saml;
mod selling_partner;
mod sendgrid;
mod sensedia;
mod shopify;
mod simplejwt;
mod slack;
mod snowflake;
mod spotify;
mod spring;
mod stripe;
mod supabase;
mod symfony;
mod telegram;
mod twilio;
mod tyk;
mod vault;
mod webserver;
mod wire;
mod x;
mod xero;
mod zoom;

use super::{Refusal, Speaker};

/// Those that the page learns: its size is limited. The order is that of [`SPEAKERS`].
#[cfg(not(told))]
pub(super) const IN_THE_PAGE: &[&Speaker] = &[
    &sensedia::REFUSALS,
    &aws_marketplace::REFUSALS,
    &aws::REFUSALS,
    &node_jsonwebtoken::REFUSALS,
    &pyjwt::REFUSALS,
    &spring::REFUSALS,
    &kubernetes::REFUSALS,
    &entra::REFUSALS,
    &github::REFUSALS,
    &oauth::REFUSALS,
    &generic::REFUSALS,
];

/// All of them. Where two say the same words, the one that comes first is believed; the words of the last two many
/// others use too.
pub(super) const SPEAKERS: &[&Speaker] = &[
    &sensedia::REFUSALS,
    &aws_marketplace::REFUSALS,
    &aws::REFUSALS,
    &aws_metering::REFUSALS,
    &aws_s3::REFUSALS,
    &aws_access::REFUSALS,
    &node_jsonwebtoken::REFUSALS,
    &express_jwt::REFUSALS,
    &fast_jwt::REFUSALS,
    &jose::REFUSALS,
    &aws_jwt_verify::REFUSALS,
    &auth0_node::REFUSALS,
    &okta_jwt::REFUSALS,
    &hapi_jwt::REFUSALS,
    &pyjwt::REFUSALS,
    &python_jose::REFUSALS,
    &authlib::REFUSALS,
    &jwcrypto::REFUSALS,
    &google_auth::REFUSALS,
    &golang_jwt::REFUSALS,
    &java_jwt::REFUSALS,
    &jjwt::REFUSALS,
    &rust_jwt::REFUSALS,
    &ruby_jwt::REFUSALS,
    &php_jwt::REFUSALS,
    &aspnet::REFUSALS,
    &dotnet::REFUSALS,
    &dpop::REFUSALS,
    &oidc_provider::REFUSALS,
    &oauthlib::REFUSALS,
    &saml::REFUSALS,
    &apigee::REFUSALS,
    &apisix::REFUSALS,
    &envoy::REFUSALS,
    &kong::REFUSALS,
    &keepers::REFUSALS,
    &krakend::REFUSALS,
    &oauth2_proxy::REFUSALS,
    &tyk::REFUSALS,
    &simplejwt::REFUSALS,
    &django_rest::REFUSALS,
    &django::REFUSALS,
    &django_oauth::REFUSALS,
    &authlib_server::REFUSALS,
    &graphql_jwt::REFUSALS,
    &flask::REFUSALS,
    &fastapi::REFUSALS,
    &jupyter::REFUSALS,
    &spring::REFUSALS,
    &symfony::REFUSALS,
    &passport::REFUSALS,
    &laravel::REFUSALS,
    &rails::REFUSALS,
    &express::REFUSALS,
    &fastify::REFUSALS,
    &authjs::REFUSALS,
    &supabase::REFUSALS,
    &postgrest::REFUSALS,
    &hasura::REFUSALS,
    &firebase::REFUSALS,
    &kubernetes::REFUSALS,
    &registry::REFUSALS,
    &git::REFUSALS,
    &packages::REFUSALS,
    &jenkins::REFUSALS,
    &vault::REFUSALS,
    &elastic::REFUSALS,
    &grafana::REFUSALS,
    &snowflake::REFUSALS,
    &databricks::REFUSALS,
    &wire::REFUSALS,
    &client::REFUSALS,
    &webserver::REFUSALS,
    &aws_identity::REFUSALS,
    &api_gateway::REFUSALS,
    &cognito::REFUSALS,
    &selling_partner::REFUSALS,
    &entra::REFUSALS,
    &entra_tenant::REFUSALS,
    &msgraph::REFUSALS,
    &azure::REFUSALS,
    &azure_data::REFUSALS,
    &azure_apim::REFUSALS,
    &google::REFUSALS,
    &google_edge::REFUSALS,
    &apple::REFUSALS,
    &clerk::REFUSALS,
    &keycloak::REFUSALS,
    &okta::REFUSALS,
    &auth0::REFUSALS,
    &github::REFUSALS,
    &gitlab::REFUSALS,
    &slack::REFUSALS,
    &stripe::REFUSALS,
    &twilio::REFUSALS,
    &shopify::REFUSALS,
    &salesforce::REFUSALS,
    &hubspot::REFUSALS,
    &facebook::REFUSALS,
    &x::REFUSALS,
    &discord::REFUSALS,
    &telegram::REFUSALS,
    &openai::REFUSALS,
    &anthropic::REFUSALS,
    &cloudflare::REFUSALS,
    &spotify::REFUSALS,
    &zoom::REFUSALS,
    &linkedin::REFUSALS,
    &dropbox::REFUSALS,
    &paypal::REFUSALS,
    &atlassian::REFUSALS,
    &sendgrid::REFUSALS,
    &xero::REFUSALS,
    &quickbooks::REFUSALS,
    &docusign::REFUSALS,
    &notion::REFUSALS,
    &saas::REFUSALS,
    &oauth::REFUSALS,
    &generic::REFUSALS,
];

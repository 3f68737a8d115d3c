//! Everyone who refuses, a leaf each, and whom to believe where two say the same.

mod abp;
mod adfs;
mod admin_panels;
mod adobe;
mod ai;
mod ai_tools;
mod anthropic;
mod api_gateway;
mod apigee;
mod apisix;
mod apple;
mod artifacts;
mod aspnet;
mod aspnet_core;
mod atlassian;
mod auth0;
mod auth0_node;
mod auth_platforms;
mod authjs;
mod authlib;
mod authlib_server;
mod aws;
mod aws_access;
mod aws_identity;
mod aws_jwt_verify;
mod aws_marketplace;
mod aws_metering;
mod aws_presigned;
mod aws_s3;
mod aws_sdks;
mod aws_services;
mod azure;
mod azure_apim;
mod azure_data;
mod azure_devops;
mod azure_identity;
mod azure_messaging;
mod azure_services;
mod backends;
mod backup;
mod banking;
mod build_packages;
mod build_servers;
mod cargo_and_go;
mod chat_apps;
mod chat_wires;
mod checkers;
mod china_apps;
mod clerk;
mod client;
mod cloudflare;
mod cluster_tools;
mod code_quality;
mod cognito;
mod conferencing;
mod container_clients;
mod content_and_files;
mod crm;
mod data_keys;
mod data_tools;
mod databricks;
mod deploy_clis;
mod devices;
mod discord;
mod django;
mod django_oauth;
mod django_rest;
mod docker;
mod docusign;
mod dotnet;
mod dotnet_auth;
mod dpop;
mod dropbox;
mod east_clouds;
mod editors;
mod elastic;
mod elixir_web;
mod entra;
mod entra_tenant;
mod envoy;
mod erp;
mod exchanges;
mod express;
mod express_jwt;
mod facebook;
mod fast_jwt;
mod fastapi;
mod fastify;
mod fediverse;
mod firebase;
mod firebase_rules;
mod fitness;
mod flask;
mod forges;
mod forms;
mod fusionauth;
mod games;
mod gateways;
mod gateways_more;
mod generic;
mod git;
mod git_hosts;
mod github;
mod github_actions;
mod github_pipelines;
mod gitlab;
mod go_auth;
mod go_jose;
mod golang_jwt;
mod google;
mod google_auth;
mod google_cloud;
mod google_edge;
mod google_keys;
mod google_services;
mod grafana;
mod graphql_auth;
mod graphql_jwt;
mod hapi_jwt;
mod hashicorp;
mod hasura;
mod home_automation;
mod hook_bodies;
mod hosting;
mod http_clients;
mod hubspot;
mod identity_admin;
mod identity_more;
mod identity_servers;
mod identity_tokens;
mod infra_tools;
mod java_jwt;
mod java_security;
mod jenkins;
mod jira;
mod jjwt;
mod jose;
mod jose4j;
mod jupyter;
mod jvm_frameworks;
mod jwcrypto;
mod kafka;
mod keepers;
mod key_faults;
mod keycloak;
mod kong;
mod krakend;
mod kubernetes;
mod laravel;
mod linkedin;
mod lorawan;
mod mail;
mod matrix;
mod media_servers;
mod microsoft_apps;
mod mobile;
mod mongodb;
mod more_clients;
mod more_clouds;
mod more_clusters;
mod more_databases;
mod more_messaging;
mod more_pipelines;
mod more_stores;
mod more_tools;
mod mqtt;
mod msal;
mod msgraph;
mod mysql;
mod nats;
mod nextcloud;
mod nimbus;
mod node_auth;
mod node_backends;
mod node_frameworks;
mod node_jsonwebtoken;
mod node_keys;
mod notifiers;
mod notion;
mod npm;
mod oauth;
mod oauth2_proxy;
mod oauthlib;
mod object_stores;
mod observability;
mod observers;
mod oidc_clients;
mod oidc_provider;
mod okta;
mod okta_jwt;
mod open_banking;
mod openai;
mod openid_client;
mod openiddict;
mod own_servers;
mod packages;
mod paseto_and_kin;
mod passkeys;
mod passport;
mod payments;
mod payments_more;
mod payments_world;
mod paypal;
mod php_auth;
mod php_frameworks;
mod php_jwt;
mod php_more;
mod postgres;
mod postgrest;
mod pulsar;
mod push;
mod pyjwt;
mod python_auth;
mod python_jose;
mod python_packages;
mod python_web;
mod quarkus;
mod quickbooks;
mod rabbitmq;
mod rack_apps;
mod rails;
mod redis;
mod registries;
mod registry;
mod release_tools;
mod ruby_auth;
mod ruby_go_jvm;
mod ruby_jwt;
mod rust_jwt;
mod saas;
mod salesforce;
mod saml;
mod saml_more;
mod saml_parties;
mod saml_servers;
mod search_engines;
mod selling_partner;
mod sendgrid;
mod sensedia;
mod shipping_and_tax;
mod shopify;
mod shops;
mod simplejwt;
mod slack;
mod slack_more;
mod smart_home;
mod snowflake;
mod social;
mod sockets;
mod spotify;
mod spring;
mod spring_login;
mod spring_oauth;
mod spring_saml;
mod stripe;
mod supabase;
mod symfony;
mod team_apps;
mod telegram;
mod twilio;
mod tyk;
mod vault;
mod vault_login;
mod warehouses;
mod web_oidc;
mod web_servers;
mod webhooks;
mod webserver;
mod wire;
mod woocommerce;
mod work;
mod x;
mod xero;
mod zoom;

use super::{Refusal, Speaker};

/// Those that the pocket edition of the page learns: its size is limited. The order is that of [`SPEAKERS`].
#[cfg(not(told))]
pub(super) const IN_THE_POCKET: &[&Speaker] = &[
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
    &aspnet_core::REFUSALS,
    &dotnet_auth::REFUSALS,
    &forms::REFUSALS,
    &go_auth::REFUSALS,
    &go_jose::REFUSALS,
    &graphql_auth::REFUSALS,
    &http_clients::REFUSALS,
    &java_security::REFUSALS,
    &jose4j::REFUSALS,
    &jvm_frameworks::REFUSALS,
    &checkers::REFUSALS,
    &keepers::REFUSALS,
    &key_faults::REFUSALS,
    &more_clients::REFUSALS,
    &msal::REFUSALS,
    &nimbus::REFUSALS,
    &node_auth::REFUSALS,
    &node_backends::REFUSALS,
    &node_keys::REFUSALS,
    &oidc_clients::REFUSALS,
    &openid_client::REFUSALS,
    &openiddict::REFUSALS,
    &paseto_and_kin::REFUSALS,
    &passkeys::REFUSALS,
    &php_auth::REFUSALS,
    &php_frameworks::REFUSALS,
    &python_auth::REFUSALS,
    &quarkus::REFUSALS,
    &ruby_auth::REFUSALS,
    &saml_parties::REFUSALS,
    &sockets::REFUSALS,
    &spring_login::REFUSALS,
    &spring_oauth::REFUSALS,
    &spring_saml::REFUSALS,
    &web_oidc::REFUSALS,
    &webhooks::REFUSALS,
    &saml::REFUSALS,
    &apigee::REFUSALS,
    &apisix::REFUSALS,
    &envoy::REFUSALS,
    &kong::REFUSALS,
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
    &artifacts::REFUSALS,
    &aws_presigned::REFUSALS,
    &aws_sdks::REFUSALS,
    &aws_services::REFUSALS,
    &azure_devops::REFUSALS,
    &azure_identity::REFUSALS,
    &azure_messaging::REFUSALS,
    &azure_services::REFUSALS,
    &cluster_tools::REFUSALS,
    &docker::REFUSALS,
    &firebase_rules::REFUSALS,
    &gateways::REFUSALS,
    &google_cloud::REFUSALS,
    &hashicorp::REFUSALS,
    &kafka::REFUSALS,
    &mongodb::REFUSALS,
    &mqtt::REFUSALS,
    &mysql::REFUSALS,
    &nats::REFUSALS,
    &object_stores::REFUSALS,
    &observers::REFUSALS,
    &postgres::REFUSALS,
    &pulsar::REFUSALS,
    &rabbitmq::REFUSALS,
    &redis::REFUSALS,
    &registries::REFUSALS,
    &search_engines::REFUSALS,
    &vault_login::REFUSALS,
    &warehouses::REFUSALS,
    &web_servers::REFUSALS,
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
    &adobe::REFUSALS,
    &ai::REFUSALS,
    &ai_tools::REFUSALS,
    &banking::REFUSALS,
    &conferencing::REFUSALS,
    &crm::REFUSALS,
    &devices::REFUSALS,
    &exchanges::REFUSALS,
    &fitness::REFUSALS,
    &games::REFUSALS,
    &github_actions::REFUSALS,
    &github_pipelines::REFUSALS,
    &google_keys::REFUSALS,
    &google_services::REFUSALS,
    &hosting::REFUSALS,
    &identity_admin::REFUSALS,
    &jira::REFUSALS,
    &mail::REFUSALS,
    &microsoft_apps::REFUSALS,
    &observability::REFUSALS,
    &payments::REFUSALS,
    &payments_more::REFUSALS,
    &shops::REFUSALS,
    &slack_more::REFUSALS,
    &social::REFUSALS,
    &woocommerce::REFUSALS,
    &work::REFUSALS,
    &git_hosts::REFUSALS,
    &npm::REFUSALS,
    &python_packages::REFUSALS,
    &build_packages::REFUSALS,
    &build_servers::REFUSALS,
    &cargo_and_go::REFUSALS,
    &container_clients::REFUSALS,
    &deploy_clis::REFUSALS,
    &infra_tools::REFUSALS,
    &release_tools::REFUSALS,
    &code_quality::REFUSALS,
    &fediverse::REFUSALS,
    &forges::REFUSALS,
    &home_automation::REFUSALS,
    &identity_servers::REFUSALS,
    &lorawan::REFUSALS,
    &matrix::REFUSALS,
    &media_servers::REFUSALS,
    &nextcloud::REFUSALS,
    &admin_panels::REFUSALS,
    &backup::REFUSALS,
    &data_tools::REFUSALS,
    &editors::REFUSALS,
    &erp::REFUSALS,
    &mobile::REFUSALS,
    &team_apps::REFUSALS,
    &east_clouds::REFUSALS,
    &more_clouds::REFUSALS,
    &more_clusters::REFUSALS,
    &more_databases::REFUSALS,
    &more_messaging::REFUSALS,
    &more_pipelines::REFUSALS,
    &more_stores::REFUSALS,
    &more_tools::REFUSALS,
    &backends::REFUSALS,
    &chat_apps::REFUSALS,
    &chat_wires::REFUSALS,
    &china_apps::REFUSALS,
    &content_and_files::REFUSALS,
    &data_keys::REFUSALS,
    &hook_bodies::REFUSALS,
    &notifiers::REFUSALS,
    &open_banking::REFUSALS,
    &own_servers::REFUSALS,
    &payments_world::REFUSALS,
    &push::REFUSALS,
    &rack_apps::REFUSALS,
    &shipping_and_tax::REFUSALS,
    &smart_home::REFUSALS,
    &abp::REFUSALS,
    &auth_platforms::REFUSALS,
    &elixir_web::REFUSALS,
    &identity_tokens::REFUSALS,
    &node_frameworks::REFUSALS,
    &php_more::REFUSALS,
    &python_web::REFUSALS,
    &ruby_go_jvm::REFUSALS,
    &saml_more::REFUSALS,
    &adfs::REFUSALS,
    &fusionauth::REFUSALS,
    &gateways_more::REFUSALS,
    &identity_more::REFUSALS,
    &saml_servers::REFUSALS,
    &oauth::REFUSALS,
    &generic::REFUSALS,
];

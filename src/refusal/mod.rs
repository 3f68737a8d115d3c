//! What servers, gateways and libraries say when they refuse, a row each.

mod apigee;
mod apisix;
mod authjs;
mod authlib_server;
mod aws;
mod aws_marketplace;
mod client;
mod databricks;
mod django;
mod django_oauth;
mod django_rest;
mod ear;
mod elastic;
mod envoy;
mod express;
mod fastapi;
mod fastify;
mod firebase;
mod flask;
mod generic;
mod git;
mod grafana;
mod graphql_jwt;
mod hasura;
mod jenkins;
mod jupyter;
mod kong;
mod krakend;
mod kubernetes;
mod laravel;
mod oauth;
mod oauth2_proxy;
mod packages;
mod passport;
mod postgrest;
mod rails;
mod registry;
mod sensedia;
mod simplejwt;
mod snowflake;
mod spring;
mod supabase;
mod symfony;
#[cfg(test)]
mod tests;
mod tyk;
mod vault;
mod webserver;

pub use ear::hear;

use crate::{
    evidence::{Evidence, Strength},
    fix::{Fix, Scene},
    text::Span,
};

/// All speakers. Where two say the same words, the one that stands first is believed.
pub const SPEAKERS: &[&Speaker] = &[
    &sensedia::REFUSALS,
    &aws_marketplace::REFUSALS,
    &aws::REFUSALS,
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
    &client::REFUSALS,
    &webserver::REFUSALS,
    &oauth::REFUSALS,
    &generic::REFUSALS,
];

/// One who refuses, and all we know of what they say.
pub struct Speaker {
    /// Its id: the name of the leaf.
    pub id: &'static str,
    /// Its name as people know it.
    pub name: &'static str,
    /// Where the person stands who hears this speaker.
    pub scene: Scene,
    /// What it says.
    pub refusals: &'static [Refusal],
}

/// One message.
pub struct Refusal {
    /// Unique among all speakers.
    pub id: &'static str,
    /// The literal words with `{holes}`; any of them is enough. The first is what the documentation says.
    pub says: &'static [&'static str],
    /// Words that others use as well. They count only if one of the companions beside them stands in the paste too.
    pub weak: &'static [Weak],
    /// What it means.
    pub means: &'static str,
    /// The one check that separates its causes.
    pub tell_apart: &'static str,
    /// What helps, best first.
    pub fixes: &'static [Cure],
    /// Where we have it from.
    pub source: &'static str,
    /// A text in which this message, and no other, is heard.
    pub example: &'static str,
}

/// Words and their companions.
pub type Weak = (&'static str, &'static [&'static str]);

/// What helps, how much the message speaks for it, and the sentence that says why.
pub type Cure = (Fix, Strength, &'static str);

/// A message heard in a paste.
pub struct Heard {
    /// Who said it.
    pub speaker: &'static Speaker,
    /// What was said.
    pub refusal: &'static Refusal,
    /// Where it was said first.
    pub span: Span,
    /// What stood in its holes, by the hole's name.
    pub holes: Vec<(&'static str, Span)>,
    /// How often the message was heard, whatever stood in its holes.
    pub times: usize,
}

impl Heard {
    /// What stood in the hole of that name.
    #[must_use]
    pub fn hole(&self, name: &str) -> Option<Span> {
        self.holes.iter().find(|hole| hole.0 == name).map(|hole| hole.1)
    }

    /// What the message speaks for, best first.
    pub fn evidence(&self) -> impl Iterator<Item = Evidence> + '_ {
        let fixes = self.refusal.fixes.iter();
        fixes.map(|&(fix, strength, because)| Evidence::new(fix, strength, because).at(self.span))
    }
}

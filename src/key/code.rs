//! Where code is kept, built and published.

use super::{Inside, Key, Role, Sum};

const PRIVATE: &str = "PRIVATE-TOKEN: {}";
const GITLAB_ENDS: &str = "It ends on the day that GitLab shows beside its name; nothing of that is written in it.";
const BASIC_ATLASSIAN: &str = "It is sent as the password of Basic, with the e-mail address as user: `Authorization: Basic` and base64 of `mail:token`. Bearer is refused.";

pub(super) const KEYS: &[Key] = &[
    Key {
        form: "ghp_{w36}",
        format: "github-classic",
        name: "GitHub personal access token, classic",
        sum: Sum::Base62,
        says: "It acts as the person who made it, within its scopes; it ends on the day chosen then, or never. With single sign-on it must be authorised for each organisation.",
        ..Key::PLAIN
    },
    Key {
        form: "gho_{w36}",
        format: "github-classic",
        name: "GitHub OAuth access token",
        sum: Sum::Base62,
        says: "An OAuth app got it for a person: it has the scopes that the person granted.",
        ..Key::PLAIN
    },
    Key {
        form: "ghu_{w36}",
        format: "github-classic",
        name: "GitHub user access token of an app",
        sum: Sum::Base62,
        says: "A GitHub App got it for a person. It usually lives 8 h and is renewed with a token that begins with ghr_.",
        ..Key::PLAIN
    },
    Key {
        form: "ghs_{w36}",
        format: "github-classic",
        name: "GitHub installation token of an app",
        sum: Sum::Base62,
        says: "A GitHub App, or a job of Actions, works with it on what it was installed for. It lives 1 h, in Actions no longer than the job.",
        ..Key::PLAIN
    },
    Key {
        form: "ghr_{w36}",
        format: "github-classic",
        name: "GitHub refresh token",
        sum: Sum::Base62,
        role: Role::Refresh,
        sent: "",
        says: "It buys a new ghu_ token and is spent by that; unused it lives about 6 months.",
        ..Key::PLAIN
    },
    Key {
        form: "ghr_{w76}",
        format: "github-classic",
        name: "GitHub refresh token",
        role: Role::Refresh,
        sent: "",
        says: "It buys a new ghu_ token and is spent by that; unused it lives about 6 months.",
        ..Key::PLAIN
    },
    Key {
        form: "ghs_{d1,12:app}_eyJ{v100,}",
        format: "github-ghs-stateless",
        name: "GitHub installation token of an app, with a JSON web token inside",
        inside: Inside::Jwt,
        says: "The form of 2026: up to about 520 characters. Rules and columns made for 40 characters cut it.",
        ..Key::PLAIN
    },
    Key {
        form: "github_pat_{w22}_{w59}",
        format: "github-fine-grained",
        name: "GitHub personal access token, fine-grained",
        says: "It reaches only the repositories and rights that were chosen; some organisations must approve it first. It ends after a year at the latest. As Basic it is the password, not the user.",
        ..Key::PLAIN
    },
    Key {
        form: "glpat-{u20}",
        format: "gitlab-classic",
        name: "GitLab personal, project or group access token",
        sent: PRIVATE,
        says: GITLAB_ENDS,
        ..Key::PLAIN
    },
    Key {
        form: "{l2,20}-glpat-{u20}",
        format: "gitlab-classic",
        name: "GitLab access token of an instance with its own prefix",
        sent: PRIVATE,
        says: GITLAB_ENDS,
        ..Key::PLAIN
    },
    Key {
        form: "gldt-{u20}",
        format: "gitlab-classic",
        name: "GitLab deploy token",
        sent: "Authorization: Basic base64(user:{})",
        says: "It is the password of Basic, with the deploy token's own user name; the API takes it as `Deploy-Token`.",
        ..Key::PLAIN
    },
    Key {
        form: "glrt-{u20}",
        format: "gitlab-classic",
        name: "GitLab runner authentication token",
        sent: "",
        says: "A runner registers with it; the API does not take it.",
        ..Key::PLAIN
    },
    Key {
        form: "glcbt-{w1,5}_{u20}",
        format: "gitlab-classic",
        name: "GitLab CI job token",
        sent: "JOB-TOKEN: {}",
        says: "It lives as long as its job runs. As PRIVATE-TOKEN or Bearer it is refused.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "glptt-{h40}",
        format: "gitlab-classic",
        name: "GitLab pipeline trigger token",
        sent: "",
        says: "It is sent as the form field `token`, and only to start pipelines.",
        ..Key::PLAIN
    },
    Key {
        form: "glft-{u20}",
        format: "gitlab-classic",
        name: "GitLab feed token",
        sent: "",
        says: "It reads calendars and feeds, as the parameter `feed_token`; the API does not take it.",
        ..Key::PLAIN
    },
    Key { form: "glimt-{u25}", format: "gitlab-classic", name: "GitLab incoming mail token", sent: "", ..Key::PLAIN },
    Key { form: "glagent-{u50}", format: "gitlab-classic", name: "GitLab agent token", ..Key::PLAIN },
    Key {
        form: "gloas-{u64}",
        format: "gitlab-classic",
        name: "GitLab OAuth application secret",
        role: Role::Signing,
        sent: "",
        says: "The client secret of an application: it buys tokens and is no token itself.",
        ..Key::PLAIN
    },
    Key { form: "glsoat-{u20}", format: "gitlab-classic", name: "GitLab SCIM token", ..Key::PLAIN },
    Key {
        form: "glffct-{u20}",
        format: "gitlab-classic",
        name: "GitLab feature flags client token",
        sent: "",
        ..Key::PLAIN
    },
    Key {
        form: "GR1348941{u20}",
        format: "gitlab-classic",
        name: "GitLab runner registration token",
        sent: "",
        ..Key::PLAIN
    },
    Key {
        form: "glpat-{u27,300}.01.{l9}",
        format: "gitlab-routable",
        name: "GitLab personal, project or group access token, routable",
        sum: Sum::Base36,
        inside: Inside::Lines,
        sent: PRIVATE,
        says: GITLAB_ENDS,
        ..Key::PLAIN
    },
    Key {
        form: "glpat-{u27,300}.{l9}",
        format: "gitlab-routable",
        name: "GitLab personal, project or group access token, routable",
        sum: Sum::Base36,
        inside: Inside::Lines,
        sent: PRIVATE,
        says: GITLAB_ENDS,
        ..Key::PLAIN
    },
    Key {
        form: "glrt-t{d1}_{u27,300}.01.{l9}",
        format: "gitlab-routable",
        name: "GitLab runner authentication token, routable",
        sum: Sum::Base36,
        inside: Inside::Lines,
        sent: "",
        says: "A runner registers with it; the API does not take it.",
        ..Key::PLAIN
    },
    Key {
        form: "glrt-t{d1}_{u27,300}.{l9}",
        format: "gitlab-routable",
        name: "GitLab runner authentication token, routable",
        sum: Sum::Base36,
        inside: Inside::Lines,
        sent: "",
        says: "A runner registers with it; the API does not take it.",
        ..Key::PLAIN
    },
    Key {
        form: "gl{L2,6}-{u27,300}.01.{l9}",
        format: "gitlab-routable",
        name: "GitLab token, routable",
        sum: Sum::Base36,
        inside: Inside::Lines,
        sent: "",
        ..Key::PLAIN
    },
    Key {
        form: "npm_{w36}",
        format: "npm",
        name: "npm access token",
        sum: Sum::Base62,
        says: "In .npmrc it stands behind `//registry.npmjs.org/:_authToken=`; behind another address npm does not send it.",
        ..Key::PLAIN
    },
    Key {
        form: "pypi-AgEIcHlwaS5vcmc{u50,1000}",
        format: "pypi",
        name: "PyPI upload token",
        inside: Inside::Macaroon,
        sent: "Authorization: Basic base64(__token__:{})",
        says: "It is the password of Basic, with the user `__token__`; the letters pypi- belong to it.",
        ..Key::PLAIN
    },
    Key {
        form: "pypi-AgENdGVzdC5weXBpLm9yZw{u50,1000}",
        format: "pypi",
        name: "TestPyPI upload token",
        inside: Inside::Macaroon,
        role: Role::Test,
        sent: "Authorization: Basic base64(__token__:{})",
        says: "It was made by test.pypi.org: pypi.org refuses it. It is the password of Basic, with the user `__token__`.",
        ..Key::PLAIN
    },
    Key {
        form: "pypi-{u85,1000}",
        format: "pypi",
        name: "Upload token of a Python package index",
        inside: Inside::Macaroon,
        sent: "Authorization: Basic base64(__token__:{})",
        says: "It is the password of Basic, with the user `__token__`.",
        ..Key::PLAIN
    },
    Key {
        form: "dckr_pat_{u23,32}",
        format: "docker-pat",
        name: "Docker Hub personal access token",
        sent: "",
        says: "It is the password of `docker login`, with the user's name. The registry's own tokens are JSON web tokens that it buys.",
        ..Key::PLAIN
    },
    Key {
        form: "dckr_oat_{u23,40}",
        format: "docker-pat",
        name: "Docker Hub organisation access token",
        sent: "",
        says: "It is the password of `docker login`, with the organisation's name.",
        ..Key::PLAIN
    },
    Key {
        form: "SWMTKN-1-{l50}-{l25}",
        format: "docker-pat",
        name: "Docker swarm join token",
        sent: "",
        says: "`docker swarm join` takes it; it lives until it is rotated.",
        ..Key::PLAIN
    },
    Key {
        form: "rubygems_{h48}",
        format: "rubygems-nuget",
        name: "RubyGems API key",
        sent: "Authorization: {}",
        says: "It is sent without a scheme before it.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "oy2{b43}",
        format: "rubygems-nuget",
        name: "NuGet API key",
        sent: "X-NuGet-ApiKey: {}",
        says: "It ends after a year at the latest.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "ATATT3xFfGF0{v60,400}={H8}",
        format: "atlassian",
        name: "Atlassian API token",
        sum: Sum::Capitals,
        sent: "Authorization: Basic base64(mail:{})",
        says: BASIC_ATLASSIAN,
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "ATCTT3xFfGN0{v60,400}={H8}",
        format: "atlassian",
        name: "Bitbucket repository, project or workspace access token",
        sum: Sum::Capitals,
        ..Key::PLAIN
    },
    Key {
        form: "AT{A2}T3xFf{v60,400}={H8}",
        format: "atlassian",
        name: "Atlassian token",
        sum: Sum::Capitals,
        ..Key::PLAIN
    },
    Key {
        form: "ATBB{w24}{H8}",
        format: "atlassian",
        name: "Bitbucket app password",
        sent: "Authorization: Basic base64(user:{})",
        says: "It is the password of Basic, with the user's name of Bitbucket. App passwords are being replaced by API tokens.",
        ..Key::PLAIN
    },
    Key {
        form: "BBDC-{s40,60}{q0,2}",
        format: "atlassian",
        name: "Bitbucket Data Center access token",
        inside: Inside::Colons,
        ..Key::PLAIN
    },
    Key {
        form: "cmVmdGtu{w46,70}",
        format: "jfrog",
        name: "JFrog reference token",
        inside: Inside::Colons,
        ..Key::PLAIN
    },
    Key {
        form: "AKCp{k69}",
        format: "jfrog",
        name: "Artifactory API key",
        sent: "X-JFrog-Art-Api: {}",
        says: "JFrog is ending API keys; an access token is sent as Bearer instead.",
        only: true,
        ..Key::PLAIN
    },
    Key {
        form: "sntrys_{e20,600}_{s43}",
        format: "sentry",
        name: "Sentry organisation token",
        sum: Sum::Json,
        inside: Inside::Json,
        says: "It carries no end.",
        ..Key::PLAIN
    },
    Key { form: "sntryu_{h64}", format: "sentry", name: "Sentry personal token", ..Key::PLAIN },
    Key {
        form: "{w14}.atlasv1.{u60,70}",
        format: "hcp-terraform",
        name: "HCP Terraform API token",
        says: "A user's, a team's or an organisation's: each reaches other things, and it does not tell which it is.",
        ..Key::PLAIN
    },
];

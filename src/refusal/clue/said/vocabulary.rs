//! Words of one kind, by the name that phrases know them by.

/// The kinds and their words. The engine itself asks for the first six.
pub(in crate::refusal) const LISTS: &[(&str, &str)] = &[
    // Things that let somebody in. In a phrase `$cred` is one of them, unless the words beside it make it something else.
    (
        "$cred",
        "token|tokens|jwt|jws|session|sessions|credential|credentials|creds|apikey|bearer|cookie|assertion|\
         ticket|pat|oauth|oauth2|authorization|authentication|auth|grant|login|signature|accesstoken|\
         accesskey|passcode|otp|secret|secrets|logon|key|keys|password|authenticate|authtoken|sas",
    ),
    // Words before "key" that make it a credential.
    (
        "$opening",
        "api|access|secret|account|auth|deploy|subscription|personal|service|client|app|application|your|\
         this|shared|storage|license|licence|authorization|developer|project|management|admin|integration|\
         private|signing|provided|invalid|incorrect|unknown|restricted|publishable|master|routing|ingest|\
         write|read|upload|consumer|security|ssh|live|test|server|revoked|expired|disabled|x|old",
    ),
    // Words beside "token" and the like that make it something else.
    (
        "$foreign",
        "unexpected|next|page|pagination|continuation|sync|prompt|completion|max|maximum|input|output|cached|\
         context|length|limit|limits|minute|usage|count|illegal|syntax|push|device|idempotency|erc20|erc721|\
         nft|mint|transfer|db|database|tmux|screen|spark|parse|parser|end|csrf|xsrf|forgery|antiforgery|\
         foreign|primary|unique|duplicate|host|public|gpg|pgp|encryption|partition|ssl|tls",
    ),
    // Words that turn what stands around them into its opposite, or that begin another thought: no gap holds them.
    ("$but", "not|never|hasnt|isnt|arent|wasnt|if|unless|until|before|whether|cannot|without|when|but"),
    // Words behind a phrase that say that it is not so.
    ("$denied", "false|null|0|no"),
    // Words before something that is only held possible.
    ("$maybe", "if|whether|check|ensure|sure|verify|may|might|perhaps|possibly|maybe"),
    // Words that say that something was refused.
    ("$refused", "401|403|unauthorized|unauthorised|forbidden|unauthenticated|oauth|authorization|bearer"),
    // Words that say the same.
    ("$ended", "expired|lapsed|outdated|expirado|expirada|expirou|abgelaufen|expiré|caducado"),
    (
        "$gone",
        "revoked|rotated|blacklisted|blocklisted|denylisted|invalidated|deactivated|disabled|deleted|\
         suspended|compromised|leaked|withdrawn|terminated|cancelled|canceled|removed|destroyed|revogado|\
         revocado|widerrufen|superseded|regenerated",
    ),
    ("$closed", "disabled|deleted|deactivated|suspended|inactive|terminated|closed|deprovisioned|removed|banned"),
    ("$bad", "invalid|incorrect|wrong|bad|unknown|unrecognized|unrecognised|inválido|ungültig|invalide"),
    (
        "$right",
        "permission|permissions|privilege|privileges|scope|scopes|role|roles|right|rights|entitlement|\
         entitlements|ability|abilities|authority|authorities|grants|capability|capabilities",
    ),
    ("$need", "requires|require|required|needs|need|needed|missing|lacks|lacking|without"),
    ("$absent", "missing|absent|empty|blank|required|undefined"),
    ("$given", "provided|supplied|found|given|present|specified|sent|set|included|passed|detected|configured"),
    ("$clock", "clock|clocks|ntp|chrony|time"),
    ("$hour", "hour|hours|hr|hrs|h|minute|minutes|min|mins|day|days|week|weeks|while|night|weekend"),
    ("$again", "again|anew|back"),
    ("$sign", "log|login|sign|logon|authenticate|reauthenticate"),
    ("$env", "sandbox|production|prod|test|live|staging|livemode|testmode"),
    ("$other", "another|different|other|wrong"),
    (
        "$place",
        "tenant|account|region|environment|workspace|organization|organisation|project|cluster|realm|\
         instance|server|issuer|application|app|datacenter|endpoint|host|site",
    ),
    ("$plan", "plan|plans|subscription|tier|edition|licence|license|package|billing|payment|quota"),
    ("$not", "not|dont|doesnt|didnt|isnt|arent|wasnt|werent|hasnt|havent|cant|couldnt|wont|wouldnt|shouldnt"),
];

//! What the person sets.

/// The seconds a verifier may forgive, to choose from.
pub const LEEWAYS: [u32; 4] = [0, 30, 60, 300];

/// Whose clock times are shown on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zone {
    /// This computer's.
    #[default]
    Local,
    /// Greenwich's.
    Utc,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Zone {
    /// Under which the choice is kept.
    pub const KEY: &'static str = "badtoken.zone";

    /// The word it is kept as.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Utc => "utc",
        }
    }

    /// The zone of that word; this computer's for a word that is none.
    #[must_use]
    pub fn named(id: &str) -> Self {
        if id == Self::Utc.id() { Self::Utc } else { Self::Local }
    }
}

impl Theme {
    /// Under which the choice is kept.
    pub const KEY: &'static str = "badtoken.theme";

    /// The word it is kept as.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that word; the system's for a word that is none.
    #[must_use]
    pub fn named(id: &str) -> Self {
        [Self::Light, Self::Dark].into_iter().find(|theme| theme.id() == id).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back() {
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            assert_eq!(Theme::named(theme.id()), theme);
        }
        for zone in [Zone::Local, Zone::Utc] {
            assert_eq!(Zone::named(zone.id()), zone);
        }
        assert_eq!(Theme::named("<script>"), Theme::System);
    }
}

//! The holes that a message may have: what stands in them, and how much room they give.

/// A hole of a message.
pub(super) struct Hole {
    /// Its name; holes without a name are filled but not reported, because a secret may stand there.
    pub(super) name: &'static str,
    /// How much may stand there.
    pub(super) room: Room,
}

/// How much may stand in a hole. No hole holds more than [`LONGEST`] bytes or a line's end.
pub(super) enum Room {
    /// Up to so many words; as few as the words behind it allow.
    Words(usize),
    /// A run of these words, in small letters; as many as there are.
    Of(&'static [&'static str]),
}

/// The most bytes a hole may hold.
pub(super) const LONGEST: usize = 200;

/// Every hole there is, in the order of the alphabet.
pub(super) const HOLES: &[Hole] = &[
    // Nothing to report, or nothing that may be reported.
    Hole { name: "", room: Room::Words(40) },
    // The AWS action or the permission that is missing: "s3:GetObject".
    Hole { name: "action", room: Room::Words(1) },
    // The number of minutes a verifier forgives.
    Hole { name: "allowance", room: Room::Words(1) },
    // What else the server says, as a sentence.
    Hole { name: "detail", room: Room::Words(40) },
    // The credential as the gateway's owner calls it: "Access Token".
    Hole { name: "element", room: Room::Words(6) },
    // When the token ended or ends, in the server's own writing.
    Hole { name: "ends", room: Room::Words(6) },
    // The region or value that the server wants instead.
    Hole { name: "expected", room: Room::Words(1) },
    // Who the server takes the caller for: an ARN, a client.
    Hole { name: "identity", room: Room::Words(1) },
    // The moment that a request's signature may not be older or newer than.
    Hole { name: "limit", room: Room::Words(1) },
    // The name of a header, cookie or parameter.
    Hole { name: "name", room: Room::Words(1) },
    // The operation of an API: "ResolveCustomer".
    Hole { name: "operation", room: Room::Words(1) },
    // Where in the request the gateway looks: "HEADER", "QUERY PARAM".
    Hole {
        name: "place",
        room: Room::Of(&[
            "header",
            "headers",
            "cookie",
            "cookies",
            "or",
            "query",
            "query_param",
            "query_params",
            "query-param",
            "queryparam",
            "queryparams",
            "query_string",
            "querystring",
            "string",
            "param",
            "params",
            "parameter",
            "url",
            "any",
        ]),
    },
    // The profile, provider or URL that a credential should have come from.
    Hole { name: "profile", room: Room::Words(4) },
    // The realm of a challenge.
    Hole { name: "realm", room: Room::Words(20) },
    // What the action was to be done on: an ARN, `*`.
    Hole { name: "resource", room: Room::Words(1) },
    // The scopes that are needed, separated by blanks.
    Hole { name: "scope", room: Room::Words(20) },
    // The region or value that was sent.
    Hole { name: "sent", room: Room::Words(1) },
    // The server's time.
    Hole { name: "server", room: Room::Words(6) },
    // When the request was signed, by the client's clock.
    Hole { name: "signed", room: Room::Words(6) },
    // The type of a value, as a programming language writes it.
    Hole { name: "type", room: Room::Words(2) },
];

impl Hole {
    /// The hole of that name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        HOLES.iter().find(|hole| hole.name == name)
    }

    /// How many words may stand in it.
    pub(super) const fn words(&self) -> usize {
        match self.room {
            Room::Words(most) => most,
            Room::Of(_) => 3,
        }
    }

    /// Whether it takes as much as it can.
    pub(super) const fn greedy(&self) -> bool {
        matches!(self.room, Room::Of(_))
    }

    /// Whether `text`, which is plain, may stand in it.
    pub(super) fn holds(&self, text: &[u8]) -> bool {
        text.len() <= LONGEST && {
            let mut words = text.split(|byte| *byte == b' ').filter(|word| !word.is_empty());
            match self.room {
                Room::Words(most) => words.count() <= most,
                Room::Of(vocabulary) => {
                    let known = |word: &[u8]| word == b"%s" || vocabulary.iter().any(|one| one.as_bytes() == word);
                    !text.is_empty() && words.all(known)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_the_order_of_the_alphabet() {
        assert!(HOLES.is_sorted_by(|one, next| one.name < next.name));
    }

    #[test]
    fn places_are_spelled_variously() {
        let place = Hole::named("place").unwrap();
        for text in ["header", "query param", "query_param", "header or cookie", "%s"] {
            assert!(place.holds(text.as_bytes()), "{text}");
        }
        assert!(!place.holds(b"query token"));
        assert!(!place.holds(b""));
    }
}

//! Filling the template `index.html`, strictly: what is not exactly as agreed is an error.

use anyhow::{Result, bail, ensure};

/// A place of the template and what comes there instead.
pub(crate) struct Place<'a> {
    /// How the place begins; it must occur once.
    pub(crate) begins: &'a str,
    /// How it ends, counted from its beginning; empty if `begins` is all of it.
    pub(crate) ends: &'a str,
    /// The text that comes there.
    pub(crate) becomes: String,
}

/// The template with every place replaced. What was put in is not searched again.
pub(crate) fn fill(template: &str, places: Vec<Place<'_>>) -> Result<String> {
    let mut found = Vec::new();
    for place in places {
        let start = only(template, place.begins)?;
        let after = start + place.begins.len();
        let Some(end) = template[after..].find(place.ends) else {
            bail!("index.html: `{}` is not closed by `{}`", place.begins, place.ends);
        };
        found.push((start, after + end + place.ends.len(), place.becomes));
    }
    found.sort_by_key(|&(start, ..)| start);
    let mut filled = String::new();
    let mut at = 0;
    for (start, end, becomes) in found {
        ensure!(at <= start, "index.html: two of its places overlap");
        filled.push_str(&template[at..start]);
        filled.push_str(&becomes);
        at = end;
    }
    filled.push_str(&template[at..]);
    Ok(filled)
}

/// Where `marker` is, if it is there once.
fn only(template: &str, marker: &str) -> Result<usize> {
    let mut all = template.match_indices(marker);
    match (all.next(), all.next()) {
        (Some((at, _)), None) => Ok(at),
        (None, _) => bail!("index.html must contain `{marker}`"),
        (Some(_), Some(_)) => bail!("index.html must contain `{marker}` only once"),
    }
}

/// The text with line ends as the browser's parser will see them: hashes are over that.
pub(crate) fn unix(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A script that cannot end its element early. Valid where both sequences stand in strings,
/// templates, regular expressions or comments; elsewhere they do not occur in sensible code.
pub(crate) fn inert_script(text: &str) -> String {
    inert(&inert(text, "</script", "<\\/"), "<!--", "<\\!")
}

/// A style that cannot end its element early.
pub(crate) fn inert_style(text: &str) -> String {
    inert(text, "</style", "<\\/")
}

/// Replaces the first two characters of `danger`, in whatever case, by `by`.
fn inert(text: &str, danger: &str, by: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut safe = String::with_capacity(text.len());
    let mut at = 0;
    for (start, _) in lower.match_indices(danger) {
        safe.push_str(&text[at..start]);
        safe.push_str(by);
        at = start + 2;
    }
    safe.push_str(&text[at..]);
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place<'a>(begins: &'a str, ends: &'a str, becomes: &str) -> Place<'a> {
        Place { begins, ends, becomes: becomes.to_owned() }
    }

    fn complaint(template: &str, places: Vec<Place<'_>>) -> String {
        fill(template, places).err().map(|e| e.to_string()).unwrap_or_default()
    }

    #[test]
    fn places_are_replaced_in_any_order() -> Result<()> {
        let filled = fill("a<x>b<y 1>c", vec![place("<y", ">", "Y"), place("<x>", "", "X")])?;
        assert_eq!(filled, "aXbYc");
        Ok(())
    }

    #[test]
    fn what_is_put_in_is_not_searched() -> Result<()> {
        let filled = fill("<x><y>", vec![place("<x>", "", "<y>"), place("<y>", "", "Y")])?;
        assert_eq!(filled, "<y>Y");
        Ok(())
    }

    #[test]
    fn a_place_must_be_there_once_and_closed() {
        assert_eq!(complaint("", vec![place("<x>", "", "")]), "index.html must contain `<x>`");
        assert_eq!(complaint("<x><x>", vec![place("<x>", "", "")]), "index.html must contain `<x>` only once");
        assert_eq!(complaint("<x", vec![place("<x", ">", "")]), "index.html: `<x` is not closed by `>`");
        assert!(complaint("<x y>", vec![place("<x", ">", ""), place("y>", "", "")]).contains("overlap"));
    }

    #[test]
    fn a_script_cannot_end_early() {
        assert_eq!(inert_script("'</SCRIPT>' '<!--'"), "'<\\/SCRIPT>' '<\\!--'");
        assert_eq!(inert_script("a < b; /* </scri */"), "a < b; /* </scri */");
        assert_eq!(inert_style("a{content:'</style>'}"), "a{content:'<\\/style>'}");
        assert_eq!(inert_style("ü</Style"), "ü<\\/Style");
    }

    #[test]
    fn lines_end_as_the_parser_sees_them() {
        assert_eq!(unix("a\r\nb\rc\n"), "a\nb\nc\n");
    }
}

//! Short names for what the program and its script know each other by: wasm-bindgen's carry fingerprints, which no
//! packer makes smaller.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::glue::Glued;

/// Gives new names to all imports and exports whose names are long.
pub(crate) fn shorten(glued: &Glued) -> Result<Glued> {
    let mut names = BTreeMap::new();
    let mut reader = Reader { bytes: &glued.wasm, at: 8, names: &mut names };
    let mut wasm = glued.wasm.get(..8).context("no program")?.to_vec();
    while reader.at < reader.bytes.len() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let end = reader.at + length;
        let mut section = Vec::new();
        if matches!(id, 2 | 7) {
            let count = reader.number()?;
            number(&mut section, count);
            for _ in 0..count {
                if id == 2 {
                    let module = reader.text()?;
                    put(&mut section, module);
                }
                let name = reader.text()?;
                let name = reader.short(name);
                put(&mut section, &name);
                let from = reader.at;
                reader.skip(id == 2)?;
                section.extend(reader.bytes.get(from..reader.at).context("a cut program")?);
            }
        } else {
            section.extend(reader.bytes.get(reader.at..end).context("a cut program")?);
            reader.at = end;
        }
        wasm.push(id);
        number(&mut wasm, section.len());
        wasm.extend(section);
    }
    Ok(Glued { wasm, script: renamed(&glued.script, &names) })
}

/// The script with every word that is one of the names replaced.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        let (word, behind) = rest.split_at(word.max(first.len_utf8()));
        out.push_str(names.get(word).map_or(word, String::as_str));
        rest = behind;
    }
    out
}

/// Appends a number as WebAssembly writes it.
fn number(out: &mut Vec<u8>, mut value: usize) {
    while value > 127 {
        out.push(u8::try_from(value & 127).unwrap_or_default() | 128);
        value >>= 7;
    }
    out.push(u8::try_from(value).unwrap_or_default());
}

fn put(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend(text.bytes());
}

/// Reads a program's sections.
struct Reader<'p> {
    bytes: &'p [u8],
    at: usize,
    /// The new name for each old one.
    names: &'p mut BTreeMap<String, String>,
}

impl<'p> Reader<'p> {
    fn byte(&mut self) -> Result<u8> {
        let byte = *self.bytes.get(self.at).context("a cut program")?;
        self.at += 1;
        Ok(byte)
    }

    fn number(&mut self) -> Result<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            value |= usize::from(byte & 127) << shift;
            shift += 7;
            if byte < 128 {
                return Ok(value);
            }
        }
    }

    fn text(&mut self) -> Result<&'p str> {
        let length = self.number()?;
        let text = self.bytes.get(self.at..self.at + length).context("a cut program")?;
        self.at += length;
        std::str::from_utf8(text).context("a name that is not UTF-8")
    }

    /// What the name becomes: names that people gave stay.
    fn short(&mut self, name: &str) -> String {
        if name.len() < 12 {
            return name.to_owned();
        }
        let next = format!("_{}", self.names.len());
        self.names.entry(name.to_owned()).or_insert(next).clone()
    }

    /// Reads over what an import or an export is.
    fn skip(&mut self, import: bool) -> Result<()> {
        match (self.byte()?, import) {
            (1, true) => {
                self.byte()?;
                self.limits()?;
            }
            (2, true) => self.limits()?,
            (3, true) => {
                self.byte()?;
                self.byte()?;
            }
            (4, true) => {
                self.byte()?;
                self.number()?;
            }
            _ => {
                self.number()?;
            }
        }
        Ok(())
    }

    fn limits(&mut self) -> Result<()> {
        let both = self.byte()? & 1 == 1;
        self.number()?;
        if both {
            self.number()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_get_the_same_names() -> Result<()> {
        let wasm =
            b"\0asm\x01\0\0\0\x02\x14\x01\x01m\x0e__wbg_get_1234\0\0\x07\x0a\x01\x06memory\x02\0\x01\x01\0".to_vec();
        let script = "m.__wbg_get_1234 = memory.__wbg_get_12345 + '__wbg_get_1234é'".to_owned();
        let short = shorten(&Glued { wasm, script })?;
        assert_eq!(short.wasm, b"\0asm\x01\0\0\0\x02\x08\x01\x01m\x02_0\0\0\x07\x0a\x01\x06memory\x02\0\x01\x01\0");
        assert_eq!(short.script, "m._0 = memory.__wbg_get_12345 + '_0é'");
        Ok(())
    }

    #[test]
    fn a_cut_program_is_refused() {
        let glued = Glued { wasm: b"\0asm\x01\0\0\0\x02\x14\x01".to_vec(), script: String::new() };
        assert!(shorten(&glued).is_err());
    }
}

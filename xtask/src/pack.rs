//! Making bytes fewer, and measuring how few they can be.

use std::io::Write;
use std::sync::PoisonError;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use packing::{Kind, MODEL};

use crate::page::Care;

/// The bytes as a raw deflate stream, which browsers unpack by `DecompressionStream('deflate-raw')`.
pub(crate) fn deflate(bytes: &[u8], care: Care) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    match care {
        // 7 % smaller than the best that zlib's own search finds.
        Care::Small => zopfli::compress(zopfli::Options::default(), zopfli::Format::Deflate, bytes, &mut out)
            .context("cannot pack the program")?,
        Care::Soon => {
            let mut encoder = DeflateEncoder::new(out, Compression::fast());
            encoder.write_all(bytes).context("cannot pack the program")?;
            out = encoder.finish().context("cannot pack the program")?;
        }
    }
    Ok(out)
}

/// The bytes as small as the page's own program can unpack them.
pub(crate) fn pack(kind: Kind, bytes: &[u8]) -> Result<Vec<u8>> {
    ensure!(bytes.len() <= packing::MOST, "the page cannot unpack {} bytes at once", bytes.len());
    // A model that something stumbled over starts anew.
    let mut model = MODEL.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(packing::pack(&mut model, kind, bytes))
}

/// What a host that compresses by gzip would send.
pub(crate) fn gzip_len(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).context("cannot measure by gzip")?;
    Ok(encoder.finish().context("cannot measure by gzip")?.len())
}

/// What a host that compresses by brotli would send.
pub(crate) fn brotli_len(bytes: &[u8]) -> Result<usize> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).context("cannot measure by brotli")?;
    Ok(out.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::DeflateDecoder;
    use std::io::Read;

    #[test]
    fn both_ways_of_packing_unpack_to_the_same() -> Result<()> {
        let bytes = b"badtoken badtoken badtoken".repeat(20);
        for care in [Care::Small, Care::Soon] {
            let packed = deflate(&bytes, care)?;
            assert!(packed.len() < bytes.len() / 2);
            let mut unpacked = Vec::new();
            DeflateDecoder::new(&packed[..]).read_to_end(&mut unpacked)?;
            assert_eq!(unpacked, bytes);
        }
        Ok(())
    }

    #[test]
    fn measuring_measures() -> Result<()> {
        let bytes = b"badtoken badtoken badtoken".repeat(20);
        assert!(gzip_len(&bytes)? < bytes.len());
        assert!(brotli_len(&bytes)? < bytes.len());
        Ok(())
    }
}

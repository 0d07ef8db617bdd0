//! Packed files (zip), opened with care: how many files, how large they become and how many times
//! larger than they were packed all have limits. It knows nothing of what is in them.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use ruzstd::decoding::StreamingDecoder;
use zip::ZipArchive;

use crate::limits::{UNPACKED_HARMLESS_BYTES, UNPACKED_TIMES_MAX};

const DAMAGED: &str = "The file is damaged or not whole. Get it once more, or save it again where it comes from.";
const BOMB: &str =
    "The file unpacks to far more than it can hold, so it is not opened. Save it again where it comes from.";
const LOCKED: &str = "There is a file with a password in it. Ask for it without a password.";

/// How a text that zstd packed begins.
const ZSTD: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];

/// A packed file.
pub(super) struct Unpacker<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes may still come out of it.
    left: u64,
}

impl<'a> Unpacker<'a> {
    /// Opens it; nothing is unpacked yet. At most so many files may be in it, of so many bytes together.
    ///
    /// # Errors
    /// A sentence.
    pub fn open(bytes: &'a [u8], files_max: usize, bytes_max: u64) -> Result<Self, String> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED.to_owned())?;
        if archive.len() > files_max {
            return Err(format!(
                "There are {} files in it; {files_max} are the most. Save it again with fewer of them.",
                archive.len()
            ));
        }
        Ok(Self { archive, left: bytes_max })
    }

    /// Finds out whether it is as plain as those that this program writes, and its two lists of what is in it
    /// agree: no file twice or within another, none with a password, no folders and no links.
    ///
    /// # Errors
    /// A sentence.
    pub fn is_plain(&mut self) -> Result<(), String> {
        let archive = &mut self.archive;
        for at in 0..archive.len() {
            let entry = archive.by_index_data(at).map_err(|_| DAMAGED.to_owned())?;
            if entry.encrypted() {
                return Err(LOCKED.to_owned());
            }
            if !entry.is_file() || entry.is_symlink() {
                return Err("There are links or folders in it, which belong into no pack.".to_owned());
            }
        }
        let twice = archive.has_duplicate_names() || archive.has_overlapping_entries().unwrap_or(true);
        let odd = archive.offset() != 0 || !archive.comment().is_empty();
        if twice || odd || archive.validate_header_consistency().is_err() {
            return Err(DAMAGED.to_owned());
        }
        Ok(())
    }

    /// The names of the files in it.
    pub fn names(&self) -> BTreeSet<String> {
        self.archive.file_names().filter_map(Result::ok).map(Cow::into_owned).collect()
    }

    /// Unpacks a file; none where there is no file of this name.
    ///
    /// # Errors
    /// A sentence, where it is damaged or becomes too large.
    pub fn file(&mut self, name: &str) -> Result<Option<Vec<u8>>, String> {
        let mut bytes = Vec::new();
        if self.archive.index_for_name(name).is_none() {
            return Ok(None);
        }
        self.unpack(name, &mut bytes)?;
        Ok(Some(bytes))
    }

    /// Unpacks a file that may be packed once more with zstd.
    ///
    /// # Errors
    /// As [`Self::file`].
    pub fn file_twice_packed(&mut self, name: &str) -> Result<Option<Vec<u8>>, String> {
        let Some(packed) = self.file(name)? else { return Ok(None) };
        if !packed.starts_with(&ZSTD) {
            return Ok(Some(packed));
        }
        let decoder = StreamingDecoder::new(packed.as_slice()).map_err(|_| DAMAGED.to_owned())?;
        let mut bytes = Vec::new();
        self.left = pour(decoder, packed.len() as u64, self.left, &mut bytes)?;
        Ok(Some(bytes))
    }

    /// Finds out whether everything in it can be unpacked within the limits, for readers that know none.
    ///
    /// # Errors
    /// A sentence.
    pub fn is_harmless(&mut self) -> Result<(), String> {
        for name in self.names() {
            self.unpack(&name, &mut std::io::sink())?;
        }
        Ok(())
    }

    fn unpack(&mut self, name: &str, to: &mut impl std::io::Write) -> Result<(), String> {
        let file = self.archive.by_name(name).map_err(|_| DAMAGED.to_owned())?;
        let packed = file.compressed_size();
        self.left = pour(file, packed, self.left, to)?;
        Ok(())
    }
}

/// Unpacks, and says how many bytes are still allowed.
fn pour(from: impl Read, packed: u64, left: u64, to: &mut impl std::io::Write) -> Result<u64, String> {
    let times = packed.saturating_mul(UNPACKED_TIMES_MAX).max(UNPACKED_HARMLESS_BYTES);
    let most = left.min(times);
    // One byte more than is allowed tells too much from just enough, whatever the file says of itself.
    let poured = std::io::copy(&mut from.take(most + 1), to).map_err(|_| DAMAGED.to_owned())?;
    if poured > most { Err(BOMB.to_owned()) } else { Ok(left - poured) }
}

//! `hanamaru edit`: a page in the browser on which a teacher who is no programmer makes and mends a lesson.
//!
//! The page asks ([`api`]), and every change patches the lesson's text ([`document`]), which is on the disk before it
//! is answered: whole, or not at all. What belongs to a lesson and is no text is for [`media`] and [`voice`]; who may
//! ask is for [`guard`]; screens are drawn by whoever hands a painter over ([`preview`]). It serves this computer only,
//! contacts nobody, and knows no window: without a painter there is no preview, and everything else works.

use std::path::{Path, PathBuf};

use super::keep;
use crate::host::shelf::LESSON_ENDING;

mod api;
mod describe;
mod desk;
mod document;
mod files;
mod fill;
mod guard;
mod media;
pub mod preview;
mod server;
mod voice;

pub use desk::Wanted;
pub use server::{Editor, serve};

/// Where the lesson lies that was asked for, whatever was typed of its ending; a new one has a place only.
///
/// # Errors
/// A sentence, where it can be neither opened nor made.
pub fn place(typed: &Path) -> Result<PathBuf, String> {
    if typed.is_file() {
        return Ok(typed.to_path_buf());
    }
    let named = typed.to_string_lossy();
    let ended = PathBuf::from(format!("{}{LESSON_ENDING}", named.trim_end_matches(".ron").trim_end_matches(".lesson")));
    if ended.is_file() { Ok(ended) } else { keep::place(typed, false) }
}

/// Opens the page in a browser.
///
/// # Errors
/// A sentence with the address.
pub fn show(address: &str) -> Result<(), String> {
    opener::open_browser(address).map_err(|why| format!("No browser could be opened ({why}). Open {address} in one."))
}

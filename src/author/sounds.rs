//! `hanamaru sounds` and the searches by sound of `hanamaru words`: reads the files, and lets `phonics` tell.

use std::path::{Path, PathBuf};

use super::places::{Places, files_with};
use crate::host::shelf::read_source;
use crate::lesson::Library;
use crate::phonics::find::{Lexicon, Scope};
use crate::phonics::open::{Files, Opened, open};
use crate::phonics::tell::{Looking, Search, search};
use crate::phonics::{ModelFiles, Unshown};

/// What the name of an order's file ends in.
const ORDER_ENDING: &str = ".order.ron";

/// Reads what the sounds stand on: the files that ship, the library's own cuts, and the orders in a
/// teacher's own folders. Nothing else of the program pays for it.
///
/// # Errors
/// A sentence for a file that ships and is missing or broken.
pub fn opened(places: &Places, library: &Library, own: &[PathBuf]) -> Result<Opened, String> {
    let folder = places.assets.join("phonics");
    let text = |name: &str| read_source(&folder.join(name));
    let [phonemes, joined, letters, tricky, overrides, unshown] =
        ["phonemes.ron", "joined.ron", "letters.ron", "tricky.ron", "overrides.ron", "unshown.txt"].map(text);
    let (phonemes, joined, letters, tricky) = (phonemes?, joined?, letters?, tricky?);
    let dictionary = folder.join("cmudict.bin");
    let bytes = std::fs::read(&dictionary).map_err(|why| format!("{} cannot be read: {why}.", dictionary.display()))?;
    let shipped = orders(&folder).into_iter().collect::<Result<Vec<_>, String>>()?;
    let own: Vec<Result<(String, String), String>> = own.iter().flat_map(|folder| orders(folder)).collect();
    let readable: Vec<(String, String)> = own.iter().flatten().cloned().collect();
    let files = Files {
        model: ModelFiles { phonemes: &phonemes, joined: &joined, letters: &letters, tricky: &tricky },
        dictionary: &bytes,
        overrides: &overrides?,
        unshown: &unshown?,
        orders: &shipped,
    };
    let words = library.words.iter().filter_map(|word| Some((word.word.as_str(), word.sounds.as_deref()?)));
    let mut opened = open(files, words, &readable)?;
    opened.notes.extend(own.into_iter().filter_map(Result::err));
    Ok(opened)
}

/// The orders of a folder: the name of each file and its text, or why it cannot be read.
fn orders(folder: &Path) -> Vec<Result<(String, String), String>> {
    let read = |path: PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        read_source(&path).map(|source| (name, source))
    };
    files_with(folder, ORDER_ENDING).into_iter().map(read).collect()
}

/// Carries out a search by sound.
///
/// # Errors
/// A sentence that says what is not there and what to write instead.
pub fn found(opened: &Opened, order: &str, wanted: &Search, json_wanted: bool) -> Result<String, String> {
    let unshown: &Unshown = &opened.unshown;
    let lexicon = Lexicon::new(&opened.phonics, Scope::Usual, unshown);
    let looking = Looking { phonics: &opened.phonics, lexicon: &lexicon, unshown, orders: &opened.orders, order };
    search(looking, wanted, json_wanted)
}

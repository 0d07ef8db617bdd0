//! Looks into a pack that somebody sent, and trusts nothing in it: whatever is not as this program packs it is
//! refused, and the lesson is checked like any other before anyone may add it. Nothing is written but into a folder
//! of the system's for passing things, which is gone again afterwards.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::make::beside_lesson;
use super::names::{Kind, clash, fault, kind};
use super::{ENDING, FOLDER, LIST, Listed, Manifest, VERSION, hash, legible, size};
use crate::author::check::{CheckedFile, check_file, for_people};
use crate::author::credits::Work;
use crate::author::unpack::Unpacker;
use crate::lesson::{Library, ruby};
use crate::limits::{
    CREDITS_MAX_BYTES, FILE_MAX_BYTES, PACK_FILES_MAX, PACK_MAX_BYTES, PACK_UNPACKED_MAX_BYTES, TEXT_MAX_CHARS,
};

const DAMAGED: &str = "The pack is damaged or not whole. Ask for it once more.";
const STRANGE: &str = "This is no lesson that Hanamaru packed. Ask for the file that hanamaru pack wrote.";
const UNSAFE: &str = "There is a file in the pack that no lesson has, so nothing of it is used. Ask for a file that \
     hanamaru pack wrote.";
const NEWER: &str = "This pack was made by a newer Hanamaru. Get the newer one, or ask for the lesson's own file.";

/// What is in a pack.
pub struct Look {
    /// The lesson's title.
    pub title: String,
    /// Its grade, 1–9.
    pub grade: u8,
    /// The version of the program that packed it.
    pub made_by: String,
    /// Its files, the lesson first: their names beside it, and how large they are in bytes.
    pub files: Vec<(String, u64)>,
    /// Whose work of the library it draws on.
    pub credits: Vec<Work>,
    /// What its author says of the pictures and recordings beside it.
    pub own_credits: Option<String>,
    /// The lesson, checked with its files. Its path is only its name.
    pub checked: CheckedFile,
    /// The files, in the same order.
    pub(super) contents: Vec<Vec<u8>>,
}

/// Looks into a file.
///
/// # Errors
/// A sentence: why it is not used.
pub fn look_at(file: &Path, library: &Library, pictures: &Path) -> Result<Look, String> {
    let shown = file.display();
    let cannot = |why: std::io::Error| match why.kind() {
        std::io::ErrorKind::NotFound => format!("There is no file {shown}. Check its name and folder."),
        _ => format!("The file {shown} cannot be read ({why}). Copy it to this computer and try again."),
    };
    if !file.to_string_lossy().ends_with(ENDING) {
        return Err(format!("{shown} is no packed lesson: their names end in {ENDING}."));
    }
    let mut bytes = Vec::new();
    // One byte more than is allowed tells too much from just enough, however big the file says it is.
    let opened = std::fs::File::open(file).map_err(cannot)?;
    opened.take(PACK_MAX_BYTES + 1).read_to_end(&mut bytes).map_err(cannot)?;
    look(&bytes, library, pictures).map_err(|sentence| format!("{shown}: {sentence}"))
}

/// Looks into the bytes of a pack. `pictures`: where the library's lie.
///
/// # Errors
/// A sentence: why it is not used.
pub fn look(bytes: &[u8], library: &Library, pictures: &Path) -> Result<Look, String> {
    if bytes.len() as u64 > PACK_MAX_BYTES {
        return Err(format!("The pack has more than {}, which no lesson needs.", size(PACK_MAX_BYTES)));
    }
    // The readers of packed files, pictures and sounds are others' work: where one falls over, the pack is broken.
    let looked = catch_unwind(AssertUnwindSafe(|| unpacked(bytes).and_then(|pack| checked(pack, library, pictures))));
    looked.unwrap_or_else(|_| Err(DAMAGED.to_owned()))
}

/// A pack that is whole, each file as its list says.
struct Whole {
    manifest: Manifest,
    contents: Vec<Vec<u8>>,
}

fn unpacked(bytes: &[u8]) -> Result<Whole, String> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(STRANGE.to_owned());
    }
    let mut pack = Unpacker::open(bytes, PACK_FILES_MAX + 1, PACK_UNPACKED_MAX_BYTES)?;
    pack.is_plain()?;
    let mut names = pack.names();
    if !names.remove(LIST) {
        return Err(STRANGE.to_owned());
    }
    let list = pack.file(LIST)?.filter(|list| list.len() as u64 <= FILE_MAX_BYTES).ok_or(DAMAGED)?;
    let manifest = manifest(&list)?;
    let listed: BTreeSet<String> = manifest.files.iter().map(|file| format!("{FOLDER}{}", file.name)).collect();
    if names.iter().any(|name| !listed.contains(name)) {
        return Err(UNSAFE.to_owned());
    }
    let mut contents = Vec::new();
    for file in &manifest.files {
        let bytes = pack.file(&format!("{FOLDER}{}", file.name))?.ok_or(DAMAGED)?;
        if bytes.len() as u64 != file.bytes || hash(&bytes) != file.sha256 {
            return Err(DAMAGED.to_owned());
        }
        legible(&file.name, &bytes)?;
        contents.push(bytes);
    }
    Ok(Whole { manifest, contents })
}

/// The version alone, whatever else a later one says.
#[derive(Deserialize)]
#[serde(rename = "Pack")]
struct Version {
    version: u16,
}

/// The list of a pack. Every name in it is one that any system takes, inside the lesson's folder.
fn manifest(list: &[u8]) -> Result<Manifest, String> {
    let text = str::from_utf8(list).map_err(|_| DAMAGED)?;
    let Version { version } = ron::from_str(text).map_err(|_| DAMAGED)?;
    if version != VERSION {
        return Err(NEWER.to_owned());
    }
    let manifest: Manifest = ron::from_str(text).map_err(|_| DAMAGED)?;
    let names = || manifest.files.iter().map(|file| file.name.as_str());
    let lessons = names().filter(|name| kind(name) == Some(Kind::Lesson)).count();
    let first = names().next().and_then(kind) == Some(Kind::Lesson);
    let sound = names().all(|name| fault(name).is_none() && kind(name).is_some()) && clash(names()).is_none();
    let told = manifest.credits.iter().flat_map(|work| [&work.what, &work.who, &work.licence]);
    let shown = told.chain([&manifest.title, &manifest.made_by]).all(|text| !text.chars().any(char::is_control));
    if !sound || !first || lessons != 1 || !shown {
        return Err(UNSAFE.to_owned());
    }
    Ok(manifest)
}

/// Checks the lesson of a pack where it cannot reach anything else.
fn checked(pack: Whole, library: &Library, pictures: &Path) -> Result<Look, String> {
    let Whole { manifest, contents } = pack;
    let passing = tempfile::tempdir()
        .map_err(|why| format!("The pack cannot be looked at ({why}). Make room on this computer."))?;
    let files = manifest.files.iter().zip(&contents);
    files
        .map(|(file, bytes)| write_one(passing.path(), &file.name, bytes))
        .collect::<std::io::Result<()>>()
        .map_err(|why| format!("The pack cannot be looked at ({why}). Make room on this computer."))?;
    let name = manifest.files.first().map(|file| file.name.clone()).unwrap_or_default();
    let mut checked = check_file(&passing.path().join(&name), library, pictures);
    if let Some(lesson) = &checked.lesson {
        let belongs: BTreeSet<String> =
            beside_lesson(lesson, library, passing.path()).into_iter().chain([name.clone()]).collect();
        if manifest.files.iter().any(|file| !belongs.contains(&file.name)) {
            return Err(UNSAFE.to_owned());
        }
    }
    checked.path = PathBuf::from(name);
    let text = |(file, bytes): (&Listed, &Vec<u8>)| {
        let credits = kind(&file.name) == Some(Kind::Credits) && bytes.len() as u64 <= CREDITS_MAX_BYTES;
        credits.then(|| String::from_utf8_lossy(bytes).into_owned())
    };
    let shown = checked.lesson.as_ref().map(|lesson| (lesson.title.clone(), lesson.grade));
    let (title, grade) = shown.unwrap_or((manifest.title, manifest.grade));
    Ok(Look {
        title: ruby::plain(&title).chars().take(TEXT_MAX_CHARS).collect(),
        grade,
        made_by: manifest.made_by,
        own_credits: manifest.files.iter().zip(&contents).find_map(text),
        files: manifest.files.into_iter().map(|file| (file.name, file.bytes)).collect(),
        credits: manifest.credits,
        checked,
        contents,
    })
}

/// Writes a new file below a folder. Its name was found to stay inside.
pub(super) fn write_one(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let path = folder.join(name);
    path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

impl Look {
    /// The lesson's words, in its order; none where it cannot be played.
    pub fn words(&self) -> Vec<&str> {
        let cards = self.checked.lesson.iter().flat_map(|lesson| &lesson.cards);
        cards.map(|card| card.word.as_str()).collect()
    }

    /// The names of its games and slides in a language (`en`, `ja`), in their order.
    pub fn games(&self, language: &str) -> Vec<String> {
        let games = self.checked.lesson.iter().flat_map(|lesson| &lesson.games);
        games.map(|game| game.name.get(language).map_or_else(|| game.id.clone(), |name| ruby::plain(name))).collect()
    }

    /// Whether the lesson can be played, so that it may be added.
    pub fn is_sound(&self) -> bool {
        self.checked.lesson.is_some()
    }

    /// All of it, for a person at a terminal.
    pub fn told(&self) -> String {
        let mut lines = vec![format!("{}, grade {}. Packed by Hanamaru {}.", self.title, self.grade, self.made_by)];
        let mut list = |name: &str, items: Vec<String>| {
            if !items.is_empty() {
                lines.push(format!("{name}: {}.", items.join(", ")));
            }
        };
        list("Words", self.words().into_iter().map(str::to_owned).collect());
        list("Games", self.games("en"));
        list("Files", self.files.iter().map(|(name, bytes)| format!("{name} ({})", size(*bytes))).collect());
        if !self.credits.is_empty() {
            lines.push("Of Hanamaru's library:".to_owned());
            lines.extend(self.credits.iter().map(|work| format!("  {}: {}, {}", work.what, work.who, work.licence)));
        }
        if let Some(text) = &self.own_credits {
            lines.push("Of its own files its author says:".to_owned());
            lines.extend(text.lines().map(|line| format!("  {line}")));
        }
        lines.push(for_people(std::slice::from_ref(&self.checked)).trim_end().to_owned());
        lines.join("\n")
    }
}

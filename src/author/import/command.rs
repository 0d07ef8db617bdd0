//! The command: reads a list from a file or what was pasted, makes a lesson of it beside its pictures and
//! recordings, and tells all that was understood, guessed and left out.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use super::{Entry, Remark, Understood, clean, columns, read};
use crate::author::check::media_fault;
use crate::author::draft::{Draft, GRADE_USUAL, Wish, draft, minutes_of};
use crate::author::keep;
use crate::lesson::{Library, PICTURE_ENDINGS, VOICE_ENDINGS, ruby};
use crate::limits::{IMPORT_MAX_BYTES, SOUND_MAX_BYTES};

/// What was asked for.
#[derive(Clone, Debug, Default)]
pub struct Args {
    /// The list; "-" is standard input.
    pub file: PathBuf,
    /// The lesson file to write.
    pub out: PathBuf,
    /// The title; by itself the list's heading, or the file's name.
    pub title: Option<String>,
    /// The school grade, 1–9; by itself what the list says, or 5.
    pub grade: Option<u8>,
    /// How long the lesson lasts; by itself 45 minutes, at junior high school 50.
    pub minutes: Option<u16>,
    /// Write over a lesson that is there.
    pub replace: bool,
    /// The first row to take, from 1.
    pub from: usize,
}

/// Longest title that is taken from a list, in characters.
const TITLE_MAX_CHARS: usize = 60;

/// Imports a list, and says what was understood.
///
/// # Errors
/// A sentence; then nothing was written.
pub fn import(args: &Args, library: &Library, input: impl Read) -> Result<String, String> {
    let out = keep::place(&args.out, args.replace).map_err(|sentence| {
        if args.replace { sentence } else { sentence.replace("another name.", "another name, or add --replace.") }
    })?;
    let pasted = args.file.as_os_str() == "-";
    let name = if pasted { "-".to_owned() } else { args.file.to_string_lossy().into_owned() };
    let bytes = if pasted { taken(input, "what was pasted") } else { file(&args.file) }?;
    let mut understood = read(&name, &bytes);
    drop(bytes);
    let shown = if pasted { "The pasted text".to_owned() } else { name };
    if let Some(trouble) = &understood.trouble {
        return Err(format!("{shown}: {trouble}"));
    }
    understood.entries.retain(|entry| entry.row >= args.from);
    if !pasted {
        let folder = args.file.parent().unwrap_or(Path::new("."));
        beside(&mut understood, folder);
    }
    let files = usable(&mut understood, &out);
    let grade = args.grade.or(understood.grade).unwrap_or(GRADE_USUAL);
    let title = args.title.as_deref().or(understood.title.as_deref()).map(title).filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| title_of_file(&out));
    let wish = Wish { title, grade, minutes: args.minutes.unwrap_or_else(|| minutes_of(grade)) };
    let made = draft(&understood.entries, &wish, library, &files).map_err(|sentence| format!("{shown}: {sentence}"))?;
    let kept: Vec<(String, &[u8])> = files
        .iter()
        .filter_map(|(listed, name)| Some((name.clone(), understood.media.get(listed)?.as_slice())))
        .collect();
    keep::write(&out, &made.text, &kept, args.replace)?;
    Ok(told(&shown, &understood, &made, &out, &wish, kept.len()))
}

/// A title as a lesson can have it.
pub fn title(raw: &str) -> String {
    clean::meaning(raw).chars().take(TITLE_MAX_CHARS).collect::<String>().trim().to_owned()
}

/// What a lesson is called of which only the file's name is known: my-town is "My town".
pub fn title_of_file(path: &Path) -> String {
    let name = title(&keep::stem(path).replace(['-', '_'], " "));
    let mut letters = name.chars();
    letters.next().map_or_else(|| "Words".to_owned(), |first| first.to_uppercase().chain(letters).collect())
}

fn file(path: &Path) -> Result<Vec<u8>, String> {
    let shown = path.display();
    let file = std::fs::File::open(path).map_err(|why| match why.kind() {
        std::io::ErrorKind::NotFound => format!("There is no file {shown}. Check its name and folder."),
        _ => format!("The file {shown} cannot be read ({why}). Copy it to this computer and try again."),
    })?;
    if path.is_dir() {
        return Err(format!("{shown} is a folder. Name the list in it."));
    }
    taken(file, &shown.to_string())
}

/// Reads all, one byte more than is allowed at most: that tells too much from just enough.
fn taken(from: impl Read, shown: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = from.take(IMPORT_MAX_BYTES + 1).read_to_end(&mut bytes);
    read.map(|_| bytes)
        .map_err(|why| format!("{shown} cannot be read ({why}). Copy it to this computer and try again."))
}

/// Looks for the pictures and recordings that a list names beside it. A name that leads elsewhere names nothing.
fn beside(understood: &mut Understood, folder: &Path) {
    let named = understood.entries.iter().flat_map(|entry| entry.picture.iter().chain(&entry.voice));
    let named: BTreeSet<String> = named.filter(|name| !understood.media.contains_key(*name)).cloned().collect();
    for name in named {
        let stays = Path::new(&name).components().all(|part| matches!(part, Component::Normal(_)));
        let path = folder.join(&name);
        let small = std::fs::metadata(&path).is_ok_and(|data| data.is_file() && data.len() <= SOUND_MAX_BYTES);
        if stays && small {
            if let Ok(bytes) = std::fs::read(&path) {
                understood.media.insert(name, bytes);
            }
        }
    }
}

/// Where each picture and recording will lie. What is missing, or cannot be shown or played, becomes a note
/// of its card; the file itself is kept all the same.
fn usable(understood: &mut Understood, out: &Path) -> BTreeMap<String, String> {
    let files = keep::names(out, &understood.media);
    let mut entries = std::mem::take(&mut understood.entries);
    let Ok(tried) = tempfile::tempdir() else {
        understood.remark(0, "Pictures and recordings could not be looked at: run hanamaru check on the lesson.");
        understood.entries = entries;
        return files;
    };
    let mut faults: BTreeMap<String, Option<String>> = BTreeMap::new();
    let media = &understood.media;
    let mut fault = |name: &str, picture: bool| {
        let (kind, endings) = if picture { ("picture", PICTURE_ENDINGS) } else { ("recording", VOICE_ENDINGS) };
        let look = || match media.get(name) {
            None => Some(format!("The {kind} “{name}” did not come with the list. Put it beside the lesson.")),
            Some(_) if !columns::ends_with(name, endings) => {
                let as_what = if picture { "PNG" } else { "MP3" };
                Some(format!("The {kind} “{name}” is of a kind that is not known here. Save it as {as_what}."))
            }
            Some(bytes) => {
                let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
                let path = tried.path().join(format!("file.{ending}"));
                std::fs::write(&path, bytes).ok()?;
                media_fault(&path, name, picture)
            }
        };
        faults.entry(name.to_owned()).or_insert_with(look).clone()
    };
    let mut remarks = Vec::new();
    for entry in &mut entries {
        let Entry { row, picture, voice, notes, .. } = entry;
        for (field, is_picture, kind) in [(picture, true, "picture"), (voice, false, "recording")] {
            let Some(name) = field.clone() else { continue };
            if let Some(why) = fault(&name, is_picture) {
                *field = None;
                notes.push(format!("{kind}: {}", files.get(&name).unwrap_or(&name)));
                remarks.push(Remark { row: *row, text: why });
            } else if name.contains(['/', '\\']) {
                let text = format!("The {kind} “{name}” is kept in the lesson's own folder.");
                remarks.push(Remark { row: *row, text });
            }
        }
    }
    understood.remarks.extend(remarks);
    understood.entries = entries;
    files
}

/// What was understood, guessed and left out, and what became of it.
fn told(shown: &str, understood: &Understood, made: &Draft, out: &Path, wish: &Wish, media: usize) -> String {
    let mut lines = vec![format!("{shown}: {}.", understood.kind)];
    lines.extend(understood.guesses.iter().cloned());
    let mut left_out: Vec<&Remark> = understood.left_out.iter().chain(&made.left_out).collect();
    left_out.sort();
    lines.push("Understood:".to_owned());
    let gone = made.left_out.iter().filter(|remark| remark.text.starts_with('“')).map(|remark| remark.row);
    let gone: BTreeSet<usize> = gone.collect();
    let entries = understood.entries.iter().filter(|entry| !gone.contains(&entry.row)).take(made.cards);
    lines.extend(entries.map(row));
    let mut remarks: Vec<&Remark> = understood.remarks.iter().chain(&made.remarks).collect();
    remarks.sort();
    for (title, remarks) in [("Look at:", remarks), ("Left out:", left_out)] {
        if !remarks.is_empty() {
            lines.push(title.to_owned());
            lines.extend(remarks.iter().map(|remark| match remark.row {
                0 => format!("  {}", remark.text),
                row => format!("  row {row}: {}", remark.text),
            }));
        }
    }
    lines.push(written(made, out, wish, media));
    lines.join("\n")
}

/// A row as it was understood.
fn row(entry: &Entry) -> String {
    let mut text = format!("  row {}: {}", entry.row, entry.word);
    if !entry.gloss.is_empty() {
        let glosses: Vec<String> = entry.gloss.values().map(|gloss| ruby::plain(gloss)).collect();
        text += &format!(" = {}", glosses.join(" · "));
    }
    let extras = [
        (entry.sentence.is_some(), "sentence"),
        (entry.plural.is_some(), "plural"),
        (entry.picture.is_some(), "picture"),
        (entry.voice.is_some(), "recording"),
        (!entry.notes.is_empty(), "notes"),
    ];
    let extras: Vec<&str> = extras.into_iter().filter_map(|(there, name)| there.then_some(name)).collect();
    if extras.is_empty() { text } else { format!("{text} [{}]", extras.join(", ")) }
}

/// What was written, on one line or two.
pub fn written(made: &Draft, out: &Path, wish: &Wish, media: usize) -> String {
    let count = |number: usize, thing: &str| format!("{number} {thing}{}", if number == 1 { "" } else { "s" });
    let files = if media == 0 { String::new() } else { format!(", {} beside it", count(media, "file")) };
    let mut text = format!(
        "{}: {}{files}, {}, about {} of {} minutes for grade {}.",
        out.display(),
        count(made.cards, "card"),
        count(made.games, "game"),
        made.total_ms.div_ceil(60_000),
        wish.minutes,
        wish.grade
    );
    if made.warnings > 0 {
        text +=
            &format!(" You can teach it as it is; hanamaru check tells {} to look at.", count(made.warnings, "thing"));
    }
    text
}

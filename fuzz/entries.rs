//! Where bytes that nobody has checked come in: a door for each kind. The fuzz targets push random ones through them
//! (`cargo fuzz run NAME`), and `tests/corpora.rs` those that were found to lead somewhere.
//!
//! Where a file is packed, an input is what lies in it, as [`parts`] takes it apart: random changes of a zip
//! would only ever meet its checksums. `packed` pushes the zip itself.
#![allow(dead_code, reason = "each target uses one of them")]

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::LazyLock;

use hanamaru::author::draft::{Wish, draft};
use hanamaru::author::{import, pack as packs};
use hanamaru::lesson::patch::{Patch, patched};
use hanamaru::lesson::write::with_games;
use hanamaru::lesson::{Library, Severity, read, tree};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// All doors, by the names of their corpora.
pub const ALL: [(&str, fn(&[u8])); 7] = [
    ("text", text),
    ("workbook", workbook),
    ("deck", deck),
    ("packed", packed),
    ("pack", pack),
    ("lesson", lesson),
    ("patch", patch),
];

/// A few words and games: enough that most of a lesson can be right.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let mut library = Library::default();
    library.add_words("food.words.ron", include_str!("../assets/words/food.words.ron"));
    for (name, source) in [
        ("flashcards.game.ron", include_str!("../assets/games/flashcards.game.ron")),
        ("maru-batsu.game.ron", include_str!("../assets/games/maru-batsu.game.ron")),
        ("typhoon.game.ron", include_str!("../assets/games/typhoon.game.ron")),
        ("race.game.ron", include_str!("../assets/games/race.game.ron")),
    ] {
        library.add_game(name, source);
    }
    library.add_kanji(include_str!("../assets/words/kanji.grades.ron"));
    library
});

/// What stands between the parts of an input.
const PART: &[u8] = b"\n=====\n";

/// The parts of an input, at most so many.
fn parts(bytes: &[u8], most: usize) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while parts.len() + 1 < most {
        let Some(at) = rest.windows(PART.len()).position(|window| window == PART) else { break };
        parts.push(&rest[..at]);
        rest = &rest[at + PART.len()..];
    }
    parts.push(rest);
    parts
}

/// A zip of these files.
fn zipped<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(name, options).expect("the names are sound");
        zip.write_all(bytes).expect("there is memory");
    }
    zip.finish().expect("there is memory").into_inner()
}

/// Panics of others' readers are met by the engine: the file is called damaged. Those of its own code stop a target.
pub fn only_our_own_panics_count() {
    std::panic::set_hook(Box::new(|fell| {
        let others = fell.location().is_some_and(|place| place.file().contains("registry"));
        if !others {
            eprintln!("{fell}");
            std::process::abort();
        }
    }));
}

/// Whatever was understood of a list makes a lesson without a mistake, or none.
fn imported(name: &str, bytes: &[u8]) {
    let understood = import::read(name, bytes);
    assert_eq!(understood.entries.is_empty(), understood.trouble.is_some(), "{understood:?}");
    let wish = Wish { title: "Words".to_owned(), grade: understood.grade.unwrap_or(5), minutes: 45 };
    let few = &understood.entries[..understood.entries.len().min(30)];
    if let Ok(made) = draft(few, &wish, &LIBRARY, &BTreeMap::new()) {
        assert!(read(&made.text, &LIBRARY).lesson.is_some(), "{}", made.text);
    }
}

/// Pasted text, and tables of text: the first byte says which.
pub fn text(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    imported(["-", "words.csv", "words.tsv", "words.txt"][usize::from(first % 4)], rest);
}

/// A workbook of Excel: its sheet, and the texts and formats that sheets share.
pub fn workbook(bytes: &[u8]) {
    const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
    const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Words" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let own = parts(bytes, 3);
    let files = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
    ];
    let named = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"];
    imported("words.xlsx", &zipped(files.into_iter().chain(named.into_iter().zip(own))));
}

/// A deck of Anki: its list of media, a file of them, and its database.
pub fn deck(bytes: &[u8]) {
    imported("words.apkg", &zipped(["media", "0", "collection.anki2"].into_iter().zip(parts(bytes, 3))));
}

/// Any packed file: a list of words, or a lesson.
pub fn packed(bytes: &[u8]) {
    imported("words.zip", bytes);
    looked(bytes);
}

/// A packed lesson whose list is right: the lesson, a game, a picture and a recording.
pub fn pack(bytes: &[u8]) {
    let own = parts(bytes, 4);
    let names = ["a.lesson.ron", "long-race.game.ron", "a.svg", "a.wav"];
    let files: Vec<(&str, &[u8])> = names.into_iter().zip(own).filter(|(_, bytes)| !bytes.is_empty()).collect();
    let row = |(name, bytes): &(&str, &[u8])| {
        let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("File(name: \"{name}\", bytes: {}, sha256: \"{hash}\"),", bytes.len())
    };
    let rows: String = files.iter().map(row).collect();
    let list = format!("Pack(version: 1, made_by: \"0\", title: \"A\", grade: 5, files: [{rows}], credits: [])");
    let inside: Vec<(String, &[u8])> = files.iter().map(|(name, bytes)| (format!("lesson/{name}"), *bytes)).collect();
    let all = inside.iter().map(|(name, bytes)| (name.as_str(), *bytes));
    looked(&zipped([("hanamaru.ron", list.as_bytes())].into_iter().chain(all)));
}

/// What is sound goes into the folder, whole; nothing else goes anywhere.
fn looked(bytes: &[u8]) {
    let Ok(look) = packs::look(bytes, &LIBRARY, Path::new("/nowhere")) else { return };
    assert!(!look.told().is_empty());
    let outer = tempfile::tempdir().expect("a folder");
    let own = outer.path().join("own");
    std::fs::create_dir(&own).expect("a folder");
    let added = packs::add(&look, &own);
    assert_eq!(added.is_ok(), look.is_sound());
    let count = |folder: &Path| std::fs::read_dir(folder).expect("it is there").count();
    assert_eq!((count(outer.path()), count(&own)), (1, usize::from(added.is_ok())));
}

/// A lesson, or a game: what is sound can be written down again.
pub fn lesson(bytes: &[u8]) {
    let Ok(source) = str::from_utf8(bytes) else { return };
    let checked = read(source, &LIBRARY);
    for diag in &checked.diags {
        assert!(source.get(diag.span.start..diag.span.end).is_some(), "{diag:?} in {source:?}");
    }
    if let Some(lesson) = checked.lesson {
        if let Some(again) = with_games(source, &lesson.games) {
            assert_eq!(read(&again, &LIBRARY).lesson.map(|lesson| lesson.games), Some(lesson.games), "{again}");
        }
    }
    LIBRARY.clone().add_game("a.game.ron", source);
}

/// A lesson, and the changes of a tool to it as JSON: what could be read before can be read after.
pub fn patch(bytes: &[u8]) {
    let [source, changes] = parts(bytes, 2)[..] else { return };
    let (Ok(source), Ok(changes)) = (str::from_utf8(source), serde_json::from_slice::<Vec<Patch>>(changes)) else {
        return;
    };
    let readable = |source: &str| tree::parse(source).1.iter().all(|diag| diag.severity != Severity::Error);
    if let Ok(changed) = patched(source, &changes) {
        assert!(readable(&changed) || !readable(source), "{changes:?} makes of {source}: {changed}");
    }
}

//! What ships with the engine, as several tests read it.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::path::PathBuf;

use hanamaru::lesson::Library;
use hanamaru::phonics::ModelFiles;
use hanamaru::phonics::open::{Files, Opened, open};

/// The checkout whose content is tested: this one, or what `HANAMARU_HOME` names for whoever writes content elsewhere.
pub fn home() -> PathBuf {
    std::env::var_os("HANAMARU_HOME").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

/// Every file under a folder whose name ends so, in the order of their paths.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut folders = vec![home().join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The library that ships, without a fault.
pub fn library() -> Library {
    let mut library = Library::default();
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("what ships is text");
    for path in files("assets/words", ".words.ron") {
        assert_eq!(library.add_words(&path.to_string_lossy(), &read(&path)), []);
    }
    for path in files("assets/games", ".game.ron") {
        assert_eq!(library.add_game(&path.to_string_lossy(), &read(&path)), []);
    }
    for path in files("assets/words", ".sentences.ron") {
        assert_eq!(library.add_sentences(&path.to_string_lossy(), &read(&path)), []);
    }
    let clips = files("assets/voices", ".ogg");
    library.add_clips(clips.iter().filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())));
    for path in files("assets/words", ".grades.ron") {
        assert_eq!(library.add_kanji(&read(&path)), []);
    }
    library
}

/// The sounds of words, with the library's own cuts and without a teacher's own orders.
pub fn phonics(library: &Library, own_orders: &[(String, String)]) -> Opened {
    let folder = home().join("assets/phonics");
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).expect("what ships is text");
    let named = |path: PathBuf| {
        let name = path.file_name().expect("it is a file").to_string_lossy().into_owned();
        let source = text(&name);
        (name, source)
    };
    let orders: Vec<(String, String)> = files("assets/phonics", ".order.ron").into_iter().map(named).collect();
    let opened = open(
        Files {
            model: ModelFiles {
                phonemes: &text("phonemes.ron"),
                joined: &text("joined.ron"),
                letters: &text("letters.ron"),
                tricky: &text("tricky.ron"),
            },
            dictionary: &std::fs::read(folder.join("cmudict.bin")).expect("what ships can be read"),
            overrides: &text("overrides.ron"),
            unshown: &text("unshown.txt"),
            orders: &orders,
        },
        library.words.iter().filter_map(|word| Some((word.word.as_str(), word.sounds.as_deref()?))),
        own_orders,
    );
    opened.expect("what ships is whole")
}

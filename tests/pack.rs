//! Lessons in one file: what is packed comes out the same, and nothing that somebody sends (the fixtures, made by
//! `tools/pack-fixtures.py`) is written anywhere but into the teacher's own folder, or at all.
#![cfg(feature = "headless")]

mod shipped;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use hanamaru::author::check::check_file;
use hanamaru::author::pack::{Args, Look, add, look, look_at, make, open, pack};
use hanamaru::author::places::Places;
use hanamaru::host::own::Own;
use hanamaru::lesson::Library;
use proptest::prelude::*;

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);
static GOOD: LazyLock<Vec<u8>> = LazyLock::new(|| fs::read(fixture("good-whole")).expect("the fixture is there"));

fn places() -> Places {
    Places { assets: shipped::home().join("assets"), levels: shipped::home().join("levels") }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pack").join(format!("{name}.hanamaru"))
}

fn looked(bytes: &[u8]) -> Result<Look, String> {
    look(bytes, &LIBRARY, &places().pictures())
}

/// Every file below a folder, by its path from there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inner) = folders.pop() {
        for path in fs::read_dir(&inner).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            let name = path.strip_prefix(folder).expect("it is below").to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    found
}

#[test]
fn a_pack_is_told_before_it_is_added() {
    let look = looked(&GOOD).expect("it is sound");
    assert_eq!((look.title.as_str(), look.grade, look.is_sound()), ("Our lunch", 5, true));
    assert_eq!(look.words(), ["apple", "banana", "milk", "bread", "natto"]);
    assert_eq!(look.games("en"), ["Flashcards", "Long Race", "Slide"]);
    assert_eq!(look.files[0].0, "our-lunch.lesson.ron");
    assert!(look.own_credits.as_deref().is_some_and(|text| text.contains("class 5-2")));
    let told = look.told();
    for part in ["Our lunch, grade 5", "natto.png (", "apple, banana", "drawn by class 5-2", "ready to teach"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let look = looked(&fs::read(fixture("unsound-mistakes")).expect("a fixture")).expect("it is a pack");
    assert!(!look.is_sound() && look.told().contains("Did you mean “milk”?"), "{}", look.told());
}

#[test]
fn what_is_packed_comes_out_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = Own { write: Some(folder.path().to_path_buf()), ..Own::default() };
    let (added, told) = open(&fixture("good-whole"), &LIBRARY, &places(), &own).expect("it is added");
    assert_eq!(added.path, folder.path().join("our-lunch/our-lunch.lesson.ron"));
    assert!(!added.was_there && told.contains("Added: "), "{told}");
    let there = files(folder.path());
    let names: Vec<&str> = there.keys().map(String::as_str).collect();
    let expect = [
        "our-lunch/CREDITS.txt",
        "our-lunch/long-race.game.ron",
        "our-lunch/natto.png",
        "our-lunch/our-lunch.lesson.ron",
        "our-lunch/pictures/lunch.svg",
        "our-lunch/sounds/natto.wav",
    ];
    assert_eq!(names, expect);
    // Packed again, it is the same lesson, with the same files, to the byte; and packed twice it is one pack.
    let checked = check_file(&added.path, &LIBRARY, &places().pictures());
    let (one, two) = (make(&checked, &LIBRARY, &places()), make(&checked, &LIBRARY, &places()));
    let one = one.expect("it is sound");
    assert_eq!(Ok(&one), two.as_ref());
    assert!(one.credited);
    let again = looked(&one.bytes).expect("what we pack is sound");
    let first = looked(&GOOD).expect("it is sound");
    assert_eq!((&again.checked.lesson, &again.files), (&first.checked.lesson, &first.files));
    assert!(again.credits.iter().any(|work| work.who.contains("Microsoft")), "{:?}", again.credits);
    let other = tempfile::tempdir().expect("a folder");
    add(&again, other.path()).expect("it is added");
    assert_eq!(files(other.path()), there);
}

#[test]
fn nothing_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let (alone, whole) = (fs::read(fixture("good-alone")).expect("a fixture"), GOOD.clone());
    let added = |bytes: &[u8]| add(&looked(bytes).expect("it is sound"), folder.path()).expect("it is added");
    for (pack, names, file) in [
        (&alone, ["fruit.lesson.ron", "fruit 2.lesson.ron", "fruit 3.lesson.ron"], ""),
        (&whole, ["our-lunch", "our-lunch 2", "our-lunch 3"], "/natto.png"),
    ] {
        let first = added(pack);
        assert!(!first.was_there && first.path.starts_with(at(names[0])), "{first:?}");
        let before = files(folder.path());
        let again = added(pack);
        assert!(again.was_there && again.path == first.path, "{again:?}");
        assert_eq!(files(folder.path()), before);
        // The teacher has changed theirs since.
        fs::write(at(&format!("{}{file}", names[0])), "mine").expect("a file");
        let second = added(pack);
        assert!(!second.was_there && second.path.starts_with(at(names[1])), "{second:?}");
        assert_eq!(fs::read(at(&format!("{}{file}", names[0]))).expect("a file"), b"mine");
        assert!(added(pack).was_there);
        let shown = second.path.clone();
        assert_eq!(added(pack).path, shown);
    }
    // Nor over a folder of that name, or over anything else that has it.
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("fruit.lesson.ron")).expect("a folder");
    fs::write(folder.path().join("our-lunch"), "a file").expect("a file");
    let added = |bytes: &[u8]| add(&looked(bytes).expect("it is sound"), folder.path()).expect("it is added").path;
    assert_eq!(added(&alone), folder.path().join("fruit 2.lesson.ron"));
    assert_eq!(added(&whole), folder.path().join("our-lunch 2/our-lunch.lesson.ron"));
}

#[test]
fn where_nothing_can_be_written_nothing_is_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let look = looked(&GOOD).expect("it is sound");
    let why = add(&look, &folder.path().join("none")).expect_err("there is no folder");
    assert!(why.contains("Nothing can be written"), "{why}");
    let why = open(&fixture("good-whole"), &LIBRARY, &places(), &Own::default()).expect_err("nowhere to write");
    assert!(why.contains("Our lunch") && why.contains("no folder for your own lessons"), "{why}");
    assert_eq!(files(folder.path()), BTreeMap::new());
}

#[test]
fn what_somebody_sends_with_ill_will_is_refused() {
    let outer = tempfile::tempdir().expect("a folder");
    let folder = outer.path().join("own");
    fs::create_dir(&folder).expect("a folder");
    let mut seen = 0;
    for path in shipped::files("tests/fixtures/pack", ".hanamaru") {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let looked = looked(&fs::read(&path).expect("a fixture"));
        seen += 1;
        match (name.split('-').next(), looked) {
            (Some("good"), Ok(look)) => assert!(look.is_sound(), "{name}: {}", look.told()),
            (Some("unsound"), Ok(look)) => {
                assert!(!look.is_sound(), "{name}");
                let why = add(&look, &folder).expect_err("it has mistakes");
                assert!(why.contains("has mistakes"), "{why}");
            }
            (Some("good" | "unsound"), Err(why)) => panic!("{name}: {why}"),
            (_, Ok(look)) => panic!("{name}: {}", look.told()),
            (_, Err(why)) => {
                assert!(why.ends_with('.') && why.len() > 20 && !why.contains('\x1b'), "{name}: {why}");
                println!("{name}: {why}");
            }
        }
    }
    assert!(seen > 50, "the fixtures are there");
    assert_eq!(files(outer.path()), BTreeMap::new());
    let no = |path: &Path| look_at(path, &LIBRARY, &places().pictures()).err().unwrap_or_default();
    assert!(no(&folder.join("a.hanamaru")).contains("There is no file"));
    assert!(no(&folder.join("a.zip")).contains("names end in .hanamaru"));
    assert!(no(&fixture("zip-short")).contains("zip-short.hanamaru: "));
}

#[test]
fn each_kind_of_ill_will_is_told_for_what_it_is() {
    let why = |name: &str| looked(&fs::read(fixture(name)).expect("a fixture")).err().unwrap_or_default();
    for (name, expect) in [
        ("bomb", "unpacks to far more"),
        ("crowd", "There are 647 files"),
        ("zip-locked", "password"),
        ("link", "links or folders"),
        ("folder", "links or folders"),
        ("list-newer", "newer Hanamaru"),
        ("list-none", "no lesson that Hanamaru packed"),
        ("list-hash", "damaged or not whole"),
        ("kind-program", "no lesson has"),
        ("kind-escapes", "invisible character"),
        ("kind-binary-lesson", "UTF-8"),
        ("zip-twice", "damaged or not whole"),
    ] {
        assert!(why(name).contains(expect), "{name}: {}", why(name));
    }
}

#[test]
fn a_lesson_that_cannot_be_packed_says_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let lesson = folder.path().join("a.lesson.ron");
    let packed = |text: &str, out: &str| {
        fs::write(&lesson, text).expect("a lesson");
        let args = Args { lesson: lesson.clone(), out: Some(folder.path().join(out)), replace: false };
        pack(&args, &LIBRARY, &places())
    };
    let picture = |name: &str| {
        fs::write(folder.path().join(name), &shipped_picture()).expect("a picture");
        format!("Lesson(title: \"A\", cards: [\"apple\", Card(word: \"x\", ja: \"エックス\", picture: \"{name}\")])")
    };
    let why = |told: Result<String, String>| told.err().unwrap_or_default();
    assert!(why(packed("Lesson(cards: [\"aple\"])", "a")).contains("Mend the lesson first"));
    assert!(why(packed(&picture(".x.svg"), "a")).contains("begins with a point"));
    assert!(why(packed(&picture("aux.svg"), "a")).contains("Windows keeps this name"));
    let told = packed(&picture("natto.svg"), "a").expect("it is packed");
    assert!(told.contains("natto.svg") && told.contains("write whose they are into CREDITS.txt"), "{told}");
    assert!(folder.path().join("a.hanamaru").is_file());
    let why = why(packed(&picture("natto.svg"), "a.hanamaru"));
    assert!(why.contains("left as it is") && why.contains("--replace"), "{why}");
    fs::write(folder.path().join("CREDITS"), "Mine.").expect("a text");
    let told = packed(&picture("natto.svg"), "b").expect("it is packed");
    assert!(told.contains("  CREDITS\n") && !told.contains("whose they are"), "{told}");
}

fn shipped_picture() -> Vec<u8> {
    fs::read(places().pictures().join("apple.svg")).expect("it ships")
}

#[test]
fn every_lesson_that_ships_can_be_given_away() {
    for path in shipped::files("levels", ".lesson.ron") {
        let checked = check_file(&path, &LIBRARY, &places().pictures());
        let made = make(&checked, &LIBRARY, &places()).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        let look = looked(&made.bytes).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        assert_eq!(look.checked.lesson, checked.lesson, "{}", path.display());
    }
}

/// Adds whatever is still sound, and says whether anything lies outside the folder.
fn stays_inside(bytes: &[u8]) -> Result<(), TestCaseError> {
    let outer = tempfile::tempdir().expect("a folder");
    let folder = outer.path().join("own");
    fs::create_dir(&folder).expect("a folder");
    let added = looked(bytes).and_then(|look| add(&look, &folder));
    let there = files(outer.path());
    prop_assert!(there.keys().all(|name| name.starts_with("own/our-lunch/")), "{:?}", there.keys());
    // Whole or not at all, and with each file as it was packed: all of it is under a hash.
    prop_assert_eq!(there.len(), if added.is_ok() { 6 } else { 0 });
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn damage_never_leads_out_of_the_folder(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = GOOD.clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        stays_inside(&bytes)?;
    }

    #[test]
    fn a_pack_that_was_cut_off_is_refused(at in any::<prop::sample::Index>()) {
        let bytes = &GOOD[..at.index(GOOD.len())];
        prop_assert!(looked(bytes).is_err());
    }
}

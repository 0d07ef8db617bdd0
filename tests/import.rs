//! Lists of words in every kind of file that teachers have, made by the programs that make them
//! (`tools/import-fixtures.py`), and what becomes of them: nothing is lost without a word, nothing is
//! written over, and every lesson that comes out is sound.
#![cfg(feature = "headless")]

mod shipped;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Instant;

use hanamaru::author::check::check_file;
use hanamaru::author::draft::{Wish, draft};
use hanamaru::author::import::command::{Args, import};
use hanamaru::author::import::{Entry, Understood, read};
use hanamaru::author::new::{self, new};
use hanamaru::lesson::{Diag, Lesson, Library, MediaRef};
use hanamaru::limits::{CARDS_MAX, IMPORT_ROWS_MAX};
use proptest::prelude::*;

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import").join(name)
}

fn understood(name: &str) -> Understood {
    read(name, &fs::read(fixture(name)).expect("the fixture is there"))
}

/// The words with their Japanese meanings, as `apple=りんご`.
fn words(understood: &Understood) -> Vec<String> {
    let ja = |entry: &Entry| entry.gloss.get("ja").map(|ja| format!("={ja}")).unwrap_or_default();
    understood.entries.iter().map(|entry| format!("{}{}", entry.word, ja(entry))).collect()
}

/// All that was said about one row.
fn said(understood: &Understood, row: usize) -> String {
    let about = understood.remarks.iter().chain(&understood.left_out).filter(|remark| remark.row == row);
    about.map(|remark| remark.text.as_str()).collect::<Vec<_>>().join(" ")
}

const PLAIN: [&str; 4] = ["apple=りんご", "dog=いぬ", "natto=なっとう", "friend=友達"];

#[test]
fn tables_of_text_are_read_in_every_encoding() {
    for name in ["utf8.csv", "utf8-bom.csv", "utf16.csv", "utf16le-tabs.txt", "table.tsv", "semicolons.csv"] {
        let list = understood(name);
        assert_eq!(words(&list), PLAIN, "{name}: {list:?}");
        assert_eq!(list.entries[1].sentence.as_deref(), Some("I have a dog."), "{name}");
        assert_eq!(list.entries[0].row, if name.starts_with("semi") { 3 } else { 2 }, "{name}");
        assert!(list.left_out.is_empty() && list.trouble.is_none(), "{name}: {list:?}");
    }
    let list = understood("shift-jis.csv");
    assert_eq!(words(&list)[3..], ["friend=友達", "cat=ネコ"]);
    assert!(list.kind.contains("Shift_JIS"), "{}", list.kind);
    let list = understood("mixed.csv");
    assert_eq!(words(&list), ["apple=りんご", "friend=友達", "teacher=先生", "dog=いぬ", "cat=ねこ"]);
    assert!(said(&list, 0).contains("UTF-8"), "{list:?}");
}

#[test]
fn what_other_programs_export_is_read() {
    for name in ["quizlet.txt", "quizlet-custom.txt"] {
        assert_eq!(words(&understood(name)), PLAIN, "{name}");
    }
    let list = understood("anki.txt");
    assert_eq!(words(&list), ["apple=りんご", "friend={友達|ともだち}"]);
    assert_eq!(list.entries[0].notes, ["Notes: red & round"]);
}

#[test]
fn pasted_lines_are_read_as_people_write_them() {
    let list = understood("pasted.txt");
    let expect =
        ["apple=りんご", "dog=いぬ", "cat=ねこ", "ice cream=アイスクリーム", "natto=なっとう", "elephant=ゾウ", "pen"];
    assert_eq!(words(&list), expect, "{list:?}");
    assert_eq!(list.entries[5].notes, ["🐘"]);
    assert!(said(&list, 7).contains("joined with row 1"), "{list:?}");
    assert_eq!(words(&read("-", "apple, banana、dog".as_bytes())), ["apple", "banana", "dog"]);
    assert_eq!(words(&read("-", b"red\nblue\ngreen")), ["red", "blue", "green"]);
    assert_eq!(words(&read("-", "Fruit:\n\napple\r\nbanana\rpeach".as_bytes())), ["apple", "banana", "peach"]);
    assert_eq!(words(&read("-", "| Word | 意味 |\n|---|---|\n| dog | いぬ |".as_bytes())), ["dog=いぬ"]);
    let list = read("-", "dog, an animal that barks\ncat, an animal that purrs\ncow, it gives milk".as_bytes());
    assert_eq!(list.entries[0].gloss.get("en").map(String::as_str), Some("an animal that barks"));
}

#[test]
fn workbooks_are_read() {
    let list = understood("words.xlsx");
    assert_eq!(words(&list)[..3], PLAIN[..3]);
    assert_eq!(words(&list)[3], "friend={友達|ともだち}");
    assert_eq!(list.entries[0].notes, ["Memo: page 12"]);
    assert!(list.kind.contains("“Words”"), "{}", list.kind);
    assert!(said(&list, 0).contains("“More”"), "what is on the other sheet is said: {list:?}");
    let list = understood("merged.xlsx");
    assert_eq!(list.title.as_deref(), Some("Unit 5: Things I like"));
    assert_eq!(words(&list), ["apple=りんご", "banana=バナナ", "dog=いぬ"]);
    assert_eq!(list.entries[1].notes, ["Kind: food"]);
    assert!(said(&list, 0).contains("merged"), "{list:?}");
}

#[test]
fn what_a_spreadsheet_makes_of_words_is_said() {
    let list = understood("odd.xlsx");
    assert_eq!(words(&list), ["May=5月", "true=本当の", "dog=いぬ", "apple=りんご", "7=なな"], "{list:?}");
    assert!(said(&list, 2).contains("A2 is a date (2026-05-01)"), "{list:?}");
    assert!(said(&list, 3).contains("TRUE"), "{list:?}");
    assert!(said(&list, 7).contains("error"), "{list:?}");
    assert_eq!(words(&understood("one-cell.xlsx")), ["apple"]);
    assert_eq!(words(&understood("corner.xlsx")), ["apple"]);
}

#[test]
fn decks_of_anki_are_read_with_their_media() {
    let list = understood("old.apkg");
    assert_eq!(words(&list), ["apple=りんご", "dog=いぬ", "friend={友達|ともだち}"], "{list:?}");
    assert_eq!(list.title.as_deref(), Some("Unit 5"));
    let apple = &list.entries[0];
    assert_eq!((apple.picture.as_deref(), apple.voice.as_deref()), (Some("apple.png"), Some("apple.wav")));
    assert_eq!(apple.sentence.as_deref(), Some("I like apples."));
    assert_eq!(list.entries[2].sentence.as_deref(), Some("She is my friend."));
    assert!(apple.notes.contains(&"tags: food".to_owned()), "{apple:?}");
    assert_eq!(list.media.keys().collect::<Vec<_>>(), ["apple.png", "apple.wav", "dog.gif"]);
    for name in ["new.apkg", "legacy.apkg"] {
        let list = understood(name);
        assert_eq!(
            words(&list),
            ["apple=りんご", "banana=バナナ", "orange & lemon=オレンジとレモン"],
            "{name}: {list:?}"
        );
        assert_eq!(list.title.as_deref(), Some("Fruit"), "{name}");
        assert_eq!(list.entries[0].picture.as_deref(), Some("りんご.png"), "{name}");
        assert!(list.media["りんご.png"].starts_with(b"\x89PNG"), "{name}");
        assert!(list.media["apple.wav"].starts_with(b"RIFF"), "{name}");
    }
}

#[test]
fn what_is_no_list_is_told_what_to_do() {
    let check = |name: &str, bytes: &[u8], expect: &str| {
        let list = read(name, bytes);
        let trouble = list.trouble.clone().unwrap_or_default();
        assert!(trouble.contains(expect), "{name}: {trouble:?} {list:?}");
        assert!(list.entries.is_empty(), "{name}");
    };
    let file = |name: &str| fs::read(fixture(name)).expect("the fixture is there");
    check("a.txt", b"", "empty");
    check("a.csv", b" \n\r\n ,, \n", "no English words");
    check("a.txt", "\u{FEFF}".as_bytes(), "empty");
    check("a.txt", "りんご\nばなな".as_bytes(), "no English word");
    check("a.txt", "🍎\n🍌".as_bytes(), "emoji");
    check("empty.xlsx", &file("empty.xlsx"), "empty");
    check("broken.xlsx", &file("broken.xlsx"), "damaged");
    check("bomb.xlsx", &file("bomb.xlsx"), "unpacks to far more");
    check("renamed-xls.xlsx", &file("renamed-xls.xlsx"), "save it as .xlsx");
    check("a.pdf", b"%PDF-1.7", "a PDF");
    check("a.png", b"\x89PNG\r\n", "a picture");
    check("a.xls", b"<html><table>", "web page");
    check("a.lesson.ron", b"Lesson(cards: [])", "already");
    check("a.bin", &[1, 2, 0, 0, 3, 9, 0], "not a text");
    check("a.apkg", b"SQLite format 3\0 and nothing else", "damaged");
}

#[test]
fn rows_that_cannot_be_used_are_said_by_their_numbers() {
    let long = "a".repeat(60);
    let list = format!(
        "word,meaning,picture,grade\napple,りんご,,3\n,ばなな,,3\n{long},ながい,,3\nいぬ,dog,,3\ndog,イヌ,dog.png,x\n"
    );
    let list = read("a.csv", list.as_bytes());
    assert_eq!(words(&list), ["apple=りんご", "dog=いぬ"]);
    assert!(said(&list, 3).contains("no English word"), "{list:?}");
    assert!(said(&list, 4).contains("60 letters"), "{list:?}");
    assert!(said(&list, 5).contains("other way round"), "{list:?}");
    assert!(said(&list, 6).contains("joined with row 5") && said(&list, 6).contains("grade"), "{list:?}");
    assert_eq!(list.entries[1].picture.as_deref(), Some("dog.png"));
    // Two meanings are two cards.
    let list = read("-", "bat - バット\nbat - こうもり\n".as_bytes());
    assert_eq!(words(&list), ["bat=バット", "bat=こうもり"]);
    // A quotation mark that is never closed does not swallow the list.
    let list = read("a.csv", "apple,りんご\n\"dog,いぬ\ncat,ねこ\n".as_bytes());
    assert_eq!(words(&list), ["apple=りんご", "dog=いぬ", "cat=ねこ"]);
}

#[test]
fn a_huge_list_keeps_what_fits_and_says_the_rest() {
    let rows: String = (0..50_000).map(|row| format!("word{row},いみ{row}\n")).collect();
    let list = read("a.csv", rows.as_bytes());
    assert_eq!(list.entries.len(), IMPORT_ROWS_MAX);
    assert!(said(&list, IMPORT_ROWS_MAX + 1).contains("30000 more rows"), "{:?}", list.left_out);
    let made = drafted(&list.entries);
    assert_eq!(made.0.cards.len(), CARDS_MAX);
    assert!(made.1.left_out[0].text.contains("--from 201"), "{:?}", made.1.left_out);
}

/// The lesson that comes of some words, and what was said.
fn drafted(entries: &[Entry]) -> (Lesson, hanamaru::author::draft::Draft) {
    let wish = Wish { title: "Test".to_owned(), grade: 5, minutes: 45 };
    let made = draft(entries, &wish, &LIBRARY, &BTreeMap::new()).expect("there are words");
    let checked = hanamaru::lesson::read(&made.text, &LIBRARY);
    let lesson = checked.lesson.unwrap_or_else(|| panic!("{:?}\n{}", checked.diags, made.text));
    (lesson, made)
}

/// `hanamaru import` of a list into a folder.
fn imported(list: &Path, folder: &Path, replace: bool) -> Result<String, String> {
    let args = Args { file: list.to_path_buf(), out: folder.join("my-words"), replace, ..Args::default() };
    import(&args, &LIBRARY, std::io::empty())
}

fn checked(path: &Path) -> Lesson {
    let checked = check_file(path, &LIBRARY, &shipped::home().join("assets/pictures"));
    checked.lesson.unwrap_or_else(|| panic!("{:?}\n{}", checked.diags, checked.source))
}

/// The names of all files below a folder.
fn files(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            names.extend(files(&entry.path()).iter().map(|inner| format!("{name}/{inner}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}

#[test]
fn a_deck_becomes_a_lesson_with_its_media_beside_it() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let told = imported(&fixture("old.apkg"), folder.path(), false).expect("it is imported");
    let expect = ["my-words.lesson.ron", "my-words/apple.png", "my-words/apple.wav", "my-words/dog.gif"];
    assert_eq!(files(folder.path()), expect, "{told}");
    let lesson = checked(&folder.path().join("my-words.lesson.ron"));
    assert_eq!(lesson.title, "Unit 5");
    let beside = |name: &str| Some(MediaRef::Beside(name.to_owned()));
    assert_eq!(lesson.cards[0].picture, beside("my-words/apple.png"));
    assert_eq!(lesson.cards[0].voice, beside("my-words/apple.wav"));
    let notes = lesson.cards[1].notes.clone().unwrap_or_default();
    assert!(notes.contains("picture: my-words/dog.gif") && notes.contains("recording: missing.mp3"), "{notes}");
    for part in
        ["row 2: The recording “missing.mp3” did not come", "row 2: The picture “dog.gif” is of a kind", "row 4: "]
    {
        assert!(told.contains(part), "{told}");
    }
    // A name that leads out of the folder leads nowhere.
    let folder = tempfile::tempdir().expect("a folder for the test");
    let told = imported(&fixture("escaping.apkg"), folder.path(), false).expect("it is imported");
    assert!(files(folder.path()).contains(&"my-words/ap.png".to_owned()), "{told}");
    assert!(!folder.path().with_file_name("ap.png").exists() && told.contains("lesson's own folder"), "{told}");
    checked(&folder.path().join("my-words.lesson.ron"));
}

#[test]
fn nothing_is_written_over_unasked() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let lesson = folder.path().join("my-words.lesson.ron");
    fs::write(&lesson, "mine").expect("a file for the test");
    let why = imported(&fixture("old.apkg"), folder.path(), false).expect_err("it is there");
    assert!(why.contains("--replace"), "{why}");
    assert_eq!(files(folder.path()), ["my-words.lesson.ron"]);
    // A list that cannot be used leaves the old lesson as it is.
    imported(&fixture("broken.xlsx"), folder.path(), true).expect_err("it is broken");
    assert_eq!(fs::read_to_string(&lesson).expect("it is there"), "mine");
    fs::create_dir(folder.path().join("my-words")).expect("a folder for the test");
    fs::write(folder.path().join("my-words/apple.png"), "mine too").expect("a file for the test");
    imported(&fixture("old.apkg"), folder.path(), true).expect("it is replaced");
    assert_eq!(fs::read(folder.path().join("my-words/apple.png")).expect("it is there"), b"mine too");
    assert_eq!(checked(&lesson).cards[0].picture, Some(MediaRef::Beside("my-words/apple 2.png".to_owned())));
    // The same list once more: its files are there already.
    let before = files(folder.path());
    imported(&fixture("old.apkg"), folder.path(), true).expect("it is replaced");
    assert_eq!(files(folder.path()), before);
    let why = imported(&fixture("quizlet.txt"), &folder.path().join("nowhere"), false).expect_err("no folder");
    assert!(why.contains("There is no folder"), "{why}");
    let why = imported(&folder.path().join("none.csv"), folder.path(), true).expect_err("no file");
    assert!(why.contains("There is no file"), "{why}");
}

#[test]
fn pictures_that_a_table_names_are_found_beside_it() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let list = folder.path().join("list.csv");
    fs::write(&list, "word,meaning,picture\ndog,いぬ,my dog.jpg\ncat,ねこ,../secret.jpg\n").expect("a list");
    let dot = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/dot.jpg");
    fs::copy(&dot, folder.path().join("my dog.jpg")).expect("a picture");
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("a folder");
    fs::copy(&dot, folder.path().with_file_name("secret.jpg")).ok();
    let told = imported(&list, &out, false).expect("it is imported");
    fs::remove_file(folder.path().with_file_name("secret.jpg")).ok();
    assert_eq!(files(&out), ["my-words.lesson.ron", "my-words/my dog.jpg"], "{told}");
    assert_eq!(
        checked(&out.join("my-words.lesson.ron")).cards[0].picture,
        Some(MediaRef::Beside("my-words/my dog.jpg".into()))
    );
}

#[test]
fn every_good_fixture_becomes_a_lesson() {
    for name in files(&fixture("")) {
        if ["bomb.xlsx", "broken.xlsx", "empty.xlsx", "renamed-xls.xlsx"].contains(&name.as_str()) {
            continue;
        }
        let folder = tempfile::tempdir().expect("a folder for the test");
        let told = imported(&fixture(&name), folder.path(), false).unwrap_or_else(|why| panic!("{name}: {why}"));
        let lesson = checked(&folder.path().join("my-words.lesson.ron"));
        assert!(!lesson.cards.is_empty() && !lesson.games.is_empty(), "{name}: {told}");
    }
}

/// `hanamaru new` with these words.
fn made(folder: &Path, words: &[&str], grade: u8, minutes: u16) -> (Result<String, String>, PathBuf) {
    let name = folder.join(format!("new-lesson-{grade}-{minutes}-{}", words.len()));
    let words = words.iter().map(|word| (*word).to_owned()).collect();
    let args = new::Args { name, words, grade: Some(grade), minutes: Some(minutes), ..new::Args::default() };
    let path = args.name.with_extension("lesson.ron");
    (new(&args, &LIBRARY, std::io::empty(), std::io::sink()), path)
}

#[test]
fn new_lessons_are_clean_and_as_long_as_was_asked() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let lists: [(&[&str], Option<&str>); 8] = [
        (&["apple", "banana", "pizza", "tennis", "dog", "cat"], Some("I like apples.")),
        (&["run", "swim", "play the guitar", "read"], Some("I can run.")),
        (&["teacher", "doctor", "astronaut", "nurse"], Some("I want to be a teacher.")),
        (&["Monday", "Tuesday", "Sunday"], Some("It is Monday.")),
        (&["Japan", "the U.S.A.", "Italy"], Some("I want to go to Japan.")),
        (&["pencil", "desk", "eraser", "chair"], Some("It is a pencil.")),
        (&["happy", "sad", "hungry"], Some("I am happy.")),
        (&["apple", "run", "Monday", "quickly", "because"], Some("It is “apple”.")),
    ];
    for (words, sentence) in lists {
        for (grade, minutes) in [(3, 5), (3, 45), (5, 20), (6, 45), (8, 50)] {
            let (told, path) = made(folder.path(), words, grade, minutes);
            let told = told.unwrap_or_else(|why| panic!("{words:?}: {why}"));
            let checked = check_file(&path, &LIBRARY, &shipped::home().join("assets/pictures"));
            // Which words a class is taught is its teacher's to know.
            let of_words = |diag: &&Diag| matches!(diag.code, "above-grade" | "no-picture");
            let others: Vec<_> = checked.diags.iter().filter(|diag| !of_words(diag)).collect();
            assert!(others.is_empty(), "{words:?} {grade} {minutes}: {told}\n{others:?}\n{}", checked.source);
            let lesson = checked.lesson.expect("it is sound");
            assert_eq!(lesson.sentence.as_ref().map(|sentence| sentence.text.as_str()), sentence);
            assert_eq!((lesson.cards.len(), lesson.grade), (words.len(), grade));
            fs::remove_file(path).expect("it is there");
        }
    }
}

#[test]
fn new_lessons_say_what_is_missing_and_overwrite_nothing() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let (told, path) = made(folder.path(), &["apple", "natto", "bat", "dorayaki-pan=どらやきパン"], 5, 45);
    told.expect("it is written");
    let source = fs::read_to_string(&path).expect("it is there");
    assert!(source.contains("\n        \"apple\",") && source.contains("ja: \"どらやきパン\""), "{source}");
    let (again, _) = made(folder.path(), &["dog", "cat", "pen", "cup"], 5, 45);
    assert!(again.expect_err("it is there").contains("left as it is"));
    assert_eq!(fs::read_to_string(&path).expect("it is there"), source);
    let (none, path) = made(folder.path(), &["りんご"], 5, 45);
    assert!(none.is_err() && !path.exists());
    let (unknown, path) = made(folder.path(), &["zzyzx", "apple"], 5, 45);
    assert!(unknown.expect("it is written").contains("write its meaning"));
    let source = fs::read_to_string(&path).expect("it is there");
    assert!(source.contains("Card(word: \"zzyzx\"),   // write ja:"), "{source}");
    checked(&path);
}

#[test]
fn new_lessons_can_be_asked_for() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let args = new::Args { name: folder.path().join("fruit"), asks: true, ..new::Args::default() };
    let mut shown = Vec::new();
    let answers = "My fruit\nx\n4\n\napple\nbanana\npeach\n\nnot read\n";
    new(&args, &LIBRARY, answers.as_bytes(), &mut shown).expect("it is written");
    let shown = String::from_utf8(shown).expect("it is text");
    assert!(shown.contains("Title [Fruit]:") && shown.contains("Minutes [45]:"), "{shown}");
    let lesson = checked(&folder.path().join("fruit.lesson.ron"));
    assert_eq!((lesson.title.as_str(), lesson.grade, lesson.cards.len()), ("My fruit", 4, 3));
    // From a pipe, words alone.
    let args = new::Args { name: folder.path().join("more.lesson.ron"), ..new::Args::default() };
    new(&args, &LIBRARY, "dog いぬ\ncat\n".as_bytes(), std::io::sink()).expect("it is written");
    assert_eq!(checked(&args.name).cards.len(), 2);
}

#[test]
fn a_thousand_rows_are_quick() {
    let rows: String =
        LIBRARY.words.iter().take(1_000).map(|word| format!("{},{}\n", word.word, word.gloss["ja"])).collect();
    let started = Instant::now();
    let list = read("a.csv", rows.as_bytes());
    drafted(&list.entries);
    let took = started.elapsed();
    println!("1,000 rows: {took:?}");
    assert!(took.as_secs() < 5, "{took:?}");
}

/// What lists are made of.
const PIECES: [&str; 40] = [
    "apple",
    "dog",
    "りんご",
    "犬",
    "ﾘﾝｺﾞ",
    "ａｐｐｌｅ",
    ",",
    "\t",
    ";",
    "\n",
    "\r\n",
    "\"",
    "“",
    "”",
    " - ",
    "：",
    "/",
    "（",
    "）",
    "🍎",
    "1. ",
    "①",
    "#separator:",
    "#html:true\n",
    "sep=",
    "<b>",
    "<img src=\"x.png\">",
    "[sound:x.mp3]",
    "word,meaning\n",
    "英語",
    "意味",
    "{",
    "|",
    "}",
    "[",
    "]",
    "\u{FEFF}",
    "\u{0}",
    "bat",
    "picture",
];

fn lists() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![proptest::sample::select(&PIECES[..]).prop_map(str::to_owned), "[a-z]{1,12}", "\\PC{0,6}",],
        0..60,
    )
    .prop_map(|pieces| pieces.concat())
}

/// A fixture with some of its bytes changed, its end cut off.
fn damaged() -> impl Strategy<Value = (String, Vec<u8>)> {
    let names = files(&fixture("")).into_iter().filter(|name| name != "bomb.xlsx").collect::<Vec<_>>();
    let changes = proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12);
    (proptest::sample::select(names), changes, any::<prop::sample::Index>(), any::<bool>()).prop_map(
        |(name, changes, end, cut)| {
            let mut bytes = fs::read(fixture(&name)).expect("the fixture is there");
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if cut {
                bytes.truncate(end.index(bytes.len()));
            }
            (name, bytes)
        },
    )
}

/// Reading never panics, there are words or trouble, and the words make a sound lesson.
fn law(name: &str, bytes: &[u8]) {
    let list = read(name, bytes);
    assert_eq!(list.entries.is_empty(), list.trouble.is_some(), "{list:?}");
    if !list.entries.is_empty() {
        let wish = Wish { title: "Test".to_owned(), grade: 4, minutes: 20 };
        match draft(&list.entries, &wish, &LIBRARY, &BTreeMap::new()) {
            Ok(made) => {
                let checked = hanamaru::lesson::read(&made.text, &LIBRARY);
                assert!(checked.lesson.is_some(), "{:?}\n{}", checked.diags, made.text);
            }
            // Each of its words was left out, and said.
            Err(why) => assert!(why.starts_with("There are no words to make a lesson of. “"), "{why}"),
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "[a-z]{1,3}\\.(csv|tsv|txt|xlsx|apkg)") {
        law(&name, &bytes);
    }

    #[test]
    fn any_list_becomes_a_sound_lesson(list in lists(), name in prop_oneof![Just("-"), Just("a.csv"), Just("a.tsv"), Just("a.txt")]) {
        law(name, list.as_bytes());
    }

    #[test]
    fn damaged_files_are_read((name, bytes) in damaged()) {
        law(&name, &bytes);
    }
}

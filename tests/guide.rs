//! The guide for authors: what it shows stands in the files beside it, they are without fault, and what it says that
//! one types and sees is so.
#![cfg(feature = "headless")]

mod shipped;

use std::fs;
use std::sync::LazyLock;

use clap::ValueEnum;
use hanamaru::author::check::{check_file, check_source, for_people};
use hanamaru::author::import::command::{self, import};
use hanamaru::author::new::{self, new};
use hanamaru::author::print::What;
use hanamaru::lesson::Library;

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);
const GUIDE: &str = include_str!("../levels/README.md");
const FILES: &str = "docs/guide";

/// A block between two lines of ```: what kind it is of, the file that was named before it, and its text.
struct Block {
    kind: String,
    file: String,
    text: String,
}

fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut file, mut open): (String, Option<Block>) = (String::new(), None);
    for line in GUIDE.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(kind), None) => {
                open = Some(Block { kind: kind.to_owned(), file: file.clone(), text: String::new() });
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (None, Some(block)) => block.text += &format!("{line}\n"),
            (None, None) => {
                let named = line.rsplit_once("../docs/guide/").and_then(|(_, rest)| rest.split_once(')'));
                file = named.map_or(file, |(name, _)| name.to_owned());
            }
        }
    }
    assert!(open.is_none() && blocks.len() > 20, "each block ends");
    blocks
}

fn of_kind(kind: &str) -> Vec<Block> {
    blocks().into_iter().filter(|block| block.kind == kind).collect()
}

fn text(name: &str) -> String {
    fs::read_to_string(shipped::home().join(FILES).join(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

#[test]
fn every_example_stands_in_its_file() {
    for Block { file, text: shown, .. } in of_kind("ron") {
        assert!(text(&file).contains(&shown), "{file} does not hold:\n{shown}");
    }
    let [list] = of_kind("csv").try_into().ok().expect("one list is shown");
    assert_eq!(list.text, text("words.csv"));
}

#[test]
fn every_file_of_the_guide_is_ready_to_teach() {
    let mut files = shipped::files(FILES, ".lesson.ron");
    files.extend(shipped::files(FILES, ".game.ron"));
    assert!(files.len() >= 7);
    for file in files {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(GUIDE.contains(&format!("(../docs/guide/{name})")), "the guide tells of {name}");
        let told = for_people(&[check_file(&file, &LIBRARY, &shipped::home().join("assets/pictures"))]);
        assert!(told.contains("ready to teach"), "{told}");
    }
}

/// The commands that are shown, each as its words.
fn commands() -> Vec<Vec<String>> {
    let quoted = |line: &str| -> Vec<String> {
        let words = line.split('"').enumerate().flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        });
        words.collect()
    };
    of_kind("").iter().flat_map(|block| block.text.lines().map(quoted).collect::<Vec<_>>()).collect()
}

#[test]
fn every_command_that_is_shown_exists() {
    let main = include_str!("../src/main.rs");
    let doors = main.split_once("enum Door {").and_then(|(_, rest)| rest.split_once("\n}\n")).expect("the doors").0;
    let prints = include_str!("../src/author/print/mod.rs");
    for command in commands() {
        assert_eq!(command[0], "hanamaru", "{command:?}");
        let (first, rest) = command[1].split_at(1);
        let door = doors.split_once(&format!("\n    {}{rest} {{\n", first.to_uppercase()));
        let door = door.unwrap_or_else(|| panic!("there is no {}", command[1])).1;
        let door = door.split_once("\n    },\n").map_or(door, |(door, _)| door);
        for flag in command.iter().filter_map(|word| word.strip_prefix("--")) {
            let field = format!(" {}: ", flag.replace('-', "_"));
            let known = door.contains(&field) || (command[1] == "print" && prints.contains(&field));
            assert!(known, "{} has no --{flag}", command[1]);
        }
        if let Some(at) = command.iter().position(|word| word == "--what") {
            assert!(What::from_str(&command[at + 1], true).is_ok(), "{command:?}");
        }
    }
}

#[test]
fn what_is_said_to_be_seen_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let prefix = format!("{}{}", folder.path().display(), std::path::MAIN_SEPARATOR);
    let seen = |told: String| told.replace(&prefix, "") + "\n";
    let [first, second, third] = of_kind("text").try_into().ok().expect("three times it is shown what one sees");

    let typed = commands().into_iter().find(|command| command[1] == "new").expect("it is shown");
    assert_eq!(typed[3..7], ["--grade", "5", "--minutes", "30"]);
    let name = folder.path().join(&typed[2]);
    let args = new::Args { name, words: typed[7..].to_vec(), grade: Some(5), minutes: Some(30), ..Default::default() };
    assert_eq!(seen(new(&args, &LIBRARY, &b""[..], Vec::new()).expect("it is made")), first.text);
    let made = fs::read_to_string(folder.path().join("my-town.lesson.ron")).expect("it is written");
    assert_eq!(made, text("my-town.lesson.ron"));

    fs::write(folder.path().join("words.csv"), text("words.csv")).expect("a file");
    let (file, out) = (folder.path().join("words.csv"), folder.path().join("my-food"));
    let args = command::Args { file, out, from: 1, ..Default::default() };
    assert_eq!(seen(import(&args, &LIBRARY, &b""[..]).expect("it is made")), second.text);

    let broken = text("my-lunch.lesson.ron").replace("\"apple\"", "\"aple\"");
    let path = shipped::home().join(FILES).join("my-lunch.lesson.ron");
    let checked = check_source(&path, broken, &LIBRARY, &shipped::home().join("assets/pictures"));
    let [diag] = checked.diags.as_slice() else { panic!("{:?}", checked.diags) };
    assert_eq!(format!("{}\n{}\n", diag.message, diag.hint), third.text);
}

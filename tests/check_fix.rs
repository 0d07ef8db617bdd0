//! `hanamaru check --fix` on real files: what it writes, what it says, and what it leaves alone.
#![cfg(feature = "headless")]

mod shipped;

use std::fs;

use hanamaru::author::check::check_file;
use hanamaru::author::fix::fix;

#[test]
fn a_lesson_is_mended_on_the_disk() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("a.lesson.ron");
    fs::copy("tests/fixtures/dot.jpg", folder.path().join("Natto.jpg")).expect("the picture can be copied");
    let source = "Lesson(\n    titel: \"Food\",  // 食べ物\n    cards: [\"apple\"、 Card(word: \"natto\", ja: \"なっとう\", picture: \"natto.png\")],\n)\n";
    fs::write(&path, source).expect("it can be written");
    let library = shipped::library();
    let pictures = shipped::home().join("assets/pictures");
    let (file, told) = fix(&path, &library, &pictures);
    let expect = "Lesson(\n    title: \"Food\",  // 食べ物\n    cards: [\"apple\", Card(word: \"natto\", ja: \"なっとう\", picture: \"Natto.jpg\")],\n)\n";
    assert_eq!(fs::read_to_string(&path).expect("it is there"), expect);
    assert_eq!((file.source.as_str(), file.errors()), (expect, 0));
    let lines: Vec<&str> = told.lines().filter_map(|line| Some(line.split_once("lesson.ron:")?.1)).collect();
    assert_eq!(lines, ["2: titel is now title", "3: 、 is now ,", "3: \"natto.png\" is now \"Natto.jpg\""]);
    // A second time there is nothing to do, and nothing is written.
    let written = fs::metadata(&path).and_then(|data| data.modified()).expect("it is there");
    assert_eq!(fix(&path, &library, &pictures).1, "");
    assert_eq!(fs::metadata(&path).and_then(|data| data.modified()).expect("it is there"), written);
    let left: Vec<_> = fs::read_dir(folder.path()).expect("it is there").collect();
    assert_eq!(left.len(), 2, "nothing else is left behind");
}

#[test]
fn what_nobody_can_know_is_left() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("a.lesson.ron");
    let (library, pictures) = (shipped::library(), shipped::home().join("assets/pictures"));
    for name in ["natto.jpg", "natto.webp"] {
        fs::copy("tests/fixtures/dot.jpg", folder.path().join(name)).expect("the picture can be copied");
    }
    let source = "Lesson(cards: [\"appel\", Card(word: \"natto\", ja: \"なっとう\", picture: \"natto.png\")])\n";
    fs::write(&path, source).expect("it can be written");
    let (file, told) = fix(&path, &library, &pictures);
    assert_eq!((told.as_str(), file.errors()), ("", 2));
    assert_eq!(fs::read_to_string(&path).expect("it is there"), source);
    assert_eq!(check_file(&path, &library, &pictures).diags, file.diags);
}

#[test]
fn every_lesson_that_ships_is_as_it_should_be() {
    let (library, pictures) = (shipped::library(), shipped::home().join("assets/pictures"));
    for path in shipped::files("levels", ".lesson.ron") {
        assert_eq!(check_file(&path, &library, &pictures).diags, [], "{}", path.display());
        let source = fs::read_to_string(&path).expect("what ships is text");
        let diags = |source: &str| hanamaru::lesson::read(source, &library).diags;
        assert_eq!(hanamaru::lesson::mend::mended(&source, diags).1, [], "{}", path.display());
    }
}

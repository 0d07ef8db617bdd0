//! The editor as a browser meets it: a real server on a port of this computer, asked over a socket; and its page in
//! Chromium, where it and its driver are installed.
#![cfg(feature = "headless")]

#[path = "../shipped/mod.rs"]
mod shipped;

mod asked;
mod browser;
mod guarded;
mod told;

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use hanamaru::author::edit::preview::{MakePainter, Painter, StepName};
use hanamaru::author::edit::{Editor, Wanted, serve};
use hanamaru::author::places::Places;
use hanamaru::lesson::{Lesson, Library};
use tempfile::TempDir;

static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(shipped::library()));

const FRUIT: &str = "// Our fruit.\nLesson(\n    title: \"Fruit\", grade: 3,\n    cards: [\n        \"apple\",   // red\n        \"banana\",\n        Card(word: \"natto\", ja: \"なっとう\"),\n    ],\n)\n";

/// Draws one grey picture for every game.
struct Grey;

impl Painter for Grey {
    fn steps(&mut self, lesson: &Lesson, _beside: &Path) -> Vec<StepName> {
        let step = |game: &str, step: &str| StepName { game: game.to_owned(), step: step.to_owned() };
        let games = lesson.games.iter().flat_map(|game| [step(&game.id, "intro"), step(&game.id, "look")]);
        [step("lesson", "welcome")].into_iter().chain(games).collect()
    }

    fn draw(&mut self, _: &Lesson, _: &Path, step: usize, size: (u32, u32)) -> Result<Vec<u8>, String> {
        let shade = u8::try_from(step * 20 % 200).unwrap_or_default();
        let mut bytes = std::io::Cursor::new(Vec::new());
        let picture = image::RgbImage::from_pixel(size.0, size.1, image::Rgb([shade, 200, 200]));
        picture.write_to(&mut bytes, image::ImageFormat::Png).map_err(|why| why.to_string())?;
        Ok(bytes.into_inner())
    }
}

fn grey() -> Option<MakePainter> {
    Some(Box::new(|| Ok(Box::new(Grey) as Box<dyn Painter>)))
}

/// An editor of a lesson in a folder of its own.
struct Opened {
    editor: Editor,
    folder: TempDir,
    lesson: PathBuf,
}

fn places() -> Places {
    Places { assets: shipped::home().join("assets"), levels: shipped::home().join("levels") }
}

/// Opens an editor on a lesson with this text; on a new one where there is none.
fn opened(text: Option<&str>) -> Opened {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let lessons = folder.path().join("lessons");
    std::fs::create_dir(&lessons).expect("a folder for the test");
    let lesson = lessons.join("fruit.lesson.ron");
    if let Some(text) = text {
        std::fs::write(&lesson, text).expect("a lesson for the test");
    }
    let own = folder.path().join("own");
    std::fs::create_dir(&own).expect("a folder for the test");
    let wanted = Wanted { lesson: lesson.clone(), port: 0, own: Some(own) };
    let editor = serve(&wanted, &places(), LIBRARY.clone(), grey()).expect("the editor opens");
    Opened { editor, folder, lesson }
}

impl Opened {
    fn on_disk(&self) -> String {
        std::fs::read_to_string(&self.lesson).expect("the lesson is there")
    }
}

/// To try the page by hand: serves a lesson, named by `HANAMARU_EDIT`, until it is ended.
#[test]
#[ignore = "for trying by hand"]
#[allow(clippy::print_stderr, reason = "it says where it is")]
fn serve_until_ended() {
    let lesson = std::env::var_os("HANAMARU_EDIT").map(PathBuf::from).expect("HANAMARU_EDIT names a lesson");
    let port = std::env::var("HANAMARU_EDIT_PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(0);
    let own = lesson.parent().map(Path::to_path_buf);
    let editor = serve(&Wanted { lesson, port, own }, &places(), LIBRARY.clone(), grey()).expect("the editor opens");
    eprintln!("{}", editor.address());
    editor.wait();
}

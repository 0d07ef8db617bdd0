//! The stage's pixels, drawn by whatever can draw here: in tests, the software renderer.
#![cfg(feature = "app")]

use std::path::{Path, PathBuf};

use hanamaru::author::check::check_file;
use hanamaru::author::places::Places;
use hanamaru::author::rehearse::steps;
use hanamaru::game::StageView;
use hanamaru::host::Media;
use hanamaru::stage::offscreen::Offscreen;
use hanamaru::stage::strings::Lang;
use hanamaru::stage::theme::Scheme;
use image::RgbImage;

const SIZE: (u32, u32) = (640, 360);

fn places() -> Places {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Places { assets: root.join("assets"), levels: root.join("levels") }
}

/// A flashcard with its picture and word, from the demonstration lesson.
fn flashcard(places: &Places) -> (StageView, Vec<PathBuf>) {
    let library = places.library().expect("the library that ships is sound");
    let path = places.levels.join("lets-try-1/unit-5.lesson.ron");
    let lesson = check_file(&path, &library, &places.pictures()).lesson.expect("it can be played");
    let (steps, pictures) = steps(&lesson, 7);
    let media = Media { library: places.pictures(), voices: Vec::new(), beside: PathBuf::new() };
    let step = steps.into_iter().find(|step| step.game == "flashcards" && step.step == "say").expect("there is one");
    (step.view, media.paths(&pictures))
}

/// How much of a part of the picture has a colour that this says yes to, 0–1.
fn share(picture: &RgbImage, columns: std::ops::Range<u32>, wanted: impl Fn([u8; 3]) -> bool) -> f32 {
    let pixels = columns.clone().flat_map(|x| (0..SIZE.1).map(move |y| (x, y)));
    let found = pixels.clone().filter(|&(x, y)| wanted(picture.get_pixel(x, y).0)).count();
    found as f32 / pixels.count() as f32
}

#[test]
fn a_flashcard_is_drawn_with_its_picture_and_its_word() {
    let places = places();
    let (mut view, media) = flashcard(&places);
    let mut stage = Offscreen::new(SIZE, Scheme::Light, Lang::En, &places.assets).expect("something can draw here");
    stage.show(&view, &media).expect("it is shown");
    let card = stage.capture().expect("it is drawn");
    let red = |[r, g, b]: [u8; 3]| r > 200 && g < 90 && b < 90;
    let dark = |[r, g, b]: [u8; 3]| u16::from(r) + u16::from(g) + u16::from(b) < 150;
    let paper = |[r, g, b]: [u8; 3]| r > 230 && g > 220 && b > 200;
    assert!(share(&card, 0..SIZE.0 / 2, red) > 0.15, "the apple is red, and large");
    assert!(share(&card, SIZE.0 / 2..SIZE.0, dark) > 0.01, "the word is in ink");
    assert!(share(&card, 0..SIZE.0, paper) > 0.5, "the page is paper");
    assert_eq!(stage.take_troubles(), Vec::<String>::new());

    stage.look(|look| look.scheme = Scheme::Dark);
    let board = stage.capture().expect("it is drawn");
    assert!(share(&board, SIZE.0 / 2..SIZE.0, paper) < 0.2, "the board is dark");

    view.blank = true;
    stage.show(&view, &media).expect("it is shown");
    let blank = stage.capture().expect("it is drawn");
    assert!(blank.pixels().all(|pixel| pixel.0 == [0, 0, 0]), "a blank screen shows nothing");
}

//! Every screen at every shape of projector: nothing overflows, nothing is too small, everything can
//! be read.

use std::path::Path;
use std::sync::Arc;

use super::{samples, samples_tools};
use crate::game::StageView;
use crate::game::view::{Part, Screen};
use crate::limits::{TEAMS_MAX, TEAMS_MIN};
use crate::stage::canvas::Kit;
use crate::stage::drawing::{Area, Drawing, Piece};
use crate::stage::measure::{TextMeasure, measure};
use crate::stage::shell::Scene;
use crate::stage::theme::CONTRAST_MIN;
use crate::stage::{Lang, Look, Scheme};

/// The shapes that projectors have, in pixels.
const SIZES: [(f32, f32); 6] =
    [(1024.0, 768.0), (1280.0, 720.0), (1280.0, 800.0), (1920.0, 720.0), (1920.0, 1080.0), (3840.0, 2160.0)];

/// Samples that hold more than a screen of 4:3 can show at the sizes that are asked for.
const EXTREME: [&str; 4] = ["abcd-longest-words", "grid-longest", "grid-long-both", "blend-longest"];

fn kit() -> Kit {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Kit::read(&assets).expect("fonts and texts are in the checkout")
}

/// Calls back with every sample at every size, number of teams and language.
fn each(kit: &mut Kit, mut look_at: impl FnMut(&str, &Drawing)) {
    for size in SIZES {
        for teams in TEAMS_MIN..=TEAMS_MAX {
            for lang in Lang::ALL {
                for (name, view, look) in everything(teams) {
                    let drawing = kit.compose(&Scene::Lesson(Arc::new(view)), &Look { size, lang, ..look });
                    look_at(&format!("{name}, {size:?}, {teams} teams, {lang:?}"), &drawing);
                }
            }
        }
    }
}

/// Every sample, and every sample with what the stage itself has open.
fn everything(teams: u8) -> Vec<(&'static str, StageView, Look)> {
    let views = samples::all(teams).into_iter().map(|(name, view)| (name, view, Look::default()));
    views.chain(samples_tools::looks(teams)).collect()
}

/// The first of what is wrong with each sample.
fn one_of_each(wrong: &[String]) -> String {
    let mut seen = std::collections::BTreeSet::new();
    let first = wrong.iter().filter(|line| seen.insert(line.split(',').next().unwrap_or_default().to_owned()));
    first.take(40).cloned().collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_overflows_and_nothing_is_too_small() {
    let mut wrong = Vec::new();
    each(&mut kit(), |name, drawing| {
        // Four choices of 40 letters each beside eight teams: there the check warns, and nothing is cut off.
        let extreme = EXTREME.iter().any(|extreme| name.starts_with(extreme));
        for text in measure(drawing).into_iter().filter(|text| text.overflow || (text.too_small && !extreme)) {
            wrong.push(format!("{name}: {text:?}"));
        }
    });
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), one_of_each(&wrong));
}

#[test]
fn every_text_can_be_read_on_its_ground() {
    let mut kit = kit();
    for scheme in [Scheme::Light, Scheme::Dark] {
        for (name, view, look) in everything(4) {
            let drawing = kit.compose(&Scene::Lesson(Arc::new(view)), &Look { scheme, ..look });
            for info in drawing.pieces.iter().filter_map(|piece| piece.text.as_ref()) {
                let contrast = info.ink.contrast(info.ground);
                assert!(contrast >= CONTRAST_MIN, "{name}, {scheme:?}: {} has {contrast}", info.text);
            }
        }
    }
}

#[test]
fn no_two_texts_meet_and_all_are_within_the_safe_area() {
    let mut wrong = Vec::new();
    each(&mut kit(), |name, drawing| {
        let (width, height) = drawing.size;
        let safe = Area::new(0.0, 0.0, width, height).inset(width * 0.05, height * 0.05);
        // What is in front of everything is told by its scrim, as large as the screen.
        let front =
            drawing.pieces.iter().rposition(|piece| piece.area.w >= width && piece.area.h >= height).unwrap_or(0);
        let texts: Vec<&Piece> = drawing.pieces.iter().skip(front).filter(|piece| piece.text.is_some()).collect();
        for (place, one) in texts.iter().enumerate() {
            if !safe.holds(one.area) {
                wrong.push(format!("{name}: {:?} leaves the safe area", one.text));
            }
            for two in texts.iter().skip(place + 1).filter(|two| two.area.meets(one.area)) {
                wrong.push(format!("{name}: {:?} meets {:?}", one.text, two.text));
            }
        }
    });
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), one_of_each(&wrong));
}

#[test]
fn a_picture_keeps_its_place_while_words_join_it() {
    let mut kit = kit();
    let all = samples::all(4);
    let place = |kit: &mut Kit, wanted: &str| {
        let view = all.iter().find(|(name, _)| *name == wanted).map(|(_, view)| view.clone()).expect("a sample");
        let drawing = kit.compose(&Scene::Lesson(Arc::new(view.clone())), &Look::default());
        drawing
            .pieces
            .iter()
            .find(|piece| matches!(piece.paint, crate::stage::drawing::Paint::Media { .. }))
            .map(|piece| piece.area)
    };
    let first = place(&mut kit, "card-1-picture");
    assert!(first.is_some());
    assert_eq!(first, place(&mut kit, "card-2-word"));
    assert_eq!(first, place(&mut kit, "card-3-meaning"));
}

#[test]
fn blank_shows_nothing() {
    let mut kit = kit();
    let (_, view) = samples::all(2).into_iter().find(|(name, _)| *name == "blank").expect("a sample");
    assert!(kit.compose(&Scene::Lesson(Arc::new(view.clone())), &Look::default()).pieces.is_empty());
}

/// The longest words that a lesson may hold, in every place a word can be.
#[test]
fn the_longest_words_fit() {
    let longest = [
        "mathematics and physical education class",
        "supercalifragilisticexpialidocious",
        "Wwwwwwwwww Mmmmmmmmmm Wwwwwwwwww Mmmmmm",
    ];
    let mut kit = kit();
    let mut wrong = Vec::new();
    for word in longest {
        for size in SIZES {
            for teams in [4, 8] {
                for (name, mut view) in samples::all(teams) {
                    if !lengthen(&mut view, word) {
                        continue;
                    }
                    let drawing =
                        kit.compose(&Scene::Lesson(Arc::new(view.clone())), &Look { size, ..Look::default() });
                    // The check warns of what is too small beside eight teams; nothing is ever cut off.
                    let extreme = teams == 8
                        || name == "watch-claim"
                        || EXTREME.iter().any(|extreme| name.starts_with(extreme))
                        || !word.starts_with("math");
                    let bad = |text: &TextMeasure| text.overflow || (text.too_small && !extreme);
                    wrong.extend(
                        measure(&drawing)
                            .into_iter()
                            .filter(bad)
                            .map(|text| format!("{name}, {size:?}, {teams}: {text:?}")),
                    );
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), one_of_each(&wrong));
}

fn lengthen(view: &mut StageView, word: &str) -> bool {
    let Screen::Play(play) = &mut view.screen else { return false };
    for part in &mut play.parts {
        if let Part::Word(says) | Part::Claim(says) = part {
            word.clone_into(says);
        }
    }
    if let Some(answer) = &mut play.answer {
        word.clone_into(&mut answer.word);
    }
    true
}

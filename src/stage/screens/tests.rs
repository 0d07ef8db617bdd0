//! Screens of a lesson: what keeps its place, what shows nothing, and the longest words. That every screen fits at every
//! shape of projector is for the gallery's tests.

use std::path::Path;
use std::sync::Arc;

use crate::game::StageView;
use crate::game::view::{Part, Screen};
use crate::stage::Look;
use crate::stage::canvas::Kit;
use crate::stage::gallery;
use crate::stage::measure::{TextMeasure, measure};
use crate::stage::shell::Scene;

/// The shapes that projectors have, in pixels.
const SIZES: [(f32, f32); 6] =
    [(1024.0, 768.0), (1280.0, 720.0), (1280.0, 800.0), (1920.0, 720.0), (1920.0, 1080.0), (3840.0, 2160.0)];

fn kit() -> Kit {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Kit::read(&assets).expect("fonts and texts are in the checkout")
}

/// The first of what is wrong with each sample.
fn one_of_each(wrong: &[String]) -> String {
    let mut seen = std::collections::BTreeSet::new();
    let first = wrong.iter().filter(|line| seen.insert(line.split(',').next().unwrap_or_default().to_owned()));
    first.take(40).cloned().collect::<Vec<_>>().join("\n")
}

#[test]
fn a_picture_keeps_its_place_while_words_join_it() {
    let mut kit = kit();
    let all = gallery::views(4);
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
    let (_, view) = gallery::views(2).into_iter().find(|(name, _)| *name == "blank").expect("a sample");
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
                for (name, mut view) in gallery::views(teams) {
                    if !lengthen(&mut view, word) {
                        continue;
                    }
                    let drawing =
                        kit.compose(&Scene::Lesson(Arc::new(view.clone())), &Look { size, ..Look::default() });
                    // The check warns of what is too small beside eight teams; nothing is ever cut off.
                    let extreme = teams == 8
                        || name == "watch-claim"
                        || gallery::CROWDED.contains(&name)
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

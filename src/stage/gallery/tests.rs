//! Every exhibit at every shape of projector, in both languages, in every look, with ordinary and with large text: nothing
//! overflows, nothing is too small, no two texts meet, all are within the safe area and have the contrast they need.

use std::collections::BTreeSet;

use super::*;
use crate::limits::{TEAMS_MAX, TEAMS_MIN, TEXT_PERCENT_MAX};
use crate::stage::canvas::Kit;
use crate::stage::drawing::Drawing;
use crate::stage::measure::measure;
use crate::stage::theme::CONTRAST_MIN;
use crate::stage::{Lang, Scheme};

/// The shapes that projectors have, in pixels.
const SIZES: [(f32, f32); 6] =
    [(1024.0, 768.0), (1280.0, 720.0), (1280.0, 800.0), (1920.0, 720.0), (1920.0, 1080.0), (3840.0, 2160.0)];

fn kit() -> Kit {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Kit::read(&assets).expect("fonts and texts are in the checkout")
}

fn props(teams: u8) -> Props<'static> {
    Props { teams, pictures: Path::new("") }
}

/// Calls back with every exhibit for these numbers of teams at every size and in both languages.
fn each(teams: impl IntoIterator<Item = u8>, text_share: f32, mut look_at: impl FnMut(&str, &Exhibit, &Drawing)) {
    let mut kit = kit();
    for (place, teams) in teams.into_iter().enumerate() {
        for exhibit in all(&props(teams)) {
            // What is before and beside a lesson does not know how many teams there are.
            if place > 0
                && matches!(exhibit.scene, Scene::Front(_) | Scene::More(_) | Scene::Games(_) | Scene::Plate(_))
            {
                continue;
            }
            for size in SIZES {
                for lang in Lang::ALL {
                    let drawing = kit.compose(&exhibit.scene, &Look { size, lang, text_share, ..exhibit.look.clone() });
                    look_at(&format!("{}, {size:?}, {teams} teams, {lang:?}", exhibit.name), &exhibit, &drawing);
                }
            }
        }
    }
}

/// The first of what is wrong with each text.
fn none_wrong(wrong: &[String]) {
    let mut told = BTreeSet::new();
    let name_and_text = |line: &str| {
        let name = line.split(',').next().unwrap_or_default().to_owned();
        (name, line.split('"').nth(1).unwrap_or_default().to_owned())
    };
    let first: Vec<&String> = wrong.iter().filter(|line| told.insert(name_and_text(line))).take(60).collect();
    let first: Vec<String> = first.into_iter().map(|line| line.chars().take(240).collect()).collect();
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), first.join("\n"));
}

fn wrong_with(teams: impl IntoIterator<Item = u8>, text_share: f32) -> Vec<String> {
    let mut wrong = Vec::new();
    each(teams, text_share, |name, exhibit, drawing| {
        for text in measure(drawing) {
            let faults = text.faults(exhibit.crowded).into_iter();
            wrong.extend(faults.map(|fault| format!("{name}: \"{}\" {fault}", text.text)));
        }
    });
    wrong
}

#[test]
fn every_text_of_every_exhibit_fits_and_meets_no_other() {
    none_wrong(&wrong_with(TEAMS_MIN..=TEAMS_MAX, 1.0));
}

#[test]
fn large_text_fits_too_and_is_larger() {
    let large = f32::from(TEXT_PERCENT_MAX) / 100.0;
    none_wrong(&wrong_with([4, TEAMS_MIN, TEAMS_MAX], large));
    let sizes = |share: f32| {
        let mut sizes = Vec::new();
        // What stands on a board is as large as its squares, whatever the teacher wants.
        each([4], share, |_, exhibit, drawing| {
            if !["boards", "tables"].contains(&exhibit.room) {
                sizes.extend(measure(drawing).into_iter().map(|text| text.share_of_height));
            }
        });
        sizes
    };
    let (usual, grown) = (sizes(1.0), sizes(large));
    let mean =
        |sizes: &[f32]| sizes.iter().sum::<f32>() / f32::from(u16::try_from(sizes.len() / 8).unwrap_or(u16::MAX));
    // Words that fill their box already cannot grow; what is small, does.
    assert!(mean(&grown) > mean(&usual) * 1.06, "{} and {}", mean(&grown), mean(&usual));
}

#[test]
fn every_text_can_be_read_on_its_ground_in_every_look() {
    let mut kit = kit();
    for scheme in Scheme::ALL {
        for exhibit in all(&props(4)) {
            let drawing = kit.compose(&exhibit.scene, &Look { scheme, ..exhibit.look.clone() });
            for info in drawing.pieces.iter().filter_map(|piece| piece.text.as_ref()) {
                let contrast = info.ink.contrast(info.ground);
                assert!(contrast >= CONTRAST_MIN, "{}, {scheme:?}: {} has {contrast}", exhibit.name, info.text);
            }
        }
    }
}

#[test]
fn no_two_exhibits_have_one_name_and_every_name_can_be_a_file() {
    let hung = hung(Path::new(""));
    let mut names = BTreeSet::new();
    for exhibit in &hung {
        assert!(names.insert(&exhibit.name), "{} hangs twice", exhibit.name);
        let plain =
            exhibit.name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
        assert!(plain && !exhibit.name.is_empty() && !exhibit.room.is_empty(), "{}", exhibit.name);
    }
    for (name, teams) in TEAMS {
        assert!(names.contains(&format!("{name}-{teams}-teams")), "{name} is no exhibit");
    }
    for name in CROWDED {
        assert!(names.contains(&name.to_owned()), "{name} is no exhibit");
    }
}

//! The desk at every size that a laptop's screen has: nothing overflows, nothing meets, and the
//! answer is the largest thing on it.

use std::collections::BTreeMap;
use std::path::Path;

use super::*;
use crate::game::StageView;
use crate::game::command::Verdict;
use crate::game::event::Label;
use crate::game::view::Cue;
use crate::game::view_desk::{DeskAnswer, Next};
use crate::lesson::Glosses;
use crate::limits::{CLASS_MAX, TEAMS_MAX, TEAMS_MIN};
use crate::stage::Scheme;
use crate::stage::canvas::Kit;
use crate::stage::drawing::Piece;
use crate::stage::gallery;
use crate::stage::measure::measure;

/// The sizes that teachers' screens have, in pixels.
const SIZES: [(f32, f32); 4] = [(1366.0, 768.0), (1280.0, 720.0), (1024.0, 768.0), (1920.0, 1080.0)];

fn kit() -> Kit {
    Kit::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")).expect("fonts and texts are in the checkout")
}

fn glosses(en: &str, ja: &str) -> Glosses {
    BTreeMap::from([("en".to_owned(), en.to_owned()), ("ja".to_owned(), ja.to_owned())])
}

/// A desk for every sample of the stage, with everything on it.
pub(crate) fn desks(teams: u8) -> Vec<(&'static str, DeskView)> {
    let plan = vec![
        glosses("Flashcards", "フラッシュカード"),
        glosses("True or False", "まるばつクイズ"),
        glosses("My hometown", "わたしの{町|まち}"),
        glosses("Typhoon", "{台風|たいふう}ゲーム"),
    ];
    let desk = |stage: StageView| {
        let asked = matches!(stage.screen, Screen::Play(_));
        let cue = if let Screen::Play(play) = &stage.screen { play.cue } else { Cue::Look };
        let calls: &[&str] = match cue {
            Cue::RepeatOrGrab => &["banana"],
            Cue::ListenToAll | Cue::WhatIsGone => &["grapes", "play the guitar", "dog"],
            _ => &[],
        };
        let choices = if let Screen::Play(play) = &stage.screen { play.choices.len() } else { 0 };
        DeskView {
            answer: asked.then(|| DeskAnswer {
                word: "apple".to_owned(),
                meaning: glosses("apple", "りんご"),
                choice: (choices > 0).then_some(1),
                support: Some("Is it a fruit or a vegetable?".to_owned()),
                stretch: Some("What do you like to make with it?".to_owned()),
                calls: calls.iter().map(|&word| word.to_owned()).collect(),
                magic: (cue == Cue::DoIfMagic).then_some(false),
            }),
            next: if asked { Next::Here } else { Next::Game(glosses("True or False", "まるばつクイズ")) },
            undo: Some(Label::Judged(Verdict::Right)),
            redo: Some(Label::Points(3, -10)),
            undo_depth: 12,
            alt: glosses("Say the sentence. Give time to tell a partner. Ask for hands.", ""),
            jt: glosses("Count the hands of each team.", "{班|はん}ごとに{手|て}を{数|かぞ}える。"),
            plan: plan.clone(),
            playing: Some(1),
            spoken: vec![1, 2, 3, 7, 12, 30],
            absent: vec![4, 19],
            missed: vec!["banana".to_owned(), "strawberry".to_owned()],
            stage,
        }
    };
    gallery::views(teams).into_iter().map(|(name, stage)| (name, desk(stage))).collect()
}

/// The same with the longest texts that a lesson may hold.
fn longest(mut view: DeskView) -> DeskView {
    let text = "Say the sentence slowly, give everyone time to tell a partner, then ask for hands again. ".repeat(3);
    let japanese =
        "{児童|じどう}といっしょに{言|い}い、{口|くち}の{形|かたち}を{見|み}せて、{手|て}を{数|かぞ}える。".repeat(5);
    if let Some(answer) = &mut view.answer {
        answer.word = "mathematics and physical education class".to_owned();
        answer.meaning = glosses(&text, &japanese);
        for call in &mut answer.calls {
            "mathematics and physical education class".clone_into(call);
        }
    }
    (view.alt, view.jt) = (glosses(&text, ""), glosses("", &japanese));
    view.plan = vec![glosses(&text, &japanese); 40];
    view.playing = Some(39);
    view.next = Next::Game(glosses(&text, &japanese));
    view.spoken = (1..=CLASS_MAX).step_by(2).collect();
    view.absent = (2..=CLASS_MAX).step_by(2).collect();
    view.missed = vec!["mathematics and physical education class".to_owned(); 8];
    for team in &mut view.stage.teams {
        team.score = Some(-99_999);
    }
    view.stage.class = "a class with a long n".chars().take(20).collect();
    view
}

fn each(mut look_at: impl FnMut(&str, &Drawing)) {
    let mut kit = kit();
    let notices = vec!["The saved lesson cannot be played yet (3 to mend), so the last good one plays on.".to_owned()];
    for size in SIZES {
        for teams in [TEAMS_MIN, 5, TEAMS_MAX] {
            for lang in Lang::ALL {
                for (place, (name, view)) in desks(teams).into_iter().enumerate() {
                    // The screens are much alike in what is long about them.
                    let variants = if place % 5 == 0 {
                        &[(false, false), (false, true), (true, true)][..]
                    } else {
                        &[(false, false)]
                    };
                    for &(long, told) in variants {
                        let notices = if told { notices.clone() } else { Vec::new() };
                        let look = Look { size, lang, notices, ..Look::default() };
                        let view = if long { longest(view.clone()) } else { view.clone() };
                        let drawing = compose(&view, &look, &kit.strings, &mut kit.setter);
                        look_at(&format!("{name}, {size:?}, {teams} teams, {lang:?}, long {long}, {told}"), &drawing);
                    }
                }
            }
        }
    }
}

#[test]
fn nothing_overflows_nothing_is_too_small_and_no_two_texts_meet() {
    let mut wrong = Vec::new();
    each(|name, drawing| {
        let bad = measure(drawing).into_iter().filter(|text| text.overflow || text.too_small);
        wrong.extend(bad.map(|text| format!("{name}: {text:?}")));
        let texts: Vec<&Piece> = drawing.pieces.iter().filter(|piece| piece.text.is_some()).collect();
        for (place, one) in texts.iter().enumerate() {
            for two in texts.iter().skip(place + 1).filter(|two| two.area.meets(one.area)) {
                wrong.push(format!("{name}: {:?} meets {:?}", one.text, two.text));
            }
        }
    });
    let many = wrong.len();
    wrong.truncate(25);
    assert!(wrong.is_empty(), "{many} texts:\n{}", wrong.join("\n"));
}

#[test]
fn every_text_can_be_read_on_its_ground() {
    let mut kit = kit();
    for scheme in Scheme::ALL {
        for (name, view) in desks(4) {
            let drawing = compose(&view, &Look { scheme, ..Look::default() }, &kit.strings, &mut kit.setter);
            for info in drawing.pieces.iter().filter_map(|piece| piece.text.as_ref()) {
                let contrast = info.ink.contrast(info.ground);
                assert!(contrast >= CONTRAST_MIN, "{name}, {scheme:?}: {} has {contrast}", info.text);
            }
        }
    }
}

#[test]
fn what_the_teacher_says_aloud_stands_beside_the_answer() {
    let mut kit = kit();
    let says = |kit: &mut Kit, wanted: &str| -> Vec<String> {
        let (_, view) = desks(4).into_iter().find(|(name, _)| *name == wanted).expect("a sample");
        let drawing = compose(&view, &Look::default(), &kit.strings, &mut kit.setter);
        drawing.pieces.iter().filter_map(|piece| Some(piece.text.as_ref()?.text.clone())).collect()
    };
    assert!(says(&mut kit, "voices-heard").contains(&"Say: grapes + play the guitar + dog".to_owned()));
    assert!(says(&mut kit, "keyword-repeat").contains(&"Say: banana".to_owned()));
    assert!(says(&mut kit, "magic-heard").contains(&"Say it WITHOUT the magic words".to_owned()));
    assert!(!says(&mut kit, "claim").iter().any(|text| text.starts_with("Say:")));
}

#[test]
fn the_answer_is_the_largest_and_the_game_that_is_on_is_in_sight() {
    let mut kit = kit();
    let (_, view) = desks(4).into_iter().find(|(name, _)| *name == "claim").expect("a sample");
    for size in SIZES {
        let mut view = view.clone();
        view.plan = (1..=40).map(|game| glosses(&format!("Game number {game}"), "")).collect();
        view.playing = Some(25);
        let drawing = compose(&view, &Look { size, ..Look::default() }, &kit.strings, &mut kit.setter);
        let texts: Vec<_> = drawing.pieces.iter().filter_map(|piece| piece.text.as_ref()).collect();
        let largest = texts.iter().max_by(|one, two| one.size_vh.total_cmp(&two.size_vh)).expect("texts");
        assert_eq!(largest.text, "apple", "{size:?}");
        assert!(largest.size_vh >= 10.0, "{size:?}: {}", largest.size_vh);
        assert!(texts.iter().any(|info| info.text == "Game number 26"), "{size:?}");
    }
}

//! The pictures and voices of the word library: each can be drawn, or heard, and is as large or as loud as the others.
#![cfg(feature = "headless")]

mod shipped;

use std::collections::BTreeSet;

use hanamaru::sound::probe::{Use, probe};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;
use shipped::files;

/// Side at which a picture must be crisp, in pixels.
const SIDE: u32 = 512;
/// Seconds that a word and a sentence take.
const WORD_SECONDS: std::ops::RangeInclusive<f64> = 0.2..=4.0;
const SENTENCE_SECONDS: std::ops::RangeInclusive<f64> = 0.5..=9.0;
/// How loud the loudest 400 ms of a clip are, in LUFS: −16 where its peak allows it.
const LOUDNESS: std::ops::RangeInclusive<f64> = -24.0..=-13.0;

#[test]
fn every_picture_can_be_drawn() {
    let mut wrong = Vec::new();
    for path in files("assets/pictures", ".svg") {
        let source = std::fs::read_to_string(&path).expect("a picture is text");
        let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        if ["<text", "<image", "<style", "<script"].iter().any(|element| source.contains(element)) {
            wrong.push(format!("{name} holds what is not drawn"));
        }
        let tree =
            usvg::Tree::from_str(&source, &usvg::Options::default()).unwrap_or_else(|why| panic!("{name}: {why}"));
        let mut sheet = Pixmap::new(SIDE / 8, SIDE / 8).expect("it has a size");
        let scale = f32::from(u16::try_from(SIDE / 8).expect("it is small")) / tree.size().width();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut sheet.as_mut());
        let drawn = sheet.pixels().iter().filter(|pixel| pixel.alpha() > 127).count();
        // A picture of next to nothing has lost its shapes.
        if tree.size().width() != tree.size().height() || drawn * 50 < sheet.pixels().len() {
            wrong.push(format!("{name} is not square, or empty"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_voice_can_be_heard() {
    let words: BTreeSet<String> = shipped::library().words.iter().map(|word| word.voice.clone()).collect();
    let mut wrong = Vec::new();
    let mut heard = 0;
    for path in files("assets/voices", ".ogg") {
        let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        let recording = probe(&path, Use::Voice).unwrap_or_else(|why| panic!("{name}: {why}"));
        let sentence = name.contains(".sentence.") || path.components().any(|part| part.as_os_str() == "sentences");
        let seconds = if sentence { SENTENCE_SECONDS } else { WORD_SECONDS };
        if !seconds.contains(&recording.seconds) || recording.channels != 1 || recording.rate != 24_000 {
            wrong.push(format!(
                "{name}: {:.2} s, {} channels, {} Hz",
                recording.seconds, recording.channels, recording.rate
            ));
        }
        let loudness = recording.measured.momentary_max.unwrap_or(f64::NEG_INFINITY);
        if !LOUDNESS.contains(&loudness) || recording.measured.peak > 0.99 {
            wrong.push(format!("{name}: {loudness:.1} LUFS, peak {:.2}", recording.measured.peak));
        }
        heard += usize::from(words.contains(name.trim_end_matches(".ogg")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(heard > 1_000, "{heard} words have a voice");
}

/// Last grade of elementary school: its words are said in both accents.
const ELEMENTARY: u8 = 6;

/// Whoever is to be heard is heard, or stands in the list of those who could not be made well.
#[test]
fn every_word_and_sentence_is_said_or_left_out_with_its_reason() {
    let library = shipped::library();
    let list = std::fs::read_to_string(shipped::home().join("assets/voices/left-out.tsv")).expect("it is there");
    let left_out: BTreeSet<(&str, &str)> = list
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (accent, stem, reason) = (fields.next()?, fields.next()?, fields.next()?);
            (!reason.is_empty()).then_some((accent, stem))
        })
        .collect();
    let mut silent = Vec::new();
    let mut said = |accent: &str, name: String| {
        let there = shipped::home().join(format!("assets/voices/{accent}/{name}.ogg")).is_file();
        if !there && !left_out.contains(&(accent, name.trim_start_matches("sentences/"))) {
            silent.push(format!("{accent}: {name}"));
        }
    };
    for word in library.words.iter() {
        said("us", word.voice.clone());
        if word.grade.is_some_and(|grade| grade <= ELEMENTARY) {
            said("uk", word.voice.clone());
            if word.sentence.is_some() {
                said("us", format!("{}.sentence", word.voice));
            }
        }
    }
    let lines = files("assets/voices/us/sentences", ".ogg").len();
    let lines = lines + left_out.iter().filter(|(_, stem)| stem.ends_with(".line")).count();
    assert!(lines >= library.sentences.len(), "{lines} of {} classroom sentences", library.sentences.len());
    assert!(silent.is_empty(), "{} without a voice: {silent:#?}", silent.len());
    assert!(left_out.len() <= 20, "{left_out:?}");
}

//! What ships, against what people know: 400 words cut by hand, the library's own cuts, the overrides, and
//! the examples of the phonemes.

#![allow(clippy::print_stdout, reason = "the misses are to be read")]

mod shipped;

use std::sync::LazyLock;

use hanamaru::lesson::Library;
use hanamaru::phonics::open::Opened;
use hanamaru::phonics::word::written;
use hanamaru::phonics::{Cut, Phonics, Source, spells};

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);
static OPENED: LazyLock<Opened> = LazyLock::new(|| shipped::phonics(&LIBRARY, &[]));

/// The segmenter by itself: no overrides, and nothing of the library.
fn bare() -> Phonics {
    Phonics::new(OPENED.phonics.model.clone(), OPENED.phonics.dictionary.clone())
}

/// A word of the gold list.
struct Gold {
    word: &'static str,
    sounds: &'static str,
    phonemes: &'static str,
    kind: &'static str,
}

fn gold() -> Vec<Gold> {
    let rows = include_str!("fixtures/phonics/gold.tsv").lines();
    let row = |row: &'static str| match row.split('\t').collect::<Vec<_>>()[..] {
        [word, sounds, phonemes, kind] => Gold { word, sounds, phonemes, kind },
        _ => panic!("four cells: {row}"),
    };
    rows.filter(|row| !row.is_empty() && !row.starts_with('#')).map(row).collect()
}

/// What each grapheme says, as the gold list writes it.
fn phonemes(cut: &Cut) -> String {
    let told = cut.units.iter().map(|unit| {
        let names: Vec<&str> = unit.said.iter().map(|said| said.phone().arpabet()).collect();
        if names.is_empty() { "_".to_owned() } else { names.join("+") }
    });
    told.collect::<Vec<_>>().join(" ")
}

/// The words that are cut otherwise than by hand, each with both cuts.
fn misses(phonics: &Phonics) -> Vec<(&'static str, String)> {
    let miss = |gold: &Gold| {
        let told = match phonics.cut(gold.word) {
            Ok(cut) if cut.sounds() == gold.sounds && phonemes(&cut) == gold.phonemes => return None,
            Ok(cut) => format!("{} {}", cut.sounds(), phonemes(&cut)),
            Err(why) => why.to_string(),
        };
        Some((gold.kind, format!("{}: by hand {} {}, here {told}", gold.word, gold.sounds, gold.phonemes)))
    };
    gold().iter().filter_map(miss).collect()
}

#[test]
fn the_gold_list_is_four_hundred_words() {
    let gold = gold();
    let count = |kind: &str| gold.iter().filter(|word| word.kind == kind).count();
    assert_eq!(["regular", "digraph", "irregular", "name"].map(count), [100, 150, 100, 50]);
    for word in &gold {
        written(word.word, word.sounds, word.phonemes).unwrap_or_else(|bad| panic!("{bad}"));
    }
}

#[test]
fn the_segmenter_alone_is_right_in_98_of_100() {
    let misses = misses(&bare());
    println!("{} of 400 before overrides:", misses.len());
    for (kind, miss) in &misses {
        println!("    {kind}: {miss}");
    }
    assert!(misses.iter().all(|(kind, _)| *kind != "regular"), "all regular ones: {misses:#?}");
    assert!(misses.len() <= 8, "{misses:#?}");
}

#[test]
fn with_overrides_all_of_them_are_right() {
    let misses = misses(&OPENED.phonics);
    assert!(misses.is_empty(), "{misses:#?}");
}

#[test]
fn the_librarys_own_cuts_are_what_the_dictionary_says() {
    let mut wrong = Vec::new();
    for word in LIBRARY.words.iter() {
        let Some(sounds) = &word.sounds else { continue };
        let cut = OPENED.phonics.cut(&word.word).unwrap_or_else(|why| panic!("{why}"));
        let plain = |text: &str| text.replace(['-', ' '], "\u{b7}");
        // Chocolate is guessed by itself, and reviewed here.
        if plain(&cut.sounds()) != plain(sounds) || cut.guessed || cut.from >= Source::Romaji {
            wrong.push(format!("{}: {sounds}, here {} {} {:?}", word.word, cut.sounds(), phonemes(&cut), cut.from));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_override_is_needed() {
    let bare = bare();
    for word in OPENED.phonics.overridden() {
        let (with, without) = (OPENED.phonics.cut(word).expect("it is a word"), bare.cut(word));
        assert_eq!((with.from, with.guessed), (Source::Override, false), "{word}");
        let same = without.is_ok_and(|cut| cut.units == with.units && !cut.guessed);
        assert!(!same, "{word} is cut so without an override");
    }
}

#[test]
fn every_example_of_a_spelling_has_it() {
    let model = &OPENED.phonics.model;
    let mut wrong = Vec::new();
    let mut check = |grapheme: &str, ids: &[&str], example: &str| {
        let cut = OPENED.phonics.cut(example).unwrap_or_else(|why| panic!("{why}"));
        let has = cut.units.iter().enumerate().any(|(at, unit)| {
            let split = cut.units.iter().any(|other| other.vowel == Some(at));
            let letters = unit.grapheme.to_lowercase() + if split { "_e" } else { "" };
            let said = model.taught(&unit.grapheme, &unit.said);
            let said: Vec<&str> = said.iter().map(|sound| model.phoneme(*sound).id.as_str()).collect();
            letters == grapheme && said == ids
        });
        if !has || cut.guessed {
            wrong.push(format!("{grapheme} {ids:?} in {example}: {} {}", cut.sounds(), phonemes(&cut)));
        }
    };
    for phoneme in &model.phonemes {
        for own in &phoneme.graphemes {
            check(&own.grapheme, &[&phoneme.id], &own.example);
        }
    }
    for joined in &model.joined {
        let ids: Vec<&str> = joined.sounds.iter().map(String::as_str).collect();
        check(&joined.grapheme, &ids, &joined.example);
    }
    for tricky in &model.tricky {
        let ids: Vec<&str> = tricky.says.split_whitespace().collect();
        check(&tricky.part.to_lowercase(), &ids, &tricky.word);
        assert!(spells(&tricky.sounds, &tricky.word), "{}", tricky.word);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_phonemes_are_those_of_english() {
    let model = &OPENED.phonics.model;
    let vowels = model.phonemes.iter().filter(|p| p.kind == hanamaru::phonics::model::Kind::Vowel).count();
    assert_eq!((model.phonemes.len(), vowels, model.letters.len()), (44, 20, 26));
    for phoneme in &model.phonemes {
        let short = [&phoneme.ipa, &phoneme.ipa_gb, &phoneme.example, &phoneme.how.en, &phoneme.how.ja];
        assert!(short.iter().all(|text| !text.is_empty()) && phoneme.how.en.len() < 160, "{}", phoneme.id);
        assert!(hanamaru::lesson::ruby::unbalanced(&phoneme.how.ja).is_none(), "{}", phoneme.how.ja);
    }
    let pairs: Vec<[&str; 2]> = model
        .confusions()
        .into_iter()
        .map(|(one, other)| [model.phoneme(one).id.as_str(), model.phoneme(other).id.as_str()])
        .collect();
    for known in [["l", "r"], ["b", "v"], ["th", "s"], ["dh", "z"], ["s", "sh"], ["f", "h"], ["a", "u"], ["i", "ee"]] {
        assert!(pairs.contains(&known), "{known:?} in {pairs:?}");
    }
}

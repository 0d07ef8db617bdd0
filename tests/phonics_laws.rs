//! What holds for every word: cuts spell and say it, pairs and chains differ in one sound, made words are
//! none, and whatever is asked gets an answer.

mod shipped;

use std::sync::LazyLock;

use hanamaru::lesson::Library;
use hanamaru::phonics::find::{Contrast, Lexicon, Scope};
use hanamaru::phonics::open::Opened;
use hanamaru::phonics::phone::{Phone, Said};
use hanamaru::phonics::tell::{self, Looking, Search, search};
use hanamaru::phonics::{Cut, NoSounds, Order, Source, spells};
use proptest::prelude::*;

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);
static OPENED: LazyLock<Opened> = LazyLock::new(|| shipped::phonics(&LIBRARY, &[]));
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&OPENED.phonics, Scope::Usual, &OPENED.unshown));
/// Every word that the dictionary can say.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let said = OPENED.phonics.dictionary.iter().filter(|entry| entry.variants().len() > 0);
    said.map(|entry| entry.word().to_owned()).collect()
});
/// Usual words of three sounds.
static SHORT: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let words = LEXICON.words().iter().enumerate();
    words.filter(|(_, word)| word.said.len() == 3 && word.rank <= 2).map(|(at, _)| at).collect()
});

fn plain(said: &[Said]) -> Vec<Phone> {
    said.iter().map(|said| said.phone()).collect()
}

/// In how many places two sequences of as many phonemes differ.
fn differences(one: &[Said], other: &[Said]) -> usize {
    assert_eq!(one.len(), other.len());
    plain(one).iter().zip(plain(other)).filter(|(one, other)| **one != *other).count()
}

fn holds(cut: &Cut) {
    assert!(spells(&cut.sounds(), &cut.word), "{cut:?}");
    for (at, unit) in cut.units.iter().enumerate() {
        assert!(!unit.grapheme.is_empty(), "{cut:?}");
        match unit.vowel {
            Some(vowel) => assert!(vowel + 2 == at && unit.said.is_empty(), "{cut:?}"),
            None => assert!(!unit.said.is_empty() || cut.units[at + 1].grapheme.starts_with("our"), "{cut:?}"),
        }
    }
    let beats = cut.beats();
    assert_eq!(beats.len(), plain(&cut.said()).iter().filter(|phone| phone.is_vowel()).count());
    if let (Some(first), Some(last)) = (beats.first(), beats.last()) {
        assert_eq!((first.units.start, last.units.end), (0, cut.units.len()), "{cut:?}");
        assert!(beats.windows(2).all(|two| two[0].units.end == two[1].units.start), "{cut:?} {beats:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn a_known_word_says_what_the_dictionary_says(at in 0..WORDS.len()) {
        let word = &WORDS[at];
        match OPENED.phonics.cut(word) {
            Ok(cut) => {
                holds(&cut);
                let entry = OPENED.phonics.dictionary.get(word).expect("it is known");
                let said = matches!(cut.from, Source::Dictionary | Source::Library | Source::Inflected | Source::Letters);
                if said && !cut.guessed {
                    prop_assert!(entry.is_said(&cut.phones()), "{:?}", cut);
                }
            }
            Err(NoSounds::Abbreviation(..)) => {}
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn anything_gets_an_answer(word in "\\PC{0,50}") {
        match OPENED.phonics.cut(&word) {
            Ok(cut) => holds(&cut),
            Err(why) => prop_assert!(why.to_string().len() > 20),
        }
    }

    #[test]
    fn what_looks_like_a_word_gets_a_cut(word in "[A-Z]?[a-zé']{1,12}([ -][a-z]{1,8})?") {
        match OPENED.phonics.cut(&word) {
            Ok(cut) => holds(&cut),
            Err(NoSounds::Abbreviation(..) | NoSounds::Empty) => {}
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_chain_changes_one_sound_a_step(from in 0..SHORT.len(), to in 0..SHORT.len()) {
        let (from, to) = (&LEXICON.words()[SHORT[from]], &LEXICON.words()[SHORT[to]]);
        if let Ok(chain) = LEXICON.chain(from, to) {
            prop_assert_eq!(&chain.first().expect("it has words").said, &from.said);
            prop_assert_eq!(&chain.last().expect("it has words").said, &to.said);
            for two in chain.windows(2) {
                prop_assert_eq!(differences(&two[0].said, &two[1].said), 1);
            }
        }
    }

    #[test]
    fn a_nonsense_word_is_in_no_list(order in 0..3_usize, stage in 0..26_usize, seed in any::<u64>()) {
        let order = &OPENED.orders[order];
        let stage = stage % order.stages.len();
        for made in LEXICON.nonsense(&OPENED.phonics, order, stage, 10, seed, &OPENED.unshown) {
            let cut = &made.cut;
            holds(cut);
            prop_assert!(OPENED.phonics.dictionary.get(&cut.word).is_none(), "{}", cut.word);
            prop_assert!(LIBRARY.words.meanings(&cut.word).is_empty(), "{}", cut.word);
            prop_assert!(!OPENED.unshown.holds_part(&cut.word), "{}", cut.word);
            prop_assert!(order.decodable(cut, stage, &OPENED.phonics.model), "{:?}", cut);
        }
    }
}

#[test]
fn no_nonsense_word_sounds_like_a_word() {
    let phases = OPENED.orders.iter().find(|order| order.id == "phases").expect("it ships");
    let stage = phases.stage("4").expect("it is there");
    let made = LEXICON.nonsense(&OPENED.phonics, phases, stage, 100, 1, &OPENED.unshown);
    assert_eq!(made.len(), 100);
    let made: Vec<Vec<Phone>> = made.iter().map(|made| made.cut.phones()).collect();
    for entry in OPENED.phonics.dictionary.iter() {
        for said in entry.variants() {
            assert!(!made.contains(&plain(said)), "{}", entry.word());
        }
    }
}

#[test]
fn every_pair_differs_in_its_one_sound() {
    let model = &OPENED.phonics.model;
    for (one, other) in model.confusions() {
        let contrast = Contrast::between(one, other, model);
        let ids = (&model.phoneme(one).id, &model.phoneme(other).id);
        for pair in LEXICON.pairs(&contrast) {
            let (one, other) = (plain(&pair.one.said), plain(&pair.other.said));
            let (one_end, other_end) = (pair.at + contrast.one.len(), pair.at + contrast.other.len());
            assert_eq!(one[pair.at..one_end], contrast.one, "{ids:?} {pair:?}");
            assert_eq!(other[pair.at..other_end], contrast.other, "{ids:?} {pair:?}");
            assert_eq!(
                (&one[..pair.at], &one[one_end..]),
                (&other[..pair.at], &other[other_end..]),
                "{ids:?} {pair:?}"
            );
            if contrast.one.len() == 1 && contrast.other.len() == 1 {
                assert_eq!(differences(&pair.one.said, &pair.other.said), 1, "{ids:?} {pair:?}");
            }
            for word in [pair.one, pair.other] {
                assert!(OPENED.phonics.dictionary.get(&word.word).is_some() && !OPENED.unshown.holds(&word.word));
            }
        }
    }
}

#[test]
fn the_pairs_that_teachers_use_are_found() {
    let check = |contrast: &str, one: &str, other: &str| {
        let found = Contrast::read(contrast, &OPENED.phonics.model).unwrap_or_else(|why| panic!("{why}"));
        let pairs = LEXICON.pairs(&found);
        assert!(pairs.iter().any(|pair| pair.one.word == one && pair.other.word == other), "{contrast}: {one} {other}");
    };
    check("l/r", "light", "right");
    check("l/r", "lead", "read");
    check("l/r", "fly", "fry");
    check("b/v", "boat", "vote");
    check("b/v", "ban", "van");
    check("th/s", "think", "sink");
    check("th/s", "mouth", "mouse");
    check("s/sh before i ee", "sea", "she");
    check("s/sh before i ee", "sip", "ship");
    check("a/u", "cap", "cup");
    check("i/ee", "ship", "sheep");
    check("h/f", "hat", "fat");
    check("ar/er", "heart", "hurt");
    // far and fall differ in a vowel's r, which is no r to be told from l.
    let pairs = LEXICON.pairs(&Contrast::read("r/l", &OPENED.phonics.model).expect("it is a pair"));
    assert!(!pairs.iter().any(|pair| pair.one.word == "bore"));
}

#[test]
fn no_word_that_a_class_knows_is_kept_from_it() {
    let hidden: Vec<&str> = LIBRARY
        .words
        .iter()
        .map(|row| row.word.as_str())
        .filter(|word| OPENED.unshown.holds(&word.to_lowercase()))
        .collect();
    assert!(hidden.is_empty(), "{hidden:?}");
    let gold = include_str!("fixtures/phonics/gold.tsv").lines().filter_map(|row| row.split('\t').next());
    let hidden: Vec<&str> = gold.filter(|word| OPENED.unshown.holds(&word.to_lowercase())).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
    assert!(OPENED.unshown.len() > 300);
}

#[test]
fn sounds_and_beats_are_counted_as_english_has_them() {
    let check = |word: &str, sounds: usize, beats: usize| {
        let cut = OPENED.phonics.cut(word).unwrap_or_else(|why| panic!("{why}"));
        assert_eq!((tell::count(&OPENED.phonics, &cut), cut.beats().len()), (sounds, beats), "{word}");
    };
    check("street", 5, 1);
    check("bird", 3, 1);
    check("box", 4, 1);
    check("car", 2, 1);
    check("cake", 3, 1);
    check("strawberry", 8, 3);
    check("chocolate", 6, 2);
    check("banana", 6, 3);
    check("ice cream", 6, 2);
}

#[test]
fn what_has_no_sounds_gets_a_sentence() {
    let check = |word: &str, says: &str| {
        let why = OPENED.phonics.cut(word).expect_err(word).to_string();
        assert!(why.contains(says), "{word}: {why}");
    };
    check("", "no word");
    check("   ", "no word");
    check("...", "no word");
    check("12", "twelve");
    check("route 66", "number");
    check("Mr.", "mister");
    check("etc.", "et cetera");
    check("brrr", "no vowel");
    check("りんご", "り");
    check("привет", "п");
    check(&"a".repeat(200), "40");
}

#[test]
fn words_that_nobody_knows_are_guessed_and_say_so() {
    let check = |word: &str, sounds: &str, from: Source, guessed: bool| {
        let cut = OPENED.phonics.cut(word).unwrap_or_else(|why| panic!("{why}"));
        assert_eq!((cut.sounds().as_str(), cut.from, cut.guessed), (sounds, from, guessed), "{word}");
    };
    check("hijiki", "h-i-j-i-k-i", Source::Romaji, true);
    check("Ruriko", "R-u-r-i-k-o", Source::Romaji, true);
    check("blorptastic", "b-l-or-p-t-a-s-t-i-c", Source::Rules, true);
    check("motorway", "m-o-t-or-w-ay", Source::Compound, true);
    check("pinches", "p-i-n-ch-es", Source::Inflected, false);
    check("TV", "T-V", Source::Letters, false);
    check("U.S.A.", "U-S-A", Source::Letters, false);
    check("TVs", "T-V-s", Source::Letters, false);
    check("us", "u-s", Source::Library, false);
    check("US", "U-S", Source::Letters, false);
    check("APPLE", "A-PP-LE", Source::Library, false);
    check("T-shirt", "T-sh-ir-t", Source::Letters, false);
    check("café", "c-a-f-é", Source::Library, false);
    check("Tōkyō", "T-ō-k-y-ō", Source::Dictionary, false);
    check("don't", "d-o-n-'t", Source::Library, false);
    check("teacher’s", "t-ea-ch-er-’s", Source::Inflected, false);
    check("ice-cream", "i-c-e-c-r-ea-m", Source::Library, false);
    check("ice cream", "i-c-e c-r-ea-m", Source::Library, false);
}

#[test]
fn bad_overrides_are_told_and_good_ones_kept() {
    let mut phonics = OPENED.phonics.clone();
    let wrong = phonics
        .add_overrides(
            r#"Overrides({
                "zebu": ("z-e-bu", "Z IY1 B+UW0"),
                "cake": ("c-a-k", "K EY1 K"),
                "rruff": ("rr-u-ff", "RR AH1 F"),
                "box": ("b-o-x", "B AA1"),
            })"#,
        )
        .expect_err("three are wrong");
    assert_eq!(wrong.len(), 3, "{wrong:?}");
    for says in ["do not spell “cake”", "no sound “RR”", "3 graphemes and 2"] {
        assert!(wrong.iter().any(|sentence| sentence.contains(says)), "{says}: {wrong:?}");
    }
    assert_eq!(phonics.cut("zebu").map(|cut| cut.sounds()), Ok("z-e-bu".to_owned()));
    let unreadable = phonics.add_overrides("Overrides(").expect_err("it is broken");
    assert!(unreadable[0].starts_with("overrides.ron, line 1"), "{unreadable:?}");
}

#[test]
fn the_orders_that_ship_teach_what_the_phonemes_file_says() {
    let ids: Vec<&str> = OPENED.orders.iter().map(|order| order.id.as_str()).collect();
    assert_eq!(ids, ["a-z", "groups", "phases"]);
    let phases = &OPENED.orders[2];
    let model = &OPENED.phonics.model;
    for phoneme in &model.phonemes {
        for own in &phoneme.graphemes {
            let stage = phases.stage(&own.stage.to_string()).expect("the phases are there");
            let doubled = own.grapheme.len() == 2 && own.grapheme[..1] == own.grapheme[1..];
            let taught = phases.taught_by(stage);
            let sound = model.sound(&phoneme.id).expect("it is its own id");
            let known = taught.iter().any(|taught| taught.grapheme == own.grapheme && taught.sounds == [sound]);
            assert!(known || doubled, "{} as {} by phase {}", own.grapheme, phoneme.id, own.stage);
        }
    }
    let check = |stage: &str, word: &str, expect: bool| {
        let cut = OPENED.phonics.cut(word).unwrap_or_else(|why| panic!("{why}"));
        let place = phases.stage(stage).expect("the stage is there");
        assert_eq!(phases.decodable(&cut, place, model), expect, "{word} at {stage}");
    };
    check("2.1", "sat", true);
    check("2.1", "pin", false);
    check("2.2", "pin", true);
    check("2", "duck", true);
    check("3.2", "ship", false);
    check("3.3", "ship", true);
    check("3.3", "stop", false);
    check("4", "stop", true);
    check("3.4", "rabbit", false);
    check("4", "rabbit", true);
    check("4", "cake", false);
    check("5.1", "cake", true);
    check("5", "Ruriko", false);
}

#[test]
fn a_teachers_own_order_takes_its_place_or_says_what_is_wrong() {
    let own = |text: &str| [("mine.order.ron".to_owned(), text.to_owned())];
    let order =
        |stages: &str| format!("Order(id: \"mine\", name: (en: \"Mine\", ja: \"わたしの\"), stages: [{stages}])");
    let opened = shipped::phonics(&LIBRARY, &own(&order(r#"Stage(name: "1", graphemes: ["b", "u", "s", "ow:oa"])"#)));
    assert!(opened.notes.is_empty(), "{:?}", opened.notes);
    assert_eq!(opened.orders.last().map(|order| order.id.as_str()), Some("mine"));
    let check = |text: &str, says: &str| {
        let sentence = Order::read("mine.order.ron", text, &OPENED.phonics.model).expect_err(text);
        assert!(sentence.contains("mine.order.ron") && sentence.contains(says), "{sentence}");
    };
    check("Order(", "line 1");
    check(&order(""), "1 to 60 stages");
    check(&order(r#"Stage(name: "1", graphemes: ["str"])"#), "“str”");
    check(&order(r#"Stage(name: "1", graphemes: ["ow:rr"])"#), "no sound “rr”");
    check(&order(r#"Stage(name: "1", graphemes: ["aigh"])"#), "which sound");
    check(&order(r#"Stage(name: "1", graphemes: ["b"]), Stage(name: "1", graphemes: ["c"])"#), "two stages “1”");
    check(&order(r#"Stage(name: "1", grapheme: ["b"])"#), "line 1");
    let broken = shipped::phonics(&LIBRARY, &own("Order("));
    assert_eq!((broken.orders.len(), broken.notes.len()), (3, 1));
}

/// What a search tells.
fn told(wanted: &Search, json: bool) -> Result<String, String> {
    let looking = Looking {
        phonics: &OPENED.phonics,
        lexicon: &LEXICON,
        unshown: &OPENED.unshown,
        orders: &OPENED.orders,
        order: "phases",
    };
    search(looking, wanted, json)
}

#[test]
fn searches_answer_people_and_programs() {
    let check = |wanted: &Search, says: &str| {
        let text = told(wanted, false).unwrap_or_else(|sentence| sentence);
        assert!(text.contains(says), "{wanted:?}: {text}");
        if let Ok(text) = told(wanted, true) {
            assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|value| value.is_array()), "{text}");
        }
    };
    check(&Search::Decodable("2.1".into()), "s-a-t");
    check(&Search::Decodable("9".into()), "has no stage “9”. Its stages are 2.1");
    check(&Search::Pairs("l/r".into()), "write");
    check(&Search::Pairs("l-r".into()), "no pair of sounds");
    check(&Search::Pairs("l/rr".into()), "no sound “rr”");
    check(&Search::Pairs("u/schwa".into()), "alike");
    check(&Search::Chain("cat".into(), "cup".into()), "cap");
    check(&Search::Chain("cat".into(), "street".into()), "3 sounds");
    check(&Search::Chain("cat".into(), "natto".into()), "no usual word");
    check(&Search::Rhymes("night".into()), "kite");
    check(&Search::Family("night".into()), "light");
    check(&Search::Family("banana".into()), "no family");
    check(&Search::Nonsense { stage: "2.5".into(), count: 5, seed: 3 }, "None of these is a word");
    check(&Search::Nonsense { stage: "2.1".into(), count: 0, seed: 3 }, "");
}

#[test]
fn sounds_are_told_to_people_and_programs() {
    let words = ["night", "cake", "hijiki", "12"].map(str::to_owned);
    let (text, sound) = tell::sounds(&OPENED.phonics, &words, false);
    assert!(!sound && text.contains("n-igh-t") && text.contains("3 sounds, 1 beat"), "{text}");
    assert!(text.contains("(guessed, as Japanese: look at it first)") && text.contains("is a number"), "{text}");
    let (text, _) = tell::sounds(&OPENED.phonics, &words, true);
    let rows: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(rows[0]["word"], "night");
    assert_eq!(rows[0]["units"][1]["grapheme"], "igh");
    assert_eq!(rows[0]["units"][1]["phoneme"], "AY");
    assert_eq!(rows[0]["guessed"], false);
    assert_eq!((&rows[1]["units"][3]["phoneme"], &rows[1]["units"][3]["vowel"]), (&"".into(), &1.into()));
    assert_eq!(rows[2]["guessed"], true);
    assert!(rows[3]["problem"].as_str().is_some_and(|why| why.contains("twelve")), "{rows}");
    assert!(tell::sounds(&OPENED.phonics, &words[..1], false).1);
}

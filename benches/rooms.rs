//! The speed of the pure rooms: `cargo bench --no-default-features`. Figures, never tests.

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/shipped/mod.rs"]
mod shipped;

use std::collections::BTreeSet;

use common::{Class, lesson};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hanamaru::game::keys::Press;
use hanamaru::game::{State, What, evolve, stage_view};
use hanamaru::lesson::mend::mended;
use hanamaru::lesson::patch::{Given, Patch, patched};
use hanamaru::lesson::{Library, read};
use hanamaru::limits::CARDS_MAX;
use hanamaru::phonics::dictionary::Entry;
use hanamaru::phonics::{Contrast, Dictionary, Lexicon, Scope};

/// A lesson file of so many cards, written out in full.
fn source(cards: usize) -> String {
    let card = |number: usize| format!("        Card(word: \"word {number}\", ja: \"ことば{number}\"),\n");
    let cards: String = (0..cards).map(card).collect();
    format!(
        "Lesson(\n    title: \"Words\",\n    grade: 5,\n    cards: [\n{cards}    ],\n    games: [\"flashcards\"],\n)\n"
    )
}

fn library() -> Library {
    let mut library = Library::default();
    library.add_game("flashcards.game.ron", include_str!("../assets/games/flashcards.game.ron"));
    library
}

fn check(bench: &mut Criterion) {
    let library = library();
    let mut group = bench.benchmark_group("check");
    for cards in [10, 100, 1_000, 10_000] {
        let source = source(cards);
        group.throughput(Throughput::Elements(cards as u64));
        group.bench_with_input(BenchmarkId::from_parameter(cards), &source, |bench, source| {
            bench.iter(|| read(source, &library));
        });
    }
    group.finish();
}

/// The largest lesson, out of the library's own words, with everything that is looked for in it.
fn largest(library: &Library) -> String {
    let words: BTreeSet<&str> = library.words.iter().map(|word| word.word.as_str()).collect();
    let cards: String = words.iter().take(CARDS_MAX).map(|word| format!("        {word:?},\n")).collect();
    format!(
        "Lesson(\n    title: \"Words\",\n    grade: 5,\n    ask: \"What do you like?\",\n    sentence: \"I like it.\",\n    \
         cards: [\n{cards}    ],\n    games: [\"flashcards\", MinimalPairs(minutes: 10), \"maru-batsu\"],\n)\n"
    )
}

/// What an author waits for: the largest lesson read, changed and mended, with the whole library.
fn author(bench: &mut Criterion) {
    let library = shipped::library();
    let source = largest(&library);
    bench.bench_function("check of the largest lesson, with the whole library", |bench| {
        bench.iter(|| read(&source, &library));
    });
    let value = || Given::Text("My own.".to_owned());
    let one = [Patch::Set { at: "cards/100/notes".to_owned(), value: value() }];
    bench.bench_function("one change to the largest lesson", |bench| bench.iter(|| patched(&source, &one)));
    let all: Vec<Patch> =
        (0..CARDS_MAX).map(|card| Patch::Set { at: format!("cards/{card}/notes"), value: value() }).collect();
    bench.bench_function("a table of notes into the largest lesson", |bench| bench.iter(|| patched(&source, &all)));
    let slips = source.replacen("\",\n", "\"、\n", 20);
    bench.bench_function("twenty slips mended in the largest lesson", |bench| {
        bench.iter(|| mended(&slips, |source| read(source, &library).diags));
    });
}

/// A class that has pressed so many keys, all of them used.
fn long_class(commands: usize) -> Class {
    let mut class = Class::open(lesson(16), 1);
    let presses = [Press::Next, Press::Next, Press::Right, Press::Points(2, 10, 0), Press::Undo, Press::Redo];
    let mut used = 0;
    let mut turn = 0;
    while used < commands {
        class.now += 700;
        let press = match presses[turn % presses.len()] {
            Press::Points(team, points, _) => Press::Points(team, points, turn as u64),
            press => press,
        };
        turn += 1;
        if class.press(press).is_ok_and(|events| !events.is_empty()) {
            used += 1;
        }
        if class.state.play.place == hanamaru::game::state::Place::Finale {
            let step = class.state.step;
            let again = hanamaru::game::Act::PlayGame { step, game: 0 };
            class.submit(hanamaru::game::Seat::Teacher, again).expect("any game can be played at any time");
        }
    }
    class
}

fn replay(bench: &mut Criterion) {
    let class = long_class(10_000);
    let What::Opened(opening) = class.log[0].what.clone() else { unreachable!("a log begins with its opening") };
    bench.bench_function("replay of 10,000 commands", |bench| {
        bench.iter_batched(
            || State::open(0, &opening),
            |mut state| {
                for event in &class.log[1..] {
                    evolve(&mut state, event);
                }
                state
            },
            BatchSize::LargeInput,
        );
    });
    bench.bench_function("a command, decided and carried out", |bench| {
        bench.iter_batched_ref(|| Class::open(lesson(16), 1), |class| class.press(Press::Next), BatchSize::SmallInput);
    });
    bench.bench_function("a stage view", |bench| bench.iter(|| stage_view(&class.state, class.now)));
}

/// One command on each of the largest boards, and the view after it.
fn boards(bench: &mut Criterion) {
    let size = |most: u16| vec![("size", hanamaru::lesson::axes::Value::Whole(most))];
    let boards = [
        ("attack25", vec![]),
        ("memory", size(12)),
        ("sugoroku", size(40)),
        ("criss-cross", size(6)),
        ("typhoon", vec![]),
        ("shark", size(10)),
        ("unscramble", vec![]),
    ];
    let mut group = bench.benchmark_group("a command and its view");
    for (id, values) in boards {
        let game = common::shipped(id, &values, 5);
        let lesson = hanamaru::lesson::Lesson { games: vec![game], ..lesson(24) };
        let mut class = Class::open(lesson, 1);
        for turn in 0..12 {
            class.now += 700;
            // Some presses mean nothing where they come.
            let _ = class.press(if turn % 3 == 2 { Press::Right } else { Press::Next });
        }
        group.bench_function(id, |bench| {
            bench.iter_batched_ref(
                || Class { state: class.state.clone(), log: Vec::new(), now: class.now },
                |class| {
                    let events = class.press(Press::Next);
                    (events, stage_view(&class.state, class.now))
                },
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

fn sounds(bench: &mut Criterion) {
    let opened = shipped::phonics(&shipped::library(), &[]);
    let phonics = &opened.phonics;
    let usual: Vec<&str> = phonics.dictionary.iter().filter(|entry| entry.is_usual()).map(Entry::word).collect();
    // Every so many words, so that all letters and lengths are there.
    let thousand: Vec<&str> = usual.iter().step_by(usual.len() / 1_000).take(1_000).copied().collect();
    bench.bench_function("cutting 1,000 words", |bench| {
        bench.iter(|| thousand.iter().filter(|word| phonics.cut(word).is_ok()).count());
    });
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/phonics/cmudict.bin"));
    let bytes = bytes.expect("the dictionary ships");
    bench.bench_function("reading the dictionary", |bench| bench.iter(|| Dictionary::read(&bytes)));
    let mut group = bench.benchmark_group("words by sound");
    group.sample_size(10);
    group.bench_function("gathering the usual words", |bench| {
        bench.iter(|| Lexicon::new(phonics, Scope::Usual, &opened.unshown));
    });
    let every = Lexicon::new(phonics, Scope::Everything, &opened.unshown);
    let contrast = Contrast::read("l/r", &phonics.model).expect("it is a pair");
    group.bench_function("all pairs of l and r in the whole dictionary", |bench| bench.iter(|| every.pairs(&contrast)));
    let usual = Lexicon::new(phonics, Scope::Usual, &opened.unshown);
    let (from, to) = (usual.get("milk").expect("a word"), usual.get("tent").expect("a word"));
    group.bench_function("a chain of six words, milk to tent", |bench| bench.iter(|| usual.chain(from, to)));
    let phases = opened.orders.iter().find(|order| order.id == "phases").expect("it ships");
    group.bench_function("decodable words at phase 3", |bench| bench.iter(|| usual.decodable(phonics, phases, 9)));
    group.finish();
}

#[cfg(feature = "headless")]
/// A list of 1,000 words, as three programs write it, until its words are understood.
fn importing(bench: &mut Criterion) {
    let rows: String = (0..1_000).map(|row| format!("word {row},ことば{row},I like word {row}.\n")).collect();
    let table = format!("English,日本語,Sentence\n{rows}");
    let mut group = bench.benchmark_group("importing 1,000 rows");
    group.throughput(Throughput::Elements(1_000));
    for (name, text) in [("words.csv", table.clone()), ("words.tsv", table.replace(',', "\t")), ("-", rows)] {
        assert_eq!(hanamaru::author::import::read(name, text.as_bytes()).entries.len(), 1_000, "{name}");
        group.bench_function(name, |bench| bench.iter(|| hanamaru::author::import::read(name, text.as_bytes())));
    }
    group.finish();
}

/// Without it there are no lists to import.
#[cfg(not(feature = "headless"))]
fn importing(_: &mut Criterion) {}

criterion_group!(benches, check, author, replay, boards, sounds, importing);
criterion_main!(benches);

//! The lessons that ship, played alone from one seed: every step, as text, against a golden file.
//! `UPDATE_GOLDEN=1 cargo test --test transcripts` writes them anew; read the difference first.
#![cfg(feature = "app")]

use std::path::{Path, PathBuf};

use hanamaru::author::check::{check_file, lessons_in};
use hanamaru::author::places::Places;
use hanamaru::author::rehearse::{Step, steps};
use hanamaru::game::view::{Choice, GridView, Part, Screen};
use hanamaru::lesson::axes::Effect;

/// A step on one line: where, what is shown, what the two keys mean, the points.
fn line(step: &Step) -> String {
    let shown = match &step.view.screen {
        Screen::Play(play) => {
            let parts: Vec<String> = play.parts.iter().map(part).collect();
            let choices: Vec<String> = play.choices.iter().map(choice).collect();
            let answer = play.answer.as_ref().map(|answer| {
                format!(" = {} {:?} {:?}", answer.word, answer.choice.unwrap_or_default() + 1, answer.right)
            });
            let who = play.team.map(|team| format!(" team {team}")).unwrap_or_default();
            let grid = play.grid.as_ref().map(grid).unwrap_or_default();
            let value = play.value.map(|value| format!(" for {value}")).unwrap_or_default();
            let frame = play.frame.as_ref().map(|frame| {
                let said = [frame.ask.as_deref(), frame.answer.as_deref()];
                format!(" “{}”", said.into_iter().flatten().collect::<Vec<_>>().join(" "))
            });
            let (answer, frame) = (answer.unwrap_or_default(), frame.unwrap_or_default());
            format!("{}{who}{value}{frame} [{}]{answer}{grid}", parts.join(" "), choices.join(" "))
        }
        Screen::Intro { name, .. } => name.get("en").cloned().unwrap_or_default(),
        Screen::Result { standings, .. } => {
            let first = |first: bool| if first { "*" } else { "" };
            standings.iter().map(|team| format!("{}:{}{} ", team.team, team.points, first(team.first))).collect()
        }
        Screen::Welcome { title, .. } => title.clone(),
        Screen::LookBack(look) => {
            let words: Vec<&str> = look.words.iter().map(|(word, _)| word.as_str()).collect();
            format!("{} {} {:?}", look.step, words.join(", "), look.hands)
        }
        Screen::Finale { sentence, .. } => sentence.clone().unwrap_or_default(),
    };
    let scores: Vec<String> =
        step.view.teams.iter().map(|team| team.score.map_or("?".into(), |score| score.to_string())).collect();
    let keys = step.view.keys;
    format!("{} {}: {shown} <{:?} {:?}> {}", step.game, step.step, keys.back, keys.next, scores.join(","))
}

fn part(part: &Part) -> String {
    match part {
        Part::Picture(id) => format!("#{id}"),
        Part::Word(word) => word.clone(),
        Part::Claim(word) => format!("{word}?"),
        Part::Meaning(gloss) => gloss.get("ja").cloned().unwrap_or_default(),
        Part::Covered { picture, staging, stage, stages, .. } => format!("#{picture} {staging:?} {stage}/{stages}"),
        Part::Sounds { said, count, joined } => {
            format!("{}/{count}{}", said.join("·"), if *joined { " joined" } else { "" })
        }
        Part::Hints { hints, total } => format!("hints {}/{total}: {}", hints.len(), hints.join(" | ")),
        Part::Heard => "(heard)".into(),
        Part::Secret { eyes_shut: true } => "(eyes shut)".into(),
        Part::Secret { eyes_shut: false } => "(secret)".into(),
        Part::Sentence(text) | Part::Text { text, .. } => text.replace('\n', " / "),
    }
}

/// The squares of a grid, row by row: a dot for a closed one.
fn grid(grid: &GridView) -> String {
    let square = |square: &Option<Effect>| square.map_or(".".to_owned(), |effect| format!("{effect:?}"));
    let rows: Vec<String> = grid
        .squares
        .chunks(grid.columns.len().max(1))
        .zip(&grid.rows)
        .map(|(squares, row)| format!("{row}: {}", squares.iter().map(square).collect::<Vec<_>>().join(" ")))
        .collect();
    format!(" {{{} | {}}}", grid.columns.join(" "), rows.join(" | "))
}

fn choice(choice: &Choice) -> String {
    match choice {
        Choice::True => "○".into(),
        Choice::False => "×".into(),
        Choice::Picture(id) => format!("#{id}"),
        Choice::Word(word) => word.clone(),
        Choice::Meaning(gloss) => gloss.get("ja").cloned().unwrap_or_default(),
    }
}

#[test]
fn shipped_lessons_play_as_they_did() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = Places { assets: root.join("assets"), levels: root.join("levels") };
    let library = places.library().expect("the library that ships is sound");
    let golden = root.join("tests/golden");
    let lessons: Vec<PathBuf> = lessons_in(std::slice::from_ref(&places.levels));
    assert!(lessons.len() >= 3, "lessons ship: {lessons:?}");
    for path in lessons {
        let checked = check_file(&path, &library, &places.pictures());
        let lesson = checked.lesson.expect("a lesson that ships can be played");
        let (steps, pictures) = steps(&lesson, 7);
        let mut text: String =
            pictures.iter().enumerate().map(|(id, picture)| format!("#{id} {picture:?}\n")).collect();
        text += &steps.iter().map(|step| line(step) + "\n").collect::<String>();
        let inside =
            path.strip_prefix(&places.levels).expect("it lies there").to_string_lossy().replace(['/', '\\'], "-");
        let file = golden.join(inside.replace(".lesson.ron", ".txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::create_dir_all(&golden).expect("the folder is made");
            std::fs::write(&file, &text).expect("the golden file is written");
        }
        let expected = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        let first = expected.lines().zip(text.lines()).position(|(old, new)| old != new);
        assert!(
            expected == text,
            "{} differs from line {}; it now reads: {:?}",
            file.display(),
            first.map_or(expected.lines().count(), |line| line) + 1,
            first.and_then(|line| text.lines().nth(line))
        );
    }
}

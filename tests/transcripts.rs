//! The lessons that ship, played alone from one seed: every step, as text, against a golden file.
//! `UPDATE_GOLDEN=1 cargo test --test transcripts` writes them anew; read the difference first.
#![cfg(feature = "app")]

use std::path::{Path, PathBuf};

use hanamaru::author::check::{check_file, lessons_in};
use hanamaru::author::places::Places;
use hanamaru::author::rehearse::{Step, steps};
use hanamaru::game::boards::bingo::Calling;
use hanamaru::game::boards::pairs::{PairCard, PairFace, PairsView};
use hanamaru::game::boards::seats::Posture;
use hanamaru::game::boards::territory::TerritoryView;
use hanamaru::game::view::{AnswerShown, BoardView, CardFace, Choice, GridView, Part, Screen};
use hanamaru::lesson::axes::Effect;

/// A step on one line: where, what is shown, what the two keys mean, the points.
fn line(step: &Step) -> String {
    let shown = match &step.view.screen {
        Screen::Play(play) => {
            let parts: Vec<String> = play.parts.iter().map(part).collect();
            let choices: Vec<String> = play.choices.iter().map(choice).collect();
            let answer = play.answer.as_ref().map(|answer| {
                let told = told(answer);
                format!(" = {} {:?} {:?}{told}", answer.word, answer.choice.unwrap_or_default() + 1, answer.right)
            });
            let who = play.team.map(|team| format!(" team {team}")).unwrap_or_default();
            let board = play.board.as_ref().map(board).unwrap_or_default();
            let value = play.value.map(|value| format!(" for {value}")).unwrap_or_default();
            let frame = play.frame.as_ref().map(|frame| {
                let said = [frame.ask.as_deref(), frame.answer.as_deref()];
                let roles = frame.roles.iter().flatten().filter_map(|role| role.get("en")).cloned();
                let roles = roles.map(|role| format!("{role}: ")).collect::<String>();
                format!(" “{roles}{}”", said.into_iter().flatten().collect::<Vec<_>>().join(" "))
            });
            let (answer, frame) = (answer.unwrap_or_default(), frame.unwrap_or_default());
            format!("{}{who}{value}{frame} [{}]{answer}{board}", parts.join(" "), choices.join(" "))
        }
        Screen::Intro { name, .. } => name.get("en").cloned().unwrap_or_default(),
        Screen::Result { standings, .. } => {
            let first = |first: bool| if first { "*" } else { "" };
            standings.iter().map(|team| format!("{}:{}{} ", team.team, team.points, first(team.first))).collect()
        }
        Screen::Welcome { title, .. } => title.clone(),
        Screen::LookBack(look) => {
            let words: Vec<&str> = look.words.iter().map(|face| face.word.as_str()).collect();
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
        Part::Cards(cards) => {
            let cards: Vec<String> = cards.iter().map(|card| card.as_ref().map_or(".".to_owned(), face)).collect();
            format!("table {}", cards.join(" "))
        }
        Part::Wheel { words, at } => {
            let stopped = at.map(|at| format!(" → {}", words[usize::from(at)])).unwrap_or_default();
            format!("wheel {}{stopped}", words.join(" | "))
        }
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

fn face(face: &CardFace) -> String {
    match face {
        CardFace::Picture(id) => format!("#{id}"),
        CardFace::Word(word) => word.clone(),
    }
}

/// What of an answer is more than its word.
fn told(answer: &AnswerShown) -> String {
    let sound = answer.sound.iter().map(|sound| format!(" /{sound}/"));
    let magic = answer.magic.iter().map(|&magic| if magic { " magic" } else { " no magic" }.to_owned());
    let others = answer.others.iter().map(|word| format!(" + {word}"));
    let sentence = answer.sentence.iter().map(|sentence| format!(" “{sentence}”"));
    sound.chain(magic).chain(others).chain(sentence).collect()
}

/// A board, tersely.
fn board(board: &BoardView) -> String {
    let inside = match board {
        BoardView::Grid(view) => return grid(view),
        BoardView::Territory(view) => territory(view),
        BoardView::Lanes(view) => {
            view.lanes.iter().map(|lane| format!("{}/{}", lane.at, view.steps)).collect::<Vec<_>>().join(" ")
        }
        BoardView::Lives(view) => {
            let lives: Vec<String> = view.teams.iter().map(|team| format!("{}/{}", team.left, view.of)).collect();
            format!("{}{}", lives.join(" "), view.bomb.map(|bomb| format!(" {bomb:?}")).unwrap_or_default())
        }
        BoardView::Flowers(view) => {
            let open: Vec<String> = view.flowers.iter().map(|flower| format!("{}/{}", flower.open, view.of)).collect();
            format!("petals {}", open.join(" "))
        }
        BoardView::Track(view) => {
            let pieces: Vec<String> = view.pieces.iter().map(|piece| piece.at.to_string()).collect();
            format!("{} of {} die {:?}", pieces.join(" "), view.squares.len(), view.die.unwrap_or_default())
        }
        BoardView::Health(view) => {
            let class = view.class.map(|class| format!(" class {}/{}", class.left, class.of)).unwrap_or_default();
            format!("boss {}/{}{class}", view.boss.left, view.boss.of)
        }
        BoardView::Pairs(view) => pairs(view),
        BoardView::Seats(view) => {
            let stand = view.seats.iter().flatten().filter(|seat| seat.pupil == Posture::Stands).count();
            format!("{stand} stand, {:?}, sat {:?}", view.focus, view.sat_now)
        }
        BoardView::Levels(view) => counts(view.levels.iter().map(|level| (level.name.as_str(), level.count))),
        BoardView::Graph(view) => counts(view.bars.iter().map(|bar| (bar.word.as_str(), bar.count))),
        BoardView::Calls(view) => {
            let now = match &view.now {
                Calling::Shown(call) => call.says.clone(),
                other => format!("{other:?}"),
            };
            format!("{now}; {}; {} near, {} there", view.called.join(" "), view.reach, view.bingo)
        }
        BoardView::Finish(view) => {
            let came: Vec<String> = view.came.iter().map(|came| came.team.to_string()).collect();
            format!("in {} out {:?}", came.join(" "), view.running)
        }
        BoardView::Letters(view) => {
            let tried: String = view.used.iter().map(|at| char::from(b'a' + at)).collect();
            format!("{} tried {tried}, shark {}/{}", slots(&view.slots), view.shark.come, view.shark.steps)
        }
        BoardView::Tiles(view) => {
            let left = view.tiles.iter().filter(|tile| !tile.used).map(|tile| tile.says.as_str());
            format!("{} left {}", slots(&view.slots), left.collect::<Vec<_>>().join(" "))
        }
        BoardView::Answers(view) => {
            let answers = view.answers.iter().zip(&view.points);
            let line =
                |(answer, points): (&Option<String>, &i32)| format!("{} {points}", answer.as_deref().unwrap_or("."));
            answers.map(line).collect::<Vec<_>>().join(", ")
        }
        BoardView::Total(view) => format!("{} best {} of {}", view.now, view.best, view.target),
    };
    format!(" {{{inside}}}")
}

/// Whose each square is, row by row: a dot for nobody.
fn territory(view: &TerritoryView) -> String {
    let owner = |owner: &Option<u8>| owner.map_or(".".to_owned(), |team| team.to_string());
    let rows = view.owners.chunks(usize::from(view.columns.max(1)));
    rows.map(|row| row.iter().map(owner).collect::<String>()).collect::<Vec<_>>().join("/")
}

/// The cards in their order: a dot for a back, brackets round a pair that was found.
fn pairs(view: &PairsView) -> String {
    let on = |face: &PairFace| match face {
        PairFace::Picture(id) => format!("#{id}"),
        PairFace::Word(word) => word.clone(),
    };
    let card = |card: &PairCard| match card {
        PairCard::Back => ".".to_owned(),
        PairCard::Open(face) => on(face),
        PairCard::Found(face, _) => format!("({})", on(face)),
    };
    view.cards.iter().map(card).collect::<Vec<_>>().join(" ")
}

fn counts<'a>(counted: impl Iterator<Item = (&'a str, Option<u8>)>) -> String {
    let count =
        |(name, count): (&str, Option<u8>)| format!("{name} {}", count.map_or("?".into(), |count| count.to_string()));
    counted.map(count).collect::<Vec<_>>().join(", ")
}

fn slots(slots: &[Option<String>]) -> String {
    slots.iter().map(|slot| slot.as_deref().unwrap_or("_")).collect()
}

fn choice(choice: &Choice) -> String {
    match choice {
        Choice::True => "○".into(),
        Choice::False => "×".into(),
        Choice::Picture(id) => format!("#{id}"),
        Choice::Word(text) | Choice::Sound(text) => text.clone(),
        Choice::Number(number) => number.to_string(),
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

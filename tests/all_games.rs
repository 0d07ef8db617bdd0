//! Every game that ships, played to its end: by a class that answers at random, steals, is interrupted, taken back and
//! ended; and once by a teacher with two keys, as a transcript that reads like the game's rule.
//!
//! `UPDATE_GOLDEN=1 cargo test --no-default-features --test all_games` writes the transcripts anew; read the
//! difference first.

mod common;
mod shipped;

use std::path::Path;
use std::sync::LazyLock;

use common::{Class, points_given, without_clocks};
use hanamaru::game::board::Change;
use hanamaru::game::boards::track::TrackSign;
use hanamaru::game::demo::demonstration;
use hanamaru::game::keys::Press;
use hanamaru::game::state::Place;
use hanamaru::game::tools::Watch;
use hanamaru::game::view::{BoardView, CardFace, Choice, Digits, Frame, Meaning, Part, PlayScreen, Screen, Stake};
use hanamaru::game::{Act, Seat, StageView, What, desk_view, stage_view};
use hanamaru::lesson::axes::Game;
use hanamaru::lesson::{Lesson, Library, read};

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);

/// Twelve words of an ordinary lesson, and the game.
fn lesson(game: &Game) -> Lesson {
    let source = "Lesson(title: \"What do you like?\", grade: 5, ask: \"Do you like apples?\", sentence: \"I like apples.\", \
         cards: [\"apple\", \"banana\", \"lion\", \"milk\", \"soccer\", \"rabbit\", \"pizza\", \"tennis\", \"cat\", \
         \"juice\", \"tiger\", \"hat\"], games: [Flashcards()])";
    let checked = read(source, &LIBRARY);
    let mut lesson = checked.lesson.unwrap_or_else(|| panic!("the words are in the library: {:?}", checked.diags));
    lesson.games = vec![game.with_settings(&std::collections::BTreeMap::new(), lesson.grade)];
    lesson
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        // SplitMix64: what follows from one draw tells nothing of the next.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }

    fn team(&mut self) -> u8 {
        u8::try_from(self.below(4)).expect("four teams") + 1
    }
}

fn is_over(class: &Class) -> bool {
    matches!(class.state.play.place, Place::LookBack(_))
}

/// What somebody presses who answers now rightly, now wrongly, and sometimes presses what is not asked for.
fn at_random(class: &mut Class, dice: &mut Dice, ends: bool) {
    let view = stage_view(&class.state, class.now);
    let press = match dice.below(60) {
        0 | 1 => Press::Undo,
        2 => Press::Redo,
        3 => Press::Back,
        4 => Press::Right,
        5 => Press::Digit(dice.team()),
        6 => Press::Support,
        7 => Press::MoreTime,
        8 => Press::Skip,
        9 if ends => Press::EndGame,
        10 => Press::Points(dice.team(), 10, dice.below(1_000)),
        11..=25 if view.keys.digits != Digits::Nothing => Press::Digit(u8::try_from(dice.below(6)).expect("few") + 1),
        26 => Press::Square(u8::try_from(dice.below(36)).expect("few")),
        _ => match view.keys.next {
            Meaning::Right | Meaning::MarkedRight => {
                [Press::Right, Press::Next, Press::Wrong, Press::Half, Press::Pass]
                    [usize::try_from(dice.below(5)).expect("few")]
            }
            Meaning::TakePick if dice.below(3) > 0 => Press::Back,
            _ => Press::Next,
        },
    };
    if dice.below(40) == 0 {
        class.press(Press::Pause).expect("a pause is never refused");
        class.wait(dice.below(9_000));
        class.press(Press::Pause).expect("nor is its end");
    }
    // A press that is refused changes nothing.
    let before = class.log.len();
    if class.press(press).is_err() {
        assert_eq!(class.log.len(), before);
    }
    class.wait(dice.below(6_000));
}

#[test]
fn each_game_ends_adds_up_and_is_undone() {
    assert_eq!(LIBRARY.games.len(), 53, "all the games are there");
    for (id, game) in &LIBRARY.games {
        for seed in 0..10 {
            let mut class = Class::open(lesson(game), seed);
            let start = without_clocks(&class.state.play);
            let mut dice = Dice(seed * 7 + 1);
            for turn in 0.. {
                assert!(turn < 4_000, "{id} does not end: {:?}", class.state.play.place);
                at_random(&mut class, &mut dice, seed % 3 == 2);
                let view = stage_view(&class.state, class.now);
                desk_view(&class.state, class.now);
                says_nothing_early(&class, &view, id);
                if is_over(&class) {
                    break;
                }
            }
            assert!(
                !matches!(class.state.watch, Some(Watch::Stopwatch { .. })),
                "{id}, {seed}: its clock went with it"
            );
            let scores: Vec<i64> = class.state.play.teams.iter().map(|team| i64::from(team.score)).collect();
            let given = points_given(class.log.iter().map(|event| &event.what));
            assert_eq!(scores, given, "{id}, {seed}: points are the sum of what was given");
            while class.submit(Seat::Teacher, Act::Undo).is_ok() {}
            assert_eq!(without_clocks(&class.state.play), start, "{id}, {seed}: undone to the start");
        }
    }
}

/// What is hidden on a board, or asked and not yet answered, is in no view of the class.
fn says_nothing_early(class: &Class, view: &StageView, id: &str) {
    let Screen::Play(play) = &view.screen else { return };
    let Some(round) = class.state.play.round() else { return };
    let word = round.card.as_ref().and_then(|id| class.state.card(id)).map(|card| card.word.clone());
    let hidden =
        ["karuta", "pointing", "bingo", "simon-says", "stereo", "whisper", "counters", "phonics-karuta", "shark"];
    if let (Some(word), true) = (word, hidden.contains(&id))
        && !round.revealed
        && !class.state.peeking
        && !matches!(round.help, Some(hanamaru::game::state::Help::TwoWords(_)))
    {
        let parts = format!("{:?} {:?}", play.parts, play.answer);
        assert!(!parts.contains(&format!("\"{word}\"")), "{id}: {word} came early: {parts}");
        if let Some(BoardView::Calls(calls)) = &play.board {
            assert!(!format!("{:?}", calls.now).contains(&format!("\"{word}\"")), "{id}: {word} came early");
        }
    }
    if let Some(BoardView::Letters(letters)) = &play.board {
        for slot in letters.slots.iter().flatten() {
            let letter = slot.chars().next().map(|letter| letter.to_ascii_lowercase());
            let tried = letter
                .filter(char::is_ascii_lowercase)
                .is_none_or(|letter| letters.used.contains(&(letter as u8 - b'a')));
            assert!(tried, "{id}: {slot} was not said");
        }
    }
}

/// What a teacher with two keys and the number keys presses, every fourth answer being wrong.
fn by_the_book(class: &mut Class, judged: &mut u64) -> &'static str {
    let view = stage_view(&class.state, class.now);
    let (digits, next) = (view.keys.digits, view.keys.next);
    let (press, says) = match (digits, next) {
        (Digits::Hands, Meaning::MoveOn) => {
            for (which, hands) in [(1, 5), (2, 3), (3, 7)] {
                for _ in 0..hands {
                    // There may be fewer things to count.
                    let _ = class.press(Press::Digit(which));
                }
            }
            (Press::Next, "counts hands")
        }
        (Digits::CallOn, Meaning::TakeHighlighted) => {
            (Press::Digit(u8::try_from(*judged % 4).expect("four") + 1), "hand")
        }
        (Digits::CallOn, Meaning::MoveOn) if *judged % 2 == 1 => (Press::Digit(2), "hand"),
        (_, Meaning::Right) => {
            *judged += 1;
            if *judged % 4 == 0 { (Press::Wrong, "wrong") } else { (Press::Right, "right") }
        }
        (_, Meaning::MarkedRight) => {
            *judged += 1;
            for team in [1, 3] {
                class.press(Press::Digit(team)).expect("a team is marked");
            }
            (Press::Next, "1 and 3 right")
        }
        (_, Meaning::TakePick) => {
            // Now this place, now another: a class that remembers nothing finds its pairs by chance.
            for _ in 0..Dice(class.state.step ^ class.now).below(11) {
                class.press(Press::Back).expect("the highlight moves");
            }
            (Press::Next, "takes")
        }
        (Digits::Arrive, _) => (Press::Next, "comes in"),
        _ => (Press::Next, "next"),
    };
    class.press(press).unwrap_or_else(|why| panic!("{press:?} on {:?}: {why}", view.screen));
    says
}

fn told(view: &StageView) -> String {
    let shown = match &view.screen {
        Screen::Play(play) => play_told(play),
        Screen::Intro { name, rule, .. } => format!("{} — {}", name["en"], rule["en"]),
        Screen::Result { standings, .. } => {
            let one =
                |team: &hanamaru::game::view::Standing| format!("{}{}", team.points, if team.first { "*" } else { "" });
            format!("result {}", standings.iter().map(one).collect::<Vec<_>>().join(" "))
        }
        Screen::Welcome { .. } => "welcome".into(),
        Screen::LookBack(_) => "look back".into(),
        Screen::Finale { .. } => "finale".into(),
    };
    let scores: Vec<String> = view.teams.iter().map(|team| team.score.unwrap_or(0).to_string()).collect();
    let watch = match view.watch {
        Some(Watch::Stopwatch { stopped: Some(ms), .. }) => format!(" ({} s in all)", ms / 1000),
        Some(_) => " (the clock runs)".into(),
        None => String::new(),
    };
    let timer = view.timer.map(|timer| format!(" ({} s)", timer.total_ms / 1000)).unwrap_or_default();
    format!("{shown}{timer}{watch} | {}", scores.join(" "))
}

fn play_told(play: &PlayScreen) -> String {
    let mut words = vec![format!("{:?}:", play.cue)];
    words.extend(play.team.map(|team| format!("team {team},")));
    words.extend(play.number.map(|number| format!("number {number},")));
    words.extend(play.parts.iter().map(part));
    words.extend(
        (!play.choices.is_empty())
            .then(|| format!("[{}]", play.choices.iter().map(choice).collect::<Vec<_>>().join(" "))),
    );
    words.extend(play.frame.as_ref().map(frame));
    words.extend(
        (!play.words.is_empty()).then(|| {
            format!("with {}", play.words.iter().map(|face| face.word.as_str()).collect::<Vec<_>>().join(" "))
        }),
    );
    if play.stake == Stake::Double {
        words.push("twice".into());
    }
    words.extend(play.value.map(|value| format!("for {value}")));
    words.extend(play.board.as_ref().map(board));
    words.extend(play.answer.as_ref().map(|answer| {
        let mut said = format!("= {}", answer.word);
        if let Some(choice) = answer.choice {
            said += &format!(" ({})", choice + 1);
        }
        for more in answer.sound.iter().chain(&answer.sentence).chain(&answer.others) {
            said += &format!(", {more}");
        }
        if let Some(magic) = answer.magic {
            said += if magic { ", do it" } else { ", do not" };
        }
        said
    }));
    words.join(" ")
}

fn part(part: &Part) -> String {
    match part {
        Part::Picture(_) => "(picture)".into(),
        Part::Word(word) | Part::Sentence(word) => word.clone(),
        Part::Claim(word) => format!("{word}?"),
        Part::Meaning(gloss) => gloss["ja"].clone(),
        Part::Covered { stage, stages, .. } => format!("(covered {stage}/{stages})"),
        Part::Sounds { said, count, joined } => {
            format!("{}/{count}{}", said.join("·"), if *joined { " joined" } else { "" })
        }
        Part::Secret { eyes_shut: true } => "(eyes shut)".into(),
        Part::Secret { eyes_shut: false } => "(secret)".into(),
        Part::Hints { hints, .. } => format!("hints: {}", hints.join(" ")),
        Part::Heard => "(heard)".into(),
        Part::Cards(cards) => {
            let one = |card: &Option<CardFace>| match card {
                None => "_".to_owned(),
                Some(CardFace::Picture(_)) => "#".to_owned(),
                Some(CardFace::Word(word)) => word.clone(),
            };
            cards.iter().map(one).collect::<Vec<_>>().join(" ")
        }
        Part::Wheel { words, at } => {
            let stopped = at.and_then(|at| words.get(usize::from(at)));
            stopped.map_or_else(|| format!("wheel of {}", words.len()), |word| format!("wheel at {word}"))
        }
        Part::Text { text, .. } => text.clone(),
    }
}

fn choice(choice: &Choice) -> String {
    match choice {
        Choice::True => "○".into(),
        Choice::False => "×".into(),
        Choice::Picture(_) => "#".into(),
        Choice::Word(word) | Choice::Sound(word) => word.clone(),
        Choice::Number(number) => number.to_string(),
        Choice::Meaning(gloss) => gloss["ja"].clone(),
    }
}

fn frame(frame: &Frame) -> String {
    let roles = frame.roles.iter().flatten().map(|role| format!("{}: ", role["en"]));
    let said = frame.ask.iter().chain(&frame.answer).map(String::as_str);
    format!("“{}”", roles.chain(said.map(str::to_owned)).collect::<Vec<_>>().join(" "))
}

fn rows<T>(items: &[T], across: u8, one: impl Fn(&T) -> String) -> String {
    let lines =
        items.chunks(usize::from(across.max(1))).map(|line| line.iter().map(&one).collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join(" / ")
}

fn board(board: &BoardView) -> String {
    let number = |count: &Option<u8>| count.map_or(".".into(), |count| count.to_string());
    match board {
        BoardView::Grid(grid) => {
            let across = u8::try_from(grid.columns.len()).expect("few");
            let squares =
                rows(&grid.squares, across, |square| square.map_or(".".into(), |effect| format!("{effect:?}")));
            let (row, column) = (grid.row.map(|row| &grid.rows[usize::from(row)]), grid.picking.then_some(grid.line));
            format!(
                "{{{squares}}}{}{}",
                row.map(|row| format!(" row {row}")).unwrap_or_default(),
                column.map(|line| format!(" at {}", line + 1)).unwrap_or_default()
            )
        }
        BoardView::Territory(field) => format!("{{{}}}", rows(&field.owners, field.columns, number)),
        BoardView::Lanes(lanes) => {
            format!("lanes {}/{}", rows(&lanes.lanes, 8, |lane| lane.at.to_string()), lanes.steps)
        }
        BoardView::Lives(lives) => {
            let bomb = lives.bomb.map(|bomb| format!(", bomb {bomb:?}")).unwrap_or_default();
            format!("lives {}{bomb}", rows(&lives.teams, 8, |team| team.left.to_string()))
        }
        BoardView::Flowers(flowers) => {
            format!("petals {} of {}", rows(&flowers.flowers, 8, |flower| flower.open.to_string()), flowers.of)
        }
        BoardView::Track(track) => {
            let die = track.die.map(|die| format!(", die {die}")).unwrap_or_default();
            let sign = track.landed.filter(|sign| *sign != TrackSign::Plain);
            let die = sign.map_or(die.clone(), |sign| format!("{die} to {sign:?}"));
            format!("path {}/{}{die}", rows(&track.pieces, 8, |piece| piece.at.to_string()), track.squares.len() + 1)
        }
        BoardView::Health(health) => {
            let class = health.class.map(|class| format!(", class {}/{}", class.left, class.of)).unwrap_or_default();
            format!("boss {}/{}{class}", health.boss.left, health.boss.of)
        }
        BoardView::Pairs(pairs) => {
            use hanamaru::game::boards::pairs::{PairCard, PairFace};
            let face = |face: &PairFace| match face {
                PairFace::Picture(_) => "#".to_owned(),
                PairFace::Word(word) => word.clone(),
            };
            format!(
                "{{{}}}",
                rows(&pairs.cards, 6, |card| match card {
                    PairCard::Back => ".".into(),
                    PairCard::Open(open) => face(open),
                    PairCard::Found(found, team) => format!("{}={}", face(found), team.unwrap_or(0)),
                })
            )
        }
        BoardView::Seats(seats) => {
            use hanamaru::game::boards::seats::Posture;
            let standing = seats.seats.iter().flatten().filter(|seat| seat.pupil == Posture::Stands).count();
            format!("{standing} stand, {:?} sat down, {:?}", seats.sat_now, seats.focus)
        }
        BoardView::Levels(levels) => {
            format!("levels {}", rows(&levels.levels, 8, |level| format!("{} {}", level.name, number(&level.count))))
        }
        BoardView::Graph(graph) => {
            format!("graph {}", rows(&graph.bars, 8, |bar| format!("{} {}", bar.word, number(&bar.count))))
        }
        BoardView::Calls(calls) => {
            format!("called {:?}, {} one away, {} done", calls.called, calls.reach, calls.bingo)
        }
        BoardView::Finish(finish) => format!("came {}", rows(&finish.came, 8, |came| came.team.to_string())),
        BoardView::Letters(letters) => {
            let slots: String = letters.slots.iter().map(|slot| slot.clone().unwrap_or("_".into())).collect();
            format!("{slots}, {} tried, shark {}/{}", letters.used.len(), letters.shark.come, letters.shark.steps)
        }
        BoardView::Tiles(tiles) => {
            let slots: String = tiles.slots.iter().map(|slot| slot.clone().unwrap_or("_".into())).collect();
            let left: Vec<&str> = tiles.tiles.iter().filter(|tile| !tile.used).map(|tile| tile.says.as_str()).collect();
            format!("{slots} from {}", left.join(" "))
        }
        BoardView::Answers(answers) => rows(&answers.answers, 8, |answer| answer.clone().unwrap_or(".".into())),
        BoardView::Total(total) => {
            let broke = total.broke.map(|broke| format!(", broken at {broke}")).unwrap_or_default();
            format!("{} of {}, best {}{broke}", total.now, total.target, total.best)
        }
    }
}

#[test]
fn each_game_reads_like_its_rule() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/games");
    for (id, game) in &LIBRARY.games {
        let mut class = Class::open(lesson(game), 7);
        let mut text = String::new();
        let mut judged = 0;
        for turn in 0.. {
            assert!(turn < 1_200, "{id} does not end");
            let view = stage_view(&class.state, class.now);
            text += &told(&view);
            if is_over(&class) {
                text += "\n";
                break;
            }
            let before = class.log.len();
            let says = by_the_book(&mut class, &mut judged);
            text += &format!(" → {says}\n");
            let counted = class.log[before..].iter().filter_map(|event| match &event.what {
                What::TableChanged { change: Change::Counted { which, count }, .. } => Some((which + 1, *count)),
                _ => None,
            });
            let counted: std::collections::BTreeMap<u8, u8> = counted.collect();
            text += &counted.iter().map(|(which, count)| format!("  {count} hands for {which}\n")).collect::<String>();
            class.wait(1_000);
        }
        let file = folder.join(format!("{id}.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::create_dir_all(&folder).expect("the folder is made");
            std::fs::write(&file, &text).expect("the golden file is written");
        }
        let expected = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        let first = expected.lines().zip(text.lines()).position(|(old, new)| old != new);
        assert!(
            expected == text,
            "{id} differs from line {}; it now reads: {:?}",
            first.unwrap_or(expected.lines().count().min(text.lines().count())) + 1,
            first.and_then(|line| text.lines().nth(line))
        );
    }
}

/// A game that was written as a file only: the one of the README's guide, and two more on other boards.
#[test]
fn games_that_nobody_built_are_played_from_their_files() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("it is there");
    let guide = readme.split("```ron\n").find(|block| block.contains("id: \"tug\"")).expect("the guide has a game");
    let tug = guide.split("```").next().expect("it ends").to_owned();
    let shop = "Game(id: \"word-thief\", name: (en: \"Word Thief\", ja: \"ことばどろぼう\"), \
        rule: (en: \"Answer and open!\", ja: \"あてよう\"), talk: Sentence, cards_min: 4, prompt: [Meaning], selector: Turn, \
        answer: Say, judge: Teacher, board: Grid(rows: 3, columns: 3), squares: [(does: Steal(20)), (does: Add(20), share: 3)], \
        flow: [Prompt, Select, Answer, Judge, Reveal, Pick, Effect], pace: Tap, end: BoardEmpty)";
    let quiet = "Game(id: \"quiet-count\", name: (en: \"Quiet Count\", ja: \"しずかに\"), \
        rule: (en: \"Write and show!\", ja: \"書こう\"), talk: Name, cards_min: 4, needs: [Hints], prompt: [Hints], selector: Everyone, \
        answer: Write, judge: Teacher, board: Total(target: 6), effects: [Grow(1)], misses: [Break], \
        flow: [Prompt, Answer, Reveal, Judge, Effect], pace: Countdown(20), end: BoardEmpty)";
    for (id, source) in [("tug", tug.as_str()), ("word-thief", shop), ("quiet-count", quiet)] {
        let mut library = Library::default();
        assert_eq!(library.add_game(&format!("{id}.game.ron"), source), [], "{id}");
        let mut class = Class::open(lesson(&library.games[id]), 3);
        let mut judged = 0;
        for turn in 0.. {
            assert!(turn < 1_000, "{id} does not end");
            if is_over(&class) {
                break;
            }
            by_the_book(&mut class, &mut judged);
            class.wait(1_000);
        }
        assert!(judged > 2, "{id} was played");
    }
}

#[test]
fn each_game_has_a_demonstration_of_about_ten_seconds() {
    for (id, game) in &LIBRARY.games {
        let mut class = Class::open(lesson(game), 5);
        class.press(Press::Next).expect("its name comes up");
        let before = class.log.len();
        let shown = demonstration(&class.state, game).unwrap_or_else(|refused| panic!("{id}: {refused:?}"));
        assert_eq!(class.log.len(), before, "nothing of it is in the log");
        assert!(shown.len() >= 3, "{id}: {} moments", shown.len());
        let lasts = shown.last().map_or(0, |last| last.at);
        assert!((2_000..=14_000).contains(&lasts), "{id} lasts {lasts} ms");
    }
}

//! Views of games on their boards, as a lesson shows them: below the head, above the teams and the keys.

use super::screens::{answer, play, texts, view};
use crate::game::boards::bingo::{BingoView, Call, Calling};
use crate::game::boards::finish::{Brought, Came, FinishView};
use crate::game::boards::flowers::{Flower, FlowersView};
use crate::game::boards::graph::{Bar, GraphView, Grown};
use crate::game::boards::health::{Health, HealthView};
use crate::game::boards::lanes::{Lane, LanesView};
use crate::game::boards::levels::{Being, Level, LevelsView};
use crate::game::boards::lives::{Bomb, LifeSign, LivesView, TeamLives};
use crate::game::boards::pairs::{PairCard, PairFace, PairsView};
use crate::game::boards::seats::{Posture, Seat, SeatFocus, SeatsView, SeenFrom};
use crate::game::boards::shark::SharkView;
use crate::game::boards::territory::{Called, TerritoryView};
use crate::game::boards::tiles::{Tile, TilesOf, TilesView};
use crate::game::boards::track::{TrackPiece, TrackSign, TrackView};
use crate::game::command::Verdict;
use crate::game::view::{
    AnswerShown, AnswersView, BoardView, Cue, Digits, Frame, KeyMeanings, LettersView, Meaning, PlayScreen, Screen,
    StageView, TimerView, TotalView,
};

const PICK: KeyMeanings = KeyMeanings { next: Meaning::TakePick, back: Meaning::MovePick, digits: Digits::Line };
const ON: KeyMeanings = KeyMeanings { next: Meaning::MoveOn, back: Meaning::StepBack, digits: Digits::Nothing };
const COUNT: KeyMeanings = KeyMeanings { digits: Digits::Hands, ..ON };
const CHOOSE: KeyMeanings =
    KeyMeanings { next: Meaning::TakeHighlighted, back: Meaning::MoveHighlight, digits: Digits::Target };

/// All of them, by name.
pub fn all(teams: u8) -> Vec<(&'static str, StageView)> {
    let mut all = taken(teams);
    all.extend(moved(teams));
    all.extend(turned(teams));
    all.extend(counted(teams));
    all.extend(spelled(teams));
    all
}

/// A board in a game, with a team whose turn it is.
fn on(board: BoardView, cue: Cue, team: Option<u8>, keys: KeyMeanings, teams: u8, tally: bool) -> StageView {
    let mut play = play("memory", Vec::new(), Vec::new(), cue);
    (play.name, play.progress) = (texts("Memory", "{神経衰弱|しんけいすいじゃく}"), (3, 0));
    (play.board, play.team) = (Some(board), team);
    let mut view = view(Screen::Play(play), teams, tally);
    view.keys = keys;
    for line in &mut view.teams {
        line.active = Some(line.team) == team;
    }
    view
}

/// The same after an answer that was right.
fn right(mut view: StageView, team: Option<u8>) -> StageView {
    if let Screen::Play(play) = &mut view.screen {
        let right: Vec<u8> = team.into_iter().collect();
        play.answer =
            Some(AnswerShown { verdict: Some(Verdict::Right), right, ..answer(None, "apple", "りんご", 0) });
    }
    view
}

fn with_frame(mut view: StageView, ask: &str, says: &str) -> StageView {
    if let Screen::Play(PlayScreen { frame, .. }) = &mut view.screen {
        *frame = Some(Frame { ask: Some(ask.to_owned()), answer: Some(says.to_owned()), roles: None });
    }
    view
}

fn highlighted(mut view: StageView, team: usize) -> StageView {
    if let Some(line) = view.teams.get_mut(team) {
        line.highlighted = true;
    }
    view
}

/// Squares that teams take.
fn taken(teams: u8) -> Vec<(&'static str, StageView)> {
    let field = |side: u8, called: Called, owned: &[(u8, u8)]| {
        let owner = |square: u8| owned.iter().find(|(at, _)| *at == square).map(|(_, team)| *team);
        TerritoryView {
            rows: side,
            columns: side,
            owners: (0..side * side).map(owner).collect(),
            called,
            takeable: Vec::new(),
            highlighted: None,
            taken: None,
            flipped: Vec::new(),
            line: Vec::new(),
        }
    };
    let flips = [(12, 1), (13, 2), (17, 1), (18, 1), (7, 2), (11, 2)];
    let mut picking = field(5, Called::Squares, &flips);
    (picking.takeable, picking.highlighted) = (vec![1, 3, 14, 19, 23], Some(14));
    let mut wave = field(5, Called::Squares, &[(12, 1), (13, 1), (14, 1), (17, 1), (18, 1), (7, 2), (11, 2)]);
    (wave.taken, wave.flipped) = (Some(14), vec![13]);
    let mut six = field(6, Called::Squares, &[(14, 1), (15, 2), (20, 2), (21, 1)]);
    (six.takeable, six.highlighted) = (vec![8, 9, 13, 16, 19, 22, 26, 27], Some(8));
    let mut drop = field(6, Called::Columns, &[(30, 1), (31, 2), (32, 1), (25, 1), (26, 2)]);
    (drop.takeable, drop.highlighted) = (vec![24, 19, 20, 33, 34, 35], Some(33));
    let mut line = field(3, Called::Squares, &[(0, 1), (4, 1), (8, 1), (1, 2), (2, 2)]);
    (line.taken, line.line) = (Some(8), vec![0, 4, 8]);
    let pick = |view, cue| on(BoardView::Territory(view), cue, Some(1), PICK, teams, true);
    vec![
        ("on-territory-pick", right(pick(picking, Cue::PickNumber), Some(1))),
        ("on-territory-wave", right(on(BoardView::Territory(wave), Cue::SeePoints, Some(1), ON, teams, true), Some(1))),
        ("on-territory-six", right(pick(six, Cue::PickNumber), Some(1))),
        ("on-territory-drop", right(pick(drop, Cue::PickNumber), Some(1))),
        ("on-territory-line", right(on(BoardView::Territory(line), Cue::SeePoints, Some(1), ON, teams, true), Some(1))),
    ]
}

/// Pieces, lives and health.
fn moved(teams: u8) -> Vec<(&'static str, StageView)> {
    let places = [4, 2, 0, 3, 1, 5, 2, 4];
    let lanes = LanesView {
        steps: 6,
        lanes: (1..=teams).zip(places).map(|(team, at)| Lane { team, at }).collect(),
        moved: Some((1, 3)),
    };
    let lives = |bomb| LivesView {
        sign: LifeSign::Heart,
        of: 3,
        teams: (1..=teams).zip([3, 2, 3, 1, 0, 2, 3, 3]).map(|(team, left)| TeamLives { team, left }).collect(),
        active: None,
        rested: None,
        bomb: Some(bomb),
    };
    let mut bang = lives(Bomb::Burst);
    (bang.active, bang.rested) = (Some(2), Some(2));
    let signs = [TrackSign::Plain, TrackSign::Event, TrackSign::Plain, TrackSign::Chance];
    let path = |moved: bool| TrackView {
        squares: signs.into_iter().cycle().take(16).collect(),
        pieces: (1..=teams).zip([7, 3, 0, 11, 3, 5, 16, 0]).map(|(team, at)| TrackPiece { team, at }).collect(),
        moved: moved.then_some((1, 3)),
        focus: moved.then_some(7),
        die: moved.then_some(4),
        landed: None,
    };
    let flowers = |open: [u8; 8], bloomed| FlowersView {
        of: 5,
        flowers: (1..=teams).zip(open).map(|(team, open)| Flower { team, open }).collect(),
        bloomed,
    };
    let growing = flowers([3, 5, 0, 2, 4, 1, 5, 3], Some((1, 2)));
    let helped = flowers([5, 4, 3, 4, 5, 5, 4, 5], Some((3, 2)));
    let health = |left, lost| Health { left, of: 8, lost };
    let hit = HealthView { boss: health(5, 1), class: Some(Health { left: 4, of: 5, lost: 0 }) };
    let beaten = HealthView { boss: health(0, 1), class: None };
    let effect = |board, team| right(on(board, Cue::SeePoints, team, ON, teams, true), team);
    let push = on(BoardView::Lanes(lanes.clone()), Cue::ChooseTeam, Some(1), CHOOSE, teams, false);
    let burst = on(BoardView::Lives(bang), Cue::WhoHasIt, None, CHOOSE, teams, false);
    let calm = on(BoardView::Lives(lives(Bomb::Awake)), Cue::PassOn, None, ON, teams, false);
    vec![
        ("on-lanes", effect(BoardView::Lanes(lanes), Some(1))),
        ("on-lanes-push", highlighted(push, 1)),
        ("on-bomb-frame", with_frame(calm, "What do you like?", "I like ____.")),
        ("on-bomb-bang", highlighted(burst, 1)),
        ("on-flowers", effect(BoardView::Flowers(growing), Some(1))),
        ("on-flowers-helped", effect(BoardView::Flowers(helped), Some(1))),
        ("on-track-roll", on(BoardView::Track(path(false)), Cue::Roll, Some(1), PICK, teams, true)),
        ("on-track-moved", on(BoardView::Track(path(true)), Cue::SeeMove, Some(1), ON, teams, true)),
        ("on-boss", right(on(BoardView::Health(hit), Cue::SeePoints, Some(2), ON, teams, false), Some(2))),
        ("on-boss-beaten", right(on(BoardView::Health(beaten), Cue::SeePoints, Some(1), ON, teams, false), Some(1))),
    ]
}

/// Cards that are turned, and pupils who sit down.
fn turned(teams: u8) -> Vec<(&'static str, StageView)> {
    let word = |word: &str| PairFace::Word(word.to_owned());
    let mut cards = vec![PairCard::Back; 12];
    cards[1] = PairCard::Found(PairFace::Picture(0), Some(1));
    cards[6] = PairCard::Found(word("apple"), Some(1));
    let mut open = cards.clone();
    (open[3], open[8]) = (PairCard::Open(PairFace::Picture(3)), PairCard::Open(word("swimming")));
    let found = PairsView { cards: cards.clone(), picking: false, highlighted: None, paired: Some((1, 6)) };
    let pick = PairsView { cards, picking: true, highlighted: Some(4), paired: None };
    let open = PairsView { cards: open, picking: false, highlighted: None, paired: None };
    let judge = KeyMeanings { next: Meaning::Right, back: Meaning::Wrong, digits: Digits::CallOn };
    let seats = |columns: u8, focus, sat: &[u8]| {
        let rows = 36_u8.div_ceil(columns);
        let seat = |at: u8| {
            let number = (at % columns) * rows + at / columns + 1;
            let pupil = match number {
                4 | 23 => Posture::Absent,
                number if sat.contains(&number) || number % 7 == 0 => Posture::Sits,
                _ => Posture::Stands,
            };
            (number <= 36).then_some(Seat { number, pupil })
        };
        SeatsView {
            columns,
            seats: (0..rows * columns).map(seat).collect(),
            focus: Some(focus),
            sat_now: sat.to_vec(),
            seen_from: SeenFrom::Class,
        }
    };
    let choose = on(BoardView::Seats(seats(6, SeatFocus::Row(2), &[])), Cue::WhoSits, Some(1), PICK, teams, false);
    let sat = seats(6, SeatFocus::One(9), &[7, 8, 9, 10, 11, 12]);
    let sat = on(BoardView::Seats(sat), Cue::SeeMove, Some(1), ON, teams, false);
    let numbered = |mut view: StageView| {
        if let Screen::Play(play) = &mut view.screen {
            play.number = Some(9);
        }
        view
    };
    vec![
        ("on-pairs-pick", on(BoardView::Pairs(pick), Cue::TurnCards, Some(1), PICK, teams, true)),
        ("on-pairs-open", on(BoardView::Pairs(open), Cue::TeamAnswers, Some(1), judge, teams, true)),
        ("on-pairs-found", on(BoardView::Pairs(found), Cue::SeePoints, Some(1), ON, teams, true)),
        ("on-seats-choose", right(numbered(choose), Some(1))),
        ("on-seats-sat", right(numbered(sat), Some(1))),
    ]
}

/// Hands, calls, the order of finish, and one number.
fn counted(teams: u8) -> Vec<(&'static str, StageView)> {
    let level = |(being, count): (Being, Option<u8>)| {
        let (name, gesture) = being.words();
        Level { being, name: name.to_owned(), gesture: gesture.to_owned(), count }
    };
    let frame = |answer: &str| {
        Some(Frame { ask: Some("What do you like?".to_owned()), answer: Some(answer.to_owned()), roles: None })
    };
    let levels = |counts: [Option<u8>; 5], said, counting| LevelsView {
        levels: Being::ALL.into_iter().zip(counts).map(level).collect(),
        frame: said,
        counting,
    };
    let climbing = levels([None; 5], frame("I like ____."), None);
    let counting = levels([Some(6), Some(9), Some(4), None, None], None, Some(2));
    let mut climbing = on(BoardView::Levels(climbing), Cue::AskAround, None, ON, teams, false);
    climbing.timer = Some(TimerView { ends_at: 107_000, total_ms: 180_000, frozen_ms: None, up: false });
    let bar =
        |(word, picture, count): (&str, u16, Option<u8>)| Bar { picture: Some(picture), word: word.to_owned(), count };
    let bars = [
        ("apples", 0, Some(12)),
        ("bananas", 1, Some(9)),
        ("guitar", 2, Some(4)),
        ("swimming", 3, None),
        ("grapes", 4, None),
        ("dogs", 5, None),
    ];
    let graph =
        GraphView { bars: bars.map(bar).into(), reaches: 36, frame: None, grown: Some(Grown { bar: 1, from: 8 }) };
    let yes = |word: &str, count| Bar { picture: None, word: word.to_owned(), count };
    let votes = GraphView { bars: vec![yes("Yes", Some(21)), yes("No", None)], reaches: 36, frame: None, grown: None };
    let bingo = |now, bingo, cheer| BingoView {
        marks: crate::lesson::axes::Marks::Lines,
        now,
        called: ["dog", "grapes", "guitar", "banana", "swimming"].map(str::to_owned).into(),
        reach: 7,
        bingo,
        cheer,
    };
    let call = Calling::Shown(Call { says: "apple".to_owned(), picture: Some(0) });
    let came = |brought: Option<Brought>| FinishView {
        came: [2, 1].map(|team| Came { team, brought }).into(),
        running: (3..=teams).collect(),
        fresh: Some(1),
    };
    let arrive = KeyMeanings { digits: Digits::Arrive, ..CHOOSE };
    let arriving = on(BoardView::Finish(came(None)), Cue::WhoCame, None, arrive, teams, true);
    let total = |now, best, target, grown| BoardView::Total(TotalView { now, best, target, grown, broke: None });
    let seen = |board| right(on(board, Cue::SeePoints, None, ON, teams, false), None);
    vec![
        ("on-levels-climb", climbing),
        ("on-levels-count", on(BoardView::Levels(counting), Cue::CountHands, None, COUNT, teams, false)),
        ("on-graph", on(BoardView::Graph(graph), Cue::CountHands, None, COUNT, teams, false)),
        ("on-graph-votes", on(BoardView::Graph(votes), Cue::CountHands, None, COUNT, teams, false)),
        (
            "on-calls-heard",
            on(BoardView::Calls(bingo(Calling::Heard, 0, false)), Cue::ListenAndPoint, None, ON, teams, false),
        ),
        ("on-calls-bingo", on(BoardView::Calls(bingo(call, 2, true)), Cue::SeeAnswer, None, COUNT, teams, false)),
        ("on-finish", if teams > 2 { highlighted(arriving, 2) } else { arriving }),
        ("on-finish-brought", seen(BoardView::Finish(came(Some(Brought::Right))))),
        ("on-total", seen(total(14, 14, 24, 3))),
        ("on-total-best", seen(total(7, 12, 0, 1))),
        ("on-total-broken", on(total(0, 12, 0, 0), Cue::SeePoints, Some(1), ON, teams, false)),
        ("on-total-broken-first", on(total(0, 0, 0, 0), Cue::SeePoints, Some(1), ON, teams, false)),
        ("on-total-largest", seen(total(1240, 1240, 1240, 120))),
    ]
}

/// Words that are spelled, and answers that are guessed.
fn spelled(teams: u8) -> Vec<(&'static str, StageView)> {
    let slots = |word: &str, found: &str| {
        let slot = |letter: char| (!letter.is_alphabetic() || found.contains(letter)).then(|| letter.to_string());
        word.chars().map(slot).collect::<Vec<_>>()
    };
    let tried = |letters: &str| letters.bytes().map(|letter| letter - b'a').collect::<Vec<_>>();
    let letters = |word: &str, used: &str, pick: Option<(Option<u8>, u8)>, come: u8| LettersView {
        slots: slots(word, used),
        used: tried(used),
        row: pick.and_then(|(row, _)| row),
        line: pick.map(|(_, line)| line),
        shark: SharkView { steps: 7, come, moved: come > 0, safe: pick.is_none() && come < 7 },
    };
    let spell = |view| on(BoardView::Letters(view), Cue::SayLetter, Some(1), PICK, teams, true);
    let tile = |(says, used): (&str, bool)| Tile { says: says.to_owned(), used };
    let tiles = TilesView {
        of: TilesOf::Letters,
        slots: slots("banana", "b"),
        tiles: [("n", false), ("a", false), ("b", true), ("a", false), ("n", false), ("a", false)].map(tile).into(),
        filled_now: Some(0),
        picking: true,
        highlighted: Some(1),
        solved: false,
    };
    let answers = |open: &[(u8, &str)], many: u8, highlighted, opened_now| AnswersView {
        answers: (0..many)
            .map(|at| open.iter().find(|(place, _)| *place == at).map(|(_, word)| (*word).to_owned()))
            .collect(),
        points: (0..many).map(|at| i32::from(many - at) * 10).collect(),
        highlighted,
        opened_now,
    };
    let guess = |view, cue, keys| on(BoardView::Answers(view), cue, Some(1), keys, teams, true);
    let survey = with_frame(
        guess(answers(&[(2, "soccer")], 5, Some(0), None), Cue::IsItThere, PICK),
        "What sport do you like?",
        "I like ____.",
    );
    let opened = answers(&[(0, "baseball"), (2, "soccer"), (4, "play volleyball")], 6, None, Some(0));
    vec![
        ("on-letters-row", spell(letters("guitar", "ae", Some((None, 1)), 1))),
        ("on-letters-letter", spell(letters("strawberry", "aesr", Some((Some(2), 5)), 1))),
        ("on-letters-phrase", spell(letters("play the guitar in the park", "eatxz", Some((None, 2)), 2))),
        ("on-letters-safe", spell(letters("dog", "dxogz", None, 2))),
        ("on-tiles", on(BoardView::Tiles(tiles), Cue::NextTile, Some(2), PICK, teams, true)),
        ("on-answers-pick", right(survey, Some(1))),
        ("on-answers-opened", right(guess(opened, Cue::SeePoints, ON), Some(1))),
    ]
}

//! Views of games with a board or a prompt of their own: a picture that comes bit by bit, the sounds
//! of a word, a hidden grid, and what pairs say.

use super::screens::{answer, ja, play, texts, view};
use crate::game::StageView;
use crate::game::command::Verdict;
use crate::game::view::{
    AnswerShown, BoardView, Choice, Cue, Digits, Frame, GridView, HelpView, KeyMeanings, Meaning, Part, PlayScreen,
    Screen, TimerView,
};
use crate::lesson::axes::{Effect, Staging};

/// All of them, by name.
pub fn all(teams: u8) -> Vec<(&'static str, StageView)> {
    let mut all = covered(teams);
    all.extend(secrets(teams));
    all.extend(called(teams));
    all.extend(blend(teams));
    all.extend(talk(teams));
    all.extend(grid(teams));
    all.extend(squares(teams));
    all
}

fn judged(mut play: PlayScreen, teams: u8, team: u8) -> StageView {
    play.team = Some(team);
    let mut view = view(Screen::Play(play), teams, true);
    view.keys = KeyMeanings { next: Meaning::Right, back: Meaning::Wrong, digits: Digits::CallOn };
    for line in &mut view.teams {
        line.active = line.team == team;
    }
    view
}

fn frame(ask: Option<&str>, answer: Option<&str>) -> Option<Frame> {
    Some(Frame { ask: ask.map(str::to_owned), answer: answer.map(str::to_owned), roles: None })
}

/// A secret on one screen: all eyes are shut, one pupil looks, the others guess.
fn secrets(teams: u8) -> Vec<(&'static str, StageView)> {
    let at = |parts, cue| view(Screen::Play(play("gesture", parts, Vec::new(), cue)), teams, true);
    let mut steal = play("gesture", vec![Part::Secret { eyes_shut: false }], Vec::new(), Cue::TeamAnswers);
    steal.steal = true;
    vec![
        ("secret-eyes-shut", at(vec![Part::Secret { eyes_shut: true }], Cue::ShutEyes)),
        ("secret-peek", at(vec![Part::Picture(0), Part::Word("apple".to_owned())], Cue::OnePeeks)),
        ("secret-guess", at(vec![Part::Secret { eyes_shut: false }], Cue::Guess)),
        ("secret-steal", judged(steal, teams, 2)),
    ]
}

/// Hints, a word that is called, a word that the class alone sees, and what everyone asks.
fn called(teams: u8) -> Vec<(&'static str, StageView)> {
    let at = |game: &str, parts, cue| play(game, parts, Vec::new(), cue);
    let hints = |many: usize, cue| {
        let hints =
            ["It grows near the ground.", "It has many small seeds on its skin.", "It is a sweet red fruit on cakes."];
        let hints = hints.iter().take(many).map(|hint| (*hint).to_owned()).collect();
        let mut play = at("three-hints", vec![Part::Hints { hints, total: 3 }], cue);
        (play.value, play.progress) = (Some(10 * (4 - i32::try_from(many).unwrap_or(3))), (2, 8));
        play
    };
    let mut ask = at("interview", Vec::new(), Cue::AskAround);
    ask.frame = frame(Some("What do you want for lunch?"), Some("I want ____."));
    let mut read = ask.clone();
    read.cue = Cue::SayTogether;
    let mut asking = view(Screen::Play(ask), teams, true);
    asking.timer = Some(TimerView { ends_at: 107_000, total_ms: 180_000, frozen_ms: None, up: false });
    let mut write = view(Screen::Play(at("whiteboard", vec![Part::Picture(0)], Cue::Write)), teams, true);
    write.timer = Some(TimerView { ends_at: 27_000, total_ms: 30_000, frozen_ms: None, up: false });
    vec![
        ("three-hints-first", judged(hints(1, Cue::TeamAnswers), teams, 1)),
        ("three-hints-all", judged(hints(3, Cue::TeamAnswers), teams, 2)),
        ("heard", view(Screen::Play(at("pointing", vec![Part::Heard], Cue::ListenAndPoint)), teams, true)),
        (
            "hot-seat-turn",
            view(Screen::Play(at("hot-seat", vec![Part::Secret { eyes_shut: false }], Cue::TurnRound)), teams, true),
        ),
        (
            "hot-seat-hints",
            judged(at("hot-seat", vec![Part::Picture(0), Part::Word("apple".to_owned())], Cue::TeamAnswers), teams, 1),
        ),
        ("write", write),
        ("interview-frame", view(Screen::Play(read), teams, true)),
        ("interview-ask", asking),
    ]
}

fn covered(teams: u8) -> Vec<(&'static str, StageView)> {
    let part = |staging, stage, stages| Part::Covered { picture: 0, staging, stage, stages, seed: 7 };
    let at = |part: Part, value: i32, cue| {
        let mut play = play("slow-reveal", vec![part], Vec::new(), cue);
        (play.value, play.progress) = (Some(value), (3, 8));
        play
    };
    let mut partner = view(Screen::Play(at(part(Staging::Tiles, 1, 4), 40, Cue::TellPartner)), teams, true);
    partner.timer = Some(TimerView { ends_at: 7_000, total_ms: 10_000, frozen_ms: None, up: false });
    let mut hands = at(part(Staging::Tiles, 5, 6), 20, Cue::HandsUp);
    hands.help = Some(HelpView::FirstSound("a".to_owned()));
    let mut hands = view(Screen::Play(hands), teams, true);
    hands.keys = KeyMeanings { next: Meaning::MoveOn, back: Meaning::Nothing, digits: Digits::CallOn };
    let mut asked = at(part(Staging::Blur, 2, 4), 30, Cue::TeamAnswers);
    asked.frame = frame(Some("What is this?"), Some("It is ____."));
    asked.steal = true;
    let mut revealed = at(Part::Picture(0), 10, Cue::SeePoints);
    revealed.value = None;
    revealed.answer =
        Some(AnswerShown { verdict: Some(Verdict::Right), right: vec![2], ..answer(None, "apple", "りんご", 0) });
    vec![
        ("covered-tiles-partner", partner),
        ("covered-tiles-hands", hands),
        ("covered-blur-frame", judged(asked, teams, 2)),
        ("covered-zoom", judged(at(part(Staging::Zoom, 1, 2), 20, Cue::TeamAnswers), teams, 1)),
        ("covered-silhouette", judged(at(part(Staging::Silhouette, 2, 4), 30, Cue::TeamAnswers), teams, 1)),
        ("covered-no-longer", judged(at(Part::Picture(0), 10, Cue::TeamAnswers), teams, 2)),
        ("covered-worth-much", judged(at(part(Staging::Tiles, 1, 6), 600, Cue::TeamAnswers), teams, 2)),
        ("covered-answer", judged(revealed, teams, 2)),
    ]
}

fn blend(teams: u8) -> Vec<(&'static str, StageView)> {
    let of = |sounds: &[&str], said: usize, joined: bool, cue| {
        let count = u8::try_from(sounds.len()).unwrap_or(u8::MAX);
        let said = sounds.iter().take(said).map(|&sound| sound.to_owned()).collect();
        play("blend", vec![Part::Sounds { said, count, joined }], Vec::new(), cue)
    };
    let put = |play| view(Screen::Play(play), teams, true);
    let (cat, night, long) = (["c", "a", "t"], ["n", "igh", "t"], ["p", "l", "ay", "th", "e", "gu", "i", "t", "ar"]);
    let longest = ["s", "u", "p", "er", "c", "a", "l", "i", "f", "r", "a", "g", "i", "l", "i", "s", "t", "i", "c"];
    let (four, five) = (["eigh", "t"], ["r", "a", "bb", "i", "t"]);
    let seven = ["s", "t", "r", "aigh", "t", "e", "n"];
    let mut answered = of(&cat, 3, true, Cue::WhoWasRight);
    answered.answer = Some(answer(None, "cat", "ねこ", 5));
    let mut framed = of(&night, 3, true, Cue::AskPartner);
    framed.frame = frame(Some("What is the word?"), Some("It is ____."));
    let mut helped = of(&night, 3, true, Cue::TellPartner);
    helped.help = Some(HelpView::TwoWords(["night".to_owned(), "light".to_owned()]));
    vec![
        ("blend-1", put(of(&cat, 1, false, Cue::Look))),
        ("blend-digraph", put(of(&night, 2, false, Cue::Look))),
        ("blend-all", put(of(&cat, 3, false, Cue::Look))),
        ("blend-joined", put(of(&cat, 3, true, Cue::TellPartner))),
        ("blend-four-letters", put(of(&four, 1, false, Cue::Look))),
        ("blend-five", put(of(&five, 1, false, Cue::Look))),
        ("blend-seven", put(of(&seven, 5, false, Cue::Look))),
        ("blend-long", put(of(&long, 6, false, Cue::Look))),
        ("blend-long-joined", put(of(&long, 9, true, Cue::Look))),
        ("blend-longest", put(of(&longest, 8, false, Cue::Look))),
        ("blend-longest-joined", put(of(&longest, 19, true, Cue::Look))),
        ("blend-frame", put(framed)),
        ("blend-help", put(helped)),
        ("blend-answer", put(answered)),
    ]
}

fn talk(teams: u8) -> Vec<(&'static str, StageView)> {
    let at = |cue, frame, help| {
        let mut play = play("typhoon", vec![Part::Picture(3)], Vec::new(), cue);
        (play.frame, play.help) = (frame, help);
        play
    };
    let pair = || frame(Some("Can you ____?"), Some("Yes, I can ____."));
    let long = frame(
        Some("What would you like to do with your friends in the summer vacation?"),
        Some("I would like to ____ with my best friend in Okinawa."),
    );
    let two = |one: &str, two: &str| Some(HelpView::TwoWords([one.to_owned(), two.to_owned()]));
    let mut partner = view(Screen::Play(at(Cue::AskPartner, pair(), None)), teams, true);
    partner.timer = Some(TimerView { ends_at: 17_000, total_ms: 20_000, frozen_ms: None, up: false });
    let mut word = at(Cue::TellPartner, frame(None, Some("I like ____.")), None);
    word.parts = vec![Part::Meaning(ja("{動物|どうぶつ}"))];
    let mut claim =
        play("maru-batsu", vec![Part::Picture(0), Part::Claim("banana".to_owned())], Vec::new(), Cue::Choose);
    claim.choices = vec![Choice::True, Choice::False];
    claim.help = Some(HelpView::Stretch(Some("What do you like to eat it with?".into())));
    vec![
        ("talk-pair", partner),
        (
            "talk-sentence",
            view(Screen::Play(at(Cue::TellPartner, frame(None, Some("I can ____.")), None)), teams, true),
        ),
        ("talk-team", judged(at(Cue::TeamAnswers, pair(), None), teams, 2)),
        ("talk-long", judged(at(Cue::TeamAnswers, long, None), teams, 1)),
        (
            "talk-first-sound",
            judged(at(Cue::TeamAnswers, pair(), Some(HelpView::FirstSound("sw".to_owned()))), teams, 1),
        ),
        ("talk-two-words", judged(at(Cue::TeamAnswers, None, two("swim", "run")), teams, 1)),
        ("talk-two-phrases", judged(at(Cue::TeamAnswers, pair(), two("play the guitar", "raise your hand")), teams, 1)),
        (
            "talk-stretch",
            judged(
                at(Cue::TeamAnswers, pair(), Some(HelpView::Stretch(Some("What do you like to eat it with?".into())))),
                teams,
                1,
            ),
        ),
        ("talk-word", view(Screen::Play(word), teams, true)),
        ("claim-stretch", view(Screen::Play(claim), teams, true)),
    ]
}

/// A grid of the sample words, with some squares open.
fn grid_of(rows: &[&str], columns: &[&str]) -> GridView {
    let does = [
        Some(Effect::Add(30)),
        None,
        Some(Effect::Storm),
        None,
        None,
        Some(Effect::Double),
        Some(Effect::Shield),
        None,
        Some(Effect::Add(100)),
        Some(Effect::Swap),
        None,
        Some(Effect::Gift(20)),
        None,
        Some(Effect::Again),
        Some(Effect::All(10)),
        None,
        Some(Effect::Steal(30)),
        Some(Effect::Zero),
    ];
    let many = rows.len() * columns.len();
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    GridView {
        rows: words(rows),
        columns: words(columns),
        squares: does.into_iter().cycle().take(many).collect(),
        picking: true,
        row: None,
        line: 0,
        opened: None,
        choosing_target: false,
        target: None,
        shielded: false,
    }
}

const ROWS: [&str; 4] = ["I can", "I can't", "Can you", "You can"];
const COLUMNS: [&str; 5] = ["swim", "run", "dance", "cook", "ski"];

/// A grid's screen, with a team whose turn it is.
fn on_grid(teams: u8, grid: GridView, cue: Cue) -> StageView {
    let mut play = play("typhoon", vec![Part::Picture(3)], Vec::new(), cue);
    (play.progress, play.board) = ((3, 0), Some(BoardView::Grid(grid)));
    play.answer =
        Some(AnswerShown { verdict: Some(Verdict::Right), right: vec![1], ..answer(None, "swim", "およぐ", 3) });
    let mut view = judged(play, teams, 1);
    view.keys = KeyMeanings { next: Meaning::TakePick, back: Meaning::MovePick, digits: Digits::Line };
    if let Some(team) = view.teams.last_mut() {
        team.shield = true;
    }
    view
}

fn grid(teams: u8) -> Vec<(&'static str, StageView)> {
    let pick = |grid: GridView| on_grid(teams, grid, Cue::PickSquare);
    let taken = GridView { row: Some(1), line: 2, ..grid_of(&ROWS, &COLUMNS) };
    let large = ["I can", "I can't", "Can you", "You can", "We can"];
    let long = ["play the guitar", "ride a bike", "play volleyball", "cook", "raise your hand", "basketball"];
    let long_rows = ["My grandmother can", "My best friend", "Can you", "She"];
    let turned = GridView { row: Some(2), line: 3, ..grid_of(&large, &long) };
    let mut hidden = pick(grid_of(&["A", "B", "C", "D"], &["1", "2", "3", "4", "5"]));
    hidden.hidden = true;
    for team in &mut hidden.teams {
        (team.score, team.shield) = (None, true);
    }
    let longest = [
        "mathematics and physical education class",
        "the convenience store near my old school",
        "play volleyball with my best friends now",
    ];
    vec![
        ("grid-row", pick(grid_of(&ROWS, &COLUMNS))),
        ("grid-column", pick(taken)),
        ("grid-large", pick(grid_of(&large, &["swim", "run", "dance", "cook", "ski", "sing"]))),
        ("grid-long-words", pick(turned)),
        ("grid-long-both", pick(grid_of(&long_rows, &long))),
        ("grid-longest", pick(grid_of(&ROWS, &longest))),
        ("grid-small", pick(grid_of(&["I like", "I have"], &["dogs", "cats"]))),
        ("grid-hidden", hidden),
    ]
}

fn squares(teams: u8) -> Vec<(&'static str, StageView)> {
    let open = |effect: Effect, target: Option<u8>, choosing: bool| {
        let mut grid = grid_of(&ROWS, &COLUMNS);
        if let Some(square) = grid.squares.get_mut(7) {
            *square = Some(effect);
        }
        (grid.picking, grid.opened, grid.row) = (false, Some(7), Some(1));
        (grid.target, grid.choosing_target) = (target, choosing);
        let mut view = on_grid(teams, grid, if choosing { Cue::ChooseTeam } else { Cue::SeePoints });
        view.keys = KeyMeanings { next: Meaning::MoveOn, back: Meaning::Nothing, digits: Digits::Nothing };
        if choosing {
            view.keys =
                KeyMeanings { next: Meaning::TakeHighlighted, back: Meaning::MoveHighlight, digits: Digits::Target };
            if let Some(team) = view.teams.get_mut(1) {
                team.highlighted = true;
            }
        }
        view
    };
    let mut held = open(Effect::Storm, Some(2), false);
    if let Screen::Play(PlayScreen { board: Some(BoardView::Grid(grid)), .. }) = &mut held.screen {
        grid.shielded = true;
    }
    let mut long = open(Effect::Gift(20), None, true);
    if let Screen::Play(PlayScreen { board: Some(BoardView::Grid(grid)), name, .. }) = &mut long.screen {
        *name = texts("Typhoon", "{台風|たいふう}ゲーム");
        "My grandmother can".clone_into(&mut grid.rows[1]);
        "mathematics and physical education class".clone_into(&mut grid.columns[2]);
    }
    vec![
        ("square-add", open(Effect::Add(100), None, false)),
        ("square-double", open(Effect::Double, None, false)),
        ("square-again", open(Effect::Again, None, false)),
        ("square-shield", open(Effect::Shield, None, false)),
        ("square-all", open(Effect::All(10), None, false)),
        ("square-gift", open(Effect::Gift(20), None, true)),
        ("square-gift-given", open(Effect::Gift(20), Some(2), false)),
        ("square-swap", open(Effect::Swap, None, true)),
        ("square-swapped", open(Effect::Swap, Some(2), false)),
        ("square-steal", open(Effect::Steal(30), None, true)),
        ("square-stolen", open(Effect::Steal(30), Some(2), false)),
        ("square-zero", open(Effect::Zero, None, false)),
        ("square-storm", open(Effect::Storm, None, true)),
        ("square-storm-struck", open(Effect::Storm, Some(2), false)),
        ("square-shield-held", held),
        ("square-long-words", long),
    ]
}

//! Every class tool, the look-back and the clocks; and what the stage itself has open over a lesson: the pause with
//! what it says, the class, a typed card, the volume, the keys.

use super::screens::{self, goal, view};
use super::{Exhibit, Props};
use std::sync::Arc;

use crate::game::tools::{Hand, Tool, Watch};
use crate::game::view::{ClassTotal, ClockView, Digits, KeyMeanings, LookBackScreen, Meaning, Screen, WordFace};
use crate::game::{Refusal, StageView};
use crate::stage::keyboard::PAGES;
use crate::stage::panels::Panel;
use crate::stage::screens::Look;
use crate::stage::shell::Scene;
use crate::stage::typing::Typing;
use crate::stage::volume::Volume;

const CLOSE: KeyMeanings = KeyMeanings { next: Meaning::CloseTool, back: Meaning::CloseTool, digits: Digits::Nothing };

/// 10:12 in Japan, with an end at 10:35.
pub(crate) const CLOCK: ClockView =
    ClockView { at: 0, unix_ms: 72 * 60_000, offset_min: 9 * 60, finish_unix_ms: Some(95 * 60_000), bell_near: false };

/// Tools, watches, the look-back and the clock, by name.
pub fn all(teams: u8) -> Vec<(&'static str, StageView)> {
    let plain = screens::all(teams);
    let find = |wanted: &str| plain.iter().find(|(name, _)| *name == wanted).map(|(_, view)| view.clone());
    let (Some(card), Some(claim), Some(judging)) = (find("card-2-word"), find("claim"), find("claim-judging")) else {
        return Vec::new();
    };
    let mut samples = over_games(&card, &claim);
    samples.extend(look_backs(claim.teams.len()));
    samples.extend(clocks(&plain, &judging));
    samples
}

fn over_games(card: &StageView, claim: &StageView) -> Vec<(&'static str, StageView)> {
    let over = |view: &StageView, tool| StageView { tool: Some(tool), keys: CLOSE, ..view.clone() };
    let unspoken = |numbers: Vec<u8>| StageView { unspoken: numbers, ..over(card, Tool::Unspoken) };
    let mut together = over(claim, Tool::Scores);
    together.together = Some(ClassTotal { total: 1_240, target: 2_000 });
    let mut hidden = over(claim, Tool::Scores);
    hidden.hidden = true;
    for team in &mut hidden.teams {
        team.score = None;
    }
    let mut large = over(card, Tool::Scores);
    for team in &mut large.teams {
        team.score = Some(-99_999);
    }
    let text = |text: &str| over(card, Tool::Text(text.to_owned()));
    let longest = "みんなで机をかたづけて、となりの人とペアになろう。".repeat(8);
    let mut timed = text("Talk with your partner!");
    timed.watch = Some(Watch::Countdown { ends_at: 83_000, total_ms: 120_000, up: false });
    vec![
        ("dice-1", over(card, Tool::Dice(vec![1]))),
        ("dice-2", over(card, Tool::Dice(vec![3, 5]))),
        ("dice-3", over(card, Tool::Dice(vec![2, 4, 6]))),
        ("coin-heads", over(card, Tool::Coin { heads: true })),
        ("coin-tails", over(card, Tool::Coin { heads: false })),
        ("janken-rock", over(card, Tool::Janken(Hand::Rock))),
        ("janken-paper", over(card, Tool::Janken(Hand::Paper))),
        ("janken-scissors", over(card, Tool::Janken(Hand::Scissors))),
        ("noise-1", over(claim, Tool::Noise { warning: 1 })),
        ("noise-2", over(claim, Tool::Noise { warning: 2 })),
        ("unspoken-all", unspoken((1..=40).collect())),
        ("unspoken-some", unspoken(vec![3, 8, 14, 21, 22, 30, 35])),
        ("unspoken-one", unspoken(vec![17])),
        ("unspoken-none", unspoken(Vec::new())),
        ("scores", over(claim, Tool::Scores)),
        ("scores-hidden", hidden),
        ("scores-large", large),
        ("scores-together", together),
        ("text-word", text("Stand up!")),
        ("text-furigana", text("{机|つくえ}をかたづけよう。\nClean your desk, please.")),
        ("text-longest", text(&longest.chars().take(200).collect::<String>())),
        ("text-timed", timed),
    ]
}

fn look_backs(teams: usize) -> Vec<(&'static str, StageView)> {
    let teams = u8::try_from(teams).unwrap_or(u8::MAX);
    let words = [("apple", 0), ("banana", 1), ("dog", 5)];
    let phrases = [("play the guitar", 2), ("swimming", 3), ("mathematics and physical education class", 4)];
    let look = |step, words: &[(&str, u16)], sentence: Option<&str>| LookBackScreen {
        step,
        goal: goal(),
        words: words
            .iter()
            .map(|(word, picture)| WordFace { word: (*word).to_owned(), picture: Some(*picture) })
            .collect(),
        sentence: sentence.map(str::to_owned),
        hands: [0, 0, 0],
    };
    let shown = |look| StageView { clock: Some(CLOCK), ..view(Screen::LookBack(look), teams, true) };
    let bare = look(0, &[], Some("I like apples."));
    let mut without = look(0, &words, None);
    for word in &mut without.words {
        word.picture = None;
    }
    let mut hands = shown(LookBackScreen { hands: [23, 9, 3], ..look(1, &words, None) });
    hands.keys = KeyMeanings { next: Meaning::MoveOn, back: Meaning::StepBack, digits: Digits::Hands };
    let mut first = hands.clone();
    first.clock = None;
    vec![
        ("look-back-words", shown(look(0, &words, Some("I like apples.")))),
        ("look-back-phrases", shown(look(0, &phrases, Some("I can play the guitar.")))),
        ("look-back-sentence", shown(bare)),
        ("look-back-no-pictures", shown(without)),
        ("look-back-hands", hands),
        ("look-back-hands-no-clock", first),
    ]
}

fn clocks(plain: &[(&'static str, StageView)], judging: &StageView) -> Vec<(&'static str, StageView)> {
    let find = |wanted: &str| plain.iter().find(|(name, _)| *name == wanted).map(|(_, view)| view.clone());
    let near = ClockView { bell_near: true, ..CLOCK };
    let countdown = |left_ms| Watch::Countdown { ends_at: left_ms, total_ms: 600_000, up: left_ms == 0 };
    let mut samples = Vec::new();
    for (name, from) in [("clock-welcome", "welcome"), ("clock-intro", "intro"), ("clock-result", "result")] {
        samples.extend(find(from).map(|view| (name, StageView { clock: Some(CLOCK), ..view })));
    }
    samples.extend(find("welcome").map(|view| {
        ("clock-no-finish", StageView { clock: Some(ClockView { finish_unix_ms: None, ..CLOCK }), ..view })
    }));
    let watches = [
        ("watch-card", "card-3-meaning", countdown(60_000)),
        ("watch-claim", "claim", countdown(600_000)),
        ("watch-alarm", "abcd-turn", countdown(8_000)),
        ("watch-up", "abcd-words", countdown(0)),
        ("watch-stop", "abcd-hands", Watch::Stopwatch { since: 0, stopped: Some(3_599_000) }),
        ("watch-result", "result", countdown(42_000)),
    ];
    for (name, from, watch) in watches {
        samples.extend(find(from).map(|view| (name, StageView { watch: Some(watch), ..view })));
    }
    for (name, from) in [("bell-card", "card-2-word"), ("bell-hands", "abcd-hands")] {
        samples.extend(find(from).map(|view| (name, StageView { clock: Some(near), ..view })));
    }
    samples.push(("bell-judging", StageView { clock: Some(near), watch: Some(countdown(90_000)), ..judging.clone() }));
    samples
}

/// What the stage itself has open.
pub fn panels(props: &Props<'_>) -> Vec<Exhibit> {
    let hung = |(name, view, look)| Exhibit { look, ..Exhibit::new(name, Scene::Lesson(Arc::new(view))) };
    looks(props.teams).into_iter().map(hung).collect()
}

fn looks(teams: u8) -> Vec<(&'static str, StageView, Look)> {
    let plain = screens::all(teams);
    let find = |wanted: &str| plain.iter().find(|(name, _)| *name == wanted).map(|(_, view)| view.clone());
    let (Some(card), Some(mut paused)) = (find("card-2-word"), find("paused")) else { return Vec::new() };
    paused.clock = Some(CLOCK);
    paused.frozen_at = Some(0);
    paused.absent = vec![4, 17];
    let keys = |page| Look { keys: Some(page), ..Look::default() };
    let panel = |panel| Look { panel: Some(panel), ..Look::default() };
    let mut typing = Typing::default();
    for letter in "Open your books to page 24, please!".chars() {
        typing.key(bevy::input::keyboard::KeyCode::KeyA, false, Some(&letter.to_string()));
    }
    let mut longest = Typing::default();
    longest.key(bevy::input::keyboard::KeyCode::KeyA, false, Some(&"あ".repeat(200)));
    let notice = "The lesson is kept in memory only: the disk is full. Make room, and it is written again.".to_owned();
    let volume = |level, muted| Look { volume: Volume { level, muted }, volume_shown: true, ..Look::default() };
    let mut looks = vec![
        ("pause-clock", paused.clone(), Look::default()),
        ("pause-notice", paused.clone(), Look { notices: vec![notice], ..Look::default() }),
        ("pause-refused", paused.clone(), Look { refused: Some(Refusal::BadFinish), ..Look::default() }),
        ("class", paused.clone(), panel(Panel::Class(None))),
        ("class-typed", paused, panel(Panel::Class(Some(2)))),
        ("typing-empty", card.clone(), panel(Panel::Card(Typing::default()))),
        ("typing", card.clone(), panel(Panel::Card(typing))),
        ("typing-longest", card.clone(), panel(Panel::Card(longest))),
        ("volume", card.clone(), volume(6, false)),
        ("muted", card.clone(), volume(3, true)),
    ];
    looks.extend((0..PAGES.len()).zip(["keys-1", "keys-2"]).map(|(page, name)| (name, card.clone(), keys(page))));
    looks
}

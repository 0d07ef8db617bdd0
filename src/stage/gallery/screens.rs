//! The screens of a lesson in their states: welcome and intro, slides, flashcards, questions, ends, and what lies over
//! them.

use crate::game::command::Verdict;
use crate::game::view::{
    AnswerShown, BeatView, Choice, ClassTotal, Cue, Digits, KeyMeanings, Meaning, Part, PlayScreen, Screen, StageView,
    Stake, Standing, TeamLine, TimerView,
};
use crate::lesson::Glosses;

/// The pictures of the library that views here show, in the order of their ids.
pub const PICTURES: [&str; 6] = ["apple", "banana", "guitar", "swimming", "grapes", "dog"];

pub(super) fn texts(en: &str, ja: &str) -> Glosses {
    [("en", en), ("ja", ja)].map(|(code, text)| (code.to_owned(), text.to_owned())).into()
}

pub(super) fn ja(text: &str) -> Glosses {
    [("ja".to_owned(), text.to_owned())].into()
}

const MOVE_ON: KeyMeanings = KeyMeanings { next: Meaning::MoveOn, back: Meaning::StepBack, digits: Digits::Nothing };

/// A view with nothing special about it.
pub fn view(screen: Screen, teams: u8, tally: bool) -> StageView {
    const SCORES: [i32; 8] = [120, 80, 95, 110, 70, 60, 130, 100];
    let count = teams;
    let teams = (1..=teams).zip(SCORES).map(|(team, score)| TeamLine {
        team,
        size: 40 / count,
        gain: false,
        score: Some(score),
        shield: false,
        active: false,
        highlighted: false,
        marked: false,
    });
    StageView {
        step: 1,
        class: "5-1".to_owned(),
        grade: 5,
        screen,
        teams: teams.collect(),
        tally,
        together: None,
        timer: None,
        drawn: None,
        tool: None,
        watch: None,
        frozen_at: None,
        clock: None,
        unspoken: Vec::new(),
        absent: Vec::new(),
        hidden: false,
        paused: false,
        blank: false,
        keys: MOVE_ON,
    }
}

/// The same with more at stake.
fn staked(mut view: StageView, stake: Stake) -> StageView {
    if let Screen::Play(play) = &mut view.screen {
        play.stake = stake;
    }
    view
}

pub(super) fn play(game: &str, parts: Vec<Part>, choices: Vec<Choice>, cue: Cue) -> PlayScreen {
    PlayScreen {
        game: game.to_owned(),
        name: texts("Flashcards", "フラッシュカード"),
        progress: (3, 16),
        stake: Stake::Usual,
        parts,
        choices,
        answer: None,
        cue,
        team: None,
        number: None,
        steal: false,
        beat: None,
        board: None,
        frame: None,
        words: Vec::new(),
        help: None,
        value: None,
        calling: None,
    }
}

pub(super) fn answer(choice: Option<u8>, word: &str, meaning: &str, picture: u16) -> AnswerShown {
    AnswerShown {
        choice,
        word: word.to_owned(),
        meaning: ja(meaning),
        picture: Some(picture),
        sound: None,
        magic: None,
        others: Vec::new(),
        places: Vec::new(),
        sentence: None,
        verdict: None,
        right: Vec::new(),
    }
}

pub(super) fn goal() -> Glosses {
    texts("Tell a friend what you can do.", "{自分|じぶん}ができることを{友達|ともだち}に{伝|つた}えよう。")
}

/// All of them, by name.
pub fn all(teams: u8) -> Vec<(&'static str, StageView)> {
    let mut all = plain_screens(teams);
    all.extend(cards(teams));
    all.extend(questions(teams));
    all.extend(ends(teams));
    all.extend(overlays(teams));
    all
}

fn plain_screens(teams: u8) -> Vec<(&'static str, StageView)> {
    let welcome = Screen::Welcome {
        title: "What do you like?".to_owned(),
        course: Some("Let's Try! 1".to_owned()),
        unit: Some(5),
        goal: texts("Ask what a friend likes.", "{友|とも}だちのすきなものを、たずねよう。"),
    };
    let intro = Screen::Intro {
        name: texts("True or False", "まるばつクイズ"),
        rule: texts("Choose with everyone. Then look.", "みんなでえらぼう。{答|こた}えを{見|み}よう。"),
        place: (2, 4),
    };
    let text = Part::Text {
        text: "I can ____.  Can you ____?\nFind a friend who can!".to_owned(),
        ja: Some("できる{友達|ともだち}をさがそう。".to_owned()),
    };
    let slide = |parts| Screen::Play(PlayScreen { progress: (1, 1), ..play("slide", parts, Vec::new(), Cue::Look) });
    vec![
        ("welcome", view(welcome, teams, true)),
        ("intro", view(intro, teams, true)),
        ("slide-text", view(slide(vec![text.clone()]), teams, false)),
        ("slide-picture", view(slide(vec![Part::Picture(5), text]), teams, false)),
    ]
}

fn cards(teams: u8) -> Vec<(&'static str, StageView)> {
    let card = |parts, cue| view(Screen::Play(play("flashcards", parts, Vec::new(), cue)), teams, false);
    let (picture, word, meaning) = (Part::Picture(0), Part::Word("apple".to_owned()), Part::Meaning(ja("りんご")));
    let long = vec![Part::Picture(2), Part::Word("play the guitar".to_owned()), Part::Meaning(ja("ギターをひく"))];
    let sentence = vec![Part::Picture(0), word.clone(), Part::Sentence("I like apples.".to_owned())];
    let mut beat = play("flashcards", vec![picture.clone(), word.clone()], Vec::new(), Cue::SayTogether);
    beat.beat = Some(BeatView { bpm: 90, beat: 3, at: 0 });
    let mut timed = card(vec![picture.clone()], Cue::Look);
    timed.timer = Some(TimerView { ends_at: 12_000, total_ms: 20_000, frozen_ms: None, up: false });
    let longest = vec![
        Part::Picture(2),
        Part::Word("mathematics and physical education class".to_owned()),
        Part::Meaning(ja("{算数|さんすう}と{体育|たいいく}の{授業|じゅぎょう}")),
    ];
    vec![
        ("card-1-picture", card(vec![picture.clone()], Cue::Look)),
        ("card-2-word", card(vec![picture.clone(), word.clone()], Cue::SayTogether)),
        ("card-3-meaning", card(vec![picture, word.clone(), meaning.clone()], Cue::SayTogether)),
        ("card-word-first", card(vec![word.clone()], Cue::Look)),
        ("card-meaning-first", card(vec![meaning.clone()], Cue::Look)),
        ("card-no-picture", card(vec![meaning, word], Cue::SayTogether)),
        ("card-phrase", card(long, Cue::SayTogether)),
        ("card-longest", card(longest, Cue::SayTogether)),
        ("card-sentence", card(sentence, Cue::SayTogether)),
        ("card-beat", view(Screen::Play(beat), teams, false)),
        ("card-timed", timed),
    ]
}

fn questions(teams: u8) -> Vec<(&'static str, StageView)> {
    let asked = |parts, choices, cue| play("maru-batsu", parts, choices, cue);
    let claim = vec![Part::Picture(0), Part::Claim("banana".to_owned())];
    let signs = vec![Choice::True, Choice::False];
    let pictures: Vec<Choice> = [3, 0, 4, 5].map(Choice::Picture).to_vec();
    let words = |all: [&str; 4]| all.map(|word| Choice::Word(word.to_owned())).to_vec();
    let simple = words(["dog", "apple", "banana", "grapes"]);
    let long = words(["play the guitar", "raise your hand", "ride a bike", "grandmother"]);
    let longest = words([
        "mathematics and physical education class",
        "the convenience store near my old school",
        "play volleyball with my best friends now",
        "a very big and very slow green crocodile",
    ]);
    let put = |play: PlayScreen| view(Screen::Play(play), teams, true);

    let mut partner = asked(claim.clone(), signs.clone(), Cue::TellPartner);
    partner.progress = (2, 8);
    let mut partner = put(partner);
    partner.timer = Some(TimerView { ends_at: 7_000, total_ms: 10_000, frozen_ms: None, up: false });

    let mut judging = asked(claim.clone(), signs.clone(), Cue::WhoWasRight);
    judging.answer = Some(answer(Some(1), "apple", "りんご", 0));
    let mut judging = put(judging);
    judging.keys = KeyMeanings { next: Meaning::MarkedRight, back: Meaning::Wrong, digits: Digits::Mark };
    mark(&mut judging, 0);
    mark(&mut judging, 1);

    let judged = |verdict, right: Vec<u8>| {
        let mut play = asked(claim.clone(), signs.clone(), Cue::SeePoints);
        play.answer = Some(AnswerShown { verdict: Some(verdict), right, ..answer(Some(1), "apple", "りんご", 0) });
        put(play)
    };

    let mut turn = asked(vec![Part::Word("swim".to_owned())], pictures.clone(), Cue::TeamAnswers);
    turn.team = Some(2);
    let mut turn = put(turn);
    turn.keys = KeyMeanings { next: Meaning::Right, back: Meaning::Wrong, digits: Digits::CallOn };
    if let Some(team) = turn.teams.get_mut(1) {
        team.active = true;
    }

    let mut steal = asked(vec![Part::Word("swim".to_owned())], pictures.clone(), Cue::TeamAnswers);
    (steal.team, steal.steal) = (Some(1), true);
    let mut steal = put(steal);
    if let Some(team) = steal.teams.first_mut() {
        team.active = true;
    }

    let mut hands = put(asked(vec![Part::Picture(2)], simple.clone(), Cue::HandsUp));
    hands.keys = KeyMeanings { next: Meaning::TakeHighlighted, back: Meaning::MoveHighlight, digits: Digits::CallOn };
    if let Some(team) = hands.teams.get_mut(1) {
        team.highlighted = true;
    }

    let mut number = asked(vec![Part::Picture(2)], Vec::new(), Cue::NumberAnswers);
    number.number = Some(27);

    let mut by_words = asked(vec![Part::Word("swim".to_owned())], pictures.clone(), Cue::SeePoints);
    by_words.answer = Some(AnswerShown {
        verdict: Some(Verdict::Right),
        right: vec![2],
        ..answer(Some(0), "swim", "{泳|およ}ぐ", 3)
    });
    let mut by_picture = asked(vec![Part::Picture(0)], simple.clone(), Cue::SeeAnswer);
    by_picture.answer = Some(answer(Some(1), "apple", "りんご", 0));
    let mut said = asked(vec![Part::Picture(4)], Vec::new(), Cue::SeePoints);
    said.answer =
        Some(AnswerShown { verdict: Some(Verdict::Half), right: vec![1], ..answer(None, "grapes", "ぶどう", 4) });

    let mut together = put(asked(claim.clone(), signs.clone(), Cue::Choose));
    together.together = Some(ClassTotal { total: 120, target: 200 });

    let long_claim = vec![Part::Picture(2), Part::Claim("play volleyball with my best friends now".to_owned())];
    vec![
        ("claim-longest", put(asked(long_claim, signs.clone(), Cue::Choose))),
        ("claim", put(asked(claim.clone(), signs.clone(), Cue::Choose))),
        ("claim-double", staked(put(asked(claim.clone(), signs.clone(), Cue::Choose)), Stake::Double)),
        ("abcd-playoff", staked(turn.clone(), Stake::Playoff)),
        ("claim-partner", partner),
        ("claim-judging", judging),
        ("claim-right", judged(Verdict::Right, vec![1, 2])),
        ("claim-wrong", judged(Verdict::Wrong, Vec::new())),
        ("abcd-pictures", put(asked(vec![Part::Word("grapes".to_owned())], pictures, Cue::Choose))),
        ("abcd-turn", turn),
        ("abcd-steal", steal),
        ("abcd-words", put(asked(vec![Part::Picture(0)], simple, Cue::Choose))),
        ("abcd-long-words", put(asked(vec![Part::Picture(2)], long, Cue::Choose))),
        ("abcd-longest-words", put(asked(vec![Part::Picture(2)], longest, Cue::Choose))),
        ("abcd-hands", hands),
        ("abcd-pictures-right", put(by_words)),
        ("abcd-words-answer", put(by_picture)),
        ("number", put(number)),
        ("said-half", put(said)),
        ("together", together),
    ]
}

fn mark(view: &mut StageView, place: usize) {
    if let Some(team) = view.teams.get_mut(place) {
        team.marked = true;
    }
}

fn ends(teams: u8) -> Vec<(&'static str, StageView)> {
    let standings = (1..=teams)
        .map(|team| Standing { team, points: 10 * (i32::from(team) % 3 + 1), first: team % 3 == 2 })
        .collect();
    let level = (1..=teams).map(|team| Standing { team, points: 0, first: false }).collect();
    let drawn = Screen::Result { name: texts("Tic-Tac-Toe", "{三目並|さんもくなら}べ"), standings: level };
    let result = Screen::Result { name: texts("True or False", "まるばつクイズ"), standings };
    let finale = Screen::Finale { goal: goal(), sentence: Some("I can swim.".to_owned()) };
    let mut together = view(result.clone(), teams, true);
    together.together = Some(ClassTotal { total: 210, target: 200 });
    vec![
        ("result", view(result, teams, true)),
        ("result-drawn", view(drawn, teams, true)),
        ("result-together", together),
        ("finale", view(finale, teams, true)),
        ("finale-bare", view(Screen::Finale { goal: goal(), sentence: None }, teams, false)),
    ]
}

fn overlays(teams: u8) -> Vec<(&'static str, StageView)> {
    let parts = vec![Part::Picture(0), Part::Word("apple".to_owned())];
    let card = view(Screen::Play(play("flashcards", parts, Vec::new(), Cue::SayTogether)), teams, false);
    let mut paused = card.clone();
    paused.paused = true;
    paused.keys = KeyMeanings { next: Meaning::Redo, back: Meaning::Undo, digits: Digits::Nothing };
    let mut drawn = card.clone();
    drawn.drawn = Some(27);
    let mut blank = card;
    blank.blank = true;
    vec![("paused", paused), ("drawn-number", drawn), ("blank", blank)]
}

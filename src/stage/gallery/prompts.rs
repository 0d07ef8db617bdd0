//! Views of questions that are more than a card: tables of cards, topics, what is heard and chosen, commands, roles.

use super::screens::{answer, ja, play, texts, view};
use crate::game::StageView;
use crate::game::command::Verdict;
use crate::game::view::{
    AnswerShown, CardFace, Choice, Cue, Digits, Frame, KeyMeanings, Meaning, Part, PlayScreen, Screen, TimerView,
};
use crate::lesson::Glosses;

/// All of them, by name.
pub fn all(teams: u8) -> Vec<(&'static str, StageView)> {
    let mut all = tables(teams);
    all.extend(topics(teams));
    all.extend(told(teams));
    all.extend(chosen(teams));
    all.extend(roles(teams));
    all
}

fn at(teams: u8, parts: Vec<Part>, choices: Vec<Choice>, cue: Cue) -> StageView {
    view(Screen::Play(play("missing", parts, choices, cue)), teams, true)
}

fn answered(mut view: StageView, answer: AnswerShown) -> StageView {
    if let Screen::Play(play) = &mut view.screen {
        play.answer = Some(answer);
    }
    view
}

fn framed(mut view: StageView, frame: Frame) -> StageView {
    if let Screen::Play(PlayScreen { frame: said, .. }) = &mut view.screen {
        *said = Some(frame);
    }
    view
}

fn says(ask: &str, answer: &str, roles: Option<[Glosses; 2]>) -> Frame {
    Frame { ask: Some(ask.to_owned()), answer: Some(answer.to_owned()), roles }
}

/// Cards on a table.
fn tables(teams: u8) -> Vec<(&'static str, StageView)> {
    let pictures = |many: u16, gone: &[u16]| {
        let card = |at: u16| (!gone.contains(&at)).then_some(CardFace::Picture(at % 6));
        Part::Cards((0..many).map(card).collect())
    };
    let words = ["apple", "banana", "play the guitar", "swimming", "grapes", "dog", "ice cream", "Wednesday"];
    let words = Part::Cards(words.map(|word| Some(CardFace::Word(word.to_owned()))).into());
    let others = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    let missing = AnswerShown {
        verdict: Some(Verdict::Right),
        right: vec![2],
        others: others(&["guitar"]),
        places: vec![7, 2],
        ..answer(None, "banana", "バナナ", 1)
    };
    let one = AnswerShown { places: vec![0], ..answer(None, "apple", "りんご", 0) };
    let long =
        AnswerShown {
            others: others(&["play the guitar"]), places: vec![1, 2], ..answer(None, "banana", "バナナ", 1)
        };
    let whole = framed(
        at(teams, vec![pictures(8, &[])], Vec::new(), Cue::SayTogether),
        says("Do you have ____?", "Yes, I do. / No, I don't.", None),
    );
    vec![
        ("table-remember", at(teams, vec![pictures(8, &[])], Vec::new(), Cue::Remember)),
        ("table-four-gone", at(teams, vec![pictures(4, &[2])], Vec::new(), Cue::WhatIsGone)),
        ("table-gone", at(teams, vec![pictures(12, &[1, 2, 9])], Vec::new(), Cue::WhatIsGone)),
        ("table-answer", answered(at(teams, vec![pictures(8, &[])], Vec::new(), Cue::SeeAnswer), missing)),
        ("table-answer-one", answered(at(teams, vec![pictures(12, &[])], Vec::new(), Cue::SeeAnswer), one)),
        ("table-words", at(teams, vec![words.clone()], Vec::new(), Cue::HandsUp)),
        ("table-words-answer", answered(at(teams, vec![words], Vec::new(), Cue::SeeAnswer), long)),
        ("table-frame", whole),
    ]
}

/// Topics on a wheel.
fn topics(teams: u8) -> Vec<(&'static str, StageView)> {
    let words = ["food", "my family", "sports", "school subjects", "my dream", "animals"].map(str::to_owned);
    let wheel = |at| Part::Wheel { words: words.to_vec(), at };
    let long = ["my best memory of the summer vacation", "my favourite school event", "food"].map(str::to_owned);
    let long = Part::Wheel { words: long.into(), at: Some(0) };
    let eight = ["tiger", "milk", "rabbit", "tennis", "soccer", "pizza", "lion", "apple"].map(str::to_owned);
    let eight = |at| Part::Wheel { words: eight.to_vec(), at };
    let pair = || says("What ____ do you like?", "I like ____ because ____.", None);
    let mut talk = framed(at(teams, vec![wheel(Some(3))], Vec::new(), Cue::AskPartner), pair());
    talk.timer = Some(TimerView { ends_at: 17_000, total_ms: 20_000, frozen_ms: None, up: false });
    let off = |mut view: StageView| {
        view.tally = false;
        view
    };
    vec![
        ("wheel-turns", off(at(teams, vec![wheel(None)], Vec::new(), Cue::WheelTurns))),
        ("wheel-stopped", off(at(teams, vec![wheel(Some(2))], Vec::new(), Cue::TalkAbout))),
        ("wheel-eight", off(at(teams, vec![eight(None)], Vec::new(), Cue::WheelTurns))),
        ("wheel-eight-stopped", off(at(teams, vec![eight(Some(6))], Vec::new(), Cue::TalkAbout))),
        ("wheel-long", at(teams, vec![long], Vec::new(), Cue::TalkAbout)),
        ("wheel-frame", off(talk)),
    ]
}

/// What is told after it was heard: sounds, commands, several words, a sentence.
fn told(teams: u8) -> Vec<(&'static str, StageView)> {
    let heard = |cue| at(teams, vec![Part::Heard], Vec::new(), cue);
    let seen = |told: AnswerShown| answered(heard(Cue::SeeAnswer), told);
    let keyword = vec![Part::Picture(0), Part::Word("apple".to_owned())];
    let mut repeat = keyword.clone();
    repeat.push(Part::Heard);
    let sound = AnswerShown { sound: Some("b".to_owned()), ..answer(None, "banana", "バナナ", 1) };
    let group = AnswerShown {
        sound: Some("igh".to_owned()),
        picture: None,
        ..answer(None, "light", "{光|ひかり}・{明|あか}り", 0)
    };
    let magic = |magic| AnswerShown { magic: Some(magic), ..answer(None, "swim", "およぐ", 3) };
    let phrase = AnswerShown { magic: Some(true), ..answer(None, "play the guitar", "ギターをひく", 2) };
    let others = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    let stereo = AnswerShown { others: others(&["dog"]), ..answer(None, "grapes", "ぶどう", 4) };
    let four = AnswerShown {
        others: others(&["play the guitar", "banana", "dog"]),
        ..answer(None, "swimming", "すいえい", 3)
    };
    let passed = AnswerShown {
        sentence: Some("I can play the guitar well.".to_owned()),
        ..answer(None, "play the guitar", "ギターをひく", 2)
    };
    vec![
        ("keyword", at(teams, keyword, Vec::new(), Cue::Keyword)),
        ("keyword-repeat", at(teams, repeat, Vec::new(), Cue::RepeatOrGrab)),
        ("magic-heard", heard(Cue::DoIfMagic)),
        ("magic-yes", seen(magic(true))),
        ("magic-no", seen(magic(false))),
        ("magic-phrase", seen(phrase)),
        ("sound-told", seen(sound)),
        ("sound-told-group", seen(group)),
        ("voices-heard", heard(Cue::ListenToAll)),
        ("voices-two", seen(stereo)),
        ("voices-four", seen(four)),
        ("passed-on", seen(passed)),
    ]
}

/// Choices that are heard or one's own.
fn chosen(teams: u8) -> Vec<(&'static str, StageView)> {
    let words = |words: &[&str]| words.iter().map(|&word| Choice::Word(word.to_owned())).collect::<Vec<_>>();
    let sounds = |sounds: &[&str]| sounds.iter().map(|&sound| Choice::Sound(sound.to_owned())).collect::<Vec<_>>();
    let heard = |choices| at(teams, vec![Part::Heard], choices, Cue::WhichOne);
    let numbers = || (1..=3).map(Choice::Number).collect::<Vec<_>>();
    let odd = AnswerShown { others: vec!["rock".to_owned(); 2], ..answer(Some(2), "lock", "かぎ", 0) };
    let mut called = heard(numbers());
    if let Screen::Play(play) = &mut called.screen {
        play.calling = Some(2);
    }
    let judge = KeyMeanings { next: Meaning::MarkedRight, back: Meaning::Wrong, digits: Digits::Mark };
    let judging = |mut view: StageView, told: AnswerShown| {
        view.keys = judge;
        answered(view, told)
    };
    let asked = || at(teams, vec![Part::Picture(1)], sounds(&["b", "sh", "d", "igh"]), Cue::GoToCorner);
    let teacher = |like: &str| {
        let sentence = Part::Sentence(format!("Do you like {like}?"));
        at(teams, vec![Part::Picture(0), sentence], vec![Choice::True, Choice::False], Cue::GuessTeacher)
    };
    let own = words(&["summer", "winter", "spring", "autumn"]);
    let because = framed(
        at(teams, Vec::new(), own.clone(), Cue::AskPartner),
        says("Which season do you like?", "I like ____ because ____.", None),
    );
    let pictures = (0..4).map(Choice::Picture).collect();
    vec![
        ("heard-pair", heard(words(&["lock", "rock"]))),
        ("heard-pair-answer", judging(heard(words(&["lock", "rock"])), answer(Some(1), "rock", "{岩|いわ}", 0))),
        ("heard-three", heard(words(&["light", "right", "night"]))),
        ("heard-odd", heard(numbers())),
        ("heard-odd-called", called),
        ("heard-odd-answer", judging(heard(numbers()), odd)),
        ("sounds-choose", asked()),
        ("sounds-answer", judging(asked(), answer(Some(0), "banana", "バナナ", 1))),
        ("teacher-guess", teacher("apples")),
        ("teacher-long", teacher("playing the guitar with your friends after school")),
        ("teacher-answer", judging(teacher("apples"), answer(Some(1), "apple", "りんご", 0))),
        ("corners-words", at(teams, Vec::new(), own, Cue::GoToCorner)),
        ("corners-pictures", at(teams, Vec::new(), pictures, Cue::GoToCorner)),
        ("corners-frame", because),
    ]
}

/// A role-play.
fn roles(teams: u8) -> Vec<(&'static str, StageView)> {
    let roles = || Some([texts("Staff", "{店員|てんいん}"), texts("Guest", "お{客|きゃく}さん")]);
    let ask = at(teams, Vec::new(), Vec::new(), Cue::AskAround);
    let mut timed = framed(ask.clone(), says("What would you like?", "I'd like ____, please.", roles()));
    timed.timer = Some(TimerView { ends_at: 47_000, total_ms: 60_000, frozen_ms: None, up: false });
    timed.tally = false;
    let long = says(
        "Excuse me. How can I get to ____ from here?",
        "Go straight for two blocks and turn right at the ____.",
        Some([texts("Visitor", "{旅行者|りょこうしゃ}"), ja("{駅|えき}の{人|ひと}")]),
    );
    let mut long = framed(ask, long);
    long.tally = false;
    vec![("roles", timed), ("roles-long", long)]
}

//! The desk's words: what the class sees, what undo would undo, who has spoken. Texts only: where
//! they stand is for [`desk`](super::desk).

use super::drawing::Sheet;
use super::strings::Lang;
use super::widgets::{self, gloss};
use crate::game::command::Verdict;
use crate::game::event::Label;
use crate::game::view::{Choice, Cue, Meaning, Part, Screen};
use crate::game::view_desk::Next;
use crate::game::{DeskView, MediaId, Number, StageView};
use crate::lesson::{Glosses, ruby};

/// A gloss in the teacher's language. Teachers need no furigana.
pub fn plain_gloss(sheet: &Sheet<'_>, glosses: &Glosses) -> String {
    ruby::plain(gloss(glosses, sheet.lang))
}

/// A gloss in this language before any other.
pub fn gloss_in(glosses: &Glosses, lang: Lang) -> String {
    ruby::plain(gloss(glosses, lang))
}

/// Where the lesson is: the class, the game, which question.
pub fn place(sheet: &Sheet<'_>, view: &DeskView) -> String {
    let game = view.playing.and_then(|at| view.plan.get(at)).map(|name| plain_gloss(sheet, name));
    let progress = match &view.stage.screen {
        Screen::Play(play) if play.progress.1 > 1 => Some(format!("{} / {}", play.progress.0, play.progress.1)),
        _ => None,
    };
    let class = Some(view.stage.class.clone()).filter(|class| !class.is_empty());
    class.into_iter().chain(game).chain(progress).collect::<Vec<_>>().join(" · ")
}

/// What the class sees, in a line, and its picture.
pub fn class_sees(sheet: &Sheet<'_>, stage: &StageView) -> (String, Option<MediaId>) {
    if stage.blank {
        return (sheet.say("desk-blank", &[]), None);
    }
    match &stage.screen {
        Screen::Welcome { title, .. } => (title.clone(), None),
        Screen::Intro { name, rule, .. } => {
            (format!("{} · {}", plain_gloss(sheet, name), plain_gloss(sheet, rule)), None)
        }
        Screen::Play(play) => {
            let mut picture = None;
            let mut texts = Vec::new();
            for part in &play.parts {
                match part {
                    Part::Picture(id) => picture = picture.or(Some(*id)),
                    Part::Covered { picture: id, stage, stages, .. } => {
                        picture = picture.or(Some(*id));
                        texts.push(format!("{stage} / {stages}"));
                    }
                    Part::Hints { hints, .. } => texts.extend(hints.last().cloned()),
                    Part::Secret { .. } | Part::Heard => texts.push(sheet.say(widgets::cue_key(play.cue), &[])),
                    Part::Sounds { said, .. } => texts.push(said.join(" · ")),
                    Part::Word(text) | Part::Sentence(text) => texts.push(text.clone()),
                    Part::Claim(text) => texts.push(format!("{text}?")),
                    Part::Meaning(meaning) => texts.push(gloss_in(meaning, Lang::Ja)),
                    Part::Cards(cards) => {
                        let many = cards.iter().flatten().count().to_string();
                        texts.push(sheet.say("desk-cards", &[("number", &many)]));
                    }
                    Part::Wheel { words, at } => {
                        let stopped = at.and_then(|at| words.get(usize::from(at)));
                        texts.push(stopped.cloned().unwrap_or_else(|| words.join(", ")));
                    }
                    Part::Text { text, .. } => texts.push(text.replace('\n', " ")),
                }
            }
            let choices = play.choices.iter().zip(LETTERS).filter_map(|(choice, letter)| match choice {
                Choice::Word(text) | Choice::Sound(text) => Some(format!("{letter} {text}")),
                Choice::Meaning(meaning) => Some(format!("{letter} {}", gloss_in(meaning, Lang::Ja))),
                Choice::True | Choice::False | Choice::Picture(_) | Choice::Number(_) => None,
            });
            texts.extend(choices);
            (texts.join(" · "), picture)
        }
        Screen::Result { name, .. } => {
            (format!("{} · {}", sheet.strings.say(sheet.lang, "desk-result", &[]), plain_gloss(sheet, name)), None)
        }
        Screen::LookBack(look) => {
            let words: Vec<&str> = look.words.iter().map(|face| face.word.as_str()).collect();
            (words.join(" · "), None)
        }
        Screen::Finale { goal, sentence } => (sentence.clone().unwrap_or_else(|| plain_gloss(sheet, goal)), None),
    }
}

/// What the teacher says aloud now and the class does not see, or what is gone from the table.
pub fn say(sheet: &Sheet<'_>, view: &DeskView) -> Option<String> {
    let answer = view.answer.as_ref()?;
    let Screen::Play(play) = &view.stage.screen else { return None };
    if let Some(magic) = answer.magic {
        return Some(sheet.say(if magic { "desk-magic" } else { "desk-no-magic" }, &[]));
    }
    if answer.calls.is_empty() {
        return None;
    }
    // Several say their words at once; three words are called one after the other.
    let between = if play.cue == Cue::ListenToAll { " + " } else { ", " };
    let gone = matches!(play.cue, Cue::Remember | Cue::ShutEyes | Cue::WhatIsGone);
    Some(sheet.say(if gone { "desk-gone" } else { "desk-say" }, &[("name", &answer.calls.join(between))]))
}

/// The letters of the choices.
pub const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// What the next key brings: what comes, or how the answer is judged.
pub fn next(sheet: &Sheet<'_>, view: &DeskView) -> String {
    let keys = view.stage.keys;
    if !matches!(keys.next, Meaning::MoveOn | Meaning::Nothing) {
        let hint = |meaning| widgets::hint_key(meaning).map(|key| sheet.say(key, &[]));
        let both = [hint(keys.back).map(|says| format!("← {says}")), hint(keys.next).map(|says| format!("→ {says}"))];
        return both.into_iter().flatten().collect::<Vec<_>>().join("   ");
    }
    match &view.next {
        Next::Here => sheet.say("desk-next-here", &[]),
        Next::Game(name) => sheet.say("desk-next-game", &[("game", &plain_gloss(sheet, name))]),
        Next::Finale => sheet.say("desk-next-finale", &[]),
        Next::Leave => sheet.say("desk-next-leave", &[]),
    }
}

/// What undo would undo, and what redo would bring back, a line each.
pub fn undo(sheet: &Sheet<'_>, view: &DeskView) -> String {
    let line =
        |key: &str, what: Option<Label>| what.map(|what| format!("{}{}", sheet.say(key, &[]), label(sheet, what)));
    let lines: Vec<String> = line("desk-undo", view.undo).into_iter().chain(line("desk-redo", view.redo)).collect();
    if lines.is_empty() { sheet.say("desk-nothing-to-undo", &[]) } else { lines.join("\n") }
}

fn label(sheet: &Sheet<'_>, label: Label) -> String {
    let team = |key: &str, team: u8| sheet.say(key, &[("team", &team.to_string())]);
    match label {
        Label::MovedOn => sheet.say("act-moved-on", &[]),
        Label::Judged(Verdict::Right) => sheet.say("act-judged-right", &[]),
        Label::Judged(Verdict::Half) => sheet.say("act-judged-half", &[]),
        Label::Judged(Verdict::Wrong) => sheet.say("act-judged-wrong", &[]),
        Label::Judged(Verdict::Pass) => sheet.say("act-judged-pass", &[]),
        Label::CalledOn(number) => team("act-called", number),
        Label::Marked(number) => team("act-marked", number),
        Label::Opened => sheet.say("act-opened", &[]),
        Label::Targeted(number) => team("act-targeted", number),
        Label::Hands => sheet.say("act-hands", &[]),
        Label::HidScores => sheet.say("act-hid-scores", &[]),
        Label::Drew => sheet.say("act-drew", &[]),
        Label::Skipped => sheet.say("act-skipped", &[]),
        Label::MoreTime => sheet.say("act-more-time", &[]),
        Label::EndedGame => sheet.say("act-ended-game", &[]),
        Label::ChoseGame => sheet.say("act-chose-game", &[]),
        Label::Points(number, points) => {
            sheet.say("act-points", &[("team", &number.to_string()), ("number", &format!("{points:+}"))])
        }
        Label::Total(number) => team("act-total", number),
        Label::Together => sheet.say("act-together", &[]),
        Label::Teams => sheet.say("act-teams", &[]),
    }
}

/// Attendance numbers, in runs: 1–4, 7, 9–12.
pub fn numbers(all: &[Number]) -> String {
    let mut runs: Vec<(Number, Number)> = Vec::new();
    for &number in all {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let run = |(first, last): (Number, Number)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    };
    runs.into_iter().map(run).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_runs() {
        assert_eq!(numbers(&[]), "");
        assert_eq!(numbers(&[1, 2, 3, 4, 7, 9, 10]), "1–4, 7, 9, 10");
        assert_eq!(numbers(&[254, 255]), "254, 255");
    }
}

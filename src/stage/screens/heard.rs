//! A question that is heard, with choices to show what was heard: two words left and right, which the raised hand
//! chooses; numbers; or anything else. Before it is told, a loudspeaker stands where the answer comes.

use super::play;
use crate::game::boards::pair::{PairSide, PairView, Side};
use crate::game::view::{Choice, Part, PlayScreen};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::tool_art::{Paints, ToolArt};
use crate::stage::widgets::{self, boards};

/// How much of the height the loudspeaker and the answer have, as a share.
const ABOVE_SHARE: f32 = 0.36;
/// The most that a long answer has, likewise.
const ABOVE_MAX: f32 = 0.7;

/// Whether what is asked is heard.
pub(super) fn applies(play: &PlayScreen) -> bool {
    matches!(play.parts.as_slice(), [Part::Heard])
}

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    if let [Choice::Word(left), Choice::Word(right)] = play.choices.as_slice() {
        let side = |word: &str| PairSide { word: word.to_owned(), picture: None, hands: None };
        let was = play::right_choice(play).map(|right| if right == 0 { Side::Left } else { Side::Right });
        return boards::pair(sheet, area, &PairView { left: side(left), right: side(right), was });
    }
    let style = sheet.style(TextRole::Word, 10.0, 20.0);
    // A long answer has more room than the loudspeaker had.
    let least = area.h * ABOVE_SHARE;
    let word = play.answer.as_ref().map_or("", |answer| answer.word.as_str());
    let needs = play::needed_with_meaning(sheet, area.w, word, style, least);
    let height = needs.max(least).min(area.h * ABOVE_MAX);
    let (above, below) = area.cut_top(height, sheet.vh(2.0));
    match &play.answer {
        Some(answer) => {
            play::answer_row(sheet, above, answer, style);
        }
        None => {
            let theme = sheet.theme;
            let paints = Paints { ink: theme.ink, fill: theme.panel, accent: theme.timer };
            sheet.art(above, Art::Tool(ToolArt::Speaker(true), paints)).pop = Some(Pop::Card);
        }
    }
    let right = play::right_choice(play);
    if !matches!(play.choices.first(), Some(Choice::Number(_))) {
        return widgets::choices(sheet, below, &play.choices, right);
    }
    let said = play.calling.and_then(|number| usize::from(number).checked_sub(1));
    let many = u8::try_from(play.choices.len()).unwrap_or(u8::MAX);
    widgets::numbers(sheet, below, &told(play), right, said, many);
}

/// What each number was, once that is told: the answer at its place, and the others as they were called.
fn told(play: &PlayScreen) -> Vec<&str> {
    let (Some(answer), Some(right)) = (&play.answer, play::right_choice(play)) else { return Vec::new() };
    let mut words: Vec<&str> = answer.others.iter().map(String::as_str).collect();
    if words.is_empty() {
        return words;
    }
    words.insert(right.min(words.len()), &answer.word);
    words
}

//! Cards on a table, and topics on a wheel; what pairs say about them stands below.

use super::asked;
use crate::game::view::{AnswerShown, CardFace, Part, PlayScreen};
use crate::stage::drawing::{Area, Sheet};
use crate::stage::widgets::boards;

/// Whether there is a table or a wheel.
pub(super) fn applies(play: &PlayScreen) -> bool {
    play.parts.iter().any(|part| matches!(part, Part::Cards(_) | Part::Wheel { .. }))
}

/// Whether the cards that are on the table again bear their words, so that these need no other place.
pub(super) fn says_itself(play: &PlayScreen, answer: &AnswerShown) -> bool {
    let Some(Part::Cards(cards)) = play.parts.iter().find(|part| matches!(part, Part::Cards(_))) else { return false };
    let word = |place: &u8| matches!(cards.get(usize::from(*place)), Some(Some(CardFace::Word(_))));
    answer.places.len() > answer.others.len() && answer.places.iter().all(word)
}

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    let above = asked::above_bubbles(sheet, area, play);
    let back = play.answer.as_ref().map(came_back).unwrap_or_default();
    for part in &play.parts {
        match part {
            Part::Cards(cards) => boards::cards(sheet, above, cards, &back),
            Part::Wheel { words, at } => boards::wheel(sheet, above, words, *at),
            _ => {}
        }
    }
}

/// The cards that are on the table again, in the order of their places: so their words are said.
pub(super) fn came_back(answer: &AnswerShown) -> Vec<boards::CameBack<'_>> {
    let words = std::iter::once(&answer.word).chain(&answer.others).map(String::as_str);
    let mut back: Vec<boards::CameBack<'_>> = answer.places.iter().copied().zip(words).collect();
    back.sort_by_key(|(place, _)| *place);
    back
}

//! Cards on a table, and topics on a wheel; what pairs say about them stands below.

use super::asked;
use crate::game::view::{Part, PlayScreen};
use crate::stage::drawing::{Area, Sheet};
use crate::stage::widgets::boards;

/// Whether there is a table or a wheel.
pub(super) fn applies(play: &PlayScreen) -> bool {
    play.parts.iter().any(|part| matches!(part, Part::Cards(_) | Part::Wheel { .. }))
}

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    let above = asked::above_bubbles(sheet, area, play);
    for part in &play.parts {
        match part {
            Part::Cards(cards) => boards::cards(sheet, above, cards),
            Part::Wheel { words, at } => boards::wheel(sheet, above, words, *at),
            _ => {}
        }
    }
}

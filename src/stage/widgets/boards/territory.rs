//! A field of squares that teams take: their colours and marks on what they have, numbers on what is free. What can be
//! taken now is dark, as all that waits to be turned; the rest keeps quiet.

use super::pieces::{exactly, line_size, measured};
use super::places::{after, cells, praised, turned};
use crate::game::TeamNo;
use crate::game::boards::territory::{Called, TerritoryView};
use crate::game::keys::Press;
use crate::stage::drawing::{Area, Sheet, Style, Tap, TextRole};
use crate::stage::theme::team_mark;
use crate::stage::widgets;

/// How wide a square may be, in its heights: where places fall, they are round.
const WIDEST: f32 = 1.8;
/// The margin of the rack that columns stand in, in hundredths of the screen's height.
const RACK_VH: f32 = 1.2;
/// Sizes of the numbers of squares that can be taken from a team, in hundredths of the screen's height.
const NUMBER_VH: (f32, f32) = (5.0, 9.0);

/// Draws a field. What can be taken now takes a tap.
pub fn territory(sheet: &mut Sheet<'_>, area: Area, view: &TerritoryView) {
    let gap = sheet.vh(0.9);
    let round = view.called == Called::Columns;
    let margin = if round { sheet.vh(RACK_VH) } else { 0.0 };
    let field = area.inset(margin, margin);
    let places = cells(field, view.columns, view.rows, gap, if round { 1.0 } else { WIDEST });
    if round {
        rack(sheet, &places);
    }
    let mut fresh = Vec::new();
    for (number, (at, owner)) in (0u8..).zip(places.into_iter().zip(&view.owners)) {
        let square = Square {
            number,
            owner: *owner,
            takeable: view.takeable.contains(&number),
            lit: view.highlighted == Some(number),
            fresh: view.taken == Some(number) || view.flipped.contains(&number),
            praised: view.line.contains(&number),
        };
        // What is larger than its place, or has something on its corner, lies over its neighbours.
        if square.lit || square.fresh || square.praised {
            fresh.push((at, square));
        } else {
            draw(sheet, at, view, &square);
        }
    }
    for (at, square) in &fresh {
        if square.fresh {
            // What is turned lies there by its edge for a moment: what is seen then is the bare table.
            let radius = if round { at.h / 2.0 } else { sheet.vh(1.4) };
            sheet.panel(*at, Some(sheet.theme.quiet), None, radius);
        }
        let first = sheet.pieces.len();
        draw(sheet, *at, view, square);
        after(sheet, first, steps_from(view, square.number));
    }
    for ((at, _), others) in fresh.iter().filter(|(_, square)| square.praised).zip(0..) {
        praised(sheet, *at, at.h * 0.42, others);
    }
}

/// How many squares lie between a square and the one that was taken, and one more: what was won turns over in a wave
/// that starts there.
fn steps_from(view: &TerritoryView, number: u8) -> u8 {
    let columns = view.columns.max(1);
    let Some(taken) = view.taken else { return 0 };
    let (down, across) = (number / columns, number % columns);
    down.abs_diff(taken / columns).max(across.abs_diff(taken % columns))
}

/// The rack that columns stand in.
fn rack(sheet: &mut Sheet<'_>, places: &[Area]) {
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return };
    let theme = sheet.theme;
    let around = Area::new(first.x, first.y, last.right() - first.x, last.bottom() - first.y);
    let (margin, edge) = (-sheet.vh(RACK_VH), sheet.vh(0.4));
    sheet.panel(around.inset(margin, margin), Some(theme.quiet), Some((edge, theme.line)), first.h / 2.0);
}

/// A square and all that is known of it.
struct Square {
    number: u8,
    owner: Option<TeamNo>,
    takeable: bool,
    lit: bool,
    fresh: bool,
    praised: bool,
}

fn draw(sheet: &mut Sheet<'_>, at: Area, view: &TerritoryView, square: &Square) {
    let theme = sheet.theme;
    let owned = square.owner.map(|team| team_mark(team).colour);
    let (fill, ink) = match (owned, square.lit, square.takeable) {
        (Some(colour), _, _) => (colour, theme.on_team),
        (None, true, _) => (theme.back_lit, theme.back),
        (None, false, true) => (theme.back, theme.back_lit),
        (None, false, false) if view.called == Called::Columns => (theme.page, theme.ink_soft),
        (None, false, false) => (theme.quiet, theme.ink_soft),
    };
    let edge = if square.lit || square.praised {
        (sheet.vh(1.1), theme.praise)
    } else if square.fresh {
        (sheet.vh(0.9), theme.ink)
    } else if owned.is_some() {
        // A team's own square that is free for others again.
        if square.takeable { (sheet.vh(0.9), theme.back) } else { (sheet.vh(0.3), theme.on_team) }
    } else {
        (sheet.vh(0.3), if square.takeable { theme.back_line } else { theme.line })
    };
    let grown = sheet.vh(if square.lit || square.fresh { 0.5 } else { 0.0 });
    let grown = at.inset(-grown, -grown);
    let radius = if view.called == Called::Columns { grown.h / 2.0 } else { sheet.vh(1.4) };
    let first = sheet.pieces.len();
    let piece = sheet.panel(grown, Some(fill), Some(edge), radius);
    let place = match view.called {
        Called::Squares => square.number,
        Called::Columns => square.number % view.columns.max(1),
    };
    piece.press = square.takeable.then_some(Tap::Game(Press::Square(place)));
    if let Some(team) = square.owner {
        // What can be taken from its team is called by its number, as all that is free.
        let called = square.takeable && view.called == Called::Squares;
        let at_mark = if called { number_tab(sheet, grown, edge.0, square) } else { at };
        let size = at_mark.w.min(at_mark.h) * 0.86;
        widgets::mark(sheet, at_mark.middle(size, size), team);
        if square.fresh {
            turned(sheet, first);
        }
        return;
    }
    let called = match view.called {
        Called::Squares => square.number + 1,
        // Only where a piece would come to lie.
        Called::Columns if square.takeable || square.lit => square.number % view.columns.max(1) + 1,
        Called::Columns => return,
    };
    let most = (at.h * 50.0 / sheet.size.1).max(5.0);
    let style: Style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(5.0, most).on(fill).ink(ink);
    sheet.text(at, &called.to_string(), style);
}

/// The number of a square that a team has, on a dark tab in its upper left corner, as it stood on the dark square: no
/// team has that colour or a mark without a shape. Gives what is left beside it.
fn number_tab(sheet: &mut Sheet<'_>, at: Area, edge: f32, square: &Square) -> Area {
    let theme = sheet.theme;
    let inside = at.inset(edge, edge);
    let says = (square.number + 1).to_string();
    // As large as the mark leaves it room.
    let room = (inside.w - inside.h * 0.86, inside.h * 0.5);
    let size = line_size(sheet, &[&says], room, NUMBER_VH).unwrap_or(NUMBER_VH.0);
    let (width, height) = measured(sheet, &says, size);
    let width = width + sheet.vh(1.4);
    let tab = Area { w: width, h: height.min(inside.h), ..inside };
    let (fill, ink) = if square.lit { (theme.back_lit, theme.back) } else { (theme.back, theme.back_lit) };
    let line = sheet.vh(0.3);
    let radius = sheet.vh(0.8);
    sheet.panel(tab, Some(fill), Some((line, theme.back_line)), radius);
    sheet.text(tab, &says, exactly(sheet, size).on(fill).ink(ink));
    let (_, rest) = at.cut_left(edge + width, 0.0);
    rest
}

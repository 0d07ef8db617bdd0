//! A winding path: from the start at the lower left, row by row upwards, to the goal, where a flower waits. Squares in
//! which something happens bear a sign; beside the path or above it stand the die and what the signs mean.

use super::pieces::{measured, named};
use super::places::crowd;
use crate::game::TeamNo;
use crate::game::boards::track::{TrackSign, TrackView};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::friend_art::FriendArt;
use crate::stage::strings::Lang;
use crate::stage::theme::Colour;
use crate::stage::tool_art::{Paints, ToolArt};

/// How wide and how high a square may be, in its other side.
const WIDEST: f32 = 1.5;
const HIGHEST: f32 = 1.15;
/// The squares' width that the start takes, with its name and all pieces, and the goal at the least.
const START_UNITS: u8 = 3;
const GOAL_UNITS: u8 = 2;
/// How large squares are, at the least, of a path that leaves the die more room, in hundredths of the screen's height.
const SQUARE_VH: f32 = 9.0;
/// Most rows of a path.
const ROWS_MAX: u8 = 8;
/// The largest pieces, in hundredths of the screen's height.
const PIECE_MAX_VH: f32 = 13.0;
/// From this width on a square shows its sign beside its pieces, in hundredths of the screen's height.
const SIGN_BESIDE_VH: f32 = 17.6;
/// The die's column beside a path, and its strip above, in hundredths of the screen's height.
const COLUMN_VH: f32 = 29.0;
/// The size of the die beside a path, in hundredths of the screen's height.
const DIE_VH: f32 = 22.0;
/// The height of the strip above a path, and of the die in it; the same where the path is so long that it needs the room.
const STRIP_VH: f32 = 14.6;
const STRIP_LOW_VH: f32 = 11.0;
/// What an event does: it goes on by so many squares.
const EVENT: &str = "+2";
/// How wide a goal is that says its name beside pieces, in hundredths of the screen's height.
const GOAL_NAMED_VH: f32 = 40.0;
/// How much of a square's width the name of the start or of the goal has beside pieces, as a share.
const NAME_SHARE: f32 = 0.42;

/// Draws a path.
pub fn track(sheet: &mut Sheet<'_>, area: Area, view: &TrackView) {
    let squares = u8::try_from(view.squares.len()).unwrap_or(u8::MAX);
    let gap = sheet.vh(1.5);
    let (column, beside) = area.cut_left(sheet.vh(COLUMN_VH), sheet.vh(2.4));
    let above = |high: f32| {
        let (strip, below) = area.cut_top(sheet.vh(high), sheet.vh(1.6));
        (strip, plan(below, squares, gap))
    };
    let roomy = above(STRIP_VH);
    let (strip, wide) = if roomy.1.0 >= sheet.vh(SQUARE_VH) { roomy } else { above(STRIP_LOW_VH) };
    // Wherever it leaves the path larger.
    let tall = plan(beside, squares, gap);
    let (at, places) = if tall.0 >= wide.0 { (column, tall.1) } else { (strip, wide.1) };
    side(sheet, at, view);
    road(sheet, &places, view);
    // What is larger than its place, and whoever hops over others, comes last.
    let focus = view.focus.map(usize::from);
    let arrived = view.moved.and_then(|(team, _)| view.pieces.iter().find(|piece| piece.team == team));
    let arrived = arrived.map(|piece| usize::from(piece.at)).filter(|place| Some(*place) != focus);
    let last = |place: &usize| Some(*place) == focus || Some(*place) == arrived;
    let order = (0..places.len()).filter(|place| !last(place)).chain(focus).chain(arrived);
    let way = way(&places, view);
    for place in order {
        if let Some(at) = places.get(place) {
            square(sheet, *at, place, focus == Some(place), view, &way);
        }
    }
}

/// How large the squares of a path are, and the places from the start to the goal.
fn plan(area: Area, squares: u8, gap: f32) -> (f32, Vec<Area>) {
    let units = squares.saturating_add(START_UNITS + GOAL_UNITS);
    let mut best: (f32, Vec<Area>) = (0.0, Vec::new());
    for rows in 1..=ROWS_MAX {
        let columns = units.div_ceil(rows);
        let spare = columns.saturating_mul(rows).saturating_sub(units);
        // The goal is on one row, and that is the last.
        if columns < START_UNITS + GOAL_UNITS || GOAL_UNITS + spare > columns {
            continue;
        }
        let (across, down) = (f32::from(columns), f32::from(rows));
        let width = (area.w - gap * (across - 1.0)) / across;
        let height = (area.h - gap * (down - 1.0)) / down;
        let (width, height) = (width.min(height * WIDEST), height.min(width * HIGHEST));
        if width.min(height) <= best.0 {
            continue;
        }
        let board = area.middle(width * across + gap * (across - 1.0), height * down + gap * (down - 1.0));
        let mut lines = board.rows(usize::from(rows), gap);
        lines.reverse();
        let mut units = Vec::new();
        for (line, upwards) in lines.into_iter().zip([false, true].into_iter().cycle()) {
            let mut line = line.columns(usize::from(columns), gap);
            if upwards {
                line.reverse();
            }
            units.extend(line);
        }
        let last = usize::from(squares) + usize::from(START_UNITS);
        let middle = units.get(usize::from(START_UNITS)..last).unwrap_or_default();
        let start = around(units.get(..usize::from(START_UNITS)).unwrap_or_default());
        let goal = around(units.get(last..).unwrap_or_default());
        let places = std::iter::once(start).chain(middle.iter().copied()).chain(std::iter::once(goal)).collect();
        best = (width.min(height), places);
    }
    best
}

/// The area round some cells of a row.
fn around(cells: &[Area]) -> Area {
    let left = cells.iter().map(|cell| cell.x).fold(f32::MAX, f32::min);
    let right = cells.iter().map(|cell| cell.right()).fold(0.0, f32::max);
    cells.first().map_or(Area::default(), |cell| Area { x: left, w: right - left, ..*cell })
}

/// Whether a piece went over a place a moment ago.
fn walked(view: &TrackView, place: usize) -> bool {
    let Some((team, from)) = view.moved else { return false };
    let Some(piece) = view.pieces.iter().find(|piece| piece.team == team) else { return false };
    (usize::from(from.min(piece.at))..=usize::from(from.max(piece.at))).contains(&place)
}

/// The places that the piece which moved came over, without the one where it is.
fn way(places: &[Area], view: &TrackView) -> Vec<Area> {
    let Some((team, from)) = view.moved else { return Vec::new() };
    let Some(piece) = view.pieces.iter().find(|piece| piece.team == team) else { return Vec::new() };
    let steps: Vec<u8> =
        if from < piece.at { (from..piece.at).collect() } else { (piece.at + 1..=from).rev().collect() };
    steps.into_iter().filter_map(|place| places.get(usize::from(place)).copied()).collect()
}

/// What joins the squares.
fn road(sheet: &mut Sheet<'_>, places: &[Area], view: &TrackView) {
    let theme = sheet.theme;
    for (place, pair) in places.windows(2).enumerate() {
        let [one, two] = pair else { continue };
        let gone = walked(view, place) && walked(view, place + 1);
        let thick = one.w.min(one.h).min(two.w) * if gone { 0.3 } else { 0.42 };
        let narrow = if one.w <= two.w { one } else { two };
        let bar = if (one.y - two.y).abs() < 1.0 {
            let (left, right) = if one.x < two.x { (one, two) } else { (two, one) };
            Area::new(left.right() - thick, one.y + (one.h - thick) / 2.0, right.x - left.right() + 2.0 * thick, thick)
        } else {
            let x = narrow.x + (narrow.w - thick) / 2.0;
            Area::new(x, two.bottom() - thick, thick, one.y - two.bottom() + 2.0 * thick)
        };
        sheet.panel(bar, Some(if gone { theme.ink } else { theme.line }), None, 0.0);
    }
}

fn square(sheet: &mut Sheet<'_>, at: Area, place: usize, focus: bool, view: &TrackView, way: &[Area]) {
    let theme = sheet.theme;
    let goal = view.squares.len() + 1;
    let here = view.pieces.iter().filter(|piece| usize::from(piece.at) == place);
    let here: Vec<TeamNo> = here.map(|piece| piece.team).collect();
    let moved = view.moved.map(|(team, _)| (team, way));
    let (fill, edge) = if focus {
        (theme.praise_panel, (sheet.vh(1.1), theme.praise))
    } else if walked(view, place) {
        (theme.panel, (sheet.vh(0.7), theme.ink))
    } else {
        (theme.panel, (sheet.vh(0.35), theme.line))
    };
    let grown = if focus { -sheet.vh(0.6) } else { 0.0 };
    let radius = at.h * if place == 0 || place == goal { 0.3 } else { 0.18 };
    sheet.panel(at.inset(grown, grown), Some(fill), Some(edge), radius);
    let inside = at.inset(sheet.vh(0.5), sheet.vh(0.4));
    let most = sheet.vh(PIECE_MAX_VH);
    let sign = place.checked_sub(1).and_then(|square| view.squares.get(square)).copied();
    let rest = match sign {
        None if place == 0 => named_end(sheet, inside, !here.is_empty(), "board-start", fill),
        None => end(sheet, inside, !here.is_empty(), fill),
        Some(_) if !here.is_empty() && inside.w < sheet.vh(SIGN_BESIDE_VH) => inside,
        Some(TrackSign::Plain) if !here.is_empty() => inside,
        Some(TrackSign::Plain) => {
            let most = (at.h * 42.0 / sheet.size.1).clamp(5.0, 8.0);
            let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(5.0, most).on(fill).ink(theme.ink_soft);
            sheet.text(inside, &place.to_string(), style);
            inside
        }
        Some(sign) => {
            let alone = here.is_empty();
            let (at_sign, rest) =
                if alone { (inside, inside) } else { inside.cut_left(inside.w * 0.44, sheet.vh(0.3)) };
            let side = at_sign.w.min(at_sign.h) * 0.84;
            sign_of(sheet, at_sign.middle(side, side), sign);
            rest
        }
    };
    crowd(sheet, rest, &here, most.min(inside.h), moved);
}

/// The name of the start or of the goal, and what is left for pieces beside it; the whole place where none are there.
fn named_end(sheet: &mut Sheet<'_>, inside: Area, pieces: bool, key: &str, ground: Colour) -> Area {
    let style = sheet.style(TextRole::Pupil, 5.0, 7.0).on(ground);
    if !pieces {
        named(sheet, inside.inset(sheet.vh(0.8), 0.0), key, style);
        return inside;
    }
    // A pixel more: a word that is exactly as wide as its place might be broken.
    let japanese = sheet.strings.say(Lang::Ja, key, &[]);
    let needs = measured(sheet, &japanese, style.sizes_vh.0).0 + sheet.vh(0.6) + 1.0;
    let (name, rest) = inside.cut_left(needs.max(inside.w * NAME_SHARE), sheet.vh(0.6));
    let name = Area { x: name.x + sheet.vh(0.6), w: name.w - sheet.vh(0.6), ..name };
    if name.w <= inside.w * 0.7 && named(sheet, name, key, style) { rest } else { inside }
}

/// The goal: its flower, its name where there is room, and what is left for pieces.
fn end(sheet: &mut Sheet<'_>, inside: Area, pieces: bool, ground: Colour) -> Area {
    let flower = Art::Hanamaru(sheet.theme.praise);
    let side = inside.h.min(inside.w * 0.4);
    if !pieces {
        let (at_flower, rest) = inside.cut_left(side, sheet.vh(0.6));
        let style = sheet.style(TextRole::Pupil, 5.0, 7.0).on(ground);
        let at = if named(sheet, rest, "board-goal", style) { at_flower } else { inside };
        sheet.art(at, flower);
        return inside;
    }
    // A narrow goal has its flower and whoever is there; a wide one says its name too.
    if inside.w >= sheet.vh(GOAL_NAMED_VH) {
        let (at_flower, rest) = inside.cut_left(side.min(sheet.vh(9.0)), sheet.vh(0.4));
        sheet.art(at_flower, flower);
        return named_end(sheet, rest, true, "board-goal", ground);
    }
    let (at_flower, rest) = inside.cut_left(side, sheet.vh(0.4));
    sheet.art(at_flower, flower);
    rest
}

/// The sign of a square in which something happens; of an event it is what it does.
fn sign_of(sheet: &mut Sheet<'_>, at: Area, sign: TrackSign) {
    let theme = sheet.theme;
    let paints = |fill| Paints { ink: theme.on_tool, fill, accent: theme.gold };
    let art = match sign {
        TrackSign::Plain => return,
        TrackSign::Event => return event(sheet, at),
        TrackSign::Chance => FriendArt::Chance,
    };
    sheet.art(at, Art::Friend(art, paints(theme.gold)));
}

fn event(sheet: &mut Sheet<'_>, at: Area) {
    let theme = sheet.theme;
    let edge = sheet.vh(0.5);
    sheet.panel(at, Some(theme.back_near), Some((edge, theme.on_tool)), at.h * 0.28);
    let most = (at.h * 50.0 / sheet.size.1).max(5.0);
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(5.0, most).on(theme.back_near).ink(theme.on_tool);
    sheet.text(at, EVENT, style);
}

/// The die, and what the signs on this path mean, below it or beside it.
fn side(sheet: &mut Sheet<'_>, area: Area, view: &TrackView) {
    const MEANINGS: [(TrackSign, &str); 2] = [(TrackSign::Event, "board-event"), (TrackSign::Chance, "board-chance")];
    let met: Vec<_> = MEANINGS.into_iter().filter(|(sign, _)| view.squares.contains(sign)).collect();
    let tall = area.h > area.w;
    let size = if tall { sheet.vh(DIE_VH).min(area.w) } else { area.h };
    let (at_die, rest) = if tall { area.cut_top(size, sheet.vh(2.4)) } else { area.cut_left(size, sheet.vh(3.0)) };
    die(sheet, at_die.middle(size, size), view.die);
    let cells = if tall {
        let need = sheet.vh(14.0) * f32::from(u8::try_from(met.len()).unwrap_or(u8::MAX));
        rest.cut_bottom(need, 0.0).0.rows(met.len(), sheet.vh(1.6))
    } else {
        rest.columns(met.len(), sheet.vh(1.6))
    };
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0).left();
    let icon = sheet.vh(8.0);
    for ((sign, key), cell) in met.into_iter().zip(cells) {
        let (at_icon, at_word) = cell.cut_left(icon, sheet.vh(0.8));
        sign_of(sheet, at_icon.middle(icon, icon), sign);
        named(sheet, at_word, key, style);
    }
}

/// The die; before it is rolled, what it will show is the question.
fn die(sheet: &mut Sheet<'_>, at: Area, shows: Option<u8>) {
    let theme = sheet.theme;
    let paints = Paints { ink: theme.on_tool, fill: theme.die, accent: theme.die_one };
    sheet.art(at, Art::Tool(ToolArt::Die(shows.unwrap_or(0)), paints)).pop = shows.map(|_| Pop::Number);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::{TRACK_SQUARES_MAX, TRACK_SQUARES_MIN};

    #[test]
    fn every_path_has_all_its_places_next_to_each_other_and_apart() {
        for area in [Area::new(50.0, 80.0, 920.0, 600.0), Area::new(96.0, 70.0, 1728.0, 500.0)] {
            for squares in TRACK_SQUARES_MIN..=TRACK_SQUARES_MAX {
                let (size, places) = plan(area, squares, 10.0);
                assert_eq!(places.len(), usize::from(squares) + 2, "{squares}");
                assert!(size > 60.0, "{squares}: {size}");
                for (place, one) in places.iter().enumerate() {
                    assert!(area.holds(*one), "{squares}, {place}");
                    assert!(places.iter().skip(place + 1).all(|two| !two.meets(*one)), "{squares}, {place}");
                    let Some(two) = places.get(place + 1) else { continue };
                    assert!(one.inset(-6.0, -6.0).meets(two.inset(-6.0, -6.0)), "{squares}: {place} and the next");
                }
            }
        }
    }
}

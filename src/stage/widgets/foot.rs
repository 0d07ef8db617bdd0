//! The foot of every screen: what the two keys mean here, in small, and as buttons for mouse and
//! touch; dots for how far a game has come; and the screen's edges, which turn pages.

use super::clock::{WATCH_FOOT_VH, bell, lesson_clock, watch};
use crate::game::StageView;
use crate::game::keys::Press;
use crate::game::view::{BoardView, Digits, Meaning, PlayScreen, Screen};
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Align, Area, Paint, Piece, Sheet, Tap, TextRole};

/// The height of the keys, in hundredths of the screen's.
const FOOT_VH: f32 = 5.6;
/// The size of a key's words, and the room at their ends, likewise.
const KEY_VH: f32 = 3.4;
/// See [`KEY_VH`].
const KEY_ENDS_VH: f32 = 3.2;
/// More dots than this are no help.
const DOTS_MAX: u16 = 24;

/// The height of the foot, in pixels: it is higher while the teacher's watch stands in it.
pub fn foot_px(sheet: &Sheet<'_>, view: &StageView) -> f32 {
    sheet.vh(if view.watch.is_some() { WATCH_FOOT_VH } else { FOOT_VH })
}

/// Draws the foot.
pub fn foot(sheet: &mut Sheet<'_>, area: Area, view: &StageView, play: Option<&PlayScreen>) {
    let (strip, _) = area.cut_bottom(sheet.vh(FOOT_VH), 0.0);
    let (pause, rest) = strip.cut_left(strip.h, sheet.vh(1.2));
    pause_button(sheet, pause);
    // The watch stands higher than the keys, in the corner beside the pause.
    let beside = watch(sheet, Area { x: rest.x, w: rest.w, ..area }, view);
    let area = Area { x: beside.x, w: beside.w, ..strip };
    // Where every team may be right, "wrong" says that none was.
    let nobody = view.keys.back == Meaning::Wrong && view.keys.digits == Digits::Mark;
    let back = if nobody { Some("hint-nobody") } else { hint_key(view.keys.back) };
    // On a path there is nothing to choose from: the die is rolled.
    let rolls = matches!(play.and_then(|play| play.board.as_ref()), Some(BoardView::Track(_)));
    let (back, next) = match view.keys.next {
        Meaning::TakePick if rolls => (None, Some("hint-roll")),
        meaning => (back, hint_key(meaning)),
    };
    let gap = sheet.vh(2.0);
    // Forward is the key that is needed most: its words have their place first.
    let forward = next.map_or(0.0, |hint| key_px(sheet, area, hint) + gap);
    let most = (area.w - forward).min(area.w * 0.48);
    let left = back.map(|hint| key(sheet, area, most, hint, Press::Back));
    let from = left.map_or(area.x, |area| area.right() + gap);
    let right = next.map(|hint| key(sheet, area, area.right() - from, hint, Press::Next));
    let to = right.map_or(area.right(), |area| area.x - gap);
    let between = Area { x: from, w: (to - from).max(0.0), ..area };
    let near = view.clock.is_some_and(|clock| clock.bell_near);
    // Whoever was called by a number is called: another team is no help.
    let called = play.is_some_and(|play| play.number.is_some()) && view.keys.digits == Digits::CallOn;
    let digits = digits_hint(view, play.and_then(|play| play.board.as_ref())).filter(|_| !called);
    if let Some((hint, many)) = digits {
        let says = sheet.say(hint, &[("team", &many.to_string())]);
        let style = sheet.style(TextRole::Teacher, 3.4, 3.4).ink(sheet.theme.ink_soft);
        let needs = sheet.fitted(sheet.whole(), &says, style).width;
        let between = if near && play.is_some() { bell(sheet, between, needs) } else { between };
        let fitted = sheet.fitted(between, &says, style);
        if fitted.one_line(style.sizes_vh.0) {
            sheet.set(between, &says, style, &fitted);
        }
    } else if let Some(play) = play {
        let between = if near { bell(sheet, between, 0.0) } else { between };
        dots(sheet, between, play.progress);
    } else if let (Some(clock), true) = (&view.clock, shows_clock(view)) {
        lesson_clock(sheet, between, clock, true);
    }
}

/// What the number keys mean, and up to which of them.
fn digits_hint(view: &StageView, board: Option<&BoardView>) -> Option<(&'static str, usize)> {
    /// The highest number key that means a place.
    const DIGITS: usize = 8;
    let teams = view.teams.len();
    Some(match (view.keys.digits, board) {
        (Digits::Nothing, _) | (Digits::Line, Some(BoardView::Track(_))) => return None,
        (Digits::CallOn, _) => ("hint-call-on", teams),
        (Digits::Mark, _) => ("hint-mark", teams),
        (Digits::Target, _) => ("hint-target", teams),
        (Digits::Arrive, _) => ("hint-arrive", teams),
        (Digits::Line, Some(BoardView::Letters(_))) => ("hint-letter", 0),
        (Digits::Line, Some(BoardView::Seats(_))) => ("hint-sits", 0),
        (Digits::Line, Some(BoardView::Answers(answers))) => ("hint-place", answers.answers.len()),
        (Digits::Line, Some(BoardView::Tiles(tiles))) => ("hint-place", tiles.tiles.len().min(DIGITS)),
        (Digits::Line, Some(BoardView::Territory(field))) => ("hint-place", usize::from(field.columns).min(DIGITS)),
        (Digits::Line, Some(BoardView::Grid(grid))) if grid.row.is_none() => ("hint-row", grid.rows.len()),
        (Digits::Line, Some(BoardView::Grid(grid))) => ("hint-column", grid.columns.len()),
        (Digits::Line, Some(BoardView::Pairs(pairs))) => ("hint-place", pairs.cards.len().min(DIGITS)),
        (Digits::Line, _) => return None,
        (Digits::Place, _) => ("hint-typed", 0),
        (Digits::Hands, Some(BoardView::Calls(_))) => ("hint-lines", 0),
        (Digits::Hands, Some(BoardView::Graph(graph))) => ("hint-count", graph.bars.len()),
        (Digits::Hands, Some(BoardView::Levels(levels))) => ("hint-count", levels.levels.len()),
        (Digits::Hands, _) => ("hint-hands", 0),
    })
}

/// Between two games there is time to look at the clock. In the look-back it stands above.
fn shows_clock(view: &StageView) -> bool {
    view.tool.is_none() && matches!(view.screen, Screen::Welcome { .. } | Screen::Intro { .. } | Screen::Result { .. })
}

/// The pause, for mouse and touch; it stands out as little as it can.
fn pause_button(sheet: &mut Sheet<'_>, area: Area) {
    let theme = sheet.theme;
    let edge = sheet.vh(0.25);
    sheet.panel(area, Some(theme.quiet), Some((edge, theme.line)), area.h / 2.0).press = Some(Tap::Game(Press::Pause));
    let size = sheet.vh(3.0);
    sheet.art(area.middle(size, size), Art::Icon(Icon::Pause, theme.ink_soft, theme.quiet));
}

/// The width of a key's button at its least, in pixels.
fn key_px(sheet: &mut Sheet<'_>, area: Area, hint: &str) -> f32 {
    let says = sheet.say(hint, &[]);
    let style = sheet.style(TextRole::Teacher, KEY_VH, KEY_VH).sized(KEY_VH, KEY_VH);
    area.h + sheet.fitted(sheet.whole(), &says, style).width + sheet.vh(KEY_ENDS_VH)
}

/// A key's button: an arrow in a keycap and what it means.
fn key(sheet: &mut Sheet<'_>, area: Area, most_px: f32, hint: &str, press: Press) -> Area {
    let says = sheet.say(hint, &[]);
    let theme = sheet.theme;
    let forward = press == Press::Next;
    let style = sheet.style(TextRole::Teacher, KEY_VH, KEY_VH).ink(theme.ink_soft).on(theme.quiet);
    let (cap, ends) = (area.h, sheet.vh(KEY_ENDS_VH));
    let fitted = sheet.fitted(Area { w: most_px - cap - ends, ..area }, &says, style);
    let width = cap + fitted.width + ends;
    let at = if forward { Area { x: area.right() - width, w: width, ..area } } else { Area { w: width, ..area } };
    let radius = at.h / 2.0;
    let edge = sheet.vh(0.25);
    sheet.panel(at, Some(theme.quiet), Some((edge, theme.line)), radius).press = Some(Tap::Game(press));
    let (arrow, text) = if forward { at.cut_right(cap, 0.0) } else { at.cut_left(cap, 0.0) };
    let arrow = arrow.middle(sheet.vh(3.4), sheet.vh(3.4));
    sheet.art(arrow, if forward { Art::ArrowRight(theme.ink_soft) } else { Art::ArrowLeft(theme.ink_soft) });
    let style = crate::stage::drawing::Style { across: if forward { Align::End } else { Align::Start }, ..style };
    sheet.set(text, &says, style, &fitted);
    at
}

/// The text of a meaning; none for nothing.
pub fn hint_key(meaning: Meaning) -> Option<&'static str> {
    Some(match meaning {
        Meaning::Nothing => return None,
        Meaning::MoveOn => "hint-move-on",
        Meaning::StepBack => "hint-step-back",
        Meaning::Right => "hint-right",
        Meaning::MarkedRight => "hint-marked-right",
        Meaning::Wrong => "hint-wrong",
        Meaning::Yes => "hint-yes",
        Meaning::No => "hint-no",
        Meaning::TakeHighlighted => "hint-take",
        Meaning::MoveHighlight => "hint-move-highlight",
        Meaning::MovePick => "hint-move-pick",
        Meaning::TakePick => "hint-take-pick",
        Meaning::CloseTool => "hint-close-tool",
        Meaning::Unblank => "hint-unblank",
        Meaning::Undo => "hint-undo",
        Meaning::Redo => "hint-redo",
    })
}

fn dots(sheet: &mut Sheet<'_>, area: Area, (now, all): (u16, u16)) {
    if !(2..=DOTS_MAX).contains(&all) {
        return;
    }
    let step = sheet.vh(2.6).min(area.w / f32::from(all));
    let row = area.middle(step * f32::from(all), area.h).columns(usize::from(all), 0.0);
    for (dot, number) in row.into_iter().zip(1..) {
        let size = sheet.vh(1.3).min(step * 0.7);
        let fill = if number < now {
            sheet.theme.ink_soft
        } else if number == now {
            sheet.theme.praise
        } else {
            sheet.theme.line
        };
        let size = if number == now { size * 1.35 } else { size };
        sheet.panel(dot.middle(size, size), Some(fill), None, size / 2.0);
    }
}

/// The screen's edges in the lower two thirds, where children reach: a tap there is a key. They lie
/// behind everything, so that what is drawn there takes its own presses.
pub fn edges(sheet: &mut Sheet<'_>, view: &StageView) {
    const EDGE_SHARE: f32 = 0.12;
    let (_, lower) = sheet.whole().cut_top(sheet.size.1 / 3.0, 0.0);
    let width = sheet.size.0 * EDGE_SHARE;
    for (area, press, meaning) in [
        (lower.cut_left(width, 0.0).0, Press::Back, view.keys.back),
        (lower.cut_right(width, 0.0).0, Press::Next, view.keys.next),
    ] {
        // Judging by accident would be worse than no edge at all.
        if matches!(meaning, Meaning::MoveOn | Meaning::StepBack) {
            let mut piece = Piece::new(area, Paint::None);
            piece.press = Some(Tap::Game(press));
            sheet.add(piece);
        }
    }
}

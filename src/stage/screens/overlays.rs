//! What comes before everything else: the correction mode, a drawn number, the list of keys.

use crate::game::keys::Press;
use crate::game::view::Meaning;
use crate::game::{Number, StageView};
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Area, Pop, Sheet, Tap, TextRole};
use crate::stage::widgets;

fn scrim(sheet: &mut Sheet<'_>) {
    let (area, fill) = (sheet.whole(), sheet.theme.scrim);
    sheet.panel(area, Some(fill), None, 0.0);
}

fn sheet_of_paper(sheet: &mut Sheet<'_>, area: Area) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(0.5), sheet.vh(3.0));
    sheet.panel(area, Some(theme.panel), Some((edge, theme.ink_soft)), radius);
}

/// A drawn number, as large as it can be.
pub(super) fn number(sheet: &mut Sheet<'_>, number: Number) {
    scrim(sheet);
    let theme = sheet.theme;
    let size = sheet.vh(72.0);
    let disc = sheet.whole().middle(size, size);
    let edge = sheet.vh(1.6);
    sheet.panel(disc, Some(theme.panel), Some((edge, theme.praise)), size / 2.0).pop = Some(Pop::Number);
    let style = sheet.style(TextRole::Word, 10.0, 40.0).on(theme.panel);
    sheet.text(disc, &number.to_string(), style).pop = Some(Pop::Number);
}

/// The correction mode: what the two keys do now, and how to go on.
/// What the teacher should know stands there too: it names no answer, and nobody else is told.
pub(super) fn paused(sheet: &mut Sheet<'_>, view: &StageView, notices: &[String]) {
    scrim(sheet);
    let theme = sheet.theme;
    let width = (sheet.size.0 * 0.7).min(sheet.vh(110.0));
    let panel = sheet.whole().middle(width, sheet.vh(66.0));
    sheet_of_paper(sheet, panel);
    let inside = panel.inset(sheet.vh(4.0), sheet.vh(3.5));
    let (top, rest) = inside.cut_top(sheet.vh(13.0), sheet.vh(1.0));
    let style = sheet.style(TextRole::Pupil, 5.0, 9.0).on(theme.panel);
    let title = sheet.say("paused", &[]);
    let fitted = sheet.fitted(top, &title, style);
    let icon = sheet.vh(10.0);
    let row = top.middle(icon + sheet.vh(2.0) + fitted.width, top.h);
    let (at_icon, at_title) = row.cut_left(icon, sheet.vh(2.0));
    sheet.art(at_icon.middle(icon, icon), Art::Icon(Icon::Pause, theme.praise, theme.panel));
    sheet.set(at_title, &title, style, &fitted);
    let (what, rest) = rest.cut_top(sheet.vh(14.0), sheet.vh(1.0));
    let small = sheet.style(TextRole::Teacher, 4.0, 5.0).on(theme.panel).ink(theme.ink_soft);
    if notices.is_empty() {
        let says = sheet.say("paused-what", &[]);
        sheet.text(what, &says, small);
    } else {
        let style = sheet.style(TextRole::Teacher, 3.3, 4.0).on(theme.panel).ink(theme.praise_ink);
        sheet.text(what, &notices.join("\n"), style);
    }
    let (bottom, keys) = rest.cut_bottom(sheet.vh(9.0), sheet.vh(1.0));
    let buttons = bottom.columns(2, sheet.vh(3.0));
    for (area, (says, tap)) in
        buttons.into_iter().zip([("paused-leave", Tap::Leave), ("paused-resume", Tap::Game(Press::Pause))])
    {
        let (edge, radius) = (sheet.vh(0.3), area.h / 2.0);
        sheet.panel(area, Some(theme.panel), Some((edge, theme.line)), radius).press = Some(tap);
        let says = sheet.say(says, &[]);
        sheet.text(area.inset(sheet.vh(1.5), 0.0), &says, small);
    }
    let halves = keys.columns(2, sheet.vh(3.0));
    let [left, right] = halves.as_slice() else { return };
    big_key(sheet, *left, view.keys.back, Press::Back);
    big_key(sheet, *right, view.keys.next, Press::Next);
}

fn big_key(sheet: &mut Sheet<'_>, area: Area, meaning: Meaning, press: Press) {
    let Some(key) = widgets::hint_key(meaning) else { return };
    let theme = sheet.theme;
    let area = area.middle(area.w, sheet.vh(15.0));
    let (edge, radius) = (sheet.vh(0.4), sheet.vh(2.0));
    sheet.panel(area, Some(theme.quiet), Some((edge, theme.line)), radius).press = Some(Tap::Game(press));
    let forward = press == Press::Next;
    let inside = area.inset(sheet.vh(2.0), sheet.vh(2.0));
    let (arrow, text) =
        if forward { inside.cut_right(sheet.vh(8.0), 0.0) } else { inside.cut_left(sheet.vh(8.0), 0.0) };
    sheet.art(
        arrow.middle(sheet.vh(7.0), sheet.vh(7.0)),
        if forward { Art::ArrowRight(theme.ink) } else { Art::ArrowLeft(theme.ink) },
    );
    let says = sheet.say(key, &[]);
    let style = sheet.style(TextRole::Teacher, 4.0, 7.0).on(theme.quiet);
    sheet.text(text, &says, style);
}

/// The list of keys, in as many columns as it needs.
pub(super) fn keys(sheet: &mut Sheet<'_>, keys: &[(String, String)]) {
    /// Rows that one column holds.
    const ROWS_MAX: usize = 10;
    scrim(sheet);
    let theme = sheet.theme;
    let panel = sheet.safe();
    sheet_of_paper(sheet, panel);
    let inside = panel.inset(sheet.vh(4.0), sheet.vh(3.0));
    let (top, rest) = inside.cut_top(sheet.vh(9.0), sheet.vh(1.5));
    let style = sheet.style(TextRole::Teacher, 5.0, 7.0).on(theme.panel);
    let title = sheet.say("keys-title", &[]);
    sheet.text(top, &title, style);
    let columns = keys.len().div_ceil(ROWS_MAX).max(1);
    let rows = keys.len().div_ceil(columns).max(1);
    let cells =
        rest.columns(columns, sheet.vh(4.0)).into_iter().flat_map(|column| column.rows(rows.max(6), sheet.vh(0.6)));
    for ((key, meaning), cell) in keys.iter().zip(cells.collect::<Vec<_>>()) {
        let (cap, text) = cell.cut_left(cell.w * 0.34, sheet.vh(1.6));
        let (edge, radius) = (sheet.vh(0.25), sheet.vh(1.0));
        sheet.panel(cap, Some(theme.quiet), Some((edge, theme.line)), radius);
        let style = sheet.style(TextRole::Teacher, 3.4, 4.0).on(theme.quiet);
        sheet.text(cap.inset(sheet.vh(0.8), 0.0), key, style);
        let style = sheet.style(TextRole::Teacher, 3.4, 4.0).on(theme.panel).left();
        sheet.text(text, meaning, style);
    }
}

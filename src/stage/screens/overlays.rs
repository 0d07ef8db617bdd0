//! What comes before everything else: a drawn number, the list of keys, how loud it is.

use crate::game::Number;
use crate::limits::VOLUME_MAX;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Piece, Pop, Sheet, TextRole};
use crate::stage::keyboard::PAGES;
use crate::stage::tool_art::{Paints, ToolArt};
use crate::stage::volume::Volume;

/// What keeps the game in the background.
pub(super) fn scrim<'a>(sheet: &'a mut Sheet<'_>) -> &'a mut Piece {
    let (area, fill) = (sheet.whole(), sheet.theme.scrim);
    sheet.panel(area, Some(fill), None, 0.0)
}

/// What something lies on that is in front.
pub(super) fn sheet_of_paper(sheet: &mut Sheet<'_>, area: Area) {
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

/// A frame round a screen that only shows how a game goes, with what ends it.
pub(super) fn demo(sheet: &mut Sheet<'_>) {
    let (whole, theme) = (sheet.whole(), sheet.theme);
    let edge = sheet.vh(1.2);
    sheet.panel(whole, None, Some((edge, theme.praise)), 0.0);
    let says = sheet.say("demo-says", &[]);
    let label = Area::new(whole.w * 0.5 - sheet.vh(34.0), 0.0, sheet.vh(68.0), sheet.vh(4.8));
    let radius = sheet.vh(1.2);
    sheet.panel(label, Some(theme.ink), None, radius);
    let style = sheet.style(TextRole::Teacher, 3.3, 3.4).on(theme.ink).ink(theme.page);
    sheet.text(label.inset(sheet.vh(1.0), sheet.vh(0.2)), &says, style);
}

/// A page of the list of keys, in as many columns as it needs.
pub(super) fn keys(sheet: &mut Sheet<'_>, page: usize) {
    /// Rows that one column holds.
    const ROWS_MAX: usize = 7;
    let Some((title, keys)) = PAGES.get(page) else { return };
    scrim(sheet);
    let theme = sheet.theme;
    let panel = sheet.safe();
    sheet_of_paper(sheet, panel);
    let inside = panel.inset(sheet.vh(4.0), sheet.vh(3.0));
    let (top, rest) = inside.cut_top(sheet.vh(8.0), sheet.vh(1.5));
    let (more, top) = top.cut_right(sheet.vh(26.0), sheet.vh(1.0));
    let style = sheet.style(TextRole::Teacher, 4.0, 6.0).on(theme.panel).left();
    let title = sheet.say(title, &[]);
    sheet.text(top, &title, style);
    let style = sheet.style(TextRole::Teacher, 3.4, 4.0).on(theme.panel).ink(theme.ink_soft).right();
    let says = sheet.say("keys-page", &[("number", &format!("{} / {}", page + 1, PAGES.len()))]);
    sheet.text(more, &says, style);
    let columns = keys.len().div_ceil(ROWS_MAX).max(1);
    let rows = keys.len().div_ceil(columns).max(1);
    let cells =
        rest.columns(columns, sheet.vh(4.0)).into_iter().flat_map(|column| column.rows(rows.max(6), sheet.vh(0.6)));
    for ((key, meaning), cell) in keys.iter().zip(cells.collect::<Vec<_>>()) {
        let (cap, text) = cell.cut_left(cell.w * 0.4, sheet.vh(1.6));
        let (edge, radius) = (sheet.vh(0.25), sheet.vh(1.0));
        sheet.panel(cap, Some(theme.quiet), Some((edge, theme.line)), radius);
        let style = sheet.style(TextRole::Teacher, 3.4, 4.0).on(theme.quiet);
        sheet.text(cap.inset(sheet.vh(0.8), 0.0), key, style);
        let style = sheet.style(TextRole::Teacher, 3.4, 4.0).on(theme.panel).left();
        let meaning = sheet.say(meaning, &[]);
        sheet.text(text, &meaning, style);
    }
}

/// How loud it is, for a moment: a loudspeaker and a bar, at the foot where it covers least.
pub(super) fn volume(sheet: &mut Sheet<'_>, volume: Volume) {
    let theme = sheet.theme;
    let (bottom, _) = sheet.safe().cut_bottom(sheet.vh(8.0), 0.0);
    let chip = bottom.middle(sheet.vh(58.0), bottom.h);
    let edge = sheet.vh(0.4);
    sheet.panel(chip, Some(theme.panel), Some((edge, theme.ink_soft)), chip.h / 2.0);
    let (at_icon, at_bar) = chip.inset(sheet.vh(3.0), sheet.vh(1.2)).cut_left(sheet.vh(6.6), sheet.vh(2.0));
    let on = !volume.muted && volume.level > 0;
    let paints = Paints { ink: theme.ink, fill: theme.panel, accent: theme.timer };
    sheet.art(at_icon, Art::Tool(ToolArt::Speaker(on), paints));
    let steps = at_bar.columns(usize::from(VOLUME_MAX), sheet.vh(0.8));
    for (step, number) in steps.into_iter().zip(1..=VOLUME_MAX) {
        let full = number <= volume.level;
        let colour = match (full, volume.muted) {
            (true, false) => theme.timer,
            (true, true) => theme.line,
            (false, _) => theme.quiet,
        };
        let (line, radius) = (sheet.vh(0.2), sheet.vh(0.6));
        sheet.panel(step.middle(step.w, step.h * 0.7), Some(colour), Some((line, theme.line)), radius);
    }
}

//! The class tools, large over any game: dice, a coin, a hand in janken, a warning, who has not
//! spoken, the points, a card with the teacher's own words. The foot stays, with the watch in it.

use super::overlays::{scrim, sheet_of_paper};
use crate::game::keys::Press;
use crate::game::tools::{Hand, Tool};
use crate::game::view::{ClassTotal, TeamLine};
use crate::game::{Number, StageView};
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Area, Paint, Pop, Sheet, Style, Tap, TextRole};
use crate::stage::strings::Lang;
use crate::stage::theme::team_mark;
use crate::stage::tool_art::{Paints, ToolArt};
use crate::stage::widgets;

/// Draws the tool that lies over the game.
pub(super) fn draw(sheet: &mut Sheet<'_>, view: &StageView, tool: &Tool) {
    let behind = scrim(sheet);
    behind.press = Some(Tap::Game(Press::Next));
    // What a tool shows has to be read from the back row: on a dark page even a hundredth of a white card shines through.
    if let Paint::Box { fill: Some(fill), .. } = &mut behind.paint {
        *fill = fill.fade(u8::MAX);
    }
    let (foot, area) = sheet.safe().cut_bottom(widgets::foot_px(sheet, view), sheet.vh(2.4));
    widgets::foot(sheet, foot, view, None);
    match tool {
        Tool::Dice(pips) => dice(sheet, area, pips),
        Tool::Coin { heads } => {
            let art = Art::Tool(ToolArt::Coin(*heads), Paints { fill: sheet.theme.coin, ..paints(sheet) });
            shown(sheet, area, art, if *heads { "coin-heads" } else { "coin-tails" });
        }
        Tool::Janken(hand) => {
            let says = match hand {
                Hand::Rock => "janken-rock",
                Hand::Paper => "janken-paper",
                Hand::Scissors => "janken-scissors",
            };
            let art = Art::Tool(ToolArt::Hand(*hand), paints(sheet));
            shown(sheet, area, art, says);
        }
        Tool::Noise { warning } => noise(sheet, area, view, *warning > 1),
        Tool::Unspoken => unspoken(sheet, area, &view.unspoken),
        Tool::Scores => scores(sheet, area, view),
        Tool::Text(text) => card(sheet, area, text),
    }
}

/// What faces and hands are painted with.
pub(super) fn paints(sheet: &Sheet<'_>) -> Paints {
    let theme = sheet.theme;
    Paints { ink: theme.on_tool, fill: theme.face, accent: theme.leaf }
}

fn dice(sheet: &mut Sheet<'_>, area: Area, pips: &[u8]) {
    let theme = sheet.theme;
    let gap = sheet.vh(6.0);
    let paints = Paints { ink: theme.on_tool, fill: theme.die, accent: theme.die_one };
    let size = area.columns(pips.len(), gap).first().map_or(0.0, |cell| cell.w).min(sheet.vh(58.0)).min(area.h);
    let many = f32::from(u8::try_from(pips.len()).unwrap_or(u8::MAX));
    let row = area.middle(size * many + gap * (many - 1.0), size);
    for (die, cell) in pips.iter().zip(row.columns(pips.len(), gap)) {
        sheet.art(cell, Art::Tool(ToolArt::Die(*die), paints)).pop = Some(Pop::Number);
    }
}

/// A large picture, and below it what it is in both languages.
fn shown(sheet: &mut Sheet<'_>, area: Area, art: Art, says: &str) {
    let (at_text, at_art) = area.cut_bottom(sheet.vh(17.0), sheet.vh(2.0));
    sheet.art(at_art, art).pop = Some(Pop::Number);
    let style = sheet.style(TextRole::Prompt, 10.0, 14.0);
    widgets::both(sheet, at_text, says, &[], style);
}

/// A warning: a kind one at first, and a last one that cannot be overlooked.
fn noise(sheet: &mut Sheet<'_>, area: Area, view: &StageView, last: bool) {
    let theme = sheet.theme;
    let (hint, rest) = area.cut_bottom(sheet.vh(4.4), sheet.vh(1.6));
    let small = sheet.style(TextRole::Teacher, 3.4, 3.8).ink(theme.ink_soft);
    let says = sheet.say("noise-points", &[]);
    sheet.text(hint, &says, small);
    // Points that are given or taken over the warning are seen to change.
    let rest = if view.teams.is_empty() || view.together.is_some() {
        rest
    } else {
        let (strip, rest) = rest.cut_bottom(widgets::strip_px(sheet, rest.w, view), sheet.vh(2.4));
        widgets::strip(sheet, strip, view, &[], false);
        rest
    };
    let (fill, edge) = if last {
        (theme.praise_panel, (sheet.vh(2.2), theme.praise))
    } else {
        (theme.panel, (sheet.vh(0.8), theme.timer))
    };
    let radius = sheet.vh(3.0);
    sheet.panel(rest, Some(fill), Some(edge), radius).pop = Some(Pop::Number);
    let inside = rest.inset(sheet.vh(4.5), sheet.vh(3.6));
    let (at_face, at_words) = inside.cut_left((inside.w * 0.34).min(inside.h * 1.1), sheet.vh(3.0));
    let art = Art::Tool(ToolArt::Quiet(last), paints(sheet));
    sheet.art(at_face, art).pop = Some(Pop::Number);
    let style = sheet.style(TextRole::Prompt, 10.0, 16.0).on(fill);
    let style = if last { style.ink(theme.praise_ink) } else { style };
    two_lines(sheet, at_words, if last { "noise-last" } else { "noise-first" }, style);
}

/// Japanese, and English below it.
fn two_lines(sheet: &mut Sheet<'_>, area: Area, key: &str, style: Style) {
    let (upper, lower) = area.cut_top(area.h * 0.58, sheet.vh(0.6));
    let (japanese, english) = (sheet.strings.say(Lang::Ja, key, &[]), sheet.strings.say(Lang::En, key, &[]));
    sheet.text(upper, &japanese, style.bottom());
    let style = Style { role: TextRole::Pupil, sizes_vh: sheet.sizes(5.0, style.sizes_vh.0.max(11.0)), ..style };
    sheet.text(lower, &english, style.top());
}

/// Who has not spoken, by number, as large as so many can be.
fn unspoken(sheet: &mut Sheet<'_>, area: Area, numbers: &[Number]) {
    let theme = sheet.theme;
    if numbers.is_empty() {
        let (at_text, at_flower) = area.cut_bottom(sheet.vh(34.0), sheet.vh(1.0));
        sheet.art(at_flower, Art::Hanamaru(theme.praise)).pop = Some(Pop::Number);
        let style = sheet.style(TextRole::Prompt, 10.0, 12.0).ink(theme.praise_ink);
        two_lines(sheet, at_text, "unspoken-none", style);
        return;
    }
    let (top, rest) = area.cut_top(sheet.vh(11.0), sheet.vh(1.6));
    widgets::heading(sheet, top, "unspoken-title", Art::Icon(Icon::Say, theme.ink, theme.panel), 7.0);
    let gap = sheet.vh(1.4);
    let cells = grid(rest, numbers.len(), gap, 1.25, sheet.vh(26.0));
    for (number, cell) in numbers.iter().zip(cells) {
        let (edge, radius) = (sheet.vh(0.4), sheet.vh(1.6));
        sheet.panel(cell, Some(theme.panel), Some((edge, theme.ink_soft)), radius);
        let style = sheet.style(TextRole::Pupil, 5.0, 20.0).on(theme.panel);
        sheet.text(cell.inset(sheet.vh(0.5), 0.0), &number.to_string(), style);
    }
}

/// Cells in rows, as many a row as lets them be largest when they are so much wider than high.
fn grid(area: Area, count: usize, gap: f32, wide: f32, most_px: f32) -> Vec<Area> {
    /// How much smaller a cell may be where that fills the rows.
    const NEARLY: f32 = 0.85;
    let height = |columns: usize| {
        let rows = count.div_ceil(columns).max(1);
        let cell = |cells: &[Area]| cells.first().copied().unwrap_or_default();
        cell(&area.rows(rows, gap)).h.min(cell(&area.columns(columns, gap)).w / wide)
    };
    let best = (1..=count.max(1)).map(height).fold(0.0, f32::max);
    // Of those that are nearly as large, the one that leaves the fewest places empty.
    let empty = |columns: usize| count.div_ceil(columns) * columns - count;
    let near = (1..=count.max(1)).filter(|columns| height(*columns) >= best * NEARLY);
    let columns = near.min_by_key(|columns| empty(*columns)).unwrap_or(1);
    let high = height(columns).min(most_px);
    let rows = count.div_ceil(columns).max(1);
    let px = |many: usize, size: f32| {
        let many = f32::from(u8::try_from(many).unwrap_or(u8::MAX));
        size * many + gap * (many - 1.0)
    };
    let block = area.middle(px(columns, high * wide), px(rows, high));
    block.rows(rows, gap).into_iter().flat_map(|row| row.columns(columns, gap)).take(count).collect()
}

/// The points, large: by team and never ranked; one total when all are one.
fn scores(sheet: &mut Sheet<'_>, area: Area, view: &StageView) {
    let theme = sheet.theme;
    let (top, rest) = area.cut_top(sheet.vh(11.0), sheet.vh(2.0));
    widgets::heading(sheet, top, "scores-title", Art::Icon(Icon::Points, theme.ink, theme.panel), 7.0);
    if let Some(total) = view.together {
        return class_total(sheet, rest, total);
    }
    let gap = sheet.vh(2.2);
    for (team, cell) in view.teams.iter().zip(grid(rest, view.teams.len(), gap, 1.9, sheet.vh(34.0))) {
        team_score(sheet, cell, team);
    }
}

fn class_total(sheet: &mut Sheet<'_>, area: Area, total: ClassTotal) {
    let theme = sheet.theme;
    let (bar, figure) = area.cut_bottom(sheet.vh(12.0), sheet.vh(2.0));
    let style = sheet.style(TextRole::Word, 20.0, 40.0).ink(theme.praise_ink);
    sheet.text(figure, &total.total.to_string(), style).pop = Some(Pop::Score(0));
    widgets::class_total(sheet, bar, total);
}

fn team_score(sheet: &mut Sheet<'_>, cell: Area, team: &TeamLine) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(0.8), sheet.vh(2.0));
    let colour = team_mark(team.team).colour;
    sheet.panel(cell, Some(theme.panel), Some((edge, colour)), radius).pop = Some(Pop::Score(team.team));
    let inside = cell.inset(sheet.vh(1.6), sheet.vh(1.4));
    let (at_mark, at_points) = inside.cut_left((inside.w * 0.36).min(inside.h), sheet.vh(1.2));
    widgets::mark(sheet, at_mark, team.team);
    let says = team.score.map_or("?".to_owned(), |score| score.to_string());
    let style = sheet.style(TextRole::Pupil, 5.0, 18.0).on(theme.panel);
    sheet.text(at_points, &says, style);
}

/// The teacher's own words, as large as they can be.
fn card(sheet: &mut Sheet<'_>, area: Area, text: &str) {
    sheet_of_paper(sheet, area);
    let ground = sheet.theme.panel;
    let inside = area.inset(sheet.vh(4.0), sheet.vh(3.0));
    let large = sheet.style(TextRole::Prompt, 10.0, 40.0).on(ground);
    let fitted = sheet.fitted(inside, text, large);
    if fitted.fits && fitted.size_vh >= large.sizes_vh.0 {
        sheet.set(inside, text, large, &fitted).pop = Some(Pop::Number);
    } else {
        sheet.text(inside, text, Style { role: TextRole::Pupil, sizes_vh: sheet.sizes(5.0, 10.0), ..large });
    }
}

/// A card that is being typed.
pub(super) fn typing(sheet: &mut Sheet<'_>, text: &str) {
    scrim(sheet);
    let theme = sheet.theme;
    let (hint, rest) = sheet.safe().cut_bottom(sheet.vh(6.0), sheet.vh(2.0));
    let style = sheet.style(TextRole::Teacher, 3.4, 4.5).ink(theme.ink_soft);
    let says = sheet.say("card-hint", &[]);
    sheet.text(hint, &says, style);
    sheet_of_paper(sheet, rest);
    let inside = rest.inset(sheet.vh(4.0), sheet.vh(3.0));
    let style = sheet.style(TextRole::Pupil, 5.0, 16.0).on(theme.panel);
    sheet.text(inside, &format!("{text}_"), style);
}

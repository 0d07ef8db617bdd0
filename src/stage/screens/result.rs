//! A game's result: everyone gets the hanamaru, the first ones a ribbon; nobody is ranked last.

use crate::game::view::{ClassTotal, Standing};
use crate::lesson::Glosses;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::strings::Lang;
use crate::stage::theme::team_mark;
use crate::stage::widgets;

pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    area: Area,
    name: &Glosses,
    standings: &[Standing],
    together: Option<ClassTotal>,
) {
    let theme = sheet.theme;
    let (top, rest) = area.cut_top(area.h * 0.4, sheet.vh(3.0));
    let (flower, words) = top.cut_left(top.h, sheet.vh(3.0));
    sheet.art(flower, Art::Hanamaru(theme.praise)).pop = Some(Pop::Verdict);
    let (upper, lower) = words.cut_top(words.h * 0.6, 0.0);
    let style = sheet.style(TextRole::Prompt, 10.0, 14.0).ink(theme.praise_ink).left();
    let well_done = sheet.strings.say(Lang::Ja, "well-done", &[]);
    sheet.text(upper, &well_done, style);
    let style = sheet.style(TextRole::Pupil, 5.0, 7.0).ink(theme.ink_soft).left();
    let result = sheet.strings.say(Lang::Ja, "result", &[]);
    let english = sheet.strings.say(Lang::En, "well-done", &[]);
    let long = format!("{english}\u{3000}{}", widgets::gloss(name, Lang::Ja));
    let fitted = sheet.fitted(lower, &long, style);
    let says = if fitted.one_line(style.sizes_vh.0) { long } else { result };
    sheet.text(lower, &says, style);
    if let Some(total) = together {
        let bar = rest.middle(rest.w, sheet.vh(12.0));
        widgets::class_total(sheet, bar, total);
        return;
    }
    if standings.is_empty() {
        return;
    }
    if standings.iter().all(|standing| standing.points == 0) {
        return drawn(sheet, rest, standings);
    }
    let narrow = rest.columns(standings.len(), sheet.vh(1.8)).first().is_some_and(|cell| cell.w < sheet.vh(20.0));
    let rows = if narrow { 2 } else { 1 };
    let gap = sheet.vh(1.8);
    let rest = rest.middle(rest.w, sheet.vh(if rows == 2 { 44.0 } else { 34.0 }));
    let across = standings.len().div_ceil(rows);
    let cells = rest.rows(rows, gap).into_iter().flat_map(|row| row.columns(across, gap));
    for (standing, cell) in standings.iter().zip(cells) {
        team(sheet, cell, *standing);
    }
}

/// A game that nobody won: it says so, and all teams stand side by side, each alike.
fn drawn(sheet: &mut Sheet<'_>, area: Area, standings: &[Standing]) {
    let theme = sheet.theme;
    let (words, marks) = area.cut_top(sheet.vh(17.0).min(area.h * 0.44), sheet.vh(2.0));
    let style = sheet.style(TextRole::Pupil, 5.0, 12.0);
    widgets::both(sheet, words, "drawn", &[], style);
    let gap = sheet.vh(1.8);
    let cells = marks.middle(marks.w, sheet.vh(24.0)).columns(standings.len(), gap);
    let (edge, radius) = (sheet.vh(0.8), sheet.vh(2.0));
    for (standing, cell) in standings.iter().zip(cells) {
        let first = sheet.pieces.len();
        sheet.panel(cell, Some(theme.praise_panel), Some((edge, theme.praise)), radius);
        widgets::mark(sheet, cell.inset(sheet.vh(1.6), sheet.vh(2.4)), standing.team);
        sheet.pop(first, Pop::Score(standing.team));
    }
}

fn team(sheet: &mut Sheet<'_>, cell: Area, standing: Standing) {
    let theme = sheet.theme;
    let (fill, edge) = if standing.first {
        (theme.praise_panel, (sheet.vh(0.8), theme.praise))
    } else {
        (theme.panel, (sheet.vh(0.4), team_mark(standing.team).colour))
    };
    let radius = sheet.vh(2.0);
    let first = sheet.pieces.len();
    sheet.panel(cell, Some(fill), Some(edge), radius);
    let inside = cell.inset(sheet.vh(1.2), sheet.vh(1.4));
    let points = if standing.points > 0 { format!("+{}", standing.points) } else { standing.points.to_string() };
    let name = widgets::team_name(sheet, standing.team);
    let style = sheet.style(TextRole::Pupil, 5.0, 10.0).on(fill);
    let small = sheet.style(TextRole::Pupil, 5.0, 5.5).on(fill);
    // Low and wide: the mark beside its points. High: above them. The name comes in where it can be read.
    let low = inside.w > inside.h * 1.25;
    let (at_mark, rest) = if low {
        inside.cut_left((inside.h * 0.8).min(inside.w * 0.48), sheet.vh(1.0))
    } else {
        inside.cut_top(inside.h * 0.42, sheet.vh(0.4))
    };
    widgets::mark(sheet, at_mark, standing.team);
    let (style, small) = if low { (style.left(), small.left()) } else { (style, small) };
    let size = sheet.vh(9.5).min(cell.w * 0.5);
    // Beside a name the ribbon would lie on it: there it hangs below, beside the points.
    let ribbon_y = if low { cell.bottom() - size * 0.8 } else { cell.y - size * 0.3 };
    let ribbon = Area::new(cell.right() - size * 0.8, ribbon_y, size, size);
    let (upper, lower) = rest.cut_top(rest.h * 0.46, 0.0);
    let lower = if standing.first && low { lower.cut_right(size * 0.7, 0.0).1 } else { lower };
    let fitted = sheet.fitted(upper, &name, small);
    if fitted.one_line(small.sizes_vh.0) {
        sheet.set(upper, &name, small, &fitted);
        sheet.text(lower, &points, style);
    } else {
        sheet.text(rest, &points, style);
    }
    sheet.pop(first, Pop::Score(standing.team));
    if standing.first {
        sheet.art(ribbon, Art::Ribbon(theme.praise, theme.panel)).pop = Some(Pop::Verdict);
    }
}

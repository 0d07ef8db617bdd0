//! The order of finish: marks on steps, the first three on steps of their own, all others together on one broad one, so
//! that nobody stands lowest. Those that are still on their way come up from the right.

use super::places::{HOP, piece, travelling};
use crate::game::boards::finish::{Brought, FinishView};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};

/// Steps that are numbered.
const STEPS: [(&str, f32); 3] = [("1", 3.0), ("2", 2.0), ("3", 1.0)];
/// Largest marks, in hundredths of the screen's height.
const MARK_MAX_VH: f32 = 26.0;

/// Draws the order of finish.
pub fn finish(sheet: &mut Sheet<'_>, area: Area, view: &FinishView) {
    let theme = sheet.theme;
    let teams = view.came.len() + view.running.len();
    let gap = sheet.vh(1.0);
    let columns = area.columns(teams, gap);
    let Some(width) = columns.first().map(|column| column.w) else { return };
    let step = sheet.vh(6.4).min(area.h * 0.1);
    let mark = width.min(sheet.vh(MARK_MAX_VH)).min((area.h - step * 5.2) / 1.9);
    // The floor that all stand on, and the steps above it.
    let floor = Area { y: area.bottom() - step, h: step, ..area };
    let radius = sheet.vh(1.0);
    let edge = sheet.vh(0.4);
    sheet.panel(floor, Some(theme.quiet), Some((edge, theme.line)), radius);
    for ((number, rise), column) in STEPS.iter().zip(&columns).take(view.came.len()) {
        let height = step * (rise + 1.0);
        let at = Area { y: area.bottom() - height, h: height, ..*column };
        sheet.panel(at, Some(theme.panel), Some((edge, theme.ink)), radius);
        let style = sheet.style(TextRole::Pupil, 5.0, 10.0).on(theme.panel);
        sheet.text(at, number, style);
    }
    // Whoever comes in hops past those that are on their way.
    running(sheet, &columns, floor, mark, view);
    let rises = STEPS.iter().map(|(_, rise)| *rise).chain(std::iter::repeat(0.0));
    for ((came, column), rise) in view.came.iter().zip(&columns).zip(rises) {
        let fresh = view.fresh == Some(came.team);
        let bottom = area.bottom() - step * (rise + 1.0) - sheet.vh(0.8);
        let at = Area::new(column.x, bottom - mark, column.w, mark).middle(mark, mark);
        if fresh && came.brought.is_none() {
            // It hops up from the floor beside the last one.
            let from = columns.get(view.came.len()).or(columns.last()).copied().unwrap_or(*column);
            let from = Area { y: floor.y - mark, h: mark, ..from };
            travelling(sheet, at, &[from], mark * HOP, |sheet| piece(sheet, at, came.team));
        } else {
            piece(sheet, at, came.team);
        }
        if let Some(brought) = came.brought {
            let size = mark * 0.86;
            let above = Area::new(column.x, at.y - size - sheet.vh(0.8), column.w, size);
            stamp(sheet, above, brought, fresh);
        }
    }
}

/// What was brought: the flower, or △ for nearly.
fn stamp(sheet: &mut Sheet<'_>, area: Area, brought: Brought, fresh: bool) {
    let theme = sheet.theme;
    let (art, share) = match brought {
        Brought::Right => (Art::Hanamaru(theme.praise), 1.0),
        Brought::Nearly => (Art::Sankaku(theme.praise), 0.72),
    };
    let at = area.square().middle(area.h * share, area.h * share);
    sheet.art(at, art).pop = fresh.then_some(Pop::Verdict);
}

/// Teams that are on their way, on the floor, each with an arrow over it.
fn running(sheet: &mut Sheet<'_>, columns: &[Area], floor: Area, mark: f32, view: &FinishView) {
    let theme = sheet.theme;
    let size = mark;
    for (team, column) in view.running.iter().zip(columns.iter().skip(view.came.len())) {
        let at = Area::new(column.x, floor.y - sheet.vh(0.8) - size, column.w, size).middle(size, size);
        piece(sheet, at, *team);
        let arrow = size * 0.5;
        let above = Area::new(column.x, at.y - arrow - sheet.vh(1.2), column.w, arrow);
        sheet.art(above.middle(arrow, arrow), Art::ArrowLeft(theme.ink_soft));
    }
}

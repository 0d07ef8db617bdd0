//! Lanes from left to right: each team's piece, the way it has come in its colour, and a flower behind the finish.

use super::places::{HOP, after, piece, stamped, travelling};
use crate::game::boards::lanes::{Lane, LanesView};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Sheet};
use crate::stage::theme::team_mark;

/// How high a lane may be, in hundredths of the screen's height: two teams do not need giants.
const LANE_MAX_VH: f32 = 28.0;

/// Where things stand in the lanes, in pixels from the left of the screen.
struct Plan {
    /// The side of a piece.
    piece: f32,
    /// The middle of the start.
    start: f32,
    /// How far apart two steps are.
    step: f32,
    /// The finish line.
    line: f32,
    /// The middle of the place behind the finish.
    finish: f32,
    /// The middle of the flower.
    flower: f32,
}

impl Plan {
    fn of(sheet: &Sheet<'_>, lane: Area, steps: u8) -> Self {
        let piece = lane.h * 0.93;
        let pad = sheet.vh(0.8);
        let flower = lane.right() - pad - piece / 2.0;
        let finish = flower - piece - pad;
        let line = finish - piece / 2.0 - pad;
        let start = lane.x + pad + piece / 2.0;
        // The last step crosses the line.
        let before = f32::from(steps.saturating_sub(1).max(1));
        Self { piece, start, step: (line - pad - piece / 2.0 - start) / before, line, finish, flower }
    }

    fn x(&self, at: u8, steps: u8) -> f32 {
        if at >= steps { self.finish } else { self.start + self.step * f32::from(at) }
    }
}

/// Draws lanes.
pub fn lanes(sheet: &mut Sheet<'_>, area: Area, view: &LanesView) {
    let theme = sheet.theme;
    let gap = sheet.vh(if view.lanes.len() > 5 { 0.8 } else { 1.6 });
    let many = f32::from(u8::try_from(view.lanes.len()).unwrap_or(u8::MAX));
    let height = (sheet.vh(LANE_MAX_VH) * many + gap * (many - 1.0)).min(area.h);
    let rows = area.middle(area.w, height).rows(view.lanes.len(), gap);
    let Some(plan) = rows.first().map(|row| Plan::of(sheet, *row, view.steps)) else { return };
    for (row, lane) in rows.iter().zip(&view.lanes) {
        ground(sheet, *row, &plan, view.steps, *lane, view.moved.is_some_and(|(team, _)| team == lane.team));
    }
    let (top, bottom) = (rows.first().map_or(area.y, |row| row.y), rows.last().map_or(area.y, |row| row.bottom()));
    let thick = sheet.vh(0.8);
    sheet.panel(Area::new(plan.line - thick / 2.0, top, thick, bottom - top), Some(theme.ink), None, 0.0);
    for (row, lane) in rows.iter().zip(&view.lanes) {
        runner(sheet, *row, &plan, view, *lane);
    }
}

/// The lane itself: steps to go, and the flower behind the finish.
fn ground(sheet: &mut Sheet<'_>, row: Area, plan: &Plan, steps: u8, lane: Lane, moved: bool) {
    let theme = sheet.theme;
    let edge = sheet.vh(0.25);
    sheet.panel(row, Some(theme.quiet), Some((edge, theme.line)), row.h * 0.3);
    let dot = (row.h * 0.16).min(plan.step * 0.5).max(sheet.vh(0.7));
    for at in lane.at.saturating_add(1)..steps {
        let middle = Area::new(plan.x(at, steps) - dot, row.y, dot * 2.0, row.h);
        sheet.panel(middle.middle(dot, dot), Some(theme.ink_soft), None, dot / 2.0);
    }
    let size = plan.piece;
    let there = lane.at >= steps;
    let flower = Area::new(plan.flower - size / 2.0, row.y, size, row.h);
    let first = sheet.pieces.len();
    sheet.art(flower, Art::Hanamaru(if there { theme.praise } else { theme.line }));
    if there && moved {
        stamped(sheet, first);
        after(sheet, first, 2);
    }
}

/// The way that a team has come, and its piece; where it came from a moment ago, its shadow.
fn runner(sheet: &mut Sheet<'_>, row: Area, plan: &Plan, view: &LanesView, lane: Lane) {
    let theme = sheet.theme;
    let mark = team_mark(lane.team);
    let x = plan.x(lane.at, view.steps);
    let size = plan.piece;
    let at = |x: f32| Area::new(x - size / 2.0, row.y, size, row.h);
    let moved = view.moved.filter(|(team, _)| *team == lane.team);
    let way = row.h * 0.34;
    if lane.at > 0 {
        let from = plan.start - size / 2.0;
        let gone = Area::new(from, row.y + (row.h - way) / 2.0, x - from, way);
        let edge = sheet.vh(if moved.is_some() { 0.6 } else { 0.35 });
        sheet.panel(gone, Some(mark.colour), Some((edge, theme.on_team)), way / 2.0);
    }
    if let Some((_, before)) = moved {
        sheet.art(at(plan.x(before, view.steps)), Art::Mark(mark.shape, theme.quiet, theme.ink_soft));
    }
    let here = at(x).middle(size, size);
    let Some((_, before)) = moved else { return piece(sheet, here, lane.team) };
    // Step by step from where it stood, forwards or back.
    let steps: Vec<u8> =
        if before < lane.at { (before..lane.at).collect() } else { (lane.at + 1..=before).rev().collect() };
    let way: Vec<Area> = steps.into_iter().map(|step| at(plan.x(step, view.steps))).collect();
    travelling(sheet, here, &way, size * HOP, |sheet| piece(sheet, here, lane.team));
}

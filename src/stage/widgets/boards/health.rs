//! A boss and the class, each with its bar: one block for each right answer where they can be counted at a glance.

use super::places::stamped;
use crate::game::boards::health::{Health, HealthView};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::friend_art::{BossFace, FriendArt};
use crate::stage::tool_art::{Paints, ToolArt};

/// More blocks than this are a bar.
const BLOCKS_MAX: u8 = 20;
/// Most blocks on a row.
const BLOCKS_ACROSS: u8 = 10;
/// Sizes of the figures, in hundredths of the screen's height.
const FIGURES_VH: (f32, f32) = (10.0, 20.0);

/// Draws a boss, and below it the class where it has a bar too.
pub fn health(sheet: &mut Sheet<'_>, area: Area, view: &HealthView) {
    let theme = sheet.theme;
    let face = match view.boss {
        Health { left: 0, .. } => BossFace::Asleep,
        Health { left, of, .. } if u16::from(left) * 3 <= u16::from(of) => BossFace::Tired,
        _ => BossFace::Well,
    };
    let boss = Art::Friend(
        FriendArt::Boss(face),
        Paints { ink: theme.on_tool, fill: theme.back_near, accent: theme.back_lit },
    );
    let Some(class) = view.class else { return row(sheet, area, view.boss, boss) };
    let class_art = Art::Tool(ToolArt::Class, Paints { ink: theme.ink, fill: theme.panel, accent: theme.timer });
    let (below, above) = area.cut_bottom(area.h * 0.38, sheet.vh(2.4));
    row(sheet, above, view.boss, boss);
    row(sheet, below, class, class_art);
}

fn row(sheet: &mut Sheet<'_>, area: Area, health: Health, figure: Art) {
    let theme = sheet.theme;
    let size = area.h.min(area.w * 0.42).min(sheet.vh(56.0));
    let (at, rest) = area.cut_left(size, sheet.vh(3.0));
    sheet.art(at, figure).pop = (health.lost > 0).then_some(Pop::Board);
    let before = sheet.pieces.len();
    let beaten = health.left == 0;
    if beaten && matches!(figure, Art::Friend(..)) {
        let stamp = at.square().middle(size * 0.42, size * 0.42);
        let stamp = Area { x: at.square().x, y: at.square().y, ..stamp };
        sheet.panel(stamp, Some(theme.panel), None, stamp.w / 2.0);
        sheet.art(stamp, Art::Hanamaru(theme.praise));
        stamped(sheet, before);
    }
    let bar_px = rest.h.min(sheet.vh(if health.of > BLOCKS_ACROSS && health.of <= BLOCKS_MAX { 18.0 } else { 12.0 }));
    let figures_px = sheet.vh(26.0).min(rest.h - bar_px - sheet.vh(2.0)).max(sheet.vh(12.4));
    let block = rest.middle(rest.w, (figures_px + sheet.vh(2.0) + bar_px).min(rest.h));
    let (figures, bar) = block.cut_top(figures_px, sheet.vh(2.0));
    let style = sheet.style(TextRole::Prompt, FIGURES_VH.0, FIGURES_VH.1).left();
    sheet.text(figures, &format!("{} / {}", health.left, health.of), style).pop =
        (health.lost > 0).then_some(Pop::Board);
    if health.of <= BLOCKS_MAX { blocks(sheet, bar, health) } else { whole(sheet, bar, health) }
}

/// A block for each, those that went a moment ago still in sight.
fn blocks(sheet: &mut Sheet<'_>, area: Area, health: Health) {
    let theme = sheet.theme;
    let gap = sheet.vh(0.8);
    let rows = health.of.div_ceil(BLOCKS_ACROSS).max(1);
    let across = health.of.div_ceil(rows);
    let places = area.rows(usize::from(rows), gap).into_iter().flat_map(|row| row.columns(usize::from(across), gap));
    let radius = sheet.vh(1.0);
    for (number, place) in (0..health.of).zip(places) {
        let fresh = number >= health.left && number < health.left.saturating_add(health.lost);
        let (fill, edge) = if number < health.left {
            (theme.growth, (sheet.vh(0.3), theme.growth))
        } else if fresh {
            (theme.gold, (sheet.vh(0.7), theme.ink))
        } else {
            (theme.quiet, (sheet.vh(0.3), theme.line))
        };
        sheet.panel(place, Some(fill), Some(edge), radius).pop = fresh.then_some(Pop::Board);
    }
}

/// One bar.
fn whole(sheet: &mut Sheet<'_>, area: Area, health: Health) {
    let theme = sheet.theme;
    let radius = sheet.vh(1.6);
    let edge = sheet.vh(0.4);
    sheet.panel(area, Some(theme.quiet), Some((edge, theme.line)), radius);
    let share = |part: u8| area.w * f32::from(part.min(health.of)) / f32::from(health.of.max(1));
    if health.lost > 0 {
        let lost = Area { w: share(health.left.saturating_add(health.lost)), ..area };
        let edge = sheet.vh(0.7);
        sheet.panel(lost, Some(theme.gold), Some((edge, theme.ink)), radius).pop = Some(Pop::Board);
    }
    if health.left > 0 {
        sheet.panel(Area { w: share(health.left), ..area }, Some(theme.growth), None, radius);
    }
}

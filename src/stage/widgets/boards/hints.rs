//! Hints one below the other: the latest is the large one, those before it stay to be read; and what a right answer is
//! worth now, which falls with each.

use super::pieces::exactly;
use crate::game::boards::hints::HintsView;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::theme::MarkShape;
use crate::stage::widgets::worth;

/// From this width on the worth stands at the side and not above, in hundredths of the screen's height.
const WIDE_VH: f32 = 140.0;
/// How wide the worth is at the side, and how high above, in hundredths of the screen's height; and how low it may get
/// there before a hint does.
const WORTH_VH: (f32, f32) = (32.0, 12.4);
const WORTH_LOW_VH: f32 = 8.2;
/// Sizes of the hints before the latest, of the latest, and of the latest where it is long, in hundredths of the
/// screen's height.
const BEFORE_VH: (f32, f32) = (5.0, 6.0);
const LATEST_VH: (f32, f32) = (10.0, 20.0);
const LONG_VH: (f32, f32) = (5.0, 9.0);
/// Room above and below the words of a hint, in hundredths of the screen's height.
const PAD_VH: f32 = 0.6;
/// The size of a hint's number, in hundredths of the screen's height.
const BADGE_VH: f32 = 6.4;
/// The least height of the latest hint, in hundredths of the screen's height: a line of its least size.
const LATEST_LEAST_VH: f32 = 13.4;

/// The gap between two hints, in hundredths of the screen's height.
const GAP_VH: f32 = 0.8;

/// Draws a list of hints.
pub fn hints(sheet: &mut Sheet<'_>, area: Area, view: &HintsView) {
    let rows = match view.value {
        Some(value) => {
            let wide = area.w >= sheet.vh(WIDE_VH);
            let (at, rest) = if wide {
                area.cut_right(sheet.vh(WORTH_VH.0), sheet.vh(3.0))
            } else {
                let rows = needs(sheet, area, view);
                let needed = rows.iter().map(|(need, _)| need + sheet.vh(GAP_VH)).sum::<f32>();
                let height = (area.h - needed).clamp(sheet.vh(WORTH_LOW_VH), sheet.vh(WORTH_VH.1));
                area.cut_top(height, sheet.vh(1.0))
            };
            let step = u8::try_from(view.hints.len()).unwrap_or(u8::MAX);
            let at = if wide { at.middle(at.w, sheet.vh(44.0)) } else { at };
            worth(sheet, at, value, (view.total > 0).then_some((step, view.total)));
            rest
        }
        None => area,
    };
    let needs = needs(sheet, rows, view);
    let places = sheet.stack(rows, sheet.vh(GAP_VH), &needs);
    for ((says, place), number) in view.hints.iter().zip(places).zip(1u8..) {
        hint(sheet, place, says, number, usize::from(number) == view.hints.len());
    }
}

/// How high each hint has to be, in pixels, and its share of what is left.
fn needs(sheet: &mut Sheet<'_>, rows: Area, view: &HintsView) -> Vec<(f32, f32)> {
    let Some((latest, before)) = view.hints.split_last() else { return Vec::new() };
    let pads = 2.0 * sheet.vh(PAD_VH);
    let least = sheet.vh(BADGE_VH + PAD_VH);
    let width = words(sheet, rows).w;
    let style = sheet.style(TextRole::Pupil, BEFORE_VH.0, BEFORE_VH.1);
    let mut needs: Vec<(f32, f32)> =
        before.iter().map(|says| ((sheet.needed(width, says, style) + pads).max(least), 0.0)).collect();
    let style = sheet.style(TextRole::Prompt, LONG_VH.0, LONG_VH.1);
    needs.push(((sheet.needed(width, latest, style) + pads).max(sheet.vh(LATEST_LEAST_VH)), 1.0));
    needs
}

/// Where the words of a hint stand.
fn words(sheet: &Sheet<'_>, row: Area) -> Area {
    let inner = row.inset(sheet.vh(1.8), 0.0);
    inner.cut_left(sheet.vh(BADGE_VH), sheet.vh(2.0)).1.inset(0.0, sheet.vh(PAD_VH))
}

fn hint(sheet: &mut Sheet<'_>, area: Area, says: &str, number: u8, latest: bool) {
    let theme = sheet.theme;
    let (fill, edge) = if latest {
        (theme.praise_panel, (sheet.vh(0.9), theme.praise))
    } else {
        (theme.quiet, (sheet.vh(0.25), theme.line))
    };
    let radius = sheet.vh(2.0);
    sheet.panel(area, Some(fill), Some(edge), radius).pop = latest.then_some(Pop::Part);
    let badge = Area { x: area.x + sheet.vh(1.8), w: sheet.vh(BADGE_VH), ..area };
    let badge = badge.middle(badge.w, badge.w);
    let ink = if latest { theme.ink } else { theme.ink_soft };
    sheet.art(badge, Art::Mark(MarkShape::Circle, ink, ink));
    let at = words(sheet, area);
    let style = exactly(sheet, 5.0).on(ink).ink(theme.page);
    sheet.text(badge, &number.to_string(), style);
    if !latest {
        let style = sheet.style(TextRole::Pupil, BEFORE_VH.0, BEFORE_VH.1).on(fill).ink(theme.ink_soft).left();
        sheet.text(at, says, style);
        return;
    }
    let style = sheet.style(TextRole::Prompt, LATEST_VH.0, LATEST_VH.1).on(fill).left();
    let fitted = sheet.fitted(at, says, style);
    if fitted.fits && fitted.size_vh >= LATEST_VH.0 {
        sheet.set(at, says, style, &fitted).pop = Some(Pop::Part);
        return;
    }
    let style = sheet.style(TextRole::Pupil, LONG_VH.0, LONG_VH.1).on(fill).left();
    sheet.text(at, says, style).pop = Some(Pop::Part);
}

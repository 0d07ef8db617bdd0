//! Teams: their marks, their points, and the class's one total.

use super::both;
use crate::game::keys::Press;
use crate::game::view::{ClassTotal, TeamLine};
use crate::game::{StageView, TeamNo};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, Tap, TextRole};
use crate::stage::emblem::Emblem;
use crate::stage::theme::{MarkShape, TeamMark, team_mark};

/// A team's mark: its shape in its colour with its number inside.
pub fn mark(sheet: &mut Sheet<'_>, area: Area, team: TeamNo) {
    let area = area.square();
    let TeamMark { colour, shape } = team_mark(team);
    sheet.art(area, Art::Mark(shape, colour, sheet.theme.on_team));
    // The number stands where the shape is widest.
    let lower = match shape {
        MarkShape::Triangle => 0.1,
        MarkShape::Star => 0.05,
        MarkShape::Heart => 0.01,
        _ => 0.0,
    };
    let number = Area { y: area.y + area.h * lower, ..area };
    let most = (area.h * 62.0 / sheet.size.1).max(5.0);
    // As large as the shape holds, whatever size the teacher wants.
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(5.0, most).on(colour).ink(sheet.theme.on_team);
    sheet.text(number, &team.to_string(), style);
}

/// A team's name in the teacher's language.
pub fn team_name(sheet: &Sheet<'_>, team: TeamNo) -> String {
    sheet.say("team", &[("team", &team.to_string())])
}

/// The height of the teams' strip at a width, in pixels: higher where points stand below their marks.
pub fn strip_px(sheet: &Sheet<'_>, width: f32, view: &StageView) -> f32 {
    /// The least width of a chip that has its mark and its points side by side, in its heights.
    const SIDE_BY_SIDE: f32 = 1.5;
    let flat = sheet.vh(10.0);
    let narrow = width / f32::from(u8::try_from(view.teams.len()).unwrap_or(u8::MAX)) < flat * (SIDE_BY_SIDE + 0.6);
    if narrow { sheet.vh(16.4) } else { flat }
}

/// The teams at the foot of the screen: marks, points, and who answers, who is marked, who was right.
/// `names` shows names in place of points.
pub fn strip(sheet: &mut Sheet<'_>, area: Area, view: &StageView, right: &[TeamNo], names: bool) {
    let gap = sheet.vh(if view.teams.len() > 6 { 0.8 } else { 1.6 });
    let chips = area.columns(view.teams.len(), gap);
    for (team, chip) in view.teams.iter().zip(chips) {
        chip_of(sheet, chip, team, right.contains(&team.team), names);
    }
}

fn chip_of(sheet: &mut Sheet<'_>, area: Area, team: &TeamLine, right: bool, names: bool) {
    let theme = sheet.theme;
    let picked = team.active || team.highlighted;
    let praised = right || team.marked;
    let (fill, ground) = if picked {
        (team_mark(team.team).colour, team_mark(team.team).colour)
    } else if praised {
        (theme.praise_panel, theme.praise_panel)
    } else {
        (theme.panel, theme.panel)
    };
    let edge = if praised {
        (sheet.vh(0.7), theme.praise)
    } else if picked {
        (sheet.vh(0.7), theme.ink)
    } else {
        (sheet.vh(0.25), theme.line)
    };
    let radius = sheet.vh(1.6);
    if team.highlighted {
        let pointer = Area::new(area.x, area.y - sheet.vh(4.2), area.w, sheet.vh(3.6));
        sheet.art(pointer, Art::Pointer(theme.ink));
    }
    let first = sheet.pieces.len();
    let piece = sheet.panel(area, Some(fill), Some(edge), radius);
    piece.press = Some(Tap::Game(Press::Digit(team.team)));
    let inside = area.inset(sheet.vh(0.9), sheet.vh(0.9));
    let ink = if picked { theme.on_team } else { theme.ink };
    let says = if names { team_name(sheet, team.team) } else { points(team) };
    let style = sheet.style(TextRole::Pupil, 5.0, 8.0).on(ground).ink(ink);
    // Beside each other where there is room, one over the other where there is not.
    let wide = inside.w >= inside.h * 1.9;
    let (at_mark, at_text) = if wide {
        inside.cut_left(inside.h, sheet.vh(0.8))
    } else {
        area.inset(sheet.vh(0.4), sheet.vh(0.7)).cut_top(sheet.vh(8.6), 0.0)
    };
    let fitted = sheet.fitted(at_text, &says, style);
    if names && !fitted.one_line(style.sizes_vh.0) {
        // No room for a name that can be read: the mark alone, and larger.
        mark(sheet, inside, team.team);
    } else {
        mark(sheet, at_mark, team.team);
        sheet.set(at_text, &says, style, &fitted);
    }
    sheet.pop(first, if picked { Pop::Team } else { Pop::Score(team.team) });
    if team.shield {
        shield(sheet, area);
    }
    if praised {
        let size = sheet.vh(5.4);
        let corner = Area::new(area.right() - size * 0.62, area.y - size * 0.42, size, size);
        sheet.art(corner, Art::Hanamaru(theme.praise));
    }
}

/// A shield on a chip's upper left corner, on a little ground of its own.
/// What a team has: with a plus before it where it is what it has won in this game alone.
fn points(team: &TeamLine) -> String {
    match team.score {
        None => "?".to_owned(),
        Some(score) if team.gain && score >= 0 => format!("+{score}"),
        Some(score) => score.to_string(),
    }
}

fn shield(sheet: &mut Sheet<'_>, chip: Area) {
    let theme = sheet.theme;
    let size = sheet.vh(6.2);
    let at = Area::new(chip.x - size * 0.3, chip.y - size * 0.42, size, size);
    sheet.panel(at, Some(theme.panel), Some((sheet.vh(0.3), theme.growth)), size / 2.0).pop = Some(Pop::Verdict);
    let inside = at.inset(size * 0.17, size * 0.17);
    sheet.art(inside, Art::Emblem(Emblem::Shield, theme.growth, theme.panel)).pop = Some(Pop::Verdict);
}

/// The class's one total: a bar that grows towards its target, where a flower waits.
pub fn class_total(sheet: &mut Sheet<'_>, area: Area, total: ClassTotal) {
    let theme = sheet.theme;
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0);
    let (label, rest) = area.cut_left(sheet.vh(26.0), sheet.vh(2.0));
    let says = if total.target > 0 { format!("{} / {}", total.total, total.target) } else { total.total.to_string() };
    // Totals of five figures are wider.
    let wide = if says.chars().count() > 11 { 44.0 } else { 34.0 };
    let (figures, rest) = rest.cut_right(sheet.vh(wide), sheet.vh(1.0));
    let (flower, bar) = rest.cut_right(area.h, sheet.vh(0.8));
    both(sheet, label, "together", &[], style.left());
    let bar = bar.middle(bar.w, bar.h * 0.6);
    let radius = bar.h / 2.0;
    sheet.panel(bar, Some(theme.quiet), Some((sheet.vh(0.25), theme.line)), radius);
    let share = if total.target > 0 { (f64::from(total.total) / f64::from(total.target)).clamp(0.0, 1.0) } else { 0.0 };
    #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
    let filled = Area { w: (bar.w * share as f32).max(bar.h), ..bar };
    if share > 0.0 {
        sheet.panel(filled, Some(theme.praise), None, radius).pop = Some(Pop::Score(0));
    }
    let reached = total.target > 0 && total.total >= total.target;
    sheet.art(flower, Art::Hanamaru(if reached { theme.praise } else { theme.line }));
    sheet.text(figures, &says, style.right());
}

//! The square that was just opened, large: what it is, in a picture and in both languages, whom it is
//! for, and what happened.

use crate::game::TeamNo;
use crate::game::view::{GridView, PlayScreen};
use crate::lesson::axes::Effect;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Motion, Pop, Sheet, Style, TextRole};
use crate::stage::emblem::Emblem;
use crate::stage::strings::Lang;
use crate::stage::widgets;

/// Sizes of what a square is called, and of what happens, in hundredths of the screen's height.
const NAME_VH: (f32, f32) = (5.0, 14.0);
const HAPPENS_VH: (f32, f32) = (5.0, 8.0);

/// What is to be told of an open square.
struct Told {
    emblem: Emblem,
    /// The key of its name.
    name: &'static str,
    /// The key of what happens.
    happens: Option<&'static str>,
    /// Whom it goes from and to, once that is known.
    way: Option<Way>,
    points: i32,
    /// It is good for somebody and bad for nobody.
    kind: bool,
}

/// From whom it goes to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    To(TeamNo, TeamNo),
    Both(TeamNo, TeamNo),
    On(TeamNo),
}

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, grid: &GridView, number: u8, effect: Effect) {
    let first = sheet.pieces.len();
    card(sheet, area, play, grid, number, effect);
    // It is one card, and turns over as one; what happens on it later moves by itself.
    sheet.together(first);
    for piece in sheet.pieces.iter_mut().skip(first) {
        match piece.pop {
            None | Some(Pop::Square) => piece.pop = Some(Pop::Square),
            Some(_) => piece.motion = Motion::default(),
        }
    }
}

fn card(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, grid: &GridView, number: u8, effect: Effect) {
    let theme = sheet.theme;
    let own = play.team.unwrap_or(1);
    let told = told(grid, own, effect);
    let (fill, edge) = if told.kind { (theme.praise_panel, theme.praise) } else { (theme.panel, theme.batsu) };
    let (width, radius) = (sheet.vh(0.9), sheet.vh(3.0));
    sheet.panel(area, Some(fill), Some((width, edge)), radius);
    let inside = area.inset(sheet.vh(3.0), sheet.vh(1.8));
    let inside = said(sheet, inside, fill, grid, number);
    let (at_emblem, words) = inside.cut_left(inside.h.min(inside.w * 0.34), sheet.vh(3.0));
    let (ink, paper) = told.emblem.colours(&theme);
    let spins = told.emblem == Emblem::Storm && grid.target.is_some();
    sheet.art(at_emblem, Art::Emblem(told.emblem, ink, paper)).pop = spins.then_some(Pop::Storm);
    let words = match told.way {
        Some(way) => who(sheet, words, way, told.emblem),
        None => words,
    };
    let style = sheet.style(TextRole::Pupil, NAME_VH.0, NAME_VH.1).on(fill).left();
    if let Effect::Add(points) | Effect::Falling(points) = effect {
        let (below, figures) = words.cut_bottom(sheet.vh(12.0).min(words.h * 0.4), sheet.vh(0.5));
        let large = Style { role: TextRole::Prompt, sizes_vh: sheet.sizes(10.0, 40.0), ..style }.ink(theme.praise_ink);
        sheet.text(figures, &format!("+{points}"), large);
        return widgets::both(sheet, below, told.name, &[("number", &points.to_string())], style);
    }
    if let Effect::Far { steps, .. } = effect {
        return far(sheet, words, steps, &told, style);
    }
    let keys: Vec<&str> = if told.way.is_some() {
        told.happens.into_iter().collect()
    } else {
        std::iter::once(told.name).chain(told.happens).collect()
    };
    texts(sheet, words, &told, &keys, style);
}

/// How far away the mine is, in a large figure, and what that is worth.
fn far(sheet: &mut Sheet<'_>, area: Area, steps: u8, told: &Told, style: Style) {
    let (below, figures) = area.cut_bottom(sheet.vh(24.0).min(area.h * 0.56), sheet.vh(0.5));
    let large = Style { role: TextRole::Prompt, sizes_vh: sheet.sizes(10.0, 40.0), ..style };
    let says = steps.to_string();
    sheet.text(figures, &says, large).pop = Some(Pop::Square);
    let (above, below) = below.cut_top(below.h / 2.0, 0.0);
    widgets::both(sheet, above, told.name, &[("number", &says)], style);
    let small = Style { sizes_vh: sheet.sizes(HAPPENS_VH.0, HAPPENS_VH.1), ..style }.ink(sheet.theme.praise_ink);
    if let Some(key) = told.happens {
        widgets::both(sheet, below, key, &[("number", &told.points.to_string())], small);
    }
}

fn told(grid: &GridView, own: TeamNo, effect: Effect) -> Told {
    let mut told = Told { emblem: Emblem::of(effect), name: "", happens: None, way: None, points: 0, kind: true };
    let target = grid.target;
    let to = |choose: &'static str, done: &'static str| Some(if target.is_some() { done } else { choose });
    match effect {
        Effect::Add(_) | Effect::Falling(_) => told.name = "square-add",
        Effect::Double => told.name = "square-double",
        Effect::Again => told.name = "square-again",
        Effect::Shield => (told.name, told.happens) = ("square-shield", Some("square-shield-done")),
        Effect::All(points) => {
            (told.name, told.happens, told.points) = ("square-all", Some("square-all-done"), points);
        }
        Effect::Gift(points) => {
            (told.name, told.happens, told.points) =
                ("square-gift", to("square-gift-choose", "square-gift-done"), points);
            told.way = target.map(|target| Way::To(own, target));
        }
        Effect::Swap => {
            (told.name, told.happens) = ("square-swap", to("square-swap-choose", "square-swap-done"));
            told.way = target.map(|target| Way::Both(own, target));
            told.kind = false;
        }
        Effect::Steal(points) => {
            (told.name, told.happens, told.points) =
                ("square-steal", to("square-steal-choose", "square-steal-done"), points);
            told.way = target.map(|target| Way::To(target, own));
            told.kind = false;
        }
        Effect::Zero => {
            (told.name, told.happens) = ("square-zero", Some("square-zero-done"));
            told.kind = false;
        }
        Effect::Storm => {
            (told.name, told.happens) = ("square-storm", to("square-storm-choose", "square-storm-done"));
            told.way = target.map(Way::On);
            told.kind = false;
        }
        Effect::Mine => {
            (told.name, told.happens) = ("square-mine", Some("square-mine-done"));
            told.kind = false;
        }
        Effect::Far { points, .. } => {
            (told.name, told.happens, told.points) = ("square-far", Some("square-add"), points);
        }
        // No square does any of the others.
        _ => (told.name, told.happens) = ("square-nothing", Some("square-nothing-done")),
    }
    if grid.shielded {
        let safe = target.unwrap_or(own);
        told = Told {
            emblem: Emblem::Shield,
            name: "square-held",
            happens: Some("square-held-done"),
            way: Some(Way::On(safe)),
            points: 0,
            kind: true,
        };
    }
    told
}

/// The two words that were said for it, on top, where they fit.
fn said(sheet: &mut Sheet<'_>, area: Area, ground: crate::stage::theme::Colour, grid: &GridView, number: u8) -> Area {
    /// The least height of an area that has room for them, in hundredths of the screen's.
    const ROOM_VH: f32 = 44.0;
    let columns = grid.columns.len().max(1);
    let (row, column) = (usize::from(number) / columns, usize::from(number) % columns);
    let (Some(row), Some(column)) = (grid.rows.get(row), grid.columns.get(column)) else { return area };
    let (at, rest) = area.cut_top(sheet.vh(7.2), sheet.vh(0.8));
    let says = format!("{row} · {column}");
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0).on(ground).ink(sheet.theme.ink_soft);
    let fitted = sheet.fitted(at, &says, style);
    if area.h < sheet.vh(ROOM_VH) || !fitted.one_line(style.sizes_vh.0) {
        return area;
    }
    sheet.set(at, &says, style, &fitted);
    rest
}

/// The teams that it is about, and what goes from one to the other.
fn who(sheet: &mut Sheet<'_>, area: Area, way: Way, emblem: Emblem) -> Area {
    let theme = sheet.theme;
    let height = sheet.vh(18.0).min(area.h * 0.42);
    let (row, rest) = area.cut_top(height, sheet.vh(1.5));
    let (first, second) = match way {
        Way::To(from, to) | Way::Both(from, to) => (from, Some(to)),
        Way::On(team) => (team, None),
    };
    let places = Area { w: (height * 3.4).min(row.w), ..row }.columns(3, height * 0.2);
    let [left, between, right] = places.as_slice() else { return rest };
    widgets::mark(sheet, *left, first);
    if let Some(second) = second {
        let art = match way {
            Way::Both(..) => Art::Emblem(Emblem::Swap, theme.batsu, theme.panel),
            _ => Art::ArrowRight(if emblem == Emblem::Gift { theme.praise } else { theme.batsu }),
        };
        sheet.art(between.middle(height * 0.8, height * 0.8), art).pop = Some(Pop::Team);
        widgets::mark(sheet, *right, second);
    }
    rest
}

/// Texts in both languages below each other, each pair equally large.
fn texts(sheet: &mut Sheet<'_>, area: Area, told: &Told, keys: &[&str], style: Style) {
    let points = told.points.to_string();
    let team = match told.way {
        Some(Way::On(team) | Way::Both(_, team)) => team,
        // Where it goes to the own team, the other one is told of.
        Some(Way::To(from, _)) if told.emblem == Emblem::Take => from,
        Some(Way::To(_, to)) => to,
        None => 0,
    };
    let team = team.to_string();
    let args = [("number", points.as_str()), ("team", team.as_str())];
    let mut lines: Vec<(String, Style)> = Vec::new();
    for (place, key) in keys.iter().enumerate() {
        let style =
            if place == 0 { style } else { Style { sizes_vh: sheet.sizes(HAPPENS_VH.0, HAPPENS_VH.1), ..style } };
        for lang in [Lang::Ja, Lang::En] {
            let ink = if lang == Lang::En && place > 0 { sheet.theme.ink_soft } else { style.ink };
            lines.push((sheet.strings.say(lang, key, &args), style.ink(ink)));
        }
    }
    let mut parts = Vec::new();
    for (says, style) in &lines {
        let needs = sheet.needed(area.w, says, *style);
        parts.push((needs, style.sizes_vh.1));
    }
    let cells = sheet.stack(area, sheet.vh(0.8), &parts);
    for ((says, style), cell) in lines.iter().zip(cells) {
        sheet.text(cell, says, *style);
    }
}

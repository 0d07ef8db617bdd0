//! Parts by themselves, as a designer lays them out on a table: the colours, the sizes of type, the teams' marks, and
//! the stage's own small pictures. Labels are the names that the code has for them.

use super::{Exhibit, Plate, Props};
use crate::game::tools::Hand;
use crate::limits::TEAMS_MAX;
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Area, Sheet, TextRole};
use crate::stage::emblem::Emblem;
use crate::stage::shell::Scene;
use crate::stage::theme::Colour;
use crate::stage::tool_art::{Paints, ToolArt};
use crate::stage::widgets;

/// All of them.
pub fn all(_: &Props<'_>) -> Vec<Exhibit> {
    let plates: [(&str, fn(&mut Sheet<'_>)); 4] =
        [("part-colours", colours), ("part-type", type_sizes), ("part-marks", marks), ("part-pictures", pictures)];
    plates.into_iter().map(|(name, draw)| Exhibit::new(name, Scene::Plate(Plate { draw }))).collect()
}

/// So many cells in an area.
fn cells(area: Area, columns: usize, many: usize, gap: f32) -> impl Iterator<Item = Area> {
    let rows = many.div_ceil(columns);
    area.rows(rows, gap).into_iter().flat_map(move |row| row.columns(columns, gap)).take(many)
}

/// Every colour that has a purpose, with its name.
fn colours(sheet: &mut Sheet<'_>) {
    let theme = sheet.theme;
    let tokens: [(&str, Colour); 28] = [
        ("page", theme.page),
        ("panel", theme.panel),
        ("quiet", theme.quiet),
        ("line", theme.line),
        ("ink", theme.ink),
        ("ink soft", theme.ink_soft),
        ("praise", theme.praise),
        ("praise ink", theme.praise_ink),
        ("praise panel", theme.praise_panel),
        ("maru", theme.maru),
        ("batsu", theme.batsu),
        ("growth", theme.growth),
        ("guide", theme.guide),
        ("guide base", theme.guide_base),
        ("timer", theme.timer),
        ("back", theme.back),
        ("back other", theme.back_other),
        ("back line", theme.back_line),
        ("back lit", theme.back_lit),
        ("back near", theme.back_near),
        ("gold", theme.gold),
        ("shape", theme.shape),
        ("coin", theme.coin),
        ("face", theme.face),
        ("die", theme.die),
        ("leaf", theme.leaf),
        ("on tool", theme.on_tool),
        ("on team", theme.on_team),
    ];
    let (safe, gap) = (sheet.safe(), sheet.vh(1.4));
    for ((says, colour), cell) in tokens.into_iter().zip(cells(safe, 4, tokens.len(), gap)) {
        let (swatch, label) = cell.cut_left(cell.h, sheet.vh(1.0));
        let (edge, radius) = (sheet.vh(0.25), sheet.vh(1.2));
        sheet.panel(swatch, Some(colour), Some((edge, theme.ink_soft)), radius);
        let style = sheet.style(TextRole::Teacher, 3.4, 4.0).left();
        sheet.text(label, says, style);
    }
}

/// The sizes of type, each with what it is for.
fn type_sizes(sheet: &mut Sheet<'_>) {
    const LARGE: [(f32, TextRole, &str); 2] =
        [(20.0, TextRole::Word, "Aa {花|はな} 20"), (14.0, TextRole::Word, "Aa {花|はな} 14")];
    const SMALL: [(f32, TextRole, &str); 4] = [
        (10.0, TextRole::Prompt, "Ask {花|はな} 10"),
        (7.0, TextRole::Pupil, "Heading {花|はな} 7"),
        (5.0, TextRole::Pupil, "For pupils {花|はな} 5"),
        (3.4, TextRole::Teacher, "For the teacher 3.4"),
    ];
    for (sizes, column) in [&LARGE[..], &SMALL[..]].into_iter().zip(sheet.safe().columns(2, sheet.vh(2.0))) {
        for ((size, role, says), cell) in sizes.iter().zip(column.rows(sizes.len(), sheet.vh(1.0))) {
            let style = sheet.style(*role, *size, *size).sized(*size, *size).left();
            sheet.text(cell, says, style);
        }
    }
}

/// The teams' marks, large and as small as they are drawn.
fn marks(sheet: &mut Sheet<'_>) {
    let (large, small) = sheet.safe().cut_top(sheet.vh(64.0), sheet.vh(4.0));
    let gap = sheet.vh(2.0);
    for (cell, team) in cells(large, 4, usize::from(TEAMS_MAX), gap).zip(1..=TEAMS_MAX) {
        widgets::mark(sheet, cell, team);
    }
    for (cell, team) in small.columns(usize::from(TEAMS_MAX), gap).into_iter().zip(1..=TEAMS_MAX) {
        let size = sheet.vh(8.5);
        widgets::mark(sheet, cell.middle(size, size), team);
    }
}

/// The stage's own small pictures.
fn pictures(sheet: &mut Sheet<'_>) {
    let theme = sheet.theme;
    let signs = [
        Art::Maru(theme.maru),
        Art::Batsu(theme.batsu),
        Art::Sankaku(theme.growth),
        Art::Hanamaru(theme.praise),
        Art::Sprout(theme.growth),
        Art::Ribbon(theme.praise, theme.panel),
        Art::ArrowLeft(theme.ink),
        Art::ArrowRight(theme.ink),
        Art::Pointer(theme.ink),
    ];
    let icons = Icon::ALL.map(|icon| Art::Icon(icon, theme.ink, theme.panel));
    let emblems = Emblem::ALL.map(|emblem| {
        let (ink, paper) = emblem.colours(&theme);
        Art::Emblem(emblem, ink, paper)
    });
    let paints = Paints { ink: theme.on_tool, fill: theme.face, accent: theme.leaf };
    let lines = Paints { ink: theme.ink, fill: theme.panel, accent: theme.timer };
    let tools = [
        (ToolArt::Die(5), Paints { fill: theme.die, accent: theme.die_one, ..paints }),
        (ToolArt::Coin(true), Paints { fill: theme.coin, ..paints }),
        (ToolArt::Hand(Hand::Rock), paints),
        (ToolArt::Hand(Hand::Scissors), paints),
        (ToolArt::Hand(Hand::Paper), paints),
        (ToolArt::Quiet(false), paints),
        (ToolArt::Face(0), paints),
        (ToolArt::Hourglass, lines),
        (ToolArt::Stopwatch, lines),
        (ToolArt::Clock, lines),
        (ToolArt::Bell, lines),
        (ToolArt::Speaker(true), lines),
        (ToolArt::Class, lines),
    ]
    .map(|(tool, paints)| Art::Tool(tool, paints));
    let rows = sheet.safe().rows(4, sheet.vh(2.0));
    let arts: [&[Art]; 4] = [&signs, &icons, &emblems, &tools];
    for (row, arts) in rows.into_iter().zip(arts) {
        for (cell, art) in row.columns(arts.len(), sheet.vh(1.0)).into_iter().zip(arts) {
            sheet.art(cell, *art);
        }
    }
}

//! A grid of squares on the whole stage: a square is picked by saying its two words. The words stand
//! at the side and on top; where those on top are too long for their columns, the grid is turned so
//! that they stand at the side. What a square does when it is open is drawn in [`square`](super::square).

use std::borrow::Cow;

use super::square;
use crate::game::keys::Press;
use crate::game::view::{GridView, PlayScreen};
use crate::lesson::axes::Effect;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Sheet, Style, Tap, TextRole};
use crate::stage::emblem::Emblem;
use crate::stage::fit::{self, Wanted};
use crate::stage::widgets;

/// The height of the head, in hundredths of the screen's: lower than elsewhere, the grid needs the room.
const HEAD_VH: f32 = 7.6;
/// The height of the pointer above a team's chip, as far as it needs room here, in hundredths of the screen's.
const POINTER_VH: f32 = 1.8;
/// Sizes of the words, in hundredths of the screen's height.
const WORDS_VH: (f32, f32) = (5.0, 7.0);
/// Room at both sides of a word, and above and below, in hundredths of the screen's height.
const PAD_VH: (f32, f32) = (0.7, 0.1);
/// The same where every word can be read with it.
const ROOMY_VH: (f32, f32) = (1.5, 0.3);
/// How much of the width the words at the side may take, as a share: where they are large, and where they are small.
const SIDE_LARGE_MAX: f32 = 0.22;
const SIDE_MAX: f32 = 0.36;

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, grid: &GridView) {
    // With furigana a line is higher.
    let needed = play.team.map_or(0.0, |_| widgets::cue_needs(sheet, area.w, play.cue, head_style(sheet)));
    let (at_head, content) = area.cut_top(sheet.vh(HEAD_VH).max(needed), sheet.vh(1.2));
    head(sheet, at_head, play);
    let opened = grid.opened.and_then(|number| Some((number, *grid.squares.get(usize::from(number))?.as_ref()?)));
    match opened {
        // A highlighted team has its pointer above its chip.
        Some((number, effect)) => {
            let (_, above) = content.cut_bottom(sheet.vh(POINTER_VH), 0.0);
            square::draw(sheet, above, play, grid, number, effect);
        }
        None => board(sheet, content, grid),
    }
}

fn head_style(sheet: &Sheet<'_>) -> Style {
    sheet.style(TextRole::Pupil, 5.0, 6.0).left()
}

/// Whose square it is, and what to do.
fn head(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    let style = head_style(sheet);
    let Some(team) = play.team else { return };
    let (at_mark, at_text) = area.cut_left(area.h, sheet.vh(1.8));
    widgets::mark(sheet, at_mark, team);
    widgets::team_cue(sheet, at_text, team, play.cue, style);
}

/// The words of one side of the grid.
struct Words<'a> {
    says: Vec<Cow<'a, str>>,
    /// Sizes that all of them fit at.
    size_vh: f32,
    /// Every one can be read, and none is torn.
    fits: bool,
    /// None is larger than its box.
    whole: bool,
}

impl<'a> Words<'a> {
    fn new(sheet: &mut Sheet<'_>, says: &[&'a str], (width, height): (f32, f32), pad: (f32, f32)) -> Self {
        let (width, height) = room(sheet, (width, height), pad);
        let sizes_vh = sheet.sizes(WORDS_VH.0, WORDS_VH.1);
        let wanted = Wanted { markup: "", width, height, sizes_vh, screen_px: sheet.size.1 };
        let words = says.iter().flat_map(|says| says.split_whitespace());
        let longest = words.map(|word| width_of(sheet, word, WORDS_VH.0)).fold(0.0, f32::max);
        // Too long for any grid of this shape: better torn than cut off.
        let tears = longest > width;
        let word = |says: &&'a str| {
            if tears { Cow::Owned(widgets::torn(sheet, says, width, WORDS_VH.0)) } else { Cow::Borrowed(*says) }
        };
        let says: Vec<Cow<'a, str>> = says.iter().map(word).collect();
        let size_vh = fit::common_size(sheet.setter, &says.iter().map(AsRef::as_ref).collect::<Vec<_>>(), wanted);
        let style = sheet.style(TextRole::Pupil, size_vh, size_vh).sized(size_vh, size_vh);
        let at = Area::new(0.0, 0.0, width, height);
        let whole = says.iter().all(|says| sheet.fitted(at, says, style).fits);
        Self { says, size_vh, fits: !tears && size_vh >= WORDS_VH.0, whole }
    }
}

/// What is left of a header's box for its letters.
fn room(sheet: &Sheet<'_>, (width, height): (f32, f32), pad: (f32, f32)) -> (f32, f32) {
    (width - 2.0 * sheet.vh(pad.0), height - 2.0 * sheet.vh(pad.1))
}

fn width_of(sheet: &mut Sheet<'_>, says: &str, size_vh: f32) -> f32 {
    let style = sheet.style(TextRole::Pupil, size_vh, size_vh).sized(size_vh, size_vh);
    sheet.fitted(Area::new(0.0, 0.0, f32::MAX, f32::MAX), says, style).width
}

/// How a grid is laid out.
struct Plan<'a> {
    /// The rows are on top.
    turned: bool,
    top: Words<'a>,
    side: Words<'a>,
    at_top: Vec<Area>,
    at_side: Vec<Area>,
    squares: Area,
    gap: f32,
    /// Room round a word, in hundredths of the screen's height.
    pad: (f32, f32),
}

impl<'a> Plan<'a> {
    /// The grid as its author wrote it, with large words at the side or with small ones; turned where
    /// only that lets every word be read; and where nothing does, whatever is best. Where its words can be read with more
    /// room round them, they have that.
    fn of(sheet: &mut Sheet<'_>, area: Area, grid: &'a GridView) -> Self {
        let merit = |plan: &Self| {
            let fits = [&plan.top, &plan.side].into_iter().filter(|words| words.fits).count();
            (plan.top.whole && plan.side.whole, fits, plan.top.size_vh.min(plan.side.size_vh))
        };
        let reads = |plan: &Self| plan.top.fits && plan.side.fits;
        let mut shape = (false, true);
        let mut best = Self::try_out(sheet, area, grid, shape, PAD_VH);
        for other in [(false, false), (true, true), (true, false)] {
            if reads(&best) {
                break;
            }
            let plan = Self::try_out(sheet, area, grid, other, PAD_VH);
            if merit(&plan) > merit(&best) {
                (best, shape) = (plan, other);
            }
        }
        let roomy = Self::try_out(sheet, area, grid, shape, ROOMY_VH);
        if reads(&roomy) && roomy.top.whole && roomy.side.whole { roomy } else { best }
    }

    /// The grid, turned or not, with large words at the side or with small ones.
    fn try_out(
        sheet: &mut Sheet<'_>,
        area: Area,
        grid: &'a GridView,
        (turned, large): (bool, bool),
        pad: (f32, f32),
    ) -> Self {
        let (top, side) = if turned { (&grid.rows, &grid.columns) } else { (&grid.columns, &grid.rows) };
        let says = |words: &'a [String]| words.iter().map(String::as_str).collect::<Vec<_>>();
        let (top, side) = (says(top), says(side));
        let gap = sheet.vh(0.5);
        let (pads, narrowest, lowest) = (2.0 * sheet.vh(pad.0), sheet.vh(7.0), sheet.vh(6.0));
        let size_vh = if large { sheet.sizes(WORDS_VH.0, WORDS_VH.1).1 } else { WORDS_VH.0 };
        let widest = side.iter().map(|says| width_of(sheet, says, size_vh)).fold(narrowest, f32::max);
        let side_px = (widest + pads + 1.0).min(area.w * if large { SIDE_LARGE_MAX } else { SIDE_MAX });
        let across = Area::new(0.0, 0.0, area.w - side_px - gap, 1.0).columns(top.len(), gap);
        let top_width = across.first().map_or(0.0, |column| column.w);
        let (inner, _) = room(sheet, (top_width, 0.0), pad);
        let words = top.iter().flat_map(|says| says.split_whitespace());
        let longest = words.map(|word| width_of(sheet, word, size_vh)).fold(0.0, f32::max);
        let size_vh = if longest <= inner { size_vh } else { WORDS_VH.0 };
        let style = sheet.style(TextRole::Pupil, size_vh, size_vh).sized(size_vh, size_vh);
        let needs = top.iter().map(|says| sheet.needed(inner, says, style)).fold(lowest, f32::max);
        let top_px = (needs + 2.0 * sheet.vh(pad.1) + 1.0).min(area.h * 0.44);
        let (at_top, below) = area.cut_top(top_px, gap);
        let (at_side, squares) = below.cut_left(side_px, gap);
        let at_top = Area { x: squares.x, w: squares.w, ..at_top }.columns(top.len(), gap);
        let at_side = at_side.rows(side.len(), gap);
        let side_height = at_side.first().map_or(0.0, |row| row.h);
        let top = Words::new(sheet, &top, (top_width, top_px), pad);
        let side = Words::new(sheet, &side, (side_px, side_height), pad);
        Self { turned, top, side, at_top, at_side, squares, gap, pad }
    }
}

fn board(sheet: &mut Sheet<'_>, area: Area, grid: &GridView) {
    let plan = Plan::of(sheet, area, grid);
    let looks = Looks::of(grid);
    let (row_words, row_places) = if plan.turned { (&plan.top, &plan.at_top) } else { (&plan.side, &plan.at_side) };
    let (column_words, column_places) =
        if plan.turned { (&plan.side, &plan.at_side) } else { (&plan.top, &plan.at_top) };
    for (line, (says, at)) in (0u8..).zip(row_words.says.iter().zip(row_places)) {
        let press = (grid.picking && grid.row.is_none()).then_some(line);
        header(sheet, (*at, plan.pad), says, row_words.size_vh, looks.row == Some(line), press);
    }
    for (line, (says, at)) in (0u8..).zip(column_words.says.iter().zip(column_places)) {
        let press = (grid.picking && grid.row.is_some()).then_some(line);
        header(sheet, (*at, plan.pad), says, column_words.size_vh, looks.column == Some(line), press);
    }
    let down = plan.squares.rows(plan.at_side.len(), plan.gap);
    let places: Vec<Vec<Area>> = down.into_iter().map(|row| row.columns(plan.at_top.len(), plan.gap)).collect();
    let columns = u8::try_from(grid.columns.len()).unwrap_or(u8::MAX).max(1);
    for (number, does) in (0u8..).zip(&grid.squares) {
        let (row, column) = (number / columns, number % columns);
        let (down, across) = if plan.turned { (column, row) } else { (row, column) };
        let Some(at) = places.get(usize::from(down)).and_then(|row| row.get(usize::from(across))) else { continue };
        match does {
            Some(effect) => open(sheet, *at, *effect),
            None => closed(sheet, *at, looks.square(row, column), grid.picking.then_some(number)),
        }
    }
}

/// What the highlight is on.
struct Looks {
    row: Option<u8>,
    column: Option<u8>,
}

/// How a closed square looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Back {
    Plain,
    /// In the row that was taken.
    Near,
    Lit,
}

impl Looks {
    fn of(grid: &GridView) -> Self {
        match (grid.picking, grid.row) {
            (false, _) => Self { row: None, column: None },
            (true, None) => Self { row: Some(grid.line), column: None },
            (true, Some(row)) => Self { row: Some(row), column: Some(grid.line) },
        }
    }

    fn square(&self, row: u8, column: u8) -> Back {
        match (self.row == Some(row), self.column) {
            (true, None) => Back::Lit,
            (true, Some(lit)) if lit == column => Back::Lit,
            (true, Some(_)) => Back::Near,
            (false, _) => Back::Plain,
        }
    }
}

/// A word at the side or on top, with so much room round it; `press` is its place where it can be taken now.
fn header(
    sheet: &mut Sheet<'_>,
    (area, pad): (Area, (f32, f32)),
    says: &str,
    size_vh: f32,
    lit: bool,
    press: Option<u8>,
) {
    let theme = sheet.theme;
    let (fill, ink) = if lit { (theme.ink, theme.page) } else { (theme.quiet, theme.ink) };
    let radius = sheet.vh(1.2);
    let edge = sheet.vh(0.3);
    let piece = sheet.panel(area, Some(fill), Some((edge, if lit { theme.ink } else { theme.line })), radius);
    piece.press = press.map(|line| Tap::Game(Press::Digit(line + 1)));
    let inside = area.inset(sheet.vh(pad.0), sheet.vh(pad.1));
    let style: Style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size_vh.min(WORDS_VH.0), size_vh).on(fill).ink(ink);
    sheet.text(inside, says, style);
}

/// A square that nobody has opened; `press` is its number where it can be opened now.
fn closed(sheet: &mut Sheet<'_>, area: Area, back: Back, press: Option<u8>) {
    let theme = sheet.theme;
    let (fill, sign, edge) = match back {
        Back::Plain => (theme.back, theme.back_line, (sheet.vh(0.3), theme.back_line)),
        Back::Near => (theme.back_near, theme.back, (sheet.vh(0.5), theme.back)),
        Back::Lit => (theme.back_lit, theme.back, (sheet.vh(1.0), theme.praise)),
    };
    let radius = sheet.vh(1.2);
    let piece = sheet.panel(area, Some(fill), Some(edge), radius);
    piece.press = press.map(|number| Tap::Game(Press::Square(number)));
    let size = (area.h.min(area.w) * 0.62).min(sheet.vh(12.0));
    sheet.art(area.middle(size, size), Art::Emblem(Emblem::Unknown, sign, fill));
}

/// A square that was opened: what it did, small and quiet.
fn open(sheet: &mut Sheet<'_>, area: Area, effect: Effect) {
    let theme = sheet.theme;
    let radius = sheet.vh(1.2);
    let edge = sheet.vh(0.25);
    sheet.panel(area, Some(theme.page), Some((edge, theme.line)), radius);
    let figure = match effect {
        Effect::Add(points) | Effect::Falling(points) => Some((points.to_string(), 6.0, theme.ink_soft)),
        // The class works out from these where the mine is.
        Effect::Far { steps, .. } => Some((steps.to_string(), 10.0, theme.ink)),
        _ => None,
    };
    if let Some((says, most, ink)) = figure {
        let style = sheet.style(TextRole::Pupil, 5.0, most).ink(ink);
        sheet.text(area, &says, style);
        return;
    }
    let emblem = Emblem::of(effect);
    let (ink, paper) = emblem.colours(&theme);
    let size = (area.h.min(area.w) * 0.8).min(sheet.vh(10.0));
    sheet.art(area.middle(size, size), Art::Emblem(emblem, ink, paper));
}

//! The commonest answers, of which those that were guessed lie open: a bar for each with its number and what it is
//! worth, one below the other, or in two columns where that lets their words be larger.

use super::pieces::{exactly, measured};
use crate::game::keys::Press;
use crate::game::view::AnswersView;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, Tap, TextRole};
use crate::stage::fit::{self, Wanted};
use crate::stage::theme::MarkShape;

/// Sizes of the words, and of the figures, in hundredths of the screen's height.
const WORD_VH: (f32, f32) = (5.0, 14.0);
const FIGURE_VH: f32 = 7.0;
/// The greatest height of a bar, in hundredths of the screen's height.
const BAR_MAX_VH: f32 = 20.0;

/// There is room for a word like this from the beginning, so that words that are opened seldom make others smaller.
const LONG: &str = "strawberry";

/// Draws answers that are guessed. Those that are closed take a tap while the place of one is picked.
pub fn answers(sheet: &mut Sheet<'_>, area: Area, view: &AnswersView) {
    let words: Vec<&str> = view.answers.iter().flatten().map(String::as_str).collect();
    let many = view.answers.len();
    let gap = sheet.vh(1.4);
    let rows = |area: Area, many: usize| {
        let heights = f32::from(u16::try_from(many).unwrap_or(u16::MAX));
        area.middle(area.w, sheet.vh(BAR_MAX_VH) * heights + gap * (heights - 1.0).max(0.0)).rows(many, gap)
    };
    let one = rows(area, many);
    // In two columns they are counted downwards, as in one.
    let half = many.div_ceil(2);
    let columns = area.columns(2, gap * 1.6);
    let two: Vec<Area> = columns.into_iter().flat_map(|column| rows(column, half)).take(many).collect();
    let figures = measured(sheet, "000", FIGURE_VH).0;
    let size = |sheet: &mut Sheet<'_>, bars: &[Area]| {
        let Some((_, at, _)) = bars.first().map(|bar| parts(sheet, *bar, figures)) else { return WORD_VH.0 };
        let sizes_vh = sheet.sizes(WORD_VH.0, WORD_VH.1);
        let wanted = Wanted { markup: "", width: at.w, height: at.h, sizes_vh, screen_px: sheet.size.1 };
        let all: Vec<&str> = words.iter().copied().chain([LONG]).collect();
        fit::common_size(sheet.setter, &all, wanted)
    };
    let (in_one, in_two) = (size(sheet, &one), size(sheet, &two));
    let (bars, size) = if in_two > in_one { (two, in_two) } else { (one, in_one) };
    for (place, (answer, bar)) in (0u8..).zip(view.answers.iter().zip(bars)) {
        let points = view.points.get(usize::from(place)).copied().unwrap_or(0);
        let at = (parts(sheet, bar, figures), bar);
        match answer {
            Some(word) => open(sheet, at, place, (word, size), points, view.opened_now == Some(place)),
            None => {
                let lit = view.highlighted == Some(place);
                closed(sheet, at, place, points, lit, view.highlighted.is_some());
            }
        }
    }
}

/// Where the number, the word and the points of a bar stand.
fn parts(sheet: &Sheet<'_>, bar: Area, figures: f32) -> (Area, Area, Area) {
    let inside = bar.inset(sheet.vh(1.2), sheet.vh(0.6));
    let (number, rest) = inside.cut_left(inside.h.min(sheet.vh(8.4)), sheet.vh(1.8));
    let (points, word) = rest.cut_right(figures + 1.0, sheet.vh(1.6));
    (number, word, points)
}

type Bar = ((Area, Area, Area), Area);

fn open(sheet: &mut Sheet<'_>, at: Bar, place: u8, (word, size_vh): (&str, f32), points: i32, fresh: bool) {
    let ((at_number, at_word, at_points), bar) = at;
    let theme = sheet.theme;
    let (fill, edge) = if fresh {
        (theme.praise_panel, (sheet.vh(1.0), theme.praise))
    } else {
        (theme.panel, (sheet.vh(0.5), theme.ink_soft))
    };
    let radius = sheet.vh(1.6);
    let first = sheet.pieces.len();
    sheet.panel(bar, Some(fill), Some(edge), radius);
    sheet.art(at_number, Art::Mark(MarkShape::Circle, theme.ink, theme.ink));
    sheet.text(at_number.square(), &(place + 1).to_string(), exactly(sheet, 5.0).on(theme.ink).ink(theme.page));
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size_vh.min(5.0), size_vh).on(fill).left();
    sheet.text(at_word, word, style);
    let ink = if fresh { theme.praise_ink } else { theme.ink_soft };
    let style = sheet.style(TextRole::Pupil, 5.0, FIGURE_VH).on(fill).ink(ink).right();
    sheet.text(at_points, &points.to_string(), style);
    if fresh {
        for piece in sheet.pieces.iter_mut().skip(first) {
            piece.pop = Some(Pop::Square);
        }
    }
}

fn closed(sheet: &mut Sheet<'_>, at: Bar, place: u8, points: i32, lit: bool, picking: bool) {
    let ((at_number, _, at_points), bar) = at;
    let theme = sheet.theme;
    let (fill, ink, edge) = if lit {
        (theme.back_lit, theme.back, (sheet.vh(1.1), theme.praise))
    } else {
        (theme.back, theme.back_lit, (sheet.vh(0.3), theme.back_line))
    };
    let radius = sheet.vh(1.6);
    let piece = sheet.panel(bar, Some(fill), Some(edge), radius);
    piece.press = picking.then_some(Tap::Game(Press::Square(place)));
    sheet.art(at_number, Art::Mark(MarkShape::Circle, ink, ink));
    sheet.text(at_number.square(), &(place + 1).to_string(), exactly(sheet, 5.0).on(ink).ink(fill));
    let style = sheet.style(TextRole::Pupil, 5.0, FIGURE_VH).on(fill).ink(ink).right();
    sheet.text(at_points, &points.to_string(), style);
}

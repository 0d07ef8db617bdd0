//! Words and sentences: in both languages, on the four-line guide, and the goal's panel.

use crate::lesson::Glosses;
use crate::stage::drawing::{Align, Area, Paint, Piece, Sheet, Style, TextRole};
use crate::stage::strings::Lang;

/// A gloss: Japanese, or whatever there is.
pub fn gloss(glosses: &Glosses, lang: Lang) -> &str {
    let wanted = glosses.get(lang.code()).or_else(|| glosses.get(Lang::Ja.code())).or_else(|| glosses.values().next());
    wanted.map_or("", String::as_str)
}

/// One of the stage's own texts for pupils: Japanese with furigana and easy English on a line; only
/// Japanese where both do not fit.
pub fn both(sheet: &mut Sheet<'_>, area: Area, key: &str, args: &[(&str, &str)], style: Style) {
    let japanese = sheet.strings.say(Lang::Ja, key, args);
    let english = sheet.strings.say(Lang::En, key, args);
    let together = format!("{japanese}\u{3000}{english}");
    let fitted = sheet.fitted(area, &together, style);
    if fitted.one_line(style.sizes_vh.0) {
        sheet.set(area, &together, style, &fitted);
    } else {
        sheet.text(area, &japanese, style);
    }
}

/// A text whose words may be broken where they would be wider than this at a size in hundredths of the screen's height:
/// better torn than cut off, or than too small to be read.
pub fn torn(sheet: &mut Sheet<'_>, says: &str, width: f32, size_vh: f32) -> String {
    const MAY_BREAK: char = '\u{200B}';
    let style = sheet.style(TextRole::Pupil, size_vh, size_vh).sized(size_vh, size_vh);
    let endless = Area::new(0.0, 0.0, f32::MAX, f32::MAX);
    let mut out = String::new();
    let mut piece = String::new();
    for letter in says.chars() {
        piece.push(letter);
        if letter.is_whitespace() {
            piece.clear();
        } else if sheet.fitted(endless, &piece, style).width > width {
            out.push(MAY_BREAK);
            piece.clear();
            piece.push(letter);
        }
        out.push(letter);
    }
    out
}

/// A single word or phrase, 20 % of the height where it fits and 10 % at least.
pub fn word(sheet: &mut Sheet<'_>, area: Area, says: &str, style: Style) -> usize {
    let place = sheet.pieces.len();
    sheet.text(area, says, Style { role: TextRole::Word, sizes_vh: (10.0, style.sizes_vh.1), ..style });
    place
}

/// Where the lines of the four-line guide lie above the base line, as shares of the letters' size.
const GUIDE_LINES: [f32; 4] = [0.75, 0.508, 0.0, -0.27];
/// Where the base line lies in the guide's line of letters. The same as for the letters themselves.
const GUIDE_BASELINE: f32 = 0.95;

/// The four-line guide of an English exercise book, for letters of a size.
pub fn guide(sheet: &mut Sheet<'_>, area: Area, size_px: f32) {
    let line_px = size_px * crate::stage::text::LINE_HEIGHT;
    let top = area.y + (area.h - line_px) / 2.0;
    let thick = (sheet.size.1 / 360.0).max(1.0).round();
    for above in GUIDE_LINES {
        let y = top + (GUIDE_BASELINE - above) * size_px;
        let colour = if above == 0.0 { sheet.theme.guide_base } else { sheet.theme.guide };
        let line = Area::new(area.x, y - thick / 2.0, area.w, thick);
        sheet.add(Piece::new(line, Paint::Box { fill: Some(colour), edge: None, radius: 0.0 }));
    }
}

/// The goal in its panel: めあて, Japanese, English.
pub fn goal(sheet: &mut Sheet<'_>, area: Area, goal: &Glosses) {
    let theme = sheet.theme;
    let radius = sheet.vh(2.0);
    sheet.panel(area, Some(theme.panel), Some((sheet.vh(0.5), theme.praise)), radius);
    let (tab, rest) = area.cut_left(sheet.vh(TAB_VH), 0.0);
    let tab = tab.inset(sheet.vh(1.6), sheet.vh(1.6));
    sheet.panel(tab, Some(theme.praise_panel), None, sheet.vh(1.2));
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0).on(theme.praise_panel).ink(theme.praise_ink);
    let (upper, lower) = tab.cut_top(tab.h / 2.0, 0.0);
    let japanese = sheet.strings.say(Lang::Ja, "goal", &[]);
    let english = sheet.strings.say(Lang::En, "goal", &[]);
    sheet.text(upper, &japanese, Style { down: Align::End, ..style });
    sheet.text(lower, &english, Style { down: Align::Start, ..style });
    two_languages(sheet, rest.inset(sheet.vh(GOAL_SIDES_VH), sheet.vh(GOAL_ENDS_VH)), goal, (5.0, 8.0));
}

/// Width of the goal's tab, and the margins of its text, in hundredths of the screen's height.
const TAB_VH: f32 = 24.0;
const GOAL_SIDES_VH: f32 = 2.0;
const GOAL_ENDS_VH: f32 = 1.2;

/// The height that the goal's panel needs, in pixels.
pub fn goal_needs(sheet: &mut Sheet<'_>, width: f32, goal: &Glosses) -> f32 {
    let width = width - sheet.vh(TAB_VH + 2.0 * GOAL_SIDES_VH);
    let tab = sheet.vh(16.0);
    let (japanese, english) = needs(sheet, width, goal, 5.0);
    (japanese + english + sheet.vh(2.0 * GOAL_ENDS_VH)).max(tab)
}

/// The heights that the two languages need at a size.
fn needs(sheet: &mut Sheet<'_>, width: f32, glosses: &Glosses, least_vh: f32) -> (f32, f32) {
    let style = sheet.style(TextRole::Pupil, least_vh, least_vh);
    let mut need = |lang: Lang| glosses.get(lang.code()).map_or(0.0, |text| sheet.needed(width, text, style));
    (need(Lang::Ja), need(Lang::En))
}

/// A text of the author's in Japanese and, below, in English; each only where it is there.
pub fn two_languages(sheet: &mut Sheet<'_>, area: Area, glosses: &Glosses, sizes_vh: (f32, f32)) {
    let theme = sheet.theme;
    let style = sheet.style(TextRole::Pupil, sizes_vh.0, sizes_vh.1).on(theme.panel).left();
    let (japanese, english) = needs(sheet, area.w, glosses, sizes_vh.0);
    let cells = sheet.stack(area, sheet.vh(0.6), &[(japanese, japanese), (english, english)]);
    let both: Vec<(&str, Area, Style)> = [(Lang::Ja, theme.ink), (Lang::En, theme.ink_soft)]
        .into_iter()
        .zip(cells)
        .filter_map(|((lang, ink), cell)| Some((glosses.get(lang.code())?.as_str(), cell, style.ink(ink))))
        .collect();
    // Equally large: neither language comes second.
    let sizes = both.iter().map(|(text, cell, style)| sheet.fitted(*cell, text, *style).size_vh);
    let size = sizes.fold(style.sizes_vh.1, f32::min);
    for (text, cell, style) in both {
        sheet.text(cell, text, Style { sizes_vh: (sizes_vh.0.min(size), size), ..style });
    }
}

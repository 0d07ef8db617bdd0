//! What pairs say, in speech bubbles, and help with a question in a band of its own.

use super::both;
use crate::game::view::{Frame, HelpView};
use crate::lesson::Glosses;
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Align, Area, Sheet, Style, TextRole};
use crate::stage::fit::{self, Wanted};
use crate::stage::strings::Lang;
use crate::stage::theme::MarkShape;

/// The sizes of what is said, in hundredths of the screen's height; and where a long sentence finds no room so.
const LARGE: (f32, f32) = (10.0, 16.0);
const SMALL: (f32, f32) = (5.0, 9.0);
/// The height of the band with help, in hundredths of the screen's.
const BAND_VH: f32 = 14.0;

/// The height of a role's name with its readings, and that of a bubble that has room for one, in hundredths of the
/// screen's height.
const ROLE_VH: f32 = 9.8;
const ROLE_ROOM_VH: f32 = 22.0;

fn lines(frame: &Frame) -> Vec<&str> {
    [frame.ask.as_deref(), frame.answer.as_deref()].into_iter().flatten().collect()
}

/// Where the sign and the words of a bubble stand. In a role-play the role's name is above the words, where there is room.
fn inside(sheet: &Sheet<'_>, bubble: Area, roles: bool) -> (Area, Area) {
    if roles && bubble.h >= sheet.vh(ROLE_ROOM_VH) {
        return bubble.inset(sheet.vh(2.4), sheet.vh(1.5)).cut_top(sheet.vh(ROLE_VH), sheet.vh(0.2));
    }
    let inner = bubble.inset(sheet.vh(2.0), sheet.vh(0.8));
    inner.cut_left(sheet.vh(8.0).min(inner.w * 0.2), sheet.vh(1.8))
}

/// The bubbles' places in an area: one for each line, the answer a little to the right.
fn places(sheet: &Sheet<'_>, area: Area, many: usize) -> Vec<Area> {
    let gap = sheet.vh(1.8);
    let most = sheet.vh(34.0);
    let height = ((area.h - gap * if many > 1 { 1.0 } else { 0.0 }) / if many > 1 { 2.0 } else { 1.0 }).min(most);
    let block = area.middle(area.w, if many > 1 { 2.0 * height + gap } else { height });
    let aside = if many > 1 { sheet.vh(3.0) } else { 0.0 };
    let rows = block.rows(many, gap).into_iter().zip([0.0, aside]);
    rows.map(|(row, right)| Area { x: row.x + right, w: row.w - aside, ..row }).collect()
}

fn common(sheet: &mut Sheet<'_>, area: Area, frame: &Frame, sizes_vh: (f32, f32)) -> f32 {
    let (says, sizes_vh) = (lines(frame), sheet.sizes(sizes_vh.0, sizes_vh.1));
    let Some(first) = places(sheet, area, says.len()).first().copied() else { return 0.0 };
    let (_, at) = inside(sheet, first, frame.roles.is_some());
    let wanted = Wanted { markup: "", width: at.w, height: at.h, sizes_vh, screen_px: sheet.size.1 };
    fit::common_size(sheet.setter, &says, wanted)
}

/// Whether what pairs say is as large as a prompt in this area.
pub fn bubbles_fit(sheet: &mut Sheet<'_>, area: Area, frame: &Frame) -> bool {
    common(sheet, area, frame, LARGE) >= LARGE.0
}

/// Whether each of them also stands on one line there: a gap on a line of its own is hard to read.
pub fn bubbles_in_a_line(sheet: &mut Sheet<'_>, area: Area, frame: &Frame) -> bool {
    let says = lines(frame);
    let Some(first) = places(sheet, area, says.len()).first().copied() else { return false };
    let (_, at) = inside(sheet, first, frame.roles.is_some());
    let style = sheet.style(TextRole::Prompt, LARGE.0, LARGE.0).sized(LARGE.0, LARGE.0);
    says.iter().all(|says| sheet.fitted(at, says, style).one_line(LARGE.0))
}

/// Draws what pairs say: the question in one bubble, the answer in another, equally large.
pub fn bubbles(sheet: &mut Sheet<'_>, area: Area, frame: &Frame) {
    let theme = sheet.theme;
    let says = lines(frame);
    let large = bubbles_fit(sheet, area, frame);
    let (role, sizes) = if large { (TextRole::Prompt, LARGE) } else { (TextRole::Pupil, SMALL) };
    let size = common(sheet, area, frame, sizes);
    let pair = says.len() > 1;
    for ((says, bubble), second) in says.iter().zip(places(sheet, area, says.len())).zip([false, true]) {
        let edge = (sheet.vh(0.5), if second { theme.praise } else { theme.timer });
        let radius = sheet.vh(3.2);
        sheet.panel(bubble, Some(theme.panel), Some(edge), radius);
        let roles = frame.roles.as_ref().filter(|_| bubble.h >= sheet.vh(ROLE_ROOM_VH));
        let (sign, words) = inside(sheet, bubble, roles.is_some());
        if let Some([asks, answers]) = roles {
            role_name(sheet, sign, if second || frame.ask.is_none() { answers } else { asks });
        } else if pair {
            speaker(sheet, sign, second);
        } else {
            sheet.art(sign.square(), Art::Icon(Icon::Say, theme.ink, theme.panel));
        }
        let style = sheet.style(role, size, size).sized(size.min(sizes.0), size).on(theme.panel).left();
        sheet.text(words, says, style);
    }
}

/// Who says it in a role-play, in both languages.
fn role_name(sheet: &mut Sheet<'_>, area: Area, name: &Glosses) {
    let both: Vec<&str> =
        [Lang::Ja, Lang::En].into_iter().filter_map(|lang| name.get(lang.code()).map(String::as_str)).collect();
    let ink = sheet.theme.ink_soft;
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0).on(sheet.theme.panel).ink(ink).left();
    sheet.text(area, &both.join("\u{3000}"), style);
}

/// A and B, as in every dialogue of the textbooks.
fn speaker(sheet: &mut Sheet<'_>, area: Area, second: bool) {
    let theme = sheet.theme;
    let at = area.square();
    let (shape, letter) = if second { (MarkShape::Square, "B") } else { (MarkShape::Circle, "A") };
    sheet.art(at, Art::Mark(shape, theme.ink, theme.ink));
    let style = sheet.style(TextRole::Pupil, 5.0, 5.5).on(theme.ink).ink(theme.page);
    sheet.text(at, letter, style);
}

/// Draws help with a question in a band at the bottom, and gives what is left above.
pub fn help(sheet: &mut Sheet<'_>, area: Area, help: &HelpView) -> Area {
    let theme = sheet.theme;
    let (band, rest) = area.cut_bottom(sheet.vh(BAND_VH), sheet.vh(1.6));
    let edge = (sheet.vh(0.6), theme.praise);
    let radius = sheet.vh(2.4);
    sheet.panel(band, Some(theme.praise_panel), Some(edge), radius);
    let inner = band.inset(sheet.vh(2.0), sheet.vh(0.9));
    let (sign, words) = inner.cut_left(sheet.vh(9.0), sheet.vh(2.0));
    let icon = if matches!(help, HelpView::Stretch(_)) { Icon::Say } else { Icon::Answer };
    sheet.art(sign.middle(sheet.vh(8.6), sheet.vh(8.6)), Art::Icon(icon, theme.ink, theme.panel));
    let small = sheet.style(TextRole::Pupil, 5.0, 6.0).on(theme.praise_panel).left();
    match help {
        HelpView::FirstSound(letters) => {
            let style = sheet.style(TextRole::Word, 10.0, 10.0).on(theme.praise_panel).ink(theme.praise_ink).left();
            let says = format!("{letters}…");
            let fitted = sheet.fitted(words, &says, style);
            let (at, label) = words.cut_left(fitted.width, sheet.vh(4.0));
            sheet.set(at, &says, style, &fitted);
            both(sheet, label, "help-first-sound", &[], small);
        }
        HelpView::TwoWords(two) => {
            let gap = sheet.vh(2.0);
            let cells = words.columns(2, gap);
            let width = cells.first().map_or(0.0, |cell| cell.w - sheet.vh(3.0));
            let says: Vec<&str> = two.iter().map(String::as_str).collect();
            let sizes_vh = sheet.sizes(5.0, 10.0);
            let wanted = Wanted { markup: "", width, height: words.h, sizes_vh, screen_px: sheet.size.1 };
            let size = fit::common_size(sheet.setter, &says, wanted);
            for (word, cell) in says.into_iter().zip(cells) {
                let edge = (sheet.vh(0.3), theme.praise);
                let radius = sheet.vh(1.6);
                sheet.panel(cell, Some(theme.panel), Some(edge), radius);
                let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size.min(5.0), size).on(theme.panel);
                sheet.text(cell.inset(sheet.vh(1.5), 0.0), word, style);
            }
        }
        HelpView::Stretch(Some(asks)) => {
            sheet.text(words, asks, Style { sizes_vh: sheet.sizes(5.0, 7.0), ..small });
        }
        HelpView::Stretch(None) => {
            let (upper, lower) = words.cut_top(words.h / 2.0, 0.0);
            let japanese = sheet.strings.say(Lang::Ja, "help-stretch", &[]);
            let english = sheet.strings.say(Lang::En, "help-stretch", &[]);
            sheet.text(upper, &japanese, Style { down: Align::End, ..small });
            sheet.text(lower, &english, Style { down: Align::Start, ..small });
        }
    }
    rest
}

/// Help with a question on a line of its own.
pub fn help_line(sheet: &mut Sheet<'_>, area: Area, help: &HelpView) {
    let theme = sheet.theme;
    let edge = (sheet.vh(0.6), theme.praise);
    let radius = sheet.vh(1.4);
    sheet.panel(area, Some(theme.praise_panel), Some(edge), radius);
    let inside = area.inset(sheet.vh(1.8), sheet.vh(0.3));
    let style = sheet.style(TextRole::Pupil, 5.0, 8.0).on(theme.praise_panel);
    match help {
        HelpView::FirstSound(letters) => {
            sheet.text(inside, &format!("{letters}…"), style.ink(theme.praise_ink));
        }
        HelpView::TwoWords([one, two]) => {
            sheet.text(inside, &format!("{one} / {two}"), style);
        }
        HelpView::Stretch(Some(asks)) => {
            sheet.text(inside, asks, Style { sizes_vh: sheet.sizes(5.0, 7.0), ..style });
        }
        HelpView::Stretch(None) => {
            both(sheet, inside, "help-stretch", &[], Style { sizes_vh: sheet.sizes(5.0, 6.0), ..style })
        }
    }
}

//! The choices of a question: ○ and ×, or A to D with words, pictures or meanings.

use super::gloss;
use crate::game::view::Choice;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, Style, TextRole};
use crate::stage::fit::{self, Wanted};
use crate::stage::strings::Lang;
use crate::stage::theme::{Colour, MarkShape};

/// How a choice looks: before the answer, as the right one, or as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceLook {
    /// Nobody knows yet.
    Open,
    /// It was right.
    Right,
    /// Another was right.
    Faded,
    /// It is said at this moment.
    Said,
}

/// How opaque the picture of a choice is that was not right, 0–255.
const FADED: u8 = 70;

/// Draws the choices into an area: pictures side by side, words in the arrangement that lets them be largest.
pub fn choices(sheet: &mut Sheet<'_>, area: Area, choices: &[Choice], right: Option<usize>) {
    choices_called(sheet, area, choices, right, ["true", "false"]);
}

/// The same, where ○ and × are called by these keys.
pub fn choices_called(
    sheet: &mut Sheet<'_>,
    area: Area,
    choices: &[Choice],
    right: Option<usize>,
    [maru, batsu]: [&str; 2],
) {
    let gap = sheet.vh(2.0);
    let texts: Vec<&str> = choices.iter().filter_map(text_of).collect();
    let beside = matches!(choices.first(), Some(Choice::True | Choice::False | Choice::Picture(_) | Choice::Number(_)));
    let cells = if beside { area.columns(choices.len(), gap) } else { largest(sheet, area, &texts, gap) };
    let first = cells.first().copied().unwrap_or(area);
    let size = words_size(sheet, first, &texts);
    for (place, (choice, cell)) in choices.iter().zip(cells.iter().copied()).enumerate() {
        let look = match right {
            None => ChoiceLook::Open,
            Some(right) if right == place => ChoiceLook::Right,
            Some(_) => ChoiceLook::Faded,
        };
        let ground = frame(sheet, cell, look);
        match choice {
            Choice::True => sign(sheet, cell, (true, maru), look, ground),
            Choice::False => sign(sheet, cell, (false, batsu), look, ground),
            Choice::Picture(id) => {
                let inside = cell.inset(sheet.vh(1.6), sheet.vh(1.6));
                let opacity = if look == ChoiceLook::Faded { FADED } else { u8::MAX };
                let picture =
                    if inside.w > inside.h + sheet.vh(6.0) { inside } else { inside.cut_top(sheet.vh(5.0), 0.0).1 };
                sheet.media(picture, *id, opacity);
                badge(sheet, corner(sheet, cell), place, look);
            }
            Choice::Number(number) => numeral(sheet, cell, *number, look, ground),
            Choice::Sound(letters) => {
                let (at_badge, at_text) = badge_and_text(sheet, cell);
                badge(sheet, at_badge, place, look);
                sound(sheet, at_text, letters, look, ground);
            }
            Choice::Word(_) | Choice::Meaning(_) => {
                let (at_badge, at_text) = badge_and_text(sheet, cell);
                badge(sheet, at_badge, place, look);
                let ink = if look == ChoiceLook::Faded { sheet.theme.ink_soft } else { sheet.theme.ink };
                let style =
                    sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size.min(5.0), size).on(ground).ink(ink).left();
                sheet.text(at_text, text_of(choice).unwrap_or_default(), style);
            }
        }
    }
    // After all of them: it lies over the corner of the next one too.
    if let Some(cell) = right.and_then(|right| cells.get(right)) {
        ring(sheet, *cell);
    }
}

/// Draws as many numbers as there are choices: the one that is said now, from 0, stands out; once it is known which was
/// right, each has the word that was said below it.
pub fn numbers(sheet: &mut Sheet<'_>, area: Area, words: &[&str], right: Option<usize>, said: Option<usize>, many: u8) {
    /// Sizes of the words, in hundredths of the screen's height, and the most of a cell that they have, as a share.
    const WORD_VH: (f32, f32) = (5.0, 12.0);
    const WORD_SHARE: f32 = 0.46;
    /// The least height of a number alone with its margins, and of a word, in hundredths of the screen's height.
    const LEAST_VH: (f32, f32) = (15.2, 6.4);
    /// The least height of a number with its margins above a word, likewise.
    const NUMBER_VH: f32 = 8.6;
    let cells = area.columns(usize::from(many), sheet.vh(2.0));
    let inside = |sheet: &Sheet<'_>, cell: Area| cell.inset(sheet.vh(1.6), sheet.vh(1.2));
    let split = |sheet: &Sheet<'_>, cell: Area| {
        let word = (cell.h * WORD_SHARE).min(cell.h - sheet.vh(LEAST_VH.0)).max(sheet.vh(LEAST_VH.1));
        inside(sheet, cell).cut_bottom(word, 0.0)
    };
    let size = cells.first().map(|cell| split(sheet, *cell)).map_or(0.0, |(at, above)| {
        let sizes_vh = sheet.sizes(WORD_VH.0, WORD_VH.1);
        let wanted = Wanted { markup: "", width: at.w, height: at.h, sizes_vh, screen_px: sheet.size.1 };
        let size = fit::common_size(sheet.setter, words, wanted);
        if above.h < sheet.vh(NUMBER_VH) { 0.0 } else { size }
    });
    // Words that nobody can read are left out: the answer stands above, and its number is the one with the flower.
    let words = if size < WORD_VH.0 { &[] } else { words };
    for (place, (cell, number)) in cells.iter().copied().zip(1..=many).enumerate() {
        let look = match right {
            None if said == Some(place) => ChoiceLook::Said,
            None => ChoiceLook::Open,
            Some(right) if right == place => ChoiceLook::Right,
            Some(_) => ChoiceLook::Faded,
        };
        let ground = frame(sheet, cell, look);
        let Some(word) = words.get(place).filter(|_| right.is_some()) else {
            numeral(sheet, cell, number, look, ground);
            continue;
        };
        let (below, above) = split(sheet, cell);
        numeral(sheet, above, number, look, ground);
        let ink = if look == ChoiceLook::Faded { sheet.theme.ink_soft } else { sheet.theme.ink };
        let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size.min(5.0), size).on(ground).ink(ink);
        sheet.text(below, word, style).pop = Some(Pop::Answer);
    }
    if let Some(cell) = right.and_then(|right| cells.get(right)) {
        ring(sheet, *cell);
    }
}

/// Whether the words of the choices are large enough in an area.
pub fn choices_fit(sheet: &mut Sheet<'_>, area: Area, choices: &[Choice]) -> bool {
    let texts: Vec<&str> = choices.iter().filter_map(text_of).collect();
    let gap = sheet.vh(2.0);
    let cells = largest(sheet, area, &texts, gap);
    cells.first().is_some_and(|cell| words_size(sheet, *cell, &texts) >= TextRole::Pupil.least_vh())
}

fn text_of(choice: &Choice) -> Option<&str> {
    match choice {
        Choice::Word(text) | Choice::Sound(text) => Some(text),
        Choice::Meaning(meaning) => Some(gloss(meaning, Lang::Ja)),
        Choice::True | Choice::False | Choice::Picture(_) | Choice::Number(_) => None,
    }
}

/// Rows, or two columns: whichever lets the longest word be larger.
fn largest(sheet: &mut Sheet<'_>, area: Area, texts: &[&str], gap: f32) -> Vec<Area> {
    let rows = area.rows(texts.len(), gap);
    let grid: Vec<Area> =
        area.rows(texts.len().div_ceil(2), gap).into_iter().flat_map(|row| row.columns(2, gap)).collect();
    let size =
        |sheet: &mut Sheet<'_>, cells: &[Area]| cells.first().map_or(0.0, |cell| words_size(sheet, *cell, texts));
    if size(sheet, &grid) >= size(sheet, &rows) { grid } else { rows }
}

fn words_size(sheet: &mut Sheet<'_>, cell: Area, texts: &[&str]) -> f32 {
    let (_, at) = badge_and_text(sheet, cell);
    let wanted =
        Wanted { markup: "", width: at.w, height: at.h, sizes_vh: sheet.sizes(5.0, 14.0), screen_px: sheet.size.1 };
    fit::common_size(sheet.setter, texts, wanted)
}

fn badge_and_text(sheet: &Sheet<'_>, cell: Area) -> (Area, Area) {
    let inside = cell.inset(sheet.vh(1.8), sheet.vh(0.8));
    let (badge, text) = inside.cut_left(sheet.vh(9.0).min(inside.h), sheet.vh(1.6));
    (badge, text)
}

fn corner(sheet: &Sheet<'_>, cell: Area) -> Area {
    let size = sheet.vh(8.5);
    Area::new(cell.x + sheet.vh(1.0), cell.y + sheet.vh(1.0), size, size)
}

fn frame(sheet: &mut Sheet<'_>, cell: Area, look: ChoiceLook) -> Colour {
    let theme = sheet.theme;
    let (fill, edge) = match look {
        ChoiceLook::Open => (theme.panel, (sheet.vh(0.4), theme.line)),
        ChoiceLook::Right => (theme.praise_panel, (sheet.vh(1.1), theme.praise)),
        ChoiceLook::Faded => (theme.quiet, (sheet.vh(0.25), theme.line)),
        // As a word of a grid that is taken: nobody takes it for the answer.
        ChoiceLook::Said => (theme.ink, (sheet.vh(1.1), theme.ink)),
    };
    let radius = sheet.vh(2.4);
    sheet.panel(cell, Some(fill), Some(edge), radius).pop = (look == ChoiceLook::Said).then_some(Pop::Part);
    fill
}

/// The letter of a choice in a shape of its own: nobody has to tell b from d, or red from green.
fn badge(sheet: &mut Sheet<'_>, area: Area, place: usize, look: ChoiceLook) {
    const SHAPES: [MarkShape; 4] = [MarkShape::Circle, MarkShape::Square, MarkShape::Hexagon, MarkShape::Diamond];
    const LETTERS: [&str; 4] = ["A", "B", "C", "D"];
    let (Some(shape), Some(letter)) = (SHAPES.get(place), LETTERS.get(place)) else { return };
    let theme = sheet.theme;
    let fill = if look == ChoiceLook::Right { theme.praise_ink } else { theme.ink };
    let area = area.square();
    sheet.art(area, Art::Mark(*shape, fill, fill));
    let style: Style = sheet.style(TextRole::Pupil, 5.0, 5.5).on(fill).ink(theme.page);
    sheet.text(area, letter, style);
}

/// A number alone, as large as can be: pupils show it with their fingers.
fn numeral(sheet: &mut Sheet<'_>, cell: Area, number: u8, look: ChoiceLook, ground: Colour) {
    let ink = match look {
        ChoiceLook::Faded => sheet.theme.ink_soft,
        ChoiceLook::Said => sheet.theme.page,
        ChoiceLook::Open | ChoiceLook::Right => sheet.theme.ink,
    };
    let style = sheet.style(TextRole::Word, 10.0, 40.0).on(ground).ink(ink);
    let (at, says) = (cell.inset(sheet.vh(1.6), sheet.vh(1.2)), number.to_string());
    let fitted = sheet.fitted(at, &says, style);
    // Above a word it may be smaller than that.
    let role = if fitted.size_vh < style.sizes_vh.0 { TextRole::Pupil } else { style.role };
    sheet.set(at, &says, Style { role, ..style }, &fitted);
}

/// The letters of a sound, on the four-line guide.
fn sound(sheet: &mut Sheet<'_>, area: Area, letters: &str, look: ChoiceLook, ground: Colour) {
    let faded = look == ChoiceLook::Faded;
    let ink = if faded { sheet.theme.ink_soft } else { sheet.theme.ink };
    let style = sheet.style(TextRole::Word, 10.0, 24.0).on(ground).ink(ink);
    let fitted = sheet.fitted(area, letters, style);
    // What it was not steps back, and its letters are paler than lines may be behind.
    if !faded {
        super::guide(sheet, area, fitted.size_px);
    }
    sheet.set(area, letters, style, &fitted);
}

/// ○ or ×, giant, with its word.
fn sign(sheet: &mut Sheet<'_>, cell: Area, (maru, called): (bool, &str), look: ChoiceLook, ground: Colour) {
    let theme = sheet.theme;
    let inside = cell.inset(sheet.vh(1.6), sheet.vh(1.4));
    let (at_text, at_sign) = inside.cut_bottom(sheet.vh(7.0), sheet.vh(0.6));
    let colour = match (look, maru) {
        (ChoiceLook::Faded, _) => theme.line,
        (_, true) => theme.maru,
        (_, false) => theme.batsu,
    };
    sheet.art(at_sign, if maru { Art::Maru(colour) } else { Art::Batsu(colour) });
    let ink = if look == ChoiceLook::Faded { theme.ink_soft } else { theme.ink };
    let style = sheet.style(TextRole::Pupil, 5.0, 5.5).on(ground).ink(ink);
    super::both(sheet, at_text, called, &[], style);
}

/// A small hanamaru on the right choice's corner.
fn ring(sheet: &mut Sheet<'_>, cell: Area) {
    let size = sheet.vh(11.0).min(cell.h * 0.6);
    let at = Area::new(cell.right() - size * 0.72, cell.y - size * 0.28, size, size);
    sheet.panel(at, Some(sheet.theme.panel.fade(215)), None, size / 2.0).pop = Some(Pop::Answer);
    sheet.art(at, Art::Hanamaru(sheet.theme.praise)).pop = Some(Pop::Answer);
}

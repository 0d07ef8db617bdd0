//! Words to say, each on a card with its picture: what the class can say by now, and what goes into a sentence.

use crate::game::view::WordFace;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::fit::{self, Wanted};

/// The height of a line of words at their least size, in hundredths of the screen's.
const LINE_VH: f32 = 12.8;

/// How the words of some cards stand: the share of a card's height that they have, their part on the screen, and
/// their one size, in hundredths of the screen's height.
#[derive(Clone, Copy)]
struct Words {
    share: f32,
    role: TextRole,
    size_vh: f32,
}

/// Draws words on cards in so many rows, all of one size, with as much of their pictures as is left.
pub fn word_cards(sheet: &mut Sheet<'_>, area: Area, rows: usize, words: &[WordFace]) {
    let gap = sheet.vh(2.0);
    let columns = words.len().div_ceil(rows.max(1));
    let cards = area.rows(rows, gap).into_iter().flat_map(|row| row.columns(columns, gap));
    let Words { share, role, size_vh } =
        sizes(sheet, area, rows, words).unwrap_or(Words { share: 1.0, role: TextRole::Pupil, size_vh: 5.0 });
    let theme = sheet.theme;
    let pad = sheet.vh(1.4);
    for (word, card) in words.iter().zip(cards) {
        let (edge, radius) = (sheet.vh(0.3), sheet.vh(2.0));
        sheet.panel(card, Some(theme.panel), Some((edge, theme.line)), radius).pop = Some(Pop::Card);
        let inside = card.inset(pad, pad);
        let (at_word, at_picture) = inside.cut_bottom(inside.h * share, 0.0);
        let at_word = if let Some(picture) = word.picture.filter(|_| share < 1.0) {
            sheet.media(at_picture, picture, u8::MAX);
            at_word
        } else {
            inside
        };
        let style = sheet.style(role, size_vh, size_vh).sized(size_vh, size_vh).on(theme.panel);
        sheet.text(at_word, &word.word, style);
    }
}

/// In how many rows all words can be read with their pictures beside them, at most two; none where they cannot.
pub fn word_rows(sheet: &mut Sheet<'_>, area: Area, words: &[WordFace]) -> Option<usize> {
    let read = |rows: &usize| sizes(sheet, area, *rows, words).is_some_and(|found| found.share < 1.0);
    [1, 2].into_iter().find(read)
}

/// One size for all words, and as much of their cards' height as leaves a picture. None where they find no room.
fn sizes(sheet: &mut Sheet<'_>, area: Area, rows: usize, words: &[WordFace]) -> Option<Words> {
    let (gap, pad) = (sheet.vh(2.0), sheet.vh(1.4));
    let columns = words.len().div_ceil(rows.max(1));
    let card = *area.rows(rows, gap).first()?.columns(columns, gap).first()?;
    let inside = card.inset(pad, pad);
    let texts: Vec<&str> = words.iter().map(|word| word.word.as_str()).collect();
    let pictures = words.iter().any(|word| word.picture.is_some());
    let line = sheet.vh(LINE_VH) / inside.h.max(1.0);
    let (word_sizes, phrase_sizes) = (sheet.sizes(10.0, 14.0), sheet.sizes(5.0, 9.0));
    let mut set = |share: f32, role: TextRole, sizes_vh: (f32, f32)| {
        let wanted =
            Wanted { markup: "", width: inside.w, height: inside.h * share, sizes_vh, screen_px: sheet.size.1 };
        let size_vh = fit::common_size(sheet.setter, &texts, wanted);
        (size_vh >= sizes_vh.0).then_some(Words { share, role, size_vh })
    };
    let large = if pictures { [0.4, line.clamp(0.4, 0.7)] } else { [1.0, 1.0] };
    // Long phrases: smaller, and at last without their pictures.
    let small = if pictures { [0.55, 0.72, 1.0] } else { [1.0, 1.0, 1.0] };
    let large = large.into_iter().find_map(|share| set(share, TextRole::Word, word_sizes));
    large.or_else(|| small.into_iter().find_map(|share| set(share, TextRole::Pupil, phrase_sizes)))
}

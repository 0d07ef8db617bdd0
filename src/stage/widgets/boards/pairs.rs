//! Cards on a table, two of each kind: numbered backs, open cards with what is on them, and found ones with the mark of
//! the team that found them.

use super::places::{NUMBERED_VH, cells, piece, popping, praised, turned};
use crate::game::boards::pairs::{PairCard, PairFace, PairsView};
use crate::game::keys::Press;
use crate::game::{MediaId, TeamNo};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, Style, Tap, TextRole};
use crate::stage::fit::{self, Wanted};
use crate::stage::theme::Colour;
use crate::stage::widgets;

/// How wide a card may be, in its heights.
const WIDEST: f32 = 1.9;
/// Sizes of words on cards, and the room at both sides of one: as much as there is, in hundredths of the screen's height.
const WORD_VH: (f32, f32) = (5.0, 14.0);
const PADS_VH: [f32; 3] = [3.0, 2.2, 1.4];
/// How wide a card has to be for most words to be read on it, in hundredths of the screen's height.
const READABLE_VH: f32 = 32.0;
/// How opaque the picture of a found card is, 0–255.
const FOUND: u8 = 150;

/// Draws the table. Closed cards take a tap while one is being picked.
pub fn pairs(sheet: &mut Sheet<'_>, area: Area, view: &PairsView) {
    let places = table(sheet, area, view.cards.len());
    let look = places.first().map_or(WordLook::LEAST, |at| word_look(sheet, *at, &words(view)));
    for (number, (at, card)) in (0u8..).zip(places.iter().zip(&view.cards)) {
        let paired = view.paired.is_some_and(|(one, two)| one == number || two == number);
        match card {
            PairCard::Back => back(sheet, *at, number, view.picking, view.highlighted == Some(number)),
            PairCard::Open(face) => open(sheet, *at, face, look),
            PairCard::Found(face, team) => {
                popping(sheet, paired.then_some(Pop::Board), |sheet| found(sheet, *at, face, *team, look, paired));
            }
        }
    }
    for (number, at) in (0u8..).zip(&places) {
        if view.paired.is_some_and(|(one, two)| one == number || two == number) {
            praised(sheet, *at, at.h * 0.44, 1);
        }
    }
}

/// Whether words can be read on so many cards in an area.
pub fn pairs_fit(sheet: &mut Sheet<'_>, area: Area, cards: usize, words: &[&str]) -> bool {
    let first = table(sheet, area, cards).first().copied();
    first.is_some_and(|at| word_look(sheet, at, words).size_vh >= TextRole::Pupil.least_vh())
}

/// The places of the cards: in as many rows as let them be largest. Of two that are alike, the fuller table.
fn table(sheet: &Sheet<'_>, area: Area, cards: usize) -> Vec<Area> {
    const COLUMNS_MAX: u8 = 14;
    let gap = sheet.vh(1.0);
    let cards = u8::try_from(cards).unwrap_or(u8::MAX).max(1);
    let plan = |columns: u8| cells(area, columns, cards.div_ceil(columns), gap, WIDEST);
    let merit = |columns: u8| {
        let first = plan(columns).into_iter().next().unwrap_or_default();
        let empty = columns * cards.div_ceil(columns) - cards;
        let readable = (first.w / sheet.vh(READABLE_VH)).min(1.0);
        // A little smaller is better than a row that is nearly empty, or than words that nobody can read.
        first.w.min(first.h * 1.25) * (1.0 - 0.12 * f32::from(empty)).max(0.1) * readable * readable
    };
    let better = |best: u8, next: u8| if merit(next) > merit(best) { next } else { best };
    plan((3..=COLUMNS_MAX.min(cards)).fold(2, better))
}

/// The words on the table: found ones stay on it.
fn words(view: &PairsView) -> Vec<&str> {
    view.cards
        .iter()
        .filter_map(|card| match card {
            PairCard::Open(PairFace::Word(word)) | PairCard::Found(PairFace::Word(word), _) => Some(word.as_str()),
            _ => None,
        })
        .collect()
}

/// How words stand on their cards: how large, and with how much room at both sides, in hundredths of the screen's height.
#[derive(Clone, Copy)]
struct WordLook {
    size_vh: f32,
    pad_vh: f32,
}

impl WordLook {
    const LEAST: Self = Self { size_vh: WORD_VH.0, pad_vh: PADS_VH[2] };

    /// What of a card is for its face.
    fn inner(self, sheet: &Sheet<'_>, at: Area) -> Area {
        at.inset(sheet.vh(self.pad_vh), sheet.vh(0.6))
    }
}

/// With as much room as lets all words be read; too long ones are broken before they get too small.
fn word_look(sheet: &mut Sheet<'_>, at: Area, words: &[&str]) -> WordLook {
    let mut best = WordLook { size_vh: 0.0, ..WordLook::LEAST };
    for pad_vh in PADS_VH {
        let look = WordLook { pad_vh, ..best };
        let inside = look.inner(sheet, at);
        let torn: Vec<String> = words.iter().map(|word| widgets::torn(sheet, word, inside.w, WORD_VH.0)).collect();
        let torn: Vec<&str> = torn.iter().map(String::as_str).collect();
        let sizes_vh = sheet.sizes(WORD_VH.0, WORD_VH.1);
        let wanted = Wanted { markup: "", width: inside.w, height: inside.h, sizes_vh, screen_px: sheet.size.1 };
        let size_vh = fit::common_size(sheet.setter, &torn, wanted);
        let whole = words == torn.as_slice();
        if whole && size_vh >= WORD_VH.0 {
            return WordLook { size_vh, pad_vh };
        }
        if size_vh > best.size_vh {
            best = WordLook { size_vh, pad_vh };
        }
    }
    best
}

fn back(sheet: &mut Sheet<'_>, at: Area, number: u8, picking: bool, lit: bool) {
    let theme = sheet.theme;
    let (fill, ink, edge) = if lit {
        (theme.back_lit, theme.back, (sheet.vh(1.1), theme.praise))
    } else {
        (theme.back, theme.back_lit, (sheet.vh(0.3), theme.back_line))
    };
    let radius = sheet.vh(1.4);
    let panel = sheet.panel(at, Some(fill), Some(edge), radius);
    panel.press = picking.then_some(Tap::Game(Press::Square(number)));
    let most = (at.h * 52.0 / sheet.size.1).max(5.0);
    let style: Style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(5.0, most).on(fill).ink(ink);
    sheet.text(at, &(number + 1).to_string(), style);
}

fn open(sheet: &mut Sheet<'_>, at: Area, face: &PairFace, look: WordLook) {
    let theme = sheet.theme;
    let edge = sheet.vh(0.9);
    let radius = sheet.vh(1.4);
    let first = sheet.pieces.len();
    sheet.panel(at, Some(theme.panel), Some((edge, theme.ink)), radius);
    match face {
        PairFace::Picture(id) => picture(sheet, WordLook::LEAST.inner(sheet, at), *id, u8::MAX),
        PairFace::Word(says) => word(sheet, look.inner(sheet, at), says, look.size_vh, (theme.panel, theme.ink)),
    }
    turned(sheet, first);
}

fn picture(sheet: &mut Sheet<'_>, at: Area, id: MediaId, opacity: u8) {
    let inside = at.inset(sheet.vh(0.3), sheet.vh(0.6));
    sheet.media(inside, id, opacity);
}

fn word(sheet: &mut Sheet<'_>, at: Area, says: &str, size_vh: f32, (ground, ink): (Colour, Colour)) {
    let says = widgets::torn(sheet, says, at.w, WORD_VH.0);
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size_vh.min(WORD_VH.0), size_vh).on(ground).ink(ink);
    sheet.text(at, &says, style);
}

/// A card that was found: what is on it, and on its corner whose it is; that alone where there is no room for both.
fn found(sheet: &mut Sheet<'_>, at: Area, face: &PairFace, team: Option<TeamNo>, look: WordLook, paired: bool) {
    let theme = sheet.theme;
    let (fill, edge, ink) = if paired {
        (theme.praise_panel, (sheet.vh(1.1), theme.praise), theme.ink)
    } else {
        (theme.quiet, (sheet.vh(0.25), theme.line), theme.ink_soft)
    };
    let radius = sheet.vh(1.4);
    sheet.panel(at, Some(fill), Some(edge), radius);
    let inside = WordLook::LEAST.inner(sheet, at);
    let least = sheet.vh(NUMBERED_VH);
    let side = (inside.w.min(inside.h) * 0.86).max(least).min(inside.w).min(at.h - sheet.vh(0.6));
    let alone = at.middle(side, side);
    let at_mark = match face {
        // A picture keeps its middle: the mark covers a corner of it at the most.
        PairFace::Picture(id) if inside.w >= least * 1.7 => {
            let (_, face_at) = inside.cut_right(least * 0.7, 0.0);
            picture(sheet, face_at, *id, if paired { u8::MAX } else { FOUND });
            let side = least.max(inside.h * 0.5).min(inside.h);
            Area::new(inside.right() - side, inside.bottom() - side, side, side)
        }
        PairFace::Picture(_) => alone,
        PairFace::Word(says) => match found_word(sheet, inside, says, look.size_vh) {
            Some(places) => {
                word(sheet, places.word, says, places.size_vh, (fill, ink));
                places.mark
            }
            None => alone,
        },
    };
    match team {
        Some(team) => piece(sheet, at_mark, team),
        None => {
            sheet.art(at_mark, Art::Maru(theme.maru));
        }
    }
}

/// Where a word stands beside the mark of its team, and how large.
struct FoundWord {
    word: Area,
    mark: Area,
    size_vh: f32,
}

/// A found word's places: beside its mark or below it, rather whole than torn, and as large as it can be; none where it
/// cannot be read so. On its upper right corner a pair that was found just now has a flower, which no word lies under.
fn found_word(sheet: &mut Sheet<'_>, inside: Area, says: &str, most_vh: f32) -> Option<FoundWord> {
    let side = sheet.vh(NUMBERED_VH).min(inside.h);
    let (right, beside) = inside.cut_right(side, sheet.vh(0.8));
    let (above, below) = inside.cut_top(side, 0.0);
    let places = [(beside, right.cut_bottom(side, 0.0).0), (below, above.cut_left(side, 0.0).0)];
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(WORD_VH.0, most_vh.max(WORD_VH.0));
    let mut best: Option<(bool, FoundWord)> = None;
    for (word, mark) in places {
        let torn = widgets::torn(sheet, says, word.w, WORD_VH.0);
        let size_vh = sheet.fitted(word, &torn, style).size_vh;
        let whole = torn == says;
        let better = best.as_ref().is_none_or(|(than, best)| (whole, size_vh) > (*than, best.size_vh));
        if size_vh >= WORD_VH.0 && better {
            best = Some((whole, FoundWord { word, mark, size_vh }));
        }
    }
    best.map(|(_, best)| best)
}

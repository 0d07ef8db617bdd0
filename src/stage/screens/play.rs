//! Cards, questions and slides. A picture keeps its place while words join it.

use super::{asked, boards, heard, table, told};
use crate::game::MediaId;
use crate::game::StageView;
use crate::game::view::{AnswerShown, Choice, Part, PlayScreen};
use crate::lesson::Glosses;
use crate::stage::drawing::{Area, Pop, Sheet, Style, TextRole};
use crate::stage::strings::Lang;
use crate::stage::widgets;

/// Screens that are this much wider than high have the picture beside its words, not above.
const WIDE: f32 = 1.5;
/// How much of a row a word may take beside its meaning, as a share.
const WORD_SHARE_MAX: f32 = 0.74;
/// The height of a meaning with furigana at its smallest, in hundredths of the screen's.
const MEANING_VH: f32 = 9.8;
/// How far a stamp may stand out beside a picture, into the gap before its words, likewise.
const STAMP_OUT_VH: f32 = 2.0;

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, view: &StageView, play: &PlayScreen) {
    if let Some(Part::Text { text, ja }) = play.parts.iter().find(|part| matches!(part, Part::Text { .. })) {
        return slide(sheet, area, picture_of(&play.parts), text, ja.as_deref());
    }
    if let Some(board) = boards::applies(play) {
        return boards::draw(sheet, area, view, play, board);
    }
    let (head, content) = area.cut_top(widgets::header_px(sheet), sheet.vh(1.8));
    widgets::header(sheet, head, view, play);
    let content = match &play.help {
        // Choices fill the stage: help with them stands in the head.
        Some(help) if play.choices.is_empty() => widgets::help(sheet, content, help),
        _ => content,
    };
    if let Some(answer) = told::applies(play) {
        return told::draw(sheet, content, play, answer);
    }
    match play.choices.first() {
        Some(Choice::True | Choice::False) => claim(sheet, content, play),
        Some(Choice::Picture(_)) => asked_by_words(sheet, content, play),
        Some(_) if picture_of(&play.parts).is_some() => asked_by_picture(sheet, content, play),
        Some(_) if heard::applies(play) => heard::draw(sheet, content, play),
        Some(_) => asked_by_words(sheet, content, play),
        None if table::applies(play) => table::draw(sheet, content, play),
        None if asked::applies(play) => asked::draw(sheet, content, play),
        None => card(sheet, content, play),
    }
}

pub(super) fn picture_of(parts: &[Part]) -> Option<MediaId> {
    parts.iter().find_map(|part| if let Part::Picture(id) = part { Some(*id) } else { None })
}

/// What of a card is on the screen, from the prompt and, once it is there, the answer.
pub(super) struct Shown<'a> {
    picture: Option<MediaId>,
    word: Option<&'a str>,
    sentence: Option<&'a str>,
    meaning: Option<&'a Glosses>,
    /// What was turned up last.
    last: Option<&'a Part>,
}

impl<'a> Shown<'a> {
    pub(super) fn of(play: &'a PlayScreen) -> Self {
        let mut shown = Self {
            picture: picture_of(&play.parts),
            word: None,
            sentence: None,
            meaning: None,
            last: play.parts.last(),
        };
        for part in &play.parts {
            match part {
                Part::Word(word) | Part::Claim(word) => shown.word = Some(word),
                Part::Sentence(sentence) => shown.sentence = Some(sentence),
                Part::Meaning(meaning) => shown.meaning = Some(meaning),
                Part::Picture(_)
                | Part::Text { .. }
                | Part::Covered { .. }
                | Part::Sounds { .. }
                | Part::Hints { .. }
                | Part::Heard
                | Part::Cards(_)
                | Part::Wheel { .. }
                | Part::Secret { .. } => {}
            }
        }
        if let Some(answer) = &play.answer {
            shown.picture = shown.picture.or(answer.picture);
            // A sentence that was passed on has the word in it.
            shown.sentence = answer.sentence.as_deref().or(shown.sentence);
            if answer.sentence.is_none() {
                shown.word = Some(&answer.word);
                shown.meaning = Some(&answer.meaning).filter(|meaning| !meaning.is_empty());
            }
        }
        shown
    }

    /// The same without what the word means.
    pub(super) fn without_meaning(self) -> Self {
        Self { meaning: None, ..self }
    }
}

/// A card without choices: picture above (or beside, on a wide screen), word, meaning.
fn card(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    let wide = sheet.size.0 / sheet.size.1 >= WIDE;
    card_in(sheet, area, play, wide);
}

/// The same with the picture beside the words, or above them.
pub(super) fn card_in(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, wide: bool) {
    let shown = Shown::of(play);
    let Some(picture) = shown.picture else {
        texts(sheet, area, &shown);
        stamp_beside(sheet, area, play.answer.as_ref());
        return;
    };
    let needs = texts_need(sheet, area.w, &shown);
    let stacked = (area.h * 0.5).min((area.h - needs).max(area.h * 0.2));
    let (at_picture, at_texts) = if wide {
        area.cut_left((area.w * 0.42).min(area.h * 1.1), sheet.vh(4.0))
    } else {
        area.cut_top(stacked, sheet.vh(1.0))
    };
    sheet.media(at_picture, picture, u8::MAX).pop = Some(Pop::Card);
    texts(sheet, at_texts, &shown);
    stamp_on(sheet, at_picture, play.answer.as_ref());
}

/// The height that a card's texts need below its picture, with a place for a meaning that is still to come.
pub(super) fn texts_need(sheet: &mut Sheet<'_>, width: f32, shown: &Shown<'_>) -> f32 {
    let large = sheet.style(TextRole::Word, 10.0, 10.0);
    let small = sheet.style(TextRole::Pupil, 5.0, 5.0);
    let word = shown.word.map_or(0.0, |word| sheet.needed(width, word, large));
    let sentence = shown.sentence.map_or(0.0, |sentence| sheet.needed(width, sentence, large));
    let meaning =
        shown.meaning.map_or(sheet.vh(7.0), |meaning| sheet.needed(width, widgets::gloss(meaning, Lang::Ja), small));
    word + sentence + meaning + sheet.vh(4.0)
}

/// Word, sentence and meaning, each in a place of its own. Beside or below a picture there is a place
/// for a word and a meaning from the beginning, so that nothing moves when they come.
pub(super) fn texts(sheet: &mut Sheet<'_>, area: Area, shown: &Shown<'_>) {
    let theme = sheet.theme;
    let alone = shown.picture.is_none();
    let style = sheet.style(TextRole::Word, 10.0, if alone { 30.0 } else { 20.0 });
    let sentence_style = Style { role: TextRole::Prompt, sizes_vh: sheet.sizes(10.0, 14.0), ..style };
    let only_meaning = alone && shown.word.is_none() && shown.sentence.is_none();
    let meaning_style = if only_meaning {
        Style { sizes_vh: sheet.sizes(10.0, 20.0), ..style }
    } else {
        Style { role: TextRole::Pupil, sizes_vh: sheet.sizes(5.0, 11.0), ..style }.ink(theme.ink_soft)
    };
    let meaning = shown.meaning.map(|meaning| widgets::gloss(meaning, Lang::Ja));
    let reserved = !alone && shown.sentence.is_none();
    let mut part = |text: Option<&str>, style: Style, reserved: Option<f32>, weight: f32| match (text, reserved) {
        (Some(text), reserved) => (sheet.needed(area.w, text, style).max(reserved.unwrap_or_default()), weight),
        (None, Some(least)) => (least, weight),
        (None, None) => (0.0, 0.0),
    };
    let (word_least, meaning_least) = (area.h * 0.3, area.h * 0.18);
    let parts = [
        part(shown.word, style, reserved.then_some(word_least), 1.2),
        part(shown.sentence, sentence_style, None, 1.0),
        part(meaning, meaning_style, reserved.then_some(meaning_least), 0.7),
    ];
    let cells = sheet.stack(area, sheet.vh(1.5), &parts);
    let [at_word, at_sentence, at_meaning] = cells.as_slice() else { return };
    let first = sheet.pieces.len();
    match shown.word {
        Some(word) => guided_word(sheet, *at_word, word, style, !alone),
        None if reserved => {
            let size = sheet.vh(20.0).min(at_word.h / 1.25);
            widgets::guide(sheet, at_word.middle(at_word.w.min(sheet.vh(90.0)), at_word.h), size);
        }
        None => {}
    }
    pop_last(sheet, first, matches!(shown.last, Some(Part::Word(_))));
    let rest = [(shown.sentence, at_sentence, sentence_style), (meaning, at_meaning, meaning_style)];
    for (text, at, style) in rest {
        let first = sheet.pieces.len();
        if let Some(text) = text {
            sheet.text(*at, text, style);
        }
        pop_last(sheet, first, matches!(shown.last, Some(Part::Sentence(_) | Part::Meaning(_))));
    }
}

/// A word on the four-line guide, where it stands on one line.
fn guided_word(sheet: &mut Sheet<'_>, area: Area, word: &str, style: Style, guided: bool) {
    let fitted = sheet.fitted(area, word, style);
    if guided && fitted.lines.len() == 1 {
        let width = (fitted.width + sheet.vh(12.0)).max(sheet.vh(90.0)).min(area.w);
        widgets::guide(sheet, area.middle(width, area.h), fitted.size_px);
    }
    sheet.set(area, word, style, &fitted);
}

fn pop_last(sheet: &mut Sheet<'_>, from: usize, last: bool) {
    if !last {
        return;
    }
    for piece in sheet.pieces.iter_mut().skip(from).filter(|piece| piece.text.is_some()) {
        piece.pop = Some(Pop::Part);
    }
}

/// A picture and a claim about it, ○ and ×. The longer the words, the smaller the picture.
fn claim(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    let shown = Shown::of(play);
    if let Some(sentence) = shown.sentence {
        return about_teacher(sheet, area, play, sentence);
    }
    let style = sheet.style(TextRole::Word, 10.0, 20.0);
    let meaning_style =
        Style { role: TextRole::Pupil, sizes_vh: sheet.sizes(5.0, 8.0), ..style }.ink(sheet.theme.ink_soft);
    let (word, meaning) = match &play.answer {
        Some(answer) => (answer.word.clone(), Some(widgets::gloss(&answer.meaning, Lang::Ja))),
        None => {
            // A card without a picture is asked about by what it means.
            let meaning =
                shown.meaning.filter(|_| shown.picture.is_none()).map(|meaning| widgets::gloss(meaning, Lang::Ja));
            (shown.word.map(|word| format!("{word}?")).unwrap_or_default(), meaning)
        }
    };
    let places = claim_places(sheet, area, &word, meaning, shown.picture.is_some());
    let ClaimPlaces { picture: at_picture, word: at_word, meaning: at_meaning, signs: at_signs } = places;
    if let Some(picture) = shown.picture {
        sheet.media(at_picture, picture, u8::MAX).pop = Some(Pop::Card);
    }
    let pop = play.answer.as_ref().map(|_| Pop::Answer);
    sheet.text(at_word, &word, style).pop = pop;
    if let Some(meaning) = meaning {
        sheet.text(at_meaning, meaning, meaning_style).pop = pop;
    }
    widgets::choices(sheet, at_signs, &play.choices, right_choice(play));
    if shown.picture.is_some() {
        stamp_on(sheet, at_picture, play.answer.as_ref());
    }
}

/// A question about the teacher, which ○ or × answers: as large as a prompt where that leaves the signs room.
fn about_teacher(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, sentence: &str) {
    /// How much of the height the question may have, as a share.
    const QUESTION_SHARE: f32 = 0.48;
    let picture = picture_of(&play.parts);
    let (at_picture, rest) = match picture {
        Some(_) => area.cut_left((area.w * 0.36).min(area.h), sheet.vh(3.0)),
        None => (area, area),
    };
    let (above, below) = rest.cut_top(rest.h * QUESTION_SHARE, sheet.vh(1.6));
    let large = sheet.style(TextRole::Prompt, 10.0, 14.0);
    let style =
        if sheet.needed(above.w, sentence, large) <= above.h { large } else { sheet.style(TextRole::Pupil, 5.0, 9.0) };
    if let Some(picture) = picture {
        sheet.media(at_picture, picture, u8::MAX).pop = Some(Pop::Card);
    }
    sheet.text(above, sentence, style);
    widgets::choices_called(sheet, below, &play.choices, right_choice(play), ["yes", "no"]);
}

/// Where the parts of a claim stand.
struct ClaimPlaces {
    picture: Area,
    word: Area,
    meaning: Area,
    signs: Area,
}

/// Divides a claim's area: the picture at the left of everything; where the word is too long for that,
/// the word above everything.
fn claim_places(sheet: &mut Sheet<'_>, area: Area, word: &str, meaning: Option<&str>, picture: bool) -> ClaimPlaces {
    let style = sheet.style(TextRole::Word, 10.0, 20.0);
    let small = sheet.style(TextRole::Pupil, 5.0, 8.0);
    let (gap, between, signs_least) = (sheet.vh(3.0), sheet.vh(1.0), sheet.vh(14.0));
    // The meaning has its place from the beginning, so that nothing moves when it comes.
    let meaning_needs = |sheet: &mut Sheet<'_>, width: f32| {
        meaning.map_or(sheet.vh(6.0), |meaning| sheet.needed(width, meaning, small))
    };
    for share in [0.42, 0.34] {
        let (at_picture, rest) =
            if picture { area.cut_left((area.h * share / 0.42).min(area.w * share), gap) } else { (area, area) };
        let (word_needs, meaning_needs) = (sheet.needed(rest.w, word, style), meaning_needs(sheet, rest.w));
        if word_needs + meaning_needs + signs_least + 2.0 * between <= rest.h {
            let cells = sheet.stack(rest, between, &[(word_needs, 1.0), (meaning_needs, 0.4), (signs_least, 1.4)]);
            if let [word, meaning, signs] = cells.as_slice() {
                return ClaimPlaces { picture: at_picture, word: *word, meaning: *meaning, signs: *signs };
            }
        }
    }
    let word_needs = sheet.needed(area.w, word, style);
    let (at_word, below) = area.cut_top(word_needs.min(area.h * 0.67), between);
    let (at_picture, rest) = if picture { below.cut_left(below.h, gap) } else { (below, below) };
    let meaning_needs = meaning_needs(sheet, rest.w);
    let (at_meaning, at_signs) = rest.cut_top(meaning_needs.min(rest.h * 0.5), between);
    ClaimPlaces { picture: at_picture, word: at_word, meaning: at_meaning, signs: at_signs }
}

/// A word or a meaning is asked about; the choices are below.
fn asked_by_words(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    let style = sheet.style(TextRole::Word, 10.0, 20.0);
    let shown = Shown::of(play);
    if play.parts.is_empty() && play.answer.is_none() {
        let above = asked::above_bubbles(sheet, area, play);
        return widgets::choices(sheet, above, &play.choices, None);
    }
    let asked =
        shown.word.or_else(|| shown.meaning.map(|meaning| widgets::gloss(meaning, Lang::Ja))).unwrap_or_default();
    let needs = needed_with_meaning(sheet, area.w, asked, style, area.h * 0.36);
    let (at_prompt, at_choices) = area.cut_top(needs.max(area.h * 0.36).min(area.h * 0.68), sheet.vh(1.5));
    match &play.answer {
        Some(answer) => answer_row(sheet, at_prompt, answer, style),
        None => {
            sheet.text(at_prompt, asked, style).pop = Some(Pop::Card);
        }
    }
    widgets::choices(sheet, at_choices, &play.choices, right_choice(play));
}

/// The height that a word needs with its meaning, where this much is there in any case. A phrase of several lines has
/// its meaning below it when that comes, not beside it.
pub(super) fn needed_with_meaning(sheet: &mut Sheet<'_>, width: f32, asked: &str, style: Style, there: f32) -> f32 {
    let beside = sheet.needed(width * WORD_SHARE_MAX, asked, style) <= there;
    sheet.needed(width, asked, style) + if beside { 0.0 } else { sheet.vh(MEANING_VH) }
}

/// The answer's word, what it means, and the teacher's stamp, side by side.
pub(super) fn answer_row(sheet: &mut Sheet<'_>, area: Area, answer: &AnswerShown, style: Style) {
    const SHARES: [f32; 3] = [0.56, 0.66, WORD_SHARE_MAX];
    const STAMP_SHARE: f32 = 0.17;
    let sheet_height = sheet.size.1;
    let mut fitting =
        |area: Area| SHARES.into_iter().find(|share| sheet.needed(area.w * share, &answer.word, style) <= area.h);
    let stamp_px = area.h.min(sheet_height * STAMP_SHARE);
    let (at_stamp, rest) = area.cut_right(stamp_px, stamp_px * 0.1);
    // A long word takes the stamp's place: the head says it too.
    let (area, at_stamp) = match widgets::stamped(Some(answer)) {
        Some(verdict) if fitting(rest).is_some() => (rest, Some((at_stamp.middle(stamp_px, stamp_px), verdict))),
        _ => (area, None),
    };
    let (left, right) = match fitting(area) {
        Some(share) => area.cut_left(area.w * share, sheet.vh(2.0)),
        None => area.cut_top(area.h - sheet.vh(MEANING_VH), 0.0),
    };
    sheet.text(left, &answer.word, style);
    let style = Style { role: TextRole::Pupil, sizes_vh: sheet.sizes(5.0, 9.0), ..style }.ink(sheet.theme.ink_soft);
    sheet.text(right, widgets::gloss(&answer.meaning, Lang::Ja), style).pop = Some(Pop::Answer);
    if let Some((at, verdict)) = at_stamp {
        widgets::stamp(sheet, at, verdict);
    }
}

/// A picture is asked about; the choices are words beside it. Below it is the place of its meaning.
fn asked_by_picture(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    // The longer the words, the narrower the picture.
    let gap = sheet.vh(3.0);
    let split = |share: f32| area.cut_left(area.w * share, gap);
    let roomy = [0.36, 0.3, 0.24].into_iter().find(|share| widgets::choices_fit(sheet, split(*share).1, &play.choices));
    let (left, right) = area.cut_left(area.w * roomy.unwrap_or(0.2), sheet.vh(3.0));
    let (at_meaning, at_picture) = left.cut_bottom(sheet.vh(13.0), sheet.vh(1.0));
    if let Some(picture) = picture_of(&play.parts) {
        sheet.media(at_picture, picture, u8::MAX).pop = Some(Pop::Card);
    }
    if let Some(answer) = &play.answer {
        let style = sheet.style(TextRole::Pupil, 5.0, 8.0);
        let meaning = widgets::gloss(&answer.meaning, Lang::Ja);
        // Among sounds the word itself is not yet on the screen.
        let sounds = play.choices.iter().all(|choice| matches!(choice, Choice::Sound(_)));
        let both = format!("{}\u{3000}{meaning}", answer.word);
        let says =
            if sounds && sheet.needed(at_meaning.w, &both, style) <= at_meaning.h { both } else { meaning.into() };
        sheet.text(at_meaning, &says, style).pop = Some(Pop::Answer);
    }
    widgets::choices(sheet, right, &play.choices, right_choice(play));
    stamp_on(sheet, at_picture, play.answer.as_ref());
}

pub(super) fn right_choice(play: &PlayScreen) -> Option<usize> {
    play.answer.as_ref().and_then(|answer| answer.choice).map(usize::from)
}

/// The teacher's stamp on a picture that has this area: beside it where there is room, else below it, else over its
/// lower right corner.
fn stamp_on(sheet: &mut Sheet<'_>, picture: Area, answer: Option<&AnswerShown>) {
    if let Some(verdict) = widgets::stamped(answer) {
        widgets::stamp(sheet, stamp_place(picture, sheet.vh(1.0), sheet.vh(STAMP_OUT_VH)), verdict);
    }
}

/// Where a stamp comes to lie, so that what it praises is still to be seen: in pixels, with the gap beside a picture,
/// and how far it may stand out to the right of the picture's area.
fn stamp_place(area: Area, gap: f32, out: f32) -> Area {
    /// The least and the greatest size of a stamp that covers nothing, in the picture's sides.
    const FREE: (f32, f32) = (0.36, 0.7);
    /// The greatest size of one that covers a corner, and how much of the picture it covers at the most.
    const ON_CORNER: f32 = 0.5;
    const COVERED: f32 = 1.0 / 6.0;
    let square = area.square();
    let (beside, below) = (area.right() - square.right() - gap, area.bottom() - square.bottom() - gap);
    if beside >= square.w * FREE.0 {
        let size = beside.min(square.w * FREE.1);
        return Area::new(square.right() + gap, square.bottom() - size, size, size);
    }
    if below >= square.w * FREE.0 {
        let size = below.min(square.w * FREE.1);
        return Area::new(square.right() - size, square.bottom() + gap, size, size);
    }
    // Over the corner by a square of which this is the area: (size - right) × (size - down).
    let (right, down) = (area.right() - square.right() + out, area.bottom() - square.bottom());
    let covered = square.w * square.w * COVERED;
    let size = f32::midpoint(right + down, ((right - down).powi(2) + 4.0 * covered).sqrt());
    let size = size.min(square.w * ON_CORNER);
    Area::new(square.right() + right - size, square.bottom() + down - size, size, size)
}

/// The same at the right of a screen without a picture.
fn stamp_beside(sheet: &mut Sheet<'_>, area: Area, answer: Option<&AnswerShown>) {
    if let Some(verdict) = widgets::stamped(answer) {
        let size = sheet.vh(22.0).min(area.h);
        let (at, _) = area.cut_right(size, 0.0);
        widgets::stamp(sheet, at.cut_bottom(size, 0.0).0, verdict);
    }
}

/// An author's own screen.
fn slide(sheet: &mut Sheet<'_>, area: Area, picture: Option<MediaId>, text: &str, ja: Option<&str>) {
    let theme = sheet.theme;
    let english = Some(text).filter(|text| !text.is_empty());
    let style = sheet.style(TextRole::Prompt, 10.0, 20.0);
    let ja_style = match english {
        Some(_) => sheet.style(TextRole::Pupil, 5.0, 9.0).ink(theme.ink_soft),
        None => style,
    };
    let beside = sheet.size.0 / sheet.size.1 >= WIDE;
    let (at_picture, words) = match (picture, beside) {
        (Some(_), true) if english.or(ja).is_some() => area.cut_left(area.w * 0.4, sheet.vh(4.0)),
        _ => (area, area),
    };
    let english_needs = english.map_or(0.0, |text| sheet.needed(words.w, text, style));
    let ja_needs = ja.map_or(0.0, |ja| sheet.needed(words.w, ja, ja_style));
    let above = if picture.is_some() && !beside { (sheet.vh(16.0), 2.0) } else { (0.0, 0.0) };
    let weight = |need: f32| if need > 0.0 { 1.0 } else { 0.0 };
    let parts = [above, (english_needs, 1.4 * weight(english_needs)), (ja_needs, weight(ja_needs))];
    let cells = sheet.stack(words, sheet.vh(1.5), &parts);
    let [top, at_english, at_ja] = cells.as_slice() else { return };
    if let Some(id) = picture {
        let at = if beside || english.or(ja).is_none() { at_picture } else { *top };
        sheet.media(at, id, u8::MAX).pop = Some(Pop::Card);
    }
    if let Some(text) = english {
        sheet.text(*at_english, text, style);
    }
    if let Some(ja) = ja {
        sheet.text(*at_ja, ja, ja_style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_covers_a_sixth_of_its_picture_at_the_most() {
        let shapes = [(300.0, 300.0), (900.0, 200.0), (320.0, 300.0), (380.0, 300.0), (300.0, 340.0), (300.0, 600.0)];
        for (w, h) in shapes {
            let area = Area::new(50.0, 60.0, w, h);
            let (square, at) = (area.square(), stamp_place(area, 8.0, 15.0));
            let over = |from: f32, to: f32, other: f32, end: f32| (to.min(end) - from.max(other)).max(0.0);
            let covered =
                over(at.x, at.right(), square.x, square.right()) * over(at.y, at.bottom(), square.y, square.bottom());
            assert!(covered <= square.w * square.h / 6.0 + 1.0, "{w} × {h}: {at:?}");
            assert!(at.w >= square.w * 0.36 && area.inset(-15.0, 0.0).holds(at), "{w} × {h}: {at:?}");
        }
    }
}

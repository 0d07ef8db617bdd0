//! Fitting text into a box: the largest size of a ladder at which it fits, broken into lines where
//! a reader would pause, with furigana above. Nothing here draws.
//!
//! English breaks at spaces. Japanese breaks at a zero-width space where the author put one, after
//! punctuation, after を, and where kana give way to the next word's kanji or katakana: that is
//! where phrases end. Letters are torn apart only when nothing else helps. Two or three lines break where a sentence or a
//! phrase ends, where that makes no more of them.

use super::text::{Face, LINE_HEIGHT, Typesetter};
use crate::lesson::ruby;

/// Sizes of letters, as hundredths of the screen's height. Few, because each makes new glyphs.
pub const LADDER_VH: [f32; 20] =
    [3.4, 4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 14.0, 16.0, 18.0, 20.0, 24.0, 30.0, 40.0];
/// Least size of furigana, as hundredths of the screen's height.
pub const RUBY_MIN_VH: f32 = 3.4;
/// Size of furigana as a share of the letters below, where that is more than the least.
const RUBY_SHARE: f32 = 0.5;
/// Height of a line of furigana as a share of its size.
const RUBY_LINE: f32 = 1.05;
/// How far furigana may lean over a neighbour without any, as a share of their size.
const RUBY_OVERHANG: f32 = 0.5;
/// A text stays on its author's lines as long as that makes it no smaller than this share.
const KEPT_LINES_SHARE: f32 = 0.66;
/// Where letters stand in their line, as a share of their size: capitals are then in its middle.
const BASELINE: f32 = 0.95;

/// What is to be fitted.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The text, with furigana.
    pub markup: &'a str,
    /// The box, in pixels.
    pub width: f32,
    /// See `width`.
    pub height: f32,
    /// Smallest and largest size, in hundredths of the screen's height.
    pub sizes_vh: (f32, f32),
    /// The screen's height, in pixels.
    pub screen_px: f32,
}

/// A text, broken into lines at a size.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The size of its letters, in hundredths of the screen's height.
    pub size_vh: f32,
    /// The same in pixels.
    pub size_px: f32,
    /// The size of its furigana, in pixels; none where it has none.
    pub ruby_px: Option<f32>,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Its width, in pixels.
    pub width: f32,
    /// Its height, in pixels.
    pub height: f32,
    /// Whether that is no more than the box.
    pub fits: bool,
}

/// A line: pieces of one face each, at their place in the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What stands in it.
    pub runs: Vec<Run>,
    /// Its width, in pixels.
    pub width: f32,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What is written.
    pub text: String,
    /// Its face.
    pub face: Face,
    /// Its left edge from the line's, in pixels.
    pub x: f32,
    /// Its width, in pixels.
    pub width: f32,
    /// It is furigana and stands above.
    pub ruby: bool,
}

impl Fitted {
    /// Whether it stands on one line in its box at this size or a larger one.
    pub fn one_line(&self, least_vh: f32) -> bool {
        self.fits && self.lines.len() == 1 && self.size_vh >= least_vh
    }

    /// The height of one line with its furigana, in pixels.
    pub fn line_px(&self) -> f32 {
        self.size_px * LINE_HEIGHT + self.ruby_line_px()
    }

    /// How far below its line's top the letters stand, in pixels.
    pub fn baseline_px(&self) -> f32 {
        self.ruby_line_px() + self.size_px * BASELINE
    }

    /// How far below its line's top the furigana stand, in pixels.
    pub fn ruby_baseline_px(&self) -> f32 {
        self.ruby_px.unwrap_or_default() * 0.92
    }

    fn ruby_line_px(&self) -> f32 {
        self.ruby_px.unwrap_or_default() * RUBY_LINE
    }
}

/// A piece that is never broken: one face, perhaps with furigana.
#[derive(Clone, Debug)]
struct Unit {
    text: String,
    reading: Option<String>,
    face: Face,
    /// A break may come before it.
    breakable: Break,
    /// Its furigana may lean over what stands before it, which has none.
    free_before: bool,
    /// The same behind it.
    free_behind: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Break {
    Never,
    May,
    /// As `May`, with a space between where it is not taken.
    Space,
    /// The same with a wide space.
    WideSpace,
    /// Where nothing else helps.
    Emergency,
    Must,
}

/// Fits a text: the largest size of the ladder within the limits at which it fits. Where it fits at
/// none, the largest below them; where not even there, the smallest, and `fits` says so.
pub fn fit(setter: &mut Typesetter, wanted: Wanted<'_>) -> Fitted {
    let units = units(wanted.markup);
    let (least, most) = wanted.sizes_vh;
    let sizes: Vec<f32> = LADDER_VH.iter().rev().copied().filter(|size| (least..=most).contains(size)).collect();
    let sizes = if sizes.is_empty() { vec![least] } else { sizes };
    let own_lines = 1 + units.iter().filter(|unit| unit.breakable == Break::Must).count();
    for torn in [false, true] {
        let mut largest: Option<Fitted> = None;
        for size in &sizes {
            if largest.as_ref().is_some_and(|largest| *size < largest.size_vh * KEPT_LINES_SHARE) {
                break;
            }
            let fitted = set(setter, &units, wanted, *size, torn);
            // A little smaller on the lines that the author wrote is read better than large and broken.
            if fitted.fits && fitted.lines.len() <= own_lines {
                return fitted;
            }
            if fitted.fits && largest.is_none() {
                largest = Some(fitted);
            }
        }
        if let Some(largest) = largest {
            return largest;
        }
    }
    // Too small is bad, but cut off is worse; what is too small is reported.
    let smaller = LADDER_VH.iter().rev().copied().filter(|size| *size < least);
    let smaller: Vec<Fitted> = smaller.map(|size| set(setter, &units, wanted, size, true)).collect();
    let fits = smaller.iter().position(|fitted| fitted.fits);
    let last = smaller.len().checked_sub(1);
    match fits.or(last).and_then(|place| smaller.into_iter().nth(place)) {
        Some(fitted) => fitted,
        None => set(setter, &units, wanted, least, true),
    }
}

/// The size at which all of some texts fit into boxes of one size: what stands side by side is equally large.
pub fn common_size(setter: &mut Typesetter, texts: &[&str], wanted: Wanted<'_>) -> f32 {
    let sizes = texts.iter().map(|markup| fit(setter, Wanted { markup, ..wanted }).size_vh);
    sizes.fold(wanted.sizes_vh.1, f32::min)
}

fn set(setter: &mut Typesetter, units: &[Unit], wanted: Wanted<'_>, size_vh: f32, torn: bool) -> Fitted {
    let size_px = (size_vh * wanted.screen_px / 100.0).round();
    let ruby_least = (RUBY_MIN_VH * wanted.screen_px / 100.0).ceil();
    let has_ruby = units.iter().any(|unit| unit.reading.is_some());
    let ruby_px = has_ruby.then(|| (size_px * RUBY_SHARE).round().max(ruby_least));
    let sizes = Sizes { px: size_px, ruby_px: ruby_px.unwrap_or_default() };
    let rows = balanced(setter, units, sizes, wanted.width, torn);
    let lines: Vec<Line> =
        rows.iter().map(|row| line(setter, units.get(row.clone()).unwrap_or_default(), sizes)).collect();
    let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let mut fitted = Fitted { size_vh, size_px, ruby_px, lines, width, height: 0.0, fits: false };
    fitted.height = fitted.line_px() * f32::from(u16::try_from(fitted.lines.len()).unwrap_or(u16::MAX));
    fitted.fits = fitted.width <= wanted.width + 0.5 && fitted.height <= wanted.height + 0.5;
    fitted
}

#[derive(Clone, Copy)]
struct Sizes {
    px: f32,
    ruby_px: f32,
}

impl Unit {
    fn width(&self, setter: &mut Typesetter, sizes: Sizes) -> f32 {
        let base = setter.width(self.face, &self.text) * sizes.px;
        let reading =
            self.reading.as_ref().map_or(0.0, |reading| setter.width(Face::Japanese, reading) * sizes.ruby_px);
        let over = RUBY_OVERHANG * sizes.ruby_px * f32::from(u8::from(self.free_before) + u8::from(self.free_behind));
        base.max(reading - over)
    }
}

impl Break {
    /// The space that stands here in the middle of a line.
    fn gap(self, setter: &mut Typesetter, sizes: Sizes) -> f32 {
        match self {
            Self::Space => setter.width(Face::Latin, " ") * sizes.px,
            Self::WideSpace => sizes.px,
            Self::Never | Self::May | Self::Emergency | Self::Must => 0.0,
        }
    }
}

/// Which units stand in which line, as many as go into each.
fn rows(setter: &mut Typesetter, units: &[Unit], sizes: Sizes, width: f32, torn: bool) -> Vec<std::ops::Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    let mut at = 0;
    while at < units.len() {
        // What hangs together: up to the next place where a break may come.
        let breaks = |unit: &Unit| match unit.breakable {
            Break::Never => false,
            Break::Emergency => torn,
            Break::May | Break::Space | Break::WideSpace | Break::Must => true,
        };
        let end = (at + 1..units.len()).find(|next| units.get(*next).is_some_and(breaks)).unwrap_or(units.len());
        let together: f32 = units.get(at..end).unwrap_or_default().iter().map(|unit| unit.width(setter, sizes)).sum();
        let how = units.get(at).map_or(Break::Never, |unit| unit.breakable);
        let gap = if at > start { how.gap(setter, sizes) } else { 0.0 };
        if at > start && (how == Break::Must || used + gap + together > width) {
            rows.push(start..at);
            start = at;
            used = together;
        } else {
            used += gap + together;
        }
        at = end;
    }
    rows.push(start..units.len());
    rows
}

/// The same number of lines, as equally long as can be, in each of the author's lines: a last line of
/// one word looks like a mistake.
fn balanced(
    setter: &mut Typesetter,
    units: &[Unit],
    sizes: Sizes,
    width: f32,
    torn: bool,
) -> Vec<std::ops::Range<usize>> {
    let mut rows_all = Vec::new();
    let mut start = 0;
    while start < units.len() {
        let behind = units.iter().skip(start + 1).position(|unit| unit.breakable == Break::Must);
        let end = behind.map_or(units.len(), |behind| start + 1 + behind);
        let paragraph = balanced_paragraph(setter, units.get(start..end).unwrap_or_default(), sizes, width, torn);
        rows_all.extend(paragraph.into_iter().map(|row| row.start + start..row.end + start));
        start = end;
    }
    rows_all
}

fn balanced_paragraph(
    setter: &mut Typesetter,
    units: &[Unit],
    sizes: Sizes,
    width: f32,
    torn: bool,
) -> Vec<std::ops::Range<usize>> {
    const NARROWING_STEPS: usize = 7;
    let mut best = rows(setter, units, sizes, width, torn);
    if best.len() < 2 {
        return best;
    }
    let (mut narrow, mut wide) = (width / 2.0, width);
    for _ in 0..NARROWING_STEPS {
        let middle = (narrow + wide) / 2.0;
        let tried = rows(setter, units, sizes, middle, torn);
        let widest = tried
            .iter()
            .map(|row| line(setter, units.get(row.clone()).unwrap_or_default(), sizes).width)
            .fold(0.0, f32::max);
        if tried.len() == best.len() && widest <= middle + 0.5 {
            (wide, best) = (middle, tried);
        } else {
            narrow = middle;
        }
    }
    in_phrases(setter, units, sizes, width, &best).unwrap_or(best)
}

/// The least length of a line that ends where a sentence or a phrase does, as a share of the longest.
const PHRASE_LINE: f32 = 0.34;

/// How much it hurts to break a line before a unit: nothing after a sentence, more after a comma, most within a phrase.
/// None where lines do not break.
fn hurts(units: &[Unit], at: usize) -> Option<u8> {
    const SENTENCE_ENDS: &str = ".!?。！？";
    const PHRASE_ENDS: &str = ",;:、，";
    const CLOSED_BY: &str = "”’\"')）」』";
    let taken = matches!(units.get(at)?.breakable, Break::May | Break::Space | Break::WideSpace);
    let before = units.get(at.checked_sub(1)?)?;
    let last = before.text.trim_end_matches(|letter| CLOSED_BY.contains(letter)).chars().last();
    taken.then(|| match last {
        Some(last) if SENTENCE_ENDS.contains(last) => 0,
        Some(last) if PHRASE_ENDS.contains(last) => 1,
        _ => 2,
    })
}

/// As many lines as these, of which more end where a sentence or a phrase does; none where there are no such lines. Only
/// of two or three lines: what is longer is read as a paragraph.
fn in_phrases(
    setter: &mut Typesetter,
    units: &[Unit],
    sizes: Sizes,
    width: f32,
    rows: &[std::ops::Range<usize>],
) -> Option<Vec<std::ops::Range<usize>>> {
    const LINES_MAX: usize = 3;
    // A text that is torn anyway is as narrow as it can be.
    let mut now = 0;
    for row in rows.iter().skip(1) {
        now += hurts(units, row.start)?;
    }
    let breaks: Vec<(usize, u8)> = (1..units.len()).filter_map(|at| Some((at, hurts(units, at)?))).collect();
    if now == 0 || rows.len() > LINES_MAX || breaks.iter().all(|(_, hurts)| *hurts > 1) {
        return None;
    }
    let mut best: Option<(u8, f32, Vec<std::ops::Range<usize>>)> = None;
    let mut try_out = |setter: &mut Typesetter, hurts: u8, ends: &[usize]| {
        if hurts >= now {
            return;
        }
        let mut start = 0;
        let mut tried = Vec::new();
        for end in ends.iter().copied().chain(std::iter::once(units.len())) {
            tried.push(start..end);
            start = end;
        }
        let widths = tried.iter().map(|row| line(setter, units.get(row.clone()).unwrap_or_default(), sizes).width);
        let (least, most) = widths.fold((f32::MAX, 0.0_f32), |(least, most), one| (least.min(one), most.max(one)));
        let better = best.as_ref().is_none_or(|(than, wide, _)| (hurts, most) < (*than, *wide));
        if better && most <= width && least >= most * PHRASE_LINE {
            best = Some((hurts, most, tried));
        }
    };
    for (place, (at, hurts)) in breaks.iter().enumerate() {
        if rows.len() == 2 {
            try_out(setter, *hurts, &[*at]);
            continue;
        }
        for (then, more) in breaks.iter().skip(place + 1) {
            try_out(setter, hurts + more, &[*at, *then]);
        }
    }
    best.map(|(_, _, rows)| rows)
}

/// Sets one line: neighbours of one face become one run, so that letters space as the font wants.
fn line(setter: &mut Typesetter, units: &[Unit], sizes: Sizes) -> Line {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = 0.0;
    for (place, unit) in units.iter().enumerate() {
        let gap = if place > 0 { unit.breakable.gap(setter, sizes) } else { 0.0 };
        let joins = unit.reading.is_none() && unit.breakable != Break::WideSpace;
        match runs.last_mut() {
            Some(last) if joins && !last.ruby && last.face == unit.face => {
                if gap > 0.0 {
                    last.text.push(' ');
                }
                last.text.push_str(&unit.text);
                last.width = setter.width(last.face, &last.text) * sizes.px;
                x = last.x + last.width;
            }
            _ => {
                x += gap;
                let column = unit.width(setter, sizes);
                let width = setter.width(unit.face, &unit.text) * sizes.px;
                runs.push(Run {
                    text: unit.text.clone(),
                    face: unit.face,
                    x: x + (column - width) / 2.0,
                    width,
                    ruby: false,
                });
                if let Some(reading) = &unit.reading {
                    let above = setter.width(Face::Japanese, reading) * sizes.ruby_px;
                    let left = x + (column - above) / 2.0;
                    runs.push(Run { text: reading.clone(), face: Face::Japanese, x: left, width: above, ruby: true });
                }
                x += column;
            }
        }
    }
    // Furigana at a line's end have nothing to lean over: they make the line longer.
    let left = runs.iter().map(|run| run.x).fold(0.0, f32::min);
    let right = runs.iter().map(|run| run.x + run.width).fold(x, f32::max);
    for run in &mut runs {
        run.x -= left;
    }
    Line { runs, width: right - left }
}

/// Cuts a text into units, and says where lines may break.
fn units(markup: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut before: Option<char> = None;
    for stretch in ruby::parse(markup) {
        if stretch.reading.is_some() {
            let first = stretch.base.chars().next().unwrap_or(' ');
            let breakable = break_between(before, first, units.last());
            let last = stretch.base.chars().last();
            let face = Face::of(first);
            units.push(Unit {
                text: stretch.base,
                reading: stretch.reading,
                face,
                breakable,
                free_before: false,
                free_behind: false,
            });
            before = last;
            continue;
        }
        for letter in stretch.base.chars() {
            if matches!(letter, '\n' | '\u{200B}') || (letter.is_whitespace() && letter != '\u{A0}') {
                before = Some(letter);
                continue;
            }
            let breakable = break_between(before, letter, units.last());
            let face = Face::of(letter);
            match units.last_mut() {
                // English letters stay in their word; Japanese ones are a unit each, so that they can be torn apart.
                Some(last)
                    if breakable == Break::Never
                        && face == Face::Latin
                        && last.face == face
                        && last.reading.is_none() =>
                {
                    last.text.push(letter);
                    // A word that is longer than any line has to be torn somewhere.
                    if last.text.chars().count() >= TORN_CHARS {
                        before = Some(TEAR);
                        continue;
                    }
                }
                _ => units.push(Unit {
                    text: letter.to_string(),
                    reading: None,
                    face,
                    breakable,
                    free_before: false,
                    free_behind: false,
                }),
            }
            before = Some(letter);
        }
    }
    let plain: Vec<bool> = units.iter().map(|unit| unit.reading.is_none()).collect();
    let is_plain = |place: Option<usize>| place.and_then(|place| plain.get(place)).copied().unwrap_or(false);
    for (place, unit) in units.iter_mut().enumerate() {
        unit.free_before = is_plain(place.checked_sub(1));
        unit.free_behind = is_plain(place.checked_add(1));
    }
    units
}

/// Longest stretch of English letters without a place to break, in letters.
const TORN_CHARS: usize = 12;
/// Stands for "the letter before, and a place to tear".
const TEAR: char = '\u{AD}';

fn break_between(before: Option<char>, next: char, last: Option<&Unit>) -> Break {
    const NEVER_FIRST: &str = "、。，．・：；？！）」』】〕ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々ゝ…,.!?:;)%'’”";
    const NEVER_LAST: &str = "（「『【〔(“‘";
    let Some(before) = before else { return Break::Never };
    if before == '\n' {
        return if last.is_some() { Break::Must } else { Break::Never };
    }
    if before == '\u{200B}' {
        return Break::May;
    }
    if before == '\u{3000}' {
        return Break::WideSpace;
    }
    if before.is_whitespace() {
        return Break::Space;
    }
    if before == TEAR {
        return Break::Emergency;
    }
    if NEVER_FIRST.contains(next) || NEVER_LAST.contains(before) {
        return Break::Never;
    }
    if Face::of(before) == Face::Latin && Face::of(next) == Face::Latin {
        return Break::Never;
    }
    // A number stays with what it counts, and a polite お with its noun.
    if before.is_ascii_digit() || (next.is_ascii_digit() && Face::of(before) == Face::Japanese) {
        return Break::Emergency;
    }
    let honorific = matches!(before, 'お' | 'ご');
    let phrase_ends = "、。！？」』）を".contains(before) || (is_hiragana(before) && !is_hiragana(next) && !honorific);
    if phrase_ends || Face::of(before) != Face::of(next) { Break::May } else { Break::Emergency }
}

fn is_hiragana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{309F}')
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::stage::text::Fonts;

    fn lines(markup: &str, width: f32, size_vh: f32) -> Vec<String> {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let mut setter = Typesetter::new(&Fonts::read(&assets).expect("fonts are in the checkout"));
        let wanted = Wanted { markup, width, height: 700.0, sizes_vh: (size_vh, size_vh), screen_px: 768.0 };
        let fitted = fit(&mut setter, wanted);
        let says = |line: &Line| line.runs.iter().filter(|run| !run.ruby).map(|run| run.text.as_str()).collect();
        fitted.lines.iter().map(says).collect()
    }

    #[test]
    fn two_lines_break_where_a_sentence_or_a_phrase_ends() {
        let hints = "Listen to the hints. Guess early for more points!";
        assert_eq!(lines(hints, 880.0, 5.0), ["Listen to the hints.", "Guess early for more points!"]);
        let square = "Choose a square, then answer. What is behind it?";
        assert_eq!(lines(square, 880.0, 5.0), ["Choose a square, then answer.", "What is behind it?"]);
        assert_eq!(lines("{答|こた}えて、パネルをとろう。", 300.0, 5.0), ["答えて、", "パネルをとろう。"]);
    }

    #[test]
    fn a_line_of_one_short_word_is_no_phrase() {
        let says = "Yes. I would like to go there with all of my friends.";
        assert_eq!(lines(says, 800.0, 5.0).len(), 2);
        assert_ne!(lines(says, 800.0, 5.0)[0], "Yes.");
    }
}

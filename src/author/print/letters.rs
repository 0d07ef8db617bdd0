//! How wide letters are on paper, so that a word fills its place and never leaves it. It reads the widths from the
//! font that is printed with; it knows nothing of pages.

use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use ttf_parser::Face;

use crate::lesson::ruby;

/// The height of a line, as a multiple of the letters' size.
const LINE_HEIGHT: f32 = 1.2;
/// The height of a line that has furigana over it.
const RUBY_LINE_HEIGHT: f32 = 1.75;
/// Most lines that a word or a phrase is broken into.
const LINES_MAX: usize = 3;
/// Letters are so much larger when a phrase is broken, or it is not broken: one line is read more easily.
const WORTH_A_BREAK: f32 = 1.12;
/// Smallest size of any letters, in millimetres: five points and a half.
const SIZE_MIN_MM: f32 = 2.0;
/// Phrases are kept together, so that lines of a text that is broken are not quite full: it takes so much more room.
const BROKEN_SLACK: f32 = 1.35;
/// How wide a letter is that the font lacks, as a share of its size.
const UNKNOWN: f32 = 1.0;

/// The letters of English: the same single-storey a and g as on the stage.
pub struct Letters {
    file: Vec<u8>,
}

/// How a text fits into its place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fit {
    /// The letters' size, in millimetres.
    pub size: f32,
    /// Its lines.
    pub lines: Vec<String>,
}

impl Letters {
    /// Reads the font.
    ///
    /// # Errors
    /// A sentence where the file is missing or broken.
    pub fn read(path: &Path) -> Result<Self, String> {
        let put = "Put the program's folder \"assets\" back as it came.";
        let file = std::fs::read(path).map_err(|why| format!("{} cannot be read ({why}). {put}", path.display()))?;
        Face::parse(&file, 0).map_err(|why| format!("{} is broken ({why}). {put}", path.display()))?;
        Ok(Self { file })
    }

    /// The whole font as a page holds it.
    pub fn data_uri(&self) -> String {
        format!("data:font/ttf;base64,{}", BASE64_STANDARD.encode(&self.file))
    }

    /// How wide a text is on one line, as a multiple of its letters' size.
    pub fn width(&self, text: &str) -> f32 {
        let Ok(face) = Face::parse(&self.file, 0) else { return text.chars().count() as f32 * UNKNOWN };
        let em = f32::from(face.units_per_em());
        let advance = |c: char| {
            let glyph = face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph));
            glyph.map_or(UNKNOWN, |units| f32::from(units) / em)
        };
        text.chars().map(advance).sum()
    }

    /// The largest size at which a word or a phrase fits into so many millimetres, broken between words where
    /// that helps much.
    pub fn fit(&self, text: &str, width: f32, height: f32, most: f32) -> Fit {
        let words: Vec<&str> = text.split_whitespace().collect();
        let at_most = LINES_MAX.min(words.len()).max(1);
        let mut best: Option<Fit> = None;
        for count in 1..=at_most {
            let lines = self.broken(&words, count);
            let widest = lines.iter().map(|line| self.width(line)).fold(0.01, f32::max);
            let size = (width / widest).min(height / (count as f32 * LINE_HEIGHT)).min(most).max(SIZE_MIN_MM);
            if best.as_ref().is_none_or(|best| size > best.size * WORTH_A_BREAK) {
                best = Some(Fit { size, lines });
            }
        }
        best.unwrap_or_else(|| Fit { size: most, lines: vec![text.to_owned()] })
    }

    /// The largest size at which a text fits on one line of so many millimetres.
    pub fn fit_line(&self, text: &str, width: f32, most: f32) -> f32 {
        (width / self.width(text).max(0.01)).min(most).max(SIZE_MIN_MM)
    }

    /// Words on so many lines, the widest of which is as narrow as can be.
    fn broken(&self, words: &[&str], count: usize) -> Vec<String> {
        if count <= 1 || words.len() <= 1 {
            return vec![words.join(" ")];
        }
        let splits = (1..=words.len() - (count - 1)).map(|first| {
            let mut lines = vec![words[..first].join(" ")];
            lines.extend(self.broken(&words[first..], count - 1));
            lines
        });
        let widest = |lines: &Vec<String>| lines.iter().map(|line| self.width(line)).fold(0.0, f32::max);
        splits.min_by(|one, two| widest(one).total_cmp(&widest(two))).unwrap_or_else(|| vec![words.join(" ")])
    }
}

/// The size in millimetres at which a Japanese text, which may break anywhere, fits into its place; with room for
/// furigana where it has some.
pub fn fit_japanese(markup: &str, width: f32, height: f32, most: f32) -> f32 {
    let runs = ruby::parse(markup);
    let wide = |text: &str| text.chars().map(|c| if c.is_ascii() { 0.55 } else { 1.0 }).sum::<f32>();
    let ems: f32 = runs
        .iter()
        .map(|run| wide(&run.base).max(run.reading.as_ref().map_or(0.0, |reading| wide(reading) / 2.0)))
        .sum();
    let furigana = runs.iter().any(|run| run.reading.is_some());
    let line = if furigana { RUBY_LINE_HEIGHT } else { LINE_HEIGHT };
    let mut size = most;
    // A quarter of a millimetre at a time.
    while size > SIZE_MIN_MM {
        let lines = (ems * size / width * if ems * size > width { BROKEN_SLACK } else { 1.0 }).ceil().max(1.0);
        if lines * line * size <= height {
            return size;
        }
        size -= 0.25;
    }
    SIZE_MIN_MM
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Letters {
        let font = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts/Andika-Regular.ttf");
        Letters::read(&font).expect("the font ships")
    }

    #[test]
    fn no_word_leaves_its_place() {
        let letters = letters();
        for word in
            ["cat", "strawberry", "Thailand", "rhythmic gymnastics", "go to the amusement park", "supercalifragilistic"]
        {
            for (width, height, most) in [(90.0, 60.0, 40.0), (40.0, 12.0, 9.0), (20.0, 6.0, 9.0)] {
                let fit = letters.fit(word, width, height, most);
                assert!(fit.size <= most);
                for line in &fit.lines {
                    let wide = letters.width(line) * fit.size;
                    assert!(wide <= width + 0.01 || fit.size <= SIZE_MIN_MM, "{word} is {wide} wide in {width}");
                }
                assert_eq!(fit.lines.join(" "), word);
            }
        }
    }

    #[test]
    fn a_phrase_is_broken_where_that_helps() {
        let letters = letters();
        assert_eq!(letters.fit("play the guitar", 40.0, 40.0, 30.0).lines, ["play the", "guitar"]);
        assert_eq!(letters.fit("play the guitar", 200.0, 20.0, 18.0).lines.len(), 1);
        assert_eq!(letters.fit("ice cream", 60.0, 60.0, 40.0).lines, ["ice", "cream"]);
        // A word of fourteen letters is set smaller, and never torn.
        let long = letters.fit("extraordinarys", 40.0, 40.0, 20.0);
        assert!(long.lines.len() == 1 && long.size < 8.0, "{long:?}");
    }

    #[test]
    fn japanese_fits_with_its_furigana() {
        assert!((fit_japanese("りんご", 40.0, 10.0, 5.0) - 5.0).abs() < 0.01);
        assert!(fit_japanese("{数学|すうがく}をべんきょうする", 40.0, 10.0, 5.0) < 5.0);
        assert!(fit_japanese(&"あ".repeat(200), 20.0, 5.0, 5.0) >= SIZE_MIN_MM);
    }
}

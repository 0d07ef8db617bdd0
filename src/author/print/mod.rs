//! `hanamaru print`: what a teacher and a class hold in the hand, as one file of HTML that needs nothing else:
//! no network, no scripts, and no fonts but the letters that it holds itself.
//!
//! How a page looks and all that it says lies in `assets/print`; here is what goes into it. It knows a lesson and
//! a file to write; nothing of a class, of what was played, or of the screen.

use std::path::Path;

use clap::{Args, ValueEnum};

use crate::host::Media;
use crate::lesson::axes::Game;
use crate::lesson::{Card, Lesson};
use crate::limits::TEAMS_MAX;
use kit::Kit;
use paper::Paper;
use pictures::Pictures;

pub mod bingo;
mod cards;
mod gap;
pub mod kit;
mod letters;
pub mod paper;
mod pictures;
mod sheets;
mod worksheet;

/// What is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, ValueEnum)]
pub enum What {
    /// The answers, large, for whoever has one screen.
    #[default]
    Answers,
    /// The lesson on half a page, in Japanese, with both teachers' parts.
    Plan,
    /// A page for the head of the school: what this program is, in Japanese and English.
    Head,
    /// Flashcards, with the picture on the front and the word on the back.
    Flashcards,
    /// Bingo cards, each another, and the caller's list.
    Bingo,
    /// Cards to be cut and taken, and the reader's list.
    Karuta,
    /// Every picture on a sheet, to be pointed at.
    Pointing,
    /// Two sheets that lack what the other one has.
    InfoGap,
    /// The words on four lines, with picture and meaning.
    Words,
    /// The words in grey on four lines, and empty lines.
    Tracing,
    /// Exercises for the lesson's grade, and their key.
    Worksheet,
    /// A table for the teams' points.
    Scores,
}

/// Which sides of flashcards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Faces {
    /// Pictures, each page followed by its words: for printing on both sides.
    #[default]
    Both,
    /// Pictures only.
    Picture,
    /// Words only.
    Word,
}

/// What a page is wanted for.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct Wanted {
    /// What to print.
    #[arg(long, default_value = "answers")]
    pub what: What,
    /// The paper: what is made for A4 is made larger or smaller.
    #[arg(long, default_value = "a4")]
    pub paper: Paper,
    /// How many on a page: flashcards 1, 2, 4, 8 or 16 (by itself 4); bingo cards 1, 2 or 4 (by itself 2).
    #[arg(long, value_name = "N")]
    pub per_page: Option<usize>,
    /// Which sides of flashcards.
    #[arg(long, default_value = "both")]
    pub faces: Faces,
    /// Squares a side of a bingo card, 3 to 5.
    #[arg(long, default_value_t = 3, value_name = "SQUARES")]
    pub side: usize,
    /// How many bingo cards.
    #[arg(long, default_value_t = 40, value_name = "N")]
    pub copies: usize,
    /// Teams on the score sheet, 2 to 8.
    #[arg(long, default_value_t = 6, value_name = "N", value_parser = clap::value_parser!(u8).range(2..=8))]
    pub teams: u8,
    /// What all chance is drawn from: the same number prints the same again.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

impl Default for Wanted {
    fn default() -> Self {
        Wanted {
            what: What::default(),
            paper: Paper::default(),
            per_page: None,
            faces: Faces::default(),
            side: 3,
            copies: 40,
            teams: TEAMS_MAX - 2,
            seed: 1,
        }
    }
}

/// A game on the page, and how many minutes it takes where that is known.
pub type Row = (Game, Option<u16>);

/// A page that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// All of it.
    pub html: String,
    /// What the teacher should know, in sentences.
    pub notes: Vec<String>,
}

/// Prints a lesson into a file.
///
/// # Errors
/// A sentence: what the lesson lacks for it, or why nothing can be read or written.
pub fn print(
    lesson: &Lesson,
    rows: &[Row],
    wanted: &Wanted,
    assets: &Path,
    media: &Media,
    out: &Path,
) -> Result<String, String> {
    let page = page(lesson, rows, wanted, &Kit::open(assets)?, media)?;
    std::fs::write(out, page.html).map_err(|why| {
        format!("The page cannot be written to {} ({why}). Choose a folder that can be written.", out.display())
    })?;
    let done = format!("{}: open it in a browser and print it, at its actual size.", out.display());
    Ok(page.notes.into_iter().chain([done]).collect::<Vec<_>>().join("\n"))
}

/// Makes a page.
///
/// # Errors
/// A sentence: what the lesson lacks for it.
pub fn page(lesson: &Lesson, rows: &[Row], wanted: &Wanted, kit: &Kit, media: &Media) -> Result<Page, String> {
    let cards: Vec<&Card> = lesson.cards.iter().collect();
    let pictures = if wanted.what.shows_pictures() { Pictures::read(&cards, media) } else { Pictures::default() };
    let sheet = sheets::sheet(lesson, rows, wanted, kit, &pictures)?;
    let html = kit.render(&sheet, lesson, wanted.paper, &pictures)?;
    let notes = pictures.notes.into_iter().chain(sheet.notes).collect();
    Ok(Page { html, notes })
}

impl What {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Answers,
        Self::Plan,
        Self::Head,
        Self::Flashcards,
        Self::Bingo,
        Self::Karuta,
        Self::Pointing,
        Self::InfoGap,
        Self::Words,
        Self::Tracing,
        Self::Worksheet,
        Self::Scores,
    ];

    /// Its name in commands, and that of its template.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Plan => "plan",
            Self::Head => "head",
            Self::Flashcards => "flashcards",
            Self::Bingo => "bingo",
            Self::Karuta => "karuta",
            Self::Pointing => "pointing",
            Self::InfoGap => "info-gap",
            Self::Words => "words",
            Self::Tracing => "tracing",
            Self::Worksheet => "worksheet",
            Self::Scores => "scores",
        }
    }

    /// Whether the lesson's pictures are on it.
    const fn shows_pictures(self) -> bool {
        !matches!(self, Self::Answers | Self::Plan | Self::Head | Self::Scores)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_called_what_the_command_calls_it() {
        for what in What::ALL {
            let value = what.to_possible_value().expect("every kind can be asked for");
            assert_eq!(value.get_name(), what.name());
        }
        assert_eq!(What::ALL.len(), What::value_variants().len());
    }
}

//! The slides of a plan: the author's, and the talk at the end, which is made of the lesson's
//! question and sentence where the author has none.

use super::super::axes::{Game, Slide, Talk};
use super::super::check::slide_game;
use super::super::model::Sentence;
use super::super::rules;
use super::{
    OPENING_FROM_MINUTES, OPENING_SLIDE_MS, Part, Planner, SLIDE_MS, SLIDES_FROM_MINUTES, Stage, TALK_FROM_MINUTES,
    TALK_MAX_MS, TALK_MIN_MS,
};

impl Planner<'_> {
    /// The author's last talk, where the lesson ends with a slide.
    fn last_slide(&self) -> Option<(usize, &Game)> {
        self.lesson.games.iter().enumerate().next_back().filter(|(_, game)| game.slide.is_some())
    }

    /// The author's first slide, which talks the theme over.
    pub(super) fn opening(&self) -> Option<Part> {
        let first = self.lesson.games.first().filter(|game| game.slide.is_some() && self.lesson.games.len() > 1)?;
        if self.minutes < OPENING_FROM_MINUTES {
            return None;
        }
        let mut part = Part::new(first.clone(), Stage::Meet, Some(0), OPENING_SLIDE_MS);
        // The teacher tells and the class listens.
        part.told.talk = Talk::Repeat;
        Some(part)
    }

    /// The author's slides between the games, as many as an eighth of the time has room for.
    pub(super) fn slides_between(&self, opened: bool) -> Vec<Part> {
        if self.minutes < SLIDES_FROM_MINUTES {
            return Vec::new();
        }
        let last = self.last_slide().map_or(self.lesson.games.len(), |(last, _)| last);
        let slides = self.lesson.games.iter().enumerate().take(last).skip(usize::from(opened));
        let slides = slides.filter(|(_, game)| game.slide.is_some());
        let room = usize::try_from(self.time_ms / 8 / SLIDE_MS).unwrap_or(0);
        slides.take(room).map(|(at, game)| Part::new(game.clone(), Stage::Meet, Some(at), SLIDE_MS)).collect()
    }

    /// The talk at the end: a quarter of the time. A short plan has one only where no game can end it.
    pub(super) fn talk(&self, can_use: bool) -> Option<Part> {
        let last = self.last_slide().map(|(at, game)| (Some(at), game.clone()));
        let (author, game) = match last {
            Some(last) if self.minutes >= TALK_FROM_MINUTES || !can_use => last,
            None if !can_use => (None, self.own_talk()),
            _ => return None,
        };
        let ms = (self.time_ms / 4).clamp(TALK_MIN_MS, TALK_MAX_MS);
        Some(Part::new(game, Stage::Use, author, ms))
    }

    /// A talk made of the lesson's question and sentence.
    fn own_talk(&self) -> Game {
        let ask = self.lesson.ask.as_ref().map_or_else(|| "Tell a friend!".to_owned(), Sentence::blank);
        let lines = self.lesson.sentence.as_ref().map(|sentence| format!("{ask}\n{}", sentence.blank()));
        let lines = lines.filter(|lines| rules::lines(lines).is_ok());
        slide_game(Slide {
            text: lines.unwrap_or_else(|| "Tell a friend!".to_owned()),
            // Kana alone: every grade reads it.
            ja: Some("ともだちにきいてみよう。".to_owned()),
            ..Slide::default()
        })
    }
}

//! Any game on any lesson in two presses, and the games as they are now kept as the teacher's own.
//!
//! A game that the lesson does not have is put in after the one that is played. A lesson takes other
//! games only between two questions, so that the game under way ends first, with a fair result, and
//! undo brings it back. The new one is gone to when the host says that the lesson has it.

use std::time::Duration;

use super::{Mode, Shell, Teaching};
use crate::game::Act;
use crate::game::view::Screen;
use crate::host::{Audience, Device, View, own, shelf};
use crate::lesson::axes::Game;
use crate::lesson::{MediaRef, plan};
use crate::limits::GAMES_MAX;
use crate::stage::games_menu::{Entry, GamesMenu, MenuPress, MenuStep, Offer};

/// How long the host may take to say which game is on.
const ASKED_MAX: Duration = Duration::from_millis(200);

impl Shell {
    /// The list of games that is open over a lesson.
    pub fn games_menu(&self) -> Option<&GamesMenu> {
        if let Mode::Teaching(teaching) = &self.mode { teaching.menu.as_ref() } else { None }
    }

    /// Opens the list of games.
    pub fn open_games(&mut self) {
        let doors = &self.shelves.doors;
        let Mode::Teaching(teaching) = &mut self.mode else { return };
        let keeps = doors.with_games.is_some() && doors.own.is_some();
        let offer = |game: Game| Offer { minutes: plan::lasts_ms(&game, &teaching.latest).div_ceil(60_000), game };
        let others = (doors.games)(&teaching.latest).into_iter().map(offer).collect();
        teaching.menu = Some(GamesMenu::new(&teaching.latest.games, others, teaching.playing(), keeps));
        self.changed = true;
    }

    /// A press on the list of games.
    pub fn menu_press(&mut self, press: MenuPress) {
        self.changed = true;
        let Mode::Teaching(teaching) = &mut self.mode else { return };
        let Some(menu) = &mut teaching.menu else { return };
        match menu.press(press) {
            MenuStep::Here => {}
            MenuStep::Leave => teaching.menu = None,
            MenuStep::Go(Entry::Keep) => {
                let told = self.keep_plan().unwrap_or_else(|why| why);
                tracing::info!("the plan was kept, or not: see the screen");
                if let Mode::Teaching(teaching) = &mut self.mode
                    && let Some(menu) = &mut teaching.menu
                {
                    menu.told = Some(told);
                }
            }
            MenuStep::Go(Entry::Planned(place, _)) => {
                teaching.menu = None;
                teaching.clear_the_way();
                teaching.play(place);
            }
            MenuStep::Go(Entry::Other(game)) => {
                let place = teaching.playing().map_or_else(|| teaching.place_outside(), |playing| playing + 1);
                let mut lesson = teaching.latest.clone();
                if lesson.games.len() >= GAMES_MAX {
                    menu_says(teaching, format!("The lesson has {GAMES_MAX} games, which is the most."));
                    return;
                }
                lesson.games.insert(place.min(lesson.games.len()), *game);
                teaching.menu = None;
                teaching.clear_the_way();
                if let Some(view) = teaching.view.as_ref().filter(|view| matches!(view.screen, Screen::Play(_))) {
                    teaching.host.send(Device::Keyboard, Act::EndGame { step: view.step });
                }
                teaching.wanted = Some(place);
                teaching.latest = lesson.clone();
                teaching.host.replace_lesson(lesson);
            }
        }
    }

    /// Writes the lesson with the games of this class into the teacher's own folder, and says where.
    ///
    /// # Errors
    /// A sentence.
    fn keep_plan(&self) -> Result<String, String> {
        let Mode::Teaching(teaching) = &self.mode else { return Err("There is no lesson.".into()) };
        let doors = &self.shelves.doors;
        let (Some(with_games), Some(folder)) = (&doors.with_games, &doors.own) else {
            return Err("This lesson cannot be kept: there is no folder for it.".into());
        };
        let source = shelf::read_source(&teaching.path)?;
        let text = with_games(&source, &teaching.latest.games)?;
        let pictures = teaching.latest.pictures().into_iter().chain(teaching.latest.recordings());
        let names = pictures.filter_map(|media| if let MediaRef::Beside(name) = media { Some(name) } else { None });
        let beside = teaching.path.parent().unwrap_or(folder);
        let path = own::keep(folder, &teaching.latest.title, &text, beside, &names.collect::<Vec<_>>())?;
        Ok(format!("Kept as {}.", path.display()))
    }
}

fn menu_says(teaching: &mut Teaching, sentence: String) {
    if let Some(menu) = &mut teaching.menu {
        menu.told = Some(sentence);
    }
}

impl Teaching {
    /// The place of the game that is on, from 0. The stage's view does not tell it, so the desk's is
    /// asked for once; nothing of it is kept.
    fn playing(&self) -> Option<usize> {
        let updates = self.host.subscribe(Audience::Desk, Box::new(|| {}));
        match updates.recv_timeout(ASKED_MAX)?.view {
            View::Desk(desk) => desk.playing,
            _ => None,
        }
    }

    /// Where a game is put in while none is played: before all of them, or behind.
    fn place_outside(&self) -> usize {
        let before = self.view.as_ref().is_some_and(|view| matches!(view.screen, Screen::Welcome { .. }));
        if before { 0 } else { self.latest.games.len() }
    }

    /// Nothing lies over the lesson any more: whoever takes a game wants to play it.
    fn clear_the_way(&self) {
        let Some(view) = &self.view else { return };
        if view.paused {
            self.host.send(Device::Keyboard, Act::Pause { on: false });
        }
        if view.blank {
            self.host.send(Device::Keyboard, Act::Blank { on: false });
        }
        if view.tool.is_some() {
            self.host.send(Device::Keyboard, Act::CloseTool);
        }
    }

    /// Goes to a game of the lesson.
    fn play(&self, game: usize) {
        if let Some(view) = &self.view {
            self.host.send(Device::Keyboard, Act::PlayGame { step: view.step, game });
        }
    }

    /// The lesson has other games: the one that was put in is gone to.
    pub(super) fn go_on_to_wanted(&mut self) {
        if let Some(game) = self.wanted.take() {
            self.play(game);
        }
    }
}

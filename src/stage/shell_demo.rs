//! A game's demonstration, before its first question or from the list of games: the class's own screen goes through the
//! game's moves by itself. Any key ends it; nothing of it reaches the lesson.

use std::sync::Arc;
use std::time::Duration;

use super::{Mode, Scene, Shell, Teaching};
use crate::game::AtMs;
use crate::game::demo::{MOVE_MS, Shown};
use crate::game::view::Screen;
use crate::stage::games_menu::Entry;

/// How long its last moment stays, in milliseconds.
const LAST_MS: AtMs = 2 * MOVE_MS;

/// A demonstration that runs.
pub(super) struct Demo {
    shown: Vec<Shown>,
    /// Session time at its start.
    began: AtMs,
    /// Which moment is on the screen.
    at: usize,
}

impl Demo {
    /// What is on the screen.
    pub(super) fn scene(&self) -> Option<Scene> {
        self.shown.get(self.at).map(|moment| Scene::Demo(Arc::new(moment.view.clone())))
    }
}

impl Shell {
    /// Shows how a game goes: the highlighted one of the list, or the one whose name is on the screen.
    pub fn demonstrate(&mut self) {
        let wake = self.wake.clone();
        let Mode::Teaching(teaching) = &mut self.mode else { return };
        let game = match &teaching.menu {
            Some(menu) => match menu.entries.get(menu.at) {
                Some(Entry::Planned(_, game) | Entry::Other(game)) => Some((**game).clone()),
                Some(Entry::Keep) | None => return,
            },
            None => {
                let before = teaching.view.as_ref().is_some_and(|view| matches!(view.screen, Screen::Intro { .. }));
                if !before {
                    return;
                }
                None
            }
        };
        let shown = teaching.host.demonstration(game);
        let moments = shown.len();
        if moments == 0 {
            return;
        }
        teaching.demo = Some(Demo { shown, began: teaching.host.now(), at: 0 });
        self.changed = true;
        // The window sleeps while nothing happens: it is woken for each move, and for the end.
        let woken = std::thread::Builder::new().name("demonstration".into()).spawn(move || {
            for _ in 0..moments + 2 {
                std::thread::sleep(Duration::from_millis(MOVE_MS));
                wake();
            }
        });
        if let Err(why) = woken {
            tracing::warn!("the demonstration stands still: {why}");
        }
    }

    /// Ends a demonstration; whether there was one.
    pub fn end_demonstration(&mut self) -> bool {
        let Mode::Teaching(teaching) = &mut self.mode else { return false };
        let ended = teaching.demo.take().is_some();
        self.changed |= ended;
        ended
    }
}

impl Teaching {
    /// Goes on with a demonstration; whether the screen shows something else now.
    pub(super) fn go_on_with_demo(&mut self) -> bool {
        let now = self.host.now();
        let Some(demo) = &mut self.demo else { return false };
        let lasted = now.saturating_sub(demo.began);
        let over = demo.shown.last().is_none_or(|last| lasted >= last.at + LAST_MS);
        if over {
            self.demo = None;
            return true;
        }
        let at = demo.shown.iter().rposition(|moment| moment.at <= lasted).unwrap_or(0);
        std::mem::replace(&mut demo.at, at) != at
    }
}

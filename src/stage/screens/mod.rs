//! Every screen of the stage: from a view to a drawing, without Bevy. A screen divides its area and
//! hands the parts to widgets; sizes are shares of the screen, so that all of them hold from 4:3 to
//! 1920×720.

mod asked;
mod finale;
mod grid;
mod intro;
mod overlays;
mod play;
mod result;
mod square;
mod welcome;

#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod samples_games;
#[cfg(test)]
mod tests;

use super::drawing::{Area, Drawing, Sheet};
use super::shell::Scene;
use super::strings::{Lang, Strings};
use super::text::Typesetter;
use super::theme::{Scheme, Theme};
use super::widgets;
use super::{front_screens, games_menu, more_screens};
use crate::game::view::{PlayScreen, Screen};
use crate::game::{AtMs, StageView, TeamNo};

/// How a drawing is to look, and what is not in the view.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Light or dark.
    pub scheme: Scheme,
    /// The teacher's language.
    pub lang: Lang,
    /// The stage's size, in logical pixels.
    pub size: (f32, f32),
    /// Session time, in milliseconds: where a countdown stands.
    pub now: AtMs,
    /// The list of keys is open: each key and what it does, in the teacher's language.
    pub keys: Option<Vec<(String, String)>>,
    /// What the teacher should know, a sentence each; it is shown in the pause.
    pub notices: Vec<String>,
}

impl Default for Look {
    fn default() -> Self {
        Self { scheme: Scheme::Light, lang: Lang::En, size: (1280.0, 720.0), now: 0, keys: None, notices: Vec::new() }
    }
}

/// Works out the drawing of a scene.
pub fn compose_scene(scene: &Scene, look: &Look, strings: &Strings, setter: &mut Typesetter) -> Drawing {
    let theme = Theme::of(look.scheme);
    let mut sheet =
        Sheet { theme, lang: look.lang, strings, now: look.now, size: look.size, setter, pieces: Vec::new() };
    match scene {
        Scene::Lesson(view) => return compose(view, look, strings, setter),
        Scene::Front(front) => front_screens::front(&mut sheet, front),
        Scene::Problems(problems) => front_screens::problems(&mut sheet, &problems.title, &problems.lines),
        Scene::More(more) => more_screens::more(&mut sheet, more),
        Scene::Games(menu) => games_menu::draw(&mut sheet, menu),
    }
    if let Some(keys) = &look.keys {
        overlays::keys(&mut sheet, keys);
    }
    Drawing { size: look.size, ground: theme.page, pieces: sheet.pieces, timer: None }
}

/// Works out the drawing of a view.
pub fn compose(view: &StageView, look: &Look, strings: &Strings, setter: &mut Typesetter) -> Drawing {
    let theme = Theme::of(look.scheme);
    let mut sheet =
        Sheet { theme, lang: look.lang, strings, now: look.now, size: look.size, setter, pieces: Vec::new() };
    if view.blank {
        return Drawing { size: look.size, ground: theme.blank, pieces: Vec::new(), timer: None };
    }
    widgets::edges(&mut sheet, view);
    let safe = sheet.safe();
    match &view.screen {
        Screen::Welcome { title, course, unit, goal } => {
            let rest = frame(&mut sheet, safe, view, None);
            welcome::draw(
                &mut sheet,
                rest,
                view,
                &welcome::Title { title, course: course.as_deref(), unit: *unit, goal },
            );
        }
        Screen::Intro { name, rule, place } => {
            let rest = frame(&mut sheet, safe, view, None);
            intro::draw(&mut sheet, rest, name, rule, *place);
        }
        Screen::Play(play) => {
            let rest = frame(&mut sheet, safe, view, Some(play));
            play::draw(&mut sheet, rest, view, play);
        }
        Screen::Result { name, standings } => {
            let (foot, rest) = safe.cut_bottom(foot_px(&sheet), sheet.vh(2.0));
            widgets::foot(&mut sheet, foot, view, None);
            result::draw(&mut sheet, rest, name, standings, view.together);
        }
        Screen::LookBack(look_back) => {
            let rest = frame(&mut sheet, safe, view, None);
            finale::draw(&mut sheet, rest, &look_back.goal, look_back.sentence.as_deref());
        }
        Screen::Finale { goal, sentence } => {
            let rest = frame(&mut sheet, safe, view, None);
            finale::draw(&mut sheet, rest, goal, sentence.as_deref());
        }
    }
    if let Some(number) = view.drawn {
        overlays::number(&mut sheet, number);
    }
    if view.paused {
        overlays::paused(&mut sheet, view, &look.notices);
    }
    if let Some(keys) = &look.keys {
        overlays::keys(&mut sheet, keys);
    }
    Drawing { size: look.size, ground: theme.page, pieces: sheet.pieces, timer: view.timer }
}

/// The height of the foot, in pixels.
fn foot_px(sheet: &Sheet<'_>) -> f32 {
    sheet.vh(5.6)
}

/// Draws the foot and the teams' strip where they belong on this screen, and gives what is left above.
fn frame(sheet: &mut Sheet<'_>, safe: Area, view: &StageView, play: Option<&PlayScreen>) -> Area {
    /// The least width of a chip that has its mark and its points side by side, in its heights.
    const SIDE_BY_SIDE: f32 = 1.5;
    let (foot, rest) = safe.cut_bottom(foot_px(sheet), sheet.vh(1.8));
    widgets::foot(sheet, foot, view, play);
    if let Some(total) = view.together {
        let (strip, rest) = rest.cut_bottom(sheet.vh(8.5), sheet.vh(1.8));
        widgets::class_total(sheet, strip, total);
        return rest;
    }
    let names = matches!(view.screen, Screen::Welcome { .. });
    if !view.tally || view.teams.is_empty() {
        return rest;
    }
    let flat = sheet.vh(10.0);
    let narrow = rest.w / f32::from(u8::try_from(view.teams.len()).unwrap_or(u8::MAX)) < flat * (SIDE_BY_SIDE + 0.6);
    let height = if narrow { sheet.vh(16.4) } else { flat };
    let (strip, rest) = rest.cut_bottom(height, sheet.vh(2.8));
    let right: Vec<TeamNo> =
        play.and_then(|play| play.answer.as_ref()).map(|answer| answer.right.clone()).unwrap_or_default();
    widgets::strip(sheet, strip, view, &right, names);
    rest
}

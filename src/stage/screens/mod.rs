//! Every screen of the stage: from a view to a drawing, without Bevy. A screen divides its area and
//! hands the parts to widgets; sizes are shares of the screen, so that all of them hold from 4:3 to
//! 1920×720.

mod asked;
mod boards;
mod finale;
mod grid;
mod heard;
mod intro;
mod look_back;
mod overlays;
mod pause;
mod play;
mod result;
mod square;
mod table;
mod told;
mod tools;
mod welcome;

#[cfg(test)]
mod tests;

use super::displays::ScreensHint;
use super::drawing::{Area, Drawing, Sheet};
use super::panels::Panel;
use super::shell::Scene;
use super::strings::{Lang, Strings};
use super::text::Typesetter;
use super::theme::Scheme;
use super::volume::Volume;
use super::widgets;
use super::{front_screens, games_menu, more_screens};
use crate::game::view::{Digits, Meaning, PlayScreen, Screen};
use crate::game::{AtMs, Refusal, StageView, TeamNo};

/// How a drawing is to look, and what is not in the view.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Light, dark or high contrast.
    pub scheme: Scheme,
    /// How much larger type may become than it usually does, as a share, 1 to 1.2: large text. What has no room for
    /// it stays as it is.
    pub text_share: f32,
    /// The teacher's language.
    pub lang: Lang,
    /// The stage's size, in logical pixels.
    pub size: (f32, f32),
    /// Session time, in milliseconds: where a countdown stands.
    pub now: AtMs,
    /// The list of keys is open at this page.
    pub keys: Option<usize>,
    /// What the teacher should know, a sentence each; it is shown in the pause.
    pub notices: Vec<String>,
    /// What the teacher should know of the screens; it is shown in the pause where there is nothing else to say.
    pub screens: Option<ScreensHint>,
    /// Why the latest press was not used; it is shown in the pause.
    pub refused: Option<Refusal>,
    /// What the stage itself has open.
    pub panel: Option<Panel>,
    /// How loud it is.
    pub volume: Volume,
    /// It was changed a moment ago.
    pub volume_shown: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            scheme: Scheme::Light,
            text_share: 1.0,
            lang: Lang::En,
            size: (1280.0, 720.0),
            now: 0,
            keys: None,
            notices: Vec::new(),
            screens: None,
            refused: None,
            panel: None,
            volume: Volume::default(),
            volume_shown: false,
        }
    }
}

/// Works out the drawing of a scene.
pub fn compose_scene(scene: &Scene, look: &Look, strings: &Strings, setter: &mut Typesetter) -> Drawing {
    let mut sheet = Sheet::new(look, strings, setter);
    match scene {
        Scene::Lesson(view) => return compose(view, look, strings, setter),
        Scene::Demo(view) => {
            overlays::demo(&mut sheet);
            let frame = std::mem::take(&mut sheet.pieces);
            let mut drawing = compose(view, look, strings, setter);
            drawing.pieces.extend(frame);
            return drawing;
        }
        Scene::Front(front) => front_screens::front(&mut sheet, front),
        Scene::Problems(problems) => front_screens::problems(&mut sheet, &problems.title, &problems.lines),
        Scene::More(more) => more_screens::more(&mut sheet, more),
        Scene::Games(menu) => games_menu::draw(&mut sheet, menu),
        Scene::Plate(plate) => (plate.draw)(&mut sheet),
    }
    in_front(&mut sheet, look);
    Drawing { size: look.size, ground: sheet.theme.page, pieces: sheet.pieces, timer: None }
}

/// Works out the drawing of a view.
pub fn compose(view: &StageView, look: &Look, strings: &Strings, setter: &mut Typesetter) -> Drawing {
    let mut sheet = Sheet::new(look, strings, setter);
    let theme = sheet.theme;
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
            let (foot, rest) = safe.cut_bottom(widgets::foot_px(&sheet, view), sheet.vh(2.0));
            widgets::foot(&mut sheet, foot, view, None);
            // A game without points has nothing to tell of its teams.
            let standings = if view.tally { standings.as_slice() } else { &[] };
            result::draw(&mut sheet, rest, name, standings, view.together);
        }
        Screen::LookBack(look_back) => {
            let (foot, rest) = safe.cut_bottom(widgets::foot_px(&sheet, view), sheet.vh(2.0));
            widgets::foot(&mut sheet, foot, view, None);
            look_back::draw(&mut sheet, rest, view, look_back);
        }
        Screen::Finale { .. } => {
            let rest = frame(&mut sheet, safe, view, None);
            finale::draw(&mut sheet, rest);
        }
    }
    if let Some(number) = view.drawn {
        overlays::number(&mut sheet, number);
    }
    if let Some(tool) = &view.tool {
        tools::draw(&mut sheet, view, tool);
    }
    if view.paused {
        pause::paused(&mut sheet, view, look);
    }
    match &look.panel {
        Some(Panel::Card(typing)) => tools::typing(&mut sheet, typing.text()),
        Some(Panel::Class(typed)) if view.paused => pause::class(&mut sheet, view, *typed, look),
        Some(Panel::Class(_)) | None => {}
    }
    in_front(&mut sheet, look);
    Drawing { size: look.size, ground: theme.page, pieces: sheet.pieces, timer: view.timer }
}

/// What is in front of any scene.
fn in_front(sheet: &mut Sheet<'_>, look: &Look) {
    if let Some(page) = look.keys {
        overlays::keys(sheet, page);
    }
    if look.volume_shown {
        overlays::volume(sheet, look.volume);
    }
}

/// Draws the foot and the teams' strip where they belong on this screen, and gives what is left above.
fn frame(sheet: &mut Sheet<'_>, safe: Area, view: &StageView, play: Option<&PlayScreen>) -> Area {
    let (foot, rest) = safe.cut_bottom(widgets::foot_px(sheet, view), sheet.vh(1.8));
    widgets::foot(sheet, foot, view, play);
    if let Some(total) = view.together {
        let (strip, rest) = rest.cut_bottom(sheet.vh(8.5), sheet.vh(1.8));
        widgets::class_total(sheet, strip, total);
        return rest;
    }
    // Without points the teams are there where one of them is to be chosen.
    let chosen = view.keys.next == Meaning::TakeHighlighted
        || matches!(view.keys.digits, Digits::Mark | Digits::Target | Digits::Arrive);
    let names = matches!(view.screen, Screen::Welcome { .. }) || !view.tally;
    if !(view.tally || (play.is_some() && chosen)) || view.teams.is_empty() {
        return rest;
    }
    let height = widgets::strip_px(sheet, rest.w, view);
    let (strip, rest) = rest.cut_bottom(height, sheet.vh(2.8));
    let right: Vec<TeamNo> =
        play.and_then(|play| play.answer.as_ref()).map(|answer| answer.right.clone()).unwrap_or_default();
    widgets::strip(sheet, strip, view, &right, names);
    rest
}

//! What the stage's own window opens beside what the rules show: a card that is being typed, and, in
//! the pause, who is here and when the lesson ends. It turns their presses into acts and decides
//! nothing itself.

use bevy::input::keyboard::KeyCode;

use super::keyboard::figure;
use super::screens::Look;
use super::shell::Shell;
use super::typing::{Typed, Typing};
use super::widgets::{local_ms, unix_now};
use crate::game::tools::ToolWanted;
use crate::game::view::ClockView;
use crate::game::{Act, AtMs, Number, StageView};
use crate::host::Device;
use crate::limits::{CLASS_MAX, LOOK_BACK_MS, TEAMS_MAX, TEAMS_MIN};

/// The steps in which the end of a lesson is set, in milliseconds.
const FINISH_STEP_MS: i64 = 5 * 60_000;
/// The first suggestion for the end is at least so far away, in milliseconds.
const FINISH_LEAST_MS: i64 = 10 * 60_000;

/// What is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Panel {
    /// A card is being typed.
    Card(Typing),
    /// Who is here, and how many teams: with the first figure of a number that is being typed.
    Class(Option<u8>),
}

/// A press on a panel, or on the pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelPress {
    /// Open the class's panel.
    Class,
    /// Close what is open.
    Close,
    /// This pupil is absent, or is back.
    Absent(Number),
    /// More or fewer teams.
    Teams(i8),
    /// More or fewer pupils.
    Pupils(i8),
    /// The end of the lesson later or earlier, in steps.
    Finish(i8),
    /// No end of the lesson.
    NoFinish,
}

/// What a key on a panel led to.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Nothing that anyone else has to know.
    Stay,
    /// It closes.
    Close,
    /// It closes, and this card is to be shown.
    Show(Act),
    /// A press of its own.
    Press(PanelPress),
}

impl Panel {
    /// Takes a key. No key that a panel gets reaches the lesson.
    pub fn key(&mut self, code: KeyCode, shift: bool, letters: Option<&str>, view: &StageView) -> Step {
        match self {
            Panel::Card(typing) => match typing.key(code, shift, letters) {
                Typed::More => Step::Stay,
                Typed::Closed => Step::Close,
                Typed::Done(text) => Step::Show(Act::UseTool(ToolWanted::Text(text))),
            },
            Panel::Class(typed) => class_key(typed, code, view),
        }
    }

    /// Whether it belongs to what is shown now.
    pub fn belongs(&self, view: Option<&StageView>) -> bool {
        match self {
            Panel::Card(_) => view.is_some(),
            Panel::Class(_) => view.is_some_and(|view| view.paused),
        }
    }
}

/// A key while a panel is open: it is the panel's alone.
pub fn key(shell: &Shell, look: &mut Look, code: KeyCode, shift: bool, letters: Option<&str>) {
    let (Some(panel), Some(view)) = (look.panel.as_mut(), shell.view()) else { return };
    match panel.key(code, shift, letters, view) {
        Step::Stay => {}
        Step::Close => look.panel = None,
        Step::Show(act) => {
            look.panel = None;
            shell.send(Device::Keyboard, act);
        }
        Step::Press(wanted) => press(shell, look, Device::Keyboard, wanted),
    }
}

/// A press on a panel or on the pause: it opens, closes, or asks for an act.
pub fn press(shell: &Shell, look: &mut Look, device: Device, press: PanelPress) {
    let Some(view) = shell.view() else { return };
    match press {
        PanelPress::Class if view.paused => look.panel = Some(Panel::Class(None)),
        PanelPress::Close => look.panel = None,
        _ => {
            if let Some(act) = act_for(view, press, shell.now()) {
                shell.send(device, act);
            }
        }
    }
}

fn class_key(typed: &mut Option<u8>, code: KeyCode, view: &StageView) -> Step {
    if let Some(figure) = figure(code) {
        let number = typed.take().unwrap_or(0) * 10 + figure;
        // A figure that no second one can follow is a number already.
        if number > class_size(view) / 10 {
            return if number <= class_size(view) { Step::Press(PanelPress::Absent(number)) } else { Step::Stay };
        }
        *typed = (number > 0).then_some(number);
        return Step::Stay;
    }
    let before = typed.take();
    match code {
        KeyCode::Enter | KeyCode::NumpadEnter | KeyCode::Space => {
            before.map_or(Step::Stay, |number| Step::Press(PanelPress::Absent(number)))
        }
        KeyCode::Backspace if before.is_some() => Step::Stay,
        KeyCode::ArrowRight | KeyCode::ArrowUp => Step::Press(PanelPress::Teams(1)),
        KeyCode::ArrowLeft | KeyCode::ArrowDown => Step::Press(PanelPress::Teams(-1)),
        KeyCode::Equal | KeyCode::Semicolon | KeyCode::NumpadAdd => Step::Press(PanelPress::Pupils(1)),
        KeyCode::Minus | KeyCode::NumpadSubtract => Step::Press(PanelPress::Pupils(-1)),
        KeyCode::Escape
        | KeyCode::Backspace
        | KeyCode::KeyC
        | KeyCode::KeyP
        | KeyCode::F5
        | KeyCode::PageUp
        | KeyCode::PageDown => Step::Close,
        _ => Step::Stay,
    }
}

/// How many pupils the class has, absentees too.
pub fn class_size(view: &StageView) -> u8 {
    view.teams.iter().map(|team| team.size).sum()
}

/// The act that a press on a panel asks for; none where it only opens or closes one, or changes nothing.
pub fn act_for(view: &StageView, press: PanelPress, now: AtMs) -> Option<Act> {
    let (teams, pupils) = (u8::try_from(view.teams.len()).unwrap_or(TEAMS_MAX), class_size(view));
    match press {
        PanelPress::Class | PanelPress::Close => None,
        PanelPress::Absent(number) => Some(Act::Absent { number, on: !view.absent.contains(&number) }),
        PanelPress::Teams(by) => {
            let wanted = teams.saturating_add_signed(by).clamp(TEAMS_MIN, TEAMS_MAX);
            (wanted != teams).then(|| Act::SetTeams { sizes: even(wanted, pupils.max(wanted)) })
        }
        PanelPress::Pupils(by) => {
            let wanted = pupils.saturating_add_signed(by).clamp(teams, CLASS_MAX);
            (wanted != pupils).then(|| Act::SetTeams { sizes: even(teams, wanted) })
        }
        PanelPress::Finish(by) => {
            let unix_ms = view.clock.as_ref().and_then(|clock| finish_moved(clock, now, by));
            // Without a clock the rules say so in a sentence.
            Some(Act::FinishAt { unix_ms: unix_ms.or(Some(0)), look_back_ms: LOOK_BACK_MS })
        }
        PanelPress::NoFinish => Some(Act::FinishAt { unix_ms: None, look_back_ms: LOOK_BACK_MS }),
    }
}

/// Teams as even as can be, the larger ones first.
fn even(teams: u8, pupils: u8) -> Vec<u8> {
    let teams = teams.max(1);
    (0..teams).map(|team| pupils / teams + u8::from(team < pupils % teams)).collect()
}

/// The end of the lesson moved to the next or last full five minutes of the day; where none is set
/// that is still to come, the first full five minutes that leave ten to play.
fn finish_moved(clock: &ClockView, now: AtMs, by: i8) -> Option<u64> {
    let now = unix_now(clock, now);
    let up = |local: i64| (local + FINISH_STEP_MS - 1).div_euclid(FINISH_STEP_MS) * FINISH_STEP_MS;
    let local = match clock.finish_unix_ms.filter(|finish| *finish > now).map(|finish| local_ms(clock, finish)) {
        None => up(local_ms(clock, now) + FINISH_LEAST_MS),
        Some(finish) if by >= 0 => finish.div_euclid(FINISH_STEP_MS) * FINISH_STEP_MS + FINISH_STEP_MS,
        Some(finish) => up(finish) - FINISH_STEP_MS,
    };
    u64::try_from(local - i64::from(clock.offset_min) * 60_000).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::view::Screen;
    use crate::stage::gallery::screens as samples;
    use crate::stage::widgets::hour_and_minute;

    fn view(teams: u8) -> StageView {
        let mut view = samples::view(Screen::Finale { goal: Default::default(), sentence: None }, teams, false);
        view.paused = true;
        view
    }

    #[test]
    fn the_end_is_suggested_and_moves_by_full_five_minutes_of_the_day() {
        // 10:12:30 in Japan.
        let at_10_12 = (3_600_000 + 12 * 60_000 + 30_000) + 24 * 3_600_000;
        let mut clock =
            ClockView { at: 0, unix_ms: at_10_12, offset_min: 9 * 60, finish_unix_ms: None, bell_near: false };
        let mut moves = |by| {
            clock.finish_unix_ms = finish_moved(&clock, 0, by);
            clock.finish_unix_ms.map(|finish| hour_and_minute(local_ms(&clock, finish)))
        };
        for (by, time) in [(-1, "10:25"), (1, "10:30"), (1, "10:35"), (-1, "10:30"), (-1, "10:25"), (-1, "10:20")] {
            assert_eq!(moves(by).as_deref(), Some(time));
        }
        // What is past is as good as none.
        clock.finish_unix_ms = Some(at_10_12 - 1);
        assert_eq!(
            finish_moved(&clock, 0, 1).map(|finish| hour_and_minute(local_ms(&clock, finish))).as_deref(),
            Some("10:25")
        );
    }

    #[test]
    fn a_number_is_typed_and_toggles_who_is_absent() {
        let view = view(4);
        assert_eq!(class_size(&view), 40);
        let mut panel = Panel::Class(None);
        let mut press = |code| panel.key(code, false, None, &view);
        assert_eq!(press(KeyCode::Digit2), Step::Stay);
        assert_eq!(press(KeyCode::Digit7), Step::Press(PanelPress::Absent(27)));
        assert_eq!(press(KeyCode::Digit7), Step::Press(PanelPress::Absent(7)));
        assert_eq!(press(KeyCode::Digit3), Step::Stay);
        assert_eq!(press(KeyCode::Enter), Step::Press(PanelPress::Absent(3)));
        assert_eq!(press(KeyCode::Digit4), Step::Stay);
        assert_eq!(press(KeyCode::Digit9), Step::Stay);
        assert_eq!(press(KeyCode::Enter), Step::Stay);
        assert_eq!(press(KeyCode::F5), Step::Close);
    }

    #[test]
    fn teams_and_pupils_stay_within_their_limits() {
        for teams in TEAMS_MIN..=TEAMS_MAX {
            let view = view(teams);
            for press in [PanelPress::Teams(1), PanelPress::Teams(-1), PanelPress::Pupils(1), PanelPress::Pupils(-9)] {
                if let Some(Act::SetTeams { sizes }) = act_for(&view, press, 0) {
                    assert!((usize::from(TEAMS_MIN)..=usize::from(TEAMS_MAX)).contains(&sizes.len()));
                    assert!(!sizes.contains(&0) && sizes.iter().sum::<u8>() <= CLASS_MAX);
                    assert!(sizes.iter().max() <= sizes.iter().min().map(|least| least + 1).as_ref());
                }
            }
        }
        assert_eq!(act_for(&view(8), PanelPress::Teams(1), 0), None);
    }

    #[test]
    fn a_panel_closes_with_what_it_belongs_to() {
        let mut view = view(4);
        assert!(Panel::Class(None).belongs(Some(&view)));
        view.paused = false;
        assert!(!Panel::Class(None).belongs(Some(&view)));
        assert!(Panel::Card(Typing::default()).belongs(Some(&view)));
        assert!(!Panel::Card(Typing::default()).belongs(None));
    }
}

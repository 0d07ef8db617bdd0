//! Which physical key means which press. Physical codes, so that an input method left on never
//! eats a key; one table, from which the list of keys on the screen is made too.

use bevy::input::keyboard::KeyCode;

use crate::game::TeamNo;
use crate::game::keys::Press;

/// Points that one press of a key gives or takes.
pub const POINTS_A_KEY: i32 = 10;

/// What a key does in the program, beside the presses that the rules know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A press that the rules know.
    Game(Press),
    /// The list of keys.
    Help,
    /// The whole screen, or a window.
    Fullscreen,
    /// The other language.
    Language,
    /// Light or dark.
    Theme,
    /// Out of the lesson, back to the shelf (only in the pause).
    Leave,
}

/// What is held down beside a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Shift.
    pub shift: bool,
    /// Control, or Command.
    pub control: bool,
}

/// The keys, as the list on the screen names them, and the string that says what they do.
pub const KEYS: &[(&str, &str)] = &[
    ("→  Space  PageDown", "key-next"),
    ("←  PageUp", "key-back"),
    ("1 – 8", "key-teams"),
    ("Y   X   H", "key-judge"),
    ("Shift + 1 – 8   Ctrl + 1 – 8", "key-points"),
    ("U   R", "key-undo"),
    ("B   .", "key-blank"),
    ("P   Esc   F5", "key-pause"),
    ("N", "key-number"),
    ("T", "key-more-time"),
    ("S", "key-skip"),
    ("E", "key-end-game"),
    ("G", "key-together"),
    ("L   D", "key-look"),
    ("F2", "key-games"),
    ("F11", "key-fullscreen"),
    ("Q", "key-leave"),
    ("?   F1", "key-help"),
];

/// The number on a number key.
fn digit(code: KeyCode) -> Option<TeamNo> {
    Some(match code {
        KeyCode::Digit1 | KeyCode::Numpad1 => 1,
        KeyCode::Digit2 | KeyCode::Numpad2 => 2,
        KeyCode::Digit3 | KeyCode::Numpad3 => 3,
        KeyCode::Digit4 | KeyCode::Numpad4 => 4,
        KeyCode::Digit5 | KeyCode::Numpad5 => 5,
        KeyCode::Digit6 | KeyCode::Numpad6 => 6,
        KeyCode::Digit7 | KeyCode::Numpad7 => 7,
        KeyCode::Digit8 | KeyCode::Numpad8 => 8,
        _ => return None,
    })
}

/// What a key means in a lesson. `input` is a fresh id for a press that gives points.
pub fn in_lesson(code: KeyCode, held: Held, input: u64) -> Option<Key> {
    if let Some(team) = digit(code) {
        return Some(Key::Game(match held {
            Held { control: true, .. } => Press::Points(team, -POINTS_A_KEY, input),
            Held { shift: true, .. } => Press::Points(team, POINTS_A_KEY, input),
            _ => Press::Digit(team),
        }));
    }
    if held.control {
        return match code {
            KeyCode::KeyZ => Some(Key::Game(if held.shift { Press::Redo } else { Press::Undo })),
            KeyCode::KeyY => Some(Key::Game(Press::Redo)),
            _ => None,
        };
    }
    Some(match code {
        KeyCode::ArrowRight | KeyCode::ArrowDown | KeyCode::Space | KeyCode::Enter | KeyCode::NumpadEnter => {
            Key::Game(Press::Next)
        }
        KeyCode::PageDown => Key::Game(Press::Next),
        KeyCode::ArrowLeft | KeyCode::ArrowUp | KeyCode::PageUp | KeyCode::Backspace => Key::Game(Press::Back),
        KeyCode::KeyY | KeyCode::KeyO => Key::Game(Press::Right),
        KeyCode::KeyX => Key::Game(Press::Wrong),
        KeyCode::KeyH => Key::Game(Press::Half),
        KeyCode::Period | KeyCode::NumpadDecimal | KeyCode::KeyB => Key::Game(Press::Blank),
        KeyCode::Escape | KeyCode::F5 | KeyCode::KeyP => Key::Game(Press::Pause),
        KeyCode::KeyU => Key::Game(Press::Undo),
        KeyCode::KeyR => Key::Game(Press::Redo),
        KeyCode::KeyN => Key::Game(Press::Number),
        KeyCode::KeyT => Key::Game(Press::MoreTime),
        KeyCode::KeyS => Key::Game(Press::Skip),
        KeyCode::KeyE => Key::Game(Press::EndGame),
        KeyCode::KeyG => Key::Game(Press::Together),
        KeyCode::KeyQ => Key::Leave,
        other => return everywhere(other),
    })
}

/// The keys that do the same on every screen.
pub fn everywhere(code: KeyCode) -> Option<Key> {
    Some(match code {
        KeyCode::Slash | KeyCode::F1 => Key::Help,
        KeyCode::F11 => Key::Fullscreen,
        KeyCode::KeyL => Key::Language,
        KeyCode::KeyD => Key::Theme,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clicker_needs_four_keys() {
        let check = |code, press| assert_eq!(in_lesson(code, Held::default(), 0), Some(Key::Game(press)), "{code:?}");
        check(KeyCode::PageDown, Press::Next);
        check(KeyCode::PageUp, Press::Back);
        check(KeyCode::Period, Press::Blank);
        check(KeyCode::F5, Press::Pause);
        check(KeyCode::Escape, Press::Pause);
    }

    #[test]
    fn number_keys_call_teams_and_give_points() {
        let check = |held, press| assert_eq!(in_lesson(KeyCode::Numpad8, held, 5), Some(Key::Game(press)));
        check(Held::default(), Press::Digit(8));
        check(Held { shift: true, control: false }, Press::Points(8, 10, 5));
        check(Held { shift: false, control: true }, Press::Points(8, -10, 5));
    }

    #[test]
    fn letters_with_control_are_not_the_letters() {
        let held = Held { shift: false, control: true };
        assert_eq!(in_lesson(KeyCode::KeyE, held, 0), None);
        assert_eq!(in_lesson(KeyCode::KeyZ, held, 0), Some(Key::Game(Press::Undo)));
    }
}

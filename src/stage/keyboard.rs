//! Which physical key means which press. Physical codes, so that an input method left on never
//! eats a key; one table, from which the list of keys on the screen is made too.

use bevy::input::ButtonInput;
use bevy::input::keyboard::KeyCode;

use crate::game::TeamNo;
use crate::game::keys::Press;
use crate::limits::TEAMS_MAX;

/// Points that one press of a key gives or takes.
pub const POINTS_A_KEY: i32 = 10;

/// What a key does in the program, beside the presses that the rules know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A press that the rules know.
    Game(Press),
    /// How the game goes, before its first question.
    Demonstrate,
    /// The list of keys.
    Help,
    /// The whole screen, or a window.
    Fullscreen,
    /// The teacher's own screen, open or closed.
    Desk,
    /// The other language.
    Language,
    /// Light, dark, high contrast.
    Theme,
    /// Out of the lesson, back to the shelf (only in the pause).
    Leave,
    /// A card with the teacher's own words: they are typed first.
    Card,
    /// No sound, or sound again.
    Mute,
    /// Louder or softer, by so many steps.
    Volume(i8),
    /// Who is here, and how many teams (only in the pause).
    Class,
    /// The end of the lesson so many times five minutes later or earlier (only in the pause).
    Finish(i8),
    /// No end of the lesson (only in the pause).
    NoFinish,
}

/// What is held down beside a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Shift.
    pub shift: bool,
    /// Control, or Command.
    pub control: bool,
    /// Alt: what is pressed with it is for the desktop.
    pub alt: bool,
}

impl Held {
    /// What is held now.
    pub fn of(down: &ButtonInput<KeyCode>) -> Self {
        Self {
            shift: down.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]),
            control: down.any_pressed([
                KeyCode::ControlLeft,
                KeyCode::ControlRight,
                KeyCode::SuperLeft,
                KeyCode::SuperRight,
            ]),
            alt: down.any_pressed([KeyCode::AltLeft, KeyCode::AltRight]),
        }
    }

    /// Follows keys in their order: a key and its Shift may both have come and gone within one frame.
    pub fn follow(&mut self, code: KeyCode, pressed: bool) {
        match code {
            KeyCode::ShiftLeft | KeyCode::ShiftRight => self.shift = pressed,
            KeyCode::AltLeft | KeyCode::AltRight => self.alt = pressed,
            KeyCode::ControlLeft | KeyCode::ControlRight | KeyCode::SuperLeft | KeyCode::SuperRight => {
                self.control = pressed;
            }
            _ => {}
        }
    }
}

/// A page of the list of keys: what stands above it, and the keys with the strings that say what they do.
pub type KeyPage = (&'static str, &'static [(&'static str, &'static str)]);

/// The list of keys, as the screen shows it: a page is as much as can be read at once.
pub const PAGES: [KeyPage; 3] = [("keys-title", KEYS), ("keys-screen", SCREEN_KEYS), ("keys-tools", TOOL_KEYS)];

/// The keys to teach with, as the list on the screen names them, and the string that says what they do.
pub const KEYS: &[(&str, &str)] = &[
    ("→  Space  PageDown", "key-next"),
    ("←  PageUp", "key-back"),
    ("1 – 8", "key-teams"),
    ("Y   X   H", "key-judge"),
    ("Shift + 1 – 8   Ctrl + 1 – 8", "key-points"),
    ("U   R", "key-undo"),
    ("N", "key-number"),
    ("F   V", "key-support"),
    ("A", "key-say-again"),
    ("T", "key-more-time"),
    ("S", "key-skip"),
    ("E", "key-end-game"),
    ("?   F1", "key-help"),
];

/// The keys for the screen and the lesson as a whole, likewise.
pub const SCREEN_KEYS: &[(&str, &str)] = &[
    ("B   .", "key-blank"),
    ("P   Esc   F5", "key-pause"),
    ("P ,   C", "key-class"),
    ("P ,   ↑  ↓  Delete", "key-finish"),
    ("G", "key-together"),
    ("M   −   +", "key-volume"),
    ("L   D", "key-look"),
    ("F2", "key-games"),
    ("F3", "key-demo"),
    ("F11", "key-fullscreen"),
    ("F10", "key-desk"),
    ("Q", "key-leave"),
];

/// The keys of the class tools, likewise.
pub const TOOL_KEYS: &[(&str, &str)] = &[
    ("W", "key-minute"),
    ("Shift + W", "key-stopwatch"),
    ("Ctrl + W", "key-watch-off"),
    ("I   Shift + I   Ctrl + I", "key-dice"),
    ("C", "key-coin"),
    ("J", "key-janken"),
    ("K", "key-card"),
    ("9", "key-noise"),
    ("0", "key-unspoken"),
    ("Tab", "key-scores"),
    ("Shift + Tab", "key-hide-scores"),
];

/// The figure on a figure key, 0 to 9.
pub fn figure(code: KeyCode) -> Option<u8> {
    Some(match code {
        KeyCode::Digit0 | KeyCode::Numpad0 => 0,
        KeyCode::Digit1 | KeyCode::Numpad1 => 1,
        KeyCode::Digit2 | KeyCode::Numpad2 => 2,
        KeyCode::Digit3 | KeyCode::Numpad3 => 3,
        KeyCode::Digit4 | KeyCode::Numpad4 => 4,
        KeyCode::Digit5 | KeyCode::Numpad5 => 5,
        KeyCode::Digit6 | KeyCode::Numpad6 => 6,
        KeyCode::Digit7 | KeyCode::Numpad7 => 7,
        KeyCode::Digit8 | KeyCode::Numpad8 => 8,
        KeyCode::Digit9 | KeyCode::Numpad9 => 9,
        _ => return None,
    })
}

/// The team that a figure key means.
fn digit(code: KeyCode) -> Option<TeamNo> {
    figure(code).filter(|team| (1..=TEAMS_MAX).contains(team))
}

/// What a key means in a lesson. `input` is a fresh id for a press that gives points.
pub fn in_lesson(code: KeyCode, held: Held, input: u64) -> Option<Key> {
    if held.alt {
        return None;
    }
    if let Some(team) = digit(code) {
        return Some(Key::Game(match held {
            Held { control: true, .. } => Press::Points(team, -POINTS_A_KEY, input),
            Held { shift: true, .. } => Press::Points(team, POINTS_A_KEY, input),
            _ => Press::Digit(team),
        }));
    }
    if held.control {
        return Some(Key::Game(match code {
            KeyCode::KeyZ => {
                if held.shift {
                    Press::Redo
                } else {
                    Press::Undo
                }
            }
            KeyCode::KeyY => Press::Redo,
            KeyCode::KeyW => Press::WatchOff,
            KeyCode::KeyI => Press::Dice(3),
            _ => return None,
        }));
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
        other => return tool(other, held).or_else(|| everywhere(other)),
    })
}

/// The class tools.
fn tool(code: KeyCode, held: Held) -> Option<Key> {
    Some(match code {
        KeyCode::KeyF => Key::Game(Press::Support),
        KeyCode::KeyV => Key::Game(Press::Stretch),
        KeyCode::KeyA => Key::Game(Press::SayAgain),
        KeyCode::KeyW => Key::Game(if held.shift { Press::Stopwatch } else { Press::Minute }),
        KeyCode::KeyI => Key::Game(Press::Dice(if held.shift { 2 } else { 1 })),
        KeyCode::KeyC => Key::Game(Press::Coin),
        KeyCode::KeyJ => Key::Game(Press::Janken),
        KeyCode::KeyK => Key::Card,
        // With Shift or Control these would be points for teams that there are not: a finger slipped.
        KeyCode::Digit9 | KeyCode::Numpad9 if !held.shift => Key::Game(Press::Noise),
        KeyCode::Digit0 | KeyCode::Numpad0 if !held.shift => Key::Game(Press::Unspoken),
        KeyCode::Tab => Key::Game(if held.shift { Press::HideScores } else { Press::Scores }),
        // On a Japanese keyboard + is above ;, and = is Shift with −.
        KeyCode::Minus if held.shift => Key::Volume(1),
        KeyCode::Equal | KeyCode::Semicolon | KeyCode::NumpadAdd => Key::Volume(1),
        KeyCode::Minus | KeyCode::NumpadSubtract => Key::Volume(-1),
        _ => return None,
    })
}

/// What a key means in the pause: what mends, and what is set for the whole lesson. The tools wait.
pub fn in_pause(code: KeyCode, held: Held, input: u64) -> Option<Key> {
    if !held.alt && !held.control {
        match code {
            KeyCode::ArrowUp => return Some(Key::Finish(1)),
            KeyCode::ArrowDown => return Some(Key::Finish(-1)),
            KeyCode::Delete => return Some(Key::NoFinish),
            KeyCode::KeyC => return Some(Key::Class),
            _ => {}
        }
    }
    let key = in_lesson(code, held, input)?;
    let waits = matches!(
        key,
        Key::Card
            | Key::Game(Press::Dice(_) | Press::Coin | Press::Janken | Press::Noise | Press::Unspoken | Press::Scores)
    );
    (!waits).then_some(key)
}

/// The keys that do the same on every screen.
pub fn everywhere(code: KeyCode) -> Option<Key> {
    Some(match code {
        KeyCode::Slash | KeyCode::F1 => Key::Help,
        KeyCode::F3 => Key::Demonstrate,
        KeyCode::F11 => Key::Fullscreen,
        KeyCode::F10 => Key::Desk,
        KeyCode::KeyL => Key::Language,
        KeyCode::KeyD => Key::Theme,
        KeyCode::KeyM => Key::Mute,
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
        check(Held { shift: true, ..Held::default() }, Press::Points(8, 10, 5));
        check(Held { control: true, ..Held::default() }, Press::Points(8, -10, 5));
    }

    #[test]
    fn shift_counts_while_it_is_down() {
        let mut held = Held::default();
        for (code, down, shift) in [
            (KeyCode::ShiftRight, true, true),
            (KeyCode::F11, true, true),
            (KeyCode::F11, false, true),
            (KeyCode::ShiftRight, false, false),
        ] {
            held.follow(code, down);
            assert_eq!(held, Held { shift, ..Held::default() }, "{code:?}");
        }
    }

    #[test]
    fn letters_with_control_are_not_the_letters() {
        let held = Held { control: true, ..Held::default() };
        assert_eq!(in_lesson(KeyCode::KeyE, held, 0), None);
        assert_eq!(in_lesson(KeyCode::KeyZ, held, 0), Some(Key::Game(Press::Undo)));
    }

    #[test]
    fn a_tool_is_one_key() {
        let check = |code, held, press| assert_eq!(in_lesson(code, held, 0), Some(Key::Game(press)), "{code:?}");
        let (plain, shift) = (Held::default(), Held { shift: true, ..Held::default() });
        let control = Held { control: true, ..Held::default() };
        check(KeyCode::KeyI, plain, Press::Dice(1));
        check(KeyCode::KeyI, shift, Press::Dice(2));
        check(KeyCode::KeyI, control, Press::Dice(3));
        check(KeyCode::KeyW, plain, Press::Minute);
        check(KeyCode::KeyW, shift, Press::Stopwatch);
        check(KeyCode::KeyW, control, Press::WatchOff);
        check(KeyCode::Digit9, plain, Press::Noise);
        check(KeyCode::Tab, shift, Press::HideScores);
        assert_eq!(in_lesson(KeyCode::Digit9, shift, 0), None);
        assert_eq!(in_lesson(KeyCode::Digit0, control, 0), None);
        assert_eq!(in_lesson(KeyCode::Tab, Held { alt: true, ..plain }, 0), None);
        assert_eq!(in_lesson(KeyCode::Minus, plain, 0), Some(Key::Volume(-1)));
    }

    #[test]
    fn in_the_pause_tools_wait_and_a_clicker_mends() {
        let check = |code, key| assert_eq!(in_pause(code, Held::default(), 0), key, "{code:?}");
        check(KeyCode::PageDown, Some(Key::Game(Press::Next)));
        check(KeyCode::PageUp, Some(Key::Game(Press::Back)));
        check(KeyCode::F5, Some(Key::Game(Press::Pause)));
        check(KeyCode::KeyC, Some(Key::Class));
        check(KeyCode::ArrowUp, Some(Key::Finish(1)));
        check(KeyCode::KeyJ, None);
        check(KeyCode::KeyK, None);
    }

    #[test]
    fn no_key_of_a_lesson_means_two_things() {
        let letters = [
            KeyCode::KeyA,
            KeyCode::KeyB,
            KeyCode::KeyC,
            KeyCode::KeyD,
            KeyCode::KeyE,
            KeyCode::KeyF,
            KeyCode::KeyG,
            KeyCode::KeyH,
            KeyCode::KeyI,
            KeyCode::KeyJ,
            KeyCode::KeyK,
            KeyCode::KeyL,
            KeyCode::KeyM,
            KeyCode::KeyN,
            KeyCode::KeyP,
            KeyCode::KeyQ,
            KeyCode::KeyS,
            KeyCode::KeyT,
            KeyCode::KeyU,
            KeyCode::KeyV,
            KeyCode::KeyW,
            KeyCode::KeyX,
            KeyCode::KeyY,
            KeyCode::Tab,
            KeyCode::Digit9,
            KeyCode::Digit0,
        ];
        let meant: Vec<Option<Key>> = letters.iter().map(|code| in_lesson(*code, Held::default(), 0)).collect();
        for (place, one) in meant.iter().enumerate() {
            assert!(one.is_some(), "{:?}", letters.get(place));
            assert!(meant.iter().skip(place + 1).all(|other| other != one), "{one:?}");
        }
    }
}

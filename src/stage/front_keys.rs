//! Which key means what outside of a lesson, and over one. Physical codes as everywhere, except
//! where something is typed: there the letters count, and no letter is a shortcut.

use bevy::input::keyboard::{Key as Logical, KeyCode, KeyboardInput};

use super::front::{FrontPress, FrontScreen};
use super::games_menu::MenuPress;
use super::keyboard::{Held, figure};
use super::more::{MorePage, MorePress};
use super::shell::Shell;
use crate::record::settings::ClickerKey;

/// What has become of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It was used.
    Used,
    /// It is for the lesson, as this key.
    Lesson(KeyCode),
    /// It does here what it does everywhere.
    Everywhere(KeyCode),
}

/// Gives a key to what is on the screen.
pub fn press(shell: &mut Shell, key: &KeyboardInput, held: Held) -> Taken {
    if let Some(learning) = shell.more().filter(|more| matches!(more.page, MorePage::Clicker(_))) {
        let done = learning.items() > 1;
        return learn(shell, key.key_code, done);
    }
    let code = translate(shell, key.key_code);
    if shell.games_menu().is_some() {
        return menu(shell, code);
    }
    if shell.view().is_some() {
        if code == KeyCode::F2 {
            shell.open_games();
            return Taken::Used;
        }
        return Taken::Lesson(code);
    }
    if shell.more().is_some() {
        return more(shell, code);
    }
    let Some(screen) = shell.front().map(|front| front.screen) else {
        // What is wrong with a lesson is on the screen: there is the way back, and the editor.
        if matches!(code, KeyCode::Escape | KeyCode::Backspace | KeyCode::PageUp | KeyCode::ArrowLeft) {
            shell.front_press(FrontPress::Leave);
            return Taken::Used;
        }
        if code == KeyCode::KeyE {
            shell.edit_this();
            return Taken::Used;
        }
        return Taken::Everywhere(code);
    };
    if screen == FrontScreen::Lessons {
        return shelf(shell, key, code, held);
    }
    if code == KeyCode::KeyA && screen == FrontScreen::Classes {
        shell.start_again();
        return Taken::Used;
    }
    if code == KeyCode::KeyE && screen == FrontScreen::Classes {
        shell.edit_this();
        return Taken::Used;
    }
    match choice(code) {
        Some(press) => {
            shell.front_press(press);
            Taken::Used
        }
        None => Taken::Everywhere(code),
    }
}

/// What was committed by an input method, while something is typed.
pub fn committed(shell: &mut Shell, text: &str) {
    if is_typing(shell) {
        type_in(shell, text);
    }
}

/// Whether letters are for the search.
pub fn is_typing(shell: &Shell) -> bool {
    shell.front().is_some_and(|front| front.screen == FrontScreen::Lessons)
}

fn type_in(shell: &mut Shell, text: &str) {
    for letter in text.chars() {
        shell.front_press(FrontPress::Typed(letter));
    }
}

/// The key that a clicker's own stands for.
fn translate(shell: &Shell, code: KeyCode) -> KeyCode {
    let clicker = &shell.settings().clicker;
    if clicker.is_empty() {
        return code;
    }
    match clicker.get(&format!("{code:?}")) {
        Some(ClickerKey::Next) => KeyCode::PageDown,
        Some(ClickerKey::Back) => KeyCode::PageUp,
        Some(ClickerKey::Blank) => KeyCode::Period,
        Some(ClickerKey::Pause) => KeyCode::F5,
        None => code,
    }
}

/// While a clicker is learnt nearly every key may be one of its own.
fn learn(shell: &mut Shell, code: KeyCode, done: bool) -> Taken {
    let press = match code {
        KeyCode::Backspace => MorePress::Leave,
        KeyCode::Tab if !done => MorePress::SkipKey,
        KeyCode::Tab if done => MorePress::Move(1),
        KeyCode::Enter | KeyCode::NumpadEnter if done => MorePress::Take,
        other => {
            shell.learn_key(&format!("{other:?}"));
            return Taken::Used;
        }
    };
    shell.more_press(press);
    Taken::Used
}

fn shelf(shell: &mut Shell, key: &KeyboardInput, code: KeyCode, held: Held) -> Taken {
    let typing = shell.front().is_some_and(|front| !front.query.is_empty());
    let press = match code {
        KeyCode::Space if typing => FrontPress::Typed(' '),
        KeyCode::Backspace => FrontPress::Erase,
        KeyCode::Home => FrontPress::Page(-1),
        KeyCode::End => FrontPress::Page(1),
        // Signs and digits are typed here, and set nothing.
        KeyCode::Minus | KeyCode::Equal | KeyCode::NumpadAdd | KeyCode::NumpadSubtract => {
            return typed(shell, key, held);
        }
        other if figure(other).is_some() => return typed(shell, key, held),
        other => match choice(other) {
            Some(press) => press,
            None => return typed(shell, key, held),
        },
    };
    shell.front_press(press);
    Taken::Used
}

/// A key that writes something.
fn typed(shell: &mut Shell, key: &KeyboardInput, held: Held) -> Taken {
    let text = match (&key.text, &key.logical_key) {
        (Some(text), _) | (None, Logical::Character(text)) => text.as_str(),
        _ => return Taken::Everywhere(key.key_code),
    };
    let begun = shell.front().is_some_and(|front| !front.query.is_empty());
    let writes = |c: char| c.is_alphanumeric() || begun && !c.is_control();
    if held.control || text.is_empty() || !text.chars().all(writes) {
        return Taken::Everywhere(key.key_code);
    }
    type_in(shell, text);
    Taken::Used
}

/// What a key means where something is chosen. With a clicker its back key moves the highlight and
/// its next key takes it.
fn choice(code: KeyCode) -> Option<FrontPress> {
    if let Some(digit) = figure(code) {
        return Some(FrontPress::Digit(digit));
    }
    Some(match code {
        KeyCode::PageUp | KeyCode::ArrowRight | KeyCode::Tab => FrontPress::Move(1),
        KeyCode::ArrowLeft => FrontPress::Move(-1),
        KeyCode::ArrowDown => FrontPress::Line(1),
        KeyCode::ArrowUp => FrontPress::Line(-1),
        KeyCode::PageDown | KeyCode::Enter | KeyCode::NumpadEnter | KeyCode::Space => FrontPress::Take,
        KeyCode::Escape | KeyCode::Backspace | KeyCode::F5 => FrontPress::Leave,
        KeyCode::Minus | KeyCode::NumpadSubtract => FrontPress::More(-1),
        KeyCode::Equal | KeyCode::Semicolon | KeyCode::NumpadAdd => FrontPress::More(1),
        _ => return None,
    })
}

fn more(shell: &mut Shell, code: KeyCode) -> Taken {
    let press = more_press(shell, code);
    let Some(press) = press else { return Taken::Everywhere(code) };
    // On the test of the screen there is nothing to choose: every key is the way back.
    let test = shell.more().is_some_and(|more| more.page == MorePage::Screen);
    shell.more_press(if test { MorePress::Leave } else { press });
    Taken::Used
}

fn more_press(shell: &Shell, code: KeyCode) -> Option<MorePress> {
    let setting = shell.more().is_some_and(|more| more.page == MorePage::Settings);
    Some(match code {
        KeyCode::ArrowRight if setting => MorePress::Adjust(1),
        KeyCode::ArrowLeft if setting => MorePress::Adjust(-1),
        KeyCode::PageUp | KeyCode::ArrowRight | KeyCode::ArrowDown | KeyCode::Tab => MorePress::Move(1),
        KeyCode::ArrowLeft | KeyCode::ArrowUp => MorePress::Move(-1),
        KeyCode::PageDown | KeyCode::Enter | KeyCode::NumpadEnter | KeyCode::Space => MorePress::Take,
        KeyCode::Escape | KeyCode::Backspace | KeyCode::F5 => MorePress::Leave,
        _ => return None,
    })
}

fn menu(shell: &mut Shell, code: KeyCode) -> Taken {
    /// How far the column to the right is.
    const COLUMN: isize = 8;
    let press = match code {
        KeyCode::PageUp | KeyCode::ArrowDown | KeyCode::Tab => MenuPress::Move(1),
        KeyCode::ArrowUp => MenuPress::Move(-1),
        KeyCode::ArrowRight => MenuPress::Move(COLUMN),
        KeyCode::ArrowLeft => MenuPress::Move(-COLUMN),
        KeyCode::PageDown | KeyCode::Enter | KeyCode::NumpadEnter | KeyCode::Space => MenuPress::Take,
        KeyCode::Escape | KeyCode::Backspace | KeyCode::F2 | KeyCode::F5 => MenuPress::Leave,
        other => match direct(other) {
            Some(letter) => MenuPress::Direct(letter),
            None => return Taken::Everywhere(other),
        },
    };
    shell.menu_press(press);
    Taken::Used
}

/// The letter or digit on a key.
fn direct(code: KeyCode) -> Option<char> {
    if let Some(digit) = figure(code) {
        return char::from_digit(u32::from(digit), 10);
    }
    // The codes of letters are called KeyA to KeyZ.
    let name = format!("{code:?}");
    name.strip_prefix("Key").filter(|letter| letter.len() == 1).and_then(|letter| letter.chars().next())
}

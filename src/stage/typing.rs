//! A card in the making: a line of the teacher's own words, typed in the stage's window. It knows
//! letters and three keys, and nothing of lessons.

use bevy::input::keyboard::KeyCode;

use crate::limits::TEXT_MAX_CHARS;

/// What has been typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typing {
    text: String,
}

/// What a key led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// More is to come.
    More,
    /// This is to be shown.
    Done(String),
    /// It is not wanted after all.
    Closed,
}

impl Typing {
    /// What has been typed so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes a key: what it is, and the letters that it makes in the keyboard's own layout. With Shift
    /// the Enter key begins a new line.
    pub fn key(&mut self, code: KeyCode, shift: bool, letters: Option<&str>) -> Typed {
        match code {
            KeyCode::Escape => return Typed::Closed,
            KeyCode::Enter | KeyCode::NumpadEnter if shift => self.add('\n'),
            KeyCode::Enter | KeyCode::NumpadEnter => {
                let text = self.text.trim();
                return if text.is_empty() { Typed::Closed } else { Typed::Done(text.to_owned()) };
            }
            KeyCode::Backspace => {
                self.text.pop();
            }
            _ => {
                for letter in letters.unwrap_or_default().chars().filter(|letter| !letter.is_control()) {
                    self.add(letter);
                }
            }
        }
        Typed::More
    }

    fn add(&mut self, letter: char) {
        if self.text.chars().count() < TEXT_MAX_CHARS {
            self.text.push(letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Typing {
        let mut typing = Typing::default();
        for letter in text.chars() {
            assert_eq!(typing.key(KeyCode::KeyA, false, Some(&letter.to_string())), Typed::More);
        }
        typing
    }

    #[test]
    fn letters_come_from_the_layout_and_not_from_the_place_of_the_key() {
        let mut typing = typed("Clean up! 片づけ");
        typing.key(KeyCode::Backspace, false, Some("\u{8}"));
        typing.key(KeyCode::ShiftLeft, true, None);
        assert_eq!(typing.key(KeyCode::Enter, false, Some("\r")), Typed::Done("Clean up! 片づ".into()));
    }

    #[test]
    fn a_card_has_a_limit_and_an_empty_one_is_none() {
        let mut typing = typed(&"あ".repeat(TEXT_MAX_CHARS + 5));
        assert_eq!(typing.text().chars().count(), TEXT_MAX_CHARS);
        assert_eq!(typing.key(KeyCode::Escape, false, None), Typed::Closed);
        assert_eq!(typed("  ").key(KeyCode::Enter, false, None), Typed::Closed);
        let mut two = typed("one");
        two.key(KeyCode::Enter, true, None);
        two.key(KeyCode::Digit2, false, Some("2"));
        assert_eq!(two.text(), "one\n2");
    }
}

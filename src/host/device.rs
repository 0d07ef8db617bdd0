//! What a press came from, and whose seat that is.

use crate::game::{Seat, TeamNo};
use crate::limits::{KEY_DEBOUNCE_MS, TOUCH_DEBOUNCE_MS};

/// What a press came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// The teacher's keyboard.
    Keyboard,
    /// A presenter's clicker.
    Clicker,
    /// The teacher's mouse.
    Mouse,
    /// The teacher's touch screen or interactive board.
    Touch,
    /// A paired remote, by its number.
    Remote(u32),
    /// A team's tablet.
    Tablet(TeamNo),
}

impl Device {
    /// Who sits there.
    pub fn seat(self) -> Seat {
        match self {
            Device::Tablet(team) => Seat::Team(team),
            _ => Seat::Teacher,
        }
    }

    /// How long a second press of the same thing is still the same press, in milliseconds.
    pub(super) fn debounce_ms(self) -> u64 {
        match self {
            Device::Keyboard | Device::Clicker | Device::Mouse => KEY_DEBOUNCE_MS,
            Device::Touch | Device::Remote(_) | Device::Tablet(_) => TOUCH_DEBOUNCE_MS,
        }
    }
}

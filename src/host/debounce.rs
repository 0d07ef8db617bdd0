//! A second press within a moment is the same press. Points are always meant.

use std::mem::{Discriminant, discriminant};

use super::Device;
use crate::game::keys::Press;
use crate::game::{Act, AtMs, TeamNo};

/// What was pressed: a key where the device says so, else the kind of act, with its team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    Key(Press),
    Act(Discriminant<Act>, Option<TeamNo>),
}

/// The latest press of each thing on each device.
#[derive(Debug, Default)]
pub(super) struct Debounce {
    latest: Vec<(Device, Pressed, AtMs)>,
}

impl Debounce {
    /// Whether this is a press of its own. With the key it was made with, a key that bounces is
    /// one press even where its second act would be another: next, and then next as "right".
    pub fn is_new(&mut self, device: Device, key: Option<Press>, act: &Act, at: AtMs) -> bool {
        // Points and answers carry an id of their own, and what is switched on or off says which.
        let always = matches!(
            act,
            Act::Points { .. } | Act::SetTotal { .. } | Act::Answer { .. } | Act::Absent { .. } | Act::SetTeams { .. }
        );
        if always {
            return true;
        }
        let pressed = key.map_or_else(|| Pressed::Act(discriminant(act), team_of(act)), Pressed::Key);
        // What is older than any window is forgotten: the list stays as short as ten fingers.
        self.latest.retain(|(device, _, last)| at.saturating_sub(*last) < device.debounce_ms());
        if self.latest.iter().any(|(of, what, _)| *of == device && *what == pressed) {
            return false;
        }
        self.latest.push((device, pressed, at));
        true
    }
}

/// Two teams marked one after the other are two presses.
fn team_of(act: &Act) -> Option<TeamNo> {
    match act {
        Act::CallOn { team, .. } | Act::Mark { team, .. } => Some(*team),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::Verdict;

    /// A press of something on a device at a time, and whether it is one of its own.
    type Run = (Device, Option<Press>, Act, AtMs, bool);

    #[test]
    fn a_bounce_is_one_press() {
        let next = Act::Advance { step: 1 };
        let right = Act::Judge { step: 2, verdict: Verdict::Right };
        let points = Act::Points { input: 1, team: 1, delta: 1 };
        let mark = |team| Act::Mark { step: 1, team };
        let (key, touch) = (Device::Clicker, Device::Touch);
        let runs: &[(&str, &[Run])] = &[
            ("a key bounces", &[(key, None, next.clone(), 0, true), (key, None, next.clone(), 149, false)]),
            ("a key is pressed again", &[(key, None, next.clone(), 0, true), (key, None, next.clone(), 150, true)]),
            ("a tap is longer", &[(touch, None, next.clone(), 0, true), (touch, None, next.clone(), 399, false)]),
            ("two devices", &[(key, None, next.clone(), 0, true), (touch, None, next.clone(), 1, true)]),
            ("two things", &[(key, None, next.clone(), 0, true), (key, None, Act::Undo, 1, true)]),
            ("two teams", &[(key, None, mark(1), 0, true), (key, None, mark(2), 1, true)]),
            ("points", &[(key, None, points.clone(), 0, true), (key, None, points, 1, true)]),
            (
                "one key, two meanings",
                &[(key, Some(Press::Next), next.clone(), 0, true), (key, Some(Press::Next), right, 90, false)],
            ),
            (
                "a held key still counts from its first press",
                &[
                    (key, None, next.clone(), 0, true),
                    (key, None, next.clone(), 100, false),
                    (key, None, next.clone(), 200, true),
                ],
            ),
        ];
        for (name, presses) in runs {
            let mut debounce = Debounce::default();
            for (device, press, act, at, expect) in *presses {
                assert_eq!(debounce.is_new(*device, *press, act, *at), *expect, "{name} at {at}");
            }
        }
    }
}

//! How loud the program is, and the bar that shows it for a moment after a key. The sound itself is
//! made elsewhere: here is only what a teacher has set.

use std::time::{Duration, Instant};

use bevy::prelude::*;

use super::canvas::Showing;
use crate::limits::{VOLUME_MAX, VOLUME_USUAL};

/// How long the bar stays.
const SHOWN: Duration = Duration::from_millis(1_500);

/// How loud it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volume {
    /// Steps, 0 to [`VOLUME_MAX`].
    pub level: u8,
    /// No sound at all, until it is wanted again.
    pub muted: bool,
}

impl Default for Volume {
    fn default() -> Self {
        Self { level: VOLUME_USUAL, muted: false }
    }
}

impl Volume {
    /// What was set another time.
    pub fn kept(level: u8, muted: bool) -> Self {
        Self { level: level.min(VOLUME_MAX), muted }
    }

    /// Louder or softer. Whoever makes it louder wants to hear it.
    pub fn turn(&mut self, by: i8) {
        self.level = self.level.saturating_add_signed(by).min(VOLUME_MAX);
        self.muted &= by <= 0;
    }

    /// Off, or on again.
    pub fn mute(&mut self) {
        self.muted = !self.muted;
    }
}

/// Until when the bar is shown.
#[derive(Resource, Default)]
pub struct VolumeBar(Option<Instant>);

impl VolumeBar {
    /// Shows the bar for a moment.
    pub fn show(&mut self) {
        self.0 = Some(Instant::now() + SHOWN);
    }

    /// How long it still stays; none while it is not shown.
    pub fn left(&self) -> Option<Duration> {
        self.0.map(|until| until.saturating_duration_since(Instant::now()))
    }
}

/// Takes the bar away when its time is over.
pub(super) fn end_volume_bar(mut bar: ResMut<VolumeBar>, mut showing: ResMut<Showing>) {
    if bar.left().is_some_and(|left| left.is_zero()) {
        bar.0 = None;
        showing.look.volume_shown = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn louder_ends_the_mute_and_nothing_leaves_the_scale() {
        let mut volume = Volume::kept(99, true);
        assert_eq!(volume.level, VOLUME_MAX);
        volume.turn(-1);
        assert!(volume.muted);
        volume.turn(1);
        assert_eq!(volume, Volume { level: VOLUME_MAX, muted: false });
        for _ in 0..20 {
            volume.turn(-1);
        }
        assert_eq!(volume.level, 0);
        volume.mute();
        assert!(volume.muted);
    }
}

//! A boss, and the class.

use super::{Hung, below_head};
use crate::game::boards::health::{Health, HealthView};
use crate::game::view::Cue;
use crate::limits::HEALTH_MAX;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::health;

/// A boss at the beginning, after a right answer, asleep, and with the class against it, small and large.
pub(super) const HUNG: [Hung; 5] = [
    ("boss-3", smallest),
    ("boss-12-hit", hit),
    ("boss-12-asleep", asleep),
    ("boss-20-and-class", and_class),
    ("boss-100-and-class", largest),
];

pub(super) const fn left(left: u8, of: u8, lost: u8) -> Health {
    Health { left, of, lost }
}

pub(super) fn hang(sheet: &mut Sheet<'_>, boss: Health, class: Option<Health>) {
    let area = below_head(sheet, None, Cue::HandsUp);
    health(sheet, area, &HealthView { boss, class });
}

fn smallest(sheet: &mut Sheet<'_>) {
    hang(sheet, left(3, 3, 0), None);
}

fn hit(sheet: &mut Sheet<'_>) {
    hang(sheet, left(4, 12, 2), None);
}

fn asleep(sheet: &mut Sheet<'_>) {
    hang(sheet, left(0, 12, 1), None);
}

fn and_class(sheet: &mut Sheet<'_>) {
    hang(sheet, left(13, 20, 0), Some(left(7, 10, 1)));
}

fn largest(sheet: &mut Sheet<'_>) {
    hang(sheet, left(64, HEALTH_MAX, 8), Some(left(HEALTH_MAX, HEALTH_MAX, 0)));
}

//! What a boss has left, and what the class has left against it.

use serde::Serialize;

/// A boss and, where it strikes back, the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HealthView {
    /// The boss, which falls asleep when nothing is left.
    pub boss: Health,
    /// The whole class, which then takes a rest.
    pub class: Option<Health>,
}

/// A bar of health.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Health {
    /// What is left, 0 to `of`.
    pub left: u8,
    /// How much there was at first, 1 to [`HEALTH_MAX`](crate::limits::HEALTH_MAX).
    pub of: u8,
    /// How much of it went a moment ago, 0 to what is gone.
    pub lost: u8,
}

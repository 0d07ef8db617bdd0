//! The clocks: one that never falls, and the one on the wall. A test sets its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::game::AtMs;
use crate::record::local_offset_min;

/// What the wall clock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallTime {
    /// Milliseconds since 1970, UTC.
    pub unix_ms: u64,
    /// The local offset from UTC, in minutes.
    pub offset_min: i16,
}

/// The clocks that a host goes by.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System(Instant),
    Hands(Hands),
}

/// The hands of a clock that stands until it is moved.
#[derive(Clone, Debug)]
pub struct Hands {
    running_ms: Arc<AtomicU64>,
    wall_ms: Arc<AtomicU64>,
}

impl Clock {
    /// The computer's clocks.
    pub fn system() -> Clock {
        Clock(Source::System(Instant::now()))
    }

    /// A clock that stands, and its hands. The wall clock begins at this many milliseconds since 1970.
    pub fn by_hand(unix_ms: u64) -> (Clock, Hands) {
        let hands = Hands { running_ms: Arc::default(), wall_ms: Arc::new(AtomicU64::new(unix_ms)) };
        (Clock(Source::Hands(hands.clone())), hands)
    }

    /// Milliseconds since this clock was made; never falls.
    pub fn running_ms(&self) -> u64 {
        match &self.0 {
            Source::System(began) => u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
            Source::Hands(hands) => hands.running_ms.load(Ordering::SeqCst),
        }
    }

    /// Milliseconds since 1970 by the wall clock, which can be set back.
    pub fn unix_ms(&self) -> u64 {
        match &self.0 {
            Source::System(_) => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
            }
            Source::Hands(hands) => hands.wall_ms.load(Ordering::SeqCst),
        }
    }

    /// The wall clock with the local offset, for the log.
    pub fn wall(&self) -> WallTime {
        let offset_min = if matches!(self.0, Source::System(_)) { local_offset_min() } else { 0 };
        WallTime { unix_ms: self.unix_ms(), offset_min }
    }
}

impl Hands {
    /// Lets time pass on both clocks, in milliseconds.
    pub fn pass(&self, ms: u64) {
        self.running_ms.fetch_add(ms, Ordering::SeqCst);
        self.wall_ms.fetch_add(ms, Ordering::SeqCst);
    }

    /// Sets the wall clock forward alone, as sleep does on most systems, in milliseconds.
    pub fn set_wall_forward(&self, ms: u64) {
        self.wall_ms.fetch_add(ms, Ordering::SeqCst);
    }

    /// Sets the wall clock back alone, in milliseconds.
    pub fn set_wall_back(&self, ms: u64) {
        self.wall_ms.fetch_sub(ms, Ordering::SeqCst);
    }
}

/// Session time, as the host and every screen read it: the running clock and where it stood when
/// the session was opened or resumed.
#[derive(Clone, Debug)]
pub(super) struct SessionClock {
    clock: Clock,
    offset_ms: Arc<AtomicI64>,
}

impl SessionClock {
    /// A clock that says `at` now.
    pub fn starting_at(clock: Clock, at: AtMs) -> SessionClock {
        let running = clock.running_ms();
        let offset = at.cast_signed().saturating_sub(running.cast_signed());
        SessionClock { clock, offset_ms: Arc::new(AtomicI64::new(offset)) }
    }

    /// Session time now, in milliseconds.
    pub fn now(&self) -> AtMs {
        let running = self.clock.running_ms().cast_signed();
        running.saturating_add(self.offset_ms.load(Ordering::SeqCst)).max(0).cast_unsigned()
    }

    /// Takes out a stretch in which nobody was there.
    pub fn take_out(&self, ms: u64) {
        self.offset_ms.fetch_sub(ms.cast_signed(), Ordering::SeqCst);
    }

    /// The clocks behind it.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }
}

//! The ticks of the beat and of the last seconds, on the sample. The session's clock is the truth: a
//! metronome counts the samples that it gives out, and is set right when the two drift apart.
//! It must not know devices nor files; it runs inside kira's audio thread and never waits there.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use kira::Frame;
use kira::info::Info;
use kira::sound::{Sound, SoundData};

use crate::game::beat::Beat;
use crate::game::{AtMs, SoundView};
use crate::limits::BEAT_DRIFT_MAX_US;

/// How long before the end of a time the seconds begin to tick, in seconds.
const LAST_SECONDS: u64 = 3;
/// A tick that is this late, in microseconds, is still better than none; a later one is left out.
const LATE_MAX_US: f64 = 100_000.0;
/// Most ticks that ring at once: at 180 a minute the second before is long over.
const RINGING_MAX: usize = 4;
/// So many measurements of the drift make one: audio is asked for in bursts, and their middle is the truth.
const MEASUREMENTS: usize = 5;
/// The sound is at most this early, in microseconds, to make up for the device's own buffer.
const LEAD_MAX_US: f64 = 100_000.0;

/// How a tick sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickKind {
    /// The first beat of a bar.
    High,
    /// The other beats.
    Low,
    /// The last seconds of a time.
    Soft,
}

/// A tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// When it sounds, in microseconds of session time.
    pub at_us: u64,
    /// How it sounds.
    pub kind: TickKind,
}

/// The ticks of what is to be heard, in their order.
pub fn ticks(view: &SoundView) -> Vec<Tick> {
    let beats = view.beat.into_iter().flat_map(Beat::beats_us);
    let mut all: Vec<Tick> = beats
        .map(|(beat, at_us)| Tick { at_us, kind: if beat == 0 { TickKind::High } else { TickKind::Low } })
        .collect();
    if let Some(until) = view.music_until {
        let last = (1..=LAST_SECONDS).filter_map(|second| until.checked_sub(second * 1000));
        all.extend(last.map(|at| Tick { at_us: at.saturating_mul(1000), kind: TickKind::Soft }));
        all.sort_by_key(|tick| tick.at_us);
    }
    all
}

/// The three sounds of a tick, decoded and at their loudness.
#[derive(Clone, Debug)]
pub(super) struct TickSounds {
    /// For [`TickKind::High`], [`TickKind::Low`] and [`TickKind::Soft`]: samples a second, and the samples.
    pub sounds: [(u32, Arc<[Frame]>); 3],
}

/// What the audio thread is told, and what it tells.
#[derive(Debug, Default)]
struct Board {
    /// Other ticks than before. The audio thread leaves the old ones here, for another thread to free.
    ticks: Option<Arc<[Tick]>>,
    old: Option<Arc<[Tick]>>,
    /// The session time in microseconds, and when it was that.
    set: Option<(f64, Instant)>,
    /// Where the audio thread was when it was last asked for sound, and when that was.
    reached: Option<(f64, Instant)>,
    /// How much sound it was asked for then, in microseconds.
    asked_us: f64,
    /// How often it was asked for sound.
    asked: u64,
}

#[derive(Debug)]
struct Shared {
    board: Mutex<Board>,
    closed: AtomicBool,
    /// The session time that sound was given out up to, in microseconds: the bits of an `f64`.
    given: AtomicU64,
    /// Whether sound is given out as time goes by. If not, time stands still between two pieces.
    live: bool,
}

/// Where ticks are ordered. Dropping it ends the ticking.
#[derive(Debug)]
pub(super) struct Metronome {
    shared: Arc<Shared>,
    ticks: Arc<[Tick]>,
    drifts: Vec<f64>,
    now: Option<AtMs>,
}

impl Metronome {
    /// A metronome and the sound that is to be played, once and for ever.
    pub fn new(sounds: TickSounds, live: bool) -> (Metronome, impl SoundData<Error = (), Handle = ()>) {
        let (board, closed, given) = Default::default();
        let shared = Arc::new(Shared { board, closed, given, live });
        let ticks: Arc<[Tick]> = Arc::new([]);
        let playing = Playing {
            shared: Arc::clone(&shared),
            sounds,
            ticks: Arc::clone(&ticks),
            next: 0,
            now_us: 0.0,
            last_us: None,
            ringing: [None; RINGING_MAX],
            asked: 0,
            asked_us: 0.0,
        };
        (Metronome { shared, ticks, drifts: Vec::new(), now: None }, Ticking(playing))
    }

    /// These ticks, and no others, from now on.
    pub fn set(&mut self, ticks: Vec<Tick>, now: AtMs) {
        if *self.ticks == *ticks {
            return;
        }
        let idle = self.is_over(now);
        self.ticks = ticks.into();
        let new = Arc::clone(&self.ticks);
        let mut board = lock(&self.shared.board);
        board.ticks = Some(new);
        board.old = None;
        drop(board);
        // In the middle of a beat the clock is only set when it has drifted: each time costs a little.
        if idle {
            self.set_clock(now);
        }
    }

    /// Whether nothing is left to tick at this time.
    pub fn is_over(&self, now: AtMs) -> bool {
        self.ticks.last().is_none_or(|last| last.at_us <= now.saturating_mul(1000))
    }

    /// Looks whether the sound keeps the session's time, and sets it right if not.
    pub fn keep(&mut self, now: AtMs) {
        // Another session's clock begins anew.
        if self.now.is_some_and(|before| now < before) {
            self.set_clock(now);
        }
        self.now = Some(now);
        if self.is_over(now) {
            self.drifts.clear();
            return;
        }
        let board = lock(&self.shared.board);
        let Some((reached, at)) = board.reached.filter(|_| board.set.is_none()) else { return };
        let plays = if self.shared.live {
            reached + at.elapsed().as_micros() as f64 - lead_us(true, board.asked_us)
        } else {
            f64::from_bits(self.shared.given.load(Ordering::Relaxed))
        };
        drop(board);
        self.drifts.push(plays - now as f64 * 1000.0);
        if self.drifts.len() >= MEASUREMENTS {
            self.drifts.sort_by(f64::total_cmp);
            let drift = self.drifts[MEASUREMENTS / 2];
            self.drifts.clear();
            if drift.abs() > BEAT_DRIFT_MAX_US as f64 {
                tracing::debug!(drift_us = drift, "the beat is set right");
                self.set_clock(now);
            }
        }
    }

    /// How often the device has asked for sound: it stands still when the device is dead.
    pub fn asked(&self) -> u64 {
        lock(&self.shared.board).asked
    }

    fn set_clock(&mut self, now: AtMs) {
        self.drifts.clear();
        self.now = Some(now);
        lock(&self.shared.board).set = Some((now as f64 * 1000.0, Instant::now()));
    }
}

impl Drop for Metronome {
    fn drop(&mut self) {
        self.shared.closed.store(true, Ordering::Relaxed);
    }
}

/// What is on the board is whole at any time, so that a panic elsewhere cannot have broken it.
fn lock(board: &Mutex<Board>) -> std::sync::MutexGuard<'_, Board> {
    board.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How early sound must be given out. A device plays what it was given while it asks for the next: it is
/// behind by about one piece.
fn lead_us(live: bool, asked_us: f64) -> f64 {
    if live { asked_us.min(LEAD_MAX_US) } else { 0.0 }
}

/// The ticks as a sound that kira can play.
struct Ticking(Playing);

impl SoundData for Ticking {
    type Error = ();
    type Handle = ();

    fn into_sound(self) -> Result<(Box<dyn Sound>, ()), ()> {
        Ok((Box::new(self.0), ()))
    }
}

/// A tick that is sounding: which sound, and how far into it, in its own samples.
#[derive(Clone, Copy, Debug)]
struct Ringing {
    sound: usize,
    position: f64,
}

/// The audio thread's end.
struct Playing {
    shared: Arc<Shared>,
    sounds: TickSounds,
    ticks: Arc<[Tick]>,
    /// The first tick that has not sounded.
    next: usize,
    /// The session time of the next sample, in microseconds.
    now_us: f64,
    /// The latest tick that has sounded: it does not sound again when the ticks after it change.
    last_us: Option<u64>,
    ringing: [Option<Ringing>; RINGING_MAX],
    asked: u64,
    asked_us: f64,
}

impl Playing {
    fn set_clock(&mut self, now_us: f64) {
        // A clock that falls is another session's.
        if now_us + LATE_MAX_US < self.now_us {
            self.last_us = None;
            self.next = 0;
        }
        self.now_us = now_us;
    }

    /// Begins the ticks that are due at this time.
    fn begin_due(&mut self, at_us: f64) {
        while let Some(tick) = self.ticks.get(self.next).filter(|tick| tick.at_us as f64 <= at_us) {
            self.next += 1;
            let again = self.last_us.is_some_and(|last| tick.at_us <= last);
            if again || tick.at_us as f64 + LATE_MAX_US < at_us {
                continue;
            }
            self.last_us = Some(tick.at_us);
            let sound = match tick.kind {
                TickKind::High => 0,
                TickKind::Low => 1,
                TickKind::Soft => 2,
            };
            let free = self.ringing.iter().position(Option::is_none).unwrap_or(0);
            self.ringing[free] = Some(Ringing { sound, position: 0.0 });
        }
    }
}

impl Sound for Playing {
    fn on_start_processing(&mut self) {
        let shared = Arc::clone(&self.shared);
        // Whoever reads the board is quick; if it is being read just now, the next time will do.
        let Ok(mut board) = shared.board.try_lock() else { return };
        board.asked_us = std::mem::take(&mut self.asked_us).max(board.asked_us * 0.9);
        if let Some(ticks) = board.ticks.take() {
            board.old = Some(std::mem::replace(&mut self.ticks, ticks));
            self.next = 0;
        }
        if let Some((now_us, at)) = board.set.take() {
            let since = if shared.live { at.elapsed().as_micros() as f64 } else { 0.0 };
            self.set_clock(now_us + since + lead_us(shared.live, board.asked_us));
        }
        self.asked += 1;
        board.asked = self.asked;
        board.reached = Some((self.now_us, Instant::now()));
    }

    fn process(&mut self, out: &mut [Frame], dt: f64, _info: &Info) {
        let step_us = dt * 1e6;
        for (i, frame) in out.iter_mut().enumerate() {
            self.begin_due(self.now_us + i as f64 * step_us);
            *frame = Frame::ZERO;
            for slot in &mut self.ringing {
                let Some(ringing) = slot else { continue };
                let (rate, samples) = &self.sounds.sounds[ringing.sound];
                let whole = ringing.position as usize;
                let Some(one) = samples.get(whole).copied() else {
                    *slot = None;
                    continue;
                };
                let two = samples.get(whole + 1).copied().unwrap_or(Frame::ZERO);
                *frame += one + (two - one) * (ringing.position.fract() as f32);
                ringing.position += f64::from(*rate) * dt;
            }
        }
        self.now_us += out.len() as f64 * step_us;
        self.asked_us += out.len() as f64 * step_us;
        self.shared.given.store(self.now_us.to_bits(), Ordering::Relaxed);
    }

    fn finished(&self) -> bool {
        self.shared.closed.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_has_one_high_tick_and_a_time_three_last_seconds() {
        let beat = Beat { at: 500, bpm: 60, ramp: 10, cards: 2 };
        let all = ticks(&SoundView { beat: Some(beat), music_until: None });
        assert_eq!(all.len(), 8);
        assert_eq!(all.iter().filter(|tick| tick.kind == TickKind::High).count(), 2);
        assert_eq!(all[4], Tick { at_us: beat.starts_us(1, 0), kind: TickKind::High });
        let last: Vec<u64> =
            ticks(&SoundView { beat: None, music_until: Some(10_000) }).iter().map(|tick| tick.at_us).collect();
        assert_eq!(last, [7_000_000, 8_000_000, 9_000_000]);
        let soon = ticks(&SoundView { beat: None, music_until: Some(1_500) });
        assert_eq!(soon.len(), 1, "there are no seconds before the session");
    }

    #[test]
    fn both_at_once_stay_in_order() {
        let view = SoundView { beat: Some(Beat { at: 0, bpm: 90, ramp: 0, cards: 3 }), music_until: Some(4_000) };
        assert!(ticks(&view).is_sorted_by_key(|tick| tick.at_us));
    }
}

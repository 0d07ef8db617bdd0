//! What a class would hear, rendered to memory and measured; and bad files, bad devices, bad luck.

#![expect(clippy::print_stdout, reason = "what was measured is worth reading: cargo test sound -- --nocapture")]

mod beats;
mod files;
mod levels;
mod machines;
mod streams;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread::sleep;
use std::time::Duration;

use super::device::TapeMachine;
use super::effects::Effects;
use super::offline::Tape;
use super::*;

const RATE: u32 = 48_000;
/// Frames in a millisecond.
const MS: usize = RATE as usize / 1000;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sounds")
}

/// The shipped sounds, decoded once for all tests.
fn shipped() -> Effects {
    static SHIPPED: OnceLock<Effects> = OnceLock::new();
    SHIPPED
        .get_or_init(|| {
            let (effects, missing) = Effects::load(&folder());
            assert_eq!(missing, None);
            effects
        })
        .clone()
}

/// A classroom: sounds on a tape, at full volume, and its clock.
struct Room {
    sounds: Sounds,
    tape: Tape,
    now: AtMs,
    /// All that was heard: left and right in turn.
    heard: Vec<f32>,
}

impl Room {
    fn new() -> Room {
        let tape = Tape::new(RATE);
        let mut sounds = Sounds::with(Box::new(TapeMachine(tape.clone())), shipped());
        sounds.set_volume(10);
        let mut room = Room { sounds, tape, now: 0, heard: Vec::new() };
        // The volume has arrived.
        room.pass(100);
        room.heard.clear();
        room
    }

    /// With recordings, all of them read.
    fn with_voices(paths: &[PathBuf]) -> Room {
        let mut room = Room::new();
        room.sounds.set_voices(paths.to_vec());
        while room.sounds.is_loading() {
            room.sounds.tick(room.now);
            sleep(Duration::from_millis(1));
        }
        room
    }

    /// Lets time go by, in pieces of 20 ms.
    fn pass(&mut self, ms: u64) {
        for _ in 0..ms / 20 {
            self.heard.extend(self.tape.render(20 * MS));
            self.now += 20;
            self.sounds.tick(self.now);
        }
    }

    fn hear(&mut self, view: SoundView, moments: &[Moment]) {
        self.sounds.hear(&view, moments, self.now);
    }

    /// What came out of one loudspeaker (0 left, 1 right).
    fn side(&self, side: usize) -> Vec<f32> {
        self.heard.iter().skip(side).step_by(2).copied().collect()
    }
}

/// The mean level of samples, in decibels.
fn level_db(samples: &[f32]) -> f64 {
    let sum: f64 = samples.iter().map(|sample| f64::from(*sample).powi(2)).sum();
    10.0 * (sum / samples.len().max(1) as f64).max(1e-20).log10()
}

/// Writes a wav file of 16 bits whose channels are tones (of a strength, or silent at 0).
fn write_tone(path: &Path, rate: u32, seconds: f32, strengths: &[f32]) {
    let spec = hound::WavSpec {
        channels: strengths.len() as u16,
        sample_rate: rate,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut writer = hound::WavWriter::create(path, spec).expect("a scratch file");
    for i in 0..(rate as f32 * seconds) as usize {
        let wave = (i as f32 / rate as f32 * 700.0 * std::f32::consts::TAU).sin();
        for strength in strengths {
            writer
                .write_sample((wave * strength * 32_767.0).clamp(-32_768.0, 32_767.0) as i16)
                .expect("a scratch file");
        }
    }
    writer.finalize().expect("a scratch file");
}

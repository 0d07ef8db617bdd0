//! How loud a sound is, after EBU R 128, and what brings it to the one loudness that all of ours have.
//! Everything is measured as it is heard: from two loudspeakers. It must not know files or playback.

use ebur128::{EbuR128, Mode};

/// The loudness of every voice, effect and piece of music, in LUFS.
pub const TARGET_LUFS: f64 = -16.0;
/// Nothing peaks above this, in decibels below full scale.
pub const PEAK_MAX_DB: f64 = -1.0;
/// A sound is made louder or quieter by this at most, in decibels: beyond it the recording itself is bad.
pub const GAIN_MAX_DB: f64 = 12.0;
/// A sound shorter than this, in seconds, is also measured by its loudest 400 ms.
const SHORT_SECONDS: u64 = 3;

/// What was measured of a sound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Of the whole sound, its pauses left out, in LUFS; none for under 400 ms or for silence.
    pub integrated: Option<f64>,
    /// Of the loudest 400 ms within the first three seconds, in LUFS; none for silence.
    pub momentary_max: Option<f64>,
    /// The largest sample, 1.0 being full scale.
    pub peak: f32,
}

impl Measured {
    /// How loud a voice is held to be, in LUFS: all of it, or its loudest part where it is too short for that.
    pub fn loudness(&self) -> Option<f64> {
        self.integrated.or(self.momentary_max)
    }

    /// What brings it to [`TARGET_LUFS`] without a peak above [`PEAK_MAX_DB`], in decibels within ±[`GAIN_MAX_DB`].
    pub fn gain_db(&self) -> f32 {
        let Some(loudness) = self.loudness() else { return 0.0 };
        let wanted = (TARGET_LUFS - loudness).clamp(-GAIN_MAX_DB, GAIN_MAX_DB);
        let room = PEAK_MAX_DB - 20.0 * f64::from(self.peak.max(1e-6)).log10();
        // Never below −12 dB, not even for a file whose samples claim to be ten times full scale.
        wanted.min(room).max(-GAIN_MAX_DB) as f32
    }
}

/// Measures a sound piece by piece, so that a long one never lies in memory.
pub struct Meter {
    ebu: EbuR128,
    rate: u32,
    frames: u64,
    momentary_max: f64,
    peak: f32,
}

impl Meter {
    /// A meter for stereo sound of so many samples a second. None for a rate that no sound has.
    pub fn new(rate: u32) -> Option<Meter> {
        let ebu = EbuR128::new(2, rate, Mode::I | Mode::M | Mode::HISTOGRAM).ok()?;
        Some(Meter { ebu, rate, frames: 0, momentary_max: f64::NEG_INFINITY, peak: 0.0 })
    }

    /// Takes in what follows: left and right in turn.
    pub fn add(&mut self, interleaved: &[f32]) {
        self.peak = interleaved.iter().fold(self.peak, |peak, sample| peak.max(sample.abs()));
        self.pass_on(interleaved);
    }

    /// What was measured.
    pub fn finish(mut self) -> Measured {
        let integrated = self.ebu.loudness_global().ok().filter(|loudness| loudness.is_finite());
        if self.frames < SHORT_SECONDS * u64::from(self.rate) {
            // What is shorter than the window is heard with the silence that follows it.
            let hush = vec![0.0; self.rate as usize * 2 * 2 / 5];
            self.pass_on(&hush);
        }
        let momentary_max = Some(self.momentary_max).filter(|loudness| loudness.is_finite());
        Measured { integrated, momentary_max, peak: self.peak }
    }

    fn pass_on(&mut self, interleaved: &[f32]) {
        // Twenty looks in a window: the loudest is missed by less than a tenth of a decibel.
        let step = (self.rate as usize / 50).max(1) * 2;
        for piece in interleaved.chunks(step) {
            // It refuses only a number of channels that is not ours.
            let _ = self.ebu.add_frames_f32(piece);
            self.frames += piece.len() as u64 / 2;
            if self.frames <= SHORT_SECONDS * u64::from(self.rate) {
                let now = self.ebu.loudness_momentary().unwrap_or(f64::NEG_INFINITY);
                self.momentary_max = self.momentary_max.max(now);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(rate: u32, seconds: f32, strength: f32) -> Measured {
        let mut meter = Meter::new(rate).expect("an ordinary rate");
        let frames: Vec<f32> = (0..(rate as f32 * seconds) as usize)
            .map(|i| (i as f32 / rate as f32 * 997.0 * std::f32::consts::TAU).sin() * strength)
            .flat_map(|x| [x, x])
            .collect();
        // In pieces of an odd size, as decoders give them.
        frames.chunks(1_154).for_each(|piece| meter.add(piece));
        meter.finish()
    }

    #[test]
    fn a_tone_measures_what_the_standard_says() {
        // 0 dBFS at 997 Hz in both channels is 0 LUFS within a tenth.
        let measured = tone(48_000, 4.0, 1.0);
        assert!((measured.loudness().expect("loud")).abs() < 0.1, "{measured:?}");
        assert!((measured.gain_db() + 12.0).abs() < 0.01, "no more than twelve");
    }

    #[test]
    fn short_sounds_are_measured_by_their_loudest_part() {
        let measured = tone(44_100, 0.2, 1.0);
        assert_eq!(measured.integrated, None);
        let loudness = measured.momentary_max.expect("loud");
        // Half a window of sound is three decibels less than a whole one.
        assert!((loudness + 3.0).abs() < 0.3, "{loudness}");
    }

    #[test]
    fn what_is_quiet_becomes_louder_but_never_clips() {
        assert!((tone(48_000, 4.0, 0.05).gain_db() - 10.0).abs() < 0.2);
        assert!((tone(48_000, 4.0, 0.001).gain_db() - 12.0).abs() < 0.01);
        let spiky = Measured { integrated: Some(-30.0), momentary_max: None, peak: 0.9 };
        assert!(spiky.gain_db() < 0.0, "its peaks leave no room");
        let silent = Measured { integrated: None, momentary_max: None, peak: 0.0 };
        assert_eq!(silent.gain_db(), 0.0);
    }
}

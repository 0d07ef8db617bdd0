//! Makes a recording ready for a lesson: the silence before and behind the voice goes, and it gets the one loudness
//! that all recordings have. It must not know who recorded it, nor where it is kept.

use std::io::Cursor;
use std::path::Path;

use hound::{SampleFormat, WavSpec, WavWriter};

use super::loudness::Measured;
use super::probe::{SoundProblem, SoundWarning, Use, read};

/// A voice without what surrounds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    /// A WAV file of one channel.
    pub wav: Vec<u8>,
    /// How long it lasts, in seconds.
    pub seconds: f64,
    /// What was not good about the recording.
    pub warnings: Vec<SoundWarning>,
}

/// The voice is looked for in pieces of so many milliseconds.
const PIECE_MS: usize = 10;
/// A piece so far below the loudest one, as a share of its strength, is silence: −38 dB.
const SILENT_SHARE: f32 = 0.0125;
/// What is loud for fewer pieces is a click of the mouse, not a voice.
const VOICE_PIECES: usize = 4;
/// What is kept before the voice, in pieces: an f begins softly.
const LEAD_PIECES: usize = 8;
/// What is kept behind it: a word fades.
const TAIL_PIECES: usize = 20;
/// How long it fades at both ends, in milliseconds.
const FADE_MS: usize = 8;

/// Reads a recording, cuts off its silence and levels it.
///
/// # Errors
/// What makes it useless.
pub fn clip(path: &Path) -> Result<Clip, SoundProblem> {
    let mut samples: Vec<f32> = Vec::new();
    let recording = read(path, Use::Voice.seconds_max(), &mut |frames| {
        samples.extend(frames.iter().map(|frame| f32::midpoint(frame.left, frame.right)));
    })?;
    let rate = recording.rate as usize;
    let (start, end) = voice_in(&samples, (rate * PIECE_MS / 1_000).max(1));
    let mut voice = samples.get(start..end).unwrap_or_default().to_vec();
    level(&mut voice, &recording.measured);
    fade(&mut voice, rate * FADE_MS / 1_000);
    let wav = wav(&voice, recording.rate).ok_or(SoundProblem::Broken)?;
    Ok(Clip { wav, seconds: voice.len() as f64 / rate as f64, warnings: recording.warnings })
}

/// From where to where somebody speaks; all of it where that cannot be told.
fn voice_in(samples: &[f32], piece: usize) -> (usize, usize) {
    let strength = |piece: &[f32]| (piece.iter().map(|x| x * x).sum::<f32>() / piece.len().max(1) as f32).sqrt();
    let pieces: Vec<f32> = samples.chunks(piece).map(strength).collect();
    let most = pieces.iter().copied().fold(0.0, f32::max);
    let loud: Vec<bool> = pieces.iter().map(|piece| *piece > most * SILENT_SHARE).collect();
    // A short burst by itself is no voice, unless there is nothing else.
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in loud.iter().enumerate().filter(|(_, loud)| **loud) {
        match runs.last_mut().filter(|run| run.1 + 1 >= at) {
            Some(run) => run.1 = at,
            None => runs.push((at, at)),
        }
    }
    let voiced = |run: &&(usize, usize)| run.1 + 1 - run.0 >= VOICE_PIECES;
    let first = runs.iter().find(voiced).or(runs.first()).map_or(0, |run| run.0);
    let last = runs.iter().rev().find(voiced).or(runs.last()).map_or(pieces.len(), |run| run.1 + 1);
    (first.saturating_sub(LEAD_PIECES) * piece, ((last + TAIL_PIECES) * piece).min(samples.len()))
}

/// Brings a voice to the loudness of all others. What was measured with its silence serves: silence is not counted.
fn level(voice: &mut [f32], measured: &Measured) {
    let gain = 10_f32.powf(measured.gain_db() / 20.0);
    voice.iter_mut().for_each(|sample| *sample = (*sample * gain).clamp(-1.0, 1.0));
}

fn fade(voice: &mut [f32], over: usize) {
    let over = over.min(voice.len() / 2);
    for at in 0..over {
        let share = at as f32 / over as f32;
        let end = voice.len() - 1 - at;
        voice[at] *= share;
        voice[end] *= share;
    }
}

fn wav(voice: &[f32], rate: u32) -> Option<Vec<u8>> {
    let spec = WavSpec { channels: 1, sample_rate: rate, bits_per_sample: 16, sample_format: SampleFormat::Int };
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = WavWriter::new(&mut bytes, spec).ok()?;
    for sample in voice {
        writer.write_sample((sample * f32::from(i16::MAX)) as i16).ok()?;
    }
    writer.finalize().ok()?;
    Some(bytes.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: u32 = 44_100;

    /// Silence, perhaps a click, a tone, silence; each so many milliseconds.
    fn recorded(click: bool, before: usize, tone: usize, after: usize, strength: f32) -> tempfile::NamedTempFile {
        let samples = |ms: usize| ms * RATE as usize / 1_000;
        let mut sound = vec![0.0; samples(before)];
        if click {
            sound[samples(20)..samples(30)].fill(strength);
        }
        let wave = |at: usize| (at as f32 / RATE as f32 * 440.0 * std::f32::consts::TAU).sin() * strength;
        sound.extend((0..samples(tone)).map(wave));
        sound.extend(vec![0.0; samples(after)]);
        let file = tempfile::NamedTempFile::new().expect("a file for the test");
        std::fs::write(file.path(), wav(&sound, RATE).expect("it is written")).expect("a file for the test");
        file
    }

    #[test]
    fn silence_goes_and_the_voice_stays() {
        for (click, strength) in [(false, 0.3), (true, 0.3), (false, 0.02)] {
            let file = recorded(click, 700, 500, 900, strength);
            let clip = clip(file.path()).expect("it can be heard");
            // 80 ms before it and 200 ms behind it.
            assert!((clip.seconds - 0.78).abs() < 0.03, "{click} {strength}: {}", clip.seconds);
            let made = tempfile::NamedTempFile::new().expect("a file for the test");
            std::fs::write(made.path(), &clip.wav).expect("a file for the test");
            let again = super::super::probe(made.path(), Use::Voice).expect("it can be played");
            assert!(again.channels == 1 && again.measured.peak <= 0.9 && again.measured.peak > 0.05, "{again:?}");
        }
    }

    #[test]
    fn every_recording_is_as_loud_as_the_others() {
        let loudness = |strength| {
            let file = recorded(false, 300, 900, 300, strength);
            let clip = clip(file.path()).expect("it can be heard");
            let made = tempfile::NamedTempFile::new().expect("a file for the test");
            std::fs::write(made.path(), &clip.wav).expect("a file for the test");
            super::super::probe(made.path(), Use::Voice).expect("it can be played").measured.loudness().expect("loud")
        };
        assert!((loudness(0.1) - loudness(0.3)).abs() < 1.0);
    }

    #[test]
    fn what_holds_no_voice_is_refused() {
        let silent = recorded(false, 500, 500, 0, 0.0);
        assert_eq!(clip(silent.path()), Err(SoundProblem::Silent));
        let long = recorded(false, 0, 31_000, 0, 0.3);
        assert!(matches!(clip(long.path()), Err(SoundProblem::TooLong { .. })));
        let file = tempfile::NamedTempFile::new().expect("a file for the test");
        std::fs::write(file.path(), "no sound").expect("a file for the test");
        assert!(clip(file.path()).is_err());
    }
}

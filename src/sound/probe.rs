//! Reads sound files: what they are, how long and how loud, and what is wrong with them. A file is
//! decoded a packet at a time, so that an hour of sound never lies in memory. It must not know how
//! sounds are played, nor trust what a file says of itself.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use kira::Frame;
use symphonia::core::codecs::CodecParameters;
use symphonia::core::codecs::audio::{AudioCodecParameters, AudioDecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, Track, TrackType};
use symphonia::core::io::{MediaSourceStream, MediaSourceStreamOptions};
use symphonia::core::meta::MetadataOptions;

use super::loudness::{Measured, Meter, TARGET_LUFS};
use crate::limits::{SONG_SECONDS_MAX, SOUND_MAX_BYTES, VOICE_SECONDS_MAX, VOICES_MAX};

/// What a sound is for: it says how long it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A card's recording.
    Voice,
    /// A slide's song.
    Song,
}

impl Use {
    /// The longest that it may be, in seconds.
    pub fn seconds_max(self) -> u32 {
        match self {
            Use::Voice => VOICE_SECONDS_MAX,
            Use::Song => SONG_SECONDS_MAX,
        }
    }
}

/// What a sound file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Recording {
    /// How long it lasts, in seconds.
    pub seconds: f64,
    /// Samples a second.
    pub rate: u32,
    /// One or two.
    pub channels: usize,
    /// How loud it is.
    pub measured: Measured,
    /// What is not good about it, though it can be played.
    pub warnings: Vec<SoundWarning>,
}

/// What makes a sound unpleasant, but not useless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoundWarning {
    /// Many samples are at full scale: it was recorded too loudly.
    Clipped,
    /// So quiet that making it louder does not suffice.
    Quiet,
}

impl fmt::Display for SoundWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SoundWarning::Clipped => "It is clipped and will crackle. Record it again, a little quieter.",
            SoundWarning::Quiet => "It is very quiet. Record it again, nearer to the microphone.",
        })
    }
}

/// Why a sound file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SoundProblem {
    /// It cannot be read.
    Unreadable {
        /// What the system says.
        why: String,
    },
    /// More bytes than [`SOUND_MAX_BYTES`].
    TooLarge,
    /// No kind of sound that we know.
    UnknownKind,
    /// It says that it is a sound, and cannot be decoded.
    Broken,
    /// Neither mono nor stereo.
    Channels {
        /// How many it has.
        channels: usize,
    },
    /// There is nothing in it.
    Empty,
    /// There is only silence in it.
    Silent,
    /// It is longer than it may be.
    TooLong {
        /// How long it may be, in seconds.
        seconds_max: u32,
    },
}

impl fmt::Display for SoundProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SoundProblem::Unreadable { why } => {
                return write!(f, "This sound cannot be read ({why}). Put the file where the lesson says it is.");
            }
            SoundProblem::TooLarge => {
                let most = SOUND_MAX_BYTES / 1_048_576;
                return write!(f, "This sound is larger than {most} MB. Cut it, or save it as ogg or mp3.");
            }
            SoundProblem::UnknownKind => {
                "This is no kind of sound that can be played. Save it as ogg, mp3, wav, flac or m4a."
            }
            SoundProblem::Broken => "This sound is broken. Open it in the program that made it and save it again.",
            SoundProblem::Channels { channels } => {
                return write!(f, "This sound has {channels} channels. Save it as mono or stereo.");
            }
            SoundProblem::Empty => "There is nothing in this sound. Record it again.",
            SoundProblem::Silent => "This sound is silent. Check the microphone and record it again.",
            SoundProblem::TooLong { seconds_max } if *seconds_max >= 120 => {
                return write!(f, "This sound is longer than {} minutes. Cut it.", seconds_max / 60);
            }
            SoundProblem::TooLong { seconds_max } => {
                return write!(f, "This sound is longer than {seconds_max} seconds. Cut it.");
            }
        })
    }
}

impl std::error::Error for SoundProblem {}

/// Looks at a sound file from end to end, and keeps nothing of it.
///
/// # Errors
/// Whatever makes it useless for this use.
pub fn probe(path: &Path, to: Use) -> Result<Recording, SoundProblem> {
    read(path, to.seconds_max(), &mut |_| ())
}

/// As [`probe`]; a file that has not changed since it was last asked about is not read again, so that a lesson of two
/// hundred recordings is looked at after every change of it.
///
/// # Errors
/// Whatever makes it useless.
pub fn probe_once(path: &Path, to: Use) -> Result<Recording, SoundProblem> {
    type Known = BTreeMap<(PathBuf, SystemTime, u64, u32), Result<Recording, SoundProblem>>;
    static KNOWN: Mutex<Known> = Mutex::new(BTreeMap::new());
    let stamp = std::fs::metadata(path).ok().and_then(|file| Some((file.modified().ok()?, file.len())));
    let Some((modified, bytes)) = stamp else { return probe(path, to) };
    let key = (path.to_path_buf(), modified, bytes, to.seconds_max());
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = known().get(&key) {
        return found.clone();
    }
    let found = probe(path, to);
    let mut known = known();
    if known.len() >= VOICES_MAX {
        known.clear();
    }
    known.insert(key, found.clone());
    found
}

/// Reads a sound and hands on its frames, a packet at a time, as they are in the file.
///
/// # Errors
/// Whatever makes it useless; by then some of its frames may have been handed on.
pub(super) fn read(path: &Path, seconds_max: u32, take: &mut dyn FnMut(&[Frame])) -> Result<Recording, SoundProblem> {
    // The decoders are others' work on others' files: one that gives up must not take the lesson with it.
    catch_unwind(AssertUnwindSafe(|| read_trusting(path, seconds_max, take))).unwrap_or(Err(SoundProblem::Broken))
}

fn read_trusting(path: &Path, seconds_max: u32, take: &mut dyn FnMut(&[Frame])) -> Result<Recording, SoundProblem> {
    let (mut format, known) = open(path)?;
    let mut decoder = symphonia::default::get_codecs()
        .make_audio_decoder(&known.params, &AudioDecoderOptions::default())
        .map_err(|_| SoundProblem::UnknownKind)?;
    let rate = known.params.sample_rate.filter(|rate| *rate > 0).ok_or(SoundProblem::Broken)?;
    let frames_max = u64::from(rate) * u64::from(seconds_max);
    // A file that says that it is too long is believed; one that says that it is short is counted.
    if known.frames.is_some_and(|frames| frames > frames_max) {
        return Err(SoundProblem::TooLong { seconds_max });
    }
    let mut meter = Meter::new(rate).ok_or(SoundProblem::Broken)?;
    let (mut samples, mut frames, mut stereo): (Vec<f32>, Vec<Frame>, Vec<f32>) = Default::default();
    let (mut count, mut channels, mut at_full_scale, mut spoilt) = (0_u64, 0, 0_u64, 0_u64);
    // A file that ends too early, or in rubbish, is played as far as it goes.
    while let Ok(Some(packet)) = format.next_packet() {
        if packet.track_id != known.id {
            continue;
        }
        let decoded = match decoder.decode(&packet) {
            Ok(decoded) => decoded,
            Err(Error::DecodeError(_)) => {
                spoilt += 1;
                continue;
            }
            Err(_) => break,
        };
        channels = decoded.num_planes();
        if !(1..=2).contains(&channels) {
            return Err(SoundProblem::Channels { channels });
        }
        decoded.copy_to_vec_interleaved(&mut samples);
        count += (samples.len() / channels) as u64;
        if count > frames_max {
            return Err(SoundProblem::TooLong { seconds_max });
        }
        at_full_scale += samples.iter().filter(|sample| sample.abs() >= FULL_SCALE).count() as u64;
        frames.clear();
        frames.extend(samples.chunks_exact(channels).map(to_frame));
        stereo.clear();
        stereo.extend(frames.iter().flat_map(|frame| [frame.left, frame.right]));
        meter.add(&stereo);
        take(&frames);
    }
    if count == 0 {
        return Err(if spoilt > 0 { SoundProblem::Broken } else { SoundProblem::Empty });
    }
    let measured = meter.finish();
    if measured.peak < SILENT_PEAK {
        return Err(SoundProblem::Silent);
    }
    let clipped = at_full_scale >= CLIPPED_MIN && at_full_scale * CLIPPED_ONE_IN >= count * channels as u64;
    let quiet = measured.loudness().is_none_or(|loudness| loudness < TARGET_LUFS - QUIET_DB);
    let warnings = [(clipped, SoundWarning::Clipped), (quiet, SoundWarning::Quiet)];
    let warnings = warnings.into_iter().filter_map(|(is, warning)| is.then_some(warning)).collect();
    Ok(Recording { seconds: count as f64 / f64::from(rate), rate, channels, measured, warnings })
}

/// A sample at least this large is at full scale.
const FULL_SCALE: f32 = 0.999;
/// So many samples at full scale, and one in so many, are heard as crackling.
const CLIPPED_MIN: u64 = 50;
/// See [`CLIPPED_MIN`].
const CLIPPED_ONE_IN: u64 = 500;
/// Sound that never exceeds this is silence: −60 dB.
const SILENT_PEAK: f32 = 0.001;
/// So far below the target, in decibels, a voice stays too quiet after it was made louder.
const QUIET_DB: f64 = 24.0;

/// The track that is to be heard.
struct Known {
    id: u32,
    params: AudioCodecParameters,
    frames: Option<u64>,
}

fn open(path: &Path) -> Result<(Box<dyn FormatReader>, Known), SoundProblem> {
    let unreadable = |error: std::io::Error| SoundProblem::Unreadable { why: error.to_string() };
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(SoundProblem::Unreadable { why: "it is not a file".into() });
    }
    if about.len() > SOUND_MAX_BYTES {
        return Err(SoundProblem::TooLarge);
    }
    if about.len() == 0 {
        return Err(SoundProblem::Empty);
    }
    // By what it holds and not by what it is called.
    let stream = MediaSourceStream::new(Box::new(file), MediaSourceStreamOptions::default());
    let format = symphonia::default::get_probe()
        .probe(&Hint::new(), stream, FormatOptions::default(), MetadataOptions::default())
        .map_err(|error| match error {
            Error::DecodeError(_) | Error::IoError(_) => SoundProblem::Broken,
            _ => SoundProblem::UnknownKind,
        })?;
    let track = format.default_track(TrackType::Audio).ok_or(SoundProblem::UnknownKind)?;
    let known = known(track).ok_or(SoundProblem::UnknownKind)?;
    Ok((format, known))
}

fn known(track: &Track) -> Option<Known> {
    let Some(CodecParameters::Audio(params)) = &track.codec_params else { return None };
    Some(Known { id: track.id, params: params.clone(), frames: track.num_frames })
}

fn to_frame(channels: &[f32]) -> Frame {
    // Numbers that are none, out of a broken file, are silence.
    let tame = |sample: f32| if sample.is_finite() { sample } else { 0.0 };
    let left = tame(channels[0]);
    Frame { left, right: channels.get(1).map_or(left, |right| tame(*right)) }
}

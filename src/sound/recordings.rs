//! A lesson's recordings: read, measured and decoded on a thread of their own, while the lesson goes on. A
//! broken one becomes a sentence and is silent; it never stops a lesson. It must not know how they are played.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use kira::Frame;
use kira::sound::static_sound::StaticSoundData;

use super::effects::sound_of;
use super::probe::read;
use crate::game::SoundId;
use crate::limits::{SONG_SECONDS_MAX, VOICE_SECONDS_MAX, VOICES_KEPT_MAX_BYTES, VOICES_MAX};

/// A recording that can be played.
#[derive(Clone)]
pub(super) enum Voice {
    /// In memory, at its loudness.
    Kept(Box<StaticSoundData>),
    /// Read from its file while it plays.
    Streamed {
        /// Its file.
        path: PathBuf,
        /// What brings it to its loudness, in decibels.
        gain_db: f32,
    },
}

/// What is known of a recording.
pub(super) enum State {
    /// It is still being read.
    Loading,
    /// It can be played.
    Ready(Voice),
    /// It cannot be played, which has been said; or there is none.
    Silent,
}

type Loaded = (usize, Result<Voice, String>);

/// The recordings of the lesson that is played.
#[derive(Default)]
pub(super) struct Recordings {
    table: Vec<State>,
    loader: Option<Loader>,
}

struct Loader {
    results: Receiver<Loaded>,
    cancelled: Arc<AtomicBool>,
}

impl Drop for Loader {
    fn drop(&mut self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

impl Recordings {
    /// Those of another lesson. Returns a sentence if they cannot all be had.
    pub fn set(&mut self, mut paths: Vec<PathBuf>) -> Option<String> {
        let too_many = paths.len().saturating_sub(VOICES_MAX);
        paths.truncate(VOICES_MAX);
        self.table = paths.iter().map(|_| State::Loading).collect();
        self.loader = None;
        if !paths.is_empty() {
            let (send, results) = sync_channel(16);
            let cancelled = Arc::new(AtomicBool::new(false));
            let seen = Arc::clone(&cancelled);
            let work = move || load_all(&paths, &send, &seen);
            match thread::Builder::new().name("recordings".into()).spawn(work) {
                Ok(_) => self.loader = Some(Loader { results, cancelled }),
                Err(error) => {
                    self.table.clear();
                    return Some(format!(
                        "The recordings cannot be read ({error}). Close other programs and start again."
                    ));
                }
            }
        }
        (too_many > 0).then(|| format!("A lesson has {VOICES_MAX} recordings at most: {too_many} stay silent."))
    }

    /// Takes what has been read since the last look, and returns a sentence for each that is useless.
    pub fn take(&mut self) -> Vec<String> {
        let Some(loader) = &self.loader else { return Vec::new() };
        let mut troubles = Vec::new();
        while let Ok((id, loaded)) = loader.results.try_recv() {
            let state = match loaded {
                Ok(voice) => State::Ready(voice),
                Err(trouble) => {
                    troubles.push(trouble);
                    State::Silent
                }
            };
            if let Some(place) = self.table.get_mut(id) {
                *place = state;
            }
        }
        troubles
    }

    /// A recording, as far as it is known.
    pub fn get(&self, id: SoundId) -> &State {
        self.table.get(usize::from(id)).unwrap_or(&State::Silent)
    }

    /// Whether some are still being read.
    pub fn is_loading(&self) -> bool {
        self.table.iter().any(|state| matches!(state, State::Loading))
    }
}

fn load_all(paths: &[PathBuf], send: &SyncSender<Loaded>, cancelled: &AtomicBool) {
    let mut room = VOICES_KEPT_MAX_BYTES;
    for (id, path) in paths.iter().enumerate() {
        if cancelled.load(Ordering::Relaxed) {
            return;
        }
        let loaded = load(path, &mut room).map_err(|why| {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            format!("{name}: {why}")
        });
        // Nobody listens any more when another lesson has come.
        if send.send((id, loaded)).is_err() {
            return;
        }
    }
}

/// Reads one recording. What is short stays in memory, as long as there is room; a song is read as it plays.
fn load(path: &Path, room: &mut usize) -> Result<Voice, super::probe::SoundProblem> {
    let mut frames: Vec<Frame> = Vec::new();
    let (mut bytes, most) = (0, *room);
    let recording = read(path, SONG_SECONDS_MAX, &mut |piece| {
        bytes += size_of_val(piece);
        if bytes <= most {
            frames.extend_from_slice(piece);
        } else {
            frames = Vec::new();
        }
    })?;
    let gain_db = recording.measured.gain_db();
    if bytes > most || recording.seconds > f64::from(VOICE_SECONDS_MAX) {
        return Ok(Voice::Streamed { path: path.to_owned(), gain_db });
    }
    *room -= bytes;
    Ok(Voice::Kept(Box::new(sound_of(recording.rate, frames).volume(gain_db))))
}

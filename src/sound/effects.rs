//! The sounds that ship with the engine, decoded: what the program itself says to the class. They are at
//! their loudness already, by the script that makes them. It must not know when they are played.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use kira::sound::static_sound::{StaticSoundData, StaticSoundSettings};
use kira::{Decibels, Frame};

use super::beat::TickSounds;
use super::cues::Cue;
use super::probe::read;

/// What all of them end in.
const ENDING: &str = "ogg";
/// The longest of them, in seconds.
const SECONDS_MAX: u32 = 30;
/// The ticks' files, and how far below a voice they are played, in decibels.
const TICKS: [(&str, f32); 3] = [("beat-high", -3.0), ("beat-low", -6.0), ("tick", -10.0)];
/// The quiet music below a time in which everyone thinks or talks.
const THINKING: &str = "thinking";

/// The shipped sounds. A clone shares the samples.
#[derive(Clone)]
pub(super) struct Effects {
    cues: BTreeMap<Cue, StaticSoundData>,
    thinking: Option<StaticSoundData>,
    ticks: TickSounds,
}

impl Effects {
    /// Those of a folder, and a sentence if some are not as they should be.
    pub fn load(folder: &Path) -> (Effects, Option<String>) {
        let mut missing = Vec::new();
        let mut load = |stem: &'static str| {
            let sound = load(&folder.join(format!("{stem}.{ENDING}")));
            if sound.is_none() {
                missing.push(stem);
            }
            sound
        };
        let cues =
            Cue::ALL.into_iter().filter_map(|cue| Some((cue, load(cue.stem())?.volume(cue.gain_db())))).collect();
        let thinking = load(THINKING).map(|sound| sound.loop_region(..));
        let sounds = TICKS.map(|(stem, gain_db)| {
            let Some(sound) = load(stem) else { return (48_000, Arc::from([])) };
            let gain = Decibels(gain_db).as_amplitude();
            (sound.sample_rate, sound.frames.iter().map(|frame| *frame * gain).collect())
        });
        let said = (!missing.is_empty()).then(|| {
            let folder = folder.display();
            format!("Some sounds are missing in {folder}: {}. Copy the program's folder anew.", missing.join(", "))
        });
        (Effects { cues, thinking, ticks: TickSounds { sounds } }, said)
    }

    /// The sound of a cue, as loud as it is to be.
    pub fn cue(&self, cue: Cue) -> Option<StaticSoundData> {
        self.cues.get(&cue).cloned()
    }

    /// The thinking music, which comes round for ever.
    pub fn thinking(&self) -> Option<StaticSoundData> {
        self.thinking.clone()
    }

    /// The ticks.
    pub fn ticks(&self) -> TickSounds {
        self.ticks.clone()
    }
}

fn load(path: &Path) -> Option<StaticSoundData> {
    let mut frames: Vec<Frame> = Vec::new();
    let recording = read(path, SECONDS_MAX, &mut |piece| frames.extend_from_slice(piece)).ok()?;
    Some(sound_of(recording.rate, frames))
}

/// A sound of these samples.
pub(super) fn sound_of(rate: u32, frames: Vec<Frame>) -> StaticSoundData {
    StaticSoundData { sample_rate: rate, frames: frames.into(), settings: StaticSoundSettings::default(), slice: None }
}

//! The sound room: voices, effects, music and the beat. What lasts follows the [`SoundView`], so that undo
//! stops it; what is played once is a [`Moment`]. With no device it accepts everything, plays nothing and
//! says so once. It knows the rules' views and nothing else of the house: no screens, no sockets, and no
//! files but those it is handed.

pub mod beat;
pub mod clip;
pub mod cues;
mod device;
mod effects;
mod keeper;
#[cfg(feature = "app")]
pub mod listen;
pub mod loudness;
pub mod offline;
mod player;
pub mod probe;
mod recordings;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::time::Duration;

pub use cues::Cue;
pub use device::{Output, OutputDevice, Place};
pub use offline::Tape;
pub use probe::{Recording, SoundProblem, SoundWarning, Use, probe, probe_once};

use crate::game::{AtMs, Moment, SoundId, SoundView};
use crate::limits::{NOTICES_MAX, VOLUME_MAX, VOLUME_USUAL};
use device::{Machine, TapeMachine, ThisMachine};
use effects::Effects;
use keeper::Keeper;
use player::{MUSIC_FADE_MS, NotPlayed};
use recordings::{Recordings, State};

/// A recording that is not ready this long after its moment, in milliseconds, is not played any more.
const VOICE_WAITS_MS: u64 = 2_000;
/// How soon to be called again while a voice sounds or waits, in milliseconds.
const SPEAKING_MS: u64 = 50;
/// How soon to be called again while ticks or music sound, in milliseconds.
const BUSY_MS: u64 = 200;

/// All that is to be heard of a lesson. Lives on any one thread.
pub struct Sounds {
    effects: Effects,
    recordings: Recordings,
    keeper: Keeper,
    view: SoundView,
    /// What the ticks were last set by.
    ticks_of: Option<SoundView>,
    now: AtMs,
    /// A recording that is to be played as soon as it can be, and since when.
    waiting: Option<(SoundId, AtMs)>,
    volume: u8,
    muted: bool,
    troubles: Vec<String>,
}

impl Sounds {
    /// Opens what the system plays on and reads the shipped sounds of a folder. It never fails: what is
    /// missing is silent, and said in [`Sounds::take_troubles`].
    pub fn open(assets_sounds_dir: &Path) -> Sounds {
        Sounds::on(Box::new(ThisMachine), assets_sounds_dir)
    }

    /// The same into memory, at so many samples a second, for tests and for measuring.
    pub fn offline(assets_sounds_dir: &Path, rate: u32) -> (Sounds, Tape) {
        let tape = Tape::new(rate);
        (Sounds::on(Box::new(TapeMachine(tape.clone())), assets_sounds_dir), tape)
    }

    fn on(machine: Box<dyn Machine>, folder: &Path) -> Sounds {
        let (effects, missing) = Effects::load(folder);
        let mut sounds = Sounds::with(machine, effects);
        sounds.say(missing);
        sounds
    }

    fn with(machine: Box<dyn Machine>, effects: Effects) -> Sounds {
        let keeper = Keeper::new(machine, &effects);
        let mut sounds = Sounds {
            effects,
            recordings: Recordings::default(),
            keeper,
            view: SoundView::default(),
            ticks_of: None,
            now: 0,
            waiting: None,
            volume: VOLUME_USUAL,
            muted: false,
            troubles: Vec::new(),
        };
        sounds.restore();
        sounds
    }

    /// What sound is played on, or why there is none, in a sentence.
    pub fn status(&self) -> String {
        self.keeper.status()
    }

    /// The files of a lesson's recordings, by their ids. They are read in the background.
    pub fn set_voices(&mut self, paths: Vec<PathBuf>) {
        self.waiting = None;
        if let Some(player) = self.keeper.player() {
            player.stop_voice();
        }
        let said = self.recordings.set(paths);
        self.say(said);
    }

    /// Whether recordings are still being read.
    pub fn is_loading(&self) -> bool {
        self.recordings.is_loading()
    }

    /// Takes what is to be heard now, and what is to be played once, the oldest first.
    pub fn hear(&mut self, view: &SoundView, moments: &[Moment], now: AtMs) {
        self.now = now;
        self.take_loaded();
        self.view = *view;
        if let Some(player) = self.keeper.player() {
            player.look(now);
        }
        self.sustain();
        if let Some(cue) = cues::cue_of(moments) {
            self.play(cue);
        }
        // What was taken back is not spoken on; a new recording takes the place of the one before it.
        for moment in moments {
            match moment {
                Moment::Undone => {
                    self.waiting = None;
                    if let Some(player) = self.keeper.player() {
                        player.stop_voice();
                    }
                }
                Moment::Voice(id) => self.waiting = Some((*id, now)),
                _ => (),
            }
        }
        self.speak();
    }

    /// Keeps time and looks after devices. Returns after how long it would like to be called again at the
    /// latest; none if only a new view or moment matters.
    pub fn tick(&mut self, now: AtMs) -> Option<Duration> {
        self.now = now;
        self.take_loaded();
        if self.keeper.look(now, &self.effects) {
            self.restore();
        }
        if let Some(player) = self.keeper.player() {
            player.look(now);
        }
        self.sustain();
        self.speak();
        Some(self.next_tick())
    }

    /// The master volume, 0 (silence) to 10. Beyond 10 it is 10.
    pub fn set_volume(&mut self, volume: u8) {
        self.volume = volume.min(VOLUME_MAX);
        self.apply_volume();
    }

    /// See [`Sounds::set_volume`].
    pub fn volume(&self) -> u8 {
        self.volume
    }

    /// Silences everything, or brings it back. What lasts goes on meanwhile.
    pub fn set_muted(&mut self, muted: bool) {
        self.muted = muted;
        self.apply_volume();
    }

    /// See [`Sounds::set_muted`].
    pub fn muted(&self) -> bool {
        self.muted
    }

    /// Plays something pleasant, to hear where the sound comes from and how loud it is.
    pub fn test_sound(&mut self) {
        self.play(Cue::Right);
    }

    /// Plays an effect once.
    pub fn play(&mut self, cue: Cue) {
        if let Some(player) = self.keeper.player() {
            player.play_cue(cue, &self.effects);
        }
    }

    /// Plays on this from now on. A device that is not there is waited for on the system's own.
    pub fn choose_output(&mut self, output: Output) {
        if self.keeper.choose(output, self.now, &self.effects) {
            self.restore();
        }
    }

    /// Plays on the TV, or on this machine. Returns false, and leaves everything as it is, if the system names
    /// no such device. It asks the system, which may take a moment.
    pub fn play_on(&mut self, place: Place) -> bool {
        let there = self.outputs().into_iter().find(|output| output.tv == (place == Place::Tv));
        let Some(output) = there else { return false };
        self.choose_output(Output::Named(output.name));
        true
    }

    /// What was chosen to play on.
    pub fn output(&self) -> &Output {
        self.keeper.wanted()
    }

    /// What could be played on. It asks the system, which may take a moment.
    pub fn outputs(&mut self) -> Vec<OutputDevice> {
        self.keeper.outputs()
    }

    /// What went wrong since the last look, a sentence each.
    pub fn take_troubles(&mut self) -> Vec<String> {
        let trouble = self.keeper.take_trouble();
        self.say(trouble);
        std::mem::take(&mut self.troubles)
    }

    /// That sound is played on another device now, in a sentence, once.
    pub fn take_moved(&mut self) -> Option<String> {
        self.keeper.take_moved()
    }

    /// How many sounds are playing or about to, the ticks counted as one.
    pub fn playing(&mut self) -> usize {
        self.keeper.player().map_or(0, |player| player.sounds())
    }

    /// Remembers a sentence for whoever asks. Beyond what can be read, only the first matter.
    fn say(&mut self, sentence: Option<String>) {
        if let Some(sentence) = sentence
            && self.troubles.len() < NOTICES_MAX
            && !self.troubles.contains(&sentence)
        {
            self.troubles.push(sentence);
        }
    }

    fn take_loaded(&mut self) {
        for trouble in self.recordings.take() {
            tracing::warn!("{trouble}");
            self.say(Some(trouble));
        }
    }

    /// Tells a new player what it must know.
    fn restore(&mut self) {
        self.ticks_of = None;
        self.apply_volume();
        self.sustain();
    }

    fn apply_volume(&mut self) {
        let (volume, muted) = (self.volume, self.muted);
        if let Some(player) = self.keeper.player() {
            player.set_volume(volume, muted);
        }
    }

    /// Lets sound what lasts, and nothing else that lasts.
    fn sustain(&mut self) {
        let (view, now) = (self.view, self.now);
        let Some(player) = self.keeper.player() else { return };
        if self.ticks_of != Some(view) {
            self.ticks_of = Some(view);
            player.set_ticks(beat::ticks(&view), now);
        }
        match view.music_until {
            // It fades so as to be gone when the time is up.
            Some(until) if now.saturating_add(MUSIC_FADE_MS) < until => player.begin_music(&self.effects),
            Some(_) => player.end_music(true),
            None => player.end_music(false),
        }
    }

    /// Plays the recording that waits, if it can be played.
    fn speak(&mut self) {
        let Some((id, since)) = self.waiting else { return };
        let late = self.now.checked_sub(since).is_none_or(|gone| gone > VOICE_WAITS_MS);
        let voice = match self.recordings.get(id) {
            State::Loading if !late => return,
            State::Ready(voice) if !late => voice.clone(),
            _ => {
                self.waiting = None;
                return;
            }
        };
        let played = self.keeper.player().map_or(Ok(()), |player| player.play_voice(&voice));
        match played {
            Err(NotPlayed::Full) => return,
            Err(NotPlayed::Unreadable(why)) => {
                self.say(Some(format!(
                    "A recording cannot be read any more ({why}). Put its file back beside the lesson."
                )));
            }
            Ok(()) => (),
        }
        self.waiting = None;
    }

    fn next_tick(&mut self) -> Duration {
        let (view, now) = (self.view, self.now);
        let waits = self.waiting.is_some() || self.recordings.is_loading();
        let most = self.keeper.next_look();
        let Some(player) = self.keeper.player() else { return most };
        if waits || player.speaks() {
            Duration::from_millis(SPEAKING_MS).min(most)
        } else if view.music_until.is_some() || player.ticks_on(now) {
            Duration::from_millis(BUSY_MS).min(most)
        } else {
            most
        }
    }
}

//! Plays: three tracks and the ticks under one master, a recording that makes the others quieter, music
//! that fades. It must not know which sound belongs to what, nor what it is played on.

use std::time::Duration;

use kira::backend::Backend;
use kira::effect::{Effect, EffectBuilder};
use kira::info::Info;
use kira::sound::static_sound::{StaticSoundData, StaticSoundHandle};
use kira::sound::streaming::{StreamingSoundData, StreamingSoundHandle};
use kira::sound::{FromFileError, PlaybackState};
use kira::track::{TrackBuilder, TrackHandle};
use kira::{AudioManager, Decibels, Frame, PlaySoundError, ResourceLimitReached, StartTime, Tween};

use super::beat::{Metronome, Tick};
use super::cues::Cue;
use super::effects::Effects;
use super::loudness::PEAK_MAX_DB;
use super::recordings::Voice;
use crate::game::AtMs;
use crate::limits::{EFFECTS_PLAYING_MAX, VOLUME_MAX};

/// The thinking music is this far below a voice, in decibels.
const MUSIC_DB: f32 = -10.0;
/// Under a voice the music becomes quieter by this, in decibels.
pub const MUSIC_DUCKED_DB: f32 = -10.5;
/// Under a voice effects and ticks become quieter by this, in decibels.
pub const EFFECTS_DUCKED_DB: f32 = -4.0;
/// How fast the others make way for a voice, in milliseconds.
const DUCK_MS: u64 = 120;
/// How slowly they come back, in milliseconds.
const UNDUCK_MS: u64 = 400;
/// How fast a voice that is interrupted ends, in milliseconds; the next begins after that.
const VOICE_ENDS_MS: u64 = 30;
/// How slowly music comes and goes, in milliseconds.
pub(super) const MUSIC_FADE_MS: u64 = 1_200;
/// How fast music ends that is no longer to be heard, in milliseconds.
const MUSIC_STOPS_MS: u64 = 300;
/// How fast the master volume changes, in milliseconds.
const VOLUME_MS: u64 = 60;
/// What a step of the master volume is worth, in decibels.
const STEP_DB: f32 = 3.5;
/// Voices on their track: one that sounds, and those that are ending.
const VOICES_PLAYING_MAX: usize = 8;
/// Music on its track: what comes and what goes.
const MUSIC_PLAYING_MAX: usize = 4;

/// Why a voice did not begin.
#[derive(Debug)]
pub(super) enum NotPlayed {
    /// So many have just ended that there is no room: again in a moment.
    Full,
    /// Its file cannot be read any more.
    Unreadable(String),
}

enum VoiceHandle {
    Kept(StaticSoundHandle),
    Streamed(StreamingSoundHandle<FromFileError>),
}

impl VoiceHandle {
    fn is_over(&self) -> bool {
        let state = match self {
            VoiceHandle::Kept(sound) => sound.state(),
            VoiceHandle::Streamed(sound) => sound.state(),
        };
        state == PlaybackState::Stopped
    }

    fn stop(&mut self) {
        match self {
            VoiceHandle::Kept(sound) => sound.stop(tween(VOICE_ENDS_MS)),
            VoiceHandle::Streamed(sound) => sound.stop(tween(VOICE_ENDS_MS)),
        }
    }
}

/// The tracks of one opened device. Dropping it silences them.
pub(super) struct Player {
    master: TrackHandle,
    voice: TrackHandle,
    effects: TrackHandle,
    ticks: TrackHandle,
    music: TrackHandle,
    metronome: Metronome,
    voice_playing: Option<VoiceHandle>,
    music_playing: Option<StaticSoundHandle>,
}

impl Player {
    /// Lays the tracks. `live` says whether sound is given out as time goes by, as devices do.
    pub fn on<B: Backend>(
        manager: &mut AudioManager<B>,
        effects: &Effects,
        live: bool,
    ) -> Result<Player, ResourceLimitReached> {
        let master = TrackBuilder::new().sound_capacity(0).sub_track_capacity(4).with_effect(Ceiling);
        let mut master = manager.add_sub_track(master)?;
        let mut track = |sounds, volume: f32| {
            master.add_sub_track(TrackBuilder::new().sound_capacity(sounds).sub_track_capacity(0).volume(volume))
        };
        let voice = track(VOICES_PLAYING_MAX, 0.0)?;
        let effects_track = track(EFFECTS_PLAYING_MAX, 0.0)?;
        let mut ticks = track(1, 0.0)?;
        let music = track(MUSIC_PLAYING_MAX, MUSIC_DB)?;
        let (metronome, ticking) = Metronome::new(effects.ticks(), live);
        ticks.play(ticking).map_err(|_| ResourceLimitReached)?;
        let (voice_playing, music_playing) = (None, None);
        Ok(Player { master, voice, effects: effects_track, ticks, music, metronome, voice_playing, music_playing })
    }

    /// Plays an effect once. Beyond [`EFFECTS_PLAYING_MAX`] it is left out: the class hears enough.
    pub fn play_cue(&mut self, cue: Cue, effects: &Effects) {
        if let Some(sound) = effects.cue(cue)
            && let Err(error) = self.effects.play(sound)
        {
            tracing::debug!(?cue, %error, "an effect was left out");
        }
    }

    /// Plays a recording; the one before it ends first.
    pub fn play_voice(&mut self, voice: &Voice) -> Result<(), NotPlayed> {
        let start = if self.stop_voice() {
            StartTime::Delayed(Duration::from_millis(VOICE_ENDS_MS))
        } else {
            StartTime::Immediate
        };
        let handle = match voice {
            Voice::Kept(sound) => {
                let sound = StaticSoundData::clone(sound).start_time(start);
                VoiceHandle::Kept(self.voice.play(sound).map_err(|_| NotPlayed::Full)?)
            }
            Voice::Streamed { path, gain_db } => {
                let unreadable = |error: FromFileError| NotPlayed::Unreadable(error.to_string());
                let sound = StreamingSoundData::from_file(path).map_err(unreadable)?.start_time(start).volume(*gain_db);
                VoiceHandle::Streamed(self.voice.play(sound).map_err(|error| match error {
                    PlaySoundError::SoundLimitReached => NotPlayed::Full,
                    PlaySoundError::IntoSoundError(error) => unreadable(error),
                })?)
            }
        };
        self.voice_playing = Some(handle);
        self.duck(true);
        Ok(())
    }

    /// Ends the recording that sounds. Returns whether one did.
    pub fn stop_voice(&mut self) -> bool {
        let Some(mut voice) = self.voice_playing.take() else { return false };
        voice.stop();
        self.duck(false);
        true
    }

    /// Lets the music come, if it is not there.
    pub fn begin_music(&mut self, effects: &Effects) {
        if self.music_playing.is_none()
            && let Some(sound) = effects.thinking()
        {
            self.music_playing = self.music.play(sound.fade_in_tween(tween(MUSIC_FADE_MS))).ok();
        }
    }

    /// Lets the music go: slowly at its end, fast when it is not to be heard any more.
    pub fn end_music(&mut self, slowly: bool) {
        if let Some(mut music) = self.music_playing.take() {
            music.stop(tween(if slowly { MUSIC_FADE_MS } else { MUSIC_STOPS_MS }));
        }
    }

    /// These ticks, and no others.
    pub fn set_ticks(&mut self, ticks: Vec<Tick>, now: AtMs) {
        self.metronome.set(ticks, now);
    }

    /// Looks which voice is over, and whether the ticks keep time.
    pub fn look(&mut self, now: AtMs) {
        if self.voice_playing.as_ref().is_some_and(VoiceHandle::is_over) {
            self.voice_playing = None;
            self.duck(false);
        }
        self.metronome.keep(now);
    }

    /// Whether a recording sounds.
    pub fn speaks(&self) -> bool {
        self.voice_playing.is_some()
    }

    /// Whether ticks are to come.
    pub fn ticks_on(&self, now: AtMs) -> bool {
        !self.metronome.is_over(now)
    }

    /// Sets the master volume, 0 (silence) to [`VOLUME_MAX`].
    pub fn set_volume(&mut self, volume: u8, muted: bool) {
        self.master.set_volume(volume_db(if muted { 0 } else { volume }), tween(VOLUME_MS));
    }

    /// How often the device has asked for sound: it stands still when the device is dead.
    pub fn asked(&self) -> u64 {
        self.metronome.asked()
    }

    /// How many sounds are on the tracks, the ticks counted as one.
    pub fn sounds(&self) -> usize {
        [&self.voice, &self.effects, &self.ticks, &self.music].iter().map(|track| track.num_sounds()).sum()
    }

    /// Makes way for a voice, or comes back.
    fn duck(&mut self, down: bool) {
        let (ms, music, effects) =
            if down { (DUCK_MS, MUSIC_DUCKED_DB, EFFECTS_DUCKED_DB) } else { (UNDUCK_MS, 0.0, 0.0) };
        self.music.set_volume(MUSIC_DB + music, tween(ms));
        self.effects.set_volume(effects, tween(ms));
        self.ticks.set_volume(effects, tween(ms));
    }
}

/// What a step of the master volume means, in decibels: full scale at [`VOLUME_MAX`], silence at 0.
pub(super) fn volume_db(step: u8) -> f32 {
    match VOLUME_MAX.saturating_sub(step) {
        VOLUME_MAX => Decibels::SILENCE.0,
        down => -STEP_DB * f32::from(down),
    }
}

fn tween(ms: u64) -> Tween {
    Tween { duration: Duration::from_millis(ms), ..Tween::default() }
}

/// Keeps what is heard below [`PEAK_MAX_DB`] when several sounds meet: peaks are bent instead of cut off.
struct Ceiling;

/// What is below this passes as it is.
const BENDS_AT: f32 = 0.7;

impl EffectBuilder for Ceiling {
    type Handle = ();

    fn build(self) -> (Box<dyn Effect>, ()) {
        (Box::new(self), ())
    }
}

impl Effect for Ceiling {
    fn process(&mut self, input: &mut [Frame], _dt: f64, _info: &Info) {
        for frame in input {
            frame.left = bent(frame.left);
            frame.right = bent(frame.right);
        }
    }
}

fn bent(sample: f32) -> f32 {
    if sample.abs() <= BENDS_AT {
        return sample;
    }
    let room = Decibels(PEAK_MAX_DB as f32).as_amplitude() - BENDS_AT;
    (BENDS_AT + room * ((sample.abs() - BENDS_AT) / room).tanh()).copysign(sample)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_volume_has_eleven_steps_and_its_lowest_is_silence() {
        assert_eq!(Decibels(volume_db(0)).as_amplitude(), 0.0);
        assert_eq!(volume_db(VOLUME_MAX), 0.0);
        assert!((1..=VOLUME_MAX).all(|step| volume_db(step) > volume_db(step - 1)));
        assert_eq!(volume_db(200), 0.0);
    }

    #[test]
    fn peaks_bend_and_never_pass_the_ceiling() {
        let ceiling = Decibels(PEAK_MAX_DB as f32).as_amplitude();
        assert_eq!(bent(0.5), 0.5);
        assert_eq!(bent(-0.5), -0.5);
        let samples: Vec<f32> = (0..400).map(|i| bent(i as f32 / 100.0)).collect();
        assert!(samples.is_sorted() && samples.iter().all(|sample| *sample <= ceiling));
    }
}

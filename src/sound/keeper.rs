//! Keeps sound going: opens a device, notices when it is gone, dead or no longer the system's, and takes
//! the next one. With none it is silent, says so once, and looks again now and then.

use std::time::Duration;

use super::device::{Machine, Opened, Output, OutputDevice};
use super::effects::Effects;
use super::player::Player;
use crate::game::AtMs;

/// How often the device is looked at, in milliseconds.
const LOOK_MS: u64 = 1_000;
/// A device that has asked for no sound for so long is dead, in milliseconds.
const DEAD_MS: u64 = 3_000;
/// With no device: the first and the longest wait until the next try, in milliseconds.
const RETRY_MS: (u64, u64) = (2_000, 60_000);
/// How often a chosen device that is gone is looked for, in milliseconds: the search takes a while.
const SEARCH_MS: u64 = 10_000;

/// Whoever keeps a device open.
pub(super) struct Keeper {
    machine: Box<dyn Machine>,
    wanted: Output,
    opened: Option<Opened>,
    /// What was last played on.
    name: Option<String>,
    /// Why nothing is open.
    why: String,
    looked: AtMs,
    retry_ms: u64,
    /// The chosen device is gone, another has its place; when it was last looked for.
    instead: Option<AtMs>,
    /// How often sound was last asked for, and since when.
    asked: (u64, AtMs),
    said: bool,
    /// How often nothing could be opened since something last was.
    failures: u32,
    trouble: Option<String>,
    moved: Option<String>,
}

impl Keeper {
    /// Opens what the system plays on, if anything.
    pub fn new(machine: Box<dyn Machine>, effects: &Effects) -> Keeper {
        let mut keeper = Keeper {
            machine,
            wanted: Output::Default,
            opened: None,
            name: None,
            why: String::new(),
            looked: 0,
            retry_ms: RETRY_MS.0,
            instead: None,
            asked: (0, 0),
            said: false,
            failures: 0,
            trouble: None,
            moved: None,
        };
        keeper.open(0, effects);
        keeper
    }

    /// What plays, if anything can.
    pub fn player(&mut self) -> Option<&mut Player> {
        self.opened.as_mut().map(|opened| &mut opened.player)
    }

    /// Looks after the device. Returns whether there is another player now, who knows nothing yet.
    pub fn look(&mut self, now: AtMs, effects: &Effects) -> bool {
        let every = if self.opened.is_some() { LOOK_MS } else { self.retry_ms };
        if !is_due(now, self.looked, every) {
            return false;
        }
        self.looked = now;
        if self.opened.is_none() {
            self.retry_ms = (self.retry_ms * 2).min(RETRY_MS.1);
            return self.open(now, effects);
        }
        if self.is_dead(now) || self.is_another() || self.is_back(now) {
            return self.open(now, effects);
        }
        false
    }

    /// How long until the next look, in real time.
    pub fn next_look(&self) -> Duration {
        Duration::from_millis(if self.opened.is_some() { LOOK_MS } else { self.retry_ms })
    }

    /// Plays on another device from now on. Returns whether there is another player now.
    pub fn choose(&mut self, output: Output, now: AtMs, effects: &Effects) -> bool {
        self.wanted = output;
        self.retry_ms = RETRY_MS.0;
        let is_new = self.open(now, effects);
        if let (Some(opened), Some(_), Output::Named(wanted)) = (&self.opened, self.instead, &self.wanted) {
            let (why, other) = (&self.why, &opened.name);
            self.trouble = Some(format!(
                "Sound cannot be played on {wanted} ({why}), so it is played on {other}. Look whether the cable is in, or \
                 choose the loudspeaker in the system's settings."
            ));
        }
        is_new
    }

    /// What was chosen.
    pub fn wanted(&self) -> &Output {
        &self.wanted
    }

    /// The devices that there are.
    pub fn outputs(&mut self) -> Vec<OutputDevice> {
        self.machine.outputs()
    }

    /// What sound is played on, or why there is none, in a sentence.
    pub fn status(&self) -> String {
        match &self.opened {
            Some(opened) => format!("Sound is played on {}.", opened.name),
            None => format!(
                "There is no sound: nothing to play it on can be opened ({}). The lesson goes on in silence; plug in a \
                 loudspeaker or the TV's cable, and it comes back.",
                self.why
            ),
        }
    }

    /// That there is no sound, once.
    pub fn take_trouble(&mut self) -> Option<String> {
        self.trouble.take()
    }

    /// That sound is played on something else now.
    pub fn take_moved(&mut self) -> Option<String> {
        self.moved.take()
    }

    fn open(&mut self, now: AtMs, effects: &Effects) -> bool {
        // The old one goes first: some devices can be open once only.
        self.opened = None;
        self.instead = None;
        let mut opened = self.machine.open(&self.wanted, effects);
        if let Err(why) = &mut opened
            && self.wanted != Output::Default
        {
            self.why = std::mem::take(why);
            self.instead = Some(now);
            opened = self.machine.open(&Output::Default, effects);
        }
        match opened {
            Ok(opened) => {
                let before = self.name.replace(opened.name.clone());
                let was_silent = self.said;
                if was_silent || before.is_some_and(|before| before != opened.name) {
                    self.moved = Some(format!("Sound is played on {} now.", opened.name));
                }
                tracing::info!(device = opened.name, "sound is on");
                self.asked = (opened.player.asked(), now);
                self.opened = Some(opened);
                self.retry_ms = RETRY_MS.0;
                (self.said, self.failures) = (false, 0);
                true
            }
            Err(why) => {
                self.why = why.trim_end_matches('.').into();
                self.failures += 1;
                // A device that was just let go may take a moment to come back: the second time it is true.
                let sure = self.name.is_none() || self.failures > 1;
                if sure && !self.said {
                    self.said = true;
                    let sentence = self.status();
                    tracing::warn!("{sentence}");
                    self.trouble = Some(sentence);
                }
                false
            }
        }
    }

    /// The device says that it is gone, or asks for nothing any more: kira's thread may have died with it.
    fn is_dead(&mut self, now: AtMs) -> bool {
        let Some(opened) = &mut self.opened else { return false };
        if opened.engine.is_lost() {
            return true;
        }
        let asked = opened.player.asked();
        if asked != self.asked.0 || now < self.asked.1 {
            self.asked = (asked, now);
        }
        opened.live && is_due(now, self.asked.1, DEAD_MS)
    }

    /// The system plays on another device: a cable was plugged in or pulled.
    fn is_another(&mut self) -> bool {
        let Some(opened) = &self.opened else { return false };
        let follows = self.wanted == Output::Default || self.instead.is_some();
        follows && self.machine.default_id().is_some_and(|id| id != opened.id)
    }

    /// The chosen device is there again.
    fn is_back(&mut self, now: AtMs) -> bool {
        let (Some(searched), Output::Named(wanted)) = (self.instead, &self.wanted) else { return false };
        if !is_due(now, searched, SEARCH_MS) {
            return false;
        }
        self.instead = Some(now);
        self.machine.outputs().iter().any(|output| output.name == *wanted)
    }
}

/// Whether so much time has gone by. Another session's clock begins anew, which counts as that.
fn is_due(now: AtMs, since: AtMs, every_ms: u64) -> bool {
    now.checked_sub(since).is_none_or(|gone| gone >= every_ms)
}

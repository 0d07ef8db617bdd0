//! Devices that are not there, go, come and die.

use std::sync::{Arc, Mutex};

use super::*;
use crate::sound::device::{Machine, Opened, TapeMachine};

/// Cables as a test plugs them.
#[derive(Default)]
struct Cables {
    /// The first is the system's own.
    plugged: Vec<&'static str>,
    opened: Vec<&'static str>,
    /// Whether devices ask for sound by themselves (and here nobody does).
    live: bool,
}

#[derive(Clone, Default)]
struct Plugs(Arc<Mutex<Cables>>);

impl Plugs {
    fn with(plugged: &[&'static str]) -> Plugs {
        let plugs = Plugs::default();
        plugs.plug(plugged);
        plugs
    }

    fn plug(&self, plugged: &[&'static str]) {
        self.0.lock().expect("one thread").plugged = plugged.to_vec();
    }

    fn opened(&self) -> usize {
        self.0.lock().expect("one thread").opened.len()
    }
}

impl Machine for Plugs {
    fn open(&mut self, output: &Output, effects: &Effects) -> Result<Opened, String> {
        let mut cables = self.0.lock().expect("one thread");
        let name = cables.plugged.iter().copied().find(|name| match output {
            Output::Default => true,
            Output::Named(wanted) => name == wanted,
        });
        let name = name.ok_or("nothing is plugged in")?;
        cables.opened.push(name);
        let opened = TapeMachine(Tape::new(RATE)).open(output, effects)?;
        Ok(Opened { name: name.into(), id: name.into(), live: cables.live, ..opened })
    }

    fn default_id(&mut self) -> Option<String> {
        self.0.lock().expect("one thread").plugged.first().map(|name| (*name).into())
    }

    fn outputs(&mut self) -> Vec<OutputDevice> {
        let cables = self.0.lock().expect("one thread");
        cables.plugged.iter().map(|name| OutputDevice { name: (*name).into(), tv: *name == "HDMI" }).collect()
    }
}

fn sounds(plugs: &Plugs) -> Sounds {
    Sounds::with(Box::new(plugs.clone()), shipped())
}

/// Lets so many seconds go by.
fn pass(sounds: &mut Sounds, now: &mut AtMs, seconds: u64) {
    for _ in 0..seconds * 4 {
        *now += 250;
        assert!(sounds.tick(*now).is_some());
    }
}

#[test]
fn sounds_may_live_on_their_own_thread() {
    fn is_send<T: Send>() {}
    is_send::<Sounds>();
}

#[test]
fn a_machine_without_sound_accepts_everything_and_says_so_once() {
    let plugs = Plugs::default();
    let mut sounds = sounds(&plugs);
    let mut now = 0;
    let beat = Some(crate::game::beat::Beat { at: 0, bpm: 90, ramp: 1, cards: 5 });
    sounds.set_voices(vec![folder().join("right.ogg"), "nowhere.ogg".into()]);
    for _ in 0..5 {
        sounds.hear(&SoundView { beat, music_until: Some(9_000) }, &[Moment::Voice(0), Moment::TimeUp], now);
        pass(&mut sounds, &mut now, 120);
    }
    sounds.set_volume(3);
    sounds.set_muted(true);
    sounds.test_sound();
    assert_eq!((sounds.playing(), sounds.volume(), sounds.muted()), (0, 3, true));
    let troubles = sounds.take_troubles();
    let silent: Vec<&String> = troubles.iter().filter(|trouble| trouble.contains("There is no sound")).collect();
    assert_eq!(silent.len(), 1, "{troubles:?}");
    assert!(silent[0].contains("plug in a loudspeaker"));
    assert!(sounds.status().contains("There is no sound"));
    pass(&mut sounds, &mut now, 600);
    assert_eq!(sounds.take_troubles(), Vec::<String>::new(), "once");
    // A loudspeaker comes.
    plugs.plug(&["Speakers"]);
    pass(&mut sounds, &mut now, 61);
    assert_eq!(sounds.take_moved().as_deref(), Some("Sound is played on Speakers now."));
    assert_eq!(sounds.status(), "Sound is played on Speakers.");
}

#[test]
fn this_very_machine_opens_whatever_it_has() {
    // On a build machine there is usually nothing to play on; it must do for a lesson all the same.
    let mut sounds = Sounds::open(&folder());
    sounds.hear(&SoundView::default(), &[Moment::GameEnded], 0);
    sounds.tick(1_500);
    println!("{}", sounds.status());
    assert!(sounds.take_troubles().len() <= 1);
}

#[test]
fn playback_follows_the_cable() {
    let plugs = Plugs::with(&["Speakers"]);
    let mut sounds = sounds(&plugs);
    let mut now = 0;
    assert_eq!(sounds.take_moved(), None, "what is there from the start is no news");
    plugs.plug(&["HDMI", "Speakers"]);
    pass(&mut sounds, &mut now, 2);
    assert_eq!(sounds.take_moved().as_deref(), Some("Sound is played on HDMI now."));
    assert_eq!(sounds.take_moved(), None);
    plugs.plug(&["Speakers"]);
    pass(&mut sounds, &mut now, 2);
    assert_eq!(sounds.take_moved().as_deref(), Some("Sound is played on Speakers now."));
    plugs.plug(&[]);
    pass(&mut sounds, &mut now, 2);
    plugs.plug(&["Speakers"]);
    pass(&mut sounds, &mut now, 5);
    assert_eq!(sounds.take_troubles(), Vec::<String>::new(), "a device that is still open is believed");
}

#[test]
fn the_teachers_choice_is_kept_and_found_again() {
    let plugs = Plugs::with(&["Speakers", "HDMI"]);
    let mut sounds = sounds(&plugs);
    let mut now = 0;
    assert!(sounds.play_on(Place::Tv));
    assert_eq!(sounds.take_moved().as_deref(), Some("Sound is played on HDMI now."));
    pass(&mut sounds, &mut now, 30);
    assert_eq!(plugs.opened(), 2, "the system's own does not take it back");
    // Chosen, and not there: the system's own has its place until it comes.
    plugs.plug(&["Speakers"]);
    assert!(!sounds.play_on(Place::Tv), "there is none");
    sounds.choose_output(Output::Named("HDMI".into()));
    assert_eq!(sounds.take_moved().as_deref(), Some("Sound is played on Speakers now."));
    let troubles = sounds.take_troubles();
    assert!(troubles[0].starts_with("Sound cannot be played on HDMI (nothing is plugged in)"), "{troubles:?}");
    pass(&mut sounds, &mut now, 30);
    plugs.plug(&["Speakers", "HDMI"]);
    pass(&mut sounds, &mut now, 11);
    assert_eq!(sounds.take_moved().as_deref(), Some("Sound is played on HDMI now."));
    assert_eq!(sounds.output(), &Output::Named("HDMI".into()));
    assert!(sounds.play_on(Place::ThisMachine));
    assert_eq!(sounds.take_moved().as_deref(), Some("Sound is played on Speakers now."));
}

#[test]
fn a_device_that_asks_for_nothing_is_opened_anew() {
    let plugs = Plugs::with(&["Speakers"]);
    plugs.0.lock().expect("one thread").live = true;
    let mut sounds = sounds(&plugs);
    let mut now = 0;
    pass(&mut sounds, &mut now, 2);
    assert_eq!(plugs.opened(), 1);
    pass(&mut sounds, &mut now, 3);
    assert_eq!(plugs.opened(), 2);
    assert_eq!(sounds.take_moved(), None, "the same device is no news");
    // It takes a moment to come back: that is not worth a word.
    plugs.plug(&[]);
    while !sounds.status().contains("There is no sound") {
        pass(&mut sounds, &mut now, 1);
    }
    plugs.plug(&["Speakers"]);
    pass(&mut sounds, &mut now, 2);
    assert_eq!((sounds.take_troubles(), sounds.take_moved()), (Vec::new(), None));
    plugs.plug(&[]);
    pass(&mut sounds, &mut now, 60);
    assert_eq!(sounds.take_troubles().len(), 1, "and when it stays away, that is said once");
}

#[test]
fn a_new_device_goes_on_with_what_lasts() {
    let plugs = Plugs::with(&["Speakers"]);
    let mut sounds = sounds(&plugs);
    let view = SoundView { beat: None, music_until: Some(100_000) };
    sounds.hear(&view, &[], 0);
    assert_eq!(sounds.playing(), 2, "the ticks and the music");
    plugs.plug(&["HDMI"]);
    sounds.tick(2_000);
    assert_eq!(sounds.take_moved().as_deref(), Some("Sound is played on HDMI now."));
    assert_eq!(sounds.playing(), 2, "on the new device too");
}

//! What sound is played on: the computer's loudspeakers, or a television on a cable. It must not know
//! what is played, nor when another device is to be taken: that is the keeper's.

use std::path::PathBuf;
use std::{env, fs};

use kira::backend::cpal::cpal::traits::{DeviceTrait, HostTrait};
use kira::backend::cpal::cpal::{Device, ErrorKind, InterfaceType, default_host};
use kira::backend::cpal::{CpalBackend, CpalBackendSettings, Error as CpalError};
use kira::{AudioManager, AudioManagerSettings};

use super::effects::Effects;
use super::offline::{Tape, TapeBackend};
use super::player::Player;

/// What sound is to be played on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Output {
    /// What the system plays on, whatever that is at the time.
    #[default]
    Default,
    /// The device of this name, while it is there.
    Named(String),
}

/// A device that sound can be played on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputDevice {
    /// What the system calls it.
    pub name: String,
    /// Whether it is most likely the television or projector, and not this machine.
    pub tv: bool,
}

/// The one choice that a teacher has of where sound comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The television or projector.
    Tv,
    /// This machine's own loudspeakers.
    ThisMachine,
}

/// Whether the name of a device speaks of a cable to a screen. Only a guess: the teacher's choice is what counts.
pub(super) fn sounds_like_tv(name: &str) -> bool {
    // The last are what Windows calls the sound of a graphics card, in English and in Japanese.
    const WORDS: [&str; 14] = [
        "hdmi",
        "displayport",
        "display port",
        "television",
        "projector",
        "monitor",
        "bravia",
        "viera",
        "aquos",
        "regza",
        "display audio",
        "ディスプレイ",
        "nvidia high definition",
        "amd high definition",
    ];
    let name = name.to_lowercase();
    WORDS.iter().any(|word| name.contains(word)) || name.split(|c: char| !c.is_alphanumeric()).any(|word| word == "tv")
}

/// An opened device.
pub(super) struct Opened {
    /// What plays on it.
    pub player: Player,
    /// What the system calls it, for people.
    pub name: String,
    /// What tells it from others, for us.
    pub id: String,
    /// Holds the device open, and complains when it is gone.
    pub engine: Box<dyn Engine>,
    /// Whether it asks for sound by itself.
    pub live: bool,
}

/// The open end of a device.
pub(super) trait Engine: Send {
    /// Whether the device has said that it is gone or another.
    fn is_lost(&mut self) -> bool;
}

/// A machine's devices.
pub(super) trait Machine: Send {
    /// Opens one.
    ///
    /// # Errors
    /// Why it cannot be, for the log.
    fn open(&mut self, output: &Output, effects: &Effects) -> Result<Opened, String>;
    /// What tells the device that the system plays on at present from others, if there is one.
    fn default_id(&mut self) -> Option<String>;
    /// Those that there are. May take a while.
    fn outputs(&mut self) -> Vec<OutputDevice>;
}

/// This computer, through cpal.
pub(super) struct ThisMachine;

impl Machine for ThisMachine {
    fn open(&mut self, output: &Output, effects: &Effects) -> Result<Opened, String> {
        if has_nothing() {
            return Err("this computer has no sound card".into());
        }
        let host = default_host();
        let device = match output {
            Output::Default => host.default_output_device(),
            Output::Named(wanted) => devices().into_iter().find(|device| name(device) == *wanted),
        };
        let device = device.ok_or("there is no such device")?;
        let (name, id) = (name(&device), id(&device));
        // Always a device by name: then kira leaves it to us when another is to be taken.
        let backend_settings = CpalBackendSettings { device: Some(device), config: None };
        let settings = AudioManagerSettings { backend_settings, ..AudioManagerSettings::default() };
        let mut manager = AudioManager::<CpalBackend>::new(settings).map_err(|error: CpalError| error.to_string())?;
        let player = Player::on(&mut manager, effects, true).map_err(|error| error.to_string())?;
        Ok(Opened { player, name, id, engine: Box::new(manager), live: true })
    }

    fn default_id(&mut self) -> Option<String> {
        // On a Mac asking disturbs what is playing, and the system moves the sound by itself.
        if cfg!(target_os = "macos") {
            return None;
        }
        default_host().default_output_device().map(|device| id(&device))
    }

    fn outputs(&mut self) -> Vec<OutputDevice> {
        let mut all: Vec<OutputDevice> = Vec::new();
        for device in devices() {
            let name = name(&device);
            // One card has several names for programs and one for people.
            if all.iter().any(|known| known.name == name) {
                continue;
            }
            let by_cable = device
                .description()
                .is_ok_and(|about| matches!(about.interface_type(), InterfaceType::Hdmi | InterfaceType::DisplayPort));
            all.push(OutputDevice { tv: by_cable || sounds_like_tv(&name), name });
        }
        all
    }
}

impl Engine for AudioManager<CpalBackend> {
    fn is_lost(&mut self) -> bool {
        let mut lost = false;
        while let Some(error) = self.backend_mut().pop_error() {
            tracing::debug!(%error, "the sound device complains");
            lost |= matches!(
                error.kind(),
                ErrorKind::DeviceChanged | ErrorKind::DeviceNotAvailable | ErrorKind::StreamInvalidated
            );
        }
        lost
    }
}

/// The devices that people know. Linux's sound library lists a dozen of its own parts besides them.
fn devices() -> Vec<Device> {
    if has_nothing() {
        return Vec::new();
    }
    let Ok(devices) = default_host().devices() else { return Vec::new() };
    // Looked at by name first: to ask the others what they can do would open them, one by one.
    devices
        .filter(|device| !cfg!(target_os = "linux") || id(device).contains("plughw:"))
        .filter(Device::supports_output)
        .collect()
}

/// Whether there is surely nothing to play on. Linux's sound library fills the terminal with complaints when
/// it is asked for a card and there is none, so it is not asked: neither a card nor a sound server is there.
fn has_nothing() -> bool {
    if !cfg!(target_os = "linux") || env::var_os("PULSE_SERVER").is_some() {
        return false;
    }
    let no_card = fs::read_to_string("/proc/asound/cards").map_or(true, |cards| cards.contains("no soundcards"));
    let run = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).unwrap_or_default();
    no_card && !["pulse/native", "pipewire-0"].iter().any(|socket| run.join(socket).exists())
}

fn name(device: &Device) -> String {
    device.to_string()
}

fn id(device: &Device) -> String {
    device.id().map_or_else(|_| name(device), |id| id.to_string())
}

/// A machine whose only device is a [`Tape`].
pub(super) struct TapeMachine(pub Tape);

impl Machine for TapeMachine {
    fn open(&mut self, _output: &Output, effects: &Effects) -> Result<Opened, String> {
        let settings =
            AudioManagerSettings { backend_settings: Some(self.0.clone()), ..AudioManagerSettings::default() };
        let Ok(mut manager) = AudioManager::<TapeBackend>::new(settings);
        let player = Player::on(&mut manager, effects, false).map_err(|error| error.to_string())?;
        Ok(Opened { player, name: "tape".into(), id: "tape".into(), engine: Box::new(manager), live: false })
    }

    fn default_id(&mut self) -> Option<String> {
        Some("tape".into())
    }

    fn outputs(&mut self) -> Vec<OutputDevice> {
        vec![OutputDevice { name: "tape".into(), tv: false }]
    }
}

impl Engine for AudioManager<TapeBackend> {
    fn is_lost(&mut self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::sounds_like_tv;

    #[test]
    fn cables_to_a_screen_are_known_by_their_names() {
        for name in
            ["HDA Intel PCH, HDMI 0", "BenQ PJ (NVIDIA High Definition Audio)", "SONY TV", "Intel(R) Display Audio"]
        {
            assert!(sounds_like_tv(name), "{name}");
        }
        for name in ["Speakers (Realtek(R) Audio)", "スピーカー", "MacBook Air Speakers", "ALC257 Analog", "Dantv"]
        {
            assert!(!sounds_like_tv(name), "{name}");
        }
    }
}

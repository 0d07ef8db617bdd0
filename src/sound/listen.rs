//! The sound room's thread: it follows a session as the screens do, and keeps time between updates. A
//! slow frame or a lost window never makes a beat late. It knows the host and nothing of windows.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::{Output, OutputDevice, Sounds};
use crate::host::{Audience, HostHandle, Updates, View};

/// The topic of the notices about sound.
const TOPIC: &str = "sound";
/// How long the thread sleeps while no lesson is on: until it is told something.
const ASLEEP: Duration = Duration::from_secs(3_600);

/// What the thread is told.
enum Order {
    Follow(Box<HostHandle>),
    Leave,
    Look,
    Volume(u8),
    Muted(bool),
    Test,
    Play(Output),
    Stop,
}

/// What is known of sound outside its thread.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// What is played on, or why nothing is, in a sentence.
    pub status: String,
    /// What could be played on.
    pub outputs: Vec<OutputDevice>,
    /// What was chosen.
    pub output: Output,
}

/// The sound room, from outside. Dropping it silences it.
#[derive(Debug)]
pub struct Speaker {
    orders: Mutex<Sender<Order>>,
    heard: Arc<Mutex<Heard>>,
    thread: Option<JoinHandle<()>>,
}

impl Speaker {
    /// Starts the room on a thread of its own; the device is opened there, so that nobody waits for it.
    /// Where the system gives no thread, nothing sounds.
    pub fn start(effects: &Path, volume: u8, muted: bool, output: Output) -> Speaker {
        let (orders, told) = channel();
        let heard = Arc::new(Mutex::new(Heard::default()));
        let (folder, shared, wakes) = (effects.to_path_buf(), heard.clone(), orders.clone());
        let run = move || {
            let mut room = Room::open(&folder, wakes, shared);
            room.sounds.set_volume(volume);
            room.sounds.set_muted(muted);
            if output != Output::default() {
                room.sounds.choose_output(output);
            }
            room.run(&told);
        };
        let thread = std::thread::Builder::new().name("sound".into()).spawn(run);
        if let Err(why) = &thread {
            tracing::warn!("there is no sound: {why}");
        }
        Speaker { orders: Mutex::new(orders), heard, thread: thread.ok() }
    }

    /// Follows a session from now on.
    pub fn follow(&self, host: HostHandle) {
        self.tell(Order::Follow(Box::new(host)));
    }

    /// Follows none any more.
    pub fn leave(&self) {
        self.tell(Order::Leave);
    }

    /// The master volume, 0 to 10.
    pub fn set_volume(&self, volume: u8) {
        self.tell(Order::Volume(volume));
    }

    /// Silence, or not.
    pub fn set_muted(&self, muted: bool) {
        self.tell(Order::Muted(muted));
    }

    /// Plays something pleasant.
    pub fn test(&self) {
        self.tell(Order::Test);
    }

    /// Plays on this from now on.
    pub fn choose(&self, output: Output) {
        self.tell(Order::Play(output));
    }

    /// What is known of sound.
    pub fn heard(&self) -> Heard {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn tell(&self, order: Order) {
        // A room that is gone needs no telling.
        drop(self.orders.lock().unwrap_or_else(PoisonError::into_inner).send(order));
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        self.tell(Order::Stop);
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// The session that is followed.
struct Following {
    host: HostHandle,
    updates: Updates,
}

struct Room {
    sounds: Sounds,
    orders: Sender<Order>,
    heard: Arc<Mutex<Heard>>,
    following: Option<Following>,
    /// What no desk has been told yet.
    told: Vec<String>,
}

impl Room {
    fn open(folder: &Path, orders: Sender<Order>, heard: Arc<Mutex<Heard>>) -> Room {
        let mut room = Room { sounds: Sounds::open(folder), orders, heard, following: None, told: Vec::new() };
        room.share();
        room
    }

    fn run(&mut self, told: &Receiver<Order>) {
        loop {
            let wait = self.following.as_ref().map(|following| following.host.now());
            let wait = wait.and_then(|now| self.sounds.tick(now)).unwrap_or(ASLEEP);
            self.tell_desk();
            match told.recv_timeout(wait) {
                Ok(Order::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(order) => self.obey(order),
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.listen();
        }
    }

    fn obey(&mut self, order: Order) {
        match order {
            Order::Follow(host) => {
                let orders = self.orders.clone();
                let wake = Box::new(move || drop(orders.send(Order::Look)));
                let updates = host.subscribe(Audience::Sound, wake);
                // What came up before the first lesson is said in it.
                if !self.told.is_empty() {
                    host.notice(TOPIC, self.told.join(" "));
                    self.told.clear();
                }
                self.following = Some(Following { host: *host, updates });
            }
            Order::Leave => self.fall_silent(),
            Order::Volume(volume) => self.sounds.set_volume(volume),
            Order::Muted(muted) => self.sounds.set_muted(muted),
            Order::Test => self.sounds.test_sound(),
            Order::Play(output) => {
                self.sounds.choose_output(output);
                self.share();
            }
            Order::Look | Order::Stop => {}
        }
    }

    /// Takes in what the host has told.
    fn listen(&mut self) {
        let mut over = false;
        while let Some(update) = self.following.as_ref().and_then(|following| following.updates.try_recv()) {
            if let Some(files) = update.recordings {
                let files: Vec<PathBuf> = files.to_vec();
                self.sounds.set_voices(files);
            }
            if let View::Sound(view) = update.view {
                let now = self.following.as_ref().map_or(update.at, |following| following.host.now());
                self.sounds.hear(&view, &update.moments, now);
            }
            over |= update.closed;
        }
        if over {
            self.fall_silent();
        }
    }

    fn fall_silent(&mut self) {
        if let Some(following) = self.following.take() {
            self.sounds.hear(&crate::game::SoundView::default(), &[], following.host.now());
            self.sounds.set_voices(Vec::new());
        }
    }

    /// What a teacher should know stands on the desk, once.
    fn tell_desk(&mut self) {
        let mut news = self.sounds.take_troubles();
        news.extend(self.sounds.take_moved());
        if news.is_empty() {
            return;
        }
        self.share();
        match &self.following {
            Some(following) => following.host.notice(TOPIC, news.join(" ")),
            None => self.told.extend(news),
        }
    }

    /// Lets others know what is played on.
    fn share(&mut self) {
        let heard = Heard {
            status: self.sounds.status(),
            outputs: self.sounds.outputs(),
            output: self.sounds.output().clone(),
        };
        *self.heard.lock().unwrap_or_else(PoisonError::into_inner) = heard;
    }
}

//! The host's thread from outside: what screens and devices hold.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::clock::SessionClock;
use super::running::{Message, Running};
use super::updates::subscription;
use super::{Audience, Clock, Device, Media, Notice, Session, Status, Updates};
use crate::game::demo::Shown;
use crate::game::keys::{Press, act_for};
use crate::game::{Act, AtMs, StageView};
use crate::lesson::Lesson;
use crate::lesson::axes::Game;
use crate::limits::{INBOX_MAX, LOG_FLUSH_MS};
use crate::record::Trouble;

/// How long the host may take to work a demonstration out.
const DEMONSTRATION_MAX: Duration = Duration::from_millis(500);

/// Runs a session on a thread of its own.
#[derive(Debug)]
pub struct Host;

/// What screens and devices hold of a host. When the last one is dropped the host stops.
#[derive(Clone, Debug)]
pub struct HostHandle {
    inbox: SyncSender<Message>,
    clock: SessionClock,
    thread: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl Host {
    /// Starts a session's thread. Session time goes on from the session's last event.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(session: Session, clock: Clock, media: Media) -> std::io::Result<HostHandle> {
        let (inbox, messages) = sync_channel(INBOX_MAX);
        let clock = SessionClock::starting_at(clock, session.state().now);
        let running = Running::new(session, clock.clone(), media, messages);
        let thread = std::thread::Builder::new().name("host".into()).spawn(move || running.run())?;
        Ok(HostHandle { inbox, clock, thread: Arc::new(Mutex::new(Some(thread))) })
    }
}

impl HostHandle {
    /// Asks for an act. It counts for the time of this call, however busy the host is. Never
    /// waits; false when the host has stopped, or more presses wait than a class can make.
    pub fn send(&self, device: Device, act: Act) -> bool {
        self.ask(Message::Act { device, key: None, act, at: self.now() })
    }

    /// Presses a key on the view that the presser saw. A key that bounces is one press, even where
    /// its second act would be another one. False as for [`HostHandle::send`], and when the key
    /// means nothing on that view.
    pub fn press(&self, device: Device, press: Press, seen: &StageView) -> bool {
        let Some(act) = act_for(seen, press) else { return false };
        self.ask(Message::Act { device, key: Some(press), act, at: self.now() })
    }

    /// Follows the session for an audience. `wake` is called from the host's thread after each
    /// update, and once more when the host stops; it must return at once.
    pub fn subscribe(&self, audience: Audience, wake: Box<dyn Fn() + Send>) -> Updates {
        let (reader, updates) = subscription(audience, wake);
        // Waits for room: a subscription must not get lost. The host empties its inbox in milliseconds.
        drop(self.inbox.send(Message::Subscribe(Box::new(reader))));
        updates
    }

    /// Session time now, in milliseconds, for screens that count down. It goes on after the last
    /// event of a resumed session. It falls only after a gap in which the machine slept.
    pub fn now(&self) -> AtMs {
        self.clock.now()
    }

    /// Puts the author's new version on the stage as soon as the lesson can take it: between two
    /// questions. The latest one wins.
    pub fn replace_lesson(&self, lesson: Lesson) {
        drop(self.inbox.send(Message::Replace(Box::new(lesson))));
    }

    /// How a game goes, in its own moves: this one, or the one that is on. Empty where there is none, or its file has a
    /// demonstration that the rules refuse. Waits for the host, which answers in milliseconds.
    pub fn demonstration(&self, game: Option<Game>) -> Vec<Shown> {
        let (answer, told) = sync_channel(1);
        if !self.ask(Message::Demonstrate(game.map(Box::new), answer)) {
            return Vec::new();
        }
        told.recv_timeout(DEMONSTRATION_MAX).unwrap_or_default()
    }

    /// Puts a notice on the desk, in place of the one on the same topic.
    pub fn notice(&self, topic: &'static str, text: impl Into<String>) {
        drop(self.inbox.send(Message::Notice(Notice { topic, text: text.into() })));
    }

    /// Takes the notice on a topic away: it is mended.
    pub fn clear_notice(&self, topic: &'static str) {
        drop(self.inbox.send(Message::ClearNotice(topic)));
    }

    /// Makes the host look at its clocks now. A clock that is moved by hand needs it.
    pub fn poke(&self) {
        drop(self.inbox.try_send(Message::Poke));
    }

    /// Stops the host, with everything durable that can be made so in three seconds, and says how
    /// it went. The session stays open in the history: a class goes on with it next time.
    pub fn stop(&self) -> Status {
        let (answer, told) = sync_channel(1);
        let asked = self.inbox.send(Message::Stop(answer)).is_ok();
        let status = asked.then(|| last_word(&told)).flatten();
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if status.is_some()
            && let Some(thread) = thread
        {
            drop(thread.join());
        }
        status.unwrap_or_else(|| Status {
            in_memory_only: Some(Trouble::Failed { why: "the session has already stopped".into() }),
            ..Status::default()
        })
    }

    fn ask(&self, message: Message) -> bool {
        match self.inbox.try_send(message) {
            Ok(()) => true,
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => false,
        }
    }
}

/// The final status; none when the thread does not answer.
fn last_word(told: &Receiver<Status>) -> Option<Status> {
    told.recv_timeout(Duration::from_millis(2 * LOG_FLUSH_MS)).ok()
}

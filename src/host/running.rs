//! The host's thread: it sleeps until something comes in, is due or changes by itself.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::time::Duration;

use super::clock::SessionClock;
use super::debounce::Debounce;
use super::updates::{News, Reader};
use super::{Device, Media, Notice, Session, Status};
use crate::game::demo::{Shown, demonstration};
use crate::game::keys::Press;
use crate::game::{Act, AtMs, Command, Event, Seat, What, can_replace_lesson, moments, next_due, next_view_change};
use crate::lesson::Lesson;
use crate::lesson::axes::Game;
use crate::limits::{CLOCK_GAP_MS, HEARTBEAT_MS, INBOX_MAX, LOG_FLUSH_MS, LOG_RETRY_MS, NOTICES_MAX};
use crate::record::lesson_ref;

/// What comes in.
pub(super) enum Message {
    /// Somebody wants something, at a session time.
    Act { device: Device, key: Option<Press>, act: Act, at: AtMs },
    /// A screen wants to follow.
    Subscribe(Box<Reader>),
    /// The author has saved a new version.
    Replace(Box<Lesson>),
    /// Somebody wants to see how a game goes: this one, or the one that is on.
    Demonstrate(Option<Box<Game>>, SyncSender<Vec<Shown>>),
    /// Something stands on the desk.
    Notice(Notice),
    /// It does no more.
    ClearNotice(&'static str),
    /// Look at the clocks.
    Poke,
    /// The end.
    Stop(SyncSender<Status>),
}

/// A running host.
pub(super) struct Running {
    session: Session,
    clock: SessionClock,
    media: Media,
    messages: Receiver<Message>,
    debounce: Debounce,
    readers: Vec<Reader>,
    notices: Vec<Notice>,
    /// The author's latest version, until the lesson can take it.
    held: Option<Box<Lesson>>,
    /// What the clocks said when they were last looked at: running and wall, in milliseconds.
    looked_at: (u64, u64),
}

impl Running {
    pub fn new(session: Session, clock: SessionClock, media: Media, messages: Receiver<Message>) -> Running {
        let looked_at = (clock.clock().running_ms(), clock.clock().unix_ms());
        Running {
            session,
            clock,
            media,
            messages,
            debounce: Debounce::default(),
            readers: Vec::new(),
            notices: Vec::new(),
            held: None,
            looked_at,
        }
    }

    /// Runs until it is stopped, or nobody holds it any more.
    pub fn run(mut self) {
        loop {
            let planned = self.planned_ms();
            let first = match self.messages.recv_timeout(Duration::from_millis(planned)) {
                Ok(message) => Some(message),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => Some(Message::Stop(std::sync::mpsc::sync_channel(1).0)),
            };
            let mut news = News::default();
            let mut happened = self.look_at_clocks(planned);
            // One time for all of it: a gap that comes from here on is the next look's.
            let now = self.clock.now();
            // All that has come in together becomes durable together.
            let batch: Vec<Message> = first.into_iter().chain(self.messages.try_iter().take(INBOX_MAX)).collect();
            let mut stop = None;
            for message in batch {
                match message {
                    Message::Stop(answer) => stop = Some(answer),
                    other => self.take(other, now, &mut happened, &mut news),
                }
            }
            self.let_time_come(now, &mut happened);
            self.replace_if_possible(now, &mut happened);
            self.session.commit();
            if stop.is_some() {
                self.session.flush(Duration::from_millis(LOG_FLUSH_MS));
            }
            news.moments = moments(&happened);
            news.lesson_replaced = happened.iter().any(|event| matches!(event.what, What::LessonReplaced(_)));
            news.closed = stop.is_some() || self.session.state().closed;
            let status = self.tell(news);
            if let Some(answer) = stop {
                // The log is let go first: whoever hears that this host has stopped may open it.
                let Running { session, readers, .. } = self;
                drop(session);
                drop(readers);
                drop(answer.try_send(status));
                return;
            }
        }
    }

    /// How long nothing will happen by itself, in milliseconds.
    fn planned_ms(&mut self) -> u64 {
        let now = self.clock.now();
        let state = self.session.state();
        let next = next_due(state).into_iter().chain(next_view_change(state, now)).min();
        let until = next.map_or(HEARTBEAT_MS, |next| next.saturating_sub(now).max(1));
        let heartbeat = if self.session.status().in_memory_only.is_some() { LOG_RETRY_MS / 4 } else { HEARTBEAT_MS };
        until.min(heartbeat)
    }

    /// Finds out whether time is missing since the last look, beyond what the host planned to
    /// sleep: the machine slept, or the wall clock was set. From look to look, so that a gap that
    /// comes while the host is at work is seen too.
    fn look_at_clocks(&mut self, planned: u64) -> Vec<Event> {
        let (running, wall) = (self.clock.clock().running_ms(), self.clock.clock().unix_ms());
        let (running_then, wall_then) = std::mem::replace(&mut self.looked_at, (running, wall));
        let ran = running.saturating_sub(running_then);
        let forward = wall.saturating_sub(wall_then).saturating_sub(ran);
        let back = wall_then.saturating_add(ran).saturating_sub(wall);
        let missing = ran.saturating_sub(planned);
        if forward.max(back).max(missing) <= CLOCK_GAP_MS {
            return Vec::new();
        }
        if missing > CLOCK_GAP_MS {
            // Nobody was there: countdowns go on with what they had left.
            self.clock.take_out(missing);
        }
        let before = self.session.events().len();
        let at = self.clock.now();
        self.session.read_clock(at, Some(self.clock.clock().wall()));
        if forward.max(missing) > CLOCK_GAP_MS {
            self.session.pause_itself(at);
        }
        self.session.events()[before..].to_vec()
    }

    /// Takes in one message.
    fn take(&mut self, message: Message, now: AtMs, happened: &mut Vec<Event>, news: &mut News) {
        match message {
            Message::Act { device, key, act, at } => {
                if !self.debounce.is_new(device, key, &act, at) {
                    return;
                }
                // A press from before a gap that was taken out is a press of now.
                let at_ms = at.min(now);
                self.let_time_come(at_ms, happened);
                let seat = device.seat();
                match self.session.stage(&Command { seat, at_ms, act }) {
                    Ok(events) => happened.extend(events),
                    Err(refusal) => news.refusal = Some((seat, refusal)),
                }
            }
            Message::Subscribe(reader) => self.readers.push(*reader),
            Message::Replace(lesson) => self.held = Some(lesson),
            Message::Demonstrate(game, answer) => {
                let state = self.session.state();
                let on = || state.game().map(|game| Box::new((*game.game).clone()));
                let shown = game.or_else(on).and_then(|game| demonstration(state, &game).ok());
                // Whoever asked may have gone.
                drop(answer.try_send(shown.unwrap_or_default()));
            }
            Message::Notice(notice) => {
                news.notices_changed = true;
                self.notices.retain(|other| other.topic != notice.topic);
                self.notices.push(notice);
                if self.notices.len() > NOTICES_MAX {
                    self.notices.remove(0);
                }
            }
            Message::ClearNotice(topic) => {
                news.notices_changed = true;
                self.notices.retain(|other| other.topic != topic);
            }
            Message::Poke | Message::Stop(_) => {}
        }
    }

    fn let_time_come(&mut self, until: AtMs, happened: &mut Vec<Event>) {
        happened.extend(self.session.stage_dues(until).into_iter().flat_map(|(_, events)| events));
    }

    fn replace_if_possible(&mut self, now: AtMs, happened: &mut Vec<Event>) {
        if !can_replace_lesson(self.session.state()) {
            return;
        }
        let Some(lesson) = self.held.take() else { return };
        let act = Act::ReplaceLesson { lesson: lesson_ref(*lesson) };
        // Refused only when the class has left, and then nobody needs it.
        let command = Command { seat: Seat::Host, at_ms: now, act };
        happened.extend(self.session.stage(&command).unwrap_or_default());
    }

    /// Tells every screen what is new to it.
    fn tell(&mut self, mut news: News) -> Status {
        let status = self.session.status();
        self.readers.retain(|reader| !reader.is_gone());
        let newcomers = self.readers.iter().any(Reader::is_new);
        let wanted = news.lesson_replaced || newcomers;
        let media = wanted.then(|| Arc::new(self.media.paths(&self.session.state().media)));
        let recordings = wanted.then(|| Arc::new(self.media.voice_paths(&self.session.state().recordings)));
        let at = self.clock.now();
        for reader in &mut self.readers {
            let new_to_it = news.lesson_replaced || reader.is_new();
            (news.media, news.recordings) = if new_to_it { (media.clone(), recordings.clone()) } else { (None, None) };
            reader.tell(&self.session, at, &status, &self.notices, &news);
        }
        status
    }
}

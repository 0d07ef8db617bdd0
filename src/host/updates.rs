//! What screens get: the latest view, and the moments since they last looked. A screen that looks
//! seldom misses no truth and fills no memory.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use serde::Serialize;

use super::session::{Session, Status};
use crate::game::{AtMs, DeskView, Moment, Refusal, Seat, SoundView, StageView, TeamNo, TeamView};
use crate::limits::MOMENTS_MAX;

/// For whom a screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The class: the projector.
    Stage,
    /// The teacher: a proven second monitor, or a paired remote. It sees the answers.
    Desk,
    /// A team's tablet.
    Team(TeamNo),
    /// The sound room.
    Sound,
}

/// What a screen shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(clippy::large_enum_variant, reason = "one at a time waits for each screen, so that a box would save nothing")]
pub enum View {
    /// The projector.
    Stage(StageView),
    /// The teacher's desk.
    Desk(DeskView),
    /// A team's tablet.
    Team(TeamView),
    /// What is to be heard.
    Sound(SoundView),
    /// The tablet of a team that there is not.
    NoSuchTeam,
}

/// Something that stands on the desk until it is mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// What it is about; a new notice on the same topic takes the old one's place.
    pub topic: &'static str,
    /// What is the matter and what to do, in a sentence.
    pub text: String,
}

/// What a screen gets.
#[derive(Clone, Debug)]
pub struct Update {
    /// The session time of the view.
    pub at: AtMs,
    /// The latest view.
    pub view: View,
    /// What to animate or play once, the oldest first.
    pub moments: Vec<Moment>,
    /// How the session and its log are.
    pub status: Status,
    /// What stands on the desk.
    pub notices: Vec<Notice>,
    /// Why the latest press was not used. For the stage and the desk those of the teacher, for a tablet its own.
    pub refusal: Option<Refusal>,
    /// The files of the pictures, by their ids: at first and when they change.
    pub media: Option<Arc<Vec<PathBuf>>>,
    /// The files of the recordings likewise.
    pub recordings: Option<Arc<Vec<PathBuf>>>,
    /// The lesson is over, or the host has stopped: nothing will change any more.
    pub closed: bool,
}

/// The receiving end of a subscription. Dropping it ends the subscription.
#[derive(Debug)]
pub struct Updates {
    slot: Arc<Slot>,
}

#[derive(Debug, Default)]
struct Slot {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Waiting {
    update: Option<Update>,
    /// No update will follow.
    ended: bool,
}

impl Slot {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        // What stands there is whole at any time, so that a panic elsewhere cannot have broken it.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Updates {
    /// The update since the last look, if there is one. Never waits.
    pub fn try_recv(&self) -> Option<Update> {
        self.slot.lock().update.take()
    }

    /// The next update. None when none has come in this time, or none will come any more.
    pub fn recv_timeout(&self, at_most: Duration) -> Option<Update> {
        let waiting = self.slot.lock();
        let quiet = |waiting: &mut Waiting| waiting.update.is_none() && !waiting.ended;
        let waited = self.slot.changed.wait_timeout_while(waiting, at_most, quiet);
        let (mut waiting, _) = waited.unwrap_or_else(PoisonError::into_inner);
        waiting.update.take()
    }

    /// Whether the host has stopped and all that it sent was looked at.
    pub fn has_ended(&self) -> bool {
        let waiting = self.slot.lock();
        waiting.ended && waiting.update.is_none()
    }
}

/// The host's end of a subscription.
pub(super) struct Reader {
    audience: Audience,
    slot: Weak<Slot>,
    wake: Box<dyn Fn() + Send>,
    shown: Option<(View, Status)>,
}

/// What has happened since screens were last told.
#[derive(Debug, Default)]
pub(super) struct News {
    /// Moments, for the projector.
    pub moments: Vec<Moment>,
    /// The latest refusal, and whose it was.
    pub refusal: Option<(Seat, Refusal)>,
    /// Notices have changed.
    pub notices_changed: bool,
    /// The author's new version has come up: pictures may have changed.
    pub lesson_replaced: bool,
    /// The files of the pictures, for whoever does not know them.
    pub media: Option<Arc<Vec<PathBuf>>>,
    /// The files of the recordings likewise.
    pub recordings: Option<Arc<Vec<PathBuf>>>,
    /// Nothing will change any more.
    pub closed: bool,
}

/// A subscription's two ends.
pub(super) fn subscription(audience: Audience, wake: Box<dyn Fn() + Send>) -> (Reader, Updates) {
    let slot = Arc::new(Slot::default());
    let reader = Reader { audience, slot: Arc::downgrade(&slot), wake, shown: None };
    (reader, Updates { slot })
}

impl Reader {
    /// Whether nobody looks any more.
    pub fn is_gone(&self) -> bool {
        self.slot.strong_count() == 0
    }

    /// Whether it has been told nothing yet.
    pub fn is_new(&self) -> bool {
        self.shown.is_none()
    }

    /// Tells the screen what is new to it.
    pub fn tell(&mut self, session: &Session, at: AtMs, status: &Status, notices: &[Notice], news: &News) {
        let view = self.view(session, at);
        let moments: Vec<Moment> = news.moments.iter().copied().filter(|moment| self.concerns(*moment)).collect();
        let refusal = news.refusal.as_ref().filter(|(seat, _)| self.may_refuse(*seat)).map(|(_, why)| why.clone());
        let same = self.shown.as_ref().is_some_and(|(shown, was)| *shown == view && self.sounds_like(was, status));
        let nothing = moments.is_empty() && refusal.is_none() && news.media.is_none();
        if same && nothing && !news.notices_changed && !news.closed {
            return;
        }
        self.shown = Some((view.clone(), status.clone()));
        let (media, recordings, closed) = (news.media.clone(), news.recordings.clone(), news.closed);
        let (status, notices) = (status.clone(), notices.to_vec());
        self.put(Update { at, view, moments, status, notices, refusal, media, recordings, closed });
    }

    /// Puts an update down, on top of one that was not looked at.
    fn put(&self, mut update: Update) {
        let Some(slot) = self.slot.upgrade() else { return };
        let mut waiting = slot.lock();
        if let Some(mut missed) = waiting.update.take() {
            missed.moments.append(&mut update.moments);
            update.moments = missed.moments;
            update.refusal = update.refusal.or(missed.refusal);
            update.media = update.media.or(missed.media);
            update.recordings = update.recordings.or(missed.recordings);
        }
        let too_many = update.moments.len().saturating_sub(MOMENTS_MAX);
        update.moments.drain(..too_many);
        waiting.update = Some(update);
        drop(waiting);
        slot.changed.notify_all();
        (self.wake)();
    }

    /// Whether there is nothing to tell of the log. That more events are in it is no news to a
    /// screen, and a tablet does not speak of the log at all.
    fn sounds_like(&self, was: &Status, is: &Status) -> bool {
        matches!(self.audience, Audience::Team(_) | Audience::Sound)
            || (was.session == is.session && was.in_memory_only == is.in_memory_only && was.notices == is.notices)
    }

    fn view(&self, session: &Session, at: AtMs) -> View {
        match self.audience {
            Audience::Stage => View::Stage(session.stage_view(at)),
            Audience::Desk => View::Desk(session.desk_view(at)),
            Audience::Team(team) => session.team_view(team).map_or(View::NoSuchTeam, View::Team),
            Audience::Sound => View::Sound(session.sound_view()),
        }
    }

    /// A tablet plays what concerns everyone or its own team, and nobody else's verdict.
    fn concerns(&self, moment: Moment) -> bool {
        let Audience::Team(team) = self.audience else { return true };
        match moment {
            Moment::TargetChosen(of)
            | Moment::TeamCalled(of)
            | Moment::StealOffered(of)
            | Moment::Arrived(of)
            | Moment::PieceMoved(of)
            | Moment::Scored(of, _) => of == team,
            Moment::Judged(_) | Moment::Voice(_) => false,
            _ => true,
        }
    }

    fn may_refuse(&self, seat: Seat) -> bool {
        match self.audience {
            Audience::Stage | Audience::Desk => seat == Seat::Teacher,
            Audience::Team(team) => seat == Seat::Team(team),
            Audience::Sound => false,
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(slot) = self.slot.upgrade() {
            slot.lock().ended = true;
            slot.changed.notify_all();
            (self.wake)();
        }
    }
}

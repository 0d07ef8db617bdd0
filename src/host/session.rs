//! One class's session, a step at a time: the rules' state, the log, and whether all of it is durable.

use std::time::{Duration, Instant};

use serde::Serialize;

use super::clock::WallTime;
use super::journal::Journal;
use crate::game::state::Wall;
use crate::game::{
    Act, AtMs, Command, DeskView, Event, Opening, RULES_VERSION, Refusal, Seat, SoundView, StageView, State, TeamNo,
    TeamView, What, decide, desk_view, evolve, next_due, sound_view, stage_view, team_view,
};
use crate::limits::{
    CLASS_LABEL_MAX_CHARS, CLASS_MAX, CLOCK_GAP_MS, LOG_FLUSH_MS, LOG_RETRY_MS, LOG_SLOW_MS, TEAMS_MAX, TEAMS_MIN,
};
use crate::record::{Batch, Header, Log, Past, SessionId, Standing, Trouble};

/// More deadlines than this between two wakes are a mistake in the rules, not a lesson.
const DUES_MAX: usize = 10_000;

/// One class's session. What it shows is durable, or [`Session::status`] says that it is in memory only.
#[derive(Debug)]
pub struct Session {
    state: State,
    events: Vec<Event>,
    /// How many of them are durable.
    durable: usize,
    /// How many of them will be when the batch under way is written.
    sent: usize,
    header: Header,
    id: Option<SessionId>,
    succeeds: Option<SessionId>,
    journal: Journal,
    trouble: Option<Trouble>,
    tried: Option<Instant>,
    notices: Vec<Trouble>,
}

/// How the session and its log are.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Status {
    /// The session's number in the history.
    pub session: Option<SessionId>,
    /// Events in the session.
    pub events: usize,
    /// Events that are not durable yet.
    pub waiting: usize,
    /// Why the session is in memory only, while it is.
    pub in_memory_only: Option<Trouble>,
    /// What the teacher should know about how it began.
    pub notices: Vec<Trouble>,
}

impl Session {
    /// Begins a session. The key tells its lesson file from others; the wall clock is logged when it is given.
    ///
    /// # Errors
    /// [`Trouble::BadClass`] or [`Trouble::BadTeams`]. Trouble with the log is none: it is in the status.
    pub fn open(opening: Opening, key: &str, log: Log, wall: Option<WallTime>) -> Result<Session, Trouble> {
        let opening = Opening { rules: RULES_VERSION, ..opening };
        check_opening(&opening)?;
        let header = Header::new(&opening, key, wall.map_or(0, |wall| wall.unix_ms));
        let state = State::open(0, &opening);
        let opened = Event { at: 0, what: What::Opened(opening) };
        let mut session = Session::over(log, header, state, vec![opened]);
        session.read_clock(0, wall);
        session.commit();
        Ok(session)
    }

    /// Goes on with a session of the history, where it stopped. After a gap of more than five
    /// seconds by the wall clock it is paused. One that was played by other rules begins anew, with its points.
    ///
    /// # Errors
    /// Why it cannot go on. The history is as it was, and a new session can be opened.
    pub fn resume(mut log: Log, id: SessionId, wall: Option<WallTime>) -> Result<Session, Trouble> {
        let past = log.past(id)?;
        if past.standing.closed {
            return Err(Trouble::Finished);
        }
        log.claim(id)?;
        if past.header.rules != RULES_VERSION {
            return Session::anew(log, &past, wall);
        }
        let (events, cut) = log.events(id)?;
        let Some(What::Opened(opening)) = events.first().map(|event| &event.what) else {
            return Err(Trouble::LessonMissing);
        };
        let mut state = State::open(events[0].at, opening);
        for event in &events[1..] {
            evolve(&mut state, event);
        }
        let gap = gap_ms(state.wall, state.now, wall);
        let mut session = Session::over(log, past.header, state, events);
        match cut {
            // What is sound is written again under a new number, and the damaged rows stay as they are.
            Some(cut) => {
                session.succeeds = Some(id);
                session.notices.push(cut);
            }
            None => {
                session.id = Some(id);
                session.durable = session.events.len();
                session.sent = session.durable;
            }
        }
        let at = session.state.now;
        session.read_clock(at, wall);
        if gap > CLOCK_GAP_MS {
            session.pause_itself(at);
        }
        session.commit();
        Ok(session)
    }

    /// The session of a log that other rules have written: the lesson from its beginning, with the points.
    fn anew(log: Log, past: &Past, wall: Option<WallTime>) -> Result<Session, Trouble> {
        let lesson = log.lesson(&past.header.lesson_hash)?;
        let (class, seed) = (past.header.class.clone(), past.header.seed);
        let scores = &past.standing.scores;
        let sizes = scores.iter().map(|team| team.size).collect();
        let opening = Opening { rules: RULES_VERSION, lesson, class, seed, sizes };
        check_opening(&opening)?;
        let header = Header::new(&opening, &past.header.key, wall.map_or(0, |wall| wall.unix_ms));
        let mut state = State::open(0, &opening);
        let mut events = vec![Event { at: 0, what: What::Opened(opening) }];
        for team in scores.iter().filter(|team| team.score != 0) {
            let event = Event { at: 0, what: What::Scored { team: team.team, delta: team.score } };
            evolve(&mut state, &event);
            events.push(event);
        }
        let mut session = Session::over(log, header, state, events);
        session.succeeds = Some(past.id);
        session.notices.push(Trouble::OtherRules);
        session.read_clock(0, wall);
        session.commit();
        Ok(session)
    }

    /// A session over these events, none of which is durable yet.
    fn over(mut log: Log, header: Header, state: State, events: Vec<Event>) -> Session {
        let notices = log.take_notices();
        let journal = Journal::start(log);
        let (trouble, tried, id, succeeds) = (None, None, None, None);
        Session { state, events, durable: 0, sent: 0, header, id, succeeds, journal, trouble, tried, notices }
    }

    /// Decides on some commands and makes what follows durable in one write. Later commands of
    /// the same call see what the earlier ones led to; nobody else does before this returns.
    pub fn submit(&mut self, commands: Vec<Command>) -> Vec<Result<Vec<Event>, Refusal>> {
        let decided = commands.iter().map(|command| self.stage(command)).collect();
        self.commit();
        decided
    }

    /// Decides on one command; what follows is not durable before [`Session::commit`].
    pub(crate) fn stage(&mut self, command: &Command) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.state, command)?;
        for event in &events {
            evolve(&mut self.state, event);
        }
        self.events.extend(events.iter().cloned());
        Ok(events)
    }

    /// Says that time has come, for every deadline up to a time, each at its own. Returns what
    /// followed from each; not durable before [`Session::commit`].
    pub(crate) fn stage_dues(&mut self, until: AtMs) -> Vec<(AtMs, Vec<Event>)> {
        let mut happened = Vec::new();
        while let Some(due) = next_due(&self.state).filter(|due| *due <= until) {
            let at_ms = due.max(self.state.now);
            let events = self.stage(&Command { seat: Seat::Host, at_ms, act: Act::TimeReached }).unwrap_or_default();
            // A deadline that does nothing would come for ever.
            if events.is_empty() || happened.len() >= DUES_MAX {
                break;
            }
            happened.push((at_ms, events));
        }
        happened
    }

    /// Logs the wall clock.
    pub(crate) fn read_clock(&mut self, at_ms: AtMs, wall: Option<WallTime>) {
        if let Some(WallTime { unix_ms, offset_min }) = wall {
            let act = Act::ClockRead { unix_ms, offset_min };
            // A lesson that is over refuses it, and needs it no more.
            drop(self.stage(&Command { seat: Seat::Host, at_ms, act }));
        }
    }

    /// Pauses, because time is missing.
    pub(crate) fn pause_itself(&mut self, at_ms: AtMs) {
        drop(self.stage(&Command { seat: Seat::Host, at_ms, act: Act::Pause { on: true } }));
    }

    /// Makes durable what is not. It waits for the disk as long as a class can wait; from then on
    /// the session is in memory only, and the next calls try again without waiting.
    pub(crate) fn commit(&mut self) {
        self.collect(Duration::ZERO);
        let waits = self.trouble.is_none();
        let too_soon = self.tried.is_some_and(|tried| tried.elapsed() < Duration::from_millis(LOG_RETRY_MS));
        if !waits && too_soon {
            return;
        }
        // A second and third time for a session that must be written under another number.
        for _ in 0..3 {
            if self.durable == self.events.len() || self.journal.is_writing() {
                return;
            }
            self.send();
            self.collect(Duration::from_millis(if waits { LOG_SLOW_MS } else { 0 }));
            if self.trouble.is_some() {
                return;
            }
        }
    }

    /// Tries until all is durable or patience is at its end: for the end of a session.
    pub fn flush(&mut self, patience: Duration) {
        let began = Instant::now();
        loop {
            if !self.journal.is_writing() && self.durable < self.events.len() {
                self.send();
            }
            let left = patience.saturating_sub(began.elapsed());
            self.collect(left);
            if self.durable == self.events.len() || left.is_zero() {
                return;
            }
            let pause = Duration::from_millis(LOG_RETRY_MS / 10);
            if self.trouble.is_some() && !self.journal.is_writing() {
                std::thread::sleep(pause.min(left));
            }
        }
    }

    /// Waits for a write that is under way. For those who must not speak before it is durable, and
    /// yet must go on where nothing can be written at all.
    pub fn settle(&mut self, patience: Duration) {
        let began = Instant::now();
        while self.journal.is_writing() && began.elapsed() < patience {
            self.collect(patience.saturating_sub(began.elapsed()));
            self.commit();
        }
    }

    fn send(&mut self) {
        self.tried = Some(Instant::now());
        self.sent = self.events.len();
        self.journal.write(Batch {
            header: self.header.clone(),
            session: self.id,
            succeeds: self.succeeds,
            first: self.durable,
            events: self.events[self.durable..].to_vec(),
            standing: Standing::of(&self.state),
        });
        if !self.journal.is_writing() {
            self.trouble = Some(Trouble::Failed { why: "its writer has stopped".into() });
        }
    }

    /// Takes in what became of the batch under way.
    fn collect(&mut self, wait: Duration) {
        if !self.journal.is_writing() {
            return;
        }
        let Some(written) = self.journal.wait(wait) else {
            self.trouble.get_or_insert(Trouble::Slow);
            return;
        };
        self.notices.extend(written.notices);
        match written.result {
            Ok(id) => {
                self.id = Some(id);
                self.succeeds = None;
                self.durable = self.sent;
                self.trouble = None;
            }
            Err(Trouble::Taken) => {
                // Written from the first event under a number of its own: no event is lost.
                self.id = None;
                self.durable = 0;
                if !self.notices.contains(&Trouble::Taken) {
                    self.notices.push(Trouble::Taken);
                }
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    /// How the session and its log are. A slow write that has come through meanwhile counts.
    pub fn status(&mut self) -> Status {
        if self.trouble.is_some() {
            self.commit();
        }
        Status {
            session: self.id,
            events: self.events.len(),
            waiting: self.events.len() - self.durable,
            in_memory_only: self.trouble.clone(),
            notices: self.notices.clone(),
        }
    }

    /// The rules' state. Read-only: it changes through commands alone.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// All events, the first being the opening.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What is to be heard.
    pub fn sound_view(&self) -> SoundView {
        sound_view(&self.state)
    }

    /// What the projector shows at a session time.
    pub fn stage_view(&self, at: AtMs) -> StageView {
        stage_view(&self.state, at)
    }

    /// What the teacher sees at a session time.
    pub fn desk_view(&self, at: AtMs) -> DeskView {
        desk_view(&self.state, at)
    }

    /// What a team's tablet shows. None when there is no such team.
    pub fn team_view(&self, team: TeamNo) -> Option<TeamView> {
        team_view(&self.state, team)
    }
}

impl Drop for Session {
    /// A write that is under way is waited for, so that whoever comes next finds the log let go.
    fn drop(&mut self) {
        self.settle(Duration::from_millis(LOG_FLUSH_MS));
    }
}

/// How long nobody was there, by the wall clock. A session that logged no clock was away for ever.
fn gap_ms(read: Option<Wall>, last: AtMs, now: Option<WallTime>) -> u64 {
    let Some(now) = now else { return 0 };
    let Some(read) = read else { return u64::MAX };
    let stopped = read.unix_ms.saturating_add(last.saturating_sub(read.at));
    now.unix_ms.abs_diff(stopped)
}

/// A class has a label, and teams that the rules can play with.
fn check_opening(opening: &Opening) -> Result<(), Trouble> {
    if opening.class.trim().is_empty() || opening.class.chars().count() > CLASS_LABEL_MAX_CHARS {
        return Err(Trouble::BadClass);
    }
    let teams = usize::from(TEAMS_MIN)..=usize::from(TEAMS_MAX);
    let pupils: u32 = opening.sizes.iter().map(|&size| u32::from(size)).sum();
    if !teams.contains(&opening.sizes.len()) || opening.sizes.contains(&0) || pupils > u32::from(CLASS_MAX) {
        return Err(Trouble::BadTeams);
    }
    Ok(())
}

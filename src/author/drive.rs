//! `hanamaru drive`: plays a lesson from JSON lines, on the real host and the real log, with a
//! clock that stands between the lines.
//!
//! # What goes in
//!
//! One JSON object a line, at most 64 KiB. `at_ms` is session time in milliseconds; it may stay the
//! same from line to line and never falls, and a line without it happens at the time of the last one.
//! First everything that is due up to then happens.
//!
//! | line | what it does |
//! |---|---|
//! | `{"at_ms":1200,"seat":"Teacher","act":{"Advance":{"step":7}}}` | a command, as [`Command`] is written |
//! | `{"at_ms":1200,"act":{"Advance":{"step":"now"}}}` | the same on the present step; the seat is the teacher's |
//! | `{"at_ms":1300,"seat":{"Team":2},"act":{"Answer":{"question":"now","choice":0,"input":5}}}` | a tablet's answer to the present question |
//! | `{"at_ms":1200,"press":"Next"}` | a key, as [`Press`] is written, on the present screen |
//! | `{"at_ms":1200,"press":{"Points":[1,10,77]}}` | ten points to team 1; 77 is the press's own id |
//! | `{"at_ms":9000}` | only lets time pass |
//! | `{"show":"stage"}`, `"desk"`, `"state"`, `"session"`, `{"show":{"team":2}}` | shows something |
//!
//! # What comes out
//!
//! One line for each, after everything that it tells is durable:
//!
//! - `{"at_ms":1200,"step":8,"seq":12,"events":[…]}`: what happened. `step` is the step that the
//!   next key must carry, and `seq` how many events the session's log holds.
//! - `{"at_ms":1200,"step":8,"seq":12,"refused":"Stale","sentence":"…"}`: why nothing did.
//! - `{"at_ms":1200,"step":8,"seq":12,"view":{…}}`: what was to be shown.
//! - `{"error":"…"}`: the line could not be used; nothing happened, and the next line is read.
//!
//! Before it, a line with `"due":true` for each deadline that came: `{"at_ms":900,"due":true,…,"events":[…]}`.
//! While the log cannot be written, each line also has `"in_memory_only":"…"`, a sentence.
//!
//! # After a crash
//!
//! Driven again with the same class and lesson, the session goes on. A line's deadlines and its own
//! events become durable together or not at all, so `{"show":"session"}` tells by `seq` whether the
//! line that was never answered has happened. A line with a step of its own is refused as stale when
//! it is sent twice; `"now"`, undo and redo mean something new each time.

use std::io::{self, BufRead, Read, Write};
use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::game::keys::{Press, act_for};
use crate::game::{Act, AtMs, Command, Event, Opening, RULES_VERSION, Refusal, Seat, TeamNo};
use crate::host::Session;
use crate::lesson::Lesson;
use crate::limits::{DRIVE_AT_MAX_MS, DRIVE_LINE_MAX_BYTES, LOG_FLUSH_MS};
use crate::record::{Log, Trouble, data_folder, lesson_ref};

/// What is driven, and where it is kept.
#[derive(Clone, Debug)]
pub struct Args {
    /// The lesson.
    pub lesson: Lesson,
    /// What tells its file from others in the history.
    pub key: String,
    /// What all randomness is drawn from.
    pub seed: u64,
    /// The data folder; the user's own when there is none.
    pub data: Option<PathBuf>,
    /// The class's label.
    pub class: String,
    /// Pupils in each team.
    pub sizes: Vec<u8>,
    /// Begins a new session even where the class could go on with one.
    pub fresh: bool,
}

/// Why a drive ended early.
#[derive(Debug)]
pub enum Failure {
    /// The session could not begin.
    Session(Trouble),
    /// The input could not be read, or the output not written.
    Pipe(io::Error),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Failure::Session(trouble) => trouble.fmt(f),
            Failure::Pipe(error) => write!(f, "The lines cannot be read or answered any more ({error})."),
        }
    }
}

impl std::error::Error for Failure {}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Pipe(error)
    }
}

/// Drives a lesson until the input ends. Each answer is written and flushed when it is durable, or
/// when the log has had three seconds and has not made it so.
///
/// # Errors
/// When no session can begin, or a pipe breaks. Mistakes in a line are answers, not errors.
pub fn drive(args: &Args, mut input: impl BufRead, mut output: impl Write) -> Result<(), Failure> {
    let session = open(args).map_err(Failure::Session)?;
    let mut driver = Driver { at: session.state().now, session };
    loop {
        let answers = match read_line(&mut input)? {
            Line::End => {
                driver.session.flush(Duration::from_millis(LOG_FLUSH_MS));
                return Ok(());
            }
            Line::TooLong => {
                vec![error(format!("This line is longer than {DRIVE_LINE_MAX_BYTES} bytes. Send less at once."))]
            }
            Line::Text(line) if line.trim_ascii().is_empty() => continue,
            Line::Text(line) => driver.answer(&line),
        };
        for answer in answers {
            writeln!(output, "{answer}")?;
        }
        output.flush()?;
    }
}

/// The class's open session of this lesson, or a new one.
fn open(args: &Args) -> Result<Session, Trouble> {
    let folder = args.data.clone().or_else(data_folder);
    let log = Log::open(folder.as_deref());
    if let Some(past) = log.open_session(&args.class, &args.key).filter(|_| !args.fresh) {
        return Session::resume(log, past.id, None);
    }
    let opening = Opening {
        rules: RULES_VERSION,
        lesson: lesson_ref(args.lesson.clone()),
        class: args.class.clone(),
        seed: args.seed,
        sizes: args.sizes.clone(),
    };
    Session::open(opening, &args.key, log, None)
}

enum Line {
    Text(Vec<u8>),
    TooLong,
    End,
}

/// The next line; of one that is too long, nothing is kept.
fn read_line(input: &mut impl BufRead) -> io::Result<Line> {
    let mut line = Vec::new();
    input.by_ref().take(DRIVE_LINE_MAX_BYTES as u64 + 1).read_until(b'\n', &mut line)?;
    if line.last() == Some(&b'\n') || line.len() <= DRIVE_LINE_MAX_BYTES {
        return Ok(if line.is_empty() { Line::End } else { Line::Text(line) });
    }
    loop {
        let seen = input.fill_buf()?;
        let end = seen.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(seen.len(), |end| end + 1);
        let over = end.is_some() || seen.is_empty();
        input.consume(used);
        if over {
            return Ok(Line::TooLong);
        }
    }
}

/// A line, read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    at_ms: Option<AtMs>,
    seat: Option<Seat>,
    act: Option<Value>,
    press: Option<Press>,
    show: Option<Show>,
}

/// What can be shown.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Show {
    Stage,
    Desk,
    State,
    Session,
    Team(TeamNo),
}

struct Driver {
    session: Session,
    at: AtMs,
}

impl Driver {
    /// The answers to a line, durable.
    fn answer(&mut self, line: &[u8]) -> Vec<Value> {
        let asked = match self.read(line) {
            Ok(asked) => asked,
            Err(sentence) => return vec![error(sentence)],
        };
        self.at = asked.at_ms.unwrap_or(self.at);
        let dues = self.session.stage_dues(self.at);
        let happened = self.carry_out(&asked);
        self.session.commit();
        self.session.settle(Duration::from_millis(LOG_FLUSH_MS));
        let mut answers: Vec<Value> =
            dues.iter().map(|(at, events)| self.line(*at, Some(events), &[("due", json!(true))])).collect();
        answers.push(match happened {
            Happened::Events(events) => self.line(self.at, Some(&events), &[]),
            Happened::Refused(why) => {
                self.line(self.at, None, &[("refused", json!(why)), ("sentence", json!(why.to_string()))])
            }
            Happened::Shown(view) => self.line(self.at, None, &[("view", view)]),
            Happened::Nonsense(sentence) => error(sentence),
        });
        answers
    }

    /// Reads a line and finds what is wrong with it before anything happens.
    fn read(&self, line: &[u8]) -> Result<Asked, String> {
        let asked: Asked =
            serde_json::from_slice(line).map_err(|error| format!("This line cannot be read: {error}."))?;
        let kinds = [asked.act.is_some(), asked.press.is_some(), asked.show.is_some()];
        if kinds.iter().filter(|kind| **kind).count() > 1 {
            return Err("This line asks for more than one thing. Write one of act, press and show.".into());
        }
        if asked.seat.is_some() && asked.act.is_none() {
            return Err("Only an act has a seat.".into());
        }
        let at = asked.at_ms.unwrap_or(self.at);
        if at < self.at {
            return Err(format!("Time goes back: this line is for {at} ms, and it is {} ms already.", self.at));
        }
        if at > DRIVE_AT_MAX_MS {
            return Err(format!("The time {at} ms is too late: a drive lasts {DRIVE_AT_MAX_MS} ms at most."));
        }
        if let Some(act) = &asked.act {
            self.act(act)?;
        }
        Ok(asked)
    }

    fn carry_out(&mut self, asked: &Asked) -> Happened {
        let (seat, act) = if let Some(act) = &asked.act {
            match self.act(act) {
                Ok(act) => (asked.seat.unwrap_or(Seat::Teacher), act),
                Err(sentence) => return Happened::Nonsense(sentence),
            }
        } else if let Some(press) = asked.press {
            match act_for(&self.session.stage_view(self.at), press) {
                Some(act) => (Seat::Teacher, act),
                None => return Happened::Refused(Refusal::NotNow),
            }
        } else if let Some(show) = asked.show {
            return Happened::Shown(self.show(show));
        } else {
            return Happened::Events(Vec::new());
        };
        match self.session.stage(&Command { seat, at_ms: self.at, act }) {
            Ok(events) => Happened::Events(events),
            Err(why) => Happened::Refused(why),
        }
    }

    /// An act, with what is "now" filled in.
    fn act(&self, written: &Value) -> Result<Act, String> {
        let state = self.session.state();
        let question = state.play.round().and_then(|round| round.question.as_ref());
        let present = [("step", state.step), ("question", question.map_or(0, |question| question.id))];
        let mut written = written.clone();
        if let Some(fields) =
            written.as_object_mut().and_then(|act| act.values_mut().next()).and_then(Value::as_object_mut)
        {
            for (name, now) in present {
                if let Some(field) = fields.get_mut(name).filter(|field| *field == "now") {
                    *field = json!(now);
                }
            }
        }
        match serde_json::from_value(written) {
            Ok(Act::ReplaceLesson { .. }) => Err("A lesson is replaced by saving its file, not by a line.".into()),
            Ok(act) => Ok(act),
            Err(error) => Err(format!("This act cannot be read: {error}.")),
        }
    }

    fn show(&mut self, show: Show) -> Value {
        match show {
            Show::Stage => json!(self.session.stage_view(self.at)),
            Show::Desk => json!(self.session.desk_view(self.at)),
            Show::Team(team) => json!(self.session.team_view(team)),
            Show::Session => json!(self.session.status()),
            Show::State => {
                let state = self.session.state();
                let labels =
                    |acts: &[crate::game::state::Taken]| acts.iter().map(|act| json!(act.label)).collect::<Value>();
                json!({"state": state, "undo": labels(&state.past), "redo": labels(&state.future)})
            }
        }
    }

    /// An answer: when, where the lesson is, how long its log is, and what else there is to say.
    fn line(&mut self, at: AtMs, events: Option<&[Event]>, more: &[(&str, Value)]) -> Value {
        let status = self.session.status();
        let mut line = Map::new();
        line.insert("at_ms".into(), json!(at));
        line.insert("step".into(), json!(self.session.state().step));
        line.insert("seq".into(), json!(status.events));
        line.extend(more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        if let Some(events) = events {
            line.insert("events".into(), json!(events));
        }
        if let Some(trouble) = status.in_memory_only {
            line.insert("in_memory_only".into(), json!(trouble.to_string()));
        }
        Value::Object(line)
    }
}

/// What a line led to.
enum Happened {
    Events(Vec<Event>),
    Refused(Refusal),
    Shown(Value),
    Nonsense(String),
}

fn error(sentence: String) -> Value {
    json!({ "error": sentence })
}

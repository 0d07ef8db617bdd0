//! What a command leads to, or why it is refused. It looks at the state and never changes it.

use super::command::{Act, Command, Refusal, Seat, Verdict};
use super::event::{Event, Label, What, Why};
use super::flow::{self, Draft};
use super::state::Help;
use super::state::{Phase, Place, State};
use super::{AtMs, HelpKind, StepId, TeamNo, board, question, tools};
use crate::lesson::axes::{Answer, FlowStep, Judge, PromptStep, Selector};
use crate::limits::{CLASS_MAX, FINISH_MAX_MS, SCORE_MAX, TEAMS_MAX, TEAMS_MIN};

/// Most points that one press may give or take.
pub const POINTS_A_PRESS_MAX: i32 = 1_000;
/// What "more time" adds, in milliseconds.
pub const MORE_TIME_MS: u64 = 10_000;

/// Decides on a command. No events means that there was nothing to do: a repeated press, or a
/// deadline that is not there yet.
///
/// # Errors
/// The reason why it is refused; the state is as it was.
pub fn decide(state: &State, command: &Command) -> Result<Vec<Event>, Refusal> {
    if state.closed {
        return Err(Refusal::NotNow);
    }
    check_seat(command)?;
    let mut draft = Draft::new(state, command.at_ms.max(state.now));
    match &command.act {
        Act::Undo => {
            let last = state.past.last().ok_or(Refusal::NothingToUndo)?;
            draft.emit(What::Undone { to: last.id });
        }
        Act::Redo => {
            let next = state.future.last().ok_or(Refusal::NothingToRedo)?;
            draft.emit(What::Redone { to: next.id });
        }
        Act::StepBack { step } => {
            check_step(state, *step)?;
            if state.tool.is_some() {
                close_tool(state, &mut draft);
                return Ok(draft.events);
            }
            let last = state.past.last().ok_or(Refusal::NothingToUndo)?;
            if last.label != Label::MovedOn || flow::judging(state) {
                return Err(Refusal::NotNow);
            }
            draft.emit(What::Undone { to: last.id });
        }
        Act::Pause { on } => {
            if *on != state.paused.is_some() {
                draft.emit(What::Paused(*on));
            }
        }
        Act::Blank { on } => {
            if *on != state.blank {
                draft.emit(What::Blanked(*on));
            }
        }
        Act::Absent { number, on } => {
            if !(1..=CLASS_MAX).contains(number) {
                return Err(Refusal::NoSuchNumber);
            }
            if *on != state.absent.contains(number) {
                draft.emit(What::Absent { number: *number, on: *on });
            }
        }
        Act::Answer { question, choice, input } => answer(state, &mut draft, command.seat, *question, *choice, *input)?,
        Act::TimeReached => {
            if state.paused.is_none() {
                flow::time_reached(&mut draft);
            }
        }
        Act::ClockRead { unix_ms, offset_min } => {
            draft.emit(What::ClockRead { unix_ms: *unix_ms, offset_min: *offset_min });
        }
        Act::ReplaceLesson { lesson } => {
            if !can_replace_lesson(state) {
                return Err(Refusal::NotNow);
            }
            if lesson.hash != state.lesson_hash {
                draft.emit(What::LessonReplaced(lesson.clone()));
            }
        }
        Act::Points { input, team, delta } => {
            if delta.unsigned_abs() > POINTS_A_PRESS_MAX.unsigned_abs() {
                return Err(Refusal::TooManyPoints);
            }
            points_by_hand(state, &mut draft, *input, *team, *delta, Label::Points(*team, *delta))?;
        }
        Act::SetTotal { input, team, total } => {
            let now = state.play.team(*team).ok_or(Refusal::NoSuchTeam)?.score;
            points_by_hand(state, &mut draft, *input, *team, total.saturating_sub(now), Label::Total(*team))?;
        }
        Act::Together { on } => {
            if *on != state.play.together {
                begin(state, &mut draft, Label::Together);
                draft.emit(What::Together(*on));
            }
        }
        Act::HideScores { on } => {
            if *on != state.play.hidden {
                begin(state, &mut draft, Label::HidScores);
                draft.emit(What::ScoresHidden(*on));
            }
        }
        Act::UseTool(wanted) => tools::take(state, &mut draft, wanted)?,
        Act::CloseTool => close_tool(state, &mut draft),
        Act::Watch(wanted) => tools::set_watch(state, &mut draft, *wanted),
        Act::FinishAt { unix_ms, look_back_ms } => finish_at(state, &mut draft, *unix_ms, *look_back_ms)?,
        Act::SetTeams { sizes } => set_teams(state, &mut draft, sizes)?,
        _ => decide_on_step(state, &mut draft, &command.act)?,
    }
    Ok(draft.events)
}

/// Acts that belong to the step that they were pressed on.
fn decide_on_step(state: &State, draft: &mut Draft, act: &Act) -> Result<(), Refusal> {
    let (Act::Advance { step }
    | Act::Judge { step, .. }
    | Act::CallOn { step, .. }
    | Act::MoveHighlight { step }
    | Act::Mark { step, .. }
    | Act::MovePick { step }
    | Act::PickLine { step, .. }
    | Act::TypePlace { step, .. }
    | Act::OpenSquare { step, .. }
    | Act::Help { step, .. }
    | Act::SayAgain { step }
    | Act::CountHands { step, .. }
    | Act::DrawNumber { step }
    | Act::Skip { step }
    | Act::MoreTime { step }
    | Act::EndGame { step }
    | Act::PlayGame { step, .. }) = act
    else {
        return Err(Refusal::NotNow);
    };
    check_step(state, *step)?;
    if state.paused.is_some() {
        return Err(Refusal::Paused);
    }
    if state.blank {
        // As in every presentation program: a key on the blank screen only brings the picture back.
        draft.emit(What::Blanked(false));
        return Ok(());
    }
    if state.tool.is_some() {
        close_tool(state, draft);
        return Ok(());
    }
    match act {
        Act::Advance { .. } => {
            if flow::judging(state) || board::picking(state) || board::choosing_target(state) || board::ordering(state)
            {
                return Err(Refusal::NotNow);
            }
            begin(state, draft, Label::MovedOn);
            flow::advance(draft);
        }
        Act::Judge { verdict, .. } => judge(state, draft, *verdict)?,
        Act::CallOn { team, .. } => call_on(state, draft, *team)?,
        Act::MoveHighlight { .. } => {
            let round = state.play.round().filter(|_| flow::choosing_team(state)).ok_or(Refusal::NotNow)?;
            let team = match round.highlighted {
                after if board::choosing_target(state) => board::next_target(state, after),
                after if board::ordering(state) => board::next_running(state, after),
                after => flow::next_team(state, after),
            };
            draft.emit(What::Highlighted { team });
        }
        Act::Mark { team, .. } => mark(state, draft, *team)?,
        Act::MovePick { .. } => board::move_pick(state, draft)?,
        Act::PickLine { line, .. } => board::pick_line(state, draft, *line)?,
        Act::TypePlace { digit, .. } => board::type_place(state, draft, *digit)?,
        Act::OpenSquare { square, .. } => board::open_square(state, draft, *square)?,
        Act::Help { kind, .. } => help(state, draft, *kind)?,
        Act::SayAgain { .. } => say_again(state, draft)?,
        Act::CountHands { which, delta, .. } => count_hands(state, draft, *which, *delta)?,
        Act::DrawNumber { .. } => {
            let unspoken = state.game().is_some_and(|game| game.game.selector == Selector::NotSpoken);
            let number = question::number(state, unspoken).ok_or(Refusal::NobodyHere)?;
            begin(state, draft, Label::Drew);
            flow::draw(draft, number);
        }
        Act::Skip { .. } => {
            let open = state.play.round().is_some_and(|round| round.judged.is_none());
            if !open || state.game().is_some_and(|game| game.beat.is_some()) {
                return Err(Refusal::NotNow);
            }
            begin(state, draft, Label::Skipped);
            draft.emit(What::Skipped);
            flow::end_round(draft);
        }
        Act::MoreTime { .. } => more_time(state, draft)?,
        Act::EndGame { .. } => {
            if state.game().is_none_or(|game| game.phase == Phase::Result) {
                return Err(Refusal::NotNow);
            }
            begin(state, draft, Label::EndedGame);
            flow::end_game(draft, Why::Teacher);
        }
        Act::PlayGame { game, .. } => {
            if *game >= state.lesson.games.len() {
                return Err(Refusal::NoSuchGame);
            }
            begin(state, draft, Label::ChoseGame);
            flow::choose_game(draft, *game);
        }
        _ => return Err(Refusal::NotNow),
    }
    Ok(())
}

/// When the host must next say that time has come. Nothing is due in a pause.
pub fn next_due(state: &State) -> Option<AtMs> {
    if state.paused.is_some() || state.closed {
        return None;
    }
    let timer = state.play.timer.filter(|timer| !timer.up).map(|timer| timer.ends_at);
    let beat = state.game().and_then(|game| game.beat).map(|beat| beat.ends());
    let watch = match state.watch {
        Some(tools::Watch::Countdown { ends_at, up: false, .. }) => Some(ends_at),
        _ => None,
    };
    let bell = state.bell().filter(|_| !state.bell_near);
    timer.into_iter().chain(beat).chain(watch).chain(bell).min()
}

/// Whether an edited lesson can take the old one's place now: between two questions, and not in a beat.
pub fn can_replace_lesson(state: &State) -> bool {
    let asking = state.play.round().is_some_and(|round| round.question.is_some() && round.judged.is_none());
    !asking && state.game().is_none_or(|game| game.beat.is_none())
}

fn begin(state: &State, draft: &mut Draft, label: Label) {
    draft.emit(What::ActBegan { id: state.next_id, label });
}

fn check_seat(command: &Command) -> Result<(), Refusal> {
    let hosts = matches!(command.act, Act::TimeReached | Act::ClockRead { .. } | Act::ReplaceLesson { .. });
    let tablets = matches!(command.act, Act::Answer { .. });
    let allowed = match command.seat {
        Seat::Host => hosts || matches!(command.act, Act::Pause { .. }),
        Seat::Teacher => !hosts && !tablets,
        Seat::Team(_) => tablets,
    };
    if allowed { Ok(()) } else { Err(Refusal::NotYours) }
}

fn close_tool(state: &State, draft: &mut Draft) {
    if state.tool.is_some() {
        draft.emit(What::ToolShown { tool: None, draws: state.tool_draws });
    }
}

fn finish_at(state: &State, draft: &mut Draft, unix_ms: Option<u64>, look_back_ms: u64) -> Result<(), Refusal> {
    if let Some(finish) = unix_ms {
        let wall = state.wall.ok_or(Refusal::NoClock)?;
        let now = wall.unix_ms.saturating_add(draft.at.saturating_sub(wall.at));
        if finish <= now || finish - now > FINISH_MAX_MS {
            return Err(Refusal::BadFinish);
        }
    }
    draft.emit(What::FinishSet { unix_ms, look_back_ms: look_back_ms.min(FINISH_MAX_MS) });
    Ok(())
}

/// Support: the first sound, then two words, then none. Stretch: on or off.
fn help(state: &State, draft: &mut Draft, kind: HelpKind) -> Result<(), Refusal> {
    let round = state.play.round().filter(|round| !round.revealed && round.judged.is_none()).ok_or(Refusal::NotNow)?;
    let game = state.game().filter(|game| game.beat.is_none()).ok_or(Refusal::NotNow)?;
    let card = round.card.as_ref().ok_or(Refusal::NotNow)?;
    let draws = state.play.draws;
    let two = || question::two_words(state, card, draws).map(Help::TwoWords);
    let chosen = matches!(game.game.answer, Answer::Choose(_));
    let help = match (kind, &round.help) {
        (HelpKind::Stretch, Some(Help::Stretch)) => Help::Off,
        (HelpKind::Stretch, _) => Help::Stretch,
        // Where the answer is a choice already, there is nothing between the first sound and the answer.
        (HelpKind::Support, Some(Help::FirstSound)) if !chosen => two().unwrap_or(Help::Off),
        (HelpKind::Support, Some(Help::FirstSound | Help::TwoWords(_))) => Help::Off,
        (HelpKind::Support, _) => Help::FirstSound,
    };
    let draws = draws + u64::from(matches!(help, Help::TwoWords(_)));
    draft.emit(What::HelpShown { help, draws });
    Ok(())
}

/// Once more, where the class has the word before it, or nothing is asked.
fn say_again(state: &State, draft: &mut Draft) -> Result<(), Refusal> {
    let (game, round) = state.game().zip(state.play.round()).ok_or(Refusal::NotNow)?;
    let drill = game.game.judge == Judge::None;
    let read = flow::shown_steps(state, game, round)
        .iter()
        .any(|(step, _)| matches!(step, PromptStep::Word | PromptStep::AskWord));
    if !(drill || read || round.revealed) {
        return Err(Refusal::NotNow);
    }
    let voice = flow::card_voice(state).ok_or(Refusal::NotNow)?;
    draft.emit(What::VoicePlayed { voice });
    Ok(())
}

fn count_hands(state: &State, draft: &mut Draft, which: u8, delta: i8) -> Result<(), Refusal> {
    if board::counting(state) > 0 {
        return board::count(state, draft, which, delta);
    }
    let Place::LookBack(look) = &state.play.place else { return Err(Refusal::NotNow) };
    let before = usize::from(which).checked_sub(1).and_then(|at| look.hands.get(at)).ok_or(Refusal::NoSuchChoice)?;
    let count = before.saturating_add_signed(delta).min(CLASS_MAX);
    if look.step != 1 {
        return Err(Refusal::NotNow);
    }
    if count != *before {
        begin(state, draft, Label::Hands);
        draft.emit(What::HandsCounted { which, count });
    }
    Ok(())
}

fn check_step(state: &State, step: StepId) -> Result<(), Refusal> {
    if step == state.step { Ok(()) } else { Err(Refusal::Stale) }
}

fn check_team(state: &State, team: TeamNo) -> Result<(), Refusal> {
    state.play.team(team).map(|_| ()).ok_or(Refusal::NoSuchTeam)
}

fn judge(state: &State, draft: &mut Draft, verdict: Verdict) -> Result<(), Refusal> {
    if !flow::judging(state) {
        return Err(Refusal::NotNow);
    }
    begin(state, draft, Label::Judged(verdict));
    flow::judge(draft, verdict);
    Ok(())
}

/// The first hand where a hand is waited for; another team than the one called, while it is judged.
fn call_on(state: &State, draft: &mut Draft, team: TeamNo) -> Result<(), Refusal> {
    check_team(state, team)?;
    if board::choosing_target(state) {
        return board::choose_target(state, draft, team);
    }
    if board::ordering(state) {
        return board::arrive(state, draft, team);
    }
    let everyone = state.game().is_none_or(|game| game.game.selector == Selector::Everyone);
    let choosing = flow::choosing_hand(state);
    let early = state.game().is_some_and(|game| game.game.early);
    let out = early && state.play.round().is_some_and(|round| round.missed.contains(&team));
    if (out && choosing) || state.game().is_some_and(|game| !game.may_answer(team)) {
        return Err(Refusal::NotNow);
    }
    if everyone || !(choosing || flow::judging(state)) {
        return Err(Refusal::NotNow);
    }
    let round = state.play.round().ok_or(Refusal::NotNow)?;
    begin(state, draft, Label::CalledOn(team));
    draft.emit(What::CalledOn { team, steal: false });
    if choosing {
        flow::enter(draft, usize::from(round.flow_at) + 1);
    }
    Ok(())
}

fn mark(state: &State, draft: &mut Draft, team: TeamNo) -> Result<(), Refusal> {
    check_team(state, team)?;
    let everyone = state.game().is_some_and(|game| game.game.selector == Selector::Everyone);
    let round = state.play.round().filter(|_| everyone && flow::judging(state)).ok_or(Refusal::NotNow)?;
    begin(state, draft, Label::Marked(team));
    draft.emit(What::Marked { team, on: !round.marked.contains(&team) });
    Ok(())
}

fn more_time(state: &State, draft: &mut Draft) -> Result<(), Refusal> {
    let answering = matches!(
        state.play.flow_step(),
        Some(FlowStep::Partner | FlowStep::Select | FlowStep::Answer | FlowStep::Judge)
    );
    let what = match state.play.timer {
        Some(_) => What::TimerExtended { ms: MORE_TIME_MS },
        None if answering => What::TimerStarted { ms: MORE_TIME_MS },
        None => return Err(Refusal::NotNow),
    };
    begin(state, draft, Label::MoreTime);
    draft.emit(what);
    Ok(())
}

fn points_by_hand(
    state: &State,
    draft: &mut Draft,
    input: u64,
    team: TeamNo,
    delta: i32,
    label: Label,
) -> Result<(), Refusal> {
    let total = state.play.team(team).ok_or(Refusal::NoSuchTeam)?.score;
    if state.inputs.contains(&input) || delta == 0 {
        return Ok(());
    }
    if total.saturating_add(delta).unsigned_abs() > SCORE_MAX.unsigned_abs() {
        return Err(Refusal::TooManyPoints);
    }
    draft.emit(What::InputUsed(input));
    begin(state, draft, label);
    draft.emit(What::Scored { team, delta });
    Ok(())
}

fn set_teams(state: &State, draft: &mut Draft, sizes: &[u8]) -> Result<(), Refusal> {
    if !valid_teams(sizes) {
        return Err(Refusal::BadTeams);
    }
    begin(state, draft, Label::Teams);
    draft.emit(What::TeamsSet { sizes: sizes.to_vec() });
    Ok(())
}

/// Whether a class can be put into these teams.
pub(super) fn valid_teams(sizes: &[u8]) -> bool {
    let teams = usize::from(TEAMS_MIN)..=usize::from(TEAMS_MAX);
    let pupils: u32 = sizes.iter().map(|&size| u32::from(size)).sum();
    teams.contains(&sizes.len()) && !sizes.contains(&0) && pupils <= u32::from(CLASS_MAX)
}

fn answer(state: &State, draft: &mut Draft, seat: Seat, question: u64, choice: u8, input: u64) -> Result<(), Refusal> {
    let Seat::Team(team) = seat else { return Err(Refusal::NotYours) };
    check_team(state, team)?;
    let round = state.play.round().ok_or(Refusal::QuestionClosed)?;
    let asked = round.question.as_ref().filter(|asked| asked.id == question).ok_or(Refusal::QuestionClosed)?;
    if choice >= asked.choices {
        return Err(Refusal::NoSuchChoice);
    }
    match round.answers.get(&team) {
        Some(&(given, with)) if given == choice && with == input => return Ok(()),
        Some(_) => return Err(Refusal::AlreadyAnswered),
        None => {}
    }
    if !flow::takes_answers(state) || state.paused.is_some() {
        return Err(Refusal::QuestionClosed);
    }
    draft.emit(What::Answered { team, question, choice, input });
    Ok(())
}

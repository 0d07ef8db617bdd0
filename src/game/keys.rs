//! What a press asks for. The same for the clicker, the keyboard, touch and the remote: one place
//! where a key becomes an act.

use serde::{Deserialize, Serialize};

use super::TeamNo;
use super::command::{Act, HelpKind, Verdict};
use super::tools::{ToolWanted, WatchWanted};
use super::view::{Digits, Meaning, StageView};

/// What one press adds to the teacher's countdown, in milliseconds.
const MINUTE_MS: u64 = 60_000;
/// Hands that one press with Shift counts.
const HANDS_AT_ONCE: i8 = 5;

/// A press, whatever it was pressed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Press {
    /// A clicker's forward key.
    Next,
    /// A clicker's back key.
    Back,
    /// A number key or a tap on a team's mark.
    Digit(TeamNo),
    /// Right, on a key of its own.
    Right,
    /// Wrong, on a key of its own.
    Wrong,
    /// Half right.
    Half,
    /// Passed.
    Pass,
    /// Blank the screen, or show it.
    Blank,
    /// Pause, or go on.
    Pause,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Leave this question out.
    Skip,
    /// More time.
    MoreTime,
    /// A random number.
    Number,
    /// One class total.
    Together,
    /// Points hidden, or shown.
    HideScores,
    /// A tap on a square of a grid, from 0.
    Square(u8),
    /// Easier: the first sound, then two words.
    Support,
    /// Harder: say more.
    Stretch,
    /// The word's recording once more.
    SayAgain,
    /// One to three dice.
    Dice(u8),
    /// A coin.
    Coin,
    /// Rock, paper, scissors.
    Janken,
    /// Too loud.
    Noise,
    /// Who has not spoken.
    Unspoken,
    /// The points, large.
    Scores,
    /// A minute more on the teacher's countdown.
    Minute,
    /// The stopwatch.
    Stopwatch,
    /// The countdown or stopwatch away.
    WatchOff,
    /// End this game.
    EndGame,
    /// Points by hand: a team, how many, and this press's id.
    Points(TeamNo, i32, u64),
}

/// The act that a press asks for on what is shown; none where it means nothing.
pub fn act_for(view: &StageView, press: Press) -> Option<Act> {
    let step = view.step;
    Some(match press {
        Press::Next => meant(view, view.keys.next)?,
        Press::Back => meant(view, view.keys.back)?,
        Press::Digit(team) => match view.keys.digits {
            Digits::Nothing => return None,
            Digits::CallOn => Act::CallOn { step, team },
            Digits::Mark => Act::Mark { step, team },
            Digits::Target | Digits::Arrive => Act::CallOn { step, team },
            Digits::Place => Act::TypePlace { step, digit: team },
            Digits::Line => Act::PickLine { step, line: Some(team.checked_sub(1)?) },
            Digits::Hands => Act::CountHands { step, which: team, delta: 1 },
        },
        // Where places have numbers of two digits, the two keys that are tools elsewhere are digits too.
        Press::Noise if view.keys.digits == Digits::Place => Act::TypePlace { step, digit: 9 },
        Press::Unspoken if view.keys.digits == Digits::Place => Act::TypePlace { step, digit: 0 },
        Press::Right => Act::Judge { step, verdict: Verdict::Right },
        Press::Wrong => Act::Judge { step, verdict: Verdict::Wrong },
        Press::Half => Act::Judge { step, verdict: Verdict::Half },
        Press::Pass => Act::Judge { step, verdict: Verdict::Pass },
        Press::Blank => Act::Blank { on: !view.blank },
        Press::Pause => Act::Pause { on: !view.paused },
        Press::Undo => Act::Undo,
        Press::Redo => Act::Redo,
        Press::Skip => Act::Skip { step },
        Press::MoreTime => Act::MoreTime { step },
        Press::Number => Act::DrawNumber { step },
        Press::Together => Act::Together { on: view.together.is_none() },
        Press::EndGame => Act::EndGame { step },
        Press::HideScores => Act::HideScores { on: !view.hidden },
        Press::Square(square) => Act::OpenSquare { step, square },
        Press::Support => Act::Help { step, kind: HelpKind::Support },
        Press::Stretch => Act::Help { step, kind: HelpKind::Stretch },
        Press::SayAgain => Act::SayAgain { step },
        Press::Dice(many) => Act::UseTool(ToolWanted::Dice(many)),
        Press::Coin => Act::UseTool(ToolWanted::Coin),
        Press::Janken => Act::UseTool(ToolWanted::Janken),
        Press::Noise => Act::UseTool(ToolWanted::Noise),
        Press::Unspoken => Act::UseTool(ToolWanted::Unspoken),
        Press::Scores => Act::UseTool(ToolWanted::Scores),
        Press::Minute => Act::Watch(WatchWanted::More(MINUTE_MS)),
        Press::Stopwatch => Act::Watch(WatchWanted::Stopwatch),
        Press::WatchOff => Act::Watch(WatchWanted::Off),
        // Where hands are counted the keys that give points count them: five at once, or one back.
        Press::Points(which, delta, _) if view.keys.digits == Digits::Hands => {
            Act::CountHands { step, which, delta: if delta > 0 { HANDS_AT_ONCE } else { -1 } }
        }
        Press::Points(team, delta, input) => Act::Points { input, team, delta },
    })
}

fn meant(view: &StageView, meaning: Meaning) -> Option<Act> {
    let step = view.step;
    Some(match meaning {
        Meaning::Nothing => return None,
        Meaning::MoveOn => Act::Advance { step },
        Meaning::StepBack => Act::StepBack { step },
        Meaning::Right | Meaning::MarkedRight | Meaning::Yes => Act::Judge { step, verdict: Verdict::Right },
        Meaning::Wrong | Meaning::No => Act::Judge { step, verdict: Verdict::Wrong },
        Meaning::TakeHighlighted => Act::CallOn { step, team: view.teams.iter().find(|team| team.highlighted)?.team },
        Meaning::MoveHighlight => Act::MoveHighlight { step },
        Meaning::MovePick => Act::MovePick { step },
        Meaning::TakePick => Act::PickLine { step, line: None },
        Meaning::CloseTool => Act::CloseTool,
        Meaning::Unblank => Act::Blank { on: false },
        Meaning::Undo => Act::Undo,
        Meaning::Redo => Act::Redo,
    })
}

//! Whether a game makes sense: what its ten axes may be together, and the settings that it declares.
//! Used for game files and for games that a lesson writes itself. It never plays one.

use super::axes::{
    Answer, Board, Effect, End, FlowStep, Game, Judge, Lay, Need, Pace, PromptStep, SETTINGS, Selector, Setting,
    Taking, Talk,
};
use super::diag::Diags;
use super::rules::{self, Problem, problem};
use super::settings::{Scope, scope};
use super::suggest::{did_you_mean, listed};
use super::tree::Node;
use crate::limits::{
    ANSWERS_MAX, BPM_MAX, BPM_MIN, CARDS_MAX, GRAPH_BARS_MAX, GRAPH_BARS_MIN, GRID_COLUMNS_MAX, GRID_ROWS_MAX,
    HEALTH_MAX, LANE_STEPS_MAX, LANE_STEPS_MIN, LEVELS_MAX, LEVELS_MIN, LIVES_MAX, PAIRS_CARDS_MAX, PAIRS_CARDS_MIN,
    SEAT_COLUMNS_MAX, SHARK_STEPS_MAX, SHARK_STEPS_MIN, TERRITORY_SIDE_MAX, TERRITORY_SIDE_MIN, TRACK_SQUARES_MAX,
    TRACK_SQUARES_MIN,
};

/// Names that a lesson uses for other things than games.
pub(super) const RESERVED: [&str; 4] = ["lesson", "card", "game", "slide"];

/// Reports everything that is wrong with a game at its place in the tree that it was read from.
pub(super) fn check(game: &Game, tree: &Node, diags: &mut Diags) {
    let mut found: Vec<(String, Problem)> = Vec::new();
    let mut note = |field: &str, result: Result<(), Problem>| {
        if let Err(problem) = result {
            found.push((field.to_owned(), problem));
        }
    };
    note("id", check_id(&game.id));
    for (field, texts, required) in
        [("name", &game.name, true), ("rule", &game.rule, true), ("alt", &game.alt, false), ("jt", &game.jt, false)]
    {
        let told = !required || (texts.contains_key("en") && texts.contains_key("ja"));
        let both = problem(
            "missing-language",
            format!("The {field} needs English and Japanese."),
            "Write (en: \"…\", ja: \"…\").",
        );
        note(field, if told { rules::glosses(texts) } else { Err(both) });
    }
    note("cards_min", check_cards(game));
    note("prompt", check_prompt(game));
    note("answer", check_answer(game));
    note("flow", check_flow(game));
    note("pace", check_pace(game.pace));
    note("grades", check_about(game));
    note("roles", check_roles(game));
    note("board", check_board(game));
    note("squares", check_squares(game));
    note("effects", check_effects(game));
    note("end", check_end(game.end));
    for (name, setting) in &game.settings {
        note(&format!("settings/{name}"), check_setting(name, setting));
    }
    for (field, problem) in found {
        diags.problem(tree.find(&field).unwrap_or(tree.span), problem);
    }
}

/// An error where this does not hold.
fn demand(holds: bool, code: &'static str, message: &str, hint: &str) -> Result<(), Problem> {
    if holds { Ok(()) } else { Err(problem(code, message, hint)) }
}

fn check_id(id: &str) -> Result<(), Problem> {
    demand(
        rules::is_kebab(id),
        "bad-id",
        "An id is of small letters and digits, joined by hyphens.",
        "Write it so: \"maru-batsu\".",
    )?;
    demand(!RESERVED.contains(&id), "bad-id", "This id has another meaning in lessons.", "Choose another one.")
}

fn check_cards(game: &Game) -> Result<(), Problem> {
    demand(game.cards_min <= CARDS_MAX, "out-of-range", "No lesson has so many cards.", "Write a smaller number.")?;
    let enough = !matches!(game.answer, Answer::Choose(choices) if usize::from(choices) > game.cards_min);
    demand(enough, "out-of-range", "Each choice is another card.", "Write at least the number of choices.")
}

fn check_prompt(game: &Game) -> Result<(), Problem> {
    let has = |step| game.prompt.contains(&step);
    // On some boards nothing is asked but what lies on them.
    let asked = !game.prompt.is_empty() || !game.asks.is_empty() || game.flow.contains(&FlowStep::Pick);
    demand(asked, "bad-prompt", "Nothing is asked.", "Write at least one step: [Picture].")?;
    demand(
        !has(PromptStep::Slide) && game.slide.is_none(),
        "bad-prompt",
        "Only a lesson has slides.",
        "Write Slide(text: …) into the lesson's games.",
    )?;
    let stages = game.prompt.iter().all(|step| !matches!(step, PromptStep::Staged(_, n) if !(2..=6).contains(n)));
    demand(stages, "out-of-range", "A picture is seen in 2 to 6 stages.", "Write Staged(Tiles, 4).")?;
    let pictured = game.needs.contains(&Need::Picture);
    let staged = game.prompt.iter().any(|step| matches!(step, PromptStep::Staged(..)));
    demand(
        !staged || pictured,
        "bad-prompt",
        "A card without a picture cannot be covered.",
        "Write needs: [Picture].",
    )?;
    let alone = |step: &PromptStep| {
        !matches!(
            step,
            PromptStep::Picture
                | PromptStep::Word
                | PromptStep::Meaning
                | PromptStep::Sentence
                | PromptStep::Sounds
                | PromptStep::Staged(..)
        )
    };
    demand(
        !game.prompt.iter().any(alone) || game.prompt.len() == 1,
        "bad-prompt",
        "Only pictures, words, meanings, sentences and sounds come one after the other: beside anything else they would tell the answer.",
        "Write that step alone: prompt: [Secret(EyesShut)], [Heard], [Hints] or [Frame].",
    )?;
    let hinted = !has(PromptStep::Hints) || game.needs.contains(&Need::Hints);
    demand(hinted, "bad-prompt", "A word without hints cannot be guessed by them.", "Write needs: [Hints].")?;
    let talks = !(has(PromptStep::Frame) || has(PromptStep::Halves)) || game.talk >= Talk::Sentence;
    demand(talks, "bad-prompt", "Where they ask and answer, whole sentences are said.", "Write talk: Exchange.")?;
    let sounded = !has(PromptStep::Sounds) || game.needs.contains(&Need::Sounds);
    demand(sounded, "bad-prompt", "A card without sounds cannot be blended.", "Write needs: [Sounds].")?;
    let choices = game.prompt.iter().find_map(choices_of);
    let given = if let Answer::Choose(choices) = game.answer { Some(choices) } else { None };
    demand(
        choices.is_some() == given.is_some(),
        "bad-prompt",
        "A choice is asked by a prompt that has choices (Claim, AskWord, AskPicture, AskHeard, AskSound, AskOwn, AskTeacher, Odd), and answered by Choose.",
        "Change the prompt or the answer.",
    )?;
    let (least, most) = choices.unwrap_or((0, u8::MAX));
    let message = if least == most {
        format!("This prompt has {least} choices.")
    } else {
        format!("This prompt has {least} to {most} choices.")
    };
    let sound = given.is_none_or(|given| (least..=most).contains(&given));
    demand(sound, "bad-prompt", &message, &format!("Write answer: Choose({least})."))?;
    let numbers = game.prompt.iter().all(|step| match step {
        PromptStep::Keyword(least, most) => 1 <= *least && least <= most && *most <= 12,
        PromptStep::Gap(many) => (1..=4).contains(many),
        PromptStep::Voices(many) => (2..=4).contains(many),
        _ => true,
    });
    demand(
        numbers,
        "out-of-range",
        "Before a keyword 1 to 12 words are called, 1 to 4 cards vanish, and 2 to 4 pupils speak at once.",
        "Write Keyword(2, 6), Gap(1) or Voices(2).",
    )
}

/// How many choices a prompt can have, the fewest and the most; none where it has no choices.
const fn choices_of(step: &PromptStep) -> Option<(u8, u8)> {
    match step {
        // True or false.
        PromptStep::Claim | PromptStep::AskHeard | PromptStep::AskTeacher => Some((2, 2)),
        PromptStep::Odd => Some((3, 3)),
        PromptStep::AskSound => Some((2, 4)),
        PromptStep::AskWord | PromptStep::AskPicture | PromptStep::AskOwn => Some((3, 4)),
        _ => None,
    }
}

fn check_answer(game: &Game) -> Result<(), Problem> {
    let sound = !matches!(game.answer, Answer::Choose(choices) if !(2..=4).contains(&choices));
    demand(sound, "out-of-range", "There are 2 to 4 choices.", "Write Choose(2), Choose(3) or Choose(4).")
}

fn check_flow(game: &Game) -> Result<(), Problem> {
    let at = |step: FlowStep| game.flow.iter().position(|&found| found == step);
    let once = game.flow.iter().enumerate().all(|(index, &step)| at(step) == Some(index));
    demand(once, "bad-flow", "A step is in the flow twice.", "Keep one of them.")?;
    let asks = !game.prompt.is_empty() || !game.asks.is_empty();
    // Where nothing is asked at all, the prompt is what is wrong.
    let silent = !asks && at(FlowStep::Pick).is_none();
    demand(
        silent || at(FlowStep::Prompt).is_some() == asks,
        "bad-flow",
        "The flow shows the prompt just where something is asked.",
        "Add Prompt to the flow, or a step to the prompt.",
    )?;
    let judged = at(FlowStep::Judge).is_some();
    demand(
        judged == (game.judge == Judge::Teacher),
        "bad-flow",
        "The flow has a Judge step just when the teacher judges.",
        "Change the flow or the judge.",
    )?;
    demand(
        at(FlowStep::Judge).is_none_or(|judge| at(FlowStep::Prompt) < Some(judge)),
        "bad-flow",
        "It is judged before it is asked.",
        "Put Judge behind Prompt.",
    )?;
    check_picks(game)?;
    let counted = matches!(game.board, Board::Graph(_) | Board::Levels(_));
    demand(
        at(FlowStep::Count).is_some() == counted,
        "bad-flow",
        "Hands are counted just where there is a graph or there are levels.",
        "Change the flow or the board.",
    )?;
    demand(
        at(FlowStep::Order).is_some() == (game.board == Board::Finish),
        "bad-flow",
        "Teams come in just where their order is the board.",
        "Change the flow or the board.",
    )?;
    let effect = at(FlowStep::Effect);
    let decided = judged || at(FlowStep::Pick).is_some();
    demand(
        effect.is_none() || decided,
        "bad-flow",
        "An Effect follows a judgement.",
        "Add Judge, or take Effect out.",
    )?;
    demand(
        effect.is_none() || at(FlowStep::Judge) < effect,
        "bad-flow",
        "The Effect comes before the Judge.",
        "Put Effect behind Judge.",
    )?;
    demand(
        effect.is_some()
            != (game.effects.is_empty()
                && game.misses.is_empty()
                && game.squares.is_empty()
                && game.lay == Lay::Shuffled)
            || game.judge == Judge::Board,
        "bad-flow",
        "The flow has an Effect step just when there are effects.",
        "Change the flow or the effects.",
    )?;
    demand(
        at(FlowStep::Answer).is_none() || game.answer != Answer::None,
        "bad-flow",
        "Nobody is asked for an answer.",
        "Take Answer out of the flow, or write how they answer.",
    )?;
    let selected = game.selector == Selector::Everyone || at(FlowStep::Select).is_some();
    demand(selected, "bad-flow", "Nobody is selected.", "Add Select to the flow.")
}

/// What can be picked, and when.
fn check_picks(game: &Game) -> Result<(), Problem> {
    let at = |step: FlowStep| game.flow.iter().position(|&found| found == step);
    let pick = at(FlowStep::Pick);
    let picked = matches!(
        game.board,
        Board::Grid { .. }
            | Board::Territory { .. }
            | Board::Track(_)
            | Board::Pairs(_)
            | Board::Seats(_)
            | Board::Answers(_)
            | Board::Letters { .. }
            | Board::Tiles
    );
    demand(
        pick.is_some() == picked,
        "bad-flow",
        "Something is picked just where the board has something to pick.",
        "Change the flow or the board.",
    )?;
    let earned = matches!(game.board, Board::Territory { .. } | Board::Seats(_) | Board::Answers(_));
    demand(
        !earned || at(FlowStep::Judge).is_some_and(|judge| Some(judge) < pick),
        "bad-flow",
        "Here a right answer comes before the pick.",
        "Put Pick behind Judge.",
    )?;
    let first = matches!(game.board, Board::Track(_) | Board::Pairs(_));
    demand(
        !first || at(FlowStep::Judge).is_none_or(|judge| pick < Some(judge)),
        "bad-flow",
        "Here the pick comes before the answer.",
        "Put Pick before Judge.",
    )?;
    let classwide = matches!(game.board, Board::Letters { .. } | Board::Tiles);
    demand(
        pick.is_none() || classwide || game.selector != Selector::Everyone,
        "bad-flow",
        "Everyone cannot pick one square.",
        "Write selector: Turn.",
    )?;
    demand(
        !matches!(game.board, Board::Letters { .. } | Board::Tiles) || game.judge == Judge::Board,
        "bad-flow",
        "The board knows how the word is spelled.",
        "Write judge: Board.",
    )?;
    let spelled = matches!(game.board, Board::Letters { .. } | Board::Tiles) || at(FlowStep::Judge).is_none();
    demand(
        game.judge != Judge::Board || (pick.is_some() && spelled),
        "bad-flow",
        "The board judges only what is picked on it: what is spoken, a teacher judges.",
        "Write judge: Teacher.",
    )
}

fn check_board(game: &Game) -> Result<(), Problem> {
    let range = |what: &str, value: u8, least: u8, most: u8| {
        let message = format!("There are {least} to {most} {what}.");
        demand((least..=most).contains(&value), "out-of-range", &message, "Write a smaller or larger number.")
    };
    match game.board {
        Board::Territory { side, rule } => {
            if side != 0 {
                range("squares on a side", side, TERRITORY_SIDE_MIN, TERRITORY_SIDE_MAX)?;
            }
            let (Taking::Line(long) | Taking::Drop(long)) = rule else { return Ok(()) };
            let most = if side == 0 { TERRITORY_SIDE_MIN + 1 } else { side };
            range("squares in a line", long, TERRITORY_SIDE_MIN, most)?;
        }
        Board::Lanes(steps) => range("steps", steps, LANE_STEPS_MIN, LANE_STEPS_MAX)?,
        Board::Lives(lives) => range("lives", lives, 1, LIVES_MAX)?,
        Board::Track(squares) => range("squares", squares, TRACK_SQUARES_MIN, TRACK_SQUARES_MAX)?,
        Board::Health { boss, class } => {
            range("right answers until the boss sleeps", boss, 1, HEALTH_MAX)?;
            range("misses until the class rests", class, 0, HEALTH_MAX)?;
        }
        Board::Pairs(pairs) => {
            range("pairs", pairs, PAIRS_CARDS_MIN / 2, PAIRS_CARDS_MAX / 2)?;
            let message = "A game of pairs has at least as many cards as pairs.";
            demand(game.cards_min >= usize::from(PAIRS_CARDS_MIN / 2), "out-of-range", message, "Write cards_min: 3.")?;
        }
        Board::Seats(columns) => range("columns of desks", columns, 1, SEAT_COLUMNS_MAX)?,
        Board::Levels(levels) => {
            range("levels", levels, u8::try_from(LEVELS_MIN).unwrap_or(3), u8::try_from(LEVELS_MAX).unwrap_or(6))?;
        }
        Board::Graph(bars) => {
            range("bars", bars, u8::try_from(GRAPH_BARS_MIN).unwrap_or(2), u8::try_from(GRAPH_BARS_MAX).unwrap_or(8))?;
        }
        Board::Answers(answers) => range("answers", answers, 3, ANSWERS_MAX)?,
        Board::Letters { misses } => range("misses", misses, SHARK_STEPS_MIN, SHARK_STEPS_MAX)?,
        Board::None
        | Board::Tally
        | Board::Grid { .. }
        | Board::Calls
        | Board::Finish
        | Board::Tiles
        | Board::Total { .. } => {}
    }
    let Board::Grid { rows, columns } = game.board else { return Ok(()) };
    let sound = (2..=GRID_ROWS_MAX).contains(&rows) && (2..=GRID_COLUMNS_MAX).contains(&columns);
    let message = format!("A grid has 2 to {GRID_ROWS_MAX} rows and 2 to {GRID_COLUMNS_MAX} columns.");
    demand(sound, "out-of-range", &message, "Write smaller or larger numbers.")?;
    let fits = |words: &[String], many: u8| words.is_empty() || words.len() == usize::from(many);
    let fits = fits(&game.rows, rows) && fits(&game.columns, columns);
    demand(fits, "out-of-range", "There is a word for each row and column, or none.", "Add words, or take them out.")
}

fn check_squares(game: &Game) -> Result<(), Problem> {
    let grid = matches!(game.board, Board::Grid { .. });
    let laid = grid && game.lay == Lay::Shuffled;
    demand(laid != game.squares.is_empty(), "bad-flow", "Squares and a grid go together.", "Write both, or neither.")?;
    demand(
        grid || game.lay == Lay::Shuffled,
        "bad-flow",
        "Only a grid is laid out.",
        "Take lay out, or write a grid.",
    )?;
    let asks = game.asks.is_empty()
        || matches!(game.board, Board::Grid { columns, .. } if game.asks.len() == usize::from(columns));
    demand(asks, "bad-flow", "Each column of the grid asks in one way.", "Write as many asks as columns, or none.")?;
    if !laid {
        return Ok(());
    }
    let luck = game.squares.iter().all(|square| square.luck <= square.luck_max && square.luck_max <= 3);
    demand(luck && game.luck <= 3, "out-of-range", "Luck goes from 0 to 3.", "Write luck: 0, 1, 2 or 3.")?;
    let shares = game.squares.iter().all(|square| (1..=20).contains(&square.share));
    demand(shares, "out-of-range", "A square's share is 1 to 20.", "Write a number from 1 to 20.")?;
    let dealt = |luck: u8, gentle: bool| game.squares.iter().any(|square| square.is_dealt(luck, gentle));
    let always = (0..=3).all(|luck| dealt(luck, true) && dealt(luck, false));
    demand(
        always,
        "bad-flow",
        "At some luck no square is left.",
        "Add one without luck that is neither harsh nor kind.",
    )
}

/// Points that a game gives lie within what a press may give; falling points need stages.
fn check_effects(game: &Game) -> Result<(), Problem> {
    let all = || game.effects.iter().chain(game.squares.iter().map(|square| &square.does));
    let sound = all().all(|effect| match effect {
        Effect::Add(points)
        | Effect::Falling(points)
        | Effect::Steal(points)
        | Effect::Gift(points)
        | Effect::All(points) => (0..=1000).contains(points),
        _ => true,
    });
    demand(sound, "out-of-range", "Points go from 0 to 1000.", "Write a smaller number.")?;
    for effect in game.effects.iter().chain(&game.misses) {
        check_own_effect(game, *effect)?;
    }
    let falling = game.effects.iter().any(|effect| matches!(effect, Effect::Falling(_)));
    demand(!falling || game.early, "bad-flow", "Falling points need early answers.", "Write early: true.")
}

/// An effect that is not a square's fits the board.
fn check_own_effect(game: &Game, effect: Effect) -> Result<(), Problem> {
    let board = game.board;
    let (fits, where_it_fits) = match effect {
        Effect::Add(_) | Effect::Falling(_) => (true, ""),
        Effect::Claim(_) => (matches!(board, Board::Territory { .. }), "a territory"),
        Effect::Move(_) | Effect::Push(_) => (matches!(board, Board::Lanes(_)), "lanes"),
        Effect::Rest => (matches!(board, Board::Lives(_)), "lives"),
        Effect::Hit(_) | Effect::Hurt(_) => (matches!(board, Board::Health { .. }), "a boss"),
        Effect::Grow(_) | Effect::Break => (matches!(board, Board::Total { .. }), "the class's number"),
        Effect::Pay => (matches!(game.lay, Lay::Values(_)), "squares with values"),
        Effect::First(_) => (board == Board::Finish, "an order of finish"),
        _ => (false, "the squares of a grid"),
    };
    let message = format!("This effect belongs to {where_it_fits}.");
    demand(fits, "bad-flow", &message, "Change the effect or the board.")
}

fn check_about(game: &Game) -> Result<(), Problem> {
    let (least, most) = game.grades;
    demand(
        1 <= least && least <= most && most <= 9,
        "out-of-range",
        "Grades go from 1 to 9, the lower first.",
        "Write grades: (3, 6).",
    )
}

fn check_roles(game: &Game) -> Result<(), Problem> {
    let framed = game.roles.is_empty() || game.prompt.contains(&PromptStep::Frame);
    demand(
        framed && matches!(game.roles.len(), 0 | 2),
        "bad-prompt",
        "A role-play has two roles and a Frame.",
        "Write roles: [(name: (en: \"…\", ja: \"…\")), (name: (en: \"…\", ja: \"…\"))] and prompt: [Frame].",
    )
}

fn check_pace(pace: Pace) -> Result<(), Problem> {
    let sound = match pace {
        Pace::Tap | Pace::Stopwatch => true,
        Pace::Hidden { min, max } => 5 <= min && min <= max && max <= 300,
        Pace::Countdown(seconds) => (1..=600).contains(&seconds),
        Pace::Beat { bpm, ramp } => (BPM_MIN..=BPM_MAX).contains(&bpm) && ramp <= 20,
    };
    let message = format!(
        "A beat has {BPM_MIN} to {BPM_MAX} beats a minute, a ramp of 20 at most; a countdown has 1 to 600 seconds, a hidden one 5 to 300."
    );
    demand(sound, "out-of-range", &message, "Write a number in this range.")
}

fn check_end(end: End) -> Result<(), Problem> {
    let sound = match end {
        End::CardsUsedUp | End::BoardEmpty => true,
        End::Cards(questions) | End::Questions(questions) => (1..=200).contains(&questions),
        End::Minutes(minutes) => (1..=50).contains(&minutes),
    };
    demand(
        sound,
        "out-of-range",
        "A game has 1 to 200 cards or questions, or 1 to 50 minutes.",
        "Write a number in this range.",
    )
}

/// A setting is one that the engine knows, no wider than it can be, and its default lies within.
fn check_setting(name: &str, setting: &Setting) -> Result<(), Problem> {
    let Some(scope) = scope(name) else {
        let names = SETTINGS.iter().map(|&(name, _)| name);
        let otherwise = format!("The settings are {}.", listed(names.clone()));
        let message = format!("The engine knows no setting “{name}”.");
        return Err(problem("unknown-setting", message, did_you_mean(name, names, &otherwise)));
    };
    match (setting, scope) {
        (Setting::Whole { min, max, default }, Scope::Whole(least, most)) => {
            let sound = least <= *min && min <= default && default <= max && *max <= most;
            let message = format!("Here min, default and max must rise, from {least} to {most} at the widest.");
            demand(sound, "out-of-range", &message, "Change the number that is out of order.")
        }
        (Setting::YesNo { .. }, Scope::YesNo) => Ok(()),
        (Setting::OneOf { options, default }, Scope::OneOf(all)) => {
            let unknown = options.iter().find(|option| !all.contains(&option.as_str()));
            let message = format!("“{}” is nothing that “{name}” can be.", unknown.map_or("", String::as_str));
            demand(
                unknown.is_none(),
                "unknown-option",
                &message,
                &format!("Use some of {}.", listed(all.iter().copied())),
            )?;
            demand(
                options.contains(default),
                "unknown-option",
                "The default is none of the options.",
                "Make it one of them.",
            )
        }
        (Setting::Words { min, max }, Scope::Words(least, most)) => {
            let sound = least <= *min && min <= max && *max <= most;
            let message = format!("Here min and max must rise, from {least} to {most} at the widest.");
            demand(sound, "out-of-range", &message, "Change the number that is out of order.")
        }
        (_, Scope::Words(..)) => {
            Err(problem("wrong-type", format!("“{name}” is a list of words."), "Write Words(min: …, max: …)."))
        }
        (_, Scope::Whole(..)) => {
            Err(problem("wrong-type", format!("“{name}” is a number."), "Write Whole(min: …, max: …, default: …)."))
        }
        (_, Scope::YesNo) => {
            Err(problem("wrong-type", format!("“{name}” is yes or no."), "Write YesNo(default: false)."))
        }
        (_, Scope::OneOf(all)) => {
            let hint = format!("Write OneOf(options: […], default: …) with some of {}.", listed(all.iter().copied()));
            Err(problem("wrong-type", format!("“{name}” is one of some names."), hint))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::library::Library;

    #[test]
    fn mistakes_in_a_game_are_found() {
        let check = |from: &str, to: &str, expect: &[&str]| {
            let source = include_str!("../../assets/games/maru-batsu.game.ron").replacen(from, to, 1);
            let mut library = Library::default();
            let diags = library.add_game("maru-batsu.game.ron", &source);
            assert_eq!(diags.iter().map(|diag| diag.code).collect::<Vec<_>>(), expect, "{to}: {diags:?}");
            assert_eq!(library.games.is_empty(), !expect.is_empty(), "{to}");
        };
        check("", "", &[]);
        check("\"maru-batsu\"", "\"Maru\"", &["bad-id", "wrong-id"]);
        check("ja: \"まるばつクイズ\"", "pt: \"x\"", &["missing-language"]);
        check("prompt: [Claim]", "prompt: []", &["bad-prompt"]);
        check("prompt: [Claim]", "prompt: [AskWord]", &["bad-prompt"]);
        check("prompt: [Claim]", "prompt: [Clam]", &["unknown-name"]);
        check("Choose(2)", "Choose(5)", &["out-of-range", "bad-prompt", "out-of-range"]);
        check("Choose(2)", "Say", &["bad-prompt"]);
        check("judge: Teacher", "judge: None", &["bad-flow"]);
        check("Judge, Effect", "Effect, Judge", &["bad-flow"]);
        check("effects: [Add(10)],", "", &["bad-flow"]);
        check("selector: Everyone", "selector: Everybody", &["unknown-name"]);
        check("Questions(8)", "Questions(0)", &["out-of-range"]);
        check("pace: Tap", "pace: Beat(bpm: 300)", &["out-of-range"]);
        check("\"steal\":", "\"steel\":", &["unknown-setting"]);
        check("\"steal\": YesNo(default: false)", "\"steal\": Whole(min: 0, max: 1, default: 0)", &["wrong-type"]);
        check("max: 40, default: 8", "max: 40, default: 80", &["out-of-range"]);
        check("default: \"everyone\"", "default: \"nobody\"", &["unknown-option"]);
        check("\"number\", ", "\"digit\", ", &["unknown-option"]);
        check("steal\"", "steal\", ", &["cannot-read"]);
    }

    #[test]
    fn axes_that_contradict_each_other_are_found() {
        let check = |id: &str, from: &str, to: &str, expect: &[&str]| {
            let file = format!("{id}.game.ron");
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/games").join(&file);
            let source = std::fs::read_to_string(path).expect("the game ships");
            assert!(source.contains(from), "{id}: {from}");
            let diags = Library::default().add_game(&file, &source.replacen(from, to, 1));
            assert_eq!(diags.iter().map(|diag| diag.code).collect::<Vec<_>>(), expect, "{id}, {to}: {diags:?}");
        };
        // What is spoken, no machine judges.
        check("race", "judge: Teacher", "judge: Board", &["bad-flow"]);
        check("shark", "judge: Board", "judge: Teacher", &["bad-flow"]);
        // A rule of turning squares over without a field, effects without their board.
        check("attack25", "board: Territory(side: 0, rule: Flip)", "board: Tally", &["bad-flow", "bad-flow"]);
        check("race", "board: Lanes(5)", "board: Tally", &["bad-flow"]);
        check("boss", "Hit(1)", "Claim(10)", &["bad-flow"]);
        check("whisper", "board: Finish", "board: Tally", &["bad-flow", "bad-flow"]);
        // Nobody picks for everyone, and what must be earned comes behind the answer.
        check("sugoroku", "selector: Turn", "selector: Everyone", &["bad-flow"]);
        check("attack25", "Judge, Reveal, Pick, Effect", "Pick, Judge, Reveal, Effect", &["bad-flow"]);
        check(
            "sugoroku",
            "Select, Pick, Prompt, Partner, Answer, Judge",
            "Select, Prompt, Partner, Answer, Judge, Pick",
            &["bad-flow"],
        );
        check("survey-graph", ", Count", "", &["bad-flow"]);
        // Too small or too large to be legible.
        check("race", "board: Lanes(5)", "board: Lanes(50)", &["out-of-range"]);
        check("tic-tac-toe", "side: 0", "side: 9", &["out-of-range"]);
        check("memory", "board: Pairs(6)", "board: Pairs(2)", &["out-of-range"]);
        check("memory", "cards_min: 4", "cards_min: 1", &["out-of-range"]);
        check("shark", "misses: 7", "misses: 1", &["out-of-range"]);
        check("typhoon", "luck: 2,", "luck: 4,", &["out-of-range"]);
        check("typhoon", "share: 5", "share: 50", &["out-of-range"]);
        check("jeopardy", "asks: [Picture, Meaning, Hints, Sounds]", "asks: [Picture]", &["bad-flow"]);
        check("keyword", "Keyword(3, 8)", "Keyword(8, 3)", &["out-of-range"]);
        check("missing", "Gap(1)", "Gap(9)", &["out-of-range"]);
        check("minimal-pairs", "Choose(2)", "Choose(4)", &["bad-prompt"]);
        check("bomb", "Hidden(min: 20, max: 60)", "Hidden(min: 60, max: 20)", &["out-of-range"]);
        check("keyword", "(3, 6)", "(6, 3)", &["out-of-range"]);
        check("role-play", "prompt: [Frame]", "prompt: [Picture]", &["bad-prompt"]);
        check("keyword", "[Keyword(3, 8)]", "[Picture, Keyword(3, 8)]", &["bad-prompt"]);
        check("keyword", "noise: Loud", "noise: Deafening", &["unknown-name"]);
    }
}

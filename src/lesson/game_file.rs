//! Whether a game makes sense: what its ten axes may be together, and the settings that it declares.
//! Used for game files and for games that a lesson writes itself. It never plays one.

use super::axes::{
    Answer, Board, End, FlowStep, Game, Judge, Lay, Need, Pace, PromptStep, SETTINGS, Selector, Setting, Talk,
};
use super::diag::Diags;
use super::rules::{self, Problem, problem};
use super::settings::{Scope, scope};
use super::suggest::{did_you_mean, listed};
use super::tree::Node;
use crate::limits::{BPM_MAX, BPM_MIN, CARDS_MAX};

mod boards;

use boards::{check_board, check_effects, check_picks, check_squares};

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
    note("end", check_end(game));
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
    let alone = |step: &PromptStep| !(step.shows_the_card() || matches!(step, PromptStep::Staged(..)));
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

fn check_end(game: &Game) -> Result<(), Problem> {
    let end = game.end;
    let last =
        game.double || game.playoff || ["double", "playoff"].iter().any(|name| game.settings.contains_key(*name));
    demand(
        !last || end.is_counted(),
        "bad-flow",
        "A last question and a play-off need questions or cards that are counted.",
        "Write end: Questions(8), or take double and playoff out.",
    )?;
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
mod tests;

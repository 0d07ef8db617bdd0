//! Whether a game makes sense: what its ten axes may be together, and the settings that it declares.
//! Used for game files and for games that a lesson writes itself. It never plays one.

use super::axes::{
    Answer, Board, Effect, End, FlowStep, Game, Judge, Need, Pace, PromptStep, SETTINGS, Selector, Setting, Talk,
};
use super::diag::Diags;
use super::rules::{self, Problem, problem};
use super::settings::{Scope, scope};
use super::suggest::{did_you_mean, listed};
use super::tree::Node;
use crate::limits::{BPM_MAX, BPM_MIN, CARDS_MAX, GRID_COLUMNS_MAX, GRID_ROWS_MAX};

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
    demand(!game.prompt.is_empty(), "bad-prompt", "Nothing is asked.", "Write at least one step: [Picture].")?;
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
        matches!(step, PromptStep::Secret(_) | PromptStep::Heard | PromptStep::Hints | PromptStep::Frame)
    };
    demand(
        !game.prompt.iter().any(alone) || game.prompt.len() == 1,
        "bad-prompt",
        "A secret, a call, hints and a frame are asked alone: what stands beside them would tell the answer.",
        "Write prompt: [Secret(EyesShut)], [Heard], [Hints] or [Frame].",
    )?;
    let hinted = !has(PromptStep::Hints) || game.needs.contains(&Need::Hints);
    demand(hinted, "bad-prompt", "A word without hints cannot be guessed by them.", "Write needs: [Hints].")?;
    let talks = !has(PromptStep::Frame) || game.talk >= Talk::Exchange;
    demand(talks, "bad-prompt", "Where pairs ask and answer, the talk is an exchange.", "Write talk: Exchange.")?;
    let sounded = !has(PromptStep::Sounds) || game.needs.contains(&Need::Sounds);
    demand(sounded, "bad-prompt", "A card without sounds cannot be blended.", "Write needs: [Sounds].")?;
    let choice = [PromptStep::Claim, PromptStep::AskWord, PromptStep::AskPicture].into_iter().any(has);
    let chosen = matches!(game.answer, Answer::Choose(_));
    demand(
        choice == chosen,
        "bad-prompt",
        "A choice is asked by Claim, AskWord or AskPicture, and answered by Choose.",
        "Change the prompt or the answer.",
    )?;
    let claim_of_two = has(PromptStep::Claim) == (game.answer == Answer::Choose(2));
    demand(
        claim_of_two,
        "bad-prompt",
        "A Claim is true or false: it has two choices.",
        "Write Choose(2) with Claim, 3 or 4 with the others.",
    )
}

fn check_answer(game: &Game) -> Result<(), Problem> {
    let sound = !matches!(game.answer, Answer::Choose(choices) if !(2..=4).contains(&choices));
    demand(sound, "out-of-range", "There are 2 to 4 choices.", "Write Choose(2), Choose(3) or Choose(4).")
}

fn check_flow(game: &Game) -> Result<(), Problem> {
    let at = |step: FlowStep| game.flow.iter().position(|&found| found == step);
    let once = game.flow.iter().enumerate().all(|(index, &step)| at(step) == Some(index));
    demand(once, "bad-flow", "A step is in the flow twice.", "Keep one of them.")?;
    demand(at(FlowStep::Prompt).is_some(), "bad-flow", "The flow never shows the prompt.", "Add Prompt.")?;
    let judged = at(FlowStep::Judge).is_some();
    demand(
        judged == (game.judge != Judge::None),
        "bad-flow",
        "The flow has a Judge step just when someone judges.",
        "Change the flow or the judge.",
    )?;
    demand(
        at(FlowStep::Judge).is_none_or(|judge| at(FlowStep::Prompt) < Some(judge)),
        "bad-flow",
        "It is judged before it is asked.",
        "Put Judge behind Prompt.",
    )?;
    let pick = at(FlowStep::Pick);
    demand(
        pick.is_some() == matches!(game.board, Board::Grid { .. }),
        "bad-flow",
        "A square is picked just where there is a grid.",
        "Change the flow or the board.",
    )?;
    demand(
        pick.is_none_or(|pick| at(FlowStep::Judge).is_some_and(|judge| judge < pick)),
        "bad-flow",
        "A square is picked before the answer is judged.",
        "Put Pick behind Judge.",
    )?;
    demand(
        pick.is_none() || game.selector != Selector::Everyone,
        "bad-flow",
        "Everyone cannot pick one square.",
        "Write selector: Turn.",
    )?;
    let effect = at(FlowStep::Effect);
    demand(effect.is_none() || judged, "bad-flow", "An Effect follows a judgement.", "Add Judge, or take Effect out.")?;
    demand(
        effect.is_none() || at(FlowStep::Judge) < effect,
        "bad-flow",
        "The Effect comes before the Judge.",
        "Put Effect behind Judge.",
    )?;
    demand(
        effect.is_some() != (game.effects.is_empty() && game.squares.is_empty()),
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

fn check_board(game: &Game) -> Result<(), Problem> {
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
    demand(grid != game.squares.is_empty(), "bad-flow", "Squares and a grid go together.", "Write both, or neither.")?;
    if !grid {
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
    let own = game.effects.iter().all(|effect| matches!(effect, Effect::Add(_) | Effect::Falling(_)));
    demand(own, "bad-flow", "Only a square does more than give points.", "Write it among the squares.")?;
    let falling = game.effects.iter().any(|effect| matches!(effect, Effect::Falling(_)));
    demand(!falling || game.early, "bad-flow", "Falling points need early answers.", "Write early: true.")
}

fn check_pace(pace: Pace) -> Result<(), Problem> {
    let sound = match pace {
        Pace::Tap => true,
        Pace::Countdown(seconds) => (1..=600).contains(&seconds),
        Pace::Beat { bpm, ramp } => (BPM_MIN..=BPM_MAX).contains(&bpm) && ramp <= 20,
    };
    let message = format!(
        "A beat has {BPM_MIN} to {BPM_MAX} beats a minute, a ramp of 20 at most; a countdown has 1 to 600 seconds."
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
}

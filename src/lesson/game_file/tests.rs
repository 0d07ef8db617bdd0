//! Each mistake in a game file, and what is told of it.

use super::super::library::Library;

#[test]
fn mistakes_in_a_game_are_found() {
    let check = |from: &str, to: &str, expect: &[&str]| {
        let source = include_str!("../../../assets/games/maru-batsu.game.ron").replacen(from, to, 1);
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
    check("flowers", "Bloom(1)", "Hit(1)", &["bad-flow"]);
    check("flowers", "Flowers(5)", "Flowers(2)", &["out-of-range"]);
    check("missing", "end: Questions(6)", "end: Minutes(8)", &["bad-flow"]);
    check("boss", "Hit(1)", "Claim(10)", &["bad-flow"]);
    check("boss", "Hit(1)", "Goal(50)", &["bad-flow"]);
    check("bingo", "Calls(Lines)", "Calls(Line)", &["unknown-name"]);
    check("sugoroku", "Goal(50)", "Goal(5000)", &["out-of-range"]);
    check("race", "Move(1)", "Move(1), Goal(50)", &[]);
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

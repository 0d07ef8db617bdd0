//! What ships is without fault: every word list, every game and every lesson is read with nothing to
//! say about it.

mod shipped;

use std::path::Path;

use hanamaru::lesson::{Diag, Library, line_column, read};
use shipped::files;

fn assert_faultless(path: &Path, source: &str, diags: &[Diag]) {
    let told: Vec<String> = diags
        .iter()
        .map(|diag| {
            format!("{}:{}: {} {}", path.display(), line_column(source, diag.span.start).0, diag.message, diag.hint)
        })
        .collect();
    assert!(told.is_empty(), "\n{}", told.join("\n"));
}

#[test]
fn words_games_and_lessons_that_ship_are_faultless() {
    let mut library = Library::default();
    type Add = fn(&mut Library, &str, &str) -> Vec<Diag>;
    let kinds: [(&str, &str, Add); 3] = [
        ("assets/words", ".words.ron", Library::add_words),
        ("assets/words", "kanji.grades.ron", |library, _, source| library.add_kanji(source)),
        ("assets/games", ".game.ron", Library::add_game),
    ];
    for (folder, ending, add) in kinds {
        for path in files(folder, ending) {
            let source = std::fs::read_to_string(&path).expect("what ships is text");
            let diags = add(&mut library, &path.to_string_lossy(), &source);
            assert_faultless(&path, &source, &diags);
        }
    }
    assert!(library.words.len() >= 100 && library.games.len() >= 2);
    let clips = files("assets/voices", ".ogg");
    library.add_clips(clips.iter().filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())));
    for path in files("levels", ".lesson.ron") {
        let source = std::fs::read_to_string(&path).expect("what ships is text");
        let checked = read(&source, &library);
        assert_faultless(&path, &source, &checked.diags);
        assert!(checked.lesson.is_some(), "{}", path.display());
    }
    let readme = include_str!("../README.md");
    let example =
        readme.split("```ron").nth(1).and_then(|rest| rest.split("```").next()).expect("README shows a lesson");
    let checked = read(example, &library);
    assert_faultless(Path::new("README.md"), example, &checked.diags);
}

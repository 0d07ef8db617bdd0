//! `hanamaru print`: what a teacher holds in the hand. A strip with the answers, for those who have one
//! screen and therefore see none on it, and the lesson on one Japanese page for the other teacher and
//! the head. One file of HTML that needs nothing else: no network, no fonts, no scripts.

use std::fmt::Write as _;
use std::path::Path;

use crate::lesson::axes::Game;
use crate::lesson::{Card, Glosses, Lesson, ruby};

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Every card with its meaning and its sentence, and what each game asks.
    Answers,
    /// The lesson on one page, in Japanese.
    Plan,
}

/// A game on the page, and how many minutes it takes where that is known.
pub type Row = (Game, Option<u16>);

/// Prints a lesson into a file.
///
/// # Errors
/// A sentence.
pub fn print(lesson: &Lesson, rows: &[Row], what: What, out: &Path) -> Result<String, String> {
    let page = page(lesson, rows, what);
    std::fs::write(out, page).map_err(|why| {
        format!("The page cannot be written to {} ({why}). Choose a folder that can be written.", out.display())
    })?;
    Ok(format!("{}: open it in a browser and print it.", out.display()))
}

/// The page.
pub fn page(lesson: &Lesson, rows: &[Row], what: What) -> String {
    let (lang, style, body) = match what {
        What::Answers => ("en", ANSWERS_STYLE, answers(lesson, rows)),
        What::Plan => ("ja", PLAN_STYLE, plan(lesson, rows)),
    };
    let title = escape(&ruby::plain(&lesson.title));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\n<style>\n\
         {STYLE}{style}</style></head>\n<body>\n{body}</body></html>\n"
    )
}

const STYLE: &str = "\
@page { size: A4; margin: 12mm; }
body { font-family: Andika, 'BIZ UDPGothic', 'UD Digi Kyokasho NP-R', 'Hiragino Sans', 'Yu Gothic', sans-serif;
       color: #1f1b16; margin: 0 auto; max-width: 186mm; }
h1 { margin: 0 0 2mm; } h2 { margin: 6mm 0 1mm; break-after: avoid; } p { margin: 1mm 0; }
table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; }
th, td { border: 0.3mm solid #4a4238; padding: 1mm 2mm; text-align: left; vertical-align: top; }
rt { font-size: 50%; } .soft { color: #4a4238; }
";
/// Read at arm's length while a class is taught.
const ANSWERS_STYLE: &str = "body { font-size: 15pt; } h1 { font-size: 22pt; } h2 { font-size: 17pt; }
td.word { font-size: 19pt; font-weight: bold; white-space: nowrap; } td.number { text-align: right; }
";
/// All of it on one page.
const PLAN_STYLE: &str = "body { font-size: 10.5pt; } h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 3mm; }
";

/// A text that is safe between tags and in attributes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            '\n' => safe += "<br>",
            other => safe.push(other),
        }
    }
    safe
}

/// A text with its furigana above.
fn with_ruby(markup: &str) -> String {
    let run = |run: ruby::Ruby| match run.reading {
        Some(reading) => format!("<ruby>{}<rt>{}</rt></ruby>", escape(&run.base), escape(&reading)),
        None => escape(&run.base),
    };
    ruby::parse(markup).into_iter().map(run).collect()
}

/// A text by language, in the first of these that it has.
fn said(glosses: &Glosses, languages: &[&str]) -> String {
    let found = languages.iter().find_map(|language| glosses.get(*language));
    found.or_else(|| glosses.values().next()).map(|text| with_ruby(text)).unwrap_or_default()
}

/// Course, unit and grade.
fn place(lesson: &Lesson) -> String {
    let unit = lesson.unit.map(|unit| format!("Unit {unit}"));
    let grade = match lesson.grade {
        grade @ 7.. => format!("中学{}年", grade - 6),
        grade => format!("{grade}年"),
    };
    let parts: Vec<String> = lesson.course.clone().into_iter().chain(unit).chain([grade]).collect();
    escape(&parts.join(" · "))
}

fn answers(lesson: &Lesson, rows: &[Row]) -> String {
    let mut html = format!("<h1>{}</h1>\n<p class=\"soft\">{}</p>\n", with_ruby(&lesson.title), place(lesson));
    frames(lesson, &mut html);
    html += "<table>\n<tr><th></th><th>word</th><th>meaning</th><th>sentence</th></tr>\n";
    for (card, number) in lesson.cards.iter().zip(1..) {
        let _ = writeln!(
            html,
            "<tr><td class=\"number\">{number}</td><td class=\"word\">{}</td><td>{}</td><td>{}</td></tr>",
            escape(&card.word),
            said(&card.gloss, &["ja", "en"]),
            sentence_of(lesson, card),
        );
    }
    html += "</table>\n";
    for ((game, minutes), number) in rows.iter().zip(1..) {
        let minutes = minutes.map(|minutes| format!(" · {minutes} min")).unwrap_or_default();
        match &game.slide {
            Some(slide) => {
                let _ = writeln!(html, "<h2>{number}. Slide{minutes}</h2>\n<p>{}</p>", escape(&slide.text));
            }
            None => {
                let (english, japanese) = (said(&game.name, &["en"]), said(&game.name, &["ja"]));
                let _ = writeln!(html, "<h2>{number}. {english} <span class=\"soft\">{japanese}</span>{minutes}</h2>");
                let _ = writeln!(html, "<p>{}</p>", said(&game.rule, &["en", "ja"]));
                for (who, does) in [("ALT", &game.alt), ("JT", &game.jt)].iter().filter(|(_, does)| !does.is_empty()) {
                    let _ = writeln!(html, "<p class=\"soft\">{who}: {}</p>", said(does, &["en", "ja"]));
                }
                let left_out = lesson.cards.iter().filter(|card| !card.has(&game.needs));
                let left_out: Vec<String> = left_out.map(|card| escape(&card.word)).collect();
                if !left_out.is_empty() {
                    let _ = writeln!(html, "<p class=\"soft\">Not asked here: {}</p>", left_out.join(", "));
                }
            }
        }
    }
    html
}

/// The question and the sentence, with a line in the word's place.
fn frames(lesson: &Lesson, html: &mut String) {
    let frames = [&lesson.ask, &lesson.sentence];
    let texts: Vec<String> = frames.into_iter().flatten().map(|sentence| escape(&sentence.blank())).collect();
    if !texts.is_empty() {
        let _ = writeln!(html, "<p><b>{}</b></p>", texts.join(" — "));
    }
}

fn sentence_of(lesson: &Lesson, card: &Card) -> String {
    lesson.sentence.as_ref().map(|sentence| escape(&sentence.with(card))).unwrap_or_default()
}

fn plan(lesson: &Lesson, rows: &[Row]) -> String {
    let mut html = format!("<h1>外国語 学習活動案　{}</h1>\n<p>{}</p>\n", with_ruby(&lesson.title), place(lesson));
    if !lesson.goal.is_empty() {
        let _ = writeln!(html, "<h2>めあて</h2>\n<p>{}</p>", said(&lesson.goal, &["ja", "en"]));
    }
    html += "<h2>主な表現</h2>\n";
    frames(lesson, &mut html);
    let words: Vec<String> =
        lesson.cards.iter().map(|card| format!("{}（{}）", escape(&card.word), said(&card.gloss, &["ja"]))).collect();
    let _ = writeln!(html, "<p>{}</p>", words.join("、"));
    html += "<h2>流れ</h2>\n<table>\n<tr><th>分</th><th>活動</th><th>ALT</th><th>担任</th></tr>\n";
    for (game, minutes) in rows {
        let minutes = minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let (name, rule) = match &game.slide {
            Some(slide) => {
                let text = slide.ja.as_deref().map_or_else(|| escape(&slide.text), with_ruby);
                ("スライド".to_owned(), text)
            }
            None => (said(&game.name, &["ja", "en"]), said(&game.rule, &["ja", "en"])),
        };
        let does = |glosses: &Glosses| said(glosses, &["ja", "en"]);
        let _ = writeln!(
            html,
            "<tr><td>{minutes}</td><td><b>{name}</b><br>{rule}</td><td>{}</td><td>{}</td></tr>",
            does(&game.alt),
            does(&game.jt)
        );
    }
    html += "<tr><td></td><td><b>ふりかえり</b></td><td></td><td>めあてについて、できたことを手をあげて答える。</td></tr>\n</table>\n";
    html += "<p class=\"soft\">児童・生徒の氏名、写真、音声は使いません。インターネットにも接続しません。</p>\n";
    html
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lesson::Library;

    fn lesson() -> Lesson {
        let mut library = Library::default();
        library.add_game("maru-batsu.game.ron", include_str!("../../assets/games/maru-batsu.game.ron"));
        let source = r#"Lesson(title: "I <like> {友|とも}", course: "Let's Try! & more", unit: 4, grade: 3,
            goal: (ja: "{友|とも}だちにきこう。"), ask: "What do you like?", sentence: "I like apples.",
            cards: [Card(word: "apple", ja: "りんご", plural: "apples"), Card(word: "tennis", ja: "テニス")],
            games: [MaruBatsu(questions: 3), Slide(text: "My \"town\"")])"#;
        crate::lesson::read(source, &library).lesson.expect("the lesson is sound")
    }

    fn rows(lesson: &Lesson) -> Vec<Row> {
        lesson.games.iter().map(|game| (game.clone(), Some(7))).collect()
    }

    #[test]
    fn the_strip_holds_every_answer() {
        let lesson = lesson();
        let html = page(&lesson, &rows(&lesson), What::Answers);
        for part in [
            "I &lt;like&gt; <ruby>友<rt>とも</rt></ruby>",
            "Let&#39;s Try! &amp; more",
            "I like apples.",
            "I like tennis.",
            "りんご",
            "1. ",
            "My &quot;town&quot;",
            "7 min",
            "size: A4",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
        assert!(!html.contains("http") && !html.contains("<script"), "it needs nothing else");
    }

    #[test]
    fn the_sheet_is_japanese() {
        let lesson = lesson();
        let html = page(&lesson, &rows(&lesson), What::Plan);
        for part in ["めあて", "<ruby>友<rt>とも</rt></ruby>だちにきこう。", "tennis（テニス）", "担任", "ふりかえり"]
        {
            assert!(html.contains(part), "{part} is not in {html}");
        }
    }

    proptest! {
        #[test]
        fn no_text_leaves_its_place(text in "\\PC{0,40}") {
            let safe = escape(&text).replace("<br>", "");
            prop_assert!(!safe.contains(['<', '>', '"', '\'']), "{safe}");
        }
    }
}

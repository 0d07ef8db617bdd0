//! Printed sheets: each kind of every lesson that ships is well-formed, says what it must, needs nothing from outside,
//! and lies on as many pages as it should, which Chromium is asked where it is installed.
#![cfg(feature = "headless")]
#![allow(clippy::print_stderr, reason = "a test that is left out says so")]

mod shipped;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use clap::ValueEnum;
use hanamaru::author::print::bingo::words_needed;
use hanamaru::author::print::kit::Kit;
use hanamaru::author::print::paper::Paper;
use hanamaru::author::print::{Faces, Page, Row, Wanted, What, page};
use hanamaru::host::Media;
use hanamaru::lesson::{Card, Lesson, Library, plan, read, ruby};
use roxmltree::{Document, Node};

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped::library);
static KIT: LazyLock<Kit> = LazyLock::new(|| Kit::open(&shipped::home().join("assets")).expect("what ships is whole"));

fn media() -> Media {
    Media { library: shipped::home().join("assets/pictures"), ..Media::default() }
}

/// Every lesson that ships, with its file.
fn lessons() -> Vec<(PathBuf, Lesson)> {
    let one = |path: PathBuf| {
        let source = std::fs::read_to_string(&path).expect("what ships is text");
        let lesson = read(&source, &LIBRARY).lesson.expect("a good lesson");
        (path, lesson)
    };
    shipped::files("levels", ".lesson.ron").into_iter().map(one).collect()
}

fn lesson(name: &str) -> Lesson {
    let found = lessons().into_iter().find(|(path, _)| path.to_string_lossy().contains(name));
    found.expect("the lesson ships").1
}

fn rows(lesson: &Lesson) -> Vec<Row> {
    let minutes = |game| u16::try_from(plan::lasts_ms(game, lesson) / 60_000).ok().map(|minutes| minutes.max(1));
    lesson.games.iter().map(|game| (game.clone(), minutes(game))).collect()
}

fn made(lesson: &Lesson, wanted: &Wanted) -> Result<Page, String> {
    page(lesson, &rows(lesson), wanted, &KIT, &media())
}

fn wanted(what: What) -> Wanted {
    Wanted { what, ..Wanted::default() }
}

/// The page as a tree: a fault in its form is a fault of the test.
fn tree(html: &str) -> Document<'_> {
    let body = html.strip_prefix("<!doctype html>").expect("it says what it is");
    Document::parse(body).unwrap_or_else(|why| panic!("{why}"))
}

/// All that is read on it.
fn text(document: &Document<'_>) -> String {
    let body = document.descendants().find(|node| node.has_tag_name("body")).expect("it has a body");
    let read = |node: &Node<'_, '_>| node.is_text().then(|| node.text().unwrap_or_default().to_owned());
    let texts: Vec<String> = body.descendants().filter_map(|node| read(&node)).collect();
    texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn papers<'a, 'input>(document: &'a Document<'input>) -> Vec<Node<'a, 'input>> {
    document.descendants().filter(|node| node.attribute("class") == Some("paper")).collect()
}

#[test]
fn every_kind_of_every_lesson_is_whole() {
    for (path, lesson) in lessons() {
        for what in What::ALL {
            let case = format!("{} of {}", what.name(), path.display());
            if what == What::Bingo && lesson.cards.len() < words_needed(3) {
                let told = made(&lesson, &wanted(what)).expect_err("too few words");
                assert!(told.contains("needs 9 words"), "{told}");
                continue;
            }
            let page = made(&lesson, &wanted(what)).unwrap_or_else(|why| panic!("{case}: {why}"));
            let document = tree(&page.html);
            for node in document.descendants() {
                for attribute in ["href", "src", "action", "data", "poster"] {
                    let value = node.attribute(attribute).unwrap_or("#");
                    assert!(value.starts_with('#') || value.starts_with("data:"), "{case}: {value:.80}");
                }
                assert!(!node.has_tag_name("script") && !node.has_tag_name("link"), "{case}");
            }
            let style = document.descendants().find(|node| node.has_tag_name("style")).and_then(|node| node.text());
            let style = style.unwrap_or_default();
            assert!(
                !style.contains("http") && !style.contains("@import") && style.matches("url(").count() == 1,
                "{case}"
            );
            let read = text(&document);
            let title = document.descendants().find(|node| node.has_tag_name("title")).and_then(|node| node.text());
            let title = title.unwrap_or_default();
            assert!(title.contains(&ruby::plain(&lesson.title)), "{case}: its title is {title}");
            assert!(!read.contains(['{', '}', '|']), "{case}: {read}");
            let all = matches!(
                what,
                What::Answers | What::Flashcards | What::Karuta | What::Pointing | What::Words | What::Tracing
            );
            for card in lesson.cards.iter().filter(|_| all) {
                let word: String = card.word.split_whitespace().collect::<Vec<_>>().join(" ");
                // A picture is named too, and a phrase may be broken.
                assert!(read.contains(&word), "{case}: {word} is not in {read}");
            }
            assert!(page.html.len() < 2_500_000, "{case}: {} bytes", page.html.len());
        }
    }
}

#[test]
fn forty_bingo_cards_hold_each_picture_once() {
    let lesson = lesson("lets-try-1/unit-5");
    let page = made(&lesson, &wanted(What::Bingo)).expect("there are enough words");
    assert_eq!(page.html.matches("data:image").count(), lesson.cards.len());
    assert!(page.html.len() < 1_500_000, "{} bytes", page.html.len());
    let document = tree(&page.html);
    let cards: Vec<Vec<String>> = document
        .descendants()
        .filter(|node| node.attribute("data-card").is_some())
        .map(|card| card.descendants().filter_map(|cell| cell.attribute("data-word").map(str::to_owned)).collect())
        .collect();
    assert_eq!(cards.len(), 40);
    assert!(cards.iter().all(|card| card.len() == 9 && card.iter().collect::<BTreeSet<_>>().len() == 9));
    assert_eq!(cards.iter().collect::<BTreeSet<_>>().len(), 40, "every card is another");
    // Two on a page, and the caller's list with every word.
    let papers = papers(&document);
    assert_eq!(papers.len(), 21);
    let list: String = papers[20].descendants().filter_map(|node| node.text()).collect();
    assert!(lesson.cards.iter().all(|card| list.contains(&card.word)));
    // The same seed is the same deal.
    assert_eq!(page, made(&lesson, &wanted(What::Bingo)).expect("again"));
    assert_ne!(page, made(&lesson, &Wanted { seed: 2, ..wanted(What::Bingo) }).expect("another"));
}

#[test]
fn a_back_lies_behind_its_front() {
    let lesson = lesson("junior-high-1/unit-10");
    for per_page in [1, 2, 4, 8, 16] {
        let page = made(&lesson, &Wanted { per_page: Some(per_page), ..wanted(What::Flashcards) }).expect("it is made");
        let document = tree(&page.html);
        let numbers = |paper: &Node<'_, '_>| -> Vec<String> {
            let cells = paper
                .descendants()
                .filter(|node| node.attribute("class").is_some_and(|class| class.starts_with("cell")));
            let number = |cell: Node<'_, '_>| {
                let corner = cell.descendants().find(|node| node.attribute("class") == Some("corner"));
                corner.and_then(|corner| corner.text()).unwrap_or_default().to_owned()
            };
            cells.map(number).collect()
        };
        let columns = match per_page {
            1 | 2 => 1,
            16 => 4,
            _ => 2,
        };
        for sheet in papers(&document).chunks(2) {
            let (front, back) = (numbers(&sheet[0]), numbers(&sheet[1]));
            assert_eq!(front.len(), per_page);
            for (front, back) in front.chunks(columns).zip(back.chunks(columns)) {
                let turned: Vec<_> = back.iter().rev().collect();
                assert_eq!(front.iter().collect::<Vec<_>>(), turned, "{per_page} on a page");
            }
        }
        let sides = |faces| {
            let page = made(&lesson, &Wanted { per_page: Some(per_page), faces, ..wanted(What::Flashcards) });
            papers(&tree(&page.expect("it is made").html)).len()
        };
        assert_eq!(sides(Faces::Picture) + sides(Faces::Word), sides(Faces::Both));
    }
}

#[test]
fn what_one_sheet_of_an_information_gap_lacks_the_other_has() {
    for (path, lesson) in lessons() {
        let page = made(&lesson, &wanted(What::InfoGap)).expect("it is made");
        let document = tree(&page.html);
        let papers = papers(&document);
        let cells = |paper: &Node<'_, '_>| -> Vec<(String, Option<String>)> {
            let cells = paper.descendants().filter(|node| node.attribute("data-cell").is_some());
            cells
                .map(|cell| {
                    let number = cell.attribute("data-cell").unwrap_or_default().to_owned();
                    (number, cell.attribute("data-word").map(str::to_owned))
                })
                .collect()
        };
        let [a, b] = [cells(&papers[0]), cells(&papers[1])];
        assert!(a.len() >= 4 && a.len() == b.len(), "{}", path.display());
        for ((number, on_a), (same, on_b)) in a.iter().zip(&b) {
            assert_eq!(number, same);
            assert!(on_a.is_some() != on_b.is_some(), "{}: cell {number}", path.display());
        }
        if let Some(ask) = &lesson.ask {
            assert!(text(&document).contains(&ask.blank()), "{}: they have to ask", path.display());
        }
    }
}

#[test]
fn hostile_words_stay_words() {
    let hostile = "<script>alert('x')</script> & \"{{ 7 }}\"";
    let mut lesson = lesson("grade-5/unit-4");
    lesson.title = format!("{hostile} {{友|<b>とも</b>}}");
    lesson.course = Some(hostile.to_owned());
    for card in &mut lesson.cards {
        card.word = hostile.to_owned();
        card.gloss.insert("ja".to_owned(), hostile.to_owned());
        card.hints = vec![hostile.to_owned()];
    }
    lesson.goal.insert("ja".to_owned(), hostile.to_owned());
    for what in What::ALL {
        let page = made(&lesson, &wanted(what)).unwrap_or_else(|why| panic!("{}: {why}", what.name()));
        let document = tree(&page.html);
        assert!(
            !document.descendants().any(|node| node.has_tag_name("script") || node.has_tag_name("b")),
            "{}",
            what.name()
        );
        assert!(!page.html.contains("<script") && text(&document).contains("{{ 7 }}"), "{}", what.name());
    }
}

#[test]
fn furigana_stand_over_their_kanji() {
    let (grade_3, junior_high) = (lesson("lets-try-1/unit-5"), lesson("junior-high-1/unit-10"));
    let kinds = [What::Answers, What::Flashcards, What::Words, What::Bingo].map(|what| (what, &junior_high));
    for (what, lesson) in kinds.into_iter().chain([(What::Plan, &grade_3), (What::Pointing, &grade_3)]) {
        let html = made(lesson, &wanted(what)).expect("it is made").html;
        assert!(html.contains("<ruby>") && html.contains("<rt>"), "{}", what.name());
    }
    let plan = made(&grade_3, &wanted(What::Plan)).expect("it is made").html;
    assert!(plan.contains("<ruby>友<rt>とも</rt></ruby>だち"));
}

#[test]
fn what_a_lesson_lacks_is_told() {
    let card = |word: &str| Card { word: word.to_owned(), ..Card::default() };
    let mut small = Lesson { title: "Small".into(), grade: 5, ..Lesson::default() };
    small.cards = ["cat", "dog", "extraordinarily"].map(card).to_vec();
    let told = |what| made(&small, &wanted(what)).expect_err("it cannot be made");
    assert!(told(What::Bingo).contains("needs 9 words, and the lesson has 3: write 6 more."), "{}", told(What::Bingo));
    assert!(told(What::InfoGap).contains("ask: "), "{}", told(What::InfoGap));
    assert!(told(What::Worksheet).contains("picture"), "{}", told(What::Worksheet));
    // A card without a picture is its word alone, and the teacher is told.
    let cards = made(&small, &wanted(What::Flashcards)).expect("words are enough");
    assert!(cards.notes.iter().any(|note| note.contains("\"cat\" has no picture")), "{:?}", cards.notes);
    assert!(text(&tree(&cards.html)).contains("extraordinarily"));
    let wrong = Wanted { per_page: Some(3), ..wanted(What::Flashcards) };
    assert!(made(&small, &wrong).expect_err("no such page").contains("1, 2, 4, 8 or 16"));
    assert!(Kit::open(Path::new("/nowhere")).err().is_some_and(|why| why.contains("cannot be read")));
}

#[test]
fn every_paper_has_its_size() {
    let lesson = lesson("lets-try-1/unit-5");
    for &paper in Paper::value_variants() {
        let html = made(&lesson, &Wanted { paper, ..wanted(What::Pointing) }).expect("it is made").html;
        let (width, height) = paper.size_mm();
        let size = html.split("@page { size: ").nth(1).and_then(|rest| rest.split(';').next()).unwrap_or_default();
        let sides: Vec<f32> = size.split("mm").filter_map(|side| side.trim().parse().ok()).collect();
        assert!(sides.len() == 2 && (sides[0] - width).abs() < 0.01 && (sides[1] - height).abs() < 0.01, "{size}");
    }
}

/// What the stage shows and paper cannot ask it: the stage's room does not compile everywhere.
#[test]
fn paper_has_the_colours_and_marks_of_the_stage() {
    let text = |path: &str| std::fs::read_to_string(shipped::home().join(path)).expect("it is text");
    let palette = text("src/stage/theme/palette.rs").replace('_', "").to_lowercase();
    let css = text("assets/print/print.css");
    let mut colours = 0;
    for token in css.split("--").skip(1) {
        let Some((name, hex)) = token.split_once(": #") else { continue };
        if !name.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
            continue;
        }
        let hex: String = hex.chars().take(6).collect();
        assert!(palette.contains(&format!("0x00{hex}")), "#{hex} is no colour of the stage");
        colours += 1;
    }
    assert!(colours >= 8);
    let (art, scores) = (text("src/stage/art.rs"), text("assets/print/scores.html"));
    let (_, teams) = palette.split_once("pub const teams").expect("the teams have colours");
    let marks: Vec<&str> = scores.lines().filter(|line| line.trim().starts_with("[\"#")).collect();
    assert_eq!(marks.len(), 8);
    for mark in marks {
        let parts: Vec<&str> = mark.split('"').collect();
        assert!(teams.contains(&format!("0x00{}", parts[1].trim_start_matches('#'))), "{mark}");
        assert!(art.contains(parts[3]), "{mark}");
    }
}

/// A page without what all have: its letters and pictures.
fn golden(html: &str) -> String {
    let body = html.split("<body>").nth(1).unwrap_or_default();
    let stock = body.split("</svg>").next().unwrap_or_default();
    let lines = body.replacen(stock, "", 1);
    lines.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn small_pages_are_as_they_were() {
    let lesson = lesson("lets-try-1/unit-5");
    for what in [What::Plan, What::Head, What::Scores] {
        let html = golden(&made(&lesson, &wanted(what)).expect("it is made").html);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/print/{}.html", what.name()));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("the folder is made");
            std::fs::write(&path, &html).expect("it is written");
        }
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(before, html, "{}: UPDATE_GOLDEN=1 accepts it, once it was looked at", path.display());
    }
}

/// The pages of a PDF as Chromium writes it.
fn pdf_pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.match_indices("/Type /Page").filter(|(at, found)| !text[at + found.len()..].starts_with('s')).count()
}

#[test]
fn chromium_prints_every_kind_on_its_pages() {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let found = names.into_iter().find(|name| {
        Command::new(name)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|ran| ran.success())
    });
    let Some(chromium) = found else {
        eprintln!("Left out: Chromium is not installed, so no page was printed. (apt-get install chromium)");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let lesson = lesson("junior-high-1/unit-10");
    for what in What::ALL {
        let html = made(&lesson, &Wanted { copies: 6, ..wanted(what) }).expect("it is made").html;
        let (page, pdf) = (folder.path().join("page.html"), folder.path().join("page.pdf"));
        std::fs::write(&page, &html).expect("it is written");
        std::fs::remove_file(&pdf).ok();
        let run = Command::new(chromium)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
            .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
            .arg(format!("--print-to-pdf={}", pdf.display()))
            .arg(format!("file://{}", page.display()))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(run.is_ok_and(|run| run.success()), "Chromium printed nothing of {}", what.name());
        let pages = pdf_pages(&std::fs::read(&pdf).expect("it printed"));
        let papers = papers(&tree(&html)).len();
        // The answers run on over as many pages as they take.
        if what == What::Answers {
            assert!((1..=4).contains(&pages), "{pages}");
        } else {
            assert_eq!(pages, papers, "{}", what.name());
        }
    }
}

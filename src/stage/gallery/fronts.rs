//! What is before a lesson and beside it: the shelf, the classes, the teams, the plan, what is wrong with a lesson, the
//! list of games; the first page, the settings, the clicker, the tests.

use std::path::Path;
use std::sync::Arc;

use super::screens::PICTURES;
use super::{Exhibit, Props};
use crate::lesson::axes::{Game, Slide, Talk};
use crate::lesson::search::Haystack;
use crate::lesson::{Lesson, Library};
use crate::limits::{TEAMS_MAX, TEXT_PERCENT_MAX};
use crate::record::settings::Settings;
use crate::stage::doors::Credit;
use crate::stage::front::{ClassRow, Front, FrontPress, LessonRow, Stopped, StoppedPlace};
use crate::stage::games_menu::{GamesMenu, Offer};
use crate::stage::learning::Learning;
use crate::stage::more::{More, MorePage, SettingItem};
use crate::stage::planning::as_written;
use crate::stage::shell::{Problems, Scene};

/// 10:08 on a Monday in Japan, as a clock says it: milliseconds since 1970, and the offset in minutes.
const MONDAY: (u64, i16) = (1_780_276_080_000, 540);

fn lesson(title: &str, number: usize, pictures: &Path) -> LessonRow {
    let mistakes = if number % 7 == 5 { number } else { 0 };
    LessonRow {
        path: format!("{number}.lesson.ron").into(),
        title: title.to_owned(),
        course: (number > 3).then(|| format!("Our Town, Our English {}", number / 8 + 1)),
        unit: (number % 2 > 0).then_some(12),
        grade: 5,
        problems: mistakes,
        own: number < 4,
        pictures: PICTURES.into_iter().take(number % 5).map(|name| pictures.join(format!("{name}.svg"))).collect(),
        haystack: Haystack::of_name(title),
    }
}

/// A game that ships, or a slide; none where its file is broken.
fn game(slide: Option<&str>) -> Option<Game> {
    let mut library = Library::default();
    library.add_game("maru-batsu.game.ron", include_str!("../../../assets/games/maru-batsu.game.ron"));
    let slide = slide.map(|text| Slide { text: text.into(), ..Slide::default() });
    library.games.remove("maru-batsu").map(|game| Game { slide, ..game })
}

/// What is before a lesson.
pub fn before(props: &Props<'_>) -> Vec<Exhibit> {
    let mut hung = shelves(props);
    hung.extend(choices(props));
    hung.extend(planned(props));
    let line = "unit-5.lesson.ron:12:5: There is no word \"aple\" in the library. Did you mean \"apple\"?".to_owned();
    for (name, many) in [("problems-one", 1), ("problems-many", 9)] {
        let problems = Problems { title: "unit-5.lesson.ron".into(), lines: vec![line.clone(); many] };
        hung.push(Exhibit::new(name, Scene::Problems(Arc::new(problems))));
    }
    hung.extend(games());
    hung
}

fn scene(name: &str, front: &Front) -> Exhibit {
    Exhibit::new(name, Scene::Front(Arc::new(front.clone())))
}

fn shelf(props: &Props<'_>) -> Front {
    const TITLES: [&str; 6] = [
        "What would you like to be in the future?",
        "What do you like?",
        "This is my town.",
        "I can run fast.",
        "Summer vacation in the world",
        "Colours",
    ];
    let title = |number: usize| TITLES.get(number % TITLES.len()).copied().unwrap_or_default();
    Front::new((0..90).map(|number| lesson(title(number), number, props.pictures)).collect())
}

fn shelves(props: &Props<'_>) -> Vec<Exhibit> {
    let mut hung = vec![scene("shelf-empty", &Front::new(Vec::new()))];
    let mut front = shelf(props);
    hung.push(scene("shelf", &front));
    front.press(FrontPress::Page(-1));
    hung.push(scene("shelf-last-page", &front));
    front.notes = vec![
        "Nothing can be written in the folder that this computer names for documents \
         (permission denied), so your own lessons are kept in another one."
            .into(),
    ];
    hung.push(scene("shelf-note", &front));
    for letter in "what would you like to be when you grow".chars() {
        front.press(FrontPress::Typed(letter));
    }
    hung.push(scene("shelf-nothing-found", &front));
    front.press(FrontPress::Leave);
    front.press(FrontPress::Typed('b'));
    hung.push(scene("shelf-found", &front));
    hung
}

/// The shelf with a lesson taken, and classes that have stopped with many points.
fn taken(props: &Props<'_>) -> Front {
    let mut front = shelf(props);
    front.press(FrontPress::Item(2));
    let name = game(None).map(|game| game.name).unwrap_or_default();
    let stopped =
        |scores: Vec<i32>| Some(Stopped { session: 1, place: StoppedPlace::Game(12, 24, name.clone()), scores });
    let row = |label: &str, scores| ClassRow { label: label.to_owned(), stopped: stopped(scores) };
    front.show_classes(vec![
        row("5-10", vec![9_999; usize::from(TEAMS_MAX)]),
        row("6-1", vec![99_999; 4]),
        row("6-2", vec![-120; 3]),
    ]);
    front
}

fn choices(props: &Props<'_>) -> Vec<Exhibit> {
    let mut fresh = shelf(props);
    fresh.press(FrontPress::Item(1));
    fresh.show_classes(Vec::new());
    let mut hung = vec![scene("classes-new", &fresh)];
    let mut front = taken(props);
    hung.push(scene("classes", &front));
    front.press(FrontPress::Item(5));
    hung.push(scene("set-up", &front));
    front.press(FrontPress::Digit(8));
    front.press(FrontPress::More(9));
    front.press(FrontPress::Absent(40));
    hung.push(scene("set-up-most", &front));
    hung
}

fn planned(props: &Props<'_>) -> Vec<Exhibit> {
    let mut front = taken(props);
    front.press(FrontPress::Item(5));
    front.press(FrontPress::Take);
    let (unix_ms, offset_min) = MONDAY;
    front.planning.tell_time(unix_ms, offset_min);
    let games = (0..9).filter_map(|number| game((number % 3 == 0).then_some("My hometown"))).collect();
    let lesson = Lesson { games, ..Lesson::default() };
    let mut hung = Vec::new();
    for (name, choice, minutes) in
        [("plan-as-written", 0, None), ("plan-until", 1, Some(7)), ("plan-50-minutes", 11, Some(15))]
    {
        front.planning.choose(choice);
        let mut planned = as_written(&lesson);
        planned.parts.iter_mut().for_each(|part| part.minutes = minutes);
        front.planned = Some(Arc::new(planned));
        hung.push(scene(name, &front));
    }
    hung
}

/// The list of games, over a lesson.
fn games() -> Vec<Exhibit> {
    let planned: Vec<Game> = (0..9).filter_map(|number| game((number % 3 == 0).then_some("My hometown"))).collect();
    let others: Vec<Offer> = (0..30).filter_map(|_| Some(Offer { game: game(None)?, minutes: 8 })).collect();
    let mut menu = GamesMenu::new(&planned, others, Some(3), true);
    let first = Exhibit::new("games-menu", Scene::Games(Arc::new(menu.clone())));
    (menu.wishes.talk, menu.wishes.quiet) = (Some(Talk::OwnMeaning), true);
    let wished = Exhibit::new("games-menu-wishes", Scene::Games(Arc::new(menu.clone())));
    menu.at = 30;
    menu.told = Some("Kept as C:\\Users\\teacher\\Documents\\Hanamaru\\What do you like 2.lesson.ron.".into());
    vec![first, wished, Exhibit::new("games-menu-kept", Scene::Games(Arc::new(menu)))]
}

/// What is beside lessons.
pub fn beside(_: &Props<'_>) -> Vec<Exhibit> {
    let mut learnt = Learning::default();
    learnt.hear("BrowserForward");
    learnt.hear("BrowserForward");
    let mut all = learnt.clone();
    ["PageUp", "Period", "F5", "F5"].into_iter().for_each(|key| all.hear(key));
    let long = "Written: C:\\Users\\teacher\\Documents\\Hanamaru\\hanamaru-report-2026-06-01-0948.txt. It holds no \
                names and no class. Send it with a word on what you did.";
    let added = "My town, grade 5. Packed by Hanamaru 0.1.0.\n\
                 Words: park, library, station, post office, hospital, school, zoo, museum, bookstore, restaurant, natto.\n\
                 Games: Flashcards, True or False, Treasure, Ask Along.\n\
                 Files: My town.lesson.ron (1.2 kB), natto.png (43 kB), natto.ogg (12 kB).\n\
                 1 lesson checked: ready to teach.\n\
                 It is in C:\\Users\\teacher\\Documents\\Hanamaru\\My town\\My town.lesson.ron.";
    let credit =
        |what: &str, who: &str, licence: &str| Credit { what: what.into(), who: who.into(), licence: licence.into() };
    let credits = vec![
        credit(
            "Fluent Emoji, flat: the pictures named in tools/pictures, some with other colors",
            "Microsoft Corporation",
            "MIT",
        ),
        credit(
            "How 117,000 English words are said (CMUdict), packed, without possessives",
            "Carnegie Mellon University",
            "BSD, two clauses",
        ),
        credit(
            "Andika 6.101, Regular and Bold, unchanged",
            "SIL International; “Andika” and “SIL” are reserved font names",
            "SIL Open Font License 1.1",
        ),
        credit("Word lists, meanings, sounds", "Hanamaru", "MIT OR Apache-2.0"),
        credit("The fact which kanji belongs to which school grade", "the Japanese ministry’s table", "a fact"),
        credit("The sounds: every effect, the ticks and the thinking music", "Hanamaru", "MIT OR Apache-2.0"),
    ];
    let pages = [
        ("first-run", MorePage::First),
        ("more-menu", MorePage::Menu),
        ("settings", MorePage::Settings),
        ("clicker", MorePage::Clicker(Learning::default())),
        ("clicker-key-twice", MorePage::Clicker(learnt)),
        ("clicker-done", MorePage::Clicker(all)),
        ("test-screen", MorePage::Screen),
        ("test-sound", MorePage::Sound),
        ("credits", MorePage::Credits(0)),
        ("lesson-added", MorePage::Added(added.into())),
        ("lesson-edited", MorePage::Done("more-edited")),
        ("report-written", MorePage::Told(long.into())),
    ];
    let page = |(name, page)| {
        let settings = Settings {
            sound_on: Some("HDMI / DisplayPort 3 Output".into()),
            text_percent: TEXT_PERCENT_MAX,
            ..Settings::default()
        };
        let at = SettingItem::ALL.iter().position(|item| *item == SettingItem::Look).unwrap_or(0);
        let more = More {
            sound: "Sound is played on the television (HDMI / DisplayPort 3 Output).".into(),
            own: Some("C:\\Users\\teacher\\OneDrive\\ドキュメント\\Hanamaru".into()),
            data: Some("C:\\Users\\teacher\\AppData\\Local\\Hanamaru".into()),
            credits: credits.clone(),
            notes: vec!["The settings were damaged, so the usual ones hold.".into()],
            at: if page == MorePage::Settings { at } else { 0 },
            ..More::new(page, settings)
        };
        Exhibit::new(name, Scene::More(Arc::new(more)))
    };
    pages.into_iter().map(page).collect()
}

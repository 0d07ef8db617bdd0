//! Every screen before and beside a lesson at every shape of projector: nothing overflows, no two
//! texts meet, everything is within the safe area and can be read.

use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::record::settings::Settings;
use crate::stage::canvas::Kit;
use crate::stage::drawing::{Drawing, Piece};
use crate::stage::front::LessonRow;
use crate::stage::front::tests::row;
use crate::stage::front_search::Haystack;
use crate::stage::games_menu::GamesMenu;
use crate::stage::learning::Learning;
use crate::stage::measure::measure;
use crate::stage::more::{More, MorePage, SettingItem};
use crate::stage::planning::as_written;
use crate::stage::shell::{Problems, Scene};
use crate::stage::theme::CONTRAST_MIN;
use crate::stage::{Lang, Look, Scheme};

const SIZES: [(f32, f32); 6] =
    [(1024.0, 768.0), (1280.0, 720.0), (1280.0, 800.0), (1920.0, 720.0), (1920.0, 1080.0), (3840.0, 2160.0)];

fn kit() -> Kit {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Kit::read(&assets).expect("fonts and texts are in the checkout")
}

fn lesson(title: &str, number: usize) -> LessonRow {
    LessonRow {
        course: (number > 3).then(|| format!("Our Town, Our English {}", number / 8)),
        unit: (number % 2 > 0).then_some(12),
        own: number < 4,
        pictures: (0..number % 5).map(|picture| format!("{picture}.png").into()).collect(),
        haystack: Haystack::of_name(title),
        ..row(title, number % 2 * number)
    }
}

fn game(slide: Option<&str>) -> crate::lesson::axes::Game {
    let mut library = crate::lesson::Library::default();
    library.add_game("maru-batsu.game.ron", include_str!("../../assets/games/maru-batsu.game.ron"));
    let mut game = library.games.remove("maru-batsu").expect("the game is in the checkout");
    game.slide = slide.map(|text| crate::lesson::axes::Slide { text: text.into(), ..Default::default() });
    game
}

fn fronts() -> Vec<(&'static str, Scene)> {
    let long = "What would you like to be in the future?";
    let scene = |front: &Front| Scene::Front(Arc::new(front.clone()));
    let mut scenes = vec![("empty", scene(&Front::new(Vec::new())))];
    let mut front = Front::new((0..90).map(|number| lesson(long, number)).collect());
    scenes.push(("shelf", scene(&front)));
    front.press(FrontPress::Page(-1));
    scenes.push(("last page", scene(&front)));
    front.notes = vec![
        "Nothing can be written in the folder that this computer names for documents \
                        (permission denied), so your own lessons are kept in another one."
            .into(),
    ];
    scenes.push(("notes", scene(&front)));
    for letter in "what would you like to be when you grow".chars() {
        front.press(FrontPress::Typed(letter));
    }
    scenes.push(("nothing found", scene(&front)));
    front.press(FrontPress::Leave);
    front.press(FrontPress::Typed('b'));
    scenes.push(("found", scene(&front)));
    front.press(FrontPress::Leave);
    front.press(FrontPress::Item(2));
    let name = game(None).name;
    let stopped =
        |scores: Vec<i32>| Some(Stopped { session: 1, place: StoppedPlace::Game(12, 24, name.clone()), scores });
    front.show_classes(vec![
        ClassRow { label: "5-10".into(), stopped: stopped(vec![9_999; usize::from(TEAMS_MAX)]) },
        ClassRow { label: "6-1".into(), stopped: stopped(vec![99_999; 4]) },
        ClassRow { label: "6-2".into(), stopped: stopped(vec![-120; 3]) },
    ]);
    scenes.push(("classes", scene(&front)));
    front.press(FrontPress::Item(5));
    front.press(FrontPress::Digit(8));
    front.press(FrontPress::More(9));
    front.press(FrontPress::Absent(40));
    scenes.push(("teams", scene(&front)));
    front.press(FrontPress::Take);
    front.planning.tell_time(1_780_274_880_000, 540);
    let games: Vec<_> = (0..9).map(|number| game((number % 3 == 0).then_some("My hometown"))).collect();
    let lesson = crate::lesson::Lesson { games, ..Default::default() };
    for (name, choice, minutes) in [("written", 0, None), ("until", 1, Some(7)), ("minutes", 11, Some(15))] {
        front.planning.choose(choice);
        let mut planned = as_written(&lesson);
        planned.parts.iter_mut().for_each(|part| part.minutes = minutes);
        front.planned = Some(Arc::new(planned));
        scenes.push((name, scene(&front)));
    }
    let line = "unit-5.lesson.ron:12:5: There is no word \"aple\" in the library. Did you mean \"apple\"?".to_owned();
    let problems = Problems { title: "unit-5.lesson.ron".into(), lines: vec![line; 9] };
    scenes.push(("problems", Scene::Problems(Arc::new(problems))));
    let mut menu = GamesMenu::new(&lesson.games, vec![game(None); 30], Some(3), true);
    scenes.push(("games", Scene::Games(Arc::new(menu.clone()))));
    menu.at = 30;
    menu.told = Some("Kept as C:\\Users\\teacher\\Documents\\Hanamaru\\What do you like 2.lesson.ron.".into());
    scenes.push(("games, told", Scene::Games(Arc::new(menu))));
    scenes
}

fn pages() -> Vec<(&'static str, Scene)> {
    let mut learnt = Learning::default();
    learnt.hear("BrowserForward");
    learnt.hear("BrowserForward");
    let mut all = learnt.clone();
    ["PageUp", "Period", "F5", "F5"].into_iter().for_each(|key| all.hear(key));
    let long = "Written: C:\\Users\\teacher\\Documents\\Hanamaru\\hanamaru-report-2026-06-01-0948.txt. It holds no \
                names and no class. Send it with a word on what you did.";
    let pages = [
        ("first", MorePage::First),
        ("menu", MorePage::Menu),
        ("settings", MorePage::Settings),
        ("clicker", MorePage::Clicker(Learning::default())),
        ("clicker twice", MorePage::Clicker(learnt)),
        ("clicker done", MorePage::Clicker(all)),
        ("screen", MorePage::Screen),
        ("sound", MorePage::Sound),
        ("told", MorePage::Told(long.into())),
    ];
    let page = |(name, page)| {
        let settings = Settings { sound_on: Some("HDMI / DisplayPort 3 Output".into()), ..Settings::default() };
        let more = More {
            sound: "Sound is played on the television (HDMI / DisplayPort 3 Output).".into(),
            own: Some("C:\\Users\\teacher\\OneDrive\\ドキュメント\\Hanamaru".into()),
            data: Some("C:\\Users\\teacher\\AppData\\Local\\Hanamaru".into()),
            notes: vec!["The settings were damaged, so the usual ones hold.".into()],
            at: usize::from(name == "settings") * (SettingItem::ALL.len() - 1),
            ..More::new(page, settings)
        };
        (name, Scene::More(Arc::new(more)))
    };
    pages.into_iter().map(page).collect()
}

fn each(mut look_at: impl FnMut(&str, &Drawing)) {
    let mut kit = kit();
    for size in SIZES {
        for lang in Lang::ALL {
            for (name, scene) in fronts().into_iter().chain(pages()) {
                let drawing = kit.compose(&scene, &Look { size, lang, ..Look::default() });
                look_at(&format!("{name}, {size:?}, {lang:?}"), &drawing);
            }
        }
    }
}

fn none_wrong(wrong: &[String]) {
    let first: Vec<_> = wrong.iter().take(40).map(|text| text.chars().take(260).collect::<String>()).collect();
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), first.join("\n"));
}

#[test]
fn every_choice_fits_on_every_screen() {
    let mut wrong = Vec::new();
    // Each text is told once, at the first size where it does not fit.
    let mut told = std::collections::BTreeSet::new();
    each(|name, drawing| {
        let over = measure(drawing).into_iter().filter(|text| text.overflow || text.too_small);
        let scene = name.split(',').next().unwrap_or_default();
        let over = over.filter(|text| told.insert(format!("{scene} {}", text.text))).collect::<Vec<_>>();
        wrong.extend(over.into_iter().map(|text| format!("{name}: {text:?}")));
    });
    none_wrong(&wrong);
}

#[test]
fn no_two_texts_meet_and_all_are_within_the_safe_area() {
    let mut wrong = Vec::new();
    each(|name, drawing| {
        let (width, height) = drawing.size;
        let safe = Area::new(0.0, 0.0, width, height).inset(width * 0.05, height * 0.05);
        let texts: Vec<&Piece> = drawing.pieces.iter().filter(|piece| piece.text.is_some()).collect();
        for (place, one) in texts.iter().enumerate() {
            if !safe.holds(one.area) {
                wrong.push(format!("{name}: {:?} leaves the safe area", one.text));
            }
            for two in texts.iter().skip(place + 1).filter(|two| two.area.meets(one.area)) {
                wrong.push(format!("{name}: {:?} meets {:?}", one.text, two.text));
            }
        }
    });
    none_wrong(&wrong);
}

#[test]
fn every_text_can_be_read_on_its_ground() {
    let mut kit = kit();
    for scheme in [Scheme::Light, Scheme::Dark] {
        for (name, scene) in fronts().into_iter().chain(pages()) {
            let drawing = kit.compose(&scene, &Look { scheme, ..Look::default() });
            for info in drawing.pieces.iter().filter_map(|piece| piece.text.as_ref()) {
                let contrast = info.ink.contrast(info.ground);
                assert!(contrast >= CONTRAST_MIN, "{name}, {scheme:?}: {} has {contrast}", info.text);
            }
        }
    }
}

#[test]
fn every_lesson_on_a_page_can_be_tapped_and_shows_its_pictures() {
    let mut kit = kit();
    let (_, shelf) = fronts().into_iter().nth(1).expect("the shelf");
    let drawing = kit.compose(&shelf, &Look::default());
    let taps = drawing.pieces.iter().filter(|piece| matches!(piece.press, Some(Tap::Front(FrontPress::Item(_)))));
    assert!(taps.count() >= 6);
    let pictures =
        drawing.pieces.iter().filter(|piece| matches!(piece.paint, super::super::drawing::Paint::Thumb { .. }));
    assert!(pictures.count() >= 4);
}

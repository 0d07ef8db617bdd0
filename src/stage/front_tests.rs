//! What the keys do before a lesson, one by one and in any order.

use proptest::prelude::*;

use super::*;
use crate::stage::planning::Wish;

pub(crate) fn row(title: &str, problems: usize) -> LessonRow {
    LessonRow {
        path: title.into(),
        title: title.into(),
        course: None,
        unit: None,
        grade: 5,
        problems,
        own: false,
        pictures: Vec::new(),
        haystack: Haystack::of_name(title),
    }
}

fn front() -> Front {
    Front::new(vec![row("one", 0), row("two", 2), row("three", 0)])
}

#[test]
fn two_keys_choose_everything() {
    let mut front = front();
    front.press(FrontPress::Move(1));
    front.press(FrontPress::Move(1));
    assert_eq!(front.press(FrontPress::Take), FrontStep::LessonTaken("three".into()));
    front.show_classes(Vec::new());
    front.press(FrontPress::Move(1));
    assert_eq!(front.press(FrontPress::Take), FrontStep::Here);
    front.press(FrontPress::Move(1));
    assert_eq!(front.press(FrontPress::Take), FrontStep::Here);
    assert_eq!(front.screen, FrontScreen::Plan);
    let FrontStep::Chosen(chosen) = front.press(FrontPress::Take) else { panic!("all is chosen") };
    assert_eq!((chosen.class.as_str(), chosen.resume, chosen.sizes), ("5-2", None, vec![7; 5]));
    assert_eq!(chosen.planning.wish, Wish::Written);
}

#[test]
fn a_class_that_stopped_goes_on_or_starts_again() {
    let place = StoppedPlace::Game(3, 5, Glosses::new());
    let stopped = Some(Stopped { session: 7, place, scores: vec![10, 0] });
    let mut front = front();
    front.press(FrontPress::Take);
    front.show_classes(vec![ClassRow { label: "5-4".into(), stopped }]);
    assert_eq!(front.classes.len(), 6, "5-4 is offered once");
    let mut again = front.clone();
    let FrontStep::Chosen(chosen) = front.press(FrontPress::Take) else { panic!("it goes on") };
    assert_eq!((chosen.class.as_str(), chosen.resume), ("5-4", Some(7)));
    again.start_again();
    assert_eq!(again.screen, FrontScreen::Teams);
}

#[test]
fn a_broken_lesson_shows_its_problems_and_the_highlight_wraps() {
    let mut front = front();
    front.press(FrontPress::Move(-2));
    assert_eq!(front.press(FrontPress::Take), FrontStep::ProblemsTaken("two".into()));
    assert_eq!(front.press(FrontPress::Item(99)), FrontStep::Here);
    assert_eq!(front.press(FrontPress::Leave), FrontStep::More);
}

#[test]
fn typing_finds_a_lesson_and_the_way_back_clears_it() {
    let mut front = front();
    for letter in ['t', 'h'] {
        front.press(FrontPress::Typed(letter));
    }
    assert_eq!(front.found, [2]);
    assert_eq!(front.press(FrontPress::Take), FrontStep::LessonTaken("three".into()));
    front.show_classes(Vec::new());
    front.press(FrontPress::Leave);
    assert_eq!((front.screen, front.query.as_str(), front.at), (FrontScreen::Lessons, "th", 0));
    front.press(FrontPress::Typed('x'));
    assert_eq!(front.press(FrontPress::Take), FrontStep::Here, "nothing is found");
    front.press(FrontPress::Erase);
    assert_eq!(front.found, [2]);
    assert_eq!(front.press(FrontPress::Leave), FrontStep::Here);
    assert_eq!((front.query.as_str(), front.found.len(), front.at), ("", 3, 2));
}

#[test]
fn teams_and_pupils_stay_within_their_limits() {
    let mut front = front();
    front.screen = FrontScreen::Teams;
    for teams in 0..=255 {
        front.press(FrontPress::Digit(teams));
        assert!((TEAMS_MIN..=TEAMS_MAX).contains(&front.teams));
        front.press(FrontPress::More(-7));
        front.press(FrontPress::Absent(teams));
        assert!(!front.sizes().contains(&0) && front.sizes().iter().sum::<u8>() == front.pupils);
    }
    assert!(front.absent.iter().all(|&number| (1..=front.pupils).contains(&number)));
}

fn any_press() -> impl Strategy<Value = FrontPress> {
    prop_oneof![
        (-9isize..9).prop_map(FrontPress::Move),
        (-3isize..3).prop_map(FrontPress::Line),
        (-2isize..2).prop_map(FrontPress::Page),
        Just(FrontPress::Take),
        Just(FrontPress::Leave),
        (0usize..70).prop_map(FrontPress::Item),
        any::<u8>().prop_map(FrontPress::Digit),
        prop::sample::select("az09 りんご\u{7}".chars().collect::<Vec<_>>()).prop_map(FrontPress::Typed),
        Just(FrontPress::Erase),
        (-9i8..9).prop_map(FrontPress::More),
        any::<u8>().prop_map(FrontPress::Absent),
    ]
}

proptest! {
    /// Whatever is pressed, the highlight is on something that is there, and every lesson that is
    /// found stands on exactly one page.
    #[test]
    fn any_presses_keep_the_front_sound(lessons in 0usize..60, presses in prop::collection::vec(any_press(), 0..60)) {
        let rows = (0..lessons).map(|number| LessonRow {
            course: (number % 3 > 0).then(|| format!("Course {}", number / 7)),
            ..row(&format!("lesson {number}"), number % 5)
        });
        let mut front = Front::new(rows.collect());
        for press in presses {
            if let FrontStep::LessonTaken(_) = front.press(press) {
                front.show_classes(Vec::new());
            }
            let items = if front.screen == FrontScreen::Classes { front.classes.len() } else { front.found.len() };
            if matches!(front.screen, FrontScreen::Lessons | FrontScreen::Classes) {
                prop_assert!(front.at < items.max(1));
            }
            prop_assert!(front.planning.minutes().is_none_or(|minutes| (1..=200).contains(&minutes)));
            prop_assert!(front.query.chars().count() <= QUERY_MAX_CHARS);
            let shown: Vec<usize> = front.pages().iter().flatten().flat_map(Line::items).collect();
            prop_assert_eq!(shown, (0..front.found.len()).collect::<Vec<_>>());
        }
    }
}

#[test]
fn what_was_made_meanwhile_is_on_the_shelf() {
    let highlighted = |front: &Front| front.lesson().map(|row| row.title.clone()).unwrap_or_default();
    let mut front = front();
    front.press(FrontPress::Move(2));
    let now = || vec![row("new", 0), row("one", 0), row("three", 0)];
    let mut unasked = front.clone();
    unasked.renew(now());
    assert_eq!(
        (highlighted(&unasked), unasked.found.len()),
        ("three".to_owned(), 3),
        "the highlight stays on its lesson"
    );
    front.edited = Some("new".into());
    front.renew(now());
    assert_eq!((highlighted(&front), front.edited.clone()), ("new".to_owned(), None), "what was edited is highlighted");
    front.renew(vec![row("one", 0)]);
    assert_eq!((highlighted(&front), front.lessons.len()), ("new".to_owned(), 2), "what no folder has stays in hand");
    // A lesson that was added, once more: it stands there once.
    for title in ["added", "added", "one"] {
        front.query = "thr".into();
        front.show_lesson(row(title, 0));
        assert_eq!((highlighted(&front).as_str(), front.lessons.len(), front.query.as_str()), (title, 3, ""));
    }
    front.press(FrontPress::Take);
    front.show_classes(Vec::new());
    let chosen = front.clone();
    front.renew(Vec::new());
    assert_eq!(front, chosen, "a lesson that was taken stays taken");
}

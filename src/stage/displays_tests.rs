//! Monitors that come, go, and lie on top of each other, and windows that do as they like.

use proptest::prelude::*;

use super::*;

fn monitor(key: u64, name: &str, (x, y, width, height): (i32, i32, u32, u32), primary: bool) -> MonitorFacts {
    let place = Place::known(x, y, width, height);
    MonitorFacts { key: MonitorKey(key), name: Some(name.to_owned()), place, primary }
}

const LEFT: (i32, i32, u32, u32) = (0, 0, 1280, 720);
const RIGHT: (i32, i32, u32, u32) = (1280, 0, 1920, 1080);
const FAR: (i32, i32, u32, u32) = (3200, 0, 1920, 1080);

fn laptop_and_projector() -> Vec<MonitorFacts> {
    vec![monitor(1, "DP-1", LEFT, true), monitor(2, "HDMI-1", RIGHT, false)]
}

fn extended(class: u64, teacher: u64) -> Arrangement {
    Arrangement::Extended { class: MonitorKey(class), teacher: MonitorKey(teacher) }
}

fn said(key: u64, name: &str) -> ClassScreen {
    ClassScreen { key: Some(MonitorKey(key)), name: Some(name.to_owned()) }
}

#[test]
fn the_class_looks_at_the_one_that_is_not_the_main_one() {
    assert_eq!(arrange(&[], None), Arrangement::Single);
    assert_eq!(arrange(&[monitor(1, "eDP-1", LEFT, true)], None), Arrangement::Single);
    assert_eq!(arrange(&laptop_and_projector(), None), extended(2, 1));
}

#[test]
fn a_laptops_own_panel_is_the_teachers_even_where_the_projector_is_the_main_one() {
    let monitors = [monitor(1, "HDMI-1", LEFT, true), monitor(2, "eDP-1", RIGHT, false)];
    assert_eq!(arrange(&monitors, None), extended(1, 2));
}

#[test]
fn what_overlaps_is_no_second_monitor() {
    for place in [LEFT, (0, 0, 1920, 1080), (100, 100, 200, 200), (1279, 719, 800, 600), (-10, -10, 11, 11)] {
        let monitors = [monitor(1, "eDP-1", LEFT, true), monitor(2, "HDMI-1", place, false)];
        assert_eq!(arrange(&monitors, None), Arrangement::Mirrored, "{place:?}");
        assert_eq!(arrange(&monitors, Some(&said(1, "eDP-1"))), Arrangement::Mirrored, "{place:?}");
    }
    // Side by side they share an edge and no pixel.
    for place in [RIGHT, (-1280, 0, 1280, 720), (0, 720, 1280, 720)] {
        let monitors = [monitor(1, "eDP-1", LEFT, true), monitor(2, "HDMI-1", place, false)];
        assert_eq!(arrange(&monitors, None), extended(2, 1), "{place:?}");
    }
}

#[test]
fn what_is_not_known_proves_nothing() {
    let sizeless = [monitor(1, "eDP-1", LEFT, true), monitor(2, "HDMI-1", (1280, 0, 0, 0), false)];
    assert_eq!(arrange(&sizeless, None), Arrangement::Unclear);
    let none_is_main = [monitor(1, "DP-1", LEFT, false), monitor(2, "HDMI-1", RIGHT, false)];
    assert_eq!(arrange(&none_is_main, None), Arrangement::Unclear);
    assert_eq!(arrange(&none_is_main, Some(&said(2, "HDMI-1"))), extended(2, 1));
    let two_main = [monitor(1, "DP-1", LEFT, true), monitor(2, "HDMI-1", RIGHT, true)];
    assert_eq!(arrange(&two_main, None), Arrangement::Unclear);
}

#[test]
fn of_three_the_class_has_the_first_external_one() {
    let three = [monitor(1, "eDP-1", LEFT, true), monitor(2, "HDMI-1", RIGHT, false), monitor(3, "DP-1", FAR, false)];
    assert_eq!(arrange(&three, None), extended(2, 1));
    assert_eq!(arrange(&three, Some(&said(3, "DP-1"))), extended(3, 1));
    // The stage on the teacher's own leaves two others, and nothing says which of them is whose.
    assert_eq!(arrange(&three, Some(&said(1, "eDP-1"))), Arrangement::Unclear);
    // A projector and a television that show the same are one screen of the class.
    let twins = [monitor(1, "eDP-1", LEFT, true), monitor(2, "HDMI-1", RIGHT, false), monitor(3, "DP-1", RIGHT, false)];
    assert_eq!(arrange(&twins, None), extended(2, 1));
    // A television that shows what the laptop shows takes the desk away, whatever the third does.
    let third = [monitor(1, "eDP-1", LEFT, true), monitor(2, "HDMI-1", RIGHT, false), monitor(3, "DP-1", LEFT, false)];
    assert_eq!(arrange(&third, None), Arrangement::Mirrored);
}

#[test]
fn what_the_teacher_said_is_known_again_by_its_name() {
    let monitors = laptop_and_projector();
    let swapped = next_screen(&monitors, Some(MonitorKey(2))).expect("there are two");
    assert_eq!(swapped, said(1, "DP-1"));
    assert_eq!(arrange(&monitors, Some(&swapped)), extended(1, 2));
    assert_eq!(arrange(&monitors[1..], Some(&swapped)), Arrangement::Single);
    let again = [monitor(7, "DP-1", LEFT, true), monitor(2, "HDMI-1", RIGHT, false)];
    assert_eq!(arrange(&again, Some(&swapped)), extended(7, 2));
    // In another room, what the system says was wrong once already.
    let elsewhere = [monitor(8, "DP-5", LEFT, true), monitor(9, "HDMI-1", RIGHT, false)];
    assert_eq!(arrange(&elsewhere, Some(&swapped)), Arrangement::Unclear);
    assert_eq!(next_screen(&[], None), None);
}

fn keys(on: &[u64]) -> Vec<MonitorKey> {
    on.iter().copied().map(MonitorKey).collect()
}

/// A stage that is to be full, and a desk that is wanted.
fn teaching(stage_on: &[u64], desk: Option<(u64, &[u64], bool)>) -> Windows {
    let desk = desk.map(|(target, on, shown)| DeskSeen { target: MonitorKey(target), on: keys(on), shown });
    Windows { stage_on: keys(stage_on), stage_full: true, full_wanted: true, desk, desk_wanted: true }
}

fn steps(monitors: &[MonitorFacts], windows: &Windows) -> Vec<Step> {
    plan(monitors, arrange(monitors, None), None, windows)
}

#[test]
fn the_stage_goes_first_and_the_desk_is_covered_until_it_is_seen_where_it_belongs() {
    let monitors = laptop_and_projector();
    assert_eq!(steps(&monitors, &teaching(&[1], None)), [Step::MoveStage(MonitorKey(2))]);
    assert_eq!(steps(&monitors, &teaching(&[2], None)), [Step::OpenDesk(MonitorKey(1))]);
    assert_eq!(steps(&monitors, &teaching(&[2], Some((1, &[], false)))), []);
    assert_eq!(steps(&monitors, &teaching(&[2], Some((1, &[2], false)))), []);
    assert_eq!(steps(&monitors, &teaching(&[2], Some((1, &[1, 2], false)))), []);
    assert_eq!(steps(&monitors, &teaching(&[2], Some((1, &[1], false)))), [Step::ShowDesk]);
    assert_eq!(steps(&monitors, &teaching(&[2], Some((1, &[1], true)))), []);
}

#[test]
fn the_desk_goes_before_the_stage_moves() {
    let monitors = laptop_and_projector();
    // Pulled out: the stage's own monitor is gone.
    let left = &monitors[..1];
    let shown = teaching(&[], Some((1, &[1], true)));
    assert_eq!(steps(left, &shown), [Step::CloseDesk, Step::MoveStage(MonitorKey(1))]);
    // Mirrored: the stage stays.
    let mirrored = [monitors[0].clone(), monitor(2, "HDMI-1", LEFT, false)];
    assert_eq!(steps(&mirrored, &teaching(&[1, 2], Some((1, &[1, 2], true)))), [Step::CloseDesk]);
    // Swapped by the teacher.
    let swapped = said(1, "DP-1");
    let arrangement = arrange(&monitors, Some(&swapped));
    let shown = teaching(&[2], Some((1, &[1], true)));
    let wanted = [Step::CloseDesk, Step::MoveStage(MonitorKey(1))];
    assert_eq!(plan(&monitors, arrangement, Some(&swapped), &shown), wanted);
}

#[test]
fn a_desk_that_is_dragged_to_the_class_is_closed() {
    let monitors = laptop_and_projector();
    for on in [&[2][..], &[1, 2], &[]] {
        assert_eq!(steps(&monitors, &teaching(&[2], Some((1, on, true)))), [Step::CloseDesk], "{on:?}");
    }
}

#[test]
fn a_window_stays_where_the_teacher_put_it_and_is_what_the_class_sees() {
    let monitors = laptop_and_projector();
    let window = |on: &[u64]| Windows { stage_full: false, full_wanted: false, ..teaching(on, None) };
    assert_eq!(steps(&monitors, &window(&[1])), []);
    assert_eq!(steps(&monitors, &window(&[1, 2])), []);
    assert_eq!(steps(&monitors, &window(&[])), []);
    assert_eq!(steps(&monitors, &window(&[2])), [Step::OpenDesk(MonitorKey(1))]);
}

#[test]
fn no_lesson_no_desk_and_no_monitor_no_step() {
    let monitors = laptop_and_projector();
    let idle = Windows { desk_wanted: false, ..teaching(&[2], Some((1, &[1], true))) };
    assert_eq!(steps(&monitors, &idle), [Step::CloseDesk]);
    assert_eq!(steps(&[], &teaching(&[], None)), []);
    assert_eq!(steps(&[], &teaching(&[2], Some((1, &[1], true)))), [Step::CloseDesk]);
}

/// Monitors on a coarse grid, so that they meet often; some of no known size.
fn any_monitors() -> impl Strategy<Value = Vec<MonitorFacts>> {
    let one = (1..6u64, -1..3i32, 0..2i32, 0..3u32, 1..3u32, any::<bool>());
    proptest::collection::vec(one, 0..4).prop_map(|all| {
        let mut seen = Vec::new();
        for (key, x, y, width, height, primary) in all {
            let facts = monitor(key, &format!("M-{key}"), (x * 100, y * 100, width * 100, height * 100), primary);
            if !seen.iter().any(|other: &MonitorFacts| other.key == facts.key) {
                seen.push(facts);
            }
        }
        seen
    })
}

/// What happens between two looks.
#[derive(Clone, Debug)]
enum Turn {
    Monitors(Vec<MonitorFacts>),
    /// The window system carries out what was asked, or puts a window wherever it likes.
    StageAt(Option<Place>),
    DeskAt(Option<Place>),
    Obey,
    Swap,
    Full(bool),
    Lesson(bool),
}

fn any_place() -> impl Strategy<Value = Option<Place>> {
    proptest::option::of((-1..3i32, 0..2i32, 1..3u32, 1..3u32)).prop_map(|place| {
        place.and_then(|(x, y, width, height)| Place::known(x * 100, y * 100, width * 100, height * 100))
    })
}

fn any_turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        2 => any_monitors().prop_map(Turn::Monitors),
        1 => any_place().prop_map(Turn::StageAt),
        1 => any_place().prop_map(Turn::DeskAt),
        6 => Just(Turn::Obey),
        1 => Just(Turn::Swap),
        1 => any::<bool>().prop_map(Turn::Full),
        1 => any::<bool>().prop_map(Turn::Lesson),
    ]
}

/// A desktop with both windows, and what was asked of them.
#[derive(Default)]
struct Desktop {
    monitors: Vec<MonitorFacts>,
    said: Option<ClassScreen>,
    stage: Option<Place>,
    stage_full: bool,
    full_wanted: bool,
    lesson: bool,
    /// The desk: for which monitor, where it is, whether it shows.
    desk: Option<(MonitorKey, Option<Place>, bool)>,
    stage_asked: Option<MonitorKey>,
}

impl Desktop {
    fn place(&self, key: MonitorKey) -> Option<Place> {
        self.monitors.iter().find(|monitor| monitor.key == key)?.place
    }

    fn on(&self, place: Option<Place>) -> Vec<MonitorKey> {
        place.map(|place| touched(&self.monitors, place)).unwrap_or_default()
    }

    fn happen(&mut self, turn: Turn) {
        match turn {
            Turn::Monitors(monitors) => self.monitors = monitors,
            Turn::StageAt(place) => self.stage = place,
            Turn::DeskAt(place) => {
                if let Some(desk) = &mut self.desk {
                    desk.1 = place;
                }
            }
            Turn::Obey => {
                if let Some(key) = self.stage_asked.take() {
                    (self.stage, self.stage_full) = (self.place(key), true);
                }
                let place = self.desk.and_then(|(target, ..)| self.place(target));
                if let Some(desk) = &mut self.desk {
                    desk.1 = place;
                }
            }
            Turn::Swap => {
                let now = self.on(self.stage).first().copied();
                self.said = next_screen(&self.monitors, now);
                self.full_wanted = true;
            }
            Turn::Full(wanted) => (self.full_wanted, self.stage_full) = (wanted, self.stage_full && wanted),
            Turn::Lesson(on) => self.lesson = on,
        }
    }

    /// Looks, and does what is to be done, as the window's own code does.
    fn look(&mut self) -> Vec<Step> {
        let desk = self.desk.map(|(target, place, shown)| DeskSeen { target, on: self.on(place), shown });
        let windows = Windows {
            stage_on: self.on(self.stage),
            stage_full: self.stage_full,
            full_wanted: self.full_wanted,
            desk,
            desk_wanted: self.lesson,
        };
        let steps = plan(&self.monitors, arrange(&self.monitors, self.said.as_ref()), self.said.as_ref(), &windows);
        for step in &steps {
            match *step {
                Step::CloseDesk => self.desk = None,
                Step::MoveStage(key) => self.stage_asked = Some(key),
                Step::OpenDesk(target) => self.desk = Some((target, None, false)),
                Step::ShowDesk => {
                    if let Some(desk) = &mut self.desk {
                        desk.2 = true;
                    }
                }
            }
        }
        steps
    }
}

proptest! {
    /// Whatever is plugged, pulled, mirrored, dragged or refused: after each look an answer is only
    /// where the class cannot see it.
    #[test]
    fn an_answer_is_never_where_the_class_looks(turns in proptest::collection::vec(any_turn(), 1..60)) {
        let mut desktop = Desktop { full_wanted: true, lesson: true, ..Desktop::default() };
        for turn in turns {
            desktop.happen(turn);
            let steps = desktop.look();
            let at = |wanted: fn(&Step) -> bool| steps.iter().position(wanted);
            if let (Some(close), Some(moved)) =
                (at(|step| *step == Step::CloseDesk), at(|step| matches!(step, Step::MoveStage(_))))
            {
                prop_assert!(close < moved, "the desk goes first: {steps:?}");
            }
            if let Some((target, place, true)) = desktop.desk {
                prop_assert!(desktop.lesson);
                let (place, own) = (place.expect("it was seen"), desktop.place(target).expect("it is there"));
                let stage = desktop.stage.expect("the stage was seen");
                for monitor in desktop.monitors.iter().filter(|monitor| monitor.key != target) {
                    let other = monitor.place.expect("all places are known");
                    prop_assert!(!other.overlaps(place) && !other.overlaps(own), "{monitor:?} shows the answer");
                }
                prop_assert!(!stage.overlaps(own), "the stage is on the teacher's own screen");
            }
        }
    }

    /// With windows that obey, everything comes to rest, and the desk is there exactly when it may be.
    #[test]
    fn it_comes_to_rest(
        turns in proptest::collection::vec(any_turn(), 0..20),
        monitors in any_monitors(),
    ) {
        let mut desktop = Desktop::default();
        for turn in turns {
            desktop.happen(turn);
            desktop.look();
        }
        (desktop.full_wanted, desktop.lesson) = (true, true);
        desktop.happen(Turn::Monitors(monitors));
        for _ in 0..6 {
            desktop.look();
            desktop.happen(Turn::Obey);
        }
        let known = desktop.monitors.iter().all(|monitor| monitor.place.is_some());
        if known {
            prop_assert_eq!(desktop.look(), vec![]);
        }
        let extended = matches!(arrange(&desktop.monitors, desktop.said.as_ref()), Arrangement::Extended { .. });
        prop_assert_eq!(desktop.desk.is_some_and(|(.., shown)| shown), extended);
    }
}

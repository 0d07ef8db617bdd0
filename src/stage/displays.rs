//! Which monitor is the class's and which the teacher's, and which window goes where. The desk shows
//! answers, so that everything here is about proof: a second monitor counts only when where it lies
//! is known and it shares no pixel with another. Pure: it knows neither Bevy nor a window system,
//! only what was seen of them at one moment.
//!
//! [`arrange`] says what the monitors are, [`plan`] what is to be done next. Both are asked again
//! after every step, so that nothing depends on a window system doing as it was told: a desk is
//! covered until it was *seen* to stand on the teacher's monitor, and closed when it is seen elsewhere.

/// A monitor's name for the time that it is plugged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonitorKey(pub u64);

/// Where something lies on the desktop, in physical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Place {
    /// A place; none for what has no size, which tells nothing.
    pub const fn known(x: i32, y: i32, width: u32, height: u32) -> Option<Self> {
        if width == 0 || height == 0 { None } else { Some(Self { x, y, width, height }) }
    }

    /// Whether two share a pixel.
    pub fn overlaps(self, other: Self) -> bool {
        let meet = |from: i32, long: u32, other_from: i32, other_long: u32| {
            let (from, other_from) = (i64::from(from), i64::from(other_from));
            from < other_from + i64::from(other_long) && other_from < from + i64::from(long)
        };
        meet(self.x, self.width, other.x, other.width) && meet(self.y, self.height, other.y, other.height)
    }
}

/// What is known of a monitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitorFacts {
    /// Which.
    pub key: MonitorKey,
    /// What the system calls it.
    pub name: Option<String>,
    /// Where it lies; none when the system does not say.
    pub place: Option<Place>,
    /// The system calls it the main one.
    pub primary: bool,
}

/// How the monitors stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// There is one, or none.
    #[default]
    Single,
    /// What would be the teacher's shows the same as another: the class would see it.
    Mirrored,
    /// There are several, and nothing proves which is the teacher's.
    Unclear,
    /// The class looks at one and the teacher at another.
    Extended {
        /// The class's: the projector.
        class: MonitorKey,
        /// The teacher's.
        teacher: MonitorKey,
    },
}

/// What the teacher should know of the screens, beside what they can see for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreensHint {
    /// The class sees all that the teacher sees: no answer is drawn.
    Mirrored,
    /// There are several, and only the teacher can say which is the class's.
    SayWhich,
    /// A screen of the teacher's own waits for them to open it.
    OpenYours,
}

impl ScreensHint {
    /// The string that says it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mirrored => "screens-mirrored",
            Self::SayWhich => "screens-say-which",
            Self::OpenYours => "screens-open-yours",
        }
    }
}

/// What is to be said of the screens while the desk is open or not.
pub const fn hint(arrangement: Arrangement, desk_open: bool) -> Option<ScreensHint> {
    match arrangement {
        Arrangement::Single => None,
        Arrangement::Mirrored => Some(ScreensHint::Mirrored),
        Arrangement::Unclear => Some(ScreensHint::SayWhich),
        Arrangement::Extended { .. } if desk_open => None,
        Arrangement::Extended { .. } => Some(ScreensHint::OpenYours),
    }
}

/// The screen that a teacher said is the class's, by moving the stage there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassScreen {
    /// Which it was then; none when it was said another day.
    pub key: Option<MonitorKey>,
    /// Its name, by which it is known again after it was pulled out.
    pub name: Option<String>,
}

impl ClassScreen {
    /// The monitor that it is now, if it is there.
    pub(super) fn find<'a>(&self, monitors: &'a [MonitorFacts]) -> Option<&'a MonitorFacts> {
        let by_key = monitors.iter().find(|monitor| Some(monitor.key) == self.key);
        by_key.or_else(|| monitors.iter().find(|monitor| monitor.name.is_some() && monitor.name == self.name))
    }
}

/// What the monitors are to each other. What a teacher said goes before what the system says; said
/// of a monitor that is not there any more, it proves only that the system was wrong before.
pub fn arrange(monitors: &[MonitorFacts], said: Option<&ClassScreen>) -> Arrangement {
    if monitors.len() < 2 {
        return Arrangement::Single;
    }
    let places: Vec<Option<Place>> = monitors.iter().map(|monitor| monitor.place).collect();
    if places.contains(&None) {
        return Arrangement::Unclear;
    }
    let usual = monitors.iter().find(|monitor| is_built_in(monitor)).or_else(|| {
        let mut primary = monitors.iter().filter(|monitor| monitor.primary);
        primary.next().filter(|_| primary.next().is_none())
    });
    let pair = match said {
        Some(said) => said.find(monitors).and_then(|class| {
            let other = monitors.iter().find(|other| other.key != class.key).filter(|_| monitors.len() == 2);
            let teacher = usual.filter(|usual| usual.key != class.key).or(other);
            teacher.map(|teacher| (class, teacher))
        }),
        None => usual.and_then(|teacher| {
            let mut external = monitors.iter().filter(|monitor| monitor.key != teacher.key);
            external.next().map(|class| (class, teacher))
        }),
    };
    match pair {
        Some((_, teacher)) if shares_pixels(monitors, teacher) => Arrangement::Mirrored,
        Some((class, teacher)) => Arrangement::Extended { class: class.key, teacher: teacher.key },
        None if monitors.iter().all(|monitor| shares_pixels(monitors, monitor)) => Arrangement::Mirrored,
        None => Arrangement::Unclear,
    }
}

/// The monitors that a rectangle lies on.
pub fn touched(monitors: &[MonitorFacts], place: Place) -> Vec<MonitorKey> {
    let touches = |monitor: &&MonitorFacts| monitor.place.is_some_and(|other| other.overlaps(place));
    monitors.iter().filter(touches).map(|monitor| monitor.key).collect()
}

/// The monitors on which everything is seen that is seen on this one.
pub fn seen_with(monitors: &[MonitorFacts], key: MonitorKey) -> Vec<MonitorKey> {
    match monitors.iter().find(|monitor| monitor.key == key) {
        Some(MonitorFacts { place: Some(place), .. }) => touched(monitors, *place),
        Some(_) => vec![key],
        None => Vec::new(),
    }
}

/// The screen that the stage goes to when the teacher asks for the next one.
pub fn next_screen(monitors: &[MonitorFacts], now: Option<MonitorKey>) -> Option<ClassScreen> {
    let at = monitors.iter().position(|monitor| Some(monitor.key) == now);
    let next = monitors.get(at.map_or(0, |at| (at + 1) % monitors.len()))?;
    Some(ClassScreen { key: Some(next.key), name: next.name.clone() })
}

/// A laptop's own panel, as far as its name tells.
fn is_built_in(monitor: &MonitorFacts) -> bool {
    const NAMES: [&str; 5] = ["eDP", "LVDS", "DSI", "Built-in", "Color LCD"];
    monitor.name.as_ref().is_some_and(|name| NAMES.iter().any(|known| name.starts_with(known)))
}

fn shares_pixels(monitors: &[MonitorFacts], one: &MonitorFacts) -> bool {
    let Some(place) = one.place else { return true };
    touched(monitors, place).iter().any(|other| *other != one.key)
}

/// The desk's window, as it was seen last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskSeen {
    /// The monitor that it was opened for.
    pub target: MonitorKey,
    /// The monitors that it lies on; none when that is not known.
    pub on: Vec<MonitorKey>,
    /// The answer is on it. Otherwise it is empty.
    pub shown: bool,
}

/// The windows, as they were seen last, and what is wanted of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Windows {
    /// The monitors that the stage lies on; none when that is not known.
    pub stage_on: Vec<MonitorKey>,
    /// The stage fills a monitor.
    pub stage_full: bool,
    /// The stage is to fill one. Otherwise it is a window that stays where the teacher put it.
    pub full_wanted: bool,
    /// The desk, when it is there.
    pub desk: Option<DeskSeen>,
    /// There is a lesson, and the teacher has not closed the desk.
    pub desk_wanted: bool,
}

/// Something to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The desk away, before anything else.
    CloseDesk,
    /// The stage onto this monitor, all of it.
    MoveStage(MonitorKey),
    /// The desk's window onto this monitor, empty.
    OpenDesk(MonitorKey),
    /// The answer onto the desk's window: it was seen where it belongs.
    ShowDesk,
}

/// What is to be done next, in this order. Empty when all stands as it should.
pub fn plan(
    monitors: &[MonitorFacts],
    arrangement: Arrangement,
    said: Option<&ClassScreen>,
    windows: &Windows,
) -> Vec<Step> {
    let mut steps = Vec::new();
    let teacher = teacher_alone(arrangement, windows);
    let mut open = None;
    match (&windows.desk, teacher) {
        (Some(desk), teacher) if teacher != Some(desk.target) => steps.push(Step::CloseDesk),
        (Some(desk), _) if desk.shown && desk.on != [desk.target] => steps.push(Step::CloseDesk),
        (Some(desk), _) if !desk.shown && desk.on == [desk.target] => steps.push(Step::ShowDesk),
        (None, Some(teacher)) => open = Some(teacher),
        (Some(_) | None, _) => {}
    }
    let target = stage_target(monitors, arrangement, said, windows);
    let teacher = if let Arrangement::Extended { teacher, .. } = arrangement { Some(teacher) } else { None };
    let stands = target.is_none_or(|target| {
        windows.stage_full
            && windows.stage_on.contains(&target)
            && teacher.is_none_or(|teacher| !windows.stage_on.contains(&teacher))
    });
    match target {
        Some(target) if windows.full_wanted && !stands => steps.push(Step::MoveStage(target)),
        _ => steps.extend(open.map(Step::OpenDesk)),
    }
    steps
}

/// The teacher's monitor, if an answer may be there now: the stage is seen, and seen somewhere else.
fn teacher_alone(arrangement: Arrangement, windows: &Windows) -> Option<MonitorKey> {
    let Arrangement::Extended { teacher, .. } = arrangement else { return None };
    let elsewhere = !windows.stage_on.is_empty() && !windows.stage_on.contains(&teacher);
    Some(teacher).filter(|_| windows.desk_wanted && elsewhere)
}

/// The monitor that the stage belongs on: the class's, what the teacher said, where it is, or any.
fn stage_target(
    monitors: &[MonitorFacts],
    arrangement: Arrangement,
    said: Option<&ClassScreen>,
    windows: &Windows,
) -> Option<MonitorKey> {
    if let Arrangement::Extended { class, .. } = arrangement {
        return Some(class);
    }
    let said = said.and_then(|said| said.find(monitors)).map(|monitor| monitor.key);
    let here = || windows.stage_on.iter().copied().find(|key| monitors.iter().any(|monitor| monitor.key == *key));
    let main = || monitors.iter().find(|monitor| monitor.primary).or(monitors.first()).map(|monitor| monitor.key);
    said.or_else(here).or_else(main)
}

#[cfg(test)]
#[path = "displays_tests.rs"]
mod tests;

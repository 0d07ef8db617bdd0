//! Both windows at their places. Looks at the monitors and at where the windows really are, asks
//! [`displays`](super::displays) what is to be done, and does it. Decides nothing itself, and knows
//! nothing of what the windows show.
//!
//! It asks the X server or winit, not Bevy's `Monitor`s: those are told apart by an id that stays the
//! same when a monitor is moved, mirrored or given another size, so that they go on saying where it was.

use std::time::{Duration, Instant};

use bevy::ecs::system::NonSendMarker;
use bevy::prelude::*;
use bevy::window::{Monitor, MonitorSelection, OnMonitor, PrimaryWindow, WindowMode, WindowResized};
use bevy::winit::{EventLoopProxyWrapper, WINIT_WINDOWS, WinitMonitors, WinitUserEvent};

use super::desk_window::{self, DeskRoot};
use super::displays::{
    Arrangement, ClassScreen, DeskSeen, MonitorFacts, MonitorKey, Place, ScreensHint, Step, Windows, arrange, hint,
    next_screen, plan,
};
use super::seen::{from_x, look, seen_on, with_keys};
use super::shell::Wake;
use super::x11::XMonitors;

/// How often is looked at the monitors while an answer is to be seen, where the system does not tell
/// when one is mirrored. Each look costs a frame.
const WATCH_DESK: Duration = Duration::from_millis(500);
/// The same while there are several monitors and no desk.
const WATCH: Duration = Duration::from_secs(2);
/// How long Bevy and winit may take to see what the system says of its monitors, before they are asked again.
const SEEN_WITHIN: Duration = Duration::from_millis(100);
/// How long a window may take to be where it was put, before it is put there once more.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// How many frames follow each step without a pause: a window that is closed goes, and what lay behind
/// it is drawn anew, only when the renderer has let go of it.
const FRAMES_AFTER: u8 = 10;
/// How often a window is put somewhere before that is left alone until something changes.
const TRIES_MAX: u8 = 3;

/// The monitors and windows, and what is wanted of them.
#[derive(Resource, Default)]
pub struct Displays {
    /// A lesson is on: there may be a desk.
    pub lesson_on: bool,
    /// The screen that the teacher said is the class's.
    said: Option<ClassScreen>,
    /// The stage is to fill its screen.
    full_wanted: bool,
    /// The teacher closed the desk.
    dismissed: bool,
    /// What the X server says, where there is one.
    told: XMonitors,
    /// When Bevy was last made to take its monitors in anew, until it has.
    retaken: Option<Instant>,
    monitors: Vec<MonitorFacts>,
    arrangement: Arrangement,
    desk: Option<OpenDesk>,
    /// Where the stage was last put.
    moving: Option<Moving>,
    /// Frames that are still to be drawn without a pause.
    frames: u8,
    /// How often the desk was opened and not seen where it belongs.
    desk_tries: u8,
}

/// A desk's window.
struct OpenDesk {
    window: Entity,
    camera: Entity,
    root: Entity,
    target: MonitorKey,
    since: Instant,
    shown: bool,
}

/// The stage on its way.
struct Moving {
    to: MonitorKey,
    since: Instant,
    tries: u8,
}

impl Displays {
    /// As a teacher left it: on the whole screen or not, and the class's screen as it was said last.
    /// `wake` is called when a monitor changes.
    pub fn new(full: bool, class_screen: Option<String>, wake: Wake) -> Self {
        let said = class_screen.map(|name| ClassScreen { key: None, name: Some(name) });
        Self { full_wanted: full, said, told: XMonitors::watch(wake), ..Self::default() }
    }

    /// Whether answers may be drawn now: a desk was seen where only the teacher looks.
    pub fn shows_desk(&self) -> bool {
        self.desk.as_ref().is_some_and(|desk| desk.shown)
    }

    /// What the teacher should know of the screens.
    pub fn hint(&self) -> Option<ScreensHint> {
        hint(self.arrangement, self.shows_desk())
    }

    /// A desk that was seen where it belongs, for tests without windows.
    #[cfg(test)]
    pub fn showing(on: bool) -> Self {
        let nobody = Entity::PLACEHOLDER;
        let desk = OpenDesk {
            window: nobody,
            camera: nobody,
            root: nobody,
            target: MonitorKey(0),
            since: Instant::now(),
            shown: true,
        };
        Self { desk: on.then_some(desk), ..Self::default() }
    }

    /// The stage fills its screen, or no longer.
    pub fn toggle_full(&mut self) {
        self.full_wanted = !self.full_wanted;
        self.moving = None;
    }

    /// The stage goes to the next screen, and the desk to the other. Gives the name of the class's
    /// screen, by which it is known another day; none where there is no other.
    pub fn next_screen(&mut self) -> Option<String> {
        let now = match self.arrangement {
            Arrangement::Extended { class, .. } => Some(class),
            _ => self.moving.as_ref().map(|moving| moving.to),
        };
        self.full_wanted = true;
        (self.moving, self.desk_tries) = (None, 0);
        if self.monitors.len() < 2 {
            return None;
        }
        self.said = next_screen(&self.monitors, now.or(self.monitors.first().map(|monitor| monitor.key)));
        self.said.as_ref().and_then(|said| said.name.clone())
    }

    /// Opens the desk, or closes it for this lesson. Whoever opens it has seen which screen is whose:
    /// gives the name of the class's screen, by which it is known another day.
    pub fn toggle_desk(&mut self) -> Option<String> {
        self.desk_tries = 0;
        if self.desk_is_wanted() {
            self.dismissed = true;
            return None;
        }
        self.dismissed = false;
        if self.class_is_said() {
            return None;
        }
        let Arrangement::Extended { class, .. } = self.arrangement else { return None };
        let name = self.monitors.iter().find(|monitor| monitor.key == class)?.name.clone();
        self.said = Some(ClassScreen { key: Some(class), name: name.clone() });
        name
    }

    /// Whether the teacher has ever said that the class looks at the screen that the stage is to be on.
    /// Until then no answer is drawn: a projector may be what the system calls the main screen.
    fn class_is_said(&self) -> bool {
        let Arrangement::Extended { class, .. } = self.arrangement else { return false };
        let found = self.said.as_ref().and_then(|said| said.find(&self.monitors));
        found.is_some_and(|monitor| monitor.key == class)
    }

    fn desk_is_wanted(&self) -> bool {
        self.lesson_on && !self.dismissed && self.class_is_said()
    }

    /// How soon the monitors are to be looked at again; none when they need no watching.
    pub fn watch(&self) -> Option<Duration> {
        let busy = self.frames > 0 || self.moving.is_some() || self.retaken.is_some();
        match &self.desk {
            Some(desk) if !desk.shown => Some(Duration::ZERO),
            _ if busy => Some(Duration::ZERO),
            _ if self.told.latest().is_some() => None,
            Some(_) => Some(WATCH_DESK),
            None if self.lesson_on && self.monitors.len() > 1 => Some(WATCH),
            None => None,
        }
    }
}

/// Watches monitors and windows.
pub struct WindowsPlugin;

impl Plugin for WindowsPlugin {
    fn build(&self, app: &mut App) {
        app.init_resource::<Displays>();
        app.add_plugins(desk_window::DeskPlugin);
        app.add_systems(PreUpdate, arrange_windows);
        app.add_observer(let_go_of_monitor);
        app.add_observer(|_: On<Add, Monitor>, proxy: Res<EventLoopProxyWrapper>| wake(&proxy));
        app.add_observer(|_: On<Remove, Monitor>, proxy: Res<EventLoopProxyWrapper>| wake(&proxy));
    }
}

/// Bevy closes every window that it holds to be on a monitor when that monitor goes: a projector
/// that is pulled out would end the program. So no window is ever held to be on one.
fn let_go_of_monitor(on: On<Insert, OnMonitor>, mut commands: Commands) {
    commands.entity(on.entity).remove::<OnMonitor>();
}

/// A monitor that comes or goes is looked at now: by itself it wakes nobody.
fn wake(proxy: &EventLoopProxyWrapper) {
    // A loop that is ending needs no waking.
    proxy.send_event(WinitUserEvent::WakeUp).ok();
}

/// Looks, and does what is to be done.
pub fn arrange_windows(
    _main_thread: NonSendMarker,
    mut commands: Commands,
    mut displays: ResMut<Displays>,
    mut winit_monitors: ResMut<WinitMonitors>,
    stages: Query<Entity, With<PrimaryWindow>>,
    mut windows: Query<&mut Window>,
    known: Query<(Entity, &Monitor)>,
    mut resized: MessageReader<WindowResized>,
    proxy: Res<EventLoopProxyWrapper>,
) {
    let displays = displays.bypass_change_detection();
    let Ok(stage) = stages.single() else { return };
    let Some(mut looked) = look(stage) else { return };
    if let Some(told) = displays.told.latest() {
        looked.monitors = from_x(told);
    }
    let monitors = with_keys(std::mem::take(&mut looked.monitors), &known);
    if monitors.is_some() {
        displays.retaken = None;
    } else {
        // A monitor was moved, mirrored or resized: Bevy takes all of them in anew.
        for (monitor, _) in &known {
            commands.entity(monitor).despawn();
        }
        *winit_monitors = WinitMonitors::default();
        if displays.retaken.is_none_or(|when| when.elapsed() > SEEN_WITHIN) {
            displays.retaken = Some(Instant::now());
            displays.told.remind_winit(looked.window);
        }
        wake(&proxy);
    }
    // Until it has, nothing is known of any, and nothing that is not known carries an answer.
    let monitors = monitors.unwrap_or_default();
    if !displays.lesson_on {
        displays.dismissed = false;
    }
    if displays.desk.as_ref().is_some_and(|desk| windows.get(desk.window).is_err()) {
        // The teacher closed its window.
        displays.dismissed = true;
        displays.close_desk(&mut commands);
    }
    displays.take_in(monitors);
    let monitors = displays.monitors.clone();
    let desk = displays.desk.as_ref().map(|desk| {
        let on = look(desk.window).map(|looked| seen_on(&monitors, &looked)).unwrap_or_default();
        DeskSeen { target: desk.target, on, shown: desk.shown }
    });
    let stage_full = windows.get(stage).is_ok_and(|window| window.mode != WindowMode::Windowed);
    let seen = Windows {
        stage_on: seen_on(&monitors, &looked),
        stage_full,
        full_wanted: displays.full_wanted,
        desk,
        desk_wanted: displays.desk_is_wanted() && displays.desk_tries < TRIES_MAX,
    };
    if stage_full && !displays.full_wanted {
        set_mode(&mut windows, stage, WindowMode::Windowed);
    }
    let steps = plan(&monitors, displays.arrangement, displays.said.as_ref(), &seen);
    if !steps.iter().any(|step| matches!(step, Step::MoveStage(_))) {
        displays.moving = None;
    }
    // A new size is laid out at the end of one frame, and drawn for in the next.
    let still = steps.is_empty() && resized.read().count() == 0;
    displays.frames = if still { displays.frames.saturating_sub(1) } else { FRAMES_AFTER };
    for step in steps {
        match step {
            Step::CloseDesk => {
                tracing::info!("the desk is closed");
                displays.close_desk(&mut commands);
            }
            Step::MoveStage(to) => displays.move_stage(&mut windows, stage, to),
            Step::OpenDesk(target) => {
                if let Some(place) = monitors.iter().find(|facts| facts.key == target).and_then(|facts| facts.place) {
                    displays.open_desk(&mut commands, target, place);
                }
            }
            Step::ShowDesk => {
                tracing::info!("the desk is open");
                displays.desk_tries = 0;
                if let Some(desk) = &mut displays.desk {
                    desk.shown = true;
                }
            }
        }
    }
    displays.push_desk(&mut commands, &mut windows);
}

fn hide(window: Entity) {
    WINIT_WINDOWS.with_borrow(|windows| {
        if let Some(window) = windows.get_window(window) {
            window.set_visible(false);
        }
    });
}

fn set_mode(windows: &mut Query<&mut Window>, window: Entity, mode: WindowMode) {
    if let Ok(mut window) = windows.get_mut(window)
        && window.mode != mode
    {
        window.mode = mode;
    }
}

/// All of a monitor. Exclusive full screen panics on an unknown monitor, and locks the teacher in.
fn full_on(monitor: MonitorKey) -> WindowMode {
    let selection = Entity::try_from_bits(monitor.0).map_or(MonitorSelection::Current, MonitorSelection::Entity);
    WindowMode::BorderlessFullscreen(selection)
}

impl Displays {
    fn take_in(&mut self, monitors: Vec<MonitorFacts>) {
        if monitors != self.monitors {
            (self.moving, self.desk_tries) = (None, 0);
        }
        let arrangement = arrange(&monitors, self.said.as_ref());
        // While Bevy takes them in anew there are none for a moment: nothing to tell.
        if arrangement != self.arrangement && !monitors.is_empty() {
            tracing::info!("the screens are {}", say(arrangement, &monitors));
        }
        (self.monitors, self.arrangement) = (monitors, arrangement);
    }

    fn close_desk(&mut self, commands: &mut Commands<'_, '_>) {
        let Some(desk) = self.desk.take() else { return };
        self.frames = FRAMES_AFTER;
        // Off the screen at once: Bevy closes it some frames later.
        self.told.cover();
        self.told.guard(None);
        hide(desk.window);
        for entity in [desk.root, desk.camera, desk.window] {
            // The window may be gone already, when its teacher closed it.
            if let Ok(mut entity) = commands.get_entity(entity) {
                entity.try_despawn();
            }
        }
    }

    fn move_stage(&mut self, windows: &mut Query<&mut Window>, stage: Entity, to: MonitorKey) {
        match &mut self.moving {
            Some(moving) if moving.to == to && moving.since.elapsed() < PATIENCE => {
                set_mode(windows, stage, full_on(to));
            }
            Some(moving) if moving.to == to => {
                if moving.tries < TRIES_MAX {
                    (moving.since, moving.tries) = (Instant::now(), moving.tries + 1);
                    set_mode(windows, stage, WindowMode::Windowed);
                }
            }
            _ => {
                // A monitor keeps its id when it moves: only a window that lets go of it moves after it.
                self.moving = Some(Moving { to, since: Instant::now(), tries: 0 });
                set_mode(windows, stage, WindowMode::Windowed);
            }
        }
    }

    fn open_desk(&mut self, commands: &mut Commands<'_, '_>, target: MonitorKey, place: Place) {
        let window = commands.spawn(desk_window::window(place)).id();
        let camera = commands.spawn(desk_window::camera(window)).id();
        let root = commands.spawn((DeskRoot, super::canvas::root(camera))).id();
        self.desk = Some(OpenDesk { window, camera, root, target, since: Instant::now(), shown: false });
    }

    /// Once its window is there, the desk takes all of its monitor: a window that is made so may keep
    /// another size. One that never gets there is given up.
    fn push_desk(&mut self, commands: &mut Commands<'_, '_>, windows: &mut Query<&mut Window>) {
        let Some(desk) = &self.desk else { return };
        if let Some(looked) = look(desk.window) {
            self.told.guard(Some(looked.window));
            set_mode(windows, desk.window, full_on(desk.target));
        }
        if !desk.shown && desk.since.elapsed() > PATIENCE {
            self.desk_tries += 1;
            if self.desk_tries >= TRIES_MAX {
                tracing::warn!("The teacher's own screen cannot be used: no window can be put there.");
            }
            self.close_desk(commands);
        }
    }
}

fn say(arrangement: Arrangement, monitors: &[MonitorFacts]) -> String {
    let name = |key: MonitorKey| {
        let facts = monitors.iter().find(|facts| facts.key == key);
        facts.and_then(|facts| facts.name.clone()).unwrap_or_else(|| "a screen".into())
    };
    match arrangement {
        Arrangement::Single => format!("one ({} found)", monitors.len()),
        Arrangement::Mirrored => "mirrored: no answer is drawn".into(),
        Arrangement::Unclear => "several, and which is the class's is not known: press Shift+F11 to say so".into(),
        Arrangement::Extended { class, teacher } => {
            format!("extended: the class looks at {}, the teacher at {}", name(class), name(teacher))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monitor() -> Monitor {
        Monitor {
            name: Some("HDMI-1".into()),
            physical_height: 720,
            physical_width: 1280,
            physical_position: IVec2::ZERO,
            refresh_rate_millihertz: None,
            scale_factor: 1.0,
            video_modes: Vec::new(),
        }
    }

    #[test]
    fn a_window_outlives_its_monitor() {
        let mut app = App::new();
        app.add_observer(let_go_of_monitor);
        let monitor = app.world_mut().spawn(monitor()).id();
        let window = app.world_mut().spawn((Window::default(), OnMonitor(monitor))).id();
        app.world_mut().flush();
        app.world_mut().entity_mut(monitor).despawn();
        assert!(app.world().get::<Window>(window).is_some());
    }
}

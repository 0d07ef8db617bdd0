//! The window: Bevy on one side, the [`Shell`] on the other. Keys, taps and touches go in, scenes
//! come out. It sleeps when nothing moves; the host's thread wakes it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input::mouse::MouseWheel;
use bevy::log::LogPlugin;
use bevy::picking::pointer::PointerId;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{PowerPreference, RenderCreation, WgpuSettings};
use bevy::render::view::Msaa;
use bevy::window::{ExitCondition, FileDragAndDrop, Ime, PrimaryWindow};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};

use super::awake::Awake;
use super::canvas::{CanvasPlugin, Kit, Popping, Pressable, Showing, StageClock, stage_root};
use super::desk_window::DeskShowing;
use super::drawing::Tap;
use super::front_keys::{self, Taken};
use super::keyboard::{self, Held, Key, PAGES};
use super::log_layer;
use super::offscreen::probe_adapter;
use super::panels::{self, Panel, PanelPress};
use super::pictures::Pictures;
use super::screens::Look;
use super::shell::{Shell, Shelves, Wake};
use super::strings::Lang;
use super::theme::Scheme;
use super::typing::Typing;
use super::volume::{Volume, VolumeBar, end_volume_bar};
use super::widgets;
use super::windows::{Displays, WindowsPlugin, arrange_windows};
use crate::game::keys::Press;
use crate::host::Device;
use crate::record::data_folder;
use crate::record::settings::Settings;
use crate::sound::Output;
use crate::sound::listen::Speaker;

/// How long a still window sleeps when nothing wakes it.
const STILL: Duration = Duration::from_secs(60);
/// How often a countdown is drawn.
const COUNTING: Duration = Duration::from_millis(100);
/// How much of the screen's height the largest picture takes.
const PICTURE_SHARE: f32 = 0.7;
/// How long frames are drawn without a pause after something was shown: textures and letters reach
/// the screen a frame or two after they are asked for, and tell nobody.
const SETTLE: Duration = Duration::from_millis(250);
/// The same in frames: on a slow machine the time is over before the picture is.
const SETTLE_FRAMES: u8 = 4;
/// The same at the start, until the window has its size.
const SETTLE_AT_START: Duration = Duration::from_millis(1_500);

/// What the window is opened with.
pub struct Launch {
    /// Fonts, texts and pictures.
    pub assets: PathBuf,
    /// Where lessons lie.
    pub shelves: Shelves,
    /// The lesson to begin with.
    pub lesson: Option<PathBuf>,
    /// The class to begin with.
    pub class: String,
    /// The whole screen, or a window.
    pub full: bool,
    /// What all chance is drawn from.
    pub seed: Option<u64>,
}

/// When the program was started.
#[derive(Resource)]
struct Opened(Instant);

/// The state of the window.
#[derive(Resource)]
struct Stage {
    shell: Shell,
    /// The ids of presses that give points.
    inputs: u64,
    /// Until when frames are drawn without a pause.
    settled_at: Instant,
    /// How many more frames are drawn without a pause, however long each takes.
    frames: u8,
    /// The sleep that it is in.
    asleep: Option<Sleep>,
}

impl Stage {
    /// Keeps drawing for a moment.
    fn settle(&mut self) {
        self.settled_at = self.settled_at.max(Instant::now() + SETTLE);
        self.frames = SETTLE_FRAMES;
    }
}

/// Opens the window, and returns when it is closed.
///
/// # Errors
/// A sentence when there is no display, nothing to draw with, or no fonts.
pub fn launch(launch: Launch) -> Result<(), String> {
    let opened = Instant::now();
    check_display()?;
    probe_adapter().map_err(|why| format!("The lesson cannot be shown: {why}."))?;
    let kit = Kit::read(&launch.assets).map_err(|why| why.to_string())?;
    // An input method left on would eat the keys that the lesson is taught with.
    let window =
        Window { title: "Hanamaru 花丸".into(), resolution: (1280, 720).into(), ime_enabled: false, ..default() };
    // An old laptop's strong adapter is loud and hot, and a page of text needs none.
    let wgpu = WgpuSettings { power_preference: PowerPreference::LowPower, ..default() };
    let mut app = open_display(window, wgpu, &launch.assets)?;
    // The proxy itself is cloned, and not the reference to its resource.
    let proxy = (**app.world().resource::<EventLoopProxyWrapper>()).clone();
    let wake: Wake = Arc::new(move || {
        // A window that is closing needs no waking.
        proxy.send_event(WinitUserEvent::WakeUp).ok();
    });
    let woken = wake.clone();
    log_layer::keep_panics();
    app.insert_resource(kit);
    let settings = Settings::load(data_folder().as_deref());
    let lang = Lang::ALL.into_iter().find(|lang| settings.language.as_deref() == Some(lang.code()));
    app.insert_resource(Pictures::new(launch.assets.join("pictures/missing.svg"), move || woken()));
    app.add_plugins(CanvasPlugin);
    let mut showing = app.world_mut().resource_mut::<Showing>();
    showing.look.lang = lang.unwrap_or_else(system_language);
    showing.look.scheme = Scheme::kept(&settings);
    showing.look.text_share = settings.text_share();
    let lang = showing.look.lang;
    showing.reduced_motion = settings.reduced_motion;
    showing.look.volume = Volume::kept(settings.volume, settings.muted);
    app.init_resource::<VolumeBar>();
    let output = settings.sound_on.clone().map_or(Output::Default, Output::Named);
    let speaker = Speaker::start(&launch.shelves.sounds, settings.volume, settings.muted, output);
    let displays = Displays::new(launch.full, settings.class_screen, wake.clone());
    let mut shell = Shell::new(launch.shelves, speaker, wake, launch.lesson.as_deref(), &launch.class, launch.seed);
    shell.speaks(lang == Lang::Ja);
    let settled_at = Instant::now() + SETTLE_AT_START;
    app.insert_resource(Stage { shell, inputs: first_input(), settled_at, frames: SETTLE_FRAMES, asleep: None });
    app.insert_resource(Opened(opened));
    app.insert_resource(sleeping(STILL));
    app.insert_resource(displays);
    app.init_resource::<Awake>();
    app.add_plugins(WindowsPlugin);
    app.add_systems(Startup, set_up);
    // Whether there is a desk is known before an answer is asked for.
    app.add_systems(PreUpdate, (hear, follow_lesson).chain().after(arrange_windows));
    app.add_systems(Update, (press_keys, typed_elsewhere, take_files, turn_pages, end_volume_bar));
    app.add_systems(PostUpdate, rest);
    app.add_systems(Last, (close, time_first_picture, time_movement));
    app.add_observer(tap);
    app.run();
    Ok(())
}

/// The app with its window system. winit panics where a display is named that nobody serves: the
/// panic becomes a sentence.
///
/// # Errors
/// The sentence.
fn open_display(window: Window, wgpu: WgpuSettings, assets: &Path) -> Result<App, String> {
    let open = || {
        let mut app = App::new();
        app.add_plugins(
            DefaultPlugins
                .set(WindowPlugin {
                    primary_window: Some(window),
                    exit_condition: ExitCondition::OnPrimaryClosed,
                    ..default()
                })
                .set(RenderPlugin {
                    render_creation: RenderCreation::Automatic(Box::new(wgpu)),
                    // The first picture comes whole: a pipeline that is ready later would wake nobody.
                    synchronous_pipeline_compilation: true,
                    ..default()
                })
                .set(AssetPlugin { file_path: assets.to_string_lossy().into_owned(), ..default() })
                .set(LogPlugin {
                    filter: "warn,bevy_render=error,bevy_winit=error,winit=error,hanamaru=info".into(),
                    custom_layer: log_layer::layer,
                    ..default()
                }),
        );
        app
    };
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let opened = catch_unwind(AssertUnwindSafe(open));
    std::panic::set_hook(hook);
    opened.map_err(|_| {
        "The display cannot be opened, so there is no window. Is a screen connected, and is this your own desktop?"
            .to_owned()
    })
}

/// The language that the system speaks, as far as it says so.
fn system_language() -> Lang {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let japanese = names.iter().any(|name| std::env::var(name).is_ok_and(|value| value.starts_with("ja")));
    if japanese { Lang::Ja } else { Lang::En }
}

/// Keeps the look for the next time.
fn save_look(look: &Look) {
    Settings::change(data_folder().as_deref(), |settings| {
        settings.language = Some(look.lang.code().into());
        look.scheme.keep(settings);
        settings.volume = look.volume.level;
        settings.muted = look.volume.muted;
    });
}

/// winit would only panic where there is no display.
fn check_display() -> Result<(), String> {
    let named = |variable: &str| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "linux") && !named("DISPLAY") && !named("WAYLAND_DISPLAY") {
        return Err("There is no display here, so no window can be opened. \
                    Use a screen, or draw the lesson to pictures: hanamaru rehearse LESSON --out DIR."
            .into());
    }
    Ok(())
}

/// Ids that no earlier run has used: nanoseconds since 1970.
fn first_input() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_nanos()).unwrap_or_default()
}

fn sleeping(wait: Duration) -> WinitSettings {
    // Without the focus too: the teacher's hand is on a clicker or a remote.
    let mode = UpdateMode::reactive_low_power(wait);
    WinitSettings { focused_mode: mode, unfocused_mode: mode }
}

fn set_up(mut commands: Commands) {
    let camera = commands.spawn((Camera2d, Msaa::Off)).id();
    commands.spawn(stage_root(camera));
}

/// Keeps the class's screen for the next time.
fn save_class_screen(name: String) {
    let folder = data_folder();
    Settings { class_screen: Some(name), ..Settings::load(folder.as_deref()) }.save(folder.as_deref());
}

/// Only a lesson has a desk, and keeps the screen on.
fn follow_lesson(stage: Res<Stage>, mut displays: ResMut<Displays>, mut awake: ResMut<Awake>) {
    let on = stage.shell.view().is_some();
    if displays.lesson_on != on {
        displays.lesson_on = on;
        awake.hold(on);
    }
}

/// Takes in what the shell has heard, and shows it.
fn hear(
    mut stage: ResMut<Stage>,
    mut showing: ResMut<Showing>,
    mut pictures: ResMut<Pictures>,
    mut clock: ResMut<StageClock>,
    displays: Res<Displays>,
    mut desk: ResMut<DeskShowing>,
    windows: Query<&Window, With<PrimaryWindow>>,
) {
    stage.bypass_change_detection().shell.follow_desk(displays.shows_desk());
    let heard = stage.bypass_change_detection().shell.hear();
    if heard.desk.is_some() {
        desk.view = heard.desk;
        stage.settle();
    }
    clock.set_if_neq(StageClock(stage.shell.now()));
    if let Some(media) = heard.media {
        let height = windows.iter().next().map_or(720.0, |window| window.physical_height() as f32);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size on the screen")]
        pictures.load(&media, (height * PICTURE_SHARE) as u32);
        stage.settle();
    }
    if heard.scene
        && let Some(scene) = stage.shell.scene()
    {
        showing.show(scene, heard.moments);
        stage.settle();
    }
    if let Some(settings) = heard.settings {
        let lang = Lang::ALL.into_iter().find(|lang| settings.language.as_deref() == Some(lang.code()));
        showing.look.lang = lang.unwrap_or(showing.look.lang);
        showing.look.scheme = Scheme::kept(&settings);
        showing.look.text_share = settings.text_share();
        showing.look.volume = Volume::kept(settings.volume, settings.muted);
        showing.reduced_motion = settings.reduced_motion;
    }
    if heard.scene || heard.refused.is_some() {
        showing.look.refused = heard.refused;
        let stays = showing.look.panel.as_ref().is_none_or(|panel| panel.belongs(stage.shell.view().map(Arc::as_ref)));
        if !stays {
            showing.look.panel = None;
        }
        stage.settle();
    }
    if let Some(notices) = heard.notices {
        showing.look.notices = notices;
    }
    if showing.look.screens != displays.hint() {
        showing.look.screens = displays.hint();
        stage.settle();
    }
    for trouble in pictures.take_troubles() {
        tracing::warn!("{trouble}");
    }
}

/// Turns keys into presses.
fn press_keys(
    mut stage: ResMut<Stage>,
    mut showing: ResMut<Showing>,
    mut keys: MessageReader<KeyboardInput>,
    down: Res<ButtonInput<KeyCode>>,
    mut held: Local<Held>,
    mut displays: ResMut<Displays>,
    mut bar: ResMut<VolumeBar>,
) {
    for key in keys.read() {
        // In the order of the keys themselves: in a slow frame Shift is down and up again.
        held.follow(key.key_code, key.state == ButtonState::Pressed);
        // Held down, a key types on; nothing else repeats.
        let types = matches!(showing.look.panel, Some(Panel::Card(_)));
        if key.state != ButtonState::Pressed || (key.repeat && !types) {
            continue;
        }
        let held = *held;
        stage.settle();
        if showing.look.panel.is_some() && stage.shell.view().is_some() {
            let letters = key.text.as_deref().filter(|_| !held.control && !held.alt);
            panels::key(&stage.shell, &mut showing.look, key.key_code, held.shift, letters);
            continue;
        }
        // Whatever is pressed, a demonstration is over: the press does nothing else.
        if stage.shell.end_demonstration() {
            continue;
        }
        let (code, wanted) = match front_keys::press(&mut stage.shell, key, held) {
            Taken::Used => continue,
            Taken::Everywhere(code) => (code, keyboard::everywhere(code)),
            Taken::Lesson(code) => {
                stage.inputs += 1;
                let paused = stage.shell.view().is_some_and(|view| view.paused);
                let means = if paused { keyboard::in_pause } else { keyboard::in_lesson };
                (code, means(code, held, stage.inputs))
            }
        };
        match wanted {
            Some(Key::Game(Press::Next | Press::Back | Press::Pause)) if showing.look.keys.is_some() => {
                showing.look.keys = None;
            }
            Some(Key::Card) => showing.look.panel = Some(Panel::Card(Typing::default())),
            Some(Key::Class) => panels::press(&stage.shell, &mut showing.look, Device::Keyboard, PanelPress::Class),
            Some(Key::Finish(by)) => {
                panels::press(&stage.shell, &mut showing.look, Device::Keyboard, PanelPress::Finish(by));
            }
            Some(Key::NoFinish) => {
                panels::press(&stage.shell, &mut showing.look, Device::Keyboard, PanelPress::NoFinish)
            }
            Some(key @ (Key::Mute | Key::Volume(_))) => {
                let volume = &mut showing.look.volume;
                if let Key::Volume(by) = key {
                    volume.turn(by)
                } else {
                    volume.mute()
                }
                stage.shell.speaker.set_volume(volume.level);
                stage.shell.speaker.set_muted(volume.muted);
                showing.look.volume_shown = true;
                bar.show();
                save_look(&showing.look);
                stage.shell.speaks(showing.look.lang == Lang::Ja);
            }
            Some(Key::Game(press)) => stage.shell.game_press(device_of(code), press),
            Some(Key::Demonstrate) => stage.shell.demonstrate(),
            Some(Key::Help) => {
                // Page after page, and away.
                let next = showing.look.keys.map_or(0, |page| page + 1);
                showing.look.keys = (next < PAGES.len()).then_some(next);
            }
            Some(Key::Language) => {
                showing.look.lang = if showing.look.lang == Lang::En { Lang::Ja } else { Lang::En };
                save_look(&showing.look);
                stage.shell.speaks(showing.look.lang == Lang::Ja);
            }
            Some(Key::Theme) => {
                showing.look.scheme = showing.look.scheme.next();
                save_look(&showing.look);
                stage.shell.speaks(showing.look.lang == Lang::Ja);
            }
            Some(Key::Fullscreen) if held.shift => {
                if let Some(name) = displays.next_screen() {
                    save_class_screen(name);
                }
            }
            Some(Key::Fullscreen) => displays.toggle_full(),
            Some(Key::Desk) => {
                if let Some(name) = displays.toggle_desk() {
                    save_class_screen(name);
                }
            }
            Some(Key::Leave) => {
                if stage.shell.view().is_some_and(|view| view.paused) {
                    stage.shell.leave();
                }
            }
            None => {}
        }
    }
    // What was let go while another window had the keyboard is not held.
    *held = Held::of(&down);
}

/// Where something is typed, an input method may help: kana are what a teacher searches with. In a
/// lesson it is off, and never eats a key.
fn typed_elsewhere(
    mut stage: ResMut<Stage>,
    mut typed: MessageReader<Ime>,
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
) {
    let typing = front_keys::is_typing(&stage.shell);
    for ime in typed.read() {
        if let Ime::Commit { value, .. } = ime {
            stage.settle();
            front_keys::committed(&mut stage.shell, value);
        }
    }
    if let Ok(mut window) = windows.single_mut()
        && window.ime_enabled != typing
    {
        window.ime_enabled = typing;
    }
}

/// A packed lesson, or a list of words, that is dropped on the window.
fn take_files(mut stage: ResMut<Stage>, mut dropped: MessageReader<FileDragAndDrop>) {
    for file in dropped.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = file {
            stage.shell.dropped(path_buf);
            stage.settle();
        }
    }
}

/// The wheel turns the pages of the shelf.
fn turn_pages(mut stage: ResMut<Stage>, mut wheel: MessageReader<MouseWheel>) {
    let turned: f32 = wheel.read().map(|wheel| wheel.y).sum();
    if turned != 0.0 {
        stage.settle();
        stage.shell.turn_page(if turned < 0.0 { 1 } else { -1 });
    }
}

/// Presenter clickers send these; a keyboard's own are pressed seldom, and mean the same.
fn device_of(code: KeyCode) -> Device {
    match code {
        KeyCode::PageUp | KeyCode::PageDown | KeyCode::F5 | KeyCode::Period => Device::Clicker,
        _ => Device::Keyboard,
    }
}

/// Turns clicks and taps into presses.
fn tap(
    mut press: On<Pointer<bevy::picking::events::Press>>,
    nodes: Query<&Pressable>,
    mut stage: ResMut<Stage>,
    mut showing: ResMut<Showing>,
) {
    if press.button != PointerButton::Primary {
        return;
    }
    let Ok(Pressable(tap)) = nodes.get(press.entity) else { return };
    press.propagate(false);
    stage.settle();
    let device = if matches!(press.pointer_id, PointerId::Touch(_)) { Device::Touch } else { Device::Mouse };
    match *tap {
        Tap::Game(press) => stage.shell.game_press(device, press),
        Tap::Front(press) => stage.shell.front_press(press),
        Tap::More(press) => stage.shell.more_press(press),
        Tap::Menu(press) => stage.shell.menu_press(press),
        Tap::Leave => stage.shell.leave(),
        Tap::Panel(press) => panels::press(&stage.shell, &mut showing.look, device, press),
    }
}

/// A sleep under way.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Sleep {
    until: Instant,
    mode: UpdateMode,
}

impl Sleep {
    /// The same sleep goes on while it ends in time. Every other mode draws the window anew, after which one
    /// is asked again: a wait that is reckoned each time would never let it sleep at all.
    fn until(before: Option<Self>, now: Instant, wait: Duration) -> Self {
        const SLACK: Duration = Duration::from_millis(50);
        before
            .filter(|before| now < before.until && before.until <= now + wait + SLACK)
            .unwrap_or_else(|| Self { until: now + wait, mode: UpdateMode::reactive_low_power(wait) })
    }
}

/// Sleeps as deeply as what is to be seen allows.
fn rest(
    mut stage: ResMut<Stage>,
    mut settings: ResMut<WinitSettings>,
    pictures: Res<Pictures>,
    displays: Res<Displays>,
    popping: Query<(), With<Popping>>,
    bar: Res<VolumeBar>,
) {
    let stage = stage.bypass_change_detection();
    let watch = displays.watch();
    let still = popping.is_empty() && stage.frames == 0 && Instant::now() >= stage.settled_at;
    let moving = watch == Some(Duration::ZERO) || !still;
    stage.frames = stage.frames.saturating_sub(1);
    let counting = stage.shell.view().is_some_and(|view| !view.paused && view.timer.is_some_and(|timer| !timer.up));
    let watching = stage.shell.view().and_then(|view| widgets::WatchFace::of(view)).is_some_and(|face| face.runs());
    let waiting = !pictures.all_ready();
    let asleep = stage.asleep.take();
    let mode = match (moving, counting || watching || waiting) {
        (true, _) => UpdateMode::Continuous,
        (false, true) => UpdateMode::reactive_low_power(COUNTING),
        (false, false) => {
            let change = next_change(stage, &bar);
            let asleep = Sleep::until(asleep, Instant::now(), watch.map_or(change, |watch| watch.min(change)));
            stage.asleep = Some(asleep);
            asleep.mode
        }
    };
    if settings.focused_mode != mode {
        settings.focused_mode = mode;
        settings.unfocused_mode = mode;
    }
}

/// How long a still screen stays as it is: until the bar of the volume goes, or the next minute begins.
fn next_change(stage: &Stage, bar: &VolumeBar) -> Duration {
    let clock = stage.shell.view().and_then(|view| view.clock);
    let minute = clock.map_or(STILL, |clock| {
        let into = widgets::unix_now(&clock, stage.shell.now()) % 60_000;
        Duration::from_millis(60_000 - into)
    });
    STILL.min(minute).min(bar.left().unwrap_or(STILL)).max(COUNTING)
}

/// A movement under way.
#[derive(Default)]
struct Movement {
    /// When its latest frame was.
    frame: Option<Instant>,
    frames: u32,
    longest: Duration,
}

/// Says how long the longest frame took while something moved: what an old laptop has to bear.
fn time_movement(popping: Query<(), With<Popping>>, mut movement: Local<Movement>) {
    let now = Instant::now();
    if !popping.is_empty() {
        let since = movement.frame.map_or(Duration::ZERO, |before| now - before);
        movement.longest = movement.longest.max(since);
        movement.frame = Some(now);
        movement.frames += 1;
    } else if let Movement { frame: Some(_), frames, longest } = std::mem::take(&mut *movement) {
        tracing::debug!("longest frame of the movement: {} ms of {frames} frames", longest.as_millis());
    }
}

/// Says once how long the first picture took.
fn time_first_picture(showing: Res<Showing>, opened: Res<Opened>, mut said: Local<bool>) {
    if !*said && showing.drawing().is_some() {
        *said = true;
        tracing::info!("first picture after {} ms", opened.0.elapsed().as_millis());
    }
}

/// Leaves the lesson durable when the window closes.
fn close(mut stage: ResMut<Stage>, mut closing: MessageReader<AppExit>, mut exit: Commands) {
    if closing.read().count() > 0 {
        stage.shell.leave();
    } else if stage.shell.quit {
        stage.bypass_change_detection().shell.quit = false;
        exit.write_message(AppExit::Success);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_still_window_stays_in_the_sleep_that_it_is_in() {
        let (start, minute) = (Instant::now(), Duration::from_secs(60));
        let first = Sleep::until(None, start, minute);
        // A frame later less is left until the next minute: the same sleep, or it would never come.
        let frame = Duration::from_millis(16);
        assert_eq!(Sleep::until(Some(first), start + frame, minute - frame), first);
        // Something sooner, and a sleep that is over, make a new one.
        assert_eq!(Sleep::until(Some(first), start, frame).until, start + frame);
        assert_eq!(Sleep::until(Some(first), first.until, minute).until, first.until + minute);
    }
}

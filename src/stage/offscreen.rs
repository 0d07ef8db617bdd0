//! The stage without a window: the same drawings on a texture, for rehearsals and for looking at
//! what changed. It waits for what has to be ready, and never for a number of frames.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bevy::app::PluginsState;
use bevy::asset::RenderAssetUsages;
use bevy::camera::RenderTarget;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::render_resource::TextureFormat;
use bevy::render::renderer::RenderDevice;
use bevy::render::view::Msaa;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::render::{RenderApp, RenderPlugin};
use bevy::window::ExitCondition;
use bevy::winit::WinitPlugin;

use super::canvas::{CanvasPlugin, Kit, KitBroken, Popping, Showing, StageClock, stage_root};
use super::gallery::Exhibit;
use super::gallery::films::Film;
use super::legibility::{self, TeamMarks};
use super::measure::{self, TextMeasure};
use super::pictures::Pictures;
use super::screens::Look;
use super::shell::Scene;
use super::strings::Lang;
use super::theme::Scheme;
use crate::game::{AtMs, StageView};

/// Longest wait for pictures, or for one picture of the screen, before that is an error.
const WAIT_MAX: Duration = Duration::from_secs(30);
/// Fewest rounds of it: a machine that was put to sleep meanwhile has not been slow.
const ROUNDS_MIN: u32 = 100;
/// How much of the screen's height the largest picture takes, as a share.
const PICTURE_SHARE: f32 = 0.7;

/// How long after each other the frames of a film are, in milliseconds.
pub const FRAME_MS: AtMs = 100;
/// More frames than any film has.
const FRAMES_MAX: usize = 40;

/// A wait with an end.
struct Wait {
    since: Instant,
    rounds: u32,
}

impl Wait {
    fn new() -> Self {
        Self { since: Instant::now(), rounds: 0 }
    }

    /// Counts a round; whether it was the last.
    fn is_over(&mut self) -> bool {
        self.rounds = self.rounds.saturating_add(1);
        self.rounds > ROUNDS_MIN && self.since.elapsed() > WAIT_MAX
    }
}

/// Why there is no picture.
#[derive(Debug)]
pub enum OffscreenError {
    /// The machine can draw nothing.
    NoAdapter(String),
    /// Fonts or texts are missing.
    Kit(KitBroken),
    /// It took too long.
    TooSlow(&'static str),
    /// The file could not be written.
    Write(PathBuf, String),
}

impl fmt::Display for OffscreenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAdapter(why) => write!(
                f,
                "this machine has no graphics adapter to draw with ({why}); a software one will do: on Debian and Ubuntu, mesa-vulkan-drivers"
            ),
            Self::Kit(why) => why.fmt(f),
            Self::TooSlow(what) => write!(f, "{what} took longer than {} seconds", WAIT_MAX.as_secs()),
            Self::Write(path, why) => write!(f, "{} cannot be written: {why}", path.display()),
        }
    }
}

impl std::error::Error for OffscreenError {}

/// Whether anything here can draw. Bevy itself would only panic.
pub fn probe_adapter() -> Result<(), OffscreenError> {
    let instance = wgpu::Instance::default();
    let adapter = bevy::tasks::block_on(instance.request_adapter(&wgpu::RequestAdapterOptions::default()));
    adapter.map(drop).map_err(|why| {
        // After the first words comes a list of what this build does not hold, which helps no teacher.
        let why = why.to_string();
        OffscreenError::NoAdapter(why.split(';').next().unwrap_or_default().to_owned())
    })
}

/// Writes a picture as a PNG.
///
/// # Errors
/// The file that cannot be written, and why.
pub fn save(picture: &image::RgbImage, path: &Path) -> Result<(), OffscreenError> {
    let written = picture.save_with_format(path, image::ImageFormat::Png);
    written.map_err(|why| OffscreenError::Write(path.to_owned(), why.to_string()))
}

/// A screen, and what can be said of how it is read.
pub struct Study {
    /// Its pixels.
    pub picture: image::RgbImage,
    /// Its texts.
    pub texts: Vec<TextMeasure>,
    /// The teams' marks on it; none where there are fewer than two.
    pub marks: Option<TeamMarks>,
}

/// A stage without a window.
pub struct Offscreen {
    app: App,
    target: Handle<Image>,
    media: Vec<PathBuf>,
    size: (u32, u32),
}

impl Offscreen {
    /// A stage of this size in pixels.
    pub fn new(size: (u32, u32), scheme: Scheme, lang: Lang, assets: &Path) -> Result<Self, OffscreenError> {
        probe_adapter()?;
        let kit = Kit::read(assets).map_err(OffscreenError::Kit)?;
        let mut app = App::new();
        app.add_plugins(
            DefaultPlugins
                .set(WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..default() })
                .set(RenderPlugin { synchronous_pipeline_compilation: true, ..default() })
                .set(AssetPlugin { file_path: assets.to_string_lossy().into_owned(), ..default() })
                .disable::<WinitPlugin>()
                .disable::<LogPlugin>()
                .disable::<PipelinedRenderingPlugin>(),
        );
        app.insert_resource(kit);
        app.insert_resource(Pictures::new(assets.join("pictures/missing.svg"), || {}));
        app.add_plugins(CanvasPlugin);
        while app.plugins_state() == PluginsState::Adding {
            bevy::tasks::tick_global_task_pools_on_main_thread();
        }
        app.finish();
        app.cleanup();
        let mut target = Image::new_target_texture(size.0, size.1, TextureFormat::Rgba8UnormSrgb, None);
        target.asset_usage = RenderAssetUsages::all();
        let target = app.world_mut().resource_mut::<Assets<Image>>().add(target);
        let camera = app.world_mut().spawn((Camera2d, Msaa::Off, RenderTarget::Image(target.clone().into()))).id();
        app.world_mut().spawn(stage_root(camera));
        let mut showing = app.world_mut().resource_mut::<Showing>();
        showing.reduced_motion = true;
        showing.look = Look { scheme, lang, ..default() };
        let mut stage = Self { app, target, media: Vec::new(), size };
        // The root's size and the fonts are known after the first two rounds.
        stage.app.update();
        stage.app.update();
        Ok(stage)
    }

    /// Shows a view; `media` are the lesson's pictures in the order of their ids.
    pub fn show(&mut self, view: &StageView, media: &[PathBuf]) -> Result<(), OffscreenError> {
        self.put(Scene::Lesson(Arc::new(view.clone())), media)
    }

    /// Shows an exhibit of the gallery, in the colours, the language and the size of text that this stage has.
    pub fn hang(&mut self, exhibit: &Exhibit, media: &[PathBuf]) -> Result<(), OffscreenError> {
        let own = &mut self.app.world_mut().resource_mut::<Showing>().look;
        let Look { scheme, lang, text_share, size, .. } = *own;
        *own = Look { scheme, lang, text_share, size, ..exhibit.look.clone() };
        self.put(exhibit.scene.clone(), media)
    }

    fn put(&mut self, scene: Scene, media: &[PathBuf]) -> Result<(), OffscreenError> {
        if self.media != media {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss,
                reason = "a size on the screen"
            )]
            let max_px = (self.size.1 as f32 * PICTURE_SHARE) as u32;
            self.media = media.to_vec();
            self.app.world_mut().resource_mut::<Pictures>().load(media, max_px);
        }
        self.app.world_mut().resource_mut::<Showing>().show(scene, []);
        let mut wait = Wait::new();
        loop {
            self.app.update();
            let pictures = self.app.world().resource::<Pictures>();
            if pictures.all_ready() && pictures.thumbs_ready() {
                return Ok(());
            }
            if wait.is_over() {
                return Err(OffscreenError::TooSlow("reading the pictures"));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Films what happens between two exhibits: the first, then the second every [`FRAME_MS`] from its first frame on
    /// until nothing moves any more. With reduced motion that is one frame.
    pub fn film(
        &mut self,
        film: &Film,
        media: &[PathBuf],
        reduced_motion: bool,
    ) -> Result<Vec<image::RgbImage>, OffscreenError> {
        self.hang(&film.before, media)?;
        let mut frames = vec![self.capture()?];
        self.app.world_mut().resource_mut::<Showing>().reduced_motion = reduced_motion;
        self.app.world_mut().resource_mut::<Showing>().moments = film.moments.to_vec();
        let shown = self.hang(&film.after, media);
        loop {
            frames.push(self.capture()?);
            let world = self.app.world_mut();
            // What comes to rest in the frame that follows is seen there.
            if world.query::<&Popping>().iter(world).next().is_none() || frames.len() > FRAMES_MAX {
                break;
            }
            world.resource_mut::<StageClock>().0 += FRAME_MS;
        }
        let world = self.app.world_mut();
        world.resource_mut::<StageClock>().0 = 0;
        world.resource_mut::<Showing>().reduced_motion = true;
        shown.map(|()| frames)
    }

    /// How long each frame of a film takes when it runs by the real clock: everything from the view to the last pixel,
    /// but for the way to a monitor.
    pub fn time(&mut self, film: &Film, media: &[PathBuf]) -> Result<Vec<Duration>, OffscreenError> {
        self.hang(&film.before, media)?;
        // Textures and letters are there a frame or two after they are asked for.
        for _ in 0..3 {
            self.drawn()?;
        }
        let Look { scheme, lang, text_share, size, .. } = self.app.world().resource::<Showing>().look;
        let mut showing = self.app.world_mut().resource_mut::<Showing>();
        showing.reduced_motion = false;
        showing.look = Look { scheme, lang, text_share, size, ..film.after.look.clone() };
        showing.show(film.after.scene.clone(), film.moments.iter().copied());
        let (start, mut frames) = (Instant::now(), Vec::new());
        loop {
            let now = AtMs::try_from(start.elapsed().as_millis()).unwrap_or(AtMs::MAX);
            self.app.world_mut().resource_mut::<StageClock>().0 = now;
            frames.push(self.drawn()?);
            let world = self.app.world_mut();
            if world.query::<&Popping>().iter(world).next().is_none() {
                break;
            }
        }
        let world = self.app.world_mut();
        world.resource_mut::<StageClock>().0 = 0;
        world.resource_mut::<Showing>().reduced_motion = true;
        Ok(frames)
    }

    /// Draws a frame to its last pixel, and says how long that took.
    fn drawn(&mut self) -> Result<Duration, OffscreenError> {
        let since = Instant::now();
        self.app.update();
        let device = self.app.sub_app(RenderApp).world().resource::<RenderDevice>();
        device.poll(wgpu::PollType::wait_indefinitely()).map_err(|_| OffscreenError::TooSlow("drawing the screen"))?;
        Ok(since.elapsed())
    }

    /// Changes how everything looks; the size stays.
    pub fn look(&mut self, change: impl FnOnce(&mut Look)) {
        change(&mut self.app.world_mut().resource_mut::<Showing>().look);
        self.app.update();
    }

    /// What went wrong with pictures since this was last asked, in sentences.
    pub fn take_troubles(&mut self) -> Vec<String> {
        self.app.world_mut().resource_mut::<Pictures>().take_troubles()
    }

    /// All texts that are shown.
    pub fn measure(&self) -> Vec<TextMeasure> {
        self.app.world().resource::<Showing>().drawing().map(measure::measure).unwrap_or_default()
    }

    /// What is shown, and all that can be said of how it is read: it is drawn once as it is and once without its
    /// letters, so that what lies behind them is known to the pixel.
    pub fn study(&mut self) -> Result<Study, OffscreenError> {
        let picture = self.capture()?;
        let drawing = self.app.world().resource::<Showing>().drawing().cloned();
        let Some(drawing) = drawing else { return Ok(Study { picture, texts: Vec::new(), marks: None }) };
        let mut texts = measure::measure(&drawing);
        if !texts.is_empty() {
            self.letters(false);
            let bare = self.capture()?;
            self.letters(true);
            legibility::look_behind(&mut texts, &picture, &bare);
        }
        Ok(Study { picture, texts, marks: legibility::team_marks(&drawing) })
    }

    /// Hides all letters, or shows them again.
    fn letters(&mut self, shown: bool) {
        let world = self.app.world_mut();
        let mut letters = world.query_filtered::<&mut Visibility, With<Text>>();
        for mut letters in letters.iter_mut(world) {
            *letters = if shown { Visibility::Inherited } else { Visibility::Hidden };
        }
    }

    /// Writes what is shown as a PNG.
    pub fn shoot(&mut self, path: &Path) -> Result<(), OffscreenError> {
        let picture = self.capture()?;
        save(&picture, path)
    }

    /// What is shown, as pixels.
    pub fn capture(&mut self) -> Result<image::RgbImage, OffscreenError> {
        let caught: Arc<Mutex<Option<Image>>> = Arc::default();
        let catcher = Arc::clone(&caught);
        self.app.world_mut().spawn(Screenshot::image(self.target.clone())).observe(
            move |shot: On<ScreenshotCaptured>| {
                if let Ok(mut caught) = catcher.lock() {
                    *caught = Some(shot.image.clone());
                }
            },
        );
        let mut wait = Wait::new();
        loop {
            self.app.update();
            let image = caught.lock().ok().and_then(|mut caught| caught.take());
            if let Some(image) = image {
                let picture = image.try_into_dynamic().map_err(|_| OffscreenError::TooSlow("reading the screen"))?;
                return Ok(picture.into_rgb8());
            }
            if wait.is_over() {
                return Err(OffscreenError::TooSlow("drawing the screen"));
            }
        }
    }
}

impl Drop for Offscreen {
    fn drop(&mut self) {
        // The renderer's world goes first: it holds what it was given by the other.
        drop(self.app.remove_sub_app(RenderApp));
    }
}

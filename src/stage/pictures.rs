//! The lesson's pictures: read and decoded off the main thread, by what they contain and not by what
//! they are called, into textures. A broken one becomes the picture of a missing picture and a
//! sentence; it never stops a lesson. The stage's own small pictures are drawn here too.

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use bevy::asset::{Assets, Handle, RenderAssetUsages};
use bevy::image::Image;
use bevy::prelude::Resource;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use image::ImageFormat;
use resvg::tiny_skia::{Pixmap, Transform};

use super::art::Art;
use super::covers::{self, Cover};
use crate::game::MediaId;
use crate::host::media::svg;
use crate::limits::{PICTURE_MAX_BYTES, PICTURE_MAX_SIDE_PX};

/// Largest side of a picture as it is kept, in pixels: it lies uncompressed in memory.
pub const KEPT_MAX_PX: u32 = 1024;
/// Smallest side that pictures are kept at, in pixels: a window can be made larger again.
pub const KEPT_MIN_PX: u32 = 256;
/// How many of the stage's own pictures are kept, each at its size. A session needs about a hundred.
const ARTS_MAX: usize = 512;

/// Largest side of a picture on the shelf, in pixels.
const THUMB_PX: u32 = 192;
/// How many of them are kept: several pages of the shelf.
const THUMBS_MAX: usize = 256;
/// How many covered pictures are kept: those of a few questions.
const COVERS_MAX: usize = 24;
/// Largest side at which a picture is read for a near view of it, in pixels.
const NEAR_MAX_PX: u32 = 2048;

/// A decoded picture.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row.
    pub rgba: Vec<u8>,
}

/// What a picture is decoded for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// A lesson, by its table's number and the picture's id.
    Lesson(u64, MediaId),
    /// The shelf.
    Shelf,
}

struct Job {
    wanted: Wanted,
    path: PathBuf,
    max_px: u32,
    /// The covers that it is wanted under; none for the picture itself.
    covers: Vec<Cover>,
}

struct Done {
    wanted: Wanted,
    path: PathBuf,
    picture: Decoded,
    broken: Option<String>,
    cover: Option<Cover>,
}

/// A picture of the lesson that can be drawn.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its texture.
    pub image: Handle<Image>,
    /// Its width and height in pixels.
    pub size: (f32, f32),
}

/// All pictures of a lesson, by the ids that views carry.
#[derive(Resource)]
pub struct Pictures {
    table: u64,
    wanted: usize,
    ready: HashMap<MediaId, Picture>,
    /// Where they come from, and the largest side that is kept, for whoever wants them covered.
    sources: Vec<PathBuf>,
    max_px: u32,
    /// Covered pictures that were asked for, each with its texture once that is there.
    covers: Vec<(MediaId, Cover, Option<Handle<Image>>)>,
    arts: HashMap<(Art, u32), Handle<Image>>,
    /// The shelf's pictures, by their files; none while one is decoded.
    thumbs: HashMap<PathBuf, Option<Picture>>,
    jobs: Sender<Job>,
    done: Mutex<Receiver<Done>>,
    troubles: Vec<String>,
}

impl Pictures {
    /// No pictures yet, and a thread that waits for work. `missing` is drawn for what is broken;
    /// `wake` is called whenever a picture is ready.
    pub fn new(missing: PathBuf, wake: impl Fn() + Send + 'static) -> Self {
        let (jobs, work) = channel::<Job>();
        let (results, done) = channel();
        let spawned = std::thread::Builder::new().name("pictures".to_owned()).spawn(move || {
            for job in work {
                for result in worked_out(&job, &missing) {
                    if results.send(result).is_err() {
                        return;
                    }
                }
                wake();
            }
        });
        let troubles = spawned.err().map(|why| format!("pictures cannot be read: {why}")).into_iter().collect();
        Self {
            table: 0,
            wanted: 0,
            ready: HashMap::new(),
            sources: Vec::new(),
            max_px: KEPT_MIN_PX,
            covers: Vec::new(),
            arts: HashMap::new(),
            thumbs: HashMap::new(),
            jobs,
            done: Mutex::new(done),
            troubles,
        }
    }

    /// Takes another lesson's pictures: the place in the list is the id. `max_px` is the largest
    /// side at which any will be seen.
    pub fn load(&mut self, paths: &[PathBuf], max_px: u32) {
        self.table += 1;
        self.wanted = paths.len();
        self.ready.clear();
        self.covers.clear();
        self.max_px = max_px.clamp(KEPT_MIN_PX, KEPT_MAX_PX);
        self.sources = paths.to_vec();
        for (path, id) in paths.iter().zip(0..=MediaId::MAX) {
            let wanted = Wanted::Lesson(self.table, id);
            let job = Job { wanted, path: path.clone(), max_px: self.max_px, covers: Vec::new() };
            if self.jobs.send(job).is_err() {
                // The thread is gone, which was reported when it went. Nothing more will come.
                self.wanted = 0;
            }
        }
    }

    /// Takes what has been decoded since. True when there was anything.
    pub fn collect(&mut self, images: &mut Assets<Image>) -> bool {
        let arrived: Vec<Done> = self.done.lock().map(|done| done.try_iter().collect()).unwrap_or_default();
        let any = !arrived.is_empty();
        for Done { wanted, path, picture, broken, cover } in arrived {
            if matches!(wanted, Wanted::Lesson(table, _) if table != self.table) {
                continue;
            }
            if let Some(cover) = cover {
                let Wanted::Lesson(_, id) = wanted else { continue };
                let asked = self.covers.iter_mut().find(|(known, under, _)| (*known, *under) == (id, cover));
                if let Some((_, _, image)) = asked {
                    *image = Some(images.add(texture(picture)));
                }
                continue;
            }
            self.troubles.extend(broken);
            #[expect(clippy::cast_precision_loss, reason = "at most a few thousand pixels")]
            let size = (picture.width as f32, picture.height as f32);
            let picture = Picture { image: images.add(texture(picture)), size };
            match wanted {
                Wanted::Lesson(_, id) => drop(self.ready.insert(id, picture)),
                Wanted::Shelf => drop(self.thumbs.insert(path, Some(picture))),
            }
        }
        any
    }

    /// Whether every picture of the lesson can be drawn.
    pub fn all_ready(&self) -> bool {
        self.ready.len() >= self.wanted && self.covers.iter().all(|(_, _, image)| image.is_some())
    }

    /// Whether every picture of the shelf that was asked for can be drawn.
    pub fn thumbs_ready(&self) -> bool {
        self.thumbs.values().all(Option::is_some)
    }

    /// A covered picture, once it can be drawn. The stages that follow are made ready with it, so that
    /// none of them is waited for.
    pub fn covered(&mut self, id: MediaId, cover: Cover) -> Option<Handle<Image>> {
        if let Some((_, _, image)) = self.covers.iter().find(|(known, under, _)| (*known, *under) == (id, cover)) {
            return image.clone();
        }
        let path = self.sources.get(usize::from(id))?.clone();
        if self.covers.len() >= COVERS_MAX {
            self.covers.clear();
        }
        let known = |cover: &Cover| self.covers.iter().any(|(known, under, _)| (known, under) == (&id, cover));
        let covers: Vec<Cover> = cover.from_here().filter(|cover| !known(cover)).collect();
        let wanted = Wanted::Lesson(self.table, id);
        let job = Job { wanted, path, max_px: self.max_px, covers: covers.clone() };
        if self.jobs.send(job).is_ok() {
            self.covers.extend(covers.into_iter().map(|cover| (id, cover, None)));
        }
        None
    }

    /// A picture, once it can be drawn.
    pub fn get(&self, id: MediaId) -> Option<&Picture> {
        self.ready.get(&id)
    }

    /// A picture of the shelf, once it can be drawn. It is decoded when it is first asked for.
    pub fn thumb(&mut self, path: &Path) -> Option<&Picture> {
        if !self.thumbs.contains_key(path) {
            if self.thumbs.len() >= THUMBS_MAX {
                self.thumbs.clear();
            }
            let job = Job { wanted: Wanted::Shelf, path: path.to_owned(), max_px: THUMB_PX, covers: Vec::new() };
            // A thread that is gone was reported when it went: the shelf has no pictures then.
            drop(self.jobs.send(job));
            self.thumbs.insert(path.to_owned(), None);
        }
        self.thumbs.get(path)?.as_ref()
    }

    /// What went wrong since this was last asked, in sentences.
    pub fn take_troubles(&mut self) -> Vec<String> {
        std::mem::take(&mut self.troubles)
    }

    /// One of the stage's own pictures, drawn at a size.
    pub fn art(&mut self, art: Art, side_px: u32, images: &mut Assets<Image>) -> Handle<Image> {
        let side_px = side_px.clamp(1, KEPT_MAX_PX);
        if let Some(known) = self.arts.get(&(art, side_px)) {
            return known.clone();
        }
        if self.arts.len() >= ARTS_MAX {
            self.arts.clear();
        }
        let drawn = draw_svg(art.svg().as_bytes(), side_px).unwrap_or_else(|_| nothing());
        let handle = images.add(texture(drawn));
        self.arts.insert((art, side_px), handle.clone());
        handle
    }
}

fn texture(picture: Decoded) -> Image {
    Image::new(
        Extent3d { width: picture.width, height: picture.height, depth_or_array_layers: 1 },
        TextureDimension::D2,
        picture.rgba,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    )
}

fn nothing() -> Decoded {
    Decoded { width: 1, height: 1, rgba: vec![0; 4] }
}

/// A picture, or a picture under each of its covers.
fn worked_out(job: &Job, missing: &Path) -> Vec<Done> {
    let Some(first) = job.covers.first() else { return vec![decode_or_missing(job, job.max_px, missing)] };
    #[expect(clippy::cast_precision_loss, reason = "at most 1024 pixels")]
    let wanted = job.max_px as f32 * covers::magnified(first.staging);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand pixels")]
    let max_px = (wanted as u32).min(NEAR_MAX_PX);
    let whole = decode_or_missing(job, max_px, missing);
    // What is broken has been told when the picture itself was read.
    let under = |cover: &Cover| Done {
        wanted: job.wanted,
        path: job.path.clone(),
        picture: covers::covered(whole.picture.clone(), *cover, job.max_px),
        broken: None,
        cover: Some(*cover),
    };
    job.covers.iter().map(under).collect()
}

fn decode_or_missing(job: &Job, max_px: u32, missing: &Path) -> Done {
    // A decoder that gives up on a strange file must not take the others with it.
    let guarded = |path: &Path| {
        catch_unwind(AssertUnwindSafe(|| decode(path, max_px)))
            .unwrap_or_else(|_| Err(format!("the picture {} cannot be decoded", path.display())))
    };
    let done = |picture, broken| Done { wanted: job.wanted, path: job.path.clone(), picture, broken, cover: None };
    match guarded(&job.path) {
        Ok(picture) => done(picture, None),
        Err(why) => done(guarded(missing).unwrap_or_else(|_| nothing()), Some(why)),
    }
}

/// Reads a picture of any kind that we know, no side larger than `max_px`.
pub fn decode(path: &Path, max_px: u32) -> Result<Decoded, String> {
    let broken = |why: String| format!("the picture {} cannot be shown: {why}", path.display());
    let size = fs::metadata(path).map_err(|why| broken(why.to_string()))?.len();
    if size > PICTURE_MAX_BYTES {
        return Err(broken(format!("it has {size} bytes, and {PICTURE_MAX_BYTES} is the most")));
    }
    let bytes = fs::read(path).map_err(|why| broken(why.to_string()))?;
    match image::guess_format(&bytes) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) => decode_raster(bytes, format, max_px),
        _ if looks_like_svg(&bytes) => draw_svg(&bytes, max_px),
        _ => Err("it is no PNG, JPEG, WebP or SVG".to_owned()),
    }
    .map_err(broken)
}

fn looks_like_svg(bytes: &[u8]) -> bool {
    /// How far into a file its first tag may begin, in bytes: comments and licences come first.
    const LOOKED_AT_BYTES: usize = 4_096;
    let head = bytes.get(..LOOKED_AT_BYTES.min(bytes.len())).unwrap_or_default();
    String::from_utf8_lossy(head).contains("<svg")
}

fn decode_raster(bytes: Vec<u8>, format: ImageFormat, max_px: u32) -> Result<Decoded, String> {
    let size = image::ImageReader::with_format(Cursor::new(&bytes), format).into_dimensions();
    let (width, height) = size.map_err(|why| why.to_string())?;
    if width.max(height) > PICTURE_MAX_SIDE_PX {
        return Err(format!("it is {width} by {height} pixels, and {PICTURE_MAX_SIDE_PX} is the most"));
    }
    let picture = image::load_from_memory_with_format(&bytes, format).map_err(|why| why.to_string())?;
    let picture = if width.max(height) > max_px {
        picture.resize(max_px, max_px, image::imageops::FilterType::Triangle)
    } else {
        picture
    };
    let rgba = picture.into_rgba8();
    Ok(Decoded { width: rgba.width(), height: rgba.height(), rgba: rgba.into_raw() })
}

/// Draws an SVG so that its longer side has `max_px` pixels.
fn draw_svg(bytes: &[u8], max_px: u32) -> Result<Decoded, String> {
    let tree = svg(bytes)?;
    let size = tree.size();
    #[expect(clippy::cast_precision_loss, reason = "at most 1024 pixels")]
    let scale = max_px as f32 / size.width().max(size.height());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 1024")]
    let side = |length: f32| ((length * scale).round() as u32).clamp(1, max_px);
    let (width, height) = (side(size.width()), side(size.height()));
    let mut canvas = Pixmap::new(width, height).ok_or("it has no size")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    let mut rgba = Vec::with_capacity(canvas.pixels().len() * 4);
    for pixel in canvas.pixels() {
        let colour = pixel.demultiply();
        rgba.extend([colour.red(), colour.green(), colour.blue(), colour.alpha()]);
    }
    bleed(&mut rgba);
    Ok(Decoded { width, height, rgba })
}

/// Gives clear pixels the colour of the last one that was seen, so that no dark seam shows where a
/// texture is scaled.
fn bleed(rgba: &mut [u8]) {
    let mut last = [u8::MAX; 3];
    for pixel in rgba.chunks_exact_mut(4) {
        if let [red, green, blue, opacity] = pixel {
            if *opacity == 0 {
                [*red, *green, *blue] = last;
            } else {
                last = [*red, *green, *blue];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::theme::{Colour, MarkShape};

    fn assets() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")
    }

    #[test]
    fn a_picture_is_known_by_its_content_and_kept_small() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let named_wrongly = folder.path().join("apple.png");
        fs::copy(assets().join("pictures/apple.svg"), &named_wrongly).expect("the apple is in the checkout");
        let decoded = decode(&named_wrongly, 300).expect("it is an SVG whatever its name");
        assert_eq!((decoded.width, decoded.height), (300, 300));
        let large = folder.path().join("large.svg");
        image::RgbaImage::new(800, 400).save_with_format(&large, ImageFormat::Png).expect("a picture for the test");
        let decoded = decode(&large, 300).expect("it is a PNG whatever its name");
        assert_eq!((decoded.width, decoded.height), (300, 150));
    }

    #[test]
    fn what_is_no_picture_is_told_in_a_sentence() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("x.png");
        fs::write(&path, "hello").expect("a file for the test");
        let why = decode(&path, 300).expect_err("it is no picture");
        assert!(why.ends_with("it is no PNG, JPEG, WebP or SVG"), "{why}");
        assert!(decode(&folder.path().join("none.png"), 300).is_err());
        let job = Job { wanted: Wanted::Shelf, path, max_px: 64, covers: Vec::new() };
        let done = decode_or_missing(&job, job.max_px, &assets().join("pictures/missing.svg"));
        assert_eq!(done.picture.width, 64);
        assert!(done.broken.is_some());
    }

    #[test]
    fn every_art_draws_something() {
        use crate::stage::art::Icon;
        use crate::stage::emblem::Emblem;
        let ink = Colour::rgb(0);
        let mut arts = vec![
            Art::Maru(ink),
            Art::Batsu(ink),
            Art::Sankaku(ink),
            Art::Sprout(ink),
            Art::ArrowLeft(ink),
            Art::ArrowRight(ink),
            Art::Pointer(ink),
            Art::Ribbon(ink, ink),
            Art::Hanamaru(ink),
        ];
        arts.extend((1..=8).map(|team| Art::Mark(crate::stage::theme::team_mark(team).shape, ink, ink)));
        arts.push(Art::Mark(MarkShape::Circle, ink, ink));
        for icon in Icon::ALL {
            arts.push(Art::Icon(icon, ink, ink));
        }
        arts.extend(Emblem::ALL.map(|emblem| Art::Emblem(emblem, ink, ink)));
        let paints = crate::stage::tool_art::Paints { ink, fill: ink, accent: ink };
        arts.extend(crate::stage::friend_art::FriendArt::ALL.map(|friend| Art::Friend(friend, paints)));
        for art in arts {
            let drawn = draw_svg(art.svg().as_bytes(), 64).unwrap_or_else(|why| panic!("{art:?}: {why}"));
            let seen = drawn.rgba.chunks_exact(4).filter(|pixel| pixel.last() > Some(&200)).count();
            assert!(seen > 100, "{art:?} shows {seen} pixels");
        }
    }
}

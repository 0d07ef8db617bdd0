//! From drawings to Bevy. [`Showing`] holds what is to be seen; when that changes, the nodes of what
//! has changed are built anew, and otherwise nothing happens: no system here walks the screen every
//! frame, except the short pops after a moment and a running countdown.

use std::path::Path;

use bevy::asset::AssetEvent;
use bevy::prelude::*;
use bevy::text::{FontCx, FontSource, LineBreak, LineHeight};
use bevy::ui::UiTargetCamera;

use super::drawing::{Area, Drawing, Paint, Piece, Pop, Tap};
use super::live::{Follows, follow_clock};
pub use super::motion::Popping;
use super::motion::{pops_of, settle};
use super::pictures::Pictures;
use super::screens::{Look, compose_scene};
use super::shell::Scene;
use super::strings::{Strings, StringsBroken};
use super::text::{self, Face, FontMissing, Fonts, Typesetter};
use super::theme::Colour;
use crate::game::view::TimerView;
use crate::game::{AtMs, Moment};

/// What cannot be done without: the fonts and the texts.
#[derive(Debug)]
pub enum KitBroken {
    /// A font is missing.
    Font(FontMissing),
    /// The texts are missing.
    Strings(StringsBroken),
}

impl std::fmt::Display for KitBroken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Font(why) => why.fmt(f),
            Self::Strings(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for KitBroken {}

/// What every drawing needs: texts, and a typesetter of the stage's fonts.
#[derive(Resource)]
pub struct Kit {
    /// Texts in both languages.
    pub strings: Strings,
    /// Measures.
    pub setter: Typesetter,
    /// The fonts' bytes.
    pub fonts: Fonts,
}

impl Kit {
    /// Reads fonts and texts from the asset folder.
    pub fn read(assets: &Path) -> Result<Self, KitBroken> {
        let fonts = Fonts::read(assets).map_err(KitBroken::Font)?;
        let strings = Strings::read(assets).map_err(KitBroken::Strings)?;
        Ok(Self { strings, setter: Typesetter::new(&fonts), fonts })
    }

    /// Works out the drawing of a scene.
    pub fn compose(&mut self, scene: &Scene, look: &Look) -> Drawing {
        compose_scene(scene, look, &self.strings, &mut self.setter)
    }
}

/// The fonts as Bevy has them. Kept for the app's life: were one dropped, the fallbacks would go with it.
#[derive(Resource)]
pub(super) struct FontHandles([Handle<Font>; 2]);

/// What is to be seen. Whoever owns the window writes here.
#[derive(Resource, Default)]
pub struct Showing {
    /// The scene; nothing is drawn without one.
    pub scene: Option<Scene>,
    /// Theme, language, size, and whether the keys are listed. The size follows the root by itself.
    pub look: Look,
    /// What has happened since the last drawing: each makes its pieces pop once.
    pub moments: Vec<Moment>,
    /// Nothing pops.
    pub reduced_motion: bool,
    /// What is on the screen now.
    drawn: Option<Drawing>,
}

impl Showing {
    /// Shows a scene, and what happened on the way to it.
    pub fn show(&mut self, scene: Scene, moments: impl IntoIterator<Item = Moment>) {
        self.scene = Some(scene);
        self.moments.extend(moments);
    }

    /// What is on the screen now.
    pub fn drawing(&self) -> Option<&Drawing> {
        self.drawn.as_ref()
    }
}

/// Session time now, in milliseconds, for countdowns. Whoever has the clock writes here.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StageClock(pub AtMs);

/// How often pictures have arrived: each time, every window draws what it shows anew.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Arrivals(pub u32);

/// The node that everything hangs on.
#[derive(Component)]
pub struct StageRoot;

/// What a press on this node means.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pressable(pub Tap);

/// When the stage has been drawn: other windows come after it, with the same pictures.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Redrawn;

/// Draws [`Showing`] on every [`StageRoot`]. Needs [`Kit`] and [`Pictures`] as resources beforehand.
pub struct CanvasPlugin;

impl Plugin for CanvasPlugin {
    fn build(&self, app: &mut App) {
        app.init_resource::<Showing>().init_resource::<StageClock>().init_resource::<Arrivals>();
        app.add_systems(Startup, register_fonts);
        app.add_systems(Update, (redraw.in_set(Redrawn), follow_clock, settle).chain());
        app.add_systems(PostUpdate, lay_ground);
        app.add_systems(Last, keep_fallbacks);
    }
}

/// The root's bundle, for a camera.
pub fn stage_root(camera: Entity) -> impl Bundle {
    (StageRoot, root(camera))
}

/// What any window's nodes hang on, for its camera.
pub(super) fn root(camera: Entity) -> impl Bundle {
    let node = Node { width: percent(100), height: percent(100), position_type: PositionType::Absolute, ..default() };
    (node, Ground(Color::BLACK), UiTargetCamera(camera), Pickable::IGNORE, Hung::default())
}

/// The colour behind everything on a root. Its camera begins every frame with it: a node as large as the screen would be
/// the dearest of all for a software renderer.
#[derive(Component)]
pub(super) struct Ground(Color);

fn lay_ground(roots: Query<(&Ground, &UiTargetCamera), Changed<Ground>>, mut cameras: Query<&mut Camera>) {
    for (ground, camera) in &roots {
        if let Ok(mut camera) = cameras.get_mut(camera.0) {
            camera.clear_color = ClearColorConfig::Custom(ground.0);
        }
    }
}

/// What hangs on a root, so that the next drawing keeps what has not changed: setting a text anew is what costs most.
#[derive(Component, Default)]
pub(super) struct Hung {
    pieces: Vec<(Piece, Entity)>,
    scale: f32,
    timer: Option<TimerView>,
}

/// A root's size in logical pixels, and its scale. None until it has a size.
pub(super) fn size_of(node: &ComputedNode) -> Option<(Vec2, f32)> {
    let size = node.size() * node.inverse_scale_factor();
    (size.x >= 1.0 && size.y >= 1.0).then(|| (size, node.inverse_scale_factor().recip()))
}

fn register_fonts(mut commands: Commands, kit: Res<Kit>, mut fonts: ResMut<Assets<Font>>) {
    let handles = Face::ALL.map(|face| fonts.add(Font::from_bytes(kit.fonts.bytes(face).to_vec())));
    commands.insert_resource(FontHandles(handles));
}

/// Letters that a run's face lacks come from the Japanese face. Set again after every change of the
/// fonts, because Bevy forgets it then.
fn keep_fallbacks(
    mut changes: MessageReader<AssetEvent<Font>>,
    mut fonts: ResMut<FontCx>,
    mut texts: Query<&mut TextFont>,
    mut set: Local<bool>,
) {
    if changes.read().count() > 0 {
        *set = false;
    }
    if !*set && text::set_fallbacks(&mut fonts.context) {
        *set = true;
        for mut text in &mut texts {
            text.set_changed();
        }
    }
}

/// What has changed since the last drawing.
#[derive(Default)]
struct Due {
    view: bool,
    pictures: bool,
}

/// Builds the nodes anew when what is to be seen has changed.
fn redraw(
    mut commands: Commands,
    mut showing: ResMut<Showing>,
    mut kit: ResMut<Kit>,
    mut pictures: ResMut<Pictures>,
    mut images: ResMut<Assets<Image>>,
    handles: Option<Res<FontHandles>>,
    mut roots: Query<(Entity, &ComputedNode, &mut Hung), With<StageRoot>>,
    clock: Res<StageClock>,
    mut arrivals: ResMut<Arrivals>,
    mut due: Local<Due>,
) {
    let arrived = pictures.collect(&mut images);
    if arrived {
        arrivals.0 = arrivals.0.wrapping_add(1);
    }
    // What came before the root had a size is still to be drawn.
    due.view |= showing.is_changed();
    due.pictures |= arrived;
    let Some(handles) = handles else { return };
    let Some((root, node, mut hung)) = roots.iter_mut().next() else { return };
    let Some((size, scale)) = size_of(node) else { return };
    let resized = showing.look.size != (size.x, size.y);
    if !due.view && !due.pictures && !resized {
        return;
    }
    let Some(scene) = showing.scene.clone() else { return };
    let Due { pictures: arrived, .. } = std::mem::take(&mut *due);
    let showing = showing.bypass_change_detection();
    showing.look.size = (size.x, size.y);
    showing.look.now = clock.0;
    let moments = std::mem::take(&mut showing.moments);
    let drawing = kit.compose(&scene, &showing.look);
    if arrived || showing.drawn.as_ref() != Some(&drawing) {
        let pops = if showing.reduced_motion { Vec::new() } else { pops_of(&moments) };
        let (pictures, images) = (&mut *pictures, &mut *images);
        let painter = Painter { pops, now: clock.0, ..Painter::new(pictures, images, &handles, scale) };
        painter.build(&mut commands, root, &mut hung, &drawing, arrived);
    }
    showing.drawn = Some(drawing);
}

/// Builds the nodes of a drawing.
pub(super) struct Painter<'a> {
    pictures: &'a mut Pictures,
    images: &'a mut Assets<Image>,
    fonts: &'a [Handle<Font>; 2],
    timer: Option<TimerView>,
    scale: f32,
    pops: Vec<Pop>,
    now: AtMs,
}

impl<'a> Painter<'a> {
    /// A painter of drawings in which nothing pops, for a root of this scale.
    pub(super) fn new(
        pictures: &'a mut Pictures,
        images: &'a mut Assets<Image>,
        fonts: &'a FontHandles,
        scale: f32,
    ) -> Self {
        Self { pictures, images, fonts: &fonts.0, timer: None, scale, pops: Vec::new(), now: 0 }
    }

    /// Puts a drawing on a root, in place of what was there. What is the same stays as it is, but for where
    /// pictures have arrived: then all is built anew.
    pub(super) fn build(
        mut self,
        commands: &mut Commands<'_, '_>,
        root: Entity,
        hung: &mut Hung,
        drawing: &Drawing,
        arrived: bool,
    ) {
        self.timer = drawing.timer;
        let same_place = !arrived && hung.scale == self.scale;
        let same_timer = hung.timer == drawing.timer;
        let stays = |piece: &Piece| same_place && (same_timer || !holds(piece, &|piece| piece.live.is_some()));
        commands.entity(root).insert(Ground(drawing.ground.into()));
        let whole = Area::new(0.0, 0.0, drawing.size.0, drawing.size.1);
        let mut before = std::mem::take(&mut hung.pieces).into_iter().collect::<std::collections::VecDeque<_>>();
        for piece in &drawing.pieces {
            let found = before.iter().position(|(old, _)| old == piece).filter(|_| stays(piece));
            let entity = match found {
                // What stood before it there has gone: the order is that of the drawing.
                Some(found) => {
                    for (_, gone) in before.drain(..found) {
                        commands.entity(gone).despawn();
                    }
                    before.pop_front().map(|(_, entity)| entity)
                }
                None => None,
            };
            let entity = match entity {
                Some(entity) => {
                    self.pop(&mut commands.entity(entity), piece);
                    entity
                }
                None => self.spawn(commands, piece, whole),
            };
            hung.pieces.push((piece.clone(), entity));
        }
        for (_, gone) in before {
            commands.entity(gone).despawn();
        }
        let pieces: Vec<Entity> = hung.pieces.iter().map(|(_, entity)| *entity).collect();
        commands.entity(root).replace_children(&pieces);
        (hung.scale, hung.timer) = (self.scale, drawing.timer);
    }

    /// Lets a piece move where it is to move now.
    fn pop(&self, entity: &mut EntityCommands<'_>, piece: &Piece) {
        if let Some(pop) = piece.pop.filter(|pop| self.pops.contains(pop)) {
            entity.insert(Popping::new(pop, piece.motion.clone(), self.now));
        }
    }
}

/// Whether something is true of a piece or of what it holds.
fn holds(piece: &Piece, is: &impl Fn(&Piece) -> bool) -> bool {
    is(piece) || piece.children.iter().any(|child| holds(child, is))
}

impl Painter<'_> {
    /// A piece with what it holds. A picture that is still being read is an empty place.
    fn spawn(&mut self, commands: &mut Commands<'_, '_>, piece: &Piece, within: Area) -> Entity {
        let mut area = piece.area;
        let picture = match &piece.paint {
            Paint::Media { id, .. } => Some(self.pictures.get(*id)),
            Paint::Thumb { path, .. } => Some(self.pictures.thumb(path)),
            _ => None,
        };
        if let Some(picture) = picture {
            let Some(picture) = picture else { return commands.spawn((Node::default(), Pickable::IGNORE)).id() };
            let (width, height) = picture.size;
            let scale = (area.w / width).min(area.h / height);
            area = area.middle(width * scale, height * scale);
        }
        let children: Vec<Entity> = piece.children.iter().map(|child| self.spawn(commands, child, area)).collect();
        let mut entity = commands.spawn(node_of(piece, area, within));
        self.paint(&mut entity, &piece.paint, area);
        match piece.press {
            Some(press) => entity.insert(Pressable(press)),
            None => entity.insert(Pickable::IGNORE),
        };
        self.pop(&mut entity, piece);
        if let Some(live) = piece.live {
            entity.insert(Follows(live, self.timer));
        }
        entity.add_children(&children);
        entity.id()
    }

    fn paint(&mut self, entity: &mut EntityCommands<'_>, paint: &Paint, area: Area) {
        match paint {
            Paint::None => {}
            Paint::Box { fill, edge, .. } => {
                if let Some(fill) = fill {
                    entity.insert(BackgroundColor((*fill).into()));
                }
                if let Some((_, colour)) = edge {
                    entity.insert(BorderColor::from(Color::from(*colour)));
                }
            }
            Paint::Art(art) => {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size on the screen")]
                let side = (area.w * self.scale).round().max(1.0) as u32;
                entity.insert(ImageNode::new(self.pictures.art(*art, side, self.images)));
            }
            Paint::Media { id, opacity, card } => {
                if let Some(picture) = self.pictures.get(*id) {
                    let faded = Color::WHITE.with_alpha(f32::from(*opacity) / 255.0);
                    let image = ImageNode::new(picture.image.clone()).with_color(faded);
                    put_picture(entity, image, area, *card);
                }
            }
            Paint::Thumb { path, card } => {
                if let Some(picture) = self.pictures.thumb(path) {
                    put_picture(entity, ImageNode::new(picture.image.clone()), area, *card);
                }
            }
            Paint::Covered { id, cover } => {
                if let Some(image) = self.pictures.covered(*id, *cover) {
                    entity.insert(ImageNode::new(image));
                }
            }
            Paint::Glyphs { text, face, size_px, ink } => {
                let font = match face {
                    Face::Latin => &self.fonts[0],
                    Face::Japanese => &self.fonts[1],
                };
                entity.insert((
                    Text::new(text.clone()),
                    TextFont { font: FontSource::Handle(font.clone()), font_size: FontSize::Px(*size_px), ..default() },
                    TextColor((*ink).into()),
                    TextLayout::linebreak(LineBreak::NoWrap),
                    LineHeight::RelativeToFont(text::LINE_HEIGHT),
                ));
            }
        }
    }
}

/// A piece's node, placed from the corner of what holds it.
fn node_of(piece: &Piece, area: Area, within: Area) -> Node {
    let mut node = Node {
        position_type: PositionType::Absolute,
        left: px(area.x - within.x),
        top: px(area.y - within.y),
        ..default()
    };
    // A run of letters is as large as its letters are: that is what tells an overflow.
    if !matches!(piece.paint, Paint::Glyphs { .. }) {
        (node.width, node.height) = (px(area.w), px(area.h));
    }
    if let Paint::Box { edge, radius, .. } = &piece.paint {
        node.border = UiRect::all(px(edge.map_or(0.0, |(width, _)| width)));
        node.border_radius = BorderRadius::all(px(*radius));
    }
    node
}

/// A picture, on its card where it has one.
fn put_picture(entity: &mut EntityCommands<'_>, image: ImageNode, area: Area, card: Option<Colour>) {
    /// The card's margin round its picture, as a share of the shorter side.
    const MARGIN: f32 = 0.05;
    let Some(card) = card else {
        entity.insert(image);
        return;
    };
    let margin = area.w.min(area.h) * MARGIN;
    let inside = area.middle(area.w * (1.0 - 2.0 * MARGIN), area.h * (1.0 - 2.0 * MARGIN));
    entity.insert(BackgroundColor(card.into()));
    entity.entry::<Node>().and_modify(move |mut node| node.border_radius = BorderRadius::all(px(margin * 1.5)));
    entity.with_child((
        image,
        Pickable::IGNORE,
        Node {
            position_type: PositionType::Absolute,
            left: px(inside.x - area.x),
            top: px(inside.y - area.y),
            width: px(inside.w),
            height: px(inside.h),
            ..default()
        },
    ));
}

#[cfg(test)]
#[path = "canvas_tests.rs"]
mod tests;

//! The desk's window: what it is made of, and its nodes. It draws only while
//! [`Displays`] says that a desk was seen where only the teacher looks; where that is, it does not know.

use std::sync::Arc;

use bevy::camera::RenderTarget;
use bevy::prelude::*;
use bevy::render::view::Msaa;
use bevy::window::{PresentMode, WindowPosition, WindowRef};

use super::canvas::{Arrivals, FontHandles, Hung, Kit, Painter, Redrawn, Showing, StageClock, size_of};
use super::desk;
use super::displays::Place;
use super::drawing::Drawing;
use super::pictures::Pictures;
use super::screens::Look;
use super::windows::Displays;
use crate::game::DeskView;

/// What the desk is to show. Nothing while there is no desk.
#[derive(Resource, Default)]
pub struct DeskShowing {
    /// The latest view. Whoever owns the shell writes here.
    pub view: Option<Arc<DeskView>>,
    drawn: Option<Drawn>,
}

struct Drawn {
    root: Entity,
    drawing: Drawing,
    arrivals: Arrivals,
}

/// The node that the desk hangs on.
#[derive(Component)]
pub struct DeskRoot;

/// Draws [`DeskShowing`] on a [`DeskRoot`].
pub struct DeskPlugin;

impl Plugin for DeskPlugin {
    fn build(&self, app: &mut App) {
        app.init_resource::<DeskShowing>();
        app.add_systems(Update, redraw.after(Redrawn));
    }
}

/// The window, on a monitor. It is small and in the monitor's middle until it fills it.
pub fn window(place: Place) -> Window {
    let half = |long: u32| i32::try_from(long / 4).unwrap_or_default();
    Window {
        title: "Hanamaru · answers".into(),
        position: WindowPosition::At(IVec2::new(place.x + half(place.width), place.y + half(place.height))),
        resolution: (place.width / 2, place.height / 2).into(),
        // The stage sets the pace: a slow laptop panel must not hold the projector up.
        present_mode: PresentMode::AutoNoVsync,
        // An input method left on would eat the keys that the lesson is taught with.
        ime_enabled: false,
        ..default()
    }
}

/// The window's camera.
pub fn camera(window: Entity) -> impl Bundle {
    (Camera2d, Msaa::Off, RenderTarget::Window(WindowRef::Entity(window)))
}

/// Builds the desk's nodes anew when what is to be seen has changed.
fn redraw(
    mut commands: Commands,
    displays: Res<Displays>,
    mut showing: ResMut<DeskShowing>,
    stage: Res<Showing>,
    mut kit: ResMut<Kit>,
    mut pictures: ResMut<Pictures>,
    mut images: ResMut<Assets<Image>>,
    handles: Option<Res<FontHandles>>,
    mut roots: Query<(Entity, &ComputedNode, &mut Hung), With<DeskRoot>>,
    arrivals: Res<Arrivals>,
    clock: Res<StageClock>,
) {
    if !displays.shows_desk() {
        if showing.view.is_some() || showing.drawn.is_some() {
            *showing = DeskShowing::default();
        }
        return;
    }
    let (Some(handles), Some((root, node, mut hung))) = (handles, roots.iter_mut().next()) else { return };
    let (Some(view), Some((size, scale))) = (showing.view.clone(), size_of(node)) else { return };
    let size = (size.x, size.y);
    let same = showing
        .drawn
        .as_ref()
        .is_some_and(|drawn| drawn.root == root && drawn.arrivals == *arrivals && drawn.drawing.size == size);
    if same && !showing.is_changed() && !stage.is_changed() {
        return;
    }
    let look = Look { size, now: clock.0, keys: None, ..stage.look.clone() };
    let Kit { strings, setter, .. } = &mut *kit;
    let drawing = desk::compose(&view, &look, strings, setter);
    if !same || showing.drawn.as_ref().is_none_or(|drawn| drawn.drawing != drawing) {
        Painter::new(&mut pictures, &mut images, &handles, scale).build(
            &mut commands,
            root,
            &mut hung,
            &drawing,
            !same,
        );
    }
    showing.bypass_change_detection().drawn = Some(Drawn { root, drawing, arrivals: *arrivals });
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use bevy::log::LogPlugin;
    use bevy::render::RenderPlugin;
    use bevy::render::render_resource::TextureFormat;
    use bevy::render::settings::WgpuSettings;
    use bevy::window::ExitCondition;
    use bevy::winit::WinitPlugin;

    use super::*;
    use crate::stage::canvas::{CanvasPlugin, StageRoot, root, stage_root};
    use crate::stage::desk::tests::desks;
    use crate::stage::shell::Scene;

    /// A stage and a desk that are laid out and never drawn.
    fn two_roots() -> App {
        let assets = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets");
        let mut app = App::new();
        let nothing = WgpuSettings { backends: None, ..default() };
        app.add_plugins(
            DefaultPlugins
                .set(WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..default() })
                .set(RenderPlugin { render_creation: nothing.into(), ..default() })
                .disable::<WinitPlugin>()
                .disable::<LogPlugin>(),
        );
        app.insert_resource(Kit::read(&assets).expect("fonts and texts are in the checkout"));
        app.insert_resource(Pictures::new(assets.join("pictures/missing.svg"), || {}));
        app.insert_resource(Displays::showing(false));
        app.add_plugins((CanvasPlugin, DeskPlugin));
        app.finish();
        app.cleanup();
        let mut camera = |size: (u32, u32)| {
            let target = Image::new_target_texture(size.0, size.1, TextureFormat::Rgba8UnormSrgb, None);
            let target = app.world_mut().resource_mut::<Assets<Image>>().add(target);
            app.world_mut().spawn((Camera2d, RenderTarget::Image(target.into()))).id()
        };
        let (stage, desk) = (camera((1280, 720)), camera((1366, 768)));
        app.world_mut().spawn(stage_root(stage));
        app.world_mut().spawn((DeskRoot, root(desk)));
        app
    }

    fn texts_under<R: Component>(app: &mut App) -> Vec<String> {
        let world = app.world_mut();
        let roots: Vec<Entity> = world.query_filtered::<Entity, With<R>>().iter(world).collect();
        let mut texts = Vec::new();
        let mut left = roots;
        while let Some(entity) = left.pop() {
            texts.extend(world.get::<Text>(entity).map(|text| text.0.clone()));
            left.extend(world.get::<Children>(entity).into_iter().flat_map(|children| children.iter()));
        }
        texts
    }

    #[test]
    fn the_answer_is_on_the_desk_and_not_on_the_stage_and_goes_with_the_desk() {
        let (_, view) = desks(4).into_iter().find(|(name, _)| *name == "claim").expect("a sample");
        let mut app = two_roots();
        let scene = Scene::Lesson(Arc::new(view.stage.clone()));
        app.world_mut().resource_mut::<Showing>().show(scene, []);
        app.world_mut().resource_mut::<DeskShowing>().view = Some(Arc::new(view.clone()));
        let look = |app: &mut App, on| {
            app.insert_resource(Displays::showing(on));
            app.world_mut().resource_mut::<DeskShowing>().view = Some(Arc::new(view.clone()));
            for _ in 0..4 {
                app.update();
            }
            (texts_under::<StageRoot>(app), texts_under::<DeskRoot>(app))
        };
        let says_apple = |texts: &[String]| texts.iter().any(|text| text.contains("apple"));
        let (stage, desk) = look(&mut app, false);
        assert!(!stage.is_empty() && desk.is_empty(), "{stage:?} {desk:?}");
        let (stage, desk) = look(&mut app, true);
        assert!(!says_apple(&stage) && says_apple(&desk), "{stage:?} {desk:?}");
        look(&mut app, false);
        assert!(app.world().resource::<DeskShowing>().view.is_none(), "the answer is not kept");
    }
}

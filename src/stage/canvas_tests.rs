//! The nodes of a drawing, laid out without a window: they are what was measured, what has not changed stays, and what
//! moves comes to rest.

use std::path::PathBuf;

use bevy::camera::RenderTarget;
use bevy::log::LogPlugin;
use bevy::render::RenderPlugin;
use bevy::render::render_resource::TextureFormat;
use bevy::render::settings::WgpuSettings;
use bevy::window::ExitCondition;
use bevy::winit::WinitPlugin;

use std::sync::Arc;

use super::*;
use crate::game::StageView;
use crate::game::command::Verdict;
use crate::game::keys::Press;
use crate::stage::gallery;

/// A stage that is laid out and never drawn: it needs no graphics adapter.
fn laid_out(view: StageView) -> App {
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
    app.add_plugins(CanvasPlugin);
    app.finish();
    app.cleanup();
    let target = Image::new_target_texture(1280, 720, TextureFormat::Rgba8UnormSrgb, None);
    let target = app.world_mut().resource_mut::<Assets<Image>>().add(target);
    let camera = app.world_mut().spawn((Camera2d, RenderTarget::Image(target.into()))).id();
    app.world_mut().spawn(stage_root(camera));
    app.world_mut().resource_mut::<Showing>().show(lesson(view), [Moment::CardDealt]);
    for _ in 0..4 {
        app.update();
    }
    app
}

fn lesson(view: StageView) -> Scene {
    Scene::Lesson(Arc::new(view))
}

fn sample(wanted: &str) -> StageView {
    gallery::views(4).into_iter().find(|(name, _)| *name == wanted).map(|(_, view)| view).expect("a sample")
}

fn runs(pieces: &[Piece], found: &mut Vec<(String, f32)>) {
    for piece in pieces {
        if let Paint::Glyphs { text, .. } = &piece.paint {
            found.push((text.clone(), piece.area.w));
        }
        runs(&piece.children, found);
    }
}

#[test]
fn bevy_lays_text_out_as_it_was_measured() {
    let mut app = laid_out(sample("finale"));
    let mut measured = Vec::new();
    runs(&app.world().resource::<Showing>().drawing().expect("it was drawn").pieces.clone(), &mut measured);
    let mut laid: Vec<(String, f32)> = app
        .world_mut()
        .query::<(&Text, &ComputedNode)>()
        .iter(app.world())
        .map(|(text, node)| (text.0.clone(), node.size().x))
        .collect();
    assert_eq!(laid.len(), measured.len());
    laid.sort_by(|one, two| one.0.cmp(&two.0));
    measured.sort_by(|one, two| one.0.cmp(&two.0));
    for ((text, laid), (_, measured)) in laid.iter().zip(&measured) {
        assert!((laid - measured).abs() <= 2.0, "{text}: {laid} and not {measured} pixels");
    }
}

#[test]
fn what_has_not_changed_is_not_built_anew_and_presses_are_there() {
    let mut app = laid_out(sample("claim-judging"));
    let presses: Vec<Tap> =
        app.world_mut().query::<&Pressable>().iter(app.world()).map(|pressable| pressable.0).collect();
    for press in [Press::Next, Press::Back, Press::Digit(1), Press::Digit(4)] {
        assert!(presses.contains(&Tap::Game(press)), "{press:?}");
    }
    let nodes = |app: &mut App| -> Vec<Entity> {
        app.world_mut().query_filtered::<Entity, With<Text>>().iter(app.world()).collect()
    };
    let before = nodes(&mut app);
    app.world_mut().resource_mut::<Showing>().show(lesson(sample("claim-judging")), []);
    app.update();
    assert_eq!(before, nodes(&mut app));
    app.world_mut().resource_mut::<Showing>().show(lesson(sample("claim")), []);
    app.update();
    assert_ne!(before, nodes(&mut app));
}

/// The letters on the screen in the order in which they are drawn.
fn drawn_runs(app: &mut App) -> Vec<String> {
    fn walk(app: &App, node: Entity, found: &mut Vec<String>) {
        found.extend(app.world().get::<Text>(node).map(|text| text.0.clone()));
        let children = app.world().get::<Children>(node).map(|children| children.to_vec()).unwrap_or_default();
        for child in children {
            walk(app, child, found);
        }
    }
    let root = app.world_mut().query_filtered::<Entity, With<StageRoot>>().single(app.world()).expect("a root");
    let mut found = Vec::new();
    walk(app, root, &mut found);
    found
}

#[test]
fn what_stays_from_drawing_to_drawing_is_what_would_be_built_anew() {
    let mut app = laid_out(sample("claim"));
    let mut kept = 0;
    for (name, view) in gallery::views(4) {
        let before: Vec<Entity> = app.world_mut().query_filtered::<Entity, With<Node>>().iter(app.world()).collect();
        app.world_mut().resource_mut::<Showing>().show(lesson(view), []);
        app.update();
        let mut wanted = Vec::new();
        let drawing = app.world().resource::<Showing>().drawing().expect("it was drawn").clone();
        runs(&drawing.pieces, &mut wanted);
        let wanted: Vec<String> = wanted.into_iter().map(|(text, _)| text).collect();
        assert_eq!(drawn_runs(&mut app), wanted, "{name}");
        kept += before.into_iter().filter(|node| app.world().get_entity(*node).is_ok()).count();
    }
    assert!(kept > 100, "only {kept} nodes stayed");
}

/// How many nodes move, and whether all others are as they were laid out.
fn moving(app: &mut App) -> (usize, bool) {
    let moving = app.world_mut().query::<&Popping>().iter(app.world()).count();
    let mut others = app.world_mut().query_filtered::<&UiTransform, Without<Popping>>();
    (moving, others.iter(app.world()).all(|transform| *transform == UiTransform::IDENTITY))
}

/// A class's answer is right, with all that happens then.
const RIGHT: [Moment; 3] = [Moment::AnswerShown, Moment::Judged(Verdict::Right), Moment::Scored(1, 10)];

#[test]
fn what_moves_comes_to_rest_also_when_the_next_press_comes_in_the_middle() {
    let mut app = laid_out(sample("claim-judging"));
    app.world_mut().resource_mut::<StageClock>().0 = 10_000;
    app.update();
    assert_eq!(moving(&mut app), (0, true));
    app.world_mut().resource_mut::<Showing>().show(lesson(sample("claim-right")), RIGHT);
    app.update();
    assert!(moving(&mut app).0 > 3);
    app.world_mut().resource_mut::<StageClock>().0 += 100;
    app.world_mut().resource_mut::<Showing>().show(lesson(sample("card-2-word")), [Moment::PartTurned]);
    app.update();
    assert!(moving(&mut app).0 > 0);
    app.world_mut().resource_mut::<StageClock>().0 += 1_000;
    app.update();
    app.update();
    assert_eq!(moving(&mut app), (0, true));
}

#[test]
fn with_reduced_motion_nothing_moves() {
    let mut app = laid_out(sample("claim-judging"));
    app.world_mut().resource_mut::<StageClock>().0 = 10_000;
    app.world_mut().resource_mut::<Showing>().reduced_motion = true;
    app.update();
    for name in ["claim-right", "square-storm-struck", "card-1-picture"] {
        let moments = RIGHT.into_iter().chain([Moment::StormStruck, Moment::CardDealt]);
        app.world_mut().resource_mut::<Showing>().show(lesson(sample(name)), moments);
        app.update();
        assert_eq!(moving(&mut app), (0, true), "{name}");
    }
}

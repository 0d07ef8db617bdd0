//! A shark that swims towards an island, float by float. It is only curious.

use crate::game::boards::shark::SharkView;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet};
use crate::stage::friend_art::FriendArt;
use crate::stage::tool_art::Paints;

/// The largest figures, in hundredths of the screen's height.
const FIGURE_MAX_VH: f32 = 44.0;
/// How far figures rise above the water, as a share of their height.
const ABOVE: f32 = 0.56;

/// Draws the sea, the island at its left, and the shark on its way.
pub fn shark(sheet: &mut Sheet<'_>, area: Area, view: &SharkView) {
    let theme = sheet.theme;
    let figure = area.h.min(area.w * 0.29).min(sheet.vh(FIGURE_MAX_VH)) * 0.94;
    // The air above the water is as high as the water is deep, as far as there is room.
    let above = (area.h - figure * 1.3).max(0.0) * 0.5;
    let scene = Area { y: area.y + above, h: area.h - above, ..area };
    let surface = scene.y + figure * ABOVE;
    let water = Area::new(scene.x, surface, scene.w, scene.bottom() - surface);
    sea(sheet, water);
    let pad = sheet.vh(1.6);
    let island = Area::new(scene.x + pad, surface - figure * 0.82, figure, figure);
    let paints = Paints { ink: theme.on_tool, fill: theme.coin, accent: theme.leaf };
    sheet.art(island, Art::Friend(FriendArt::Island, paints));
    if view.safe {
        let stamp = Area::new(island.right() - figure * 0.02, scene.y, figure * 0.44, figure * 0.44);
        sheet.panel(stamp, Some(theme.panel), None, stamp.w / 2.0).pop = Some(Pop::Answer);
        sheet.art(stamp, Art::Hanamaru(theme.praise)).pop = Some(Pop::Answer);
    }
    // Its nose is at its place; at the last it is at the shore.
    let (shore, far) = (island.right() - figure * 0.06, scene.right() - pad - figure);
    let step = (far - shore) / f32::from(view.steps.max(1));
    let nose = |come: u8| far - step * f32::from(come);
    let float = (step * 0.62).min(sheet.vh(7.0));
    let paints = Paints { ink: theme.on_tool, fill: theme.gold, accent: theme.back_lit };
    for ahead in view.come.saturating_add(1)..=view.steps {
        let at = Area::new(nose(ahead) + (step - float) / 2.0 - step * 0.1, surface - float * 0.4, float, float);
        sheet.art(at, Art::Friend(FriendArt::Buoy, paints));
    }
    let paints = Paints { ink: theme.on_tool, fill: theme.back_line, accent: theme.back_lit };
    let at = Area::new(nose(view.come), surface - figure * ABOVE, figure, figure);
    let shark = sheet.art(at, Art::Friend(FriendArt::Shark, paints));
    if view.moved {
        shark.pop = Some(Pop::Board);
        // It glides: from a float further away.
        shark.motion.path = vec![(step, 0.0)];
    }
}

/// Deep water with waves.
fn sea(sheet: &mut Sheet<'_>, area: Area) {
    let theme = sheet.theme;
    let wave = sheet.vh(6.0);
    sheet.panel(area, Some(theme.back), None, sheet.vh(2.0));
    let mut x = area.x + wave * 0.2;
    // The page looks in between two waves.
    while x + wave * 0.8 <= area.right() {
        let at = Area::new(x, area.y - wave * 0.62, wave * 0.8, wave * 0.8);
        sheet.panel(at, Some(theme.page), None, at.w / 2.0);
        x += wave;
    }
}

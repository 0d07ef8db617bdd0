//! The screens before a lesson, as far as they can be tapped; that they fit and can be read is for the gallery's tests.

use std::path::Path;

use super::*;
use crate::stage::Look;
use crate::stage::canvas::Kit;
use crate::stage::gallery::{Props, fronts};

#[test]
fn every_lesson_on_a_page_can_be_tapped_and_shows_its_pictures() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let mut kit = Kit::read(&assets).expect("fonts and texts are in the checkout");
    let before = fronts::before(&Props { teams: 4, pictures: Path::new("") });
    let shelf = before.into_iter().find(|exhibit| exhibit.name == "shelf").expect("the shelf");
    let drawing = kit.compose(&shelf.scene, &Look::default());
    let taps = drawing.pieces.iter().filter(|piece| matches!(piece.press, Some(Tap::Front(FrontPress::Item(_)))));
    assert!(taps.count() >= 6);
    let pictures =
        drawing.pieces.iter().filter(|piece| matches!(piece.paint, super::super::drawing::Paint::Thumb { .. }));
    assert!(pictures.count() >= 4);
}

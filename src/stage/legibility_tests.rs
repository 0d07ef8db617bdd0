//! The report says of pictures made by hand what anyone sees in them.

use image::Rgb;

use super::*;
use crate::stage::drawing::TextRole;

const WHITE: Rgb<u8> = Rgb([255, 255, 255]);
const BLACK: Rgb<u8> = Rgb([0, 0, 0]);

/// A text of black bars in a line of 40 by 20 pixels, as if they were letters.
fn text() -> TextMeasure {
    TextMeasure {
        text: "bars".into(),
        role: TextRole::Pupil,
        share_of_height: 0.05,
        overflow: false,
        too_small: false,
        outside_safe_area: false,
        meets: Vec::new(),
        behind: false,
        contrast: None,
        covered: false,
        runs: vec![Area::new(10.0, 10.0, 40.0, 20.0)],
        ink: Colour::rgb(0),
    }
}

fn lettered(ground: &RgbImage, ink: Rgb<u8>) -> RgbImage {
    let mut picture = ground.clone();
    for (x, y) in (0..8).flat_map(|bar| (14..26).map(move |y| (12 + bar * 5, y))) {
        picture.put_pixel(x, y, ink);
        picture.put_pixel(x + 1, y, ink);
    }
    picture
}

fn looked_at(ground: &RgbImage, ink: Rgb<u8>) -> TextMeasure {
    let mut texts = [text()];
    look_behind(&mut texts, &lettered(ground, ink), ground);
    let [text] = texts;
    text
}

#[test]
fn black_on_white_is_21_and_on_grey_is_less() {
    let white = looked_at(&RgbImage::from_pixel(60, 40, WHITE), BLACK);
    assert!(white.contrast.is_some_and(|contrast| contrast > 20.5), "{white:?}");
    assert_eq!(white.faults(false), Vec::<String>::new());
    let grey = looked_at(&RgbImage::from_pixel(60, 40, Rgb([119; 3])), BLACK);
    assert!(grey.contrast.is_some_and(|contrast| (4.4..4.9).contains(&contrast)), "{grey:?}");
    assert_eq!(grey.faults(false).len(), 1);
}

#[test]
fn what_crosses_the_letters_counts_and_what_is_beside_them_does_not() {
    let mut crossed = RgbImage::from_pixel(60, 40, WHITE);
    for (x, y) in (0..60).flat_map(|x| [(x, 18), (x, 19)]) {
        crossed.put_pixel(x, y, Rgb([60; 3]));
    }
    assert!(looked_at(&crossed, BLACK).contrast.is_some_and(|contrast| contrast < 3.0));
    let mut beside = RgbImage::from_pixel(60, 40, WHITE);
    for (x, y) in (0..60).flat_map(|x| [(x, 10), (x, 11)]) {
        beside.put_pixel(x, y, Rgb([60; 3]));
    }
    assert!(looked_at(&beside, BLACK).contrast.is_some_and(|contrast| contrast > 20.0));
}

#[test]
fn letters_that_are_not_there_are_covered_and_ink_like_its_ground_is_not_read() {
    let ground = RgbImage::from_pixel(60, 40, WHITE);
    let mut texts = [text()];
    look_behind(&mut texts, &ground, &ground);
    assert!(texts.iter().all(|text| text.covered && text.faults(false) == ["is covered"]));
    let unseen = looked_at(&RgbImage::from_pixel(60, 40, Rgb([4; 3])), BLACK);
    assert!(!unseen.covered && unseen.contrast.is_some_and(|contrast| contrast < 1.1), "{unseen:?}");
}

#[test]
fn what_is_crowded_may_be_small_and_never_cut_off() {
    let small = TextMeasure { too_small: true, ..text() };
    assert_eq!((small.faults(true).len(), small.faults(false).len()), (0, 1));
    let cut = TextMeasure { overflow: true, outside_safe_area: true, meets: vec!["other".into()], ..text() };
    assert_eq!(cut.faults(true).len(), 3);
}

//! What a right answer is worth now, in a star and large figures, and how many steps are left: a
//! small star for each, and an empty one for each that is gone.

use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::emblem::Emblem;

/// Draws a worth; `steps` says which step it is, from 1, and how many there are.
pub fn worth(sheet: &mut Sheet<'_>, area: Area, value: i32, steps: Option<(u8, u8)>) {
    /// Heights at which the small stars stand below the figures and not beside them, in hundredths of the screen's.
    const TALL_VH: f32 = 24.0;
    let theme = sheet.theme;
    let says = value.to_string();
    let tall = area.h >= sheet.vh(TALL_VH);
    let (figures, stars) = match steps {
        None => (area, None),
        Some(_) if tall => {
            let (stars, figures) = area.cut_bottom(sheet.vh(8.0), sheet.vh(1.0));
            (figures, Some(stars))
        }
        Some(_) => {
            let (stars, figures) = area.cut_right(area.w * 0.48, sheet.vh(2.0));
            (figures, Some(stars))
        }
    };
    let height = figures.h.min(sheet.vh(if tall { 30.0 } else { 16.0 }));
    let most = (height * 100.0 / sheet.size.1 / 1.25).max(10.0);
    let style = sheet.style(TextRole::Prompt, 10.0, most.min(24.0)).left();
    let fitted = sheet.fitted(Area::new(0.0, 0.0, figures.w * 0.6, height), &says, style);
    let star = height.min(figures.w * 0.36);
    let gap = sheet.vh(1.6);
    let row = figures.middle(star + gap + fitted.width, height);
    let (at_star, at_text) = row.cut_left(star, gap);
    let (ink, paper) = Emblem::Points.colours(&theme);
    sheet.art(at_star.middle(star, star), Art::Emblem(Emblem::Points, ink, paper)).pop = Some(Pop::Part);
    sheet.set(at_text, &says, style, &fitted).pop = Some(Pop::Part);
    if let (Some((step, of)), Some(at)) = (steps, stars) {
        let size = at.h.min(sheet.vh(7.0)).min(at.w / f32::from(of.max(1)));
        let places = at.middle(size * f32::from(of), size).columns(usize::from(of), 0.0);
        for (place, number) in places.into_iter().zip(1..) {
            let spent = number < step;
            let (ink, paper) = if spent { (theme.line, theme.page) } else { (ink, paper) };
            let side = if number == step { size } else { size * 0.66 };
            sheet.art(place.middle(side, side), Art::Emblem(Emblem::Points, ink, paper));
        }
    }
}

//! Rectangles, and how they are divided.

/// A rectangle of the screen, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Area {
    /// A rectangle.
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// The right edge.
    pub fn right(self) -> f32 {
        self.x + self.w
    }

    /// The bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// Without a margin at the sides and one above and below.
    pub fn inset(self, sides: f32, ends: f32) -> Self {
        Self::new(self.x + sides, self.y + ends, (self.w - 2.0 * sides).max(0.0), (self.h - 2.0 * ends).max(0.0))
    }

    /// A strip at the top, and the rest below a gap.
    pub fn cut_top(self, height: f32, gap: f32) -> (Self, Self) {
        let height = height.min(self.h);
        let rest = (self.h - height - gap).max(0.0);
        (Self { h: height, ..self }, Self::new(self.x, self.bottom() - rest, self.w, rest))
    }

    /// A strip at the bottom, and the rest above a gap.
    pub fn cut_bottom(self, height: f32, gap: f32) -> (Self, Self) {
        let height = height.min(self.h);
        (
            Self::new(self.x, self.bottom() - height, self.w, height),
            Self { h: (self.h - height - gap).max(0.0), ..self },
        )
    }

    /// A strip at the left, and the rest behind a gap.
    pub fn cut_left(self, width: f32, gap: f32) -> (Self, Self) {
        let width = width.min(self.w);
        let rest = (self.w - width - gap).max(0.0);
        (Self { w: width, ..self }, Self::new(self.right() - rest, self.y, rest, self.h))
    }

    /// A strip at the right, and the rest before a gap.
    pub fn cut_right(self, width: f32, gap: f32) -> (Self, Self) {
        let width = width.min(self.w);
        (Self::new(self.right() - width, self.y, width, self.h), Self { w: (self.w - width - gap).max(0.0), ..self })
    }

    /// So many equal columns with a gap between.
    pub fn columns(self, count: usize, gap: f32) -> Vec<Self> {
        let count = share(count);
        let width = ((self.w - gap * (count - 1.0)) / count).max(0.0);
        (0u16..)
            .map(f32::from)
            .take_while(|n| *n < count)
            .map(|n| Self { x: self.x + n * (width + gap), w: width, ..self })
            .collect()
    }

    /// So many equal rows with a gap between.
    pub fn rows(self, count: usize, gap: f32) -> Vec<Self> {
        let count = share(count);
        let height = ((self.h - gap * (count - 1.0)) / count).max(0.0);
        (0u16..)
            .map(f32::from)
            .take_while(|n| *n < count)
            .map(|n| Self { y: self.y + n * (height + gap), h: height, ..self })
            .collect()
    }

    /// A rectangle of this size in the middle, never larger than this one.
    pub fn middle(self, width: f32, height: f32) -> Self {
        let (w, h) = (width.min(self.w), height.min(self.h));
        Self::new(self.x + (self.w - w) / 2.0, self.y + (self.h - h) / 2.0, w, h)
    }

    /// The point in its middle.
    pub fn centre(self) -> (f32, f32) {
        (self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// The least rectangle that holds both.
    pub fn around(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self::new(x, y, self.right().max(other.right()) - x, self.bottom().max(other.bottom()) - y)
    }

    /// The largest square in the middle.
    pub fn square(self) -> Self {
        self.middle(self.w.min(self.h), self.w.min(self.h))
    }

    /// Whether another lies inside, give or take a pixel.
    pub fn holds(self, other: Self) -> bool {
        const SLACK_PX: f32 = 1.0;
        other.x >= self.x - SLACK_PX
            && other.y >= self.y - SLACK_PX
            && other.right() <= self.right() + SLACK_PX
            && other.bottom() <= self.bottom() + SLACK_PX
    }

    /// Whether two share more than an edge.
    pub fn meets(self, other: Self) -> bool {
        const SLACK_PX: f32 = 1.0;
        self.x + SLACK_PX < other.right()
            && other.x + SLACK_PX < self.right()
            && self.y + SLACK_PX < other.bottom()
            && other.y + SLACK_PX < self.bottom()
    }
}

/// A small number to reckon with, at least 1.
pub(super) fn share(count: usize) -> f32 {
    f32::from(u16::try_from(count.max(1)).unwrap_or(u16::MAX))
}

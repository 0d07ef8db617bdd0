//! The projector window, drawn from views.
//!
//! A [`StageView`](crate::game::StageView) becomes a [`Drawing`](drawing::Drawing) (plain boxes,
//! texts and pictures at their places), and a drawing becomes Bevy nodes. This room must not know
//! sockets, and of the rules nothing but views, moments and presses.
//!
//! | module | what it is for |
//! |---|---|
//! | [`theme`] | colours and team marks |
//! | [`text`], [`fit`] | measuring and breaking text, furigana included |
//! | [`strings`] | the stage's own texts, in two languages |
//! | [`art`], [`emblem`] | the stage's own small pictures |
//! | [`drawing`] | what a screen is made of |
//! | [`widgets`], [`screens`] | from views to drawings |
//! | [`measure`] | what of a drawing can be read |
//! | [`pictures`], [`covers`] | the lesson's pictures, decoded off the main thread, and what hides them |
//! | [`motion`] | what moves for a moment |
//! | [`canvas`] | from drawings to Bevy |
//! | [`front`], [`front_screens`] | choosing a lesson, a class and teams |
//! | [`keyboard`] | which key means what |
//! | [`shell`] | what the window is for: choosing, mending, teaching |
//! | [`app`] | the window |
//! | [`offscreen`] | the same without a window, for rehearsals |

pub mod app;
pub mod art;
pub mod canvas;
pub mod covers;
pub mod drawing;
pub mod emblem;
pub mod fit;
pub mod front;
pub mod front_screens;
pub mod keyboard;
pub mod measure;
pub mod motion;
pub mod offscreen;
pub mod pictures;
pub mod screens;
pub mod shell;
pub mod strings;
pub mod text;
pub mod theme;
pub mod widgets;

pub use screens::{Look, compose};
pub use strings::Lang;
pub use theme::Scheme;

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
//! | [`art`], [`emblem`], [`tool_art`] | the stage's own small pictures |
//! | [`drawing`] | what a screen is made of |
//! | [`widgets`], [`screens`] | from views to drawings |
//! | [`measure`] | what of a drawing can be read |
//! | [`pictures`], [`covers`] | the lesson's pictures, decoded off the main thread, and what hides them |
//! | [`motion`] | what moves for a moment |
//! | [`canvas`], `live` | from drawings to Bevy; what follows the clock |
//! | [`front`], [`front_screens`] | choosing a lesson, a class and teams |
//! | [`keyboard`] | which key means what |
//! | [`panels`], [`typing`] | what the window opens itself: a typed card, the class, the end of the lesson |
//! | [`volume`] | how loud it is |
//! | [`shell`] | what the window is for: choosing, mending, teaching |
//! | [`displays`] | which monitor is whose, and which window goes where |
//! | [`windows`] | both windows put there, and watched |
//! | [`desk`], [`desk_window`] | the teacher's own window, with the answer |
//! | [`awake`] | the screen never sleeps in a lesson |
//! | [`app`] | the window |
//! | [`offscreen`] | the same without a window, for rehearsals |

pub mod app;
pub mod art;
pub mod awake;
pub mod canvas;
pub mod covers;
pub mod desk;
pub mod desk_window;
mod desk_words;
pub mod displays;
pub mod drawing;
pub mod emblem;
pub mod fit;
pub mod front;
pub mod front_screens;
pub mod keyboard;
mod live;
pub mod measure;
pub mod motion;
pub mod offscreen;
pub mod panels;
pub mod pictures;
pub mod screens;
mod seen;
pub mod shell;
pub mod strings;
pub mod text;
pub mod theme;
pub mod tool_art;
pub mod typing;
pub mod volume;
pub mod widgets;
pub mod windows;
mod x11;

pub use screens::{Look, compose};
pub use strings::Lang;
pub use theme::Scheme;

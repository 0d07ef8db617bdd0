//! The projector window, drawn from views.
//!
//! A [`StageView`](crate::game::StageView) becomes a [`Drawing`](drawing::Drawing) (plain boxes,
//! texts and pictures at their places), and a drawing becomes Bevy nodes. This room must not know
//! sockets, and of the rules nothing but views, moments and presses.
//!
//! | module | what it is for |
//! |---|---|
//! | [`theme`], [`vision`] | colours and team marks; how they look to eyes that see fewer colours |
//! | [`text`], [`fit`] | measuring and breaking text, furigana included |
//! | [`strings`] | the stage's own texts, in two languages |
//! | [`art`], [`emblem`], [`tool_art`], [`friend_art`], [`figure`] | the stage's own small pictures: signs, tools, the boards' beings and people |
//! | [`drawing`], [`area`] | what a screen is made of; rectangles |
//! | [`widgets`], [`screens`] | from views to drawings |
//! | [`measure`], [`legibility`] | what of a drawing, and of its picture, can be read |
//! | [`gallery`] | every screen in its states, by name |
//! | [`pictures`], [`covers`] | the lesson's pictures, decoded off the main thread, and what hides them |
//! | [`motion`] | what moves for a moment |
//! | [`canvas`], `live` | from drawings to Bevy; what follows the clock |
//! | [`front`], [`front_list`] | choosing a lesson, a class and teams |
//! | [`planning`] | choosing how long, and what is played in that time |
//! | [`front_screens`], [`front_shelf`], [`front_plan`] | the same, drawn |
//! | [`more`], [`learning`], [`more_screens`], [`tests_of_screen`] | settings, clicker, tests: what there is beside lessons |
//! | [`games_menu`] | any game on any lesson |
//! | [`keyboard`], [`front_keys`] | which key means what, in a lesson and outside |
//! | [`doors`] | what the stage is handed |
//! | [`shelf_rows`] | the shelf, read from files and from the history |
//! | [`log_layer`] | the program's messages, kept in a file |
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
pub mod area;
pub mod art;
pub mod awake;
pub mod canvas;
pub mod covers;
pub mod desk;
pub mod desk_window;
mod desk_words;
pub mod displays;
pub mod doors;
pub mod drawing;
pub mod emblem;
pub mod figure;
pub mod fit;
pub mod friend_art;
pub mod front;
pub mod front_keys;
pub mod front_list;
pub mod front_plan;
pub mod front_screens;
pub mod front_shelf;
pub mod gallery;
pub mod games_menu;
pub mod keyboard;
pub mod learning;
pub mod legibility;
mod live;
pub mod log_layer;
pub mod measure;
pub mod more;
pub mod more_screens;
pub mod motion;
pub mod offscreen;
pub mod panels;
pub mod pictures;
pub mod planning;
pub mod screens;
mod seen;
pub mod shelf_rows;
pub mod shell;
pub mod strings;
pub mod tests_of_screen;
pub mod text;
pub mod theme;
pub mod tool_art;
pub mod typing;
pub mod vision;
pub mod volume;
pub mod widgets;
pub mod windows;
mod x11;

pub use screens::{Look, compose};
pub use strings::Lang;
pub use theme::Scheme;

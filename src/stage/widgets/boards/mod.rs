//! The boards that games are played on, each drawn from its view (see [`boards`](crate::game::boards)) within an area
//! that it is given. A board says how large it must be; the screen around it is not its business.

//! Widgets and drawing. They know the look of the house and nothing of a workshop: they take words, numbers and
//! colours, and answer with what was clicked. A widget may name a value of the model that it shows, such as a
//! score; a document, the state and the meaning of a command stay with those who use it.

pub mod calendar;
pub mod choice;
pub mod draft;
pub mod enter;
mod entry;
pub mod field;
pub mod icons;
pub mod ime;
pub mod keys;
pub mod layout;
mod left_out;
pub mod list;
pub mod painter;
pub mod parts;
pub mod stop;
pub mod text;
pub mod theme;
mod too_long;
pub mod visible;
pub mod widgets;

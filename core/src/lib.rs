//! The core of Instep: all decisions, all words, all data of a companion for foot massage at home.

pub mod api;
pub mod calendar;
pub mod error;
pub mod guide;
pub mod player;
pub mod rating;
pub mod reminder;
pub mod review;
pub mod safety;
pub mod session;
mod store;
pub mod words;

pub use api::*;
pub use error::*;
uniffi::setup_scaffolding!();

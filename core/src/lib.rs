//! The core of Instep: all decisions, all words, all data of a companion for foot massage at home.
//!
//! Begin with [`Instep`]: it is opened on one data file, answers one read call a screen and takes one write call an
//! action. Every call is told the present as a [`calendar::Moment`]; nothing here reads a clock, a zone or a setting
//! of the device.
//!
//! | module | decides |
//! |---|---|
//! | [`calendar`] | what time means: instants, zones, care days, weeks |
//! | [`words`] | how things are said |
//! | [`session`] | what a session is: the words for it |
//! | [`rating`] | what may be asked and answered, and which before belongs to which after |
//! | [`safety`] | what answers and findings change |
//! | [`picture`] | what is drawn: which foot, what is lit on it, which way the hands go |
//! | [`guide`] | what is played tonight |
//! | [`library`] | what can be read of it, and with which label |
//! | [`player`] | how it is played |
//! | [`reminder`] | when it rings, and what is armed |
//! | [`review`] | what a week can be said to have been |
//! | `labels` | the words of controls |
//! | `exchange` | what leaves the app and what is let in, and which of two versions stays |
//! | [`api`] | nothing: it composes the others over the store, which keeps |
//!
//! All but `api` and the store are pure: they know no database, no clock and no environment. Arrows point up this
//! table, never down; a test reads the sources and holds that.

pub mod api;
pub mod calendar;
pub mod error;
mod exchange;
pub mod guide;
mod labels;
pub mod library;
pub mod picture;
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

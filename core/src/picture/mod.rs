//! Decides what is drawn: which pictures show a step, of which foot, what is lit on them, which way the hands go, and
//! how that is said. Pure: it knows no screen and no layout direction, so neither can turn a left foot into a right one.

mod atlas;
mod choose;
mod direction;
mod pictogram;
mod step;
mod text;

#[cfg(test)]
mod tests;

pub use atlas::{Atlas, PathCommand, Picture, PictureStroke, PictureZone, atlas};
pub use direction::Direction;
pub use pictogram::{Pictogram, PictogramDrawing, PictogramText};
pub use step::{Drawing, PictureView, Placement, StepPicture, of_step, plain_feet};
pub use text::{stroke_text, zone_names};

//! Decides what is played: decodes the shipped guides and compiles one into a timeline for one person tonight.
//! Pure: content and wishes in, timeline out.

mod compile;
mod content;
mod fit;
mod labels;
mod library;
mod safe;
mod timeline;

#[cfg(test)]
mod compile_tests;
#[cfg(test)]
mod safe_tests;

pub use compile::{Preferences, compile, possible};
pub use content::{Goal, GuideContent, GuideHead, Step, StepSides};
pub use labels::{equipment_text, notes};
pub use library::{GuideCard, Library, Wanted};
pub use safe::asks;
pub use timeline::{
    Direction, Evidence, Family, GuideRequest, Phase, Provenance, Segment, StepCue, StepKind, Timeline,
    TimingOrigin,
};

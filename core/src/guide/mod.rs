//! Decides what is played: decodes the shipped guides and compiles one into a timeline for one person tonight.
//! Pure: content and wishes in, timeline out.

mod choice;
mod choices;
#[cfg(test)]
mod choices_tests;
mod compile;
mod content;
mod fit;
mod labels;
mod library;
mod motion;
#[cfg(test)]
mod motion_tests;
mod outline;
#[cfg(test)]
mod outline_tests;
mod safe;
mod timeline;
mod wording;

#[cfg(test)]
mod asking_tests;
#[cfg(test)]
mod compile_tests;
#[cfg(test)]
mod exclusion_tests;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod safe_tests;
#[cfg(test)]
mod scores;

pub use crate::picture::Direction;
pub use choice::{GuideStep, SkippedStep, check_skips, steps};
pub use choices::{
    FootChoice, GuideChoices, GuideWishes, MinutesChoice, ModeChoice, PostureChoice, ReceiverChoice, choices,
};
pub use compile::{Preferences, allowed, asked, compile, concerning, possible, tonight};
pub use content::{Goal, GuideContent, GuideHead, Step, StepSides};
pub use labels::{as_written, notes};
pub use library::{
    GoalText, GuideCard, GuideState, GuideTonight, Library, SourceText, Wanted, whole_minutes,
};
pub use motion::{Motion, StepPictograms};
pub use outline::{ChangeLine, GuidePhase, change_lines, phases};
pub use safe::Care;
pub use timeline::{
    Evidence, Family, GuideRequest, Phase, Provenance, Segment, SpokenLine, StepCue, StepKind, Timeline,
    TimingOrigin,
};

//! Decides what is played: decodes the shipped guides and compiles one into a timeline for one person tonight.
//! Pure: content and wishes in, timeline out.

mod timeline;

pub use timeline::{
    Direction, Evidence, Family, GuideRequest, Phase, Provenance, Segment, StepCue, StepKind, Timeline, TimingOrigin,
};

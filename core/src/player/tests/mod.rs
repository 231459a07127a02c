//! The player as a whole: what each state does with each event, what holds for every timeline and every run of
//! events, and one whole run written out.

mod control;
mod counting;
mod laws;
mod recovering;
mod run;
mod shipped;
mod table;

use super::*;
use crate::calendar::{Moment, OffsetTime};
use crate::guide::{
    Motion, Phase, Provenance, Segment, SpokenLine, StepCue, StepKind, StepPictograms, Timeline, TimingOrigin,
};
use crate::session::{Foot, Mode, Posture, Receiver, Side, StopReason};

pub(super) const AUTO: Pace = Pace { manual: false, voice: false, chimes: true };
const MANUAL: Pace = Pace { manual: true, voice: false, chimes: true };
const VOICE: Pace = Pace { manual: false, voice: true, chimes: true };

/// A moment `ms` after nine in the evening, on both clocks.
fn at(ms: i64) -> Moment {
    Moment {
        wall: "2026-11-21T21:00:00+01:00".parse::<OffsetTime>().unwrap().at.plus_millis(ms),
        monotonic_ms: 7_000_000 + ms,
        boot: Some("boot-1".to_owned()),
        zone: "Europe/Berlin".to_owned(),
        offset_s: 3600,
        transitions: Vec::new(),
    }
}

/// The same wall clock after a reboot.
fn rebooted(ms: i64) -> Moment {
    Moment { monotonic_ms: 50_000, boot: Some("boot-2".to_owned()), ..at(ms) }
}

fn segment(step: &str, side: Side, seconds: i32, pause_after: i32) -> Segment {
    Segment {
        step: step.to_owned(),
        technique: "T001".to_owned(),
        phase: Phase::Technique,
        title: format!("Step {step}"),
        body: "Stroke the foot.".to_owned(),
        spoken: "Stroke the foot.".to_owned(),
        lines: SpokenLine::of("Stroke the foot.", "Stroke the foot.", false),
        side,
        side_text: String::new(),
        seconds,
        length_text: String::new(),
        pause_after,
        switch_after: false,
        waits: false,
        reps: None,
        reps_text: String::new(),
        kind: StepKind::Stroke,
        motion: Motion::Stroke,
        pass_ms: 6000,
        pictograms: StepPictograms::default(),
        zones: vec!["foot".to_owned()],
        pictures: Vec::new(),
        pressure_from: None,
        pressure_to: None,
        pressure_text: None,
        direction: None,
        direction_text: None,
        timing_origin: TimingOrigin::Editorial,
        provenance: Provenance::Editorial,
        sources: Vec::new(),
        cues: Vec::new(),
    }
}

fn timeline(segments: Vec<Segment>) -> Timeline {
    Timeline {
        guide: "G0".to_owned(),
        title: "First six minutes".to_owned(),
        summary: String::new(),
        equipment: Vec::new(),
        equipment_text: String::new(),
        content_version: 1,
        mode: Mode::OwnFeet,
        posture: Posture::Lap,
        foot: Foot::Both,
        receiver: Receiver::Me,
        segments,
        care: Vec::new(),
        changes: Vec::new(),
        warnings: Vec::new(),
    }
}

/// One of everything: a step that waits, one on each foot, counted repetitions, a cue, pressure, a change of foot.
pub(super) fn short_run() -> Timeline {
    timeline(vec![
        Segment { waits: true, ..segment("settle", Side::None, 10, 5) },
        Segment {
            switch_after: true,
            pressure_from: Some(2),
            pressure_to: Some(3),
            ..segment("warm", Side::Left, 20, 30)
        },
        Segment {
            pressure_from: Some(2),
            reps: Some(3),
            cues: vec![StepCue { at_second: 10, text: "Now the other way.".to_owned() }],
            ..segment("warm", Side::Right, 20, 5)
        },
        segment("close", Side::Both, 15, 0),
    ])
}

/// Plays events, each at its millisecond; every one must be taken.
fn play(timeline: &Timeline, pace: Pace, events: &[(i64, PlayerEvent)]) -> PlayerState {
    events.iter().fold(open(timeline, &at(0)), |state, (ms, event)| {
        apply(timeline, &state, event.clone(), pace, &at(*ms)).unwrap().0
    })
}

const fn stop(reason: StopReason) -> PlayerEvent {
    PlayerEvent::Stop { reason }
}

//! Every guide as it is played in each mode and posture, in few words, for a person to look over.

use std::fmt::Write as _;

use super::*;
use crate::safety::Assessment;
use crate::session::{Mode, Posture};
use crate::words::Words;

/// A line a step: seconds a foot, pressure, title; two numbers of a step per foot are one.
fn score(timeline: &Timeline) -> String {
    let mut lines = String::new();
    for (n, s) in timeline.segments.iter().enumerate() {
        if timeline.segments.iter().take(n).any(|other| other.step == s.step) {
            continue;
        }
        let times = timeline.segments.iter().filter(|other| other.step == s.step).count();
        let reps = s.reps.map(|r| format!(" {r} times")).unwrap_or_default();
        let firm = match (s.pressure_from, s.pressure_to) {
            (Some(from), Some(to)) if from != to => format!(" pressure {from} to {to}"),
            (Some(from), _) => format!(" pressure {from}"),
            _ => String::new(),
        };
        let feet = if times == 2 { "each foot".to_owned() } else { s.side.code().to_owned() };
        writeln!(lines, "{:4} s {feet}: {} [{}]{reps}{firm}", s.seconds, s.title, s.technique).unwrap();
        writeln!(lines, "       {}", s.body).unwrap();
    }
    for change in &timeline.changes {
        writeln!(lines, "  ~ {}: {}", change.step.as_deref().unwrap_or_default(), change.because).unwrap();
    }
    lines
}

#[test]
fn every_guide_as_it_is_played() {
    let words = Words::new("en", None, false);
    let library = Library::shipped().unwrap();
    for head in library.heads() {
        let mut text = String::new();
        for posture in Posture::ALL.iter().filter(|p| head.postures.contains(p)) {
            for weak_hands in [false, true] {
                let mode = if *posture == Posture::Partner { Mode::Partner } else { Mode::OwnFeet };
                let request = GuideRequest {
                    guide: head.id.clone(),
                    minutes: None,
                    mode: Some(mode),
                    posture: Some(*posture),
                    foot: None,
                    receiver: None,
                    answers: Vec::new(),
                };
                let preferences = Preferences { weak_hands, ..Preferences::default() };
                let content = library.guide(&head.id).unwrap();
                let timeline =
                    compile(content, &request, &preferences, &Assessment::default(), &words).unwrap();
                if weak_hands {
                    let other =
                        compile(content, &request, &Preferences::default(), &Assessment::default(), &words);
                    let usual = other.unwrap();
                    writeln!(text, "-- without thumbs").unwrap();
                    for (weak, thumbs) in timeline.segments.iter().zip(&usual.segments) {
                        let line = format!("       {}: {}\n", weak.title, weak.body);
                        if weak.body != thumbs.body
                            && !text.ends_with(&line)
                            && weak.side != crate::session::Side::Right
                        {
                            text.push_str(&line);
                        }
                    }
                } else {
                    writeln!(text, "== {} {}, {} s", head.id, posture.code(), timeline.total_seconds())
                        .unwrap();
                    text.push_str(&score(&timeline));
                }
            }
        }
        insta::assert_snapshot!(format!("score_{}", head.id.to_lowercase()), text);
    }
}

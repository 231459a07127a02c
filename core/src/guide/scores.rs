//! Every guide as it is played in each mode and posture, in few words, for a person to look over.

use std::fmt::Write as _;

use super::*;
use crate::safety::Assessment;
use crate::session::{Mode, Posture};
use crate::words::Words;

/// Two lines a step: seconds a foot, title, technique, count and pressure; then what is said. A step per foot stands
/// once; what was said in a posture before is not said again.
fn score(timeline: &Timeline, before: &str) -> String {
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
        if !before.contains(&s.body) {
            writeln!(lines, "       {}", s.body).unwrap();
        }
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
                let request =
                    GuideRequest { mode: Some(mode), posture: Some(*posture), ..GuideRequest::of(&head.id) };
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
                            && !text.contains(&weak.body)
                            && weak.side != crate::session::Side::Right
                        {
                            text.push_str(&line);
                        }
                    }
                } else {
                    writeln!(text, "== {} {}, {} s", head.id, posture.code(), timeline.total_seconds())
                        .unwrap();
                    let score = score(&timeline, &text);
                    text.push_str(&score);
                }
            }
        }
        insta::assert_snapshot!(format!("score_{}", head.id.to_lowercase()), text);
    }
}

/// What is said fits who sits how: nobody is told to reach what they can't, or to rub the wrong person's foot.
#[test]
fn what_is_said_fits_the_posture() {
    let words = Words::new("en", None, false);
    let library = Library::shipped().unwrap();
    let own = [
        "your foot",
        "your feet",
        "your toes",
        "your sole",
        "your heel",
        "your ankle",
        "your leg",
        "your knee",
        "your skin",
        "your calf",
        "the other leg",
        "your lap",
        "stool",
    ];
    for head in library.heads() {
        for posture in Posture::ALL.iter().filter(|p| head.postures.contains(p)) {
            let banned: Vec<&str> = match posture {
                Posture::Partner => own.to_vec(),
                Posture::Floor if head.family != Family::ScalpEar => {
                    vec![
                        "thumb",
                        "palm",
                        "knuckle",
                        "fingertip",
                        "stool",
                        "the other leg",
                        "your lap",
                        "their ",
                    ]
                }
                Posture::Floor => vec!["their "],
                Posture::Lap => vec!["stool", "their ", "both of you", "Both wash"],
                Posture::Stool => vec!["your lap", "the other leg", "their ", "both of you", "Both wash"],
            };
            for step in &library.guide(&head.id).unwrap().steps {
                let Some(text) = step.text_in(*posture) else { continue };
                let keys =
                    [Some(&text.body), text.spoken.as_ref(), text.weak.as_ref(), text.weak_spoken.as_ref()];
                for key in keys.into_iter().flatten().chain(&step.notes) {
                    let said = words.text(key, &[]);
                    for word in &banned {
                        assert!(!said.contains(word), "{} {}: {said}", step.id, posture.code());
                    }
                }
            }
        }
    }
}

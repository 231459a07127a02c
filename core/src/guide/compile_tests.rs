use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::error::{InstepError, InvalidWhy};
use crate::safety::{Answers, Assessment, Change, Effect, Flag, Reply, SafetyAnswer, assess};
use crate::session::{Foot, Mode, Posture, Receiver, Side};
use crate::words::Words;

fn words() -> Words {
    Words::new("en", None, false)
}

fn guide(id: &str) -> &'static GuideContent {
    Library::shipped().unwrap().guide(id).unwrap()
}

fn request(id: &str) -> GuideRequest {
    GuideRequest::of(id)
}

fn compiled_with(request: &GuideRequest, preferences: &Preferences) -> Timeline {
    compile(guide(&request.guide), request, preferences, &Assessment::default(), &words()).unwrap()
}

fn compiled(request: &GuideRequest) -> Timeline {
    compiled_with(request, &Preferences::default())
}

fn refused(request: &GuideRequest) -> InstepError {
    compile(guide(&request.guide), request, &Preferences::default(), &Assessment::default(), &words())
        .unwrap_err()
}

fn not_together(field: &str) -> InstepError {
    InstepError::invalid(field, InvalidWhy::NotTogether)
}

/// One line a segment: step, side, seconds, pause.
fn lines(timeline: &Timeline) -> Vec<String> {
    let line = |s: &Segment| {
        let switch = if s.switch_after { " switch" } else { "" };
        format!("{} {} {}+{}{switch}", s.step, s.side.code(), s.seconds, s.pause_after)
    };
    timeline.segments.iter().map(line).collect()
}

#[test]
fn the_first_six_minutes_are_six_minutes() {
    let t = compiled(&request("G0"));
    assert_eq!(
        lines(&t),
        [
            "g0-wash-before none 30+5",
            "g0-warm left 30+5",
            "g0-ramp left 15+5",
            "g0-cover left 40+5",
            "g0-close left 30+30 switch",
            "g0-warm right 30+5",
            "g0-ramp right 15+5",
            "g0-cover right 40+5",
            "g0-close right 30+5",
            "g0-wash-after none 30+0",
        ]
    );
    assert_eq!(t.total_seconds(), 360);
    assert_eq!(
        (t.mode, t.posture, t.foot, t.receiver),
        (Mode::OwnFeet, Posture::Lap, Foot::Both, Receiver::Me)
    );
    assert_eq!(t.changes, []);
    assert_eq!(compiled(&GuideRequest { minutes: Some(6), ..request("G0") }), t);
}

#[test]
fn a_desk_break_takes_less_than_five_minutes_with_the_roller() {
    let t = compiled(&request("G7"));
    assert_eq!(
        lines(&t),
        [
            "g7-wash-before none 20+5",
            "g7-ankle-sway left 12+5",
            "g7-ankle-turn left 32+5",
            "g7-toes left 40+30 switch",
            "g7-ankle-sway right 12+5",
            "g7-ankle-turn right 32+5",
            "g7-toes right 40+5",
            "g7-roller both 30+5",
            "g7-wash-after none 15+0",
        ]
    );
    assert_eq!(t.total_seconds(), 298);
}

#[test]
fn the_ankle_turns_as_often_as_the_source_says() {
    let t = compiled(&request("G7"));
    let turn = t.segments.iter().find(|s| s.technique == "T207").unwrap();
    assert_eq!((turn.reps, turn.seconds, turn.timing_origin), (Some(4), 32, TimingOrigin::Source));
    assert_eq!(turn.reps_text, "4 times each way");
    let toes = t.segments.iter().find(|s| s.technique == "T103").unwrap();
    assert_eq!((toes.reps, toes.reps_text.as_str()), (Some(5), "1 time in each place"));
    let roller = t.segments.iter().find(|s| s.technique == "T104").unwrap();
    assert_eq!((roller.reps, roller.reps_text.as_str()), (None, ""));
    assert_eq!(turn.cues, [StepCue { at_second: 16, text: "Now the other way.".to_owned() }]);
    // The player counts: a number in the words would be read as the count.
    assert!(turn.body.contains("first one way, then the other"), "{}", turn.body);
    let others = t.segments.iter().filter(|s| s.technique != "T207");
    assert!(others.into_iter().all(|s| s.timing_origin == TimingOrigin::Editorial));
}

#[test]
fn the_right_foot_can_come_first() {
    let t = compiled_with(&request("G0"), &Preferences { first_foot: Side::Right, ..Preferences::default() });
    assert_eq!((t.segments[1].side, t.segments[5].side), (Side::Right, Side::Left));
}

#[test]
fn one_foot_is_one_foot() {
    for (foot, side) in [(Foot::Left, Side::Left), (Foot::Right, Side::Right)] {
        let t = compiled(&GuideRequest { foot: Some(foot), ..request("G7") });
        assert!(t.segments.iter().all(|s| s.side == side || s.side == Side::None));
        assert!(t.segments.iter().all(|s| !s.switch_after));
        assert_eq!(t.segments.len(), 6);
        assert_eq!(t.total_seconds(), 20 + 12 + 32 + 40 + 30 + 15 + 5 * 5);
    }
}

#[test]
fn the_change_of_foot_is_as_long_as_was_chosen() {
    let switch = |seconds| {
        let t =
            compiled_with(&request("G0"), &Preferences { switch_seconds: seconds, ..Preferences::default() });
        let at: Vec<_> = t.segments.iter().filter(|s| s.switch_after).collect();
        assert_eq!(at.len(), 1);
        (at[0].pause_after, t.total_seconds())
    };
    assert_eq!([switch(Some(30)), switch(Some(60)), switch(None)], [(30, 360), (60, 390), (0, 330)]);
}

#[test]
fn manual_advance_makes_every_step_wait() {
    let t = compiled_with(&request("G0"), &Preferences { auto_advance: false, ..Preferences::default() });
    assert!(t.segments.iter().all(|s| s.waits));
    assert!(compiled(&request("G0")).segments.iter().all(|s| !s.waits));
}

#[test]
fn on_the_floor_no_step_needs_a_hand_on_the_foot() {
    let t = compiled(&GuideRequest { posture: Some(Posture::Floor), ..request("G7") });
    assert_eq!(t.changes.len(), 1);
    let change = &t.changes[0];
    assert_eq!(
        (change.step.as_deref(), change.side, change.effect),
        (Some("g7-toes"), Side::Both, Effect::Drop)
    );
    assert!(t.segments.iter().all(|s| s.step != "g7-toes"));
    let turn = t.segments.iter().find(|s| s.technique == "T207").unwrap();
    assert!(turn.body.contains("floor"));
}

#[test]
fn who_can_not_reach_their_feet_sits_with_them_on_the_floor() {
    let preferences = Preferences { reach: false, ..Preferences::default() };
    for id in ["G0", "G7"] {
        assert_eq!(compiled_with(&request(id), &preferences).posture, Posture::Floor);
        for posture in [Posture::Lap, Posture::Stool] {
            let wish = GuideRequest { posture: Some(posture), ..request(id) };
            assert_eq!(
                compile(guide(id), &wish, &preferences, &Assessment::default(), &words()),
                Err(not_together("posture"))
            );
        }
    }
    // A partner reaches them.
    let wish = GuideRequest { mode: Some(Mode::Partner), ..request("G0") };
    assert_eq!(compiled_with(&wish, &preferences).posture, Posture::Partner);
}

#[test]
fn weak_hands_get_words_without_thumbs() {
    let weak = Preferences { weak_hands: true, ..Preferences::default() };
    let guides = ["G0", "G1", "G2", "G3", "G3S"].into_iter();
    let ways = guides.flat_map(|id| [Posture::Lap, Posture::Stool, Posture::Partner].map(|p| (id, p)));
    for (id, posture) in ways {
        let wish = GuideRequest { posture: Some(posture), ..request(id) };
        let with_thumbs =
            |t: &Timeline| t.segments.iter().any(|s| s.body.contains("thumb") || s.spoken.contains("thumb"));
        assert!(with_thumbs(&compiled(&wish)));
        assert!(!with_thumbs(&compiled_with(&wish, &weak)));
    }
}

#[test]
fn a_partner_asks_whether_the_pressure_is_right() {
    let t = compiled(&GuideRequest { mode: Some(Mode::Partner), ..request("G0") });
    assert_eq!((t.posture, t.total_seconds()), (Posture::Partner, 360));
    let asked: Vec<_> = t.segments.iter().filter(|s| s.body.contains('?')).map(|s| s.side).collect();
    assert_eq!(asked, [Side::Left, Side::Right], "once a foot");
}

#[test]
fn what_is_not_asked_for_follows_from_what_is() {
    let someone = GuideRequest { receiver: Some(Receiver::SomeoneElse), ..request("G0") };
    assert_eq!(compiled(&someone).mode, Mode::Partner);
    let lying = GuideRequest { posture: Some(Posture::Partner), ..request("G0") };
    assert_eq!(compiled(&lying).mode, Mode::Partner);
    // Somebody massages me.
    let me = GuideRequest { mode: Some(Mode::Partner), receiver: Some(Receiver::Me), ..request("G0") };
    assert_eq!(compiled(&me).receiver, Receiver::Me);
}

#[test]
fn refuses_what_does_not_go_together() {
    let g0 = request("G0");
    let cases = [
        (GuideRequest { mode: Some(Mode::Partner), ..request("G7") }, "mode"),
        (GuideRequest { receiver: Some(Receiver::SomeoneElse), ..request("G7") }, "mode"),
        (
            GuideRequest { mode: Some(Mode::OwnFeet), receiver: Some(Receiver::SomeoneElse), ..g0.clone() },
            "receiver",
        ),
        (GuideRequest { mode: Some(Mode::Partner), posture: Some(Posture::Lap), ..g0.clone() }, "posture"),
        (
            GuideRequest { mode: Some(Mode::OwnFeet), posture: Some(Posture::Partner), ..g0.clone() },
            "posture",
        ),
        (
            GuideRequest { mode: Some(Mode::OwnFeet), posture: Some(Posture::Partner), ..request("G7") },
            "posture",
        ),
    ];
    for (wish, field) in cases {
        assert_eq!(refused(&wish), not_together(field), "{wish:?}");
    }
    for minutes in [0, -5, 121, i32::MAX, i32::MIN] {
        let wish = GuideRequest { minutes: Some(minutes), ..g0.clone() };
        assert_eq!(refused(&wish), InstepError::out_of_range("minutes", 1, 120));
    }
}

#[test]
fn a_wish_that_can_not_be_met_is_told_with_the_nearest_length() {
    for minutes in [1, 120] {
        let t = compiled(&GuideRequest { minutes: Some(minutes), ..request("G0") });
        let told: Vec<_> = t.changes.iter().filter(|c| c.effect == Effect::NearestLength).collect();
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].step.as_deref(), told[0].side), (None, Side::None));
        let [wish, nearest] = [minutes * 60, t.total_seconds()].map(|s| words().spoken_minutes(s));
        let because = format!("{wish} is too far from what this guide can do. It takes {nearest} now.");
        assert_eq!(told[0].because, because);
    }
}

#[test]
fn the_roller_is_the_first_thing_short_time_takes_away() {
    let t = compiled(&GuideRequest { minutes: Some(4), ..request("G7") });
    let dropped: Vec<_> = t.changes.iter().filter(|c| c.effect == Effect::Drop).collect();
    assert_eq!(dropped.len(), 1);
    assert_eq!(dropped[0].step.as_deref(), Some("g7-roller"));
    assert_eq!(dropped[0].because, "Left out to fit into 4 minutes.");
    assert!((211..=240).contains(&t.total_seconds()), "{}", t.total_seconds());
}

#[test]
fn the_index_knows_how_long_a_guide_takes() {
    for head in Library::shipped().unwrap().heads() {
        for mode in &head.modes {
            let t = compiled(&GuideRequest { mode: Some(*mode), ..request(&head.id) });
            assert_eq!(head.seconds_in(*mode), Some(t.total_seconds()), "{} {}", head.id, mode.code());
        }
    }
}

#[test]
fn a_soak_needs_a_timeline_of_twenty_five_minutes() {
    let soaks = |t: &Timeline| t.segments.iter().any(|s| s.kind == StepKind::Soak);
    let whole = compiled(&request("G1"));
    assert!(soaks(&whole) && whole.total_seconds() >= 25 * 60 && whole.changes.is_empty());

    let one_foot = compiled(&GuideRequest { foot: Some(Foot::Left), ..request("G1") });
    assert!(!soaks(&one_foot));
    let told = |t: &Timeline| {
        t.changes.iter().find(|c| c.effect == Effect::Drop && c.step.as_deref() == Some("g1-soak")).cloned()
    };
    let because = "No soak this time: it needs at least 25 minutes.";
    assert_eq!(told(&one_foot).map(|c| c.because).as_deref(), Some(because));

    for minutes in 10..=40 {
        for foot in [Foot::Both, Foot::Left] {
            let t = compiled(&GuideRequest { minutes: Some(minutes), foot: Some(foot), ..request("G1") });
            assert!(!soaks(&t) || t.total_seconds() >= 25 * 60, "{minutes} min");
            assert_ne!(soaks(&t), told(&t).is_some(), "{minutes} min");
        }
    }
}

/// Every pair of a guide and a mode and posture it offers.
fn ways() -> Vec<(&'static str, Mode, Posture)> {
    let heads = Library::shipped().unwrap().heads().iter();
    heads
        .flat_map(|h| {
            h.modes.iter().flat_map(move |m| h.postures.iter().map(move |p| (h.id.as_str(), *m, *p)))
        })
        .filter(|(_, m, p)| (*m == Mode::Partner) == (*p == Posture::Partner))
        .collect()
}

#[test]
fn every_text_of_every_way_is_there() {
    for (id, mode, posture) in ways() {
        for weak_hands in [false, true] {
            let wish = GuideRequest { mode: Some(mode), posture: Some(posture), ..request(id) };
            let t = compiled_with(&wish, &Preferences { weak_hands, ..Preferences::default() });
            for s in &t.segments {
                for text in [&s.title, &s.body, &s.spoken].into_iter().chain(s.cues.iter().map(|c| &c.text)) {
                    let key = ["step-", "note-", "cue-", "{"]
                        .iter()
                        .any(|k| text.starts_with(k) || text.contains(" note-"));
                    assert!(!text.is_empty() && !key, "{id}: {text}");
                }
                assert!(!s.spoken.contains(|c: char| c.is_ascii_digit() || c == '–'), "{id}: {}", s.spoken);
            }
        }
    }
}

/// Every length that can be reached in a way: the nearest to the wish is among them.
fn reachable(content: &GuideContent, timeline: &Timeline) -> BTreeSet<i64> {
    let pauses: i64 = timeline.segments.iter().map(|s| i64::from(s.pause_after)).sum();
    let mut sums = BTreeSet::from([pauses]);
    let played: BTreeSet<&str> = timeline.segments.iter().map(|s| s.step.as_str()).collect();
    for step in content.steps.iter().filter(|s| played.contains(s.id.as_str())) {
        let times = timeline.segments.iter().filter(|s| s.step == step.id).count() as i64;
        let unit = i64::from(step.dose.unit_seconds()) * times;
        let (min, _, max) = step.dose.amounts();
        sums = sums.iter().flat_map(|sum| (min..=max).map(move |n| sum + i64::from(n) * unit)).collect();
    }
    sums
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_wish_gives_a_sound_timeline(
        way in proptest::sample::select(ways()),
        minutes in proptest::option::of(1..=120),
        foot in proptest::sample::select(vec![Foot::Both, Foot::Left, Foot::Right]),
        right_first in any::<bool>(),
        switch_seconds in proptest::sample::select(vec![Some(30), Some(60), None]),
        weak_hands in any::<bool>(),
    ) {
        let (id, mode, posture) = way;
        let content = guide(id);
        let wish = GuideRequest {
            minutes,
            mode: Some(mode),
            posture: Some(posture),
            foot: Some(foot),
            ..request(id)
        };
        let first_foot = if right_first { Side::Right } else { Side::Left };
        let preferences = Preferences { first_foot, switch_seconds, weak_hands, ..Preferences::default() };
        let t = compiled_with(&wish, &preferences);

        prop_assert_eq!(&t, &compiled_with(&wish, &preferences), "not the same twice");
        let sum: i32 = t.segments.iter().map(|s| s.seconds + s.pause_after).sum();
        prop_assert_eq!(t.total_seconds(), sum);
        prop_assert_eq!(t.segments.last().unwrap().pause_after, 0);

        for s in &t.segments {
            let step = content.steps.iter().find(|step| step.id == s.step).unwrap();
            let (min, _, max) = step.dose.amounts();
            let unit = step.dose.unit_seconds();
            prop_assert!((min * unit..=max * unit).contains(&s.seconds), "{} takes {}", s.step, s.seconds);
            prop_assert_eq!(s.seconds % unit, 0);
            if let instep_content::packed::PackedDose::Hold { points, .. } = step.dose {
                prop_assert!(s.seconds / points >= 5);
            }
            prop_assert!(s.cues.iter().all(|c| (0..=s.seconds).contains(&c.at_second)));
        }

        // Nothing but what a change says is left out, and never the aftercare.
        for step in content.steps.iter().filter(|s| s.modes.contains(&mode)) {
            let played = t.segments.iter().filter(|s| s.step == step.id).count();
            let dropped = t.changes.iter().any(|c| c.effect == Effect::Drop && c.step.as_ref() == Some(&step.id));
            let wanted = if step.sides == StepSides::PerFoot && foot == Foot::Both { 2 } else { 1 };
            prop_assert_eq!(played, if dropped { 0 } else { wanted }, "{}", &step.id);
            prop_assert!(!dropped || step.phase != Phase::Aftercare);
        }
        prop_assert_eq!(t.segments.last().unwrap().phase, Phase::Aftercare);
        // A guide that is for no foot has no other foot to change to.
        let feet = content.steps.iter().any(|s| s.sides == StepSides::PerFoot);
        let switches = usize::from(feet && foot == Foot::Both);
        prop_assert_eq!(t.segments.iter().filter(|s| s.switch_after).count(), switches);

        // Each change is true.
        for c in t.changes.iter().filter(|c| matches!(c.effect, Effect::Shorten | Effect::Lengthen)) {
            let step = content.steps.iter().find(|step| Some(&step.id) == c.step.as_ref()).unwrap();
            let usual = step.dose.amounts().1 * step.dose.unit_seconds();
            let played = t.segments.iter().find(|s| s.step == step.id).unwrap().seconds;
            prop_assert_eq!(played < usual, c.effect == Effect::Shorten);
        }

        // As long as was wished, to the minute, or as near as the doses allow.
        if let Some(minutes) = minutes {
            let target = i64::from(minutes) * 60;
            let off = (i64::from(t.total_seconds()) - target).abs();
            if off >= 30 {
                let nearest = reachable(content, &t).into_iter().map(|s| (s - target).abs()).min().unwrap();
                prop_assert_eq!(off, nearest, "{} s off, {} s can be reached", off, nearest);
            }
            let told = t.changes.iter().any(|c| c.effect == Effect::NearestLength);
            prop_assert_eq!(told, (t.total_seconds() + 30) / 60 != minutes);
        }
    }
}

/// The first three sessions stay at 3 or below, and what was made softer says so.
#[test]
fn beginners_press_softly() {
    let beginner = Preferences { beginner: true, ..Preferences::default() };
    let most = |t: &Timeline| t.segments.iter().filter_map(|s| s.pressure_from.max(s.pressure_to)).max();
    let (usual, soft) = (compiled(&request("G2")), compiled_with(&request("G2"), &beginner));
    assert_eq!((most(&usual), most(&soft)), (Some(4), Some(3)));
    assert_eq!(usual.total_seconds(), soft.total_seconds());
    let told: Vec<&str> = soft
        .changes
        .iter()
        .filter(|c| c.effect == Effect::CapPressure)
        .filter_map(|c| c.step.as_deref())
        .collect();
    let firm: std::collections::BTreeSet<&str> = usual
        .segments
        .iter()
        .filter(|s| s.pressure_from.max(s.pressure_to) > Some(3))
        .map(|s| s.step.as_str())
        .collect();
    assert!(!firm.is_empty() && firm.iter().all(|s| told.contains(s)), "{told:?} {firm:?}");
}

fn without(steps: &[&str]) -> Preferences {
    let skipped = steps.iter().map(|step| {
        let guide = step.split_once('-').unwrap().0.to_uppercase();
        SkippedStep { guide, step: (*step).to_owned() }
    });
    Preferences { skipped: skipped.collect(), ..Preferences::default() }
}

#[test]
fn what_the_person_leaves_out_is_told_and_takes_no_time() {
    let t = compiled_with(&request("G0"), &without(&["g0-ramp"]));
    assert_eq!(t.total_seconds(), 360 - 2 * (15 + 5));
    let because = "You left this out. You can bring it back.".to_owned();
    let change = Change { step: Some("g0-ramp".to_owned()), side: Side::Both, effect: Effect::Skip, because };
    assert_eq!(t.changes, [change]);
    // A wished length is filled with what is left.
    let six = compiled_with(&GuideRequest { minutes: Some(6), ..request("G0") }, &without(&["g0-ramp"]));
    assert_eq!((six.total_seconds() + 30) / 60, 6);
    assert!(six.segments.iter().all(|s| s.step != "g0-ramp"));
    assert!(six.changes.iter().any(|c| c.effect == Effect::Lengthen));
}

#[test]
fn what_keeps_the_feet_safe_is_played_whatever_was_chosen() {
    let all = ["g0-wash-before", "g0-wash-after", "g7-toes", "g0-gone"];
    assert_eq!(compiled_with(&request("G0"), &without(&all)), compiled(&request("G0")));
}

/// A guide never shrinks to washing and strokes, neither by choices alone nor by choices and safety together.
#[test]
fn a_guide_keeps_its_techniques() {
    let kept = |t: &Timeline| {
        let note = "Your left-out steps are back for now. Without them nothing would be left.";
        assert_eq!(t.changes.iter().filter(|c| c.effect == Effect::Note && c.because == note).count(), 1);
        assert!(t.segments.iter().any(|s| s.phase == Phase::Technique));
    };
    let t = compiled_with(&request("G0"), &without(&["g0-ramp", "g0-cover", "g0-warm"]));
    kept(&t);
    assert!(t.segments.iter().all(|s| s.step != "g0-warm"), "what is no technique stays left out");
    // Toes that must rest leave the ankles, and those were left out.
    let stiff = SafetyAnswer {
        flag: Flag::JointToes,
        foot: None,
        zones: Vec::new(),
        reply: Reply::Yes,
        cleared_on: None,
        sign: None,
    };
    let day = "2026-11-21".parse().unwrap();
    let mut answers = Answers::default();
    answers.give(&stiff, day, 1);
    let assessment = assess(&answers, &[], Receiver::Me, day);
    let choice = without(&["g7-ankle-sway", "g7-ankle-turn", "g7-roller"]);
    kept(&compile(guide("G7"), &request("G7"), &choice, &assessment, &words()).unwrap());
}

#[test]
fn who_can_not_reach_their_feet_is_offered_a_partner_where_the_floor_is_not_enough() {
    let no_reach = Preferences { reach: false, ..Preferences::default() };
    let t = compiled_with(&request("G3"), &no_reach);
    assert_eq!((t.mode, t.posture, t.receiver), (Mode::Partner, Posture::Partner, Receiver::Me));
    for head in Library::shipped().unwrap().heads() {
        let t = compiled_with(&request(&head.id), &no_reach);
        assert!(matches!(t.posture, Posture::Floor | Posture::Partner), "{}", head.id);
        assert!(t.segments.iter().any(|s| s.phase == Phase::Technique), "{}", head.id);
        let own = allowed(
            guide(&head.id),
            &GuideRequest { mode: Some(Mode::OwnFeet), ..request(&head.id) },
            &no_reach,
            &Assessment::default(),
            &words(),
        );
        assert_eq!(own.is_ok(), head.modes_within(false).contains(&Mode::OwnFeet), "{}", head.id);
    }
}

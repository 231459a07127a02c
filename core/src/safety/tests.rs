use instep_content::packed::PackedChoice;
use proptest::prelude::*;

use super::*;
use crate::calendar::CareDay;
use crate::session::{Foot, Receiver, Side};
use crate::words::Words;

fn day(s: &str) -> CareDay {
    s.parse().unwrap()
}

fn today() -> CareDay {
    day("2026-11-21")
}

fn answer(flag: Flag, reply: Reply) -> SafetyAnswer {
    let zones = if flag.zoned() && reply == Reply::Yes { vec!["heel_pad".to_owned()] } else { Vec::new() };
    SafetyAnswer { flag, foot: None, zones, reply, cleared_on: None, sign: None }
}

/// Every question answered with no.
fn all_no() -> Answers {
    let mut answers = Answers::default();
    for flag in Flag::ALL.iter().filter(|f| f.asked()) {
        answers.give(&answer(*flag, Reply::No), today(), 1);
    }
    answers
}

fn with(given: &[SafetyAnswer]) -> Answers {
    let mut answers = all_no();
    for one in given {
        one.check(today()).unwrap();
        answers.give(one, today(), 2);
    }
    answers
}

/// Deeds and where they hold, in a row.
fn told(assessment: &Assessment) -> String {
    let one = |rule: &Rule| match rule.side {
        Side::None => rule.deed.code().to_owned(),
        side => format!("{}@{}", rule.deed.code(), side.code()),
    };
    assessment.rules.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn assessed(answers: &Answers) -> Assessment {
    assess(answers, &[], Receiver::Me, today())
}

const ALWAYS: &str =
    "cap no-soak no-heat drop-hard without-knuckles without-scrub without-cream-between-toes";

/// The table, cell by cell: flag, yes, unsure (`=` as yes), cleared (`-` where a clearance is not taken). Flags per
/// foot are answered for the left one here, `@` stands for it.
fn table() -> Vec<(Flag, String, String, String)> {
    let row = |flag, yes: &str, unsure: &str, cleared: &str| {
        let unsure = if unsure == "=" { yes } else { unsure };
        let spread = |cell: &str| cell.replace("ALWAYS", ALWAYS).replace('@', "@left");
        (flag, spread(yes), spread(unsure), spread(cleared))
    };
    vec![
        row(Flag::AcuteLegSign, "block-all", "=", "-"),
        row(Flag::DvtNow, "block-all", "=", ""),
        row(Flag::DvtKnownOrRisk, "drop-lower-leg", "=", ""),
        row(Flag::SkinOpenOrInfected, "block-foot@ no-soak@", "=", "-"),
        row(Flag::SkinMinor, "leave-out@ no-soak@ wash-between@", "block-foot@ no-soak@", "-"),
        row(Flag::Injury, "block-foot@", "=", "-"),
        row(Flag::JointToes, "drop-toes@", "=", "-"),
        row(Flag::JointAnkle, "drop-ankle@", "=", "-"),
        row(Flag::Neuropathy, "block-families", "warn ALWAYS", "ALWAYS drop-points look-before-after"),
        row(Flag::PoorCirculation, "block-families", "warn ALWAYS", "ALWAYS drop-points look-before-after"),
        row(Flag::Diabetes, "warn ALWAYS", "=", "ALWAYS"),
        row(
            Flag::Pregnancy,
            "warn drop-lower-leg cap without-essential-oil hide-tradition",
            "=",
            "cap without-essential-oil hide-tradition",
        ),
        row(
            Flag::CardiovascularSerious,
            "warn drop-lower-leg no-soak no-heat cap",
            "=",
            "no-soak no-heat cap",
        ),
        row(Flag::AnticoagulantBleeding, "cap drop-hard without-knuckles drop-pinch", "=", "-"),
        row(Flag::VaricoseVeins, "drop-lower-leg", "=", "-"),
        row(
            Flag::FragileTissue,
            "cap drop-hard without-knuckles drop-thin-skin without-scrub",
            "cap drop-hard without-knuckles",
            "-",
        ),
        row(Flag::CancerLocal, "block-foot@", "=", ""),
        row(Flag::ElectronicImplant, "without-device", "=", "-"),
        row(Flag::Epilepsy, "without-device", "=", "-"),
        row(
            Flag::ChildOrUnableToReport,
            "only-strokes cap no-soak without-oil hide-tradition adult-stays",
            "=",
            "-",
        ),
        row(Flag::Allergy, "without-scented", "=", "-"),
        row(Flag::ScalpIssue, "block-scalp", "=", "-"),
    ]
}

/// Questions about clots and leg signs: without an answer the lower leg is left alone.
const LOWER_LEG_WAITS: [Flag; 3] = [Flag::AcuteLegSign, Flag::DvtNow, Flag::DvtKnownOrRisk];

fn side_of(foot: Foot) -> Side {
    match foot {
        Foot::Left => Side::Left,
        Foot::Right => Side::Right,
        Foot::Both => Side::Both,
    }
}

#[test]
fn the_table_cell_by_cell() {
    let table = table();
    assert_eq!(table.len(), 22);
    let asked: Vec<Flag> = Flag::ALL.iter().copied().filter(|f| f.asked()).collect();
    assert_eq!(table.iter().map(|row| row.0).collect::<Vec<_>>(), asked);
    for receiver in [Receiver::Me, Receiver::SomeoneElse] {
        for (flag, yes, unsure, cleared) in &table {
            let feet: &[_] = if flag.per_foot() { &[Some(Foot::Left), Some(Foot::Right)] } else { &[None] };
            for foot in feet {
                let cell = |reply| {
                    let given = with(&[SafetyAnswer { foot: *foot, ..answer(*flag, reply) }]);
                    told(&assess(&given, &[], receiver, today()))
                };
                let here = |cell: &str| match foot {
                    Some(Foot::Right) => cell.replace("@left", "@right"),
                    _ => cell.to_owned(),
                };
                let name = flag.code();
                assert_eq!(cell(Reply::No), "", "{name}: no");
                assert_eq!(cell(Reply::Yes), here(yes), "{name}: yes");
                assert_eq!(cell(Reply::Unsure), here(unsure), "{name}: unsure");
                let open = match foot {
                    Some(Foot::Right) => "unanswered@right",
                    Some(_) => "unanswered@left",
                    None if LOWER_LEG_WAITS.contains(flag) => "unanswered drop-lower-leg",
                    None => "unanswered",
                };
                assert_eq!(cell(Reply::Declined), open, "{name}: declined");
                let mut unasked = all_no();
                for item in flag.items() {
                    unasked.forget(item, foot.map_or(Side::None, side_of));
                }
                assert_eq!(told(&assess(&unasked, &[], receiver, today())), open, "{name}: not asked");
                assert_eq!(flag.clearable(), cleared != "-", "{name}");
                if flag.clearable() {
                    assert_eq!(cell(Reply::Cleared), here(cleared), "{name}: cleared");
                    assert!(!cell(Reply::Cleared).contains("warn"), "{name}: a doctor was asked");
                }
            }
            if flag.per_foot() {
                for (reply, one) in [(Reply::Yes, yes), (Reply::Unsure, unsure)] {
                    let both = told(&assess(&with(&[answer(*flag, reply)]), &[], receiver, today()));
                    assert_eq!(both, format!("{one} {}", one.replace("@left", "@right")), "both feet");
                }
            }
        }
    }
}

#[test]
fn the_lists_of_techniques_are_those_of_the_table() {
    assert_eq!(Techniques::LowerLeg.list(), ["T201", "T202", "T203", "T216", "M09"]);
    assert_eq!(Techniques::Hard.list(), ["T102", "T214", "T307", "T309", "T310", "M06", "T104", "T105"]);
    assert_eq!(Techniques::Toes.list(), ["T103", "T211", "T313", "M03", "M04", "M11"]);
    assert_eq!(Techniques::Ankle.list(), ["T206", "T207"]);
    assert_eq!(Techniques::Points.list(), ["T002", "T003", "T004", "M08"]);
    assert_eq!(Techniques::Pinch.list(), ["T216"]);
    assert_eq!(Techniques::ThinSkin.list(), ["T216", "M01", "M12", "T312"]);
}

#[test]
fn open_questions_warn_and_never_block_and_those_about_clots_leave_out_the_lower_leg() {
    for receiver in [Receiver::Me, Receiver::SomeoneElse] {
        let nothing = assess(&Answers::default(), &[], receiver, today());
        assert_eq!(nothing.rules.len(), 22 + LOWER_LEG_WAITS.len());
        for rule in &nothing.rules {
            assert_eq!((rule.lift, rule.cause), (Lift::Answer, Cause::NotAsked));
            assert_eq!(rule.side, if rule.flag.per_foot() { Side::Both } else { Side::None });
            let leg = rule.deed == Deed::Drop(Techniques::LowerLeg) && LOWER_LEG_WAITS.contains(&rule.flag);
            assert!(leg || rule.deed == Deed::Unanswered, "{rule:?}");
        }
        assert!(nothing.once_asked().rules.iter().all(|rule| rule.deed == Deed::Unanswered));
        assert_eq!(nothing.held_back(&["T201"]).len(), 3);
        assert_eq!(nothing.held_back(&["T218", "T001"]), []);
    }
}

fn sign(sign: LegSign, reply: Reply) -> SafetyAnswer {
    SafetyAnswer { sign: Some(sign), ..answer(Flag::AcuteLegSign, reply) }
}

#[test]
fn signs_are_answered_one_by_one_and_any_of_them_blocks_everything() {
    let open = "unanswered drop-lower-leg";
    for reply in [Reply::Yes, Reply::Unsure] {
        for one in LegSign::ALL {
            let mut answers = all_no();
            for other in LegSign::ALL {
                answers.forget(SafetyItem { flag: Flag::AcuteLegSign, sign: Some(*other) }, Side::None);
            }
            assert_eq!(told(&assessed(&answers)), open);
            answers.give(&sign(*one, reply), today(), 2);
            assert_eq!(told(&assessed(&answers)), "block-all", "{one:?} alone");
            assert_eq!(told(&assessed(&with(&[sign(*one, reply)]))), "block-all", "{one:?} beside no");
        }
    }
    // A no to two of three is no answer to the whole.
    for left in LegSign::ALL {
        let mut answers = all_no();
        answers.forget(SafetyItem { flag: Flag::AcuteLegSign, sign: Some(*left) }, Side::None);
        assert_eq!(told(&assessed(&answers)), open);
        let item = SafetyItem { flag: Flag::AcuteLegSign, sign: Some(*left) };
        assert_eq!(answers.asked(item, today(), None), Asked::Open);
        answers.give(&sign(*left, Reply::Declined), today(), 2);
        assert_eq!(told(&assessed(&answers)), open, "declined");
        answers.give(&sign(*left, Reply::No), today(), 3);
        assert_eq!(told(&assessed(&answers)), "");
    }
    // Without a sign it is meant for all three.
    assert_eq!(told(&assessed(&with(&[answer(Flag::AcuteLegSign, Reply::Unsure)]))), "block-all");
    for item in SafetyPage::RightNow.flags().iter().flat_map(|flag| flag.items()) {
        assert_eq!(SafetyItem::from_code(item.code()), Some(item));
    }
    assert_eq!(SafetyItem::from_code("diabetes:calf"), None);
    assert_eq!(SafetyItem::from_code("acute_leg_sign:knee"), None);
}

fn finding(what: FindingWhat, foot: Foot) -> Finding {
    Finding { foot, zone: "toe_1".to_owned(), what, first_seen: today(), stamp: 5 }
}

fn seen(answers: &Answers, findings: &[Finding]) -> String {
    told(&assess(answers, findings, Receiver::Me, today()))
}

#[test]
fn a_finding_counts_as_an_answer_until_it_is_gone() {
    for what in [FindingWhat::Cut, FindingWhat::Blister, FindingWhat::Crack] {
        let right = finding(what, Foot::Right);
        assert_eq!(seen(&all_no(), &[right]), "leave-out@right no-soak@right wash-between@right");
    }
    assert_eq!(seen(&all_no(), &[finding(FindingWhat::Other, Foot::Left)]), "block-foot@left no-soak@left");
    assert_eq!(
        seen(&all_no(), &[finding(FindingWhat::Cut, Foot::Both)]),
        "leave-out@left no-soak@left wash-between@left leave-out@right no-soak@right wash-between@right"
    );
    let others = assess(&all_no(), &[finding(FindingWhat::Cut, Foot::Left)], Receiver::SomeoneElse, today());
    assert_eq!(told(&others), "", "they are not the feet of somebody else");
}

#[test]
fn an_acute_finding_blocks_feet_and_legs_until_all_signs_are_answered_again() {
    let feet = Rule {
        flag: Flag::AcuteLegSign,
        side: Side::None,
        deed: Deed::BlockFamilies,
        cause: Cause::Finding,
        lift: Lift::Answer,
        receiver: Receiver::Me,
    };
    for what in [FindingWhat::Colour, FindingWhat::Swelling, FindingWhat::Heat, FindingWhat::Numb] {
        let found = [finding(what, Foot::Left)];
        let at = |reply, stamp| {
            let mut answers = all_no();
            answers.give(&answer(Flag::AcuteLegSign, reply), today(), stamp);
            seen(&answers, &found)
        };
        assert_eq!(at(Reply::No, 4), "block-families", "answered before it was seen");
        assert_eq!(at(Reply::No, 6), "");
        assert_eq!(at(Reply::Declined, 6), "unanswered drop-lower-leg block-families");
        assert_eq!(at(Reply::Unsure, 6), "block-all");
        assert_eq!(at(Reply::Yes, 6), "block-all");
        assert_eq!(at(Reply::Yes, 4), "block-all", "what was urgent stays so");
        assert_eq!(assess(&all_no(), &found, Receiver::Me, today()).rules, std::slice::from_ref(&feet));
        // Two of the three are not enough.
        let mut answers = all_no();
        for (n, one) in LegSign::ALL.iter().enumerate() {
            assert_eq!(seen(&answers, &found), "block-families", "{n} answered");
            assert_eq!(
                answers.asked(SafetyItem { flag: Flag::AcuteLegSign, sign: Some(*one) }, today(), Some(5)),
                Asked::Open
            );
            answers.give(&sign(*one, Reply::No), today(), 6);
        }
        assert_eq!(seen(&answers, &found), "");
    }
    for what in [FindingWhat::Cut, FindingWhat::Blister, FindingWhat::Crack, FindingWhat::Other] {
        assert!(!seen(&all_no(), &[finding(what, Foot::Left)]).contains("families"));
    }
}

#[test]
fn anything_to_see_on_feet_at_high_risk_blocks_both() {
    for risk in [Flag::Diabetes, Flag::Neuropathy, Flag::PoorCirculation] {
        for risk_reply in [Reply::Yes, Reply::Unsure, Reply::Cleared] {
            let blocks = |given: &[SafetyAnswer], findings: &[Finding]| {
                let mut all = vec![answer(risk, risk_reply)];
                all.extend_from_slice(given);
                let rules = assess(&with(&all), findings, Receiver::Me, today()).rules;
                rules.iter().any(|r| {
                    (r.flag, r.side, &r.deed) == (Flag::HighRiskFinding, Side::Both, &Deed::BlockFoot)
                })
            };
            assert!(!blocks(&[], &[]));
            assert!(!blocks(&[answer(Flag::JointToes, Reply::Yes)], &[]));
            for sign in [Flag::SkinOpenOrInfected, Flag::SkinMinor, Flag::Injury] {
                for reply in [Reply::Yes, Reply::Unsure] {
                    for foot in [Foot::Left, Foot::Right] {
                        assert!(blocks(&[SafetyAnswer { foot: Some(foot), ..answer(sign, reply) }], &[]));
                    }
                }
            }
            for what in FindingWhat::ALL {
                assert!(blocks(&[], &[finding(*what, Foot::Left)]));
            }
        }
    }
    assert_eq!(seen(&with(&[answer(Flag::Injury, Reply::Yes)]), &[]), "block-foot@left block-foot@right");
}

#[test]
fn a_finding_is_shown_to_somebody_in_time() {
    let found = finding(FindingWhat::Crack, Foot::Left);
    let after = |days| found.advice(&all_no(), today().plus_days(days).unwrap());
    assert_eq!([after(0), after(13)], [None, None]);
    assert_eq!([after(14), after(15)], [Some(Advice::ShowPodiatrist); 2]);
    for flag in [Flag::Diabetes, Flag::Neuropathy, Flag::PoorCirculation] {
        for reply in [Reply::Yes, Reply::Unsure, Reply::Cleared] {
            let risky = with(&[answer(flag, reply)]);
            assert_eq!(found.advice(&risky, today()), Some(Advice::ShowToday));
        }
    }
}

#[test]
fn a_clearance_lapses_after_twelve_months() {
    let cleared =
        SafetyAnswer { cleared_on: Some(day("2025-11-22")), ..answer(Flag::DvtNow, Reply::Cleared) };
    let answers = with(&[cleared]);
    let on = |d: &str| told(&assess(&answers, &[], Receiver::Me, day(d)));
    assert_eq!(on("2026-11-21"), "");
    assert_eq!(on("2026-11-22"), "block-all");
    assert!(answers.due(day("2026-11-22"), None) && !answers.due(day("2026-11-21"), None));
    // The 29th of February has no anniversary in most years; the month's last day is taken.
    let leap = SafetyAnswer { cleared_on: Some(day("2024-02-29")), ..answer(Flag::DvtNow, Reply::Cleared) };
    let answers = with(&[leap]);
    let on = |d: &str| told(&assess(&answers, &[], Receiver::Me, day(d)));
    assert_eq!((on("2025-02-27"), on("2025-02-28")), (String::new(), "block-all".to_owned()));
}

/// Every clearance there is, on the last day it holds and on the day after: then it counts as yes, and is asked again.
#[test]
fn every_clearance_lapses_into_yes() {
    let mut lapsed = 0;
    for (flag, yes, _, cleared) in table().into_iter().filter(|(flag, ..)| flag.clearable()) {
        for receiver in [Receiver::Me, Receiver::SomeoneElse] {
            for foot in if flag.per_foot() { vec![Foot::Left, Foot::Right] } else { vec![Foot::Both] } {
                let given = SafetyAnswer {
                    foot: flag.per_foot().then_some(foot),
                    cleared_on: Some(day("2025-11-22")),
                    ..answer(flag, Reply::Cleared)
                };
                let answers = with(&[given]);
                let on = |d: &str| told(&assess(&answers, &[], receiver, day(d)));
                let here = |cell: &str| match foot {
                    Foot::Right => cell.replace("@left", "@right"),
                    Foot::Left | Foot::Both => cell.to_owned(),
                };
                assert_eq!(on("2026-11-21"), here(&cleared), "{}", flag.code());
                assert_eq!(on("2026-11-22"), here(&yes), "{}", flag.code());
                assert!(answers.due(day("2026-11-22"), None) && !answers.due(day("2026-11-21"), None));
                lapsed += 1;
            }
        }
    }
    assert_eq!(lapsed, 2 * 9, "eight flags, one of them on either foot");
}

/// One answer of ninety days is enough to ask; what it says holds until it is answered again.
#[test]
fn an_old_answer_still_holds_and_is_asked_again() {
    for flag in Flag::ALL.iter().copied().filter(|f| f.asked()) {
        let (old, fresh) = (today(), today().plus_days(30).unwrap());
        let mut answers = Answers::default();
        for other in Flag::ALL.iter().copied().filter(|f| f.asked() && *f != flag) {
            answers.give(&answer(other, Reply::No), fresh, 1);
        }
        answers.give(&answer(flag, Reply::Yes), old, 2);
        let after = |days| old.plus_days(days).unwrap();
        let before = told(&assess(&answers, &[], Receiver::Me, after(89)));
        assert!(!before.is_empty());
        assert_eq!(told(&assess(&answers, &[], Receiver::Me, after(400))), before, "{}", flag.code());
        assert!(!answers.due(after(89), None));
        assert!(answers.due(after(90), None), "{}", flag.code());
    }
}

#[test]
fn the_questions_are_asked_again_after_ninety_days() {
    let answers = all_no();
    let after = |days| answers.due(today().plus_days(days).unwrap(), None);
    assert_eq!((after(0), after(89), after(90)), (false, false, true));
    assert!(Answers::default().due(today(), None));
    let mut first_pages = Answers::default();
    for flag in [SafetyPage::RightNow, SafetyPage::Feet, SafetyPage::Health].iter().flat_map(|p| p.flags()) {
        // A child is asked about where the feet are somebody else's.
        if *flag != Flag::ChildOrUnableToReport {
            assert!(first_pages.due(today(), None), "{}", flag.code());
            first_pages.give(&answer(*flag, Reply::Declined), today(), 1);
        }
    }
    assert!(!first_pages.due(today(), None), "what matters later is asked later");
}

#[test]
fn a_minor_wound_without_a_place_blocks_the_foot() {
    let nowhere = SafetyAnswer { zones: Vec::new(), ..answer(Flag::SkinMinor, Reply::Yes) };
    let given = with(&[SafetyAnswer { foot: Some(Foot::Right), ..nowhere }]);
    assert_eq!(told(&assessed(&given)), "block-foot@right no-soak@right");
}

#[test]
fn answers_that_make_no_sense_are_refused() {
    let field = |given: SafetyAnswer| match given.check(today()).unwrap_err() {
        crate::error::InstepError::Invalid { field, .. } => field,
        other => other.to_string(),
    };
    assert_eq!(field(answer(Flag::HighRiskFinding, Reply::No)), "flag");
    assert_eq!(field(SafetyAnswer { foot: Some(Foot::Left), ..answer(Flag::Diabetes, Reply::No) }), "foot");
    let zones = vec!["heel_pad".to_owned()];
    assert_eq!(field(SafetyAnswer { zones: zones.clone(), ..answer(Flag::Injury, Reply::Yes) }), "zones");
    assert_eq!(field(SafetyAnswer { zones, ..answer(Flag::SkinMinor, Reply::Unsure) }), "zones");
    let nowhere = vec!["nose".to_owned()];
    assert_eq!(field(SafetyAnswer { zones: nowhere, ..answer(Flag::SkinMinor, Reply::Yes) }), "zones");
    assert_eq!(field(answer(Flag::Injury, Reply::Cleared)), "reply");
    let when = Some(today());
    assert_eq!(field(SafetyAnswer { cleared_on: when, ..answer(Flag::DvtNow, Reply::No) }), "cleared_on");
    let later = Some(today().plus_days(1).unwrap());
    assert_eq!(
        field(SafetyAnswer { cleared_on: later, ..answer(Flag::DvtNow, Reply::Cleared) }),
        "cleared_on"
    );
}

#[test]
fn every_rule_says_what_why_and_what_would_lift_it() {
    let words = Words::new("en", None, false);
    let mut rules = assessed(&Answers::default()).rules;
    for flag in Flag::ALL.iter().filter(|f| f.asked()) {
        for item in flag.items() {
            assert!(words.has(&item.key()), "{}", item.code());
            let short = words.text(&format!("{}.item", item.key()), &[]);
            assert!(short.split_whitespace().count() <= 8, "{short}");
        }
        assert!(words.has(&format!("safety-flag-{}.changes", flag.code())), "{}", flag.code());
        for reply in [Reply::Yes, Reply::Unsure, Reply::Cleared] {
            if reply != Reply::Cleared || flag.clearable() {
                rules.extend(assessed(&with(&[answer(*flag, reply)])).rules);
            }
        }
    }
    let risky = with(&[answer(Flag::Diabetes, Reply::Yes)]);
    for what in FindingWhat::ALL {
        assert!(words.has(&format!("safety-finding-{}", what.code())));
        rules.extend(assess(&risky, &[finding(*what, Foot::Left)], Receiver::Me, today()).rules);
    }
    assert!(rules.iter().any(|r| r.flag == Flag::HighRiskFinding));
    for rule in rules {
        let text = rule.because(&words);
        assert!(!text.contains("safety-") && !text.contains('{'), "{text}");
        for sentence in text.split_inclusive(['.', '?', '!']) {
            assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
        }
        let change = rule.change(&words);
        assert_eq!(change.flag, rule.flag.code());
        let stays = matches!(change.flag.as_str(), "diabetes" | "epilepsy" | "electronic_implant");
        assert!((change.lift.is_some() || stays) && change.message.ends_with('.'));
    }
}

/// Every question is on one page, and questions about somebody else never say "you".
#[test]
fn every_question_is_on_one_page_and_speaks_of_the_receiver() {
    let words = Words::new("en", None, false);
    let pages: Vec<Flag> = SafetyPage::ALL.iter().flat_map(|page| page.flags()).copied().collect();
    let mut asked: Vec<Flag> = Flag::ALL.iter().copied().filter(|f| f.asked()).collect();
    assert_eq!(pages.len(), asked.len());
    asked.retain(|flag| !pages.contains(flag));
    assert_eq!(asked, []);
    for item in pages.iter().flat_map(|flag| flag.items()) {
        let own = format!("{}.theirs", item.key());
        let theirs = words.text(if words.has(&own) { &own } else { &own[..own.len() - 7] }, &[]);
        for text in [theirs, words.text(&format!("{}.item", item.key()), &[])] {
            let you = |word: &str| word.to_lowercase().starts_with("you");
            assert!(!text.split(|c: char| !c.is_alphabetic()).any(you), "{text}");
        }
    }
    for flag in Flag::ALL.iter().copied().filter(|f| f.asked()) {
        let given = SafetyAnswer { zones: Vec::new(), ..answer(flag, Reply::Yes) };
        for rule in assess(&with(&[given]), &[], Receiver::SomeoneElse, today()).rules {
            let message = rule.message(&words);
            let ours = ["your left foot", "your right foot", "into you,"];
            assert!(!ours.iter().any(|you| message.contains(you)), "{message}");
        }
    }
}

#[test]
fn every_reason_is_told_once_with_its_foot_the_most_urgent_first() {
    let words = Words::new("en", None, false);
    let left = |flag, reply| SafetyAnswer { foot: Some(Foot::Left), ..answer(flag, reply) };
    let given = [
        left(Flag::SkinOpenOrInfected, Reply::Yes),
        answer(Flag::Injury, Reply::Yes),
        answer(Flag::Neuropathy, Reply::Yes),
        answer(Flag::PoorCirculation, Reply::Yes),
        sign(LegSign::Foot, Reply::Unsure),
    ];
    let all = assessed(&with(&given)).rules;
    let blocks: Vec<Rule> =
        in_order(&all).into_iter().filter(|rule| rule.deed.effect() == Effect::Block).collect();
    let said: Vec<String> = blocks.iter().map(|rule| rule.message(&words)).collect();
    assert_eq!(
        said,
        [
            "No massage now. Call for medical help right away.",
            "No foot massage now. Call your foot clinic or doctor today.",
            "No foot massage for now because of feet with less feeling.",
            "No foot massage for now because of poor blood flow.",
            "We leave your left foot in peace because of open or sore skin.",
            "We leave both feet in peace because of a hurt foot.",
        ]
    );
}

#[test]
fn open_questions_are_one_sentence_that_names_the_open_foot() {
    let words = Words::new("en", None, false);
    let mut answers = all_no();
    answers.forget(SafetyItem { flag: Flag::SkinOpenOrInfected, sign: None }, Side::Right);
    answers.forget(SafetyItem { flag: Flag::Diabetes, sign: None }, Side::None);
    let of = |answers: &Answers, receiver| {
        let rules = assess(answers, &[], receiver, today()).rules;
        left_open(rules.iter().filter(|rule| rule.deed == Deed::Unanswered), &words)
    };
    assert_eq!(
        of(&answers, Receiver::Me).unwrap(),
        "You left this open: open or sore skin (your right foot) and diabetes. Not sure? Ask a doctor first."
    );
    assert!(of(&answers, Receiver::SomeoneElse).unwrap().contains("(their right foot)"));
    let never_asked = of(&Answers::default(), Receiver::Me).unwrap();
    assert_eq!(never_asked, "Several safety questions are open. Answer them before you begin.");
    answers.forget(SafetyItem { flag: Flag::SkinOpenOrInfected, sign: None }, Side::Left);
    assert!(!of(&answers, Receiver::Me).unwrap().contains("your right foot"), "open on both feet alike");
    assert_eq!(of(&all_no(), Receiver::Me), None);
}

#[test]
fn a_page_shows_what_is_open_and_its_rest_leaves_every_answer_alone() {
    let all: Vec<Flag> = Flag::ALL.iter().copied().filter(|f| f.asked()).collect();
    let mut answers = Answers::default();
    let pages = check_pages(&all, &answers, None, today());
    let sizes: Vec<usize> = pages.iter().map(|page| page.items.len()).collect();
    assert_eq!((pages.len(), sizes), (5, vec![4, 5, 7, 4, 4]));
    assert!(pages.iter().all(CheckPage::is_open));
    answers.give(&SafetyAnswer { foot: Some(Foot::Left), ..answer(Flag::Injury, Reply::Yes) }, today(), 1);
    answers.give(&answer(Flag::Neuropathy, Reply::Unsure), today(), 2);
    let feet = check_pages(&all, &answers, None, today()).into_iter().find(|p| p.page == SafetyPage::Feet);
    let feet = feet.unwrap();
    assert_eq!(feet.items.iter().filter(|item| item.asked == Asked::Open).count(), 4);
    for (at, one) in feet.rest(Reply::No).iter().enumerate() {
        answers.give(one, today(), 10 + i64::try_from(at).unwrap());
    }
    let injury = |side| answers.get(Flag::Injury, side).unwrap().reply;
    assert_eq!((injury(Side::Left), injury(Side::Right)), (Reply::Yes, Reply::No));
    assert_eq!(answers.get(Flag::Neuropathy, Side::None).unwrap().reply, Reply::Unsure);
    let feet = check_pages(&all, &answers, None, today()).into_iter().find(|p| p.page == SafetyPage::Feet);
    assert!(!feet.as_ref().unwrap().is_open() && feet.unwrap().rest(Reply::No).is_empty());
}

#[test]
fn the_next_screen_stops_at_acute_signs_and_clots_and_asks_again_after_ninety_days() {
    let flags: Vec<Flag> = Flag::ALL.iter().copied().filter(|f| f.asked()).collect();
    let at = |answers: &Answers, read_back, changes, day| {
        let before = BeforeStart { read_back, changes };
        next_step(&check_pages(&flags, answers, None, day), answers, before, day)
    };
    let later = today().plus_days(90).unwrap();
    assert_eq!(at(&Answers::default(), true, false, today()), SafetyStep::Page);
    for reply in [Reply::Yes, Reply::Unsure] {
        let mut answers = Answers::default();
        answers.give(&sign(LegSign::Redness, reply), today(), 1);
        assert_eq!(at(&answers, true, true, today()), SafetyStep::Urgent, "the rest is open");
        let mut answers = Answers::default();
        answers.give(&answer(Flag::DvtNow, reply), today(), 1);
        assert_eq!(at(&answers, true, true, today()), SafetyStep::Changes);
    }
    assert_eq!(at(&all_no(), true, true, today()), SafetyStep::ReadBack);
    assert_eq!(at(&all_no(), false, true, today()), SafetyStep::Changes);
    assert_eq!(at(&all_no(), false, false, today()), SafetyStep::Start);
    assert_eq!(at(&all_no(), false, false, later), SafetyStep::StillRight);
    assert_eq!(at(&all_no(), false, false, today().plus_days(89).unwrap()), SafetyStep::Start);
    let pages = check_pages(&flags, &all_no(), None, later);
    assert_eq!(stale_answers(&pages).len(), 24, "one a line");
    let lapsed =
        SafetyAnswer { cleared_on: Some(day("2025-01-01")), ..answer(Flag::DvtKnownOrRisk, Reply::Cleared) };
    let answers = with(&[lapsed]);
    assert_eq!(
        at(&answers, false, false, today()),
        SafetyStep::Page,
        "a clearance that lapsed is asked anew"
    );
    let item = SafetyItem { flag: Flag::DvtKnownOrRisk, sign: None };
    let pages = check_pages(&[Flag::DvtKnownOrRisk], &answers, None, today());
    assert_eq!((pages[0].items[0].item, pages[0].items[0].answers.len()), (item, 0));
}

#[test]
fn an_urgent_answer_outlives_an_acute_finding() {
    let flags = [Flag::AcuteLegSign, Flag::DvtNow];
    for reply in [Reply::Yes, Reply::Unsure] {
        let mut answers = all_no();
        answers.give(&sign(LegSign::Calf, reply), today(), 2);
        let pages = check_pages(&flags, &answers, Some(5), today());
        let asked: Vec<Asked> = pages[0].items.iter().map(|item| item.asked).collect();
        assert_eq!(asked, [Asked::Fresh, Asked::Open, Asked::Open, Asked::Fresh], "{reply:?}");
        assert_eq!(pages[0].items[0].answers, [sign(LegSign::Calf, reply)]);
        assert_eq!(next_step(&pages, &answers, BeforeStart::default(), today()), SafetyStep::Urgent);
        let rest = pages[0].rest(Reply::Declined);
        assert!(rest.len() == 2 && rest.iter().all(|a| a.sign != Some(LegSign::Calf)), "{rest:?}");
    }
    assert!(all_no().due(today(), Some(5)) && !all_no().due(today(), Some(0)));
}

#[test]
fn a_clearance_that_holds_keeps_its_foot_from_the_rest_of_a_page() {
    let cleared = |foot, on| SafetyAnswer {
        foot: Some(foot),
        cleared_on: Some(day(on)),
        ..answer(Flag::CancerLocal, Reply::Cleared)
    };
    let rest = |given: &[SafetyAnswer]| {
        let mut answers = Answers::default();
        for one in given {
            answers.give(one, today(), 1);
        }
        let rest = check_pages(&[Flag::CancerLocal], &answers, None, today())[0].rest(Reply::No);
        rest.iter().map(|a| a.foot).collect::<Vec<_>>()
    };
    assert_eq!(rest(&[cleared(Foot::Left, "2026-10-01")]), [Some(Foot::Right)]);
    assert_eq!(rest(&[cleared(Foot::Left, "2025-10-01")]), [None]);
    let both = [cleared(Foot::Left, "2025-10-01"), cleared(Foot::Right, "2026-10-01")];
    assert_eq!(rest(&both), [Some(Foot::Left)]);
}

#[test]
fn answers_of_a_clock_that_stood_ahead_are_asked_again() {
    let item = SafetyItem { flag: Flag::DvtKnownOrRisk, sign: None };
    let asked = |reply, given: &str| {
        let mut answers = Answers::default();
        answers.give(&answer(item.flag, reply), day(given), 1);
        (answers.asked(item, today(), None), answers.standing(item.flag, Side::None, today()))
    };
    use super::answer::Standing;
    assert_eq!(asked(Reply::No, "2026-11-22"), (Asked::Fresh, Standing::No), "travel");
    assert_eq!(asked(Reply::No, "2026-11-23"), (Asked::Stale, Standing::No));
    assert_eq!(asked(Reply::Cleared, "2026-11-22"), (Asked::Fresh, Standing::Cleared));
    assert_eq!(asked(Reply::Cleared, "2030-11-21"), (Asked::Open, Standing::Yes));
}

fn step<'a>(technique: &'a str, kind: &'a str, zones: &'a [String]) -> StepFacts<'a> {
    let massage = !matches!(kind, "soak" | "wash" | "dry" | "settle" | "look" | "check");
    StepFacts {
        technique,
        kind,
        massage,
        zones,
        tool: None,
        pressure: massage.then_some(3),
        title: &SILENT,
        body: &SILENT,
        drop_when: &[],
        floor: false,
        one_foot: false,
    }
}

/// Words that choose by nothing and name no place.
static SILENT: PackedChoice = PackedChoice { chooses: Vec::new(), names: Vec::new() };

fn choice(chooses: &[&str], names: &[&str]) -> PackedChoice {
    PackedChoice { chooses: zones(chooses), names: zones(names) }
}

fn zones(list: &[&str]) -> Vec<String> {
    list.iter().map(|z| (*z).to_owned()).collect()
}

#[test]
fn a_step_is_dropped_only_when_all_its_zones_are_skipped() {
    let heel = assessed(&with(&[SafetyAnswer {
        foot: Some(Foot::Left),
        zones: zones(&["heel_pad", "toe_1"]),
        ..answer(Flag::SkinMinor, Reply::Yes)
    }]));
    let fate = |list: &[&str], side| {
        let zones = zones(list);
        let body = choice(&["sore"], &[]);
        let facts = StepFacts { body: &body, ..step("T213", "knead", &zones) };
        let verdict = heel.on_step(&facts, side);
        (!verdict.dropped.is_empty(), !verdict.sore.is_empty())
    };
    assert_eq!(fate(&["heel_pad"], Side::Left), (true, false));
    assert_eq!(fate(&["heel_pad", "toe_1"], Side::Left), (true, false));
    assert_eq!(fate(&["heel_pad"], Side::Right), (false, false));
    assert_eq!(fate(&["sole"], Side::Left), (false, true));
    assert_eq!(fate(&["sole_grid"], Side::Left), (false, true));
    assert_eq!(fate(&["toe_pads"], Side::Left), (false, true));
    assert_eq!(fate(&["heel_pad", "ball"], Side::Left), (false, true));
    assert_eq!(fate(&["dorsum"], Side::Left), (false, false));
    assert_eq!(fate(&["calf"], Side::Left), (false, false));
    assert_eq!(fate(&[], Side::Left), (false, false));
}

#[test]
fn a_step_without_words_for_a_sore_place_is_dropped() {
    let heel = assessed(&with(&[SafetyAnswer {
        foot: Some(Foot::Left),
        zones: zones(&["heel_pad"]),
        ..answer(Flag::SkinMinor, Reply::Yes)
    }]));
    let (sole, top) = (zones(&["sole"]), zones(&["dorsum"]));
    let fate = |facts: StepFacts<'_>, side| {
        let verdict = heel.on_step(&facts, side);
        (verdict.drops(), !verdict.sore.is_empty())
    };
    let chooses = choice(&["sore"], &[]);
    let names = choice(&[], &["heel_pad"]);
    let both = choice(&["sore"], &["heel_pad"]);
    let silent = step("T213", "knead", &sole);
    assert_eq!(fate(silent, Side::Left), (true, false));
    assert_eq!(fate(silent, Side::Right), (false, false));
    assert_eq!(fate(StepFacts { body: &chooses, ..silent }, Side::Left), (false, true));
    assert_eq!(fate(StepFacts { body: &chooses, title: &names, ..silent }, Side::Left), (true, false));
    assert_eq!(fate(StepFacts { body: &chooses, title: &both, ..silent }, Side::Left), (false, true));
    let drop_when = [DropWhen::Sore];
    assert_eq!(
        fate(StepFacts { body: &chooses, drop_when: &drop_when, ..silent }, Side::Left),
        (true, false)
    );
    // Its hands are elsewhere, but it speaks of the place.
    let elsewhere = step("T204", "stroke", &top);
    assert_eq!(fate(elsewhere, Side::Left), (false, false));
    assert_eq!(fate(StepFacts { body: &names, ..elsewhere }, Side::Left), (true, false));
    assert_eq!(fate(StepFacts { body: &both, ..elsewhere }, Side::Left), (false, true));
    // Washing is always done, and told to keep off.
    assert_eq!(fate(StepFacts { body: &names, ..step("X6", "wash", &[]) }, Side::Left), (false, true));
    assert_eq!(fate(step("P15", "look", &[]), Side::Left), (false, false));
}

#[test]
fn strokes_that_end_at_the_ankle_know_of_a_sore_toe() {
    let sore = |zone: &str| {
        let place = SafetyAnswer { zones: zones(&[zone]), ..answer(Flag::SkinMinor, Reply::Yes) };
        let rules = assessed(&with(&[place, answer(Flag::VaricoseVeins, Reply::Yes)]));
        let zones = zones(&["dorsum", "calf"]);
        let verdict = rules.on_step(&step("T218", "stroke", &zones), Side::Left);
        assert_ne!(verdict.drops(), !verdict.at_ankle.is_empty());
        (verdict.drops(), !verdict.sore.is_empty())
    };
    // Their own words speak of toes, heel and ankle, and have a variant without.
    assert_eq!(
        ["toe_3", "heel_back", "ankle", "calf", "ball"].map(sore),
        [(false, true), (false, true), (false, true), (false, false), (false, false)]
    );
    assert_eq!(sore("dorsum"), (true, false), "nothing is left of it");
}

#[test]
fn sore_joints_keep_still() {
    let toes = assessed(&with(&[answer(Flag::JointToes, Reply::Yes)]));
    let (foot, webs, ankle) = (zones(&["foot"]), zones(&["toe_web_1", "heel_pad"]), zones(&["ankle"]));
    let named = choice(&[], &["toe_1"]);
    let chooses = choice(&["sore"], &["toe_1"]);
    let fate = |facts: StepFacts<'_>| {
        let verdict = toes.on_step(&facts, Side::Left);
        (verdict.drops(), !verdict.sore.is_empty())
    };
    // To glide over toes moves no joint; to work on them does, and so does to stand on them.
    assert_eq!(fate(StepFacts { body: &named, ..step("T001", "stroke", &foot) }), (false, false));
    assert_eq!(fate(step("T006", "press", &webs)), (true, false));
    assert_eq!(fate(StepFacts { body: &chooses, ..step("T006", "press", &webs) }), (false, true));
    assert_eq!(fate(StepFacts { body: &named, ..step("T208", "rotate", &ankle) }), (true, false));
    assert_eq!(fate(StepFacts { body: &named, ..step("X6", "wash", &[]) }), (false, false));
}

#[test]
fn a_step_is_left_out_where_its_guide_says_so() {
    let foot = zones(&["foot"]);
    let held = |flag, when: DropWhen| {
        let rules = assessed(&with(&[answer(flag, Reply::Yes)]));
        let (plain, list) = (step("T001", "stroke", &foot), [when]);
        assert!(!rules.on_step(&plain, Side::Left).drops(), "{}", flag.code());
        rules.on_step(&StepFacts { drop_when: &list, ..plain }, Side::Left).drops()
    };
    assert!(held(Flag::Pregnancy, DropWhen::Light));
    assert!(held(Flag::Pregnancy, DropWhen::PlainOil));
    assert!(!held(Flag::Pregnancy, DropWhen::NoOil));
    assert!(held(Flag::Allergy, DropWhen::PlainOil));
    assert!(held(Flag::ChildOrUnableToReport, DropWhen::NoOil));
    assert!(!held(Flag::ChildOrUnableToReport, DropWhen::PlainOil));
    assert!(held(Flag::Diabetes, DropWhen::NoKnuckles));
    assert!(!held(Flag::Diabetes, DropWhen::OneFoot));
    let one = StepFacts { one_foot: true, drop_when: &[DropWhen::OneFoot], ..step("T104", "tool", &foot) };
    let verdict = Assessment::default();
    let verdict = verdict.on_step(&one, Side::Left);
    assert!(verdict.drops() && verdict.dropped.is_empty());
}

#[test]
fn limits_of_a_foot_add_up() {
    let rules = assessed(&with(&[
        answer(Flag::Allergy, Reply::Yes),
        answer(Flag::ChildOrUnableToReport, Reply::Yes),
        answer(Flag::AnticoagulantBleeding, Reply::Yes),
    ]));
    let limits = Limits { light: true, oil: Oil::None, no_knuckles: true };
    assert_eq!(rules.limits(Side::Left), limits);
    let allergy = assessed(&with(&[answer(Flag::Allergy, Reply::Yes)]));
    assert_eq!(allergy.limits(Side::None), Limits { oil: Oil::Plain, ..Limits::default() });
    assert_eq!(assessed(&with(&[])).limits(Side::Both), Limits::default());
}

#[test]
fn steps_are_changed_as_the_table_says() {
    let foot = zones(&["foot"]);
    let by = |flag| assessed(&with(&[answer(flag, Reply::Yes)]));
    let lower_leg = by(Flag::VaricoseVeins);
    assert!(!lower_leg.on_step(&step("T216", "pinch", &foot), Side::Left).dropped.is_empty());
    assert_eq!(lower_leg.on_step(&step("T218", "stroke", &foot), Side::Left).at_ankle.len(), 1);
    assert_eq!(lower_leg.on_step(&step("T204", "stroke", &foot), Side::Left), Verdict::default());
    let child = by(Flag::ChildOrUnableToReport);
    for kind in instep_content::vocabulary::MASSAGE_KINDS {
        let dropped = !child.on_step(&step("T001", kind, &foot), Side::Right).dropped.is_empty();
        assert_eq!(dropped, !matches!(*kind, "stroke" | "rub"), "{kind}");
    }
    let diabetes = by(Flag::Diabetes);
    assert!(!diabetes.on_step(&step("P1", "soak", &[]), Side::None).replaced.is_empty());
    let walk = step("T101", "walk", &foot);
    assert_eq!(diabetes.on_step(&walk, Side::Left).capped.iter().map(|c| c.1).collect::<Vec<_>>(), [2]);
    assert!(diabetes.on_step(&StepFacts { pressure: Some(2), ..walk }, Side::Left).capped.is_empty());
    let knuckles = choice(&["knuckles"], &[]);
    let fist = StepFacts { body: &knuckles, ..step("T002", "press_hold", &foot) };
    assert_eq!(diabetes.on_step(&fist, Side::Left).noted.len(), 1);
    assert_eq!(diabetes.on_step(&StepFacts { tool: Some("cream"), ..walk }, Side::Left).noted.len(), 1);
    let hot = StepFacts { tool: Some("hot_stones"), ..walk };
    assert!(!diabetes.on_step(&hot, Side::Left).dropped.is_empty());
    // The question whether the pressure is right stays.
    let check = step("T308", "check", &[]);
    for flag in Flag::ALL.iter().filter(|f| f.asked()) {
        assert!(by(*flag).on_step(&check, Side::None).dropped.is_empty(), "{}", flag.code());
    }
}

fn any_answers() -> impl Strategy<Value = Vec<SafetyAnswer>> {
    let flags: Vec<Flag> = Flag::ALL.iter().copied().filter(|f| f.asked()).collect();
    let replies = proptest::sample::select(vec![Reply::No, Reply::Yes, Reply::Unsure, Reply::Declined]);
    let feet = proptest::sample::select(vec![Foot::Left, Foot::Right, Foot::Both]);
    let one = (proptest::sample::select(flags), replies, feet).prop_map(|(flag, reply, foot)| SafetyAnswer {
        foot: flag.per_foot().then_some(foot),
        ..answer(flag, reply)
    });
    proptest::collection::vec(one, 0..8)
}

proptest! {
    #[test]
    fn a_yes_more_never_removes_a_change(given in any_answers(), n in 0usize..22, cut in any::<bool>()) {
        let findings = if cut { vec![finding(FindingWhat::Cut, Foot::Left)] } else { Vec::new() };
        let answers = with(&given);
        let flag = table()[n].0;
        let answered_no =
            flag.sides().iter().all(|side| answers.get(flag, *side).is_some_and(|g| g.reply == Reply::No));
        prop_assume!(answered_no);
        let before = assess(&answers, &findings, Receiver::Me, today());
        let mut more = answers.clone();
        more.give(&answer(flag, Reply::Yes), today(), 3);
        let after = assess(&more, &findings, Receiver::Me, today());
        for rule in &before.rules {
            prop_assert!(after.rules.contains(rule), "{rule:?} is gone");
        }
        prop_assert!(after.rules.len() > before.rules.len());
    }
}

//! What the review says, and what it never says.

use super::*;

#[test]
fn a_week_in_sentences() {
    let (sessions, ratings) = paired(7, &[(4, 6), (3, 5), (5, 7), (6, 6)]);
    let review = Case { today: 11, aim: Some(3), ..Case::over(sessions, ratings) }.review();
    assert_eq!(
        review.sentences(),
        [
            "4 sessions, 40 minutes, on 4 of 5 days so far.",
            "Your aim for the week: 3 evenings.",
            "Comfort, rated before and after: 4 of 5 days so far.",
            "Comfort higher after on 3 of 4 evenings: 4→6, 3→5, 5→7, 6→6.",
            "Feet often feel better after rest alone.",
            "And we often reach for a massage on a bad day.",
            "Comfort before: middle value 4.5 (3–6), 4 of 5 days so far, 4 answers.",
            "Comfort after: middle value 6 (5–7), 4 of 5 days so far, 4 answers.",
            "You choose which days you rate. Very good and very bad ones may stand out.",
            "A very bad day is often followed by a better one, all by itself.",
            "Shoes, walking, weather and worries change too.",
        ]
    );
    assert_eq!(
        review.spoken(),
        "Week from Monday, 16 November to Sunday, 22 November. 4 sessions, 40 minutes, on 4 of 5 days so far. \
         Your aim for the week: 3 evenings. \
         Comfort, rated before and after: 4 of 5 days so far. \
         Comfort higher after on 3 of 4 evenings: 4 to 6, 3 to 5, 5 to 7, 6 to 6. \
         Feet often feel better after rest alone. And we often reach for a massage on a bad day. \
         Comfort before: middle value 4.5, lowest 3, highest 6, 4 of 5 days so far, 4 answers. \
         Comfort after: middle value 6, lowest 5, highest 7, 4 of 5 days so far, 4 answers. \
         You choose which days you rate. Very good and very bad ones may stand out. \
         A very bad day is often followed by a better one, all by itself. \
         Shoes, walking, weather and worries change too."
    );
    assert_eq!(review.sections.last().map(|s| s.title.as_str()), Some("What numbers can't tell"));
}

#[test]
fn few_values_are_told_themselves() {
    let ratings = vec![
        rating(1, FootPainNrs11, BEFORE, Some(6), 1),
        rating(1, FootPainNrs11, AFTER, Some(4), 2),
        sleep(7, Some(0), 3),
        sleep(9, Some(8), 4),
    ];
    let review = Case { today: 9, ..Case::over(vec![session(1, 8)], ratings) }.review();
    assert_eq!(
        review.sentences()[..6],
        [
            "1 session, 10 minutes, on 1 of 3 days so far.",
            "Pain, rated before and after: 1 of 3 days so far.",
            "Pain lower after on 1 of 1 evening: 6→4.",
            "Feet often feel better after rest alone.",
            "And we often reach for a massage on a bad day.",
            "Sleep: 0, 8 on 2 of 3 days so far, 2 answers.",
        ]
    );
    let lonely = vec![rating(1, FootComfort0To10, BEFORE, Some(6), 1)];
    let review = Case::over(vec![session(1, 8)], lonely).review();
    assert_eq!(review.sentences()[1], "Comfort before: 6 on 1 of 7 days, 1 answer.");
}

#[test]
fn comparable_weeks_show_both_middle_values() {
    let (mut sessions, mut ratings) = paired(0, &[(4, 6), (3, 5), (5, 7), (6, 6), (4, 4)]);
    let now = paired(7, &[(6, 8), (7, 9), (6, 8), (7, 7)]);
    sessions.extend(now.0);
    ratings.extend(now.1);
    let review = Case { first_use: Some(2), ..Case::over(sessions, ratings) }.review();
    assert_eq!(
        review.sentences()[5..9],
        [
            "Comfort before: middle value 6.5 (6–7), 4 of 7 days, 4 answers.",
            "Comfort before, the week before: middle value 4 (3–6), 5 of 7 days, 5 answers.",
            "Comfort after: middle value 8 (7–9), 4 of 7 days, 4 answers.",
            "Comfort after, the week before: middle value 6 (4–7), 5 of 7 days, 5 answers.",
        ]
    );
    assert_eq!(review.series.comfort_before.change, SeriesChange::Higher);
}

#[test]
fn an_empty_week_is_met_kindly() {
    let said =
        |today, first_use| Case { today, first_use, ..Case::over(vec![], vec![]) }.review().sentences();
    let kind = "That is fine. Begin again on any evening you like.";
    assert_eq!(said(9, None), ["Nothing logged: 0 of 3 days so far.", kind]);
    assert_eq!(said(7, None), ["Nothing logged: 0 of 1 day so far.", kind]);
    assert_eq!(said(14, None), ["Nothing logged: 0 of 7 days.", kind]);
    assert_eq!(said(3, None), ["This week has not begun yet."]);
    assert_eq!(said(30, Some(20)), ["This week was before your first entry."]);
}

#[test]
fn a_week_at_the_end_of_the_calendar_is_an_error_not_a_panic() {
    for d in ["2000-01-01", "2100-12-31"] {
        let input = WeekInput {
            week: Week::holding(d.parse().unwrap(), d.parse::<CareDay>().unwrap().weekday()).unwrap(),
            today: day(0),
            first_use: None,
            aim: None,
            sessions: &[],
            ratings: &[],
            looks: &[],
            findings: &[],
            reminders: None,
            routine: None,
            evenings: None,
        };
        assert!(week(&input, &en()).is_err(), "{d}");
    }
}

/// Words that claim what a log can't show: that one thing brought about another, that something is good for
/// somebody, that an illness is treated, that days in a row are owed, or that answers can be averaged. Each is sought
/// from the beginning of a word on; those that end with a space as a whole word.
const CLAIMS: &str = "\
    help|because|thanks|due to|owing to|caus|effect|affect|result|improv|work|lead to|leads|made |makes|making |\
    reliev|relief|reduc|boost|heal|cure|curing |treat|therap|prevent|protect|benefi|sooth|ease |eases|eased |easing |\
    good for|bad for|calm|relax|loosen|lessen|soften|strengthen|stimulat|promot|support|restor|aid |aids |\
    fight|combat|remed|contribut|thank|so that|therefore|that is why|makes you|works |proof|proven|prove |shows that|\
    circulation|detox|toxin|energy|meridian|immun|hormon|\
    streak|in a row|average|mean |on the mean|\
    disease|illness|sick|diagnos|symptom|patient|disorder|syndrom|condition|infect|inflam|chronic|acute";

/// Illnesses and complaints by name, sought in the same way.
const ILLNESSES: &str = "\
    diabet|arthr|neuropath|insomn|apnoea|apnea|fasciit|plantar|gout|edema|oedema|dropsy|bunion|hallux|hammertoe|\
    spur|tendin|tendon|bursit|neuroma|metatarsalg|sciatic|rheum|osteopor|thromb|clot|varic|phleb|ulcer|gangren|fungus|\
    fungal|athlete|wart|verruca|eczema|psoria|cellulit|fibromyal|sclerosis|parkinson|stroke|cancer|tumor|tumour|\
    heart|blood pressure|hypertens|kidney|liver|migraine|depress|anxi|dement|raynaud|restless leg|cramp|sprain|\
    fractur|sleep disorder|asthma|allerg|headache|constipat";

/// The words of a text between single spaces, so that each can be sought from its beginning on.
fn plain(text: &str) -> String {
    let letters =
        text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect::<String>();
    format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether a text holds something that is banned, and what.
fn banned(text: &str) -> Option<&'static str> {
    let plain = plain(text);
    CLAIMS.split('|').chain(ILLNESSES.split('|')).find(|word| plain.contains(&format!(" {word}")))
}

pub(super) fn assert_nothing_banned(text: &str) {
    assert_eq!(banned(text), None, "{text:?}");
}

/// How many of how many days, nights or evenings a text names, each in turn.
pub(super) fn coverages(text: &str) -> Vec<(i32, i32)> {
    let plain = plain(text);
    let words: Vec<_> = plain.split_whitespace().collect();
    let unit = |w: &str| ["day", "days", "night", "nights", "evening", "evenings"].contains(&w);
    let of = words.windows(4).filter(|w| w[1] == "of" && unit(w[3]));
    of.map(|w| (w[0].parse().unwrap(), w[2].parse().unwrap())).collect()
}

/// A sentence with a number of what was logged or rated names the days that comes from, and one of change the days of
/// both times.
pub(super) fn assert_told_with_its_days(text: &str) {
    let of = coverages(text);
    let any = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
    let change = any(&["higher than", "lower than", "clear change", "too few days"]);
    let told = any(&[
        ": middle value",
        " answer.",
        " answers.",
        " session, ",
        " sessions, ",
        "rated before and",
        "after on",
        "Looks at",
    ]);
    // A review may lie before first use, and an aim is no number of what was.
    let exempt = any(&["a session: rated on", "before your first entry", "evenings of your sessions"]);
    let least = if change { 2 } else { usize::from(told) };
    assert!(of.len() >= least || exempt, "{text:?} does not say how many days it comes from");
    assert!(of.iter().all(|(n, of)| n <= of), "{text:?} tells more days than there were");
}

#[test]
fn a_number_without_its_days_is_found() {
    for (text, fine) in [
        ("Sleep: middle value 6 (5–7), 4 of 7 days, 4 answers.", true),
        ("Sleep: middle value 6 (5–7), 4 answers.", false),
        ("Sleep: middle value 6 (5–7), 8 of 7 days, 8 answers.", false),
        ("Sleep: higher than in the 4 weeks before. Rated on 12 of 28 days now, 12 of 28 days then.", true),
        ("Sleep: higher than in the 4 weeks before. Rated on 12 of 28 days now.", false),
        ("Sleep: no clear change from the 4 weeks before.", false),
        ("Sleep on other nights: middle value 5, 8 of 9 nights, 8 answers.", true),
        ("Comfort higher after on 1 of 1 evening: 4→6.", true),
        ("You choose which days you rate.", true),
    ] {
        assert_eq!(std::panic::catch_unwind(|| assert_told_with_its_days(text)).is_ok(), fine, "{text}");
    }
}

#[test]
fn no_string_claims_a_cause_or_names_an_illness() {
    let files = [
        include_str!("../../../content/strings/en/review.ftl"),
        include_str!("../../../content/strings/en/rating.ftl"),
        include_str!("../../../content/strings/en/report.ftl"),
        include_str!("../../../content/strings/en/reminder.ftl"),
    ];
    let mut lines = 0;
    for line in files.iter().flat_map(|f| f.lines()).filter(|l| !l.starts_with('#')) {
        // What follows the key is what people read; the keys themselves are not.
        assert_nothing_banned(line.split_once(" = ").map_or(line, |(_, text)| text));
        lines += 1;
    }
    assert!(lines > 100, "the scan finds no strings");
}

#[test]
fn the_scan_finds_what_is_banned() {
    for (text, word) in [
        ("Massage HELPS you sleep.", "help"),
        ("Sleep is better, thanks to your evenings.", "thanks"),
        ("It eases tired feet.", "eases"),
        ("This soothes.", "sooth"),
        ("Evenings like these are good for you.", "good for"),
        ("A benefit of rest.", "benefi"),
        ("People with diabetes rate lower.", "diabet"),
        ("Peripheral neuropathy", "neuropath"),
        ("Plantar fasciitis", "fasciit"),
        ("oedema", "oedema"),
        ("Gout?", "gout"),
    ] {
        assert!(banned(text).is_some(), "{text}");
        assert!(CLAIMS.split('|').chain(ILLNESSES.split('|')).any(|w| w == word), "{word}");
    }
    // Only from the beginning of a word on, and whole words where they are short.
    for text in ["0 means terrible.", "Please look.", "Easy evenings.", "Afraid?", "Unhealthy"] {
        assert_eq!(banned(text), None, "{text}");
    }
}

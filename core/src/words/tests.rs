use super::*;
use crate::calendar::CareDay;

fn en() -> Words {
    Words::new("en", None, false)
}

fn twelve(twelve_hours: bool) -> Words {
    Words::new("en", Some(twelve_hours), true)
}

fn time(s: &str) -> TimeOfDay {
    s.parse().unwrap()
}

#[test]
fn every_tag_falls_back_to_english() {
    for tag in ["en", "en-GB", "EN", "en_US.UTF-8", "de-AT", "", "x", "-", "zh-Hant-TW", "C"] {
        assert_eq!(Words::new(tag, None, false).weekday(Weekday::Sat), "Saturday", "{tag}");
    }
}

#[test]
fn a_missing_key_is_itself() {
    for key in ["no-such-key", "weekday-sat.no-such", "", ".", "..", "a.b.c"] {
        assert_eq!(en().text(key, &[("n", Arg::Count(1))]), key);
        assert!(!en().has(key));
    }
    assert!(en().has("weekday-sat") && en().has("weekday-sat.short"));
}

#[test]
fn a_missing_argument_stays_visible() {
    assert_eq!(en().text("minutes-short", &[]), "{$minutes} min");
}

#[test]
fn times_of_day() {
    for (t, h24, h12) in [
        ("00:00", "00:00", "12:00 am"),
        ("09:05", "09:05", "9:05 am"),
        ("12:00", "12:00", "12:00 pm"),
        ("21:00", "21:00", "9:00 pm"),
    ] {
        assert_eq!(twelve(false).time(time(t)), h24);
        assert_eq!(twelve(true).time(time(t)), h12);
    }
}

#[test]
fn hours_run_as_the_region_is_used_to() {
    let nine = |tag| Words::new(tag, None, false).time(time("21:00"));
    assert_eq!(
        [nine("en"), nine("en-GB"), nine("de"), nine("de-US")].map(|s| s == "21:00"),
        [true, true, true, false]
    );
    assert_eq!([nine("en-US"), nine("en_US.UTF-8"), nine("en-Latn-AU")], ["9:00 pm"; 3]);
}

#[test]
fn days() {
    let day: CareDay = "2026-11-21".parse().unwrap();
    assert_eq!(en().day(day, day), "Sat 21 Nov");
    assert_eq!(en().spoken_day(day, day), "Saturday, 21 November");
    assert_eq!([en().long_date(day), en().aloud().long_date(day)], ["21 November 2026"; 2]);
    assert_eq!(en().weekday_short(Weekday::Sun), "Sun");
}

#[test]
fn a_day_far_away_carries_its_year() {
    let day: CareDay = "2025-11-18".parse().unwrap();
    let said = |tag: &str, today: &str| {
        let (words, today) = (Words::new(tag, None, false), today.parse().unwrap());
        (words.day(day, today), words.spoken_day(day, today))
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(said("en", "2025-11-20"), pair("Tue 18 Nov", "Tuesday, 18 November"));
    assert_eq!(said("en", "2026-11-20"), pair("Tue 18 Nov 2025", "Tuesday, 18 November 2025"));
    assert_eq!(said("pl", "2026-11-20"), pair("Tue 18 Nov 2025", "Tuesday, 18 November 2025"));
    assert_eq!(said("ar-EG", "2026-11-20"), pair("Tue ١٨ Nov ٢٠٢٥", "Tuesday، ١٨ November ٢٠٢٥"));
    assert_eq!(en().day_with_year(day), "Tue 18 Nov 2025");
    assert_eq!(en().aloud().day_with_year(day), "Tuesday, 18 November 2025");
    // A clinician's page in another language is told the year in its own digits too.
    assert_eq!(Words::new("ar-MA", None, false).day_with_year(day), "Tue 18 Nov 2025");
}

#[test]
fn a_time_is_told_with_its_day() {
    let (day, time) = ("2026-11-17".parse::<CareDay>().unwrap(), time("02:00"));
    assert_eq!(en().time_on(time, day, day), "02:00 on Tue 17 Nov");
    assert_eq!(en().aloud().time_on(time, day, day), "2 am on Tuesday, 17 November");
    assert_eq!(Words::new("pl", None, false).time_on(time, day, day), "02:00, Tue 17 Nov");
}

#[test]
fn every_day_and_month_has_its_words() {
    let first: CareDay = "2026-01-01".parse().unwrap();
    for n in 0..365 {
        let day = first.plus_days(n).unwrap();
        for said in [en().day(day, day), en().spoken_day(day, day)] {
            assert!(!said.contains("month-") && !said.contains("weekday-"), "{said}");
        }
    }
}

#[test]
fn lists() {
    let list = |items: &[&str]| en().list(&items.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>());
    assert_eq!(
        [list(&[]), list(&["a"]), list(&["a", "b"]), list(&["a", "b", "c"]), list(&["a", "b", "c", "d"])],
        ["", "a", "a and b", "a, b and c", "a, b, c and d"]
    );
}

#[test]
fn lengths() {
    let lengths = [0, 1, 29, 30, 60, 89, 330, 359, 390, 7200, i32::MAX, -5];
    assert_eq!(
        lengths.map(|s| en().minutes(s)),
        [
            "0 min",
            "under 1 min",
            "under 1 min",
            "1 min",
            "1 min",
            "1 min",
            "6 min",
            "6 min",
            "7 min",
            "120 min",
            "35791394 min",
            "0 min"
        ]
    );
    assert_eq!(
        [20, 60, 360].map(|s| en().spoken_minutes(s)),
        ["less than a minute", "1 minute", "6 minutes"]
    );
}

#[test]
fn only_what_comes_from_outside_is_set_apart() {
    let ui = Words::new("en", None, true);
    assert_eq!(ui.list(&["a".to_owned(), "b".to_owned()]), "\u{2068}a\u{2069} and \u{2068}b\u{2069}");
    assert_eq!(ui.minutes(360), "6 min");
    let day: CareDay = "2026-11-21".parse().unwrap();
    assert_eq!(ui.day(day, day), "Sat 21 Nov");
}

#[test]
fn numbers_inside_sentences_are_written_alike() {
    let said = |arg| en().text("minutes-spoken", &[("minutes", arg)]);
    assert_eq!(said(Arg::Number(4.5)), "4.5 minutes");
    assert_eq!(said(Arg::Number(1.04)), "1 minute");
    assert_eq!(said(Arg::Count(1)), "1 minute");
    assert_eq!(said(Arg::Count(2)), "2 minutes");
}

/// Reads this crate's own sources: a key that is written out in the code and has no sentence would be shown to
/// people as the key.
#[test]
fn every_key_in_the_code_has_a_sentence() {
    let mut missing = Vec::new();
    let mut seen = 0;
    let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                for key in keys_in(&std::fs::read_to_string(&path).unwrap()) {
                    seen += 1;
                    if !en().has(&key) {
                        missing.push(format!("{}: {key}", path.display()));
                    }
                }
            }
        }
    }
    assert!(seen >= 2, "the scan finds no keys");
    assert!(missing.is_empty(), "keys without a sentence:\n{}", missing.join("\n"));
}

/// Every literal that stands as the first argument of a call of `text`, `plain`, `timed` or `spoken`.
fn keys_in(source: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for call in [concat!("text", "("), concat!("plain", "("), concat!("timed", "("), concat!("spoken", "(")] {
        for (at, _) in source.match_indices(call) {
            // `source_text(` is another function.
            if source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let rest = source[at + call.len()..].trim_start();
            if let Some((key, _)) = rest.strip_prefix('"').and_then(|r| r.split_once('"')) {
                keys.push(key.to_owned());
            }
        }
    }
    keys
}

#[test]
fn the_scan_sees_keys_on_the_next_line() {
    let source =
        [concat!("w.tex", "t(\n    \"a-key.title\",\n"), concat!("w.tex", "t(key)"), "source_text(\"S9\")"]
            .concat();
    assert_eq!(keys_in(&source), ["a-key.title"]);
}

// ---- Other languages -------------------------------------------------------------------------------------------

fn said_in(tag: &str, key: &str, n: Arg<'_>) -> String {
    Words::new(tag, None, false).text(key, &[("minutes", n)])
}

#[test]
fn polish_numbers_take_their_plural_form() {
    let said = |n| said_in("pl", "minutes-spoken", n);
    let whole = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101].map(|n| said(Arg::Count(n)));
    assert_eq!(
        whole,
        [
            "0 minut",
            "1 minuta",
            "2 minuty",
            "3 minuty",
            "5 minut",
            "11 minut",
            "21 minut",
            "22 minuty",
            "25 minut",
            "100 minut",
            "101 minut"
        ]
    );
    assert_eq!(said(Arg::Number(1.5)), "1,5 minuty");
}

#[test]
fn arabic_numbers_take_their_plural_form_and_their_own_digits() {
    let said = |n| said_in("ar-EG", "minutes-spoken", n);
    let whole = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101].map(|n| said(Arg::Count(n)));
    assert_eq!(
        whole,
        [
            "بلا دقائق",
            "دقيقة واحدة",
            "دقيقتان",
            "٣ دقائق",
            "٥ دقائق",
            "١١ دقيقةً",
            "٢١ دقيقةً",
            "٢٢ دقيقةً",
            "٢٥ دقيقةً",
            "١٠٠ دقيقة",
            "١٠١ دقيقة"
        ]
    );
    assert_eq!(said(Arg::Number(1.5)), "١٫٥ دقيقة");
    // The Maghreb writes other digits.
    assert_eq!(said_in("ar-MA", "minutes-spoken", Arg::Count(25)), "25 دقيقةً");
}

#[test]
fn times_are_written_as_the_reader_is_used_to() {
    let nine = |tag| {
        let words = Words::new(tag, None, false);
        (words.time(time("21:05")), words.aloud().time(time("21:05")))
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(nine("pl"), pair("21:05", "21 05"));
    assert_eq!(nine("ar-EG"), pair("٩:٠٥ م", "الساعة ٩:٠٥ مساءً"));
    assert_eq!(nine("ar-MA"), pair("21:05", "الساعة 21 و05"));
}

/// What is put into a sentence may run the other way.
#[test]
fn what_is_put_in_is_set_apart_for_a_screen_and_not_for_a_terminal() {
    let args = [
        ("median", Arg::Number(4.5)),
        ("min", Arg::Count(3)),
        ("max", Arg::Count(6)),
        ("coverage", Arg::Text("٤ من ٧ أيام")),
    ];
    let said = |isolate| Words::new("ar-EG", None, isolate).text("chart-value", &args);
    assert_eq!(
        said(true),
        "\u{2068}٤٫٥\u{2069} (\u{2068}٣\u{2069}–\u{2068}٦\u{2069})، \u{2068}٤ من ٧ أيام\u{2069}"
    );
    assert_eq!(said(false), "٤٫٥ (٣–٦)، ٤ من ٧ أيام");
}

#[test]
fn english_from_right_to_left_leaves_numbers_and_arguments_as_they_are() {
    let words = |isolate| Words::new("ar-XB", None, isolate);
    let word = |word: &str| format!("\u{200F}\u{202E}{word}\u{202C}\u{200F}");
    let day: CareDay = "2026-11-21".parse().unwrap();
    assert_eq!(words(false).day(day, day), format!("{} 21 {}", word("Sat"), word("Nov")));
    assert_eq!(words(false).minutes(360), format!("6 {}", word("min")));
    assert_eq!(
        (words(false).time(time("21:05")).as_str(), words(false).number(4.5).as_str()),
        ("21:05", "4.5")
    );
    let list = ["a".to_owned(), "b".to_owned()];
    assert_eq!(words(true).list(&list), format!("\u{2068}a\u{2069} {} \u{2068}b\u{2069}", word("and")));
}

#[test]
fn what_a_language_lacks_is_said_in_english() {
    let words = Words::new("ar-EG", None, false);
    assert_eq!(words.weekday(Weekday::Sat), "Saturday");
    assert!(words.has("weekday-sat") && words.has("rating-pair") && !words.has("no-such-key"));
    // A language that shows its own sentence does not speak the English one.
    let args = [("title", Arg::Text("x")), ("segment", Arg::Count(1)), ("segments", Arg::Count(2))];
    assert_eq!(words.spoken("today-unfinished", &args), words.text("today-unfinished", &args));
    assert_ne!(words.text("today-unfinished", &args), en().text("today-unfinished", &args));
}

/// Every sentence with a number, in both languages that have more plural forms than English: read them here.
#[test]
fn every_sentence_with_a_number_in_other_languages() {
    let mut lines = Vec::new();
    for (tag, source) in [
        ("pl", include_str!("../../content/fixtures/strings/pl.ftl")),
        ("ar-EG", include_str!("../../content/fixtures/strings/ar.ftl")),
    ] {
        let words = Words::new(tag, None, false);
        for key in keys_of(source) {
            for n in [0.0, 1.0, 2.0, 3.0, 5.0, 11.0, 21.0, 22.0, 25.0, 100.0, 101.0, 1.5] {
                let said = words.text(&key, &numbered(n));
                assert!(!said.contains('{'), "{tag} {key}: an argument has another name: {said}");
                lines.push(format!("{tag} {key}: {said}"));
            }
        }
    }
    insta::assert_snapshot!(lines.join("\n"));
}

/// Every argument a sentence with a number takes.
fn numbered(n: f64) -> Vec<(&'static str, Arg<'static>)> {
    let numbers = [
        "n", "days", "of", "aim", "segment", "segments", "seconds", "minutes", "low", "high", "most",
        "value", "before", "after", "median", "min", "max", "answers", "count", "hour", "hour12", "year",
        "inserted", "updated", "skipped", "rejected", "line", "column", "late", "measured",
    ];
    let texts = [
        "title", "state", "field", "coverage", "scale", "pairs", "series", "values", "label", "weekday",
        "month", "minute", "second", "half", "side", "lowest", "highest", "place", "year", "time", "day",
        "summary",
    ];
    let numbers = numbers.into_iter().map(|name| (name, Arg::Number(n)));
    numbers.chain(texts.into_iter().map(|name| (name, Arg::Text("…")))).collect()
}

/// Every message with a value, and every attribute, of a file that is written as ours are.
fn keys_of(source: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut id = "";
    for line in source.lines().filter(|l| !l.starts_with('#')) {
        let Some((name, _)) = line.split_once(" =") else { continue };
        match name.trim().strip_prefix('.') {
            Some(attribute) => keys.push(format!("{id}.{attribute}")),
            None if !name.starts_with(' ') => {
                id = name;
                keys.push(id.to_owned());
            }
            None => {}
        }
    }
    keys
}

// ---- What follows the reader -----------------------------------------------------------------------------------

#[test]
fn lengths_and_temperatures_are_measured_as_the_reader_does() {
    let said = |words: Words, key| words.text(key, &[]);
    let at = |tag| Words::new(tag, None, false);
    for tag in ["en", "en-GB", "de-DE"] {
        assert!(said(at(tag), "step-g1-soak.body").contains("never hot, 38 °C at most"), "{tag}");
        assert!(said(at(tag), "step-g1-soak.spoken").contains("never hot, thirty-eight degrees at most"));
    }
    assert!(said(at("en-US"), "step-g1-soak.body").contains("never hot, 100 °F at most"));
    assert!(said(at("en-US"), "step-g1-soak.spoken").contains("never hot, one hundred degrees at most"));
    let chosen = at("en-US").measured_in(Some(Units::Metric));
    assert!(said(chosen, "step-g1-soak.body").contains("38 °C"));
    let chosen = at("en").measured_in(Some(Units::UsCustomary));
    assert!(said(chosen, "step-g1-soak.body").contains("100 °F"));
}

#[test]
fn times_have_a_spoken_form() {
    let spoken = |h12, t| Words::new("en", Some(h12), true).aloud().time(time(t));
    assert_eq!(
        ["00:00", "00:30", "09:05", "12:00", "21:00", "21:30"].map(|t| spoken(false, t)),
        ["midnight", "12 30 am", "9 05 am", "noon", "9 pm", "9 30 pm"]
    );
    assert_eq!(
        ["00:00", "09:05", "12:00", "21:30"].map(|t| spoken(true, t)),
        ["midnight", "9 05 am", "noon", "9 30 pm"]
    );
}

#[test]
fn seconds_have_a_spoken_form() {
    assert_eq!(
        [-1, 0, 1, 40, 60, 65, 121, 3600].map(|s| en().spoken_seconds(s)),
        [
            "0 seconds",
            "0 seconds",
            "1 second",
            "40 seconds",
            "1 minute",
            "1 minute and 5 seconds",
            "2 minutes and 1 second",
            "60 minutes"
        ]
    );
}

#[test]
fn what_is_spoken_as_it_is_shown_is_written_once() {
    let args = [("before", Arg::Count(4)), ("after", Arg::Count(6))];
    assert_eq!([en().text("review-pair", &args), en().spoken("review-pair", &args)], ["4→6", "4 to 6"]);
    assert_eq!(en().spoken("rating-pair", &args), en().text("rating-pair", &args));
    let unknown = "no-such-key";
    assert_eq!(en().spoken(unknown, &[]), unknown);
}

#[test]
fn aloud_nothing_is_a_sign_or_a_short_form() {
    let (shown, aloud) = (en(), en().aloud());
    let day: CareDay = "2026-11-21".parse().unwrap();
    let said =
        |w: &Words| [w.time(time("21:00")), w.day(day, day), w.minutes(360), w.minutes(20), w.number(4.5)];
    assert_eq!(said(&shown), ["21:00", "Sat 21 Nov", "6 min", "under 1 min", "4.5"]);
    assert_eq!(said(&aloud), ["9 pm", "Saturday, 21 November", "6 minutes", "less than a minute", "4.5"]);
    assert_eq!(said(&aloud), said(&aloud.aloud()));
}

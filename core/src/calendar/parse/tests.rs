use proptest::prelude::*;
use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
struct Table {
    read: Vec<Read>,
    refused: Vec<Refused>,
}

#[derive(Deserialize)]
struct Read {
    text: String,
    is: String,
}

#[derive(Deserialize)]
struct Refused {
    text: String,
    because: InvalidWhy,
}

fn table() -> Table {
    serde_json::from_str(include_str!("../../../../tests/fixtures/times.json")).unwrap()
}

fn read(text: &str) -> Result<DateTimeText> {
    text.parse()
}

fn utc(at: Timestamp) -> String {
    at.utc().to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

#[test]
fn date_times_of_every_writer_are_the_same_moment() {
    let berlin = Zone::named("Europe/Berlin").unwrap();
    for row in table().read {
        let parsed = read(&row.text).unwrap_or_else(|e| panic!("{}: {e}", row.text));
        assert_eq!(utc(parsed.instant(&berlin).unwrap()), row.is, "{}", row.text);
        // The API takes an instant with its offset; a local time has none.
        let with_offset = row.text.parse::<OffsetTime>();
        match parsed {
            DateTimeText::Instant { at, offset_s, .. } => {
                let expected = OffsetTime { at, offset_s: offset_s.unwrap_or(0) };
                assert_eq!(with_offset, Ok(expected), "{}", row.text);
                let json = serde_json::to_string(&row.text).unwrap();
                assert_eq!(serde_json::from_str::<OffsetTime>(&json).unwrap(), expected, "{}", row.text);
            }
            DateTimeText::Local { .. } => assert_eq!(with_offset, Err(not_a_time()), "{}", row.text),
        }
    }
}

#[test]
fn date_times_in_no_form_that_is_read_are_refused_with_the_reason() {
    for row in table().refused {
        assert_eq!(read(&row.text).unwrap_err(), InstepError::invalid("time", row.because), "{}", row.text);
        assert!(row.text.parse::<OffsetTime>().is_err(), "{}", row.text);
    }
    for text in [
        "",
        "T",
        "2026-11-16",
        "20:00",
        "2026-11-16T",
        "2026-11-16T20:00:00.1234567890Z",
        " 2026-11-16T20:00",
        "2026-11-16T20:00 ",
    ] {
        assert_eq!(read(text).unwrap_err(), not_a_time(), "{text}");
    }
    let offset = InstepError::out_of_range("offset_s", -64_800, 64_800);
    assert_eq!(read("2026-11-16T20:00+18:01").unwrap_err(), offset);
}

#[test]
fn utc_names_no_place() {
    let place = |text: &str| match read(text).unwrap() {
        DateTimeText::Instant { offset_s, time_zone, .. } => (offset_s, time_zone.map(|z| z.id().to_owned())),
        DateTimeText::Local { .. } => panic!("{text}"),
    };
    assert_eq!(place("2026-11-17T04:30:00Z"), (None, None));
    assert_eq!(place("2026-11-17T04:30:00-00:00"), (None, None));
    assert_eq!(place("2026-11-17T04:30:00+00:00"), (Some(0), None));
    let angeles = Some("America/Los_Angeles".to_owned());
    assert_eq!(place("2026-11-17T04:30:00Z[America/Los_Angeles]"), (None, angeles.clone()));
    assert_eq!(place("2026-11-16T20:30:00-08:00[America/Los_Angeles]"), (Some(-28_800), angeles));
    // One that contradicts the offset, or that nobody knows, says nothing.
    assert_eq!(place("2026-11-16T20:30:00-07:00[America/Los_Angeles]"), (Some(-25_200), None));
    assert_eq!(place("2026-11-16T20:30:00-07:00[GMT-07:00]"), (Some(-25_200), None));
}

#[test]
fn days_are_read_in_every_order_of_size() {
    let day: CareDay = "2026-01-05".parse().unwrap();
    for text in ["2026-1-5", "2026-01-5", "2026-1-05", "20260105"] {
        assert_eq!(text.parse(), Ok(day), "{text}");
    }
    for text in [
        "5.1.2026",
        "05/01/2026",
        "1/5/26",
        "2026/01/05",
        "26-01-05",
        "2026-01",
        "2026-W02-1",
        "2026-005",
        "202615",
    ] {
        assert_eq!(text.parse::<CareDay>(), Err(InstepError::invalid("day", InvalidWhy::NotADay)), "{text}");
    }
}

#[test]
fn times_of_day_are_read_to_the_minute() {
    let nine = TimeOfDay::from_minutes(9 * 60 + 5).unwrap();
    for text in ["9:05", "09:05", "09:05:00", "09:05:00.000", "9:05:00,0"] {
        assert_eq!(text.parse(), Ok(nine), "{text}");
    }
    for text in
        ["9:05:30", "9:05:00.5", "905", "0905", "9:5", "9", "9.05", "9:05 pm", "T09:05", " 9:05", "21:00Z"]
    {
        assert_eq!(text.parse::<TimeOfDay>(), Err(not_a_time()), "{text}");
    }
}

#[test]
fn long_texts_are_refused_unread() {
    for text in ["9".repeat(1 << 20), format!("2026-11-16T20:00:00Z{}", "[a=b]".repeat(100_000))] {
        assert_eq!(read(&text).unwrap_err(), not_a_time());
        assert!(text.parse::<CareDay>().is_err() && text.parse::<TimeOfDay>().is_err());
    }
}

proptest! {
    /// chrono reads RFC 3339 on its own: both come to the same.
    #[test]
    fn rfc_3339_is_read_as_chrono_reads_it(ms in 946_684_800_000i64..4_102_444_800_000, quarters in -72i32..=72) {
        let time = OffsetTime::new(Timestamp::from_millis(ms).unwrap(), quarters * 900).unwrap();
        let text = time.to_string();
        let theirs = chrono::DateTime::parse_from_rfc3339(&text).unwrap();
        prop_assert_eq!(text.parse::<OffsetTime>().unwrap(), time);
        prop_assert_eq!(theirs.timestamp_millis(), ms);
        prop_assert_eq!(theirs.offset().local_minus_utc(), time.offset_s);
    }

    #[test]
    fn no_text_panics(text in "[0-9TZ:.,+ \\-\\[\\]!a=/é]{0,40}") {
        let _ = (read(&text), text.parse::<CareDay>(), text.parse::<TimeOfDay>(), text.parse::<OffsetTime>());
    }
}

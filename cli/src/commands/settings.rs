use clap::ValueEnum;
use instep::calendar::{TimeOfDay, Weekday};
use instep::session::Side;
use instep::{Advance, SettingChange, SettingControl, Settings, TerminalText};
use serde_json::Value;

use super::Shell;
use crate::args::{Key, SettingsCommand};
use crate::error::Failure;
use crate::output::Page;
use crate::values::{bool_from_code, number, time_of_day};
use crate::words::{say, terminal};

/// `instep settings`
pub fn run(shell: &Shell, command: Option<SettingsCommand>) -> Result<(), Failure> {
    let now = shell.now()?;
    let settings = match command {
        None => shell.core.settings(now)?,
        Some(SettingsCommand::Get { key }) => {
            let value = value_of(&shell.core.settings(now)?, key)?;
            return Ok(shell.out.print(&value, |value| Page::new().text(&bare(value)))?);
        }
        Some(SettingsCommand::Set { key, value, other_key, other_value }) => {
            let old = shell.core.settings(now.clone())?;
            let pairs = pairs(key, &value, other_key, other_value.as_deref());
            let change = change(&pairs, (old.quiet_from, old.quiet_to))?;
            let saved = shell.core.change_setting(change, now)?;
            return shell.print_saved(&saved.settings, saved.undo.as_ref(), draw);
        }
    };
    Ok(shell.out.print(&settings, draw)?)
}

/// Each setting by the name that `settings set` takes, with its value; below it what it does and what it can be.
fn draw(settings: &Settings) -> Page {
    let record = serde_json::to_value(settings).unwrap_or_default();
    let mut page = Page::new();
    for group in &settings.groups {
        let rows: Vec<_> = group.rows.iter().filter(|row| !row.keys.is_empty()).collect();
        if !rows.is_empty() {
            page = page.gap().text(&group.title);
        }
        for row in rows {
            for key in &row.keys {
                let value = record.get(key).map(bare).unwrap_or_default();
                page = page.indented("  ", &format!("{key:<15} {value}"));
            }
            let allowed = allowed(&row.control);
            page =
                page.indented("      ", &format!("{}: {}", row.title, row.help)).indented("      ", &allowed);
        }
    }
    page
}

/// The values that `settings set` takes.
fn allowed(control: &SettingControl) -> String {
    let values = match control {
        SettingControl::Toggle { .. } => vec!["yes", "no"],
        SettingControl::Choice { options } => options.iter().map(|option| option.code.as_str()).collect(),
        SettingControl::Time { earliest, latest, .. } => return format!("{earliest} … {latest}"),
        SettingControl::Period { .. } => vec!["HH:MM", "none"],
        SettingControl::Link { .. } => Vec::new(),
    };
    values.join(" | ")
}

fn name(key: Key) -> String {
    key.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// Whether the values can be read at all: found out before the data file is touched.
pub fn check(command: Option<&SettingsCommand>) -> Result<(), Failure> {
    match command {
        Some(SettingsCommand::Set { key, value, other_key, other_value }) => {
            change(&pairs(*key, value, *other_key, other_value.as_deref()), (None, None)).map(drop)
        }
        _ => Ok(()),
    }
}

fn pairs<'a>(
    key: Key,
    value: &'a str,
    other_key: Option<Key>,
    other_value: Option<&'a str>,
) -> Vec<(Key, &'a str)> {
    [(key, value)].into_iter().chain(other_key.zip(other_value)).collect()
}

/// The setting as it stands in the record.
fn value_of(settings: &Settings, key: Key) -> Result<Value, Failure> {
    let record = serde_json::to_value(settings).map_err(std::io::Error::from)?;
    Ok(record.get(name(key)).cloned().unwrap_or_default())
}

/// A value as `settings set` takes it.
fn bare(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Both ends of the quiet hours as they are.
type Quiet = (Option<TimeOfDay>, Option<TimeOfDay>);

/// The change that was asked for. Whether the value can be taken is for the core to say.
fn change(pairs: &[(Key, &str)], quiet: Quiet) -> Result<SettingChange, Failure> {
    match pairs {
        [(Key::QuietFrom, from), (Key::QuietTo, to)] | [(Key::QuietTo, to), (Key::QuietFrom, from)] => {
            Ok(SettingChange::QuietHours { from: optional(from, time)?, to: optional(to, time)? })
        }
        [(key, value)] => one(*key, value, quiet),
        _ => Err(Failure::Usage(terminal().values.quiet_together.clone())),
    }
}

fn one(key: Key, value: &str, quiet: Quiet) -> Result<SettingChange, Failure> {
    Ok(match key {
        Key::DayStart => SettingChange::DayStart { time: time(value)? },
        Key::FirstDay => SettingChange::FirstDay { day: optional(value, weekday)? },
        Key::Aim => SettingChange::Aim { evenings: optional(value, whole)? },
        Key::SleepQuestion => SettingChange::SleepQuestion { on: yes(value)? },
        Key::PainQuestion => SettingChange::PainQuestion { on: yes(value)? },
        Key::Tradition => SettingChange::Tradition { on: yes(value)? },
        Key::Voice => SettingChange::Voice { on: yes(value)? },
        Key::Chimes => SettingChange::Chimes { on: yes(value)? },
        Key::RepTicks => SettingChange::RepTicks { on: yes(value)? },
        Key::ExactTimes => SettingChange::ExactTimes { on: yes(value)? },
        Key::Reach => SettingChange::Reach { on: yes(value)? },
        Key::WeakHands => SettingChange::WeakHands { on: yes(value)? },
        Key::LeftHand => SettingChange::LeftHand { on: yes(value)? },
        Key::FirstFoot => {
            SettingChange::FirstFoot { side: Side::from_code(value).ok_or_else(|| no_choice(value, FEET))? }
        }
        Key::Advance => {
            let codes = Advance::ALL.iter().map(|advance| advance.code()).chain(["none"]);
            let advance = match value {
                "none" => None,
                _ => Some(Advance::from_code(value).ok_or_else(|| no_choice(value, codes))?),
            };
            SettingChange::Advance { advance }
        }
        Key::SwitchSeconds => SettingChange::SwitchSeconds { seconds: optional(value, whole)? },
        Key::QuietFrom => SettingChange::QuietHours { from: optional(value, time)?, to: quiet.1 },
        Key::QuietTo => SettingChange::QuietHours { from: quiet.0, to: optional(value, time)? },
    })
}

fn optional<T>(value: &str, read: fn(&str) -> Result<T, Failure>) -> Result<Option<T>, Failure> {
    if value == "none" { Ok(None) } else { read(value).map(Some) }
}

fn time(value: &str) -> Result<TimeOfDay, Failure> {
    time_of_day(value).map_err(|why| wrong(value, &why))
}

fn weekday(value: &str) -> Result<Weekday, Failure> {
    Weekday::from_code(value).ok_or_else(|| no_choice(value, Weekday::ALL.iter().map(|day| day.code())))
}

fn whole(value: &str) -> Result<i32, Failure> {
    number(value).map_err(|why| wrong(value, &why))
}

fn yes(value: &str) -> Result<bool, Failure> {
    bool_from_code(value).ok_or_else(|| no_choice(value, ["yes", "no"]))
}

/// The feet that can come first.
const FEET: [&str; 2] = ["left", "right"];

fn wrong(value: &str, why: &str) -> Failure {
    let what = say(TerminalText::SettingValue { typed: value });
    Failure::Usage(say(TerminalText::Because { what: &what, reason: why }))
}

fn no_choice<'a>(value: &str, codes: impl IntoIterator<Item = &'a str>) -> Failure {
    Failure::not_one_of(say(TerminalText::SettingValue { typed: value }), codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> Settings {
        Settings {
            day_start: "04:00".parse().unwrap(),
            first_day: Weekday::Mon,
            aim: None,
            sleep_question: false,
            pain_question: false,
            tradition: false,
            voice: true,
            chimes: true,
            rep_ticks: false,
            exact_times: false,
            reach: true,
            weak_hands: false,
            left_hand: false,
            first_foot: Side::Left,
            advance: None,
            switch_seconds: Some(30),
            quiet_from: Some("22:00".parse().unwrap()),
            quiet_to: Some("07:00".parse().unwrap()),
            last_backup: None,
            groups: Vec::new(),
        }
    }

    #[test]
    fn every_field_of_the_record_is_a_key_and_nothing_else_is() {
        let record = serde_json::to_value(settings()).unwrap();
        let fields: Vec<&String> = record.as_object().unwrap().keys().collect();
        let mut keys: Vec<String> = Key::value_variants().iter().map(|key| name(*key)).collect();
        keys.sort();
        // The newest backup is told, not chosen; the rows show the same settings once more.
        let told = ["last_backup", "groups"];
        assert!(told.iter().all(|told| fields.iter().any(|field| *field == told)));
        let mut fields: Vec<String> =
            fields.into_iter().filter(|field| !told.contains(&field.as_str())).cloned().collect();
        fields.sort();
        assert_eq!(keys, fields);
    }

    #[test]
    fn every_key_takes_the_value_it_prints() {
        for key in Key::value_variants() {
            let printed = bare(&value_of(&settings(), *key).unwrap());
            assert!(one(*key, &printed, (None, None)).is_ok(), "{} {printed}", name(*key));
        }
    }

    #[test]
    fn one_end_of_the_quiet_hours_keeps_the_other() {
        let to = Some("07:00".parse().unwrap());
        let from = Some("23:00".parse().unwrap());
        let set = |pairs: &[(Key, &str)]| change(pairs, (settings().quiet_from, settings().quiet_to));
        assert_eq!(set(&[(Key::QuietFrom, "23:00")]).unwrap(), SettingChange::QuietHours { from, to });
        assert_eq!(
            set(&[(Key::QuietTo, "none"), (Key::QuietFrom, "none")]).unwrap(),
            SettingChange::QuietHours { from: None, to: None }
        );
        assert_eq!(set(&[(Key::Aim, "3"), (Key::Voice, "no")]).unwrap_err().status(), 2);
    }

    #[test]
    fn what_can_not_be_read_is_usage() {
        for (key, value) in [
            (Key::DayStart, "25:00"),
            (Key::FirstDay, "monday"),
            (Key::Aim, "NaN"),
            (Key::Voice, "maybe"),
            (Key::FirstFoot, "middle"),
            (Key::Advance, "later"),
            (Key::SwitchSeconds, "30s"),
            (Key::QuietTo, "7"),
        ] {
            assert_eq!(one(key, value, (None, None)).unwrap_err().status(), 2, "{value}");
        }
    }
}

use super::{
    Advance, SettingChange, SettingControl, SettingGroup, SettingGroupKind, SettingItem, SettingLink,
    SettingOption, Settings, View,
};
use crate::calendar::{CalendarDate, TimeOfDay, Weekday};
use crate::error::Result;
use crate::session::Side;
use crate::words::Arg;

/// The last minute at which a day can start.
const LATEST_DAY_START: i32 = 719;
/// The most evenings that can be aimed at.
const MOST_EVENINGS: i32 = 7;

impl View<'_> {
    /// The rows of the Settings screen.
    pub(super) fn setting_groups(&self, settings: &Settings) -> Result<Vec<SettingGroup>> {
        let kinds = SettingGroupKind::ALL.iter();
        kinds
            .map(|kind| {
                Ok(SettingGroup {
                    kind: *kind,
                    title: self.words.text(&format!("setting-group-{}", kind.code()), &[]),
                    rows: self.setting_rows(*kind, settings)?,
                })
            })
            .collect()
    }

    fn setting_rows(&self, group: SettingGroupKind, s: &Settings) -> Result<Vec<SettingItem>> {
        Ok(match group {
            SettingGroupKind::Session => vec![
                self.toggle("voice", s.voice, |on| SettingChange::Voice { on }),
                self.toggle("chimes", s.chimes, |on| SettingChange::Chimes { on }),
                self.toggle("rep_ticks", s.rep_ticks, |on| SettingChange::RepTicks { on }),
                self.advance(s.advance),
                self.switch_seconds(s.switch_seconds),
                self.first_foot(s.first_foot),
                self.toggle("reach", s.reach, |on| SettingChange::Reach { on }),
                self.toggle("weak_hands", s.weak_hands, |on| SettingChange::WeakHands { on }),
                self.toggle("left_hand", s.left_hand, |on| SettingChange::LeftHand { on }),
            ],
            SettingGroupKind::Reminders => vec![
                self.link(SettingLink::Reminders, String::new()),
                self.aim_row(s.aim),
                self.toggle("exact_times", s.exact_times, |on| SettingChange::ExactTimes { on }),
                self.quiet_hours(s),
                self.day_start(s.day_start)?,
                self.first_day(s.first_day),
            ],
            SettingGroupKind::Answers => vec![
                self.toggle("sleep_question", s.sleep_question, |on| SettingChange::SleepQuestion { on }),
                self.toggle("pain_question", s.pain_question, |on| SettingChange::PainQuestion { on }),
                self.link(SettingLink::Safety, String::new()),
                self.toggle("tradition", s.tradition, |on| SettingChange::Tradition { on }),
            ],
            SettingGroupKind::Data => vec![
                self.link(SettingLink::Backups, self.last_backup_text(s)?),
                self.link(SettingLink::Export, String::new()),
                self.link(SettingLink::Import, String::new()),
                self.link(SettingLink::Report, String::new()),
                self.link(SettingLink::Check, String::new()),
                self.link(SettingLink::Trash, String::new()),
                self.link(SettingLink::Erase, String::new()),
            ],
            SettingGroupKind::About => {
                vec![self.link(SettingLink::About, env!("CARGO_PKG_VERSION").to_owned())]
            }
        })
    }

    /// A row with its words. `name` is the part of the catalogue's keys that names it.
    fn row(&self, name: &str, keys: &[&str], value_text: String, control: SettingControl) -> SettingItem {
        let key = format!("setting-{}", name.replace('_', "-"));
        let (title, help) = (self.words.text(&key, &[]), self.words.text(&format!("{key}.help"), &[]));
        let args = [("title", Arg::Text(&title)), ("summary", Arg::Text(value_text.trim_end_matches('.')))];
        let named = if value_text.is_empty() {
            format!("{title}.")
        } else {
            self.words.text("setting-spoken", &args)
        };
        let spoken = format!("{named} {help}");
        SettingItem {
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
            title,
            help,
            value_text,
            spoken,
            control,
        }
    }

    fn toggle(&self, key: &'static str, on: bool, change: fn(bool) -> SettingChange) -> SettingItem {
        let value_text = self.words.text(if on { "setting-on" } else { "setting-off" }, &[]);
        self.row(key, &[key], value_text, SettingControl::Toggle { on, change: change(!on) })
    }

    fn link(&self, to: SettingLink, value_text: String) -> SettingItem {
        self.row(&format!("link-{}", to.code()), &[], value_text, SettingControl::Link { to })
    }

    fn choice(&self, key: &'static str, options: Vec<SettingOption>) -> SettingItem {
        let chosen = options.iter().find(|option| option.chosen);
        let value_text = chosen.map(|option| option.text.clone()).unwrap_or_default();
        self.row(key, &[key], value_text, SettingControl::Choice { options })
    }

    fn option(&self, code: &str, text_key: &str, chosen: bool, change: SettingChange) -> SettingOption {
        SettingOption { code: code.to_owned(), text: self.words.text(text_key, &[]), chosen, change }
    }

    fn advance(&self, now: Option<Advance>) -> SettingItem {
        let option = |advance: Option<Advance>| {
            let code = advance.map_or("none", Advance::code);
            let key = format!("label-settings-advance-{code}");
            self.option(code, &key, advance == now, SettingChange::Advance { advance })
        };
        let values = Advance::ALL.iter().copied().map(Some).chain([None]);
        self.choice("advance", values.map(option).collect())
    }

    fn switch_seconds(&self, now: Option<i32>) -> SettingItem {
        let change = |seconds| SettingChange::SwitchSeconds { seconds };
        let mut options: Vec<SettingOption> = [30, 60]
            .into_iter()
            .map(|seconds| SettingOption {
                code: seconds.to_string(),
                text: self.words.spoken_seconds(seconds),
                chosen: now == Some(seconds),
                change: change(Some(seconds)),
            })
            .collect();
        options.push(self.option("none", "label-settings-switch-waits", now.is_none(), change(None)));
        self.choice("switch_seconds", options)
    }

    fn first_foot(&self, now: Side) -> SettingItem {
        let option = |side: Side| {
            let key = format!("side-{}", side.code());
            self.option(side.code(), &key, side == now, SettingChange::FirstFoot { side })
        };
        self.choice("first_foot", vec![option(Side::Left), option(Side::Right)])
    }

    fn aim_row(&self, now: Option<i32>) -> SettingItem {
        let change = |evenings| SettingChange::Aim { evenings };
        let mut options = vec![self.option("none", "label-settings-none", now.is_none(), change(None))];
        options.extend((1..=MOST_EVENINGS).map(|n| SettingOption {
            code: n.to_string(),
            text: self.words.text("setting-evenings", &[("n", Arg::Count(n.into()))]),
            chosen: now == Some(n),
            change: change(Some(n)),
        }));
        self.choice("aim", options)
    }

    fn first_day(&self, now: Weekday) -> SettingItem {
        let option = |day: &Weekday| SettingOption {
            code: day.code().to_owned(),
            text: self.words.weekday(*day),
            chosen: *day == now,
            change: SettingChange::FirstDay { day: Some(*day) },
        };
        self.choice("first_day", Weekday::ALL.iter().map(option).collect())
    }

    fn day_start(&self, time: TimeOfDay) -> Result<SettingItem> {
        let (earliest, latest) = (TimeOfDay::from_minutes(0)?, TimeOfDay::from_minutes(LATEST_DAY_START)?);
        let control = SettingControl::Time { time, earliest, latest };
        Ok(self.row("day_start", &["day_start"], self.words.time(time), control))
    }

    fn quiet_hours(&self, s: &Settings) -> SettingItem {
        let value_text = match (s.quiet_from, s.quiet_to) {
            (Some(from), Some(to)) => {
                let (from, to) = (self.words.time(from), self.words.time(to));
                self.words.text("setting-period", &[("first", Arg::Text(&from)), ("last", Arg::Text(&to))])
            }
            _ => self.words.text("setting-off", &[]),
        };
        let off = SettingChange::QuietHours { from: None, to: None };
        let control = SettingControl::Period { from: s.quiet_from, to: s.quiet_to, off };
        self.row("quiet_hours", &["quiet_from", "quiet_to"], value_text, control)
    }

    fn last_backup_text(&self, s: &Settings) -> Result<String> {
        let Some(at) = s.last_backup else { return Ok(self.words.text("label-data-no-backups", &[])) };
        Ok(self.words.day(CalendarDate::of(at)?, self.now.date()?))
    }
}

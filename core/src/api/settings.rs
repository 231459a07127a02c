use rusqlite::Connection;

use super::{Advance, Instep, Locale, SettingChange, Settings, SettingsSaved, View};
use crate::calendar::{CareDay, Choices, DayStart, DayStarts, Moment, TimeOfDay, Timestamp, Week, Weekday};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::session::{Side, UndoKind};
use crate::store::{self, AimRow, ReminderRow, SettingRow};

/// What the person chose, or what serves until they do.
pub(super) struct Chosen {
    pub day_starts: DayStarts,
    pub first_day: Weekday,
    pub sleep_question: bool,
    pub pain_question: bool,
    pub tradition: bool,
    pub voice: bool,
    pub chimes: bool,
    pub rep_ticks: bool,
    pub exact_times: bool,
    pub reach: bool,
    pub weak_hands: bool,
    pub left_hand: bool,
    pub first_foot: Side,
    /// None: by itself, and by hand with a screen reader.
    pub advance: Option<Advance>,
    pub switch_seconds: Option<i32>,
    pub quiet: Option<(TimeOfDay, TimeOfDay)>,
}

impl Chosen {
    /// As chosen by `now`, and in the order of choosing: the clock may have stood elsewhere then.
    pub fn load(db: &Connection, locale: &Locale, now: Timestamp) -> store::Result<Self> {
        let mut chosen = Self {
            day_starts: DayStarts::default(),
            first_day: locale.first_day.unwrap_or(Weekday::Mon),
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
            quiet: None,
        };
        let mut day_starts = Vec::new();
        for row in SettingRow::all(db)? {
            // A value no version of ours wrote leaves the default.
            let value = row.value.as_str();
            match row.key.as_str() {
                "day_start" => {
                    let from = Timestamp::from_millis(row.effective_from);
                    if let (Ok(from), Ok(start)) = (from, value.parse().and_then(DayStart::new)) {
                        day_starts.push((from, start));
                    }
                }
                "first_day" => {
                    if let Some(day) = Weekday::from_code(value) {
                        chosen.first_day = day;
                    }
                }
                "sleep_question" => chosen.sleep_question = value == ON,
                "pain_question" => chosen.pain_question = value == ON,
                "tradition" => chosen.tradition = value == ON,
                "voice" => chosen.voice = value == ON,
                "chimes" => chosen.chimes = value == ON,
                "rep_ticks" => chosen.rep_ticks = value == ON,
                "exact_times" => chosen.exact_times = value == ON,
                "reach" => chosen.reach = value == ON,
                "weak_hands" => chosen.weak_hands = value == ON,
                "left_hand" => chosen.left_hand = value == ON,
                "first_foot" => chosen.first_foot = Side::from_code(value).unwrap_or(Side::Left),
                "advance" => chosen.advance = Advance::from_code(value),
                "switch_seconds" => chosen.switch_seconds = value.parse().ok(),
                "quiet_hours" => {
                    chosen.quiet =
                        value.split_once('-').and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
                }
                _ => {}
            }
        }
        chosen.day_starts = DayStarts::new(day_starts).seen_at(now);
        Ok(chosen)
    }

    /// The day start in force at an instant.
    pub fn day_start_at(&self, at: Timestamp) -> Result<DayStart> {
        Ok(self.day_starts.at(at))
    }
}

const ON: &str = "yes";

const fn yes_no(on: bool) -> &'static str {
    if on { ON } else { "no" }
}

#[uniffi::export]
impl Instep {
    /// The Settings screen.
    pub fn settings(&self, now: Moment) -> Result<Settings> {
        self.read(&now, |view| view.settings())
    }

    /// Changes one setting.
    ///
    /// Errors: `Invalid` for a value out of range.
    pub fn change_setting(&self, change: SettingChange, now: Moment) -> Result<SettingsSaved> {
        self.write(&now, |tx| {
            tx.record_undo(UndoKind::SettingChanged);
            let view = self.view(tx, &now)?;
            let reviews = match &change {
                SettingChange::FirstDay { .. } => view.reviews_on_first_day()?,
                _ => Vec::new(),
            };
            for old in reviews {
                ReminderRow { weekdays: 0, ..old.clone() }.revise(tx, &old)?;
            }
            let view = self.view(tx, &now)?;
            match write_for(&view, change)? {
                Write::Setting { key, value, effective_from } => {
                    SettingRow::set(tx, key, value, effective_from)?
                }
                Write::Aim { evenings } => {
                    let week = Week::holding(view.today, view.chosen.first_day)?;
                    AimRow::set(tx, evenings, week.first_day())?;
                }
            }
            let undo = self.offer_undo(tx, &now)?;
            let settings = self.view(tx, &now)?.settings()?;
            Ok(SettingsSaved { settings, undo })
        })
    }
}

enum Write {
    Setting { key: &'static str, value: String, effective_from: i64 },
    Aim { evenings: Option<i32> },
}

fn at_once(key: &'static str, value: &str) -> Write {
    Write::Setting { key, value: value.to_owned(), effective_from: 0 }
}

fn write_for(view: &View<'_>, change: SettingChange) -> Result<Write> {
    Ok(match change {
        SettingChange::DayStart { time } => {
            let start = DayStart::new(time)?;
            let effective_from = next_boundary(view)?.millis();
            Write::Setting { key: "day_start", value: start.time().to_string(), effective_from }
        }
        SettingChange::FirstDay { day } => at_once("first_day", day.map_or("", Weekday::code)),
        SettingChange::Aim { evenings } => {
            if evenings.is_some_and(|n| !(1..=7).contains(&n)) {
                return Err(InstepError::out_of_range("aim", 1, 7));
            }
            Write::Aim { evenings }
        }
        SettingChange::SleepQuestion { on } => at_once("sleep_question", yes_no(on)),
        SettingChange::PainQuestion { on } => at_once("pain_question", yes_no(on)),
        SettingChange::Tradition { on } => at_once("tradition", yes_no(on)),
        SettingChange::Voice { on } => at_once("voice", yes_no(on)),
        SettingChange::Chimes { on } => at_once("chimes", yes_no(on)),
        SettingChange::RepTicks { on } => at_once("rep_ticks", yes_no(on)),
        SettingChange::ExactTimes { on } => at_once("exact_times", yes_no(on)),
        SettingChange::Reach { on } => at_once("reach", yes_no(on)),
        SettingChange::WeakHands { on } => at_once("weak_hands", yes_no(on)),
        SettingChange::LeftHand { on } => at_once("left_hand", yes_no(on)),
        SettingChange::FirstFoot { side } => match side {
            Side::Left | Side::Right => at_once("first_foot", side.code()),
            Side::Both | Side::None => {
                let feet = [Side::Left, Side::Right];
                return Err(InstepError::not_one_of("first_foot", feet.map(Side::code)));
            }
        },
        SettingChange::Advance { advance } => at_once("advance", advance.map_or("none", Advance::code)),
        SettingChange::SwitchSeconds { seconds } => match seconds {
            None => at_once("switch_seconds", "none"),
            Some(30 | 60) => at_once("switch_seconds", &seconds.unwrap_or(30).to_string()),
            Some(_) => return Err(InstepError::not_one_of("switch_seconds", ["30", "60", "none"])),
        },
        SettingChange::QuietHours { from, to } => match (from, to) {
            (None, None) => at_once("quiet_hours", "none"),
            (Some(from), Some(to)) if from != to => at_once("quiet_hours", &format!("{from}-{to}")),
            _ => return Err(InstepError::invalid("quiet_hours", InvalidWhy::NotTogether)),
        },
    })
}

/// When the care day that is running now ends, by the day start in force: a new one counts from then on.
fn next_boundary(view: &View<'_>) -> Result<Timestamp> {
    let start = view.chosen.day_start_at(view.now.wall)?.time();
    // After a gap or an overlap the day after tomorrow may be the first that lies ahead.
    for days in 1..=3 {
        let at = view.zone.resolve(view.today.plus_days(days)?.start_date(), start)?.time.at;
        if at > view.now.wall {
            return Ok(at);
        }
    }
    Ok(view.now.wall)
}

/// Aims in evenings a week, by week.
pub(super) struct Aims(Choices<CareDay, Option<i32>>);

impl Aims {
    /// The aim in force on a day.
    pub fn on(&self, day: CareDay) -> Option<i32> {
        self.0.at(day).flatten()
    }
}

impl View<'_> {
    pub(super) fn settings(&self) -> store::Result<Settings> {
        let chosen = &self.chosen;
        let mut settings = Settings {
            day_start: chosen.day_starts.newest().time(),
            first_day: chosen.first_day,
            aim: self.aim()?,
            sleep_question: chosen.sleep_question,
            pain_question: chosen.pain_question,
            tradition: chosen.tradition,
            voice: chosen.voice,
            chimes: chosen.chimes,
            rep_ticks: chosen.rep_ticks,
            exact_times: chosen.exact_times,
            reach: chosen.reach,
            weak_hands: chosen.weak_hands,
            left_hand: chosen.left_hand,
            first_foot: chosen.first_foot,
            advance: chosen.advance,
            switch_seconds: chosen.switch_seconds,
            quiet_from: chosen.quiet.map(|(from, _)| from),
            quiet_to: chosen.quiet.map(|(_, to)| to),
            last_backup: self.last_backup()?,
            groups: Vec::new(),
        };
        settings.groups = self.setting_groups(&settings)?;
        Ok(settings)
    }

    /// The aim of the week that is running.
    pub(super) fn aim(&self) -> store::Result<Option<i32>> {
        let week = Week::holding(self.today, self.chosen.first_day)?;
        Ok(self.aims(week.first_day())?.on(week.last_day()?))
    }

    /// The aims from `day` on, or from this week on where that is earlier. One that begins after this week was set on a
    /// clock or in a zone that stood ahead: the last of those counts from this week on.
    pub(super) fn aims(&self, day: CareDay) -> store::Result<Aims> {
        let week = Week::holding(self.today, self.chosen.first_day)?;
        let set = AimRow::since(self.db, day.min(week.first_day()))?
            .into_iter()
            .map(|row| (row.effective_from, row.n));
        Ok(Aims(Choices::new(set).begun_by(week.last_day()?, week.first_day())))
    }
}

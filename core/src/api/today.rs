use super::{GuideCard, Instep, NextReminder, Suggestion, Today, Unfinished, View, WeekDay};
use crate::calendar::{CareDay, Moment, TimeOfDay, Week};
use crate::error::Result;
use crate::guide::Goal;
use crate::rating::{self, Instrument, RatingItem};
use crate::reminder;
use crate::session::Receiver;
use crate::store::{self, RatingRow, SessionRow, Store};
use crate::words::Arg;

use super::sessions::time_of;

/// The guide a newcomer is offered.
const FIRST_GUIDE: &str = "G0";
/// The sleep question is asked until noon.
const NOON: i32 = 720;

#[uniffi::export]
impl Instep {
    /// The Today screen.
    pub fn today(&self, now: Moment) -> Result<Today> {
        self.read(&now, today)
    }
}

fn today(view: &View<'_>) -> store::Result<Today> {
    let words = view.words;
    let week = Week::holding(view.today, view.chosen.first_day)?;
    let sessions = SessionRow::between(view.db, week.first_day(), week.last_day()?)?;
    let first_use = Store::first_use(view.db)?;
    let days: Vec<WeekDay> = week
        .days()?
        .into_iter()
        .map(|day| {
            let mine = sessions.iter().filter(|s| s.care_day == day && s.receiver == Receiver::Me).count();
            WeekDay {
                day,
                sessions: i32::try_from(mine).unwrap_or(i32::MAX),
                begun: first_use <= day && day <= view.today,
            }
        })
        .collect();
    let with_session = days.iter().filter(|d| d.begun && d.sessions > 0).count();
    let counted = days.iter().filter(|d| d.begun).count();
    let aim = view.aim()?;
    let mut week_text = words.text(
        "today-week",
        &[
            ("n", Arg::Count(i64::try_from(with_session).unwrap_or_default())),
            ("days", Arg::Count(i64::try_from(counted).unwrap_or_default())),
        ],
    );
    if let Some(aim) = aim {
        week_text =
            format!("{week_text} {}", words.text("today-aim", &[("aim", Arg::Count(i64::from(aim)))]));
    }
    let welcome = welcome(view)?;
    let next_reminder = next_reminder(view)?;
    let unfinished = unfinished(view)?;
    let suggestions = suggestions(view, !welcome.is_empty())?;
    let sleep_question = sleep_question(view)?;
    let mut spoken = welcome.clone();
    spoken.extend(unfinished.iter().map(|u| u.text.clone()));
    spoken.extend(next_reminder.iter().map(|r| r.text.clone()));
    spoken.push(week_text.clone());
    spoken.extend(sleep_question.iter().map(|q| q.text.clone()));
    Ok(Today {
        care_day: view.today,
        welcome,
        next_reminder,
        unfinished,
        suggestions,
        week: days,
        aim,
        ask_sleep: sleep_question.is_some(),
        sleep_question,
        week_text,
        spoken: spoken.join(" "),
    })
}

/// Said until the first session is stored, and not while one is being played.
fn welcome(view: &View<'_>) -> store::Result<Vec<String>> {
    if SessionRow::any(view.db)? || view.unfinished()?.is_some() {
        return Ok(Vec::new());
    }
    let words = view.words;
    Ok(vec![
        words.text("today-welcome", &[]),
        words.text("today-welcome-start", &[("guide", Arg::Text(FIRST_GUIDE))]),
        words.text("today-welcome-care", &[]),
    ])
}

fn next_reminder(view: &View<'_>) -> store::Result<Option<NextReminder>> {
    let Some((entry, name, delivery)) = view.next_ring()? else { return Ok(None) };
    let today = CareDay::of(view.now.offset_time())?;
    let text = reminder::next_text(&name, entry.at, today, view.words);
    Ok(Some(NextReminder { occurrence: entry.occurrence, at: entry.at, name, delivery, text }))
}

fn unfinished(view: &View<'_>) -> store::Result<Option<Unfinished>> {
    Ok(view.unfinished()?.map(|p| Unfinished {
        text: view.words.text(
            "today-unfinished",
            &[
                ("title", Arg::Text(&p.guide_title)),
                ("segment", Arg::Count(i64::from(p.segment))),
                ("segments", Arg::Count(i64::from(p.segments))),
            ],
        ),
        session: p.session,
        guide: p.guide,
        title: p.guide_title,
        segment: p.segment,
        segments: p.segments,
        active_seconds: p.active_seconds,
    }))
}

/// The guide of the last session first, for a newcomer the shortest way in; then others for tired feet, those for
/// which nothing has to be fetched and the short ones first.
pub(super) fn suggestions(view: &View<'_>, newcomer: bool) -> store::Result<Vec<Suggestion>> {
    let from = view.today.plus_days(-28)?;
    let last = SessionRow::between(view.db, from, view.today)?
        .into_iter()
        .rev()
        .filter(|s| s.receiver == Receiver::Me)
        .find_map(|s| s.guide);
    let first = if newcomer { None } else { last }.unwrap_or_else(|| FIRST_GUIDE.to_owned());
    let mut cards = view.cards(&super::GuideFilter::default())?;
    let for_tired_feet = |c: &GuideCard| c.goals.iter().any(|g| g == Goal::TiredFeet.code());
    cards.sort_by_key(|c| (c.id != first, !for_tired_feet(c), !c.equipment.is_empty(), c.minutes));
    Ok(cards
        .into_iter()
        .take(3)
        .map(|c| Suggestion {
            text: view.words.text(
                "today-suggestion",
                &[("title", Arg::Text(&c.title)), ("length", Arg::Text(&c.minutes_text))],
            ),
            guide: c.id,
            title: c.title,
            minutes: c.minutes,
        })
        .collect())
}

/// Asked in the morning, once a night, if the person wants it.
fn sleep_question(view: &View<'_>) -> store::Result<Option<rating::Question>> {
    let morning: TimeOfDay = time_of(view.now.offset_time())?;
    let day_start = view.chosen.day_start_at(view.now.wall)?.time();
    if !view.chosen.sleep_question || morning.minutes() >= NOON || morning < day_start {
        return Ok(None);
    }
    let given = RatingRow::between(view.db, view.today, view.today)?
        .iter()
        .any(|r| r.instrument.item() == RatingItem::Sleep && r.night == Some(view.today));
    if given {
        return Ok(None);
    }
    Ok(Some(rating::question(Instrument::of(RatingItem::Sleep, false)?, view.words)))
}

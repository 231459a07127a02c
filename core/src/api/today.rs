use super::review;
use super::{
    GuideCard, Instep, NextReminder, Player, Suggestion, Today, TodayLead, Unfinished, View, WeekDay,
};
use crate::calendar::{CalendarDate, CareDay, Moment, OffsetTime, TimeOfDay, Week, minute_of};
use crate::error::{InstepError, Result};
use crate::guide::Goal;
use crate::rating::{self, Instrument, RatingItem};
use crate::reminder::{self, PlanEntry, SilentRing, Warning};
use crate::review::Begun;
use crate::session::Mode;
use crate::store::{self, GuidePrefRow, LookRow, RatingRow, ReminderRow, SafetyAnswerRow, SessionRow, Store};
use crate::words::{Arg, Words};

use super::reminders::RingsAhead;

/// The guide a newcomer is offered.
pub(super) const FIRST_GUIDE: &str = "G0";
/// One guide and two others.
const MOST_SUGGESTIONS: usize = 3;
/// The sleep question is asked until noon.
const NOON: i32 = 720;
/// From here on it is evening.
const EVENING: i32 = 1020;

#[uniffi::export]
impl Instep {
    /// The Today screen.
    pub fn today(&self, now: Moment) -> Result<Today> {
        self.read(&now, today)
    }
}

fn today(view: &View<'_>) -> store::Result<Today> {
    let words = view.words;
    let days = week_days(view, Week::holding(view.today, view.chosen.first_day)?)?;
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
    let newcomer = !SessionRow::any(view.db)? && view.unfinished()?.is_none();
    let RingsAhead { next, silent } = view.rings()?;
    let next_reminder = next_reminder(view, next)?;
    let unfinished = unfinished(view)?;
    let (suggestions, no_suggestion) = suggestions(view, newcomer)?;
    let welcome = if newcomer { welcome(view, &suggestions) } else { Vec::new() };
    let sleep_question = sleep_question(view)?;
    let review_due = view.due_review()?;
    let title = title(view)?;
    let first_run =
        if newcomer && nothing_entered(view)? { suggestions.first().map(|s| s.guide.clone()) } else { None };
    let mut spoken = vec![format!("{title}.")];
    spoken.extend(welcome.clone());
    let lead = match (&unfinished, &sleep_question) {
        (Some(_), _) => TodayLead::Unfinished,
        (None, Some(_)) => TodayLead::SleepQuestion,
        (None, None) => TodayLead::Start,
    };
    let asked = sleep_question.iter().map(|q| q.text.clone());
    if lead == TodayLead::SleepQuestion {
        spoken.extend(asked.clone());
    }
    spoken.extend(unfinished.iter().map(|u| u.spoken.clone()));
    spoken.extend(next_reminder.iter().map(|r| r.spoken.clone()));
    spoken.extend(silent.iter().map(|ring| ring.text(&words.aloud())));
    spoken.push(week_text.clone());
    spoken.extend(review_due.iter().map(|due| due.spoken.clone()));
    spoken.extend(no_suggestion.clone());
    if lead != TodayLead::SleepQuestion {
        spoken.extend(asked);
    }
    let rings = next_reminder.iter().map(|ring| ring.at).chain(silent.iter().map(SilentRing::at));
    Ok(Today {
        care_day: view.today,
        title,
        first_run,
        lead,
        fresh_until: fresh_until(view, rings)?,
        welcome,
        next_reminder,
        silent_reminders: silent.iter().map(|ring| ring.text(words)).collect(),
        unfinished,
        suggestions,
        no_suggestion,
        week: days,
        review_due,
        aim,
        ask_sleep: sleep_question.is_some(),
        sleep_question,
        week_text,
        spoken: spoken.join(" "),
    })
}

/// The weekday of the care day with the part of the day. After midnight it is still the night of the day before.
fn title(view: &View<'_>) -> store::Result<String> {
    let (date, time) = (view.now.date()?, minute_of(view.now.offset_time())?);
    let part = match time.minutes() {
        _ if CareDay::starting_on(date) != view.today => "night",
        ..NOON => "morning",
        NOON..EVENING => "afternoon",
        _ => "evening",
    };
    let weekday = view.words.weekday(view.today.weekday());
    Ok(view.words.text("today-title", &[("weekday", Arg::Text(&weekday)), ("part", Arg::Text(part))]))
}

/// Returns true while the person has answered, rated, chosen and planned nothing. Sessions are looked at before.
fn nothing_entered(view: &View<'_>) -> store::Result<bool> {
    let first = Store::first_use(view.db)?;
    Ok(ReminderRow::all(view.db)?.is_empty()
        && GuidePrefRow::all(view.db)?.is_empty()
        && view.skipped()?.is_empty()
        && SafetyAnswerRow::newest(view.db)?.is_empty()
        && LookRow::between(view.db, first, view.today)?.is_empty()
        && RatingRow::between(view.db, first, view.today)?.is_empty())
}

/// The next moment at which Today changes by time alone: a ring, noon (the sleep question goes), the evening, midnight (`today` in a
/// text becomes `yesterday`), or the beginning of the next care day.
fn fresh_until(view: &View<'_>, rings: impl Iterator<Item = OffsetTime>) -> store::Result<OffsetTime> {
    let (now, zone) = (view.now.wall, &view.zone);
    let date = view.now.date()?;
    let on_the_clock =
        |date: CalendarDate, time: TimeOfDay| Ok::<_, InstepError>(zone.resolve(date, time)?.time.at);
    let tomorrow = date.plus_days(1)?;
    let midnight = on_the_clock(tomorrow, TimeOfDay::MIDNIGHT)?;
    let noon = on_the_clock(date, TimeOfDay::from_minutes(NOON)?)?;
    let care_day = view.chosen.day_starts.begins(view.today.plus_days(1)?, zone)?;
    let evening = on_the_clock(date, TimeOfDay::from_minutes(EVENING)?)?;
    let moments = rings.map(|ring| ring.at).chain([noon, evening, midnight, care_day]);
    // Where clocks went back, midnight of tomorrow still lies ahead.
    Ok(zone.at(moments.filter(|at| *at > now).min().unwrap_or(midnight)))
}

/// The seven dots of a week: the sessions that count, and which days there were to have any on.
pub(super) fn week_days(view: &View<'_>, week: Week) -> store::Result<Vec<WeekDay>> {
    let (from, to) = (week.first_day(), week.last_day()?);
    let looks: Vec<CareDay> = LookRow::between(view.db, from, to)?.iter().map(|look| look.care_day).collect();
    let sessions = review::sessions(view, from, to)?;
    let begun = Begun::of_entries(
        view.today,
        Some(Store::first_use(view.db)?),
        &sessions,
        &review::ratings(view, from, to)?,
        &looks,
    );
    let aloud = view.words.aloud();
    let dot = |day: CareDay| {
        let mine = sessions.iter().filter(|s| s.care_day == day && s.counts()).count();
        let (name, begun) = (view.words.weekday_short(day.weekday()), begun.holds(day));
        let state = match (begun, day > view.today) {
            (true, _) => "begun",
            (false, true) => "ahead",
            (false, false) => "before",
        };
        let text = |words: &Words| {
            let weekday = words.weekday(day.weekday());
            let n = Arg::Count(i64::try_from(mine).unwrap_or(i64::MAX));
            words
                .text("today-day", &[("weekday", Arg::Text(&weekday)), ("state", Arg::Text(state)), ("n", n)])
        };
        let (text, spoken) = (text(view.words), text(&aloud));
        WeekDay { day, sessions: i32::try_from(mine).unwrap_or(i32::MAX), begun, name, text, spoken }
    };
    Ok(week.days()?.into_iter().map(dot).collect())
}

/// Said until the first session is stored, and not while one is being played.
fn welcome(view: &View<'_>, suggestions: &[Suggestion]) -> Vec<String> {
    let words = view.words;
    let first = suggestions.iter().find(|s| s.guide == FIRST_GUIDE);
    let mut welcome = vec![words.text("today-welcome", &[])];
    welcome.extend(first.map(|s| words.text("today-welcome-start", &[("title", Arg::Text(&s.title))])));
    welcome.push(words.text("today-welcome-care", &[]));
    welcome
}

fn next_reminder(
    view: &View<'_>,
    next: Option<(PlanEntry, String, Vec<Warning>)>,
) -> store::Result<Option<NextReminder>> {
    let Some((entry, name, delivery)) = next else { return Ok(None) };
    let text = |words| reminder::next_text(&name, entry.at, view.now.offset_time(), words);
    let (text, spoken) = (text(view.words), text(&view.words.aloud()));
    Ok(Some(NextReminder { occurrence: entry.occurrence, at: entry.at, name, delivery, text, spoken }))
}

fn unfinished(view: &View<'_>) -> store::Result<Option<Unfinished>> {
    let text = |words: &Words, p: &Player| {
        let args = [
            ("title", Arg::Text(&p.guide_title)),
            ("segment", Arg::Count(i64::from(p.segment))),
            ("segments", Arg::Count(i64::from(p.segments))),
        ];
        words.text("today-unfinished", &args)
    };
    Ok(view.unfinished()?.map(|p| Unfinished {
        text: text(view.words, &p),
        spoken: text(&view.words.aloud(), &p),
        session: p.session,
        guide: p.guide,
        title: p.guide_title,
        segment: p.segment,
        segments: p.segments,
        active_seconds: p.active_seconds,
    }))
}

/// Guides that can be played tonight, and where there is none: why. Favourites come first, then the guide of the last
/// session; for a newcomer the shortest way in. Then those for tired feet, those for which nothing has to be fetched
/// and the short ones. Only foot massage is suggested: the tradition, scalp and ears are found in the library.
pub(super) fn suggestions(
    view: &View<'_>,
    newcomer: bool,
) -> store::Result<(Vec<Suggestion>, Option<String>)> {
    let from = view.today.plus_days(-28)?;
    let last = SessionRow::between(view.db, from, view.today)?
        .into_iter()
        .rev()
        .filter(SessionRow::counts)
        .find_map(|s| s.guide);
    let first = if newcomer { None } else { last }.unwrap_or_else(|| FIRST_GUIDE.to_owned());
    let (preferences, assessment) = (view.preferences()?, view.own_assessment()?);
    let mut cards = view.cards(&super::GuideFilter::default(), &preferences, &assessment)?;
    cards.retain(|c| !c.hidden);
    let all_hidden = cards.is_empty();
    let for_tired_feet = |c: &GuideCard| c.goals.iter().any(|g| g.value == Goal::TiredFeet);
    cards.sort_by_key(|c| {
        let alone = c.modes.contains(&Mode::OwnFeet);
        let first_steps = newcomer && c.id == FIRST_GUIDE;
        (
            !first_steps,
            !c.favourite,
            !alone,
            c.id != first,
            !for_tired_feet(c),
            !c.equipment.is_empty(),
            c.minutes,
        )
    });
    let text = |words: &Words, card: &GuideCard| {
        let length = words.minutes(card.minutes.saturating_mul(60));
        words.text("today-suggestion", &[("title", Arg::Text(&card.title)), ("length", Arg::Text(&length))])
    };
    let aloud = view.words.aloud();
    let mut suggestions = Vec::new();
    for card in cards {
        if suggestions.len() == MOST_SUGGESTIONS {
            break;
        }
        if !view.can_play(&card.id, &preferences, &assessment)? {
            continue;
        }
        suggestions.push(Suggestion {
            text: text(view.words, &card),
            spoken: text(&aloud, &card),
            guide: card.id,
            title: card.title,
            minutes: card.minutes,
            minutes_text: card.minutes_text,
            favourite: card.favourite,
            detail: card.detail,
            zones: card.zones,
        });
    }
    let key = if all_hidden { "today-all-hidden" } else { "today-none-possible" };
    let why = suggestions.is_empty().then(|| view.words.text(key, &[]));
    Ok((suggestions, why))
}

/// Asked in the morning, once a night, if the person wants it.
fn sleep_question(view: &View<'_>) -> store::Result<Option<rating::Question>> {
    let morning: TimeOfDay = minute_of(view.now.offset_time())?;
    let day_start = view.chosen.day_start_at(view.now.wall)?.time();
    if !view.chosen.sleep_question || morning.minutes() >= NOON || morning < day_start {
        return Ok(None);
    }
    let given = RatingRow::between(view.db, view.today, view.today)?
        .iter()
        .any(|r| r.instrument.item() == RatingItem::Sleep && r.night == Some(view.today));
    if given || !view.asks(RatingItem::Sleep)? {
        return Ok(None);
    }
    Ok(Some(rating::question(Instrument::of(RatingItem::Sleep, false)?, view.words)))
}

use instep::calendar::{CalendarDate, Weekday};
use instep::reminder::{Armed, DeliveryState, Plan, ReminderKind, Warning};
use instep::session::ReminderId;
use instep::{
    InstepError, OccurrenceAction, OccurrenceWhy, PlanRequest, Reminder, ReminderForm, ReminderSaved,
    Reminders, Thing,
};

use super::Shell;
use crate::args::{PlanArgs, ReminderCommand, ReminderEditArgs};
use crate::error::Failure;
use crate::output::{Page, dotted};
use crate::watch::watch;

/// `instep reminder …`
pub fn run(shell: &mut Shell, command: ReminderCommand) -> Result<(), Failure> {
    let (core, now) = (&shell.core, shell.now()?);
    let saved = match command {
        ReminderCommand::List => return list(shell),
        ReminderCommand::Watch(args) => return watch(shell, &args),
        ReminderCommand::Plan(args) => return plan(shell, args),
        ReminderCommand::Why { day } => return why(shell, day),
        ReminderCommand::Snooze { occurrence, minutes } => {
            return answer(shell, &occurrence, OccurrenceAction::Snooze { minutes });
        }
        ReminderCommand::Done { occurrence } => return answer(shell, &occurrence, OccurrenceAction::Done),
        ReminderCommand::Skip { occurrence } => return answer(shell, &occurrence, OccurrenceAction::Skip),
        ReminderCommand::Add { time, kind, days, name } => {
            // Without any the core knows the day of a review.
            let all = days.is_empty() && kind != ReminderKind::Review;
            let days = if all { Weekday::ALL.to_vec() } else { days };
            let form = ReminderForm { name, kind: Some(kind), ..ReminderForm::at(time, days) };
            core.add_reminder(form, now)?
        }
        ReminderCommand::Edit(args) => edit(shell, args)?,
        ReminderCommand::Pause { id, until } => core.pause_reminder(id.parse()?, until, now)?,
        ReminderCommand::Resume { id } => core.resume_reminder(id.parse()?, now)?,
        ReminderCommand::Restore { id } => core.restore_reminder(id.parse()?, now)?,
        ReminderCommand::Remove { id } => core.remove_reminder(id.parse()?, now)?,
    };
    shell.print_saved(&saved.reminder, saved.undo.as_ref(), |reminder| draw(Page::new(), reminder))
}

/// `instep reminder list`: the array of reminders.
fn list(shell: &Shell) -> Result<(), Failure> {
    let reminders = shell.core.reminders(shell.now()?)?;
    if shell.out.json {
        return Ok(shell.out.json(&reminders.reminders)?);
    }
    Ok(shell.out.print(&reminders, draw_list)?)
}

/// The core takes a reminder's content in full, so it is read first; its stamp tells whether it changed meanwhile.
fn edit(shell: &Shell, args: ReminderEditArgs) -> Result<ReminderSaved, Failure> {
    let now = shell.now()?;
    let id: ReminderId = args.id.parse()?;
    let reminders = shell.core.reminders(now.clone())?.reminders;
    let old = reminders
        .into_iter()
        .find(|reminder| reminder.id == id)
        .ok_or(InstepError::NotFound { what: Thing::Reminder })?;
    let form = ReminderForm {
        time: args.time.unwrap_or(old.time),
        days: args.days.unwrap_or(old.days),
        name: args.name.or(old.name),
        kind: Some(old.kind),
        start: Some(old.start),
        end: old.end,
        silenced_by: Some(old.silenced_by),
    };
    Ok(shell.core.edit_reminder(id, form, old.stamp, now)?)
}

/// `instep reminder plan`
fn plan(shell: &Shell, args: PlanArgs) -> Result<(), Failure> {
    let request = PlanRequest {
        platform: args.platform,
        delivery: DeliveryState {
            notifications: args.notifications,
            channel_off: false,
            exact_allowed: args.exact,
            battery_restricted: false,
        },
        armed: match args.armed {
            Some(file) => Armed::Known { tokens: file.0 },
            None => Armed::Unknown,
        },
        slots: args.slots,
    };
    let plan = shell.core.plan_reminders(request, shell.now()?)?;
    Ok(shell.out.print(&plan, draw_plan)?)
}

/// `instep reminder why DATE`
fn why(shell: &Shell, day: CalendarDate) -> Result<(), Failure> {
    let found = shell.core.why_reminders(day, shell.now()?)?;
    Ok(shell.out.print(&found, |found| {
        found.iter().fold(Page::new(), |page, why| {
            draw_why(page.gap().indented("", &dotted([why.title.as_str(), &why.answer])), why)
        })
    })?)
}

/// `instep reminder snooze|done|skip OCCURRENCE`
fn answer(shell: &Shell, occurrence: &str, action: OccurrenceAction) -> Result<(), Failure> {
    let saved = shell.core.answer_occurrence(occurrence.parse()?, action, shell.now()?)?;
    Ok(shell.out.print(&saved, |saved| {
        let page = Page::new().text(&dotted([saved.title.as_str(), &saved.text]));
        shell.way_back(page, saved.undo.as_ref())
    })?)
}

/// What happened, step by step.
fn draw_why(page: Page, why: &OccurrenceWhy) -> Page {
    let page = page.indented("  ", &why.occurrence.to_string());
    why.events.iter().fold(page, |page, event| {
        let (at, reason) = (event.at.to_string(), event.reason.map_or("", |reason| reason.code()));
        page.indented("  ", &dotted([at.as_str(), event.what.code(), reason]))
    })
}

fn draw(page: Page, reminder: &Reminder) -> Page {
    page.text(&reminder.text).indented("  ", &reminder.id.to_string())
}

fn draw_list(reminders: &Reminders) -> Page {
    if reminders.reminders.is_empty() {
        return Page::new().text(&reminders.spoken);
    }
    let page = reminders.reminders.iter().fold(Page::new(), draw).gap();
    let page = page.each("", reminders.log.iter().map(|why| &why.text)).gap();
    warnings(page, &reminders.warnings)
}

fn draw_plan(plan: &Plan) -> Page {
    let mut page = Page::new();
    for (mark, entries) in [("+ ", &plan.add), ("= ", &plan.keep)] {
        for entry in entries {
            let at = entry.at.to_string();
            page = page.indented(mark, &dotted([at.as_str(), entry.mode.code(), &entry.title, &entry.text]));
        }
    }
    if let Some(entry) = &plan.catch_up {
        page = page.indented("* ", &dotted([entry.at.to_string().as_str(), &entry.title, &entry.text]));
    }
    for occurrence in &plan.cancel {
        page = page.indented("- ", &occurrence.to_string());
    }
    for occurrence in &plan.withdraw {
        page = page.indented("x ", &occurrence.to_string());
    }
    warnings(page.gap(), &plan.warnings)
}

fn warnings(page: Page, warnings: &[Warning]) -> Page {
    warnings
        .iter()
        .fold(page, |page, warning| page.indented("! ", &warning.message).indented("  ", &warning.mend))
}

use uuid::Uuid;

use super::safety_check::CheckInput;
use super::{
    FindingEntry, FootCheck, FootCheckEntry, FootFinding, GuideFilter, Instep, Safety, StoredAnswer, View,
    new_id, review,
};
use crate::calendar::{CareDay, Moment, OffsetTime};
use crate::error::{InstepError, InvalidWhy, Result, Thing};
use crate::guide::{self, GuideCard};
use crate::review::in_words;
use crate::safety::{
    Advice, Answers, Asked, Assessment, BeforeStart, Cause, CheckItem, CheckPage, Deed, Finding, Flag,
    LookOutcome, Reply, SafetyAnswer, SafetyChange, SafetyPage, assess, check_pages, in_order, rest_of,
    stale_answers,
};
use crate::session::{FindingId, Foot, Receiver, Side, UndoKind};
use crate::store::{self, FindingRow, Json, LookRow, SafetyAnswerRow, Tx};
use crate::words::Arg;

/// At most this many answers or findings at once.
const MOST: usize = 100;

#[uniffi::export]
impl Instep {
    /// The Safety screen: the questions, the answers that stand, what they change, and the guides that are possible.
    pub fn safety(&self, now: Moment) -> Result<Safety> {
        self.read(&now, |view| view.safety())
    }

    /// Stores answers to the safety check, for the person's own feet. Send each tick, each tick taken away (`no`), each
    /// "not sure" and each sign by itself, the moment it is given: what was sent is kept, whatever happens next. An answer
    /// takes the place of the older one to the same line on the same foot; older ones are kept. Somebody else's are never
    /// stored: give them with the guide that is asked for, or to `answer_start`.
    ///
    /// Errors: `Invalid` where the parts of an answer do not go together, or for more than 100; nothing is stored then.
    pub fn answer_safety(&self, answers: Vec<SafetyAnswer>, now: Moment) -> Result<Safety> {
        self.write(&now, |tx| {
            tx.record_undo(UndoKind::AnswersGiven);
            let today = self.view(tx, &now)?.today;
            store_answers(tx, &answers, today, &now)?;
            let undo = self.offer_undo(tx, &now)?;
            Ok(Safety { undo, ..self.view(tx, &now)?.safety()? })
        })
    }

    /// Answers what is still open on a page of the Safety screen, and nothing else. `no` is "None of these": send it only
    /// after the last line was shown. `declined` is "Rather not say". There is no "not sure" for a page.
    ///
    /// Errors: `Invalid` for another reply, and for `no` on the page whose lines are answered one by one (`reply`).
    pub fn answer_rest(&self, page: SafetyPage, reply: Reply, now: Moment) -> Result<Safety> {
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let (answers, _) = view.stored_answers()?;
            let pages = view.pages(&everything(Receiver::Me), &answers, Receiver::Me)?;
            let rest = rest_of(&pages, page, reply)?;
            let today = view.today;
            tx.record_undo(UndoKind::AnswersGiven);
            store_answers(tx, &rest, today, &now)?;
            let undo = self.offer_undo(tx, &now)?;
            Ok(Safety { undo, ..self.view(tx, &now)?.safety()? })
        })
    }

    /// Confirms what was read back: answers of 90 days or older are given again as they are, with today's date. What has
    /// no answer, or a clearance that lapsed, stays open.
    pub fn confirm_safety(&self, now: Moment) -> Result<Safety> {
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let (answers, _) = view.stored_answers()?;
            let pages = view.pages(&everything(Receiver::Me), &answers, Receiver::Me)?;
            let today = view.today;
            tx.record_undo(UndoKind::AnswersConfirmed);
            store_answers(tx, &stale_answers(&pages), today, &now)?;
            let undo = self.offer_undo(tx, &now)?;
            Ok(Safety { undo, ..self.view(tx, &now)?.safety()? })
        })
    }

    /// The newest look at the feet, with what was found and is not gone.
    pub fn foot_check(&self, now: Moment) -> Result<FootCheck> {
        self.read(&now, |view| view.foot_check())
    }

    /// Stores a look at the feet: what is new, and what is gone.
    ///
    /// After a change of colour, a swelling, heat or numbness the signs of `acute_leg_sign` are to be asked at once (`ask`),
    /// also where they were answered before. Until then feet and legs are blocked, scalp and ears are not. `not_sure` asks
    /// the same signs and blocks nothing. With `findings` where something is gone and nothing is new, no look is stored:
    /// one is still owed.
    ///
    /// Errors: `Invalid` for findings together with `nothing_new` or `not_sure`, none with `findings` where nothing is
    /// gone either, or a zone that is not known (`findings`); `NotFound` for a finding that never was.
    pub fn record_foot_check(&self, entry: FootCheckEntry, now: Moment) -> Result<FootCheck> {
        self.write(&now, |tx| {
            let view = self.view(tx, &now)?;
            let today = view.today;
            check_entry(&entry)?;
            let look = look_row(&view, entry.outcome, entry.went_on)?;
            let only_gone = entry.findings.is_empty() && !entry.gone.is_empty();
            tx.record_undo(if only_gone { UndoKind::FindingResolved } else { UndoKind::FootChecked });
            let id = look.id;
            // Who only marks what is gone has not looked for anything new.
            if !(only_gone && entry.outcome == LookOutcome::Findings) {
                look.add(tx)?;
            }
            for found in &entry.findings {
                new_finding(found, id, &now, today).save(tx)?;
            }
            for gone in &entry.gone {
                let row =
                    FindingRow::get(tx, *gone)?.ok_or(InstepError::NotFound { what: Thing::Finding })?;
                if row.gone.is_none() {
                    FindingRow { gone: Some(today.max(row.first_seen)), ..row }.save(tx)?;
                }
            }
            let undo = self.offer_undo(tx, &now)?;
            Ok(FootCheck { undo, ..self.view(tx, &now)?.foot_check()? })
        })
    }
}

/// A look at the feet that is taken now.
pub(super) fn look_row(view: &View<'_>, outcome: LookOutcome, went_on: bool) -> Result<LookRow> {
    Ok(LookRow {
        id: new_id(view.now),
        asked_at: view.now.wall,
        offset_s: view.now.offset_s,
        zone: view.now.zone.clone(),
        care_day: view.today,
        day_start_min: view.chosen.day_start_at(view.now.wall)?.time().minutes(),
        outcome,
        went_on,
        stamp: 0,
        origin: 0,
        deleted_at: None,
    })
}

/// Fails for answers whose parts do not go together, and for more at once than there can be questions for.
pub(super) fn check_answers(answers: &[SafetyAnswer], today: CareDay) -> Result<()> {
    check_number(answers)?;
    answers.iter().try_for_each(|answer| answer.check(today))
}

/// Fails for more answers at once than there can be questions for.
fn check_number(answers: &[SafetyAnswer]) -> Result<()> {
    if answers.len() > MOST { Err(InstepError::out_of_range("answers", 0, 100)) } else { Ok(()) }
}

/// Stores the person's own answers.
pub(super) fn store_answers(
    tx: &mut Tx<'_>,
    answers: &[SafetyAnswer],
    today: CareDay,
    now: &Moment,
) -> store::Result<()> {
    check_answers(answers, today)?;
    for answer in answers {
        let cleared = answer.reply == Reply::Cleared;
        SafetyAnswerRow {
            id: new_id(now),
            flag: answer.item(),
            foot: answer.flag.per_foot().then_some(answer.foot.unwrap_or(Foot::Both)),
            zones: Json(answer.zones.clone()),
            reply: answer.reply,
            answered_at: now.wall,
            offset_s: now.offset_s,
            cleared_on: cleared.then_some(answer.cleared_on.unwrap_or(today)),
            stamp: 0,
            origin: 0,
            deleted_at: None,
        }
        .add(tx)?;
    }
    Ok(())
}

/// Every question that is asked of a receiver; a child is asked about only where the feet are somebody else's.
pub(super) fn everything(receiver: Receiver) -> Vec<Flag> {
    let child = |flag: &Flag| *flag == Flag::ChildOrUnableToReport && receiver == Receiver::Me;
    Flag::ALL.iter().copied().filter(|flag| flag.asked() && !child(flag)).collect()
}

fn check_entry(entry: &FootCheckEntry) -> Result<()> {
    let found = !entry.findings.is_empty();
    if found != (entry.outcome == LookOutcome::Findings) && (found || entry.gone.is_empty()) {
        return Err(InstepError::invalid("findings", InvalidWhy::NotTogether));
    }
    if entry.findings.len().max(entry.gone.len()) > MOST {
        return Err(InstepError::out_of_range("findings", 0, 100));
    }
    let known = |f: &FindingEntry| instep_content::vocabulary::is_zone(&f.zone);
    if !entry.findings.iter().all(known) {
        let zones = instep_content::vocabulary::ZONES.iter().map(|(zone, _)| zone);
        return Err(InstepError::not_one_of("foot_zone", zones));
    }
    Ok(())
}

fn new_finding(found: &FindingEntry, look: Uuid, now: &Moment, today: CareDay) -> FindingRow {
    FindingRow {
        id: FindingId::new(new_id(now)),
        look,
        foot: found.foot,
        zone: found.zone.clone(),
        what: found.what,
        first_seen: today,
        gone: None,
        stamp: 0,
        origin: 0,
        deleted_at: None,
    }
}

impl View<'_> {
    fn stored_answers(&self) -> store::Result<(Answers, Vec<SafetyAnswerRow>)> {
        let rows = SafetyAnswerRow::newest(self.db)?;
        let mut answers = Answers::default();
        for row in &rows {
            let at = OffsetTime::new(row.answered_at, row.offset_s)?;
            let day = self.chosen.day_start_at(row.answered_at)?.care_day(at)?;
            answers.give(&given(row), day, row.stamp);
        }
        Ok((answers, rows))
    }

    /// The answers that count tonight. `theirs` are somebody else's; for the person themselves the stored ones count,
    /// and giving any is a mistake.
    pub(super) fn answers(&self, receiver: Receiver, theirs: &[SafetyAnswer]) -> store::Result<Answers> {
        match receiver {
            Receiver::Me if !theirs.is_empty() => {
                Err(InstepError::invalid("answers", InvalidWhy::NotTogether).into())
            }
            Receiver::Me => Ok(self.stored_answers()?.0),
            Receiver::SomeoneElse => {
                check_answers(theirs, self.today)?;
                let mut answers = Answers::default();
                for (answer, stamp) in theirs.iter().zip(0..) {
                    answers.give(answer, self.today, stamp);
                }
                Ok(answers)
            }
        }
    }

    /// What safety asks for tonight, by these answers and what was seen on the person's own feet.
    pub(super) fn assessment(&self, receiver: Receiver, answers: &Answers) -> store::Result<Assessment> {
        Ok(assess(answers, &self.findings()?, receiver, self.today))
    }

    /// What safety asks for tonight on the person's own feet.
    pub(super) fn own_assessment(&self) -> store::Result<Assessment> {
        self.assessment(Receiver::Me, &self.answers(Receiver::Me, &[])?)
    }

    /// The pages with these questions, and the answers there are.
    pub(super) fn pages(
        &self,
        flags: &[Flag],
        answers: &Answers,
        receiver: Receiver,
    ) -> store::Result<Vec<CheckPage>> {
        let acute_at = match receiver {
            Receiver::Me => self.acute_at(&self.findings()?)?,
            Receiver::SomeoneElse => None,
        };
        Ok(check_pages(flags, answers, acute_at, self.today))
    }

    /// The stamp of the newest acute finding, or of the newest look where it came to "not sure": older answers about
    /// acute signs know nothing of it.
    fn acute_at(&self, findings: &[Finding]) -> store::Result<Option<i64>> {
        let look = LookRow::newest(self.db)?.filter(|look| look.outcome == LookOutcome::NotSure);
        let acute = findings.iter().filter(|finding| finding.what.acute()).map(|finding| finding.stamp);
        Ok(acute.chain(look.map(|look| look.stamp)).max())
    }

    fn findings(&self) -> store::Result<Vec<Finding>> {
        Ok(FindingRow::standing(self.db)?.into_iter().map(standing).collect())
    }

    /// A refusal that names what is still possible.
    pub(super) fn with_possible(
        &self,
        error: InstepError,
        receiver: Receiver,
        assessment: &Assessment,
    ) -> InstepError {
        let InstepError::Refused { changes, .. } = error else { return error };
        match self.possible(receiver, assessment) {
            Ok(possible) => InstepError::Refused { changes, possible },
            Err(error) => error,
        }
    }

    /// The cards of these guides.
    pub(super) fn cards_of(&self, ids: &[String], assessment: &Assessment) -> store::Result<Vec<GuideCard>> {
        let all = GuideFilter { all_families: true, ..GuideFilter::default() };
        let mut cards = self.cards(&all, &self.preferences()?, assessment)?;
        cards.retain(|card| ids.contains(&card.id));
        Ok(cards)
    }

    pub(super) fn possible(&self, receiver: Receiver, assessment: &Assessment) -> Result<Vec<String>> {
        let preferences = self.preferences()?;
        guide::possible(self.library, receiver, self.chosen.tradition, &preferences, assessment, self.words)
    }

    fn changes(&self, assessment: &Assessment) -> Vec<SafetyChange> {
        let told = assessment.rules.iter().filter(|rule| rule.deed != Deed::Unanswered);
        // What an open question leaves out is told by the guide that has it.
        let answered = told.filter(|rule| !matches!(rule.cause, Cause::NotAsked | Cause::Declined));
        in_order(answered).iter().map(|rule| rule.change(self.words)).collect()
    }

    fn safety(&self) -> store::Result<Safety> {
        let (answers, rows) = self.stored_answers()?;
        let findings = self.findings()?;
        let acute_at = self.acute_at(&findings)?;
        let assessment = assess(&answers, &findings, Receiver::Me, self.today);
        let mut standing_answers = Vec::new();
        for row in &rows {
            let given = given(row);
            for item in given.items() {
                // Of an answer for both feet, or for all signs, one may have been given anew.
                for side in given.sides() {
                    if answers.to_item(item, side).is_none_or(|g| g.stamp != row.stamp) {
                        continue;
                    }
                    let foot = match side {
                        Side::Left => Some(Foot::Left),
                        Side::Right => Some(Foot::Right),
                        Side::Both | Side::None => None,
                    };
                    standing_answers.push(StoredAnswer {
                        flag: item.flag,
                        sign: item.sign,
                        foot,
                        zones: given.zones.clone(),
                        reply: row.reply,
                        cleared_on: row.cleared_on,
                        answered_at: OffsetTime::new(row.answered_at, row.offset_s)?,
                        text: self.answer_text(&SafetyAnswer { foot, ..given.clone() }),
                    });
                }
            }
        }
        let items = Flag::ALL.iter().filter(|f| f.asked()).flat_map(|flag| flag.items());
        let pages = check_pages(&everything(Receiver::Me), &answers, acute_at, self.today);
        let possible = self.possible(Receiver::Me, &assessment)?;
        Ok(Safety {
            answers: standing_answers,
            changes: self.changes(&assessment),
            possible_cards: self.cards_of(&possible, &assessment)?,
            possible,
            questions: items.map(|item| self.question(item, Receiver::Me)).collect(),
            check: self.safety_check(CheckInput {
                pages: &pages,
                answers: &answers,
                receiver: Receiver::Me,
                partner: false,
                asked: &[],
                before: BeforeStart::default(),
                changes: Vec::new(),
            }),
            due: answers.due(self.today, acute_at),
            undo: None,
        })
    }

    fn foot_check(&self) -> store::Result<FootCheck> {
        let (answers, _) = self.stored_answers()?;
        let open_findings = self.findings()?;
        let acute_at = self.acute_at(&open_findings)?;
        let assessment = assess(&answers, &open_findings, Receiver::Me, self.today);
        let newest = LookRow::newest(self.db)?;
        let text = match &newest {
            Some(look) => self
                .words
                .text("safety-look-last", &[("day", Arg::Text(&self.words.day(look.care_day, self.today)))]),
            None => self.words.text("safety-look-none", &[]),
        };
        let signs = check_pages(&[Flag::AcuteLegSign], &answers, acute_at, self.today);
        let open = |item: &&CheckItem| acute_at.is_some() && item.asked == Asked::Open;
        let ask = signs.iter().flat_map(|page| &page.items).filter(open);
        let ask = ask.map(|item| self.safety_line(item, Receiver::Me)).collect();
        Ok(FootCheck {
            text,
            care_day: newest.as_ref().map(|l| l.care_day),
            outcome: newest.map(|l| l.outcome),
            findings: self.open_findings(&answers)?,
            ask,
            changes: self.changes(&assessment),
            undo: None,
        })
    }

    /// Open findings on the feet, oldest first, with whom to show it to.
    pub(super) fn open_findings(&self, answers: &Answers) -> store::Result<Vec<FootFinding>> {
        let findings = FindingRow::standing(self.db)?.into_iter().map(|row| {
            let advice = standing(row.clone()).advice(answers, self.today).map(|advice| match advice {
                Advice::ShowPodiatrist => self.words.text("safety-finding-show-podiatrist", &[]),
                Advice::ShowToday => self.words.text("safety-finding-show-today", &[]),
            });
            FootFinding {
                text: in_words(review::finding(row.clone()), self.today, self.words).text,
                id: row.id,
                foot: row.foot,
                zone: row.zone,
                what: row.what,
                what_text: self.words.text(&format!("safety-finding-{}", row.what.code()), &[]),
                first_seen: row.first_seen,
                gone: row.gone,
                advice,
            }
        });
        Ok(findings.collect())
    }
}

fn given(row: &SafetyAnswerRow) -> SafetyAnswer {
    SafetyAnswer {
        flag: row.flag.flag,
        sign: row.flag.sign,
        foot: row.foot,
        zones: row.zones.0.clone(),
        reply: row.reply,
        cleared_on: row.cleared_on,
    }
}

fn standing(row: FindingRow) -> Finding {
    Finding { foot: row.foot, zone: row.zone, what: row.what, first_seen: row.first_seen, stamp: row.stamp }
}

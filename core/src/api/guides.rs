use super::{Guide, GuideCard, GuideChoice, GuideChosen, GuideFilter, Guides, Instep, MinutesFilter, View};
use crate::calendar::Moment;
use crate::error::{InstepError, InvalidWhy, Result};
use crate::guide::{
    self, Family, Goal, GuideChoices, GuideRequest, GuideTonight, Preferences, SkippedStep, Wanted,
};
use crate::safety::{Assessment, Deed};
use crate::session::{Mode, Receiver, UndoKind};
use crate::store::{self, GuidePrefRow, StepPrefRow, Tx};
use crate::words::{Arg, Words};

/// Minutes that a person may have.
const LENGTHS: [i32; 6] = [6, 10, 15, 20, 30, 60];

#[uniffi::export]
impl Instep {
    /// The Guides screen. The reflex tradition is among them only when the setting `tradition` is on and no answer of the
    /// safety check hides it; without reach, only what needs none.
    ///
    /// Errors: `Invalid` for minutes outside 1 to 120.
    pub fn guides(&self, filter: GuideFilter, now: Moment) -> Result<Guides> {
        self.read(&now, |view| view.guides(&filter))
    }

    /// The Guide screen: a guide compiled for tonight.
    ///
    /// Errors: `NotFound` for an unknown guide; `Invalid` for wishes it can't meet, and (`guide`, `TraditionOff`) for one
    /// of the tradition while that is off in the settings; `Refused` by the safety check.
    pub fn guide(&self, request: GuideRequest, now: Moment) -> Result<Guide> {
        self.read(&now, |view| view.guide(&request))
    }

    /// Makes a guide a favourite, hides it, leaves steps of it out for good or plays them again. It holds from the next
    /// time the guide is opened; a session that is being played goes on as it is.
    ///
    /// Errors: `NotFound` for an unknown guide; `Invalid` for a favourite that is to be hidden too (`hidden`), a step the
    /// guide does not have, and a step to be left out (`skip`) that is always played or the last technique. Nothing is
    /// changed then.
    pub fn choose_guide(&self, choice: GuideChoice, now: Moment) -> Result<GuideChosen> {
        self.write(&now, |tx| {
            let new = self.view(tx, &now)?.choose(&choice)?;
            tx.record_undo(UndoKind::GuideChosen);
            new.store(tx)?;
            let undo = self.offer_undo(tx, &now)?;
            Ok(GuideChosen { undo, ..self.view(tx, &now)?.chosen(&choice.guide)? })
        })
    }
}

impl View<'_> {
    fn guides(&self, filter: &GuideFilter) -> store::Result<Guides> {
        let cards = self.cards(filter, &self.preferences()?, &self.own_assessment()?)?;
        let (hidden, shown): (Vec<_>, Vec<_>) = cards.into_iter().partition(|c| c.hidden);
        let left_out = i32::try_from(hidden.len()).unwrap_or(i32::MAX);
        let guides = if filter.hidden { hidden } else { shown };
        let tradition_off = filter.family == Some(Family::ReflexTradition) && !self.chosen.tradition;
        let empty = if filter.hidden {
            "guides-none-hidden"
        } else if tradition_off && !filter.all_families {
            "guides-tradition-off"
        } else {
            "guides-none"
        };
        let empty_text = guides.is_empty().then(|| self.words.text(empty, &[]));
        let titles: Vec<String> = guides.iter().map(|g| g.title.clone()).collect();
        Ok(Guides {
            spoken: empty_text.clone().unwrap_or_else(|| self.words.list(&titles)),
            hidden: if filter.hidden { 0 } else { left_out },
            empty_text,
            goals: Goal::ALL.iter().map(|goal| goal.with_text(self.words)).collect(),
            minutes: self.lengths(filter)?,
            guides,
        })
    }

    /// The lengths to filter by: each lets through more guides than the shorter one.
    fn lengths(&self, filter: &GuideFilter) -> store::Result<Vec<MinutesFilter>> {
        let any = GuideFilter { minutes: None, ..filter.clone() };
        let cards = self.cards(&any, &self.preferences()?, &self.own_assessment()?)?;
        let mut before = 0;
        let mut lengths = Vec::new();
        for value in LENGTHS {
            let fit = cards.iter().filter(|c| c.hidden == filter.hidden && c.minutes <= value).count();
            if fit > before {
                before = fit;
                let length = |words: &Words| words.minutes(value.saturating_mul(60));
                let text =
                    |words: &Words| words.text("guides-up-to", &[("length", Arg::Text(&length(words)))]);
                lengths.push(MinutesFilter {
                    value,
                    text: text(self.words),
                    spoken: text(&self.words.aloud()),
                });
            }
        }
        Ok(lengths)
    }

    /// The guides that pass the filter, also the hidden ones: favourites first.
    pub(super) fn cards(
        &self,
        filter: &GuideFilter,
        preferences: &Preferences,
        assessment: &Assessment,
    ) -> store::Result<Vec<GuideCard>> {
        let tonight = self.tonight(filter.mode, preferences, assessment)?;
        let wanted = Wanted {
            goal: filter.goal,
            nothing_needed: filter.nothing_needed,
            minutes: filter.minutes,
            mode: filter.mode,
            family: filter.family,
            all_families: filter.all_families,
            no_tradition: !self.chosen.tradition || hides_tradition(assessment),
            no_reach: !self.chosen.reach,
            tonight: &tonight,
        };
        let mut cards = self.library.list(&wanted, self.words)?;
        self.mark(&mut cards)?;
        cards.sort_by_key(|c| !c.favourite);
        Ok(cards)
    }

    /// The guides that the person's answers, reach or left-out steps make other than they are written.
    fn tonight(
        &self,
        mode: Option<Mode>,
        preferences: &Preferences,
        assessment: &Assessment,
    ) -> Result<Vec<GuideTonight>> {
        // A question without an answer warns, and changes no step.
        let answered = assessment.rules.iter().any(|rule| rule.deed != Deed::Unanswered);
        let mut tonight = Vec::new();
        for head in self.library.heads() {
            let chosen = !preferences.reach || preferences.skipped.iter().any(|s| s.guide == head.id);
            if !answered && !chosen {
                continue;
            }
            let content = self.library.guide(&head.id)?;
            // A mode that the guide does not offer is filtered out by the list.
            match guide::tonight(content, mode, preferences, assessment, self.words) {
                Ok(guide) => tonight.push(guide),
                Err(InstepError::Invalid { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(tonight)
    }

    /// The steps that the person leaves out, of all guides.
    pub(super) fn skipped(&self) -> Result<Vec<SkippedStep>> {
        let rows = StepPrefRow::skipped(self.db)?;
        Ok(rows.into_iter().map(|row| SkippedStep { guide: row.guide, step: row.step }).collect())
    }

    /// The tradition is opened only by who has turned it on.
    pub(super) fn check_offered(&self, guide: &str) -> Result<()> {
        let tradition = self.library.head(guide)?.family == Family::ReflexTradition;
        if tradition && !self.chosen.tradition {
            return Err(InstepError::invalid("guide", InvalidWhy::TraditionOff));
        }
        Ok(())
    }

    /// Whether the person can play a guide tonight.
    pub(super) fn can_play(
        &self,
        guide: &str,
        preferences: &Preferences,
        assessment: &Assessment,
    ) -> Result<bool> {
        let content = self.library.guide(guide)?;
        let request = GuideRequest::of(guide);
        Ok(guide::allowed(content, &request, preferences, assessment, self.words).is_ok())
    }

    /// What a choice changes.
    fn choose(&self, choice: &GuideChoice) -> store::Result<NewChoice> {
        let content = self.library.guide(&choice.guide)?;
        let id = content.head.id.as_str();
        self.check_offered(id)?;
        if (choice.favourite, choice.hidden) == (Some(true), Some(true)) {
            return Err(InstepError::invalid("hidden", InvalidWhy::NotTogether).into());
        }
        let skipped = self.skipped()?;
        guide::check_skips(content, &choice.skip, &choice.bring_back, &skipped)?;
        let before = GuidePrefRow::all(self.db)?.into_iter().find(|p| p.guide == id);
        let before = before.map_or((false, false), |p| (p.favourite, p.hidden));
        let favourite = choice.favourite.unwrap_or(before.0 && choice.hidden != Some(true));
        let hidden = choice.hidden.unwrap_or(before.1 && choice.favourite != Some(true));
        let is_skipped = |step: &String| skipped.iter().any(|s| s.guide == id && s.step == *step);
        let skip = choice.skip.iter().filter(|step| !is_skipped(step)).map(|step| (step.clone(), true));
        let back = choice.bring_back.iter().filter(|step| is_skipped(step)).map(|step| (step.clone(), false));
        Ok(NewChoice {
            guide: id.to_owned(),
            liking: Some((favourite, hidden)).filter(|new| *new != before),
            steps: skip.chain(back).collect(),
        })
    }

    fn chosen(&self, guide: &str) -> store::Result<GuideChosen> {
        let content = self.library.guide(guide)?;
        let tonight = self.tonight(None, &self.preferences()?, &self.own_assessment()?)?;
        let all = Wanted { all_families: true, tonight: &tonight, ..Wanted::default() };
        let mut cards = self.library.list(&all, self.words)?;
        self.mark(&mut cards)?;
        let guide = cards.into_iter().find(|c| c.id == content.head.id).ok_or(InstepError::Internal)?;
        Ok(GuideChosen { guide, steps: guide::steps(content, &self.skipped()?, self.words), undo: None })
    }

    /// Marks favourites and hidden guides, and adds the zones, which stand in the steps.
    fn mark(&self, cards: &mut [GuideCard]) -> store::Result<()> {
        let prefs = GuidePrefRow::all(self.db)?;
        for card in cards {
            if let Some(pref) = prefs.iter().find(|p| p.guide == card.id) {
                (card.favourite, card.hidden) = (pref.favourite, pref.hidden);
            }
            card.zones = self.library.guide(&card.id)?.zones();
        }
        Ok(())
    }

    /// The choices of a guide under the answers of the receiver that is asked for.
    pub(super) fn choices(
        &self,
        request: &GuideRequest,
        preferences: &Preferences,
        assessment: &Assessment,
    ) -> store::Result<GuideChoices> {
        let content = self.library.guide(&request.guide)?;
        Ok(guide::choices(content, request, preferences, assessment, self.words)?)
    }

    fn guide(&self, request: &GuideRequest) -> store::Result<Guide> {
        let content = self.library.guide(&request.guide)?;
        self.check_offered(&request.guide)?;
        let receiver = request.receiver.unwrap_or(Receiver::Me);
        let assessment = self.assessment(receiver, &self.answers(receiver, &request.answers)?)?;
        let preferences = self.preferences()?;
        let timeline = guide::compile(content, request, &preferences, &assessment, self.words)
            .map_err(|error| self.with_possible(error, receiver, &assessment))?;
        let evidence = content.head.evidence;
        let total_seconds = timeline.total_seconds();
        let prefs = GuidePrefRow::all(self.db)?;
        let pref = prefs.iter().find(|p| p.guide == content.head.id);
        let sources =
            content.head.sources.iter().filter_map(|id| self.library.source(id, self.words)).collect();
        let label = content.head.label(self.words);
        let (title, summary) = (&timeline.title, &timeline.summary);
        let mut spoken = vec![content.head.spoken(title, summary, total_seconds, self.words)];
        let evidence_text = content.head.evidence_text(self.words);
        // A guide that claims nothing is labelled with the words of its evidence.
        spoken.extend(label.clone().filter(|l| *l != evidence_text));
        let steps = guide::steps(content, &self.skipped()?, self.words);
        let change_lines = guide::change_lines(&timeline, &steps, self.words);
        spoken.extend(change_lines.iter().map(|line| line.text.clone()));
        spoken.extend(timeline.warnings.iter().cloned());
        Ok(Guide {
            id: content.head.id.clone(),
            title: timeline.title,
            summary: timeline.summary,
            equipment: timeline.equipment,
            equipment_text: timeline.equipment_text,
            family: content.head.family,
            evidence,
            evidence_text,
            label,
            mode: timeline.mode,
            posture: timeline.posture,
            foot: timeline.foot,
            receiver: timeline.receiver,
            total_seconds,
            total_text: self.words.minutes(total_seconds),
            spoken: spoken.join(" "),
            phases: guide::phases(&timeline.segments, content.head.step_major(), self.words),
            choices: self.choices(request, &preferences, &assessment)?,
            segments: timeline.segments,
            changes: timeline.changes,
            change_lines,
            steps,
            favourite: pref.is_some_and(|p| p.favourite),
            hidden: pref.is_some_and(|p| p.hidden),
            warnings: timeline.warnings,
            sources,
            notes: guide::notes(self.words),
        })
    }
}

fn hides_tradition(assessment: &Assessment) -> bool {
    assessment.rules.iter().any(|rule| rule.deed == Deed::HideTradition)
}

/// What is to be stored of a choice.
struct NewChoice {
    guide: String,
    /// Favourite, and hidden.
    liking: Option<(bool, bool)>,
    /// Steps, and whether they are left out.
    steps: Vec<(String, bool)>,
}

impl NewChoice {
    fn store(&self, tx: &mut Tx<'_>) -> store::Result<()> {
        if let Some((favourite, hidden)) = self.liking {
            GuidePrefRow::set(tx, &self.guide, favourite, hidden)?;
        }
        for (step, skipped) in &self.steps {
            StepPrefRow::set(tx, &self.guide, step, *skipped)?;
        }
        Ok(())
    }
}

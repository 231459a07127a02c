use super::{Guide, GuideCard, GuideFilter, Guides, Instep, SourceText, View};
use crate::calendar::Moment;
use crate::error::Result;
use crate::guide::{self, GuideRequest, Wanted};
use crate::store;

#[uniffi::export]
impl Instep {
    /// The Guides screen.
    ///
    /// Errors: `Invalid` for an unknown goal or minutes outside 1 to 120.
    pub fn guides(&self, filter: GuideFilter, now: Moment) -> Result<Guides> {
        self.read(&now, |view| {
            let guides = view.cards(&filter)?;
            let titles: Vec<String> = guides.iter().map(|g| g.title.clone()).collect();
            Ok(Guides { spoken: view.words.list(&titles), guides })
        })
    }

    /// The Guide screen: a guide compiled for tonight.
    ///
    /// Errors: `NotFound` for an unknown guide; `Invalid` for wishes it can't meet; `Refused` by the safety check.
    pub fn guide(&self, request: GuideRequest, now: Moment) -> Result<Guide> {
        self.read(&now, |view| view.guide(&request))
    }
}

impl View<'_> {
    pub(super) fn cards(&self, filter: &GuideFilter) -> store::Result<Vec<GuideCard>> {
        let wanted = Wanted {
            goal: filter.goal.as_deref(),
            minutes: filter.minutes,
            mode: filter.mode,
            family: filter.family,
            all_families: filter.all_families,
        };
        Ok(self.library.list(&wanted, self.words)?)
    }

    fn guide(&self, request: &GuideRequest) -> store::Result<Guide> {
        let content = self.library.guide(&request.guide)?;
        let timeline = self.compile_safely(request)?;
        let evidence = content.head.evidence;
        let total_seconds = timeline.total_seconds();
        let label = evidence.label(self.words);
        let mut spoken = vec![content.head.spoken(total_seconds, self.words)];
        let evidence_text = evidence.text(self.words);
        // Unproven is labelled with the words of its evidence.
        spoken.extend(label.clone().filter(|l| *l != evidence_text));
        for change in &timeline.changes {
            if !spoken.contains(&change.because) {
                spoken.push(change.because.clone());
            }
        }
        spoken.extend(timeline.warnings.iter().cloned());
        let sources = content
            .head
            .sources
            .iter()
            .filter_map(|id| {
                Some(SourceText { id: id.clone(), text: self.library.source_text(id, self.words)? })
            })
            .collect();
        Ok(Guide {
            id: content.head.id.clone(),
            title: timeline.title,
            summary: content.head.summary(self.words),
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
            segments: timeline.segments,
            changes: timeline.changes,
            warnings: timeline.warnings,
            sources,
            notes: guide::notes(self.words),
        })
    }
}

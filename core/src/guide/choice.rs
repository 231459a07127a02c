//! What a person leaves out of a guide for good, and what they can't leave out.

use serde::Serialize;

use super::content::{GuideContent, Step};
use super::{Phase, StepKind};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::words::Words;

/// A step that the person leaves out of a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedStep {
    /// The guide's id.
    pub guide: String,
    /// The step's id.
    pub step: String,
}

/// A step of a guide, as the person may choose it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct GuideStep {
    /// Its id.
    pub step: String,
    /// Its name, for people.
    pub title: String,
    /// True when the person leaves it out.
    pub skipped: bool,
    /// True when it can't be left out: it keeps the feet safe.
    pub always_played: bool,
}

impl Step {
    /// Whether it keeps the feet safe, so that it can't be left out: washing, drying, looking at the feet, asking about
    /// the pressure, and all of the aftercare.
    pub fn always_played(&self) -> bool {
        self.phase == Phase::Aftercare
            || matches!(self.kind, StepKind::Wash | StepKind::Dry | StepKind::Look | StepKind::Check)
    }
}

/// The steps of a guide in order, with what the person leaves out.
pub fn steps(content: &GuideContent, skipped: &[SkippedStep], words: &Words) -> Vec<GuideStep> {
    let steps = content.steps.iter().map(|step| GuideStep {
        step: step.id.clone(),
        title: step.title(words),
        skipped: !step.always_played() && leaves_out(skipped, content, step),
        always_played: step.always_played(),
    });
    steps.collect()
}

/// Whether the person leaves a step out.
pub(super) fn leaves_out(skipped: &[SkippedStep], content: &GuideContent, step: &Step) -> bool {
    skipped.iter().any(|s| s.step == step.id && s.guide == content.head.id)
}

/// Checks a choice: `skip` are steps to leave out, `bring_back` steps to play again, `skipped` those that are left out
/// so far. Fails with `Invalid` for `skip` and `bring_back`: a step the guide does not have, one in both, one that is
/// always played, or when no technique would be left.
pub fn check_skips(
    content: &GuideContent,
    skip: &[String],
    bring_back: &[String],
    skipped: &[SkippedStep],
) -> Result<()> {
    let step = |id: &String| content.steps.iter().find(|s| s.id == *id);
    let fails = |field, why| Err(InstepError::invalid(field, why));
    let not_one_of = |field| {
        let choosable = content.steps.iter().filter(|s| !s.always_played());
        Err(InstepError::not_one_of(field, choosable.map(|s| &s.id)))
    };
    if !bring_back.iter().all(|id| step(id).is_some()) {
        return not_one_of("bring_back");
    }
    for id in skip {
        match step(id) {
            None => return not_one_of("skip"),
            Some(step) if step.always_played() => return fails("skip", InvalidWhy::AlwaysPlayed),
            Some(_) if bring_back.contains(id) => return fails("skip", InvalidWhy::NotTogether),
            Some(_) => {}
        }
    }
    let left = |step: &&Step| {
        !skip.contains(&step.id) && (bring_back.contains(&step.id) || !leaves_out(skipped, content, step))
    };
    let mut techniques = content.steps.iter().filter(|step| step.phase == Phase::Technique);
    if !skip.is_empty() && !techniques.any(|step| left(&step)) {
        return fails("skip", InvalidWhy::LastTechnique);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::Library;
    use super::*;

    fn guide(id: &str) -> &'static GuideContent {
        Library::shipped().unwrap().guide(id).unwrap()
    }

    fn skipped(steps: &[&str]) -> Vec<SkippedStep> {
        steps.iter().map(|s| SkippedStep { guide: "G0".to_owned(), step: (*s).to_owned() }).collect()
    }

    fn check(skip: &[&str], bring_back: &[&str], before: &[&str]) -> Result<()> {
        let ids = |steps: &[&str]| steps.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        check_skips(guide("G0"), &ids(skip), &ids(bring_back), &skipped(before))
    }

    fn invalid(field: &str, why: InvalidWhy) -> Result<()> {
        Err(InstepError::invalid(field, why))
    }

    #[test]
    fn washing_drying_looking_and_the_aftercare_are_always_played() {
        let library = Library::shipped().unwrap();
        let mut always = 0;
        for head in library.heads() {
            let content = library.guide(&head.id).unwrap();
            for step in &content.steps {
                let safety =
                    step.technique.starts_with('X') || matches!(step.technique.as_str(), "P5" | "P7" | "P15");
                if safety || step.phase == Phase::Aftercare {
                    assert!(step.always_played(), "{}", step.id);
                }
                always += usize::from(step.always_played());
            }
            assert!(content.steps.iter().any(|s| !s.always_played()), "{} has no choice", head.id);
        }
        assert!(always >= 2 * library.heads().len(), "{always}");
    }

    #[test]
    fn a_choice_is_checked() {
        assert_eq!(check(&["g0-warm"], &[], &[]), Ok(()));
        assert_eq!(check(&["g0-ramp"], &[], &["g0-ramp"]), Ok(()));
        assert_eq!(check(&["g0-cover"], &["g0-ramp"], &["g0-ramp"]), Ok(()));
        let choosable: Vec<&str> =
            guide("G0").steps.iter().filter(|s| !s.always_played()).map(|s| s.id.as_str()).collect();
        assert!(choosable.contains(&"g0-warm"), "{choosable:?}");
        let not_one_of = |field| Err(InstepError::not_one_of(field, choosable.iter().copied()));
        assert_eq!(check(&["g7-toes"], &[], &[]), not_one_of("skip"));
        assert_eq!(check(&[], &["G0-WARM"], &[]), not_one_of("bring_back"));
        assert_eq!(check(&["g0-warm"], &["g0-warm"], &[]), invalid("skip", InvalidWhy::NotTogether));
        assert_eq!(check(&["g0-wash-after"], &[], &[]), invalid("skip", InvalidWhy::AlwaysPlayed));
        assert_eq!(check(&["g0-cover"], &[], &["g0-ramp"]), invalid("skip", InvalidWhy::LastTechnique));
        assert_eq!(check(&["g0-ramp", "g0-cover"], &[], &[]), invalid("skip", InvalidWhy::LastTechnique));
    }

    #[test]
    fn a_choice_holds_for_its_guide_only() {
        let words = Words::new("en", None, false);
        let left_out = |steps: Vec<GuideStep>| steps.into_iter().filter(|s| s.skipped).count();
        let chosen = skipped(&["g0-warm", "g0-wash-before", "gone-by-now"]);
        assert_eq!(left_out(steps(guide("G0"), &chosen, &words)), 1);
        assert_eq!(left_out(steps(guide("G1"), &chosen, &words)), 0);
    }
}

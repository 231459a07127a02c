use instep_content::inventory;
use instep_content::packed::PackedCarrier;

use super::records::CoveredRow;
use super::technique::{Technique, steps, techniques};
use super::{Bookshelf, Reading};
use crate::error::Result;
use crate::guide::{GuideHead, Library, Step};
use crate::safety::Flag;
use crate::session::SessionKind;
use crate::words::{Arg, Words};

/// Lists every row of the inventory, in its order, with every place in the shipped content where it can be found. For
/// those who look after the content: it lists the tradition too, and no other language sees it. Fails with `Internal`
/// only.
pub fn shipped_coverage(words: &Words) -> Result<Vec<CoveredRow>> {
    let (shelf, guides) = (Bookshelf::shipped()?, Library::shipped()?);
    coverage(&Reading { shelf, guides, tradition: true, words })
}

/// Lists every row of the inventory, in its order, with every place where it can be found. Computed from the content;
/// what the person has turned on plays no part.
pub(super) fn coverage(reading: &Reading<'_>) -> Result<Vec<CoveredRow>> {
    let all = Reading { tradition: true, ..*reading };
    let techniques = techniques(&all)?;
    let steps = steps(all.guides, true)?;
    Ok(inventory::rows()
        .map(|id| {
            let technique = techniques.iter().find(|technique| technique.id == id);
            let mut places = technique.map(|t| all.played(t)).unwrap_or_default();
            places.extend(all.told(&id));
            let carriers = all.shelf.carriers.iter().filter(|carrier| carrier.rows.contains(&id));
            for place in carriers.flat_map(|carrier| all.carried(carrier, &steps)) {
                if !places.contains(&place) {
                    places.push(place);
                }
            }
            CoveredRow { id, places }
        })
        .collect())
}

impl Reading<'_> {
    /// The guides that play it, and its page.
    fn played(&self, technique: &Technique<'_>) -> Vec<String> {
        let words = self.words;
        let mut places = Vec::new();
        for (head, _) in &technique.uses {
            let place = words.text("library-place-guide", &[("title", Arg::Text(&head.title(words)))]);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let title = technique.title(words);
        places.push(words.text("library-place-technique", &[("title", Arg::Text(&title))]));
        places
    }

    /// The sections and claims that tell of it.
    fn told(&self, id: &str) -> Vec<String> {
        let words = self.words;
        let mut places = Vec::new();
        for article in &self.shelf.articles {
            let title = words.text(&format!("{}.title", article.text), &[]);
            for section in article.sections.iter().filter(|s| s.covers.iter().any(|row| row == id)) {
                let section = words.text(&format!("{}.title", section.text), &[]);
                let args = [("article", Arg::Text(&title)), ("section", Arg::Text(&section))];
                places.push(words.text("library-place-section", &args));
            }
        }
        for claim in self.shelf.claims.iter().filter(|claim| claim.packed.row == id) {
            let title = words.text(&format!("{}.title", claim.packed.text), &[]);
            places.push(words.text("library-place-claim", &[("title", Arg::Text(&title))]));
        }
        places
    }

    /// Where a word stands that carries rows.
    fn carried(&self, carrier: &PackedCarrier, steps: &[(&GuideHead, &Step)]) -> Vec<String> {
        let (words, word) = (self.words, &carrier.word);
        let plays = |head: &GuideHead, fits: &dyn Fn(&Step) -> bool| {
            steps.iter().any(|(other, step)| other.id == head.id && fits(step))
        };
        let in_guides = |key: &str, what: &str, fits: &dyn Fn(&GuideHead) -> bool| -> Vec<String> {
            let heads = self.guides.heads().iter().filter(|head| fits(head));
            heads
                .map(|head| {
                    let title = head.title(words);
                    words.text(key, &[("title", Arg::Text(&title)), ("what", Arg::Text(what))])
                })
                .collect()
        };
        match carrier.kind.as_str() {
            "equipment" => {
                let what = words.text(&format!("equipment-{word}"), &[]);
                in_guides("library-place-equipment", &what, &|head| {
                    head.equipment_required.contains(word)
                        || head.equipment_optional.contains(word)
                        || plays(head, &|step| step.tool.as_ref() == Some(word))
                })
            }
            "setting" => {
                let what = words.text(&format!("setting-{word}"), &[]);
                in_guides("library-place-setting", &what, &|head| head.settings.contains(word))
            }
            "note" => {
                in_guides("library-place-note", "", &|head| plays(head, &|step| step.notes().contains(word)))
            }
            "flag" => {
                let asked = Flag::from_code(word).filter(|flag| flag.asked());
                let reason =
                    asked.map(|flag| words.text(&format!("safety-flag-{}.reason", flag.code()), &[]));
                reason
                    .map(|what| words.text("library-place-flag", &[("what", Arg::Text(&what))]))
                    .into_iter()
                    .collect()
            }
            _ => {
                let kind = SessionKind::from_code(word);
                let name = kind.map(|kind| words.text(&format!("session-{}", kind.code()), &[]));
                name.map(|what| words.text("library-place-log", &[("what", Arg::Text(&what))]))
                    .into_iter()
                    .collect()
            }
        }
    }
}

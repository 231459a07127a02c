use std::sync::OnceLock;

use instep_content::packed::{PackedGuide, PackedIndex, PackedSource, decode};
use serde::{Deserialize, Serialize};

use super::labels::equipment_text;
use super::wording::Wording;
use super::{Evidence, Family, Goal, GuideContent, GuideHead};
use crate::error::{InstepError, Result, Thing};
use crate::picture::{Pictogram, PictogramText};
use crate::session::{Mode, vocabulary};
use crate::words::{Arg, SpokenText, Words};

include!(concat!(env!("OUT_DIR"), "/guides.rs"));

static SHIPPED: OnceLock<Library> = OnceLock::new();

/// The shipped guides. Listing decodes an index only; a guide is decoded when it is first asked for, once.
#[derive(Debug)]
pub struct Library {
    heads: Vec<GuideHead>,
    sources: Vec<PackedSource>,
    guides: Vec<(&'static [u8], OnceLock<GuideContent>)>,
}

/// Which guides to list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// Only those for this goal.
    pub goal: Option<Goal>,
    /// Only those for which nothing has to be fetched.
    pub nothing_needed: bool,
    /// Only those of at most this many minutes, as they are shown: 1 to 120.
    pub minutes: Option<i32>,
    /// Only those that offer this mode.
    pub mode: Option<Mode>,
    /// Only this family; none for foot massage.
    pub family: Option<Family>,
    /// All families, whatever `family` says.
    pub all_families: bool,
    /// Without the reflex tradition.
    pub no_tradition: bool,
    /// Only what can be done without reaching one's own feet.
    pub no_reach: bool,
    /// Guides that the person's answers and choices make other than they are written.
    pub tonight: &'a [GuideTonight],
}

/// A guide as its list shows it tonight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideTonight {
    /// The guide's id.
    pub id: String,
    /// Planned seconds.
    pub seconds: i32,
    /// Whether safety changed or refused it.
    pub state: GuideState,
    /// Why, in a short sentence.
    pub note: Option<String>,
    /// Its name.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// What is needed, by code.
    pub equipment: Vec<String>,
    /// The same in words.
    pub equipment_text: String,
}

vocabulary! {
    /// What the safety check makes of a guide in a list.
    GuideState {
        /// It is played as it is written.
        Usual = "usual",
        /// Something is left out, replaced or softened.
        Changed = "changed",
        /// It can't be played now.
        Refused = "refused",
    }
}

/// A guide in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct GuideCard {
    /// The guide's id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Its family.
    pub family: Family,
    /// Its length in whole minutes as it would be played now, for one's own feet where that is possible; as it is
    /// written where it is refused.
    pub minutes: i32,
    /// The same in words.
    pub minutes_text: String,
    /// How well what it offers is supported.
    pub evidence: Evidence,
    /// The same in words.
    pub evidence_text: String,
    /// Must be shown with it where its evidence is traditional or unproven; once, where it equals `evidence_text`.
    pub label: Option<String>,
    /// For one's own feet, for a partner's, or both.
    pub modes: Vec<Mode>,
    /// What is needed, by code; empty when nothing is.
    pub equipment: Vec<String>,
    /// The same in words.
    pub equipment_text: String,
    /// Pictograms of what is needed, as far as there are any.
    pub needs: Vec<PictogramText>,
    /// The people it takes, in words: alone, together or either.
    pub who: String,
    /// Its length in full and the usual seat, on a line.
    pub detail: SpokenText,
    /// Zones of the foot that its techniques work on, each once; empty where it is for no foot.
    pub zones: Vec<String>,
    /// What it is for.
    pub goals: Vec<GoalText>,
    /// What the answers to the safety check make of it.
    pub state: GuideState,
    /// Why it is changed or refused, in a short sentence; none where it is neither.
    pub note: Option<String>,
    /// A favourite of the person.
    pub favourite: bool,
    /// Hidden by the person.
    pub hidden: bool,
    /// The card as it is spoken.
    pub spoken: String,
}

/// A goal with its text.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct GoalText {
    /// The goal.
    pub value: Goal,
    /// The same in words.
    pub text: String,
}

/// A source, for people.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct SourceText {
    /// Its id.
    pub id: String,
    /// What it is.
    pub text: String,
    /// DOI, PMC number or address; none where there is none.
    pub reference: Option<String>,
    /// The address of the reference, to be opened in a browser; none where there is none.
    pub url: Option<String>,
}

impl Library {
    /// The library's own guides. Fails with `Internal` when they can't be decoded, which a test rules out.
    pub fn shipped() -> Result<&'static Self> {
        if let Some(library) = SHIPPED.get() {
            return Ok(library);
        }
        let library = Self::decode(INDEX, &GUIDES)?;
        Ok(SHIPPED.get_or_init(|| library))
    }

    fn decode(index: &[u8], guides: &[&'static [u8]]) -> Result<Self> {
        let index: PackedIndex = decode(index).map_err(|_| InstepError::Internal)?;
        Ok(Self {
            heads: index.guides.iter().map(GuideHead::of).collect::<Result<_>>()?,
            sources: index.sources,
            guides: guides.iter().map(|blob| (*blob, OnceLock::new())).collect(),
        })
    }

    /// Every guide without its steps, in the order of their ids.
    pub fn heads(&self) -> &[GuideHead] {
        &self.heads
    }

    /// A guide without its steps, by its id in either case. Fails with `NotFound`.
    pub fn head(&self, id: &str) -> Result<&GuideHead> {
        self.heads.iter().find(|h| h.id.eq_ignore_ascii_case(id)).ok_or(not_found())
    }

    /// A guide, by its id in either case. Fails with `NotFound`.
    pub fn guide(&self, id: &str) -> Result<&GuideContent> {
        let at = self.heads.iter().position(|h| h.id.eq_ignore_ascii_case(id)).ok_or(not_found())?;
        let (blob, decoded) = self.guides.get(at).ok_or(InstepError::Internal)?;
        if let Some(guide) = decoded.get() {
            return Ok(guide);
        }
        let packed: PackedGuide = decode(blob).map_err(|_| InstepError::Internal)?;
        let guide = GuideContent::of(&packed)?;
        Ok(decoded.get_or_init(|| guide))
    }

    /// The guides that are wanted, in the order of their ids. Fails with `Invalid` for minutes outside 1 to 120.
    pub fn list(&self, wanted: &Wanted<'_>, words: &Words) -> Result<Vec<GuideCard>> {
        check_minutes(wanted.minutes)?;
        let family = wanted.family.unwrap_or(Family::Massage);
        let fits = |h: &&GuideHead| {
            (wanted.all_families || h.family == family)
                && !(wanted.no_tradition && h.family == Family::ReflexTradition)
                && wanted.goal.is_none_or(|g| h.goals.contains(&g))
                && (!wanted.nothing_needed || wanted.needs_nothing(h))
                && !wanted.modes_of(h).is_empty()
                && wanted.minutes.is_none_or(|n| wanted.minutes_of(h) <= n)
        };
        Ok(self.heads.iter().filter(fits).map(|h| listing(h, wanted, words)).collect())
    }

    /// Every source, in words and in order.
    pub fn all_sources(&self, words: &Words) -> Vec<SourceText> {
        self.sources.iter().filter_map(|source| self.source(&source.id, words)).collect()
    }

    /// A source, in words; none for an unknown id.
    pub fn source(&self, id: &str, words: &Words) -> Option<SourceText> {
        let source = self.sources.iter().find(|s| s.id == id)?;
        Some(SourceText {
            id: source.id.clone(),
            text: words.text(&source.text, &[]),
            reference: source.reference.clone(),
            url: source.reference.as_deref().and_then(SourceText::address),
        })
    }
}

/// Wished minutes are 1 to 120.
pub(super) fn check_minutes(minutes: Option<i32>) -> Result<()> {
    match minutes {
        Some(n) if !(1..=120).contains(&n) => Err(InstepError::out_of_range("minutes", 1, 120)),
        _ => Ok(()),
    }
}

fn not_found() -> InstepError {
    InstepError::NotFound { what: Thing::Guide }
}

impl Wanted<'_> {
    /// Who can massage, of those that are wanted.
    fn modes_of(&self, head: &GuideHead) -> Vec<Mode> {
        let mut modes = head.modes_within(!self.no_reach);
        if self.mode.is_some_and(|mode| !modes.contains(&mode)) {
            modes.clear();
        }
        modes
    }

    fn tonight_of(&self, head: &GuideHead) -> Option<&GuideTonight> {
        self.tonight.iter().find(|tonight| tonight.id == head.id)
    }

    fn needs_nothing(&self, head: &GuideHead) -> bool {
        self.tonight_of(head).map_or(&head.equipment_required, |tonight| &tonight.equipment).is_empty()
    }

    fn minutes_of(&self, head: &GuideHead) -> i32 {
        let own = self.tonight_of(head).map(|tonight| tonight.seconds);
        let mode = self.mode.or_else(|| self.modes_of(head).first().copied());
        let written = || mode.and_then(|m| head.seconds_in(m)).unwrap_or_else(|| head.seconds());
        whole_minutes(own.unwrap_or_else(written))
    }
}

/// Seconds in whole minutes, rounded, and at least one.
pub const fn whole_minutes(seconds: i32) -> i32 {
    let minutes = seconds.saturating_add(30) / 60;
    if minutes < 1 { 1 } else { minutes }
}

fn listing(head: &GuideHead, wanted: &Wanted<'_>, words: &Words) -> GuideCard {
    let minutes = wanted.minutes_of(head);
    let written = || GuideTonight::as_written(head, words);
    let tonight = wanted.tonight_of(head).cloned().unwrap_or_else(written);
    let spoken = head.spoken(&tonight.title, &tonight.summary, minutes.saturating_mul(60), words);
    let modes = head.modes_within(!wanted.no_reach);
    let mode = if modes.contains(&Mode::OwnFeet) { Mode::OwnFeet } else { Mode::Partner };
    let seat = head.usual_posture(mode).map(|posture| posture.code()).unwrap_or_default();
    let detail = |length: &str| {
        let args = [("length", Arg::Text(length)), ("seat", Arg::Text(seat))];
        SpokenText { text: words.text("guide-detail", &args), spoken: words.spoken("guide-detail", &args) }
    };
    let who = match modes.as_slice() {
        [Mode::OwnFeet] => "guide-who-alone",
        [Mode::Partner] => "guide-who-together",
        _ => "guide-who-either",
    };
    GuideCard {
        id: head.id.clone(),
        family: head.family,
        minutes,
        detail: detail(&words.spoken_minutes(minutes.saturating_mul(60))),
        who: words.text(who, &[]),
        needs: needs(&tonight.equipment, words),
        zones: Vec::new(),
        minutes_text: words.minutes(minutes.saturating_mul(60)),
        evidence: head.evidence,
        evidence_text: head.evidence_text(words),
        label: head.label(words),
        modes,
        goals: head.goals.iter().map(|goal| goal.with_text(words)).collect(),
        favourite: false,
        hidden: false,
        spoken: std::iter::once(spoken).chain(tonight.note.clone()).collect::<Vec<_>>().join(" "),
        title: tonight.title,
        summary: tonight.summary,
        equipment: tonight.equipment,
        equipment_text: tonight.equipment_text,
        state: tonight.state,
        note: tonight.note,
    }
}

/// Pictograms of equipment, each once.
fn needs(equipment: &[String], words: &Words) -> Vec<PictogramText> {
    let mut needs: Vec<Pictogram> = Vec::new();
    for code in equipment {
        let pictogram = match code.as_str() {
            "massage_oil" | "essential_oil" | "cream" | "home_made_cream" => Pictogram::Oil,
            "roller" => Pictogram::Roller,
            "stones" | "hot_stones" => Pictogram::Stone,
            "foot_bath" | "basin" => Pictogram::Basin,
            "towel" => Pictogram::Towel,
            "music" => Pictogram::Music,
            "slippers" => Pictogram::Slippers,
            _ => continue,
        };
        if !needs.contains(&pictogram) {
            needs.push(pictogram);
        }
    }
    needs.into_iter().map(|pictogram| pictogram.with_texts(words)).collect()
}

impl GuideTonight {
    /// The guide as it is written.
    pub(super) fn as_written(head: &GuideHead, words: &Words) -> Self {
        let equipment = head.equipment_required.clone();
        Self {
            id: head.id.clone(),
            seconds: head.seconds(),
            state: GuideState::Usual,
            note: None,
            title: head.title(words),
            summary: head.summary(words),
            equipment_text: equipment_text(&equipment, &head.at_hand, &Wording::default(), words),
            equipment,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words::new("en", None, false)
    }

    fn ids(wanted: &Wanted<'_>) -> Vec<String> {
        Library::shipped().unwrap().list(wanted, &words()).unwrap().into_iter().map(|g| g.id).collect()
    }

    #[test]
    fn every_guide_can_be_decoded_and_says_what_the_index_says() {
        let library = Library::shipped().unwrap();
        assert_eq!(library.guides.len(), library.heads.len());
        for head in library.heads() {
            assert_eq!(&library.guide(&head.id).unwrap().head, head);
        }
        assert!(library.heads().len() >= 2);
    }

    #[test]
    fn ids_are_taken_in_either_case() {
        let library = Library::shipped().unwrap();
        assert_eq!(library.guide("g7").unwrap().head.id, "G7");
        for id in ["", "G", "G77", "G7 ", "é"] {
            assert_eq!(library.guide(id).unwrap_err(), not_found());
            assert_eq!(library.head(id).unwrap_err(), not_found());
        }
    }

    #[test]
    fn listing_does_not_decode_a_guide() {
        let library = Library::decode(INDEX, &[b"no blob".as_slice(); GUIDES.len()]).unwrap();
        let all = Wanted { all_families: true, ..Wanted::default() };
        assert_eq!(library.list(&all, &words()).unwrap().len(), library.heads().len());
        assert_eq!(library.guide("G0").unwrap_err(), InstepError::Internal);
    }

    #[test]
    fn lists_what_is_wanted() {
        let all = Wanted::default();
        assert_eq!(ids(&all), ["G0", "G1", "G2", "G3", "G3S", "G4", "G5", "G7", "G9"]);
        assert_eq!(ids(&Wanted { goal: Some(Goal::DeskBreak), ..all }), ["G7"]);
        let nothing_needed = Wanted { nothing_needed: true, ..all };
        assert_eq!(ids(&nothing_needed), ["G0", "G2", "G3S", "G5", "G7", "G9"]);
        assert_eq!(ids(&Wanted { minutes: Some(5), ..all }), ["G7"]);
        assert_eq!(ids(&Wanted { minutes: Some(6), ..all }), ["G0", "G7"]);
        let partner = ["G0", "G1", "G2", "G3", "G3S", "G4", "G5", "G9"];
        assert_eq!(ids(&Wanted { mode: Some(Mode::Partner), ..all }), partner);
        assert_eq!(ids(&Wanted { family: Some(Family::ScalpEar), ..all }), ["G8"]);
        assert_eq!(ids(&Wanted { family: Some(Family::ReflexTradition), ..all }), ["G6"]);
        let no_tradition = Wanted { no_tradition: true, ..all };
        assert!(ids(&Wanted { family: Some(Family::ReflexTradition), ..no_tradition }).is_empty());
        assert!(!ids(&Wanted { all_families: true, ..no_tradition }).contains(&"G6".to_owned()));
        assert_eq!(
            ids(&Wanted { family: Some(Family::ScalpEar), all_families: true, ..all }),
            ["G0", "G1", "G2", "G3", "G3S", "G4", "G5", "G6", "G7", "G8", "G9"]
        );
    }

    #[test]
    fn without_reach_only_the_floor_and_a_partner_are_offered() {
        let no_reach = Wanted { no_reach: true, ..Wanted::default() };
        let own_feet = Wanted { mode: Some(Mode::OwnFeet), ..no_reach };
        assert_eq!(ids(&own_feet), ["G0", "G1", "G4", "G5", "G7"]);
        let all = ids(&Wanted::default());
        assert_eq!(ids(&no_reach), all, "a partner reaches them");
        let cards = Library::shipped().unwrap().list(&no_reach, &words()).unwrap();
        let g3 = cards.iter().find(|c| c.id == "G3").unwrap();
        assert_eq!(g3.modes, [Mode::Partner]);
    }

    #[test]
    fn a_length_of_ones_own_goes_before_the_written_one() {
        let head = Library::shipped().unwrap().head("G0").unwrap();
        let own = [GuideTonight { seconds: 230, ..GuideTonight::as_written(head, &words()) }];
        let wanted = Wanted { minutes: Some(4), tonight: &own, ..Wanted::default() };
        assert_eq!(ids(&wanted), ["G0"]);
        let cards = Library::shipped().unwrap().list(&wanted, &words()).unwrap();
        assert_eq!((cards[0].minutes, cards[0].minutes_text.as_str()), (4, "4 min"));
    }

    #[test]
    fn refuses_what_can_not_be_wanted() {
        let fails = |wanted: Wanted<'_>| Library::shipped().unwrap().list(&wanted, &words()).unwrap_err();
        for minutes in [0, -1, 121, i32::MIN, i32::MAX] {
            assert_eq!(
                fails(Wanted { minutes: Some(minutes), ..Wanted::default() }),
                InstepError::out_of_range("minutes", 1, 120)
            );
        }
    }

    #[test]
    fn a_listing_is_ready_to_draw() {
        let cards = Library::shipped().unwrap().list(&Wanted::default(), &words()).unwrap();
        let g0 = &cards[0];
        assert_eq!((g0.title.as_str(), g0.minutes), ("First six minutes", 6));
        assert_eq!(g0.evidence_text, "Feels good: well supported, short-term");
        assert_eq!(
            (g0.equipment.as_slice(), g0.equipment_text.as_str()),
            ([].as_slice(), "a towel and slippers")
        );
        assert_eq!(g0.modes, [Mode::OwnFeet, Mode::Partner]);
        let goals: Vec<_> = g0.goals.iter().map(|g| (g.value, g.text.as_str())).collect();
        assert_eq!(goals, [(Goal::Relaxation, "Unwind"), (Goal::TiredFeet, "Tired feet")]);
        assert!(cards.iter().all(|c| !c.summary.contains("guide-")));
    }

    #[test]
    fn every_source_of_every_guide_has_words() {
        let library = Library::shipped().unwrap();
        for head in library.heads() {
            let ids = library.guide(&head.id).unwrap().source_ids();
            assert!(!ids.is_empty());
            for id in ids {
                let source = library.source(id, &words()).unwrap();
                assert!(!source.text.starts_with("source-"), "{id}");
            }
        }
        for id in ["ernst-2009", "ernst-2011", "mccullough-2014"] {
            assert!(library.source(id, &words()).is_some(), "behind the traditional label");
        }
        assert_eq!(library.source("S9", &words()), None);
    }
}

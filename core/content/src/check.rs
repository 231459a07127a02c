use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use crate::authored::{Dose, Gate, Guide, Phase, Source, Sources, Step, Word};
use crate::finding::{Finding, line_at};
use crate::inventory::is_step_row;
use crate::pattern::Uses;
use crate::strings::Catalogue;
use crate::texts;
use crate::timing::suits;
use crate::vocabulary as words;

/// A place where an id was used first: file and line.
pub(crate) type Ids = BTreeMap<String, (String, usize)>;

/// What is checked across files.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    guides: Ids,
    steps: Ids,
    sources: Ids,
    /// Sources of the kind `paper`.
    papers: BTreeSet<String>,
    pub(crate) claims: Ids,
    pub(crate) articles: Ids,
}

/// Checks one file; what it finds stands in `findings`.
pub(crate) struct Checker<'a> {
    pub file: &'a str,
    pub text: &'a str,
    pub strings: &'a Catalogue,
    pub findings: &'a mut Vec<Finding>,
}

impl Checker<'_> {
    pub(crate) fn find(&mut self, offset: usize, wrong: String, mend: impl Into<String>) {
        self.findings.push(Finding {
            file: self.file.to_owned(),
            line: line_at(self.text, offset),
            wrong,
            mend: mend.into(),
        });
    }

    /// What TOML or the shape of the file does not allow.
    pub(crate) fn unreadable(&mut self, error: &toml::de::Error) {
        let offset = error.span().map_or(0, |s| s.start);
        let wrong = error.message().lines().next().unwrap_or("this is not TOML").to_owned();
        self.find(offset, wrong, "write it as the other files do; authored.rs lists every field");
    }

    pub(crate) fn word(&mut self, what: &str, word: &Word, list: &[&str]) {
        if !list.contains(&word.get_ref().as_str()) {
            self.find(
                word.span().start,
                format!("unknown {what} {:?}", word.get_ref()),
                format!("use one of: {}", list.join(", ")),
            );
        }
    }

    pub(crate) fn words(&mut self, what: &str, given: &[Word], list: &[&str]) {
        for (n, word) in given.iter().enumerate() {
            self.word(what, word, list);
            if given.iter().take(n).any(|other| other.get_ref() == word.get_ref()) {
                self.find(
                    word.span().start,
                    format!("{what} {:?} stands twice", word.get_ref()),
                    "take one away",
                );
            }
        }
    }

    fn zone(&mut self, word: &Word) {
        if !words::is_zone(word.get_ref()) {
            let list: Vec<_> = words::ZONES.iter().map(|(zone, _)| *zone).collect();
            self.word("zone", word, &list);
        }
    }

    pub(crate) fn key(&mut self, word: &Word, key: &str) {
        if !self.strings.has(key) {
            self.find(
                word.span().start,
                format!("there are no words for {key:?}"),
                format!("write them into a file in strings/{}", self.strings.language),
            );
        }
    }

    /// The words for a key, which choose only by what steps and guides have.
    fn chosen_key(&mut self, word: &Word, key: &str) {
        self.key(word, key);
        self.chosen(word, key);
    }

    fn chosen(&mut self, word: &Word, key: &str) {
        if let Some((wrong, mend)) = self.strings.uses(key).and_then(Uses::misuse) {
            self.find(word.span().start, format!("the text {key:?} {wrong}"), mend);
        }
    }

    /// Every attribute of a message chooses only by what steps and guides have.
    fn chosen_attributes(&mut self, message: &Word) {
        let keys: Vec<&str> = self.strings.attributes(message.get_ref()).collect();
        keys.into_iter().for_each(|key| self.chosen(message, key));
    }

    pub(crate) fn id(&mut self, what: &str, word: &Word, seen: &mut Ids) {
        let (id, line) = (word.get_ref(), line_at(self.text, word.span().start));
        if let Some((file, first)) = seen.get(id) {
            let wrong = format!("the {what} id {id:?} is already used in {file}:{first}");
            self.find(word.span().start, wrong, "give one of the two another id");
        } else {
            seen.insert(id.clone(), (self.file.to_owned(), line));
        }
    }

    fn pressure(&mut self, pressure: &Spanned<i32>) {
        match pressure.get_ref() {
            1..=4 => {}
            5 => self.find(
                pressure.span().start,
                "pressure 5 is never done at home".to_owned(),
                "use 4 at most; from 1, a resting hand, to 4, strong",
            ),
            n => self.find(
                pressure.span().start,
                format!("there is no pressure {n}"),
                "use 1, a resting hand, to 4, strong",
            ),
        }
    }

    pub(crate) fn refs(&mut self, refs: &[Word], seen: &Seen) {
        for source in refs {
            if !seen.sources.contains_key(source.get_ref()) {
                self.find(
                    source.span().start,
                    format!("there is no source {:?}", source.get_ref()),
                    "add it to sources.toml, or name one that is there",
                );
            }
        }
    }

    /// A label that speaks of evidence rests on a paper; an article that says so is none.
    pub(crate) fn proof(&mut self, id: &str, label: &Word, refs: &[Word], seen: &Seen) {
        let evident = ["supported", "limited"].contains(&label.get_ref().as_str());
        if evident && !refs.iter().any(|source| seen.papers.contains(source.get_ref())) {
            self.find(
                label.span().start,
                format!("{id:?} is said to be {} and rests on no paper", label.get_ref()),
                "name a source of the kind paper in refs, or use another label",
            );
        }
    }

    pub(crate) fn sources(&mut self, sources: &Sources, seen: &mut Seen) {
        for Source { id, kind, text, .. } in &sources.sources {
            self.id("source", id, &mut seen.sources);
            self.word("kind of source", kind, words::SOURCE_KINDS);
            if kind.get_ref() == "paper" {
                seen.papers.insert(id.get_ref().clone());
            }
            self.key(text, text.get_ref());
        }
    }

    pub(crate) fn guide(&mut self, guide: &Guide, seen: &mut Seen) {
        self.id("guide", &guide.id, &mut seen.guides);
        let name = format!("guides/{}.toml", guide.id.get_ref().to_lowercase());
        if self.file != name {
            self.find(
                guide.id.span().start,
                "the file is not named after its guide".to_owned(),
                format!("name it {name}"),
            );
        }
        if *guide.content_version.get_ref() < 1 {
            self.find(
                guide.content_version.span().start,
                "the content version is not positive".to_owned(),
                "start with 1, and raise it with every change of a step",
            );
        }
        self.word("family", &guide.family, words::FAMILIES);
        self.words("mode", &guide.modes, words::MODES);
        self.words("posture", &guide.postures, words::POSTURES);
        self.words("goal", &guide.goals, words::GOALS);
        self.words("setting", &guide.settings, words::SETTINGS);
        self.words("equipment", &guide.equipment_required, words::EQUIPMENT);
        self.words("equipment", &guide.equipment_optional, words::EQUIPMENT);
        self.words("thing", &guide.at_hand, words::AT_HAND);
        self.word("foot order", &guide.foot_order, words::FOOT_ORDERS);
        self.key(&guide.text, &format!("{}.title", guide.text.get_ref()));
        self.key(&guide.text, &format!("{}.summary", guide.text.get_ref()));
        self.chosen_attributes(&guide.text);
        for code in guide.equipment_required.iter().chain(&guide.equipment_optional) {
            self.chosen(code, &format!("equipment-{}", code.get_ref()));
        }
        self.evidence(guide, seen);
        self.refs(&guide.sources, seen);
        self.modes(guide);
        self.phases(guide);
        for phase in &guide.phases {
            for step in &phase.steps {
                self.id("step", &step.id, &mut seen.steps);
                self.step(guide, phase, step, seen);
                if let Some(gate) = &step.gate {
                    self.gate(guide, step, gate);
                }
            }
        }
    }

    fn evidence(&mut self, guide: &Guide, seen: &Seen) {
        self.word("evidence", &guide.evidence.label, words::EVIDENCE);
        self.key(&guide.evidence.note, guide.evidence.note.get_ref());
        self.refs(&guide.evidence.refs, seen);
        self.proof(guide.id.get_ref(), &guide.evidence.label, &guide.evidence.refs, seen);
        if *guide.evidence.disease_claim.get_ref() {
            self.find(
                guide.evidence.disease_claim.span().start,
                "a guide promises something about an illness".to_owned(),
                "say it in an article with its label, never in a guide",
            );
        }
    }

    /// Every mode needs a posture, every posture a mode, and both something to do.
    fn modes(&mut self, guide: &Guide) {
        for mode in &guide.modes {
            if !guide.postures.iter().any(|p| suits(p.get_ref(), mode.get_ref())) {
                let mend = if mode.get_ref() == "partner" {
                    "add the posture partner"
                } else {
                    "add lap, stool or floor"
                };
                self.find(mode.span().start, format!("mode {:?} has no posture", mode.get_ref()), mend);
            }
        }
        for posture in &guide.postures {
            let Some(mode) = guide.modes.iter().find(|m| suits(posture.get_ref(), m.get_ref())) else {
                self.find(
                    posture.span().start,
                    format!("posture {:?} goes with none of the guide's modes", posture.get_ref()),
                    "add the mode, or take the posture away",
                );
                continue;
            };
            let massaged = guide.phases.iter().flat_map(|p| &p.steps).any(|s| {
                words::MASSAGE_KINDS.contains(&s.kind.get_ref().as_str())
                    && !s.optional
                    && lists(&s.postures, posture.get_ref())
                    && lists(&s.variants, mode.get_ref())
            });
            if !massaged {
                self.find(
                    posture.span().start,
                    format!("no step that is always played can be done in posture {:?}", posture.get_ref()),
                    "add one, or take the posture away",
                );
            }
        }
    }

    fn phases(&mut self, guide: &Guide) {
        let mut last = None;
        for phase in &guide.phases {
            self.word("phase", &phase.kind, words::PHASES);
            let at = words::PHASES.iter().position(|p| p == phase.kind.get_ref());
            if at.is_some() && at <= last {
                self.find(
                    phase.kind.span().start,
                    format!("phase {:?} is out of order", phase.kind.get_ref()),
                    format!("bring the phases, each once, into the order {}", words::PHASES.join(", ")),
                );
            }
            last = at.max(last);
        }
        for phase in ["prepare", "aftercare"] {
            let washes =
                guide.phases.iter().filter(|p| p.kind.get_ref() == phase).flat_map(|p| &p.steps).any(|s| {
                    s.kind.get_ref() == "wash"
                        && !s.optional
                        && s.postures.is_empty()
                        && s.variants.is_empty()
                });
            if !washes {
                self.find(
                    guide.id.span().start,
                    format!("nobody washes in phase {phase:?}"),
                    format!("add a step of kind wash to {phase} that is played in every mode and posture"),
                );
            }
        }
        if guide.foot_order.get_ref() == "foot_major" {
            self.interrupted_foot(guide);
        }
    }

    /// A step that is played once, between steps per foot, would be played after both feet.
    fn interrupted_foot(&mut self, guide: &Guide) {
        let steps: Vec<_> = guide.phases.iter().flat_map(|p| &p.steps).collect();
        let per_foot = |s: &&Step| s.sides.get_ref() == "per_foot";
        let first = steps.iter().position(per_foot).unwrap_or(steps.len());
        let last = steps.iter().rposition(per_foot).unwrap_or_default();
        for step in steps.iter().take(last).skip(first).filter(|s| !per_foot(s)) {
            self.find(
                step.sides.span().start,
                format!("step {:?} is played once but stands between steps per foot", step.id.get_ref()),
                "make it per_foot, or put it before or after them",
            );
        }
    }

    fn step(&mut self, guide: &Guide, phase: &Phase, step: &Step, seen: &Seen) {
        if !is_step_row(step.technique.get_ref()) {
            self.find(
                step.technique.span().start,
                format!("there is no technique {:?}", step.technique.get_ref()),
                "use an id of the inventory: T001, M01, P1, X6",
            );
        }
        let massage = words::MASSAGE_KINDS.contains(&step.kind.get_ref().as_str());
        if !massage {
            let kinds: Vec<_> = words::MASSAGE_KINDS.iter().chain(words::OTHER_KINDS).copied().collect();
            self.word("kind", &step.kind, &kinds);
        }
        self.word("sides", &step.sides, words::SIDES);
        step.zones.iter().for_each(|zone| self.zone(zone));
        self.word("hands", &step.hands, words::HANDS);
        for (what, word, list) in [
            ("tool", &step.tool, words::EQUIPMENT),
            ("tempo", &step.tempo, words::TEMPOS),
            ("touch", &step.touch, words::TOUCHES),
            ("touch_weak", &step.touch_weak, words::TOUCHES),
            ("motion", &step.motion, words::MOTIONS),
            ("direction", &step.direction, words::DIRECTIONS),
            ("order", &step.order, words::ORDERS),
        ] {
            if let Some(word) = word {
                self.word(what, word, list);
            }
        }
        step.things.iter().for_each(|thing| self.word("thing", thing, words::THINGS));
        self.step_pressure(step, massage);
        self.dose(step);
        let offered = |list: &[Word]| list.iter().map(|w| w.get_ref().clone()).collect::<Vec<_>>();
        for (what, words, list) in [
            ("mode", &step.variants, offered(&guide.modes)),
            ("posture", &step.postures, offered(&guide.postures)),
        ] {
            self.words(what, words, &list.iter().map(String::as_str).collect::<Vec<_>>());
        }
        self.texts(guide, step);
        self.words("choice", &step.drop_when, words::DROP_WHEN);
        self.refs(&step.sources, seen);
        self.word("provenance", &step.provenance, words::PROVENANCES);
        self.word("timing origin", &step.timing_origin, words::TIMING_ORIGINS);
        for (said, word) in [("seed", &step.provenance), ("source", &step.timing_origin)] {
            if word.get_ref() == said && step.sources.is_empty() {
                self.find(
                    word.span().start,
                    format!("step {:?} is said to come from a source and names none", step.id.get_ref()),
                    "name it in sources, or write editorial",
                );
            }
        }
        if (step.optional || !step.drop_when.is_empty()) && phase.kind.get_ref() == "aftercare" {
            self.find(
                step.id.span().start,
                format!("step {:?} is aftercare and can be left out", step.id.get_ref()),
                "aftercare is always played: take optional and drop_when away",
            );
        }
    }

    fn step_pressure(&mut self, step: &Step, massage: bool) {
        for pressure in [&step.pressure_from, &step.pressure_to].into_iter().flatten() {
            self.pressure(pressure);
        }
        match (&step.pressure_from, &step.pressure_to) {
            (Some(_), Some(_)) if !massage => self.find(
                step.kind.span().start,
                format!("kind {:?} has no pressure", step.kind.get_ref()),
                "take pressure_from and pressure_to away",
            ),
            (None, None) if massage => self.find(
                step.kind.span().start,
                format!("step {:?} does not say how firm it is", step.id.get_ref()),
                "add pressure_from and pressure_to",
            ),
            (Some(p), None) | (None, Some(p)) => self.find(
                p.span().start,
                "pressure needs a from and a to".to_owned(),
                "give both; the same number when it stays",
            ),
            _ => {}
        }
    }

    fn texts(&mut self, guide: &Guide, step: &Step) {
        let text = step.text.get_ref();
        self.key(&step.text, &format!("{text}.title"));
        self.chosen_attributes(&step.text);
        for posture in guide.postures.iter().filter(|p| lists(&step.postures, p.get_ref())) {
            if texts::body(self.strings, text, posture.get_ref()).is_none() {
                self.find(
                    step.text.span().start,
                    format!("there are no words for {text:?} in posture {:?}", posture.get_ref()),
                    format!("write {text}.body-{} or {text}.body", posture.get_ref()),
                );
            }
        }
        for note in &step.safety_notes {
            self.chosen_key(note, note.get_ref());
        }
        for cue in &step.cues {
            self.word("time of a cue", &cue.at, words::CUE_TIMES);
            self.chosen_key(&cue.key, cue.key.get_ref());
            let last = cue.at.get_ref() == "last_seconds";
            if last != cue.seconds.as_ref().is_some_and(|s| *s.get_ref() > 0) {
                self.find(
                    cue.at.span().start,
                    "only a cue at last_seconds has seconds, and they are positive".to_owned(),
                    "write at = \"last_seconds\", seconds = 10, or no seconds",
                );
            }
        }
    }

    fn dose(&mut self, step: &Step) {
        let at = step.dose.span().start;
        let id = step.id.get_ref();
        let (min, default, max) = match step.dose.get_ref() {
            Dose::DurationS(r) => (r.min, r.default, r.max),
            Dose::Reps(r) => {
                self.word("per", &r.per, words::PER);
                if r.s_per_rep < 1 {
                    self.find(
                        at,
                        format!("a repetition of {id:?} takes no time"),
                        "give s_per_rep seconds, 1 or more",
                    );
                }
                let lacks = match r.per.get_ref().as_str() {
                    "zone" if step.zones.is_empty() => Some("zone"),
                    "direction" if step.direction.is_none() => Some("direction"),
                    _ => None,
                };
                if let Some(what) = lacks {
                    self.find(
                        at,
                        format!("the dose of {id:?} counts per {what}, but there is none"),
                        format!("add the {what}"),
                    );
                }
                (r.min, r.default, r.max)
            }
            Dose::Hold(h) => {
                if h.points < 1 || h.s_min < 5 {
                    self.find(
                        at,
                        format!("the hold of {id:?} is shorter than 5 seconds or has no point"),
                        "hold at least 1 point for at least 5 seconds",
                    );
                }
                (h.s_min, h.s_default, h.s_max)
            }
            Dose::UntilUserDone(u) => (u.soft_s, u.soft_s, u.soft_s),
        };
        if min < 1 {
            self.find(
                at,
                format!("the dose of {id:?} is not positive"),
                "make its smallest number 1 or more",
            );
        }
        if !(min <= default && default <= max) {
            self.find(
                at,
                format!("the usual dose of {id:?}, {default}, lies outside {min} to {max}"),
                "order them: min, default, max",
            );
        }
    }

    /// Only a soak has something to take its place, and that is a washing everybody does.
    fn gate(&mut self, guide: &Guide, step: &Step, gate: &Gate) {
        let target = &gate.replace_with;
        let at = target.span().start;
        if step.kind.get_ref() != "soak" {
            self.find(
                at,
                format!("step {:?} is no soak and has a gate", step.id.get_ref()),
                "take the gate away: what the safety table does to other steps is not the guide's to say",
            );
        }
        let found = guide.phases.iter().flat_map(|p| &p.steps).find(|s| s.id.get_ref() == target.get_ref());
        match found {
            None => self.find(
                at,
                format!("the guide has no step {:?}", target.get_ref()),
                "name a step of this guide, or add it",
            ),
            Some(s)
                if s.kind.get_ref() != "wash"
                    || s.optional
                    || !s.postures.is_empty()
                    || !s.variants.is_empty() =>
            {
                self.find(
                    at,
                    format!("step {:?} can't take the place of a soak", target.get_ref()),
                    "name a step of kind wash that is played in every mode and posture",
                );
            }
            Some(_) => {}
        }
    }
}

/// Whether a list of a step names the word; an empty one names all.
pub(crate) fn lists(list: &[Word], word: &str) -> bool {
    list.is_empty() || list.iter().any(|w| w.get_ref() == word)
}

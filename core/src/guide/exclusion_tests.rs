//! Reads every text and every picture of every guide under every answer, and finds what names or shows something that
//! the answers exclude.
//!
//! A cell is a guide under one set of rules, for one choice of feet, in one posture, for usual or weak hands. Cells with
//! the same rules are the same cell. In each cell every turn is read: name, what to do, the spoken form, notes, cues and
//! pictures; and of the guide its name, summary and equipment. Messages of changes name what is excluded and are not read.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use instep_content::vocabulary::{ZONES, zone_within};

use super::compile::{Plan, plan};
use super::wording::Wording;
use super::*;
use crate::calendar::CareDay;
use crate::error::InstepError;
use crate::picture::{Atlas, Drawing, PathCommand, StepPicture, atlas, of_step};
use crate::safety::{
    Answers, Assessment, Deed, Flag, Reply, Rule, SafetyAnswer, Techniques, Without, assess,
};
use crate::session::{Foot, Mode, Posture, Receiver, Side};
use crate::words::Words;

fn today() -> CareDay {
    "2026-11-30".parse().unwrap()
}

fn answer(flag: Flag, foot: Option<Foot>, reply: Reply, zone: Option<&str>) -> SafetyAnswer {
    SafetyAnswer {
        flag,
        foot,
        zones: zone.map(str::to_owned).into_iter().collect(),
        reply,
        cleared_on: (reply == Reply::Cleared).then(today),
        sign: None,
    }
}

/// The rules under some answers; every other question is answered with no.
fn rules(given: &[SafetyAnswer]) -> Assessment {
    let mut answers = Answers::default();
    for flag in Flag::ALL.iter().filter(|f| f.asked()) {
        answers.give(&answer(*flag, None, Reply::No, None), today(), 1);
    }
    for one in given {
        answers.give(one, today(), 2);
    }
    assess(&answers, &[], Receiver::Me, today())
}

/// Every answer to every question, on each foot or both, and every place that can be sore.
fn single_answers() -> Vec<SafetyAnswer> {
    let mut answers = Vec::new();
    for flag in Flag::ALL.iter().copied().filter(|f| f.asked()) {
        let feet = if flag.per_foot() {
            vec![Some(Foot::Left), Some(Foot::Right), Some(Foot::Both)]
        } else {
            vec![None]
        };
        for foot in feet {
            for reply in [Reply::Yes, Reply::Unsure, Reply::Declined, Reply::Cleared] {
                if reply == Reply::Cleared && !flag.clearable() {
                    continue;
                }
                if flag.zoned() && reply == Reply::Yes {
                    let places = ZONES.iter().map(|(zone, _)| *zone).filter(|zone| below_the_knee(zone));
                    answers.extend(places.map(|zone| answer(flag, foot, reply, Some(zone))));
                }
                answers.push(answer(flag, foot, reply, None));
            }
        }
    }
    answers
}

fn below_the_knee(zone: &str) -> bool {
    zone_within(zone, "foot") || zone_within(zone, "below_knee")
}

/// What rules do, without why: cells with the same effects are the same cell.
fn effects(assessment: &Assessment) -> Vec<(Side, String)> {
    let steps = |rule: &&Rule| !matches!(rule.deed, Deed::Warn | Deed::Unanswered);
    let mut effects: Vec<_> =
        assessment.rules.iter().filter(steps).map(|r| (r.side, format!("{:?}", r.deed))).collect();
    effects.sort();
    effects.dedup();
    effects
}

/// Sets of rules with different effects.
fn distinct(given: impl IntoIterator<Item = Vec<SafetyAnswer>>) -> Vec<Assessment> {
    let mut seen = BTreeSet::new();
    let assessed = given.into_iter().map(|answers| rules(&answers));
    assessed.filter(|assessment| seen.insert(effects(assessment))).collect()
}

// What is excluded, and the words that name it. The lists are typed here and not taken from the code.

/// What a cell excludes on one foot, or on the feet of a step.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
struct Excluded {
    other_foot: bool,
    firm: bool,
    knuckles: bool,
    oil: bool,
    scent: bool,
    soak: bool,
    leg: bool,
    /// Zones that are left out.
    places: Vec<String>,
}

/// Phrases with a forbidden word that do not mean what is excluded.
const FINE: &[&str] = &[
    "big-toe side",
    "little-toe side",
    "heel of your hand",
    "heel of your other hand",
    "heel of the hand",
    "other leg",
    "leg gets tired",
    "the leg should rest",
    "hips and legs",
    "no weight",
    "lean forward",
    "lean back",
    "firm chair",
    "no oil",
    "no cream",
    "no lotion",
    "without oil",
    "without cream",
    "no scent",
    "without scent",
    "without a scent",
    "unscented",
];

impl Excluded {
    fn words(&self) -> Vec<&'static str> {
        let mut words: Vec<&'static str> = Vec::new();
        if self.other_foot {
            words.extend([
                "both feet",
                "each foot",
                "other foot",
                "feet",
                "soles",
                "both legs",
                "legs",
                "heels",
            ]);
        }
        if self.firm {
            words.extend([
                "firm",
                "firmer",
                "firmly",
                "deep",
                "deeper",
                "deeply",
                "hard",
                "harder",
                "lean",
                "leaning",
                "weight",
                "ripe peach",
                "press more",
                "a touch more",
                "little more each",
                "stronger",
            ]);
        }
        if self.knuckles {
            words.extend(["knuckle", "knuckles", "fist", "fists"]);
        }
        if self.oil {
            words
                .extend(["oil", "oils", "oily", "cream", "creamy", "lotion", "scent", "scented", "lavender"]);
        }
        if self.scent {
            words.extend(["scent", "scented", "lavender", "essential", "perfume"]);
        }
        if self.soak {
            words.extend(["soak", "soaking", "basin", "bath", "foot bath", "in the water"]);
        }
        if self.leg {
            words.extend(["calf", "calves", "shin", "shins", "knee", "knees", "leg", "legs"]);
        }
        for place in &self.places {
            words.extend(named(place));
        }
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The forbidden words that a text holds.
    fn found_in(&self, text: &str) -> Vec<&'static str> {
        found(&self.words(), &plain(text))
    }
}

/// A text in lower case, words only, with a space around each; harmless phrases are taken out.
fn plain(text: &str) -> String {
    let harmless = FINE.iter().fold(text.to_lowercase(), |t, fine| t.replace(fine, " "));
    let spaced: String = harmless.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The words that stand in a plain text.
fn found(words: &[&'static str], plain: &str) -> Vec<&'static str> {
    let stands = |word: &str| {
        let ends = |at: usize| plain.as_bytes().get(at) == Some(&b' ');
        plain.match_indices(word).any(|(at, _)| at > 0 && ends(at - 1) && ends(at + word.len()))
    };
    words.iter().copied().filter(|word| stands(word)).collect()
}

fn named(place: &str) -> &'static [&'static str] {
    match place {
        "heel_pad" | "heel_back" | "heel_sides" => &["heel", "heels"],
        "arch_medial" | "arch_centre" | "arch_lateral" => &["arch", "arches"],
        "ball" | "ball_medial" | "ball_lateral" => &["ball", "balls"],
        "toe_1" | "toe_2" | "toe_3" | "toe_4" | "toe_5" => &["toe", "toes"],
        "toe_pads" => &["toe", "toes"],
        "toe_web_1" | "toe_web_2" | "toe_web_3" | "toe_web_4" => {
            &["gap", "gaps", "between the toes", "between two toes", "web", "webs"]
        }
        "ankle" | "ankle_medial" | "ankle_lateral" => &["ankle", "ankles"],
        "dorsum" | "dorsum_groove_1" | "dorsum_groove_2" | "dorsum_groove_3" | "dorsum_groove_4" => {
            &["top", "groove", "grooves"]
        }
        "sole" | "sole_grid" => &["sole", "soles", "heel", "arch", "ball"],
        "edge_medial" | "edge_lateral" => &["edge", "edges"],
        "achilles" => &["cord", "achilles"],
        "calf" => &["calf", "calves"],
        "shin" => &["shin", "shins"],
        "below_knee" => &["calf", "calves", "shin", "shins", "cord", "achilles"],
        "foot" => &["sole", "heel", "arch", "ball", "toe", "toes", "gaps", "top"],
        other => panic!("no words for {other}"),
    }
}

/// What the rules exclude for a step on a foot, or, without a step, for the guide.
fn excluded(
    assessment: &Assessment,
    head: &GuideHead,
    treated: Foot,
    side: Side,
    step: Option<(&Step, bool)>,
    soaks: bool,
) -> Excluded {
    let feet: &[Side] = match (side, treated) {
        (Side::Left, _) | (_, Foot::Left) => &[Side::Left],
        (Side::Right, _) | (_, Foot::Right) => &[Side::Right],
        _ => &[Side::Left, Side::Right],
    };
    let scalp = head.family == Family::ScalpEar;
    let massage =
        step.is_none_or(|(step, _)| instep_content::vocabulary::MASSAGE_KINDS.contains(&step.kind.code()));
    let on =
        |rule: &Rule| if scalp { rule.side == Side::None } else { feet.iter().any(|f| rule.holds_on(*f)) };
    let holds = |deed: &dyn Fn(&Deed) -> bool| assessment.rules.iter().any(|r| on(r) && deed(&r.deed));
    let softened = step.is_some_and(|(_, softened)| softened);
    let mut places = Vec::new();
    for rule in &assessment.rules {
        let zones: Vec<String> = match (&rule.deed, step) {
            (Deed::LeaveOut(zones), _) => zones.clone(),
            (Deed::Drop(Techniques::Toes), None) => owned(&["toe_1", "toe_web_1"]),
            (Deed::Drop(Techniques::Toes), Some((step, _))) if works(step, "toe") => {
                owned(&["toe_1", "toe_web_1"])
            }
            (Deed::Drop(Techniques::Ankle), Some((step, _))) if works(step, "ankle") => owned(&["ankle"]),
            _ => continue,
        };
        // Of the guide as a whole a place is gone only where it is on every foot.
        let gone = if step.is_none() { feet.iter().all(|f| rule_on(assessment, rule, *f)) } else { on(rule) };
        if gone && !scalp {
            places.extend(zones);
        }
    }
    // To look at a sore place is right.
    if step.is_some_and(|(step, _)| step.kind == StepKind::Look) {
        places.clear();
    }
    places.sort();
    places.dedup();
    Excluded {
        other_foot: !scalp && treated != Foot::Both,
        firm: massage && (softened || holds(&|deed| matches!(deed, Deed::Cap(most) if *most <= 2))),
        knuckles: holds(&|deed| *deed == Deed::Without(Without::Knuckles)),
        oil: holds(&|deed| *deed == Deed::Without(Without::Oil)),
        scent: holds(&|deed| matches!(deed, Deed::Without(Without::Scented | Without::EssentialOil))),
        soak: !soaks,
        leg: holds(&|deed| *deed == Deed::Drop(Techniques::LowerLeg)),
        places,
    }
}

fn owned(zones: &[&str]) -> Vec<String> {
    zones.iter().map(|z| (*z).to_owned()).collect()
}

/// Whether the place of a rule is left out on a foot, by this rule or by one like it.
fn rule_on(assessment: &Assessment, rule: &Rule, foot: Side) -> bool {
    assessment.rules.iter().any(|other| other.deed == rule.deed && other.holds_on(foot))
}

/// Whether a step works on joints of these zones. To glide over them moves none.
fn works(step: &Step, joints: &str) -> bool {
    let massage = instep_content::vocabulary::MASSAGE_KINDS.contains(&step.kind.code());
    let glides = matches!(step.kind, StepKind::Stroke | StepKind::Rub);
    massage && (!glides || step.zones.iter().any(|zone| zone.starts_with(joints)))
}

/// The way a guide is played.
#[derive(Debug, Clone, Copy)]
struct Way {
    mode: Mode,
    posture: Posture,
    foot: Foot,
    weak: bool,
    beginner: bool,
}

fn ways(head: &GuideHead) -> Vec<Way> {
    let mut ways = Vec::new();
    for posture in &head.postures {
        let mode = if *posture == Posture::Partner { Mode::Partner } else { Mode::OwnFeet };
        for foot in [Foot::Both, Foot::Left, Foot::Right] {
            for (weak, beginner) in [(false, false), (true, false), (false, true)] {
                // Which feet are treated makes no difference to a beginner's pressure.
                if beginner && foot != Foot::Both {
                    continue;
                }
                ways.push(Way { mode, posture: *posture, foot, weak, beginner });
            }
        }
    }
    ways
}

/// Reads cells, and keeps what it found.
struct Reader {
    words: Words,
    atlas: Atlas,
    /// Turns that were read, by all that their words and pictures depend on.
    seen: HashSet<u64>,
    /// Texts by key and wording, as they are and plain.
    said: HashMap<(String, Wording), Rc<(String, String)>>,
    /// Pictures with their plain alternative text, by what they are to show.
    drawn: HashMap<u64, Rc<Vec<(StepPicture, String)>>>,
    found: BTreeMap<(String, String), String>,
    cells: usize,
    refused: usize,
    turns: usize,
    texts: usize,
    pictures: usize,
}

impl Reader {
    fn new() -> Self {
        Self {
            words: Words::new("en", None, false),
            atlas: atlas().unwrap(),
            seen: HashSet::new(),
            said: HashMap::new(),
            drawn: HashMap::new(),
            found: BTreeMap::new(),
            cells: 0,
            refused: 0,
            turns: 0,
            texts: 0,
            pictures: 0,
        }
    }

    fn read(&mut self, assessment: &Assessment) {
        let library = Library::shipped().unwrap();
        for head in library.heads() {
            let content = library.guide(&head.id).unwrap();
            for way in ways(head) {
                self.cell(content, way, assessment);
            }
        }
    }

    fn cell(&mut self, content: &GuideContent, way: Way, assessment: &Assessment) {
        let request = GuideRequest {
            mode: Some(way.mode),
            posture: Some(way.posture),
            foot: Some(way.foot),
            ..GuideRequest::of(&content.head.id)
        };
        let preferences =
            Preferences { weak_hands: way.weak, beginner: way.beginner, ..Preferences::default() };
        self.cells += 1;
        let words = self.words.clone();
        let plan = match plan(content, &request, &preferences, assessment, &words) {
            Ok(plan) => plan,
            Err(InstepError::Refused { .. } | InstepError::Invalid { .. }) => {
                self.refused += 1;
                return;
            }
            Err(error) => panic!("{error}"),
        };
        self.guide(content, &plan, assessment);
        let treated = plan.foot();
        let turns = plan.turns();
        let soaks = turns.iter().any(|turn| turn.piece.step.kind == StepKind::Soak);
        for turn in &turns {
            self.turns += 1;
            let step = &turn.piece.step;
            let authored = content.steps.iter().find(|s| s.id == step.id).unwrap();
            let softened = way.beginner && authored.pressure_from.max(authored.pressure_to) > Some(3);
            let excluded =
                excluded(assessment, &content.head, treated, turn.side, Some((step, softened)), soaks);
            let drawing = plan.drawing(turn);
            let shown = self.drawn(&drawing);
            let seen = hash(&(
                &step.id,
                way.posture.code(),
                way.weak,
                turn.wording,
                &excluded,
                &step.title,
                shown.0,
            ));
            if !self.seen.insert(seen) {
                continue;
            }
            let keys = turn.keys(way.weak);
            let cues = step.cues.iter().map(|cue| cue.key.as_str());
            let keys = [keys.title, keys.body, keys.spoken].into_iter().chain(keys.notes).chain(cues);
            let forbidden = excluded.words();
            for key in keys {
                let said = self.said(key, turn.wording);
                self.text(&step.id, &forbidden, &said);
            }
            for (picture, alt) in shown.1.iter() {
                self.pictures += 1;
                let there = (&**step, softened);
                let there =
                    self::excluded(assessment, &content.head, treated, picture.side, Some(there), soaks);
                let place = format!("{} (picture)", step.id);
                self.text(&place, &there.words(), &(picture.alt.clone(), alt.clone()));
                self.picture(&place, treated, &there, picture);
            }
        }
    }

    fn said(&mut self, key: &str, wording: Wording) -> Rc<(String, String)> {
        let words = &self.words;
        let say = || {
            let text = wording.text(key, words);
            let plain = plain(&text);
            Rc::new((text, plain))
        };
        Rc::clone(self.said.entry((key.to_owned(), wording)).or_insert_with(say))
    }

    /// The pictures, and what tells them from others.
    fn drawn(&mut self, drawing: &Drawing<'_>) -> (u64, Rc<Vec<(StepPicture, String)>>) {
        let direction = drawing.direction.map(Direction::code);
        let left_out: Vec<_> = drawing.left_out.iter().map(|(side, zones)| (side.code(), zones)).collect();
        let key = hash(&(drawing.zones, direction, drawing.side, drawing.mode, left_out));
        let words = &self.words;
        let draw = || {
            // The names of what is lit are held by their codes: the middle of the arch is not its edge.
            let alt = |picture: &StepPicture| {
                let lit = crate::picture::zone_names(&picture.zones, words);
                plain(&lit.iter().fold(picture.alt.clone(), |alt, name| alt.replace(name, " ")))
            };
            Rc::new(
                of_step(drawing, words)
                    .into_iter()
                    .map(|p| {
                        let alt = alt(&p);
                        (p, alt)
                    })
                    .collect(),
            )
        };
        (key, Rc::clone(self.drawn.entry(key).or_insert_with(draw)))
    }

    fn guide(&mut self, content: &GuideContent, plan: &Plan<'_>, assessment: &Assessment) {
        let soaks = plan.turns().iter().any(|turn| turn.piece.step.kind == StepKind::Soak);
        let excluded = excluded(assessment, &content.head, plan.foot(), Side::None, None, soaks);
        let wording = plan.wording();
        let head = &content.head;
        let required = plan.equipment(&head.equipment_required);
        let optional = plan.equipment(&head.equipment_optional);
        if !self.seen.insert(hash(&(&head.id, wording, &excluded, &required, &optional))) {
            return;
        }
        let equipment = |codes: &[String]| labels::equipment_text(codes, &[], &wording, &self.words);
        let texts = [
            head.title_under(&wording, &self.words),
            head.summary_under(&wording, &self.words),
            equipment(&required),
            equipment(&optional),
        ];
        let forbidden = excluded.words();
        for text in texts {
            let plain = plain(&text);
            self.text(&head.id, &forbidden, &(text, plain));
        }
    }

    fn text(&mut self, place: &str, forbidden: &[&'static str], (text, plain): &(String, String)) {
        self.texts += 1;
        for word in found(forbidden, plain) {
            self.found.entry((place.to_owned(), word.to_owned())).or_insert_with(|| text.clone());
        }
    }

    fn picture(&mut self, place: &str, treated: Foot, excluded: &Excluded, picture: &StepPicture) {
        let shut = match treated {
            Foot::Both => None,
            Foot::Left => Some(Side::Right),
            Foot::Right => Some(Side::Left),
        };
        let mut found = |what: &str| {
            self.found.entry((place.to_owned(), what.to_owned())).or_insert_with(|| picture.alt.clone());
        };
        if excluded.other_foot && shut == Some(picture.side) {
            found("draws the other foot");
        }
        let gone = &excluded.places;
        let overlap = |zone: &str| gone.iter().any(|g| zone_within(zone, g) || zone_within(g, zone));
        if picture.zones.iter().any(|zone| overlap(zone)) {
            found("lights a place that is left out");
        }
        let drawn =
            self.atlas.pictures.iter().find(|p| p.view == picture.view && p.side == picture.side).unwrap();
        let stroke = drawn.strokes.iter().find(|s| Some(&s.id) == picture.stroke.as_ref());
        let points = stroke.map(|s| [sampled(&s.lines), sampled(&s.heads)].concat().concat());
        let points = points.unwrap_or_default();
        let shut = drawn.zones.iter().filter(|z| gone.iter().any(|g| zone_within(&z.zone, g)));
        for zone in shut.filter(|_| !points.is_empty()) {
            let fill = sampled(&zone.fill);
            if points.iter().any(|point| lies_in(&fill, *point)) {
                found("crosses a place that is left out");
            }
        }
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Lines of a path as many points.
fn sampled(path: &[PathCommand]) -> Vec<Vec<(f64, f64)>> {
    let mut lines: Vec<Vec<(f64, f64)>> = Vec::new();
    for command in path {
        let start = lines.last().and_then(|l| l.last()).copied();
        match *command {
            PathCommand::MoveTo { x, y } => lines.push(vec![(x, y)]),
            PathCommand::LineTo { x, y } => {
                let (a, b) = start.unwrap();
                let line = lines.last_mut().unwrap();
                line.extend(
                    (1..=20).map(|n| f64::from(n) / 20.0).map(|t| (a + (x - a) * t, b + (y - b) * t)),
                );
            }
            PathCommand::CurveTo { x1, y1, x2, y2, x, y } => {
                let (a, b) = start.unwrap();
                let bezier = |p: f64, q: f64, r: f64, s: f64, t: f64| {
                    let u = 1.0 - t;
                    u * u * u * p + 3.0 * u * u * t * q + 3.0 * u * t * t * r + t * t * t * s
                };
                let line = lines.last_mut().unwrap();
                let point = |t| (bezier(a, x1, x2, x, t), bezier(b, y1, y2, y, t));
                line.extend((1..=20).map(|n| f64::from(n) / 20.0).map(point));
            }
            PathCommand::Close => {}
        }
    }
    lines
}

/// By the even-odd rule.
fn lies_in(fill: &[Vec<(f64, f64)>], (x, y): (f64, f64)) -> bool {
    let mut crossings = 0;
    for line in fill {
        for (n, (ax, ay)) in line.iter().enumerate() {
            let (bx, by) = line[(n + 1) % line.len()];
            if (*ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax) {
                crossings += 1;
            }
        }
    }
    crossings % 2 == 1
}

fn report(reader: &Reader, sets: usize) -> String {
    format!(
        "figures exclusions: {sets} sets of effects, {} cells, {} of them refused, {} turns, {} texts read, {} pictures read, {} contradictions",
        reader.cells,
        reader.refused,
        reader.turns,
        reader.texts,
        reader.pictures,
        reader.found.len(),
    )
}

/// One line a contradiction: `step: word`, with a text that holds it.
fn lines(reader: &Reader) -> String {
    let line = |((place, word), text): (&(String, String), &String)| format!("{place}: {word}   | {text}");
    reader.found.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_text_or_picture_names_what_an_answer_excludes() {
    let assessments =
        distinct(std::iter::once(Vec::new()).chain(single_answers().into_iter().map(|a| vec![a])));
    let mut reader = Reader::new();
    for assessment in &assessments {
        reader.read(assessment);
    }
    println!("{}", report(&reader, assessments.len()));
    assert!(assessments.len() > 60 && reader.cells > 20_000, "{}", report(&reader, assessments.len()));
    assert!(reader.texts > 5_000 && reader.pictures > 1_000, "{}", report(&reader, assessments.len()));
    assert!(reader.found.is_empty(), "{}", lines(&reader));
}

#[test]
#[ignore = "all pairs of answers: part of cargo xtask soak"]
fn no_text_or_picture_names_what_two_answers_exclude() {
    let single = single_answers();
    let pairs = single.iter().enumerate().flat_map(|(n, a)| {
        let rest = single.iter().skip(n + 1).filter(move |b| b.flag != a.flag || b.foot != a.foot);
        rest.map(move |b| vec![a.clone(), b.clone()])
    });
    let assessments = distinct(pairs);
    let mut reader = Reader::new();
    for assessment in &assessments {
        reader.read(assessment);
    }
    println!("{}", report(&reader, assessments.len()));
    assert!(assessments.len() > 1_000, "{}", report(&reader, assessments.len()));
    assert!(reader.found.is_empty(), "{}", lines(&reader));
}

#[test]
fn a_forbidden_word_is_found_and_a_harmless_one_is_not() {
    let light = Excluded { firm: true, ..Excluded::default() };
    assert_eq!(light.found_in("Each press may be a bit firmer."), ["firmer"]);
    assert_eq!(light.found_in("Lean in."), ["lean"]);
    assert_eq!(light.found_in("Lean forward. Sit in a firm chair."), [""; 0]);
    let heel = Excluded { places: owned(&["heel_pad"]), ..Excluded::default() };
    assert_eq!(heel.found_in("Cup the heel."), ["heel"]);
    assert_eq!(heel.found_in("Set the heel of your hand on the sole."), [""; 0]);
    let toes = Excluded { places: owned(&["toe_2"]), ..Excluded::default() };
    assert_eq!(toes.found_in("Tip it to the little-toe side."), [""; 0]);
    assert_eq!(toes.found_in("Start with the big toe."), ["toe"]);
    let oil = Excluded { oil: true, scent: true, ..Excluded::default() };
    assert_eq!(oil.found_in("Use no oil. A lavender foot bath is fine."), ["lavender"]);
    let foot = Excluded { other_foot: true, ..Excluded::default() };
    assert_eq!(foot.found_in("Wipe both feet."), ["both feet", "feet"]);
    assert_eq!(foot.found_in("Wipe your foot."), [""; 0]);
    for (zone, _) in ZONES.iter().filter(|(zone, _)| below_the_knee(zone)) {
        assert!(!named(zone).is_empty(), "{zone}");
    }
    assert!(Wording::default().soak);
}

/// What the reader reads is what the timeline says.
#[test]
fn a_timeline_holds_the_texts_that_are_read() {
    let words = Words::new("en", None, false);
    let library = Library::shipped().unwrap();
    let rules = rules(&[
        answer(Flag::Diabetes, None, Reply::Yes, None),
        answer(Flag::JointToes, Some(Foot::Left), Reply::Yes, None),
    ]);
    for head in library.heads() {
        let content = library.guide(&head.id).unwrap();
        let request = GuideRequest::of(&head.id);
        let preferences = Preferences::default();
        let Ok(plan) = plan(content, &request, &preferences, &rules, &words) else { continue };
        let seconds = plan.total_seconds();
        let turns: Vec<_> =
            plan.turns().iter().map(|t| (t.keys(false).title.to_owned(), t.wording, t.side)).collect();
        let timeline = plan.timeline(&words);
        assert_eq!(seconds, timeline.total_seconds());
        assert_eq!(turns.len(), timeline.segments.len());
        for ((title, wording, side), segment) in turns.iter().zip(&timeline.segments) {
            assert_eq!((&wording.text(title, &words), *side), (&segment.title, segment.side));
        }
    }
}

/// Kinds of massage that press or hold.
const PRESSING: &[&str] =
    &["press", "press_hold", "circle", "knead", "squeeze", "pivot", "walk", "pinch", "tool"];
const LIGHT_WORDS: &[&str] = &["light", "lightly", "lighter", "soft", "softly", "softer", "gentle", "gently"];

#[test]
fn under_a_limit_every_pressing_step_says_to_touch_lightly() {
    let limits = [
        (Flag::Diabetes, Reply::Yes),
        (Flag::Neuropathy, Reply::Cleared),
        (Flag::Pregnancy, Reply::Yes),
        (Flag::CardiovascularSerious, Reply::Yes),
        (Flag::AnticoagulantBleeding, Reply::Yes),
        (Flag::FragileTissue, Reply::Yes),
    ];
    let sore = |zone: Option<&'static str>| {
        zone.map(|zone| answer(Flag::SkinMinor, Some(Foot::Left), Reply::Yes, Some(zone)))
    };
    let words = Words::new("en", None, false);
    let library = Library::shipped().unwrap();
    let (mut silent, mut read) = (BTreeMap::new(), 0);
    for (flag, reply) in limits {
        for zone in [None, Some("heel_pad"), Some("arch_centre")] {
            let given: Vec<_> = std::iter::once(answer(flag, None, reply, None)).chain(sore(zone)).collect();
            let rules = rules(&given);
            for head in library.heads() {
                for way in ways(head) {
                    let request = GuideRequest {
                        mode: Some(way.mode),
                        posture: Some(way.posture),
                        foot: Some(way.foot),
                        ..GuideRequest::of(&head.id)
                    };
                    let preferences = Preferences { weak_hands: way.weak, ..Preferences::default() };
                    let content = library.guide(&head.id).unwrap();
                    let Ok(plan) = plan(content, &request, &preferences, &rules, &words) else { continue };
                    for turn in plan.turns() {
                        if !PRESSING.contains(&turn.piece.step.kind.code()) {
                            continue;
                        }
                        let keys = turn.keys(way.weak);
                        for key in [keys.body, keys.spoken] {
                            read += 1;
                            let text = turn.wording.text(key, &words);
                            // The skin between the toes is soft under every hand.
                            if found(LIGHT_WORDS, &plain(&text.replace("soft skin", "skin"))).is_empty() {
                                silent.insert((turn.piece.step.id.clone(), key.to_owned()), text);
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(read > 2_000, "{read}");
    assert!(silent.is_empty(), "{silent:#?}");
}

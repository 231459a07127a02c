use instep_content::packed::PackedDose;
use instep_content::timing::{PAUSE_S, SWITCH_S, Turn, switches, turns};
use instep_content::vocabulary::zone_within;

use super::choice::{SkippedStep, leaves_out};
use super::content::{AuthoredCue, CueTime, GuideContent, GuideHead, Step, StepSides, StepText};
use super::fit::{Amounts, Slot, fit, total, usual};
use super::labels::{equipment_text, length_text, reps_text};
use super::library::{GuideState, GuideTonight, Library, check_minutes, whole_minutes};
use super::safe::{self, Care, MadeSafe, Piece};
use super::wording::Wording;
use super::{Family, GuideRequest, Phase, Segment, SpokenLine, StepCue, StepKind, Timeline};
use crate::error::{InstepError, InvalidWhy, Result};
use crate::picture::{Drawing, of_step, stroke_text};
use crate::safety::{Assessment, Change, Effect, Flag, Limits, Oil, Rule, in_order};
use crate::session::{Foot, Mode, Posture, Receiver, Side};
use crate::words::{Arg, Words};

/// Fewest seconds to change to the other foot where hands are washed in them.
const SHORTEST_WASH_S: i32 = 60;
/// Seconds of the shortest timeline that may hold a soak.
const SHORTEST_WITH_SOAK_S: i64 = 25 * 60;

/// What the person has set once for all guides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preferences {
    /// Which foot comes first; anything but right is left.
    pub first_foot: Side,
    /// Seconds to change to the other foot; none: when the person says so.
    pub switch_seconds: Option<i32>,
    /// False: no step ends by its seconds, every one waits for the person.
    pub auto_advance: bool,
    /// The person reaches their own feet.
    pub reach: bool,
    /// Use the palm or the heel of the hand instead of the thumbs.
    pub weak_hands: bool,
    /// One of the first three sessions: pressure stays at 3 or below, and each softer step says so.
    pub beginner: bool,
    /// The steps they leave out, of all guides.
    pub skipped: Vec<SkippedStep>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            first_foot: Side::Left,
            switch_seconds: Some(SWITCH_S),
            auto_advance: true,
            reach: true,
            weak_hands: false,
            beginner: false,
            skipped: Vec::new(),
        }
    }
}

/// The most pressure in the first three sessions: what a hand can do well without practice.
const BEGINNERS_MOST: i32 = 3;

/// Who, how and on which feet, once everything not asked for is filled in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub mode: Mode,
    pub posture: Posture,
    pub foot: Foot,
    pub receiver: Receiver,
}

/// Compiles a guide for one person tonight.
///
/// Seconds: `duration`, or repetitions x seconds each (x zones, x directions), or seconds a point x points; steps per
/// foot once for each chosen foot. 5 s between steps, and at the change of foot what the person chose (usually 30).
/// A wished length is reached by changing doses within what the guide allows; each change is told. Where it can't be
/// reached, the nearest length is taken and told too.
///
/// Fails with `Invalid` for minutes outside 1 to 120 (`minutes`), for a mode or posture the guide does not offer, or
/// not together (`mode`, `posture`), and for somebody else's feet in mode `self` (`receiver`). Fails with `Refused`
/// where the assessment blocks the guide or leaves nothing of its techniques; `possible` is then empty, see
/// [`possible`].
pub fn compile(
    content: &GuideContent,
    request: &GuideRequest,
    preferences: &Preferences,
    assessment: &Assessment,
    words: &Words,
) -> Result<Timeline> {
    Ok(plan(content, request, preferences, assessment, words)?.timeline(words))
}

/// Decides which steps are played tonight and how much of each. Fails as [`compile`] does.
pub(super) fn plan<'a>(
    content: &'a GuideContent,
    request: &GuideRequest,
    preferences: &'a Preferences,
    assessment: &Assessment,
    words: &Words,
) -> Result<Plan<'a>> {
    check_minutes(request.minutes)?;
    let setting = settle(&content.head, request, preferences)?;
    let (mut made_safe, mut changes) = prepared(content, setting, preferences, assessment, words)?;
    if preferences.beginner {
        changes.extend(made_safe.pieces.iter_mut().filter_map(|piece| piece.soften(BEGINNERS_MOST, words)));
    }
    let setting = Setting { foot: made_safe.foot, ..setting };
    changes.extend(std::mem::take(&mut made_safe.changes));
    let steps = std::mem::take(&mut made_safe.pieces);
    let washes = made_safe.care.contains(&Care::WashBetween);
    let mut score = Score {
        steps,
        setting,
        preferences,
        step_major: content.head.step_major,
        family: content.head.family,
        washes,
    };
    let mut fitting = Vec::new();
    let mut amounts = score.fitted(request.minutes, words, &mut fitting);
    while let Some(change) = score.without_soak(&amounts, words) {
        changes.push(change);
        fitting.clear();
        amounts = score.fitted(request.minutes, words, &mut fitting);
    }
    // Of a step that time takes away, nothing else need be told.
    changes.retain(|c| {
        let gone = |f: &Change| f.effect == Effect::Drop && f.step.is_some() && f.step == c.step;
        matches!(c.effect, Effect::Drop | Effect::Replace) || !fitting.iter().any(gone)
    });
    changes.append(&mut fitting);
    let MadeSafe { warnings, care, limits, sore, flags, .. } = made_safe;
    Ok(Plan { content, score, amounts, changes, warnings, care, limits, sore, flags })
}

/// A guide as it is played tonight, not yet in words.
pub(super) struct Plan<'a> {
    content: &'a GuideContent,
    score: Score<'a>,
    amounts: Amounts,
    pub changes: Vec<Change>,
    pub warnings: Vec<String>,
    care: Vec<Care>,
    limits: Limits,
    sore: bool,
    /// Questions of the safety check behind what was changed, each once.
    flags: Vec<Flag>,
}

impl<'a> Plan<'a> {
    /// The guide in words.
    pub fn timeline(self, words: &Words) -> Timeline {
        let head = &self.content.head;
        let setting = self.score.setting;
        let wording = self.wording();
        Timeline {
            guide: head.id.clone(),
            title: head.title_under(&wording, words),
            summary: head.summary_under(&wording, words),
            content_version: head.content_version,
            mode: setting.mode,
            posture: setting.posture,
            foot: setting.foot,
            receiver: setting.receiver,
            equipment: self.equipment(&head.equipment_required),
            equipment_text: equipment_text(
                &self.equipment(&head.equipment_required),
                &head.at_hand,
                &wording,
                words,
            ),
            segments: self.segments(words),
            care: self.care,
            changes: self.changes,
            warnings: self.warnings,
        }
    }

    /// Planned seconds, pauses and all.
    pub fn total_seconds(&self) -> i32 {
        let slots = self.score.slots();
        let seconds = total(&slots, &self.amounts, &|amounts: &Amounts| self.score.pauses(amounts));
        i32::try_from(seconds).unwrap_or(i32::MAX)
    }

    /// The feet that are treated.
    pub fn foot(&self) -> Foot {
        self.score.setting.foot
    }

    /// What the pictures of a turn show.
    #[cfg(test)]
    pub fn drawing<'p>(&self, turn: &PlannedTurn<'p, '_>) -> Drawing<'p> {
        self.score.drawing(turn)
    }

    /// By what the texts of the guide choose.
    pub fn wording(&self) -> Wording {
        let side = match self.score.setting.foot {
            Foot::Both => Side::Both,
            Foot::Left => Side::Left,
            Foot::Right => Side::Right,
        };
        Wording { side, limits: self.limits, sore: self.sore, ..self.session_wording() }
    }

    /// The same without what differs from foot to foot.
    fn session_wording(&self) -> Wording {
        let played = || self.score.order(&self.amounts).into_iter().map(|(piece, ..)| piece);
        let below_knee = |piece: &Piece<'_>| piece.step.zones.iter().any(|z| zone_within(z, "below_knee"));
        Wording {
            one_foot: self.score.setting.foot != Foot::Both,
            soak: played().any(|piece| piece.step.kind == StepKind::Soak),
            leg: played().any(below_knee),
            ..Wording::default()
        }
    }

    /// What is needed, of a list of the guide: without what no step that is played asks for, and without what is not
    /// allowed.
    pub fn equipment(&self, codes: &[String]) -> Vec<String> {
        let order = self.score.order(&self.amounts);
        let carried = |code: &str| {
            let mut carriers = self.content.steps.iter().filter(|step| step.asks_for(code)).peekable();
            let none = carriers.peek().is_none();
            none || carriers.any(|step| {
                order.iter().any(|(piece, ..)| piece.step.id == step.id && piece.step.asks_for(code))
            })
        };
        let allowed = |code: &str| match code {
            "massage_oil" | "cream" => self.limits.oil < Oil::None,
            "essential_oil" | "home_made_cream" => self.limits.oil == Oil::Any,
            _ => true,
        };
        codes.iter().filter(|code| carried(code) && allowed(code)).cloned().collect()
    }

    /// The steps in order of play, each with what its texts choose by.
    pub fn turns(&self) -> Vec<PlannedTurn<'_, 'a>> {
        let session = self.session_wording();
        let order = self.score.order(&self.amounts);
        let turns = order.into_iter().map(|(piece, amount, turn)| {
            let side = self.score.side(piece, turn);
            PlannedTurn { piece, amount, turn, side, wording: piece.wording(side, session) }
        });
        turns.collect()
    }

    fn segments(&self, words: &Words) -> Vec<Segment> {
        let turns = self.turns();
        let next_turns = turns.iter().skip(1).map(|planned| Some(planned.turn)).chain([None]);
        turns.iter().zip(next_turns).map(|(planned, next)| self.score.segment(planned, next, words)).collect()
    }
}

/// A step on one foot, or on both at once, before it is put into words.
pub(super) struct PlannedTurn<'p, 'a> {
    pub piece: &'p Piece<'a>,
    pub amount: i32,
    turn: Turn,
    pub side: Side,
    /// By what its texts choose.
    pub wording: Wording,
}

impl PlannedTurn<'_, '_> {
    /// Keys of what is said: the name, what to do and how that is spoken, notes and cues.
    pub fn keys(&self, weak: bool) -> TurnKeys<'_> {
        let (body, spoken, _) = self.piece.text.for_hands(weak);
        let step = &self.piece.step;
        let notes = step.notes.iter().map(String::as_str).collect();
        TurnKeys { title: &step.title, body, spoken: spoken.unwrap_or(body), notes }
    }
}

/// Keys of the texts of a step.
pub(super) struct TurnKeys<'k> {
    pub title: &'k str,
    pub body: &'k str,
    pub spoken: &'k str,
    pub notes: Vec<&'k str>,
}

/// The steps for tonight: those of the mode and the posture, without what the person leaves out, made safe; and what
/// that changed. A guide keeps its techniques: where nothing of them would be left, those that the person leaves out
/// are played all the same.
fn prepared<'a>(
    content: &'a GuideContent,
    setting: Setting,
    preferences: &Preferences,
    assessment: &Assessment,
    words: &Words,
) -> Result<(MadeSafe<'a>, Vec<Change>)> {
    let left_out = |step: &Step| !step.always_played() && leaves_out(&preferences.skipped, content, step);
    let technique = |step: &Step| step.phase == Phase::Technique;
    let without = |skipped: &dyn Fn(&Step) -> bool| {
        let mut changes = Vec::new();
        let mut steps = Vec::new();
        for step in content.steps.iter().filter(|s| s.modes.contains(&setting.mode)) {
            let mut tell = |effect, key| {
                changes.push(Change {
                    step: Some(step.id.clone()),
                    side: whole_side(step.sides, setting.foot),
                    effect,
                    because: words.text(key, &[]),
                });
            };
            match step.text_in(setting.posture) {
                None => tell(Effect::Drop, "change-drop-posture"),
                Some(_) if skipped(step) => tell(Effect::Skip, "change-skip"),
                Some(text) => steps.push((step, text)),
            }
        }
        let any_technique = steps.iter().any(|(step, _)| technique(step));
        let weak = preferences.weak_hands;
        let made_safe = safe::apply(&content.head, &steps, setting.foot, weak, assessment, words)?;
        Ok((any_technique, made_safe, changes))
    };
    let first = without(&left_out);
    if !content.steps.iter().any(|step| technique(step) && left_out(step)) {
        return first.map(|(_, made_safe, changes)| (made_safe, changes));
    }
    if let Ok((true, made_safe, changes)) = first {
        return Ok((made_safe, changes));
    }
    let (_, made_safe, mut changes) = without(&|step| left_out(step) && !technique(step))?;
    let because = words.text("change-skip-kept", &[]);
    changes.push(Change { step: None, side: Side::None, effect: Effect::Note, because });
    Ok((made_safe, changes))
}

/// Returns the feet on which a guide can be played tonight. Fails as [`compile`] does, without compiling it.
pub fn allowed(
    content: &GuideContent,
    request: &GuideRequest,
    preferences: &Preferences,
    assessment: &Assessment,
    words: &Words,
) -> Result<Foot> {
    check_minutes(request.minutes)?;
    let setting = settle(&content.head, request, preferences)?;
    prepared(content, setting, preferences, assessment, words).map(|(made_safe, _)| made_safe.foot)
}

/// Fills in what a request does not ask for. Fails with `Invalid` for what does not go together.
pub(super) fn settled(
    content: &GuideContent,
    request: &GuideRequest,
    preferences: &Preferences,
) -> Result<Setting> {
    settle(&content.head, request, preferences)
}

/// A guide as its list shows it tonight, in the mode wished for: how long it is and what it needs, and what safety
/// makes of it. Fails with `Invalid` as [`compile`] does.
pub fn tonight(
    content: &GuideContent,
    mode: Option<Mode>,
    preferences: &Preferences,
    assessment: &Assessment,
    words: &Words,
) -> Result<GuideTonight> {
    let head = &content.head;
    let request = GuideRequest { mode, ..GuideRequest::of(&head.id) };
    match plan(content, &request, preferences, assessment, words) {
        Ok(plan) => {
            let (wording, equipment) = (plan.wording(), plan.equipment(&head.equipment_required));
            let note = why("guides-changed", &plan.flags, words);
            Ok(GuideTonight {
                id: head.id.clone(),
                seconds: plan.total_seconds(),
                state: if note.is_some() { GuideState::Changed } else { GuideState::Usual },
                note,
                title: head.title_under(&wording, words),
                summary: head.summary_under(&wording, words),
                equipment_text: equipment_text(&equipment, &head.at_hand, &wording, words),
                equipment,
            })
        }
        Err(InstepError::Refused { changes, .. }) => {
            let mut flags: Vec<Flag> = changes.iter().filter_map(|c| Flag::from_code(&c.flag)).collect();
            flags.dedup();
            let mode = mode.or_else(|| head.modes_within(preferences.reach).first().copied());
            let seconds = mode.and_then(|mode| head.seconds_in(mode)).unwrap_or_else(|| head.seconds());
            Ok(GuideTonight {
                seconds,
                state: GuideState::Refused,
                note: why("guides-refused", &flags, words),
                ..GuideTonight::as_written(head, words)
            })
        }
        Err(error) => Err(error),
    }
}

/// Why a guide is changed or refused, in a short sentence: the questions behind it, or, where they are many, that
/// there are some.
fn why(key: &str, flags: &[Flag], words: &Words) -> Option<String> {
    let reason = |flag: &Flag| words.text(&format!("safety-flag-{}.reason", flag.code()), &[]);
    let reasons: Vec<String> = flags.iter().map(reason).collect();
    match reasons.len() {
        0 => None,
        1 => Some(words.text(key, &[("reason", Arg::Text(&words.list(&reasons)))])),
        _ => Some(words.text(&format!("{key}-many"), &[])),
    }
}

/// The questions of the safety check that a guide asks before it starts: each that can change it, in the order of the
/// flags. Fails as [`compile`] does.
pub fn asked(content: &GuideContent, request: &GuideRequest, preferences: &Preferences) -> Result<Vec<Flag>> {
    let setting = settle(&content.head, request, preferences)?;
    Ok(safe::asked(&content.head, &written(content, setting), setting.receiver, preferences.weak_hands))
}

/// The rules that change a guide, in the order in which they are told. Fails as [`compile`] does.
pub fn concerning(
    content: &GuideContent,
    request: &GuideRequest,
    preferences: &Preferences,
    assessment: &Assessment,
) -> Result<Vec<Rule>> {
    let setting = settle(&content.head, request, preferences)?;
    Ok(in_order(safe::concerning(
        &content.head,
        &written(content, setting),
        assessment,
        preferences.weak_hands,
    )))
}

/// The steps of a guide in a mode and a posture, as they are written.
fn written(content: &GuideContent, setting: Setting) -> Vec<(&Step, &StepText)> {
    let played = content.steps.iter().filter(|step| step.modes.contains(&setting.mode));
    played.filter_map(|step| step.text_in(setting.posture).map(|text| (step, text))).collect()
}

/// Ids of the guides that can be played as they come, for a receiver.
pub fn possible(
    library: &Library,
    receiver: Receiver,
    tradition: bool,
    preferences: &Preferences,
    assessment: &Assessment,
    words: &Words,
) -> Result<Vec<String>> {
    let mut ids = Vec::new();
    for head in library.heads() {
        let request = GuideRequest { receiver: Some(receiver), ..GuideRequest::of(&head.id) };
        let offered = tradition || head.family != Family::ReflexTradition;
        let content = library.guide(&head.id)?;
        if offered && allowed(content, &request, preferences, assessment, words).is_ok() {
            ids.push(head.id.clone());
        }
    }
    Ok(ids)
}

fn settle(head: &GuideHead, request: &GuideRequest, preferences: &Preferences) -> Result<Setting> {
    let not_together = |field| InstepError::invalid(field, InvalidWhy::NotTogether);
    let receiver = request.receiver.unwrap_or(Receiver::Me);
    let partner = receiver == Receiver::SomeoneElse || request.posture == Some(Posture::Partner);
    let own_feet = head.modes_within(preferences.reach).contains(&Mode::OwnFeet);
    let usual_mode = if partner || !own_feet { Mode::Partner } else { Mode::OwnFeet };
    let mode = request.mode.unwrap_or(usual_mode);
    if !head.modes.contains(&mode) {
        return Err(not_together("mode"));
    }
    if mode == Mode::OwnFeet && receiver == Receiver::SomeoneElse {
        return Err(not_together("receiver"));
    }
    // On one's own feet, only the floor asks for no reach.
    let reachable = |p: Posture| mode == Mode::Partner || preferences.reach || p == Posture::Floor;
    let usual_posture = head.usual_posture(mode).filter(|p| reachable(*p)).unwrap_or(Posture::Floor);
    let posture = request.posture.unwrap_or(usual_posture);
    if !head.offers(posture, mode) || !reachable(posture) {
        return Err(not_together("posture"));
    }
    Ok(Setting { mode, posture, foot: request.foot.unwrap_or(Foot::Both), receiver })
}

/// Which feet a step is for, over all its turns.
fn whole_side(sides: StepSides, foot: Foot) -> Side {
    match (sides, foot) {
        (StepSides::None, _) => Side::None,
        (_, Foot::Both) => Side::Both,
        (_, Foot::Left) => Side::Left,
        (_, Foot::Right) => Side::Right,
    }
}

/// The steps that can be played, before they are laid out in time.
struct Score<'a> {
    steps: Vec<Piece<'a>>,
    setting: Setting,
    preferences: &'a Preferences,
    step_major: bool,
    family: Family,
    /// Hands are washed at the change of foot.
    washes: bool,
}

impl<'a> Score<'a> {
    /// A slot for each step. Where only optional steps are left of the massage, they stay: without them there is none.
    fn slots(&self) -> Vec<Slot> {
        let needed = !self.steps.iter().any(|piece| safe::massage(&piece.step) && !piece.step.optional);
        let slot = |piece: &Piece<'_>| Slot {
            dose: piece.step.dose,
            unit: piece.unit_seconds(),
            droppable: piece.step.optional
                && piece.step.phase != Phase::Aftercare
                && !(needed && safe::massage(&piece.step)),
        };
        self.steps.iter().map(slot).collect()
    }

    /// How much of each step for the wished length; tells what that changes.
    fn fitted(&self, minutes: Option<i32>, words: &Words, changes: &mut Vec<Change>) -> Amounts {
        let slots = self.slots();
        let Some(minutes) = minutes else { return usual(&slots) };
        let pauses = |amounts: &Amounts| self.pauses(amounts);
        let amounts = fit(&slots, i64::from(minutes).saturating_mul(60), &pauses);
        let wish = words.spoken_minutes(minutes.saturating_mul(60));
        let mut tell = |piece: Option<&Piece<'_>>, effect, because| {
            changes.push(Change {
                step: piece.map(|p| p.step.id.clone()),
                side: piece.map_or(Side::None, |p| p.side),
                effect,
                because,
            });
        };
        let wished = [("length", Arg::Text(&wish))];
        for (piece, amount) in self.steps.iter().zip(&amounts) {
            let usual = piece.step.dose.amounts().1;
            match *amount {
                None => tell(Some(piece), Effect::Drop, words.text("change-drop-time", &wished)),
                Some(n) if n < usual => {
                    tell(Some(piece), Effect::Shorten, words.text("change-shorten", &wished));
                }
                Some(n) if n > usual => {
                    tell(Some(piece), Effect::Lengthen, words.text("change-lengthen", &wished));
                }
                Some(_) => {}
            }
        }
        let reached = i32::try_from(total(&slots, &amounts, &pauses)).unwrap_or(i32::MAX);
        if whole_minutes(reached) != minutes {
            let nearest = words.spoken_minutes(reached);
            let args = [("length", Arg::Text(&wish)), ("nearest", Arg::Text(&nearest))];
            tell(None, Effect::NearestLength, words.text("change-nearest", &args));
        }
        amounts
    }

    /// Takes the soak out where everything together is too short for it; tells so.
    fn without_soak(&mut self, amounts: &Amounts, words: &Words) -> Option<Change> {
        let slots = self.slots();
        if total(&slots, amounts, &|amounts: &Amounts| self.pauses(amounts)) >= SHORTEST_WITH_SOAK_S {
            return None;
        }
        let soak = |piece: &Piece<'_>| piece.step.optional && piece.step.kind == StepKind::Soak;
        let at = self.steps.iter().zip(amounts).position(|(p, amount)| amount.is_some() && soak(p))?;
        let piece = self.steps.remove(at);
        Some(Change {
            step: Some(piece.step.id.clone()),
            side: piece.side,
            effect: Effect::Drop,
            because: words.text("change-drop-soak", &[]),
        })
    }

    /// The order of play of the steps that have an amount.
    fn order(&self, amounts: &Amounts) -> Vec<(&Piece<'a>, i32, Turn)> {
        let played: Vec<_> =
            self.steps.iter().zip(amounts).filter_map(|(piece, amount)| amount.map(|n| (piece, n))).collect();
        let per_foot: Vec<bool> =
            played.iter().map(|(piece, _)| piece.step.sides == StepSides::PerFoot).collect();
        turns(&per_foot, self.step_major, self.setting.foot == Foot::Both)
            .into_iter()
            .filter_map(|(n, turn)| played.get(n).map(|(piece, amount)| (*piece, *amount, turn)))
            // A step may be left out on one foot only.
            .filter(|(piece, _, turn)| {
                piece.side == Side::Both || *turn == Turn::Once || piece.side == self.side(piece, *turn)
            })
            .collect()
    }

    /// The pause between two turns, and whether the foot changes in it.
    fn pause(&self, now: Turn, next: Turn) -> (i32, bool) {
        if switches(now, next) {
            let chosen = self.preferences.switch_seconds.unwrap_or_default().max(0);
            // A change of foot without a time waits for the person.
            let washes = self.washes && chosen > 0;
            (if washes { chosen.max(SHORTEST_WASH_S) } else { chosen }, true)
        } else {
            (PAUSE_S, false)
        }
    }

    fn pauses(&self, amounts: &Amounts) -> i64 {
        self.order(amounts)
            .windows(2)
            .map(|pair| match pair {
                [(.., now), (.., next)] => i64::from(self.pause(*now, *next).0),
                _ => 0,
            })
            .fold(0, i64::saturating_add)
    }

    fn segment(&self, planned: &PlannedTurn<'_, '_>, next: Option<Turn>, words: &Words) -> Segment {
        let PlannedTurn { piece, amount, turn, side, wording } = planned;
        let (side, step) = (*side, &piece.step);
        let (pause_after, switch_after) = next.map_or((0, false), |next| self.pause(*turn, next));
        let keys = planned.keys(self.preferences.weak_hands);
        let (body, spoken, lines) = said(&keys, wording, words);
        let dose = piece.dose(side);
        let seconds = amount.saturating_mul(dose.unit_seconds());
        let reps = dose.reps(*amount);
        let weak = self.preferences.weak_hands && piece.text.weak.is_some();
        Segment {
            step: step.id.clone(),
            technique: step.technique.clone(),
            phase: step.phase,
            title: wording.text(keys.title, words),
            body,
            spoken,
            lines,
            side,
            side_text: side.text(words),
            seconds,
            length_text: length_text(dose, seconds, words),
            pause_after,
            switch_after,
            waits: !self.preferences.auto_advance || matches!(step.dose, PackedDose::UntilUserDone { .. }),
            reps,
            reps_text: reps_text(dose, *amount, words),
            kind: step.kind,
            motion: step.motion(),
            pass_ms: step.pass_ms(dose, *amount),
            pictograms: step.pictograms(self.family, self.setting.posture, weak, words),
            zones: piece.zones(side),
            pictures: of_step(&self.drawing(planned), words),
            pressure_from: step.pressure_from,
            pressure_to: step.pressure_to,
            pressure_text: step.pressure_text(words),
            direction: piece.direction(side),
            direction_text: piece.direction(side).and_then(|direction| stroke_text(direction, words)),
            timing_origin: step.timing_origin,
            provenance: step.provenance,
            sources: step.sources.clone(),
            cues: cues(&step.cues, seconds, reps, wording, words),
        }
    }

    /// What the pictures of a step show: the feet that are treated, without the places that are left out.
    fn drawing<'p>(&self, planned: &PlannedTurn<'p, '_>) -> Drawing<'p> {
        let PlannedTurn { piece, side, .. } = planned;
        let (piece, side): (&'p Piece<'_>, Side) = (piece, *side);
        Drawing {
            zones: &piece.step.zones,
            direction: piece.direction(side),
            side: match (side, self.setting.foot) {
                (Side::None | Side::Both, Foot::Left) => Side::Left,
                (Side::None | Side::Both, Foot::Right) => Side::Right,
                _ => side,
            },
            mode: self.setting.mode,
            left_out: piece.left_out(side),
        }
    }

    fn side(&self, piece: &Piece<'_>, turn: Turn) -> Side {
        let first_right = self.preferences.first_foot == Side::Right;
        match (turn, self.setting.foot) {
            (Turn::Once, _) => piece.side,
            (_, Foot::Left) => Side::Left,
            (_, Foot::Right) => Side::Right,
            (Turn::First, Foot::Both) => {
                if first_right {
                    Side::Right
                } else {
                    Side::Left
                }
            }
            (Turn::Other, Foot::Both) => {
                if first_right {
                    Side::Left
                } else {
                    Side::Right
                }
            }
        }
    }
}

/// Instruction as it is read, as it is spoken and sentence by sentence, each with the notes that go with the step.
fn said(keys: &TurnKeys<'_>, wording: &Wording, words: &Words) -> (String, String, Vec<SpokenLine>) {
    let (body, spoken) = (wording.text(keys.body, words), wording.text(keys.spoken, words));
    let notes = keys.notes.iter().map(|key| wording.text(key, words));
    // A note that has nothing to say tonight is empty.
    let notes: Vec<String> = notes.filter(|note| !note.trim().is_empty()).collect();
    let with_notes = |text: &str| {
        let texts = std::iter::once(text).chain(notes.iter().map(String::as_str));
        texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join(" ")
    };
    let mut lines = SpokenLine::of(&body, &spoken, false);
    lines.extend(notes.iter().flat_map(|note| SpokenLine::of(note, note, true)));
    (with_notes(&body), with_notes(&spoken), lines)
}

/// Moments become seconds.
fn cues(
    authored: &[AuthoredCue],
    seconds: i32,
    reps: Option<i32>,
    wording: &Wording,
    words: &Words,
) -> Vec<StepCue> {
    let mut cues: Vec<StepCue> = authored
        .iter()
        .flat_map(|cue| {
            let text = wording.text(&cue.key, words);
            moments(cue.at, seconds, reps)
                .into_iter()
                .map(move |at_second| StepCue { at_second, text: text.clone() })
        })
        .collect();
    cues.sort_by_key(|c| c.at_second);
    cues
}

fn moments(at: CueTime, seconds: i32, reps: Option<i32>) -> Vec<i32> {
    match at {
        CueTime::Start => vec![0],
        CueTime::Middle => vec![seconds / 2],
        CueTime::LastSeconds(last) => vec![seconds.saturating_sub(last).max(0)],
        CueTime::EachRep => {
            let reps = reps.unwrap_or(1).max(1);
            (0..reps).map(|n| seconds / reps * n).collect()
        }
    }
}

use serde::{Deserialize, Serialize};

use super::{Session, UndoOffer};
use crate::calendar::TimeOfDay;
use crate::guide::{Motion, SpokenLine, StepKind, StepPictograms};
use crate::picture::StepPicture;
use crate::player::{BackMeans, Cue, PlayerClock, PlayerPhase, SlabAction};
use crate::rating::Question;
use crate::session::{SessionId, Side, vocabulary};

vocabulary! {
    /// The way in which the player reaches the person.
    #[derive(Default)]
    Output {
        /// The shell reads the voice cues aloud and sends `spoken` after each. With the setting `voice` on, a step's clock
        /// waits for it.
        Voice = "voice",
        /// A screen reader announces the texts. While nobody has chosen how steps follow each other, the person says when.
        Reader = "reader",
        /// Texts, chimes and vibrations only. Nothing waits for `spoken`.
        #[default]
        Silent = "silent",
    }
}

/// The Player screen, and what every event answers with.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Player {
    /// The session.
    pub session: SessionId,
    /// Give it back with the next event. If another process has moved the session on, that event fails with
    /// `PlayerMoved`.
    pub revision: i64,
    /// Where it stands.
    pub state: PlayerPhase,
    /// While `paused`: the state it goes back to. None otherwise.
    pub paused_from: Option<PlayerPhase>,
    /// The guide's id.
    pub guide: String,
    /// The guide's name.
    pub guide_title: String,
    /// The segment, counted from 1.
    pub segment: i32,
    /// How many there are.
    pub segments: i32,
    /// Both in words: `Step 4 of 11`.
    pub step_text: String,
    /// Kind of the step.
    pub kind: StepKind,
    /// Motion of the hand, the tool or the foot.
    pub motion: Motion,
    /// Milliseconds of one pass of the motion; 0 where nothing moves.
    pub pass_ms: i32,
    /// Pictograms of the hand, the seat and the things to fetch.
    pub pictograms: StepPictograms,
    /// Which foot.
    pub side: Side,
    /// The same in words; empty where no foot is meant.
    pub side_text: String,
    /// The step's name.
    pub title: String,
    /// The step that heads the screen: the one that is played; in the pause before a step and in a change of foot the coming
    /// one.
    pub heading: StepHead,
    /// A short word above the heading: the session is paused, waits without hurry, shows the coming step or was interrupted.
    /// Empty otherwise.
    pub tag: String,
    /// True while the session was interrupted and the person has not gone on yet: the key that ends it stands beside the
    /// slab then.
    pub interrupted: bool,
    /// The sentences to show now, one each; the first says what to do. The step's own; before the first step and in a change
    /// of foot how to settle; between two steps the first of the coming step; after an interruption when it was.
    pub lines: Vec<SpokenLine>,
    /// The clock to count down.
    pub clock: PlayerClock,
    /// The slab, which starts and stops the clock; none after the end.
    pub slab: Option<Slab>,
    /// The step that `back` leads to; none where it is refused. It changes with time: `clock.call_in_ms` counts that in.
    pub back_means: Option<BackMeans>,
    /// Text of the key for `back`: Back, or Again in the last ten seconds of a step. Empty where it is refused.
    pub back_text: String,
    /// Text of the key for `repeat` beside it, while the session is paused. Empty otherwise.
    pub again_text: String,
    /// Seconds left of the step or the pause. 0 when it waits for the person.
    pub remaining_seconds: i32,
    /// True when it waits for the person.
    pub waits: bool,
    /// True while the step's clock waits for `spoken`. Only with the output `voice`.
    pub awaits_spoken: bool,
    /// Repetitions done, where they are counted.
    pub reps_done: Option<i32>,
    /// Repetitions asked for, where they are counted.
    pub reps: Option<i32>,
    /// True where a very soft tick is wanted with each pass of the hand: repetitions are counted, the setting `rep_ticks` is
    /// on, and the session is not `quiet`.
    pub rep_ticks: bool,
    /// True where the person wished neither voice nor chimes for this session: nothing may sound. Then the background
    /// breathes once at a change of foot.
    pub quiet: bool,
    /// The same in words, with what they are counted for: `4 times each way`. Empty where they are not counted.
    pub reps_text: String,
    /// Pressure in words; none where nothing is pressed.
    pub pressure_text: Option<String>,
    /// Seconds played.
    pub active_seconds: i32,
    /// Seconds planned.
    pub planned_seconds: i32,
    /// The time that is left of the session, in words: `9 min left`. Empty after the end.
    pub left_text: String,
    /// The same, as it is spoken.
    pub left_spoken: String,
    /// The progress of each foot, in order of play; one without a side where the guide is for no foot.
    pub feet: Vec<FootProgress>,
    /// The coming step; none at the end.
    pub next: Option<StepHead>,
    /// Text of the key for `next`: Next in a step, Begin now in the count-in, between steps and in a change of foot. Empty
    /// where it is refused, where a card stands, or where the slab does the same.
    pub next_text: String,
    /// True where the key for `next` stands before the key for `back`, and not behind it: the setting `left_hand`.
    pub next_first: bool,
    /// Name of the coming step, to stand under that key while a step runs or is paused. Empty otherwise and at the end.
    pub next_title: String,
    /// Zones the step works on.
    pub zones: Vec<String>,
    /// The pictures that show it, from left to right.
    pub pictures: Vec<StepPicture>,
    /// What to show, sound or say now.
    pub cues: Vec<Cue>,
    /// To be shown before anything else: after a cramp while the session stands still, and after a stop for pain. None
    /// otherwise. The card for a cramp is still there after a restart of the app; for pain see `stop_card`.
    pub card: Option<PlayerCard>,
    /// While `ready`: must be shown where the guide's evidence is traditional or unproven. None later.
    pub label: Option<String>,
    /// While `ready`: rules before every massage, a sentence or two an item; those for these feet are among `lines`. The cue
    /// `opens` holds both in one text, which takes half a minute to say. A shell with a voice says `lines` and `notes` item
    /// by item behind the count-in, and leaves out the rest once a step begins. Empty later.
    pub notes: Vec<String>,
    /// Ratings to ask for at the end, in this order: comfort and, if it is chosen in the settings, pain. Each is answered
    /// or skipped on its own. Empty at other times, and for a session that was stopped for pain.
    pub ask: Vec<Question>,
    /// After the first session that counts, while there is no reminder: an offer of one. Show it once nothing is left in
    /// `ask`. None otherwise.
    pub offer_reminder: Option<ReminderOffer>,
    /// The state in a sentence.
    pub text: String,
    /// The screen as it is spoken when it is asked for: the state, what to do, and the time left.
    pub spoken: String,
    /// Once finished or abandoned: the session as saved. None when it was left before its start.
    pub saved: Option<Session>,
    /// The way back; only where `stop` just ended the session.
    pub undo: Option<UndoOffer>,
}

/// The slab: the large area at the lower edge that starts and stops the clock.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct Slab {
    /// The act of a tap.
    pub action: SlabAction,
    /// The same as a label: `Pause`.
    pub text: String,
    /// False while time runs and a tap stops it. True when the session waits for the person and a tap goes on.
    pub waits: bool,
    /// The foot in words, above the count: `Left foot`. In a change of foot the coming one. Empty where no foot is meant.
    pub side_text: String,
    /// The count where repetitions are counted: `3 of 5`. None: the clock is shown.
    pub count_text: Option<String>,
    /// False where neither a count nor the clock is to be shown: the person says when it is over.
    pub counts: bool,
}

/// A step as it heads the screen or a key.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct StepHead {
    /// Its name.
    pub title: String,
    /// Which foot.
    pub side: Side,
    /// The same in words; empty where no foot is meant.
    pub side_text: String,
    /// The pictures that show it, from left to right. A step without pictures of its own has its foot or feet from below,
    /// nothing lit; before the first step, so do all feet of the guide. Empty only where no foot is meant.
    pub pictures: Vec<StepPicture>,
}

/// The progress of one foot.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct FootProgress {
    /// The foot; none where the guide is for no foot.
    pub side: Side,
    /// The same in words: `Left foot`. Empty where no foot is meant.
    pub side_text: String,
    /// Planned seconds of its steps that are done or were skipped, 0 to `planned_seconds`.
    pub done_seconds: i32,
    /// Planned seconds of its steps.
    pub planned_seconds: i32,
    /// The progress as it is spoken when it is asked for.
    pub spoken: String,
}

vocabulary! {
    /// Subject of a card.
    CardKind {
        /// A cramp: the session stands still, and goes on or ends.
        Cramp = "cramp",
        /// The signs at which to stop and to get help, after a stop for pain.
        StopSigns = "stop_signs",
    }
}

/// A card that is read before anything else.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct PlayerCard {
    /// Subject.
    pub kind: CardKind,
    /// Its title.
    pub title: String,
    /// The signs that need help at once, a sentence each: they stand first. Empty for a cramp.
    pub urgent: Vec<String>,
    /// Further advice, a sentence each.
    pub lines: Vec<String>,
    /// The card as it is spoken.
    pub spoken: String,
}

/// An offer of a reminder each day at this time.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct ReminderOffer {
    /// The time of day at which the session began, to the nearest quarter of an hour.
    pub time: TimeOfDay,
    /// The offer in words.
    pub text: String,
    /// The same, as it is spoken.
    pub spoken: String,
}

/// What a running session will show, sound or say, if nobody does anything. For a shell that goes to the background and
/// must tell its system beforehand.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct UpcomingCue {
    /// Milliseconds from now.
    pub after_ms: i64,
    /// What then: in text, as a vibration, a sound or spoken words.
    pub cues: Vec<Cue>,
}

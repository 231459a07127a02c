use super::safety::everything;
use super::sessions::{LOG_MINUTES, NOTE_CHARACTERS};
use super::{Instep, LogForm, LogRating, LogType, LogTypeRequest, SessionEntry, SessionTagText, View};
use crate::calendar::Moment;
use crate::error::{InstepError, InvalidWhy, Result};
use crate::guide::{self, GuideRequest};
use crate::rating::{self, Instrument, RatingItem, RatingPhase};
use crate::safety::{Asked, Assessment, Flag, SafetyChange, flags_of, in_order};
use crate::session::{Foot, Receiver, SessionKind, SessionTag};
use crate::store;

/// The usual length of a foot bath; fifteen minutes are the most that is advised.
const SOAK_MINUTES: i32 = 10;

#[uniffi::export]
impl Instep {
    /// The Log screen of a soak, a device, a massage by somebody else, or a guide that was not played: what to ask and to
    /// mind before it, and the form for `log_session` afterwards. A guide is asked about when it is played.
    ///
    /// Errors: `Invalid` for kind `guided` (`kind`), a guide where none belongs or none where one does (`guide`), and
    /// answers given for one's own feet (`answers`); `NotFound` for an unknown guide.
    pub fn log_type(&self, request: LogTypeRequest, now: Moment) -> Result<LogType> {
        self.read(&now, |view| view.log_type(&request))
    }
}

impl View<'_> {
    fn log_type(&self, request: &LogTypeRequest) -> store::Result<LogType> {
        let kind = request.kind;
        if kind == SessionKind::Guided {
            let kinds = SessionKind::ALL.iter().filter(|kind| **kind != SessionKind::Guided);
            return Err(InstepError::not_one_of("kind", kinds.map(|kind| kind.code())).into());
        }
        let flags = flags_of(kind);
        let form = self.log_form(request)?;
        let receiver = request.receiver.unwrap_or(Receiver::Me);
        let answers = self.answers(receiver, &request.answers)?;
        let assessment = self.assessment(receiver, &answers)?;
        let asked = everything(receiver);
        let flags: Vec<Flag> = flags.into_iter().filter(|flag| asked.contains(flag)).collect();
        let pages = self.pages(&flags, &answers, receiver)?;
        let open = pages.iter().flat_map(|page| &page.items).filter(|item| item.asked == Asked::Open);
        let questions = open.map(|item| self.question(item.item, receiver));
        let (changes, instead) = self.on_log_type(&assessment, kind);
        let said: &[&str] = match kind {
            _ if instead.is_some() => &[],
            SessionKind::Guided | SessionKind::ByHand => &[],
            SessionKind::Soak => &[
                "log-soak-sit",
                "log-soak-warmth",
                "log-soak-time",
                "log-soak-floor",
                "log-soak-added",
                "log-soak-skin",
                "log-soak-dry",
            ],
            SessionKind::Device => &[
                "log-device-leaflet",
                "log-device-sit",
                "log-device-plug",
                "log-device-sleep",
                "log-device-stop",
            ],
            SessionKind::External => &["log-external-tell", "log-external-stop", "log-external-stones"],
        };
        let title = match &form.entry.guide {
            Some(guide) => self.library.head(guide)?.title(self.words),
            None => self.kind_title(kind),
        };
        let aloud = self.words.aloud();
        let spoken = [title.clone() + "."]
            .into_iter()
            .chain(changes.iter().map(|change| change.message.clone()))
            .chain(instead.clone())
            .chain(said.iter().map(|key| aloud.text(key, &[])));
        Ok(LogType {
            kind,
            spoken: spoken.collect::<Vec<_>>().join(" "),
            title,
            questions: questions.collect(),
            changes,
            refused: instead.is_some(),
            instead,
            advice: said.iter().map(|key| self.words.text(key, &[])).collect(),
            form,
            tags: SessionTag::ALL
                .iter()
                .map(|tag| SessionTagText { tag: *tag, text: self.tag_text(*tag) })
                .collect(),
        })
    }

    /// The fields of the form with their defaults and limits.
    fn log_form(&self, request: &LogTypeRequest) -> store::Result<LogForm> {
        let (kind, receiver) = (request.kind, request.receiver.unwrap_or(Receiver::Me));
        let usual_minutes = match (kind, &request.guide) {
            (SessionKind::ByHand, None) => {
                return Err(InstepError::invalid("guide", InvalidWhy::Missing).into());
            }
            (SessionKind::ByHand, Some(guide)) => {
                Some(guide::whole_minutes(self.compile(&GuideRequest::of(guide))?.total_seconds()))
            }
            (_, Some(_)) => return Err(InstepError::invalid("guide", InvalidWhy::NotTogether).into()),
            (SessionKind::Soak, None) => Some(SOAK_MINUTES),
            (_, None) => None,
        };
        let comfort = |phase| -> Result<LogRating> {
            let question = rating::question(Instrument::of(RatingItem::Comfort, false)?, self.words);
            let label =
                rating::label(Instrument::FootComfort0To10, question.version, Some(phase), None, self.words);
            Ok(LogRating { phase, label, question })
        };
        Ok(LogForm {
            least_minutes: LOG_MINUTES.0,
            most_minutes: LOG_MINUTES.1,
            usual_minutes,
            latest_start: self.now.offset_time(),
            feet: vec![Foot::Both, Foot::Left, Foot::Right],
            receivers: vec![Receiver::Me, Receiver::SomeoneElse],
            ratings: vec![comfort(RatingPhase::Before)?, comfort(RatingPhase::After)?],
            note_characters: NOTE_CHARACTERS,
            entry: SessionEntry {
                guide: request.guide.clone(),
                minutes: usual_minutes,
                foot: Some(Foot::Both),
                receiver: Some(receiver),
                ..SessionEntry::of(kind)
            },
        })
    }

    /// What safety says about a log type; and what to do instead, where it is better left alone.
    pub(super) fn on_log_type(
        &self,
        assessment: &Assessment,
        kind: SessionKind,
    ) -> (Vec<SafetyChange>, Option<String>) {
        let verdict = assessment.on_log_type(kind);
        let instead = verdict.refused.then(|| {
            let key = match kind {
                SessionKind::Soak => "log-instead-soak",
                SessionKind::Device => "log-instead-device",
                SessionKind::External | SessionKind::Guided | SessionKind::ByHand => "log-instead-external",
            };
            self.words.text(key, &[])
        });
        (in_order(verdict.rules).iter().map(|rule| rule.change(self.words)).collect(), instead)
    }

    pub(super) fn tag_text(&self, tag: SessionTag) -> String {
        self.words.text(&format!("tag-{}", tag.code()), &[])
    }

    /// The name of a session without a guide.
    pub(super) fn kind_title(&self, kind: SessionKind) -> String {
        self.words.text(
            match kind {
                SessionKind::Soak => "session-soak",
                SessionKind::Device => "session-device",
                SessionKind::External | SessionKind::Guided | SessionKind::ByHand => "session-external",
            },
            &[],
        )
    }
}

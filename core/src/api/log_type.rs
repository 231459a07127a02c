use super::safety::everything;
use super::{Instep, LogType, LogTypeRequest, SessionTagText, View};
use crate::calendar::Moment;
use crate::error::{InstepError, Result};
use crate::safety::{Asked, Assessment, Flag, SafetyChange, flags_of, in_order};
use crate::session::{Receiver, SessionKind, SessionTag};
use crate::store;

#[uniffi::export]
impl Instep {
    /// What to ask and to mind before a soak, a device or a massage by somebody else. It has no steps and is not
    /// played; `log_session` notes it afterwards.
    ///
    /// Errors: `Invalid` for a kind with a guide (`kind`), and for answers given for one's own feet (`answers`).
    pub fn log_type(&self, request: LogTypeRequest, now: Moment) -> Result<LogType> {
        self.read(&now, |view| view.log_type(&request))
    }
}

impl View<'_> {
    fn log_type(&self, request: &LogTypeRequest) -> store::Result<LogType> {
        let kind = request.kind;
        let flags = flags_of(kind);
        if flags.is_empty() {
            let kinds = SessionKind::ALL.iter().filter(|kind| !flags_of(**kind).is_empty());
            return Err(InstepError::not_one_of("kind", kinds.map(|kind| kind.code())).into());
        }
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
        let title = self.kind_title(kind);
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
            tags: SessionTag::ALL
                .iter()
                .map(|tag| SessionTagText { tag: *tag, text: self.tag_text(*tag) })
                .collect(),
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

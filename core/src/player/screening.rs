use super::{Gate, PlayerPhase, PlayerState, Signal, open};
use crate::calendar::Moment;
use crate::guide::Timeline;

/// What the safety check came to, before a session starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screened {
    /// The guide can be played; something may be open first.
    Possible(Gate),
    /// It can't; the pages of the safety check can be gone through all the same.
    Refused(Gate),
}

/// A session that has not started, as the safety check leaves it: blocked; screening while a question is open or
/// there is something to warn of; else ready. `timeline` is what was compiled; where that was refused, the one
/// compiled before.
pub fn screened(timeline: &Timeline, screened: Screened, now: &Moment) -> PlayerState {
    let state = open(timeline, now);
    match screened {
        Screened::Refused(gate) => PlayerState { phase: PlayerPhase::Blocked, gate, ..state },
        Screened::Possible(gate) => {
            let asks = !gate.questions.is_empty() || !gate.lost.is_empty();
            let open = gate.must_accept || asks || !timeline.warnings.is_empty();
            let phase = if open { PlayerPhase::Screening } else { PlayerPhase::Ready };
            PlayerState { phase, gate, ..state }
        }
    }
}

/// Signals of a session that has not started, each time it is compiled. Once it is ready they carry what is
/// said before every massage.
pub fn opens(state: &PlayerState) -> &'static [Signal] {
    if state.phase == PlayerPhase::Ready { &[Signal::Opens] } else { &[] }
}

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::{DiagnosticEvent, Instep};
use crate::error::{InstepError, Result};
use crate::store;

/// So many calls are kept; the oldest makes room for the next.
const KEPT: usize = 200;

#[uniffi::export]
impl Instep {
    /// Returns the last 200 calls, oldest first: which one, when, for how long, and which error it ended with. An
    /// `Internal` error or a panic tells its place in the source. Nothing of a person is in it: no path, no note, no
    /// answer. It lies in memory alone and is gone with the object.
    ///
    /// From any thread, also while suspended.
    ///
    /// Errors: `Internal` only.
    pub fn diagnostics(&self) -> Result<Vec<DiagnosticEvent>> {
        Ok(self.door.diagnostics().events())
    }
}

/// The last calls, in memory.
pub(super) struct Diagnostics {
    /// Time is measured by the monotonic clock of the process; the wall clock is the shell's.
    opened: Instant,
    calls: Mutex<VecDeque<Call>>,
}

struct Call {
    name: &'static str,
    started: Duration,
    took: Duration,
    error: Option<&'static str>,
    place: Option<String>,
}

impl Diagnostics {
    pub fn new() -> Self {
        store::note_panics();
        Self { opened: Instant::now(), calls: Mutex::default() }
    }

    /// Runs a call and keeps what became of it.
    pub fn run<T>(&self, name: &'static str, call: impl FnOnce() -> Result<T>) -> Result<T> {
        store::take_place();
        let started = self.opened.elapsed();
        let done = call();
        let took = self.opened.elapsed().saturating_sub(started);
        let error = done.as_ref().err().map(InstepError::kind);
        let place = matches!(done, Err(InstepError::Internal)).then(store::take_place).flatten();
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        if calls.len() >= KEPT {
            calls.pop_front();
        }
        calls.push_back(Call { name, started, took, error, place });
        done
    }

    fn events(&self) -> Vec<DiagnosticEvent> {
        let calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let event = |call: &Call| DiagnosticEvent {
            call: call.name.to_owned(),
            started_ms: i64::try_from(call.started.as_millis()).unwrap_or(i64::MAX),
            took_us: i64::try_from(call.took.as_micros()).unwrap_or(i64::MAX),
            error: call.error.map(str::to_owned),
            place: call.place.clone(),
        };
        calls.iter().map(event).collect()
    }
}

/// The function in which a closure of this type is written: the last name of its path that is no closure.
pub(super) fn name_of<F>() -> &'static str {
    let path = std::any::type_name::<F>();
    let (mut depth, mut begin, mut found) = (0usize, 0usize, "");
    let bytes = path.as_bytes();
    for (at, byte) in bytes.iter().chain(b":").enumerate() {
        match byte {
            b'<' => depth = depth.saturating_add(1),
            b'>' => depth = depth.saturating_sub(1),
            b':' if depth == 0 => {
                let name = path.get(begin..at).unwrap_or_default();
                let name = name.split('<').next().unwrap_or_default();
                if !name.is_empty() && !name.starts_with('{') {
                    found = name;
                }
                begin = at.saturating_add(1);
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::testing::{evening, open, soak};
    use super::*;
    use crate::error::Thing;

    #[test]
    fn each_call_is_kept_with_its_error() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(folder.path(), evening());
        let session = instep.log_session(soak(), evening()).unwrap().session;
        instep.delete_session(session.id, evening()).unwrap();
        instep.empty_trash(false, evening()).unwrap();
        let gone = InstepError::NotFound { what: Thing::Session };
        assert_eq!(instep.session(session.id, evening()), Err(gone));
        let events = instep.diagnostics().unwrap();
        let names: Vec<&str> = events.iter().map(|event| event.call.as_str()).collect();
        for name in ["log_session", "change_session", "empty_trash", "session"] {
            assert!(names.contains(&name), "{name}: {names:?}");
        }
        let last = events.last().unwrap();
        assert_eq!((last.error.as_deref(), &last.place), (Some("not_found"), &None));
        assert!(events.iter().rev().skip(1).all(|event| event.error.is_none()));
        assert!(events.windows(2).all(|pair| pair[0].started_ms <= pair[1].started_ms + 1_000));
    }

    #[test]
    fn two_hundred_calls_are_kept_also_after_shutdown() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(folder.path(), evening());
        for _ in 0..210 {
            instep.settings(evening()).unwrap();
        }
        instep.shutdown().unwrap();
        assert_eq!(instep.settings(evening()).map(drop), Err(InstepError::Closed));
        let events = instep.diagnostics().unwrap();
        assert_eq!(events.len(), KEPT);
        assert_eq!(events.last().unwrap().error.as_deref(), Some("closed"));
    }

    #[test]
    fn a_panic_and_an_internal_error_tell_their_place_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(folder.path(), evening());
        let panicked = instep.write(&evening(), |_| -> store::Result<()> { panic!("canary, a note") });
        assert_eq!(panicked, Err(InstepError::Internal));
        let broken = instep.read(&evening(), |view| Ok(view.db.execute("canary no SQL", [])?));
        assert_eq!(broken, Err(InstepError::Internal));
        let events = instep.diagnostics().unwrap();
        let internal: Vec<_> = events.iter().filter(|e| e.error.as_deref() == Some("internal")).collect();
        assert_eq!(internal.len(), 2);
        for event in internal {
            let place = event.place.as_deref().unwrap();
            assert!(place.contains("diagnostics.rs:"), "{place}");
        }
        assert!(!format!("{events:?}").contains("canary"));
        let path = folder.path().to_str().unwrap();
        assert!(!format!("{events:?}").contains(path));
    }

    #[test]
    fn calls_of_many_threads_are_all_kept() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(folder.path(), evening());
        let before = instep.diagnostics().unwrap().len();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..10).for_each(|_| drop(instep.settings(evening()).unwrap())));
            }
        });
        assert_eq!(instep.diagnostics().unwrap().len(), before + 40);
    }
}

//! The place in the source of the last fault on a thread, for the report of it. Only the place is kept: the message of a
//! panic may hold what a person wrote.

use std::cell::RefCell;
use std::panic::Location;
use std::sync::Once;

thread_local! {
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Notes where a fault happened.
pub(super) fn note_place(location: &Location<'_>) {
    // A crate from elsewhere lies in a folder of whoever built this; its last names tell which one it is.
    let file = location.file().replace('\\', "/");
    let names: Vec<&str> = file.rsplit('/').take(4).collect();
    let names: Vec<&str> = names.into_iter().rev().collect();
    let place = format!("{}:{}", names.join("/"), location.line());
    // Nothing is noted while the thread ends.
    let _ = PLACE.try_with(|held| held.replace(Some(place)));
}

/// Takes the place of the last fault on this thread.
pub(crate) fn take_place() -> Option<String> {
    PLACE.try_with(RefCell::take).ok().flatten()
}

/// From now on a panic on any thread notes its place; the hook that was set before goes on to be called.
pub(crate) fn note_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if let Some(location) = info.location() {
                note_place(location);
            }
            before(info);
        }));
    });
}

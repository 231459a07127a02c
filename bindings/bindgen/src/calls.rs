//! Ways in which the façades make calls. A call that is named nowhere here waits its turn, away from the thread that
//! draws.

use crate::surface::{Call, MOMENT, Surface, is};

/// Methods that the façades have by hand: they belong to the life of the object.
const BY_HAND: &[&str] = &["suspend", "resume", "shutdown"];

/// Methods that an app never calls: the façades do, after each call.
const INSIDE: &[&str] = &["take_changes"];

/// Methods that take long and that the core runs beside the others: they never keep another call waiting.
const LONG: &[&str] = &["backup", "backup_if_due", "doctor", "export_file", "import_file"];

/// Functions that touch no file and answer at once: an app may call them where it draws.
const IMMEDIATE: &[&str] = &["explain", "labels", "phrase_text"];

/// Methods to be generated.
pub fn methods(surface: &Surface) -> impl Iterator<Item = &Call> {
    surface.methods.iter().filter(|call| !BY_HAND.contains(&call.name.as_str()) && !is_inside(call))
}

/// True for a method that an app never calls.
pub fn is_inside(call: &Call) -> bool {
    INSIDE.contains(&call.name.as_str())
}

/// True for a method that takes long.
pub fn is_long(call: &Call) -> bool {
    LONG.contains(&call.name.as_str())
}

/// True for a function that answers at once. One that takes the present reads a file.
pub fn is_immediate(call: &Call) -> bool {
    IMMEDIATE.contains(&call.name.as_str()) && !call.arguments.iter().any(|part| is(&part.ty, MOMENT))
}

/// Names in these tables that the interface does not have.
pub fn unknown(surface: &Surface) -> Vec<String> {
    let has = |name: &&str| surface.calls().any(|call| call.name == **name);
    BY_HAND.iter().chain(LONG).filter(|name| !has(name)).map(|name| (*name).to_owned()).collect()
}

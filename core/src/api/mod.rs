//! The `Instep` object other languages see: one read call a screen, one write call an action. It composes: pure
//! modules decide, the store keeps.

mod records;

pub use records::*;

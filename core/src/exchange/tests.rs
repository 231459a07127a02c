//! The exchange, from the inside.

//! What is tested from outside: journeys through the whole core ([`scenario`]), and the rules that hold the house
//! together ([`layering`], [`exports`], [`literals`]). The tests themselves stand in `tests/`, the journeys in `scenarios/`.

pub mod exports;
pub mod layering;
pub mod literals;
pub mod scenario;
pub mod source;

/// The README's example is compiled and run like any other test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

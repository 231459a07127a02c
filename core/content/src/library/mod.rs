//! What is read and not played: claims with their judgement, articles, and what else carries a row of the inventory.

mod authored;
mod check;
mod pack;
#[cfg(test)]
mod tests;

pub use pack::LibraryFiles;
pub(crate) use pack::pack;

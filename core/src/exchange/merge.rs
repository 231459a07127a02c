//! Which of two stays when two devices meet: the one with the larger (stamp, origin). A purge counts like an edit.
//!
//! The order is total, so that devices that have seen the same are the same, in whatever order they saw it. Two rows that
//! differ under one (stamp, origin) are ordered by their checksums, which are the same on every device. Such rows come
//! from copies of one data file that went on under one name, or from an archive that was changed by hand.

/// When a row or a tombstone was written, and where. In the order of merging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mark {
    pub stamp: i64,
    pub origin: i64,
}

/// What becomes of something that comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is new here.
    Insert,
    /// It takes the place of an older one.
    Update,
    /// A tombstone takes the place of a row.
    Remove,
    /// The same, or something newer, is here already.
    Skip,
}

/// Decides what becomes of an incoming row. Of rows with one mark the larger checksum stays.
pub(crate) fn fate_of_row(incoming: (Mark, i64), row: Option<(Mark, i64)>, tombstone: Option<Mark>) -> Fate {
    // What was purged stays purged, unless it was written again later.
    if tombstone.is_some_and(|purged| purged >= incoming.0) {
        return Fate::Skip;
    }
    let (mark, sum) = incoming;
    match row {
        None => Fate::Insert,
        Some(here) if (mark, sum) > here => Fate::Update,
        Some(_) => Fate::Skip,
    }
}

/// Decides what becomes of an incoming tombstone.
pub(crate) fn fate_of_tombstone(incoming: Mark, row: Option<Mark>, tombstone: Option<Mark>) -> Fate {
    if tombstone.is_some_and(|purged| purged >= incoming) || row.is_some_and(|here| here > incoming) {
        return Fate::Skip;
    }
    if row.is_some() { Fate::Remove } else { Fate::Insert }
}

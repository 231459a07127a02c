//! Marks of what was removed for good.

use uuid::Uuid;

use super::super::v1;
use super::super::values::{Taken, origin, stamp, take_id, take_origin, wrong};
use super::super::{MERGEABLE, Mark};
use super::Archived;
use crate::error::InvalidWhy;
use crate::store::TombstoneRow;

impl Archived for TombstoneRow {
    type Entry = v1::Tombstone;

    fn key(&self) -> (&str, Uuid) {
        (&self.kind, self.id)
    }

    fn tombstone(&self) -> Option<&TombstoneRow> {
        Some(self)
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::Tombstone {
        v1::Tombstone {
            kind: self.kind.clone(),
            id: self.id.to_string(),
            stamp: self.stamp,
            origin: origin(self.origin),
        }
    }

    fn take(entry: v1::Tombstone) -> Taken<Self> {
        if !MERGEABLE.contains(&entry.kind.as_str()) {
            return wrong("kind", InvalidWhy::NotKnown);
        }
        Ok(Self {
            id: take_id("id", &entry.id)?,
            kind: entry.kind,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
        })
    }
}

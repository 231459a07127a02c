use crate::error::Result;
use crate::picture::{self, Atlas};

/// Every picture of a foot, a leg and a head, as paths. Fetch it once: it never changes while the app runs, and needs no
/// open object. Fails with `Internal` only.
#[uniffi::export]
pub fn atlas() -> Result<Atlas> {
    picture::atlas()
}

use std::sync::OnceLock;

use instep_content::packed::{PackedArticle, PackedCarrier, PackedClaim, PackedLibrary, decode};

use crate::calendar::CalendarDate;
use crate::error::{InstepError, Result};
use crate::guide::Evidence;

static LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"));

static SHIPPED: OnceLock<Bookshelf> = OnceLock::new();

/// The shipped claims and articles, decoded when they are first read, once.
#[derive(Debug)]
pub struct Bookshelf {
    pub(super) claims: Vec<Claim>,
    pub(super) articles: Vec<PackedArticle>,
    pub(super) carriers: Vec<PackedCarrier>,
}

/// A claim, with what the build left as words turned into values.
#[derive(Debug)]
pub(super) struct Claim {
    pub evidence: Evidence,
    pub checked: CalendarDate,
    pub packed: PackedClaim,
}

impl Bookshelf {
    /// The library's own. Fails with `Internal` when it can't be decoded, which a test rules out.
    pub fn shipped() -> Result<&'static Self> {
        if let Some(shelf) = SHIPPED.get() {
            return Ok(shelf);
        }
        let packed: PackedLibrary = decode(LIBRARY).map_err(|_| InstepError::Internal)?;
        let shelf = Self {
            claims: packed.claims.into_iter().map(Claim::of).collect::<Result<_>>()?,
            articles: packed.articles,
            carriers: packed.carriers,
        };
        Ok(SHIPPED.get_or_init(|| shelf))
    }

    pub(super) fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.packed.id == id)
    }
}

impl Claim {
    fn of(packed: PackedClaim) -> Result<Self> {
        Ok(Self {
            evidence: Evidence::from_code(&packed.label).ok_or(InstepError::Internal)?,
            checked: packed.checked.parse().map_err(|_| InstepError::Internal)?,
            packed,
        })
    }
}

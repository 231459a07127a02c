use std::sync::OnceLock;

use instep_content::packed::{PackedPictogram, decode};
use serde::{Deserialize, Serialize};

use super::PathCommand;
use super::atlas::path;
use crate::error::{InstepError, Result};
use crate::session::vocabulary;
use crate::words::Words;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pictograms.bin"));

static SHIPPED: OnceLock<Vec<PictogramDrawing>> = OnceLock::new();

vocabulary! {
    /// A small drawing that shows how: the part of the hand that touches, the tool, the seat, or the thing to fetch.
    /// The pictures of the foot show where.
    Pictogram {
        /// One thumb.
        Thumb = "thumb",
        /// Both thumbs.
        Thumbs = "thumbs",
        /// The tips of the fingers.
        Fingertips = "fingertips",
        /// A flat hand.
        Palm = "palm",
        /// The base of the palm.
        PalmBase = "palm_base",
        /// The knuckles of a bent hand.
        Knuckles = "knuckles",
        /// A loose fist.
        Fist = "fist",
        /// Thumb and finger around something small.
        ThumbAndFinger = "thumb_and_finger",
        /// A roller.
        Roller = "roller",
        /// Massage stones.
        Stone = "stone",
        /// Seated, one foot on the other leg.
        Lap = "lap",
        /// Seated, one foot on a stool.
        Stool = "stool",
        /// Seated, one foot on the floor.
        Floor = "floor",
        /// Somebody else sits at the receiver's feet.
        Partner = "partner",
        /// A basin of warm water.
        Basin = "basin",
        /// Hands under water.
        Wash = "wash",
        /// Towels.
        Towel = "towel",
        /// Oil or cream.
        Oil = "oil",
        /// Slippers.
        Slippers = "slippers",
        /// Music.
        Music = "music",
    }
}

impl Pictogram {
    /// The pictogram with its texts.
    pub fn with_texts(self, words: &Words) -> PictogramText {
        let key = format!("pictogram-{}", self.code());
        PictogramText {
            pictogram: self,
            name: words.text(&key, &[]),
            alt: words.text(&format!("{key}.alt"), &[]),
        }
    }
}

/// A pictogram with its texts.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct PictogramText {
    /// The pictogram, to be drawn from the atlas.
    pub pictogram: Pictogram,
    /// Its name, to stand under it.
    pub name: String,
    /// The alternative text, for readers who do not see it: a sentence.
    pub alt: String,
}

/// A pictogram as paths in a unit square, x to the right, y down. Layout direction never mirrors it.
///
/// Fill `accent` first, then stroke `lines` with round ends, 1/20 of the side wide.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize, Deserialize)]
pub struct PictogramDrawing {
    /// The pictogram that is drawn.
    pub pictogram: Pictogram,
    /// Lines to stroke.
    pub lines: Vec<PathCommand>,
    /// Areas to fill under the lines; empty for most.
    pub accent: Vec<PathCommand>,
}

/// All pictograms in the order of the vocabulary. Fails with `Internal` when they cannot be decoded; a test rules it out.
pub(super) fn pictograms() -> Result<&'static [PictogramDrawing]> {
    if let Some(pictograms) = SHIPPED.get() {
        return Ok(pictograms);
    }
    let packed: Vec<PackedPictogram> = decode(PACKED).map_err(|_| InstepError::Internal)?;
    let drawn = packed.iter().map(|p| {
        Ok(PictogramDrawing {
            pictogram: Pictogram::from_code(&p.name).ok_or(InstepError::Internal)?,
            lines: path(&p.lines, None),
            accent: path(&p.accent, None),
        })
    });
    let drawn = drawn.collect::<Result<Vec<_>>>()?;
    Ok(SHIPPED.get_or_init(|| drawn))
}

#[cfg(test)]
mod tests {
    use instep_content::vocabulary::PICTOGRAMS;

    use super::*;

    #[test]
    fn pictograms_are_those_of_the_content() {
        assert_eq!(Pictogram::ALL.iter().map(|p| p.code()).collect::<Vec<_>>(), PICTOGRAMS);
        assert_eq!(pictograms().unwrap().iter().map(|p| p.pictogram).collect::<Vec<_>>(), Pictogram::ALL);
    }

    #[test]
    fn every_pictogram_has_a_name_and_an_alternative_text_of_its_own() {
        let words = Words::new("en", None, false);
        let texts = Pictogram::ALL.iter().map(|p| p.with_texts(&words));
        let (mut names, mut alts): (Vec<_>, Vec<_>) = texts.map(|t| (t.name, t.alt)).unzip();
        for name in &names {
            assert!(!name.starts_with("pictogram-") && name.len() <= 24, "{name}");
        }
        for alt in &alts {
            assert!(!alt.starts_with("pictogram-") && alt.ends_with('.') && alt.len() <= 60, "{alt}");
        }
        for texts in [&mut names, &mut alts] {
            texts.sort();
            texts.dedup();
            assert_eq!(texts.len(), Pictogram::ALL.len());
        }
    }
}

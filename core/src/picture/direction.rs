use serde::{Deserialize, Serialize};

use crate::session::vocabulary;

vocabulary! {
    /// Which way the hands travel. Anatomical: it never flips with the layout.
    Direction {
        /// From the ankle towards the toes.
        AnkleToToes = "ankle_to_toes",
        /// From the toes towards the ankle.
        ToesToAnkle = "toes_to_ankle",
        /// There and back, from the toes.
        ToesToAnkleAndBack = "toes_to_ankle_and_back",
        /// From the heel to the toes.
        HeelToToes = "heel_to_toes",
        /// From the toes to the heel.
        ToesToHeel = "toes_to_heel",
        /// From the big-toe side to the little-toe side.
        BigToLittleToe = "big_to_little_toe",
        /// From the little-toe side to the big-toe side.
        LittleToBigToe = "little_to_big_toe",
        /// From side to side.
        SideToSide = "side_to_side",
        /// Clockwise, then anticlockwise.
        ClockwiseThenBack = "clockwise_then_back",
        /// From the knee to the ankle.
        KneeToAnkle = "knee_to_ankle",
        /// From the foot to the knee.
        FootToKnee = "foot_to_knee",
        /// Any way.
        Free = "free",
    }
}

impl Direction {
    /// Zones from which the hands set out and at which they arrive, where the direction names them.
    pub const fn ends(self) -> &'static [&'static str] {
        match self {
            Self::AnkleToToes | Self::ToesToAnkle | Self::ToesToAnkleAndBack => {
                &["ankle", "toe_1", "toe_2", "toe_3", "toe_4", "toe_5"]
            }
            Self::HeelToToes | Self::ToesToHeel => {
                &["heel_pad", "heel_back", "heel_sides", "toe_1", "toe_2", "toe_3", "toe_4", "toe_5"]
            }
            Self::BigToLittleToe | Self::LittleToBigToe => &["toe_1", "toe_2", "toe_3", "toe_4", "toe_5"],
            Self::KneeToAnkle => &["calf", "shin", "ankle"],
            Self::FootToKnee => &["calf", "shin"],
            Self::SideToSide | Self::ClockwiseThenBack | Self::Free => &[],
        }
    }
}

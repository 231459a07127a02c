//! Places of a foot that a person can name: for a sore spot, for something seen, and to look at.

use crate::calendar::CareDay;

/// A place of the foot and the foot zones it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The key of its name.
    pub key: &'static str,
    /// Codes of its foot zones.
    pub zones: &'static [&'static str],
}

/// Every place, in the order in which they are listed.
pub const PLACES: &[Place] = &[
    Place { key: "zone-toe-1", zones: &["toe_1"] },
    Place { key: "zone-toe-2", zones: &["toe_2"] },
    Place { key: "zone-toe-3", zones: &["toe_3"] },
    Place { key: "zone-toe-4", zones: &["toe_4"] },
    Place { key: "zone-toe-5", zones: &["toe_5"] },
    Place { key: "zones-webs", zones: &["toe_web_1", "toe_web_2", "toe_web_3", "toe_web_4"] },
    Place { key: "zone-ball", zones: &["ball"] },
    Place { key: "zones-arch", zones: &["arch_medial", "arch_centre", "arch_lateral"] },
    Place { key: "zone-heel-pad", zones: &["heel_pad"] },
    Place { key: "zone-heel-back", zones: &["heel_back", "achilles"] },
    Place { key: "zones-edges", zones: &["edge_medial", "edge_lateral", "heel_sides"] },
    Place { key: "zone-dorsum", zones: &["dorsum"] },
    Place { key: "zone-ankle", zones: &["ankle"] },
    Place { key: "zone-below-knee", zones: &["below_knee"] },
];

/// A place that the foot check points at, and the sentence that does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceToLookAt {
    /// The key of the sentence.
    pub key: &'static str,
    /// Codes of the foot zones to show.
    pub zones: &'static [&'static str],
}

/// Places that are looked at in turn, one an evening. A question that is the same every evening stops being read.
const IN_TURN: [PlaceToLookAt; 8] = [
    PlaceToLookAt { key: "foot-check-webs", zones: &["toe_web_1", "toe_web_2", "toe_web_3", "toe_web_4"] },
    PlaceToLookAt { key: "foot-check-heel-pad", zones: &["heel_pad"] },
    PlaceToLookAt { key: "foot-check-toes", zones: &["toe_1", "toe_2", "toe_3", "toe_4", "toe_5"] },
    PlaceToLookAt { key: "foot-check-ball", zones: &["ball"] },
    PlaceToLookAt { key: "foot-check-ankle", zones: &["ankle"] },
    PlaceToLookAt { key: "foot-check-arch", zones: &["arch_medial", "arch_centre", "arch_lateral"] },
    PlaceToLookAt { key: "foot-check-edges", zones: &["edge_medial", "edge_lateral", "heel_sides"] },
    PlaceToLookAt { key: "foot-check-calf", zones: &["below_knee"] },
];

/// The place that the foot check points at on a care day.
pub fn place_to_look_at(day: CareDay) -> PlaceToLookAt {
    let turn = day.epoch_day().rem_euclid(8);
    let found = usize::try_from(turn).ok().and_then(|turn| IN_TURN.get(turn).copied());
    let [first, ..] = IN_TURN;
    found.unwrap_or(first)
}

/// The place that these zones stand for, if there is one.
pub fn place_of(zones: &[String]) -> Option<&'static Place> {
    PLACES.iter().find(|place| zones == place.zones)
}

#[cfg(test)]
mod tests {
    use instep_content::vocabulary::is_zone;

    use super::*;

    #[test]
    fn foot_check_points_at_eight_places_in_turn() {
        let first: CareDay = "2026-11-21".parse().unwrap();
        let keys: Vec<&str> = (0..8).map(|day| place_to_look_at(first.plus_days(day).unwrap()).key).collect();
        let mut each = keys.clone();
        each.sort_unstable();
        each.dedup();
        assert_eq!(each.len(), 8, "{keys:?}");
        assert_eq!(place_to_look_at(first.plus_days(8).unwrap()).key, keys[0]);
    }

    #[test]
    fn places_are_made_of_known_zones() {
        let zones = PLACES.iter().flat_map(|place| place.zones).chain(IN_TURN.iter().flat_map(|p| p.zones));
        assert!(zones.clone().count() > 30);
        assert!(zones.clone().all(|zone| is_zone(zone)));
    }
}

//! The rows of the inventory: every preparation, tool, technique, tradition, claim, setting and precaution that the
//! sources name. Each has an id, and each must be reachable in the product.

/// Series of ids: the letter, how many digits at least, the first and the last number.
const SERIES: &[(&str, usize, u16, u16)] = &[
    ("P", 0, 1, 16),
    ("E", 0, 1, 10),
    ("T", 3, 1, 7),
    ("T", 3, 101, 105),
    ("T", 3, 201, 219),
    ("T", 3, 301, 320),
    ("M", 2, 1, 12),
    ("R", 0, 1, 11),
    ("B", 0, 1, 29),
    ("C", 0, 1, 10),
    ("X", 0, 1, 16),
];

/// Every id, in the order of the inventory.
pub fn rows() -> impl Iterator<Item = String> {
    SERIES.iter().flat_map(|&(letter, digits, first, last)| {
        (first..=last).map(move |n| format!("{letter}{n:0digits$}"))
    })
}

/// Whether there is such a row.
pub fn is_row(id: &str) -> bool {
    rows().any(|row| row == id)
}

/// Whether there is such a row, and it can be a step of a guide.
pub(crate) fn is_step_row(id: &str) -> bool {
    id.starts_with(['T', 'M', 'P', 'X']) && is_row(id)
}

/// True for a belief of the reflex tradition, which nobody is shown who has not asked for it. R11, how old the custom
/// is, is history and no belief.
pub fn is_tradition(id: &str) -> bool {
    id.starts_with('R') && id != "R11" && is_row(id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_155_rows() {
        let all: Vec<String> = rows().collect();
        assert_eq!(all.len(), 155);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 155);
        assert_eq!([&all[0], &all[26], &all[154]], ["P1", "T001", "X16"]);
    }

    #[test]
    fn ids_are_taken_as_they_are_written() {
        for id in ["P1", "E10", "T007", "T320", "M01", "R11", "B29", "C10", "X16"] {
            assert!(is_row(id), "{id}");
        }
        for id in ["", "P", "P0", "P17", "P01", "T7", "T008", "M1", "r1", "R12", "B30", "B14-reflex"] {
            assert!(!is_row(id), "{id}");
        }
        assert!(is_step_row("X6") && !is_step_row("B1") && is_tradition("R9") && !is_tradition("B9"));
        assert!(is_row("R11") && !is_tradition("R11"));
    }
}

//! The countdown in letters that are read across a room.

/// Each sign of a clock, five rows high.
const fn glyph(sign: char) -> [&'static str; 5] {
    match sign {
        '0' => ["█████", "█   █", "█   █", "█   █", "█████"],
        '1' => ["  █  ", " ██  ", "  █  ", "  █  ", "█████"],
        '2' => ["█████", "    █", "█████", "█    ", "█████"],
        '3' => ["█████", "    █", " ████", "    █", "█████"],
        '4' => ["█   █", "█   █", "█████", "    █", "    █"],
        '5' => ["█████", "█    ", "█████", "    █", "█████"],
        '6' => ["█████", "█    ", "█████", "█   █", "█████"],
        '7' => ["█████", "    █", "   █ ", "  █  ", "  █  "],
        '8' => ["█████", "█   █", "█████", "█   █", "█████"],
        '9' => ["█████", "█   █", "█████", "    █", "█████"],
        ':' => ["   ", " █ ", "   ", " █ ", "   "],
        '/' => ["    █", "   █ ", "  █  ", " █   ", "█    "],
        _ => ["  ", "  ", "  ", "  ", "  "],
    }
}

/// The text of a clock or a count in five lines.
pub fn big(text: &str) -> Vec<String> {
    let mut rows: Vec<String> = vec![String::new(); 5];
    for sign in text.chars() {
        for (row, part) in rows.iter_mut().zip(glyph(sign)) {
            row.push_str(part);
            row.push(' ');
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_told_apart_and_rows_are_equally_wide() {
        let signs = "0123456789:/";
        for (n, a) in signs.chars().enumerate() {
            let width = glyph(a)[0].chars().count();
            assert!(glyph(a).iter().all(|row| row.chars().count() == width), "{a}");
            assert!(signs.chars().skip(n + 1).all(|b| glyph(a) != glyph(b)), "{a}");
        }
        assert_eq!(big("10:05").len(), 5);
    }
}

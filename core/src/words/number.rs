/// At most one decimal, halves away from zero; never a negative zero.
pub(super) fn rounded(n: f64) -> f64 {
    let r = (n * 10.0).round() / 10.0;
    if r == 0.0 { 0.0 } else { r }
}

/// With a point and no trailing zero; a dash for what is no number.
pub(super) fn write(n: f64) -> String {
    let r = rounded(n);
    // Rust's own shortest form has no trailing zero and no exponent.
    if r.is_finite() { r.to_string() } else { "–".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_one_decimal_and_no_trailing_zero() {
        for (n, expected) in [
            (0.0, "0"),
            (-0.01, "0"),
            (3.0, "3"),
            (4.5, "4.5"),
            (4.25, "4.3"),
            (-1.26, "-1.3"),
            (9.96, "10"),
            (1_000_000.0, "1000000"),
            (f64::NAN, "–"),
            (f64::INFINITY, "–"),
        ] {
            assert_eq!(write(n), expected);
        }
    }
}

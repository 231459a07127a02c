//! How often the review's rule calls a change where nothing has changed: made-up people whose days scatter around one
//! value. The figures stand in docs/trend-simulation.md, and a short run is held against them.

use super::SeriesChange;
use super::series::{Folded, MONTH_LEAST, WEEK_LEAST};

/// Pairs of times that are made up for the page.
const TRIALS: u32 = 200_000;
/// Where the seeds begin: the same people in every run.
const SEED: u64 = 20_261_121;

/// A day's answer: a whole number of the scale around 5, as people give it.
fn day(people: &mut fastrand::Rng, sd: f64) -> i32 {
    // Box and Muller: two even numbers make a normal one. 1 - x keeps the logarithm from 0.
    let (a, b) = (1.0 - people.f64(), people.f64());
    let normal = (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos();
    #[allow(clippy::cast_possible_truncation, reason = "it lies between 0 and 10")]
    let value = (5.0 + sd * normal).round().clamp(0.0, 10.0) as i32;
    value
}

/// How often in a hundred pairs of times with `n` rated days each the rule says higher or lower, and how often the
/// middle values differ by 1 or more.
fn called(sd: f64, n: usize, least: usize, trials: u32) -> (f64, f64) {
    let mut people = fastrand::Rng::with_seed(SEED ^ (n as u64) ^ sd.to_bits());
    let (mut changes, mut by_one) = (0u32, 0u32);
    for _ in 0..trials {
        let mut time = || Folded::of((0..n).map(|_| day(&mut people, sd)).collect(), 0);
        let (before, now) = (time(), time());
        if matches!(now.change(&before, Some(least)), SeriesChange::Higher | SeriesChange::Lower) {
            changes += 1;
        }
        if (now.median().unwrap() - before.median().unwrap()).abs() >= 1.0 {
            by_one += 1;
        }
    }
    let percent = |n: u32| f64::from(n) * 100.0 / f64::from(trials);
    (percent(changes), percent(by_one))
}

/// The rows of the page's table: SD, rated days, percent called a change, percent that differ by 1 or more.
fn page() -> Vec<(f64, usize, f64, f64)> {
    let page = include_str!("../../../docs/trend-simulation.md");
    page.lines()
        .filter_map(|line| {
            let cells: Vec<f64> = line
                .trim_matches('|')
                .split('|')
                .map_while(|c| c.trim().trim_end_matches('%').trim().parse().ok())
                .collect();
            let [sd, n, called, by_one] = cells[..] else { return None };
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a small whole number"
            )]
            let n = n as usize;
            Some((sd, n, called, by_one))
        })
        .collect()
}

const fn least(n: usize) -> usize {
    if n >= MONTH_LEAST { MONTH_LEAST } else { WEEK_LEAST }
}

#[test]
fn a_short_run_gives_the_figures_of_the_page() {
    let rows = page();
    let told: Vec<(f64, usize)> = rows.iter().map(|(sd, n, ..)| (*sd, *n)).collect();
    assert_eq!(told, [(1.5, 4), (1.5, 7), (1.5, 12), (2.0, 4), (2.0, 7), (2.0, 12)]);
    for (sd, n, changes, by_one) in rows {
        let trials = 4000;
        let found = called(sd, n, least(n), trials);
        // Four standard errors, and half of the page's last digit.
        let near = |told: f64, found: f64| {
            (told - found).abs() <= 4.0 * (told * (100.0 - told) / f64::from(trials)).sqrt().max(0.05) + 0.05
        };
        assert!(near(changes, found.0) && near(by_one, found.1), "SD {sd}, n {n}: {found:?}");
    }
}

#[test]
fn too_few_days_are_never_called_a_change() {
    for (n, least) in [(3, WEEK_LEAST), (11, MONTH_LEAST)] {
        assert!(called(2.0, n, least, 500).0.abs() < f64::EPSILON);
    }
}

/// Makes the page's table: `cargo test -p instep --release -- --ignored --nocapture table_of_the_page`.
#[test]
#[ignore = "prints the table of docs/trend-simulation.md"]
#[allow(clippy::print_stdout, reason = "that is what it is for")]
fn table_of_the_page() {
    for sd in [1.5, 2.0] {
        for n in [4, 7, 12] {
            let (changes, by_one) = called(sd, n, least(n), TRIALS);
            println!("| {sd} | {n} | {changes:.1} % | {by_one:.1} % |");
        }
    }
}

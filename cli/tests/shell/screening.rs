//! The safety check in a terminal: every answer is kept the moment it is given, and nothing is answered by going on.

use std::os::unix::process::ExitStatusExt as _;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

use super::support::Sandbox;
use super::terminal::Terminal;

const DOWN: &str = "\u{1b}[B";
const ENTER: &str = "\r";

/// A stored answer: line, foot, zones and reply.
type Row = (String, String, String, String);

/// Every answer that stands.
fn stored(sandbox: &Sandbox) -> Vec<Row> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let zones = |value: &Value| value.as_array().unwrap().iter().map(text).collect::<Vec<_>>().join(",");
    let answers = sandbox.json(&["safety"])["answers"].clone();
    let one = |a: &Value| {
        let sign = a["sign"].as_str().map(|sign| format!(":{sign}")).unwrap_or_default();
        (text(&a["flag"]) + &sign, text(&a["foot"]), zones(&a["zones"]), text(&a["reply"]))
    };
    answers.as_array().unwrap().iter().map(one).collect()
}

/// A key, and what is seen once it was taken.
type Key = (&'static str, &'static str);

/// The first page with no throughout.
const RIGHT_NOW: [Key; 5] = [
    ("n", "> ( ) A foot suddenly"),
    ("n", "> ( ) Redness"),
    ("n", "> ( ) Blood clot"),
    ("n", "enter go on"),
    (ENTER, "None of these five"),
];

fn row(flag: &str, foot: &str, zones: &str, reply: &str) -> Row {
    (flag.to_owned(), foot.to_owned(), zones.to_owned(), reply.to_owned())
}

/// Keys through all pages, and after each of them what is stored that was not before, killed at once.
#[test]
fn every_key_is_stored_when_the_program_is_killed_right_after_it() {
    let keys: Vec<(Key, Vec<Row>)> = vec![
        (RIGHT_NOW[0], vec![row("acute_leg_sign:calf", "", "", "no")]),
        (RIGHT_NOW[1], vec![row("acute_leg_sign:foot", "", "", "no")]),
        (RIGHT_NOW[2], vec![row("acute_leg_sign:redness", "", "", "no")]),
        (RIGHT_NOW[3], vec![row("dvt_now", "", "", "no")]),
        (RIGHT_NOW[4], vec![]),
        ((DOWN, "plaster, a small blister"), vec![]),
        (
            (" ", "l left foot"),
            vec![row("skin_minor", "left", "", "yes"), row("skin_minor", "right", "", "yes")],
        ),
        (("r", "s sure"), vec![row("skin_minor", "left", "", "no"), row("skin_minor", "right", "", "yes")]),
        (("s", "space tick a place"), vec![row("skin_minor", "right", "", "yes")]),
        ((" ", "right foot, the big toe"), vec![row("skin_minor", "right", "toe_1", "yes")]),
        ((ENTER, "f foot and place"), vec![]),
        ((DOWN, "a break, a sprain"), vec![]),
        ((DOWN, "Do your feet feel numb"), vec![]),
        ((" ", "u not sure"), vec![row("neuropathy", "", "", "yes")]),
        (("u", "Not sure"), vec![row("neuropathy", "", "", "unsure")]),
        ((" ", "None of the other three"), vec![row("neuropathy", "", "", "no")]),
        ((DOWN, "cancer in a foot"), vec![]),
        ((DOWN, "space none of these"), vec![]),
        (
            (" ", "enter go on"),
            vec![row("skin_open_or_infected", "left", "", "no"), row("cancer_local", "right", "", "no")],
        ),
        ((ENTER, "None of these six"), vec![]),
        (
            ("d", "enter go on"),
            vec![row("diabetes", "", "", "declined"), row("pregnancy", "", "", "declined")],
        ),
        ((ENTER, "You told us"), vec![]),
    ];
    let keys = &keys;
    let killed_after = |last: usize| {
        let fresh = Sandbox::new();
        let mut terminal = Terminal::with(&fresh, &["play", "G0"]);
        terminal.sees("One calf newly sore");
        for ((key, seen), _) in &keys[..=last] {
            terminal.forget();
            terminal.press(key);
            terminal.sees(seen);
        }
        kill_process(Pid::from_child(&terminal.child), Signal::KILL).unwrap();
        assert_eq!(terminal.child.wait().unwrap().signal(), Some(9));
        let answers = stored(&fresh);
        for told in &keys[last].1 {
            assert!(answers.contains(told), "{:?}: {told:?} is not in {answers:?}", keys[last].0);
        }
    };
    std::thread::scope(|scope| {
        for last in (0..keys.len()).filter(|last| !keys[*last].1.is_empty()) {
            scope.spawn(move || killed_after(last));
        }
    });
}

#[test]
fn enter_answers_nothing_and_none_of_these_only_its_own_page() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.sees("Answer all four to go on.");
    terminal.press(&ENTER.repeat(6));
    terminal.press(" ");
    terminal.press("n");
    terminal.sees("no  One calf");
    assert_eq!(stored(&sandbox).len(), 1);
    for (key, seen) in &RIGHT_NOW[1..] {
        terminal.press(key);
        terminal.sees(seen);
    }
    terminal.press(&ENTER.repeat(3));
    terminal.forget();
    terminal.press(&DOWN.repeat(9));
    terminal.sees("space none of these");
    assert_eq!(stored(&sandbox).len(), 4, "the page of ticks is not answered by moving on it");
    terminal.forget();
    terminal.press(" ");
    terminal.sees("enter go on");
    let answers = stored(&sandbox);
    assert!(answers.iter().all(|a| a.3 == "no"), "{answers:?}");
    assert!(!answers.iter().any(|a| a.0 == "diabetes"), "{answers:?}");
    terminal.press("q");
    terminal.ends(0);
}

#[test]
fn leaving_in_any_way_keeps_what_was_answered() {
    for how in ["q", "\u{3}", "told to end", "hung up"] {
        let sandbox = Sandbox::new();
        let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
        terminal.sees("One calf newly sore");
        for (key, seen) in &RIGHT_NOW {
            terminal.press(key);
            terminal.sees(seen);
        }
        let id = Pid::from_child(&terminal.child);
        match how {
            "told to end" => kill_process(id, Signal::TERM).unwrap(),
            "hung up" => kill_process(id, Signal::HUP).unwrap(),
            key => terminal.press(key),
        }
        terminal.ends(0);
        assert_eq!(stored(&sandbox).len(), 4, "{how:?}");
        // The next time the first page is not asked again.
        let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
        terminal.sees("Your feet");
        assert!(!terminal.seen().contains("One calf newly sore"), "{how:?}");
        terminal.press("q");
        terminal.ends(0);
    }
}

#[test]
fn a_sign_of_an_emergency_stops_at_once_and_a_slip_of_the_finger_is_taken_back() {
    for reply in ["y", "u"] {
        let sandbox = Sandbox::new();
        let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
        terminal.sees("One calf newly sore");
        terminal.press("n");
        terminal.sees("> ( ) A foot suddenly");
        terminal.forget();
        terminal.press(reply);
        terminal.sees("CALL FOR MEDICAL HELP RIGHT AWAY");
        terminal.sees("You named this: A foot suddenly cold, pale, blue or numb.");
        let screen = terminal.seen();
        assert!(!screen.contains("Your feet") && !screen.contains("enter go on"), "{screen}");
        terminal.forget();
        terminal.press("m");
        terminal.sees("Has a foot suddenly turned cold");
        terminal.press("n");
        terminal.sees("> ( ) Redness");
        terminal.press("y");
        terminal.sees("You named this: Redness that spreads.");
        terminal.press("q");
        terminal.ends(3);
        let told = sandbox.fails(&["play", "G0"], 3);
        assert_eq!(told["changes"][0]["message"], "No massage now. Call for medical help right away.");
        let plain = sandbox.run(&["play", "G0"]).err;
        assert!(plain.contains("\n  instep safety --set acute_leg_sign:redness=no"), "{plain}");
        // In a terminal the card is there again, and can be taken back.
        let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
        terminal.sees("CALL FOR MEDICAL HELP RIGHT AWAY");
        terminal.press("m");
        terminal.sees("esc back");
        terminal.press("n");
        terminal.sees("> ( ) Blood clot");
        terminal.press("q");
        terminal.ends(0);
    }
}

#[test]
fn the_look_at_the_feet_before_a_start_is_stored_at_once() {
    let sandbox = Sandbox::healthy();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.sees("Look at both feet and calves. Anything new: cut");
    terminal.press(ENTER);
    terminal.press("s");
    terminal.sees("Which foot?");
    terminal.press("l");
    terminal.sees("> the big toe");
    terminal.press(DOWN);
    terminal.sees("> the second toe");
    terminal.press(ENTER);
    terminal.sees("What is it?");
    terminal.press("b");
    terminal.sees("This is stored.");
    let look = sandbox.json(&["look"]);
    let finding = &look["findings"][0];
    assert_eq!((&finding["foot"], &finding["zone"]), (&json!("left"), &json!("toe_2")));
    assert_eq!(finding["what"], "blister");
    // A swelling asks for the signs before anything else.
    terminal.press("srs");
    terminal.press(ENTER);
    terminal.sees("What is it?");
    terminal.forget();
    terminal.press("s");
    terminal.sees("One calf newly sore");
    terminal.press("q");
    terminal.ends(3);
    assert_eq!(sandbox.json(&["look"])["findings"][1]["what"], "swelling");
}

#[test]
fn a_look_that_is_not_sure_is_stored_and_asks_for_the_signs() {
    let sandbox = Sandbox::healthy();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.sees("u not sure");
    terminal.press("u");
    terminal.sees("One calf newly sore, swollen or hot");
    terminal.press("q");
    terminal.ends(0);
    assert_eq!(sandbox.json(&["look"])["outcome"], "not_sure");
}

#[test]
fn what_blocked_the_last_time_can_be_corrected_the_next_time() {
    let sandbox = Sandbox::healthy();
    sandbox.json(&["safety", "--set", "skin_open_or_infected:left=yes", "skin_open_or_infected:right=yes"]);
    let plain = sandbox.run(&["play", "G0"]);
    assert_eq!(plain.status, 3);
    let command = "\n  instep safety --set skin_open_or_infected:left=no skin_open_or_infected:right=no\n";
    assert!(plain.err.contains(command), "{}", plain.err);
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.sees("c Something changed");
    terminal.press("q");
    terminal.ends(3);
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.sees("c Something changed");
    terminal.press("c");
    terminal.sees("One calf newly sore");
    terminal.press(ENTER);
    terminal.sees("> [x] Cut, open sore");
    terminal.press(" ");
    terminal.sees("> no  Cut, open sore");
    assert!(!stored(&sandbox).iter().any(|a| a.3 == "yes"));
    terminal.press("q");
    terminal.ends(0);
}

#[test]
fn pasted_text_bursts_and_keys_with_control_answer_nothing() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.sees("\u{1b}[?2004h");
    terminal.sees("One calf newly sore");
    terminal.at_once("\u{1b}[200~no, nun, yes\r\r\u{1b}[201~");
    terminal.at_once("nnnn\r nuyd");
    std::thread::sleep(Duration::from_millis(300));
    for key in ["\u{4}", "\u{15}", "\u{e}", "\u{19}", "\u{1b}n", "\u{1b}u"] {
        terminal.at_once(key);
        std::thread::sleep(Duration::from_millis(450));
    }
    assert_eq!(stored(&sandbox), []);
    // A held key.
    for _ in 0..25 {
        terminal.at_once("n");
        std::thread::sleep(Duration::from_millis(33));
    }
    assert_eq!(stored(&sandbox).len(), 1);
    terminal.press("q");
    terminal.ends(0);
    terminal.sees("\u{1b}[?2004l");
}

#[test]
fn a_terminal_without_room_takes_no_answers() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::of_size(20, 5, &sandbox, &["play", "G0"]);
    terminal.sees("Make the window");
    terminal.press("nud ");
    assert_eq!(stored(&sandbox), []);
    terminal.press("q");
    terminal.ends(0);
}

#[test]
fn a_held_enter_does_not_pass_what_is_to_be_read() {
    let sandbox = Sandbox::new();
    sandbox.json(&["safety", "--set", "acute_leg_sign=no", "dvt_now=no"]);
    for page in ["feet", "health", "legs"] {
        sandbox.json(&["safety", "--rest", page, "declined"]);
    }
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.sees("a start anyway");
    for _ in 0..60 {
        terminal.at_once(ENTER);
        std::thread::sleep(Duration::from_millis(33));
    }
    assert!(!terminal.seen().contains("nothing new"), "{}", terminal.seen());
    terminal.press("q");
    terminal.ends(0);
}

#[test]
fn a_clot_refuses_at_once_without_alarm() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.sees("One calf newly sore");
    for (key, seen) in &RIGHT_NOW[..3] {
        terminal.press(key);
        terminal.sees(seen);
    }
    terminal.press("u");
    terminal.sees("No massage now: there may be a clot in a leg.");
    terminal.sees("Has a doctor said yes?");
    terminal.press("q");
    terminal.ends(3);
    assert!(!terminal.seen().contains("right away"));
}

/// Through all pages, the read-back and what changes, to the start and a stop for pain.
#[test]
fn the_whole_way_through_the_check_to_the_massage() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.sees("One calf newly sore");
    for (key, seen) in &RIGHT_NOW {
        terminal.press(key);
        terminal.sees(seen);
    }
    terminal.press(&DOWN.repeat(5));
    terminal.sees("space none of these");
    terminal.press(" ");
    terminal.sees("enter go on");
    terminal.press(ENTER);
    terminal.sees("Your health");
    terminal.press(" ");
    terminal.sees("None of the other five");
    terminal.press(&DOWN.repeat(6));
    terminal.press(" ");
    terminal.forget();
    terminal.press(ENTER);
    terminal.sees("You told us");
    terminal.sees("We stay light, without soak, fists or scrub. Ask a doctor first.");
    terminal.sees("No to all of these");
    // Enter confirms nothing.
    terminal.press(ENTER);
    terminal.press("y");
    terminal.sees("Read this first.");
    terminal.sees("Please ask a doctor before you begin, because of diabetes.");
    terminal.press(ENTER);
    terminal.press("a");
    terminal.feet_are_fine();
    // A four before, then the start; the step fills the screen.
    terminal.press("4\r");
    terminal.sees("WASH HANDS AND FEET");
    terminal.press("sp");
    terminal.ends(0);
    terminal.sees("Call for help now with chest pain");
    assert!(!terminal.seen().contains("instep rate"), "after pain nothing else is asked");
    let session = &sandbox.json(&["sessions"])[0];
    assert_eq!((&session["stop_reason"], &session["comfort_before"]), (&json!("pain"), &json!(4)));
    let yes: Vec<_> = stored(&sandbox).into_iter().filter(|a| a.3 == "yes").map(|a| a.0).collect();
    assert_eq!(yes, ["diabetes"]);
}

#[test]
fn somebody_else_is_asked_in_their_own_words_and_nothing_is_stored() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0", "--receiver", "someone_else"]);
    terminal.sees("16 short questions about the person whose feet these are.");
    terminal.sees("Are the hands that massage sore or infected?");
    for (key, seen) in &RIGHT_NOW {
        terminal.press(key);
        terminal.sees(seen);
    }
    terminal.sees("Their feet");
    terminal.press(&DOWN.repeat(3));
    terminal.sees("Do their feet feel numb");
    terminal.press(" ");
    terminal.sees("s sure");
    terminal.press("u");
    terminal.press("q");
    terminal.press("\u{3}");
    terminal.ends(0);
    assert_eq!(stored(&sandbox), []);
    let bytes = sandbox.bytes();
    for fragment in ["\"reply\"", "less feeling"] {
        assert!(!bytes.windows(fragment.len()).any(|w| w == fragment.as_bytes()), "{fragment}");
    }
}

/// In a small terminal the line at the cursor and the keys stay in sight, and nothing is wider than the screen.
#[test]
fn every_page_fits_a_small_terminal() {
    for (columns, rows) in [(60, 20), (80, 24), (40, 14)] {
        let sandbox = Sandbox::new();
        let mut terminal = Terminal::of_size(columns, rows, &sandbox, &["play", "G3"]);
        terminal.sees("q quit");
        for _ in 0..4 {
            terminal.press("n");
        }
        terminal.sees("enter go on");
        terminal.press(ENTER);
        for page in ["None of these five", "None of these six", "None of these four"] {
            terminal.forget();
            terminal.press(&DOWN.repeat(8));
            terminal.sees(page);
            terminal.forget();
            terminal.press(" ");
            terminal.sees("enter go on");
            terminal.press(ENTER);
        }
        terminal.press("q");
        terminal.ends(0);
        assert!(stored(&sandbox).len() >= 22, "{columns}x{rows}: {:?}", stored(&sandbox));
    }
}

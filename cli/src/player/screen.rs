use instep::Player;
use instep::player::PlayerPhase;
use textwrap::core::display_width;

use super::digits::big;
use super::keys::REASONS;
use crate::output::{clock, dotted, wrap};

/// The keys, by the names of the events they stand for.
const KEYS: &str = "space pause · n next · b back · r repeat · s stop · q quit";

/// The player's screen, line by line, in this many columns and rows. `notice` is what is to be said now.
pub fn lines(
    player: &Player,
    notice: &str,
    asking_why: bool,
    (width, height): (usize, usize),
) -> Vec<String> {
    let place = format!("{}/{}", player.segment, player.segments);
    let mut top = vec![both_ends(&player.guide_title, &place, width), String::new()];
    top.extend(wrap("", &dotted([player.title.as_str(), &player.side_text.to_uppercase()]), width));
    top.extend(wrap("", &player.body, width));
    let countdown = countdown(player);
    let mut bottom = wrap("", &player.text, width);
    bottom.extend(wrap("", player.label.as_deref().unwrap_or_default(), width));
    bottom.extend(wrap("", notice, width));
    bottom.extend(wrap("→ ", player.next_title.as_deref().unwrap_or_default(), width));
    bottom.push(String::new());
    bottom.extend(wrap("", &keys(player, asking_why), width));

    let spaced: Vec<String> =
        [String::new()].into_iter().chain(big(&countdown)).chain([String::new()]).collect();
    // Where it does not all fit the countdown gets small first, then what to do is cut short: the keys stay.
    let middle = if top.len() + spaced.len() + bottom.len() <= height { spaced } else { vec![countdown] };
    top.truncate(height.saturating_sub(middle.len() + bottom.len()).max(1));
    [top, middle, bottom].concat()
}

/// What is left to do: repetitions where the step waits for them, else time.
fn countdown(player: &Player) -> String {
    match (player.reps_done, player.reps) {
        (Some(done), Some(reps)) if player.waits => format!("{done}/{reps}"),
        _ => clock(player.remaining_seconds),
    }
}

fn keys(player: &Player, asking_why: bool) -> String {
    if asking_why {
        let reasons = REASONS.map(|(key, reason)| format!("{key} {}", reason.code()));
        return dotted(reasons.iter().map(String::as_str).chain(["esc back"]));
    }
    match player.state {
        PlayerPhase::Ready => "enter start · q quit".to_owned(),
        PlayerPhase::Paused => "space resume · s stop · q quit".to_owned(),
        PlayerPhase::SwitchFoot => dotted(["enter switch", KEYS]),
        PlayerPhase::Running if player.reps.is_some() => dotted(["enter rep", KEYS]),
        _ => KEYS.to_owned(),
    }
}

/// One text at the left edge, one at the right.
fn both_ends(left: &str, right: &str, width: usize) -> String {
    let gap = width.saturating_sub(display_width(left)).saturating_sub(display_width(right)).max(1);
    format!("{left}{}{right}", " ".repeat(gap))
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use instep::session::Side;

    pub fn player(state: PlayerPhase) -> Player {
        Player {
            session: "0198a000-0000-7000-8000-000000000001".parse().unwrap(),
            revision: 1,
            state,
            guide: "G0".to_owned(),
            guide_title: "Six minutes".to_owned(),
            segment: 2,
            segments: 9,
            side: Side::Left,
            side_text: "left foot".to_owned(),
            title: "Long strokes".to_owned(),
            body: "Glide from the ankle to the toes. ".repeat(8),
            remaining_seconds: 65,
            waits: false,
            reps_done: None,
            reps: None,
            active_seconds: 40,
            planned_seconds: 360,
            next_title: Some("Circles".to_owned()),
            zones: Vec::new(),
            pictures: Vec::new(),
            cues: Vec::new(),
            label: None,
            warnings: Vec::new(),
            text: "Long strokes, left foot.".to_owned(),
            spoken: "Long strokes, left foot. 1 minute and 5 seconds left.".to_owned(),
            saved: None,
            changed: Vec::new(),
        }
    }

    #[test]
    fn a_label_is_shown_where_there_is_one() {
        let player = Player { label: Some("Traditional idea.".to_owned()), ..player(PlayerPhase::Ready) };
        assert!(lines(&player, "", false, (60, 40)).contains(&"Traditional idea.".to_owned()));
    }

    #[test]
    fn shows_the_step_the_side_as_a_word_the_time_left_and_what_is_next() {
        let lines = lines(&player(PlayerPhase::Running), "Change soon.", false, (60, 40));
        let text = lines.join("\n");
        for part in
            ["Six minutes", "2/9", "Long strokes · LEFT FOOT", "Change soon.", "→ Circles", "space pause"]
        {
            assert!(text.contains(part), "{part}\n{text}");
        }
        for row in big("1:05") {
            assert!(lines.contains(&row), "{text}");
        }
        assert!(lines.iter().all(|line| display_width(line) <= 60), "{text}");
    }

    #[test]
    fn in_a_small_terminal_the_countdown_and_the_keys_stay() {
        let lines = lines(&player(PlayerPhase::Running), "", false, (60, 8));
        assert!(lines.len() <= 8, "{lines:?}");
        assert!(lines.contains(&"1:05".to_owned()), "{lines:?}");
        assert_eq!(lines.last().map(String::as_str), Some(KEYS));
    }

    #[test]
    fn counts_repetitions_where_the_step_waits_for_them() {
        let counting =
            Player { waits: true, reps_done: Some(1), reps: Some(3), ..player(PlayerPhase::Running) };
        assert_eq!(countdown(&counting), "1/3");
        assert!(keys(&counting, false).starts_with("enter rep"));
    }

    #[test]
    fn asks_why_it_is_stopped() {
        assert_eq!(
            keys(&player(PlayerPhase::Running), true),
            "p pain · c cramp · t no_time · i interrupted · o other · esc back"
        );
    }
}

use instep::Player;
use instep::player::{Cue, PlayerPhase};
use instep::rating::Question;
use instep::session::Side;
use textwrap::core::display_width;

use super::digits::big;
use super::keys::{REASONS, Scale};
use crate::output::{clock, dotted, wrap};

/// The keys, by the names of the events they stand for.
const KEYS: &str = "space pause · n next · b back · r repeat · s stop · q quit";

/// The player's screen, line by line, in this many columns and rows. `notice` is what is to be said now.
pub fn lines(
    player: &Player,
    notice: &str,
    asking_why: bool,
    scale: Scale,
    (width, height): (usize, usize),
) -> Vec<String> {
    let mut top = head(player, width);
    top.extend(wrap("", &dotted([player.title.as_str(), &player.side_text.to_uppercase()]), width));
    top.extend(wrap("", &player.body, width));
    let countdown = countdown(player);
    let mut bottom = wrap("", &player.text, width);
    bottom.extend(wrap("", player.label.as_deref().unwrap_or_default(), width));
    bottom.extend(wrap("", notice, width));
    bottom.extend(wrap("→ ", player.next_title.as_deref().unwrap_or_default(), width));
    bottom.push(String::new());
    if asking_why {
        bottom.extend(wrap("", "Why do you stop?", width));
    }
    bottom.extend(key_lines(&keys(player, asking_why, scale), width));

    let spaced: Vec<String> =
        [String::new()].into_iter().chain(big(&countdown)).chain([String::new()]).collect();
    // Where it does not all fit the countdown gets small first, then what to do is cut short: the keys stay.
    let middle = if top.len() + spaced.len() + bottom.len() <= height { spaced } else { vec![countdown] };
    top.truncate(height.saturating_sub(middle.len() + bottom.len()).max(1));
    [top, middle, bottom].concat()
}

/// A change of step or side, seen from the sofa: the word and the shape of the foot, and below them the keys.
pub fn banner(player: &Player, cue: &Cue, (width, height): (usize, usize)) -> Vec<String> {
    let centred = |text: &str| {
        let gap = width.saturating_sub(display_width(text)) / 2;
        format!("{}{text}", " ".repeat(gap))
    };
    let shape: &[&str] = match cue.side {
        Side::Left => &["◀◀◀◀◀◀◀", "◀◀◀◀◀◀◀"],
        Side::Right => &["▶▶▶▶▶▶▶", "▶▶▶▶▶▶▶"],
        Side::Both => &["◀◀◀ ▶▶▶", "◀◀◀ ▶▶▶"],
        Side::None => &["●●●●●●●"],
    };
    let text = cue.text.as_deref().unwrap_or_default().to_uppercase();
    let mut word: Vec<String> = shape.iter().map(|row| centred(row)).collect();
    word.push(String::new());
    word.extend(wrap("", &text, width).iter().map(|line| centred(line)));
    let bottom = key_lines(&keys(player, false, Scale::default()), width);
    let above = height.saturating_sub(word.len()).saturating_sub(bottom.len()) / 2;
    let mut lines = vec![String::new(); above];
    lines.extend(word);
    lines.resize(height.saturating_sub(bottom.len()).max(lines.len()), String::new());
    [lines, bottom].concat()
}

/// A question and its scale, with what is chosen marked.
pub fn scale(question: &Question, scale: Scale, width: usize) -> Vec<String> {
    let values = (question.low..=question.high)
        .map(|value| if scale.chosen == Some(value) { format!("[{value}]") } else { format!(" {value} ") });
    let mut lines = wrap("", &question.text, width);
    lines.extend(wrap("", &values.collect::<String>(), width));
    let ends =
        format!("{} = {} · {} = {}", question.low, question.low_text, question.high, question.high_text);
    lines.extend(wrap("", &ends, width));
    lines
}

fn head(player: &Player, width: usize) -> Vec<String> {
    let place = format!("{}/{}", player.segment, player.segments);
    vec![both_ends(&player.guide_title, &place, width), String::new()]
}

/// What is left to do: repetitions where the step waits for them, else time.
fn countdown(player: &Player) -> String {
    match (player.reps_done, player.reps) {
        (Some(done), Some(reps)) if player.waits => format!("{done}/{reps}"),
        _ => clock(player.remaining_seconds),
    }
}

fn keys(player: &Player, asking_why: bool, scale: Scale) -> String {
    if asking_why {
        let reasons = REASONS.map(|(key, _, words)| format!("{key} {words}"));
        return dotted(reasons.iter().map(String::as_str).chain(["esc back"]));
    }
    let asked = player.ask.first().map(|q| format!("{}…{} {}", q.low, q.high, q.item.code()));
    let asked = asked.as_deref().unwrap_or_default();
    match player.state {
        PlayerPhase::Ready => "enter start · q quit".to_owned(),
        PlayerPhase::Finished | PlayerPhase::Abandoned => {
            let enter = if scale.chosen.is_some() { "enter answer" } else { "enter done" };
            dotted([asked, enter, "x skip"])
        }
        PlayerPhase::Paused => "space resume · s stop · q quit".to_owned(),
        PlayerPhase::SwitchFoot => dotted(["enter switch", KEYS]),
        PlayerPhase::Running if player.reps.is_some() => dotted(["enter rep", KEYS]),
        _ => KEYS.to_owned(),
    }
}

/// The keys in lines, none parted from what it does.
pub fn key_lines(keys: &str, width: usize) -> Vec<String> {
    const KEPT: &str = "\u{a0}";
    let kept = keys.replace(' ', KEPT).replace("\u{a0}·\u{a0}", " · ");
    wrap("", &kept, width).into_iter().map(|line| line.replace(KEPT, " ")).collect()
}

/// One text at the left edge, one at the right.
fn both_ends(left: &str, right: &str, width: usize) -> String {
    let gap = width.saturating_sub(display_width(left)).saturating_sub(display_width(right)).max(1);
    format!("{left}{}{right}", " ".repeat(gap))
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use instep::player::CueChannel;
    use instep::rating::{RatingItem, Recall, ScaleDirection};

    fn comfort() -> Question {
        Question {
            item: RatingItem::Comfort,
            instrument: "foot_comfort_0_10".to_owned(),
            version: 1,
            direction: ScaleDirection::HigherBetter,
            recall: Recall::RightNow,
            text: "How do they feel?".to_owned(),
            low: 0,
            high: 10,
            low_text: "bad".to_owned(),
            high_text: "good".to_owned(),
        }
    }

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
            reps_text: String::new(),
            active_seconds: 40,
            planned_seconds: 360,
            next_title: Some("Circles".to_owned()),
            zones: Vec::new(),
            pictures: Vec::new(),
            cues: Vec::new(),
            label: None,
            notes: Vec::new(),
            ask: Vec::new(),
            text: "Long strokes, left foot.".to_owned(),
            spoken: "Long strokes, left foot. 1 minute and 5 seconds left.".to_owned(),
            saved: None,
            undo: None,
        }
    }

    #[test]
    fn a_label_is_shown_where_there_is_one() {
        let player = Player { label: Some("Traditional idea.".to_owned()), ..player(PlayerPhase::Ready) };
        assert!(
            lines(&player, "", false, Scale::default(), (60, 40)).contains(&"Traditional idea.".to_owned())
        );
    }

    #[test]
    fn shows_the_step_the_side_as_a_word_the_time_left_and_what_is_next() {
        let lines = lines(&player(PlayerPhase::Running), "Change soon.", false, Scale::default(), (60, 40));
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
        let lines = lines(&player(PlayerPhase::Running), "", false, Scale::default(), (60, 8));
        assert!(lines.len() <= 8, "{lines:?}");
        assert!(lines.contains(&"1:05".to_owned()), "{lines:?}");
        assert_eq!(lines.last().map(String::as_str), Some(KEYS));
    }

    #[test]
    fn a_change_of_side_fills_the_screen_with_word_and_shape() {
        for (side, shape) in
            [(Side::Left, "◀◀"), (Side::Right, "▶▶"), (Side::Both, "◀◀◀ ▶▶▶"), (Side::None, "●")]
        {
            let cue = Cue { channel: CueChannel::FullScreen, text: Some("The other foot".to_owned()), side };
            let lines = banner(&player(PlayerPhase::Running), &cue, (60, 20));
            let text = lines.join("\n");
            assert_eq!(lines.len(), 20);
            assert!(text.contains(shape) && text.contains("THE OTHER FOOT"), "{text}");
            assert!(lines.last().is_some_and(|keys| keys.contains("s stop")), "{text}");
        }
    }

    #[test]
    fn a_scale_shows_both_ends_and_what_is_chosen() {
        let text = scale(&comfort(), Scale { chosen: Some(10) }, 60).join("\n");
        assert!(
            text.contains("[10]") && text.contains(" 9 ") && text.contains("0 = bad · 10 = good"),
            "{text}"
        );
        assert!(!scale(&comfort(), Scale::default(), 60).join("\n").contains('['));
    }

    #[test]
    fn counts_repetitions_where_the_step_waits_for_them() {
        let counting =
            Player { waits: true, reps_done: Some(1), reps: Some(3), ..player(PlayerPhase::Running) };
        assert_eq!(countdown(&counting), "1/3");
        assert!(keys(&counting, false, Scale::default()).starts_with("enter rep"));
    }

    #[test]
    fn no_key_is_parted_from_what_it_does() {
        for width in 20..60 {
            let lines = key_lines(KEYS, width);
            assert!(lines.iter().all(|line| display_width(line) <= width), "{lines:?}");
            for key in KEYS.split(" · ") {
                assert!(lines.iter().any(|line| line.contains(key)), "{key}: {lines:?}");
            }
        }
    }

    #[test]
    fn asks_why_it_is_stopped() {
        assert_eq!(
            keys(&player(PlayerPhase::Running), true, Scale::default()),
            "p pain · c cramp · t no time left · i interrupted · o another reason · esc back"
        );
    }
}

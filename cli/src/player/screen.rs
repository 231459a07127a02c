use instep::Player;
use instep::guide::SpokenLine;
use instep::player::{ClockKind, Cue, PlayerPhase};
use instep::rating::Question;
use instep::session::Side;
use textwrap::core::display_width;

use super::digits::big;
use super::keys::{REASONS, Scale, reason_text};
use crate::output::{clock, dotted, wrap};
use crate::words::terminal;

/// Names of keys, as they stand on them.
const SPACE: &str = "space";
const ENTER: &str = "enter";
const ESC: &str = "esc";

/// Most signs of a progress bar.
const BAR: usize = 30;

/// The player's screen and what stands on it beside the state.
pub struct Screen<'a> {
    pub player: &'a Player,
    /// Milliseconds left on the clock.
    pub left_ms: i64,
    /// The last notice, or the open question.
    pub notice: &'a str,
    pub asking_why: bool,
    pub scale: Scale,
}

impl Screen<'_> {
    /// The screen, line by line, in this many columns and rows. Where it does not all fit the countdown gets small first, then
    /// sentences are left out, whole and from the last: what to do stays, and so do the keys.
    pub fn lines(&self, (width, height): (usize, usize)) -> Vec<String> {
        let player = self.player;
        let mut top = head(player, width);
        let heading = &player.heading;
        let side = heading.side_text.to_uppercase();
        top.extend(wrap("", &dotted([player.tag.as_str(), &heading.title, &side]), width));
        let (body, bottom) = (self.body(width), self.bottom(width));
        let countdown = countdown(player, self.left_ms);
        let large = [vec![String::new()], big(&countdown), vec![String::new()]].concat();
        let room = |middle: usize| height.saturating_sub(top.len() + middle + bottom.len());
        let first = body.first().map_or(0, Vec::len);
        let middle = match countdown.as_str() {
            "" => vec![String::new()],
            _ if room(large.len()) >= first => large,
            _ => vec![countdown],
        };
        let mut left = room(middle.len());
        let fits = |sentence: &&Vec<String>| {
            let fits = sentence.len() <= left;
            left = left.saturating_sub(sentence.len());
            fits
        };
        let body: Vec<String> = body.iter().take_while(fits).flatten().cloned().collect();
        let mut lines = [top, body, middle, bottom.clone()].concat();
        if lines.len() > height {
            // The keys stay in the smallest window.
            lines.truncate(height.saturating_sub(bottom.len()));
            lines.extend(bottom);
        }
        lines
    }

    /// Sentences to read, each in lines: the card first, where there is one.
    fn body(&self, width: usize) -> Vec<Vec<String>> {
        let sentence = |line: &SpokenLine| wrap(if line.care { "! " } else { "" }, &line.text, width);
        let Some(card) = &self.player.card else { return self.player.lines.iter().map(sentence).collect() };
        let urgent = card.urgent.iter().map(|text| wrap("! ", text, width));
        let rest = card.lines.iter().map(|text| wrap("", text, width));
        std::iter::once(wrap("", &card.title, width)).chain(urgent).chain(rest).collect()
    }

    fn bottom(&self, width: usize) -> Vec<String> {
        let player = self.player;
        let slab = player.slab.as_ref();
        let waits = slab.filter(|slab| slab.waits).map_or("", |slab| slab.text.as_str());
        let mut lines = wrap("", waits, width);
        lines.extend(bars(player, width));
        lines.extend(wrap("", player.label.as_deref().unwrap_or_default(), width));
        lines.extend(wrap("", self.notice, width));
        let next = player.next.as_ref().filter(|next| !over(player) && **next != player.heading);
        lines.extend(wrap("→ ", next.map_or("", |next| next.title.as_str()), width));
        lines.push(String::new());
        if self.asking_why {
            lines.extend(wrap("", &terminal().player.why, width));
        }
        lines.extend(key_lines(&keys(player, self.asking_why, self.scale), width));
        lines
    }
}

/// A bar for each foot: what is done of it.
fn bars(player: &Player, width: usize) -> Vec<String> {
    if matches!(player.state, PlayerPhase::Finished | PlayerPhase::Abandoned) {
        return Vec::new();
    }
    let names = player.feet.iter().map(|foot| display_width(&foot.side_text)).max().unwrap_or_default();
    let signs = width.saturating_sub(names).saturating_sub(1).min(BAR);
    let bar = |foot: &instep::FootProgress| {
        let planned = usize::try_from(foot.planned_seconds).unwrap_or_default().max(1);
        let done = usize::try_from(foot.done_seconds).unwrap_or_default();
        let full = done.saturating_mul(signs).checked_div(planned).unwrap_or_default().min(signs);
        let gap = " ".repeat(names.saturating_sub(display_width(&foot.side_text)));
        let bar = format!("{}{}", "█".repeat(full), "░".repeat(signs.saturating_sub(full)));
        format!("{}{gap} {bar}", foot.side_text).trim_start().to_owned()
    };
    player.feet.iter().map(bar).collect()
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

const fn over(player: &Player) -> bool {
    matches!(player.state, PlayerPhase::Finished | PlayerPhase::Abandoned)
}

fn head(player: &Player, width: usize) -> Vec<String> {
    let place = dotted([player.step_text.as_str(), &player.left_text]);
    vec![both_ends(&player.guide_title, &place, width), String::new()]
}

/// Amount left: repetitions where they are counted, else time. Empty where the person says when it is over.
fn countdown(player: &Player, left_ms: i64) -> String {
    let Some(slab) = player.slab.as_ref().filter(|slab| slab.counts) else { return String::new() };
    let leads = matches!(player.clock.counts, ClockKind::CountIn | ClockKind::LeadIn);
    match (player.reps_done, player.reps) {
        (Some(done), Some(reps)) if slab.count_text.is_some() && !leads => format!("{done}/{reps}"),
        _ => clock(i32::try_from(left_ms.saturating_add(999).div_euclid(1000)).unwrap_or(i32::MAX)),
    }
}

/// A key and what it does.
fn key(name: &str, does: &str) -> String {
    format!("{name} {does}")
}

fn keys(player: &Player, asking_why: bool, scale: Scale) -> String {
    let words = &terminal().player;
    if asking_why {
        let reasons = REASONS.map(|(name, reason)| key(&name.to_string(), reason_text(reason)));
        return dotted(reasons.iter().map(String::as_str).chain([key(ESC, &words.back).as_str()]));
    }
    let asked = player.ask.first().map(|q| format!("{}…{} {}", q.low, q.high, q.item.code()));
    let asked = asked.as_deref().unwrap_or_default();
    let [pause, resume] = [&words.pause, &words.resume].map(|does| key(SPACE, does));
    let usual = [
        ('n', &words.next),
        ('b', &words.back),
        ('r', &words.repeat),
        ('s', &words.stop),
        ('q', &words.quit),
    ]
    .map(|(name, does)| key(&name.to_string(), does));
    let [next, back, repeat, stop, quit] = usual.each_ref().map(String::as_str);
    let skip = key("x", &words.skip);
    let enter = |does: &str| key(ENTER, does);
    match player.state {
        PlayerPhase::Ready => {
            let pause = if player.clock.running { pause.as_str() } else { "" };
            dotted([&enter(&words.start), pause, quit])
        }
        PlayerPhase::Finished | PlayerPhase::Abandoned => {
            let does = if scale.chosen.is_some() { &words.answer } else { &words.done };
            dotted([asked, &enter(does), if asked.is_empty() { "" } else { &skip }])
        }
        PlayerPhase::Paused => dotted([&resume, next, back, repeat, stop, quit]),
        PlayerPhase::SwitchFoot => dotted([&enter(&words.switch), &pause, next, back, repeat, stop, quit]),
        PlayerPhase::Running if player.reps.is_some() => {
            dotted([&enter(&words.rep), &pause, next, back, repeat, stop, quit])
        }
        _ if player.slab.as_ref().is_some_and(|slab| slab.waits) => {
            dotted([&enter(&words.go_on), &pause, next, back, repeat, stop, quit])
        }
        _ => dotted([pause.as_str(), next, back, repeat, stop, quit]),
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
    use instep::guide::{Motion, StepKind, StepPictograms};
    use instep::player::{CueChannel, CueSignal, PlayerClock, SlabAction};
    use instep::rating::{RatingItem, Recall, ScaleDirection};
    use instep::{CardKind, FootProgress, PlayerCard, Slab, StepHead};

    fn comfort() -> Question {
        Question {
            targets: Vec::new(),
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

    fn slab(state: PlayerPhase) -> Option<Slab> {
        let (action, text) = match state {
            PlayerPhase::Paused => (SlabAction::Resume, "Go on"),
            PlayerPhase::Ready => (SlabAction::Pause, "Pause"),
            PlayerPhase::Finished | PlayerPhase::Abandoned => return None,
            _ => (SlabAction::Pause, "Pause"),
        };
        Some(Slab {
            action,
            text: text.to_owned(),
            waits: action != SlabAction::Pause,
            side_text: "Left foot".to_owned(),
            count_text: None,
            counts: true,
        })
    }

    /// The screen of a player at the moment of its state.
    fn lines(player: &Player, notice: &str, room: (usize, usize)) -> Vec<String> {
        let left_ms = player.clock.remaining_ms;
        Screen { player, left_ms, notice, asking_why: false, scale: Scale::default() }.lines(room)
    }

    fn head(title: &str) -> StepHead {
        StepHead {
            title: title.to_owned(),
            side: Side::Left,
            side_text: "left foot".to_owned(),
            pictures: Vec::new(),
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
            step_text: "Step 2 of 9".to_owned(),
            kind: StepKind::Stroke,
            motion: Motion::Stroke,
            pass_ms: 0,
            pictograms: StepPictograms::default(),
            paused_from: None,
            side: Side::Left,
            side_text: "left foot".to_owned(),
            title: "Long strokes".to_owned(),
            heading: head("Long strokes"),
            tag: String::new(),
            interrupted: false,
            next_text: "Next".to_owned(),
            next_title: "Circles".to_owned(),
            lines: SpokenLine::of(&"Glide from the ankle to the toes. ".repeat(8), "", false),
            clock: PlayerClock {
                counts: ClockKind::Step,
                running: true,
                remaining_ms: 65_000,
                total_ms: 90_000,
                call_in_ms: Some(4_000),
            },
            slab: slab(state),
            back_means: None,
            back_text: String::new(),
            again_text: String::new(),
            remaining_seconds: 65,
            waits: false,
            awaits_spoken: false,
            reps_done: None,
            reps: None,
            rep_ticks: false,
            quiet: false,
            next_first: false,
            reps_text: String::new(),
            pressure_text: None,
            active_seconds: 40,
            planned_seconds: 360,
            left_text: "5 min left".to_owned(),
            left_spoken: "5 minutes left".to_owned(),
            feet: vec![FootProgress {
                side: Side::Left,
                side_text: "Left foot".to_owned(),
                done_seconds: 90,
                planned_seconds: 180,
                spoken: String::new(),
            }],
            next: Some(head("Circles")),
            zones: Vec::new(),
            pictures: Vec::new(),
            cues: Vec::new(),
            card: None,
            label: None,
            notes: Vec::new(),
            ask: Vec::new(),
            offer_reminder: None,
            text: "Long strokes, left foot.".to_owned(),
            spoken: "Long strokes, left foot. 1 minute and 5 seconds left.".to_owned(),
            saved: None,
            undo: None,
        }
    }

    #[test]
    fn a_label_is_shown_where_there_is_one() {
        let player = Player { label: Some("Traditional idea.".to_owned()), ..player(PlayerPhase::Ready) };
        assert!(lines(&player, "", (60, 40)).contains(&"Traditional idea.".to_owned()));
    }

    #[test]
    fn shows_the_step_the_side_as_a_word_the_time_left_and_what_is_next() {
        let lines = lines(&player(PlayerPhase::Running), "Change soon.", (60, 40));
        let text = lines.join("\n");
        for part in [
            "Six minutes",
            "Step 2 of 9 · 5 min left",
            "Long strokes · LEFT FOOT",
            "Glide from the ankle",
            "Left foot ███████████████░░░░░░░░░░░░░░░",
            "Change soon.",
            "→ Circles",
            "space pause",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        for row in big("1:05") {
            assert!(lines.contains(&row), "{text}");
        }
        assert!(lines.iter().all(|line| display_width(line) <= 60), "{text}");
    }

    #[test]
    fn in_a_small_terminal_the_countdown_and_the_keys_stay() {
        let lines = lines(&player(PlayerPhase::Running), "", (60, 8));
        assert!(lines.len() <= 8, "{lines:?}");
        assert!(lines.contains(&"1:05".to_owned()), "{lines:?}");
        assert!(lines.last().is_some_and(|keys| keys.contains("q quit")), "{lines:?}");
    }

    #[test]
    fn sentences_are_shown_whole_or_not_at_all() {
        let long = "One two three four five six seven eight nine ten eleven twelve thirteen.";
        let text = format!("First of all. {long} {long} {long}");
        let player = Player { lines: SpokenLine::of(&text, "", false), ..player(PlayerPhase::Running) };
        for height in 10..30 {
            let text = lines(&player, "", (40, height)).join("\n");
            assert!(text.contains("First of all.") || height < 12, "{height}\n{text}");
            assert_eq!(
                text.matches("One two").count(),
                text.matches("thirteen.").count(),
                "{height}\n{text}"
            );
        }
    }

    #[test]
    fn card_stands_in_the_place_of_the_sentences() {
        let card = PlayerCard {
            kind: CardKind::StopSigns,
            title: "Let the foot rest.".to_owned(),
            urgent: vec!["Call for help.".to_owned()],
            lines: vec!["Leave it for today.".to_owned()],
            spoken: String::new(),
        };
        let player = Player { card: Some(card), ..player(PlayerPhase::Abandoned) };
        let text = lines(&player, "", (60, 20)).join("\n");
        assert!(text.contains("Let the foot rest.\n! Call for help.\nLeave it for today."), "{text}");
        assert!(!text.contains("Glide") && !text.contains("1:05"), "{text}");
    }

    #[test]
    fn waiting_step_shows_no_time() {
        let waiting = player(PlayerPhase::Running);
        let slab = waiting.slab.clone().map(|slab| Slab {
            action: SlabAction::Next,
            text: "Done, go on".to_owned(),
            waits: true,
            counts: false,
            ..slab
        });
        let waiting = Player { slab, ..waiting };
        let text = lines(&waiting, "", (60, 20)).join("\n");
        assert!(text.contains("Done, go on") && text.contains("enter go on"), "{text}");
        assert!(!text.contains("1:05") && !text.contains("█████ "), "{text}");
    }

    #[test]
    fn a_change_of_side_fills_the_screen_with_word_and_shape() {
        for (side, shape) in
            [(Side::Left, "◀◀"), (Side::Right, "▶▶"), (Side::Both, "◀◀◀ ▶▶▶"), (Side::None, "●")]
        {
            let (signal, channel) = (CueSignal::SwitchFoot, CueChannel::FullScreen);
            let cue = Cue { signal, channel, text: Some("The other foot".to_owned()), side };
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
    fn counts_repetitions_where_they_are_counted() {
        let counting = Player { reps_done: Some(1), reps: Some(3), ..player(PlayerPhase::Running) };
        let slab = counting.slab.clone().map(|slab| Slab { count_text: Some("1 of 3".to_owned()), ..slab });
        let counting = Player { slab, ..counting };
        assert_eq!(countdown(&counting, 65_000), "1/3");
        assert!(keys(&counting, false, Scale::default()).starts_with("enter rep"));
        // The seconds after a pause are counted first.
        let mut leads = counting;
        leads.clock.counts = ClockKind::LeadIn;
        assert_eq!(countdown(&leads, 2_100), "0:03");
    }

    #[test]
    fn no_key_is_parted_from_what_it_does() {
        let keys = keys(&player(PlayerPhase::Running), false, Scale::default());
        for width in 20..60 {
            let lines = key_lines(&keys, width);
            assert!(lines.iter().all(|line| display_width(line) <= width), "{lines:?}");
            for key in keys.split(" · ") {
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

    #[test]
    fn the_pause_before_a_step_names_that_step_once() {
        let mut player = player(PlayerPhase::BetweenSteps);
        player.tag = "Coming up".to_owned();
        player.heading = head("Circles");
        for paused in [false, true] {
            if paused {
                player.state = PlayerPhase::Paused;
                player.paused_from = Some(PlayerPhase::BetweenSteps);
            }
            let told = lines(&player, "", (80, 24)).join("\n");
            assert!(told.contains("Coming up · Circles · LEFT FOOT"), "{told}");
            assert_eq!(told.matches("Circles").count(), 1, "{told}");
            assert!(!told.contains("Long strokes"), "{told}");
        }
    }
}

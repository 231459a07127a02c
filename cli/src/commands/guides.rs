use instep::guide::{GuideChoices, GuideRequest, GuideStep, Segment};
use instep::{Guide, GuideCard, GuideChoice, GuideChosen, GuideFilter, Guides};

use super::Shell;
use crate::error::Failure;
use crate::output::{Page, clock, dotted};

/// `instep guides`: the array of cards.
pub fn list(shell: &Shell, filter: GuideFilter) -> Result<(), Failure> {
    let guides = shell.core.guides(filter, shell.now()?)?;
    if shell.out.json {
        return Ok(shell.out.json(&guides.guides)?);
    }
    Ok(shell.out.print(&guides, draw_list)?)
}

fn draw_list(guides: &Guides) -> Page {
    if guides.guides.is_empty() {
        return Page::new().text(&guides.spoken);
    }
    guides.guides.iter().fold(Page::new(), |page, card| draw_card(page.gap(), card))
}

fn draw_card(page: Page, card: &GuideCard) -> Page {
    let star = if card.favourite { "★" } else { "" };
    let label = card.label.as_deref().filter(|label| *label != card.evidence_text);
    page.indented(&format!("{:<4} ", card.id), &dotted([card.title.as_str(), &card.minutes_text, star]))
        .indented("     ", &card.summary)
        .indented("     ", &dotted([card.evidence_text.as_str(), &card.equipment_text]))
        .indented("     ", &dotted(card.goals.iter().map(|goal| goal.text.as_str())))
        .indented("     ", label.unwrap_or_default())
        .indented("   ! ", card.note.as_deref().unwrap_or_default())
}

/// `instep choose`
pub fn choose(shell: &Shell, choice: GuideChoice) -> Result<(), Failure> {
    let chosen = shell.core.choose_guide(choice, shell.now()?)?;
    Ok(shell.out.print(&chosen, |chosen| shell.way_back(draw_chosen(chosen), chosen.undo.as_ref()))?)
}

/// A step that can be left out has a box; an empty one is left out.
fn draw_chosen(chosen: &GuideChosen) -> Page {
    let step = |page: Page, step: &GuideStep| {
        let mark = match (step.always_played, step.skipped) {
            (true, _) => "    ",
            (false, true) => "[ ] ",
            (false, false) => "[x] ",
        };
        page.indented(mark, &dotted([step.title.as_str(), &step.step]))
    };
    chosen.steps.iter().fold(draw_card(Page::new(), &chosen.guide).gap(), step)
}

/// `instep guide ID`
pub fn show(shell: &Shell, request: GuideRequest) -> Result<(), Failure> {
    let guide = shell.core.guide(request, shell.now()?)?;
    Ok(shell.out.print(&guide, draw)?)
}

fn draw(guide: &Guide) -> Page {
    let label = guide.label.as_deref().filter(|label| *label != guide.evidence_text);
    let mut page = Page::new()
        .text(&dotted([guide.title.as_str(), &guide.total_text]))
        .text(&guide.summary)
        .text(&guide.evidence_text)
        .text(label.unwrap_or_default())
        .text(&guide.equipment_text)
        .gap()
        .each("- ", &guide.notes)
        .gap();
    for line in &guide.change_lines {
        page = page.indented("! ", &dotted([line.steps_text.as_str(), &line.text]));
    }
    page = page.gap().each("! ", &guide.warnings).gap();
    let mut segments = guide.segments.iter().enumerate();
    for phase in &guide.phases {
        let head = dotted([phase.title.as_str(), &phase.side_text, &phase.length_text]);
        page = page.gap().text(&head);
        for (n, segment) in segments.by_ref().take(usize::try_from(phase.count).unwrap_or_default()) {
            page = draw_segment(page, n.saturating_add(1), segment);
        }
    }
    page = draw_choices(page.gap(), &guide.choices).gap();
    page.each("- ", guide.sources.iter().map(|source| &source.text))
}

/// A line for each choice that there is: the value in force is ticked, one that can't be taken is left out.
fn draw_choices(page: Page, choices: &GuideChoices) -> Page {
    let tick = |chosen: bool, text: &str| if chosen { format!("[x] {text}") } else { format!("[ ] {text}") };
    let open = |enabled: bool, chosen: bool| enabled || chosen;
    let rows = [
        choices.modes.iter().filter(|c| open(c.enabled, c.chosen)).map(|c| tick(c.chosen, &c.text)).collect(),
        choices
            .postures
            .iter()
            .filter(|c| open(c.enabled, c.chosen))
            .map(|c| tick(c.chosen, &c.text))
            .collect(),
        choices.feet.iter().filter(|c| open(c.enabled, c.chosen)).map(|c| tick(c.chosen, &c.text)).collect(),
        choices
            .receivers
            .iter()
            .filter(|c| open(c.enabled, c.chosen))
            .map(|c| tick(c.chosen, &c.text))
            .collect(),
        choices.minutes.iter().map(|c| tick(c.chosen, &c.text)).collect::<Vec<_>>(),
    ];
    let rows = rows.into_iter().filter(|row| row.len() > 1);
    rows.fold(page, |page, row| page.items("  ", &row))
}

fn draw_segment(page: Page, number: usize, segment: &Segment) -> Page {
    let pressure = segment.pressure_text.as_deref().unwrap_or_default();
    let head = dotted([segment.title.as_str(), &segment.side_text, &segment.reps_text, pressure]);
    page.indented(&format!("{number:>3} {:>6}  ", clock(segment.seconds)), &head)
        .indented("            ", &segment.body)
}

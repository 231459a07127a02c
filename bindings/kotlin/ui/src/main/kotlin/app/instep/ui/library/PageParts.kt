package app.instep.ui.library

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.ClaimText
import app.instep.core.LibraryEntry
import app.instep.core.LibraryFact
import app.instep.core.LibraryLabels
import app.instep.core.LibrarySection
import app.instep.core.TechniqueFacts
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.SourceCard
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.FootPictures
import app.instep.ui.picture.Hand
import app.instep.ui.picture.rememberPasses
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.still
import app.instep.ui.theme.type
import kotlinx.coroutines.delay

/** The pictures of a technique with the hand on them, which moves for a few passes when it is asked to. */
@Composable
internal fun Movement(technique: TechniqueFacts, atlas: AtlasPaths?, labels: LibraryLabels) {
    if (technique.pictures.isEmpty()) return
    var plays by remember { mutableIntStateOf(0) }
    var moves by remember { mutableIntStateOf(0) }
    LaunchedEffect(plays) {
        if (plays == 0) return@LaunchedEffect
        moves = 1
        delay(PASS_MS * PASSES)
        moves = 0
    }
    val passes = rememberPasses(PASS_MS.toInt(), runs = moves == 1, still = still)
    val touching = technique.pictograms.hand ?: technique.pictograms.tool
    Card(gap = Space.small) {
        Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small), Alignment.CenterHorizontally) {
            FootPictures(
                atlas,
                technique.pictures,
                Modifier.height(300.dp),
                gap = Space.large,
                hand = touching?.let { Hand(it.pictogram, technique.motion, passes) },
            )
            for (caption in technique.pictures.map { it.caption }.distinct()) {
                Words(caption, style = type.small, color = ink.muted)
            }
        }
        if (touching != null && !still) LinkButton(labels.playMotion, { plays++ })
    }
}

/** Facts, each under its name. */
@Composable
internal fun Facts(facts: List<LibraryFact>) {
    Card {
        for (fact in facts) {
            Column(Modifier.semantics(mergeDescendants = true) {}) {
                Words(fact.name, style = type.small, color = ink.muted)
                Words(fact.text)
            }
        }
    }
}

@Composable
internal fun Section(section: LibrarySection, labels: LibraryLabels, browse: (String) -> Unit) {
    Heading(section.title)
    EvidenceLine("", section.label)
    Words(section.body)
    for (claim in section.claims) Claim(claim, labels, browse)
}

@Composable
internal fun Claims(title: String, claims: List<ClaimText>, labels: LibraryLabels, browse: (String) -> Unit) {
    if (claims.isEmpty()) return
    Heading(title)
    for (claim in claims) Claim(claim, labels, browse)
}

/**
 * A claim: what is said, what was found, who says so. Its evidence stands right under its title.
 *
 * @param alone true where the page is about it, and has its title and its evidence.
 */
@Composable
internal fun Claim(claim: ClaimText, labels: LibraryLabels, browse: (String) -> Unit, alone: Boolean = false) {
    Card {
        if (!alone) {
            Words(claim.title, style = type.label)
            EvidenceLine(claim.evidenceText, claim.label)
        }
        Words(claim.says)
        Words(claim.found)
        Words(claim.checkedText, style = type.small, color = ink.muted)
    }
    for (source in claim.sources + claim.refs) SourceCard(source, labels.openSource, browse)
}

@Composable
internal fun Listed(title: String, entries: List<LibraryEntry>, open: (String) -> Unit) {
    if (entries.isEmpty()) return
    Heading(title)
    Entries(entries, open)
}

/** Says that something is hidden, and the button that shows it. */
@Composable
internal fun KeptBack(text: String, labels: LibraryLabels, send: (LibraryPageAction) -> Unit) {
    Card {
        Words(text)
        TonalButton(labels.showTradition, { send(LibraryPageAction.ShowTradition) }, Modifier.fillMaxWidth())
    }
}

private const val PASS_MS = 2_400L
private const val PASSES = 4

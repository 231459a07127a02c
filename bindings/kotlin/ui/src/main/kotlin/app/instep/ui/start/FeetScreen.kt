package app.instep.ui.start

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.instep.core.Foot
import app.instep.core.Labels
import app.instep.core.LookOutcome
import app.instep.core.PictureView
import app.instep.core.PlaceChoice
import app.instep.core.SafetyPage
import app.instep.ui.parts.Choice
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.SideBySide
import app.instep.ui.parts.SteadyAction
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.safety.OneByOne
import app.instep.ui.safety.PlaceFeet
import app.instep.ui.safety.footText
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Something new on the feet: where, what, and what follows from it. */
@Composable
internal fun FeetScreen(
    record: StartRecord,
    feet: FeetState,
    labels: Labels,
    atlas: AtlasPaths?,
    send: (StartAction) -> Unit,
) {
    val places = record.start.footCheck?.places.orEmpty()
    when (feet.stage) {
        FeetStage.Where -> WherePage(feet, places, labels, atlas, send)
        FeetStage.What -> WhatPage(feet, places, labels, send)
        FeetStage.Stored -> StoredPage(record, feet, labels, send)
    }
}

@Composable
private fun WherePage(
    feet: FeetState,
    places: List<PlaceChoice>,
    labels: Labels,
    atlas: AtlasPaths?,
    send: (StartAction) -> Unit,
) {
    val words = labels.footCheck
    val pick = feet.pick
    val choose = { new: FeetPick -> send(StartAction.Feet(FeetAction.Pick(new))) }
    Page(
        gap = Space.small,
        bottom = {
            Chosen(pick, places, labels)
            SteadyAction(
                labels.common.goOn,
                feet.stage,
                { send(StartAction.Feet(FeetAction.GoOn)) },
                Modifier.fillMaxWidth(),
                enabled = pick.foot != null && pick.place != null,
            )
        },
    ) {
        PageHead(words.title, labels.common.back, { send(StartAction.Back) })
        LinkButton(if (pick.list) words.asPicture else words.asList, { choose(pick.copy(list = !pick.list)) })
        if (pick.list) {
            PlaceList(pick, places, labels, choose)
        } else {
            Words(words.pickHint)
            PlaceFeet(
                atlas,
                pick.view,
                listOf(Foot.LEFT, Foot.RIGHT),
                places,
                { foot -> listOfNotNull(pick.place.takeIf { pick.foot == foot || pick.foot == Foot.BOTH }) },
                labels,
                onPlace = { foot, at -> choose(pick.copy(foot = foot, place = at)) },
                onView = { choose(pick.copy(view = it)) },
            )
        }
    }
}

@Composable
private fun PlaceList(pick: FeetPick, places: List<PlaceChoice>, labels: Labels, choose: (FeetPick) -> Unit) {
    Heading(labels.footCheck.whichFoot)
    SideBySide(Modifier.fillMaxWidth().selectableGroup()) {
        for (foot in listOf(Foot.LEFT, Foot.RIGHT, Foot.BOTH)) {
            Choice(labels.footText(foot), pick.foot == foot, { choose(pick.copy(foot = foot)) })
        }
    }
    Heading(labels.footCheck.whereIsIt)
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(Space.small)) {
        places.forEachIndexed { at, place ->
            Choice(place.text, pick.place == at, { choose(pick.copy(place = at)) }, Modifier.fillMaxWidth())
        }
    }
}

/** Foot and place in words: what was tapped on the picture is checked here. */
@Composable
private fun Chosen(pick: FeetPick, places: List<PlaceChoice>, labels: Labels) {
    val place = pick.place?.let(places::getOrNull) ?: return
    val foot = pick.foot ?: return
    Words(labels.footText(foot), style = type.small, color = ink.muted)
    Words(place.text, style = type.label)
}

/** Things that can be seen on a foot. A tap is stored at once. */
@Composable
private fun WhatPage(feet: FeetState, places: List<PlaceChoice>, labels: Labels, send: (StartAction) -> Unit) {
    Page {
        PageHead(labels.footCheck.whatIsIt, labels.common.back, { send(StartAction.Back) })
        Chosen(feet.pick, places, labels)
        for (pair in labels.vocabulary.findings.chunked(2)) {
            SideBySide(Modifier.fillMaxWidth()) {
                for (finding in pair) {
                    TonalButton(finding.text, { send(StartAction.Feet(FeetAction.Found(finding.value))) })
                }
            }
        }
    }
}

/** The finding that was stored and its effect; with a sign that may be urgent, its three lines at once. */
@Composable
private fun StoredPage(record: StartRecord, feet: FeetState, labels: Labels, send: (StartAction) -> Unit) {
    val stored = feet.stored ?: return
    val words = labels.footCheck
    val asked = stored.ask.map { it.question.sign }
    val lines = record.start.check.pages.find { it.page == SafetyPage.RIGHT_NOW }?.lines.orEmpty()
        .filter { it.question.sign != null && it.question.sign in asked }
    Page(
        bottom = {
            StoredActions(lines.none { it.isOpen }, labels, send)
        },
    ) {
        val unsure = stored.outcome == LookOutcome.NOT_SURE
        Heading(if (unsure) words.notSureText else words.stored, style = type.headline)
        for (finding in stored.findings.filter { it.id !in feet.before }) {
            Words(finding.text)
            finding.advice?.let { Words(it, color = ink.warning) }
        }
        if (stored.undo != null) LinkButton(words.takeBack, { send(StartAction.Feet(FeetAction.TakeBack)) })
        if (lines.isEmpty() && stored.changes.isNotEmpty()) {
            Heading(words.result)
            Changes(stored.changes, lifts = true)
        }
        for (line in lines) OneByOne(line, labels) { send(StartAction.Check(it)) }
    }
}

@Composable
private fun ColumnScope.StoredActions(answered: Boolean, labels: Labels, send: (StartAction) -> Unit) {
    Words(labels.footCheck.anythingElse, style = type.label)
    TonalButton(
        labels.footCheck.somethingElse,
        { send(StartAction.Feet(FeetAction.OneMore)) },
        Modifier.fillMaxWidth(),
        enabled = answered,
    )
    SteadyAction(
        labels.footCheck.nothingMore,
        FeetStage.Stored,
        { send(StartAction.Feet(FeetAction.NothingMore)) },
        Modifier.fillMaxWidth(),
        enabled = answered,
    )
}

package app.instep.ui.pictures

import app.instep.FootCare
import app.instep.ui.picture.AtlasPaths
import kotlinx.coroutines.runBlocking

/** The atlas for pictures, converted once. */
val pictureAtlas: AtlasPaths by lazy { AtlasPaths(runBlocking { FootCare.atlas() }) }

// NEVER RUN HERE, see settings.gradle.kts. The versions are those of pom.xml: change them together.
plugins {
    kotlin("jvm") version "2.4.21" apply false
    kotlin("plugin.compose") version "2.4.21" apply false
    id("com.android.application") version "9.5.0" apply false
    id("org.jetbrains.compose") version "1.12.2" apply false
}

subprojects {
    group = "app.instep"
    version = "0.1.0"
    // `build` holds scripts of Maven in the module for Android, and `target` is ignored by Git already.
    layout.buildDirectory.set(layout.projectDirectory.dir("target/gradle"))
}

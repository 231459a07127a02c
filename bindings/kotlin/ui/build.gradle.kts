// NEVER RUN HERE, see settings.gradle.kts. For the desktop; the module for Android compiles the same sources against
// AndroidX.
plugins {
    kotlin("jvm")
    kotlin("plugin.compose")
    id("org.jetbrains.compose")
}

kotlin {
    jvmToolchain(17)
}

composeCompiler {
    stabilityConfigurationFiles.add(layout.projectDirectory.file("stability.conf"))
}

dependencies {
    api(project(":core"))
    api("org.jetbrains.compose.foundation:foundation:1.12.2")
    api("org.jetbrains.compose.animation:animation:1.12.2")
    api("org.jetbrains.compose.material3:material3:1.9.0")
}

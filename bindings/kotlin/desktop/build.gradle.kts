// NEVER RUN HERE, see settings.gradle.kts. `cargo xtask desktop` opens the window by Maven.
plugins {
    kotlin("jvm")
    kotlin("plugin.compose")
    id("org.jetbrains.compose")
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    implementation(project(":ui"))
    implementation(compose.desktop.currentOs)
    implementation("net.java.dev.jna:jna:5.19.1")
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-swing:1.11.0")
    implementation("com.github.hypfvieh:dbus-java-core:5.2.2")
    implementation("com.github.hypfvieh:dbus-java-transport-native-unixsocket:5.2.2")
    runtimeOnly("org.slf4j:slf4j-nop:2.0.17")
}

compose.desktop {
    application {
        mainClass = "app.instep.desktop.MainKt"
        jvmArgs("-Djna.library.path=${layout.projectDirectory.dir("../../../target/debug").asFile.absolutePath}")
    }
}

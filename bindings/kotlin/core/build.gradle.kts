// NEVER RUN HERE, see settings.gradle.kts.
plugins {
    kotlin("jvm")
}

kotlin {
    jvmToolchain(17)
}

sourceSets.main {
    kotlin.srcDir("src/generated/kotlin")
    // `cargo xtask bindings` makes these.
    kotlin.srcDir("../../../target/bindings/kotlin/core")
}

dependencies {
    api("org.jetbrains.kotlinx:kotlinx-coroutines-core:1.11.0")
    // Each app brings its own form of JNA: a jar on the desktop, an archive on Android.
    compileOnly("net.java.dev.jna:jna:5.19.1")
}

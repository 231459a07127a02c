// NEVER RUN HERE, see settings.gradle.kts. It packs the same sources as pom.xml, with the library for phones that
// cargo-ndk put into target/native/android: see .github/workflows/android.yml.
plugins {
    id("com.android.application")
    kotlin("plugin.compose")
}

val workspace = layout.projectDirectory.dir("../../..")

android {
    namespace = "app.instep"
    compileSdk = 36

    defaultConfig {
        applicationId = "app.instep"
        minSdk = 26
        targetSdk = 34
        versionCode = 1
        versionName = "0.1.0"
        ndk {
            abiFilters += listOf("arm64-v8a", "x86_64")
        }
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles("src/main/keep.pro")
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    sourceSets["main"].apply {
        // The screens are compiled with the app: AndroidX is their Compose here.
        kotlin.directories += listOf("../ui/src/main/kotlin")
        res.directories += listOf("../generated/android/res")
        jniLibs.directories += listOf(workspace.dir("target/native/android").asFile.path)
    }
}

composeCompiler {
    stabilityConfigurationFiles.add(layout.projectDirectory.file("../ui/stability.conf"))
}

dependencies {
    implementation(project(":core"))
    implementation("net.java.dev.jna:jna:5.19.1@aar")
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.11.0")
    implementation("androidx.activity:activity-compose:1.13.0")
    implementation("androidx.core:core-ktx:1.19.1")
    implementation("androidx.lifecycle:lifecycle-runtime-compose:2.11.0")
    implementation("androidx.compose.foundation:foundation:1.12.1")
    implementation("androidx.compose.animation:animation:1.12.1")
    implementation("androidx.compose.material3:material3:1.4.0")
}

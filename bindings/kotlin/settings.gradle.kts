// For Android Studio and a machine with an SDK. NEVER RUN HERE: no SDK of Android is on the machine that tests this
// repository, where Maven builds the same sources. The versions are those of the poms; `cargo xtask bindings` comes first.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode.set(RepositoriesMode.FAIL_ON_PROJECT_REPOS)
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "instep-kotlin"
include(":core", ":ui", ":desktop", ":android")

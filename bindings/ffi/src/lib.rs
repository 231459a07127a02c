//! The shared library that Kotlin and Swift load. It holds the core's exported symbols and no code of its own.
instep::uniffi_reexport_scaffolding!();

//! Builds and tests the Kotlin bindings, with Maven.

use std::ffi::OsStr;
use std::path::Path;

use crate::bindings;
use crate::command::{Line, program, show};
use crate::library;
use crate::suite::Outcome;
use crate::workspace;

/// The oldest JDK that the bindings are compiled for.
const JDK: u32 = 17;

/// A package of Debian that some modules need beyond Maven and the JDK.
struct Need {
    /// Its name.
    package: &'static str,
    /// A command of the shell that succeeds where it is there, also where another system brings the same.
    check: &'static str,
    /// The modules that are built or tested with it.
    modules: &'static [&'static str],
}

/// All of them.
const NEEDS: &[Need] = &[
    Need {
        package: "libgl1",
        check: "case $(uname) in Linux) /sbin/ldconfig -p | grep -q 'libGL[.]so[.]1';; esac",
        modules: &["ui", "desktop"],
    },
    // The pictures of screens are drawn with it.
    Need {
        package: "fonts-inter",
        check: "test -d /usr/share/fonts/opentype/inter || fc-list | grep -q Inter",
        modules: &["ui", "desktop"],
    },
    Need { package: "aapt", check: "command -v aapt2", modules: &["android"] },
    Need { package: "zipalign", check: "command -v zipalign", modules: &["android"] },
];

/// The modules, in the order in which they are built.
const MODULES: &[&str] = &["core", "ui", "desktop", "android"];

/// Every test of `bindings/kotlin`, as a suite.
pub fn test() -> Outcome {
    if let Err(missing) = tools() {
        return missing;
    }
    let (modules, mut found) = modules();
    if let Err(why) = prepare() {
        return Outcome::broken(why);
    }
    // Its jar is not the one that apps ship: the library in it lets tests make it panic.
    let only = modules.join(",");
    let (good, lines) = verify("debug", &["-Djar.suffix=-debug", "--projects", &only]).run_and_read();
    let mut tests = Outcome::default();
    for (module, totals) in count(lines.iter().map(String::as_str)) {
        show(&format!("{module}: {totals}"));
        tests.add(totals);
    }
    if !good && tests.failed == 0 {
        // No test says it failed, and yet Maven does: the linter or the compiler refused, or nothing was to be had.
        tests.add(Outcome::broken("Maven failed without a failed test: see above"));
    }
    found.add(tests);
    found
}

/// `cargo xtask jar`: builds the jar that apps ship and runs the test of that jar. False when that failed.
pub fn package() -> bool {
    let ready = || bindings::make().and_then(|()| bindings::current()).and_then(|()| library::release());
    begin(&[], || ready().map(|_| ()))
        && verify("release", &["-Dskip.unit.tests=true", "--projects", "core"]).run()
}

/// `cargo xtask desktop`: opens the app in a window, with a debug build of the core. False when it could not be opened.
/// The data file is the one that is named, otherwise the terminal's.
pub fn desktop(data: Option<&Path>) -> bool {
    if !begin(&["desktop"], prepare) {
        return false;
    }
    let goals = ["-Dktlint.skip=true", "--quiet", "--projects", "core,ui,desktop", "compile", "exec:exec"];
    let line = build("debug", &goals);
    match data.map(std::path::absolute) {
        Some(Ok(file)) => line.with("INSTEP_DATA", &file.to_string_lossy()).run(),
        Some(Err(why)) => {
            eprintln!("the data file: {why}");
            false
        }
        None => line.run(),
    }
}

/// `cargo xtask apk`: packs the app for Android, signs it with a key for debugging and verifies it. False when that
/// failed. The core's library for phones is in it where one lies in the target folder.
pub fn apk() -> bool {
    let goals = ["-Dskip.unit.tests=true", "-DskipTests", "-Dktlint.skip=true", "--projects", "core,android"];
    let good = begin(&["android"], prepare)
        && build("debug", &[&goals[..], &["--also-make", "package"]].concat()).run();
    if good {
        println!("the APK is in bindings/kotlin/android/target");
        if !workspace::target().join("native/android").exists() {
            println!(
                "!! it holds no library for phones: that takes an NDK, see README. It will not start on a phone."
            );
        }
    }
    good
}

/// `cargo xtask pictures`: draws every screen and lays the pictures side by side on sheets. False when that failed.
pub fn pictures() -> bool {
    let sheets = workspace::target().join("sheets");
    let drawn = workspace::root().join("bindings/kotlin/ui/target/pictures");
    let args = format!("-Dexec.args={} {}", drawn.display(), sheets.display());
    let goals = [
        "-Psheets",
        "-Dktlint.skip=true",
        "-Dskip.unit.tests=true",
        "-Dtest=*Pictures*",
        "-Dsurefire.failIfNoSpecifiedTests=false",
        "-Dexec.classpathScope=test",
        "-Dexec.cleanupDaemonThreads=false",
        "-Dexec.mainClass=app.instep.ui.pictures.SheetsKt",
        &args,
        "--projects",
        "core,ui",
        "test",
        "exec:java",
    ];
    let good = begin(&["ui"], prepare) && build("debug", &goals).run();
    if good {
        println!("the sheets are in {}", sheets.display());
    }
    good
}

/// Sees to the tools that these modules need, then runs what must come before Maven. Prints what failed.
fn begin(needed: &[&str], prepare: impl FnOnce() -> Result<(), String>) -> bool {
    if tools().is_err() {
        return false;
    }
    if !needed.is_empty() {
        let (there, missing) = modules();
        if needed.iter().any(|module| !there.contains(module)) {
            eprintln!("{}", missing.why.join("; "));
            return false;
        }
    }
    prepare().map_err(|why| eprintln!("{why}")).is_ok()
}

/// Makes the bindings and the debug library, and fails where a committed copy is not what was made.
fn prepare() -> Result<(), String> {
    bindings::make().and_then(|()| bindings::current()).and_then(|()| library::debug()).map(|_| ())
}

/// Maven's `verify`, with the native library of a profile in the jar.
fn verify(profile: &str, more: &[&str]) -> Line {
    build(profile, &[more, &["verify"]].concat())
}

/// A call of Maven on the modules, with the native library of a profile in the jar.
fn build(profile: &str, more: &[&str]) -> Line {
    let target = format!("-Drust.target={}", workspace::debug("").display());
    let native = format!("-Dnative={}", library::class_path(profile).display());
    let phones = format!("-Dnative.android={}", workspace::target().join("native/android").display());
    let profile = format!("-Dnative.profile={profile}");
    let args = [
        "--batch-mode",
        "--no-transfer-progress",
        "--file",
        "bindings/kotlin/pom.xml",
        // Without this a compiler process of half a gigabyte and more stays behind.
        "-Dkotlin.compiler.daemon=false",
        "-Dstyle.color=never",
        target.as_str(),
        native.as_str(),
        phones.as_str(),
        profile.as_str(),
    ];
    maven(&[&args[..], more].concat())
}

/// The same as a command of its own. True when all is well.
pub fn print_tests() -> bool {
    let outcome = test();
    for why in &outcome.why {
        println!("!! {why}");
    }
    println!("{outcome}");
    outcome.failed == 0
}

/// The modules that can be built here, and a skip for each of the others. On a Debian, as root, it installs what they
/// need.
fn modules() -> (Vec<&'static str>, Outcome) {
    let lacking = || NEEDS.iter().filter(|need| !is_there(need)).collect::<Vec<_>>();
    let mut missing = lacking();
    if !missing.is_empty() && can_install() {
        let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
        if !install(&packages) {
            let why = format!("{} could not be installed", packages.join(", "));
            return (without(&missing), Outcome::broken(why));
        }
        missing = lacking();
    }
    let mut skipped = Outcome::default();
    let there = without(&missing);
    for module in MODULES.iter().filter(|module| !there.contains(module)) {
        let packages: Vec<&str> =
            missing.iter().filter(|n| n.modules.contains(module)).map(|n| n.package).collect();
        let packages = packages.join(" ");
        eprintln!(
            "!! SKIPPED: {module} of the Kotlin side is NOT tested. On Debian: apt-get install {packages}"
        );
        skipped.add(Outcome {
            skipped: 1,
            why: vec![format!("{module} needs {packages}")],
            ..Outcome::default()
        });
    }
    (there, skipped)
}

fn without(missing: &[&Need]) -> Vec<&'static str> {
    let lacks = |module: &str| missing.iter().any(|need| need.modules.contains(&module));
    MODULES.iter().filter(|module| !lacks(module)).copied().collect()
}

fn is_there(need: &Need) -> bool {
    program(Path::new("sh"), ["-c", need.check].map(OsStr::new)).answers()
}

fn can_install() -> bool {
    Path::new("/etc/debian_version").exists() && is_root()
}

fn install(packages: &[&str]) -> bool {
    let apt = |args: &[&str]| program(Path::new("apt-get"), args.iter().map(OsStr::new)).run();
    let options = ["install", "--yes", "--quiet", "--no-install-recommends"];
    apt(&["update", "--quiet"]) && apt(&[&options[..], packages].concat())
}

fn maven(args: &[&str]) -> Line {
    program(Path::new(if cfg!(windows) { "mvn.cmd" } else { "mvn" }), args.iter().map(OsStr::new))
}

/// Sees to it that Maven and a JDK are there. On a Debian, as root, it installs them; elsewhere that is the person's.
fn tools() -> Result<(), Outcome> {
    if found() {
        return Ok(());
    }
    if !can_install() {
        let why = format!("no Maven with a JDK from {JDK} on");
        eprintln!(
            "!! SKIPPED: the Kotlin side is NOT tested: {why}. On Debian: apt-get install maven default-jdk-headless"
        );
        return Err(Outcome { skipped: 1, why: vec![why], ..Outcome::default() });
    }
    if install(&["maven", "default-jdk-headless"]) && found() {
        return Ok(());
    }
    Err(Outcome::broken(format!("Maven and a JDK from {JDK} on could not be installed")))
}

/// Whether Maven starts, and on which Java it does: the one it will compile with.
fn found() -> bool {
    let (good, lines) = maven(&["--version"]).run_and_read();
    good && lines.iter().find_map(|line| java(line)).is_some_and(|version| version >= JDK)
}

/// From Maven's own word: `Java version: 17.0.15, vendor: Debian, …`.
fn java(line: &str) -> Option<u32> {
    let version = line.strip_prefix("Java version: ")?;
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Asked of the file that every installation writes to; there is no other way without unsafe code.
fn is_root() -> bool {
    program(Path::new("test"), ["-w", "/var/lib/dpkg/status"].map(OsStr::new)).answers()
}

/// Adds up the totals of surefire for each module, in order: `[INFO] Tests run: 57, Failures: 0, Errors: 0, Skipped: 0`.
/// The lines of single classes also tell the time they took. A module begins with its name between angle brackets.
fn count<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<(String, Outcome)> {
    let mut found: Vec<(String, Outcome)> = Vec::new();
    let (mut module, mut failed_tests) = ("Kotlin".to_owned(), Vec::new());
    for line in lines {
        if let Some((test, _)) = line.split_once(" -- Time elapsed").filter(|(_, rest)| rest.contains("<<<"))
        {
            failed_tests.push(format!("FAILED {}", test.trim_start_matches("[ERROR] ")));
        }
        if line.contains("Time elapsed") {
            continue;
        }
        if let Some((_, name)) = line.split_once("< app.instep:instep-")
            && let Some((name, _)) = name.split_once(" >")
        {
            module = name.to_owned();
        }
        let Some((_, totals)) = line.split_once("Tests run: ") else { continue };
        let numbers: Vec<usize> = totals
            .split(|c: char| !c.is_ascii_digit())
            .filter(|n| !n.is_empty())
            .filter_map(|n| n.parse().ok())
            .collect();
        if let [run, failures, errors, skipped] = numbers.as_slice() {
            let failed = failures.saturating_add(*errors);
            let totals = Outcome {
                passed: run.saturating_sub(failed).saturating_sub(*skipped),
                failed,
                skipped: *skipped,
                why: std::mem::take(&mut failed_tests),
            };
            match found.last_mut() {
                Some((name, so_far)) if *name == module => so_far.add(totals),
                _ => found.push((module.clone(), totals)),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_the_totals_of_every_module_and_no_class_twice() {
        let lines = [
            "[INFO] ----------------------< app.instep:instep-core >----------------------",
            "[INFO] Running app.instep.LifeTest",
            "[INFO] Tests run: 9, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 8.617 s -- in app.instep.LifeTest",
            "[ERROR] Tests run: 17, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 1.3 s <<< FAILURE! -- in app.instep.X",
            "[ERROR] app.instep.X.opens -- Time elapsed: 0.2 s <<< ERROR!",
            "[INFO] Results:",
            "[ERROR] Tests run: 26, Failures: 1, Errors: 1, Skipped: 2",
            "[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0",
            "[INFO] -----------------------< app.instep:instep-ui >-----------------------",
            "[WARNING] Tests run: 4, Failures: 0, Errors: 0, Skipped: 1",
        ];
        let found = count(lines.into_iter());
        let plain = |(name, of): &(String, Outcome)| (name.clone(), of.passed, of.failed, of.skipped);
        assert_eq!(
            found.iter().map(plain).collect::<Vec<_>>(),
            [("core".to_owned(), 23, 2, 2), ("ui".to_owned(), 3, 0, 1)]
        );
        assert_eq!(
            found.first().map(|(_, of)| of.why.clone()),
            Some(vec!["FAILED app.instep.X.opens".to_owned()])
        );
        assert!(count(["[INFO] BUILD SUCCESS"].into_iter()).is_empty());
    }

    #[test]
    fn a_missing_package_leaves_out_its_modules_only() {
        let missing =
            |package: &str| -> Vec<&Need> { NEEDS.iter().filter(|n| n.package == package).collect() };
        assert_eq!(without(&missing("zipalign")), ["core", "ui", "desktop"]);
        assert_eq!(without(&missing("libgl1")), ["core", "android"]);
        assert_eq!(without(&[]), MODULES);
        assert!(NEEDS.iter().flat_map(|need| need.modules).all(|module| MODULES.contains(module)));
    }

    #[test]
    fn reads_mavens_java() {
        assert_eq!(java("Java version: 17.0.15, vendor: Debian, runtime: /usr/lib/jvm/x"), Some(17));
        assert_eq!(java("Java version: 21, vendor: Debian"), Some(21));
        assert_eq!(java("Java version: 1.8.0_412, vendor: x"), Some(1));
        assert_eq!(java("Apache Maven 3.8.7"), None);
    }
}

//! The works of others that are part of the core, with their licences, as the app's About page lists them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::workspace;

fn file() -> PathBuf {
    workspace::root().join("core/content/licences.tsv")
}

/// One line a crate that is linked into the core: name, version, licence, separated by tabs, in order.
fn list() -> Result<String, String> {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--package", "instep", "--edges", "normal,no-proc-macro", "--prefix", "none"])
        .args(["--target", "all", "--locked", "--offline", "--format", "{p}|{l}"])
        .current_dir(workspace::root())
        .output()
        .map_err(|error| error.to_string())?;
    if !tree.status.success() {
        return Err(String::from_utf8_lossy(&tree.stderr).into_owned());
    }
    let told = String::from_utf8_lossy(&tree.stdout);
    let mut lines: Vec<String> = told.lines().filter_map(line).collect();
    lines.sort();
    lines.dedup();
    Ok(lines.concat())
}

/// A line of the list; none for a crate of this workspace, which stands with its path.
fn line(told: &str) -> Option<String> {
    let (package, licence) = told.trim_end_matches(" (*)").split_once('|')?;
    let (name, version) = package.split_once(" v")?;
    let own = version.contains('(');
    (!own).then(|| format!("{name}\t{version}\t{licence}\n"))
}

/// Writes the list into the core's content.
pub fn write() -> bool {
    let written = list().and_then(|list| fs::write(file(), list).map_err(|error| error.to_string()));
    match written {
        Ok(()) => println!("{}", file().display()),
        Err(why) => eprintln!("{why}"),
    }
    fs::exists(file()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_licences_names_every_linked_crate() {
        let listed = fs::read_to_string(file()).unwrap();
        assert!(listed == list().unwrap(), "run `cargo xtask licences`");
        assert!(listed.lines().all(|line| line.split('\t').filter(|field| !field.is_empty()).count() == 3));
        assert!(listed.contains("rusqlite\t") && !listed.contains("instep"));
    }
}

//! Checks the content and packs it for the library: the strings of every language in one file each.

// Cargo reads a build script's standard output.
#![allow(clippy::print_stdout)]

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use instep_content::{Catalogue, read_strings};

fn main() -> Result<(), Box<dyn Error>> {
    let content = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("content");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=content/strings");

    let (catalogues, findings) = read_strings(&content.join("strings"))?;
    for finding in &findings {
        println!("cargo::error=core/content/{finding}");
    }
    pack_strings(&catalogues, &out)?;
    Ok(())
}

fn pack_strings(catalogues: &[Catalogue], out: &std::path::Path) -> Result<(), Box<dyn Error>> {
    let mut code = format!("static CATALOGUES: [Catalogue; {}] = [\n", catalogues.len());
    for c in catalogues {
        let file = format!("{}.ftl", c.language);
        fs::write(out.join(&file), &c.source)?;
        writeln!(
            code,
            "    Catalogue::new({:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))),",
            c.language
        )?;
    }
    code.push_str("];\n");
    fs::write(out.join("catalogues.rs"), code)?;
    Ok(())
}

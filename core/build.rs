//! Checks the content and packs it for the library: the strings of every language in one
//! file each, an index of the guides, one blob a guide, one each for the pictures, the pictograms and the library.

// Cargo reads a build script's standard output.
#![allow(clippy::print_stdout)]

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use instep_content::packed::encode;
use instep_content::{
    Catalogue, Content, Finding, read_content, read_pictograms, read_pictures, read_strings,
};

fn main() -> Result<(), Box<dyn Error>> {
    let content = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("content");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    let library = ["sources.toml", "claims.toml", "articles.toml", "inventory.toml"];
    for part in ["strings", "guides", "pictures", "pictograms"].into_iter().chain(library) {
        println!("cargo::rerun-if-changed=content/{part}");
    }

    let (catalogues, findings) = read_strings(&content.join("strings"))?;
    report(&findings);
    pack_strings(&catalogues, &out)?;
    let english = catalogues.iter().find(|c| c.language == "en").ok_or("there are no English strings")?;
    let (pictures, findings) = read_pictures(&content)?;
    report(&findings);
    fs::write(out.join("pictures.bin"), encode(&pictures)?)?;
    let (pictograms, findings) = read_pictograms(&content)?;
    report(&findings);
    fs::write(out.join("pictograms.bin"), encode(&pictograms)?)?;
    let content = read_content(&content, english)?;
    report(&content.findings);
    pack_guides(&content, &out)?;
    pack_library(&content, &out)
}

/// Each finding stops the build, with its file, its line and what to do.
fn report(findings: &[Finding]) {
    for finding in findings {
        println!("cargo::error=core/content/{finding}");
    }
}

fn pack_guides(content: &Content, out: &Path) -> Result<(), Box<dyn Error>> {
    fs::write(out.join("index.bin"), encode(&content.index)?)?;
    let mut code =
        String::from("static INDEX: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/index.bin\"));\n");
    writeln!(code, "static GUIDES: [&[u8]; {}] = [", content.guides.len())?;
    for (n, guide) in content.guides.iter().enumerate() {
        fs::write(out.join(format!("guide-{n}.bin")), encode(guide)?)?;
        writeln!(code, "    include_bytes!(concat!(env!(\"OUT_DIR\"), \"/guide-{n}.bin\")),")?;
    }
    code.push_str("];\n");
    fs::write(out.join("guides.rs"), code)?;
    Ok(())
}

fn pack_library(content: &Content, out: &Path) -> Result<(), Box<dyn Error>> {
    fs::write(out.join("library.bin"), encode(&content.library)?)?;
    Ok(())
}

fn pack_strings(catalogues: &[Catalogue], out: &Path) -> Result<(), Box<dyn Error>> {
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

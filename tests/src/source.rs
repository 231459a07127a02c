//! Our own source files, as the tests that read them need them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenTree};

/// The workspace's folder.
pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_path_buf()
}

/// A Rust file: its path below the folder asked for, written with `/`, and its text.
#[derive(Debug, Clone)]
pub struct File {
    /// `calendar/zone.rs`
    pub path: String,
    /// Its whole text.
    pub text: String,
}

/// All Rust files below a folder of the workspace, by path. Fails when a folder or file can't be read.
pub fn rust_files(folder: &str) -> io::Result<Vec<File>> {
    files(folder, "rs")
}

/// All files below a folder of the workspace whose names end so, by path. Fails when a folder or file can't be read.
pub fn files(folder: &str, ending: &str) -> io::Result<Vec<File>> {
    let top = root().join(folder);
    let mut files = Vec::new();
    let mut folders = vec![top.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let below = path.strip_prefix(&top).unwrap_or(&path);
                let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                files.push(File { path: parts.join("/"), text: fs::read_to_string(&path)? });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Leaves out what carries `#[cfg(test)]`: the attribute and everything up to the block or semicolon after it.
pub fn without_tests(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut in_test = false;
    for token in tokens {
        let is_cfg_test = matches!(&token, TokenTree::Group(g) if g.delimiter() == Delimiter::Bracket
            && g.stream().to_string().replace(' ', "") == "cfg(test)");
        if is_cfg_test && matches!(kept.last(), Some(TokenTree::Punct(p)) if p.as_char() == '#') {
            kept.pop();
            in_test = true;
        } else if !in_test {
            kept.push(token);
        } else {
            in_test = match &token {
                TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
                TokenTree::Punct(punct) => punct.as_char() != ';',
                _ => true,
            };
        }
    }
    kept
}

//! Reads from the core's source what other languages can call, so that a test can say what no journey has called.

use std::collections::BTreeSet;

use syn::{Attribute, ImplItem, Item, Visibility};

/// Names of the public functions and methods in the `#[uniffi::export]` items of a source text. Fails when it is not
/// Rust.
pub fn exported(text: &str) -> Result<BTreeSet<String>, String> {
    let file = syn::parse_file(text).map_err(|e| e.to_string())?;
    let mut names = BTreeSet::new();
    for item in file.items {
        match item {
            Item::Fn(function) if is_export(&function.attrs) => {
                names.insert(function.sig.ident.to_string());
            }
            Item::Impl(block) if is_export(&block.attrs) => {
                names.extend(block.items.into_iter().filter_map(|item| match item {
                    ImplItem::Fn(method) if matches!(method.vis, Visibility::Public(_)) => {
                        Some(method.sig.ident.to_string())
                    }
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    Ok(names)
}

fn is_export(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let path: Vec<_> = attribute.path().segments.iter().map(|s| s.ident.to_string()).collect();
        path == ["uniffi", "export"]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_functions_methods_and_constructors() {
        let names = exported(
            "#[uniffi::export] pub fn explain() {}\n\
             pub fn hidden() {}\n\
             #[uniffi::export] impl Instep { #[uniffi::constructor] pub fn open() {} pub fn today(&self) {} fn own(&self) {} }\n\
             impl Instep { pub fn rust_only(&self) {} }",
        );
        assert_eq!(names.unwrap().into_iter().collect::<Vec<_>>(), ["explain", "open", "today"]);
    }
}

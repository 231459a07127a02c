//! Reads from the core's source what other languages can call, so that a test can say what no journey has called.

use std::collections::BTreeSet;

use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, ImplItem, Item, Lit, Meta, MetaNameValue, Token, Visibility};

/// Names of the public functions and methods in the `#[uniffi::export]` items of a source text, as other languages call
/// them. Fails when it is not Rust.
pub fn exported(text: &str) -> Result<BTreeSet<String>, String> {
    let file = syn::parse_file(text).map_err(|e| e.to_string())?;
    let mut names = BTreeSet::new();
    for item in file.items {
        match item {
            Item::Fn(function) if is_export(&function.attrs) => {
                let given = given_name(&function.attrs).map_err(|e| e.to_string())?;
                names.insert(given.unwrap_or_else(|| function.sig.ident.to_string()));
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
    attributes.iter().any(is_uniffi_export)
}

fn is_uniffi_export(attribute: &Attribute) -> bool {
    let path: Vec<_> = attribute.path().segments.iter().map(|s| s.ident.to_string()).collect();
    path == ["uniffi", "export"]
}

/// Returns the name of `#[uniffi::export(name = "…")]`.
fn given_name(attributes: &[Attribute]) -> syn::Result<Option<String>> {
    for attribute in attributes.iter().filter(|a| is_uniffi_export(a) && matches!(a.meta, Meta::List(_))) {
        for meta in attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)? {
            if let Meta::NameValue(MetaNameValue {
                path,
                value: Expr::Lit(ExprLit { lit: Lit::Str(name), .. }),
                ..
            }) = meta
                && path.is_ident("name")
            {
                return Ok(Some(name.value()));
            }
        }
    }
    Ok(None)
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

    #[test]
    fn reads_the_name_that_an_export_gives() {
        let names = exported(
            "#[uniffi::export(name = \"labels\")] fn exported_labels() {}\n\
             #[uniffi::export(default(day = None))] pub fn explain() {}",
        );
        assert_eq!(names.unwrap().into_iter().collect::<Vec<_>>(), ["explain", "labels"]);
    }
}

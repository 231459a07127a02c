use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::number::Numbers;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// A catalogue, with the plural rules and the digits of one reader.
pub(super) struct Voice {
    reader: LanguageIdentifier,
    plain: Bundle,
    isolating: Option<Bundle>,
    pub numbers: Numbers,
}

impl Voice {
    pub(super) fn new(resource: &Arc<FluentResource>, reader: &LanguageIdentifier, isolate: bool) -> Self {
        Self {
            reader: reader.clone(),
            plain: bundle(reader, resource, false),
            isolating: isolate.then(|| bundle(reader, resource, true)),
            numbers: Numbers::of(reader),
        }
    }

    pub(super) fn is_for(&self, reader: &LanguageIdentifier, isolate: bool) -> bool {
        self.reader == *reader && self.isolating.is_some() == isolate
    }

    pub(super) fn language_tag(&self) -> String {
        self.reader.to_string()
    }

    pub(super) fn has(&self, key: &str) -> bool {
        pattern(&self.plain, key).is_some()
    }

    /// The sentence for a key, if there is one. Not set apart: times, days and lengths are one piece each, what they
    /// are made of is not set apart inside them.
    pub(super) fn text(&self, key: &str, args: &FluentArgs<'_>, set_apart: bool) -> Option<String> {
        let bundle = self.isolating.as_ref().filter(|_| set_apart).unwrap_or(&self.plain);
        // What could not be resolved stays visible in the text; there is no better place to say so.
        let mut unresolved = Vec::new();
        Some(bundle.format_pattern(pattern(bundle, key)?, Some(args), &mut unresolved).into_owned())
    }
}

fn bundle(language: &LanguageIdentifier, resource: &Arc<FluentResource>, isolate: bool) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
    bundle.set_use_isolating(isolate);
    bundle.set_formatter(Some(write_value));
    bundle.add_resource_overriding(Arc::clone(resource));
    bundle
}

/// The one place where a number in a sentence is written: fluent's own form does not follow the language.
fn write_value(value: &FluentValue<'_>, language: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(n) => {
            language.with_try_get::<Numbers, _, _>((), |numbers| numbers.write(n.value)).ok()
        }
        _ => None,
    }
}

/// The pattern behind `id` or `id.attribute`.
fn pattern<'a>(bundle: &'a Bundle, key: &str) -> Option<&'a Pattern<&'a str>> {
    match key.split_once('.') {
        None => bundle.get_message(key)?.value(),
        Some((id, attribute)) => Some(bundle.get_message(id)?.get_attribute(attribute)?.value()),
    }
}

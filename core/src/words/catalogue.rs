use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::number;

pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// What stands in when the build found no English strings; every key is then shown as itself.
static EMPTY: Catalogue = Catalogue::new("en", "");

/// One language's strings. They are parsed when they are first needed, once.
pub(super) struct Catalogue {
    language: &'static str,
    source: &'static str,
    bundles: OnceLock<Bundles>,
}

struct Bundles {
    isolating: Bundle,
    plain: Bundle,
}

impl Catalogue {
    const fn new(language: &'static str, source: &'static str) -> Self {
        Self { language, source, bundles: OnceLock::new() }
    }

    /// The catalogue whose language is the tag's first subtag, else English.
    pub(super) fn for_tag(tag: &str) -> &'static Self {
        let wanted = subtags(tag).next().unwrap_or_default();
        let find = |language: &str| CATALOGUES.iter().find(|c| c.language.eq_ignore_ascii_case(language));
        find(wanted).or_else(|| find("en")).unwrap_or(&EMPTY)
    }

    pub(super) const fn language(&self) -> &'static str {
        self.language
    }

    pub(super) fn bundle(&self, isolate: bool) -> &Bundle {
        let bundles = self.bundles.get_or_init(|| {
            // The build has checked that the strings can be read; of what could not be, the rest is used.
            let resource = FluentResource::try_new(self.source.to_owned()).unwrap_or_else(|(rest, _)| rest);
            let resource = Arc::new(resource);
            let language = self.language.parse().unwrap_or_default();
            Bundles {
                isolating: bundle(&language, &resource, true),
                plain: bundle(&language, &resource, false),
            }
        });
        if isolate { &bundles.isolating } else { &bundles.plain }
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Catalogue").field(&self.language).finish()
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
fn write_value(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(number::write(n.value)),
        _ => None,
    }
}

/// The pattern behind `id` or `id.attribute`.
pub(super) fn pattern<'a>(bundle: &'a Bundle, key: &str) -> Option<&'a Pattern<&'a str>> {
    match key.split_once('.') {
        None => bundle.get_message(key)?.value(),
        Some((id, attribute)) => Some(bundle.get_message(id)?.get_attribute(attribute)?.value()),
    }
}

/// The parts of a BCP 47 tag or a POSIX locale name.
pub(super) fn subtags(tag: &str) -> impl Iterator<Item = &str> {
    tag.split(|c: char| !c.is_ascii_alphanumeric()).filter(|s| !s.is_empty())
}

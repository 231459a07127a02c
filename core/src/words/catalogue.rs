use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentResource;
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// What stands in when the build found no English strings; every key is then shown as itself.
static EMPTY: Catalogue = Catalogue::new("en", "");

/// One language's strings. They are parsed when they are first needed, once.
pub(super) struct Catalogue {
    language: &'static str,
    source: Cow<'static, str>,
    resource: OnceLock<Arc<FluentResource>>,
}

impl Catalogue {
    pub(super) const fn new(language: &'static str, source: &'static str) -> Self {
        Self { language, source: Cow::Borrowed(source), resource: OnceLock::new() }
    }

    #[cfg(any(test, feature = "test-languages"))]
    pub(super) const fn made(language: &'static str, source: String) -> Self {
        Self { language, source: Cow::Owned(source), resource: OnceLock::new() }
    }

    /// The catalogue a reader is given: that of their language, else English.
    pub(super) fn for_reader(reader: &LanguageIdentifier) -> &'static Self {
        #[cfg(any(test, feature = "test-languages"))]
        if let Some(found) = super::test_languages::for_reader(reader) {
            return found;
        }
        CATALOGUES
            .iter()
            .find(|c| c.language.eq_ignore_ascii_case(reader.language.as_str()))
            .unwrap_or_else(Self::english)
    }

    /// What a sentence is looked up in that another catalogue lacks.
    pub(super) fn english() -> &'static Self {
        CATALOGUES.iter().find(|c| c.language == "en").unwrap_or(&EMPTY)
    }

    /// The language, by its primary subtag; with a region for a catalogue that is made for one.
    pub(super) const fn language(&self) -> &'static str {
        self.language
    }

    #[cfg(any(test, feature = "test-languages"))]
    pub(super) fn source(&self) -> &str {
        &self.source
    }

    pub(super) fn resource(&self) -> Arc<FluentResource> {
        Arc::clone(self.resource.get_or_init(|| {
            // The build has checked that the strings can be read; of what could not be, the rest is used.
            let source = self.source.clone().into_owned();
            Arc::new(FluentResource::try_new(source).unwrap_or_else(|(rest, _)| rest))
        }))
    }
}

use std::borrow::Cow;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use fluent_bundle::FluentResource;
use unic_langid::LanguageIdentifier;

use super::voice::Voice;

include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// What stands in when the build found no English strings; every key is then shown as itself.
static EMPTY: Catalogue = Catalogue::new("en", "");

/// One language's strings. They are parsed when they are first needed, once.
pub(super) struct Catalogue {
    language: &'static str,
    source: Cow<'static, str>,
    resource: OnceLock<Arc<FluentResource>>,
    voices: Mutex<Vec<Arc<Voice>>>,
}

/// How many voices of a catalogue are kept: a device has one reader, and a screen and a log at most.
const VOICES: usize = 4;

impl Catalogue {
    pub(super) const fn new(language: &'static str, source: &'static str) -> Self {
        Self::of(language, Cow::Borrowed(source))
    }

    #[cfg(any(test, feature = "test-languages"))]
    pub(super) const fn made(language: &'static str, source: String) -> Self {
        Self::of(language, Cow::Owned(source))
    }

    const fn of(language: &'static str, source: Cow<'static, str>) -> Self {
        Self { language, source, resource: OnceLock::new(), voices: Mutex::new(Vec::new()) }
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

    /// The tags of the catalogues that ship.
    pub(super) fn languages() -> impl Iterator<Item = &'static str> {
        CATALOGUES.iter().map(Self::language)
    }

    /// The language's tag.
    pub(super) const fn language(&self) -> &'static str {
        self.language
    }

    #[cfg(any(test, feature = "test-languages"))]
    pub(super) fn source(&self) -> &str {
        &self.source
    }

    /// Its sentences for a reader. The newest ones are kept: a screen, an error and the next screen ask for the same.
    pub(super) fn voice(&self, reader: &LanguageIdentifier, isolate: bool) -> Arc<Voice> {
        // A reader of another language has its sentences written as is usual there.
        let own = self.language.parse::<LanguageIdentifier>().unwrap_or_default();
        let reader = if reader.language == own.language { reader } else { &own };
        let mut voices = self.voices.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(voice) = voices.iter().find(|v| v.is_for(reader, isolate)) {
            return Arc::clone(voice);
        }
        let voice = Arc::new(Voice::new(&self.resource(), reader, isolate));
        if voices.len() >= VOICES {
            voices.remove(0);
        }
        voices.push(Arc::clone(&voice));
        voice
    }

    fn resource(&self) -> Arc<FluentResource> {
        Arc::clone(self.resource.get_or_init(|| {
            // The build has checked that the strings can be read; of what could not be, the rest is used.
            let source = self.source.clone().into_owned();
            Arc::new(FluentResource::try_new(source).unwrap_or_else(|(rest, _)| rest))
        }))
    }
}

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::Locale;
use crate::words::Words;

/// Who reads what this object says, and in which words.
pub(super) struct Reader {
    pub locale: Locale,
    pub words: Words,
    next: OnceLock<Box<Reader>>,
}

impl Reader {
    fn new(locale: Locale, isolate: bool) -> Self {
        Self { words: locale.words(isolate), locale, next: OnceLock::new() }
    }
}

/// The readers there were since the object was opened, each once. None goes before the object does, so that a call which
/// began in one language ends in it.
pub(super) struct Readers {
    first: Reader,
    current: AtomicUsize,
    isolate: bool,
}

impl Readers {
    pub fn new(locale: Locale, isolate: bool) -> Self {
        Self { first: Reader::new(locale, isolate), current: AtomicUsize::new(0), isolate }
    }

    /// Who reads now.
    pub fn current(&self) -> &Reader {
        let wanted = self.current.load(Ordering::Acquire);
        let mut reader = &self.first;
        for _ in 0..wanted {
            reader = reader.next.get().map_or(reader, AsRef::as_ref);
        }
        reader
    }

    /// Makes this one the reader from now on. Returns false when it was before.
    pub fn change(&self, locale: &Locale) -> bool {
        let (mut reader, mut place) = (&self.first, 0usize);
        while reader.locale != *locale {
            // Of two that come at once one finds the other's in its way, and goes on behind it.
            reader = reader.next.get_or_init(|| Box::new(Reader::new(locale.clone(), self.isolate)));
            place = place.saturating_add(1);
        }
        self.current.swap(place, Ordering::AcqRel) != place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale { tag: tag.to_owned(), ..Locale::english() }
    }

    #[test]
    fn readers_change_and_come_back_and_each_is_kept_once() {
        let readers = Readers::new(locale("en"), false);
        let at_first = readers.current();
        for tag in ["de", "fr", "en", "fr", "de", "de"] {
            readers.change(&locale(tag));
            assert_eq!(readers.current().locale, locale(tag));
        }
        assert_eq!(at_first.locale, locale("en"));
        let kept = std::iter::successors(Some(&readers.first), |r| r.next.get().map(AsRef::as_ref));
        assert_eq!(kept.count(), 3);
    }

    #[test]
    fn changes_from_many_threads_keep_each_reader() {
        let readers = Readers::new(locale("en"), false);
        std::thread::scope(|scope| {
            for n in 0..8 {
                let readers = &readers;
                scope.spawn(move || assert!(readers.change(&locale(&format!("en-{n}")))));
            }
        });
        let kept = std::iter::successors(Some(&readers.first), |r| r.next.get().map(AsRef::as_ref));
        let mut tags: Vec<_> = kept.map(|r| r.locale.tag.clone()).collect();
        assert!(tags.contains(&readers.current().locale.tag));
        tags.sort();
        tags.dedup();
        assert_eq!(tags.len(), 9);
    }
}

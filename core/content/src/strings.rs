use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Pattern, Resource};
use fluent_syntax::parser::{self, ParserError};

use crate::finding::{Finding, line_at};
use crate::pattern::Uses;

/// All strings of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The language, by its primary subtag (`en`): the name of its folder.
    pub language: String,
    /// Every file of the language in the order of their names: one Fluent resource.
    pub source: String,
    /// Every message that has a value, and every `id.attribute`, with the place where it stands.
    pub keys: BTreeMap<String, Place>,
    /// Arguments and messages that the pattern of each key uses.
    uses: BTreeMap<String, Uses>,
    /// Every id, with or without a value.
    ids: BTreeMap<String, Place>,
    /// The files it was read from.
    pub files: Vec<PathBuf>,
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, as it was named to the reader.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
}

impl Catalogue {
    /// Whether there is such a message, or such an attribute (`id.attribute`) of one.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Returns what the pattern of a key uses; none for a key that is not there.
    pub(crate) fn uses(&self, key: &str) -> Option<&Uses> {
        self.uses.get(key)
    }

    /// The attributes of a message, as keys.
    pub(crate) fn attributes(&self, message: &str) -> impl Iterator<Item = &str> {
        let prefix = format!("{message}.");
        self.keys.keys().map(String::as_str).filter(move |key| key.starts_with(&prefix))
    }

    /// Joins Fluent files, given as (name, text), into one catalogue. A file that can't be read as Fluent and an id
    /// that is used twice are findings.
    pub fn join(language: &str, files: &[(String, String)]) -> (Self, Vec<Finding>) {
        let mut catalogue = Self {
            language: language.to_owned(),
            source: String::new(),
            keys: BTreeMap::new(),
            uses: BTreeMap::new(),
            ids: BTreeMap::new(),
            files: Vec::new(),
        };
        let mut findings = Vec::new();
        for (file, text) in files {
            let resource = match parser::parse(text.as_str()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    findings.extend(errors.iter().map(|e| unreadable(file, text, e)));
                    resource
                }
            };
            catalogue.add(file, text, &resource, &mut findings);
            catalogue.source.push_str(text);
            catalogue.source.push('\n');
        }
        (catalogue, findings)
    }

    fn add(&mut self, file: &str, text: &str, resource: &Resource<&str>, findings: &mut Vec<Finding>) {
        for entry in &resource.body {
            let (name, id, value, attributes) = match entry {
                Entry::Message(m) => (m.id.name, m.id.name.to_owned(), m.value.as_ref(), &m.attributes),
                Entry::Term(t) => (t.id.name, format!("-{}", t.id.name), None, &t.attributes),
                _ => continue,
            };
            // Every slice of the syntax tree points into the text it was parsed from.
            let line = line_at(text, (name.as_ptr() as usize).saturating_sub(text.as_ptr() as usize));
            let place = Place { file: file.to_owned(), line };
            if let Some(first) = self.ids.get(&id) {
                findings.push(Finding {
                    file: file.to_owned(),
                    line,
                    wrong: format!("the id {id} is already used in {}:{}", first.file, first.line),
                    mend: "give one of the two another id".to_owned(),
                });
                continue;
            }
            for attribute in attributes {
                self.key(format!("{id}.{}", attribute.id.name), &place, &attribute.value);
            }
            if let Some(value) = value {
                self.key(id.clone(), &place, value);
            }
            self.ids.insert(id, place);
        }
    }

    fn key(&mut self, key: String, place: &Place, pattern: &Pattern<&str>) {
        self.uses.insert(key.clone(), Uses::of(pattern));
        self.keys.insert(key, place.clone());
    }
}

fn unreadable(file: &str, text: &str, error: &ParserError) -> Finding {
    Finding {
        file: file.to_owned(),
        line: line_at(text, error.pos.start),
        wrong: format!("this is not Fluent: {}", error.kind),
        mend: "write it as `id = text`, continued lines indented, attributes as `.name = text`".to_owned(),
    }
}

/// Reads `strings/<language>/*.ftl`, files and folders in the order of their names. Files are named in findings
/// from `strings` on.
pub fn read_strings(strings: &Path) -> io::Result<(Vec<Catalogue>, Vec<Finding>)> {
    let mut catalogues = Vec::new();
    let mut findings = Vec::new();
    for folder in entries(strings)?.into_iter().filter(|p| p.is_dir()) {
        let language = name_of(&folder);
        let paths: Vec<PathBuf> =
            entries(&folder)?.into_iter().filter(|p| p.extension().is_some_and(|e| e == "ftl")).collect();
        let mut files = Vec::new();
        for path in &paths {
            files.push((format!("strings/{language}/{}", name_of(path)), fs::read_to_string(path)?));
        }
        let (mut catalogue, found) = Catalogue::join(&language, &files);
        catalogue.files = paths;
        catalogues.push(catalogue);
        findings.extend(found);
    }
    Ok((catalogues, findings))
}

/// What a folder holds, in the order of the names.
pub(crate) fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|e| e.map(|e| e.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_without_a_value_is_no_key() {
        let (c, findings) = join(&[("a.ftl", "one =\n    .more = 2\n-term = 3\n"), ("b.ftl", "one = 2\n")]);
        assert_eq!(c.keys.keys().collect::<Vec<_>>(), ["one.more"]);
        assert_eq!(findings.len(), 1, "an id without a value is taken all the same");
    }

    fn join(files: &[(&str, &str)]) -> (Catalogue, Vec<Finding>) {
        let files: Vec<_> = files.iter().map(|(f, t)| ((*f).to_owned(), (*t).to_owned())).collect();
        Catalogue::join("en", &files)
    }

    #[test]
    fn knows_messages_and_their_attributes() {
        let (c, findings) = join(&[("a.ftl", "one = 1\n    .more = 2\n"), ("b.ftl", "two = 2")]);
        assert_eq!(findings, []);
        assert_eq!(c.keys.keys().collect::<Vec<_>>(), ["one", "one.more", "two"]);
        assert_eq!(c.source, "one = 1\n    .more = 2\n\ntwo = 2\n");
    }

    #[test]
    fn an_id_used_twice_names_both_files() {
        let (_, findings) = join(&[("a.ftl", "# x\none = 1\n"), ("b.ftl", "two = 2\n\none = 3\n")]);
        assert_eq!(
            findings,
            [Finding {
                file: "b.ftl".to_owned(),
                line: 3,
                wrong: "the id one is already used in a.ftl:2".to_owned(),
                mend: "give one of the two another id".to_owned(),
            }]
        );
    }

    #[test]
    fn what_is_not_fluent_is_found_on_its_line() {
        let (c, findings) = join(&[("a.ftl", "one = 1\n\nthis is no message\ntwo = 2\n")]);
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].file.as_str(), findings[0].line), ("a.ftl", 3));
        assert!(findings[0].wrong.starts_with("this is not Fluent: "), "{}", findings[0].wrong);
        assert!(findings[0].mend.contains("id = text"));
        assert!(c.has("two"));
    }
}

use std::fs;
use std::io;
use std::path::Path;

use roxmltree::Document;

use crate::finding::Finding;
use crate::packed::PackedPictogram;
use crate::pictures::{Reader, group};
use crate::strings::{entries, name_of};
use crate::vocabulary::PICTOGRAMS;

/// Reads `pictograms/*.svg`, checks them and packs them in the order of the vocabulary. A file with a finding is not
/// packed.
pub fn read_pictograms(content: &Path) -> io::Result<(Vec<PackedPictogram>, Vec<Finding>)> {
    let mut pictograms = Vec::new();
    let mut findings = Vec::new();
    for path in
        entries(&content.join("pictograms"))?.iter().filter(|p| p.extension().is_some_and(|e| e == "svg"))
    {
        let (pictogram, found) =
            pictogram(&format!("pictograms/{}", name_of(path)), &fs::read_to_string(path)?);
        pictograms.extend(pictogram);
        findings.extend(found);
    }
    pictograms.sort_by_key(|p| PICTOGRAMS.iter().position(|name| *name == p.name));
    if findings.is_empty() {
        let missing = PICTOGRAMS.iter().filter(|name| !pictograms.iter().any(|p| p.name == **name));
        findings.extend(missing.map(|name| Finding {
            file: "pictograms".to_owned(),
            line: 1,
            wrong: format!("there is no pictogram {name}"),
            mend: format!("draw pictograms/{name}.svg"),
        }));
    }
    Ok((pictograms, findings))
}

/// Packs one pictogram: a square view box, a group `lines` (stroked) and, where a part is to stand out, a group `accent`
/// (filled). Returns none when anything is wrong with it.
pub fn pictogram(file: &str, text: &str) -> (Option<PackedPictogram>, Vec<Finding>) {
    let mut reader = Reader { file, text, findings: Vec::new() };
    let pictogram = match Document::parse(text) {
        Ok(document) => packed(&mut reader, &document),
        Err(error) => {
            let line = usize::try_from(error.pos().row).unwrap_or(1);
            reader.find(line, format!("this is no XML: {error}"), "mend it, or export it as plain SVG");
            None
        }
    };
    (pictogram.filter(|_| reader.findings.is_empty()), reader.findings)
}

fn packed(reader: &mut Reader<'_>, document: &Document<'_>) -> Option<PackedPictogram> {
    let root = document.root_element();
    let name = reader.file.rsplit('/').next().and_then(|n| n.strip_suffix(".svg")).unwrap_or(reader.file);
    if !PICTOGRAMS.contains(&name) {
        let mend = format!("name the file after one of {}", PICTOGRAMS.join(", "));
        reader.find_at(root, format!("there is no pictogram {name}"), &mend);
        return None;
    }
    let paper = reader.paper(root)?;
    if paper.width != paper.height {
        reader.find_at(root, "the view box is not square".to_owned(), "write it as viewBox=\"0 0 48 48\"");
    }
    reader.only_paths(root);
    let mut paths =
        |id| group(root, id).filter_map(|node| reader.path(node, paper)).collect::<Vec<_>>().concat();
    let (lines, accent) = (paths("lines"), paths("accent"));
    if lines.is_empty() {
        reader.find_at(root, "there are no lines".to_owned(), "add a group with the id lines");
    }
    Some(PackedPictogram { name: name.to_owned(), lines, accent })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn wrong(file: &str, text: &str) -> String {
        let (pictogram, findings) = pictogram(file, text);
        assert!(pictogram.is_none());
        assert_eq!(findings.len(), 1, "{findings:?}");
        findings[0].wrong.clone()
    }

    fn svg(size: &str, body: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{size}\">{body}</svg>")
    }

    const LINES: &str = "<g id=\"lines\"><path d=\"M1 1L9 9\"/></g>";

    #[test]
    fn every_pictogram_is_drawn() {
        let (pictograms, findings) = read_pictograms(&PathBuf::from(env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert_eq!(findings, []);
        assert_eq!(pictograms.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), PICTOGRAMS);
    }

    #[test]
    fn pictogram_reports_unusable_files() {
        assert!(wrong("pictograms/nose.svg", &svg("0 0 48 48", LINES)).contains("nose"));
        assert!(wrong("pictograms/palm.svg", &svg("0 0 48 40", LINES)).contains("square"));
        assert!(wrong("pictograms/palm.svg", &svg("0 0 48 48", "")).contains("no lines"));
        assert!(wrong("pictograms/palm.svg", "<svg").contains("no XML"));
        let circle = format!("{LINES}<circle r=\"2\"/>");
        assert!(wrong("pictograms/palm.svg", &svg("0 0 48 48", &circle)).contains("circle"));
    }

    #[test]
    fn pictogram_keeps_lines_and_accent_apart() {
        let body = format!("{LINES}<g id=\"accent\"><path d=\"M0 0H9V9z\"/></g>");
        let (pictogram, findings) = pictogram("pictograms/palm.svg", &svg("0 0 48 48", &body));
        assert_eq!(findings, []);
        let pictogram = pictogram.unwrap();
        assert_eq!((pictogram.lines.len(), pictogram.accent.len()), (2, 4));
    }
}

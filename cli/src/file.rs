//! Writes the files the terminal makes by itself: pictures and pages. The core writes its own.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use instep::{InstepError, InvalidWhy, Thing};

/// Writes a file that was asked for: whole or not at all, so that an older one stays until the new one is on the disk.
/// Only its owner may read it. A data file and a file that is write-protected are never written over.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), InstepError> {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => Err(invalid(InvalidWhy::IsAFolder)),
        // A pipe or a device has nothing to keep, and no other file can take its name.
        Ok(found) if !found.is_file() => {
            { fs::OpenOptions::new().write(true).open(path).and_then(|mut out| out.write_all(bytes)) }
                .map_err(told)
        }
        Ok(found) if found.permissions().readonly() => Err(InstepError::ReadOnly),
        Ok(_) if is_data_file(path)? => Err(invalid(InvalidWhy::IsADataFile)),
        // Behind a link it is the file that is replaced, not the link.
        Ok(_) => fs::canonicalize(path).and_then(|path| replace(&path, bytes)).map_err(told),
        Err(error) if error.kind() == ErrorKind::NotFound => replace(path, bytes).map_err(told),
        Err(error) => Err(told(error)),
    }
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    };
    let mut part = tempfile::Builder::new().prefix(".instep-").suffix(".part").tempfile_in(&folder)?;
    part.write_all(bytes)?;
    part.as_file().sync_all()?;
    part.persist(path).map_err(|error| error.error)?;
    // The name must last as well; not every platform lets a folder be synced.
    if let Ok(folder) = File::open(&folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn is_data_file(path: &Path) -> Result<bool, InstepError> {
    let name = path.to_str().ok_or_else(|| invalid(InvalidWhy::NotKnown))?;
    Ok(instep::inspect(name.to_owned())?.ours)
}

fn invalid(why: InvalidWhy) -> InstepError {
    InstepError::Invalid { field: "path".to_owned(), why }
}

fn told(error: io::Error) -> InstepError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => InstepError::NotFound { what: Thing::File },
        ErrorKind::IsADirectory => invalid(InvalidWhy::IsAFolder),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => InstepError::Full,
        _ => InstepError::ReadOnly,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_as_a_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.html");
        write(&path, b"first").unwrap();
        write(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_can_not_be_written_is_told_and_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.html");
        write(&path, b"first").unwrap();
        let mut kept = fs::metadata(&path).unwrap().permissions();
        kept.set_readonly(true);
        fs::set_permissions(&path, kept).unwrap();
        assert_eq!(write(&path, b"second"), Err(InstepError::ReadOnly));
        assert_eq!(fs::read(&path).unwrap(), b"first");
        assert_eq!(write(folder.path(), b"x"), Err(invalid(InvalidWhy::IsAFolder)));
        let nowhere = InstepError::NotFound { what: Thing::File };
        assert_eq!(write(&folder.path().join("no/page.html"), b"x"), Err(nowhere.clone()));
        assert_eq!(write(&path.join("below"), b"x"), Err(nowhere));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_stays_and_a_link_still_leads_to_its_file() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(write(Path::new("/dev/null"), b"page"), Ok(()));
        assert_eq!(write(Path::new("/dev/full"), b"page"), Err(InstepError::Full));
        let (file, link) = (folder.path().join("page.html"), folder.path().join("link.html"));
        fs::write(&file, b"first").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write(&link, b"second").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"second");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}

//! The data file as a file: what may be opened at all, found without changing a byte.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::beside::{SQLITE, beside, folder_of, occupied};
use super::check::{Flaw, damage, flaws, ours};
use super::image::Image;
use super::made::Made;
use super::pragmas::{self, Role};
use super::table::MetaRow;
use super::{Error, LATEST, Result};
use crate::error::{Damage, InstepError, InvalidWhy, Thing};

/// `Inst`, in the header of every data file of ours.
pub(super) const APPLICATION_ID: i32 = 0x496e_7374;

/// What stands in the first hundred bytes of a SQLite file.
pub(crate) struct Header {
    pub application_id: i32,
    pub user_version: i32,
}

/// What lies at a path.
pub(crate) struct Inspection {
    pub exists: bool,
    pub bytes: u64,
    pub header: Option<Header>,
}

impl Inspection {
    /// Whether it is a data file of ours.
    pub fn ours(&self) -> bool {
        self.header.as_ref().is_some_and(|h| h.application_id == APPLICATION_ID)
    }
}

/// Looks at a path without opening it as a database.
pub(crate) fn inspect(path: &str) -> Result<Inspection> {
    inspect_at(&plain(path)?)
}

fn inspect_at(path: &Path) -> Result<Inspection> {
    let metadata = match fs::metadata(path) {
        Ok(m) => m,
        // Below a file there is nothing either.
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Inspection { exists: false, bytes: 0, header: None });
        }
        Err(e) => return Err(Error::reading(e)),
    };
    if metadata.is_dir() {
        return Err(InstepError::invalid("path", InvalidWhy::IsAFolder).into());
    }
    let bytes = metadata.len();
    // A pipe or a device would block or change when read.
    let header = if metadata.is_file() { read_header(path) } else { Ok(None) };
    let header = match header {
        // Removed in this moment.
        Err(Error::Io(e)) if e.kind() == io::ErrorKind::NotFound => {
            return Ok(Inspection { exists: false, bytes: 0, header: None });
        }
        Err(Error::Io(e)) if e.kind() != io::ErrorKind::PermissionDenied => {
            return Err(InstepError::Damaged { what: Damage::Malformed }.into());
        }
        header => header?,
    };
    Ok(Inspection { exists: true, bytes, header })
}

/// Content found at the path of a data file.
#[derive(Debug)]
pub(super) enum Found {
    /// Nothing yet, or an empty file that nothing was ever written to.
    Nothing,
    /// Data of ours.
    Data(Data),
}

/// A data file that may be opened.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Data {
    pub version: i32,
    /// The installation's name.
    pub origin: i64,
    /// False when the log beside it holds anything and belongs to something else.
    pub log_is_ours: bool,
}

/// Finds what lies at a path without changing a byte there or beside it: data that may be opened, nothing, or why not. For
/// a large file with a log a hidden copy lies beside it meanwhile.
pub(super) fn verify(path: &Path) -> Result<Found> {
    let found = inspect_at(path)?;
    match found.header {
        Some(h) if h.application_id != APPLICATION_ID => return Err(not_ours(path)),
        Some(h) if h.user_version > LATEST => {
            return Err(InstepError::Newer { found: h.user_version, known: LATEST }.into());
        }
        Some(_) => {}
        None if found.bytes > 0 || (found.exists && !path.is_file()) => return Err(not_ours(path)),
        None => return nothing(path, found.exists),
    }
    let verified = if fs::metadata(beside(path, "-wal")).is_ok_and(|log| !log.is_file() || log.len() > 0) {
        with_log(path)
    } else {
        alone(path)
    };
    match verified {
        // Begun by an earlier version and cut off before there was anything in it.
        Ok(Data { version: 0, .. }) if Made::exists(path) => {
            Err(InstepError::Damaged { what: Damage::Emptied }.into())
        }
        Ok(Data { version: 0, .. }) => Ok(Found::Nothing),
        Ok(data) => Ok(Found::Data(data)),
        Err(Error::Public(InstepError::NotOurs)) => Err(not_ours(path)),
        Err(error) => Err(InstepError::Damaged { what: damage(error)? }.into()),
    }
}

/// An empty or absent file. SQLite would start afresh and throw away a log that lies beside it; where there was data
/// once, that is damage, not a first run.
fn nothing(path: &Path, exists: bool) -> Result<Found> {
    if Made::exists(path) || SQLITE.iter().any(|ending| occupied(&beside(path, ending))) {
        let what = if exists { Damage::Emptied } else { Damage::Missing };
        return Err(InstepError::Damaged { what }.into());
    }
    if !folder_of(path).is_dir() {
        return Err(InstepError::NotFound { what: Thing::File }.into());
    }
    Ok(Found::Nothing)
}

/// Reads a few pages of a file beside which there is no log.
fn alone(path: &Path) -> Result<Data> {
    described(&open_unchanging(path)?, true)
}

/// Opens a file without the log beside it. SQLite is told that nobody changes it, and then makes nothing beside it.
pub(super) fn open_unchanging(path: &Path) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let db = Connection::open_with_flags(immutable(path), flags)?;
    pragmas::prepare(&db, Duration::ZERO, Role::Sealed)?;
    Ok(db)
}

/// A path as a URI with the one option that is needed.
fn immutable(path: &Path) -> String {
    let mut uri = String::from("file://");
    let text = path.to_string_lossy();
    let text = if cfg!(windows) { format!("/{}", text.replace('\\', "/")) } else { text.into_owned() };
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri.push_str("?immutable=1");
    uri
}

fn described(db: &Connection, log_is_ours: bool) -> Result<Data> {
    let version = ours(db)?;
    let origin = if version == 0 { 0 } else { MetaRow::get(db)?.origin };
    Ok(Data { version, origin, log_is_ours })
}

/// The same for a file with a log: nobody closed it. Everything is read, as the file holds it alone and as it is with the
/// log. The log belongs to it when the structure and the installation's name hold with it.
fn with_log(path: &Path) -> Result<Data> {
    let Image { with_log, log_is_valid } = Image::read(path)?;
    let read_alone = || -> Result<(Connection, Vec<Flaw>)> {
        let db = open_unchanging(path)?;
        let flaws = flaws(&db)?;
        Ok((db, flaws))
    };
    let Some(with_log) = with_log else {
        let (db, flaws) = read_alone()?;
        // Of a file that is not sound by itself the log may hold the rest.
        return if log_is_valid || flaws.is_empty() {
            described(&db, log_is_valid)
        } else {
            Err(InstepError::Damaged { what: Damage::Malformed }.into())
        };
    };
    let with = with_log.open(path)?;
    let found = flaws(&with.db)?;
    let before = read_alone();
    let origin_of = |db: &Connection| MetaRow::get(db).ok().map(|meta| meta.origin);
    let origin = origin_of(&with.db);
    let known =
        [before.as_ref().ok().and_then(|(db, _)| origin_of(db)), Made::read(path).map(|made| made.origin)];
    // A file that was being made when it was last used: all of it is in the log still.
    let blank = before.as_ref().is_ok_and(|(db, _)| ours(db).is_ok_and(|version| version == 0));
    let of_this = origin.is_some() && (blank || known.contains(&origin));
    let flaws_before = before.as_ref().map_or(&[][..], |(_, flaws)| flaws);
    let other_schema = found.iter().any(|flaw| flaw.what == Damage::Schema);
    // What a program could do to this very file through SQLite: other rows, another schema. Another file's log breaks its
    // structure, or does not fit the name that seals the totals.
    let fits = |flaw: &Flaw| match (flaw.what, flaw.table) {
        _ if flaws_before.contains(flaw) => true,
        (_, Some("meta" | "table_sum")) => false,
        (Damage::Malformed, table) => other_schema && table.is_some(),
        _ => true,
    };
    if of_this && found.iter().all(fits) {
        return described(&with.db, true);
    }
    match before {
        Ok((db, flaws)) if flaws.is_empty() => described(&db, false),
        _ => {
            ours(&with.db)?;
            Err(InstepError::Damaged { what: found.first().map_or(Damage::Malformed, |flaw| flaw.what) }
                .into())
        }
    }
}

/// A file that does not say it is ours: somebody else's, unless there was data of ours here once.
fn not_ours(path: &Path) -> Error {
    if Made::exists(path) && path.is_file() {
        return InstepError::Damaged { what: Damage::Malformed }.into();
    }
    InstepError::NotOurs.into()
}

/// True when the file that is there may be opened along with others: it is complete, and of this version. Who creates,
/// migrates or replaces it holds the lock exclusively.
pub(super) fn is_ready(path: &Path) -> bool {
    matches!(read_header(path), Ok(Some(Header { application_id: APPLICATION_ID, user_version: LATEST })))
}

/// Only a plain path: the bundled SQLite reads `file:` as a URI with options, and `:memory:` as no file at all. An
/// absolute path is neither.
pub(crate) fn plain(path: &str) -> Result<PathBuf> {
    if path.is_empty() {
        return Err(InstepError::invalid("path", InvalidWhy::Missing).into());
    }
    if path.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("file:")) {
        return Err(InstepError::invalid("path", InvalidWhy::IsAUri).into());
    }
    if path.contains('\0') {
        return Err(InstepError::invalid("path", InvalidWhy::ControlCharacters).into());
    }
    Ok(behind_links(std::path::absolute(path)?))
}

/// The path of a data file. Its name leaves room for what lies beside it.
pub(super) fn data(path: &str) -> Result<PathBuf> {
    const MOST: usize = 200;
    let path = plain(path)?;
    if path.file_name().is_some_and(|name| name.len() > MOST) {
        return Err(too_long(MOST));
    }
    Ok(path)
}

fn too_long(most: usize) -> Error {
    let max_characters = i32::try_from(most).unwrap_or(i32::MAX);
    InstepError::invalid("path", InvalidWhy::TooLong { max_characters }).into()
}

/// Behind a link it is the file that counts: SQLite puts its log beside that one, and so do we.
fn behind_links(path: PathBuf) -> PathBuf {
    /// As many as systems follow.
    const MOST: u32 = 40;
    // A link to standard output leads to no name.
    if fs::metadata(&path).is_ok_and(|found| !found.is_file()) {
        return path;
    }
    let mut found = path.clone();
    for _ in 0..MOST {
        match fs::read_link(&found) {
            Ok(to) => found = folder_of(&found).join(to),
            Err(_) => return found,
        }
    }
    path
}

/// Whether there is a data file of ours here, or was one.
pub(super) fn data_at(path: &Path) -> bool {
    let ours = || read_header(path).is_ok_and(|h| h.is_some_and(|h| h.application_id == APPLICATION_ID));
    Made::exists(path) || (path.is_file() && ours())
}

/// A folder that is there.
pub(super) fn folder(path: &str) -> Result<PathBuf> {
    let path = plain(path)?;
    if path.is_dir() { Ok(path) } else { Err(InstepError::NotFound { what: Thing::File }.into()) }
}

/// Opens a file without waiting for somebody at the other end of a pipe, or for a device. Reading and writing do not wait
/// either, until [`may_wait`].
pub(super) fn open_at_once(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or_default());
    }
    options.open(path)
}

/// Lets reading and writing wait: somebody is at the other end.
pub(super) fn may_wait(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        let flags = rustix::fs::fcntl_getfl(file)?;
        rustix::fs::fcntl_setfl(file, flags.difference(rustix::fs::OFlags::NONBLOCK))?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// None when the file does not start as a SQLite file does.
fn read_header(path: &Path) -> Result<Option<Header>> {
    let mut bytes = Vec::with_capacity(100);
    let file = open_at_once(OpenOptions::new().read(true), path).map_err(Error::reading)?;
    file.take(100).read_to_end(&mut bytes).map_err(Error::reading)?;
    if bytes.get(..16) != Some(b"SQLite format 3\0".as_slice()) {
        return Ok(None);
    }
    let number = |at: usize| -> Option<i32> {
        let four = bytes.get(at..at.checked_add(4)?)?;
        Some(i32::from_be_bytes(four.try_into().ok()?))
    };
    match (number(60), number(68)) {
        (Some(user_version), Some(application_id)) => Ok(Some(Header { application_id, user_version })),
        _ => Err(Error::Public(InstepError::Damaged { what: Damage::Malformed })),
    }
}

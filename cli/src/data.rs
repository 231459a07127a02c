//! Where the data file lies when nobody says so.

use instep::{InstepError, InvalidWhy};

/// The path given, or the default in the platform's data folder, which is made when it is missing. The folder of a
/// path that was given is never made: a slip of the pen must not start a second, empty log.
pub fn path(given: Option<String>) -> Result<String, InstepError> {
    if let Some(path) = given {
        return Ok(path);
    }
    let no_place = || InstepError::Invalid { field: "path".to_owned(), why: InvalidWhy::Missing };
    let base = directories::BaseDirs::new().ok_or_else(no_place)?;
    let folder = base.data_local_dir().join("instep");
    make(&folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => InstepError::Full,
        _ => InstepError::ReadOnly,
    })?;
    folder.join("instep.db").into_os_string().into_string().map_err(|_| no_place())
}

/// For its owner only: what is in it is nobody else's business.
fn make(folder: &std::path::Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

//! A disk that is full, for the tests: after so many writes of this thread every other one fails, SQLite's and ours
//! alike, as they do when the last block is taken. Reading, renaming and removing go on.

#![allow(unsafe_code, reason = "SQLite is told of another file system through C alone")]

use std::cell::Cell;
use std::ffi::{c_char, c_int, c_void};
use std::fs::File;
use std::io::{self, Write};
use std::ptr;
use std::sync::{Mutex, Once, OnceLock};

use rusqlite::ffi;

use crate::error::InstepError;

thread_local! {
    static LEFT: Cell<Option<u32>> = const { Cell::new(None) };
}

/// Whether one more write finds room.
fn room() -> bool {
    match LEFT.get() {
        Some(0) => false,
        Some(n) => {
            LEFT.set(Some(n - 1));
            true
        }
        None => true,
    }
}

/// Runs `act` on a disk that is full at once, after one write, after two and so on, until it gets through; after each
/// failure `look`. In the suite it takes larger and larger strides, in the soak it stops at every write. Databases that
/// `act` writes to must have been opened after [`install`]. It returns at how many writes it stopped.
pub(crate) fn sweep(mut act: impl FnMut() -> Result<(), InstepError>, mut look: impl FnMut(&str)) -> u32 {
    install();
    let all = std::env::var_os("INSTEP_SOAK").is_some();
    let (mut writes, mut points) = (0, 0);
    loop {
        LEFT.set(Some(writes));
        let done = act();
        LEFT.set(None);
        match done {
            Ok(()) => return points,
            Err(error) => assert_eq!(error, InstepError::Full, "after {writes} writes"),
        }
        look(&format!("full after {writes} writes"));
        points += 1;
        writes += if all { 1 } else { 1 + writes / 8 };
        assert!(writes < 100_000, "it never gets through");
    }
}

/// A file of ours under which the disk may be full.
pub(super) struct Disk<'a>(pub &'a mut File);

impl Write for Disk<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if room() { self.0.write(bytes) } else { Err(io::ErrorKind::StorageFull.into()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

// ---- The same under SQLite ----------------------------------------------------------------------------------------

type Write4 = unsafe extern "C" fn(*mut ffi::sqlite3_file, *const c_void, c_int, i64) -> c_int;
type ShmMap = unsafe extern "C" fn(*mut ffi::sqlite3_file, c_int, c_int, c_int, *mut *mut c_void) -> c_int;
type Open = unsafe extern "C" fn(
    *mut ffi::sqlite3_vfs,
    *const c_char,
    *mut ffi::sqlite3_file,
    c_int,
    *mut c_int,
) -> c_int;

static OPEN: OnceLock<Open> = OnceLock::new();
static WRITE: OnceLock<Write4> = OnceLock::new();
static SHM_MAP: OnceLock<ShmMap> = OnceLock::new();
/// SQLite's tables of functions, by their address, and ours in their place.
static METHODS: Mutex<Vec<(usize, &'static ffi::sqlite3_io_methods)>> = Mutex::new(Vec::new());

/// Puts this file system before SQLite's own. Threads that do not fill their disk notice nothing.
pub(crate) fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: SQLite's own file system is there for the whole time of the process, and so is the copy of it.
        unsafe {
            let own = ffi::sqlite3_vfs_find(ptr::null());
            let mut full = *own;
            OPEN.set(full.xOpen.unwrap()).unwrap();
            full.xOpen = Some(open);
            full.zName = c"full".as_ptr();
            full.pNext = ptr::null_mut();
            assert_eq!(ffi::sqlite3_vfs_register(Box::leak(Box::new(full)), 1), ffi::SQLITE_OK);
        }
    });
}

/// Opens a file as SQLite does, and stands between it and its writes.
unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: the arguments are SQLite's, handed on as they came; a file that was opened has its table of functions.
    unsafe {
        let opened = OPEN.get().unwrap()(vfs, name, file, flags, out);
        let own = (*file).pMethods;
        if opened != ffi::SQLITE_OK || own.is_null() {
            return opened;
        }
        let mut all = METHODS.lock().unwrap();
        let known = all.iter().find(|(address, _)| *address == own as usize).map(|(_, ours)| *ours);
        (*file).pMethods = known.unwrap_or_else(|| {
            let mut ours = *own;
            // All tables of a platform write with the same function.
            WRITE.get_or_init(|| ours.xWrite.unwrap());
            ours.xWrite = Some(write);
            if let Some(map) = ours.xShmMap {
                SHM_MAP.get_or_init(|| map);
                ours.xShmMap = Some(shm_map);
            }
            let ours: &'static _ = Box::leak(Box::new(ours));
            all.push((own as usize, ours));
            ours
        });
        opened
    }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, from: *const c_void, n: c_int, at: i64) -> c_int {
    if !room() {
        return ffi::SQLITE_FULL;
    }
    // SAFETY: as SQLite called.
    unsafe { WRITE.get().unwrap()(file, from, n, at) }
}

/// The index of the log grows by this and not by writing.
unsafe extern "C" fn shm_map(
    file: *mut ffi::sqlite3_file,
    region: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    if extend != 0 && !room() {
        return ffi::SQLITE_IOERR_SHMSIZE;
    }
    // SAFETY: as SQLite called.
    unsafe { SHM_MAP.get().unwrap()(file, region, size, extend, out) }
}

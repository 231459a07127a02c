use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle};

use super::changes::Changes;
use super::diagnostics::{Diagnostics, name_of};
use crate::calendar::CareDay;
use crate::error::{InstepError, Result};
use crate::store::{self, Store, Watch};

/// The way to the store: one call at a time, and whether there is a way at all.
pub(super) struct Door {
    path: String,
    busy_timeout: Duration,
    /// The care day it was when the object was made; a new file notes it.
    today: CareDay,
    room: Mutex<Room>,
    /// Work beside the room on connections of its own, one at a time. Taken before the room, never after it.
    side: Mutex<()>,
    /// Beside the room, so that a call that is running can be interrupted from another thread.
    bell: Mutex<Bell>,
    changes: Changes,
    diagnostics: Diagnostics,
    /// Number of times the file was opened: versions of different connections can't be compared.
    opened: AtomicI64,
}

enum Room {
    Open(Box<Store>),
    /// Let go of, to be taken up again.
    Suspended,
    /// A call panicked in it; what it held was dropped and rolled back.
    Left,
    Closed,
}

#[derive(Default)]
struct Bell {
    handles: Vec<InterruptHandle>,
    /// Of the work beside the room.
    side: Vec<InterruptHandle>,
    suspending: bool,
}

/// A lock whose holder panicked is taken all the same: what it guards is put right by whoever comes next.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Door {
    pub fn open(path: String, busy_timeout: Duration, today: CareDay) -> Result<Self> {
        let door = Self {
            path,
            busy_timeout,
            today,
            room: Mutex::new(Room::Closed),
            side: Mutex::new(()),
            bell: Mutex::default(),
            changes: Changes::default(),
            diagnostics: Diagnostics::new(),
            opened: AtomicI64::new(0),
        };
        *lock(&door.room) = door.diagnostics.run("open", || door.enter())?;
        Ok(door)
    }

    fn enter(&self) -> Result<Room> {
        let store = Store::open(&self.path, self.busy_timeout, self.today)?;
        lock(&self.bell).handles = store.interrupt_handles();
        self.opened.fetch_add(1, Ordering::Relaxed);
        Ok(Room::Open(Box::new(store)))
    }

    /// Runs one call on the store. A panic in it ends as `Internal`: its transaction is rolled back, its connections
    /// are dropped, and the next call starts on new ones.
    pub fn through<T, F>(&self, f: F) -> Result<T>
    where
        F: FnOnce(&mut Store) -> store::Result<T>,
    {
        self.through_as(name_of::<F>(), f)
    }

    /// The same for a call of this name.
    pub fn through_as<T>(
        &self,
        name: &'static str,
        f: impl FnOnce(&mut Store) -> store::Result<T>,
    ) -> Result<T> {
        self.diagnostics.run(name, || self.with_store(f))
    }

    fn with_store<T>(&self, f: impl FnOnce(&mut Store) -> store::Result<T>) -> Result<T> {
        if lock(&self.bell).suspending {
            return Err(InstepError::Suspended);
        }
        let mut room = lock(&self.room);
        if matches!(*room, Room::Left) {
            *room = self.enter()?;
        }
        let store = match &mut *room {
            Room::Open(store) => store,
            Room::Suspended => return Err(InstepError::Suspended),
            Room::Left | Room::Closed => return Err(InstepError::Closed),
        };
        let call = AssertUnwindSafe(|| {
            #[cfg(feature = "fault")]
            strike(&self.path);
            f(store)
        });
        let done = catch_unwind(call);
        // What was committed before a failure or a panic is stored all the same.
        if let Room::Open(store) = &mut *room {
            self.changes.add_tables(store.take_written());
        }
        match done {
            Ok(result) => Ok(result?),
            Err(_) => {
                *room = Room::Left;
                Err(InstepError::Internal)
            }
        }
    }

    /// The areas that were changed and not taken yet.
    pub fn changes(&self) -> &Changes {
        &self.changes
    }

    /// The last calls.
    pub const fn diagnostics(&self) -> &Diagnostics {
        &self.diagnostics
    }

    /// Returns a number that changes when another process writes, or when the file was closed meanwhile.
    pub fn data_version(&self) -> Result<i64> {
        let version = self.through(|store| store.data_version())?;
        Ok(self.opened.load(Ordering::Relaxed).saturating_mul(1 << 32).saturating_add(version))
    }

    /// The data file.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// How long another process's lock is waited for.
    pub fn busy_timeout(&self) -> Duration {
        self.busy_timeout
    }

    /// Runs work that reads the file on connections of its own, while other calls go on. `suspend` interrupts it.
    pub fn aside<T, F>(&self, f: F) -> Result<T>
    where
        F: FnOnce(Watch<'_>) -> store::Result<T>,
    {
        self.aside_as(name_of::<F>(), f)
    }

    /// The same for a call of this name.
    pub fn aside_as<T>(
        &self,
        name: &'static str,
        f: impl FnOnce(Watch<'_>) -> store::Result<T>,
    ) -> Result<T> {
        self.diagnostics.run(name, || {
            let _side = lock(&self.side);
            // Also opens it again after a panic, and says so when the file was let go of.
            self.with_store(|_| Ok(()))?;
            self.watched(f)
        })
    }

    /// Runs work that needs no connection: on files that leave or come in. It holds no lock, so nobody waits for it,
    /// `suspend` neither. A panic in it ends as `Internal`.
    pub fn apart<T, F>(&self, f: F) -> Result<T>
    where
        F: FnOnce() -> store::Result<T>,
    {
        self.diagnostics.run(name_of::<F>(), || {
            self.with_store(|_| Ok(()))?;
            Ok(self.without_file(f)??)
        })
    }

    /// Runs work that asks for no file, open or not. A panic in it ends as `Internal`.
    pub fn outside<T, F>(&self, f: F) -> Result<T>
    where
        F: FnOnce() -> T,
    {
        self.diagnostics.run(name_of::<F>(), || self.without_file(f))
    }

    fn without_file<T>(&self, f: impl FnOnce() -> T) -> Result<T> {
        let call = AssertUnwindSafe(|| {
            #[cfg(feature = "fault")]
            strike(&self.path);
            f()
        });
        catch_unwind(call).map_err(|_| InstepError::Internal)
    }

    /// Runs one call on the store while no work beside the room reads the file: only then can the log be cut.
    pub fn unread<T, F>(&self, f: F) -> Result<T>
    where
        F: FnOnce(&mut Store) -> store::Result<T>,
    {
        let _side = lock(&self.side);
        self.through_as(name_of::<F>(), f)
    }

    /// Runs work that replaces the file: with nobody in the room, and the file opened again after it. Failed or not,
    /// the next call finds what lies there then.
    pub fn alone<T, F>(&self, f: F) -> Result<T>
    where
        F: FnOnce(Watch<'_>) -> store::Result<T>,
    {
        self.diagnostics.run(name_of::<F>(), || self.replace_file(f))
    }

    fn replace_file<T>(&self, f: impl FnOnce(Watch<'_>) -> store::Result<T>) -> Result<T> {
        let _side = lock(&self.side);
        self.with_store(|_| Ok(()))?;
        let mut room = lock(&self.room);
        let Room::Open(store) = std::mem::replace(&mut *room, Room::Left) else {
            return Err(InstepError::Closed);
        };
        store.close()?;
        let done = self.watched(f);
        if let Ok(open) = self.enter() {
            *room = open;
        }
        done
    }

    /// Runs work that removes the file, and closes for good.
    pub fn last<T, F>(&self, f: F) -> Result<T>
    where
        F: FnOnce() -> store::Result<T>,
    {
        self.diagnostics.run(name_of::<F>(), || self.close_and_remove(f))
    }

    fn close_and_remove<T>(&self, f: impl FnOnce() -> store::Result<T>) -> Result<T> {
        let _side = lock(&self.side);
        self.with_store(|_| Ok(()))?;
        let mut room = lock(&self.room);
        let Room::Open(store) = std::mem::replace(&mut *room, Room::Left) else {
            return Err(InstepError::Closed);
        };
        store.close()?;
        let done = f()?;
        *room = Room::Closed;
        Ok(done)
    }

    fn watched<T>(&self, f: impl FnOnce(Watch<'_>) -> store::Result<T>) -> Result<T> {
        let watch = |connection: &Connection| lock(&self.bell).side.push(connection.get_interrupt_handle());
        let done = catch_unwind(AssertUnwindSafe(|| f(&watch)));
        lock(&self.bell).side.clear();
        match done {
            Ok(result) => Ok(result?),
            Err(_) => Err(InstepError::Internal),
        }
    }

    pub fn suspend(&self) -> Result<()> {
        lock(&self.bell).suspending = true;
        let (_side, mut room) = self.interrupt();
        let result = match std::mem::replace(&mut *room, Room::Suspended) {
            Room::Open(store) => store.close().map_err(InstepError::from),
            Room::Closed => {
                *room = Room::Closed;
                Ok(())
            }
            Room::Suspended | Room::Left => Ok(()),
        };
        let mut bell = lock(&self.bell);
        bell.handles.clear();
        bell.suspending = false;
        result
    }

    /// Takes the locks from whoever holds them. An interrupt reaches only a statement that is running, so one that falls
    /// between two statements of a call is lost: it is rung until the call lets go.
    fn interrupt(&self) -> (MutexGuard<'_, ()>, MutexGuard<'_, Room>) {
        let side = self.ring_for(&self.side);
        (side, self.ring_for(&self.room))
    }

    fn ring_for<'a, T>(&self, mutex: &'a Mutex<T>) -> MutexGuard<'a, T> {
        loop {
            {
                let bell = lock(&self.bell);
                bell.handles.iter().chain(&bell.side).for_each(InterruptHandle::interrupt);
            }
            match mutex.try_lock() {
                Ok(guard) => return guard,
                Err(TryLockError::Poisoned(guard)) => return guard.into_inner(),
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(1)),
            }
        }
    }

    pub fn resume(&self) -> Result<()> {
        let mut room = lock(&self.room);
        match *room {
            Room::Suspended => *room = self.enter()?,
            Room::Closed => return Err(InstepError::Closed),
            Room::Open(_) | Room::Left => {}
        }
        Ok(())
    }

    pub fn shutdown(&self) -> Result<()> {
        let _side = lock(&self.side);
        let mut room = lock(&self.room);
        match std::mem::replace(&mut *room, Room::Closed) {
            Room::Open(store) => Ok(store.close()?),
            Room::Suspended | Room::Left | Room::Closed => Ok(()),
        }
    }
}

/// Lets the tests of every language see what a panic of ours looks like from their side.
#[cfg(feature = "fault")]
#[allow(clippy::panic, reason = "that is its purpose")]
fn strike(path: &str) {
    if std::fs::remove_file(format!("{path}-panic")).is_ok() {
        panic!("on purpose");
    }
}

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use rusqlite::InterruptHandle;

use crate::calendar::CareDay;
use crate::error::{InstepError, Result};
use crate::store::{self, Store};

/// The way to the store: one call at a time, and whether there is a way at all.
pub(super) struct Door {
    path: String,
    busy_timeout: Duration,
    /// The care day it was when the object was made; a new file notes it.
    today: CareDay,
    room: Mutex<Room>,
    /// Beside the room, so that a call that is running can be interrupted from another thread.
    bell: Mutex<Bell>,
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
    suspending: bool,
}

/// A lock whose holder panicked is taken all the same: what it guards is put right by whoever comes next.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Door {
    pub fn open(path: String, busy_timeout: Duration, today: CareDay) -> Result<Self> {
        let door = Self { path, busy_timeout, today, room: Mutex::new(Room::Closed), bell: Mutex::default() };
        *lock(&door.room) = door.enter()?;
        Ok(door)
    }

    fn enter(&self) -> Result<Room> {
        let store = Store::open(&self.path, self.busy_timeout, self.today)?;
        lock(&self.bell).handles = store.interrupt_handles();
        Ok(Room::Open(Box::new(store)))
    }

    /// Runs one call on the store. A panic in it ends as `Internal`: its transaction is rolled back, its connections
    /// are dropped, and the next call starts on new ones.
    pub fn through<T>(&self, f: impl FnOnce(&mut Store) -> store::Result<T>) -> Result<T> {
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
        match catch_unwind(call) {
            Ok(result) => Ok(result?),
            Err(_) => {
                *room = Room::Left;
                Err(InstepError::Internal)
            }
        }
    }

    pub fn suspend(&self) -> Result<()> {
        lock(&self.bell).suspending = true;
        let mut room = self.interrupt();
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

    /// Takes the lock from whoever holds it. An interrupt reaches only a statement that is running, so one that falls
    /// between two statements of a call is lost: it is rung until the call lets go.
    fn interrupt(&self) -> MutexGuard<'_, Room> {
        loop {
            for handle in &lock(&self.bell).handles {
                handle.interrupt();
            }
            match self.room.try_lock() {
                Ok(room) => return room,
                Err(TryLockError::Poisoned(room)) => return room.into_inner(),
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

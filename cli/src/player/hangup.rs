//! Detects a terminal that is gone. crossterm reads such a terminal again and again without end.

use std::io;
use std::time::Duration;

/// How long the session has to end by itself once its terminal is gone.
#[cfg(unix)]
const GRACE: Duration = Duration::from_secs(6);

/// True once the terminal of standard input is gone.
#[cfg(unix)]
pub fn is_gone() -> bool {
    unix::polled(Some(Duration::ZERO), unix::nothing()).gone
}

/// Waits for input for at most this long. True when there is some to read, and the terminal still stands.
#[cfg(unix)]
pub fn wait_for_input(most: Duration) -> bool {
    let polled = unix::polled(Some(most), unix::input());
    polled.readable && !polled.gone
}

/// Watches the terminal beside the session, and ends the process where the session cannot end by itself.
#[cfg(unix)]
pub fn watch() -> io::Result<()> {
    let watching = || {
        while !unix::polled(None, unix::nothing()).gone {}
        std::thread::sleep(GRACE);
        std::process::exit(1);
    };
    std::thread::Builder::new().name("terminal".to_owned()).spawn(watching).map(|_| ())
}

#[cfg(unix)]
mod unix {
    use std::io::stdin;
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;

    /// The state of standard input.
    pub struct Polled {
        pub readable: bool,
        pub gone: bool,
    }

    pub const fn nothing() -> PollFlags {
        PollFlags::empty()
    }

    pub const fn input() -> PollFlags {
        PollFlags::IN
    }

    pub fn polled(most: Option<Duration>, wanted: PollFlags) -> Polled {
        let input = stdin();
        let mut fds = [PollFd::new(&input, wanted)];
        let most = most.and_then(|most| Timespec::try_from(most).ok());
        let failed = match poll(&mut fds, most.as_ref()) {
            Ok(_) | Err(Errno::INTR) => false,
            Err(_) => true,
        };
        let [fd] = fds;
        let state = fd.revents();
        let gone = failed || state.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL);
        Polled { readable: state.contains(PollFlags::IN), gone }
    }
}

#[cfg(not(unix))]
pub const fn is_gone() -> bool {
    false
}

#[cfg(not(unix))]
pub fn wait_for_input(most: Duration) -> bool {
    crossterm::event::poll(most).unwrap_or(false)
}

#[cfg(not(unix))]
pub const fn watch() -> io::Result<()> {
    Ok(())
}

use std::io;
use std::sync::mpsc::Sender;

use super::Heard;

/// Tells when the process is to end.
#[cfg(unix)]
pub fn listen(heard: Sender<Heard>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    std::thread::spawn(move || {
        for _ in signals.forever() {
            // Nobody listens any more: it is ending already.
            let _ = heard.send(Heard::End);
        }
    });
    Ok(())
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "the system ends it by itself")]
pub fn listen(_: Sender<Heard>) -> io::Result<()> {
    Ok(())
}

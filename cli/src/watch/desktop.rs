//! The desktop that shows notifications. It may be there or not, come later, and hang.

use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use instep::reminder::Occurrence;
use instep::{NotificationButton, OccurrenceAction};

use super::Heard;

/// A desktop that has not answered by then is taken for none.
const PATIENCE: Duration = Duration::from_secs(5);

/// What a desktop can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desktop {
    /// It shows notifications with buttons.
    Buttons,
    /// It shows them without.
    Plain,
    /// There is none.
    None,
}

/// What to show.
pub struct Notice {
    pub occurrence: Occurrence,
    pub title: String,
    pub text: String,
    pub buttons: Vec<NotificationButton>,
}

/// Whether anything here shows notifications.
pub fn find() -> Desktop {
    let (sender, found) = channel();
    std::thread::spawn(move || sender.send(bus::desktop()));
    found.recv_timeout(PATIENCE).unwrap_or(Desktop::None)
}

/// Shows a notice, and tells later what was pressed on it. What the desktop that shows it can do, and what it calls it.
pub fn show(notice: Notice, heard: Sender<Heard>) -> (Desktop, Option<u32>) {
    let (sender, shown) = channel();
    std::thread::spawn(move || bus::show(&notice, &sender, &heard));
    shown.recv_timeout(PATIENCE).map_or((Desktop::None, None), |(desktop, name)| (desktop, Some(name)))
}

/// Takes a notification away, by what the desktop calls it.
pub fn close(name: u32) {
    let (sender, closed) = channel();
    std::thread::spawn(move || {
        bus::close(name);
        sender.send(())
    });
    // A desktop that is gone has taken it away itself.
    let _ = closed.recv_timeout(PATIENCE);
}

#[cfg(all(unix, not(target_os = "macos")))]
mod bus {
    use notify_rust::{Notification, NotificationResponse, Timeout, get_capabilities};

    use super::*;

    pub fn desktop() -> Desktop {
        match get_capabilities() {
            Ok(abilities) if abilities.iter().any(|ability| ability == "actions") => Desktop::Buttons,
            Ok(_) => Desktop::Plain,
            Err(_) => Desktop::None,
        }
    }

    pub fn close(name: u32) {
        const SERVICE: &str = "org.freedesktop.Notifications";
        let _ = zbus::block_on(async {
            let bus = zbus::Connection::session().await?;
            let path = "/org/freedesktop/Notifications";
            bus.call_method(Some(SERVICE), path, Some(SERVICE), "CloseNotification", &name).await
        });
    }

    pub fn show(notice: &Notice, shown: &Sender<(Desktop, u32)>, heard: &Sender<Heard>) {
        let desktop = desktop();
        let mut notification = Notification::new();
        // It stays until it is answered: a reminder that vanishes by itself was none.
        notification.appname("Instep").summary(&notice.title).body(&notice.text).timeout(Timeout::Never);
        if desktop == Desktop::Buttons {
            // None named "default": some desktops show that as one more button, others never as one.
            for button in &notice.buttons {
                notification.action(&button.id, &button.label);
            }
        }
        let handle = if desktop == Desktop::None { None } else { notification.show().ok() };
        // Whoever waits finds nothing sent.
        let Some(handle) = handle else { return };
        // Nobody waits any more for a desktop that hung.
        let _ = shown.send((desktop, handle.id()));
        let mut pressed = None;
        // A desktop that goes away takes the notification with it.
        let _ = handle.wait_for_response(|response: &NotificationResponse| {
            pressed = match response {
                NotificationResponse::Default => Some(OccurrenceAction::Open),
                NotificationResponse::Action(name) => {
                    let pressed = notice.buttons.iter().find(|button| button.id == *name);
                    pressed.map(|button| button.action.clone())
                }
                NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => None,
            };
        });
        // When the process is ending nobody listens.
        let _ = heard.send(match pressed {
            Some(action) => Heard::Pressed { occurrence: notice.occurrence, action },
            None => Heard::Closed { occurrence: notice.occurrence },
        });
    }
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
mod bus {
    use super::*;

    pub fn desktop() -> Desktop {
        Desktop::None
    }

    pub fn show(_: &Notice, _: &Sender<(Desktop, u32)>, _: &Sender<Heard>) {}

    pub fn close(_: u32) {}
}

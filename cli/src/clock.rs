//! The present, as the core wants to know it: of the device, or of a clock that was set by `--now`.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use instep::calendar::{Moment, Timestamp, Zone};
use instep::{InstepError, InvalidWhy};

/// Names the run of a clock set by `--now`: always the same, so that a script's commands share one device.
const SET_BOOT: &str = "instep-now";

/// A clock and the zone it stands in.
#[derive(Debug)]
pub struct Clock {
    source: Source,
    zone: String,
    /// The zone is the device's, not one that was given.
    follows: bool,
}

#[derive(Debug)]
enum Source {
    /// The device's.
    Device(device::Monotonic),
    /// Starts at `start_ms` and runs on.
    Running { start_ms: i64, since: Instant },
    /// Stands still, but for ticks.
    Still { ms: i64 },
}

impl Clock {
    /// The device's clock, or one that starts at `now`. With `still` it moves only by [`Clock::tick`].
    pub fn new(now: Option<Timestamp>, zone: Option<String>, still: bool) -> Result<Self, InstepError> {
        let source = match (now, still) {
            (None, false) => Source::Device(device::Monotonic::new()),
            (Some(t), false) => Source::Running { start_ms: t.millis(), since: Instant::now() },
            (Some(t), true) => Source::Still { ms: t.millis() },
            (None, true) => Source::Still { ms: wall_ms()? },
        };
        Ok(Self { source, follows: zone.is_none(), zone: zone.unwrap_or_else(device_zone) })
    }

    /// The present.
    pub fn now(&self) -> Result<Moment, InstepError> {
        let (wall_ms, monotonic_ms, boot) = match &self.source {
            Source::Device(monotonic) => (wall_ms()?, monotonic.millis(), monotonic.boot()),
            Source::Running { start_ms, since } => {
                let ms = start_ms.saturating_add(millis(since.elapsed()));
                (ms, ms, Some(SET_BOOT.to_owned()))
            }
            Source::Still { ms } => (*ms, *ms, Some(SET_BOOT.to_owned())),
        };
        let wall = Timestamp::from_millis(wall_ms)?;
        // The ids were checked; should one be unknown all the same, UTC is what it falls back to.
        let offset_s = Zone::named(&self.zone).map_or(0, |zone| zone.offset_at(wall));
        Ok(Moment { wall, monotonic_ms, boot, zone: self.zone.clone(), offset_s, transitions: Vec::new() })
    }

    /// One second passes on a clock that stands still.
    pub fn tick(&mut self) {
        if let Source::Still { ms } = &mut self.source {
            *ms = ms.saturating_add(1000);
        }
    }

    /// Looks at the device's zone again, for a command that stays while its person travels. Whether it is another one.
    pub fn follow_zone(&mut self) -> bool {
        let zone = if self.follows { device_zone() } else { return false };
        let moved = zone != self.zone;
        self.zone = zone;
        moved
    }

    /// Whether time passes only by [`Clock::tick`].
    pub const fn is_still(&self) -> bool {
        matches!(self.source, Source::Still { .. })
    }
}

fn millis(duration: std::time::Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

fn wall_ms() -> Result<i64, InstepError> {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map(millis)
        .map_err(|_| InstepError::Invalid { field: "now".to_owned(), why: InvalidWhy::NotATime })
}

/// The device's zone: TZ where it names one, else the system's setting, else UTC.
fn device_zone() -> String {
    let known = |id: String| Zone::named(&id).map(|_| id);
    zone_in_tz(std::env::var("TZ").ok().as_deref())
        .or_else(|| iana_time_zone::get_timezone().ok().and_then(known))
        .unwrap_or_else(|| "UTC".to_owned())
}

/// TZ may hold an id, an id behind a colon, the path of a zone file, or a rule that is no zone at all.
fn zone_in_tz(tz: Option<&str>) -> Option<String> {
    let tz = tz?;
    let tz = tz.strip_prefix(':').unwrap_or(tz);
    let id = tz.rsplit_once("zoneinfo/").map_or(tz, |(_, id)| id);
    Zone::named(id).map(|_| id.to_owned())
}

#[cfg(target_os = "linux")]
mod device {
    /// A clock that keeps running while the device sleeps, and the run of the device it counts in.
    #[derive(Debug)]
    pub struct Monotonic {
        boot: Option<String>,
    }

    impl Monotonic {
        pub fn new() -> Self {
            let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok();
            Self { boot: boot.map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()) }
        }

        pub fn millis(&self) -> i64 {
            let t = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
            t.tv_sec.saturating_mul(1000).saturating_add(t.tv_nsec / 1_000_000)
        }

        pub fn boot(&self) -> Option<String> {
            self.boot.clone()
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod device {
    use std::time::Instant;

    /// std's clock. It counts from the start of this process, so this process is the run it names: time passes
    /// within a command and is never credited from one command to the next.
    #[derive(Debug)]
    pub struct Monotonic {
        since: Instant,
        boot: String,
    }

    impl Monotonic {
        pub fn new() -> Self {
            let started = super::wall_ms().unwrap_or_default();
            Self { since: Instant::now(), boot: format!("process-{}-{started}", std::process::id()) }
        }

        pub fn millis(&self) -> i64 {
            super::millis(self.since.elapsed())
        }

        pub fn boot(&self) -> Option<String> {
            Some(self.boot.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<Timestamp> {
        Some(text.parse::<instep::calendar::OffsetTime>().unwrap().at)
    }

    #[test]
    fn a_set_clock_shows_the_offset_of_its_zone() {
        let zone = || Some("Europe/Berlin".to_owned());
        let winter = Clock::new(at("2026-11-21T20:00:00Z"), zone(), true).unwrap().now().unwrap();
        let summer = Clock::new(at("2026-07-21T20:00:00Z"), zone(), true).unwrap().now().unwrap();
        assert_eq!((winter.offset_s, summer.offset_s), (3600, 7200));
        assert_eq!(winter.boot.as_deref(), Some("instep-now"));
        assert_eq!(winter.monotonic_ms, winter.wall.millis());
    }

    #[test]
    fn a_still_clock_moves_only_by_ticks() {
        let mut clock = Clock::new(at("2026-11-21T20:00:00Z"), None, true).unwrap();
        let before = clock.now().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert_eq!(clock.now().unwrap(), before);
        clock.tick();
        let after = clock.now().unwrap();
        assert_eq!(after.wall.millis_since(before.wall), 1000);
        assert_eq!(after.monotonic_ms - before.monotonic_ms, 1000);
    }

    #[test]
    fn a_running_clock_runs_on() {
        let mut clock = Clock::new(at("2026-11-21T20:00:00Z"), None, false).unwrap();
        let before = clock.now().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(5));
        clock.tick();
        let passed = clock.now().unwrap().wall.millis_since(before.wall);
        assert!((5..1000).contains(&passed), "{passed}");
    }

    #[test]
    fn a_zone_that_was_given_is_kept_and_the_device_s_is_followed() {
        let mut given = Clock::new(None, Some("Asia/Tokyo".to_owned()), false).unwrap();
        assert!(!given.follow_zone());
        assert_eq!(given.now().unwrap().zone, "Asia/Tokyo");
        let mut device = Clock::new(None, None, false).unwrap();
        assert!(!device.follow_zone());
        let here = std::mem::replace(&mut device.zone, "Pacific/Apia".to_owned());
        assert!(device.follow_zone());
        assert_eq!(device.now().unwrap().zone, here);
        assert!(!device.follow_zone());
    }

    #[test]
    fn reads_the_zone_from_tz() {
        for (tz, zone) in [
            ("Europe/Berlin", Some("Europe/Berlin")),
            (":Europe/Berlin", Some("Europe/Berlin")),
            ("/usr/share/zoneinfo/Asia/Tokyo", Some("Asia/Tokyo")),
            ("CET-1CEST,M3.5.0,M10.5.0/3", None),
            ("", None),
        ] {
            assert_eq!(zone_in_tz(Some(tz)).as_deref(), zone, "{tz}");
        }
        assert_eq!(zone_in_tz(None), None);
    }
}

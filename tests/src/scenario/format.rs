use std::collections::BTreeSet;

use instep::Locale;
use serde::Deserialize;
use serde_json::{Map, Value};

/// A journey: what a person does, call by call, and what they must see.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The file's name without its ending.
    pub name: String,
    /// What breaks for a person when this journey fails.
    pub why: String,
    /// Where and when it begins.
    pub start: Start,
    /// What happens.
    pub steps: Vec<Step>,
}

impl Scenario {
    /// From a file's text.
    pub fn read(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|e| e.to_string())
    }

    /// The names of all calls it makes, also those it makes by opening and shutting the data file.
    pub fn calls(&self) -> BTreeSet<String> {
        let mut calls: BTreeSet<String> = self.steps.iter().filter_map(|step| step.call.clone()).collect();
        calls.insert("open".to_owned());
        if self.steps.iter().any(|step| step.reopen) {
            calls.insert("shutdown".to_owned());
        }
        calls
    }
}

/// The moment at which a new data file is opened.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// RFC 3339 with the zone's offset.
    pub now: String,
    /// IANA zone.
    pub zone: String,
    /// What the person reads; none for the core's own default.
    pub locale: Option<Locale>,
}

/// One call, and what comes of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What this step is for, where that is not plain.
    #[serde(rename = "//")]
    pub comment: Option<String>,
    /// RFC 3339 with the zone's offset, or the time passed since the step before: `+90s`, `+5m`, `+8h`, `+1d`. None
    /// for no time at all.
    pub at: Option<String>,
    /// IANA zone from this step on.
    pub zone: Option<String>,
    /// The run of the device from this step on: another one is a reboot.
    pub boot: Option<String>,
    /// The monotonic clock in this step, where it does not run with the wall clock.
    pub monotonic_ms: Option<i64>,
    /// Shuts the data file and opens it again before the call.
    #[serde(default)]
    pub reopen: bool,
    /// The method or function.
    pub call: Option<String>,
    /// Its parameters by name, without `now`.
    #[serde(default)]
    pub with: Map<String, Value>,
    /// A name for the result.
    pub bind: Option<String>,
    /// Paths into the result, and what stands there.
    pub expect: Option<Map<String, Value>>,
    /// Paths into the error, and what stands there. The call must then fail.
    pub error: Option<Map<String, Value>>,
}

impl Step {
    /// Fails when its parts make no sense together.
    pub fn check(&self) -> Result<(), String> {
        let about_a_result =
            !self.with.is_empty() || self.bind.is_some() || self.expect.is_some() || self.error.is_some();
        if self.call.is_none() && !self.reopen {
            return Err("neither `call` nor `reopen`".into());
        }
        if self.call.is_none() && about_a_result {
            return Err("`with`, `bind`, `expect` and `error` need a `call`".into());
        }
        if self.expect.is_some() && self.error.is_some() {
            return Err("`expect` and `error` exclude each other".into());
        }
        let empty = |map: &Option<Map<String, Value>>| map.as_ref().is_some_and(Map::is_empty);
        if empty(&self.expect) || empty(&self.error) {
            return Err("an empty `expect` or `error` expects nothing".into());
        }
        Ok(())
    }
}

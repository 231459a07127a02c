use instep::InstepError;
use instep::calendar::Moment;
use serde_json::{Map, Value};

use super::arguments::Arguments;
use super::binding::Bindings;
use super::clock::Clock;
use super::format::{Scenario, Start, Step};
use super::path::{find, same};

/// What a journey is played on.
pub trait Core {
    /// Opens a new data file, or, after [`Core::shutdown`], the same one again.
    fn open(&mut self, start: &Start, now: Moment) -> Result<(), String>;

    /// Lets go of the data file.
    fn shutdown(&mut self) -> Result<(), String>;

    /// The data file's path.
    fn data(&self) -> String;

    /// Makes a call. The outer error is the journey's fault: no such call, wrong parameters.
    fn call(
        &mut self,
        name: &str,
        with: &mut Arguments,
        now: Moment,
    ) -> Result<Result<Value, InstepError>, String>;
}

/// Plays a journey to its end. Fails at the first thing that is not as the journey says.
pub fn play(scenario: &Scenario, core: &mut impl Core) -> Result<(), String> {
    play_with(scenario, core, true)
}

/// Makes the calls of a journey without looking at what they answer: for a language the journey was not written in.
pub fn play_through(scenario: &Scenario, core: &mut impl Core) -> Result<(), String> {
    play_with(scenario, core, false)
}

fn play_with(scenario: &Scenario, core: &mut impl Core, compare: bool) -> Result<(), String> {
    let at_start = |e| format!("{}, start: {e}", scenario.name);
    let mut clock = Clock::new(&scenario.start).map_err(at_start)?;
    let mut bound = Bindings::default();
    core.open(&scenario.start, clock.moment(None).map_err(at_start)?).map_err(at_start)?;
    bound.bind("data", Value::from(core.data())).map_err(at_start)?;
    bound.bind("archive", Value::from(format!("{}-archive", core.data()))).map_err(at_start)?;
    for (n, step) in scenario.steps.iter().enumerate() {
        let what = step.call.as_deref().unwrap_or("reopen");
        play_step(scenario, step, compare, &mut clock, &mut bound, core)
            .map_err(|e| format!("{}, steps[{n}], {what}: {e}", scenario.name))?;
    }
    Ok(())
}

fn play_step(
    scenario: &Scenario,
    step: &Step,
    compare: bool,
    clock: &mut Clock,
    bound: &mut Bindings,
    core: &mut impl Core,
) -> Result<(), String> {
    step.check()?;
    let now = clock.go_on(step)?;
    if step.reopen {
        core.shutdown()?;
        core.open(&scenario.start, now.clone())?;
    }
    let Some(call) = &step.call else { return Ok(()) };
    let mut with = Arguments::new(bound.resolve_all(&step.with)?);
    let answer = core.call(call, &mut with, now)?;
    with.finish()?;
    let (value, expected) = match (answer, &step.error) {
        (Ok(result), None) => {
            holds(&result, step.expect.as_ref().filter(|_| compare), bound)?;
            (result, None)
        }
        (Err(error), Some(expected)) => (to_value(&error)?, Some(expected)),
        (Ok(result), Some(_)) => return Err(format!("an error was expected, but it answered {result}")),
        (Err(error), None) => return Err(format!("it failed: {error:?}")),
    };
    if expected.is_some() && compare {
        holds(&flat(&value), expected, bound)?;
    }
    match &step.bind {
        Some(name) => bound.bind(name, value),
        None => Ok(()),
    }
}

fn holds(found: &Value, expected: Option<&Map<String, Value>>, bound: &Bindings) -> Result<(), String> {
    for (path, expected) in expected.into_iter().flatten() {
        let expected = bound.resolve(expected)?;
        let there = find(found, path).map_err(|e| format!("{e}\nin {found:#}"))?;
        if !same(&expected, &there)? {
            return Err(format!("`{path}` is {there}, not {expected}\nin {found:#}"));
        }
    }
    Ok(())
}

fn to_value(value: &impl serde::Serialize) -> Result<Value, String> {
    serde_json::to_value(value).map_err(|e| e.to_string())
}

/// An error with its kind beside its fields: `{"invalid": {"field": …}}` becomes `{"kind": "invalid", "field": …}`,
/// and `"busy"` becomes `{"kind": "busy"}`.
fn flat(error: &Value) -> Value {
    let mut flat = Map::new();
    match error {
        Value::Object(variant) => {
            for (kind, fields) in variant {
                flat.insert("kind".to_owned(), Value::from(kind.as_str()));
                flat.extend(fields.as_object().cloned().unwrap_or_default());
            }
        }
        kind => {
            flat.insert("kind".to_owned(), kind.clone());
        }
    }
    Value::Object(flat)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Knows `echo`, which answers with what it was given, and `fail`.
    #[derive(Default)]
    struct Echo {
        opened: usize,
    }

    impl Core for Echo {
        fn open(&mut self, _: &Start, _: Moment) -> Result<(), String> {
            self.opened += 1;
            Ok(())
        }

        fn shutdown(&mut self) -> Result<(), String> {
            Ok(())
        }

        fn data(&self) -> String {
            "there".into()
        }

        fn call(
            &mut self,
            name: &str,
            with: &mut Arguments,
            now: Moment,
        ) -> Result<Result<Value, InstepError>, String> {
            match name {
                "echo" => {
                    Ok(Ok(json!({"what": with.take::<Value>("what")?, "at": now.offset_time().to_string()})))
                }
                "fail" => Ok(Err(InstepError::Newer { found: 3, known: 2 })),
                _ => Err(format!("no call `{name}`")),
            }
        }
    }

    fn played(steps: Value) -> Result<(), String> {
        let scenario = json!({"name": "n", "why": "w", "start": {"now": "2026-11-21T21:00:00+01:00", "zone": "Europe/Berlin"}, "steps": steps});
        play(&serde_json::from_value(scenario).map_err(|e| e.to_string())?, &mut Echo::default())
    }

    #[test]
    fn plays_to_the_end() {
        let steps = json!([
            {"call": "echo", "with": {"what": {"id": 7, "path": "$data"}}, "bind": "a", "expect": {"what.id": 7, "what.path": "there"}},
            {"at": "+90s", "call": "echo", "with": {"what": "$a.what.id"}, "expect": {"what": "$a.what.id", "at": "2026-11-21T21:01:30+01:00"}},
            {"reopen": true},
            {"call": "fail", "error": {"kind": "newer", "found": 3}, "bind": "e"},
            {"call": "echo", "with": {"what": "$e"}, "expect": {"what.newer.known": 2}}
        ]);
        assert_eq!(played(steps), Ok(()));
    }

    #[test]
    fn fails_on_whatever_is_not_as_it_says() {
        for (step, why) in [
            (json!({"call": "echo", "with": {"what": 1}, "expect": {"what": 2}}), "`what` is 1, not 2"),
            (json!({"call": "echo", "with": {"what": 1}, "expect": {"that": 1}}), "no `that`"),
            (
                json!({"call": "echo", "with": {"what": 1}, "error": {"kind": "busy"}}),
                "an error was expected",
            ),
            (json!({"call": "fail"}), "it failed"),
            (json!({"call": "fail", "error": {"kind": "busy"}}), "`kind` is \"newer\""),
            (json!({"call": "ecko", "with": {"what": 1}}), "no call `ecko`"),
            (json!({"call": "fail", "with": {"what": 1}, "error": {"kind": "newer"}}), "no parameter `what`"),
            (json!({"call": "echo", "with": {"what": "$b"}}), "nothing is called `$b`"),
            (json!({"call": "echo", "expect": {}}), "expects nothing"),
            (json!({"at": "+1s"}), "neither"),
            (json!({"reopen": true, "bind": "x"}), "need a `call`"),
            (json!({"call": "echo", "exepct": {"what": 1}}), "exepct"),
        ] {
            let error = played(json!([step])).unwrap_err();
            assert!(error.contains(why), "{step}: {error}");
        }
    }
}

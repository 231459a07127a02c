use instep::calendar::OffsetTime;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A call's parameters, by name. Each must be taken, and only once.
#[derive(Debug)]
pub struct Arguments(Map<String, Value>);

impl Arguments {
    /// From a step's `with`, its references resolved.
    pub fn new(with: Map<String, Value>) -> Self {
        Self(with)
    }

    /// Takes one. An optional one may be left out.
    pub fn take<T: DeserializeOwned + Serialize>(&mut self, name: &str) -> Result<T, String> {
        self.take_with_instants(name, &[])
    }

    /// Takes a record in which these fields are instants. A journey writes every instant as RFC 3339; in the core's
    /// JSON an instant without an offset is a number.
    pub fn take_with_instants<T: DeserializeOwned + Serialize>(
        &mut self,
        name: &str,
        instants: &[&str],
    ) -> Result<T, String> {
        let mut given = self.0.remove(name).unwrap_or(Value::Null);
        if let Value::Object(fields) = &mut given {
            for instant in instants {
                if let Some(value) = fields.get_mut(*instant).filter(|v| !v.is_null()) {
                    let time: OffsetTime = serde_json::from_value(value.clone())
                        .map_err(|e| format!("`{name}.{instant}`: {e}: give RFC 3339 with an offset"))?;
                    *value = Value::from(time.at.millis());
                }
            }
        }
        let taken: T = serde_json::from_value(given.clone()).map_err(|e| format!("`{name}`: {e}"))?;
        // serde passes over fields it does not know: what was taken must hold all that was given.
        let back = serde_json::to_value(&taken).map_err(|e| format!("`{name}`: {e}"))?;
        covered(&given, &back, name)?;
        Ok(taken)
    }

    /// Changes one that was given; nothing where it was left out.
    pub fn change(&mut self, name: &str, change: impl FnOnce(&mut Value)) {
        if let Some(value) = self.0.get_mut(name).filter(|value| !value.is_null()) {
            change(value);
        }
    }

    /// Fails when something was given that the call does not take.
    pub fn finish(self) -> Result<(), String> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(name) => Err(format!("it has no parameter `{name}`")),
        }
    }
}

/// Fails when something given was not read, or something read was not given. The core's JSON has defaults for more fields
/// than may be left out: Kotlin and Swift read only what is optional by its type, or a list, without a value.
fn covered(given: &Value, taken: &Value, path: &str) -> Result<(), String> {
    match (given, taken) {
        (Value::Object(given), Value::Object(taken)) => {
            if let Some((name, _)) =
                taken.iter().find(|(name, value)| !given.contains_key(*name) && !is_none(value))
            {
                return Err(format!("`{path}.{name}` is left out"));
            }
            given.iter().try_for_each(|(name, value)| {
                let path = format!("{path}.{name}");
                covered(value, taken.get(name).ok_or_else(|| format!("no field `{path}`"))?, &path)
            })
        }
        (Value::Array(given), Value::Array(taken)) if given.len() == taken.len() => {
            given.iter().zip(taken).try_for_each(|(given, taken)| covered(given, taken, &format!("{path}[]")))
        }
        (given, taken) if given == taken => Ok(()),
        _ => Err(format!("`{path}`: {given} was read as {taken}")),
    }
}

fn is_none(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use instep::{GuideFilter, RatingEntry, SessionEntry};
    use serde_json::json;

    fn arguments(with: Value) -> Arguments {
        Arguments::new(with.as_object().unwrap().clone())
    }

    #[test]
    fn takes_records_with_optional_fields_left_out() {
        let mut given = arguments(
            json!({"entry": {"kind": "soak", "minutes": 10, "started_at": "2026-11-21T21:00:00+01:00"}}),
        );
        let entry: SessionEntry = given.take_with_instants("entry", &["started_at"]).unwrap();
        assert_eq!(entry.minutes, Some(10));
        assert_eq!(entry.started_at.map(|t| t.millis()), Some(1_795_291_200_000));
        assert_eq!(given.take::<Option<i32>>("day"), Ok(None));
        assert_eq!(given.finish(), Ok(()));
    }

    #[test]
    fn whatever_the_call_does_not_know_fails() {
        let entry =
            |with: Value| arguments(with).take_with_instants::<SessionEntry>("entry", &["started_at"]);
        assert!(
            entry(json!({"entry": {"kind": "soak", "minuets": 10}})).unwrap_err().contains("entry.minuets")
        );
        assert!(entry(json!({"entry": {"kind": "sock"}})).is_err());
        assert!(entry(json!({"entry": {"kind": "soak", "started_at": "21:00"}})).is_err());
        assert!(entry(json!({})).is_err());
        let nested = json!({"entry": {"item": "sleep", "answer": {"value": {"value": 7, "vale": 1}}, "five_steps": false}});
        assert!(
            arguments(nested).take::<RatingEntry>("entry").unwrap_err().contains("entry.answer.value.vale")
        );
        assert!(arguments(json!({"extra": 1})).finish().is_err());
    }

    #[test]
    fn a_field_with_a_value_by_default_must_be_given() {
        let filter = |with: Value| arguments(with).take::<GuideFilter>("filter");
        let whole = json!({"filter": {"nothing_needed": false, "all_families": false, "hidden": false}});
        assert_eq!(filter(whole), Ok(GuideFilter::default()));
        let short = json!({"filter": {"all_families": false, "hidden": false}});
        assert_eq!(filter(short), Err("`filter.nothing_needed` is left out".to_owned()));
    }
}

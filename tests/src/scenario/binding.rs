use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::path::find;

/// The results that steps have given names to.
#[derive(Debug, Default)]
pub struct Bindings(BTreeMap<String, Value>);

impl Bindings {
    /// Gives a result a name. Fails when it is taken: a later step must not mean another thing than it seems to.
    pub fn bind(&mut self, name: &str, value: Value) -> Result<(), String> {
        match self.0.insert(name.to_owned(), value) {
            None => Ok(()),
            Some(_) => Err(format!("the name `{name}` is taken")),
        }
    }

    /// The value with every text of the form `$name` or `$name.path` replaced by what it names. A text that begins
    /// with `$$` stands for the same text with one `$`.
    pub fn resolve(&self, value: &Value) -> Result<Value, String> {
        Ok(match value {
            Value::String(text) => match text.strip_prefix('$') {
                None => value.clone(),
                Some(rest) if rest.starts_with('$') => Value::from(rest),
                Some(rest) => self.named(rest)?,
            },
            Value::Array(items) => items.iter().map(|v| self.resolve(v)).collect::<Result<_, _>>()?,
            Value::Object(fields) => Value::Object(self.resolve_all(fields)?),
            _ => value.clone(),
        })
    }

    /// The same for all values of a map; its keys are left as they are.
    pub fn resolve_all(&self, fields: &Map<String, Value>) -> Result<Map<String, Value>, String> {
        fields.iter().map(|(key, value)| Ok((key.clone(), self.resolve(value)?))).collect()
    }

    fn named(&self, reference: &str) -> Result<Value, String> {
        let (name, path) = reference.split_at(reference.find(['.', '[']).unwrap_or(reference.len()));
        let value = self.0.get(name).ok_or_else(|| format!("nothing is called `${name}`"))?;
        match path {
            "" => Ok(value.clone()),
            "." => Err(format!("`${reference}` ends in the middle")),
            path => find(value, path.strip_prefix('.').unwrap_or(path)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_stand_for_results() {
        let mut bound = Bindings::default();
        bound.bind("s1", json!({"session": {"id": "7", "stamp": 3}})).unwrap();
        bound.bind("parts", json!(["sessions"])).unwrap();
        let given = json!({"a": "$s1.session.id", "b": ["$s1.session.stamp"], "c": "$$s1", "d": "$parts[0]", "e": "$parts"});
        let resolved = json!({"a": "7", "b": [3], "c": "$s1", "d": "sessions", "e": ["sessions"]});
        assert_eq!(bound.resolve(&given), Ok(resolved));
    }

    #[test]
    fn a_name_that_means_nothing_fails() {
        let mut bound = Bindings::default();
        bound.bind("s1", json!({"id": 1})).unwrap();
        for text in ["$s2", "$s1.nope", "$", "$s1."] {
            assert!(bound.resolve(&json!(text)).is_err(), "{text}");
        }
        assert!(bound.bind("s1", json!(2)).is_err());
    }
}

use serde_json::Value;

/// What stands at a path: `session.ratings[0].value`, `ratings.#` for the size of a list, `#` and `[0]` for a result
/// that is a list itself, and nothing for the result as a whole. Fails when the path leads nowhere.
pub fn find(value: &Value, path: &str) -> Result<Value, String> {
    let mut here = value.clone();
    for step in steps(path)? {
        here = match (&step, &here) {
            (Step::Field(name), Value::Object(fields)) => fields.get(name).cloned().ok_or_else(|| {
                let names: Vec<_> = fields.keys().map(String::as_str).collect();
                format!("`{path}`: no `{name}` among {}", names.join(", "))
            })?,
            (Step::Item(n), Value::Array(items)) => items
                .get(*n)
                .cloned()
                .ok_or_else(|| format!("`{path}`: no [{n}] in {} items", items.len()))?,
            (Step::Size, Value::Array(items)) => Value::from(items.len()),
            _ => return Err(format!("`{path}`: {step:?} of {here}")),
        };
    }
    Ok(here)
}

#[derive(Debug)]
enum Step {
    Field(String),
    Item(usize),
    Size,
}

fn steps(path: &str) -> Result<Vec<Step>, String> {
    let wrong = || format!("`{path}` is no path");
    let mut steps = Vec::new();
    if path.is_empty() {
        return Ok(steps);
    }
    for part in path.split('.') {
        let (name, mut items) = part.split_at(part.find('[').unwrap_or(part.len()));
        match name {
            "#" => steps.push(Step::Size),
            // Only a list by itself begins with an item.
            "" if steps.is_empty() && !items.is_empty() => {}
            name if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') => {
                steps.push(Step::Field(name.to_owned()));
            }
            _ => return Err(wrong()),
        }
        while !items.is_empty() {
            let (n, rest) = items.strip_prefix('[').and_then(|i| i.split_once(']')).ok_or_else(wrong)?;
            steps.push(Step::Item(n.parse().map_err(|_| wrong())?));
            items = rest;
        }
    }
    Ok(steps)
}

/// Whether what stands there is what was expected. Numbers are equal when their values are: 6 is 6.0. Records are not
/// compared whole: a journey names the fields it is about.
pub fn same(expected: &Value, found: &Value) -> Result<bool, String> {
    match (expected, found) {
        (Value::Object(_), _) => {
            Err("a record can't be expected whole: name its fields by their paths".into())
        }
        (Value::Array(a), Value::Array(b)) => {
            let mut all = a.len() == b.len();
            for (a, b) in a.iter().zip(b) {
                all &= same(a, b)?;
            }
            Ok(all)
        }
        (Value::Number(a), Value::Number(b)) => Ok(a == b || a.as_f64() == b.as_f64()),
        _ => Ok(expected == found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn finds_fields_items_and_sizes() {
        let v = json!({"session": {"ratings": [{"value": null}, {"value": 6}], "tags": []}});
        assert_eq!(find(&v, "session.ratings[1].value"), Ok(json!(6)));
        assert_eq!(find(&v, "session.ratings[0].value"), Ok(Value::Null));
        assert_eq!(find(&v, "session.ratings.#"), Ok(json!(2)));
        assert_eq!(find(&v, "session.tags.#"), Ok(json!(0)));
        assert_eq!(find(&Value::Null, ""), Ok(Value::Null));
        assert_eq!(find(&json!(["sessions"]), "#"), Ok(json!(1)));
        assert_eq!(find(&json!(["sessions"]), "[0]"), Ok(json!("sessions")));
        assert_eq!(find(&json!([[1, 2]]), "[0][1]"), Ok(json!(2)));
    }

    #[test]
    fn a_path_that_leads_nowhere_fails() {
        let v = json!({"a": {"b": [1]}, "n": null});
        for path in [
            "x", "a.x", "a.b[1]", "a.b[-1]", "a.b[x]", "a.b[0", "a..b", "a.#", "n.x", "a.b.0", "a.[0]",
            "a.b.# ",
        ] {
            assert!(find(&v, path).is_err(), "{path}");
        }
    }

    #[test]
    fn compares_values_not_spellings() {
        assert_eq!(same(&json!(6), &json!(6.0)), Ok(true));
        assert_eq!(same(&json!(6), &json!(6.5)), Ok(false));
        assert_eq!(same(&json!(null), &json!(0)), Ok(false));
        assert_eq!(same(&json!("6"), &json!(6)), Ok(false));
        assert_eq!(same(&json!(["mon", "tue"]), &json!(["mon", "tue"])), Ok(true));
        assert_eq!(same(&json!(["mon"]), &json!(["mon", "tue"])), Ok(false));
        assert!(same(&json!({}), &json!({})).is_err());
    }
}

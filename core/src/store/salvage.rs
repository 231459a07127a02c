//! Rows read from the pages of a damaged file themselves, without the tree that leads to them: behind a broken page
//! everything is sound, but SQLite no longer finds it. Only what matches the checksum in the row itself is a row; the
//! format is SQLite's, <https://sqlite.org/fileformat2.html>, sections 1.5, 1.6 and 2.1.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use rusqlite::types::{Value, ValueRef};

use super::Result;
use super::migrate::{columns_in_place, pristine, tables_of};
use super::row::checksum_as_stored;
use super::table::Table;

/// Every file of ours has pages of this size, with nothing set aside at their end.
const PAGE: usize = 4096;
/// A record larger than this is none of ours.
const MOST_BYTES: usize = 1 << 20;

/// Rows with their checksums, by their table's name.
pub(super) type Found = BTreeMap<&'static str, Vec<(Vec<Value>, i64)>>;

/// Every row that any page of the file holds whole, in a file of this version. A row that was written twice may be among
/// them twice.
pub(super) fn rows(path: &Path, version: i32) -> Result<Found> {
    let layouts = layouts(version)?;
    let mut pages = Pages { file: File::open(path)? };
    let mut found = Found::new();
    let mut number = 1u32;
    while let Some(page) = pages.read(number)? {
        for at in cells(&page, number).unwrap_or_default() {
            if let Some(values) = pages.record(&page, number, at)?
                && let Some((table, values, sum)) = recognised(&values, &layouts)
            {
                found.entry(table).or_default().push((values, sum));
            }
        }
        number = number.saturating_add(1);
    }
    Ok(found)
}

/// Positions of the columns of a table in a record.
struct Layout {
    table: Table,
    /// The place of each column of the table, then of the checksum.
    places: Vec<usize>,
}

fn layouts(version: i32) -> Result<Vec<Layout>> {
    let pristine = pristine(version)?;
    let mut layouts = Vec::new();
    for table in tables_of(version)? {
        let there = columns_in_place(&pristine, table.name)?;
        let wanted = table.columns.iter().chain(&["sum"]);
        let places = wanted.filter_map(|column| there.iter().position(|name| name == column)).collect();
        layouts.push(Layout { table, places });
    }
    Ok(layouts)
}

/// The table whose row this is, its values and its checksum.
fn recognised(record: &[Value], layouts: &[Layout]) -> Option<(&'static str, Vec<Value>, i64)> {
    layouts.iter().filter(|layout| layout.places.len() == record.len()).find_map(
        |Layout { table, places }| {
            let mut values: Vec<Value> = places.iter().filter_map(|at| record.get(*at).cloned()).collect();
            let Some(Value::Integer(sum)) = values.pop() else { return None };
            let holds = checksum_as_stored(table.name, values.iter().map(ValueRef::from)) == sum;
            holds.then_some((table.name, values, sum))
        },
    )
}

/// What a page of a tree is, by its first byte.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Rows under a number.
    Numbered,
    /// Rows that are their own key.
    Keyed,
    /// The same, each with the page of those before it.
    KeyedInner,
}

/// Where the page's tree begins in it, and what it is.
fn kind(page: &[u8], number: u32) -> Option<(usize, Kind)> {
    let at = if number == 1 { 100 } else { 0 };
    let kind = match page.get(at)? {
        0x0d => Kind::Numbered,
        0x0a => Kind::Keyed,
        0x02 => Kind::KeyedInner,
        _ => return None,
    };
    Some((at, kind))
}

/// Where the page's cells are. None for a page that has none with rows.
fn cells(page: &[u8], number: u32) -> Option<Vec<usize>> {
    let (at, kind) = kind(page, number)?;
    let count = short(page, at.checked_add(3)?)?;
    let first = at.checked_add(if kind == Kind::KeyedInner { 12 } else { 8 })?;
    (0..count).map(|n| short(page, first.checked_add(n.checked_mul(2)?)?)).collect()
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_be_bytes(two.try_into().ok()?)))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}

/// A number of one to nine bytes; `at` is behind it afterwards.
fn varint(bytes: &[u8], at: &mut usize) -> Option<u64> {
    let mut number = 0u64;
    for n in 1..=9 {
        let byte = *bytes.get(*at)?;
        *at = at.checked_add(1)?;
        if n == 9 {
            return Some(number << 8 | u64::from(byte));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            break;
        }
    }
    Some(number)
}

struct Pages {
    file: File,
}

impl Pages {
    /// A page, numbered from 1. None behind the last whole one.
    fn read(&mut self, number: u32) -> io::Result<Option<Vec<u8>>> {
        let Some(before) = number.checked_sub(1) else { return Ok(None) };
        self.file.seek(SeekFrom::Start(u64::from(before).saturating_mul(PAGE as u64)))?;
        let mut page = Vec::with_capacity(PAGE);
        self.file.by_ref().take(PAGE as u64).read_to_end(&mut page)?;
        Ok((page.len() == PAGE).then_some(page))
    }

    /// The values of the record in this cell. None when it is none.
    fn record(&mut self, page: &[u8], number: u32, cell: usize) -> io::Result<Option<Vec<Value>>> {
        let Some(begun) = Begun::of(page, number, cell) else { return Ok(None) };
        let mut bytes = begun.here.to_vec();
        let (mut next, mut left) = (begun.next, begun.length.saturating_sub(bytes.len()));
        while left > 0 {
            let Some(page) = self.read(next)? else { return Ok(None) };
            let Some(number) = long(&page, 0) else { return Ok(None) };
            bytes.extend(page.iter().skip(4).take(left));
            left = begun.length.saturating_sub(bytes.len());
            next = number;
        }
        Ok(values(&bytes, begun.key))
    }
}

/// A record as its cell begins it.
struct Begun<'a> {
    here: &'a [u8],
    length: usize,
    /// The page on which it goes on, if it does.
    next: u32,
    key: Option<i64>,
}

impl<'a> Begun<'a> {
    fn of(page: &'a [u8], number: u32, cell: usize) -> Option<Self> {
        let (_, kind) = kind(page, number)?;
        let mut at = if kind == Kind::KeyedInner { cell.checked_add(4)? } else { cell };
        let length = usize::try_from(varint(page, &mut at)?).ok().filter(|n| *n <= MOST_BYTES)?;
        let key = match kind {
            Kind::Numbered => Some(i64::from_ne_bytes(varint(page, &mut at)?.to_ne_bytes())),
            Kind::Keyed | Kind::KeyedInner => None,
        };
        // How much of a record stays in its cell (section 1.6).
        let least = (PAGE - 12) * 32 / 255 - 23;
        let most = if kind == Kind::Numbered { PAGE - 35 } else { (PAGE - 12) * 64 / 255 - 23 };
        let stays = match length {
            _ if length <= most => length,
            _ => Some(least.checked_add(length.checked_sub(least)? % (PAGE - 4))?)
                .filter(|n| *n <= most)
                .unwrap_or(least),
        };
        let end = at.checked_add(stays)?;
        let next = if stays < length { long(page, end)? } else { 0 };
        Some(Self { here: page.get(at..end)?, length, next, key })
    }
}

/// The values of a record. The number of a numbered row stands for its first, which is left empty in the record.
fn values(record: &[u8], key: Option<i64>) -> Option<Vec<Value>> {
    let mut at = 0;
    let head = usize::try_from(varint(record, &mut at)?).ok()?;
    let mut body = head;
    let mut values = Vec::new();
    while at < head {
        let (value, end) = value(record, body, varint(record, &mut at)?)?;
        values.push(value);
        body = end;
    }
    if let (Some(key), Some(first @ Value::Null)) = (key, values.first_mut()) {
        *first = Value::Integer(key);
    }
    Some(values)
}

/// The value of this type that begins here, and where it ends.
fn value(record: &[u8], at: usize, kind: u64) -> Option<(Value, usize)> {
    let length = match kind {
        0 | 8 | 9 => 0,
        1..=4 => usize::try_from(kind).ok()?,
        5 => 6,
        6 | 7 => 8,
        12.. => usize::try_from((kind - 12) / 2).ok()?,
        _ => return None,
    };
    let end = at.checked_add(length)?;
    let bytes = record.get(at..end)?;
    let integer = || {
        let sign = bytes.first().map_or(0, |b| if *b < 0x80 { 0 } else { -1 });
        Value::Integer(bytes.iter().fold(sign, |n: i64, b| n << 8 | i64::from(*b)))
    };
    let value = match kind {
        0 => Value::Null,
        1..=6 => integer(),
        7 => Value::Real(f64::from_be_bytes(bytes.try_into().ok()?)),
        8 | 9 => Value::Integer(i64::from(kind == 9)),
        _ if kind.is_multiple_of(2) => Value::Blob(bytes.to_vec()),
        _ => Value::Text(String::from_utf8(bytes.to_vec()).ok()?),
    };
    Some((value, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::LATEST;

    #[test]
    fn every_column_of_every_table_has_a_place_in_its_record() {
        for version in 1..=LATEST {
            let db = pristine(version).unwrap();
            let page: i64 = db.pragma_query_value(None, "page_size", |r| r.get(0)).unwrap();
            assert_eq!(usize::try_from(page).unwrap(), PAGE);
            for Layout { table, places } in layouts(version).unwrap() {
                let mut sorted = places.clone();
                sorted.sort_unstable();
                assert_eq!(
                    sorted,
                    (0..=table.columns.len()).collect::<Vec<_>>(),
                    "{} in {version}",
                    table.name
                );
            }
        }
    }

    #[test]
    fn numbers_of_every_length_are_read() {
        for (bytes, number) in [
            (&[0x00][..], 0),
            (&[0x7f], 127),
            (&[0x81, 0x00], 128),
            (&[0xff, 0x7f], 16_383),
            (&[0xff; 9], u64::MAX),
        ] {
            let mut at = 0;
            assert_eq!((varint(bytes, &mut at), at), (Some(number), bytes.len()));
        }
        assert_eq!(varint(&[0x81], &mut 0), None);
        for (kind, bytes, expected) in [
            (1, &[0xff][..], Value::Integer(-1)),
            (2, &[0x80, 0x00], Value::Integer(-32_768)),
            (5, &[0x01, 0x93, 0, 0, 0, 0], Value::Integer(0x0193_0000_0000)),
            (6, &[0x80, 0, 0, 0, 0, 0, 0, 0], Value::Integer(i64::MIN)),
            (9, &[], Value::Integer(1)),
            (17, b"ab", Value::Text("ab".to_owned())),
        ] {
            assert_eq!(value(bytes, 0, kind), Some((expected, bytes.len())));
        }
        assert_eq!(value(&[0xff], 0, 13 + 2), None, "text that is no text");
        assert_eq!(value(&[], 0, u64::MAX), None);
        assert_eq!(value(&[], 0, 10), None);
    }

    /// Whatever bytes lie there, it ends and gives nothing that was not written.
    #[test]
    fn noise_holds_no_rows() {
        let mut numbers = fastrand::Rng::with_seed(7);
        let file = tempfile::NamedTempFile::new().unwrap();
        for kind in [0x0d, 0x0a, 0x02] {
            let mut bytes: Vec<u8> = std::iter::repeat_with(|| numbers.u8(..)).take(PAGE * 40 + 77).collect();
            for page in bytes.chunks_mut(PAGE) {
                page[0] = kind;
            }
            std::fs::write(file.path(), &bytes).unwrap();
            assert!(rows(file.path(), LATEST).unwrap().is_empty());
        }
    }
}

//! The exported interface, as the library's metadata describe it.

use std::collections::{BTreeMap, BTreeSet};

use uniffi_bindgen::interface::{
    Argument, AsType, ComponentInterface, DefaultValue, Enum, Field, Literal, Type,
};
use uniffi_bindgen::{BindgenLoader, BindgenPaths, GlobalConfig};

use crate::Result;
use crate::names::{pascal, snake};

/// The object that a data file is opened as.
pub const OBJECT: &str = "Instep";
/// The one error.
pub const ERROR: &str = "InstepError";
/// The present, which the façades supply.
pub const MOMENT: &str = "Moment";
/// Locale of the reader: both façades have the device's own as a default.
pub const LOCALE: &str = "Locale";

/// Everything that is exported, except the constructor.
#[derive(Debug)]
pub struct Surface {
    /// The object's methods.
    pub methods: Vec<Call>,
    /// The functions that need no object.
    pub functions: Vec<Call>,
    /// Records and enums, by name.
    pub types: BTreeMap<String, Shape>,
    /// Names of types that cross as another one (an id as text).
    pub custom: BTreeSet<String>,
}

/// A function or a method.
#[derive(Debug)]
pub struct Call {
    /// Its name in the core.
    pub name: String,
    /// Its doc comment, as it stands in Rust.
    pub docs: String,
    /// Arguments, the present included.
    pub arguments: Vec<Part>,
    /// The type of what it returns, if it returns anything.
    pub returns: Option<Type>,
}

/// An argument of a call, or a field of a record or variant.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name in the core.
    pub name: String,
    /// Its doc comment.
    pub docs: String,
    /// Its type.
    pub ty: Type,
    /// Value when it is left out; none when it must be given.
    pub default: Option<DefaultValue>,
}

/// A record or an enum.
#[derive(Debug)]
pub enum Shape {
    /// Its fields.
    Record(Vec<Part>),
    /// An enum whose variants carry no data, by their names in Rust.
    Flat(Vec<String>),
    /// An enum whose variants may carry data.
    Data(Vec<Variant>),
    /// The error, whose variants may carry data.
    Error(Vec<Variant>),
}

/// A variant of an enum with data.
#[derive(Debug)]
pub struct Variant {
    /// Its name in Rust.
    pub name: String,
    /// Its doc comment.
    pub docs: String,
    /// Its fields.
    pub fields: Vec<Part>,
}

impl Surface {
    /// Reads the metadata of a library that was not stripped.
    pub fn read(library: &str) -> Result<Self> {
        let loader = BindgenLoader::new(BindgenPaths::default(), GlobalConfig::default());
        let mut interfaces = loader.load_cis(loader.load_metadata(library.into())?)?;
        let interface = interfaces.pop().ok_or("the library exports nothing")?;
        if !interfaces.is_empty() {
            return Err("the library exports more than one crate".into());
        }
        Self::of(&interface)
    }

    fn of(interface: &ComponentInterface) -> Result<Self> {
        let object = interface.get_object_definition(OBJECT).ok_or("the library exports no Instep")?;
        let methods = object
            .methods()
            .into_iter()
            .map(|m| call(m.name(), m.docstring(), m.arguments(), m.return_type()))
            .collect();
        let functions = interface
            .function_definitions()
            .iter()
            .map(|f| call(f.name(), f.docstring(), f.arguments(), f.return_type()))
            .collect();
        let records = interface
            .record_definitions()
            .iter()
            .map(|r| (r.name().to_owned(), Shape::Record(parts(r.fields()))));
        let enums = interface.enum_definitions().iter().map(|e| (e.name().to_owned(), shape(e)));
        let custom = interface
            .iter_local_types()
            .filter_map(|ty| match ty {
                Type::Custom { name, .. } => Some(name.clone()),
                _ => None,
            })
            .collect();
        Ok(Self { methods, functions, types: records.chain(enums).collect(), custom })
    }

    /// Every call.
    pub fn calls(&self) -> impl Iterator<Item = &Call> {
        self.methods.iter().chain(&self.functions)
    }

    /// The variants of the error.
    pub fn error(&self) -> &[Variant] {
        match self.types.get(ERROR) {
            Some(Shape::Error(variants)) => variants,
            _ => &[],
        }
    }

    /// Names of all types that can be reached from these, themselves included.
    pub fn reachable<'a>(&self, from: impl IntoIterator<Item = &'a Type>) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open: Vec<Type> = from.into_iter().cloned().collect();
        while let Some(ty) = open.pop() {
            for inner in ty.iter_types() {
                let Some(name) = type_name(inner) else { continue };
                if !found.insert(name.to_owned()) {
                    continue;
                }
                open.extend(self.types.get(name).into_iter().flat_map(Shape::parts).map(|p| p.ty.clone()));
            }
        }
        found
    }

    /// Names of the types that an app makes and gives to calls. An error that is given to `explain` was thrown before.
    pub fn inputs(&self) -> BTreeSet<String> {
        let given = self.calls().flat_map(Call::given).map(|part| &part.ty).filter(|ty| !is(ty, ERROR));
        self.reachable(given.chain([&options()]))
    }

    /// Names of the types that a scenario gives to calls, errors included.
    pub fn given(&self) -> BTreeSet<String> {
        self.reachable(self.calls().flat_map(Call::given).map(|part| &part.ty))
    }

    /// Names of the types that an app may meet: all but those that the present alone is made of.
    pub fn met(&self) -> BTreeSet<String> {
        let given = self.calls().flat_map(Call::given).map(|part| &part.ty);
        let met =
            self.reachable(given.chain(self.calls().filter_map(|c| c.returns.as_ref())).chain([&options()]));
        let moment = Type::Record { module_path: String::new(), name: MOMENT.into() };
        let inside = self.reachable([&moment]);
        let all = self
            .types
            .keys()
            .chain(&self.custom)
            .filter(|name| met.contains(*name) || !inside.contains(*name));
        all.cloned().collect()
    }
}

impl Call {
    /// Arguments that an app gives: all but the present.
    pub fn given(&self) -> impl Iterator<Item = &Part> {
        self.arguments.iter().filter(|part| !is(&part.ty, MOMENT))
    }

    /// True for a call that takes the present.
    pub fn takes_moment(&self) -> bool {
        self.arguments.iter().any(|part| is(&part.ty, MOMENT))
    }
}

impl Shape {
    /// The fields, of all variants.
    pub fn parts(&self) -> Vec<&Part> {
        match self {
            Self::Record(parts) => parts.iter().collect(),
            Self::Flat(_) => Vec::new(),
            Self::Data(variants) | Self::Error(variants) => variants.iter().flat_map(|v| &v.fields).collect(),
        }
    }
}

/// Options of the constructor that opens a data file.
fn options() -> Type {
    Type::Record { module_path: String::new(), name: "OpenOptions".into() }
}

/// True for the type of this name.
pub fn is(ty: &Type, name: &str) -> bool {
    type_name(ty) == Some(name)
}

/// The name of a type that has one of its own.
pub fn type_name(ty: &Type) -> Option<&str> {
    match ty {
        Type::Record { name, .. } | Type::Enum { name, .. } | Type::Custom { name, .. } => Some(name),
        _ => None,
    }
}

/// A default as text, by the four kinds that the interface has: nothing, empty, a plain value, or a type's own.
pub fn default_text(
    part: &Part,
    nothing: &str,
    empty: &str,
    variant: impl Fn(&str, &str) -> String,
) -> Option<String> {
    Some(match part.default.as_ref()? {
        DefaultValue::Default => match &part.ty {
            Type::Optional { .. } => nothing.to_owned(),
            Type::Sequence { .. } => empty.to_owned(),
            Type::Boolean => "false".to_owned(),
            Type::String => "\"\"".to_owned(),
            Type::Int32 | Type::Int64 => "0".to_owned(),
            Type::Float64 => "0.0".to_owned(),
            other => format!("{}()", type_name(other).unwrap_or_default()),
        },
        DefaultValue::Literal(literal) => literal_text(literal, nothing, empty, &variant),
    })
}

fn literal_text(
    literal: &Literal,
    nothing: &str,
    empty: &str,
    variant: &impl Fn(&str, &str) -> String,
) -> String {
    match literal {
        Literal::Boolean(value) => value.to_string(),
        Literal::String(text) => format!("{text:?}"),
        Literal::UInt(value, ..) => value.to_string(),
        Literal::Int(value, ..) => value.to_string(),
        Literal::Float(text, _) => text.clone(),
        Literal::Enum(name, ty) => variant(type_name(ty).unwrap_or_default(), name),
        Literal::EmptySequence | Literal::EmptyMap | Literal::EmptySet => empty.to_owned(),
        Literal::None => nothing.to_owned(),
        Literal::Some { inner } => match inner.as_ref() {
            DefaultValue::Literal(inner) => literal_text(inner, nothing, empty, variant),
            DefaultValue::Default => nothing.to_owned(),
        },
    }
}

fn call(name: &str, docs: Option<&str>, arguments: Vec<&Argument>, returns: Option<&Type>) -> Call {
    let arguments = arguments
        .into_iter()
        .map(|a| Part {
            name: a.name().to_owned(),
            docs: String::new(),
            ty: a.as_type(),
            default: a.default_value().cloned(),
        })
        .collect();
    Call {
        name: name.to_owned(),
        docs: docs.unwrap_or_default().to_owned(),
        arguments,
        returns: returns.cloned(),
    }
}

fn parts(fields: &[Field]) -> Vec<Part> {
    fields
        .iter()
        .map(|f| Part {
            name: f.name().to_owned(),
            docs: f.docstring().unwrap_or_default().to_owned(),
            ty: f.as_type(),
            default: f.default_value().cloned(),
        })
        .collect()
}

fn shape(e: &Enum) -> Shape {
    let error = e.name() == ERROR;
    if !error && !e.contains_variant_fields() {
        return Shape::Flat(e.variants().iter().map(|v| pascal(&snake(v.name()))).collect());
    }
    let variants = e
        .variants()
        .iter()
        .map(|v| Variant {
            name: v.name().to_owned(),
            docs: v.docstring().unwrap_or_default().to_owned(),
            fields: parts(v.fields()),
        })
        .collect();
    if error { Shape::Error(variants) } else { Shape::Data(variants) }
}

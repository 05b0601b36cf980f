//! Finds the numbers that JSON cannot write.
//!
//! `serde_json` writes infinity and "not a number" as `null`, which reads back as "unknown": a figure would
//! turn into a gap without a word. This serialiser writes nothing and stops at the first such number; it
//! walks the fields through serde, so a field added to a record later is covered as well.

use std::fmt;

use serde::ser::{self, Serialize, Serializer};

/// The place inside `value` of the first number that is infinite or not a number, as `capital.lon`.
///
/// An empty text means that the value itself is such a number.
pub(super) fn first_non_finite<T: Serialize + ?Sized>(value: &T) -> Option<String> {
    value.serialize(Walk).err().map(|found| found.place)
}

/// Walks a value; fails at the first number that is not finite.
struct Walk;

/// A number that is not finite, and its place below the value that was walked.
#[derive(Debug)]
struct Found {
    place: String,
}

impl Found {
    /// The same place, seen from one level above.
    fn below(self, name: &str) -> Self {
        let place = match self.place.chars().next() {
            None => name.to_owned(),
            Some('[') => format!("{name}{}", self.place),
            Some(_) => format!("{name}.{}", self.place),
        };
        Self { place }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place)
    }
}

impl std::error::Error for Found {}

impl ser::Error for Found {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            place: message.to_string(),
        }
    }
}

/// The sequence being walked, with the position reached.
struct Items(usize);

impl Items {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Found> {
        let index = self.0;
        self.0 += 1;
        value
            .serialize(Walk)
            .map_err(|found| found.below(&format!("[{index}]")))
    }
}

/// The map or struct being walked.
struct Fields;

macro_rules! scalars {
    ($($method:ident($type:ty);)*) => {$(
        fn $method(self, _: $type) -> Result<(), Found> {
            Ok(())
        }
    )*};
}

impl Serializer for Walk {
    type Ok = ();
    type Error = Found;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    scalars! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_unit_struct(&'static str);
    }

    fn serialize_f32(self, value: f32) -> Result<(), Found> {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_f64(self, value: f64) -> Result<(), Found> {
        let place = String::new();
        value.is_finite().then_some(()).ok_or(Found { place })
    }

    fn serialize_none(self) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Found> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Found> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Found> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Found> {
        Ok(Items(0))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, Found> {
        Ok(Items(0))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items, Found> {
        Ok(Items(0))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Items, Found> {
        Ok(Items(0))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Fields, Found> {
        Ok(Fields)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields, Found> {
        Ok(Fields)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Fields, Found> {
        Ok(Fields)
    }
}

macro_rules! walk_items {
    ($($trait:ident::$method:ident),*) => {$(
        impl ser::$trait for Items {
            type Ok = ();
            type Error = Found;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Found> {
                self.item(value)
            }
            fn end(self) -> Result<(), Found> {
                Ok(())
            }
        }
    )*};
}

walk_items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

macro_rules! walk_fields {
    ($($trait:ident),*) => {$(
        impl ser::$trait for Fields {
            type Ok = ();
            type Error = Found;
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Found> {
                value.serialize(Walk).map_err(|found| found.below(name))
            }
            fn end(self) -> Result<(), Found> {
                Ok(())
            }
        }
    )*};
}

walk_fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Fields {
    type Ok = ();
    type Error = Found;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Found> {
        value.serialize(Walk)
    }

    fn serialize_entry<K, V>(&mut self, key: &K, value: &V) -> Result<(), Found>
    where
        K: Serialize + ?Sized,
        V: Serialize + ?Sized,
    {
        value.serialize(Walk).map_err(|found| {
            let key = serde_json::to_value(key).unwrap_or_default();
            found.below(key.as_str().unwrap_or_default())
        })
    }

    fn end(self) -> Result<(), Found> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Capital, Dated};

    #[test]
    fn names_the_place() {
        let dated = Dated {
            value: f64::NAN,
            year: 2024,
            extra: crate::model::Extra::new(),
        };
        assert_eq!(first_non_finite(&dated).as_deref(), Some("value"));
        let capital = Capital {
            name: "Astana".to_owned(),
            names: std::iter::once(("ru".to_owned(), "Астана".to_owned())).collect(),
            lon: 71.4,
            lat: f64::INFINITY,
            extra: crate::model::Extra::new(),
        };
        assert_eq!(first_non_finite(&capital).as_deref(), Some("lat"));
        let waypoints = [(71.4, 51.1, "Astana"), (76.9, f64::NAN, "Almaty")];
        assert_eq!(first_non_finite(&waypoints).as_deref(), Some("[1][1]"));
    }

    #[test]
    fn passes_what_can_be_written() {
        assert_eq!(first_non_finite(&[Some(1.5), None, Some(-0.0)]), None);
        assert_eq!(first_non_finite(&f64::MAX), None);
    }
}

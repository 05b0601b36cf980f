//! Identifiers: cheap to clone, told apart by type.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

macro_rules! id_types {
    ($($(#[doc = $doc:literal])* $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Makes an id from its text. Any text is allowed; `analysis` says what does not resolve.
            pub fn new(text: &str) -> Self {
                Self(Arc::from(text))
            }

            /// The text as it stands in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                &*self.0 == *other
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "type": "string",
                    "minLength": 1,
                    "description": concat!($($doc),*).trim(),
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }
    )*};
}

id_types! {
    /// An actor: a state (ISO 3166 alpha-3), a bloc, an organisation or an aggregate.
    ActorId;
    /// An agreement, contract, declaration or programme.
    AgreementId;
    /// A summit, visit or turning point.
    EventId;
    /// An indicator, such as the remittances received in a year.
    IndicatorId;
    /// A railway, road, pipeline or power line.
    CorridorId;
    /// A place on the map: a base, a plant, a port.
    SiteId;
    /// A source that figures and records point to.
    SourceId;
    /// A note of the reader's own.
    NoteId;
    /// A story: ordered views with text.
    StoryId;
}

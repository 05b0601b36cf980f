//! The JSON Schema of the dataset file, for editors, validators and other programs.
//!
//! It is made from the types of [`crate::model`] and shipped as a file; `tests/schema.rs` holds the two together.
//! It says what a file may look like; whether ids resolve and figures are plausible is said by the check.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::model::{Dataset, VERSION};

/// The schema as it is shipped, JSON Schema draft 2020-12.
pub const SCHEMA: &str = include_str!("../../assets/central-asia-atlas.schema.json");

/// Makes the schema from the types, as indented JSON that ends in a newline.
///
/// # Errors
/// When the schema cannot be written as JSON, which no type of the model causes.
pub fn generate() -> Result<String, serde_json::Error> {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Dataset>();
    schema.insert(
        "title".to_owned(),
        Value::from(format!("Central Asia Atlas dataset, format {VERSION}")),
    );
    let mut text = serde_json::to_string_pretty(&schema)?;
    text.push('\n');
    Ok(text)
}

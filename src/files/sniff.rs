//! Tells what a file is that is not an atlas, so that the reader learns which file was picked by mistake.

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A ZIP archive: also a workbook (.xlsx) or a text document (.docx).
    Zip,
    /// A workbook or document of the old binary kind (.xls, .doc).
    OldOffice,
    /// A PDF document.
    Pdf,
    /// A picture.
    Picture,
    /// A gzip archive.
    Gzip,
    /// A `SQLite` database.
    Sqlite,
    /// Text in UTF-16.
    Utf16,
    /// HTML or XML.
    Markup,
    /// A table as text (CSV, TSV).
    Table,
    /// `GeoJSON`.
    GeoJson,
    /// `TopoJSON`.
    TopoJson,
    /// A JSON list.
    JsonList,
    /// A JSON object that does not say which format it is.
    JsonObject,
    /// A JSON number, text or other single value.
    JsonValue,
    /// A JSON object whose `format` is another word.
    OtherFormat(String),
}

impl Found {
    /// The word by which the catalogue tells the kinds apart.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::OldOffice => "old-office",
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::Gzip => "gzip",
            Self::Sqlite => "sqlite",
            Self::Utf16 => "utf-16",
            Self::Markup => "markup",
            Self::Table => "table",
            Self::GeoJson => "geojson",
            Self::TopoJson => "topojson",
            Self::JsonList => "json-list",
            Self::JsonObject => "json-object",
            Self::JsonValue => "json-value",
            Self::OtherFormat(_) => "other-format",
        }
    }

    /// The kind in plain English.
    pub fn describe(&self) -> String {
        let text = match self {
            Self::Zip => "a ZIP archive or an Office document such as .xlsx",
            Self::OldOffice => "an old Office document such as .xls",
            Self::Pdf => "a PDF document",
            Self::Picture => "a picture",
            Self::Gzip => "a gzip archive",
            Self::Sqlite => "an SQLite database",
            Self::Utf16 => "text in UTF-16; save it as UTF-8",
            Self::Markup => "an HTML or XML document",
            Self::Table => "a table as text, such as CSV",
            Self::GeoJson => "GeoJSON",
            Self::TopoJson => "TopoJSON",
            Self::JsonList => "a JSON list",
            Self::JsonObject => "JSON without the field `format`",
            Self::JsonValue => "a single JSON value",
            Self::OtherFormat(word) => return format!("JSON of the format `{word}`"),
        };
        text.to_owned()
    }
}

/// First bytes that give a file away.
const MAGIC: &[(&[u8], Found)] = &[
    (b"PK\x03\x04", Found::Zip),
    (b"PK\x05\x06", Found::Zip),
    (b"\xD0\xCF\x11\xE0", Found::OldOffice),
    (b"%PDF", Found::Pdf),
    (b"\x89PNG", Found::Picture),
    (b"\xFF\xD8\xFF", Found::Picture),
    (b"GIF8", Found::Picture),
    (b"\x1F\x8B", Found::Gzip),
    (b"SQLite format 3\0", Found::Sqlite),
    (b"\xFF\xFE", Found::Utf16),
    (b"\xFE\xFF", Found::Utf16),
];

/// The kind of a file that its first bytes give away.
pub(super) fn by_magic(bytes: &[u8]) -> Option<Found> {
    MAGIC
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|(_, found)| found.clone())
}

/// The kind of a text that is not JSON; `None` where it looks like JSON with a fault in it.
pub(super) fn by_text(text: &str) -> Option<Found> {
    let text = text.trim_start();
    match text.chars().next()? {
        '{' | '[' => None,
        '<' => Some(Found::Markup),
        _ => {
            let mut lines = text.lines();
            let first = separators(lines.next()?);
            let second = lines.next().map_or(first, separators);
            // A sentence has commas too; a table has the same number in its second line.
            (first > 0 && first == second).then_some(Found::Table)
        }
    }
}

fn separators(line: &str) -> usize {
    let count = |mark: char| line.matches(mark).count();
    count(';').max(count('\t')).max(count(','))
}

/// The kind of a JSON object, by the word of its field `type`.
pub(super) fn by_type(word: &str) -> Option<Found> {
    match word {
        "FeatureCollection" | "Feature" | "GeometryCollection" | "Point" | "MultiPoint"
        | "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon" => Some(Found::GeoJson),
        "Topology" => Some(Found::TopoJson),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_kinds() {
        assert_eq!(by_magic(b"PK\x03\x04rest"), Some(Found::Zip));
        assert_eq!(by_magic(b"%PDF-1.7"), Some(Found::Pdf));
        assert_eq!(by_magic(b"{}"), None);
        assert_eq!(by_text("a;b;c\n1;2;3\n"), Some(Found::Table));
        assert_eq!(by_text("Dear reader, hello\nbye"), None);
        assert_eq!(by_text("  <html>"), Some(Found::Markup));
        assert_eq!(by_text("{\"a\", 1}"), None);
        assert_eq!(by_type("Topology"), Some(Found::TopoJson));
    }
}

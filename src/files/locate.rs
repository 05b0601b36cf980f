//! Lines and columns of the records of a file, for messages that an editor can jump to.

use std::collections::HashMap;
use std::path::Path;

use crate::model::{Place, Section};

use super::open_error::Position;

/// Where each record begins in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Positions {
    records: HashMap<Place, Position>,
}

impl Positions {
    /// Reads the positions from a file; none where it cannot be read or is no JSON.
    pub fn of_file(path: &Path) -> Self {
        std::fs::read_to_string(path).map_or_else(|_| Self::default(), |text| Self::of(&text))
    }

    /// The positions in the text of a dataset.
    pub fn of(text: &str) -> Self {
        let mut scan = Scan::default();
        for (offset, byte) in text.bytes().enumerate() {
            scan.step(text, offset, byte);
        }
        Self {
            records: scan.records,
        }
    }

    /// Where the record begins.
    pub fn of_record(&self, place: Place) -> Option<Position> {
        self.records.get(&place).copied()
    }
}

/// A walk over the text that knows only strings, brackets and lines.
#[derive(Default)]
struct Scan {
    records: HashMap<Place, Position>,
    depth: usize,
    /// Start of the string that is being read, behind its quotation mark.
    string: Option<usize>,
    escaped: bool,
    /// The last string of the top level: the key, once a list begins.
    key: (usize, usize),
    section: Option<Section>,
    at: usize,
    line: usize,
    /// Characters of the line so far: a file can be one long line, so they are not counted anew for each record.
    column: usize,
}

impl Scan {
    fn step(&mut self, text: &str, offset: usize, byte: u8) {
        // Not the bytes inside a character.
        if byte & 0xC0 != 0x80 {
            self.column += 1;
        }
        if let Some(start) = self.string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => {
                    self.string = None;
                    if self.depth == 1 {
                        self.key = (start, offset);
                    }
                }
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => self.string = Some(offset + 1),
            b'\n' => {
                self.line += 1;
                self.column = 0;
            }
            b'[' | b'{' => self.open(text, byte),
            b']' | b'}' => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 1 {
                    self.section = None;
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, text: &str, byte: u8) {
        if self.depth == 1 && byte == b'[' {
            let key = text.get(self.key.0..self.key.1).unwrap_or_default();
            self.section = Section::ALL.into_iter().find(|s| s.as_str() == key);
            self.at = 0;
        }
        if self.depth == 2
            && byte == b'{'
            && let Some(section) = self.section
        {
            let position = Position {
                line: self.line + 1,
                column: self.column,
            };
            self.records.insert(Place::new(section, self.at), position);
            self.at += 1;
        }
        self.depth += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_records_whatever_the_layout() {
        let text = "{ \"title\": \"a [{ \\\" b\",\n \"trade\": [ {\"note\": \"ж]}\", \"x\": [{}]},{}],\n\
                    \"later\": [{}], \"notes\":[\n  {}]}";
        let positions = Positions::of(text);
        let at = |section, at| {
            let position = positions.of_record(Place::new(section, at));
            position.map(|p| (p.line, p.column))
        };
        assert_eq!(at(Section::Trade, 0), Some((2, 13)));
        assert_eq!(at(Section::Trade, 1), Some((2, 40)));
        assert_eq!(at(Section::Trade, 2), None);
        assert_eq!(at(Section::Notes, 0), Some((4, 3)));
        assert_eq!(at(Section::Actors, 0), None);
    }

    #[test]
    fn a_canonical_file_has_a_record_a_line() {
        let text = include_str!("../../assets/central-asia.atlas.json");
        let positions = Positions::of(text);
        let first = positions.of_record(Place::new(Section::Trade, 0)).unwrap();
        let later = positions.of_record(Place::new(Section::Trade, 17)).unwrap();
        assert_eq!(later.line, first.line + 17);
        assert_eq!(later.column, 1);
    }
}

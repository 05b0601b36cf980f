//! Whatever the bytes, opening ends in a dataset or an error; whatever the dataset, saving loses nothing.

use central_asia_atlas::files::{self, canonical};
use central_asia_atlas::model::TradeRow;
use proptest::prelude::*;

use super::SMALL;

/// Either an error or a dataset that can be written, and read again as the same.
fn survives(bytes: &[u8]) {
    if let Ok(opened) = files::parse("x", bytes) {
        let once = canonical(&opened.dataset).unwrap();
        let again = files::parse("y", once.as_bytes()).unwrap();
        assert_eq!(canonical(&again.dataset).unwrap(), once);
    }
}

/// Pieces of JSON that fit into many places of the file.
const PIECES: &[&str] = &[
    "null",
    "1",
    "-1",
    "1e308",
    "1e999",
    "\"x\"",
    "[]",
    "{}",
    "[[[[",
    "}",
    ",",
    "\"",
    "\\",
    "\\ud800",
    "\u{FEFF}",
    "{\"id\":\"KAZ\"},",
    "\"2024-02-30\"",
    "0.1",
    "true",
    "\"format\":1,",
    "\n",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives(&bytes);
    }

    #[test]
    fn no_change_of_a_valid_file_makes_it_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..6, prop::sample::select(PIECES)), 1..4),
    ) {
        let mut bytes = SMALL.as_bytes().to_vec();
        for (at, cut, piece) in changes {
            let start = at.index(bytes.len() + 1).min(bytes.len());
            let end = (start + cut).min(bytes.len());
            bytes.splice(start..end, piece.bytes());
        }
        survives(&bytes);
    }

    #[test]
    fn a_byte_flipped(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = SMALL.as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        survives(&bytes);
    }

    #[test]
    fn numbers_and_order_survive(
        rows in prop::collection::vec((0..3_usize, 2020..2023_i32, prop::option::of("2024-[QH][12]"), any::<f64>()), 0..20),
    ) {
        let mut dataset = (*files::parse("x", SMALL.as_bytes()).unwrap().dataset).clone();
        let template = dataset.trade[0].clone();
        dataset.trade = rows.iter().filter(|row| row.3.is_finite()).map(|(partner, year, period, value)| {
            let mut row = template.clone();
            row.partner = ["RUS", "CHN", "EU"][*partner].into();
            row.year = *year;
            row.period.clone_from(period);
            row.exports_musd = Some(*value);
            row
        }).collect();
        let once = canonical(&dataset).unwrap();
        let again = files::parse("x", once.as_bytes()).unwrap().dataset;
        prop_assert_eq!(canonical(&again).unwrap(), once);
        let bits = |rows: &[TradeRow]| {
            let mut bits: Vec<_> = rows.iter().filter_map(|r| r.exports_musd).map(f64::to_bits).collect();
            bits.sort_unstable();
            bits
        };
        prop_assert_eq!(bits(&again.trade), bits(&dataset.trade));
    }
}

//! The dataset inside the program.

use super::open::{Opened, Origin, ReadOnly, parse};
use super::open_error::OpenError;

/// The file as it was when the program was built.
const BYTES: &[u8] = include_bytes!("../../assets/central-asia.atlas.json");

/// Opens the dataset that comes with the program; saving it asks for a place of one's own.
///
/// # Errors
/// When the program was built with a file that is no dataset, which a test rules out.
pub fn built_in() -> Result<Opened, OpenError> {
    let mut opened = parse("central-asia.atlas.json", BYTES)?;
    opened.origin = Origin::BuiltIn;
    opened.read_only = Some(ReadOnly::BuiltIn);
    Ok(opened)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::canonical;

    #[test]
    fn it_opens_and_is_canonical() {
        let opened = built_in().unwrap();
        assert!(opened.remarks.is_empty());
        let text = canonical(&opened.dataset).unwrap();
        let ours = std::str::from_utf8(BYTES).unwrap();
        let differs = text.lines().zip(ours.lines()).find(|(a, b)| a != b);
        assert_eq!(differs, None);
        assert!(text == ours, "the lines are equal, the line ends are not");
    }
}

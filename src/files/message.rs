//! A text for the reader, not yet in a language.

/// The id of a text in the catalogue, with its arguments.
///
/// The layers below the window return these instead of sentences; `text` makes the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Id in the catalogue.
    pub id: &'static str,
    /// Arguments by name.
    pub args: Vec<(&'static str, String)>,
    /// Arguments that are messages themselves: each is to be put into words first.
    pub parts: Vec<(&'static str, Self)>,
}

impl Message {
    /// A message without arguments.
    pub const fn new(id: &'static str) -> Self {
        Self {
            id,
            args: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &(impl ToString + ?Sized)) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The message with one more argument that is a message itself.
    #[must_use]
    pub fn with_part(mut self, name: &'static str, part: Self) -> Self {
        self.parts.push((name, part));
        self
    }
}

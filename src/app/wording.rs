//! Messages of the layers below in the language of the interface.

use crate::analysis::number::Locale;
use crate::files::Message;
use crate::text::{Arg, Language, Words};

/// A message in words.
pub fn translate(words: &Words, message: &Message) -> String {
    let mut args: Vec<(&str, Arg)> = Vec::new();
    for (name, part) in &message.parts {
        args.push((name, translate(words, part).into()));
    }
    for (name, value) in &message.args {
        args.push((name, value.into()));
    }
    words.with(message.id, &args)
}

/// How a language writes numbers.
pub const fn locale_of(language: Language) -> Locale {
    match language {
        Language::English => Locale::ENGLISH,
        Language::Russian => Locale::RUSSIAN,
    }
}

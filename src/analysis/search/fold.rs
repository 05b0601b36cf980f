//! Letters as search compares them: without case, diacritics and apostrophes.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Marks that stand inside a word without parting it: `Oʻzbekiston`, `O'zbekiston`, `People's`.
const INSIDE: &[char] = &[
    '\'', '`', '´', '‘', '’', 'ʻ', 'ʼ', 'ʹ', '\u{ad}', '\u{200d}',
];

/// Hands each letter and digit of a character on, folded, and a space for anything that parts words.
pub fn fold_char(c: char, out: &mut impl FnMut(char)) {
    if c.is_ascii() {
        match c {
            '\'' | '`' => {}
            c if c.is_ascii_alphanumeric() => out(c.to_ascii_lowercase()),
            _ => out(' '),
        }
        return;
    }
    if INSIDE.contains(&c) {
        return;
    }
    for lower in c.to_lowercase() {
        decompose_compatible(lower, |part| {
            if is_combining_mark(part) {
            } else if part.is_alphanumeric() {
                plain_letter(part, out);
            } else {
                out(' ');
            }
        });
    }
}

/// Letters of the languages of the region that Unicode does not decompose, as they are typed without them.
fn plain_letter(c: char, out: &mut impl FnMut(char)) {
    out(match c {
        'ә' => 'а',
        'ү' | 'ұ' => 'у',
        'ө' => 'о',
        'қ' => 'к',
        'ғ' | 'ґ' => 'г',
        'ң' => 'н',
        'һ' | 'ҳ' => 'х',
        'і' => 'и',
        'ҷ' => 'ч',
        'є' => 'е',
        'ı' => 'i',
        'ə' => 'e',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ß' => 's',
        other => other,
    });
}

/// The words of a text, folded.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        fold_char(c, &mut |folded| {
            if folded != ' ' {
                word.push(folded);
            } else if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
        });
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The whole text folded, with one space between words: equal results, equal names.
pub fn fold(text: &str) -> String {
    words(text).join(" ")
}

/// A bag of the letters and digits of a folded word, one bit for each of 64 classes.
pub fn bag(word: &str) -> u64 {
    word.chars().fold(0, |bag, c| bag | 1 << class(c))
}

fn class(c: char) -> u32 {
    match c {
        'a'..='z' => c as u32 - 'a' as u32,
        'а'..='я' => 26 + (c as u32 - 'а' as u32),
        // Ten digits share the six bits that are left.
        '0'..='9' => 58 + (c as u32 - '0' as u32) % 6,
        other => other as u32 % 58,
    }
}

const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";

/// The same keys on the other layout: `rfpf[cnfy` is `казахстан`, `йфяфй` is `qazaq`.
pub fn other_layout(text: &str) -> String {
    let swap = |c: char, from: &str, to: &str| {
        let at = from.chars().position(|key| key == c)?;
        to.chars().nth(at)
    };
    let lower = text.chars().flat_map(char::to_lowercase);
    lower
        .map(|c| {
            swap(c, LATIN, CYRILLIC)
                .or_else(|| swap(c, CYRILLIC, LATIN))
                .unwrap_or(c)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_one() {
        for (written, typed) in [
            ("Oʻzbekiston", "ozbekiston"),
            ("O‘zbekiston", "O'zbekiston"),
            ("Қазақстан", "казакстан"),
            ("Тоҷикистон", "точикистон"),
            ("Türkiye", "TURKIYE"),
            ("Azərbaycan", "azerbaycan"),
            ("Партнёр", "партнер"),
            ("Үндістан", "ундистан"),
            ("İstanbul", "istanbul"),
            ("Diyarbakır", "diyarbakir"),
        ] {
            assert_eq!(fold(written), fold(typed), "{written}");
        }
    }

    #[test]
    fn words_part_at_everything_but_letters_digits_and_apostrophes() {
        assert_eq!(
            words("Russia–Central Asia: plan 2025/27, People's"),
            ["russia", "central", "asia", "plan", "2025", "27", "peoples"]
        );
        assert_eq!(words(" -- "), Vec::<String>::new());
    }

    #[test]
    fn the_other_layout_goes_both_ways() {
        assert_eq!(other_layout("rfpf[cnfy"), "казахстан");
        assert_eq!(other_layout("лфя"), "kaz");
    }
}

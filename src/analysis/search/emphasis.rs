//! Which letters of a title match a query.

use std::ops::Range;

use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::fold::{fold_char, words};

/// A folded word of a title with the place of each of its letters.
#[derive(Default)]
struct Word {
    letters: String,
    places: Vec<Range<usize>>,
}

/// The parts of a title that match a query, as ascending byte ranges; beginnings of words where there are any, else
/// letters with gaps.
pub fn emphasis(title: &str, query: &str) -> Vec<Range<usize>> {
    let title = split(title);
    let mut marks = Vec::new();
    for token in words(query) {
        let len = token.chars().count();
        let mut found = false;
        for word in title.iter().filter(|word| word.letters.starts_with(&token)) {
            found = true;
            marks.extend(word.places.iter().take(len).cloned());
        }
        if !found && len >= 3 {
            marks.extend(with_gaps(&title, &token));
        }
    }
    joined(marks)
}

fn split(title: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = Word::default();
    for (at, c) in title.char_indices() {
        let place = at..at + c.len_utf8();
        fold_char(c, &mut |folded| {
            if folded != ' ' {
                word.letters.push(folded);
                word.places.push(place.clone());
            } else if !word.places.is_empty() {
                words.push(std::mem::take(&mut word));
            }
        });
    }
    words.push(word);
    words
}

fn with_gaps(title: &[Word], token: &str) -> Vec<Range<usize>> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let (mut needle, mut buffer) = (Vec::new(), Vec::new());
    let needle = Utf32Str::new(token, &mut needle);
    let mut best: Option<(u16, Vec<Range<usize>>)> = None;
    for word in title {
        let mut indices = Vec::new();
        let haystack = Utf32Str::new(&word.letters, &mut buffer);
        let score = matcher.fuzzy_indices(haystack, needle, &mut indices);
        if let Some(score) = score.filter(|score| best.as_ref().is_none_or(|(b, _)| score > b)) {
            let places = indices
                .iter()
                .filter_map(|at| word.places.get(*at as usize).cloned());
            best = Some((score, places.collect()));
        }
    }
    best.map(|(_, places)| places).unwrap_or_default()
}

fn joined(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    joined
}

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::{Language, Words};

/// The messages of a catalogue, each with the arguments it names.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let parts = language.catalogue();
    for text in parts {
        assert!(
            FluentResource::try_new((*text).to_owned()).is_ok(),
            "{language:?} does not parse"
        );
    }
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in parts
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| !line.starts_with('#'))
    {
        if let Some((id, _)) = line.split_once(" =")
            && line.starts_with(|c: char| c.is_ascii_lowercase())
        {
            id.clone_into(&mut current);
            assert!(
                found.insert(current.clone(), BTreeSet::new()).is_none(),
                "{language:?}: {id} stands twice"
            );
        }
        for part in line.split("{ $").skip(1) {
            let name: String = part
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            found.entry(current.clone()).or_default().insert(name);
        }
    }
    found
}

#[test]
fn every_language_has_every_message_with_the_same_arguments() {
    let english = messages(Language::English);
    let russian = messages(Language::Russian);
    let ids = |m: &BTreeMap<String, _>| m.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(ids(&english), ids(&russian));
    for (id, args) in &english {
        assert_eq!(Some(args), russian.get(id), "arguments of {id}");
    }
}

#[test]
fn plurals_follow_the_language() {
    let russian = Words::new(Language::Russian);
    let say = |n: usize| russian.with("agreements-count", &[("count", n.into())]);
    assert_eq!(say(1), "1 соглашение");
    assert_eq!(say(3), "3 соглашения");
    assert_eq!(say(11), "11 соглашений");
}

#[test]
fn locales_choose_a_language() {
    assert_eq!(Language::from_locale("ru_RU.UTF-8"), Language::Russian);
    assert_eq!(Language::from_locale("RU"), Language::Russian);
    assert_eq!(Language::from_locale("kk-KZ"), Language::English);
}

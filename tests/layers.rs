//! The layers of the library, checked: who may import whom, and who may name the window, files, clocks and colours.
//!
//! The table below is the one of the crate documentation. The compiler cannot enforce layers inside one package, so
//! this test reads the sources: it takes them apart into tokens (comments and strings fall away), collects every
//! path, also those of grouped `use`s and those that climb with `super`, and compares them with the table.

#![expect(
    clippy::unwrap_used,
    reason = "a source that cannot be read ends the test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One layer and what it may import.
struct Layer {
    name: &'static str,
    may: &'static [&'static str],
    /// Crates and modules that only some layers may name.
    grants: &'static [Grant],
}

/// Something that only some layers may name.
#[derive(Clone, Copy, PartialEq)]
enum Grant {
    /// egui and its family, native dialogs.
    Window,
    /// `std::fs`.
    Files,
    /// The time of day, stop-watches.
    Clock,
    /// Threads.
    Threads,
}

const LAYERS: &[Layer] = &[
    Layer {
        name: "model",
        may: &[],
        grants: &[],
    },
    Layer {
        name: "analysis",
        may: &["model"],
        grants: &[],
    },
    Layer {
        name: "map",
        may: &["model"],
        grants: &[Grant::Threads],
    },
    Layer {
        name: "files",
        may: &["model", "analysis"],
        grants: &[Grant::Files, Grant::Clock, Grant::Threads],
    },
    Layer {
        name: "text",
        may: &["model", "analysis"],
        grants: &[],
    },
    Layer {
        name: "scene",
        may: &["model", "analysis", "map", "text"],
        grants: &[Grant::Threads],
    },
    Layer {
        name: "app",
        may: &["model", "analysis", "map", "files", "scene", "text"],
        grants: &[Grant::Threads],
    },
    Layer {
        name: "gui",
        may: &["model", "analysis", "map", "files", "scene", "app", "text"],
        grants: &[Grant::Window, Grant::Clock, Grant::Threads],
    },
    Layer {
        name: "cli",
        may: &["model", "analysis", "map", "files", "scene", "app", "text"],
        grants: &[Grant::Clock, Grant::Threads],
    },
    Layer {
        name: "main",
        may: &["cli", "gui"],
        grants: &[],
    },
];

/// Names that need a grant wherever they stand.
const WINDOW_CRATES: &[&str] = &[
    "egui",
    "eframe",
    "egui_plot",
    "egui_extras",
    "egui_kittest",
    "rfd",
];

/// Paths that need a grant.
const GRANTED_PATHS: &[(&[&str], Grant)] = &[
    (&["std", "fs"], Grant::Files),
    (&["std", "time", "SystemTime"], Grant::Clock),
    (&["std", "time", "Instant"], Grant::Clock),
    (&["std", "thread"], Grant::Threads),
];

/// The only files that may hold a colour.
const COLOUR_FILES: &[&str] = &["scene/tokens.rs", "gui/theme.rs"];

/// Colours that are no colours.
const NO_COLOURS: &[&str] = &["TRANSPARENT", "PLACEHOLDER"];

#[test]
fn the_sources_keep_the_layers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut broken = Vec::new();
    let files = rust_files(&root);
    assert!(files.len() > 5, "no sources found in {}", root.display());
    for file in files {
        let name = file.strip_prefix(&root).unwrap();
        let name = name.to_string_lossy().replace('\\', "/");
        broken.extend(check(&name, &fs::read_to_string(&file).unwrap()));
    }
    assert!(
        broken.is_empty(),
        "{} of the rules of layers are broken:\n{}",
        broken.len(),
        broken.join("\n")
    );
}

/// All Rust files below a folder, in order of their names.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.insert(path);
            }
        }
    }
    found.into_iter().collect()
}

/// All that is wrong with one source, as lines `src/file.rs:12: …`. `name` is relative to `src`.
fn check(name: &str, source: &str) -> Vec<String> {
    let modules = module_path(name);
    let own = modules.first().map_or("lib", String::as_str);
    let layer = LAYERS.iter().find(|layer| layer.name == own);
    if layer.is_none() && own != "lib" {
        return vec![format!(
            "src/{name}:1: `{own}` is not in the table of layers"
        )];
    }
    let tokens = tokens(source);
    let mut wrong = BTreeSet::new();
    for path in paths(&tokens, &modules) {
        if own != "lib"
            && let Some(problem) = layer_problem(own, layer, &path.segments)
        {
            wrong.insert((path.line, problem));
        }
        let granted = |grant| layer.is_some_and(|layer| layer.grants.contains(&grant));
        for (guarded, grant) in GRANTED_PATHS {
            if starts_with(&path.segments, guarded) && !granted(*grant) {
                let guarded = guarded.join("::");
                wrong.insert((path.line, format!("{own} may not use `{guarded}`")));
            }
        }
        for segment in &path.segments {
            if WINDOW_CRATES.contains(&segment.as_str()) && !granted(Grant::Window) {
                wrong.insert((path.line, format!("{own} may not name `{segment}`")));
            }
        }
        if !COLOUR_FILES.contains(&name)
            && let Some(colour) = colour_of_path(&path.segments)
        {
            wrong.insert((path.line, no_colour(&colour)));
        }
    }
    if !COLOUR_FILES.contains(&name) {
        for (line, text) in tokens.iter().filter_map(Token::text) {
            if let Some(colour) = colour_of_text(text) {
                wrong.insert((line, no_colour(&colour)));
            }
        }
    }
    wrong
        .into_iter()
        .map(|(line, problem)| format!("src/{name}:{line}: {problem}"))
        .collect()
}

fn no_colour(colour: &str) -> String {
    format!(
        "the colour `{colour}` belongs in {}",
        COLOUR_FILES.join(" or ")
    )
}

/// What is wrong with a path of this crate, if anything. `segments` begin with `crate` where they are of this crate.
fn layer_problem(own: &str, layer: Option<&Layer>, segments: &[String]) -> Option<String> {
    let (first, rest) = segments.split_first()?;
    if first != "crate" && first != "central_asia_atlas" {
        return None;
    }
    let target = rest.first()?;
    if target == own || layer?.may.contains(&target.as_str()) {
        return None;
    }
    if LAYERS.iter().any(|layer| layer.name == target) {
        Some(format!("{own} may not import `{target}`"))
    } else {
        Some(format!(
            "`{first}::{target}` is no layer; name the layer that holds it"
        ))
    }
}

fn starts_with(segments: &[String], prefix: &[&str]) -> bool {
    segments.len() >= prefix.len()
        && segments
            .iter()
            .zip(prefix)
            .all(|(segment, wanted)| segment == wanted || segment == "*")
}

/// The colour that a path stands for: `Color32::from_rgb`, `Color32::RED`, `Rgba::from_gray`, `hex_color`.
fn colour_of_path(segments: &[String]) -> Option<String> {
    if let Some(last) = segments.last()
        && last == "hex_color"
    {
        return Some(last.clone());
    }
    let at = segments
        .iter()
        .position(|segment| segment == "Color32" || segment == "Rgba" || segment == "Hsva")?;
    let what = segments.get(at + 1)?;
    let constant = what.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let literal = what.starts_with("from_") || (constant && !NO_COLOURS.contains(&what.as_str()));
    literal.then(|| format!("{}::{what}", segments[at]))
}

/// The colour that a string holds: six or eight hexadecimal digits after `#`, or three when there is nothing else.
fn colour_of_text(text: &str) -> Option<String> {
    for (at, _) in text.match_indices('#') {
        let rest = &text[at + 1..];
        let digits = rest.chars().take_while(char::is_ascii_alphanumeric).count();
        let word = &rest[..digits];
        let hexadecimal = word.chars().all(|c| c.is_ascii_hexdigit());
        let alone = digits == 3 && digits + 1 == text.len();
        if hexadecimal && (digits == 6 || digits == 8 || alone) {
            return Some(format!("#{word}"));
        }
    }
    None
}

/// `map/hit.rs` → `["map", "hit"]`; `lib.rs` → `[]`.
fn module_path(name: &str) -> Vec<String> {
    let mut path: Vec<_> = name
        .trim_end_matches(".rs")
        .split('/')
        .map(str::to_owned)
        .collect();
    if path.last().is_some_and(|last| last == "mod") || name == "lib.rs" {
        path.pop();
    }
    path
}

/// A piece of Rust.
#[derive(Debug, PartialEq)]
enum Token {
    /// A name or keyword.
    Word(usize, String),
    /// The inside of a string.
    Text(usize, String),
    /// `::`.
    Path,
    /// Any other sign.
    Sign(char),
}

impl Token {
    fn text(&self) -> Option<(usize, &str)> {
        match self {
            Self::Text(line, text) => Some((*line, text)),
            _ => None,
        }
    }
}

/// Takes a source apart; comments fall away.
fn tokens(source: &str) -> Vec<Token> {
    let mut reader = Reader {
        rest: source,
        line: 1,
    };
    let mut tokens = Vec::new();
    while let Some(first) = reader.rest.chars().next() {
        if reader.rest.starts_with("//") {
            reader.take_until("\n");
        } else if reader.rest.starts_with("/*") {
            reader.skip_block_comment();
        } else if reader.rest.starts_with("::") {
            reader.take(2);
            tokens.push(Token::Path);
        } else if let Some((prefix, hashes)) = string_start(reader.rest) {
            let line = reader.line;
            reader.take(prefix);
            tokens.push(Token::Text(line, reader.string(hashes)));
        } else if first.is_alphabetic() || first == '_' {
            let line = reader.line;
            let word = reader.take_while(|c| c.is_alphanumeric() || c == '_');
            if reader.rest.starts_with('#') && word == "r" {
                reader.take(1); // `r#type`; raw strings are taken above
            } else {
                tokens.push(Token::Word(line, word.to_owned()));
            }
        } else if first.is_ascii_digit() {
            reader.take_while(|c| c.is_alphanumeric() || c == '_');
            tokens.push(Token::Sign('0'));
        } else if first == '\'' {
            reader.skip_char_or_lifetime();
        } else {
            reader.take(first.len_utf8());
            if !first.is_whitespace() {
                tokens.push(Token::Sign(first));
            }
        }
    }
    tokens
}

/// When a string begins here: the length of what comes before its inside, and the number of `#` of a raw one
/// (`None` within: no raw string).
fn string_start(rest: &str) -> Option<(usize, Option<usize>)> {
    let letters = rest
        .chars()
        .take_while(|c| matches!(c, 'r' | 'b' | 'c'))
        .count();
    let raw = rest[..letters].contains('r');
    let known = matches!(&rest[..letters], "" | "r" | "b" | "c" | "br" | "cr");
    let hashes = if raw {
        rest[letters..].chars().take_while(|c| *c == '#').count()
    } else {
        0
    };
    let quoted = rest[letters + hashes..].starts_with('"');
    (known && quoted).then_some((letters + hashes + 1, raw.then_some(hashes)))
}

/// A place in a source.
struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Reader<'a> {
    /// Takes `bytes` bytes.
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        self.take(end)
    }

    /// Takes what comes before `end` (or all), and leaves `end` there.
    fn take_until(&mut self, end: &str) -> &'a str {
        let end = self.rest.find(end).unwrap_or(self.rest.len());
        self.take(end)
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.take(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.take(2);
            } else if let Some(c) = self.rest.chars().next() {
                self.take(c.len_utf8());
            } else {
                return;
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// The inside of a string whose opening quote has been taken.
    fn string(&mut self, hashes: Option<usize>) -> String {
        let mut inside = String::new();
        if let Some(hashes) = hashes {
            let end = format!("\"{}", "#".repeat(hashes));
            inside.push_str(self.take_until(&end));
            self.take(end.len().min(self.rest.len()));
            return inside;
        }
        while let Some(c) = self.rest.chars().next() {
            self.take(c.len_utf8());
            match c {
                '"' => break,
                '\\' => {
                    let escaped = self.rest.chars().next().map_or(0, char::len_utf8);
                    self.take(escaped);
                }
                c => inside.push(c),
            }
        }
        inside
    }

    /// `'a'`, `'\''`, `'\u{2b}'` or `'a` of a lifetime.
    fn skip_char_or_lifetime(&mut self) {
        self.take(1);
        let mut ahead = self.rest.chars();
        match (ahead.next(), ahead.next()) {
            (Some('\\'), Some(escaped)) => {
                self.take(1 + escaped.len_utf8());
                self.take_until("'");
                self.take(1.min(self.rest.len()));
            }
            (Some(c), Some('\'')) => {
                self.take(c.len_utf8() + 1);
            }
            _ => {
                self.take_while(|c| c.is_alphanumeric() || c == '_');
            }
        }
    }
}

/// A path with the line on which it ends.
#[derive(Debug)]
struct Named {
    line: usize,
    segments: Vec<String>,
}

/// What an open brace belongs to.
enum Brace {
    Module,
    Other,
}

/// Every path of a source, those with `super` and `self` written out from `crate`. A single word is a path too.
fn paths(tokens: &[Token], file_modules: &[String]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut modules = file_modules.to_vec();
    let mut braces = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            Token::Sign('{') => braces.push(Brace::Other),
            Token::Sign('}') => modules.truncate(match braces.pop() {
                Some(Brace::Module) => modules.len() - 1,
                _ => modules.len(),
            }),
            Token::Word(_, word) => {
                if word == "mod"
                    && let Some(Token::Word(_, name)) = tokens.get(at + 1)
                    && tokens.get(at + 2) == Some(&Token::Sign('{'))
                {
                    modules.push(name.clone());
                    braces.push(Brace::Module);
                    at += 3;
                    continue;
                }
                let known = found.len();
                at = path(tokens, at, &[], &mut found);
                for path in &mut found[known..] {
                    resolve(path, &modules);
                }
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Reads one path (or one branch of a `use` tree) that begins at `at`, and returns the place after it.
fn path(tokens: &[Token], mut at: usize, before: &[String], found: &mut Vec<Named>) -> usize {
    let mut segments = before.to_vec();
    let mut last_line = 0;
    while let Some(Token::Word(line, word)) = tokens.get(at) {
        segments.push(word.clone());
        last_line = *line;
        at += 1;
        if tokens.get(at) != Some(&Token::Path) {
            break;
        }
        at += 1;
        match tokens.get(at) {
            Some(Token::Sign('*')) => {
                segments.push("*".to_owned());
                at += 1;
                break;
            }
            Some(Token::Sign('{')) => return group(tokens, at + 1, &segments, found),
            _ => {}
        }
    }
    if segments.len() > before.len() {
        // `{self}` is the path before it.
        if !before.is_empty() && segments.last().is_some_and(|last| last == "self") {
            segments.pop();
        }
        found.push(Named {
            line: last_line,
            segments,
        });
    }
    at
}

/// Reads the branches of a `use` tree up to its closing brace, and returns the place after it.
fn group(tokens: &[Token], mut at: usize, before: &[String], found: &mut Vec<Named>) -> usize {
    loop {
        match tokens.get(at) {
            None => return at,
            Some(Token::Sign('}')) => return at + 1,
            Some(Token::Word(_, word)) if word == "as" => at += 2,
            Some(Token::Word(..)) => at = path(tokens, at, before, found),
            Some(_) => at += 1,
        }
    }
}

/// Writes out `super::…` and `self::…`.
fn resolve(path: &mut Named, modules: &[String]) {
    let own = path.segments.first().is_some_and(|first| first == "self");
    let lead = path
        .segments
        .iter()
        .take_while(|segment| *segment == "super" || *segment == "self")
        .count();
    if lead == 0 {
        return;
    }
    let climbs = lead - usize::from(own);
    let mut whole = vec!["crate".to_owned()];
    whole.extend_from_slice(&modules[..modules.len().saturating_sub(climbs)]);
    whole.extend_from_slice(&path.segments[lead..]);
    path.segments = whole;
}

mod checker {
    //! The checker itself, on sources that keep or break a rule.

    use super::{check, tokens};

    /// Asserts that a source breaks exactly one rule, on a line, with words.
    fn breaks(name: &str, source: &str, line: usize, words: &str) {
        let wrong = check(name, source);
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        let place = format!("src/{name}:{line}: ");
        assert!(wrong[0].starts_with(&place), "{wrong:?}");
        assert!(wrong[0].contains(words), "{wrong:?}");
    }

    fn keeps(name: &str, source: &str) {
        assert_eq!(check(name, source), Vec::<String>::new());
    }

    #[test]
    fn an_import_downwards_is_found() {
        breaks("model/id.rs", "\nuse crate::files::open;\n", 2, "`files`");
        breaks("files/mod.rs", "use crate::app;", 1, "`app`");
        breaks("scene/map.rs", "use crate::files;", 1, "`files`");
        breaks("cli.rs", "fn f() { crate::gui::run() }", 1, "`gui`");
        breaks("text/mod.rs", "use crate::scene::Label;", 1, "`scene`");
        breaks("main.rs", "use central_asia_atlas::app;", 1, "`app`");
        keeps("main.rs", "use central_asia_atlas::{cli, gui};");
        keeps("gui/mod.rs", "use crate::app::{Command, State};");
        keeps("scene/map.rs", "use crate::{map::hit, text};");
    }

    #[test]
    fn groups_are_opened() {
        let source = "use crate::{\n    model::Dataset,\n    app::{self, State},\n};";
        let wrong = check("files/open.rs", source);
        assert_eq!(wrong, ["src/files/open.rs:3: files may not import `app`"]);
        breaks("cli.rs", "use std::{fs as f, io};", 1, "`std::fs`");
        keeps("cli.rs", "use std::{fmt, io::{self, Write}};");
    }

    #[test]
    fn climbing_paths_are_followed() {
        breaks("model/id.rs", "use super::super::map;", 1, "`map`");
        breaks("cli.rs", "use super::gui;", 1, "`gui`");
        keeps("model/id.rs", "use super::Dataset;");
        keeps(
            "model/id.rs",
            "mod tests { use super::super::date; fn f() {} }",
        );
        breaks(
            "model/mod.rs",
            "mod tests { fn f() { super::super::app::f() } }",
            1,
            "`app`",
        );
    }

    #[test]
    fn the_window_stays_in_its_layer() {
        breaks("app/mod.rs", "fn f(c: &egui::Context) {}", 1, "`egui`");
        breaks("main.rs", "use eframe::run_native;", 1, "`eframe`");
        breaks("cli.rs", "use rfd::FileDialog;", 1, "`rfd`");
        keeps("gui/map.rs", "use eframe::egui; use egui_plot::Plot;");
    }

    #[test]
    fn files_clocks_and_threads_are_guarded() {
        breaks("gui/open.rs", "let t = std::fs::read(p);", 1, "`std::fs`");
        breaks("app/mod.rs", "use std::fs;", 1, "`std::fs`");
        breaks("app/mod.rs", "std::time::SystemTime::now()", 1, "Time");
        breaks("model/date.rs", "use std::time::Instant;", 1, "Instant");
        breaks("analysis/mod.rs", "std::thread::sleep(d)", 1, "thread");
        keeps("files/mod.rs", "use std::{fs, time::SystemTime};");
        keeps("app/mod.rs", "use std::time::Duration;");
    }

    #[test]
    fn colours_stand_in_two_files() {
        breaks("gui/map.rs", "Color32::from_rgb(1, 2, 3)", 1, "from_rgb");
        breaks("gui/map.rs", "let c = egui::Color32::RED;", 1, "RED");
        breaks("gui/map.rs", "egui::Rgba::from_gray(0.1)", 1, "from_gray");
        breaks("scene/svg.rs", "w(\"fill='#1f6feb'\")", 1, "#1f6feb");
        breaks("scene/svg.rs", "w(r##\"#fff\"##)", 1, "#fff");
        keeps("scene/svg.rs", "w(\"issue #123 and #section\")");
        keeps("gui/map.rs", "Color32::TRANSPARENT");
        keeps("gui/theme.rs", "Color32::from_rgb(1, 2, 3)");
        keeps("scene/tokens.rs", "Rgb::hex(\"#1f6feb\")");
    }

    #[test]
    fn comments_and_strings_are_no_code() {
        keeps("model/mod.rs", "//! egui\n/* /* crate::gui */ egui */");
        keeps("model/mod.rs", "let a = \"crate::gui\"; let q = '\"';");
        keeps("model/mod.rs", "let a = r#\"x\" egui::Context \"#;");
        keeps("model/mod.rs", "let a = \"\\\" egui::Context\";");
        keeps(
            "model/mod.rs",
            "fn f<'a>(x: &'a str) { b'\\''; '\\u{2b}'; }",
        );
        breaks("model/mod.rs", "/* \n */ // x\nuse egui;", 3, "`egui`");
        let lifetimes = tokens("&'a egui 'x' '\\n' rfd");
        assert_eq!(lifetimes.len(), 3, "{lifetimes:?}");
    }

    #[test]
    fn a_new_layer_needs_a_line_in_the_table() {
        breaks("web/mod.rs", "fn f() {}", 1, "not in the table");
        breaks("model/mod.rs", "use crate::Thing;", 1, "no layer");
        breaks("model/mod.rs", "use crate::*;", 1, "no layer");
        keeps("lib.rs", "pub mod model; #[cfg(test)] mod probe {}");
    }
}

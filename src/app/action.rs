//! The table of everything a menu item, a button or a shortcut can ask for.
//!
//! Menus, tooltips, shortcuts and tests are all made from it, so they cannot disagree.

use super::state::AppState;

/// A key, by the name that egui and the help give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// Ctrl, or ⌘ on a Mac.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// Name of the key: a letter, a digit, `F11`, `Space`, `ArrowLeft`, `Escape`, `Plus`, `Minus`.
    pub key: &'static str,
}

const fn plain(key: &'static str) -> Shortcut {
    Shortcut {
        command: false,
        shift: false,
        alt: false,
        key,
    }
}

const fn ctrl(key: &'static str) -> Shortcut {
    Shortcut {
        command: true,
        shift: false,
        alt: false,
        key,
    }
}

const fn alt(key: &'static str) -> Shortcut {
    Shortcut {
        command: false,
        shift: false,
        alt: true,
        key,
    }
}

const fn ctrl_shift(key: &'static str) -> Shortcut {
    Shortcut {
        command: true,
        shift: true,
        alt: false,
        key,
    }
}

impl Shortcut {
    /// The keys in words, such as `Ctrl+Shift+S`.
    pub fn text(self) -> String {
        let mut text = String::new();
        for (held, name) in [
            (self.command, "Ctrl+"),
            (self.alt, "Alt+"),
            (self.shift, "Shift+"),
        ] {
            if held {
                text.push_str(name);
            }
        }
        text.push_str(match self.key {
            "ArrowLeft" => "←",
            "ArrowRight" => "→",
            "Plus" => "+",
            "Minus" => "−",
            "Escape" => "Esc",
            "Comma" => ",",
            key => key,
        });
        text
    }

    /// How many keys are held down with it: more specific shortcuts are tried first.
    pub fn held(self) -> u8 {
        u8::from(self.command) + u8::from(self.shift) + u8::from(self.alt)
    }

    /// Whether typing in a text field may mean this key.
    pub fn is_typing(self) -> bool {
        !self.command && !self.key.starts_with('F')
    }
}

macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident { $id:literal, $shortcut:expr, $icon:literal, $enabled:expr })+) => {
        /// Something a reader can ask for without saying more.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $variant,)+ }

        impl Action {
            /// The whole table, in the order of the help.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The message with its text; the tooltip is the same with `-tip`.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => concat!("action-", $id),)+ }
            }

            /// The message with its tooltip.
            pub const fn tip(self) -> &'static str {
                match self { $(Self::$variant => concat!("action-", $id, "-tip"),)+ }
            }

            /// Its shortcut.
            pub const fn shortcut(self) -> Option<Shortcut> {
                match self { $(Self::$variant => $shortcut,)+ }
            }

            /// Another shortcut that does the same, as readers know it from elsewhere.
            pub const fn second_shortcut(self) -> Option<Shortcut> {
                match self {
                    Self::Search => Some(ctrl("F")),
                    _ => None,
                }
            }

            /// The name of its icon, empty where it has none.
            pub const fn icon(self) -> &'static str {
                match self { $(Self::$variant => $icon,)+ }
            }

            /// Whether it can do anything now.
            pub fn enabled(self, state: &AppState) -> bool {
                let test: fn(&AppState) -> bool = match self { $(Self::$variant => $enabled,)+ };
                test(state)
            }
        }
    };
}

fn always(_: &AppState) -> bool {
    true
}

actions! {
    /// Opens a dataset file.
    Open { "open", Some(ctrl("O")), "folder-open", |state| !state.is_reading() }
    /// Opens the built-in dataset.
    BuiltIn { "built-in", None, "landmark", |state| !state.is_reading() && (!state.document.is_built_in() || state.document.is_dirty()) }
    /// Saves.
    Save { "save", Some(ctrl("S")), "save", |state| state.task.is_none() && state.document.can_save() }
    /// Saves under another name.
    SaveAs { "save-as", Some(ctrl_shift("S")), "save", |state| state.task.is_none() && state.document.is_editable() }
    /// Edits title and description of the dataset.
    EditDataset { "edit-dataset", Some(ctrl("I")), "pencil", |state| state.document.is_editable() }
    /// Closes the window.
    Quit { "quit", Some(ctrl("Q")), "", always }
    /// Opens the search over everything, or closes it.
    Search { "search", Some(ctrl("K")), "search", |state| state.dialog.is_none() }
    /// Takes the last edit back.
    Undo { "undo", Some(ctrl("Z")), "undo-2", |state| state.dialog.is_none() && state.document.can_undo() }
    /// Makes it again.
    Redo { "redo", Some(ctrl_shift("Z")), "redo-2", |state| state.dialog.is_none() && state.document.can_redo() }
    /// One step back: closes what is on top.
    Back { "back", Some(plain("Escape")), "arrow-left", |state| state.can_go_back() }
    /// The view before, however it was left.
    ViewBefore { "view-before", Some(alt("ArrowLeft")), "chevron-left", |state| state.dialog.is_none() && state.trail.has_back() }
    /// The view that was left by going back.
    ViewAfter { "view-after", Some(alt("ArrowRight")), "chevron-right", |state| state.dialog.is_none() && state.trail.has_forward() }
    /// Plays the years or stops.
    Play { "play", Some(plain("Space")), "play", always }
    /// The year before.
    YearBefore { "year-before", Some(plain("[")), "chevron-left", |state| state.view.year > state.years().0 }
    /// The year after.
    YearAfter { "year-after", Some(plain("]")), "chevron-right", |state| state.view.year < state.years().1 }
    /// Switches between the schematic and the geographic map.
    SwitchMap { "switch-map", Some(plain("M")), "map", always }
    /// Shows the whole map.
    Fit { "fit", Some(plain("0")), "maximize", always }
    /// Closer.
    ZoomIn { "zoom-in", Some(plain("Plus")), "plus", always }
    /// Further away.
    ZoomOut { "zoom-out", Some(plain("Minus")), "minus", always }
    /// Shows all agreements and events again.
    ClearFilters { "clear-filters", Some(plain("X")), "filter", AppState::is_filtered }
    /// Full screen.
    FullScreen { "full-screen", Some(plain("F11")), "maximize", always }
    /// All shortcuts.
    Shortcuts { "shortcuts", Some(plain("F1")), "circle-help", always }
    /// About the atlas: version, data, licences, boundaries.
    About { "about", None, "info", always }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::text::{Language, Words};

    #[test]
    fn no_two_actions_share_a_shortcut() {
        let mut seen: HashMap<Shortcut, Action> = HashMap::new();
        for action in Action::ALL {
            let both = [action.shortcut(), action.second_shortcut()];
            for shortcut in both.into_iter().flatten() {
                let before = seen.insert(shortcut, *action);
                assert_eq!(before, None, "{action:?} has the keys {}", shortcut.text());
            }
        }
    }

    #[test]
    fn every_action_has_its_words() {
        let words = Words::new(Language::English);
        for action in Action::ALL {
            assert!(words.has(action.id()), "{}", action.id());
            assert!(words.has(action.tip()), "{}", action.tip());
        }
    }
}

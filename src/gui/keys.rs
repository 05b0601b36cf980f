//! Shortcuts: from the table of actions to egui's keys and back to commands.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::app::{Action, AppState, Command, Shortcut};

/// A shortcut of the table as egui's.
pub fn shortcut(of: Shortcut) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    if of.command {
        modifiers |= Modifiers::COMMAND;
    }
    if of.shift {
        modifiers |= Modifiers::SHIFT;
    }
    if of.alt {
        modifiers |= Modifiers::ALT;
    }
    Some(KeyboardShortcut::new(modifiers, Key::from_name(of.key)?))
}

/// The actions whose keys were pressed in this frame.
///
/// More specific shortcuts come first: egui takes Ctrl+Shift+S for Ctrl+S as well. Plain keys are left to a
/// text field that has the focus, and Space to any focused control; all but Esc are left to an open dialog.
pub fn listen(ctx: &Context, state: &AppState, commands: &mut Vec<Command>) {
    let typing = ctx.text_edit_focused();
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let popup = egui::Popup::is_any_open(ctx);
    let mut actions: Vec<(Action, Shortcut)> = Action::ALL
        .iter()
        .flat_map(|action| {
            let both = [action.shortcut(), action.second_shortcut()];
            both.into_iter().flatten().map(|keys| (*action, keys))
        })
        .collect();
    actions.sort_by_key(|(_, keys)| std::cmp::Reverse(keys.held()));
    for (action, keys) in actions {
        let busy = (typing && (keys.is_typing() || matches!(action, Action::Undo | Action::Redo)))
            || (focused && keys.key == "Space")
            || (popup && keys.is_typing())
            || (state.search.is_open() && action != Action::Search)
            || state.dialog.is_some();
        let Some(keys) = shortcut(keys).filter(|_| !busy) else {
            continue;
        };
        if ctx.input_mut(|input| input.consume_shortcut(&keys)) && action.enabled(state) {
            commands.push(Command::Do(action));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_a_key_of_egui() {
        for action in Action::ALL {
            if let Some(keys) = action.shortcut() {
                assert!(shortcut(keys).is_some(), "{action:?}: {}", keys.key);
            }
        }
    }
}

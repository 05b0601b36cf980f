//! The accessibility tree as a screen reader gets it.

use serde::Deserialize;

/// One node.
#[derive(Clone, Debug, Deserialize)]
pub struct Node {
    /// The way to it from the program's root, such as `0.3.1`.
    pub path: String,
    /// Such as `push button`, `label`, `slider`, `entry`.
    pub role: String,
    pub name: String,
    pub description: String,
    /// What stands in a text field or a label.
    pub text: String,
    /// Where a slider stands.
    pub value: Option<f64>,
    /// Such as `enabled`, `focused`, `checked`, `showing`.
    pub states: Vec<String>,
    /// Left, top, width and height in the window.
    pub extents: [i32; 4],
}

impl Node {
    /// The middle of the node in the window.
    pub fn middle(&self) -> [i32; 2] {
        let [x, y, width, height] = self.extents;
        [x + width / 2, y + height / 2]
    }

    pub fn is(&self, state: &str) -> bool {
        self.states.iter().any(|has| has == state)
    }
}

/// All nodes, parents before their children.
#[derive(Clone, Debug)]
pub struct Tree(pub Vec<Node>);

impl Tree {
    /// The first node with this name.
    pub fn find(&self, name: &str) -> Option<&Node> {
        self.0.iter().find(|node| node.name == name)
    }

    /// The first node with this role and name.
    pub fn find_role(&self, role: &str, name: &str) -> Option<&Node> {
        self.0
            .iter()
            .find(|node| node.role == role && node.name == name)
    }

    /// The first node in whose name, text, or description these words stand.
    pub fn containing(&self, words: &str) -> Option<&Node> {
        self.0.iter().find(|node| {
            [&node.name, &node.text, &node.description]
                .iter()
                .any(|text| text.contains(words))
        })
    }

    /// All roles and names, indented, for messages.
    pub fn outline(&self) -> String {
        let line = |node: &Node| {
            let depth = node.path.matches('.').count();
            let indent = "  ".repeat(depth);
            let value = node
                .value
                .map_or_else(String::new, |value| format!(" = {value}"));
            format!(
                "{indent}{} {:?}{value} {:?}\n",
                node.role, node.name, node.extents
            )
        };
        self.0.iter().map(line).collect()
    }
}

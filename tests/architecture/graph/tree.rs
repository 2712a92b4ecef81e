//! The modules of the crate, and the resolution of a path: through `use` and `pub use`, to the file that defines its
//! item.

use std::collections::{HashMap, HashSet};

use crate::source::{Source, code_without_texts};

use super::items::{Items, items};
use super::tokens::tokens;

/// The name of the library in the programs beside it.
const LIBRARY: &str = "klachtformulier";

/// The modules of the library and of the programs beside it.
pub(super) struct Tree {
    pub(super) modules: Vec<Module>,
    library: Option<usize>,
}

/// A module.
pub(super) struct Module {
    /// The index of its file.
    pub(super) file: usize,
    pub(super) items: Items,
    parent: Option<usize>,
    children: HashMap<String, usize>,
}

/// The target of a path. A name can be that of a module and of an item at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Module(usize),
    /// An item, and the index of the file that defines it.
    Item(usize),
}

/// The names that are being resolved: `use a as b` and `use b as a` lead nowhere.
type Seen = HashSet<(usize, String)>;

impl Tree {
    /// Reads the files.
    pub(super) fn of(sources: &[Source]) -> Self {
        let mut tree = Self { modules: Vec::new(), library: None };
        let mut by_path = HashMap::new();
        let mut files: Vec<(usize, (String, Vec<String>))> =
            sources.iter().map(|source| place(&source.path)).enumerate().collect();
        // Parents come before their children.
        files.sort_by_key(|(_, (_, path))| path.len());
        for (file, (root, path)) in files {
            let parent = path.split_last().map(|(name, above)| {
                let parent = by_path.get(&(root.clone(), above.to_vec()));
                (*parent.unwrap_or_else(|| panic!("{} is in no module", sources[file].path)), name.clone())
            });
            let items = items(&tokens(&code_without_texts(&sources[file].text)));
            let module = tree.add(file, parent, items);
            if root == "lib" && path.is_empty() {
                tree.library = Some(module);
            }
            by_path.insert((root, path), module);
        }
        tree
    }

    fn add(&mut self, file: usize, parent: Option<(usize, String)>, mut items: Items) -> usize {
        let number = self.modules.len();
        let inline = std::mem::take(&mut items.inline);
        let above = parent.as_ref().map(|(parent, _)| *parent);
        self.modules.push(Module { file, items, parent: above, children: HashMap::new() });
        if let Some((parent, name)) = parent {
            self.modules[parent].children.insert(name, number);
        }
        for (name, items) in inline {
            self.add(file, Some((number, name)), items);
        }
        number
    }

    /// Resolves a path in a module. Empty if it belongs to another crate.
    pub(super) fn resolve(&self, module: usize, path: &[String]) -> Vec<Target> {
        self.resolve_unseen(module, path, &mut Seen::new())
    }

    /// Resolves a single name in a module.
    pub(super) fn look_up(&self, module: usize, name: &str) -> Vec<Target> {
        self.look_up_unseen(module, name, &mut Seen::new())
    }

    /// Whether a file belongs to a module or to its descendants.
    pub(super) fn is_below(&self, file: usize, module: usize) -> bool {
        let mut at = self.modules.iter().position(|found| found.file == file);
        while let Some(number) = at {
            at = self.modules[number].parent;
            if at == Some(module) {
                return true;
            }
        }
        false
    }

    fn resolve_unseen(&self, module: usize, path: &[String], seen: &mut Seen) -> Vec<Target> {
        let Some((first, mut rest)) = path.split_first() else { return Vec::new() };
        let start = match first.as_str() {
            "crate" => Some(self.root(module)),
            "self" => Some(module),
            "super" => self.modules[module].parent,
            LIBRARY => self.library,
            _ => None,
        };
        let mut targets =
            start.map_or_else(|| self.look_up_unseen(module, first, seen), |start| vec![Target::Module(start)]);
        while let Some((name, after)) = rest.split_first() {
            let inside = targets.iter().find_map(|target| match target {
                Target::Module(module) => Some(*module),
                Target::Item(_) => None,
            });
            // Names after a type belong to that type.
            let Some(inside) = inside else { return targets };
            targets = match (name.as_str(), self.modules[inside].parent) {
                ("super", Some(parent)) => vec![Target::Module(parent)],
                _ => self.look_up_unseen(inside, name, seen),
            };
            if targets.is_empty() {
                return vec![Target::Item(self.modules[inside].file)];
            }
            rest = after;
        }
        targets
    }

    fn look_up_unseen(&self, module: usize, name: &str, seen: &mut Seen) -> Vec<Target> {
        let key = (module, name.to_owned());
        if !seen.insert(key.clone()) {
            return Vec::new();
        }
        let Module { file, items, children, .. } = &self.modules[module];
        let mut found: Vec<Target> = children.get(name).map(|child| Target::Module(*child)).into_iter().collect();
        found.extend(items.definitions.contains(name).then_some(Target::Item(*file)));
        for import in items.uses.iter().filter(|import| import.name.as_deref() == Some(name)) {
            found.extend(self.resolve_unseen(module, &import.path.names, seen));
        }
        // An explicit import goes before a `*`.
        if found.is_empty() {
            for import in items.uses.iter().filter(|import| import.is_glob) {
                for target in self.resolve_unseen(module, &import.path.names, seen) {
                    if let Target::Module(target) = target {
                        found.extend(self.look_up_unseen(target, name, seen));
                    }
                }
            }
        }
        seen.remove(&key);
        found
    }

    fn root(&self, mut module: usize) -> usize {
        while let Some(parent) = self.modules[module].parent {
            module = parent;
        }
        module
    }
}

/// The crate of a file, and the names of its module: `lib`, and `parse` and `date`.
fn place(path: &str) -> (String, Vec<String>) {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    if inside == "main" || inside.starts_with("bin/") {
        return (inside.to_owned(), Vec::new());
    }
    let mut names: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if names.last().is_some_and(|last| last == "mod") || inside == "lib" {
        names.pop();
    }
    ("lib".to_owned(), names)
}

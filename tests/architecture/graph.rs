//! Which file of the source imports from which: an edge goes to the file that defines the imported item.
//!
//! Method calls and trait implementations add no edge: they need a type or a trait, and that is imported.

mod items;
mod round;
mod tokens;
mod tree;

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use crate::source::Source;

use items::Path;
use tree::{Target, Tree};

/// The files, and the imports between them.
pub(crate) struct Graph {
    /// Their paths.
    pub(crate) files: Vec<String>,
    /// By the indexes of both files: the lines on which the first imports from the second, and the paths there.
    pub(crate) imports: BTreeMap<(usize, usize), Vec<(usize, String)>>,
}

/// A group of files in which each leads to every other.
pub(crate) struct Circle {
    files: Vec<usize>,
    /// Shortest paths through the circle: each file is on one of them, the shortest comes first.
    ways: Vec<Vec<usize>>,
}

impl Graph {
    /// Reads the files.
    pub(crate) fn of(sources: &[Source]) -> Self {
        let tree = Tree::of(sources);
        let files = sources.iter().map(|source| source.path.clone()).collect();
        let mut graph = Self { files, imports: BTreeMap::new() };
        (0..tree.modules.len()).for_each(|module| graph.add_imports(&tree, module));
        graph
    }

    /// The circles.
    pub(crate) fn circles(&self) -> Vec<Circle> {
        let mut arrows = round::Arrows::new();
        for (from, to) in self.imports.keys() {
            arrows.entry(*from).or_default().insert(*to);
        }
        let circles = round::circles(&arrows).into_iter().map(|files| {
            let mut ways: Vec<_> = files.iter().map(|file| round::shortest_way_round(&arrows, &files, *file)).collect();
            ways.sort_by_key(Vec::len);
            let mut seen = HashSet::new();
            ways.retain(|way| {
                let mut sorted = way.clone();
                sorted.sort_unstable();
                seen.insert(sorted)
            });
            Circle { files, ways }
        });
        circles.collect()
    }

    /// The names of the files in a circle, and the shortest path through it, or all paths and all imports.
    pub(crate) fn describe(&self, circle: &Circle, is_whole: bool) -> String {
        let names: Vec<_> = circle.files.iter().map(|file| self.files[*file].as_str()).collect();
        let mut text = format!("{} files in a circle: {}\n", names.len(), names.join(", "));
        for way in circle.ways.iter().take(if is_whole { usize::MAX } else { 1 }) {
            text.push_str("  a shortest way round:\n");
            for (at, from) in way.iter().enumerate() {
                let to = way.get(at + 1).or(way.first()).unwrap_or(from);
                self.describe_imports(&mut text, *from, *to);
            }
        }
        if is_whole {
            text.push_str("  all imports in it:\n");
            for (from, to) in self.imports.keys() {
                if circle.files.contains(from) && circle.files.contains(to) {
                    self.describe_imports(&mut text, *from, *to);
                }
            }
        }
        text
    }

    fn describe_imports(&self, text: &mut String, from: usize, to: usize) {
        let imports = self.imports.get(&(from, to)).into_iter().flatten();
        let imports: Vec<_> = imports.map(|(line, path)| format!("{path} (line {line})")).collect();
        let (from, to) = (&self.files[from], &self.files[to]);
        writeln!(text, "    {from} -> {to}: {}", imports.join(", ")).expect("text takes text");
    }

    fn add(&mut self, from: usize, to: usize, path: &Path) {
        let import = (path.line, path.names.join("::"));
        if from != to {
            let imports = self.imports.entry((from, to)).or_default();
            if !imports.iter().any(|(_, known)| *known == import.1) {
                imports.push(import);
            }
        }
    }

    fn add_imports(&mut self, tree: &Tree, module: usize) {
        let file = tree.modules[module].file;
        let items = &tree.modules[module].items;
        let mut modules_used = HashSet::new();
        for path in &items.paths {
            let [first, ..] = path.names.as_slice() else { continue };
            let is_fixed = matches!(first.as_str(), "crate" | "self" | "super" | "klachtformulier");
            let named = tree.look_up(module, first);
            if is_fixed || named.iter().any(|target| matches!(target, Target::Module(_))) {
                modules_used.insert(first.as_str());
                for target in tree.resolve(module, &path.names) {
                    self.add(file, defined_in(tree, target), path);
                }
            } else {
                self.add_name(tree, module, path);
            }
        }
        for path in &items.names {
            self.add_name(tree, module, path);
        }
        for import in &items.uses {
            for target in tree.resolve(module, &import.path.names) {
                let to = defined_in(tree, target);
                // Re-exporting a child's item is not a use of it.
                let is_handed_on = import.is_exported && tree.is_below(to, module);
                let is_used_already = match target {
                    Target::Module(other) if import.is_glob => names_something_of(tree, module, other),
                    Target::Module(_) => import.name.as_deref().is_some_and(|name| modules_used.contains(name)),
                    Target::Item(_) => false,
                };
                if !is_handed_on && !is_used_already {
                    self.add(file, to, &import.path);
                }
            }
        }
    }

    /// A single name was imported by a `use` already, unless that only re-exports it or is a `*`.
    fn add_name(&mut self, tree: &Tree, module: usize, path: &Path) {
        let uses = &tree.modules[module].items.uses;
        let Some(name) = path.names.first() else { return };
        let mut named = uses.iter().filter(|import| import.name.as_ref() == Some(name)).peekable();
        let is_from_glob = named.peek().is_none();
        if is_from_glob && !uses.iter().any(|import| import.is_glob) {
            return;
        }
        if is_from_glob || named.all(|import| import.is_exported) {
            let file = tree.modules[module].file;
            for target in tree.look_up(module, name) {
                if let Target::Item(to) = target {
                    self.add(file, to, path);
                }
            }
        }
    }
}

/// Whether the code of a module contains a name that it has by a `*` from another module.
fn names_something_of(tree: &Tree, module: usize, other: usize) -> bool {
    let items = &tree.modules[module].items;
    let firsts = items.paths.iter().chain(&items.names).filter_map(|path| path.names.first());
    firsts.into_iter().any(|name| !tree.look_up(other, name).is_empty())
}

fn defined_in(tree: &Tree, target: Target) -> usize {
    match target {
        Target::Module(module) => tree.modules[module].file,
        Target::Item(file) => file,
    }
}

//! Circles in a graph of numbers.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The numbers to which each number has an edge.
pub(super) type Arrows = BTreeMap<usize, BTreeSet<usize>>;

/// The groups of two or more numbers in which each number leads to every other, by Tarjan's algorithm.
pub(super) fn circles(arrows: &Arrows) -> Vec<Vec<usize>> {
    let mut search = Search { arrows, index: BTreeMap::new(), stack: Vec::new(), found: Vec::new() };
    for &number in arrows.keys() {
        if !search.index.contains_key(&number) {
            search.visit(number);
        }
    }
    search.found
}

/// The shortest path from a number back to itself through its circle, without the number at the end.
pub(super) fn shortest_way_round(arrows: &Arrows, circle: &[usize], start: usize) -> Vec<usize> {
    let mut came_from = BTreeMap::new();
    let mut next = VecDeque::from([start]);
    while let Some(number) = next.pop_front() {
        for &target in arrows.get(&number).into_iter().flatten().filter(|target| circle.contains(target)) {
            if target == start {
                let mut way = vec![number];
                while let Some(&before) = way.last().and_then(|last| came_from.get(last)) {
                    way.push(before);
                }
                way.reverse();
                return way;
            }
            if let std::collections::btree_map::Entry::Vacant(entry) = came_from.entry(target) {
                entry.insert(number);
                next.push_back(target);
            }
        }
    }
    Vec::new()
}

struct Search<'a> {
    arrows: &'a Arrows,
    index: BTreeMap<usize, usize>,
    stack: Vec<usize>,
    found: Vec<Vec<usize>>,
}

impl Search<'_> {
    /// The lowest index to which it leads.
    fn visit(&mut self, number: usize) -> usize {
        let index = self.index.len();
        self.index.insert(number, index);
        self.stack.push(number);
        let mut lowest = index;
        for &target in self.arrows.get(&number).into_iter().flatten() {
            match self.index.get(&target) {
                None => lowest = lowest.min(self.visit(target)),
                Some(&seen) if self.stack.contains(&target) => lowest = lowest.min(seen),
                Some(_) => {}
            }
        }
        if lowest == index {
            let from = self.stack.iter().position(|found| *found == number).unwrap_or_default();
            let mut group = self.stack.split_off(from);
            group.sort_unstable();
            self.found.extend((group.len() > 1).then_some(group));
        }
        lowest
    }
}

#[test]
fn what_leads_to_itself_through_others_is_a_circle() {
    let arrows = |pairs: &[(usize, usize)]| {
        let mut arrows = Arrows::new();
        pairs.iter().for_each(|(from, to)| arrows.entry(*from).or_default().extend([*to]));
        arrows
    };
    assert_eq!(circles(&arrows(&[(1, 2), (2, 3), (1, 3)])), Vec::<Vec<usize>>::new());
    let two = arrows(&[(1, 2), (2, 3), (3, 4), (4, 1), (3, 1), (4, 5), (5, 6), (6, 5), (7, 1)]);
    assert_eq!(circles(&two), [vec![5, 6], vec![1, 2, 3, 4]]);
    assert_eq!(shortest_way_round(&two, &[1, 2, 3, 4], 1), [1, 2, 3]);
    assert_eq!(shortest_way_round(&two, &[1, 2, 3, 4], 4), [4, 1, 2, 3]);
}

//! A set of entries, one bit each.

use std::ops::Range;

/// A set of entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// The empty set of entries below `len`.
    pub fn new(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }

    /// Adds entries.
    pub fn add(&mut self, entries: &[u32]) {
        for entry in entries {
            if let Some(block) = self.0.get_mut(*entry as usize / 64) {
                *block |= 1 << (entry % 64);
            }
        }
    }

    /// Whether an entry is in it.
    pub fn has(&self, entry: usize) -> bool {
        let block = self.0.get(entry / 64);
        block.is_some_and(|block| block >> (entry % 64) & 1 == 1)
    }

    /// Keeps what the other has as well.
    pub fn keep(&mut self, other: &Self) {
        for (block, other) in self.0.iter_mut().zip(&other.0) {
            *block &= other;
        }
    }

    /// Takes in what the other has.
    pub fn join(&mut self, other: &Self) {
        for (block, other) in self.0.iter_mut().zip(&other.0) {
            *block |= other;
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.iter().map(|block| block.count_ones() as usize).sum()
    }

    /// The entries in a range, ascending.
    pub fn within(&self, range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let first = range.start / 64;
        let blocks = self
            .0
            .get(first..range.end.div_ceil(64))
            .unwrap_or_default();
        blocks
            .iter()
            .enumerate()
            .flat_map(move |(at, block)| Ones(*block).map(move |bit| (first + at) * 64 + bit))
            .filter(move |entry| range.contains(entry))
    }
}

/// The positions of the ones in a block.
struct Ones(u64);

impl Iterator for Ones {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let bit = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_was_put_in() {
        let mut set = Bits::new(200);
        set.add(&[0, 63, 64, 130, 199]);
        assert_eq!(
            set.within(0..200).collect::<Vec<_>>(),
            [0, 63, 64, 130, 199]
        );
        assert_eq!(set.within(1..130).collect::<Vec<_>>(), [63, 64]);
        assert_eq!(set.count(), 5);
        let mut other = Bits::new(200);
        other.add(&[64, 65]);
        set.keep(&other);
        assert_eq!(set.within(0..200).collect::<Vec<_>>(), [64]);
        assert!(set.has(64) && !set.has(63));
    }
}

//! The entry point that Trunk builds for the browser. All code is in the library; the exports are in `element`.

// Named, so that the linker keeps its exports.
use klachtformulier as _;

fn main() {}

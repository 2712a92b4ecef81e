//! What the browser loads. All of it is in the library; its exports are in `entry`.

// Named, so that the linker keeps them.
use klachtformulier as _;

fn main() {}

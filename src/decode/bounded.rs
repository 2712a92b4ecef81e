//! Integers within bounds.

use crate::json::{Node, Value};

use super::fault::FaultKind;
use super::reading::{Decode, Reading};

/// An integer within bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundedInt<const LEAST: u32, const MOST: u32>(pub u32);

impl<const LEAST: u32, const MOST: u32> Decode for BoundedInt<LEAST, MOST> {
    fn decode(node: &Node, reading: &mut Reading) -> Option<Self> {
        bounded_int(node, LEAST, MOST, reading).map(Self)
    }
}

/// Decodes an integer within bounds that are known at run time only.
pub fn bounded_int(node: &Node, least: u32, most: u32, reading: &mut Reading) -> Option<u32> {
    let Value::Number(number) = node.value else {
        return reading.wrong_type(node, "a whole number");
    };
    if number.is_nan() {
        // The reader of JSON has said so already.
        return None;
    }
    if number.fract() != 0.0 {
        return reading.wrong_type(node, "a whole number");
    }
    if number < f64::from(least) || number > f64::from(most) {
        return reading.fault(node.at, || FaultKind::OutOfRange { least, most });
    }
    Some(number as u32)
}

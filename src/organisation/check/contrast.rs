//! Whether white text can be read on a colour, by the contrast of WCAG.

use crate::decode::{FaultKind, Reading};
use crate::organisation::Colours;

/// The least contrast of text with its background: level AA of WCAG 2.
const LEAST: f64 = 4.5;

/// Notes a colour that is too pale.
pub(super) fn check_contrast(colours: &Colours, reading: &mut Reading) {
    let accent = &colours.accent;
    if luminance(accent).is_some_and(|luminance| contrast_with_white(luminance) < LEAST) {
        reading.note(accent.at, || FaultKind::PaleColour(accent.text.clone()));
    }
}

fn contrast_with_white(luminance: f64) -> f64 {
    (1.0 + 0.05) / (luminance + 0.05)
}

/// The relative luminance of `#rrggbb`. `None` for what is no colour, which is a fault already.
fn luminance(colour: &str) -> Option<f64> {
    let rgb = u32::from_str_radix(colour.strip_prefix('#')?, 16).ok()?;
    let part = |shift: u32| {
        let value = f64::from((rgb >> shift) & 0xFF) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    Some(0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0))
}

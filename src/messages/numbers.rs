//! Numbers and sizes in words.

/// A number with a separator between its thousands.
pub(super) fn counted(number: usize, thousands: &str) -> String {
    let mut digits = number.to_string();
    let mut end = digits.len();
    while let Some(split @ 1..) = end.checked_sub(3) {
        digits.insert_str(split, thousands);
        end = split;
    }
    digits
}

/// Fills in `{n}`.
pub(super) fn with_number(text: &str, number: &str) -> String {
    text.replace("{n}", number)
}

/// The size of a file: "164 kB", "1,2 MB". Rounded up, so that no file is 0 kB, and so that "1000 kB" is "1,0 MB".
pub(super) fn size(bytes: u64, decimal_separator: &str) -> String {
    if bytes <= 999_000 {
        return [&bytes.div_ceil(1_000).to_string(), " kB"].concat();
    }
    let tenths = bytes.div_ceil(100_000);
    [&(tenths / 10).to_string(), decimal_separator, &(tenths % 10).to_string(), " MB"].concat()
}

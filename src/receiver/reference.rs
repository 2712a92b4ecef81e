//! The reference that complainant and officer use for a complaint: `2026-7KQ4-M3X`.

/// Letters and digits that cannot be mistaken for one another, on paper or on a screen: of 0 and O, 1 and I, 2 and Z, 5
/// and S, 6 and G, 8 and B, U and V at most one is included. Without vowels, so that no words are formed.
const SIGNS: &[u8; 22] = b"3479CDFGHJKLMNPQRTVWXY";
const LENGTH: usize = 7;

/// A random reference, from the operating system's source: two in a row do not show how many complaints there are, and
/// the next one cannot be guessed. With seven characters there are 2,494,357,888 for each year.
pub(crate) fn new(year: i32) -> Result<String, getrandom::Error> {
    let mut signs = String::new();
    while signs.len() < LENGTH {
        let mut byte = [0];
        getrandom::fill(&mut byte)?;
        // Bytes beyond the last whole multiple would make the first characters more likely than the others.
        let whole_rounds = 256 / SIGNS.len() * SIGNS.len();
        let place = usize::from(byte[0]);
        let sign = SIGNS.get(place % SIGNS.len()).filter(|_| place < whole_rounds);
        signs.extend(sign.map(|sign| char::from(*sign)));
    }
    let (first, second) = signs.split_at(4);
    Ok(format!("{year}-{first}-{second}"))
}

//! The reference by which complainant and officer speak of a complaint: `2026-7KQ4-M3X`.

/// Letters and digits of which none looks like another, on paper or on a screen: of 0 and O, 1 and I, 2 and Z, 5 and S,
/// 6 and G, 8 and B, U and V there is one or none. Without vowels, so that no words come out.
const SIGNS: &[u8; 22] = b"3479CDFGHJKLMNPQRTVWXY";
const LENGTH: usize = 7;

/// A reference made by chance, which the operating system gives: two in a row say nothing about how many complaints
/// there are, and nobody can guess the next. With seven signs there are 2,494,357,888 of a year.
pub(crate) fn new(year: i32) -> Result<String, getrandom::Error> {
    let mut signs = String::new();
    while signs.len() < LENGTH {
        let mut byte = [0];
        getrandom::fill(&mut byte)?;
        // Bytes above the last whole round would make the first signs more likely than the others.
        let whole_rounds = 256 / SIGNS.len() * SIGNS.len();
        let place = usize::from(byte[0]);
        let sign = SIGNS.get(place % SIGNS.len()).filter(|_| place < whole_rounds);
        signs.extend(sign.map(|sign| char::from(*sign)));
    }
    let (first, second) = signs.split_at(4);
    Ok(format!("{year}-{first}-{second}"))
}

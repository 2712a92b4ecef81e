//! Whether a text is an IP address. The standard library's parser agrees, but costs 2 kB of wasm, for a kind of mail
//! address that hardly anybody has.

/// Whether this is an address of four numbers, or of the newer kind.
pub(super) fn is_ip_address(text: &str) -> bool {
    is_v4(text) || is_v6(text)
}

fn is_v4(text: &str) -> bool {
    let is_byte = |part: &str| {
        let digits = !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        digits && (part.len() == 1 || !part.starts_with('0')) && part.parse::<u8>().is_ok()
    };
    text.split('.').count() == 4 && text.split('.').all(is_byte)
}

/// Eight groups of hex digits, of which "::" stands for some; the last two may be an address of four numbers.
fn is_v6(text: &str) -> bool {
    match text.split_once("::") {
        Some((head, tail)) => {
            let head = if head.is_empty() { Some(0) } else { groups(head, false) };
            let tail = if tail.is_empty() { Some(0) } else { groups(tail, true) };
            head.zip(tail).is_some_and(|(head, tail)| head + tail < 8)
        }
        None => groups(text, true) == Some(8),
    }
}

/// How many groups, when all of them are right.
fn groups(text: &str, may_end_in_v4: bool) -> Option<usize> {
    let mut count = 0;
    let mut parts = text.split(':').peekable();
    while let Some(part) = parts.next() {
        if may_end_in_v4 && parts.peek().is_none() && is_v4(part) {
            count += 2;
        } else if (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            count += 1;
        } else {
            return None;
        }
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::is_ip_address;

    /// The standard library is the oracle.
    #[track_caller]
    fn check(text: &str) {
        assert_eq!(is_ip_address(text), text.parse::<core::net::IpAddr>().is_ok(), "{text:?}");
    }

    #[test]
    fn it_says_what_the_standard_library_says() {
        for text in [
            "",
            ".",
            ":",
            "::",
            ":::",
            "1",
            "1.2.3.4",
            "01.2.3.4",
            "1.2.3.256",
            "1.2.3",
            "1.2.3.4.5",
            "1..2.3",
            "0.0.0.0",
            "255.255.255.255",
            " 1.2.3.4",
            "1.2.3.4 ",
            "::1",
            "1::",
            "1::8",
            "1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7::",
            "::2:3:4:5:6:7:8",
            "1::3:4:5:6:7:8",
            "1:2:3:4:5:6:7::8",
            "::1.2.3.4",
            "1:2:3:4:5:6:1.2.3.4",
            "1:2:3:4:5:6:7:1.2.3.4",
            "1.2.3.4::",
            "1.2.3.4::1",
            "::ffff:1.2.3.400",
            "g::",
            "12345::",
            "1:::2",
            "1::2::3",
            ":1",
            "1:",
            "1:2",
            "::1:",
            "[::1]",
            "fe80::1%eth0",
            "::00001",
            "a:B:c::D",
            "+1.2.3.4",
            "1.2.3.+4",
        ] {
            check(text);
        }
    }

    #[test]
    fn it_says_so_of_every_short_row_of_signs() {
        const SIGNS: [char; 6] = ['1', '0', 'f', ':', '.', 'g'];
        for mut number in 0..6_usize.pow(7) {
            let mut text = String::new();
            while number > 0 {
                text.push(SIGNS[number % 6]);
                number /= 6;
            }
            check(&text);
        }
    }
}

//! The patterns of the small values of an organisation file, in the JSON Schema.
//!
//! A pattern refuses what the check refuses and nothing else: `tests/schema` compares them. Where the check also knows
//! signs beyond ASCII, such as the digits of other scripts, a text that holds one is left to it: a pattern that knew
//! them all could not be read by anybody. JSON Schema has formats for some of these values, but what editors take for a
//! mail address or a day is not what the check takes, and a strict reader of schemas knows no formats.
//!
//! Every sign is spelled out, for readers of patterns disagree on what `\s`, `\d` and `\w` are.

/// A text that shows something. What shows nothing is what `parse::blank` says, without the marks beyond U+FFFF: not
/// every reader of patterns can name those.
pub(super) const VISIBLE: &str = concat!(
    r"[^\u0000-\u0020\u007F-\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180E\u2000-\u200F",
    r"\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0]",
);

pub(super) const COLOUR: &str = "^#[0-9a-fA-F]{6}$";

/// An id, without `^` and `$`.
const ID_PARTS: &str = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

pub(super) fn id() -> String {
    format!("^{ID_PARTS}$")
}

/// What an example proves the date of: a step, or what the step says beside its date.
pub(super) fn id_of_date() -> String {
    format!(r"^{ID_PARTS}(\.(by|aim|postponed))?$")
}

/// An id that is none of these words.
pub(super) fn id_other_than(words: &[&str]) -> String {
    format!("^(?!({})$){ID_PARTS}$", words.join("|"))
}

/// A text in which no other names stand between braces. The check reads a name up to a brace, or to the end.
pub(super) fn only_names(names: &[&str]) -> String {
    if names.is_empty() { "^[^{]*$".to_owned() } else { format!(r"^([^{{]|\{{({})(?=[{{}}]|$))*$", names.join("|")) }
}

/// A day that some year has: whether a year has a 29 February takes arithmetic.
const DAY_PARTS: &str = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31";

pub(super) fn day() -> String {
    format!("^[0-9]{{4}}-({DAY_PARTS})$")
}

/// From 1900 to 2200 in Amsterdam, so a year more at either end elsewhere.
pub(super) fn instant() -> String {
    const YEAR: &str = "(1899|19[0-9]{2}|2[01][0-9]{2}|220[01])";
    const HOUR: &str = "([01][0-9]|2[0-3])";
    format!(r"^{YEAR}-({DAY_PARTS})T{HOUR}(:[0-5][0-9]){{2}}(\.[0-9]+)?(Z|[+-]{HOUR}:[0-5][0-9])$")
}

/// A day, or a moment as the command writes it.
pub(super) fn written_end() -> String {
    format!("^[0-9]{{4}}-({DAY_PARTS})(T[0-9]{{2}}(:[0-9]{{2}}){{2}}[+]0[12]:00)?$")
}

/// `is_plain`: without letters beyond ASCII in the domain, as mail programs send it.
pub(super) fn mail_address(is_plain: bool) -> String {
    const NAME: &str = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    const LABEL: &str = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    // Every sign that may stand in a domain: letters and digits, dots, hyphens and all beyond ASCII.
    const SIGN: &str = r"[^\u0000-,/:-@\[-`{-\u007F]";
    let plain = if is_plain { r"(?=[\u0000-\u007F]*$)" } else { "" };
    let domain = format!(r"({LABEL}\.)+{LABEL}");
    let foreign = format!(r"{SIGN}*[^\u0000-\u007F]{SIGN}*");
    // Nobody has an address at a number: whether it is one is left to the check.
    let number = r"[^@]*\[[0-9A-Fa-f:.]+\]";
    let lengths = r"(?=[^@]{1,64}@[^@]{1,255}$)(?=.*@.*\.)";
    format!(r"^{plain}{lengths}{NAME}(\.{NAME})*@({domain}|{foreign}|{number})$")
}

/// A number that can be dialled. The digits decide; spaces and the like may stand anywhere.
pub(super) fn phone_number() -> String {
    const GAP: &str = "[-./() ]*";
    let digits = |digits: &[&str]| digits.iter().map(|digit| format!("{digit}{GAP}")).collect::<String>();
    let some = |count: &str| format!("([0-9]{GAP}){{{count}}}");
    // 0800, 0900, 0906 and 0909 are followed by four digits or seven; all others have nine after their first 0.
    let service = format!("({}|{})", digits(&["8", "0", "0"]), digits(&["9", "0", "[069]"]));
    let dutch = format!("({service}{}({})?|(?!{service})[1-9]{GAP}{})", some("4"), some("3"), some("8"));
    let thirty_one = digits(&["3", "1"]);
    let abroad = format!("({thirty_one}(0{GAP})?{dutch}|(?!{thirty_one})[1-9]{GAP}{})", some("6,14"));
    let municipality = format!("{}{}", digits(&["1", "4", "0"]), some("2,3"));
    let whole = format!(r"{GAP}((\+{GAP}|0{GAP}0{GAP}){abroad}|0{GAP}{dutch}|{municipality})");
    // Such as 112, and 116 111.
    let short = "11( *[0-9]){1}( *[0-9] *[0-9] *[0-9])? *";
    let too_long = "(?! *[^ ].{63,}[^ ])";
    format!("^({too_long}{whole}|{short})$|^[^A-Za-z]*[^ -~][^A-Za-z]*$")
}

/// Not every pair of letters is given out.
pub(super) const POSTCODE: &str = "^ *[1-9]( *[0-9]){3} *(?![Ss] *[AaDdSs])[A-Za-z] *[A-Za-z] *$|[^ -~]";

/// A part of the name of a computer.
const LABEL: &str = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";

/// What may follow in a path: what can be seen in ASCII, but for quotation marks, angle brackets and the like.
const PATH: &str = r"[!#-;=?-\[\]-_a-~]*";

/// A port, and a path.
fn tail() -> String {
    const PORT: &str = "0*(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})";
    format!("(:{PORT})?([/?#]{PATH})?")
}

pub(super) fn web_address() -> String {
    format!(r"^https?://({LABEL}\.)+{LABEL}{}$", tail())
}

/// A path on the page's own site, an address that begins with `https://`, or one of this computer.
pub(super) fn endpoint() -> String {
    const BYTE: &str = "0*(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})";
    let tail = tail();
    let here = format!(r"(localhost|\[::1\]|127(\.{BYTE}){{3}})");
    format!(r"^(/(?!/){PATH}|https://{LABEL}(\.{LABEL})*{tail}|http://{here}{tail})$")
}

//! What the schema leaves to `check`, and why.

use klachtformulier::decode::FaultKind;

/// What no schema can say, or none that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// It is about parts of a file that stand apart: an id and what refers to it, a name between braces and the term
    /// that it comes from, a day and the one that it must come before, a way and the conditions of the others.
    Apart,
    /// It takes answers: conditions that can never hold, examples that do not.
    TriedOut,
    /// How well white is read on a colour takes arithmetic.
    Contrast,
    /// Whether a year has a 29 February takes arithmetic.
    LeapDay,
    /// Where the years of the calendar begin and end is a moment, not a year.
    EdgeOfTime,
    /// What the check knows of the signs beyond ASCII would make a pattern that nobody can read.
    BeyondAscii,
    /// Nobody has a mail address at a number, so a pattern for such numbers is not worth its length.
    MailAtNumber,
}

/// The names that may stand between braces somewhere.
const NAMES: [&str; 4] = ["by", "aim", "postponed", "last_day"];

impl Left {
    pub(crate) const ALL: [Self; 7] = [
        Self::Apart,
        Self::TriedOut,
        Self::Contrast,
        Self::LeapDay,
        Self::EdgeOfTime,
        Self::BeyondAscii,
        Self::MailAtNumber,
    ];

    /// Why the schema may let a fault pass. `None`: it must not.
    pub(crate) fn why(fault: &FaultKind) -> Option<Self> {
        use FaultKind::*;
        match fault {
            RepeatedId { .. } | NoSuchQuestion { .. } | AskedLater(_) | NoSuchOption { .. } | Unfit { .. } => {
                Some(Self::Apart)
            }
            NoSuchProcedure { .. } | NotInEntrance(_) | TooManyQuestions | NoSuchStep { .. } => Some(Self::Apart),
            MinAboveMax | AimLater | Stretch | Validity | DateUnused(_) | NoUsualWay | NeverReached => {
                Some(Self::Apart)
            }
            Placeholder { found, .. } if NAMES.contains(&found.as_str()) => Some(Self::Apart),
            NeverTrue | UnlessNeverTrue | NeverFires | NoLastDay | Example(_) | NoCompleteExample => {
                Some(Self::TriedOut)
            }
            PaleColour(_) => Some(Self::Contrast),
            NotA { expected, found } => Self::why_not_a(expected, found),
            _ => None,
        }
    }

    fn why_not_a(expected: &str, found: &str) -> Option<Self> {
        let is_expected = |start: &str| expected.starts_with(start);
        let is_printable = found.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        let (is_mail, is_moment) = (is_expected("an e-mail address"), is_expected("a moment"));
        let is_dialled_or_posted = is_expected("a telephone number") || is_expected("a postcode");
        let whys = [
            (Self::LeapDay, (is_moment || is_expected("a day")) && found.contains("-02-29")),
            (Self::EdgeOfTime, is_moment && (found.starts_with("1899-12-31") || found.starts_with("2201-01-01"))),
            (Self::BeyondAscii, (is_dialled_or_posted || is_mail && found.contains('@')) && !is_printable),
            (Self::MailAtNumber, is_mail && found.contains("@[")),
        ];
        whys.into_iter().find(|(_, is_why)| *is_why).map(|(why, _)| why)
    }
}

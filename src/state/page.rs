//! The pages of a form, in order.

/// A page of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// The introduction before the questions.
    Start,
    /// The questions of the step at this index, or all questions, if they are on one page.
    Questions(usize),
    /// The verdict of the rules.
    Verdict,
    /// All answers, to check before sending.
    Review,
    /// The status of the sending.
    Sending,
    /// How to send it by mail.
    Mail,
    /// How to send it by letter.
    Letter,
    /// How to copy it as text.
    Text,
    /// The receipt.
    Receipt,
}

impl Page {
    /// Whether it shows the results of a check.
    pub(crate) fn shows_findings(self) -> bool {
        !matches!(self, Self::Start | Self::Questions(_))
    }

    /// The name of the page in `klacht:step`, in `data-page` and in ids.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Questions(_) => "questions",
            Self::Verdict => "verdict",
            Self::Review => "review",
            Self::Sending => "sending",
            Self::Mail => "mail",
            Self::Letter => "letter",
            Self::Text => "text",
            Self::Receipt => "receipt",
        }
    }
}

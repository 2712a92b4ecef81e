//! The pages of a form, and the order in which they come.

/// What is shown of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// What to know before beginning.
    Start,
    /// The questions of the step at this place; all questions, where they stand on one page.
    Questions(usize),
    /// What the rules say of the complaint.
    Verdict,
    /// All answers, to look over.
    Review,
    /// How the sending goes.
    Sending,
    /// To send it by mail.
    Mail,
    /// To send it by letter.
    Letter,
    /// To take it along as text.
    Text,
    /// It was received.
    Receipt,
}

impl Page {
    /// Whether it shows what was checked before it came.
    pub(crate) fn shows_findings(self) -> bool {
        !matches!(self, Self::Start | Self::Questions(_))
    }

    /// The word for it, as the page around hears it.
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

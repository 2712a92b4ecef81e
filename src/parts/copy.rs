//! Buttons that copy the text of the complaint to the clipboard.

use crate::browser;
use crate::documents::text;
use crate::view::Element;

use super::button;
use super::handover::{Handover, HandoverStatus};

/// Copies the text, and with `short`, the address of a short mail, opens the mail program to paste it there.
pub(crate) fn copy(handover: &Handover, short: Option<String>) -> Element {
    let words = handover.form.after();
    let button = match short {
        Some(_) => button::main("copy", words.copy_and_open),
        None => button::quiet("copy", words.copy),
    };
    copy_button(button, handover, short)
}

/// Copies the text, as the main button of its page.
pub(crate) fn copy_first(handover: &Handover) -> Element {
    copy_button(button::main("copy", handover.form.after().copy), handover, None)
}

fn copy_button(button: Element, handover: &Handover, short: Option<String>) -> Element {
    let handover = handover.clone();
    button.on("click", move |_| {
        let (after, short) = (handover.clone(), short.clone());
        let text = handover.form.filed(text);
        browser::copy_to_clipboard(&text, move |is_copied| {
            if let Some(short) = &short {
                after.form.session.leaving.expect_unload();
                browser::go_to(short);
            }
            after.done(if is_copied { HandoverStatus::Copied } else { HandoverStatus::CopyYourself });
        });
    })
}

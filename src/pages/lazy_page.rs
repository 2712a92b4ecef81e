//! The pages after the questions. They are in the lazy module.

use std::sync::Arc;

use crate::state::{Form, Page};
use crate::view::{Element, StoredCell};

use super::{letter, mail, receipt, review, sending, text, verdict};

/// How many elements a slow device lays out without a noticeable delay.
const AT_ONCE: usize = 20;

fn page(form: &Arc<Form>, page: Page) -> Vec<Element> {
    let element = match page {
        Page::Start | Page::Questions(_) => return Vec::new(),
        Page::Verdict => verdict::verdict(form),
        Page::Review => review::review(form),
        Page::Sending => sending::sending(form),
        Page::Mail => mail::mail(form),
        Page::Letter => letter::letter(form),
        Page::Text => text::text(form),
        Page::Receipt => receipt::receipt(form),
    };
    vec![in_chunks(form, element)]
}

/// Renders the beginning of a page immediately, and the remainder in chunks. This appends to the queue while the page
/// renders, which nothing else does.
fn in_chunks(form: &Arc<Form>, mut page: Element) -> Element {
    for chunk in page.split_off_chunks(AT_ONCE) {
        let chunk = StoredCell::new(chunk);
        page = page.child_dyn(form.queue.defer(move || chunk.take()));
    }
    form.queue.render_next();
    page
}

/// Entry points of the lazy module.
pub(super) mod lazy {
    use std::sync::Arc;

    use crate::browser::LazyModule;
    use crate::state::{Form, Page};
    use crate::view::Element;

    /// A page after the questions.
    #[inline(never)]
    pub(in crate::pages) fn page(_: LazyModule, form: &Arc<Form>, page: Page) -> Vec<Element> {
        super::page(form, page)
    }
}

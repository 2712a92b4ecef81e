//! That the program is still being loaded, for whoever pressed on.

use std::sync::Arc;

use crate::messages::Pages;
use crate::state::{LazyLoader, LoadStatus};
use crate::view::{Element, classed};

pub(crate) fn waiting(loader: &Arc<LazyLoader>, words: &Pages) -> Element {
    let (loader, comes, fails) = (Arc::clone(loader), words.rest_comes, words.rest_fails);
    let status = move || match loader.status.get() {
        LoadStatus::Quiet => String::new(),
        LoadStatus::Loading => comes.to_owned(),
        LoadStatus::Failing => fails.to_owned(),
    };
    classed("p", "waiting").attr("role", "status").text_dyn(status)
}

//! The status while the lazy module loads, for visitors who pressed a button that needs it.

use std::sync::Arc;

use crate::messages::Pages;
use crate::state::{LazyLoader, LoadStatus};
use crate::view::{Element, classed};

pub(crate) fn waiting(loader: &Arc<LazyLoader>, words: &Pages) -> Element {
    let (loader, loading, failing) = (Arc::clone(loader), words.loading, words.loading_fails);
    let status = move || match loader.status.get() {
        LoadStatus::Quiet => String::new(),
        LoadStatus::Loading => loading.to_owned(),
        LoadStatus::Failing => failing.to_owned(),
    };
    classed("p", "waiting").attr("role", "status").text_dyn(status)
}

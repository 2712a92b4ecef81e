//! Posts of plain HTML forms, from browsers that do not run the program: each is answered with a page or a redirect.
//!
//! `origins` is who may post, `post` reads what was posted, `flow` says which page comes next, and `pages` makes the
//! response, with the HTML of [`crate::html`]. Between two posts the receiver keeps nothing of what was typed but files:
//! the other answers travel in hidden fields. `held` keeps the files, `keys` says which keys this receiver issued,
//! `sent` files a complaint once with its receipt, `receipts` finds it again, and `sheets` are the style sheets.

pub(crate) mod flow;
pub(crate) mod get;
pub(crate) mod held;
pub(crate) mod keys;
pub(crate) mod pages;
pub(crate) mod post;
pub(crate) mod receipts;
pub(crate) mod sent;
pub(crate) mod sheets;
pub(crate) mod tokens;

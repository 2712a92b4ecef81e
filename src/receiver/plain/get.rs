//! What can be got: a receipt, and the style sheets of the pages. Each is asked for in the query, because a reverse
//! proxy may have put the receiver at any path.

use std::sync::Arc;

use axum::http::{StatusCode, Uri};
use axum::response::Response;

use crate::calendar::Moment;
use crate::html::{self, Filled, Message};
use crate::receiver::answer::Refusal;
use crate::receiver::catalogue::Catalogue;
use crate::receiver::judging::Judging;
use crate::receiver::writer::Writer;
use crate::receiving::Received;

use super::pages::{self, Reader};
use super::{sheets, tokens};

/// What a query asks for.
#[derive(Clone, Debug)]
pub(crate) enum Wanted {
    Receipt(String),
    Sheet,
    Colours(String),
}

impl Wanted {
    /// By the query of an address.
    pub(crate) fn read(uri: &Uri) -> Option<Self> {
        let query = uri.query()?;
        let (name, value) = form_urlencoded::parse(query.as_bytes()).next()?;
        match &*name {
            "receipt" => Some(Self::Receipt(value.into_owned())),
            "sheet" => Some(Self::Sheet),
            "colours" => Some(Self::Colours(value.into_owned())),
            _ => None,
        }
    }

    /// The response.
    pub(crate) async fn answer(
        self,
        catalogue: &Arc<Catalogue>,
        judging: &Judging,
        writer: &Writer,
        reader: &mut Reader,
        now: Moment,
    ) -> Result<Response, Refusal> {
        let token = match self {
            Self::Sheet => return Ok(sheets::sheet()),
            Self::Colours(id) => {
                let found = catalogue.organisations().iter().find(|organisation| *organisation.id == *id);
                return found.map(|organisation| sheets::colours(organisation)).ok_or(Refusal::Method);
            }
            Self::Receipt(token) => token,
        };
        reader.wants_page = true;
        let token = tokens::hash(&token);
        let found = writer.with(move |database| database.receipt(&token, now)).await?;
        let Some((reference, payload)) = found else {
            return Ok(reader.message(StatusCode::NOT_FOUND, Message::NoReceipt));
        };
        let catalogue = Arc::clone(catalogue);
        let page = judging.judge(move || Ok(receipt(&catalogue, &reference, &payload))).await?;
        Ok(page.unwrap_or_else(|| reader.message(StatusCode::NOT_FOUND, Message::NoReceipt)))
    }
}

/// The receipt of what was filed. `None` when its procedure is no longer here.
fn receipt(catalogue: &Catalogue, reference: &str, payload: &str) -> Option<Response> {
    let received = Received::read(payload.as_bytes()).ok()?;
    let (organisation, procedure) = catalogue.find(&received)?;
    let filled = Filled {
        organisation,
        procedure: &procedure.id,
        lang: received.language,
        draft: &received.draft,
        now: received.filed_at,
        held: None,
    };
    let place = pages::place(Some(organisation));
    Some(pages::page(StatusCode::OK, html::receipt_page(&filled, reference, &place)))
}

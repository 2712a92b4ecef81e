//! `render`: a form as HTML.

use std::path::Path;
use std::sync::Arc;

use super::arguments::Rendering;
use super::input::organisation;
use super::output::no_such_procedure;
use super::world::World;
use crate::html::{self, Blank, Refusal};

/// Why nothing was rendered.
pub(super) enum Failure {
    /// What is wrong with the file.
    Faults(String),
    /// Why there is no such form.
    Cannot(String),
}

/// Renders a form.
pub(super) fn run(rendering: &Rendering, world: &dyn World) -> Result<String, Failure> {
    let organisation = Arc::new(organisation(&rendering.file, world).map_err(Failure::Faults)?);
    let name = Path::new(&rendering.file).file_stem().unwrap_or_default().to_string_lossy();
    let blank = Blank {
        organisation: &organisation,
        name: &name,
        procedure: rendering.procedure.as_deref(),
        lang: rendering.lang,
        endpoint: rendering.endpoint.as_deref(),
        base: &rendering.base,
        src: rendering.src.as_deref(),
        one_page: rendering.one_page,
    };
    let html = if rendering.is_whole { html::whole_page(&blank) } else { html::element(&blank) };
    html.map_err(|refusal| {
        let (procedure, endpoint) = (blank.procedure.unwrap_or_default(), blank.endpoint.unwrap_or_default());
        Failure::Cannot(match refusal {
            Refusal::NoSuchProcedure => no_such_procedure(&organisation, procedure),
            Refusal::EndpointWrong => format!(
                "klachtformulier: --endpoint is {endpoint:?}; expected an https address, or a path that begins with /"
            ),
            Refusal::NeverSent => format!(
                "klachtformulier: the file says that {procedure} is never sent to an endpoint; leave --endpoint out"
            ),
        })
    })
}

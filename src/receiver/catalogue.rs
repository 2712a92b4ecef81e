//! The organisations whose complaints are received, from their files: the same files that the form reads.

use std::path::Path;
use std::sync::Arc;

use crate::author;
use crate::complaint::{Context, applies, is_true};
use crate::organisation::{Conditional, Lang, Organisation, Procedure};
use crate::receiving::Received;

/// The organisation files of a folder.
///
/// When a file changes, keep the old one for some days under another name in the same folder, such as
/// `example-before.json`: a complainant who had the form open is then judged by the version that they saw.
pub(crate) struct Catalogue(Vec<Arc<Organisation>>);

impl Catalogue {
    /// Reads every file with the extension `.json`. One faulty file prevents the start: half a catalogue would refuse
    /// valid complaints.
    pub(crate) fn read(folder: &Path) -> Result<Self, String> {
        let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
        // By their names without the extension, so that `example` comes before `example-before`.
        paths.sort_by_key(|path| path.file_stem().map(|stem| stem.to_owned()));
        let organisations: Vec<_> = paths.iter().map(|path| load(path).map(Arc::new)).collect::<Result<_, _>>()?;
        if organisations.is_empty() {
            return Err(format!("{}: there is no organisation file here", folder.display()));
        }
        Ok(Self(organisations))
    }

    /// Whether any file here says that a complaint by this procedure is never sent to a server, whatever version the
    /// complainant saw: it is meant for another recipient than the owner of this server.
    pub(crate) fn is_never_sent(&self, received: &Received) -> bool {
        self.0.iter().filter_map(|organisation| received.procedure(organisation)).any(Procedure::is_never_sent)
    }

    /// Whether any file here says that a server does not take a complaint with these answers. In another version than the
    /// one that was seen, what `when` asks may not be there to be answered; what `unless` asks then is not true.
    pub(crate) fn is_refused(&self, received: &Received, context: Context<'_>) -> bool {
        let seen = self.find(received).map(|(_, procedure)| procedure);
        let receivers =
            self.0.iter().filter_map(|organisation| received.procedure(organisation)?.deliveries.receiver());
        seen.and_then(|procedure| procedure.deliveries.receiver()).is_some_and(|receiver| !applies(receiver, context))
            || receivers.filter_map(Conditional::unless).any(|unless| is_true(unless, context))
    }

    pub(crate) fn organisations(&self) -> &[Arc<Organisation>] {
        &self.0
    }

    /// The procedure by which a complaint was filed: in the version that the complainant saw, or else in the first file
    /// that has it.
    pub(crate) fn find(&self, received: &Received) -> Option<(&Arc<Organisation>, &Procedure)> {
        let found = || self.0.iter().filter_map(|organisation| Some((organisation, received.procedure(organisation)?)));
        found().find(|(_, procedure)| procedure.version.0 == received.version).or_else(|| found().next())
    }
}

fn load(path: &Path) -> Result<Organisation, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    author::check(&bytes).map_err(|faults| {
        let line = |fault: &crate::decode::Fault| {
            let message = author::message(&fault.kind, Lang::En);
            format!("{}:{}:{}: error: {message}", path.display(), fault.at.line(), fault.at.column())
        };
        faults.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

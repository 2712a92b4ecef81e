//! The types of the package, judged by TypeScript: what must be, and in lines that are marked, what must not be.

use crate::files::FILES;

use super::apps::{App, root};

#[test]
fn elements_events_and_components_have_types() {
    let app = App::named("types");
    let source = root().join("public/organisations/klik-onderwijs.json");
    std::fs::copy(source, app.folder.join("organisatie.json")).unwrap();
    for project in ["tsconfig.json", "tsconfig.react-18.json", "tsconfig.node.json"] {
        app.runs("tsc", &["--project", project]);
    }
}

/// Every file that is right has the type of one.
#[test]
fn an_organisation_file_has_a_type() {
    let app = App::named("files");
    let mut script = String::from("import type { OrganisationFile } from \"klachtformulier\";\n");
    for (index, file) in FILES.iter().enumerate() {
        script += &format!("export const file{index} = {} satisfies OrganisationFile;\n", file.text.trim());
    }
    std::fs::write(app.folder.join("files.ts"), script).unwrap();
    let options = ["--strict", "--noEmit", "--module", "esnext", "--moduleResolution", "bundler", "--skipLibCheck"];
    app.runs("tsc", &[&["files.ts"], &options[..]].concat());
}

//! The types of the package, judged by TypeScript: what must be, and in lines that are marked, what must not be.

use serde_json::json;

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
    let options = json!({"compilerOptions": {"strict": true, "noEmit": true, "module": "esnext", "moduleResolution": "bundler", "types": []}});
    std::fs::write(app.folder.join("tsconfig.json"), options.to_string()).unwrap();
    app.runs("tsc", &["--project", "tsconfig.json"]);
}

//! The types of the package, judged by TypeScript: what must be, and in lines that are marked, what must not be.

use serde_json::json;

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
    let folders = ["public/organisations", "tests/organisations"].map(|folder| root().join(folder));
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap().flatten());
    let files: Vec<_> =
        files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    assert!(files.len() > 5, "{files:?}");
    for (index, path) in files.iter().enumerate() {
        let text = std::fs::read_to_string(path).unwrap();
        script += &format!("export const file{index} = {} satisfies OrganisationFile;\n", text.trim());
    }
    std::fs::write(app.folder.join("files.ts"), script).unwrap();
    let options = json!({"compilerOptions": {"strict": true, "noEmit": true, "module": "esnext", "moduleResolution": "bundler", "types": []}});
    std::fs::write(app.folder.join("tsconfig.json"), options.to_string()).unwrap();
    app.runs("tsc", &["--project", "tsconfig.json"]);
}

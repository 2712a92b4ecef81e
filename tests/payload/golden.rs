//! The payload of each procedure's first example, as it is in `golden/`.

use klachtformulier::documents::payload;
use klachtformulier::organisation::Lang;

use crate::same_as_file;
use crate::schema::fits;
use crate::support::{first_example, organisations, procedures, with_filed};

#[test]
fn every_procedure_sends_what_its_golden_file_says() {
    let organisations = organisations();
    let procedures = procedures(&organisations);
    let count = procedures.len();
    for (organisation, procedure) in procedures {
        let draft = first_example(procedure);
        let json = with_filed(organisation, procedure, &draft, Lang::Nl, payload);
        let path = format!("tests/payload/golden/{}.{}.json", &*organisation.id, &*procedure.id);
        same_as_file(&path, &pretty(&json));
        fits(&serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap(), &path);
    }
    let files = std::fs::read_dir("tests/payload/golden").unwrap().count();
    assert_eq!(files, count, "a golden file of a procedure that is gone is to be removed");
}

/// The same JSON with a line for each value. It is not parsed and written again, so that nothing else can change.
fn pretty(json: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    let mut characters = json.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' => {
                out.push('"');
                let mut escaped = false;
                for character in characters.by_ref() {
                    out.push(character);
                    match character {
                        '"' if !escaped => break,
                        _ => escaped = character == '\\' && !escaped,
                    }
                }
            }
            '{' | '[' if matches!(characters.peek(), Some('}' | ']')) => out.push(character),
            '{' | '[' => {
                depth += 1;
                out.push(character);
                line(&mut out, depth);
            }
            '}' | ']' if out.ends_with(['{', '[']) => out.push(character),
            '}' | ']' => {
                depth -= 1;
                line(&mut out, depth);
                out.push(character);
            }
            ',' => {
                out.push(',');
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ => out.push(character),
        }
    }
    out.push('\n');
    out
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
}

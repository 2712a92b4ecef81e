//! A second opinion on e-mail files, by Python's email package.

use std::io::Write;
use std::process::{Command, Stdio};

use klachtformulier::documents::{eml, text};
use klachtformulier::organisation::Lang;
use serde_json::{Value, json};

use crate::drafts::{contents, nasty_draft_with_drawing};
use crate::eml::without_last_spaces;
use crate::opened::open;
use crate::support::{Chance, check_long, has_long_text, procedures, roomy_organisations, with_filed};

/// Reads a list of e-mails, and prints the content of each.
const SCRIPT: &str = r#"
import email, email.policy, json, sys

def tell(mail):
    message = email.message_from_bytes(mail.encode("ascii"), policy=email.policy.default)
    parts = list(message.walk())
    return {
        "headers": message.keys(),
        "to": [address.addr_spec for address in message["To"].addresses],
        "subject": message["Subject"],
        "date": message["Date"].datetime.isoformat(),
        "body": message.get_body(("plain",)).get_content().replace("\r\n", "\n"),
        "attachments": [
            {
                "name": part.get_filename(),
                "type": part.get_content_type(),
                "bytes": list(part.get_payload(decode=True)),
            }
            for part in message.iter_attachments()
        ],
        "defects": [str(defect) for part in parts for defect in part.defects],
        "defects of headers": [
            str(defect) for name in ("To", "Subject", "Date", "MIME-Version", "Content-Type")
            for defect in (message[name].defects if message[name] else ())
        ],
    }

json.dump([tell(mail) for mail in json.load(sys.stdin)], sys.stdout)
"#;

const MAILS: usize = 400;

#[test]
fn python_reads_in_a_mail_what_was_put_in() {
    let Some(python) = python() else { return };
    let organisations = roomy_organisations();
    let procedures = procedures(&organisations);
    let mut chance = Chance(311);
    let (mut mails, mut expected, mut long) = (Vec::new(), Vec::new(), 0);
    for number in 0..MAILS {
        let (organisation, procedure) = procedures[number % procedures.len()];
        let draft = nasty_draft_with_drawing(procedure, &mut chance);
        with_filed(organisation, procedure, &draft, Lang::Nl, |filed| {
            let contents = contents(filed.answers, &mut chance);
            let bytes: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
            // Every third e-mail has no files: then it has one part.
            let mail = eml(filed, if number % 3 == 0 { &[] } else { &bytes }).unwrap();
            let opened = open(&mail);
            let attachments = opened
                .attachments
                .iter()
                .map(|one| json!({"name": one.file_name, "type": one.media_type, "bytes": one.bytes}));
            expected.push(json!({
                "headers": opened.headers,
                "to": [filed.mail().unwrap().to.text],
                "subject": filed.mail().unwrap().subject.nl,
                "date": filed.filed_at.write_rfc3339(),
                "body": without_last_spaces(&text(filed)),
                "attachments": attachments.collect::<Vec<_>>(),
                "defects": [],
                "defects of headers": [],
            }));
            mails.push(mail);
            long += usize::from(has_long_text(filed.answers));
        });
    }
    check_long(long, MAILS);
    let told = ask(python, &json!(mails));
    for (told, expected) in told.as_array().expect("a list").iter().zip(&expected) {
        assert_eq!(told, expected);
    }
    assert_eq!(told.as_array().map(Vec::len), Some(expected.len()));
}

fn python() -> Option<Command> {
    let found = Command::new("python3").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if found.is_ok_and(|status| status.success()) {
        return Some(Command::new("python3"));
    }
    // Written past the test harness, which would capture it.
    let _ = std::io::stderr().write_all(b"python3 is missing: no second opinion on mail files was asked\n");
    None
}

#[track_caller]
fn ask(mut python: Command, mails: &Value) -> Value {
    let mut child = python.args(["-c", SCRIPT]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mails = mails.to_string();
    let writer = std::thread::spawn(move || input.write_all(mails.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "Python stopped");
    serde_json::from_slice(&output.stdout).unwrap()
}

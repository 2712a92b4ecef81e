//! Many sites, looked at by one run of Node: each is started, and what is said of it is compared.

use std::cell::RefCell;

use serde_json::Value;

use super::node::{doctor, module};
use super::site::{Served, Site};

/// Calls the command for each list of arguments, and prints each exit code with what was said.
const ALL: &str = "
    import { run } from './cli.js';
    const all = JSON.parse(process.argv.at(-1)).map(async (given) => {
      let said = '';
      const write = (text) => (said += text);
      return [await run(given, { out: { write }, err: { write } }), said];
    });
    console.log(JSON.stringify(await Promise.all(all)));";

/// The rows of a test: a site, how the command is called, and what it has to say. All are looked at in `run`.
#[derive(Default)]
pub(super) struct Table {
    rows: RefCell<Vec<Row>>,
}

struct Row {
    site: Site,
    arguments: Vec<&'static str>,
    expected: [String; 2],
}

impl Table {
    /// A fault is found, and nothing else.
    pub(super) fn check(&self, word: &str, subject: &str, fault: impl FnOnce(&mut Site)) {
        self.add(Vec::new(), word, subject, fault);
    }

    /// The same, while the doctor sends an empty complaint.
    pub(super) fn check_sending(&self, word: &str, subject: &str, fault: impl FnOnce(&mut Site)) {
        self.add(vec!["--endpoint"], word, subject, fault);
    }

    fn add(&self, arguments: Vec<&'static str>, word: &str, subject: &str, fault: impl FnOnce(&mut Site)) {
        let mut site = Site::well();
        fault(&mut site);
        let expected = [word.to_owned(), subject.to_owned()];
        self.rows.borrow_mut().push(Row { site, arguments, expected });
    }

    #[track_caller]
    pub(super) fn run(self) {
        let rows = self.rows.into_inner();
        let sites = rows.iter().map(|row| (row.site.clone(), row.arguments.as_slice())).collect();
        for (index, (found, row)) in look(sites).iter().zip(&rows).enumerate() {
            assert_eq!(found, std::slice::from_ref(&row.expected), "row {}", index + 1);
        }
    }
}

/// What the doctor says of a page on a site: each word with its subject.
pub(super) fn found(site: Site, arguments: &[&str]) -> Vec<[String; 2]> {
    look(vec![(site, arguments)]).remove(0)
}

/// All that the doctor says of a page on a site.
pub(super) fn told(site: Site, arguments: &[&str]) -> Value {
    let served = site.start();
    let page = served.named("{SITE}/klacht.html");
    let ran = doctor(&[&[page.as_str(), "--json"], arguments].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err))
}

fn look(sites: Vec<(Site, &[&str])>) -> Vec<Vec<[String; 2]>> {
    let started: Vec<_> = sites.into_iter().map(|(site, arguments)| (site.start(), arguments)).collect();
    let calls: Vec<Vec<String>> = started
        .iter()
        .map(|(served, arguments)| {
            let own = [served.named("{SITE}/klacht.html"), "--json".to_owned()];
            own.into_iter().chain(arguments.iter().map(|&one| one.to_owned())).collect()
        })
        .collect();
    let ran = module(ALL, &[&serde_json::to_string(&calls).unwrap()]);
    let said: Vec<(i64, String)> = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
    assert_eq!(said.len(), started.len());
    said.iter().zip(&started).map(|((code, text), (served, _))| words(*code, text, served)).collect()
}

/// Each word with its subject, after a look at the exit code.
fn words(code: i64, text: &str, served: &Served) -> Vec<[String; 2]> {
    let told: Value = serde_json::from_str(text).unwrap_or_else(|_| panic!("{text}"));
    let findings = told["findings"].as_array().unwrap();
    let of = |finding: &Value, key: &str| served.unnamed(finding[key].as_str().unwrap());
    let found: Vec<_> = findings.iter().map(|finding| ["word", "subject"].map(|key| of(finding, key))).collect();
    let expected = if found.iter().any(|[word, _]| word == "unreachable-page") {
        2
    } else {
        i64::from(findings.iter().any(|finding| finding["isWarning"] != true))
    };
    assert_eq!(code, expected, "{text}");
    found
}

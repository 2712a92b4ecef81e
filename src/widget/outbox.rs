//! The sending of the complaint: carries out what the machine in `delivery` says, and tells it what happened.
//!
//! It belongs to the element, not to a form: a change of language makes a form anew, and a complaint that is on its way
//! does not notice.

use std::sync::Arc;

use leptos::prelude::GetUntracked;

use crate::browser::{self, Answer, Body, Interval, Posting, Timeout};
use crate::calendar::Moment;
use crate::complaint::File as Described;
use crate::documents::{attached, fields, payload};
use crate::organisation::{Encoding, Kind, Question, Receiver};
use crate::submission::response::{self, MOST_READ, Parted, Raw, Response};
use crate::submission::{Attempt, Clock, Command, Event, Expects, Sender, State, TIME_OUT_MS};

use super::app::App;
use super::form::Form;
use super::kept::{Kept, Live};
use super::page::Page;

/// The sending of one complaint.
#[derive(Debug)]
pub(super) struct Outbox {
    /// How far it is. None: nothing was sent yet.
    pub(super) sender: Live<Option<Sender>>,
    /// The time, every second of a pause.
    pub(super) now_ms: Live<i64>,
    filing: Kept<Filing>,
    /// What is under way: dropped, it stops.
    hands: Kept<Hands>,
}

/// What stays the same at every try.
#[derive(Clone, Debug, Default)]
struct Filing {
    key: String,
    filed_at: Option<Moment>,
}

#[derive(Debug, Default)]
struct Hands {
    /// What is put together to be posted.
    packing: Option<Timeout>,
    posting: Option<Posting>,
    time_out: Option<Timeout>,
    pause: Option<(Timeout, Interval)>,
}

/// Files take time: what a slow connection sends in a second comes on top of the usual patience.
const BYTES_PER_SECOND: u64 = 50_000;

impl Outbox {
    pub(super) fn new() -> Self {
        Self {
            sender: Live::new(None),
            now_ms: Live::new(0),
            filing: Kept::new(Filing::default()),
            hands: Kept::new(Hands::default()),
        }
    }

    /// Another complaint: nothing of the one before stays under way.
    pub(super) fn start_anew(&self) {
        self.hands.set_value(Hands::default());
        self.filing.set_value(Filing::default());
        self.sender.set(None);
    }

    /// The key of the complaint, made when it is first asked for.
    pub(super) fn key(&self) -> String {
        let key = self.filing.with_value(|filing| filing.key.clone());
        if !key.is_empty() {
            return key;
        }
        let key = browser::uuid();
        self.filing.update_value(|filing| filing.key.clone_from(&key));
        key
    }

    /// The moment of the first press on send.
    pub(super) fn filed_at(&self) -> Option<Moment> {
        self.filing.with_value(|filing| filing.filed_at)
    }

    /// Under what the receiver knows the complaint, once it has it.
    pub(super) fn reference(&self) -> Option<String> {
        self.sender.with_untracked(|sender| match sender.as_ref()?.state() {
            State::Received { reference } => reference.clone(),
            _ => None,
        })
    }

    pub(super) fn is_busy(&self) -> bool {
        self.sender.with_untracked(|sender| sender.as_ref().is_some_and(|sender| sender.state().is_busy()))
    }
}

impl Form {
    /// Where it is sent to, if it can be sent from here: whatever the page says, never where the file forbids it.
    pub(super) fn address(&self) -> Option<&str> {
        if self.procedure().is_never_sent() {
            return None;
        }
        let described = self.receiver().map(|receiver| receiver.url.text.as_str());
        self.endpoint.as_deref().or(described)
    }

    fn receiver(&self) -> Option<&Receiver> {
        self.procedure().deliveries.receiver()
    }

    /// Send was pressed.
    pub(super) fn send(self: &Arc<Self>) {
        if !self.app.outbox.is_busy() && self.is_complete() {
            self.soon(|form| form.send_what_is_right());
        }
    }

    fn send_what_is_right(self: &Arc<Self>) {
        let app = &self.app;
        let outbox = &app.outbox;
        if outbox.filed_at().is_none() {
            let now = (app.clock)();
            outbox.filing.update_value(|filing| filing.filed_at = Some(now));
        }
        if outbox.sender.with_untracked(Option::is_none) {
            let sender = Sender::new(&outbox.key(), Expects::of(self.receiver()));
            outbox.sender.set(Some(sender));
            if !browser::is_online() {
                app.sending(Event::Offline);
            }
        }
        self.go(Page::Sending);
        app.sending(Event::Send);
    }
}

impl App {
    /// Something happened to the sending.
    pub(super) fn sending(self: &Arc<Self>, event: Event) {
        let clock = Clock { now_ms: browser::now_ms(), chance: browser::chance() };
        let mut commands = Vec::new();
        self.outbox.sender.update(|sender| {
            if let Some(sender) = sender {
                commands = sender.on(event, clock);
            }
        });
        for command in commands {
            self.carry_out(command);
        }
        self.after();
    }

    /// The network went or came.
    pub(super) fn network(self: &Arc<Self>, online: bool) {
        if self.outbox.sender.with_untracked(Option::is_some) {
            self.sending(if online { Event::Online } else { Event::Offline });
        }
    }

    fn carry_out(self: &Arc<Self>, command: Command) {
        let hands = &self.outbox.hands;
        match command {
            Command::Post { attempt, key } => {
                // In a turn of its own: the page that tells of it comes in this one.
                let app = Arc::downgrade(self);
                let packing = browser::pause(0, move || {
                    if let Some(app) = app.upgrade() {
                        app.post(attempt, &key);
                    }
                });
                hands.update_value(|hands| (hands.pause, hands.packing) = (None, Some(packing)));
            }
            Command::Abort(_) => {
                hands.update_value(|hands| (hands.packing, hands.posting, hands.time_out) = (None, None, None));
            }
            Command::StartPause { pause, ms } => {
                let app = Arc::downgrade(self);
                let over = browser::pause(ms, move || {
                    if let Some(app) = app.upgrade() {
                        app.sending(Event::Elapsed(pause));
                    }
                });
                self.outbox.now_ms.set(browser::now_ms());
                let app = Arc::downgrade(self);
                let ticks = browser::every(1_000, move || {
                    if let Some(app) = app.upgrade() {
                        app.outbox.now_ms.set(browser::now_ms());
                    }
                });
                hands.update_value(|hands| hands.pause = Some((over, ticks)));
            }
            Command::StopPause(_) => hands.update_value(|hands| hands.pause = None),
        }
    }

    fn post(self: &Arc<Self>, attempt: Attempt, key: &str) {
        let Some(form) = self.form() else { return };
        let receiver = form.receiver();
        let encoding = receiver.and_then(|receiver| receiver.encoding).unwrap_or(Encoding::Json);
        let Some((body, size)) = form.body(encoding) else { return };
        // A form handler has the key among its fields, and would refuse a header that it does not know.
        let key = Some(key).filter(|_| encoding == Encoding::Json);
        let (answered, out_of_time) = (Arc::downgrade(self), Arc::downgrade(self));
        let posting = form.address().and_then(|address| {
            browser::post(address, key, body, MOST_READ, move |answer| {
                let Some(app) = answered.upgrade() else { return };
                app.outbox.hands.update_value(|hands| hands.time_out = None);
                match answer {
                    Some(answer) => app.sending(Event::Answered(attempt, understood(&answer))),
                    None => app.failed(attempt),
                }
            })
        });
        let patience = TIME_OUT_MS.saturating_add(u32::try_from(size / BYTES_PER_SECOND * 1_000).unwrap_or(0));
        let failed = posting.is_none();
        let time_out = browser::pause(patience, move || {
            if let Some(app) = out_of_time.upgrade() {
                app.sending(Event::TimedOut(attempt));
            }
        });
        self.outbox.hands.update_value(|hands| {
            hands.posting = posting;
            hands.time_out = Some(time_out);
        });
        if failed {
            self.sending(Event::Failed(attempt));
        }
    }

    /// There was no answer: because of the network, or because a file is no longer where it was chosen.
    fn failed(self: &Arc<Self>, attempt: Attempt) {
        let Some(form) = self.form() else { return };
        let app = Arc::clone(self);
        browser::soon(async move {
            if browser::are_there(form.files()).await {
                return app.sending(Event::Failed(attempt));
            }
            app.sending(Event::Cancelled);
            let asks_files = |question: &&Question| question.kind == Kind::Files;
            let questions = form.procedure().questions().filter(asks_files);
            let told =
                questions.map(|question| (question.id.text.clone(), form.after().unreadable.to_owned())).collect();
            form.sent_back(told, Vec::new());
        });
    }

    /// Where the complainant goes now.
    fn after(&self) {
        let Some(form) = self.form() else { return };
        let Some(state) = self.outbox.sender.with_untracked(|sender| Some(sender.as_ref()?.state().clone())) else {
            return;
        };
        match state {
            State::Received { reference } if form.page.get_untracked() != Page::Receipt => {
                self.forget_draft();
                form.go(Page::Receipt);
                let details = [("reference", reference.as_deref().unwrap_or_default())];
                self.host.tell("klacht:sent", &details);
            }
            State::SentBack { remarks } if form.page.get_untracked() == Page::Sending => {
                let words = crate::messages::sending(form.lang, form.tone);
                let asked = form.asked.get_untracked();
                let shown = |id: &str| {
                    form.procedure().questions().zip(&asked).any(|(question, asked)| asked.shown && *question.id == *id)
                };
                let Parted { at_questions, in_general } = response::parted(&remarks, shown);
                let said = |message: &str| if message.is_empty() { words.remark } else { message }.to_owned();
                let at_questions = at_questions.into_iter().map(|(id, message)| (id.to_owned(), said(message)));
                let mut in_general: Vec<String> = in_general.into_iter().map(said).collect();
                if in_general.is_empty() {
                    in_general.push(form.about(words.sent_back.now).into_owned());
                }
                form.sent_back(at_questions.collect(), in_general);
            }
            // What can be pressed now is not what was pressed: the focus would be lost with it.
            state if !state.is_busy() && form.page.get_untracked() == Page::Sending => {
                self.host.focus_soon("sending.heading".to_owned());
            }
            _ => {}
        }
    }
}

impl Form {
    /// What is posted, and how large its files are together.
    fn body(&self, encoding: Encoding) -> Option<(Body, u64)> {
        self.filed(|filed| {
            let described: Vec<(&str, &Described)> = attached(filed).collect();
            let size = described.iter().map(|(_, file)| file.size).sum();
            let questions = described.iter().map(|(question, _)| (*question).to_owned());
            let files = questions.zip(self.files()).collect();
            let body = match encoding {
                Encoding::Json => Body::Json(payload(filed), files),
                Encoding::Form => Body::Fields(fields(filed), files),
            };
            Some((body, size))
        })
    }

    /// The files that go along, in the order of the questions: of those that are asked, and right.
    pub(super) fn files(&self) -> Vec<browser::File> {
        self.filed(|filed| {
            let mut questions: Vec<&str> = attached(filed).map(|(question, _)| question).collect();
            questions.dedup();
            self.app.files.with_value(|all| {
                let of = |question: &&str| all.iter().find(|(id, _)| id == question).map(|(_, files)| files.clone());
                questions.iter().filter_map(of).flatten().collect()
            })
        })
    }
}

fn understood(answer: &Answer) -> Response {
    let Answer { status, redirected, content_type, retry_after, body } = answer;
    let raw = Raw {
        status: *status,
        redirected: *redirected,
        content_type: content_type.as_deref(),
        retry_after: retry_after.as_deref(),
        body,
    };
    response::classify(&raw, browser::parse)
}

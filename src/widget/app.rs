//! All of one element on a page: its organisation, what the page around asks of it, and which form is shown.
//!
//! Another form or another language is shown by making a form anew, with what was filled in so far: questions have the
//! same ids in every form, so what fits goes along, and what does not fit is kept for the way back.

use std::sync::{Arc, Weak};

use crate::browser::{self, File, Host, Listener, SteppedBack, Steps, Timeout};
use crate::calendar::Moment;
use crate::complaint::RawAnswer;
use crate::organisation::{Door, Id, Kind, Lang, Organisation, Procedure};

use super::awaiting::Awaited;
use super::element::{Changing, changing};
use super::form::Form;
use super::kept::{Kept, Live};
use super::outbox::Outbox;
use super::page::Page;
use super::{entrance, journey, later};

/// How far apart the clicks of a double one may be.
const A_DOUBLE_CLICK_MS: i64 = 1_000;

/// What the page around the element asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The id of a procedure. None: the entrance, or the only procedure.
    pub procedure: Option<String>,
    /// The language.
    pub lang: Lang,
    /// Where complaints are sent to, whatever the organisation file says.
    pub endpoint: Option<String>,
    /// All questions on one page.
    pub one_page: bool,
    /// The visitor may choose to keep what was filled in, in this tab.
    pub drafts: bool,
}

/// What is shown: the entrance, or the form of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// The place of the procedure among those of the organisation.
    pub(super) procedure: Option<usize>,
    pub(super) settings: Settings,
}

/// How far an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begun {
    No,
    ToRehearse,
    Really,
}

/// Nothing that changes.
pub fn nothing() -> Changing {
    let never = Live::new(());
    changing(move || {
        never.track();
        Vec::new()
    })
}

/// One element on a page.
#[derive(Debug)]
pub struct App {
    /// The organisation.
    pub organisation: Organisation,
    pub(super) host: Host,
    pub(super) clock: fn() -> Moment,
    pub(super) shown: Live<Shown>,
    /// Whether there is anything yet.
    has_begun: Live<Begun>,
    /// Whether the first lines of the first form may come: by then there is what holds them.
    pub(super) shows: Live<bool>,
    pub(super) steps: Steps,
    pub(super) outbox: Outbox,
    /// What comes in by a second load.
    pub(super) awaited: Awaited,
    /// Whether what was filled in is kept in this tab.
    pub(super) keeps: Kept<bool>,
    /// The form that is shown now.
    pub(super) form: Kept<Weak<Form>>,
    /// What was filled in, in any form of this element.
    pub(super) carried: Kept<Carried>,
    /// The files that were chosen, by question.
    pub(super) files: Kept<Vec<(String, Vec<File>)>>,
    /// Whether something of the complaint was kept or printed.
    pub(super) has_copy: Kept<bool>,
    /// Who leaves now, does so on purpose and is not asked.
    pub(super) is_leaving: Kept<bool>,
    /// When the page that is shown came, or was asked for.
    pub(super) changed_ms: Kept<i64>,
    /// The form whose door led to this one: the way back.
    origin: Kept<Option<usize>>,
    /// Whether one more press on Shift leaves the page.
    pub(super) is_near_leaving: Live<bool>,
    listeners: Kept<Vec<Option<Listener>>>,
    /// What a press on a button does.
    turn: Kept<Option<Timeout>>,
}

/// What goes along from one form to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Carried {
    pub(super) answers: Vec<(String, Kind, RawAnswer)>,
    /// The page on which the same form was left.
    pub(super) page: Option<Page>,
}

/// What the page around asks for, if there is such a procedure.
fn shown(organisation: &Organisation, settings: Settings) -> Option<Shown> {
    let procedures = &organisation.procedures;
    let procedure = match &settings.procedure {
        Some(id) => Some(procedures.iter().position(|procedure| *procedure.id == **id)?),
        None if procedures.len() == 1 => Some(0),
        None if organisation.entrance.is_none() => return None,
        None => None,
    };
    Some(Shown { procedure, settings })
}

impl App {
    /// `None` when there is no such procedure.
    pub fn new(organisation: Organisation, host: Host, settings: Settings, clock: fn() -> Moment) -> Option<Arc<Self>> {
        let shown = shown(&organisation, settings)?;
        Some(Arc::new(Self {
            has_begun: Live::new(if host.is_nowhere() { Begun::Really } else { Begun::No }),
            shows: Live::new(host.is_nowhere()),
            organisation,
            host,
            clock,
            shown: Live::new(shown),
            steps: Steps::new(),
            outbox: Outbox::new(),
            awaited: Awaited::new(),
            keeps: Kept::new(false),
            form: Kept::new(Weak::new()),
            carried: Kept::new(Carried::default()),
            files: Kept::new(Vec::new()),
            has_copy: Kept::new(false),
            is_leaving: Kept::new(false),
            changed_ms: Kept::new(0),
            origin: Kept::new(None),
            is_near_leaving: Live::new(false),
            listeners: Kept::new(Vec::new()),
            turn: Kept::new(None),
        }))
    }

    /// Makes the form once, and forgets it: that brings forward a part of what [`begin`](Self::begin) takes.
    pub fn rehearse(&self) {
        self.has_begun.set(Begun::ToRehearse);
    }

    /// From now on there is a form or the entrance.
    pub fn begin(&self) {
        self.has_begun.set(Begun::Really);
    }

    /// From now on something of a form is seen.
    pub fn show_first_lines(&self) {
        if let Some(form) = self.form() {
            form.put_first();
        }
        self.shows.set(true);
    }

    /// What there is, once it has begun.
    pub fn view(self: &Arc<Self>) -> Changing {
        let app = Arc::clone(self);
        changing(move || {
            let begun = app.has_begun.get();
            if begun == Begun::No {
                return Vec::new();
            }
            let shown = app.shown.get();
            let form = shown.procedure.map(|index| Form::new(&app, index, &shown.settings));
            if begun == Begun::ToRehearse {
                return Vec::new();
            }
            vec![match form {
                None => entrance::entrance(&app, shown.settings.lang),
                Some(form) => {
                    app.form.set_value(Arc::downgrade(&form));
                    journey::journey(&form)
                }
            }]
        })
    }

    /// Listens to the window around it, as long as the element is there, and has what is below the first lines come.
    pub fn listen(self: &Arc<Self>) {
        if let Some(form) = self.form() {
            form.put_on();
        }
        let [clicked, touched, leaving, left, back, network, way_out] = [(); 7].map(|()| Arc::downgrade(self));
        let safety = self.organisation.safety.is_some();
        let network = browser::on_network(move |online| {
            let Some(app) = network.upgrade() else { return };
            // Nothing is on its way before the rest of the program is there.
            if let Some(rest) = app.rest() {
                later::network(rest, &app, online);
            }
        });
        let mut listeners = Vec::from(network);
        listeners.extend(self.host.without_second_clicks(move || {
            clicked.upgrade().is_some_and(|app| browser::now_ms() - app.changed_ms.get_value() < A_DOUBLE_CLICK_MS)
        }));
        listeners.extend(self.host.on_first_touch(move || {
            if let Some(app) = touched.upgrade() {
                app.bring();
            }
        }));
        listeners.push(browser::on_leaving(move || leaving.upgrade().is_some_and(|app| app.asks_before_leaving())));
        listeners.push(self.steps.on_back(move || back.upgrade().map_or(SteppedBack::WasFirst, |app| app.step_back())));
        listeners.extend(self.expect_draft());
        if safety {
            listeners.push(browser::on_three_shifts(move |left| {
                let Some(app) = way_out.upgrade() else { return };
                match left {
                    0 => app.leave(),
                    left => app.is_near_leaving.set(left == 1),
                }
            }));
        }
        // Browsers keep pages that were left as they were, to show them again on Back: with what was filled in only where
        // it would be lost.
        listeners.push(browser::on_left(move || {
            if let Some(app) = left.upgrade().filter(|app| safety || !app.would_lose_answers()) {
                app.wipe();
            }
        }));
        self.listeners.set_value(listeners);
    }

    /// The page around asks for something else. Says whether there is such a procedure.
    pub fn change(&self, settings: Settings) -> bool {
        let Some(mut next) = shown(&self.organisation, settings) else { return false };
        let now = self.shown.get_untracked();
        // Who chose a form at the entrance stays there.
        if next.settings.procedure == now.settings.procedure {
            next.procedure = now.procedure;
        }
        if next != now {
            self.show(next);
        }
        true
    }

    /// Goes through a door of the entrance: what choosing it answers is not asked again.
    pub(super) fn enter(&self, door: usize) {
        let Some(choices) = self.organisation.entrance.as_ref().map(|entrance| &entrance.choices) else { return };
        let Some((door, index)) = choices.get(door).and_then(|door| Some((door, self.place(&door.procedure)?))) else {
            return;
        };
        self.carried.update_value(|carried| {
            // What another door answered before was not this person's own word.
            let others: Vec<(&Id, RawAnswer)> = choices.iter().flat_map(Door::raw_answers).collect();
            carried
                .answers
                .retain(|(id, _, given)| !others.iter().any(|(other, said)| other.text == *id && said == given));
            for (question, given) in door.raw_answers() {
                let Some(kind) = self.procedure(index).and_then(|form| form.question(question)).map(|asked| asked.kind)
                else {
                    continue;
                };
                carried.answers.retain(|(id, ..)| *id != question.text);
                carried.answers.push((question.text.clone(), kind, given));
            }
        });
        self.go(Some(index));
    }

    /// Goes to the form to which a door of this form leads. Back leads here again.
    pub(super) fn go_through_door(&self, procedure: usize) {
        let from = self.shown.with_untracked(|shown| shown.procedure);
        self.go(Some(procedure));
        self.origin.set_value(from.filter(|from| *from != procedure));
        self.steps.went_on();
    }

    /// Back from the start of a form: to the form whose door led here, or to the entrance, where there is one.
    pub(super) fn go_back(&self) {
        match self.origin.get_value() {
            Some(origin) => self.go(Some(origin)),
            None if self.has_entrance() => self.go(None),
            None => {}
        }
    }

    /// Whether there is a page before the start of the form.
    pub(super) fn has_before(&self) -> bool {
        self.has_entrance() || self.origin.with_value(Option::is_some)
    }

    /// The page that is shown is another one now.
    pub(super) fn changed(&self) {
        self.changed_ms.set_value(browser::now_ms());
    }

    /// Goes to the form of a procedure, or to the entrance.
    pub(super) fn go(&self, procedure: Option<usize>) {
        self.changed();
        self.origin.set_value(None);
        let settings = self.shown.with_untracked(|shown| shown.settings.clone());
        if procedure.is_some() && self.has_entrance() {
            self.steps.went_on();
        }
        let is_one_page = settings.one_page;
        self.show(Shown { procedure, settings });
        let (page, heading) = match procedure {
            None => ("entrance", "entrance.heading"),
            Some(_) if is_one_page => ("questions", "start.heading"),
            Some(_) => ("start", "start.heading"),
        };
        self.host.tell("klacht:step", &[("page", page), ("step", "")]);
        self.host.focus_soon(heading.to_owned());
    }

    fn show(&self, next: Shown) {
        let is_other_form = self.shown.with_untracked(|shown| shown.procedure != next.procedure);
        if let Some(form) = self.form() {
            form.carry();
        }
        if is_other_form {
            self.carried.update_value(|carried| carried.page = None);
            // Another complaint, with a key of its own.
            self.outbox.start_anew();
        }
        self.shown.set(next);
    }

    /// The place of the procedure with an id.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.organisation.procedures.iter().position(|procedure| *procedure.id == *id)
    }

    pub(super) fn procedure(&self, index: usize) -> Option<&Procedure> {
        self.organisation.procedures.get(index)
    }

    /// Whether there is a page before the start of a form.
    pub(super) fn has_entrance(&self) -> bool {
        self.organisation.entrance.is_some()
            && self.shown.with_untracked(|shown| shown.settings.procedure.is_none())
            && self.organisation.procedures.len() > 1
    }

    /// The form that is shown.
    pub(super) fn form(&self) -> Option<Arc<Form>> {
        self.form.get_value().upgrade()
    }

    /// Steps back inside the element.
    fn step_back(&self) -> SteppedBack {
        if self.is_first() {
            return SteppedBack::WasFirst;
        }
        if let Some(form) = self.form() {
            form.back();
        }
        if self.is_first() { SteppedBack::ToTheFirst } else { SteppedBack::ThereIsMore }
    }

    /// Whether there is no page before the one that is shown. What was sent is not gone back to.
    fn is_first(&self) -> bool {
        let is_entrance = self.shown.with_untracked(|shown| shown.procedure.is_none());
        is_entrance
            || self.form().is_none_or(|form| match form.page.get_untracked() {
                page if page == form.first_page() => !self.has_before(),
                page => page == Page::Receipt,
            })
    }

    /// Does something that shows another page, a moment after the press on a button that asks for it. A browser lays out in
    /// one go with a press what that changes, so that both would keep a slow device busy for longer than somebody notices.
    pub(super) fn soon(&self, what: impl FnOnce() + 'static) {
        self.changed();
        self.turn.set_value(Some(browser::pause(0, what)));
    }
}

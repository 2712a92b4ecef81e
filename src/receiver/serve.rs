//! The server: what it prints at the start, how it accepts connections, and how it stops.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Weak};
use std::time::Duration;

use axum::Router;
use axum::http::HeaderValue;
use axum::middleware::from_fn_with_state;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::arguments::Serving;
use super::body::Limits;
use super::catalogue::Catalogue;
use super::clock::Clock;
use super::desk::{Desk, receive};
use super::judging::Judging;
use super::log;
use super::origins::{self, Origins};
use super::place::Place;
use super::store::Database;
use super::trouble::Trouble;
use super::writer::{Watch, Writer};

/// How long the head of a request may take, and how long a connection may be idle between two requests.
const HEAD: Duration = Duration::from_secs(10);
/// The maximum number of open connections. Others wait.
const CONNECTIONS: usize = 512;
/// How long open requests may take after the server was asked to stop.
const FINISH: Duration = Duration::from_secs(10);

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// How often what is kept for an hour is looked over. No request gets it after that hour, whether it was deleted yet or
/// not.
const SWEEP: Duration = Duration::from_secs(60);
/// How soon to retry a purge that failed or left traces because another program was in the way.
const AGAIN: Duration = Duration::from_secs(10);

/// Serves until it is asked to stop.
pub(crate) fn run(path: &Path, clock: Clock, serving: Serving) -> Result<(), String> {
    let catalogue = Arc::new(Catalogue::read(&serving.organisations)?);
    let is_new = !path.exists();
    let mut database = Database::create(path).map_err(|trouble| format!("{}: {trouble}", path.display()))?;
    let place = Place::of(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let watch = Watch::new(place);
    let keys = database.keys().map_err(|trouble| format!("{}: {trouble}", path.display()))?;
    let (writer, thread) = Writer::start(database, watch.clone(), clock);
    let limits = Limits::new(serving.most, serving.time, serving.memory);
    let desk = Desk { catalogue, clock, limits, judging: Judging::new(), writer, keys };
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    let name = format!("{}{}", path.display(), if is_new { ", which is new" } else { "" });
    let served = runtime.block_on(serve(path, &name, desk, watch, &serving));
    // Tasks that still run are dropped, and with them the last handle of the writer, which then writes the waiting
    // complaints and ends.
    runtime.shutdown_timeout(Duration::from_secs(5));
    let _ = thread.join();
    served.map(|()| log::say("stopped"))
}

async fn serve(path: &Path, name: &str, desk: Desk, watch: Watch, serving: &Serving) -> Result<(), String> {
    let listener = TcpListener::bind(serving.listen).await.map_err(|error| format!("{}: {error}", serving.listen))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let told = stop().map_err(|error| error.to_string())?;
    announce(address, name, &desk, serving);
    let clock = desk.clock;
    tokio::spawn(purge_daily(path.to_owned(), watch.clone(), clock));
    let desk = Arc::new(desk);
    tokio::spawn(sweep_often(Arc::downgrade(&desk)));
    let stop = async {
        tokio::select! {
            () = told => Ok(()),
            why = watch.lost() => Err(why),
        }
    };
    let origins: Origins = serving.origins.iter().filter_map(|origin| HeaderValue::from_str(origin).ok()).collect();
    let app = Router::new()
        .fallback(receive)
        .with_state(desk)
        .layer(origins::cors(&origins))
        .layer(from_fn_with_state(origins, origins::check))
        .layer(from_fn_with_state(clock, log::requests));
    accept(listener, app, HEAD.min(serving.time), stop).await
}

/// Accepts connections until the server is asked to stop, and then lets open requests end. Returns an error if
/// something forces it to stop.
async fn accept(
    listener: TcpListener,
    app: Router,
    head: Duration,
    stop: impl Future<Output = Result<(), String>>,
) -> Result<(), String> {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(head);
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    tokio::pin!(stop);
    let stopped = loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (listener.accept().await, place)
        };
        let (accepted, place) = tokio::select! {
            next = next => next,
            stopped = &mut stop => break stopped,
        };
        let Ok((stream, _)) = accepted else {
            // Usually there are too many open files, which passes.
            sleep(Duration::from_millis(100)).await;
            continue;
        };
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(app.clone()));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A connection that breaks is up to the client: it tries again.
            let _ = connection.await;
            drop(place);
        });
    };
    drop(listener);
    let _ = timeout(FINISH, graceful.shutdown()).await;
    stopped
}

/// Prints what it serves, with the address on the first line.
fn announce(address: SocketAddr, database: &str, desk: &Desk, serving: &Serving) {
    log::say(&format!("receives complaints at http://{address}/"));
    log::say(&format!("  database: {database}"));
    for organisation in desk.catalogue.organisations() {
        let taken = organisation.procedures.iter().filter(|procedure| !procedure.is_never_sent());
        let procedures: Vec<&str> = taken.map(|procedure| &*procedure.id).collect();
        log::say(&format!("  for {}: {}", organisation.id.text, procedures.join(", ")));
    }
    match serving.origins.as_slice() {
        [] => log::say("  from pages: none; allow one with --allow-origin"),
        origins => log::say(&format!("  from pages of: {}", origins.join(", "))),
    }
    let (megabytes, time) = (serving.most / 1_000_000, serving.time.as_secs());
    log::say(&format!("  at most: {megabytes} MB and {time} s for a complaint"));
    if !address.ip().is_loopback() {
        log::say("  without encryption: other machines must reach it through a web server that speaks HTTPS");
    }
}

/// Deletes complaints as promised: now, and once a day.
///
/// A clock that cannot be right prevents nobody from filing: that is printed once, and checked repeatedly, because most
/// machines set their clock soon after they start.
async fn purge_daily(path: std::path::PathBuf, watch: Watch, clock: Clock) {
    let mut told = None;
    loop {
        let (path, watch) = (path.clone(), watch.clone());
        let purge = move || {
            watch.look()?;
            Database::open(&path)?.purge(clock, false)
        };
        let is_done = match tokio::task::spawn_blocking(purge).await {
            Ok(Ok(purged)) => {
                log::say(&purged.in_words());
                purged.is_whole()
            }
            Ok(Err(Trouble::Doubtful(doubt))) if told == Some(doubt) => false,
            Ok(Err(trouble)) => {
                told = if let Trouble::Doubtful(doubt) = trouble { Some(doubt) } else { None };
                log::complain(&format!("purge: {trouble}"));
                false
            }
            Err(_) => {
                log::complain("purge: broken off");
                false
            }
        };
        sleep(if is_done { DAY } else { AGAIN }).await;
    }
}

/// Deletes the files and receipts of plain forms when their hour is over.
async fn sweep_often(desk: Weak<Desk>) {
    loop {
        sleep(SWEEP).await;
        let Some(desk) = desk.upgrade() else { return };
        let now = desk.clock.now();
        // When the database is busy, the next time will do.
        let _ = desk.writer.with(move |database| database.sweep(now)).await;
    }
}

/// Ends when the process is asked to stop: by SIGTERM, or by Ctrl-C.
#[cfg(unix)]
fn stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

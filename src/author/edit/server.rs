//! The editor's server: one lesson, this computer, a thread of its own. It binds only the computer's own address, is
//! patient with nobody for long, and asks [`super::guard`] before it answers anything.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path as InPath, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use tokio::sync::{Semaphore, oneshot};

use super::api;
use super::desk::{Desk, Wanted};
use super::guard::{self, Guard, Turned};
use super::preview::MakePainter;
use crate::author::places::Places;
use crate::lesson::Library;
use crate::limits::{EDIT_BODY_MS, EDIT_CONNECTIONS_MAX, EDIT_HEAD_MS, EDIT_NEWS_MS, WATCH_MS};

/// An editor that is open. It closes when this is dropped; what is on the disk is whole.
#[derive(Debug)]
pub struct Editor {
    address: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// How long what is being answered may go on when the editor is closed.
const CLOSING: Duration = Duration::from_millis(500);

/// Opens the editor of a lesson.
///
/// # Errors
/// A sentence: the lesson cannot be read or made, or the port is taken.
pub fn serve(
    wanted: &Wanted,
    places: &Places,
    library: Arc<Library>,
    painter: Option<MakePainter>,
) -> Result<Editor, String> {
    let cannot = |why: std::io::Error| match wanted.port {
        0 => format!("The editor's page cannot be served ({why}). Close other programs, and try again."),
        port => format!("The port {port} cannot be had ({why}). Leave out --port, and a free one is taken."),
    };
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, wanted.port))).map_err(cannot)?;
    listener.set_nonblocking(true).map_err(cannot)?;
    let guard = Guard::new(listener.local_addr().map_err(cannot)?.port())?;
    let address = guard.address();
    let desk = Desk::open(wanted, places, library, painter)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(cannot)?;
    let (stop, stopped) = oneshot::channel();
    let run = move || {
        runtime.block_on(accept(listener, app(guard, desk), stopped));
        runtime.shutdown_timeout(CLOSING);
    };
    let thread = std::thread::Builder::new().name("editor".into()).spawn(run).map_err(cannot)?;
    Ok(Editor { address, stop: Some(stop), thread: Some(thread) })
}

impl Editor {
    /// The address that a browser is opened with. Whoever has it can edit the lesson.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Serves until the program is ended.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // It may have ended by itself.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// Takes connections until it is told to stop.
async fn accept(listener: TcpListener, app: Router, mut stopped: oneshot::Receiver<()>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    let room = Arc::new(Semaphore::new(EDIT_CONNECTIONS_MAX));
    loop {
        let accepted = tokio::select! {
            _ = &mut stopped => return,
            accepted = listener.accept() => accepted,
        };
        let Ok((stream, _)) = accepted else {
            // There are no sockets left: others are closed meanwhile.
            tokio::time::sleep(Duration::from_millis(WATCH_MS)).await;
            continue;
        };
        // Beyond the limit a connection is dropped; the browser asks again.
        let Ok(place) = room.clone().try_acquire_owned() else { continue };
        let service = TowerToHyperService::new(app.clone());
        tokio::spawn(async move {
            let mut server = auto::Builder::new(TokioExecutor::new());
            server.http1().timer(TokioTimer::new()).header_read_timeout(Duration::from_millis(EDIT_HEAD_MS));
            // A connection that breaks is the browser's affair.
            drop(server.serve_connection(TokioIo::new(stream), service).await);
            drop(place);
        });
    }
}

fn app(guard: Guard, desk: Arc<Desk>) -> Router {
    let guard = Arc::new(guard);
    Router::new()
        .route("/", get(api::page))
        .route("/{name}", get(api::file))
        .route("/media/{kind}/{place}/{*name}", get(api::media))
        .route("/print/{what}", get(api::print))
        .route("/api/state", get(api::state))
        .route("/api/news", get(api::news))
        .route("/api/words", get(api::words))
        .route("/api/games", get(api::games))
        .route("/api/sounds", get(api::sounds))
        .route("/api/steps", get(api::steps))
        .route("/api/draw", get(api::draw))
        .route("/api/change", post(api::change))
        .route("/api/text", post(api::text))
        .route("/api/paste", post(api::paste))
        .route("/api/plan", post(api::plan))
        .route("/api/step", post(api::step))
        .route("/api/write-again", post(api::write_again))
        .route("/api/copy", post(api::copy))
        .route("/api/drop", post(api::take_file))
        .fallback(api::nothing)
        .method_not_allowed_fallback(api::nothing)
        .layer(DefaultBodyLimit::disable())
        .with_state(desk)
        .route("/open/{key}", get(open).with_state(guard.clone()))
        .layer(from_fn_with_state(guard, watched))
}

/// The address that a browser is opened with: it gets its cookie, and the page.
async fn open(State(guard): State<Arc<Guard>>, InPath(key): InPath<String>) -> Response {
    if !guard.opens(&key) {
        return turned(Turned::Secret, false);
    }
    let cookie = HeaderValue::from_str(&guard.cookie()).ok();
    let mut answer = (StatusCode::SEE_OTHER, [(header::LOCATION, "/")]).into_response();
    answer.headers_mut().extend(cookie.map(|cookie| (header::SET_COOKIE, cookie)));
    answer
}

/// Looks at every request before anything else does, and seals every answer.
async fn watched(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let ours = guard.is_ours(request.method(), request.headers());
    let let_in = ours.and_then(|()| if path.starts_with("/open/") { Ok(()) } else { guard.knows(request.headers()) });
    let for_page = path.starts_with("/api/");
    let mut answer = match let_in {
        Err(why) => turned(why, for_page),
        Ok(()) => {
            let patience = Duration::from_millis(EDIT_BODY_MS + EDIT_NEWS_MS);
            match tokio::time::timeout(patience, next.run(request)).await {
                Ok(answer) => answer,
                Err(_) => api::refused(StatusCode::REQUEST_TIMEOUT, "That took too long. Try it again."),
            }
        }
    };
    guard::seal(answer.headers_mut());
    answer
}

/// Turns a request away: JSON for the page, words for a person.
fn turned(why: Turned, for_page: bool) -> Response {
    if for_page {
        return api::refused(why.status(), why.sentence());
    }
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (why.status(), kind, format!("{}\n", why.sentence())).into_response()
}

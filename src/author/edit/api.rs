//! What the page asks, and what it gets: JSON, pictures, recordings and sheets. Whoever asks has been let in by
//! [`super::guard`]; what is done about a question is for [`super::desk`].

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Path as InPath, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use clap::ValueEnum;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::desk::Desk;
use super::document::Refused;
use super::preview::{Answer, Ask};
use super::{files, guard, media as kept};
use crate::author::catalogue;
use crate::author::print::paper::Paper;
use crate::author::print::{Row, Wanted, What, page as sheet};
use crate::lesson::patch::Patch;
use crate::lesson::{plan, search};
use crate::limits::{
    BINGO_COPIES_MAX, EDIT_ASK_MAX_BYTES, EDIT_BODY_MS, EDIT_DROP_MAX_BYTES, EDIT_FOUND_MAX, EDIT_NEWS_MS, MINUTES_MAX,
    MINUTES_MIN, TEAMS_MAX, TEAMS_MIN,
};
use crate::phonics::tell;

/// An answer that says no, in a sentence for people.
pub(super) fn refused(status: StatusCode, sentence: &str) -> Response {
    (status, axum::Json(json!({ "error": sentence }))).into_response()
}

/// Why a question is not answered as it was wished.
pub(super) struct No(StatusCode, Value);

impl No {
    fn because(status: StatusCode, sentence: impl Into<String>) -> No {
        No(status, json!({ "error": sentence.into() }))
    }
}

impl IntoResponse for No {
    fn into_response(self) -> Response {
        (self.0, axum::Json(self.1)).into_response()
    }
}

type Told = Result<axum::Json<Value>, No>;
type Handed = State<Arc<Desk>>;

const STALE: &str = "The lesson was changed elsewhere meanwhile.";

/// Does work that touches files, where it holds nobody else up.
async fn apart<T: Send + 'static>(
    desk: Arc<Desk>,
    work: impl FnOnce(&Desk) -> Result<T, No> + Send + 'static,
) -> Result<T, No> {
    let fell = "Something in the program failed. Nothing of the lesson is lost: load the page again.";
    tokio::task::spawn_blocking(move || work(&desk))
        .await
        .unwrap_or_else(|_| Err(No::because(StatusCode::INTERNAL_SERVER_ERROR, fell)))
}

/// Changes the lesson, and tells how it stands then; also where it was not changed.
async fn changed(desk: Arc<Desk>, work: impl FnOnce(&Desk) -> Result<Value, Refused> + Send + 'static) -> Told {
    let told = apart(desk, |desk| {
        let done = work(desk);
        let state = desk.described().state;
        match done {
            Ok(mut told) => {
                told["state"] = state;
                Ok(told)
            }
            Err(Refused::Stale) => Err(No(StatusCode::CONFLICT, json!({ "error": STALE, "state": state }))),
            Err(Refused::Because(sentence)) => {
                Err(No(StatusCode::UNPROCESSABLE_ENTITY, json!({ "error": sentence, "state": state })))
            }
        }
    });
    told.await.map(axum::Json)
}

/// The body of a request, as far as it is not too large or too slow.
async fn body(head: &HeaderMap, body: Body, most: usize) -> Result<Bytes, No> {
    let too_large = || {
        let sentence = format!("This is larger than {} MB. Make it smaller, and try again.", most / 1_048_576);
        No::because(StatusCode::PAYLOAD_TOO_LARGE, sentence)
    };
    let said = head.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if said.is_some_and(|said| said > most) {
        return Err(too_large());
    }
    match tokio::time::timeout(Duration::from_millis(EDIT_BODY_MS), to_bytes(body, most)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_)) => Err(too_large()),
        Err(_) => Err(No::because(StatusCode::REQUEST_TIMEOUT, "That took too long. Try it again.")),
    }
}

/// What a request of the page says in JSON.
async fn said<T: DeserializeOwned>(request: Request) -> Result<T, No> {
    let (parts, its) = request.into_parts();
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let no = |why: String| {
        No::because(StatusCode::BAD_REQUEST, format!("The page asked something odd ({why}). Load it again."))
    };
    if kind != Some("application/json") {
        return Err(no("no JSON".to_owned()));
    }
    let bytes = body(&parts.headers, its, EDIT_ASK_MAX_BYTES).await?;
    serde_json::from_slice(&bytes).map_err(|why| no(why.to_string()))
}

/// Anything that is not there.
pub(super) async fn nothing() -> Response {
    refused(StatusCode::NOT_FOUND, "There is nothing here. Go back to the page of the lesson.")
}

/// A file that was read, as the browser gets it.
async fn given(path: std::path::PathBuf, kind: &'static str, policy: &'static str) -> Response {
    let read = tokio::task::spawn_blocking(move || std::fs::read(path)).await;
    match read {
        Ok(Ok(bytes)) => {
            ([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, policy)], bytes).into_response()
        }
        _ => nothing().await,
    }
}

pub(super) async fn page(State(desk): Handed) -> Response {
    file(State(desk), InPath(String::new())).await
}

pub(super) async fn file(State(desk): Handed, InPath(name): InPath<String>) -> Response {
    match files::file(&desk.places.assets, &name) {
        Some((path, kind)) => given(path, kind, guard::PAGE_POLICY).await,
        None => nothing().await,
    }
}

pub(super) async fn media(
    State(desk): Handed,
    InPath((kind, place, name)): InPath<(String, String, String)>,
) -> Response {
    match kept::found(&desk.media(), &kind, &place, &name) {
        Some((path, kind)) => given(path, kind, guard::FILE_POLICY).await,
        None => nothing().await,
    }
}

pub(super) async fn state(State(desk): Handed) -> Told {
    apart(desk, |desk| Ok(axum::Json(desk.described().state))).await
}

#[derive(Deserialize)]
pub(super) struct Known {
    #[serde(default)]
    tag: String,
}

/// Waits until the lesson stands otherwise than the page knows, or for a while.
pub(super) async fn news(State(desk): Handed, Query(known): Query<Known>) -> Told {
    let mut news = desk.news.subscribe();
    let patience = tokio::time::sleep(Duration::from_millis(EDIT_NEWS_MS));
    tokio::pin!(patience);
    loop {
        let tag = desk.stands().tag;
        if tag != known.tag {
            return Ok(axum::Json(json!({ "tag": tag })));
        }
        tokio::select! {
            changed = news.changed() => if changed.is_err() { return Ok(axum::Json(json!({ "tag": tag }))) },
            () = &mut patience => return Ok(axum::Json(json!({ "tag": tag }))),
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Searched {
    #[serde(default)]
    q: String,
    #[serde(default)]
    pictures: bool,
}

/// Words of the library, or only those with a picture, each picture once.
pub(super) async fn words(State(desk): Handed, Query(searched): Query<Searched>) -> Told {
    let found = move |desk: &Desk| {
        let query: String = searched.q.chars().take(search::QUERY_MAX_CHARS).collect();
        let mut seen = std::collections::BTreeSet::new();
        let fits = |word: &&crate::lesson::Word| match &word.picture {
            Some(picture) if searched.pictures => seen.insert(picture.clone()),
            _ => !searched.pictures,
        };
        let found = search::words(&desk.library, &query).into_iter().filter(fits).take(EDIT_FOUND_MAX);
        let words = found.map(|word| {
            json!({ "word": word.word, "ja": word.gloss.get("ja"), "picture": word.picture, "grade": word.grade })
        });
        Ok(axum::Json(json!({ "words": words.collect::<Vec<_>>() })))
    };
    apart(desk, found).await
}

/// Every game with its settings.
pub(super) async fn games(State(desk): Handed) -> Told {
    let told = |desk: &Desk| {
        let games = serde_json::from_str::<Value>(&catalogue::games_for_programs(&desk.library)).unwrap_or_default();
        Ok(axum::Json(json!({ "games": games })))
    };
    apart(desk, told).await
}

#[derive(Deserialize)]
pub(super) struct Word {
    word: String,
}

/// How a word is cut.
pub(super) async fn sounds(State(desk): Handed, Query(Word { word }): Query<Word>) -> Told {
    let cut = move |desk: &Desk| {
        let opened = desk.sounds().map_err(|why| No::because(StatusCode::INTERNAL_SERVER_ERROR, why))?;
        let (text, _) = tell::sounds(&opened.phonics, &[word], true);
        let rows = serde_json::from_str::<Value>(&text).unwrap_or_default();
        Ok(axum::Json(rows.get(0).cloned().unwrap_or_default()))
    };
    apart(desk, cut).await
}

const UNPLAYABLE: &str = "The lesson has mistakes that keep it from being played. Mend them first.";
const NO_PAINTER: &str = "There is no preview here. Play the lesson to see it.";

/// Asks the painter.
async fn painted(desk: Arc<Desk>, ask: Ask) -> Result<Answer, No> {
    let asked = apart(desk, move |desk| {
        let preview = desk.preview.as_ref().ok_or_else(|| No::because(StatusCode::NOT_FOUND, NO_PAINTER))?;
        let (lesson, beside) =
            desk.playable().ok_or_else(|| No::because(StatusCode::UNPROCESSABLE_ENTITY, UNPLAYABLE))?;
        Ok(preview.ask(lesson, beside, ask))
    });
    let gone = |_| No::because(StatusCode::SERVICE_UNAVAILABLE, "The picture was not drawn. Try it again.");
    asked.await?.await.map_err(gone)
}

pub(super) async fn steps(State(desk): Handed) -> Response {
    drawn(painted(desk, Ask::Steps).await)
}

#[derive(Deserialize)]
pub(super) struct Drawing {
    step: usize,
    width: u32,
    height: u32,
}

/// Smallest and largest side of a preview, in pixels.
const SIDE_PX: std::ops::RangeInclusive<u32> = 240..=1_920;

pub(super) async fn draw(State(desk): Handed, Query(Drawing { step, width, height }): Query<Drawing>) -> Response {
    let fit = |side: u32| side.clamp(*SIDE_PX.start(), *SIDE_PX.end());
    drawn(painted(desk, Ask::Draw(step, (fit(width), fit(height)))).await)
}

fn drawn(answer: Result<Answer, No>) -> Response {
    match answer {
        Ok(Answer::Steps(steps)) => axum::Json(json!({ "steps": steps })).into_response(),
        Ok(Answer::Picture(png)) => {
            ([(header::CONTENT_TYPE, "image/png"), (header::CONTENT_SECURITY_POLICY, guard::FILE_POLICY)], png)
                .into_response()
        }
        Ok(Answer::Superseded) => axum::Json(json!({ "superseded": true })).into_response(),
        Ok(Answer::Trouble(why)) => refused(StatusCode::SERVICE_UNAVAILABLE, &why),
        Err(no) => no.into_response(),
    }
}

#[derive(Deserialize)]
pub(super) struct Change {
    version: String,
    patches: Vec<Patch>,
}

pub(super) async fn change(State(desk): Handed, request: Request) -> Told {
    let Change { version, patches } = said(request).await?;
    changed(desk, move |desk| desk.change(&version, &patches).map(|()| json!({}))).await
}

#[derive(Deserialize)]
pub(super) struct Text {
    version: String,
    text: String,
}

pub(super) async fn text(State(desk): Handed, request: Request) -> Told {
    let Text { version, text } = said(request).await?;
    changed(desk, move |desk| desk.text(&version, text).map(|()| json!({}))).await
}

#[derive(Deserialize)]
pub(super) struct Paste {
    version: String,
    text: String,
    /// It was typed into the table, not pasted.
    typed: bool,
    at: usize,
}

pub(super) async fn paste(State(desk): Handed, request: Request) -> Told {
    let Paste { version, text, typed, at } = said(request).await?;
    let done = move |desk: &Desk| {
        let pasted = desk.paste(&version, &text, typed, at)?;
        Ok(json!({ "remarks": pasted.remarks, "leftOut": pasted.left_out }))
    };
    changed(desk, done).await
}

#[derive(Deserialize)]
pub(super) struct Plan {
    version: String,
    minutes: u16,
}

pub(super) async fn plan(State(desk): Handed, request: Request) -> Told {
    let Plan { version, minutes } = said(request).await?;
    let minutes = minutes.clamp(MINUTES_MIN, MINUTES_MAX);
    changed(desk, move |desk| desk.plan(&version, minutes).map(|()| json!({}))).await
}

#[derive(Deserialize)]
pub(super) struct Step {
    version: String,
    back: bool,
}

pub(super) async fn step(State(desk): Handed, request: Request) -> Told {
    let Step { version, back } = said(request).await?;
    changed(desk, move |desk| desk.step(&version, back).map(|()| json!({}))).await
}

#[derive(Deserialize)]
pub(super) struct Version {
    version: String,
}

pub(super) async fn write_again(State(desk): Handed, request: Request) -> Told {
    let Version { version } = said(request).await?;
    changed(desk, move |desk| desk.write_again(&version).map(|()| json!({}))).await
}

pub(super) async fn copy(State(desk): Handed, request: Request) -> Told {
    let Version { version: _ } = said(request).await?;
    changed(desk, |desk| desk.copy().map(|()| json!({}))).await
}

#[derive(Deserialize)]
pub(super) struct Dropped {
    version: String,
    kind: String,
    list: String,
    at: usize,
    #[serde(default)]
    name: String,
}

/// A file that was dropped, pasted, chosen or recorded.
pub(super) async fn take_file(State(desk): Handed, Query(dropped): Query<Dropped>, request: Request) -> Told {
    let (parts, its) = request.into_parts();
    let bytes = body(&parts.headers, its, EDIT_DROP_MAX_BYTES).await?;
    let done = move |desk: &Desk| {
        let Dropped { version, kind, list, at, name } = dropped;
        Ok(json!({ "note": desk.take_file(&version, &kind, (&list, at), &name, &bytes)? }))
    };
    changed(desk, done).await
}

#[derive(Deserialize)]
pub(super) struct Sheet {
    paper: Option<String>,
    per_page: Option<usize>,
    side: Option<usize>,
    copies: Option<usize>,
    teams: Option<u8>,
}

/// A sheet to print, as a page of its own.
pub(super) async fn print(State(desk): Handed, InPath(what): InPath<String>, Query(wishes): Query<Sheet>) -> Response {
    let made = move |desk: &Desk| {
        let no = |why: String| No::because(StatusCode::UNPROCESSABLE_ENTITY, why);
        let what = What::from_str(&what, false)
            .map_err(|_| No::because(StatusCode::NOT_FOUND, "There is no sheet of this name."))?;
        let usual = Wanted::default();
        let paper = wishes.paper.and_then(|paper| Paper::from_str(&paper, true).ok());
        let wanted = Wanted {
            what,
            paper: paper.unwrap_or_default(),
            per_page: wishes.per_page,
            side: wishes.side.unwrap_or(usual.side),
            copies: wishes.copies.unwrap_or(usual.copies).clamp(1, BINGO_COPIES_MAX),
            teams: wishes.teams.unwrap_or(usual.teams).clamp(TEAMS_MIN, TEAMS_MAX),
            ..usual
        };
        let lesson = desk.described().lesson.ok_or_else(|| no(UNPLAYABLE.to_owned()))?;
        let minutes = |game| u16::try_from(plan::lasts_ms(game, &lesson) / 60_000).ok().map(|minutes| minutes.max(1));
        let rows: Vec<Row> = lesson.games.iter().map(|game| (game.clone(), minutes(game))).collect();
        let kit = desk.kit().map_err(no)?;
        sheet(&lesson, &rows, &wanted, kit, &desk.media()).map_err(no)
    };
    match apart(desk, made).await {
        Ok(page) => {
            let kind = (header::CONTENT_TYPE, "text/html; charset=utf-8");
            ([kind, (header::CONTENT_SECURITY_POLICY, guard::SHEET_POLICY)], page.html).into_response()
        }
        // It is opened as a page of its own, where a person reads it.
        Err(No(status, told)) => {
            let sentence = told["error"].as_str().unwrap_or_default().to_owned();
            (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], sentence).into_response()
        }
    }
}

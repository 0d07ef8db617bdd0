//! Who may ask: a page that this program opened, on this computer, and nobody else.
//!
//! Another page that is open in the same browser can send requests here, and a name of its own can be made to lead
//! here. So each request must be for this address, must not come from another page, and must bring the secret that
//! only the page has that was opened with it. It knows heads of requests and nothing of lessons.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use rand::TryRng;
use rand::rngs::SysRng;

/// Bytes of a secret: 128 bits cannot be guessed.
const SECRET_BYTES: usize = 16;

/// What the guard asks for.
#[derive(Clone, Debug)]
pub struct Guard {
    /// `127.0.0.1:` and the port.
    host: String,
    /// In the address that the browser is opened with.
    key: String,
    /// In the cookie that it is given for that.
    cookie: String,
}

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turned {
    /// It is for another address.
    Host,
    /// It comes from another page.
    Origin,
    /// It brings no secret, or a wrong one.
    Secret,
}

impl Guard {
    /// A guard for a port, with new secrets.
    ///
    /// # Errors
    /// A sentence, where the system has no random numbers to give.
    pub fn new(port: u16) -> Result<Guard, String> {
        Ok(Guard { host: format!("127.0.0.1:{port}"), key: secret()?, cookie: secret()? })
    }

    /// The address that a browser is opened with.
    pub fn address(&self) -> String {
        format!("http://{}/open/{}", self.host, self.key)
    }

    /// Whether this is the secret of [`Guard::address`].
    pub fn opens(&self, key: &str) -> bool {
        same(key.as_bytes(), self.key.as_bytes())
    }

    /// What the browser keeps once it was opened with the secret. Programs on other ports of this computer get
    /// their own, for a browser sends each of them all that there are.
    pub fn cookie(&self) -> String {
        format!("{}={}; Path=/; HttpOnly; SameSite=Strict", self.name(), self.cookie)
    }

    fn name(&self) -> String {
        format!("hanamaru-{}", self.host.rsplit(':').next().unwrap_or_default())
    }

    /// Whether a request is for this address and not from another page.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn is_ours(&self, method: &Method, head: &HeaderMap) -> Result<(), Turned> {
        let one = |name: HeaderName| {
            let mut all = head.get_all(name).iter();
            (all.next().map(|value| value.to_str().unwrap_or("?")), all.next().is_some())
        };
        if one(header::HOST) != (Some(self.host.as_str()), false) {
            return Err(Turned::Host);
        }
        let own = format!("http://{}", self.host);
        let reads = *method == Method::GET;
        match one(header::ORIGIN) {
            (None, _) if reads => {}
            (Some(origin), false) if origin == own => {}
            _ => return Err(Turned::Origin),
        }
        // "none" is a person who opens the address; "cross-site" is a link to it, which may lead to the door only.
        match one(HeaderName::from_static("sec-fetch-site")) {
            (None | Some("same-origin"), false) => Ok(()),
            (Some("none"), false) if reads => Ok(()),
            _ => Err(Turned::Origin),
        }
    }

    /// Whether a request brings the secret.
    ///
    /// # Errors
    /// That it does not.
    pub fn knows(&self, head: &HeaderMap) -> Result<(), Turned> {
        let name = self.name();
        let cookies = head.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut found = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|cookie| {
            let (its_name, value) = cookie.trim().split_once('=')?;
            (its_name == name).then_some(value)
        });
        if found.any(|value| same(value.as_bytes(), self.cookie.as_bytes())) { Ok(()) } else { Err(Turned::Secret) }
    }
}

impl Turned {
    /// What the browser is told.
    pub fn status(self) -> StatusCode {
        StatusCode::FORBIDDEN
    }

    /// What a person is told.
    pub fn sentence(self) -> &'static str {
        match self {
            Turned::Host | Turned::Origin => {
                "This request comes from another page, so it is not answered. Open the editor with the address that \
                 it printed."
            }
            Turned::Secret => {
                "This page belongs to an editor that was closed, or was opened without its key. Start it again, and \
                 use the address that it prints."
            }
        }
    }
}

/// What every answer says: that it is not to be kept, guessed at, framed or linked from elsewhere, and that the page
/// takes nothing from anywhere but here.
pub const HEADERS: [(&str, &str); 7] = [
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "microphone=(self), camera=(), geolocation=()"),
];

/// What the page may use.
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; \
     media-src 'self' blob:; connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; \
     frame-ancestors 'none'";
/// What a picture or a recording may use: nothing.
pub const FILE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
/// What a printed sheet may use: what it holds itself.
pub const SHEET_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; \
     form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// Gives an answer its headers; its own policy stays.
pub fn seal(head: &mut HeaderMap) {
    for (name, value) in HEADERS {
        head.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    head.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(PAGE_POLICY));
}

/// A new secret.
fn secret() -> Result<String, String> {
    let mut bytes = [0_u8; SECRET_BYTES];
    SysRng
        .try_fill_bytes(&mut bytes)
        .map_err(|why| format!("The system gives no random numbers ({why}), so the editor cannot be kept safe."))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether two secrets are the same; it takes as long wherever they differ.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differ, (one, other)| differ | (one ^ other)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut head = HeaderMap::new();
        for (name, value) in pairs {
            head.append(HeaderName::from_static(name), HeaderValue::from_str(value).expect("a value for the test"));
        }
        head
    }

    #[test]
    fn only_our_own_page_is_answered() {
        let guard = Guard::new(4321).expect("the system has random numbers");
        let check = |method: Method, pairs: &[(&'static str, &str)], expect| {
            assert_eq!(guard.is_ours(&method, &head(pairs)), expect, "{method} {pairs:?}");
        };
        let (host, own) = (("host", "127.0.0.1:4321"), ("origin", "http://127.0.0.1:4321"));
        check(Method::GET, &[host], Ok(()));
        check(Method::POST, &[host, own], Ok(()));
        check(Method::POST, &[host, own, ("sec-fetch-site", "same-origin")], Ok(()));
        check(Method::GET, &[host, ("sec-fetch-site", "none")], Ok(()));
        check(Method::POST, &[host], Err(Turned::Origin));
        check(Method::POST, &[host, ("origin", "null")], Err(Turned::Origin));
        check(Method::GET, &[host, ("origin", "null")], Err(Turned::Origin));
        check(Method::GET, &[host, ("origin", "http://evil.example")], Err(Turned::Origin));
        check(Method::GET, &[host, ("origin", "http://127.0.0.1:4322")], Err(Turned::Origin));
        check(Method::POST, &[host, own, ("origin", "null")], Err(Turned::Origin));
        // Another port of this computer is the same site, and yet another page.
        check(Method::GET, &[host, ("sec-fetch-site", "same-site")], Err(Turned::Origin));
        check(Method::GET, &[host, ("sec-fetch-site", "cross-site")], Err(Turned::Origin));
        check(Method::POST, &[host, own, ("sec-fetch-site", "none")], Err(Turned::Origin));
        // A name that was made to lead here.
        check(Method::GET, &[], Err(Turned::Host));
        check(Method::GET, &[("host", "evil.example:4321")], Err(Turned::Host));
        check(Method::GET, &[("host", "localhost:4321")], Err(Turned::Host));
        check(Method::GET, &[host, ("host", "evil.example")], Err(Turned::Host));
    }

    #[test]
    fn the_secret_is_asked_for() {
        let guard = Guard::new(4321).expect("the system has random numbers");
        let cookie = guard.cookie();
        let pair = cookie.split(';').next().unwrap_or_default();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
        assert_eq!(guard.knows(&head(&[("cookie", &format!("a=b; {pair}"))])), Ok(()));
        let other = Guard::new(4321).expect("the system has random numbers");
        assert_eq!(other.knows(&head(&[("cookie", pair)])), Err(Turned::Secret));
        assert_eq!(guard.knows(&head(&[("cookie", "hanamaru-4321=")])), Err(Turned::Secret));
        assert_eq!(guard.knows(&HeaderMap::new()), Err(Turned::Secret));
        let key = guard.address().rsplit('/').next().unwrap_or_default().to_owned();
        assert!(guard.opens(&key) && !other.opens(&key) && !guard.opens(""));
        assert!(key.len() == 32 && guard.knows(&head(&[("cookie", &key)])).is_err());
    }
}

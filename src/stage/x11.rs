//! What an X server says of its monitors, the moment that anything about them changes. winit looks
//! only when the whole desktop changes its size, which is told before a monitor is where it will be:
//! it goes on with what was. Here every change is asked about, and winit can be made to ask again.
//!
//! Under Wayland, Windows and macOS there is nothing here, and winit's own word is good.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::displays::Place;
use super::shell::Wake;

/// A monitor as the server lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XMonitor {
    /// Its output's name.
    pub name: String,
    /// Where it lies.
    pub place: Option<Place>,
    /// It is the main one.
    pub primary: bool,
}

/// The server's monitors, kept up to date by a thread of its own.
#[derive(Default)]
pub struct XMonitors {
    latest: Arc<Mutex<Option<Vec<XMonitor>>>>,
    /// The desk's window; 0 while there is none.
    desk: Arc<AtomicU32>,
    #[cfg(all(unix, not(target_os = "macos")))]
    server: Option<Arc<server::Server>>,
}

impl XMonitors {
    /// Watches the server, where there is one; `wake` is called after each change.
    #[cfg(all(unix, not(target_os = "macos")))]
    pub fn watch(wake: Wake) -> Self {
        let named = |variable: &str| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
        // winit takes Wayland where there is one, and an X server beside it is not what is seen.
        if named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET") || !named("DISPLAY") {
            return Self::default();
        }
        let started = server::Server::connect().and_then(|server| Self::start(server, wake));
        started.unwrap_or_else(|why| {
            tracing::debug!("the X server does not tell of its monitors: {why}");
            Self::default()
        })
    }

    /// Nothing is watched where there is no X server.
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    pub fn watch(_wake: Wake) -> Self {
        Self::default()
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    fn start(server: server::Server, wake: Wake) -> server::Asked<Self> {
        let mut before = server.monitors()?;
        let (latest, desk) = (Arc::new(Mutex::new(Some(before.clone()))), Arc::new(AtomicU32::new(0)));
        let server = Arc::new(server);
        let (asked, told, guarded) = (server.clone(), latest.clone(), desk.clone());
        std::thread::Builder::new().name("monitors".into()).spawn(move || {
            // A server that is gone says nothing more, and what it said last proves nothing.
            let put = |list| *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(list);
            while asked.wait().is_ok() {
                let now = asked.monitors().unwrap_or_default();
                if now != before {
                    // The answer goes now: the window's next frame may be far, or never come.
                    asked.cover(guarded.load(Ordering::Relaxed)).ok();
                }
                before.clone_from(&now);
                put(now);
                wake();
            }
            put(Vec::new());
            wake();
        })?;
        Ok(Self { latest, desk, server: Some(server) })
    }

    /// This window goes at the first change of the monitors. None when there is none.
    pub fn guard(&self, window: Option<u64>) {
        let window = window.and_then(|window| u32::try_from(window).ok());
        self.desk.store(window.unwrap_or_default(), Ordering::Relaxed);
    }

    /// The guarded window goes now.
    pub fn cover(&self) {
        #[cfg(all(unix, not(target_os = "macos")))]
        if let Some(server) = &self.server
            && let Err(why) = server.cover(self.desk.load(Ordering::Relaxed))
        {
            tracing::debug!("the desk's window cannot be covered: {why}");
        }
    }

    /// Makes winit ask for the monitors anew, by way of one of its windows.
    pub fn remind_winit(&self, window: u64) {
        #[cfg(all(unix, not(target_os = "macos")))]
        if let (Some(server), Ok(window)) = (&self.server, u32::try_from(window))
            && let Err(why) = server.touch(window)
        {
            tracing::debug!("winit cannot be told of the monitors: {why}");
        }
        #[cfg(not(all(unix, not(target_os = "macos"))))]
        let _ = window;
    }

    /// The latest list; none where no X server tells.
    pub fn latest(&self) -> Option<Vec<XMonitor>> {
        // The list is whole at any time, so that a panic elsewhere cannot have broken it.
        self.latest.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod server {
    use std::error::Error;

    use x11rb::connection::Connection;
    use x11rb::protocol::Event;
    use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
    use x11rb::protocol::xproto::{
        AtomEnum, ChangeWindowAttributesAux as Attributes, ConnectionExt as _, PropMode, Window,
    };
    use x11rb::rust_connection::RustConnection;

    use super::{Place, XMonitor};

    /// A connection of our own: it reads nothing that winit waits for.
    pub struct Server {
        connection: RustConnection,
        root: Window,
    }

    /// What the server answers.
    pub type Asked<T> = Result<T, Box<dyn Error + Send + Sync>>;

    impl Server {
        pub fn connect() -> Asked<Self> {
            let (connection, screen) = x11rb::connect(None)?;
            let root = connection.setup().roots.get(screen).ok_or("it has no screen")?.root;
            connection.randr_query_version(1, 3)?.reply()?;
            let mask = NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE | NotifyMask::OUTPUT_CHANGE;
            connection.randr_select_input(root, mask)?.check()?;
            Ok(Self { connection, root })
        }

        /// Waits until something about the monitors has changed.
        pub fn wait(&self) -> Asked<()> {
            loop {
                match self.connection.wait_for_event()? {
                    Event::RandrNotify(_) | Event::RandrScreenChangeNotify(_) => return Ok(()),
                    _ => {}
                }
            }
        }

        /// The monitors that show something, as winit lists them.
        pub fn monitors(&self) -> Asked<Vec<XMonitor>> {
            let primary = self.connection.randr_get_output_primary(self.root)?.reply()?.output;
            let resources = self.connection.randr_get_screen_resources_current(self.root)?.reply()?;
            let mut all = Vec::new();
            for crtc in resources.crtcs {
                let info = self.connection.randr_get_crtc_info(crtc, x11rb::CURRENT_TIME)?.reply()?;
                let place = Place::known(info.x.into(), info.y.into(), info.width.into(), info.height.into());
                let Some(output) = info.outputs.first().copied().filter(|_| place.is_some()) else { continue };
                let named = self.connection.randr_get_output_info(output, x11rb::CURRENT_TIME)?.reply()?;
                let name = String::from_utf8_lossy(&named.name).into_owned();
                all.push(XMonitor { name, place, primary: output == primary });
            }
            Ok(all)
        }

        /// Blackens a window and takes it off the screen. Black first: until something else draws there,
        /// the screen keeps what was on it. Nothing for no window.
        pub fn cover(&self, window: Window) -> Asked<()> {
            if window != 0 {
                self.connection.change_window_attributes(window, &Attributes::new().background_pixel(0))?;
                self.connection.clear_area(false, window, 0, 0, 0, 0)?;
                self.connection.unmap_window(window)?;
                self.connection.flush()?;
            }
            Ok(())
        }

        /// Adds nothing to a property of a window of winit's, at whose changes it asks for the monitors anew.
        pub fn touch(&self, window: Window) -> Asked<()> {
            let property = AtomEnum::RESOURCE_MANAGER;
            self.connection.change_property(PropMode::APPEND, window, property, AtomEnum::STRING, 8, 0, &[])?;
            self.connection.flush()?;
            Ok(())
        }
    }
}

//! The screen never sleeps in a lesson: the system is asked for that while one is on. Asked on a
//! thread of its own, because on Linux the answer comes over D-Bus and may take long or never come.
//! Knows nothing of the lesson.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};

use bevy::prelude::Resource;

/// Why, as the system lists it.
const REASON: &str = "a lesson is on";

/// Asks the system to stay awake, and lets it sleep again. Dropping it does the latter too.
#[derive(Resource, Default)]
pub struct Awake {
    asked: Option<Sender<bool>>,
    on: bool,
}

impl Awake {
    /// Whether the screen is to stay on. Returns at once, however slow the system is.
    pub fn hold(&mut self, on: bool) {
        if self.on == on {
            return;
        }
        self.on = on;
        let asked = self.asked.get_or_insert_with(|| {
            let (asked, wanted) = channel();
            // What cannot be started cannot hold the screen on either, which is said where it is asked.
            if let Err(why) = std::thread::Builder::new().name("awake".into()).spawn(move || keep(&wanted)) {
                tracing::warn!("The screen may turn itself off in the lesson: {why}.");
            }
            asked
        });
        // The other end is gone only when the thread could not be started.
        asked.send(on).ok();
    }
}

/// Holds and lets go, until nobody asks any more.
fn keep(wanted: &Receiver<bool>) {
    let mut held = Vec::new();
    let mut said = false;
    while let Ok(mut on) = wanted.recv() {
        // Only the last wish counts, where the system was slow.
        while let Ok(later) = wanted.try_recv() {
            on = later;
        }
        let_go(&mut held);
        if !on {
            continue;
        }
        match ask(true, true) {
            Ok(awake) => held.push(awake),
            Err(why) => {
                // Where one is refused, the other may still be granted.
                held.extend([ask(true, false), ask(false, true)].into_iter().flatten());
                if !std::mem::replace(&mut said, true) {
                    tracing::warn!(
                        "The system does not promise to keep the screen on in the lesson ({why}). \
                         If it turns itself off, set a longer time in the system's power settings."
                    );
                }
            }
        }
    }
    let_go(&mut held);
}

/// Sleep that somebody asks for is not held off: the lid that is shut at the bell puts the laptop to sleep.
fn ask(display: bool, idle: bool) -> Result<keepawake::KeepAwake, String> {
    let asked = || {
        let mut wish = keepawake::Builder::default();
        wish.display(display).idle(idle).reason(REASON).app_name("Hanamaru").app_reverse_domain("io.github.hanamaru");
        wish.create().map_err(|why| why.to_string())
    };
    catch_unwind(asked).unwrap_or_else(|_| Err("the system's answer could not be read".into()))
}

/// The crate panics when the D-Bus has gone in the meantime: then there is nothing to let go.
fn let_go(held: &mut Vec<keepawake::KeepAwake>) {
    for awake in held.drain(..) {
        catch_unwind(AssertUnwindSafe(move || drop(awake))).ok();
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    /// With a system that promises nothing, as on the machines that test this, and with one that does.
    #[test]
    fn asking_never_waits_and_never_fails() {
        let started = Instant::now();
        let mut awake = Awake::default();
        for on in [true, true, false, true, false] {
            awake.hold(on);
        }
        assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
    }
}

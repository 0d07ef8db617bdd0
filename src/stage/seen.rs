//! What is seen of the monitors and windows at this moment, from winit or an X server. Facts only:
//! what follows from them is for [`displays`](super::displays).

use bevy::prelude::*;
use bevy::window::Monitor;
use bevy::winit::WINIT_WINDOWS;

use super::displays::{MonitorFacts, MonitorKey, Place, seen_with, touched};
use super::x11::XMonitor;

/// What winit knows of a window now.
pub struct Looked {
    /// The system's number of the window.
    pub window: u64,
    /// The monitors, with their places in the list for keys.
    pub monitors: Vec<MonitorFacts>,
    /// Where the window is, where the system says so.
    place: Option<Place>,
    /// The place of the monitor that the system says it is on.
    monitor: Option<Place>,
}

/// Looks at a window. Keys are places in the list: winit has no others that Bevy knows.
pub fn look(window: Entity) -> Option<Looked> {
    WINIT_WINDOWS.with_borrow(|windows| {
        let window = windows.get_window(window)?;
        let primary = window.primary_monitor();
        let mut monitors = Vec::new();
        for (number, monitor) in (0..).zip(window.available_monitors()) {
            let (at, size) = (monitor.position(), monitor.size());
            monitors.push(MonitorFacts {
                key: MonitorKey(number),
                name: monitor.name(),
                place: Place::known(at.x, at.y, size.width, size.height),
                primary: primary.as_ref() == Some(&monitor),
            });
        }
        let size = window.inner_size();
        let place = window.inner_position().ok().and_then(|at| Place::known(at.x, at.y, size.width, size.height));
        let monitor = window.current_monitor().and_then(|monitor| {
            let (at, size) = (monitor.position(), monitor.size());
            Place::known(at.x, at.y, size.width, size.height)
        });
        Some(Looked { window: window.id().into(), monitors, place, monitor })
    })
}

/// What an X server told, likewise.
pub fn from_x(told: Vec<XMonitor>) -> Vec<MonitorFacts> {
    let numbered = (0..).zip(told);
    let facts = |(number, monitor): (u64, XMonitor)| MonitorFacts {
        key: MonitorKey(number),
        name: Some(monitor.name),
        place: monitor.place,
        primary: monitor.primary,
    };
    numbered.map(facts).collect()
}

/// Gives what was seen the keys of Bevy's monitors. None when Bevy's are not what was seen.
pub fn with_keys(seen: Vec<MonitorFacts>, known: &Query<(Entity, &Monitor)>) -> Option<Vec<MonitorFacts>> {
    let mut left: Vec<(Entity, Option<&String>, Option<Place>)> = known
        .iter()
        .map(|(entity, monitor)| {
            let at = monitor.physical_position;
            (entity, monitor.name.as_ref(), Place::known(at.x, at.y, monitor.physical_width, monitor.physical_height))
        })
        .collect();
    let mut all = Vec::new();
    for facts in seen {
        let place = left.iter().position(|(_, name, place)| *name == facts.name.as_ref() && *place == facts.place)?;
        let (entity, ..) = left.swap_remove(place);
        all.push(MonitorFacts { key: MonitorKey(entity.to_bits()), ..facts });
    }
    left.is_empty().then_some(all)
}

/// The monitors that a window is seen on.
pub fn seen_on(monitors: &[MonitorFacts], looked: &Looked) -> Vec<MonitorKey> {
    match (looked.place, looked.monitor) {
        (Some(place), _) => touched(monitors, place),
        // Wayland tells no window where it is, only which monitor it is on.
        (None, Some(monitor)) => {
            let on = monitors.iter().find(|facts| facts.place == Some(monitor));
            on.map(|facts| seen_with(monitors, facts.key)).unwrap_or_default()
        }
        (None, None) => Vec::new(),
    }
}

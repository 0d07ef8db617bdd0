//! What follows the clock between two views: bars, seconds, watches, the time of day. A drawing is
//! worked out only when a view changes; this keeps its moving parts true until the next one.

use bevy::prelude::*;

use super::canvas::{Showing, StageClock};
use super::drawing::Live;
use super::theme::Colour;
use super::widgets;
use crate::game::view::TimerView;

/// How long one colour of an alarm lasts, in milliseconds: it changes twice a second at most.
const ALARM_MS: u64 = 500;

/// A node that follows the clock, and the game's countdown where there is one.
#[derive(Component)]
pub(super) struct Follows(pub Live, pub Option<TimerView>);

/// Brings what is live up to date.
pub(super) fn follow_clock(
    clock: Res<StageClock>,
    showing: Res<Showing>,
    mut live: Query<(&Follows, &mut Node, Option<&mut BackgroundColor>, Option<&mut BorderColor>, Option<&Children>)>,
    mut texts: Query<&mut Text>,
) {
    let now = clock.0;
    for (Follows(live, timer), mut node, ground, edge, children) in &mut live {
        let says = match (live, timer) {
            (Live::TimerBar(full), Some(timer)) => {
                let width = px((full * widgets::left_share(timer, now)).round());
                if node.width != width {
                    node.width = width;
                }
                continue;
            }
            (Live::TimerSeconds(_), Some(timer)) => widgets::left_shown(timer, now),
            (Live::TimerBar(_) | Live::TimerSeconds(_), None) => continue,
            (Live::Watch(watch), _) => watch.says(now),
            (Live::TimeOfDay(clock), _) => widgets::time_of_day(clock, now),
            (Live::Alarm { watch, calm, loud }, _) => {
                let (alarm, still) = (watch.alarm(now), showing.reduced_motion || !watch.runs());
                if let Some(mut ground) = ground {
                    let colour = alarm_colour(alarm, now, still, (calm.0, loud.0));
                    ground.set_if_neq(BackgroundColor(colour.into()));
                }
                if let Some(mut edge) = edge {
                    let colour = if alarm { loud.1 } else { calm.1 };
                    edge.set_if_neq(BorderColor::from(Color::from(colour)));
                }
                continue;
            }
        };
        let first = children.and_then(|children| children.iter().next());
        if let Some(mut text) = first.and_then(|child| texts.get_mut(child).ok()).filter(|text| text.0 != says) {
            text.0 = says;
        }
    }
}

/// Calm, or by turns loud and calm; loud all the time where nothing is to move.
fn alarm_colour(alarm: bool, now: u64, still: bool, (calm, loud): (Colour, Colour)) -> Colour {
    if alarm && (still || now / ALARM_MS % 2 == 0) { loud } else { calm }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alarm_changes_no_more_than_three_times_a_second() {
        let (calm, loud) = (Colour::rgb(0), Colour::rgb(1));
        let colours: Vec<Colour> = (0..1_000).map(|now| alarm_colour(true, now, false, (calm, loud))).collect();
        assert!(colours.contains(&calm) && colours.contains(&loud));
        assert!(colours.windows(2).filter(|two| two[0] != two[1]).count() <= 2);
        assert_eq!(alarm_colour(true, ALARM_MS, true, (calm, loud)), loud);
        assert_eq!(alarm_colour(false, 0, false, (calm, loud)), calm);
    }
}

//! A session that is lost and found again at any moment is the session that was never lost.

use std::path::Path;

use hanamaru::game::keys::act_for;
use hanamaru::game::{Act, Command, Event, Refusal, Seat, next_due};
use hanamaru::host::Session;
use hanamaru::record::{Log, lesson_ref};
use proptest::prelude::*;

use crate::common::{Happening, happening, lesson};
use crate::{begin, opening, resume, settled, written};

type Decided = Vec<Result<Vec<Event>, Refusal>>;

/// Lets it happen in a session, as the host would.
fn happen(session: &mut Session, now: &mut u64, happening: &Happening) -> Decided {
    let state = session.state();
    let (seat, act) = match happening {
        Happening::Wait(ms) => return wait(session, now, *ms),
        Happening::Press(press) => match act_for(&session.stage_view(*now), *press) {
            Some(act) => (Seat::Teacher, act),
            None => return Vec::new(),
        },
        Happening::Act(seat, Act::PlayGame { game, .. }) => (*seat, Act::PlayGame { step: state.step, game: *game }),
        Happening::Act(seat, act) => (*seat, act.clone()),
        Happening::Tablet(team, choice, input) => {
            let question = state.play.round().and_then(|round| round.question.as_ref()).map_or(0, |asked| asked.id);
            (Seat::Team(*team), Act::Answer { question, choice: *choice, input: *input })
        }
        Happening::Late(by) => (Seat::Teacher, Act::Advance { step: state.step.saturating_sub(*by) }),
        Happening::Edit(cards) => (Seat::Host, Act::ReplaceLesson { lesson: lesson_ref(lesson(*cards + 4)) }),
    };
    session.submit(vec![Command { seat, at_ms: *now, act }])
}

fn wait(session: &mut Session, now: &mut u64, ms: u64) -> Decided {
    let until = *now + ms;
    let mut decided = Vec::new();
    while let Some(due) = next_due(session.state()).filter(|due| *due <= until) {
        *now = due.max(*now);
        decided.extend(session.submit(vec![Command { seat: Seat::Host, at_ms: *now, act: Act::TimeReached }]));
    }
    *now = until;
    decided
}

/// The session after a crash: the old one is dropped where it stands.
fn crash(session: Session, folder: &Path) -> Session {
    let closed = session.state().closed;
    if closed {
        return session;
    }
    drop(session);
    resume(folder)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn crashes_change_nothing(
        seed in any::<u64>(),
        course in prop::collection::vec((happening(), prop::bool::weighted(0.15)), 1..60),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut lost = begin(folder.path(), seed);
        let mut kept = Session::open(opening(seed), "unit-5", Log::open(None), None).expect("a sound opening");
        let (mut lost_at, mut kept_at) = (0, 0);
        for (happening, crashes) in &course {
            let in_lost = happen(&mut lost, &mut lost_at, happening);
            let in_kept = happen(&mut kept, &mut kept_at, happening);
            prop_assert_eq!(in_lost, in_kept);
            if *crashes {
                lost = crash(lost, folder.path());
            }
            prop_assert_eq!(written(&lost), written(&kept));
        }
        prop_assert_eq!(lost.events(), kept.events());
        prop_assert_eq!(settled(&mut lost).in_memory_only, None);
    }
}

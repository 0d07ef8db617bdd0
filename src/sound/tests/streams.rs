//! Whatever comes, in whatever order: nothing falls, and never more sounds than the limit.

use proptest::prelude::*;

use super::*;
use crate::game::beat::Beat;
use crate::game::{Number, TeamNo, Verdict};
use crate::limits::EFFECTS_PLAYING_MAX;

/// What may sound at once: the effects, voices that end, music that comes and goes, and the ticks.
const SOUNDS_MAX: usize = EFFECTS_PLAYING_MAX + 8 + 4 + 1;

#[derive(Clone, Debug)]
enum Step {
    Hear(Option<Beat>, Option<AtMs>, Vec<Moment>),
    Pass(u64),
    Clock(AtMs),
    Volume(u8),
    Mute(bool),
    Choose(bool),
    Voices(usize),
}

fn a_moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        Just(Moment::ScreenTurned),
        Just(Moment::CardDealt),
        Just(Moment::PartTurned),
        any::<TeamNo>().prop_map(Moment::TeamCalled),
        any::<TeamNo>().prop_map(Moment::StealOffered),
        any::<Number>().prop_map(Moment::NumberDrawn),
        Just(Moment::AnswerShown),
        prop_oneof![Just(Verdict::Right), Just(Verdict::Wrong), Just(Verdict::Half), Just(Verdict::Pass)]
            .prop_map(Moment::Judged),
        (any::<TeamNo>(), any::<i32>()).prop_map(|(team, points)| Moment::Scored(team, points)),
        Just(Moment::TimeUp),
        Just(Moment::GameEnded),
        (0_u16..4).prop_map(Moment::Voice),
        any::<u16>().prop_map(Moment::Voice),
        Just(Moment::Undone),
        Just(Moment::Redone),
    ]
}

fn a_beat() -> impl Strategy<Value = Beat> {
    let at = prop_oneof![0_u64..5_000, any::<u64>()];
    (at, any::<u16>(), 0_u16..20, 0_u16..400).prop_map(|(at, bpm, ramp, cards)| Beat { at, bpm, ramp, cards })
}

fn a_step() -> impl Strategy<Value = Step> {
    let until = prop_oneof![0_u64..20_000, any::<u64>()];
    prop_oneof![
        8 => (prop::option::of(a_beat()), prop::option::of(until), prop::collection::vec(a_moment(), 0..12))
            .prop_map(|(beat, until, moments)| Step::Hear(beat, until, moments)),
        6 => (0_u64..600).prop_map(Step::Pass),
        1 => prop_oneof![0_u64..100_000, any::<u64>()].prop_map(Step::Clock),
        1 => any::<u8>().prop_map(Step::Volume),
        1 => any::<bool>().prop_map(Step::Mute),
        1 => any::<bool>().prop_map(Step::Choose),
        1 => (0_usize..4).prop_map(Step::Voices),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn nothing_falls_and_the_limit_holds(steps in prop::collection::vec(a_step(), 1..40)) {
        let mut room = Room::new();
        let files = ["right.ogg", "gone.ogg", "storm.ogg", "thinking.ogg"].map(|name| folder().join(name));
        for step in steps {
            match step {
                Step::Hear(beat, music_until, moments) => room.hear(SoundView { beat, music_until }, &moments),
                Step::Pass(ms) => room.pass(ms),
                Step::Clock(now) => room.now = now.min(u64::MAX / 2),
                Step::Volume(volume) => room.sounds.set_volume(volume),
                Step::Mute(muted) => room.sounds.set_muted(muted),
                Step::Choose(named) => {
                    room.sounds.choose_output(if named { Output::Named("no such".into()) } else { Output::Default });
                }
                Step::Voices(number) => room.sounds.set_voices(files[..number].to_vec()),
            }
            prop_assert!(room.sounds.playing() <= SOUNDS_MAX);
            let most = room.heard.drain(..).fold(0.0_f32, |most, sample| most.max(sample.abs()));
            prop_assert!(most <= 0.9, "{}", most);
            room.sounds.take_troubles();
        }
    }
}

//! The beat, on the sample, for five minutes; and how it finds its way back.

use super::*;
use crate::game::beat::{BEATS_A_CARD, Beat};
use crate::sound::offline::BUFFER_FRAMES;

/// One audio buffer, in milliseconds: what an onset may be off.
const BUFFER_MS: f64 = BUFFER_FRAMES as f64 / RATE as f64 * 1000.0;

/// From 60 beats a minute past 140 to the fastest that there is, in more than five minutes.
const RAMP: Beat = Beat { at: 520, bpm: 60, ramp: 1, cards: 153 };

fn view(beat: Beat) -> SoundView {
    SoundView { beat: Some(beat), music_until: None }
}

/// Where sounds begin after quiet, in frames.
fn onsets(samples: &[f32]) -> Vec<usize> {
    let (loud, hush) = (0.02, 60 * MS);
    let (mut found, mut quiet_for) = (Vec::new(), hush);
    for (i, sample) in samples.iter().enumerate() {
        if sample.abs() > loud && quiet_for >= hush {
            found.push(i);
        }
        quiet_for = if sample.abs() > loud { 0 } else { quiet_for + 1 };
    }
    found
}

fn all_starts(beat: Beat) -> Vec<f64> {
    (0..beat.cards).flat_map(|card| (0..BEATS_A_CARD).map(move |step| beat.starts(card, step) as f64)).collect()
}

#[test]
fn five_minutes_of_a_ramp_stay_within_one_buffer() {
    let mut room = Room::new();
    let began = room.now as f64;
    room.hear(view(RAMP), &[]);
    room.pass(RAMP.ends() - room.now + 100);
    let starts = all_starts(RAMP);
    let heard: Vec<f64> = onsets(&room.side(0)).iter().map(|frame| began + *frame as f64 / MS as f64).collect();
    assert!(RAMP.ends() - RAMP.at > 300_000, "more than five minutes: {}", RAMP.ends());
    assert_eq!(heard.len(), starts.len());
    let worst = heard.iter().zip(&starts).map(|(heard, start)| (heard - start).abs()).fold(0.0, f64::max);
    println!("{} beats, the worst {worst:.2} ms off; a buffer is {BUFFER_MS:.2} ms", heard.len());
    assert!(worst < BUFFER_MS, "{worst} ms");
}

/// A sound card whose clock runs slower or faster than the session's: what is heard is counted in session time.
fn worst_on_a_card_off_by(frames_each_20_ms: usize) -> f64 {
    let mut room = Room::new();
    let beat = Beat { at: room.now + 400, bpm: 100, ramp: 0, cards: 70 };
    room.hear(view(beat), &[]);
    // Onsets in session time: the piece of 20 ms they lie in, and how far into it.
    let mut pieces = Vec::new();
    while room.now < beat.ends() {
        let piece = room.tape.render(frames_each_20_ms);
        pieces.push((room.now, room.heard.len() / 2));
        room.heard.extend(piece);
        room.now += 20;
        room.sounds.tick(room.now);
    }
    let session_time = |frame: usize| {
        let at = pieces.partition_point(|(_, first)| *first <= frame) - 1;
        let (now, first) = pieces[at];
        now as f64 + (frame - first) as f64 / MS as f64
    };
    let heard: Vec<f64> = onsets(&room.side(0)).into_iter().map(session_time).collect();
    let starts = all_starts(beat);
    assert_eq!(heard.len(), starts.len(), "no tick is left out, none comes twice");
    heard.iter().zip(&starts).map(|(heard, start)| (heard - start).abs()).fold(0.0, f64::max)
}

#[test]
fn a_sound_card_with_another_clock_is_set_right() {
    // A thousandth off is five times worse than the worst quartz: 170 ms in this beat if nothing were done.
    for frames in [20 * MS - 1, 20 * MS + 1] {
        let worst = worst_on_a_card_off_by(frames);
        println!("a sound card that gives {frames} frames for 960: the worst {worst:.2} ms off");
        assert!(worst < 1.25 * BUFFER_MS, "{worst} ms");
    }
}

#[test]
fn a_card_that_stood_still_catches_up() {
    let mut room = Room::new();
    let beat = Beat { at: room.now + 400, bpm: 120, ramp: 0, cards: 10 };
    room.hear(view(beat), &[]);
    room.pass(4_000);
    // Nothing was asked for during 800 ms.
    room.now += 800;
    room.pass(1_000);
    let (resumed, now) = (room.heard.len() / 2, room.now as f64);
    room.pass(5_000);
    let heard: Vec<f64> =
        onsets(&room.side(0)[resumed..]).iter().map(|frame| now + *frame as f64 / MS as f64).collect();
    let starts = all_starts(beat);
    assert!(heard.len() >= 8);
    for onset in heard {
        let off = starts.iter().map(|start| (start - onset).abs()).fold(f64::MAX, f64::min);
        assert!(off < 2.0 * BUFFER_MS, "{onset} is {off} ms off");
    }
}

#[test]
fn a_pause_silences_the_beat_and_a_new_start_is_kept() {
    let mut room = Room::new();
    let first = Beat { at: room.now + 200, bpm: 90, ramp: 0, cards: 20 };
    room.hear(view(first), &[]);
    room.pass(3_000);
    room.hear(SoundView::default(), &[]);
    room.pass(1_000);
    let pause = room.side(0).split_off(3_200 * MS);
    assert!(pause.iter().all(|sample| sample.abs() < 1e-4), "the pause is silent");
    let (from, now) = (room.heard.len() / 2, room.now as f64);
    let second = Beat { at: room.now - 1_000, ..first };
    room.hear(view(second), &[]);
    room.pass(4_000);
    let heard = onsets(&room.side(0)[from..]);
    let starts: Vec<f64> = all_starts(second).into_iter().filter(|start| *start > now).collect();
    for (onset, start) in heard.iter().zip(&starts) {
        assert!((now + *onset as f64 / MS as f64 - start).abs() < BUFFER_MS);
    }
    assert!(heard.len() >= 5);
}

#[test]
fn the_last_three_seconds_tick_softly_when_the_music_has_gone() {
    let mut room = Room::new();
    let until = room.now + 8_000;
    room.hear(SoundView { beat: None, music_until: Some(until) }, &[]);
    room.pass(2_000);
    assert!(level_db(&room.side(0)[1_500 * MS..]) > -45.0, "music is there");
    room.pass(7_000);
    let all = room.side(0);
    assert!(level_db(&all[8_050 * MS..]) < -80.0, "and gone when the time is up");
    // While the music fades the last tick is clear of it.
    let tick = level_db(&all[6_998 * MS..7_030 * MS]);
    println!("the last tick: {tick:.1} dB over 32 ms");
    assert!(tick > -45.0);
}

#[test]
fn another_sessions_clock_begins_anew() {
    let mut room = Room::new();
    room.pass(2_000);
    room.now = 50_000_000;
    room.hear(view(Beat { at: 50_000_100, bpm: 120, ramp: 0, cards: 4 }), &[]);
    room.pass(2_000);
    room.now = 0;
    let from = room.heard.len() / 2;
    let beat = Beat { at: 300, bpm: 120, ramp: 0, cards: 1 };
    room.hear(view(beat), &[]);
    room.pass(2_600);
    let heard = onsets(&room.side(0)[from + 150 * MS..]);
    assert_eq!(heard.len(), 4);
    for (onset, start) in heard.iter().zip(all_starts(beat)) {
        assert!((150.0 + *onset as f64 / MS as f64 - start).abs() < BUFFER_MS);
    }
}

//! How loud things are: each shipped sound, a voice, and the others under a voice.

use std::fs;

use ebur128::{EbuR128, Mode};
use tempfile::TempDir;

use super::*;
use crate::sound::loudness::{PEAK_MAX_DB, TARGET_LUFS};
use crate::sound::player::{EFFECTS_DUCKED_DB, MUSIC_DUCKED_DB};
use crate::sound::probe::read;

#[test]
fn every_shipped_sound_has_the_one_loudness() {
    let mut names: Vec<PathBuf> =
        fs::read_dir(folder()).expect("it ships").map(|entry| entry.expect("it ships").path()).collect();
    names.sort();
    assert_eq!(names.len(), Cue::ALL.len() + 4, "the cues, three ticks and the music");
    let mut bytes = 0;
    for path in names {
        bytes += fs::metadata(&path).expect("it ships").len();
        let mut peaks = EbuR128::new(2, RATE, Mode::TRUE_PEAK).expect("a meter");
        let recording = read(&path, 30, &mut |frames| {
            let stereo: Vec<f32> = frames.iter().flat_map(|frame| [frame.left, frame.right]).collect();
            peaks.add_frames_f32(&stereo).expect("a meter");
        })
        .expect("a good file");
        // A little silence after it, for what lies between its last samples.
        peaks.add_frames_f32(&[0.0; 200]).expect("a meter");
        let true_peak = 20.0 * peaks.true_peak(0).expect("a meter").log10();
        let short = recording.seconds < 3.0;
        let measured = recording.measured;
        let loudness = if short { measured.momentary_max } else { measured.integrated }.expect("it is heard");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        println!("| {name} | {:.2} s | {loudness:.1} LUFS | {true_peak:.1} dBTP |", recording.seconds);
        assert!(true_peak <= PEAK_MAX_DB, "{name}: {true_peak}");
        assert!(loudness < TARGET_LUFS + 0.5, "{name}: {loudness}");
        // Only where its peak leaves no room may a sound be quieter.
        assert!(loudness > TARGET_LUFS - 0.5 || true_peak > PEAK_MAX_DB - 1.5, "{name}: {loudness}");
        assert_eq!(recording.rate, RATE);
    }
    assert!(bytes < 1_000_000, "{bytes} bytes");
}

#[test]
fn the_music_comes_round_without_a_seam() {
    let music = shipped().thinking().expect("it ships");
    assert_eq!(music.frames.len(), 12 * RATE as usize, "four bars, on the sample");
    let jump = (music.frames[0].left - music.frames[music.frames.len() - 1].left).abs();
    let usual = music.frames.windows(2).map(|pair| (pair[1].left - pair[0].left).abs()).fold(0.0, f32::max);
    assert!(jump < usual / 2.0, "{jump} in a piece whose steps go up to {usual}");
}

#[test]
fn a_voice_comes_out_at_its_loudness() {
    let dir = TempDir::new().expect("a scratch folder");
    let path = dir.path().join("quiet.wav");
    write_tone(&path, 44_100, 4.0, &[0.06, 0.06]);
    let mut room = Room::with_voices(&[path]);
    room.hear(SoundView::default(), &[Moment::Voice(0)]);
    room.pass(4_000);
    let mut meter = loudness::Meter::new(RATE).expect("a meter");
    meter.add(&room.heard);
    let loudness = meter.finish().loudness().expect("it is heard");
    println!("a voice of -24.5 LUFS comes out at {loudness:.2} LUFS");
    assert!((loudness - TARGET_LUFS).abs() < 0.5, "{loudness}");
}

/// A room in which music plays, and a voice out of the left loudspeaker if so wished.
fn music_with(voice: bool) -> (Vec<f32>, Room) {
    let dir = TempDir::new().expect("a scratch folder");
    let path = dir.path().join("left.wav");
    write_tone(&path, RATE, 6.0, &[0.3, 0.0]);
    let mut room = Room::with_voices(&[path]);
    room.heard.clear();
    let view = SoundView { beat: None, music_until: Some(room.now + 60_000) };
    room.hear(view, &[]);
    room.pass(3_000);
    if voice {
        room.hear(view, &[Moment::Voice(0)]);
    }
    room.pass(8_000);
    (room.side(1), room)
}

#[test]
fn music_makes_way_for_a_voice_and_comes_back() {
    let (alone, _) = music_with(false);
    let (under, room) = music_with(true);
    let ducked = level_db(&under[3_500 * MS..8_500 * MS]) - level_db(&alone[3_500 * MS..8_500 * MS]);
    let after = level_db(&under[10_000 * MS..]) - level_db(&alone[10_000 * MS..]);
    let voice = level_db(&room.side(0)[4_000 * MS..8_000 * MS]);
    println!("music under a voice: {ducked:.2} dB; after it: {after:.2} dB; the voice is {voice:.1} dB");
    assert!((ducked - f64::from(MUSIC_DUCKED_DB)).abs() < 0.3, "{ducked}");
    assert!(after.abs() < 0.3, "{after}");
    assert!(level_db(&alone) < voice - 8.0, "music is quiet anyway");
}

#[test]
fn effects_make_way_a_little() {
    let loudest = |voice: bool| {
        let (_, mut room) = music_with(false);
        let dir = TempDir::new().expect("a scratch folder");
        let path = dir.path().join("left.wav");
        write_tone(&path, RATE, 4.0, &[0.3, 0.0]);
        room.sounds.set_voices(vec![path]);
        while room.sounds.is_loading() {
            room.sounds.tick(room.now);
            sleep(Duration::from_millis(1));
        }
        room.hear(SoundView::default(), if voice { &[Moment::Voice(0)] } else { &[] });
        room.pass(1_000);
        let from = room.heard.len() / 2;
        room.hear(SoundView::default(), &[Moment::TimeUp]);
        room.pass(1_000);
        level_db(&room.side(1)[from..])
    };
    let ducked = loudest(true) - loudest(false);
    println!("effects under a voice: {ducked:.2} dB");
    assert!((ducked - f64::from(EFFECTS_DUCKED_DB)).abs() < 0.3, "{ducked}");
}

#[test]
fn a_voice_interrupts_a_voice_and_never_sounds_over_it() {
    let dir = TempDir::new().expect("a scratch folder");
    let (left, right) = (dir.path().join("left.wav"), dir.path().join("right.wav"));
    write_tone(&left, RATE, 5.0, &[0.3, 0.0]);
    write_tone(&right, RATE, 5.0, &[0.0, 0.3]);
    let mut room = Room::with_voices(&[left, right]);
    room.heard.clear();
    room.hear(SoundView::default(), &[Moment::Voice(0)]);
    room.pass(1_000);
    // Of two at once only the later one is spoken.
    room.hear(SoundView::default(), &[Moment::Voice(0), Moment::Voice(1)]);
    room.pass(1_000);
    let sides = (room.side(0), room.side(1));
    let together = (0..2_000)
        .filter(|ms| [&sides.0, &sides.1].iter().all(|side| level_db(&side[ms * MS..(ms + 1) * MS]) > -50.0))
        .count();
    assert!(together <= 6, "both for {together} ms");
    assert!(level_db(&sides.0[1_100 * MS..]) < -80.0 && level_db(&sides.1[1_100 * MS..]) > -20.0);
    // What was taken back is not spoken on.
    room.hear(SoundView::default(), &[Moment::Undone]);
    room.pass(1_000);
    assert!(level_db(&room.side(1)[2_100 * MS..]) < -80.0);
}

#[test]
fn the_volume_and_mute_hold_for_everything() {
    let mut room = Room::new();
    let view = SoundView { beat: None, music_until: Some(1_000_000) };
    room.hear(view, &[]);
    room.pass(14_000);
    let full = level_db(&room.side(0)[2_000 * MS..]);
    room.sounds.set_volume(6);
    room.pass(200);
    room.heard.clear();
    room.pass(12_000);
    let less = level_db(&room.side(0)) - full;
    assert!((less + 14.0).abs() < 0.5, "four steps: {less}");
    room.sounds.set_muted(true);
    room.pass(200);
    room.heard.clear();
    room.sounds.test_sound();
    room.pass(1_000);
    assert_eq!(room.heard.iter().fold(0.0_f32, |most, sample| most.max(sample.abs())), 0.0);
    assert!(room.sounds.muted() && room.sounds.volume() == 6);
    room.sounds.set_muted(false);
    room.pass(1_000);
    assert!(level_db(&room.side(0)[1_500 * MS..]) > -60.0, "and back again");
    room.sounds.set_volume(99);
    assert_eq!(room.sounds.volume(), 10);
}

#[test]
fn everything_at_once_stays_below_the_ceiling() {
    let mut room = Room::new();
    let view = SoundView { beat: None, music_until: Some(1_000_000) };
    room.hear(view, &[]);
    for cue in Cue::ALL {
        room.sounds.play(cue);
    }
    room.pass(2_000);
    let most = room.heard.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
    assert!(20.0 * f64::from(most).log10() <= PEAK_MAX_DB + 0.01, "{most}");
}

#[test]
fn a_rendered_piece_can_be_kept_as_a_file() {
    let dir = TempDir::new().expect("a scratch folder");
    let path = dir.path().join("kept.wav");
    let mut room = Room::new();
    room.sounds.test_sound();
    room.pass(1_000);
    offline::write_wav(&path, room.tape.rate(), &room.heard).expect("a scratch file");
    let kept = probe(&path, Use::Voice).expect("a sound");
    assert!((kept.seconds - 1.0).abs() < 0.01 && kept.channels == 2);
}

//! Bad sound files: each has its sentence, and none stops a lesson.

use std::fs::{self, File};
use std::io::Write;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;

/// The header of a wav file that says that it holds so many bytes of sound.
fn wav_header(rate: u32, channels: u16, bytes: u32) -> Vec<u8> {
    let mut head = Vec::new();
    head.extend(b"RIFF");
    head.extend((bytes + 36).to_le_bytes());
    head.extend(b"WAVEfmt ");
    head.extend(16_u32.to_le_bytes());
    head.extend(1_u16.to_le_bytes());
    head.extend(channels.to_le_bytes());
    head.extend(rate.to_le_bytes());
    head.extend((rate * u32::from(channels)).to_le_bytes());
    head.extend(channels.to_le_bytes());
    head.extend(8_u16.to_le_bytes());
    head.extend(b"data");
    head.extend(bytes.to_le_bytes());
    head
}

#[test]
fn what_is_bad_says_what_to_do() {
    let dir = TempDir::new().expect("a scratch folder");
    let at = |name: &str| dir.path().join(name);
    let write = |name: &str, bytes: &[u8]| fs::write(at(name), bytes).expect("a scratch file");
    write("empty.ogg", b"");
    write("text.ogg", "This is a letter and no sound. ".repeat(400).as_bytes());
    write("header.wav", &wav_header(8_000, 1, 4_000)[..20]);
    write("nothing.wav", &wav_header(8_000, 1, 0));
    let ogg = fs::read(folder().join("right.ogg")).expect("it ships");
    let mut rubbish = ogg[..200].to_vec();
    rubbish.extend((0..20_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8));
    write("rubbish.ogg", &rubbish);
    write_tone(&at("silent.wav"), 44_100, 1.0, &[0.0]);
    write_tone(&at("six.wav"), 44_100, 1.0, &[0.5; 6]);
    write_tone(&at("long.wav"), 8_000, 31.0, &[0.5]);
    // An hour of sound, which nobody writes out for a test: the file is full of holes.
    let hour = 3_600 * 8_000;
    let mut file = File::create(at("hour.wav")).expect("a scratch file");
    file.write_all(&wav_header(8_000, 1, hour)).expect("a scratch file");
    file.set_len(u64::from(hour) + 44).expect("a scratch file");
    File::create(at("huge.wav")).and_then(|file| file.set_len(100 * 1_048_576)).expect("a scratch file");

    let cases = [
        ("gone.ogg", "cannot be read"),
        ("empty.ogg", "There is nothing in this sound. Record it again."),
        ("text.ogg", "no kind of sound"),
        ("header.wav", "broken"),
        ("nothing.wav", "There is nothing in this sound."),
        ("rubbish.ogg", "broken"),
        ("silent.wav", "silent. Check the microphone"),
        ("six.wav", "6 channels. Save it as mono or stereo."),
        ("long.wav", "longer than 30 seconds. Cut it."),
        ("hour.wav", "longer than 30 seconds. Cut it."),
        ("huge.wav", "larger than 64 MB"),
        (".", "it is not a file"),
    ];
    for (name, says) in cases {
        let problem = probe(&at(name), Use::Voice).expect_err(name).to_string();
        assert!(problem.contains(says), "{name}: {problem}");
        assert!(problem.ends_with('.'), "{problem}");
    }
    let song = probe(&at("hour.wav"), Use::Song).expect_err("an hour");
    assert_eq!(song.to_string(), "This sound is longer than 10 minutes. Cut it.");
    assert!(probe(&at("long.wav"), Use::Song).is_ok());

    // The same in a lesson: one sentence each, with the file's name, and everything else goes on.
    let mut paths: Vec<PathBuf> = ["gone.ogg", "text.ogg", "hour.wav"].iter().map(|name| at(name)).collect();
    paths.push(folder().join("right.ogg"));
    let mut room = Room::with_voices(&paths);
    let troubles = room.sounds.take_troubles();
    assert_eq!(troubles.len(), 3, "{troubles:?}");
    assert!(troubles[1].starts_with("text.ogg: This is no kind of sound"));
    for id in 0..6 {
        room.hear(SoundView::default(), &[Moment::Voice(id)]);
        assert_eq!(room.sounds.playing(), if id == 3 { 2 } else { 1 }, "only the ticks' track and what is whole");
        room.pass(2_000);
    }
}

#[test]
fn what_is_unpleasant_is_warned_of_and_played() {
    let dir = TempDir::new().expect("a scratch folder");
    let at = |name: &str| dir.path().join(name);
    write_tone(&at("clipped.wav"), 44_100, 1.0, &[3.0]);
    write_tone(&at("quiet.wav"), 44_100, 1.0, &[0.004]);
    write_tone(&at("good.wav"), 22_050, 2.0, &[0.3]);
    let warnings = |name: &str| probe(&at(name), Use::Voice).expect(name).warnings;
    assert_eq!(warnings("clipped.wav"), [SoundWarning::Clipped]);
    assert_eq!(warnings("quiet.wav"), [SoundWarning::Quiet]);
    assert_eq!(warnings("good.wav"), []);
    let good = probe(&at("good.wav"), Use::Voice).expect("good");
    assert!((good.seconds - 2.0).abs() < 0.01 && good.rate == 22_050 && good.channels == 1);
}

#[test]
fn a_file_that_is_cut_short_is_played_as_far_as_it_goes() {
    let dir = TempDir::new().expect("a scratch folder");
    let whole = fs::read(folder().join("game-ended.ogg")).expect("it ships");
    let path = dir.path().join("cut.ogg");
    fs::write(&path, &whole[..whole.len() * 3 / 4]).expect("a scratch file");
    let cut = probe(&path, Use::Voice).expect("some of it");
    assert!((0.3..1.9).contains(&cut.seconds), "{}", cut.seconds);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_file_makes_us_fall(flips in prop::collection::vec((0_usize..20_000, any::<u8>()), 1..40), cut in 1_usize..20_000) {
        let dir = TempDir::new().expect("a scratch folder");
        let mut bytes = fs::read(folder().join("storm.ogg")).expect("it ships");
        for (at, byte) in flips {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        bytes.truncate(cut);
        let path = dir.path().join("any.ogg");
        fs::write(&path, bytes).expect("a scratch file");
        if let Err(problem) = probe(&path, Use::Voice) {
            prop_assert!(problem.to_string().ends_with('.'));
        }
    }
}

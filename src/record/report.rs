//! "Send us what broke": one text file with the program's messages, its version, its settings and
//! facts of the system. It holds no name and no class: whatever leads to the user's own folders is
//! written as `~`.

use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::log_file;
use super::settings::Settings;
use crate::limits::REPORT_LOG_MAX_BYTES;

/// What a report is called.
pub fn name(now_unix_ms: u64) -> String {
    format!("hanamaru-report-{}", date(now_unix_ms))
}

/// A report: these facts, what the teacher was told, and what lies in the data folder.
pub fn text(data: Option<&Path>, now_unix_ms: u64, facts: &[(&str, String)], notes: &[String]) -> String {
    without_home(&body(data, now_unix_ms, facts, notes), &homes())
}

fn body(data: Option<&Path>, now_unix_ms: u64, facts: &[(&str, String)], notes: &[String]) -> String {
    let mut text = String::from("Hanamaru: a report of what broke. No names and no classes are in it.\n\n");
    let settings = Settings::load(data);
    let history = data.and_then(|data| std::fs::metadata(data.join("history.db")).ok()).map_or(0, |data| data.len());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let mut line = |name: &str, value: &str| text += &format!("{name}: {value}\n");
    line("Version", env!("CARGO_PKG_VERSION"));
    line("Written", &format!("{} (UTC)", date(now_unix_ms)));
    line("System", &format!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
    line("Processor cores", &cores.to_string());
    line("History", &format!("{history} bytes"));
    for (name, value) in facts {
        line(name, value);
    }
    line("Settings", &format!("{settings:?}"));
    for note in notes {
        line("Said", note);
    }
    for file in data.map(log_file::files).into_iter().flatten() {
        if let Ok(end) = end_of(&file) {
            text += &format!("\n--- {}\n{end}\n", file.file_name().unwrap_or_default().to_string_lossy());
        }
    }
    text
}

/// The end of a file, without its colours.
fn end_of(path: &Path) -> std::io::Result<String> {
    let mut file = std::fs::File::open(path)?;
    let long = file.metadata()?.len();
    file.seek(SeekFrom::Start(long.saturating_sub(REPORT_LOG_MAX_BYTES)))?;
    let mut bytes = Vec::new();
    file.take(REPORT_LOG_MAX_BYTES).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The user's own folders and name, which no report tells.
fn homes() -> Vec<String> {
    let dirs = directories::UserDirs::new();
    let home = dirs.map(|dirs| dirs.home_dir().to_string_lossy().into_owned());
    let user = ["USER", "USERNAME"].iter().filter_map(|name| std::env::var(name).ok());
    // A name of one or two letters would cut words apart, and tells nobody.
    home.into_iter().chain(user).filter(|name| name.len() > 2).collect()
}

fn without_home(text: &str, homes: &[String]) -> String {
    homes.iter().fold(text.to_owned(), |text, home| text.replace(home.as_str(), "~"))
}

/// A day and minute, as file names sort: `2026-06-01-0935`.
fn date(unix_ms: u64) -> String {
    let minutes = unix_ms / 60_000;
    let (days, minute) = (minutes / 1_440, minutes % 1_440);
    // Howard Hinnant's days-to-date, for days since 1970.
    let z = days + 719_468;
    let (era, day) = (z / 146_097, z % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let date = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{date:02}-{:02}{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn dates_are_right() {
        let check = |unix_ms, expect: &str| assert_eq!(date(unix_ms), expect);
        check(0, "1970-01-01-0000");
        check(951_782_400_000, "2000-02-29-0000");
        check(1_780_274_880_000, "2026-06-01-0048");
    }

    #[test]
    fn a_report_holds_the_messages_and_no_home() {
        let data = tempfile::tempdir().expect("a folder for the test");
        let mut log = log_file::LogFile::open(data.path());
        log.write_all("x".repeat(100_000).as_bytes()).expect("it never fails");
        log.write_all(b"\nthe picture /home/hanako/x.png cannot be shown").expect("it never fails");
        let text = without_home(&body(Some(data.path()), 0, &[("Screens", "2".into())], &[]), &["/home/hanako".into()]);
        assert!(text.contains("the picture ~/x.png cannot") && !text.contains("hanako"), "{text}");
        assert!(text.contains("Screens: 2") && text.contains("Version: "), "{text}");
        assert!(text.len() < 70_000, "{}", text.len());
    }
}

//! The lessons on the shelf, and the lesson that is watched.

use std::fs;
use std::path::PathBuf;

use hanamaru::host::Media;
use hanamaru::host::shelf::{key, list, read_source};
use hanamaru::host::watch::Watch;
use hanamaru::lesson::{Lesson, MediaRef};

/// Reads a lesson whose source is its title; one without a source has three things to mend.
fn by_title(source: &str) -> (Option<Lesson>, usize) {
    match source.split_once('/') {
        _ if source == "broken" => (None, 3),
        Some((course, title)) => {
            (Some(Lesson { title: title.into(), course: Some(course.into()), grade: 5, ..Lesson::default() }), 0)
        }
        None => (Some(Lesson { title: source.into(), grade: 5, ..Lesson::default() }), 1),
    }
}

#[test]
fn lessons_are_listed_in_order_with_their_troubles() {
    let folder = tempfile::tempdir().expect("a folder");
    let (shipped, own) = (folder.path().join("levels"), folder.path().join("own"));
    let put = |path: PathBuf, source: &[u8]| {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, source).expect("a file");
    };
    put(shipped.join("b/2.lesson.ron"), b"Course/Beta");
    put(shipped.join("b/1.lesson.ron"), b"Course/Alpha");
    put(shipped.join("loose.lesson.ron"), b"Loose");
    put(shipped.join("a/b/c/too-deep.lesson.ron"), b"Deep");
    put(shipped.join("notes.ron"), b"no lesson");
    put(shipped.join(".hidden/x.lesson.ron"), b"hidden");
    put(own.join("broken.lesson.ron"), b"broken");
    put(own.join("latin.lesson.ron"), b"caf\xe9");
    put(own.join("huge.lesson.ron"), &vec![b' '; 1_048_577]);
    let roots = [shipped, own, folder.path().join("nowhere")];
    let shelf = list(&roots, by_title);
    let titles: Vec<(&str, usize)> = shelf.lessons.iter().map(|entry| (entry.title.as_str(), entry.problems)).collect();
    let expect = [("Alpha", 0), ("Beta", 0), ("Loose", 1), ("broken", 3), ("huge", 1), ("latin", 1)];
    assert_eq!(titles, expect);
    let troubles: Vec<&str> = shelf.lessons[3..].iter().filter_map(|entry| entry.trouble.as_deref()).collect();
    assert!(troubles[0].contains("3 things to mend"));
    assert!(troubles[1].contains("larger than 1048576 bytes"));
    assert!(troubles[2].contains("UTF-8"));
    assert!(shelf.notes.is_empty());
    assert!(read_source(&roots[2]).expect_err("nothing there").contains("There is no file"));
    assert_eq!(key(&shelf.lessons[0].path), key(&roots[0].join("b/../b/1.lesson.ron")));
}

#[test]
fn a_full_shelf_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    for number in 0..501 {
        fs::write(folder.path().join(format!("{number:03}.lesson.ron")), "x").expect("a file");
    }
    let shelf = list(&[folder.path().to_owned()], by_title);
    assert_eq!(shelf.lessons.len(), 500);
    assert_eq!(shelf.notes.len(), 1);
}

#[test]
fn a_lesson_is_read_when_it_stands_still() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("x.lesson.ron");
    fs::write(&path, "one").expect("a file");
    let mut watch = Watch::new(&path, "one");
    let mut looks = |times: usize| (0..times).filter_map(|_| watch.look()).collect::<Vec<_>>();
    assert_eq!(looks(6), [], "it is as it was");
    fs::write(&path, "").expect("an editor empties it");
    assert_eq!(looks(6), [], "what is empty is being written");
    fs::write(&path, "half").expect("and writes");
    assert_eq!(looks(1), []);
    fs::write(&path, "the whole of it").expect("and writes on");
    assert_eq!(looks(6), [Ok("the whole of it".into())]);
    fs::remove_file(&path).expect("another editor takes it away");
    assert_eq!(looks(6), []);
    fs::write(folder.path().join("new"), "renamed").expect("a file");
    fs::rename(folder.path().join("new"), &path).expect("and puts another in its place");
    assert_eq!(looks(6), [Ok("renamed".into())]);
    fs::write(&path, b"caf\xe9").expect("a file");
    let said = looks(6);
    assert!(matches!(&said[..], [Err(why)] if why.contains("UTF-8")), "{said:?}");
    fs::write(&path, "renamed").expect("mended");
    assert_eq!(looks(6), [Ok("renamed".into())], "mending is told, even back to what it was");
}

#[test]
fn pictures_are_found_or_stand_for_missing_ones() {
    let folder = tempfile::tempdir().expect("a folder");
    let media =
        Media { library: folder.path().join("library"), beside: folder.path().join("beside"), ..Media::default() };
    for file in ["library/apple.svg", "library/pear.png", "library/pear.jpg", "beside/natto.png", "secret.png"] {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, "").expect("a file");
    }
    let library = |stem: &str| MediaRef::Library(stem.into());
    let beside = |name: &str| MediaRef::Beside(name.into());
    let runs = [
        (library("apple"), "library/apple.svg"),
        (library("pear"), "library/pear.png"),
        (library("fig"), "library/missing.svg"),
        (library("../secret"), "library/missing.svg"),
        (beside("natto.png"), "beside/natto.png"),
        (beside("gone.png"), "library/missing.svg"),
        (beside("../secret.png"), "library/missing.svg"),
    ];
    for (picture, expect) in runs {
        assert_eq!(media.path(&picture), folder.path().join(expect), "{picture:?}");
    }
}

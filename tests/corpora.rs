//! What fuzzing has found to lead somewhere (`fuzz/`), once more through the same doors: nothing panics, what is
//! understood makes sound lessons, and no pack leads out of a folder.
#![cfg(feature = "headless")]

mod shipped;

#[path = "../fuzz/entries.rs"]
mod entries;

#[test]
fn what_fuzzing_found_is_met() {
    for (name, door) in entries::ALL {
        let inputs = shipped::files(&format!("fuzz/corpus/{name}"), "");
        assert!(!inputs.is_empty(), "the corpus {name} is there");
        for input in inputs {
            // A test that stops names the file that it stopped at.
            println!("{}", input.display());
            door(&std::fs::read(&input).expect("it can be read"));
        }
    }
}

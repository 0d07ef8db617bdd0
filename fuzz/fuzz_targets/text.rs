#![no_main]

#[path = "../entries.rs"]
mod entries;

libfuzzer_sys::fuzz_target!(init: entries::only_our_own_panics_count(), |bytes: &[u8]| entries::text(bytes));

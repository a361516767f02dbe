#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| send_fuzz::pdf(data));

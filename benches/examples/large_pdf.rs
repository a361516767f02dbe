//! Looks inside a PDF of 200 MB on disk as is done before an upload, and prints how long it takes and how much memory.
//!
//! ```sh
//! cargo run --release -p send-benches --example large_pdf
//! ```
#![allow(clippy::print_stdout)]

use send_core::preflight::{AttachmentPlace, Environment, attachment};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::time::Instant;

/// SEND takes files up to this size.
const SIZE: u64 = 200 * 1024 * 1024;

fn main() -> io::Result<()> {
    let path = std::env::temp_dir().join(format!("send-large-{}.pdf", std::process::id()));
    write(&path)?;
    let before = peak_memory();
    let started = Instant::now();
    let report = attachment(&AttachmentPlace::document(0), File::open(&path)?, &Environment::production());
    let elapsed = started.elapsed();
    let after = peak_memory();
    std::fs::remove_file(&path)?;
    println!("{} MiB in {elapsed:?}: {} issues", SIZE >> 20, report?.issues().len());
    match before.zip(after) {
        Some((before, after)) => println!("peak memory {after} KiB, of which {} KiB for this", after - before),
        None => println!("peak memory is not known on this system"),
    }
    Ok(())
}

/// One page, and one image of almost the whole size: what a scanner makes.
fn write(path: &std::path::Path) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    let mut places = Vec::new();
    let mut at = 0;
    let mut put = |bytes: &[u8], at: &mut u64| -> io::Result<()> {
        *at += bytes.len() as u64;
        file.write_all(bytes)
    };
    put(b"%PDF-1.7\n", &mut at)?;
    for object in
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R>>"]
    {
        places.push(at);
        put(format!("{} 0 obj\n{object}\nendobj\n", places.len()).as_bytes(), &mut at)?;
    }
    places.push(at);
    let length = SIZE - at - 1024;
    put(format!("4 0 obj\n<</Length {length}>>\nstream\n").as_bytes(), &mut at)?;
    // Noise as of a compressed image: slashes as often as any other byte.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut noise = vec![0; 1 << 16];
    let mut left = length;
    while left > 0 {
        noise.chunks_exact_mut(8).for_each(|chunk| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            chunk.copy_from_slice(&state.to_le_bytes());
        });
        let piece = usize::try_from(left).unwrap_or(noise.len()).min(noise.len());
        put(&noise[..piece], &mut at)?;
        left -= piece as u64;
    }
    put(b"\nendstream\nendobj\n", &mut at)?;
    let xref = at;
    put(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).as_bytes(), &mut at)?;
    for place in &places {
        put(format!("{place:010} 00000 n \n").as_bytes(), &mut at)?;
    }
    put(format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF\n", places.len() + 1).as_bytes(), &mut at)?;
    file.flush()
}

/// The most memory that this process has had, in KiB (Linux).
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

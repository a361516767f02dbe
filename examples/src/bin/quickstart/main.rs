//! One notification from end to end: hashed, uploaded, sent, accepted, delivered, and its legal fact downloaded.
//!
//! ```text
//! cargo run --bin quickstart
//! cargo run --bin quickstart -- --document verbale.pdf --recipient FLPCPT69A65Z336P
//! SEND_ENV=uat SEND_API_KEY=… cargo run --bin quickstart -- --sender "Comune di …" --sender-tax-id …
//! ```
//!
//! Without `SEND_API_KEY` it starts an emulator of the platform in this very process: nothing leaves the machine. What a
//! program of yours needs of it is in `journey.rs`.

mod arguments;
mod journey;
mod report;

use arguments::Arguments;
use clap::Parser;
use std::process::ExitCode;

/// Wrong input: nothing was sent.
const WRONG_INPUT: u8 = 2;
/// Something failed on the way.
const FAILED: u8 = 1;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match journey::run(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(if failure.is_wrong_input() { WRONG_INPUT } else { FAILED })
        }
    }
}

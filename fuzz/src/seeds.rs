//! Writes the seeds of every target into `corpus/NAME`, relative to the working directory.

use std::fs;
use std::path::Path;

fn main() -> std::io::Result<()> {
    for target in send_fuzz::TARGETS {
        let folder = Path::new("corpus").join(target.name);
        fs::create_dir_all(&folder)?;
        for (index, seed) in (target.seeds)().iter().enumerate() {
            fs::write(folder.join(format!("seed-{index:03}")), seed)?;
        }
        println!("{}", target.name);
    }
    Ok(())
}

//! What this process has used so far, as the system counts it (`/proc`).

/// CPU seconds in user and system; the system counts in hundredths of a second.
#[must_use]
pub fn cpu() -> (f64, f64) {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name before may hold anything but a closing bracket.
    let after_name: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split(' ').collect();
    let ticks = |index: usize| after_name.get(index).and_then(|field| field.parse::<f64>().ok()).unwrap_or_default();
    (ticks(12) / 100.0, ticks(13) / 100.0)
}

/// CPU seconds in all.
#[must_use]
pub fn cpu_seconds() -> f64 {
    let (user, system) = cpu();
    user + system
}

/// Peak of the resident memory, in kB.
#[must_use]
pub fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    peak.trim().trim_end_matches(" kB").trim().parse().unwrap_or_default()
}

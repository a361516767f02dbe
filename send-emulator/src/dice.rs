//! Chance that is the same in every run: numbers drawn from the seed and from what they are for, never from one another.
//!
//! Nothing depends on the order of calls: the third upload of a run gets the same key whatever was done in between.
//! The mixing function is SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).

use std::time::Duration;

/// What a number is for. Two uses never get the same numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    Iun,
    FileKey,
    UploadSecret,
    VersionId,
    LegalFact,
    Receipt,
    Delay,
    Stream,
    Trace,
    Signature,
    Cancellation,
    Fault,
    Letter,
    SimpleLetter,
    Delegate,
    Mandate,
    Desk,
    Sender,
    Voucher,
    Company,
    Downtime,
    MandateId,
    Token,
    Message,
    InformalIun,
}

/// The source of chance.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dice {
    seed: u64,
}

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self { seed }
    }

    pub(crate) const fn seed(self) -> u64 {
        self.seed
    }

    /// A number for a use; `which` tells the instances of the use apart.
    pub(crate) fn number(self, purpose: Use, which: &[u64]) -> u64 {
        let start = mix(self.seed ^ mix(purpose as u64 + 1));
        which.iter().fold(start, |state, part| mix(state ^ mix(part.wrapping_add(0x5bd1_e995))))
    }

    /// A share: from 0 to below 1.
    pub(crate) fn share(self, purpose: Use, which: &[u64]) -> f64 {
        f64::from((self.number(purpose, which) >> 32) as u32) / (f64::from(u32::MAX) + 1.0)
    }

    /// 32 hexadecimal digits.
    pub(crate) fn hex(self, purpose: Use, which: &[u64]) -> String {
        let first = self.number(purpose, which);
        format!("{first:016x}{:016x}", mix(first ^ self.seed))
    }

    /// A UUID of version 4.
    pub(crate) fn uuid(self, purpose: Use, which: &[u64]) -> String {
        let hex = self.hex(purpose, which);
        let (a, b, c, d, e) = (&hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..]);
        format!("{a}-{b}-4{c}-a{d}-{e}")
    }

    /// A time around another: between three and five quarters of it.
    pub(crate) fn around(self, time: Duration, which: &[u64]) -> Duration {
        let share = (self.number(Use::Delay, which) >> 33) as u32;
        time.mul_f64(0.75 + 0.5 * f64::from(share) / f64::from(u32::MAX >> 1))
    }

    /// A source of numbers below a limit, for one instance of a use.
    pub(crate) fn picks(self, purpose: Use, which: u64) -> impl FnMut(usize) -> usize {
        let mut draw = 0;
        move |limit| {
            draw += 1;
            (self.number(purpose, &[which, draw]) % limit.max(1) as u64) as usize
        }
    }
}

const fn mix(state: u64) -> u64 {
    let z = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same() {
        let (a, b) = (Dice::new(1), Dice::new(2));
        assert_eq!(a.hex(Use::FileKey, &[7]), Dice::new(1).hex(Use::FileKey, &[7]));
        assert_ne!(a.hex(Use::FileKey, &[7]), b.hex(Use::FileKey, &[7]));
        assert_ne!(a.hex(Use::FileKey, &[7]), a.hex(Use::FileKey, &[8]));
        assert_ne!(a.hex(Use::FileKey, &[7]), a.hex(Use::VersionId, &[7]));
        assert_ne!(a.number(Use::Delay, &[1, 2]), a.number(Use::Delay, &[2, 1]));
    }

    #[test]
    fn times_stay_around() {
        let dice = Dice::new(3);
        for which in 0..1_000 {
            let time = dice.around(Duration::from_secs(100), &[which]);
            assert!((75..=125).contains(&time.as_secs()), "{time:?}");
        }
    }

    #[test]
    fn uuids_have_the_form_of_one() {
        let uuid = Dice::new(4).uuid(Use::Stream, &[0]);
        let lengths: Vec<_> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
        assert_eq!((&uuid[14..15], &uuid[19..20]), ("4", "a"));
    }
}

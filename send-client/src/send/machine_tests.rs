//! The machine against a model of the platform, over every kind of trouble that a network can make.

use super::*;
use proptest::prelude::*;

/// Seconds that a commit may still be under way after its answer was lost, and that a read may lag behind a commit.
const MOST_LATE: u64 = 28;

/// What the network does with one call.
#[derive(Debug, Clone, Copy)]
enum Trouble {
    None,
    /// It never arrives, and the client knows.
    NoConnection,
    TooMany,
    /// It never arrives, and the client waits in vain.
    LostBefore,
    /// It is carried out this many seconds later, and its answer is lost.
    LostAfter(u64),
    /// It arrives, and the service fails before it does anything.
    Failure,
}

fn trouble() -> impl Strategy<Value = Trouble> {
    prop_oneof![
        3 => Just(Trouble::None),
        1 => Just(Trouble::NoConnection),
        1 => Just(Trouble::TooMany),
        2 => Just(Trouble::LostBefore),
        3 => (0..MOST_LATE).prop_map(Trouble::LostAfter),
        1 => Just(Trouble::Failure),
    ]
}

/// The platform: uniqueness of the pair, commits that come late, reads that lag.
struct Platform {
    now: u64,
    lag: u64,
    commits: Vec<u64>,
    /// Requests that the service finds wrong.
    rejects: bool,
    /// Notifications made by this sender before.
    foreign: bool,
}

impl Platform {
    /// When the pair was first taken, if it is by now.
    fn first_commit(&self) -> Option<u64> {
        self.commits.iter().copied().filter(|at| *at <= self.now).min()
    }

    fn post(&mut self, trouble: Trouble) -> Posted {
        match trouble {
            Trouble::NoConnection => return Posted::NotExecuted(None),
            Trouble::TooMany => return Posted::NotExecuted(Some(Duration::from_secs(2))),
            Trouble::LostBefore | Trouble::Failure => return Posted::Unknown,
            _ => {}
        }
        let late = if let Trouble::LostAfter(late) = trouble { late } else { 0 };
        let answer = if self.foreign || self.first_commit().is_some() {
            Posted::KnownPair
        } else if self.rejects {
            Posted::Rejected
        } else {
            self.commits.push(self.now + late);
            Posted::Written(id())
        };
        if matches!(trouble, Trouble::LostAfter(_)) { Posted::Unknown } else { answer }
    }

    fn look_up(&mut self, trouble: Trouble) -> Found {
        if !matches!(trouble, Trouble::None) {
            return Found::Unknown(None);
        }
        match self.first_commit() {
            _ if self.foreign => Found::Foreign,
            Some(at) if at + self.lag <= self.now => Found::Ours(id()),
            _ => Found::Nothing,
        }
    }

    /// Notifications that exist once everything under way has arrived: the transaction lets only the first through.
    fn notifications(&self) -> usize {
        usize::from(!self.commits.is_empty())
    }
}

fn id() -> RequestId {
    "R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtMQ==".parse().unwrap()
}

fn run(platform: &mut Platform, troubles: &[Trouble], limits: SendLimits) -> Conclusion {
    let mut machine = Reconciler::new(limits);
    let mut troubles = troubles.iter().copied();
    let mut unknown_post = false;
    for _ in 0..200 {
        let trouble = troubles.next().unwrap_or(Trouble::None);
        match machine.step().clone() {
            SendStep::Done(conclusion) => return conclusion,
            SendStep::Post(wait) => {
                assert!(!unknown_post, "sent again without asking first");
                platform.now += wait.as_secs();
                let outcome = platform.post(trouble);
                unknown_post = outcome == Posted::Unknown;
                machine.posted(outcome);
            }
            SendStep::LookUp(wait) => {
                assert!(wait >= BEFORE_LOOKUP || !machine.is_in_doubt());
                platform.now += wait.as_secs();
                let outcome = platform.look_up(trouble);
                unknown_post &= matches!(outcome, Found::Unknown(_));
                machine.looked_up(outcome);
            }
        }
    }
    panic!("no end");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Whatever happens, what the machine says of the number of notifications is true.
    #[test]
    fn the_conclusion_is_the_truth(
        troubles in prop::collection::vec(trouble(), 0..20),
        lag in 0u64..3,
        rejects in any::<bool>(),
        foreign in prop::bool::weighted(0.1),
    ) {
        let mut platform = Platform { now: 0, lag, commits: Vec::new(), rejects, foreign };
        let conclusion = run(&mut platform, &troubles, SendLimits::default());
        match conclusion {
            Conclusion::Written { .. } => prop_assert_eq!(platform.notifications(), 1),
            Conclusion::Rejected | Conclusion::NotWritten => prop_assert_eq!(platform.notifications(), 0),
            Conclusion::Taken => prop_assert!(foreign),
            Conclusion::Unknown => {}
        }
        // In a conclusion without knowledge there was trouble all the time.
        if conclusion == Conclusion::Unknown {
            prop_assert!(troubles.len() >= 5);
        }
    }

    /// Trouble that ends, ends with one notification.
    #[test]
    fn trouble_that_passes_leaves_one_notification(troubles in prop::collection::vec(trouble(), 0..5), lag in 0u64..2) {
        let mut platform = Platform { now: 0, lag, commits: Vec::new(), rejects: false, foreign: false };
        let limits = SendLimits { posts: 12, lookups: 20 };
        let conclusion = run(&mut platform, &troubles, limits);
        let is_written = matches!(conclusion, Conclusion::Written { .. });
        prop_assert!(is_written, "{:?}", conclusion);
        prop_assert_eq!(platform.notifications(), 1);
    }
}

#[test]
fn a_dead_process_asks_before_it_sends() {
    let mut machine = Reconciler::resume(SendLimits::default());
    assert_eq!(machine.step(), &SendStep::LookUp(Duration::ZERO));
    machine.looked_up(Found::Nothing);
    assert_eq!(machine.step(), &SendStep::Post(Duration::ZERO));
    machine.posted(Posted::Written(id()));
    assert_eq!(machine.step(), &SendStep::Done(Conclusion::Written { request_id: id(), recovered: false }));
}

#[test]
fn a_rejection_after_a_lost_answer_is_believed_only_when_nothing_can_be_on_its_way() {
    let mut machine = Reconciler::new(SendLimits::default());
    machine.posted(Posted::Unknown);
    machine.looked_up(Found::Nothing);
    machine.posted(Posted::Rejected);
    assert_eq!(machine.step(), &SendStep::LookUp(IN_FLIGHT));
    machine.looked_up(Found::Ours(id()));
    assert_eq!(machine.step(), &SendStep::Done(Conclusion::Written { request_id: id(), recovered: true }));
}

#[test]
fn waits_grow_and_keep_what_the_platform_asks() {
    let mut machine = Reconciler::new(SendLimits { posts: 99, lookups: 99 });
    let mut waits = Vec::new();
    for _ in 0..8 {
        machine.posted(Posted::NotExecuted(None));
        if let SendStep::Post(wait) = machine.step() {
            waits.push(wait.as_secs());
        }
    }
    assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
    machine.posted(Posted::NotExecuted(Some(Duration::from_secs(90))));
    assert_eq!(machine.step(), &SendStep::Post(Duration::from_secs(90)));
}

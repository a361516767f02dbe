//! The ledger against a model of a stream: events that become visible late, permanent holes, duplicates under another id,
//! purging of what was acknowledged, and crashes between any two steps.

use super::*;
use proptest::prelude::*;
use send_core::wire::decode;

const PATIENCE: Duration = Duration::from_secs(120);

/// One event of the platform: number, element, when it becomes visible (never: a permanent hole).
#[derive(Debug, Clone)]
struct Written {
    number: u128,
    element: u32,
    visible: Option<i64>,
}

fn event(written: &Written) -> StreamEvent {
    let text = format!(
        r#"{{"eventId":"{:038}","notificationRequestId":"R","element":{{"elementId":"E-{}"}}}}"#,
        written.number, written.element
    );
    decode(text.as_bytes()).unwrap()
}

fn element(event: &StreamEvent) -> u32 {
    let id = event.element.as_ref().unwrap().element_id.as_ref().unwrap();
    id.trim_start_matches("E-").parse().unwrap()
}

/// The platform's side.
struct Stream {
    events: Vec<Written>,
    purged: u128,
}

impl Stream {
    fn page(&mut self, cursor: Option<&str>, now: i64) -> Vec<StreamEvent> {
        let cursor = cursor.and_then(number).unwrap_or_default();
        // What is acknowledged is gone, seen or not.
        self.purged = self.purged.max(cursor);
        let visible =
            |written: &&Written| written.number > self.purged && written.visible.is_some_and(|visible| visible <= now);
        self.events.iter().filter(visible).take(5).map(event).collect()
    }
}

fn plan() -> impl Strategy<Value = Vec<Written>> {
    let one =
        (0u32..400, prop_oneof![6 => Just(Some(0i64)), 3 => (1i64..100).prop_map(Some), 1 => Just(None)], 0i64..40);
    prop::collection::vec(one, 1..60).prop_map(|rows| {
        let mut at = 0;
        let row = |(index, (chance, late, gap)): (usize, (u32, Option<i64>, i64))| {
            at += gap;
            // One in eight repeats an earlier element under an id of its own.
            let index = u32::try_from(index).unwrap();
            let element = if chance % 8 == 0 { chance % (index + 1) } else { index };
            Written { number: u128::from(index) + 1, element, visible: late.map(|late| at + late) }
        };
        rows.into_iter().enumerate().map(row).collect()
    })
}

/// Where a crash may strike.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Crash {
    Never,
    /// The page was read and nothing is stored.
    BeforeStore,
    /// It is stored, nothing is handed over.
    AfterStore,
    /// The application has it, and that is not stored.
    AfterHandOver,
}

fn crash() -> impl Strategy<Value = Crash> {
    prop_oneof![
        5 => Just(Crash::Never),
        1 => Just(Crash::BeforeStore),
        1 => Just(Crash::AfterStore),
        1 => Just(Crash::AfterHandOver),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_is_lost_and_only_a_crash_repeats_what_was_in_hand(
        events in plan(),
        crashes in prop::collection::vec(crash(), 0..40),
        compact in any::<bool>(),
    ) {
        let wanted: HashSet<u32> =
            events.iter().filter(|written| written.visible.is_some()).map(|written| written.element).collect();
        let last = events.iter().filter(|written| written.visible.is_some()).map(|written| written.number).max();
        let lost: HashSet<u128> = events
            .iter()
            .filter(|written| written.visible.is_none() && Some(written.number) < last)
            .map(|written| written.number)
            .collect();
        let mut told = HashSet::new();
        let mut stream = Stream { events, purged: 0 };
        let mut stored: Vec<Change> = Vec::new();
        let mut ledger = Ledger::default();
        let mut guard = HoleGuard::new(PATIENCE);
        let mut handed: HashMap<u32, u32> = HashMap::new();
        let mut may_repeat: HashSet<u32> = HashSet::new();
        let mut crashes = crashes.into_iter();
        // The last event is visible after 60 * 40 + 100 seconds at most, and the last hole is given up after that.
        for step in 0..700 {
            let now = step * 5;
            let crash = crashes.next().unwrap_or(Crash::Never);
            let page = stream.page(ledger.cursor(), now);
            let (change, _) = ledger.take(page, &mut guard, Instant::from_second(now).unwrap());
            let mut restart = crash == Crash::BeforeStore;
            if let (Some(change), false) = (change, restart) {
                stored.push(change.clone());
                ledger.apply(change);
            }
            restart |= crash == Crash::AfterStore;
            while let (Some((position, delivery)), false) = (ledger.pop(), restart) {
                if let Some(Gap { cause: GapCause::Missing { first, last }, .. }) = delivery.gap() {
                    told.extend(*first..=*last);
                    stored.push(Change::Handled(position + 1));
                    continue;
                }
                let element = element(delivery.event().unwrap());
                *handed.entry(element).or_default() += 1;
                if crash == Crash::AfterHandOver {
                    may_repeat.insert(element);
                    restart = true;
                } else {
                    stored.push(Change::Handled(position + 1));
                }
            }
            if restart {
                if compact {
                    stored = vec![Ledger::replay(stored).snapshot()];
                }
                ledger = Ledger::replay(stored.iter().cloned());
                guard = HoleGuard::new(PATIENCE);
            }
        }
        let got: HashSet<u32> = handed.keys().copied().collect();
        prop_assert_eq!(&got, &wanted, "lost: {:?}", wanted.difference(&got).collect::<Vec<_>>());
        prop_assert_eq!(told, lost, "numbers that were given up");
        for (element, times) in handed {
            prop_assert!(times == 1 || may_repeat.contains(&element), "{} handed over {} times", element, times);
        }
    }
}

#[test]
fn a_week_without_reading_is_told() {
    let mut ledger = Ledger::default();
    let mut guard = HoleGuard::new(PATIENCE);
    let at = |seconds: i64| Instant::from_second(seconds).unwrap();
    let (first, _) = ledger.take(Vec::new(), &mut guard, at(0));
    assert!(matches!(&first, Some(Change::Page { deliveries, .. }) if deliveries.is_empty()));
    ledger.apply(first.unwrap());
    let (soon, _) = ledger.take(Vec::new(), &mut guard, at(60));
    assert_eq!(soon, None, "an empty page is noted once an hour");
    let (late, _) = ledger.take(Vec::new(), &mut guard, at(8 * 24 * 3600));
    let Some(Change::Page { deliveries, .. }) = &late else { panic!("{late:?}") };
    assert_eq!(deliveries[0].1, Delivery::Gap(Gap::new(at(0), at(8 * 24 * 3600), GapCause::NotRead)));
    assert!(late.unwrap().must_be_durable());
}

#[test]
fn elements_are_forgotten_after_their_time() {
    let mut ledger = Ledger::default();
    let mut guard = HoleGuard::new(PATIENCE);
    let mut day = 0;
    let mut read = |number, days| {
        day += days;
        let page = vec![event(&Written { number, element: 1, visible: None })];
        let (change, _) = ledger.take(page, &mut guard, Instant::from_second(day * 24 * 3600).unwrap());
        let Some(Change::Page { deliveries, .. }) = change.clone() else { return 0 };
        ledger.apply(change.unwrap());
        deliveries.iter().filter(|(_, delivery)| delivery.event().is_some()).count()
    };
    assert_eq!((read(1, 0), read(2, 7), read(3, 9)), (1, 0, 1));
}

#[test]
fn odd_ids_are_followed_without_a_guard() {
    let ledger = Ledger::default();
    let mut guard = HoleGuard::new(PATIENCE);
    let page = ["a", "c"].map(|id| decode::<StreamEvent>(format!(r#"{{"eventId":"{id}"}}"#).as_bytes()).unwrap());
    let (change, holding) = ledger.take(page.to_vec(), &mut guard, Instant::UNIX_EPOCH);
    let Some(Change::Page { cursor, deliveries, .. }) = change else { panic!("no change") };
    assert_eq!((cursor.as_deref(), deliveries.len(), holding), (Some("c"), 2, false));
}

//! What the doctor finds, and that it tells no secret.

use crate::script::{KEY, Script, Sent, Step, Ticks, answer, builder, with_header};
use crate::watch::private::found_in;
use send_client::auth::Credentials;
use send_client::{Environment, Limiter, RateLimit};
use send_core::ident::{Lang, Localized};

const STATUS: &str = r#"{"functionalities":[],"openIncidents":[]}"#;
const DENIED: &str = r#"{"Message":"User is not authorized to access this resource with an explicit deny"}"#;

/// A platform where all is well, except for what `wrong` answers otherwise.
fn platform(wrong: impl Fn(&Sent) -> Option<Step> + Send + Sync + 'static) -> Script {
    Script::new([]).with_rule(move |sent| {
        wrong(sent).or_else(|| {
            Some(match sent.url.as_str() {
                url if url.ends_with("/status") => with_header(200, STATUS, "date", "Mon, 02 Mar 2026 10:00:05 GMT"),
                url if url.ends_with("/preload") => answer(
                    200,
                    r#"[{"preloadIdx":"0","key":"PN_1.pdf","secret":"[s3cr3t]","httpMethod":"PUT","url":"https://bucket.s3.eu-south-1.amazonaws.com/x?X-Amz-Signature=s1gn"}]"#,
                ),
                url if url.contains("amazonaws") => with_header(200, "", "x-amz-version-id", "v"),
                _ => answer(404, ""),
            })
        })
    })
}

async fn examine(script: &Script, credentials: Credentials) -> (Vec<&'static str>, String) {
    let client = builder(script, &Ticks::default()).credentials(credentials).build().unwrap();
    let diagnosis = client.doctor().await;
    let text = format!("{}{}{diagnosis:?}", diagnosis.text(Lang::It), diagnosis.text(Lang::En));
    assert_eq!(found_in(&text), None, "{text}");
    (diagnosis.problems().map(|finding| finding.check).collect(), text)
}

fn jwt(typ: &str, issuer: &str, end: i64) -> String {
    jwt_for(typ, issuer, end, r#","aud":"https://e-service.example.org/send""#)
}

fn jwt_for(typ: &str, issuer: &str, end: i64, audience: &str) -> String {
    use base64::Engine;
    let part = |json: String| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(json);
    let claims = format!(r#"{{"iss":"{issuer}","exp":{end}{audience}}}"#);
    format!("{}.{}.c2ln", part(format!(r#"{{"typ":"{typ}","alg":"RS256"}}"#)), part(claims))
}

#[tokio::test]
async fn a_healthy_set_up_is_fine_and_the_hosts_are_told() {
    let (problems, text) = examine(&platform(|_| None), Credentials::api_key(KEY)).await;
    assert!(problems.is_empty(), "{text}");
    for host in ["api.uat.notifichedigitali.it", "auth.uat.interop.pagopa.it", "bucket.s3.eu-south-1.amazonaws.com"] {
        assert!(text.contains(host), "{text}");
    }
}

/// As its documentation says.
#[tokio::test]
async fn an_examination_takes_three_calls_of_the_day() {
    let limiter = Limiter::new(RateLimit::default());
    let client = builder(&platform(|_| None), &Ticks::default()).limiter(limiter.clone()).build().unwrap();
    assert!(client.doctor().await.is_fine());
    assert_eq!(limiter.usage(send_client::Clock::now(&Ticks::default())).today, 3);
}

/// What the platform wants as the audience is not public: it is told for comparison, and nothing is claimed.
#[tokio::test]
async fn of_a_voucher_no_more_is_said_than_was_looked_at() {
    let with = |audience: &str| {
        let token = jwt_for("at+jwt", "uat.interop.pagopa.it", 4_000_000_000, audience);
        Credentials::api_key(KEY).voucher(token)
    };
    let (problems, text) = examine(&platform(|_| None), with(r#","aud":"https://e-service.example.org/send""#)).await;
    assert!(problems.is_empty() && text.contains("https://e-service.example.org/send"), "{text}");
    let (problems, text) = examine(&platform(|_| None), with(r#","aud":["one.example","other.example"]"#)).await;
    assert!(problems.is_empty() && text.contains("one.example, other.example"), "{text}");
    for missing in ["", r#","aud":[]"#, r#","aud":7"#] {
        let (problems, text) = examine(&platform(|_| None), with(missing)).await;
        assert_eq!(problems, ["voucher"], "{text}");
        assert!(text.contains("(aud)"), "{text}");
    }
    // The audience of assertions: somebody passed on the wrong token.
    let (problems, _) =
        examine(&platform(|_| None), with(r#","aud":"auth.uat.interop.pagopa.it/client-assertion""#)).await;
    assert_eq!(problems, ["voucher"]);
}

#[tokio::test]
async fn each_ailment_is_named() {
    let key = || Credentials::api_key(KEY);
    let late = 4_000_000_000;
    let cases: Vec<(Script, Credentials, &[&str], &str)> = vec![
        (
            platform(|sent| sent.url.contains("requests").then(|| answer(403, DENIED))),
            key(),
            &["access"],
            "ClientBuilder::pdnd",
        ),
        (
            platform(|sent| sent.url.contains("requests").then(|| answer(403, DENIED))),
            key().voucher(jwt("at+jwt", "uat.interop.pagopa.it", late)),
            &["access"],
            "senza PDND",
        ),
        (platform(|_| None), Credentials::api_key("k3y- with a blank"), &["key"], "Self-care"),
        (platform(|_| None), Credentials::api_key(jwt("JWT", "x", late)), &["key"], "voucher"),
        (platform(|_| None), key().voucher("Bearer abc"), &["voucher"], "Bearer"),
        (platform(|_| None), key().voucher(jwt("JWT", "x", 1)), &["voucher", "voucher"], "client assertion"),
        (
            platform(|_| None),
            key().voucher(jwt("at+jwt", "auth.interop.pagopa.it", late)),
            &["voucher"],
            "altro ambiente",
        ),
        (
            platform(|sent| {
                sent.url.contains("/status").then(|| with_header(200, STATUS, "date", "Mon, 02 Mar 2026 10:05:00 GMT"))
            }),
            key(),
            &["clock"],
            "300 s",
        ),
        (
            platform(|sent| sent.url.contains("amazonaws").then(|| answer(200, ""))),
            key(),
            &["upload"],
            "x-amz-version-id",
        ),
        (platform(|sent| sent.url.contains("/status").then(crate::script::lost)), key(), &["network"], "out of reach"),
    ];
    for (script, credentials, expected, told) in cases {
        let (problems, text) = examine(&script, credentials).await;
        assert_eq!(problems, expected, "{text}");
        assert!(text.contains(told), "{told}: {text}");
    }
}

/// The same against the emulator, over real HTTP.
#[tokio::test]
async fn the_emulator_is_healthy() {
    let emulator = send_emulator::Emulator::start().await.unwrap();
    let environment = Environment::at(emulator.base_url()).unwrap();
    let client = crate::watch::builder().environment(environment).api_key(emulator.api_key()).build().unwrap();
    let diagnosis = client.doctor().await;
    assert!(diagnosis.is_fine(), "{diagnosis}");
}

//! Vouchers of PDND and tokens of companies: what is signed, when it is fetched, and what a denial does.

use crate::script::{KEY, Script, Sent, Step, Ticks, answer, builder, with_header};
use crate::watch::Failing as _;
use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{self, KeyPair as _, UnparsedPublicKey};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use send_client::auth::{Company, Pdnd, RsaKey};
use send_client::{Client, Clock, Environment, ErrorKind};
use serde_json::Value;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

const CLIENT: &str = "0a1b2c3d-0000-4000-8000-000000000001";
const PURPOSE: &str = "0a1b2c3d-0000-4000-8000-000000000002";
const DENIED: &str = r#"{"Message":"User is not authorized to access this resource with an explicit deny"}"#;
const REFUSED: &str = r#"{"type":"about:blank","status":400,"title":"The request contains bad syntax or cannot be fulfilled.","correlationId":"c0rr-1","errors":[{"code":"015-0008","detail":"Unable to generate a token for the given request"}]}"#;

static PAIR: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).unwrap());

fn der() -> Vec<u8> {
    AsDer::<aws_lc_rs::encoding::Pkcs8V1Der>::as_der(&*PAIR).unwrap().as_ref().to_vec()
}

fn pem(label: &str, der: &[u8]) -> String {
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(der))
}

fn key() -> RsaKey {
    RsaKey::from_pem(pem("PRIVATE KEY", &der()).as_bytes()).unwrap()
}

fn pdnd() -> Pdnd {
    Pdnd::new(CLIENT, "kid-1", PURPOSE, key())
}

fn is_token(sent: &Sent) -> bool {
    sent.url.contains("token.oauth2")
}

/// Grants vouchers with running numbers.
fn granting(steps: impl IntoIterator<Item = Step>) -> Script {
    let count = std::sync::atomic::AtomicU32::new(0);
    Script::new(steps).with_rule(move |sent| {
        is_token(sent).then(|| {
            let number = count.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
            let body = format!(r#"{{"access_token":"voucher-{number}","token_type":"Bearer","expires_in":600}}"#);
            with_header(200, body, "date", "Mon, 02 Mar 2026 10:00:00 GMT")
        })
    })
}

fn client(script: &Script, ticks: &Ticks) -> Client {
    builder(script, ticks).pdnd(KEY, pdnd()).build().unwrap()
}

fn tokens(script: &Script) -> Vec<Sent> {
    script.sent().into_iter().filter(is_token).collect()
}

fn bearers(script: &Script) -> Vec<String> {
    let calls = script.sent().into_iter().filter(|sent| !is_token(sent));
    calls.map(|sent| sent.headers["authorization"].to_str().unwrap().to_owned()).collect()
}

fn form(sent: &Sent) -> Vec<(String, String)> {
    url::form_urlencoded::parse(sent.body.as_bytes()).into_owned().collect()
}

/// Header and claims of a token that is signed by our key.
fn read_token(token: &str) -> (Value, Value) {
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    let public = UnparsedPublicKey::new(&signature::RSA_PKCS1_2048_8192_SHA256, PAIR.public_key());
    public.verify(signed.as_bytes(), &signature).unwrap();
    let part = |text: &str| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap();
    let (header, claims) = signed.split_once('.').unwrap();
    (part(header), part(claims))
}

fn names(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[tokio::test]
async fn an_assertion_has_exactly_the_claims_of_pdnd() {
    let (script, ticks) = (granting([answer(200, "[]")]), Ticks::default());
    client(&script, &ticks).groups().list(None).await.unwrap();
    let asked = &tokens(&script)[0];
    assert_eq!(
        (asked.method.as_str(), asked.url.as_str()),
        ("POST", "https://auth.uat.interop.pagopa.it/token.oauth2")
    );
    assert!(!asked.headers.contains_key("x-api-key"));
    assert_eq!(asked.headers["content-type"], "application/x-www-form-urlencoded");
    let form = form(asked);
    let fields: Vec<&str> = form.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(fields, ["client_id", "client_assertion", "client_assertion_type", "grant_type"]);
    assert_eq!(form[0].1, CLIENT);
    assert_eq!(form[2].1, "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    let (header, claims) = read_token(&form[1].1);
    assert_eq!(header, serde_json::json!({ "alg": "RS256", "kid": "kid-1", "typ": "JWT" }));
    assert_eq!(names(&claims), ["aud", "exp", "iat", "iss", "jti", "purposeId", "sub"]);
    assert_eq!(
        (&claims["iss"], &claims["sub"], &claims["purposeId"]),
        (&CLIENT.into(), &CLIENT.into(), &PURPOSE.into())
    );
    assert_eq!(claims["aud"], "auth.uat.interop.pagopa.it/client-assertion");
    let issued = claims["iat"].as_i64().unwrap();
    assert_eq!(issued, ticks.now().as_second() - 10);
    assert_eq!(claims["exp"].as_i64().unwrap() - issued, 300);
    let call = &script.sent()[1];
    assert_eq!(
        (&call.headers["x-api-key"], &call.headers["authorization"]),
        (&KEY.parse().unwrap(), &"Bearer voucher-1".parse().unwrap())
    );
}

#[tokio::test]
async fn one_voucher_serves_many_calls_and_is_renewed_before_it_ends() {
    let (script, ticks) = (granting((0..40).map(|_| answer(200, "[]"))), Ticks::default());
    let client = client(&script, &ticks);
    let calls = |count: usize| {
        let client = client.clone();
        async move {
            let calls = (0..count).map(|_| async { client.groups().list(None).await });
            for result in futures_util::future::join_all(calls).await {
                result.unwrap();
            }
        }
    };
    calls(15).await;
    assert_eq!(tokens(&script).len(), 1);
    ticks.advance(Duration::from_secs(475));
    calls(1).await;
    assert_eq!(tokens(&script).len(), 1);
    ticks.advance(Duration::from_secs(10));
    // Due: one renews, the others go on with the old one.
    calls(10).await;
    assert_eq!(tokens(&script).len(), 2);
    ticks.advance(Duration::from_secs(10_000));
    calls(10).await;
    assert_eq!(tokens(&script).len(), 3);
    assert_eq!(bearers(&script).last().unwrap(), "Bearer voucher-3");
}

#[tokio::test]
async fn clones_of_the_settings_share_their_vouchers() {
    let (script, ticks) = (granting([answer(200, "[]"), answer(200, "[]")]), Ticks::default());
    let pdnd = pdnd();
    for _ in 0..2 {
        let client = builder(&script, &ticks).pdnd(KEY, pdnd.clone()).build().unwrap();
        client.groups().list(None).await.unwrap();
    }
    assert_eq!(tokens(&script).len(), 1);
}

#[tokio::test]
async fn a_voucher_that_cannot_be_renewed_yet_is_used_to_its_end() {
    let token = r#"{"access_token":"v0ucher-old","token_type":"Bearer","expires_in":600}"#;
    let steps =
        [answer(200, token), answer(200, "[]"), answer(503, ""), answer(503, ""), answer(503, ""), answer(200, "[]")];
    let (script, ticks) = (Script::new(steps), Ticks::default());
    let client = client(&script, &ticks);
    client.groups().list(None).await.unwrap();
    ticks.advance(Duration::from_secs(500));
    client.groups().list(None).await.unwrap();
    assert_eq!((tokens(&script).len(), bearers(&script)), (4, vec!["Bearer v0ucher-old".to_owned(); 2]));
}

/// A PDND that is away takes a minute to give up on: that is not to be had with each call while the old voucher is good.
#[tokio::test]
async fn a_renewal_that_failed_is_not_tried_again_with_every_call() {
    let (away, count) = (Arc::new(AtomicBool::new(false)), AtomicU32::new(0));
    let is_away = Arc::clone(&away);
    let script = Script::new((0..40).map(|_| answer(200, "[]"))).with_rule(move |sent| {
        is_token(sent).then(|| match is_away.load(Ordering::Relaxed) {
            true => answer(503, ""),
            false => {
                let number = count.fetch_add(1, Ordering::Relaxed);
                answer(200, format!(r#"{{"access_token":"voucher-{number}","expires_in":600}}"#))
            }
        })
    });
    let ticks = Ticks::default();
    let client = client(&script, &ticks);
    client.groups().list(None).await.unwrap();
    away.store(true, Ordering::Relaxed);
    ticks.advance(Duration::from_secs(490));
    for _ in 0..10 {
        client.groups().list(None).await.unwrap();
    }
    assert_eq!(tokens(&script).len(), 1 + 3, "one renewal, with its repetitions");
    // A little later it is tried again, and succeeds as soon as PDND is back.
    away.store(false, Ordering::Relaxed);
    ticks.advance(Duration::from_secs(15));
    client.groups().list(None).await.unwrap();
    assert_eq!((tokens(&script).len(), bearers(&script).last().unwrap().as_str()), (5, "Bearer voucher-1"));
    // Without a good one there is no going on, and no holding back.
    away.store(true, Ordering::Relaxed);
    ticks.advance(Duration::from_secs(700));
    for _ in 0..2 {
        assert_eq!(client.groups().list(None).await.failure().kind(), ErrorKind::Credentials);
    }
    assert_eq!(tokens(&script).len(), 5 + 2 * 3);
}

/// Who stood in line while PDND failed need not see it fail again for each of them.
#[tokio::test]
async fn a_failure_is_shared_by_all_who_waited_for_it() {
    let script = Script::new([]).with_rule(|sent| is_token(sent).then(|| answer(503, "")));
    let client = client(&script, &Ticks::default());
    for round in 1..=2 {
        let calls = (0..8).map(|_| async { client.groups().list(None).await });
        for result in futures_util::future::join_all(calls).await {
            let error = result.failure();
            assert_eq!((error.kind(), error.is_retryable(), error.attempts()), (ErrorKind::Credentials, true, 0));
            let cause = std::error::Error::source(&error).unwrap().to_string();
            assert!(cause.contains("503"), "{cause}");
        }
        assert_eq!(script.calls(), round * 3, "as for one");
    }
}

#[tokio::test]
async fn a_life_without_measure_is_taken_for_a_day() {
    let script = Script::new((0..2).map(|_| answer(200, "[]"))).with_rule(|sent| {
        let body = format!(r#"{{"access_token":"v0ucher","expires_in":{}}}"#, u64::MAX);
        is_token(sent).then(|| answer(200, body))
    });
    let ticks = Ticks::default();
    let client = client(&script, &ticks);
    client.groups().list(None).await.unwrap();
    ticks.advance(Duration::from_secs(25 * 3600));
    client.groups().list(None).await.unwrap();
    assert_eq!(tokens(&script).len(), 2);
}

#[tokio::test]
async fn pdnd_is_not_asked_again_after_a_no() {
    let script = Script::new([]).with_rule(|sent| is_token(sent).then(|| answer(400, REFUSED)));
    let ticks = Ticks::default();
    let client = client(&script, &ticks);
    for _ in 0..5 {
        let error = client.groups().list(None).await.failure();
        assert_eq!((error.kind(), error.trace_id()), (ErrorKind::Credentials, Some("c0rr-1")));
        assert!(!error.is_retryable());
        let text = error.text(send_core::ident::Lang::En);
        assert!(text.contains("015-0008") && text.contains("c0rr-1") && text.contains("kid"), "{text}");
        assert!(!text.contains(CLIENT) && !text.contains("eyJ"), "{text}");
    }
    assert_eq!(script.calls(), 1);
    ticks.advance(Duration::from_secs(61));
    client.groups().list(None).await.failure();
    assert_eq!(script.calls(), 2);
}

#[tokio::test]
async fn a_wrong_clock_is_found_by_the_answer_and_allowed_for() {
    let issued = |sent: &Sent| read_token(&form(sent)[1].1).1["iat"].as_i64().unwrap();
    let ticks = Ticks::default();
    let truth = ticks.now().as_second() + 600;
    let script = Script::new([answer(200, "[]")]).with_rule(move |sent| {
        is_token(sent).then(|| match (truth - issued(sent)).abs() < 60 {
            true => answer(200, r#"{"access_token":"v0ucher","expires_in":600}"#),
            false => with_header(400, REFUSED, "date", "Mon, 02 Mar 2026 10:10:00 GMT"),
        })
    });
    client(&script, &ticks).groups().list(None).await.unwrap();
    assert_eq!(tokens(&script).len(), 2);
}

#[tokio::test]
async fn a_denial_is_waited_out_with_a_new_voucher_and_tried_once() {
    let (script, ticks) = (granting([answer(200, "[]"), answer(403, DENIED), answer(200, "[]")]), Ticks::default());
    let denied = client(&script, &ticks);
    denied.groups().list(None).await.unwrap();
    ticks.advance(Duration::from_secs(120));
    denied.groups().list(None).await.unwrap();
    assert_eq!(bearers(&script), ["Bearer voucher-1", "Bearer voucher-1", "Bearer voucher-2"]);
    assert_eq!(ticks.waits(), [Duration::from_secs(61)]);

    let (script, ticks) = (granting((0..9).map(|_| answer(403, DENIED))), Ticks::default());
    let error = client(&script, &ticks).groups().list(None).await.failure();
    assert_eq!((error.kind(), bearers(&script).len()), (ErrorKind::AccessDenied, 2));
    assert!(error.to_string().contains("made with PDND"), "{error}");
    // Who cannot wait a minute is told at once.
    let hurried = client(&script, &ticks).within(Duration::from_secs(5));
    assert_eq!(hurried.groups().list(None).await.failure().kind(), ErrorKind::AccessDenied);
}

#[tokio::test]
async fn a_key_alone_is_denied_at_once() {
    let (client, script, ticks) = crate::script::client([answer(403, DENIED)]);
    assert_eq!(client.groups().list(None).await.failure().kind(), ErrorKind::AccessDenied);
    assert_eq!((script.calls(), ticks.waits().len()), (1, 0));
}

#[tokio::test]
async fn without_a_voucher_nothing_was_sent_and_the_outcome_is_known() {
    let script = Script::new([]).with_rule(|sent| is_token(sent).then(|| answer(503, "")));
    let client = client(&script, &Ticks::default());
    let request = crate::retries::request();
    let error = client.execute(&send_core::api::SendNotification { request: &request }).await.failure();
    assert_eq!((error.kind(), error.attempts(), error.is_retryable()), (ErrorKind::Credentials, 0, true));
    assert_eq!(script.calls(), 3);
}

#[test]
fn settings_that_cannot_be_right_are_named_before_the_first_call() {
    let build = |pdnd: Pdnd| {
        let built = crate::watch::builder().environment(Environment::production()).pdnd(KEY, pdnd).build();
        built.failure().to_string()
    };
    let text = build(Pdnd::new("client", "a kid", PURPOSE, key()));
    assert!(text.contains("client id") && text.contains("(kid)"), "{text}");
    assert!(build(Pdnd::new(CLIENT, "k", CLIENT, key())).contains("the same"));
    let uat =
        pdnd().issuer("https://auth.uat.interop.pagopa.it/token.oauth2", "auth.uat.interop.pagopa.it/client-assertion");
    assert!(build(uat).contains("another environment"));
    assert!(
        build(pdnd().issuer("https://auth.interop.pagopa.it/", "https://auth.interop.pagopa.it/x"))
            .contains("no scheme")
    );
    // A gateway of one's own before production: PDND is production's.
    let gateway = Environment::at("https://gw.ente.example").unwrap();
    let real = pdnd().issuer("https://auth.interop.pagopa.it/token.oauth2", "auth.interop.pagopa.it/client-assertion");
    crate::watch::builder().environment(gateway).pdnd(KEY, real).build().unwrap();
    let local =
        crate::watch::builder().environment(Environment::at("http://127.0.0.1:1").unwrap()).pdnd(KEY, pdnd()).build();
    assert!(local.failure().to_string().contains("Pdnd::issuer"));
    assert!(!format!("{:?}", pdnd()).contains(CLIENT));
}

#[test]
fn keys_are_read_in_both_forms_and_others_are_refused() {
    // The PKCS#1 key lies inside the PKCS#8 one, behind 26 bytes of wrapping.
    let pkcs1 = pem("RSA PRIVATE KEY", &der()[26..]);
    assert_eq!(format!("{:?}", RsaKey::from_pem(pkcs1.as_bytes()).unwrap()), "RsaKey(2048 bits)");
    for (pem, told) in [
        ("nothing".to_owned(), "no private key"),
        (pem("ENCRYPTED PRIVATE KEY", &der()), "password"),
        (pem("EC PRIVATE KEY", &der()), "not an RSA key"),
        (pem("PRIVATE KEY", b"x"), "2048"),
        (pem("PUBLIC KEY", &der()), "public key"),
        (pem("CERTIFICATE", &der()), "certificate"),
        (pem("OPENSSH PRIVATE KEY", &der()), "ssh-keygen"),
        (pem("PRIVATE KEY", &der()).replace('\n', ""), "line breaks"),
        (pem("PRIVATE KEY", &der()).replace("KEY-----\n", "KEY-----"), "line breaks"),
        (pem("PRIVATE KEY", &der()).replace("-----END", ""), "last line"),
        (pem("PRIVATE KEY", &der()).replace("BAD", "*").replace("MII", "?"), "damaged"),
    ] {
        let error = RsaKey::from_pem(pem.as_bytes()).failure();
        assert!(error.to_string().contains(told), "{told}: {error}");
        shows_none_of(&pem, &error);
    }
    let binary = RsaKey::from_pem(&der()).failure();
    assert!(binary.to_string().contains("-inform der"), "{binary}");
}

/// Nothing of a text stands in an error or its causes, not even as numbers.
fn shows_none_of(text: &str, error: &send_client::Error) {
    let causes = std::iter::successors(Some(error as &dyn std::error::Error), |cause| cause.source());
    let told: String = causes.map(|cause| format!("{cause} {cause:?} ")).collect();
    for part in text.as_bytes().chunks_exact(12).filter(|part| !part.contains(&b' ') && !part.contains(&b'-')) {
        let numbers = format!("{part:?}");
        for shown in [&String::from_utf8_lossy(part), numbers.trim_matches(['[', ']'])] {
            assert!(!told.contains(shown), "{told}");
        }
    }
}

#[test]
fn a_certificate_of_the_client_shows_nothing_of_its_key() {
    let one_line = pem("PRIVATE KEY", &der()).replace('\n', "");
    for text in [one_line.clone(), format!("{}{one_line}", pem("PRIVATE KEY", &der()))] {
        shows_none_of(&text, &send_client::Network::default().client_certificate_pem(text.as_bytes()).failure());
    }
}

#[tokio::test]
async fn a_company_signs_for_itself_and_carries_no_key() {
    let (script, ticks) = (Script::new((0..3).map(|_| answer(200, "[]"))), Ticks::default());
    let company = Company::new("company-id", "kid-9", "v1rtual", key());
    assert!(!format!("{company:?}").contains("v1rtual"));
    let client = builder(&script, &ticks).company(company).build().unwrap();
    client.groups().list(None).await.unwrap();
    client.groups().list(None).await.unwrap();
    ticks.advance(Duration::from_secs(800));
    client.groups().list(None).await.unwrap();
    let bearers = bearers(&script);
    assert!(bearers[0] == bearers[1] && bearers[1] != bearers[2]);
    assert!(!script.sent()[0].headers.contains_key("x-api-key"));
    let (header, claims) = read_token(bearers[0].strip_prefix("Bearer ").unwrap());
    assert_eq!(header["kid"], "kid-9");
    assert_eq!(names(&claims), ["aud", "exp", "iat", "iss", "jti", "virtual_key"]);
    assert_eq!(
        (&claims["aud"], &claims["virtual_key"]),
        (&"https://api.uat.notifichedigitali.it".into(), &"v1rtual".into())
    );
}

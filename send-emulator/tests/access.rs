//! Who may call: keys and their states, vouchers, several public bodies that never see each other, quotas.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeyPair;
use aws_lc_rs::signature::RSA_PKCS1_SHA256;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use common::{Answer, Desk, http};
use send_core::model::NotificationStatus;
use send_core::problem::Verdict;
use send_core::time::Instant;
use send_emulator::{
    Clock, Company, Effect, Emulator, EmulatorBuilder, Fault, Key, KeyState, PdndClient, Sender, Target, UsagePlan,
};
use serde_json::{Value, json};
use std::time::Duration;

const GROUPS: &str = "/ext-registry-b2b/pa/v1/groups";
const CLIENT: &str = "9b3c0c6e-1f3e-4d0a-8c55-0a6a3e0f0001";
const PURPOSE: &str = "5a1c3d7e-2b4f-4c6d-8e9f-0a1b2c3d4e5f";

fn manual() -> EmulatorBuilder {
    Emulator::builder().clock(Clock::manual())
}

fn call(desk: &Desk, key: &str, voucher: Option<&str>, method: &str, target: &str, body: &[u8]) -> Answer {
    let url = format!("{}{target}", desk.emulator.base_url());
    let bearer = voucher.map(|voucher| format!("Bearer {voucher}"));
    let mut headers = vec![("x-api-key", key), ("user-agent", "tests"), ("content-type", "application/json")];
    headers.extend(bearer.as_deref().map(|bearer| ("authorization", bearer)));
    http(method, &url, &headers, body)
}

fn groups(desk: &Desk, key: &str, voucher: Option<&str>) -> Answer {
    call(desk, key, voucher, "GET", GROUPS, &[])
}

/// A desk with a key that wants vouchers, and the private key that signs for them.
fn pdnd(builder: EmulatorBuilder) -> (Desk, KeyPair) {
    let (client, private) = PdndClient::generate(CLIENT, "kid-1").unwrap();
    let sender = Sender::new("Comune").key(Key::new("pdnd-key").with_pdnd()).key(Key::new("plain-key"));
    let desk = Desk::with(builder.sender(sender).pdnd_client(client.purpose(PURPOSE)));
    let der: String = private.lines().filter(|line| !line.starts_with('-')).collect();
    (desk, KeyPair::from_pkcs8(&STANDARD.decode(der).unwrap()).unwrap())
}

fn sign(key: &KeyPair, header: &Value, claims: &Value) -> String {
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", encode(header), encode(claims));
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), signed.as_bytes(), &mut signature).unwrap();
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn header() -> Value {
    json!({ "alg": "RS256", "kid": "kid-1", "typ": "JWT" })
}

fn claims(desk: &Desk) -> Value {
    let now = Instant::now().as_second();
    json!({
        "iss": CLIENT, "sub": CLIENT, "aud": desk.emulator.assertion_audience(), "purposeId": PURPOSE, "jti": "1",
        "iat": now - 10, "exp": now + 300,
    })
}

fn ask(desk: &Desk, assertion: &str) -> Answer {
    let form = format!(
        "client_id={CLIENT}&grant_type=client_credentials&client_assertion={assertion}\
         &client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
    );
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    http("POST", &desk.emulator.token_url(), &headers, form.as_bytes())
}

fn voucher(desk: &Desk, key: &KeyPair) -> String {
    let answer = ask(desk, &sign(key, &header(), &claims(desk)));
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["access_token"].as_str().unwrap().to_owned()
}

fn reason(desk: &Desk) -> String {
    let call = desk.emulator.journal().entries().pop().unwrap();
    call.remarks.into_iter().map(|remark| format!("{}: {}", remark.path, remark.en)).collect()
}

#[test]
fn a_voucher_belongs_to_a_key_made_with_pdnd() {
    let (desk, key) = pdnd(manual());
    let voucher = voucher(&desk, &key);
    assert_eq!(groups(&desk, "pdnd-key", Some(&voucher)).status, 200);
    assert_eq!(groups(&desk, "plain-key", None).status, 200);
    for (key, voucher, told) in [
        ("pdnd-key", None, "the voucher is missing"),
        ("plain-key", Some(voucher.as_str()), "made without PDND"),
        ("pdnd-key", Some("no.jwt.atall"), "not a JWT"),
        ("unknown", None, "unknown key"),
    ] {
        let denied = groups(&desk, key, voucher);
        assert_eq!((denied.status, denied.error().verdict), (403, Verdict::AccessDenied));
        assert!(denied.text().contains("explicit deny"));
        assert!(reason(&desk).contains(told), "{}", reason(&desk));
    }
    let url = format!("{}{GROUPS}", desk.emulator.base_url());
    assert_eq!(http("GET", &url, &[], &[]).status, 401);
}

#[test]
fn a_voucher_ends_without_leeway() {
    let (desk, key) = pdnd(manual().voucher_life(Duration::from_secs(600)));
    let voucher = voucher(&desk, &key);
    desk.emulator.advance(Duration::from_secs(599));
    assert_eq!(groups(&desk, "pdnd-key", Some(&voucher)).status, 200);
    desk.emulator.advance(Duration::from_secs(1));
    assert_eq!(groups(&desk, "pdnd-key", Some(&voucher)).status, 403);
    assert!(reason(&desk).contains("expired"));
}

#[test]
fn a_wrong_clock_breaks_good_vouchers() {
    let (desk, key) = pdnd(manual());
    let voucher = voucher(&desk, &key);
    desk.emulator.faults().add(Fault::on(Target::Api, Effect::SkewClock { seconds: 3_600 }).once()).unwrap();
    assert_eq!(groups(&desk, "pdnd-key", Some(&voucher)).status, 403);
    desk.emulator.faults().add(Fault::on(Target::Api, Effect::SkewClock { seconds: -3_600 }).once()).unwrap();
    assert_eq!(groups(&desk, "pdnd-key", Some(&voucher)).status, 403, "not valid yet");
    desk.emulator.faults().add(Fault::on(Target::Token, Effect::SkewClock { seconds: 3_600 }).once()).unwrap();
    assert_eq!(ask(&desk, &sign(&key, &header(), &claims(&desk))).status, 400);
}

#[test]
fn assertions_are_read_strictly_and_refused_without_a_reason() {
    let (desk, key) = pdnd(manual());
    let now = Instant::now().as_second();
    let with = |name: &str, value: Value| {
        let mut claims = claims(&desk);
        claims[name] = value;
        (header(), claims)
    };
    let without = |name: &str| {
        let mut claims = claims(&desk);
        claims.as_object_mut().unwrap().remove(name);
        (header(), claims)
    };
    let head = |name: &str, value: Value| {
        let mut header = header();
        header[name] = value;
        (header, claims(&desk))
    };
    for ((header, claims), told) in [
        (with("nbf", json!(now)), "nbf is not allowed"),
        (with("client_id", json!(CLIENT)), "client_id is not allowed"),
        (with("exp", json!(now - 1)), "exp has no leeway"),
        (with("exp", json!("soon")), "exp does not have the form"),
        (with("aud", json!("https://auth.uat.interop.pagopa.it/client-assertion")), "without a scheme"),
        (with("purposeId", json!(CLIENT)), "unknown purpose"),
        (with("purposeId", json!("p")), "purposeId does not have the form"),
        (with("iss", json!(PURPOSE)), "iss and sub"),
        (without("jti"), "jti is missing"),
        (head("alg", json!("HS256")), "RS256"),
        (head("kid", json!("other")), "unknown kid"),
        (head("kid", json!("a b")), "kid is missing or has"),
        (head("typ", json!("at+jwt")), "typ has to be JWT"),
    ] {
        let refused = ask(&desk, &sign(&key, &header, &claims));
        assert_eq!(refused.status, 400, "{told}");
        let problem = refused.json();
        assert_eq!(problem["errors"][0]["code"], "015-0008");
        assert!(problem["correlationId"].is_string());
        assert!(!refused.text().contains(told), "the reason is not told");
        assert!(reason(&desk).contains(told), "{told}: {}", reason(&desk));
    }
    let other = KeyPair::generate(aws_lc_rs::rsa::KeySize::Rsa2048).unwrap();
    assert_eq!(ask(&desk, &sign(&other, &header(), &claims(&desk))).status, 400);
    assert!(reason(&desk).contains("signature"));
    assert_eq!(ask(&desk, &sign(&key, &header(), &claims(&desk))).status, 200);
}

#[test]
fn pdnd_may_have_enough() {
    let (desk, key) = pdnd(manual());
    desk.emulator.faults().add(Fault::on(Target::Token, Effect::throttle()).once()).unwrap();
    let refused = ask(&desk, &sign(&key, &header(), &claims(&desk)));
    assert_eq!((refused.status, refused.header("x-rate-limit-remaining")), (429, Some("0")));
    voucher(&desk, &key);
}

#[test]
fn the_keys_of_pdnd_are_published() {
    let (desk, _) = pdnd(manual());
    let url = desk.emulator.token_url().replace("token.oauth2", ".well-known/jwks.json");
    let key = &http("GET", &url, &[], &[]).json()["keys"][0];
    assert_eq!((&key["kty"], &key["e"]), (&json!("RSA"), &json!("AQAB")));
    assert_eq!(URL_SAFE_NO_PAD.decode(key["n"].as_str().unwrap()).unwrap().len(), 256);
}

#[test]
fn verdicts_are_remembered_for_a_minute_if_wanted() {
    for (remembers, after_bad) in [(false, 200), (true, 403)] {
        let builder = if remembers { manual().remember_verdicts() } else { manual() };
        let (desk, key) = pdnd(builder);
        let voucher = voucher(&desk, &key);
        assert_eq!(groups(&desk, "pdnd-key", Some("bad")).status, 403);
        assert_eq!(groups(&desk, "pdnd-key", Some(&voucher)).status, after_bad);
        desk.emulator.advance(Duration::from_secs(61));
        assert_eq!(groups(&desk, "pdnd-key", Some(&voucher)).status, 200);
        let then = if remembers { 200 } else { 403 };
        assert_eq!(groups(&desk, "pdnd-key", None).status, then, "what was allowed is remembered too");
    }
}

#[test]
fn keys_have_states() {
    let sender = Sender::new("Comune")
        .key(Key::new("rotated").state(KeyState::Rotated))
        .key(Key::new("blocked").state(KeyState::Blocked));
    let desk = Desk::with(manual().sender(sender));
    assert_eq!(groups(&desk, "rotated", None).status, 200);
    assert_eq!(groups(&desk, "blocked", None).status, 403);
}

#[test]
fn bodies_never_see_each_other() {
    let other = Sender::new("Comune di Altrove").group("g1", "Anagrafe").key(Key::new("other-key"));
    let desk = Desk::with(manual().sender(other));
    let iun = desk.send(&desk.request("SAME"));
    desk.reach(iun, NotificationStatus::Accepted);
    let body = json!({ "title": "t", "eventType": "TIMELINE", "groups": [] }).to_string();
    let stream = desk.call("POST", "/delivery-progresses/v2.9/streams", body.as_bytes()).json();
    let stream = stream["streamId"].as_str().unwrap();
    let id = iun.to_request_id();
    for target in [
        format!("/delivery/v2.8/notifications/sent/{iun}"),
        format!("/delivery/v2.5/requests?notificationRequestId={}", id.as_str().replace('=', "%3D")),
        "/delivery/v2.5/requests?paProtocolNumber=SAME&idempotenceToken=T1".to_owned(),
        format!("/delivery/notifications/sent/{iun}/attachments/documents/0"),
        format!("/delivery-push/v2.0/{iun}/legal-facts"),
        format!("/delivery-progresses/v2.9/streams/{stream}"),
        format!("/delivery-progresses/v2.9/streams/{stream}/events"),
    ] {
        assert_eq!(desk.call("GET", &target, &[]).status, 200, "{target}");
        assert_eq!(call(&desk, "other-key", None, "GET", &target, &[]).status, 404, "{target}");
    }
    let cancel = format!("/delivery-push/v2.0/notifications/cancel/{iun}");
    assert_eq!(call(&desk, "other-key", None, "PUT", &cancel, &[]).status, 404);
    let streams = call(&desk, "other-key", None, "GET", "/delivery-progresses/v2.9/streams", &[]);
    assert_eq!(streams.json(), json!([]));
    assert_eq!(groups(&desk, "other-key", None).json()[0]["id"], "g1");
    // The same protocol number and token are free for another body.
    let mut request = desk.request("SAME");
    request["recipients"][0]["payments"] = json!([]);
    assert_eq!(
        call(&desk, "other-key", None, "POST", "/delivery/v2.5/requests", request.to_string().as_bytes()).status,
        202
    );
}

#[test]
fn a_key_of_a_group_sees_its_group() {
    let sender = Sender::new("Comune")
        .group("a", "Tributi")
        .group("b", "Anagrafe")
        .key(Key::new("all"))
        .key(Key::new("key-a").group("a"))
        .key(Key::new("key-b").group("b"));
    let desk = Desk::with(manual().sender(sender).api_key("unused"));
    let mut request = desk.request("P");
    request["group"] = json!("a");
    let post = |key: &str, request: &Value| {
        call(&desk, key, None, "POST", "/delivery/v2.5/requests", request.to_string().as_bytes())
    };
    assert_eq!(post("key-b", &request).error().complaints[0].code, "PN_DELIVERY_INVALIDPARAMETER_GROUP");
    let sent = post("key-a", &request);
    assert_eq!(sent.status, 202, "{}", sent.text());
    let status = "/delivery/v2.5/requests?paProtocolNumber=P&idempotenceToken=T1";
    assert_eq!(["all", "key-a", "key-b"].map(|key| call(&desk, key, None, "GET", status, &[]).status), [200, 200, 404]);
}

#[test]
fn a_body_has_its_tax_code_and_its_month() {
    let sender = Sender::new("Comune").tax_id("80016350821").monthly_limit(1).key(Key::new("k"));
    let desk = Desk::with(manual().sender(sender));
    let mut request = desk.request("P1");
    let post =
        |request: &Value| call(&desk, "k", None, "POST", "/delivery/v2.5/requests", request.to_string().as_bytes());
    assert_eq!(post(&request).error().complaints[0].code, "PN_DELIVERY_INVALID_SENDER_TAX_ID");
    request["senderTaxId"] = json!("80016350821");
    assert_eq!(post(&request).status, 202);
    request["paProtocolNumber"] = json!("P2");
    let refused = post(&request);
    assert_eq!(
        (refused.status, refused.error().complaints[0].code.as_str()),
        (400, "PN_DELIVERY_NOTIFICATION_LIMIT_EXCEEDED")
    );
    desk.emulator.advance(Duration::from_secs(31 * 24 * 3600));
    assert_eq!(post(&request).status, 202, "another month");
}

#[test]
fn calls_are_counted_and_limited() {
    let desk = Desk::with(manual().usage_plan(UsagePlan::new(1_000, 1_000, 3)));
    let statuses: Vec<u16> = (0..4).map(|_| groups(&desk, desk.emulator.api_key(), None).status).collect();
    assert_eq!(statuses, [200, 200, 200, 429]);
    let usage = &desk.emulator.usage()[0];
    assert_eq!((usage.today, usage.left_today, usage.refused), (3, Some(0), 1));
    assert_eq!(usage.by_operation["list_groups"], 3);
    desk.emulator.advance(Duration::from_secs(24 * 3600));
    assert_eq!(groups(&desk, desk.emulator.api_key(), None).status, 200, "another day");

    let desk = Desk::with(manual().usage_plan(UsagePlan::new(1, 2, 100)));
    let answers: Vec<Answer> = (0..3).map(|_| groups(&desk, desk.emulator.api_key(), None)).collect();
    assert_eq!(answers[2].json(), json!({ "message": "Too Many Requests" }));
}

#[test]
fn a_key_belongs_to_one_body_and_to_its_groups() {
    let told = |builder: EmulatorBuilder| match builder.start_blocking() {
        Ok(_) => String::new(),
        Err(error) => error.to_string(),
    };
    let default = Emulator::builder().start_blocking().unwrap().api_key().to_owned();
    let body = |key: Key| Sender::new("Comune").group("tributi", "Ufficio Tributi").key(key);
    assert!(told(manual().sender(body(Key::new(default)))).contains("sender[0].key[0]"), "the key of the first body");
    let twice = told(manual().sender(body(Key::new("same"))).sender(body(Key::new("other")).key(Key::new("same"))));
    assert!(twice.contains("sender[1].key[1]") && !twice.contains("same"), "{twice}");
    let foreign = told(manual().sender(body(Key::new("one").group("anagrafe"))));
    assert!(foreign.contains("sender[0].key[0]") && foreign.contains("anagrafe"), "{foreign}");
    assert_eq!(told(manual().sender(body(Key::new("one").group("tributi")))), "");
}

#[test]
fn a_registered_key_is_an_rsa_key() {
    let read = |key: &str| {
        let company = json!({ "name": "A", "tax_id": "12345670157", "key": [{ "kid": "k", "public_key": key }] });
        serde_json::from_value::<Company>(company).map_err(|error| error.to_string())
    };
    let wrong = read("abc").unwrap_err();
    assert!(wrong.contains("RSA public key"), "{wrong}");
    assert!(read("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----").is_err(), "base64 of something else");
    let (company, _) = Company::new("A", "12345670157").generate_key("k").unwrap();
    let pem = serde_json::to_value(&company).unwrap()["key"][0]["public_key"].as_str().unwrap().to_owned();
    assert_eq!(read(&pem).unwrap(), Company::new("A", "12345670157").public_key("k", &pem).unwrap());
}

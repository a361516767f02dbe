//! What companies read that received something: credentials, searches, access and its effect, mandates.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeyPair;
use aws_lc_rs::signature::RSA_PKCS1_SHA256;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use common::{Answer, Desk, http, recipient};
use conformance::Specification;
use send_core::iun::Iun;
use send_core::model::{Functionality, NotificationStatus};
use send_core::time::Instant;
use send_emulator::{Clock, Company, Emulator, Snapshot};
use serde_json::{Value, json};
use std::time::Duration;

const OWN: &str = "12345670157";
const OTHER: &str = "01199250158";
const DAY: Duration = Duration::from_secs(24 * 3600);

struct Office {
    desk: Desk,
    key: KeyPair,
}

/// A desk, and a second company with a key of its own.
fn office() -> Office {
    let company = Company::new("Altra Azienda", OTHER).id("other").virtual_key("virtual");
    let (company, private) = company.generate_key("kid-1").unwrap();
    let der: String = private.lines().filter(|line| !line.starts_with('-')).collect();
    let key = KeyPair::from_pkcs8(&STANDARD.decode(der).unwrap()).unwrap();
    Office { desk: Desk::with(Emulator::builder().clock(Clock::manual()).company(company)), key }
}

impl Office {
    fn claims(&self) -> Value {
        let now = Instant::now().as_second();
        json!({
            "iss": "other", "aud": self.desk.emulator.base_url(), "iat": now, "exp": now + 600, "jti": "1", "virtual_key": "virtual",
        })
    }

    fn sign(&self, header: &Value, claims: &Value) -> String {
        let encode = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
        let signed = format!("{}.{}", encode(header), encode(claims));
        let mut signature = vec![0; self.key.public_modulus_len()];
        self.key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), signed.as_bytes(), &mut signature).unwrap();
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    /// The token of the second company, signed by itself.
    fn other(&self) -> String {
        self.sign(&json!({ "alg": "RS256", "kid": "kid-1" }), &self.claims())
    }

    /// The token of the company that is always there.
    fn own(&self) -> String {
        let companies = self.desk.call("GET", "/_emulator/companies", b"").json();
        let id = companies.as_array().unwrap().iter().find(|company| company["taxId"] == OWN).unwrap()["id"].clone();
        let answer = self.desk.call("POST", &format!("/_emulator/companies/{}/token", id.as_str().unwrap()), b"");
        answer.json()["token"].as_str().unwrap().to_owned()
    }

    fn call(&self, token: &str, method: &str, target: &str, body: &Value) -> Answer {
        let url = format!("{}{target}", self.desk.emulator.base_url());
        let bearer = format!("Bearer {token}");
        let headers =
            [("authorization", bearer.as_str()), ("user-agent", "tests"), ("content-type", "application/json")];
        let body = if body.is_null() { String::new() } else { body.to_string() };
        http(method, &url, &headers, body.as_bytes())
    }

    fn get(&self, token: &str, target: &str) -> Answer {
        self.call(token, "GET", target, &Value::Null)
    }

    fn search(&self, token: &str, more: &str) -> Value {
        let answer = self.get(
            token,
            &format!(
                "/delivery/notifications/received?startDate=2020-01-01T00:00:00Z&endDate=2030-01-01T00:00:00Z{more}"
            ),
        );
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    /// A notification to a person and to the company that is always there, accepted.
    fn send(&self, protocol: &str) -> Iun {
        let mut company = recipient();
        for (name, value) in [("recipientType", "PG"), ("taxId", OWN), ("denomination", "Azienda di Esempio")] {
            company[name] = json!(value);
        }
        let mut request = self.desk.request(protocol);
        request["recipients"] = json!([recipient(), company]);
        request["subject"] = json!(format!("Oggetto {protocol}"));
        let iun = self.desk.send(&request);
        self.desk.reach(iun, NotificationStatus::Delivered);
        iun
    }
}

#[test]
fn tokens_are_looked_at_as_on_the_platform() {
    let office = office();
    let target = "/delivery/notifications/received?startDate=2020-01-01T00:00:00Z&endDate=2030-01-01T00:00:00Z";
    assert_eq!(office.get(&office.other(), target).status, 200);
    assert_eq!(office.desk.call("GET", target, b"").status, 401, "an API key is no token");
    let header = json!({ "alg": "RS256", "kid": "kid-1" });
    let now = Instant::now().as_second();
    for (field, value, told) in [
        ("iss", json!("nobody"), "iss"),
        ("aud", json!("https://api.notifichedigitali.it"), "aud"),
        ("jti", json!(""), "jti"),
        ("virtual_key", json!("foreign"), "virtual_key"),
        ("iat", json!(now - 3_700), "iat"),
        ("iat", json!(now + 90), "iat"),
        ("exp", json!(now - 60), "exp"),
    ] {
        let mut claims = office.claims();
        claims[field] = value.clone();
        let answer = office.get(&office.sign(&header, &claims), target);
        assert_eq!(answer.status, 403, "{field}: {value}");
        assert!(answer.text().contains("explicit deny"), "{}", answer.text());
        let entries = office.desk.emulator.journal().entries();
        let remark = &entries.last().unwrap().remarks[0];
        assert_eq!(remark.path, format!("Authorization.{told}"));
    }
    let mut tolerated = office.claims();
    (tolerated["iat"], tolerated["exp"]) = (json!(now - 3_650), json!(now - 30));
    assert_eq!(office.get(&office.sign(&header, &tolerated), target).status, 200);
    for header in [json!({ "alg": "RS384", "kid": "kid-1" }), json!({ "alg": "RS256", "kid": "kid-2" })] {
        assert_eq!(office.get(&office.sign(&header, &office.claims()), target).status, 403, "{header}");
    }
    let other = office.other();
    let (signed, _) = other.rsplit_once('.').unwrap();
    assert_eq!(office.get(&format!("{signed}.AAAA"), target).status, 403);
}

#[test]
fn reading_is_access_and_a_search_is_not() {
    let office = office();
    let (iun, token) = (office.send("A"), office.own());
    let page = office.search(&token, "");
    assert_eq!(page["resultsPage"][0]["iun"], iun.as_str());
    assert_eq!(page["resultsPage"][0]["notificationStatus"], "DELIVERED");
    assert_eq!(office.desk.sent(iun).notification_status, NotificationStatus::Delivered);
    let stranger = office.get(&office.other(), &format!("/delivery/v2.8/notifications/received/{iun}"));
    assert_eq!(stranger.status, 404);
    assert!(stranger.error().has_code("PN_DELIVERY_USER_ID_NOT_RECIPIENT_OR_DELEGATOR"), "{}", stranger.text());

    let detail = office.get(&token, &format!("/delivery/v2.8/notifications/received/{iun}"));
    assert_eq!(detail.status, 200, "{}", detail.text());
    let detail = detail.json();
    assert_eq!(detail["recipients"], json!([{ "recipientType": "PF" }, detail["recipients"][1]]));
    assert_eq!(detail["recipients"][1]["taxId"], OWN);
    let indexes = detail["timeline"].as_array().unwrap().iter().map(|element| element["details"]["recIndex"].clone());
    assert!(indexes.into_iter().all(|index| index.is_null() || index == 1), "{detail}");
    office.desk.reach(iun, NotificationStatus::Viewed);

    let document =
        office.get(&token, &format!("/delivery/notifications/received/{iun}/attachments/documents/0")).json();
    assert!(document["url"].as_str().unwrap().starts_with("http"), "{document}");
    let facts = office.desk.call("GET", &format!("/delivery-push/v2.0/{iun}/legal-facts"), b"").json();
    let fact = |of: &str| {
        let all = facts.as_array().unwrap();
        let found = all.iter().find(|fact| fact["taxId"] == of && fact["legalFactsId"]["category"] == "PEC_RECEIPT");
        found.unwrap()["legalFactsId"]["key"].as_str().unwrap().trim_start_matches("safestorage://").to_owned()
    };
    let legal_fact =
        |token: &str, key: &str| office.get(token, &format!("/delivery-push/{iun}/download/legal-facts/{key}"));
    assert_eq!(legal_fact(&token, &fact(OWN)).status, 200);
    assert_eq!(legal_fact(&token, &fact("FRMTTR76M06B715E")).status, 404, "of another recipient");
    assert_eq!(
        office.desk.call("GET", &format!("/delivery-push/{iun}/download/legal-facts/{}", fact(OWN)), b"").status,
        200
    );
}

#[test]
fn searches_have_filters_and_pages() {
    let office = office();
    for number in 0..7 {
        office.send(&format!("N{number}"));
    }
    let token = office.own();
    let rows = |page: &Value| -> Vec<String> {
        page["resultsPage"].as_array().unwrap().iter().map(|row| row["subject"].as_str().unwrap().to_owned()).collect()
    };
    let first = office.search(&token, "&size=3");
    assert_eq!(rows(&first), ["Oggetto N6", "Oggetto N5", "Oggetto N4"]);
    assert_eq!((&first["moreResult"], first["nextPagesKey"].as_array().unwrap().len()), (&json!(false), 2));
    let last = office.search(&token, &format!("&size=3&nextPagesKey={}", first["nextPagesKey"][1].as_str().unwrap()));
    assert_eq!(rows(&last), ["Oggetto N0"]);
    assert_eq!(office.search(&token, "&size=1")["moreResult"], true);
    assert_eq!(rows(&office.search(&token, "&subjectRegExp=N%5B12%5D%24")), ["Oggetto N2", "Oggetto N1"]);
    assert_eq!(rows(&office.search(&token, "&status=VIEWED")), [""; 0]);
    for wrong in ["&subjectRegExp=%28", "&size=51", "&nextPagesKey=x", "&status=ODD", "&mandateId=x"] {
        let target = format!(
            "/delivery/notifications/received?startDate=2020-01-01T00:00:00Z&endDate=2030-01-01T00:00:00Z{wrong}"
        );
        assert_eq!(office.get(&token, &target).status, 400, "{wrong}");
    }
    assert_eq!(office.get(&token, "/delivery/notifications/received?startDate=2020-01-01T00:00:00Z").status, 400);
}

#[test]
fn a_delegate_reads_with_the_code_that_was_told() {
    let office = office();
    let (iun, own, other) = (office.send("A"), office.own(), office.other());
    let path = "/mandate/api/v1";
    let mandate = json!({
        "delegate": { "fiscalCode": OTHER, "person": false, "companyName": "Altra Azienda" },
        "verificationCode": "24411", "dateto": "2026-12-31",
    });
    let made = office.call(&own, "POST", &format!("{path}/mandate"), &mandate);
    assert_eq!(made.status, 201, "{}", made.text());
    let id = made.json()["mandateId"].as_str().unwrap().to_owned();
    let again = office.call(&own, "POST", &format!("{path}/mandate"), &mandate);
    assert!(again.error().has_code("PN_MANDATE_ALREADYEXISTS"), "{}", again.text());
    let listed = office.get(&other, &format!("{path}/mandates-by-delegate")).json();
    assert_eq!((&listed[0]["status"], &listed[0]["verificationCode"]), (&json!("pending"), &Value::Null));
    let detail = format!("/delivery/v2.8/notifications/received/{iun}?mandateId={id}");
    assert_eq!(office.get(&other, &detail).status, 404, "not accepted yet");

    let accept = |code: &str| {
        office.call(
            &other,
            "PATCH",
            &format!("{path}/mandate/{id}/accept"),
            &json!({ "verificationCode": code, "groups": ["g1"] }),
        )
    };
    assert!(accept("00000").error().has_code("PN_MANDATE_INVALIDVERIFICATIONCODE"));
    assert_eq!(accept("24411").status, 204);
    assert_eq!(accept("24411").status, 404, "it does not wait any more");
    let page = office.search(&other, &format!("&mandateId={id}"));
    assert_eq!(page["resultsPage"][0]["mandateId"], json!(id));
    let delegated =
        "/delivery/notifications/received/delegated?startDate=2020-01-01T00:00:00Z&endDate=2030-01-01T00:00:00Z";
    assert_eq!(office.get(&other, delegated).json()["resultsPage"][0]["iun"], iun.as_str());
    assert_eq!(office.get(&other, &format!("{delegated}&group=g2")).json()["resultsPage"], json!([]));
    assert_eq!(office.get(&other, &detail).status, 200);
    office.desk.reach(iun, NotificationStatus::Viewed);
    let sent = serde_json::to_value(office.desk.sent(iun)).unwrap();
    let viewed =
        sent["timeline"].as_array().unwrap().iter().find(|element| element["category"] == "NOTIFICATION_VIEWED");
    assert_eq!(viewed.unwrap()["details"]["delegateInfo"]["mandateId"], json!(id));
    assert_eq!(viewed.unwrap()["details"]["delegateInfo"]["denomination"], "Altra Azienda");

    let snapshot: Snapshot = serde_json::from_value(json!(office.desk.emulator.snapshot())).unwrap();
    office.desk.emulator.restore(&snapshot).unwrap();
    assert_eq!(serde_json::to_value(office.desk.sent(iun)).unwrap(), sent, "after a restore");

    assert_eq!(
        office.call(&other, "PATCH", &format!("{path}/mandate/{id}/revoke"), &Value::Null).status,
        404,
        "not theirs"
    );
    assert_eq!(office.call(&own, "PATCH", &format!("{path}/mandate/{id}/revoke"), &Value::Null).status, 204);
    assert_eq!(office.get(&other, &detail).status, 404, "withdrawn");
}

#[test]
fn mandates_want_what_the_platform_wants() {
    let office = office();
    let (own, path) = (office.own(), "/mandate/api/v1/mandate");
    let sound = json!({
        "delegate": { "fiscalCode": OTHER, "person": false, "companyName": "Altra" }, "verificationCode": "24411", "dateto": "2026-12-31",
    });
    for (pointer, value, element) in [
        ("/delegate", Value::Null, "delegate"),
        ("/delegate/fiscalCode", json!("1"), "delegate.fiscalCode"),
        ("/delegate/person", Value::Null, "delegate.person"),
        ("/delegate/companyName", Value::Null, "delegate"),
        ("/verificationCode", json!("2441"), "verificationCode"),
        ("/dateto", json!("2026-02-30"), "dateTo"),
        ("/dateto", json!("2026-03-02"), "dateTo"),
    ] {
        let mut broken = sound.clone();
        *broken.pointer_mut(pointer).unwrap() = value;
        let answer = office.call(&own, "POST", path, &broken);
        let told = answer.json()["errors"][0]["element"].clone();
        assert_eq!((answer.status, told), (400, json!(element)), "{pointer}");
    }
    // A person asks nobody: the mandate is there, with its code, and ends by itself.
    let given = json!({ "delegator": "FRMTTR76M06B715E", "delegate": OWN }).to_string();
    assert_eq!(office.desk.call("POST", "/_emulator/mandates", given.as_bytes()).status, 201);
    let mandates = office.desk.call("GET", "/_emulator/mandates", b"").json();
    let accept = format!("{path}/{}/accept", mandates[0]["mandateId"].as_str().unwrap());
    let code = json!({ "verificationCode": mandates[0]["verificationCode"] });
    assert_eq!(office.call(&own, "PATCH", &accept, &code).status, 204);
    office.desk.emulator.advance(366 * DAY);
    assert_eq!(office.desk.call("GET", "/_emulator/mandates", b"").json()[0]["status"], "expired");
    let reverse = json!({ "delegator": { "fiscalCode": OTHER, "person": false, "companyName": "Altra" }, "dateto": "2027-12-31" });
    let asked = office.call(&office.own(), "POST", "/mandate/api/v1/reverse-mandate", &reverse);
    assert_eq!(asked.status, 201, "{}", asked.text());
}

#[test]
fn answers_to_companies_are_those_of_the_specification() {
    let Some(specification) = Specification::load() else {
        println!("skipped: the folder with the OpenAPI files is missing (SEND_SHARED or ../shared)");
        return;
    };
    let office = office();
    let (iun, own, other) = (office.send("A"), office.own(), office.other());
    let path = "/mandate/api/v1";
    let mandate = json!({
        "delegate": { "fiscalCode": OTHER, "person": false, "companyName": "Altra" }, "verificationCode": "24411", "dateto": "2026-12-31",
    });
    let id = office.call(&own, "POST", &format!("{path}/mandate"), &mandate).json()["mandateId"]
        .as_str()
        .unwrap()
        .to_owned();
    office.call(&other, "PATCH", &format!("{path}/mandate/{id}/accept"), &json!({ "verificationCode": "24411" }));
    office.call(&other, "PATCH", &format!("{path}/mandate/{id}/update"), &json!({ "groups": ["g"] }));
    office.call(&other, "POST", &format!("{path}/mandates-by-delegate?size=10"), &json!({}));
    for target in [
        format!("/delivery/v2.8/notifications/received/{iun}"),
        format!("/delivery/notifications/received/{iun}/attachments/documents/0"),
        format!("/delivery/notifications/received/{iun}/attachments/payment/PAGOPA"),
        format!("{path}/mandates-by-delegate"),
        format!("{path}/mandates-by-delegator"),
    ] {
        office.get(&own, &target);
    }
    office.search(&own, "");
    let mut compared = 0;
    for call in office.desk.emulator.journal().entries() {
        let is_of_companies = call.path.starts_with("/mandate/") || call.path.contains("/received");
        if let (true, Some(status)) = (is_of_companies, call.status) {
            let body = call.answer.body.clone().unwrap_or_default();
            let mut wrong = specification.check_answer(&call.method, &call.path, status, &body);
            // The others are blanked, whatever the schema says.
            wrong.retain(|mismatch| mismatch.path != "/recipients/0");
            assert_eq!(wrong, [], "{}", call.path);
            compared += 1;
        }
    }
    assert!(compared >= 10, "{compared}");
}

#[test]
fn downtimes_are_told_and_proved() {
    let desk = Desk::new();
    assert!(desk.emulator.platform().down(&Functionality::NotificationCreate));
    let status = desk.call("GET", "/status", b"");
    assert_eq!(
        (status.status, &status.json()["openIncidents"][0]["functionality"]),
        (500, &json!("NOTIFICATION_CREATE"))
    );
    desk.emulator.advance(DAY);
    let up = json!({ "functionality": "NOTIFICATION_CREATE", "down": false }).to_string();
    let told = desk.call("POST", "/_emulator/downtimes", up.as_bytes()).json();
    assert_eq!((&told["open"], told["past"].as_array().unwrap().len()), (&json!([]), 1));
    assert_eq!(desk.call("GET", "/status", b"").status, 200);
    let history = desk.call("GET", "/downtime/v1/resolved?year=2026&month=3", b"").json();
    assert_eq!(history["result"][0]["fileAvailable"], false);
    assert_eq!(desk.call("GET", "/downtime/v1/resolved?year=2026&month=4", b"").json()["result"], json!([]));
    let document = format!("/downtime/v1/legal-facts/{}", history["result"][0]["legalFactId"].as_str().unwrap());
    assert_eq!(desk.call("GET", &document, b"").status, 204, "not signed yet");
    desk.emulator.advance(Duration::from_secs(300));
    let metadata = desk.call("GET", &document, b"").json();
    let file = http("GET", metadata["url"].as_str().unwrap(), &[], b"");
    assert!(file.body.starts_with(b"%PDF"));
    assert_eq!(metadata["contentLength"], file.body.len());
    assert_eq!(desk.call("GET", "/downtime/v1/legal-facts/unknown", b"").status, 404);
    let odd = json!({ "functionality": "COFFEE", "down": true }).to_string();
    assert_eq!(desk.call("POST", "/_emulator/downtimes", odd.as_bytes()).status, 400);
}

#[test]
fn the_ends_of_time_are_no_times_of_a_token() {
    let office = office();
    let target = "/delivery/notifications/received?startDate=2020-01-01T00:00:00Z&endDate=2030-01-01T00:00:00Z";
    for (field, value, status) in
        [("iat", i64::MIN, 403), ("iat", i64::MAX, 403), ("exp", i64::MIN, 403), ("exp", i64::MAX, 200)]
    {
        let mut claims = office.claims();
        claims[field] = json!(value);
        let answer = office.get(&office.sign(&json!({ "alg": "RS256", "kid": "kid-1" }), &claims), target);
        assert_eq!(answer.status, status, "{field} {value}");
    }
}

#[test]
fn access_by_a_call_that_fails_is_restored_too() {
    let office = office();
    let (iun, token) = (office.send("A"), office.own());
    let missing = office.get(&token, &format!("/delivery/notifications/received/{iun}/attachments/documents/99"));
    assert_eq!(missing.status, 500, "{}", missing.text());
    office.desk.reach(iun, NotificationStatus::Viewed);
    let json = serde_json::to_value(office.desk.emulator.snapshot()).unwrap();
    let snapshot: Snapshot = serde_json::from_value(json).unwrap();
    let builder = Emulator::builder().clock(Clock::manual()).restore(snapshot);
    assert_eq!(Desk::with(builder).sent(iun), office.desk.sent(iun));
}

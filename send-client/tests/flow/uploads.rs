//! Files get there whole, or the error says what to do.

use crate::scene::{Scene, pdf, request};
use crate::watch::Failing as _;
use send_client::send::SendOptions;
use send_client::{Attachment, BoxError, ErrorKind, Progress, UploadOptions};
use send_core::digest::Sha256Digest;
use send_core::ident::Lang;
use send_core::model::*;
use send_emulator::{Effect, Fault, Target};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A PDF of about so many bytes, whole enough for every check.
fn large_pdf(bytes: usize) -> Vec<u8> {
    let mut content = b"%PDF-1.7\n% ".to_vec();
    content.resize(bytes, b'x');
    content.extend_from_slice(b"\n%%EOF\n");
    content
}

#[tokio::test]
async fn trouble_with_the_storage_is_overcome() {
    for (effect, times, puts, preloads) in [
        (Effect::ExpireLink, 1, 2, 2),
        (Effect::SlowDown, 3, 4, 1),
        (Effect::Drop, 2, 3, 1),
        (Effect::LoseAnswer, 1, 2, 1),
        (Effect::fail(500), 1, 2, 1),
        // The link fails as often as it may: another one.
        (Effect::Drop, 5, 6, 2),
    ] {
        let scene = Scene::new().await;
        scene.emulator.faults().add(Fault::on(Target::Upload, effect.clone()).times(times)).unwrap();
        let file = scene.client.attachments().upload(Attachment::pdf_bytes(pdf("Verbale"))).await.unwrap();
        assert_eq!((scene.calls("upload"), scene.calls("preload")), (puts, preloads), "{effect:?}");
        let submitted = scene.client.notifications().send(request("P-1", file)).await.unwrap();
        scene.client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
    }
}

#[tokio::test]
async fn a_link_that_is_too_old_is_followed_by_another() {
    let scene = Scene::new().await;
    let attachments = scene.client.attachments();
    let options = UploadOptions::new();
    let prepared = attachments.prepare([Attachment::pdf_bytes(pdf("Verbale"))], &options).await.unwrap();
    // The connection breaks, and the next try is two hours later.
    scene.fault(Target::Upload, Effect::ExpireLink);
    scene.emulator.advance(Duration::from_secs(7200));
    let uploaded = attachments.upload_prepared(&prepared, &options).await.unwrap();
    assert_eq!(uploaded[0].sha256, prepared[0].sha256());
}

#[tokio::test]
async fn a_version_id_that_a_proxy_takes_out_is_told_and_can_be_done_without() {
    let scene = Scene::new().await;
    scene.emulator.faults().add(Fault::on(Target::Upload, Effect::strip("x-amz-version-id"))).unwrap();
    let file = || [Attachment::pdf_bytes(pdf("Verbale"))];
    let error = scene.client.attachments().upload_all(file()).await.failure();
    assert!(error.to_string().contains("x-amz-version-id") && error.to_string().contains("proxy"), "{error}");
    assert_eq!(scene.calls("upload"), 1, "trying again does not help");
    let options = UploadOptions::new().assume_version_token("v1");
    let uploaded = scene.client.attachments().upload_all_with(file(), &options).await.unwrap();
    assert_eq!(uploaded[0].version_token, "v1");
}

#[tokio::test]
async fn many_files_go_side_by_side_up_to_a_bound_and_keep_their_order() {
    let scene = Scene::new().await;
    let each = Duration::from_millis(100);
    scene.emulator.faults().add(Fault::on(Target::Upload, Effect::delay(each))).unwrap();
    let contents: Vec<Vec<u8>> = (0..32).map(|number| pdf(&format!("Verbale {number}"))).collect();
    let files = contents.iter().cloned().map(Attachment::pdf_bytes);
    let started = std::time::Instant::now();
    let options = UploadOptions::new().parallel(8);
    let uploaded = scene.client.attachments().upload_all_with(files, &options).await.unwrap();
    assert!(started.elapsed() < each * 32, "one after the other");
    for (content, file) in contents.iter().zip(&uploaded) {
        assert_eq!(file.sha256, Sha256Digest::of(content));
    }
    assert_eq!(scene.calls("preload"), 3);
}

#[tokio::test]
async fn a_failure_keeps_what_was_uploaded_and_names_the_file() {
    let scene = Scene::new().await;
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<_> = (0..3).map(|number| folder.path().join(format!("{number}.pdf"))).collect();
    for path in &paths {
        std::fs::write(path, pdf(path.to_str().unwrap())).unwrap();
    }
    scene.emulator.faults().add(Fault::on(Target::Upload, Effect::fail(403)).nth(2)).unwrap();
    let options = UploadOptions::new().parallel(1);
    let error = scene.client.attachments().upload_all_with(paths.iter().map(Attachment::pdf), &options).await.failure();
    assert_eq!((error.uploaded().len(), error.path()), (2, Some(paths[1].as_path())));
}

#[tokio::test]
async fn a_reader_is_uploaded_and_must_be_as_long_as_announced() {
    let scene = Scene::new().await;
    let content = large_pdf(300_000);
    let reader = || std::io::Cursor::new(content.clone());
    let attachment = Attachment::pdf_reader(reader()).length(content.len() as u64);
    // The first try breaks: the second has the bytes all the same.
    scene.fault(Target::Upload, Effect::Drop);
    let file = scene.client.attachments().upload(attachment.clone()).await.unwrap();
    assert_eq!((file.sha256, file.content_type), (Sha256Digest::of(&content), ContentType::Pdf));
    let again = scene.client.attachments().upload(attachment).await.failure();
    assert!(again.to_string().contains("was read before"), "{again}");
    let cut = Attachment::pdf_reader(reader()).length(content.len() as u64 + 1);
    let error = scene.client.attachments().upload(cut).await.failure();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.to_string().contains("were announced"), "{error}");
}

#[tokio::test]
async fn progress_is_told_and_the_body_is_never_chunked() {
    let scene = Scene::new().await;
    let path = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    let content = large_pdf(1_000_000);
    std::fs::write(path.path(), &content).unwrap();
    let told: Arc<Mutex<Vec<Progress>>> = Arc::default();
    let (tell, most) = (Arc::clone(&told), Arc::new(AtomicU64::new(0)));
    let largest = Arc::clone(&most);
    let pieces = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&pieces);
    let options = UploadOptions::new().progress(move |progress| {
        largest.fetch_max(progress.sent, Ordering::Relaxed);
        count.fetch_add(1, Ordering::Relaxed);
        tell.lock().unwrap().push(progress);
    });
    scene.client.attachments().upload_all_with([Attachment::pdf(path.path())], &options).await.unwrap();
    assert_eq!(most.load(Ordering::Relaxed), content.len() as u64);
    assert!(pieces.load(Ordering::Relaxed) >= content.len() / (64 * 1024));
    assert!(told.lock().unwrap().windows(2).all(|pair| pair[0].sent < pair[1].sent));
}

#[tokio::test]
async fn what_the_platform_would_refuse_is_not_uploaded() {
    let scene = Scene::new().await;
    let envelope = Attachment::pdf_bytes(b"-----BEGIN PKCS7-----\nMIIF".to_vec());
    let metadata = Attachment::f24_metadata_bytes(br#"{"f24Simplified": {"oops": 1}}"#.to_vec());
    for wrong in [envelope, metadata] {
        let error = scene.client.attachments().upload(wrong.clone()).await.failure();
        assert_eq!((error.kind(), error.issues().is_empty()), (ErrorKind::InvalidInput, false), "{error}");
        assert_eq!(scene.calls("preload"), 0);
        let unseen = UploadOptions::new().without_inspection();
        scene.client.attachments().upload_all_with([wrong], &unseen).await.unwrap();
        scene.emulator.journal().clear();
    }
}

fn made(files: &[UploadedFile], subject: &str) -> NewNotification {
    let mut request = request("P-1", files[0].clone());
    request.subject = subject.to_owned();
    request
}

#[tokio::test]
async fn a_request_is_checked_before_its_files_are_uploaded() {
    let scene = Scene::new().await;
    let files = || [Attachment::pdf_bytes(pdf("Verbale"))];
    let options = SendOptions::new();
    let notifications = scene.client.notifications();
    let too_long = "x".repeat(200);
    let error = notifications.send_files(files(), &options, |files| Ok(made(files, &too_long))).await.failure();
    assert_eq!((error.kind(), error.issues()[0].path()), (ErrorKind::InvalidInput, "subject"));
    let error = notifications.send_files(files(), &options, |_| Err("no recipient".into())).await.failure();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!((scene.calls("preload"), scene.calls("upload")), (0, 0));
    let submitted = notifications.send_files(files(), &options, |files| Ok(made(files, "Verbale"))).await.unwrap();
    notifications.wait_accepted(&submitted.request_id).await.unwrap();
}

/// A form to which the cost is added.
const FORM: &str = r#"{"f24Simplified": {"taxPayer": {"taxCode": "01199250158"}, "payments": {"records": [
    {"applyCost": true, "section": "EL", "municipality": "F205", "taxType": "3944", "debit": 1000}]}}}"#;

#[tokio::test]
async fn everything_that_is_wrong_is_told_with_its_place_and_its_file() {
    let scene = Scene::new().await;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str, content: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    };
    let (letter, notice, form) = (path("lettera.pdf", "ciao"), path("avviso.pdf", "%PDF"), path("f24.json", FORM));
    let files = || {
        [
            Attachment::pdf_bytes(pdf("Verbale")),
            Attachment::pdf(&letter),
            Attachment::pdf(&notice),
            Attachment::f24_metadata(&form),
        ]
    };
    // The cost is in the form, and the payment says whether it is to be there.
    let request = |files: &[UploadedFile], apply_cost: bool| {
        let mut request = request("P-1", files[0].clone());
        request.documents.push(Document::new(files[1].clone()).title("Lettera"));
        request.fee_policy = FeePolicy::DeliveryMode { pa_fee: 0, vat: 22 };
        let lucia = Recipient::person("MNDLCU98T68C933T".parse()?, "Lucia Mondella").digital_domicile("prova@pec.it");
        let pago_pa = PagoPaPayment::new("77777777777".parse()?, "302011000000000042".parse()?);
        let f24 = F24Payment::new("Tari", files[3].clone()).apply_cost(apply_cost);
        let pago_pa = pago_pa.apply_cost(true).attachment(files[2].clone());
        request.recipients.push(lucia.payment(pago_pa).payment(f24));
        Ok::<_, BoxError>(request)
    };
    let (notifications, options) = (scene.client.notifications(), SendOptions::new());
    let error = notifications.send_files(files(), &options, |files| request(files, false)).await.failure();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    let told: Vec<_> = error
        .issues()
        .iter()
        .map(|issue| (issue.path(), error.file_of(issue).and_then(|file| file.file_name()?.to_str())))
        .collect();
    for expected in [
        ("documents[1]", Some("lettera.pdf")),
        ("recipients[1].payments[0].pagoPa.attachment", Some("avviso.pdf")),
        ("recipients[1].payments[1].f24.metadataAttachment", Some("f24.json")),
    ] {
        assert!(told.contains(&expected), "{expected:?} is not in {told:?}");
    }
    for lang in [Lang::It, Lang::En] {
        let text = error.text(lang);
        assert!(text.contains("documents[1] (") && text.contains("lettera.pdf): "), "{text}");
        assert!(text.contains("f24.json, f24Simplified"), "{text}");
    }
    assert_eq!((scene.calls("preload"), scene.calls("upload")), (0, 0));

    // With the cost in the payment too, the form is right.
    let error = notifications.send_files(files(), &options, |files| request(files, true)).await.failure();
    assert!(error.issues().iter().all(|issue| !issue.path().contains("f24")), "{error}");
}

#[tokio::test]
async fn a_file_that_is_no_pdf_is_named_in_both_languages() {
    let scene = Scene::new().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("verbale.pdf");
    std::fs::write(&path, "ciao").unwrap();
    let error = scene.client.attachments().upload(Attachment::pdf(&path)).await.failure();
    for lang in [Lang::En, Lang::It] {
        let text = error.text(lang);
        assert!(text.contains("verbale.pdf: ") && text.contains("%PDF-") && !text.contains(": :"), "{text}");
    }
    let error = scene.client.attachments().upload(Attachment::pdf_bytes("ciao")).await.failure();
    assert!(!error.text(Lang::It).contains(": :"), "{error}");
}

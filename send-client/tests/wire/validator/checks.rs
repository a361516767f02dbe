//! The checklist of PnValidator: 40 checks, each over all that was asked.

use super::{Record, Validator, base64_digest};
use serde_json::Value;

/// What a check looks at.
struct Seen {
    preloads: Vec<Value>,
    slots: Vec<Slot>,
    requests: Vec<Value>,
    streams: Vec<Value>,
    reads: Vec<Record>,
    records: Vec<Record>,
    sent: Vec<Value>,
}

/// A file that was announced and uploaded as announced.
struct Slot {
    sha256: String,
    key: String,
    version: String,
}

impl Validator {
    /// Every check by its number, and whether it is ok.
    pub(crate) fn checklist(&self) -> Vec<(String, bool)> {
        let seen = Seen::of(self.records());
        let mut list = Vec::new();
        let mut add = |group: &str, checks: Vec<bool>| {
            list.extend(checks.into_iter().enumerate().map(|(index, ok)| (format!("{group}.{}", index + 1), ok)));
        };
        let plain = |request: &Value| {
            request["physicalCommunicationType"] == "REGISTERED_LETTER_890"
                && seen.each(request, |recipient| recipient["digitalDomicile"].is_object())
                && seen.each(request, |recipient| recipient["physicalAddress"].is_object())
                && seen.documents_fit(request)
        };
        let any = |check: &dyn Fn(&Value) -> bool| seen.requests.iter().any(check);
        let letters = any(&|request| request["physicalCommunicationType"] == "REGISTERED_LETTER_890");
        let tax_ids = any(&|request| seen.each(request, |recipient| recipient["taxId"].is_string()));
        let domiciles = any(&|request| seen.each(request, |recipient| recipient["digitalDomicile"].is_object()));
        let addresses = any(&|request| seen.each(request, |recipient| recipient["physicalAddress"].is_object()));
        let documents = any(&|request| seen.documents_fit(request));
        let begin = |slots: usize| {
            vec![
                !seen.preloads.is_empty(),
                seen.preloads.iter().any(distinct),
                seen.announced() >= slots,
                seen.slots.len() >= slots,
                !seen.requests.is_empty(),
                letters,
                tax_ids,
                domiciles,
                addresses,
                documents,
            ]
        };
        let creditor = |request: &Value| seen.payments(request, |pago_pa| pago_pa["creditorTaxId"].is_string());
        let notice = |request: &Value| seen.payments(request, |pago_pa| pago_pa["noticeCode"].is_string());
        let attached = |request: &Value| seen.payments(request, |pago_pa| seen.fits(&pago_pa["attachment"]));
        add("INVIO-01", [begin(1), vec![any(&plain)]].concat());
        let all = |request: &Value| plain(request) && creditor(request) && notice(request) && attached(request);
        add("INVIO-02", [begin(2), vec![any(&creditor), any(&notice), any(&attached), any(&all)]].concat());
        add("INVIO-03", seen.stream_checks());
        add("INVIO-04", seen.file_checks());
        add("COSTO-01", seen.cost_checks());
        list
    }
}

impl Seen {
    fn of(records: Vec<Record>) -> Self {
        let body = |record: &Record| serde_json::from_slice::<Value>(&record.body).unwrap_or_default();
        let bodies = |end: &str, status: u16| -> Vec<Value> {
            let those = records.iter().filter(|record| record.method == "POST" && record.path.ends_with(end));
            those.filter(|record| status == 0 || record.status == status).map(body).collect()
        };
        let read = |record: &&Record| record.path.ends_with("/events") && record.status == 200;
        let mut slots = Vec::new();
        for preload in records.iter().filter(|record| record.path.ends_with("/preload") && record.status == 200) {
            for (asked, given) in
                body(preload).as_array().into_iter().flatten().zip(preload.answer.as_array().into_iter().flatten())
            {
                let put = records.iter().find(|put| {
                    put.method == "PUT"
                        && given["url"]
                            .as_str()
                            .is_some_and(|url| url.ends_with(&format!("{}?{}", put.path, put.query)))
                        && put.headers["x-amz-meta-secret"] == *given["secret"].as_str().unwrap_or_default()
                        && put.headers["x-amz-checksum-sha256"] == *asked["sha256"].as_str().unwrap_or_default()
                        && base64_digest(&put.body) == asked["sha256"]
                        && put.at.as_millisecond() > preload.at.as_millisecond()
                });
                if let Some(put) = put {
                    slots.push(Slot {
                        sha256: asked["sha256"].as_str().unwrap_or_default().to_owned(),
                        key: given["key"].as_str().unwrap_or_default().to_owned(),
                        version: put.at.as_millisecond().to_string(),
                    });
                }
            }
        }
        let sent = records
            .iter()
            .filter(|record| record.path.contains("/notifications/sent/") && record.answer["timeline"].is_array());
        Self {
            preloads: bodies("/preload", 0),
            requests: bodies("/requests", 202),
            streams: bodies("/streams", 200),
            reads: records.iter().filter(read).cloned().collect(),
            sent: sent.map(|record| record.answer.clone()).collect(),
            slots,
            records,
        }
    }

    /// Items of preloads that were all PDF and told apart.
    fn announced(&self) -> usize {
        let good = self
            .preloads
            .iter()
            .filter(|items| distinct(items) && each_item(items, |item| item["contentType"] == "application/pdf"));
        good.map(|items| items.as_array().map_or(0, Vec::len)).sum()
    }

    fn each(&self, request: &Value, check: impl Fn(&Value) -> bool) -> bool {
        each_item(&request["recipients"], check)
    }

    /// For every recipient a payment is such.
    fn payments(&self, request: &Value, check: impl Fn(&Value) -> bool) -> bool {
        self.each(request, |recipient| {
            recipient["payments"]
                .as_array()
                .is_some_and(|payments| payments.iter().any(|payment| check(&payment["pagoPa"])))
        })
    }

    fn fits(&self, file: &Value) -> bool {
        self.slots.iter().any(|slot| {
            file["digests"]["sha256"] == slot.sha256
                && file["ref"]["key"] == slot.key
                && file["ref"]["versionToken"] == slot.version
        })
    }

    fn documents_fit(&self, request: &Value) -> bool {
        each_item(&request["documents"], |document| self.fits(document))
    }

    fn stream_checks(&self) -> Vec<bool> {
        let events = |check: &dyn Fn(&Value) -> bool| {
            self.reads.iter().any(|read| read.answer.as_array().is_some_and(|events| events.iter().any(check)))
        };
        let accepted = |event: &Value| event["newStatus"] == "ACCEPTED";
        let named = |event: &Value| event["iun"].is_string();
        let apart = self.reads.windows(2).all(|pair| pair[1].at.as_millisecond() - pair[0].at.as_millisecond() >= 1000);
        vec![
            self.streams.iter().any(|stream| stream["eventType"] == "TIMELINE"),
            events(&|_| true),
            events(&accepted),
            events(&named),
            apart,
            events(&|event| accepted(event) && named(event)),
        ]
    }

    /// A metadata call, and then a download of exactly its link.
    fn file_checks(&self) -> Vec<bool> {
        let known = |path: &str| {
            let timelines = self.sent.iter().flat_map(|sent| sent["timeline"].as_array().cloned().unwrap_or_default());
            let keys = timelines.flat_map(|element| element["legalFactsIds"].as_array().cloned().unwrap_or_default());
            keys.into_iter().any(|id| {
                id["key"].as_str().is_some_and(|key| path.ends_with(key.trim_start_matches("safestorage://")))
            })
        };
        let pair = |part: &str, check: &dyn Fn(&str) -> bool| {
            let asked: Vec<&Record> = self
                .records
                .iter()
                .filter(|record| record.path.contains(part) && record.status == 200 && check(&record.path))
                .collect();
            let fetched = asked.iter().any(|asked| {
                self.records.iter().any(|get| {
                    asked.answer["url"]
                        .as_str()
                        .is_some_and(|url| url.ends_with(&format!("{}?{}", get.path, get.query)))
                        && get.path.starts_with("/download/")
                })
            });
            [!asked.is_empty(), fetched]
        };
        [
            pair("/attachments/documents/", &|_| true),
            pair("/attachments/payment/0/PAGOPA", &|_| true),
            pair("/download/legal-facts/", &known),
        ]
        .concat()
    }

    fn cost_checks(&self) -> Vec<bool> {
        let prices: Vec<&Record> = self.records.iter().filter(|record| record.path.contains("/price/")).collect();
        let own =
            |request: &Value| self.payments(request, |pago_pa| pago_pa["creditorTaxId"] == request["senderTaxId"]);
        let exact = self.requests.iter().any(|request| {
            prices.iter().any(|price| {
                price.status == 200
                    && self.payments(request, |pago_pa| {
                        let part = |name: &str| pago_pa[name].as_str().unwrap_or_default().to_owned();
                        pago_pa["creditorTaxId"] == request["senderTaxId"]
                            && price.path.ends_with(&format!("/{}/{}", part("creditorTaxId"), part("noticeCode")))
                    })
            })
        });
        vec![self.requests.iter().any(own), !prices.is_empty(), exact]
    }
}

fn each_item(list: &Value, check: impl Fn(&Value) -> bool) -> bool {
    list.as_array().is_some_and(|items| !items.is_empty() && items.iter().all(check))
}

/// Every item has a number of its own.
fn distinct(items: &Value) -> bool {
    let mut numbers: Vec<String> =
        items.as_array().into_iter().flatten().map(|item| item["preloadIdx"].to_string()).collect();
    let count = numbers.len();
    numbers.sort();
    numbers.dedup();
    count > 0 && numbers.len() == count && !numbers.iter().any(|number| number == "null" || number == "\"\"")
}

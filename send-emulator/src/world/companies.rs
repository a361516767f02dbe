//! Companies that receive, and what is looked at in their tokens.
//!
//! Source: pagopa/pn-auth-fleet `functions/b2bAuthorizer/src/app/modules/jwt/index.js`, `PgCustomAttributeResolver.js`.

use crate::company::Company;
use crate::dice::{Dice, Use};
use crate::journal::Remark;
use crate::pdnd::jws::{self, Jws};
use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use send_core::time::Instant;
use serde_json::json;
use std::fmt;

/// How old a token may be.
const MAX_AGE: i64 = 3_600;
/// How far the clocks may be apart.
const TOLERANCE: i64 = 60;
/// The API of the test environment, whose name a token may have in the place of the emulator's.
const UAT: &str = "https://api.uat.notifichedigitali.it";

/// The companies that may call.
#[derive(Default)]
pub(crate) struct Companies {
    all: Vec<Member>,
    /// For whom tokens are made.
    audience: String,
    /// Signs for whoever has no key of its own at hand; made when it is first wanted.
    desk_key: Option<KeyPair>,
}

/// The id of the key that signs for whoever has none at hand.
const DESK_KID: &str = "send-emulator-desk";

/// A company.
struct Member {
    id: String,
    company: Company,
}

impl Companies {
    /// These companies, with ids made up for those that have none.
    pub(crate) fn new(dice: Dice, companies: impl IntoIterator<Item = Company>, audience: String) -> Self {
        let member = |(index, company): (usize, Company)| {
            let id = company.id.clone().unwrap_or_else(|| format!("PG-{}", dice.uuid(Use::Company, &[index as u64])));
            Member { id, company }
        };
        Self { all: companies.into_iter().enumerate().map(member).collect(), audience, desk_key: None }
    }

    /// Each company with its id.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &Company)> {
        self.all.iter().map(|member| (member.id.as_str(), &member.company))
    }

    /// A token of a company, signed for it; nothing if there is no such company, or it has no virtual key.
    pub(crate) fn token(&mut self, id: &str, jti: &str, now: Instant) -> Option<String> {
        let member = self.all.iter().find(|member| member.id == id)?;
        let issued = now.as_second();
        let claims = json!({
            "iss": id, "aud": self.audience, "iat": issued, "exp": issued + MAX_AGE, "jti": jti,
            "virtual_key": member.company.virtual_keys.first()?,
        });
        if self.desk_key.is_none() {
            self.desk_key = KeyPair::generate(KeySize::Rsa2048).ok();
        }
        let header = json!({ "alg": "RS256", "typ": "JWT", "kid": DESK_KID });
        jws::sign(self.desk_key.as_ref()?, &header, &claims)
    }

    /// Goes on with the key that signed for everybody elsewhere.
    pub(crate) fn take_key(&mut self, other: &mut Self) {
        self.desk_key = other.desk_key.take();
    }

    /// A registered key, or the one that signs for everybody, in DER.
    fn key(&self, company: &Company, kid: &str) -> Option<Vec<u8>> {
        if kid == DESK_KID {
            let der: PublicKeyX509Der<'_> = self.desk_key.as_ref()?.public_key().as_der().ok()?;
            return Some(der.as_ref().to_vec());
        }
        company.keys.iter().find(|key| key.kid == kid)?.public_key.der()
    }

    /// The id in SEND.
    pub(crate) fn id(&self, index: usize) -> &str {
        self.all.get(index).map_or("", |member| &member.id)
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Company> {
        self.all.get(index).map(|member| &member.company)
    }

    /// The name of the company with a tax code.
    pub(crate) fn name_of(&self, tax_id: &str) -> Option<&str> {
        let found = self.all.iter().find(|member| member.company.tax_id == tax_id)?;
        Some(&found.company.name)
    }

    /// Looks at what came in `Authorization`; gives the company.
    pub(crate) fn check(&self, authorization: &str, now: Instant) -> Result<usize, Remark> {
        let wrong = |path: &str, it: &str, en: &str| Remark::new(format!("Authorization.{path}"), it, en);
        let token = authorization.strip_prefix("Bearer ");
        let jws = token
            .and_then(Jws::read)
            .ok_or_else(|| Remark::new("Authorization", "deve essere `Bearer <JWT>`", "it has to be `Bearer <JWT>`"))?;
        if jws.header("alg") != Some("RS256") {
            return Err(wrong("alg", "alg deve essere RS256", "alg has to be RS256"));
        }
        let issuer = jws.claim("iss").unwrap_or_default();
        let found = self.all.iter().enumerate().find(|(_, member)| member.id == issuer);
        let (index, Member { company, .. }) =
            found.ok_or_else(|| wrong("iss", "iss non è l'id di un'azienda", "iss is no company's id"))?;
        let key = self.key(company, jws.header("kid").unwrap_or_default()).ok_or_else(|| {
            wrong("kid", "chiave che l'azienda non ha registrato", "a key that the company did not register")
        })?;
        if !company.virtual_keys.iter().any(|own| Some(own.as_str()) == jws.claim("virtual_key")) {
            let (it, en) = ("non è una virtual key dell'azienda", "not a virtual key of the company");
            return Err(wrong("virtual_key", it, en));
        }
        if !jws.claim("aud").is_some_and(|audience| audience == self.audience || audience == UAT) {
            let (it, en) = ("aud deve essere l'indirizzo dell'API", "aud has to be the address of the API");
            return Err(wrong("aud", it, en));
        }
        if jws.claim("jti").is_none_or(str::is_empty) {
            return Err(wrong("jti", "manca jti", "jti is missing"));
        }
        let (now, times) = (now.as_second(), (jws.seconds("iat"), jws.seconds("exp")));
        let is_young = times
            .0
            .is_some_and(|issued| issued <= now + TOLERANCE && now.saturating_sub(issued) <= MAX_AGE + TOLERANCE);
        if !is_young {
            let (it, en) = ("emesso nel futuro o da più di un'ora", "issued in the future or more than an hour ago");
            return Err(wrong("iat", it, en));
        }
        if times.1.is_none_or(|expiry| expiry.saturating_add(TOLERANCE) <= now) {
            return Err(wrong("exp", "scaduto", "expired"));
        }
        if !jws.is_signed_by(&key) {
            return Err(wrong("signature", "la firma non è di quella chiave", "the signature is not of that key"));
        }
        if company.without_terms {
            let (it, en) =
                ("l'azienda non ha accettato i termini", "the company has not accepted the terms of service");
            return Err(Remark::new("", it, en));
        }
        Ok(index)
    }
}

/// Keys are secrets.
impl fmt::Debug for Companies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Companies({})", self.all.len())
    }
}

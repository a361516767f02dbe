//! What the service's bean validation refuses although the gateway took it.
//!
//! Both read the same schema, one with the eyes of ECMA-262 (search, code points), the other with those of Java (full
//! match, UTF-16). The gateway's engine notes such texts while it reads them; these rules are what they are told under.
//! Sources: pagopa/pn-commons `exceptions/ExceptionHelper.java:189-250`, the annotations generated from
//! pagopa/pn-delivery `docs/openapi/api-internal-b2b-pa.yaml`.

use super::rule::{Element, Rule};

pub(super) static BEAN: [Rule; 2] = [
    Rule::service("B-01", "*")
        .answers("PN_GENERIC_INVALIDPARAMETER_PATTERN")
        .element(Element::Path)
        .detail("must match the pattern of the schema")
        .cites("pn-commons ExceptionHelper.java:189-250")
        .requires(
            "i testi rispettano i pattern dello schema per intero, non solo in una parte",
            "texts match the patterns of the schema as a whole, not only in a part",
        )
        .message(
            "il gateway lo accetta ma il servizio no: il pattern non corrisponde all'intero testo{where}",
            "the gateway takes it but the service does not: the pattern does not match the whole text{where}",
        )
        .fix("correggere il valore", "correct the value")
        .deferred(),
    Rule::service("B-02", "*")
        .answers("PN_GENERIC_INVALIDPARAMETER_SIZE")
        .element(Element::Path)
        .detail("size must be within the bounds of the schema")
        .cites("pn-commons ExceptionHelper.java:189-250")
        .requires(
            "i testi rispettano le lunghezze anche contando in unità UTF-16 (un'emoji vale due)",
            "texts keep to their length also when counted in UTF-16 units (an emoji counts two)",
        )
        .message(
            "è troppo lungo per il servizio, che conta in UTF-16: {found} unità, il massimo è {limit}",
            "is too long for the service, which counts in UTF-16: {found} units, at most {limit} are allowed",
        )
        .fix(
            "accorciare il valore o togliere emoji e caratteri rari",
            "shorten the value or take out emojis and rare characters",
        )
        .deferred(),
];

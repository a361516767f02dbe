//! A client as environment variables say; the table is in [`Client::from_env`](crate::Client::from_env).

use super::ClientBuilder;
use crate::auth::{Credentials, Pdnd, RsaKey};
use crate::{Environment, Error, Network, Result};
use send_core::api::{ApiVersions, Resource};
use std::path::Path;

impl ClientBuilder {
    pub(super) fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let mut builder = Self::default();
        let environment = match (variable("SEND_BASE_URL"), variable("SEND_ENV")) {
            (Some(url), _) => Environment::at(&url),
            (None, Some(name)) => Environment::named(&name),
            (None, None) => Err(Error::configuration("set SEND_ENV to production or uat, or SEND_BASE_URL")),
        };
        builder = builder.environment(environment?);
        let key = match (variable("SEND_API_KEY"), variable("SEND_API_KEY_FILE")) {
            (Some(key), _) => key,
            (None, Some(file)) => read(&file)?.trim().to_owned(),
            (None, None) => return Err(Error::configuration("set SEND_API_KEY, or SEND_API_KEY_FILE")),
        };
        builder = match (pdnd(&variable)?, variable("SEND_VOUCHER")) {
            (Some(pdnd), _) => builder.pdnd(key, pdnd),
            (None, Some(voucher)) => builder.credentials(Credentials::api_key(key).voucher(voucher)),
            (None, None) => builder.api_key(key),
        };
        if let Some(versions) = variable("SEND_VERSIONS") {
            builder.versions = parse_versions(&versions)?;
        }
        builder.network = network(variable)?;
        Ok(builder)
    }
}

/// A PDND client, if one is named.
fn pdnd(variable: &impl Fn(&str) -> Option<String>) -> Result<Option<Pdnd>> {
    let Some(client_id) = variable("SEND_PDND_CLIENT_ID") else { return Ok(None) };
    let needed = |name| {
        variable(name)
            .ok_or_else(|| Error::configuration(format!("set {name} too, for PDND, or take out SEND_PDND_CLIENT_ID")))
    };
    let file = needed("SEND_PDND_KEY_FILE")?;
    let key = RsaKey::from_pem(read(&file)?.as_bytes()).map_err(|error| error.at(Some(Path::new(&file))))?;
    let pdnd = Pdnd::new(client_id, needed("SEND_PDND_KEY_ID")?, needed("SEND_PDND_PURPOSE_ID")?, key);
    Ok(Some(match variable("SEND_PDND_TOKEN_URL") {
        Some(url) => pdnd.issuer(url, needed("SEND_PDND_AUDIENCE")?),
        None => pdnd,
    }))
}

fn network(variable: impl Fn(&str) -> Option<String>) -> Result<Network> {
    let mut network = Network::default();
    if let Some(file) = variable("SEND_EXTRA_CA") {
        network = network.extra_roots_pem(read(&file)?.as_bytes())?;
    }
    if let Some(file) = variable("SEND_CLIENT_CERTIFICATE") {
        network = network.client_certificate_pem(read(&file)?.as_bytes())?;
    }
    if let Some(proxy) = variable("SEND_PROXY") {
        network = network.proxy(proxy);
    }
    if let Some(user) = variable("SEND_PROXY_USER") {
        network = network.proxy_credentials(user, variable("SEND_PROXY_PASSWORD").unwrap_or_default());
    }
    if let Some(hosts) = variable("SEND_NO_PROXY") {
        network = network.no_proxy(hosts);
    }
    Ok(network)
}

fn read(file: &str) -> Result<String> {
    std::fs::read_to_string(file).map_err(|error| Error::file(Path::new(file), "cannot be read", error))
}

fn parse_versions(text: &str) -> Result<ApiVersions> {
    let mut versions = ApiVersions::default();
    for part in text.split(',') {
        let wrong = || {
            Error::configuration(format!(
                "SEND_VERSIONS: {:?} is not of the form resource=version, with a resource among requests, sent, price, \
                 streams, legal-facts, cancellation",
                part.trim()
            ))
        };
        let (resource, version) = part.split_once('=').ok_or_else(wrong)?;
        let resource = match resource.trim() {
            "requests" => Resource::Requests,
            "sent" => Resource::Sent,
            "price" => Resource::Price,
            "streams" => Resource::Streams,
            "legal-facts" => Resource::LegalFacts,
            "cancellation" => Resource::Cancellation,
            _ => return Err(wrong()),
        };
        versions = versions.with(resource, version.trim().parse().map_err(|_| wrong())?);
    }
    Ok(versions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Client;
    use send_core::api::Version;

    fn from(variables: &'static [(&str, &str)]) -> Result<Client> {
        ClientBuilder::from_variables(|name| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })?
        .build()
    }

    #[test]
    fn variables_make_a_client() {
        let client =
            from(&[("SEND_ENV", "uat"), ("SEND_API_KEY", "k"), ("SEND_VERSIONS", "requests=2.6, sent=v2.9")]).unwrap();
        assert_eq!(client.environment(), &Environment::uat());
        assert_eq!(client.versions().of(Resource::Requests), Version::new(2, 6));
        assert_eq!(client.versions().of(Resource::Price), Version::new(2, 3));
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        for (variables, named) in [
            (&[("SEND_API_KEY", "k")][..], "SEND_ENV"),
            (&[("SEND_ENV", "uat")], "SEND_API_KEY"),
            (&[("SEND_ENV", "mars"), ("SEND_API_KEY", "k")], "mars"),
            (&[("SEND_ENV", "uat"), ("SEND_API_KEY", "k"), ("SEND_VERSIONS", "sent2.9")], "SEND_VERSIONS"),
            (&[("SEND_ENV", "uat"), ("SEND_API_KEY_FILE", "/nowhere/key")], "/nowhere/key"),
        ] {
            let text = from(variables).unwrap_err().to_string();
            assert!(text.contains(named), "{text}");
        }
    }
}

//! Where the emulator is: addresses and ports, and the names under which others find them.

use crate::error::{Error, Result};
use std::net::{IpAddr, Ipv4Addr, TcpListener};

/// Where it shall be.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) address: IpAddr,
    /// The name that links have.
    pub(crate) host: Option<String>,
    pub(crate) ports: Ports,
    pub(crate) is_secure: bool,
}

/// The port of each origin; 0 for any that is free.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Ports {
    pub(crate) api: u16,
    pub(crate) storage: u16,
    pub(crate) pdnd: u16,
}

/// Where each of the three servers is found, without a slash at the end.
#[derive(Debug, Clone)]
pub(crate) struct Origins {
    pub(crate) api: String,
    pub(crate) storage: String,
    pub(crate) pdnd: String,
}

impl Default for Place {
    fn default() -> Self {
        Self { address: Ipv4Addr::LOCALHOST.into(), host: None, ports: Ports::default(), is_secure: false }
    }
}

impl Place {
    /// Takes the ports; in the order API, storage, PDND.
    pub(crate) fn take(&self) -> Result<([TcpListener; 3], Origins)> {
        let (api, api_port) = self.listen(self.ports.api)?;
        let (storage, storage_port) = self.listen(self.ports.storage)?;
        let (pdnd, pdnd_port) = self.listen(self.ports.pdnd)?;
        let origin = |port| self.origin(port);
        let origins = Origins { api: origin(api_port), storage: origin(storage_port), pdnd: origin(pdnd_port) };
        Ok(([api, storage, pdnd], origins))
    }

    fn origin(&self, port: u16) -> String {
        let scheme = if self.is_secure { "https" } else { "http" };
        match (&self.host, self.address) {
            (Some(host), _) => format!("{scheme}://{host}:{port}"),
            (None, IpAddr::V6(address)) if !address.is_unspecified() => format!("{scheme}://[{address}]:{port}"),
            (None, address) if address.is_unspecified() => format!("{scheme}://127.0.0.1:{port}"),
            (None, address) => format!("{scheme}://{address}:{port}"),
        }
    }

    fn listen(&self, port: u16) -> Result<(TcpListener, u16)> {
        let failed = |source| Error::Listen { address: self.address, port, source };
        let listener = TcpListener::bind((self.address, port)).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        Ok((listener, port))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_have_a_name_that_can_be_reached() {
        let mut place = Place::default();
        assert_eq!(place.origin(80), "http://127.0.0.1:80");
        place.address = "0.0.0.0".parse().unwrap();
        assert_eq!(place.origin(80), "http://127.0.0.1:80");
        place.address = "::1".parse().unwrap();
        assert_eq!(place.origin(80), "http://[::1]:80");
        (place.host, place.is_secure) = (Some("send.local".to_owned()), true);
        assert_eq!(place.origin(443), "https://send.local:443");
    }
}

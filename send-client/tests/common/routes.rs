//! Which operation a call was.

use crate::script::Sent;
use send_core::api::Route;

/// True if method and path are those of the route, with its parameters taken for what they are.
fn is_of(sent: &Sent, route: &Route) -> bool {
    let url: url::Url = sent.url.parse().unwrap();
    let (there, wanted) = (url.path().split('/'), route.path.split('/'));
    sent.method.eq_ignore_ascii_case(&format!("{:?}", route.method))
        && there.clone().count() == wanted.clone().count()
        && there.zip(wanted).all(|(there, wanted)| wanted.starts_with('{') || there == wanted)
}

/// Every operation of a table was called, and nothing else; returns the calls in the order of the table.
pub(crate) fn all_of(routes: &'static [&'static Route], calls: &[Sent]) -> Vec<Sent> {
    let named = |sent: &Sent| routes.iter().any(|route| is_of(sent, route));
    assert!(calls.iter().all(named), "no operation of the table: {calls:?}");
    let call = |route: &&'static Route| {
        let found = calls.iter().find(|sent| is_of(sent, route));
        found.unwrap_or_else(|| panic!("{} was not called", route.name)).clone()
    };
    routes.iter().map(call).collect()
}

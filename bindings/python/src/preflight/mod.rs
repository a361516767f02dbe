//! The platform's rules, before they cost anything: `send_sdk.preflight`.

mod environment;
mod issue;
mod knowledge;
mod report;
mod rule;
mod subject;

pub(crate) use environment::{EnvironmentFields, preflight_environment};
pub(crate) use issue::Issue;
pub(crate) use report::{Answer, AnswerError, Issues, Report};
pub(crate) use rule::{Rule, f24_rules, pdf_rules, preflight_rules, preflight_undecidable};

use crate::argument::Fields;
use crate::invalid::Invalid;
use crate::json::Text;
use crate::watch::Watch;
use knowledge::KnowledgeFields;
use pyo3::prelude::*;
use send_core::api::{ApiVersions, Resource, Version};
use send_core::preflight::{self as core, Environment, Knowledge, Preflight};
use subject::Subject;

/// What is the same for every request of a check.
struct Terms {
    environment: Environment,
    version: Version,
    knowledge: Option<knowledge::Known>,
    has_gateway: bool,
}

impl Terms {
    fn of(
        environment: Fields<EnvironmentFields>,
        version: Option<&str>,
        knowledge: Option<Fields<KnowledgeFields>>,
        has_gateway: bool,
    ) -> PyResult<Self> {
        let wrong = |error: send_core::api::NotAVersion| Invalid::told("version", &error).of_field("version");
        let version = version.map(|text| text.parse::<Version>().map_err(wrong)).transpose()?;
        Ok(Self {
            environment: environment.0.read()?,
            version: version.unwrap_or_else(|| ApiVersions::default().of(Resource::Requests)),
            knowledge: knowledge.map(|known| known.0.read()),
            has_gateway,
        })
    }

    fn check(&self, subject: &Subject) -> core::Report {
        let preflight = Preflight::new(&self.environment).version(self.version);
        let preflight = if self.has_gateway { preflight } else { preflight.without_gateway() };
        match self.knowledge.as_ref() {
            Some(known) => subject.check(preflight.knowledge(known as &dyn Knowledge)),
            None => subject.check(preflight),
        }
    }
}

/// Checks requests with all that is known; a report for each. Other threads run meanwhile.
#[pyfunction]
#[pyo3(signature = (
    requests: "Iterable[NewNotification | Mapping[str, Any] | bytes | str]", environment: "Environment", version,
    knowledge: "Knowledge | None", gateway: "bool"
) -> "list[Report]")]
pub(crate) fn preflight_check(
    py: Python<'_>,
    requests: &Bound<'_, PyAny>,
    environment: Fields<EnvironmentFields>,
    version: Option<&str>,
    knowledge: Option<Fields<KnowledgeFields>>,
    gateway: bool,
) -> PyResult<Vec<Report>> {
    let terms = Terms::of(environment, version, knowledge, gateway)?;
    let mut watch = Watch::new();
    let take = |request: PyResult<Bound<'_, PyAny>>| -> PyResult<Subject> {
        watch.look()?;
        request?.extract()
    };
    let subjects = requests.try_iter()?.map(take).collect::<PyResult<Vec<Subject>>>()?;
    let check = |subject: &Subject| -> PyResult<Report> {
        watch.look()?;
        Ok(terms.check(subject).into())
    };
    py.detach(|| subjects.iter().map(check).collect())
}

/// Checks the JSON body of a call that reserves uploads.
#[pyfunction]
#[pyo3(signature = (body: "bytes | str"))]
pub(crate) fn preflight_check_preload(body: Text) -> Report {
    core::check_preload_json(body.as_ref()).into()
}

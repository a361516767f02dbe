/** The words of checks. */
package io.github.sendsdk.preflight

/** How sure a verdict is. */
public enum class Severity {
    /** The platform refuses the request. */
    ERROR,

    /** The platform may refuse it (it depends on a configuration that is not public), or something is odd. */
    WARNING,
}

/** Which part of the platform applies a rule, in the order in which they look. */
public enum class Layer {
    /** The API gateway, which compares the body with a JSON schema: HTTP 400 before any code of the platform runs. */
    GATEWAY,

    /** The function that translates older request versions: HTTP 400 with a body of its own. */
    VERSIONING,

    /** The service that takes the request: HTTP 400, 403 or 409. */
    SERVICE,

    /** The validation after HTTP 202: the request becomes `REFUSED`, and a refused request may still be billed. */
    ACCEPTANCE,

    /** No rule of the platform: what experience or the law advises. */
    ADVICE,

    /** One that this version has no name for. */
    UNKNOWN,
}

/** What one must know, besides the request, to apply a rule. */
public enum class Evidence {
    /** Nothing else. */
    REQUEST,

    /** Limits and switches of the installation: [PreflightEnvironment]. */
    ENVIRONMENT,

    /** Who is sending: [SenderProfile]. */
    SENDER,

    /** The uploaded files: [PreflightKnowledge.withFile]. */
    FILES,

    /** What was sent before: [PreflightKnowledge]. */
    JOURNAL,

    /** Registers that only the platform can ask: such a rule cannot be decided here. */
    PLATFORM,

    /** Something that this version has no name for. */
    UNKNOWN,
}

/** How a rule is applied whose configuration is not known for sure. */
public enum class Policy {
    /** Not at all. */
    OFF,

    /** A violation is a warning. */
    WARN,

    /** A violation is an error. */
    ENFORCE,
}

/** Whether a recipient may be sent without a postal address, which SEND then looks up. */
public enum class AddressLookup {
    /** Yes, for this sender. */
    ENABLED,

    /** No: every recipient needs an address. */
    DISABLED,

    /** Not known: a missing address is a warning. */
    UNKNOWN,
}

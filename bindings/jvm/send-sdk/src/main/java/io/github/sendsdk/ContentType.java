package io.github.sendsdk;

/** Media type of an attachment: the only two that SEND takes. */
public enum ContentType {
    /** Documents and printable pagoPA notices: {@code application/pdf}. */
    PDF,

    /** F24 metadata: {@code application/json}. */
    JSON
}

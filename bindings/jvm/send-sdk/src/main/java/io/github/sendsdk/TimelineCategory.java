package io.github.sendsdk;

import java.util.Map;

/**
 * What a timeline element tells.
 *
 * <p>The first 46 are those of the newest published version; the last ten are
 * written by the platform inside and never published, but the state machine knows them.
 */
public enum TimelineCategory implements WireValue {
    /** Sender acknowledgement being made. */
    SENDER_ACK_CREATION_REQUEST,

    /** Address normalisation asked. */
    VALIDATE_NORMALIZE_ADDRESSES_REQUEST,

    /** Physical address normalised. */
    NORMALIZED_ADDRESS,

    /** Request accepted, filed. */
    REQUEST_ACCEPTED,

    /** Courtesy message sent (EMAIL, SMS, APPIO, TPP). */
    SEND_COURTESY_MESSAGE,

    /** A digital address source was checked. */
    GET_ADDRESS,

    /** National registry asked. */
    PUBLIC_REGISTRY_CALL,

    /** National registry answered. */
    PUBLIC_REGISTRY_RESPONSE,

    /** Paper delivery scheduled. */
    SCHEDULE_ANALOG_WORKFLOW,

    /** Second digital round scheduled (7 days). */
    SCHEDULE_DIGITAL_WORKFLOW,

    /** Repeat digital sending prepared. */
    PREPARE_DIGITAL_DOMICILE,

    /** Sent to a digital address. */
    SEND_DIGITAL_DOMICILE,

    /** Digital sending progress. */
    SEND_DIGITAL_PROGRESS,

    /** Digital sending outcome (responseStatus OK/KO). */
    SEND_DIGITAL_FEEDBACK,

    /** Finalised by expiry of the term. */
    REFINEMENT,

    /** Finalisation date fixed. */
    SCHEDULE_REFINEMENT,

    /** Digital workflow over, legal fact being made. */
    DIGITAL_DELIVERY_CREATION_REQUEST,

    /** Digital delivery certified. */
    DIGITAL_SUCCESS_WORKFLOW,

    /** Digital delivery failed, AMR made available. */
    DIGITAL_FAILURE_WORKFLOW,

    /** Paper delivery concluded. */
    ANALOG_SUCCESS_WORKFLOW,

    /** Paper delivery failed. */
    ANALOG_FAILURE_WORKFLOW,

    /** Simple registered letter prepared. */
    PREPARE_SIMPLE_REGISTERED_LETTER,

    /** Simple registered letter sent (after AMR). */
    SEND_SIMPLE_REGISTERED_LETTER,

    /** Simple registered letter progress. */
    SEND_SIMPLE_REGISTERED_LETTER_PROGRESS,

    /** Access attestation being made. */
    NOTIFICATION_VIEWED_CREATION_REQUEST,

    /** Addressee (or delegate) opened the notification. */
    NOTIFICATION_VIEWED,

    /** Paper sending prepared. */
    PREPARE_ANALOG_DOMICILE,

    /** Handed over for paper delivery. */
    SEND_ANALOG_DOMICILE,

    /** Paper delivery progress (deliveryDetailCode). */
    SEND_ANALOG_PROGRESS,

    /** Paper delivery outcome (responseStatus OK/KO). */
    SEND_ANALOG_FEEDBACK,

    /** Payment recorded (notice code, tax id). */
    PAYMENT,

    /** Addressee untraceable, AAR deposited in the reserved area. */
    COMPLETELY_UNREACHABLE,

    /** Deposit attestation being made. */
    COMPLETELY_UNREACHABLE_CREATION_REQUEST,

    /** Request refused. */
    REQUEST_REFUSED,

    /** Arrival notice being made. */
    AAR_CREATION_REQUEST,

    /** Arrival notice (AAR) made. */
    AAR_GENERATION,

    /** Not handled. */
    NOT_HANDLED,

    /** Paper delivery held 5 days after a courtesy message. */
    PROBABLE_SCHEDULING_ANALOG_DATE,

    /** Cancellation asked. */
    NOTIFICATION_CANCELLATION_REQUEST,

    /** Cancelled. */
    NOTIFICATION_CANCELLED,

    /** No valid address for the second attempt (D00, D01, D02). */
    PREPARE_ANALOG_DOMICILE_FAILURE,

    /** Documents fetched at a RADD desk. */
    NOTIFICATION_RADD_RETRIEVED,

    /** Addressee deceased. */
    ANALOG_WORKFLOW_RECIPIENT_DECEASED,

    /** Physical address looked up (usedServices.physicalAddressLookup). */
    PUBLIC_REGISTRY_VALIDATION_CALL,

    /** Registry answer. */
    PUBLIC_REGISTRY_VALIDATION_RESPONSE,

    /** Part of the timeline was invalidated and redone (v28). */
    NOTIFICATION_TIMELINE_REWORKED,

    /** F24 check asked. */
    VALIDATE_F24_REQUEST,

    /** F24 forms valid. */
    VALIDATED_F24,

    /** Cost check asked. */
    NOTIFICATION_COST_VALIDATION_REQUEST,

    /** Cost check answered. */
    NOTIFICATION_COST_VALIDATION_RESPONSE,

    /** F24 generation asked. */
    GENERATE_F24_REQUEST,

    /** F24 generated. */
    GENERATED_F24,

    /** No outcome in time, legal fact being made (international). */
    SEND_ANALOG_TIMEOUT_CREATION_REQUEST,

    /** No outcome in time (international). */
    SEND_ANALOG_TIMEOUT,

    /** Paper workflow closed for lack of outcome. */
    ANALOG_FAILURE_WORKFLOW_TIMEOUT,

    /** Cancellation attestation being made. */
    NOTIFICATION_CANCELLED_DOCUMENT_CREATION_REQUEST,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, TimelineCategory> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static TimelineCategory of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    /**
     * Whether answers and streams carry it: the platform keeps some to itself.
     *
     * @return false for those, and for {@link #UNKNOWN}
     */
    public boolean isPublic() {
        // In the core's order, which a test compares: the published ones come first.
        return ordinal() < VALIDATE_F24_REQUEST.ordinal();
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}

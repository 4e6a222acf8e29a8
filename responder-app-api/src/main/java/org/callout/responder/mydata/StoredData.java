package org.callout.responder.mydata;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.callout.responder.mydata.StoredData.Responsible.OPERATOR;
import static org.callout.responder.mydata.StoredData.Responsible.ORGANISATIONS;
import static org.callout.responder.mydata.StoredData.Responsible.PUSH_SERVICE;

/**
 * Everything that is kept of a volunteer, by us and by those to whom we tell it. The page tells each in the words of its name;
 * whatever is stored without being named here fails a test.
 */
enum StoredData {
    ACCOUNT(OPERATOR, new WithTheAccount(), "responder"),
    MEMBERSHIPS(ORGANISATIONS, new WithTheAccount(), "membership", "qualification", "member_entry"),
    DESK_DECISIONS(ORGANISATIONS, new WithTheAccount(), "desk_act", "first_approval"),
    DOCUMENTS(ORGANISATIONS, new AsSet("callout.keep.documents"), "document", "document_content"),
    DOCUMENTS_NOT_LOOKED_AT(ORGANISATIONS, new AsSet("callout.keep.undecided-documents")),
    DOCUMENT_READINGS(ORGANISATIONS, new WithTheAccount(), "document_reading"),
    CONTACT_CODES(OPERATOR, new WithTheAccount(), "contact_code", "contact_code_sent"),
    PORTRAIT(OPERATOR, new WithTheAccount(), "portrait"),
    PRACTICE(ORGANISATIONS, new WithTheAccount(), "practice_turn", "practised"),
    DEVICES(OPERATOR, new WithTheAccount(), "device"),
    LAST_POSITION(OPERATOR, new AsSet("callout.keep.fixes"), "last_fix"),
    ALERTS(ORGANISATIONS, new AsSet("callout.keep.alerts"), "alert", "delivery"),
    ASSIGNMENTS(ORGANISATIONS, new AsSet("callout.keep.alerts"), "assignment", "finding"),
    PLACE_AND_PATIENT(ORGANISATIONS, new AsSet("callout.keep.details")),
    AFTERCARE(ORGANISATIONS, new AsSet("callout.keep.aftercare"), "own_call", "check_in", "follow_up"),
    CARE_WISHES(ORGANISATIONS, new WithTheAccount(), "care_wish"),
    TEXTS_AND_MAILS(OPERATOR, new AsSet("callout.keep.gateway-messages"), "gateway_message"),
    MESSAGES_ON_THE_WAY(OPERATOR, new AsSet("callout.outbox.keep"), "outbox"),
    MATCHING(OPERATOR, new WithTheAccount()),
    ANSWERS_LEARNT_FROM(OPERATOR, new WithTheAccount()),
    PUSH(PUSH_SERVICE, new WithTheAccount()),
    INCIDENT_RECORDS(ORGANISATIONS, new AsTheOrganisationHasTo());

    /** Who answers for it. */
    enum Responsible {
        /** Whoever runs this installation. */
        OPERATOR,
        /** Each organisation that one is a member of, for its own. */
        ORGANISATIONS,
        /** Whoever brings pushes to the phone, such as Google or Apple. */
        PUSH_SERVICE
    }

    /** For how long. */
    sealed interface Kept permits WithTheAccount, AsSet, AsTheOrganisationHasTo {}

    /** Until the account is erased, or what it says is changed. */
    record WithTheAccount() implements Kept {}

    /** For a time that is set by a property; with the account if that goes before. */
    record AsSet(String property) implements Kept {}

    /** After the account, too, and then without the name. */
    record AsTheOrganisationHasTo() implements Kept {}

    /**
     * Tables that hold nothing of a volunteer: message ids, what was erased when and what organisations said of it, which of their staff they have locked out, organisations with their step cards, campaigns and who leads
     * aftercare, pictures of AEDs, care that is wanted, migrations.
     */
    static final Set<String> OF_NOBODY = Set.of(
            "consumed_message",
            "erasure",
            "keep_word",
            "lockout",
            "organisation",
            "step_card",
            "aftercare_lead",
            "practice_campaign",
            "aed_photo",
            "care_offer",
            "flyway_schema_history");

    private final Responsible responsible;
    private final Kept kept;
    private final List<String> tables;

    StoredData(Responsible responsible, Kept kept, String... tables) {
        this.responsible = responsible;
        this.kept = kept;
        this.tables = List.of(tables);
    }

    Responsible responsible() {
        return responsible;
    }

    Kept kept() {
        return kept;
    }

    /** Where this service keeps it; none for what others keep. */
    List<String> tables() {
        return tables;
    }

    /** The property that says for how long. */
    Optional<String> property() {
        return kept instanceof AsSet set ? Optional.of(set.property()) : Optional.empty();
    }
}

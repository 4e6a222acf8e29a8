package org.callout.simulator.api;

/**
 * Whom the local issuer signs in.
 *
 * @param scope the role; the local issuer puts those who work for an organisation into {@link #ORGANISATION}
 */
public record Account(String login, String scope) {

    /** The organisation that every demo volunteer belongs to. */
    public static final String ORGANISATION = "demo";

    public static final Account COORDINATOR = new Account("coordinator", "coordinator");
    public static final Account CLINICAL_LEAD = new Account("clinical-lead", "clinical-lead");
    public static final Account ADMIN = new Account("admin", "admin");

    public static Account ofResponder(String login) {
        return new Account(login, "responder");
    }
}

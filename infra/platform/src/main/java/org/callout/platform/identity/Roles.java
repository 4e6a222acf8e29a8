package org.callout.platform.identity;

/** Roles as they stand in the claim {@code groups}. Each endpoint lists all that may call it. */
public final class Roles {

    /** A control room's system. */
    public static final String CAD = "cad";

    /** Watches and closes callouts, raises them by hand, grants memberships. */
    public static final String COORDINATOR = "coordinator";

    /** A coordinator who may also override what was withheld. */
    public static final String CLINICAL_LEAD = "clinical-lead";

    /** May do what a clinical lead may, but for overriding, and also change what an organisation consists of. */
    public static final String ADMIN = "admin";

    /** A screen on the wall: sees what a coordinator sees of callouts under way, and changes nothing. */
    public static final String WALL = "wall";

    /** A volunteer. */
    public static final String RESPONDER = "responder";

    private Roles() {}
}

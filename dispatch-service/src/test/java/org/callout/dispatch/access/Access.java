package org.callout.dispatch.access;

import java.util.EnumSet;
import java.util.Set;

import static org.callout.dispatch.access.Visitor.ADMIN;
import static org.callout.dispatch.access.Visitor.CAD;
import static org.callout.dispatch.access.Visitor.CLINICAL_LEAD;
import static org.callout.dispatch.access.Visitor.COORDINATOR;
import static org.callout.dispatch.access.Visitor.COORDINATOR_ELSEWHERE;
import static org.callout.dispatch.access.Visitor.NOBODY;
import static org.callout.dispatch.access.Visitor.WALL;

/**
 * Whom an operation is for, and so how everybody is answered. {@code OWN_…}: about something of one organisation, which does
 * not exist for another.
 */
enum Access {
    /** Told to anybody. */
    PUBLIC(EnumSet.allOf(Visitor.class)),
    /** Coordinators and those above them. */
    DESK(EnumSet.of(COORDINATOR_ELSEWHERE, COORDINATOR, CLINICAL_LEAD, ADMIN)),
    /** The desk, and the screen on the wall. */
    SCREENS(EnumSet.of(COORDINATOR_ELSEWHERE, COORDINATOR, CLINICAL_LEAD, ADMIN, WALL)),
    /** The desk, and the control room's system. */
    CONTROL_ROOM(EnumSet.of(COORDINATOR_ELSEWHERE, COORDINATOR, CLINICAL_LEAD, ADMIN, CAD)),
    /** All of a control room: people, system and screen. */
    WHOLE_ROOM(EnumSet.of(COORDINATOR_ELSEWHERE, COORDINATOR, CLINICAL_LEAD, ADMIN, CAD, WALL)),
    /** What nobody but a clinical lead answers for, however much else they may do. */
    CLINICAL_LEAD_ALONE(EnumSet.of(CLINICAL_LEAD)),
    CLINICAL_LEADS(EnumSet.of(CLINICAL_LEAD, ADMIN)),
    ADMINISTRATION(EnumSet.of(ADMIN)),
    /** Whoever sees to the devices: not a clinical lead's business. */
    AED_KEEPERS(EnumSet.of(COORDINATOR_ELSEWHERE, COORDINATOR, ADMIN)),
    OWN_DESK(DESK.allowed, true),
    OWN_CONTROL_ROOM(CONTROL_ROOM.allowed, true),
    OWN_WHOLE_ROOM(WHOLE_ROOM.allowed, true);

    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final int ABSENT = 404;

    private final Set<Visitor> allowed;
    private final boolean owned;

    Access(Set<Visitor> allowed) {
        this(allowed, false);
    }

    Access(Set<Visitor> allowed, boolean owned) {
        this.allowed = allowed;
        this.owned = owned;
    }

    /** The status that the visitor is answered with, where whoever is allowed is answered {@code success}. */
    int expected(Visitor visitor, int success) {
        if (!allowed.contains(visitor)) return visitor == NOBODY ? UNKNOWN : FORBIDDEN;
        return owned && visitor == COORDINATOR_ELSEWHERE ? ABSENT : success;
    }
}

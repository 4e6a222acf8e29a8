package org.callout.responder.membership;

/** How far an organisation trusts a member: each tier may enter more sorts of place than the one before it. */
public enum Tier {
    /** Public places and workplaces. */
    BYSTANDER,
    /** Also private homes and places of unknown sort. */
    COMMUNITY,
    /** Also care homes, health facilities and prisons. */
    CLINICAL
}

package org.callout.geo.policy;

/** How far an organisation trusts a member; it says which places they may be sent to. */
public enum Tier {
    /** Public places and workplaces. */
    BYSTANDER,
    /** Private homes too, and places of which nothing is known, since most arrests happen at home. */
    COMMUNITY,
    /** Everywhere. */
    CLINICAL;

    /** The number by which {@code presence_membership} stores it, from 1. */
    public short level() {
        return (short) (ordinal() + 1);
    }

    /** The tier stored by that number; throws ArrayIndexOutOfBoundsException when there is none. */
    public static Tier ofLevel(int level) {
        return values()[level - 1];
    }

    /** The least tier that may enter. */
    public static Tier entering(PlaceType placeType) {
        return switch (placeType) {
            case PUBLIC, WORKPLACE -> BYSTANDER;
            case PRIVATE_HOME, UNKNOWN -> COMMUNITY;
            case CARE_HOME, HEALTH_FACILITY, PRISON -> CLINICAL;
        };
    }

    /** The higher of two. */
    public Tier or(Tier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

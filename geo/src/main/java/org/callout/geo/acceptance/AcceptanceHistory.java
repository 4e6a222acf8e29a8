package org.callout.geo.acceptance;

/**
 * How often people were asked and how often they said yes: of one responder, or of all in the same circumstances. Alerts
 * that were stood down or filled before an answer do not count.
 *
 * @param asked alerts that ended with a yes, a no, or silence
 * @param accepted those with a yes, late ones included
 */
public record AcceptanceHistory(int asked, int accepted) {

    public static final AcceptanceHistory NONE = new AcceptanceHistory(0, 0);

    public AcceptanceHistory {
        if (accepted < 0 || asked < accepted) {
            throw new IllegalArgumentException("impossible history: " + accepted + " of " + asked);
        }
    }

    public AcceptanceHistory plus(AcceptanceHistory other) {
        return new AcceptanceHistory(asked + other.asked, accepted + other.accepted);
    }

    /** One more alert. */
    public AcceptanceHistory plus(boolean yes) {
        return new AcceptanceHistory(asked + 1, yes ? accepted + 1 : accepted);
    }
}

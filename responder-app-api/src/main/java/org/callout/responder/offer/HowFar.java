package org.callout.responder.offer;

/**
 * How far it is, as honestly as can be said: dispatch reckons from where it believes a volunteer to be, and whoever is known only
 * to a kilometre may be that much nearer or farther. The phone page says the same. Metres rounded up to 100, minutes whole.
 */
public sealed interface HowFar {

    /** Of somebody who is known exactly. */
    record About(int metres, int minutes) implements HowFar {}

    /** Of somebody who may be next door. */
    record AtMost(int metres, int minutes) implements HowFar {}

    record Between(int nearestMetres, int farthestMetres, int leastMinutes, int mostMinutes) implements HowFar {}

    /** What rounding up covers already. */
    double EXACT_ENOUGH_METRES = 100;

    /** Minutes a metre: a bicycle, and a walk through streets that wind. */
    double FASTEST_PACE = 1.0 / 300;

    double SLOWEST_PACE = 1.0 / 70;

    /** @param blurMetres radius within which the volunteer is */
    static HowFar of(Offer offer, double blurMetres) {
        int metres = offer.distanceMetres();
        int minutes = offer.etaMinutes();
        if (blurMetres <= EXACT_ENOUGH_METRES) {
            return new About(metres, minutes);
        }
        double pace = Math.clamp((double) minutes / Math.max(1, metres), FASTEST_PACE, SLOWEST_PACE);
        int most = (int) Math.ceil(minutes + blurMetres * pace);
        int farthest = roundedUp(metres + blurMetres);
        return metres <= blurMetres
                ? new AtMost(farthest, most)
                : new Between(
                        roundedUp(metres - blurMetres),
                        farthest,
                        Math.max(1, (int) Math.floor(minutes - blurMetres * pace)),
                        most);
    }

    private static int roundedUp(double metres) {
        return (int) Math.ceil(metres / 100) * 100;
    }
}

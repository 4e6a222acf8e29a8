package org.callout.responder.readiness;

/**
 * How exactly a volunteer's position may be known while they wait. A fix moves to the middle of its square, always the same one, so
 * that many fixes tell no more than one. The phone page does the same before it sends.
 */
public enum Precision {
    /** Which part of the street. */
    STREET(50),
    ABOUT_200_M(200),
    ABOUT_1_KM(1_000);

    /** Of latitude; on the sphere that distances are told by. */
    private static final double METRES_PER_DEGREE = 111_320;

    /** From the middle of a square to its corner, by the length of its side. */
    private static final double MIDDLE_TO_CORNER = Math.sqrt(0.5);

    /** Near the poles squares are as wide as there. */
    private static final double LEAST_COSINE = 0.01;

    /** Degrees: a phone rounds in its own way. */
    private static final double ROUNDING = 1e-6;

    private final double metres;

    Precision(double metres) {
        this.metres = metres;
    }

    /**
     * Where somebody is, as far as it may be known.
     *
     * @param lon degrees WGS84
     * @param lat degrees WGS84
     * @param accuracyMetres radius within which they are
     */
    public record Whereabouts(double lon, double lat, double accuracyMetres) {

        @Override
        public String toString() {
            return "Whereabouts[redacted]";
        }
    }

    /** The radius within which somebody is who is known as exactly as this, in metres. */
    public double blurMetres() {
        return metres * MIDDLE_TO_CORNER;
    }

    /** Coarse whereabouts are left as they are. */
    public Whereabouts coarsen(Whereabouts exact) {
        double lat = middle(exact.lat(), metres / METRES_PER_DEGREE, 90);
        double metresPerDegreeEast = METRES_PER_DEGREE * Math.max(Math.cos(Math.toRadians(lat)), LEAST_COSINE);
        double lon = middle(exact.lon(), metres / metresPerDegreeEast, 180);
        return new Whereabouts(lon, lat, Math.max(exact.accuracyMetres(), blurMetres()));
    }

    /** Whether coarsening would move them by less than anybody could notice. */
    public boolean isKeptBy(Whereabouts told) {
        Whereabouts coarse = coarsen(told);
        return Math.abs(coarse.lon() - told.lon()) < ROUNDING
                && Math.abs(coarse.lat() - told.lat()) < ROUNDING
                && told.accuracyMetres() > coarse.accuracyMetres() - 1;
    }

    private static double middle(double degrees, double side, double end) {
        return Math.clamp((Math.floor(degrees / side) + 0.5) * side, -end, end);
    }
}

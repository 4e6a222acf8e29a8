package org.callout.geo.survival;

import java.time.Duration;

/**
 * A published model of survival after cardiac arrest. They disagree more than twofold in level: report at least two, and
 * claim differences, not levels.
 *
 * <p>Each is a decreasing function of a weighted sum of minutes. What a model has no term for it cannot tell apart: {@link
 * #DE_MAIO} sees no worth in chest compressions, {@link #WAALEWIJN} none in a volunteer's defibrillator.
 */
public enum SurvivalModel {

    /**
     * De Maio et al., Ann Emerg Med 2003: S = 1 / (1 + exp(0.679 + 0.262·t)), t being the response interval until a
     * defibrillator is there.
     */
    DE_MAIO(0.679, 0, 0.262, 0),

    /** Larsen et al., Ann Emerg Med 1993, for ventricular fibrillation: S = 67% − 2.3·t_CPR − 1.1·t_defib − 2.1·t_ACLS, not below 0. */
    LARSEN(-0.67, 0.023, 0.011, 0.021) {
        @Override
        double of(double score) {
            return Math.max(0, -score);
        }
    },

    /**
     * Waalewijn et al., Resuscitation 2001, found odds ratios of 0.74 a minute without compressions and 0.87 a minute until
     * the ambulance: S = 1 / (1 + exp(0.04 + 0.3·t_CPR + 0.14·(t_EMS − t_CPR))). The form is the one used in the literature;
     * its intercept 0.04 is unsourced.
     */
    WAALEWIJN(0.04, 0.16, 0, 0.14),

    /**
     * Valenzuela et al., Circulation 1997: S = 1 / (1 + exp(−0.260 + 0.106·t_CPR + 0.139·t_defib)). The coefficients are the
     * ones in use, unsourced.
     */
    VALENZUELA(-0.260, 0.106, 0.139, 0);

    private static final double SECONDS_A_MINUTE = 60;

    private final double atOnce;
    private final double perMinuteToCpr;
    private final double perMinuteToDefibrillation;
    private final double perMinuteToAdvancedCare;

    SurvivalModel(
            double atOnce, double perMinuteToCpr, double perMinuteToDefibrillation, double perMinuteToAdvancedCare) {
        this.atOnce = atOnce;
        this.perMinuteToCpr = perMinuteToCpr;
        this.perMinuteToDefibrillation = perMinuteToDefibrillation;
        this.perMinuteToAdvancedCare = perMinuteToAdvancedCare;
    }

    /** The chance to survive, 0 to 1. */
    public double survival(HelpTimes times) {
        return survival(seconds(times.cpr()), seconds(times.defibrillation()), seconds(times.advancedCare()));
    }

    /** The same in seconds since the collapse, for whoever asks a hundred thousand times. */
    public double survival(double cprSeconds, double defibrillationSeconds, double advancedCareSeconds) {
        return of(atOnce
                + (perMinuteToCpr * cprSeconds
                                + perMinuteToDefibrillation * defibrillationSeconds
                                + perMinuteToAdvancedCare * advancedCareSeconds)
                        / SECONDS_A_MINUTE);
    }

    /** Another model to hold against this one: it has terms for compressions and for a defibrillator, too. */
    public SurvivalModel second() {
        return this == VALENZUELA ? LARSEN : VALENZUELA;
    }

    /**
     * The logistic curve, where a model does not say otherwise.
     *
     * @param score the higher, the worse
     */
    double of(double score) {
        return 1 / (1 + Math.exp(score));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

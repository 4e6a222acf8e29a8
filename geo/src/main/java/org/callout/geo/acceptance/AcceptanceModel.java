package org.callout.geo.acceptance;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.callout.geo.acceptance.AcceptanceCell.Contact;
import org.callout.geo.acceptance.AcceptanceCell.DayPart;
import org.callout.geo.acceptance.AcceptanceCell.Nearness;

/**
 * The chance that somebody says yes: a hierarchy of Beta distributions. Everybody's chance starts at the published one and
 * learns from all outcomes; each narrower set of circumstances (the time, then how near, then tier and last contact) starts
 * at the chance of the wider one and learns from its own; and each responder starts at the chance of the circumstances and
 * learns from the own answers. So a single answer moves little where nothing else is known, and many move it all the way.
 *
 * <p>A chance is the mean of its Beta: (yeses + weight · chance one level up) / (asked + weight). Counts are all that is
 * kept, so learning is adding. "Frequent responder" is a strong predictor and event data alone a weak one (Khalemsky, JMIR
 * mHealth 2023): hence the weights, assumptions that {@link Calibration} judges.
 *
 * <p>Immutable; one question costs well under a microsecond.
 */
public final class AcceptanceModel {

    /** The published chance counts like so many alerts. */
    private static final double WEIGHT_OF_PUBLISHED = 100;

    /** What is known of wider circumstances counts like so many alerts. */
    private static final double WEIGHT_OF_WIDER = 50;

    /** What is known of the circumstances counts like so many of a responder's own answers. */
    private static final double WEIGHT_OF_CIRCUMSTANCES = 4;

    /**
     * However many have been silent. A day without pushes looks the same, and counts at every level: without an end to it, people
     * near by would have a millionth left and everybody were asked from just beyond them.
     */
    static final double LEAST_CHANCE = 0.01;

    private static final int CONTACTS = Contact.values().length;
    private static final int NEARNESSES = Nearness.values().length;
    private static final int TIMES = DayPart.values().length * 2;
    private static final int CELLS_OF_A_NEARNESS = AcceptanceCell.HIGHEST_TIER * CONTACTS;
    private static final int CELLS_OF_A_TIME = NEARNESSES * CELLS_OF_A_NEARNESS;
    private static final int CELLS = TIMES * CELLS_OF_A_TIME;

    private static final AcceptanceModel PUBLISHED = new AcceptanceModel(Map.of());

    private final Map<AcceptanceCell, AcceptanceHistory> counts;
    private final double[] chances;

    private AcceptanceModel(Map<AcceptanceCell, AcceptanceHistory> counts) {
        this.counts = Map.copyOf(counts);
        this.chances = chances(this.counts);
    }

    /** Knows what was published and nothing of our own. */
    public static AcceptanceModel published() {
        return PUBLISHED;
    }

    /** Has learnt from outcomes that somebody has counted. */
    public static AcceptanceModel of(Map<AcceptanceCell, AcceptanceHistory> counts) {
        return new AcceptanceModel(counts);
    }

    /** The model that has seen these outcomes, too. */
    public AcceptanceModel learn(Collection<Outcome> outcomes) {
        Map<AcceptanceCell, AcceptanceHistory> learnt = new HashMap<>(counts);
        for (Outcome outcome : outcomes) {
            learnt.merge(
                    AcceptanceCell.of(outcome.circumstances()),
                    AcceptanceHistory.NONE.plus(outcome.accepted()),
                    AcceptanceHistory::plus);
        }
        return new AcceptanceModel(learnt);
    }

    /** All that has been learnt. */
    public Map<AcceptanceCell, AcceptanceHistory> counts() {
        return counts;
    }

    /** @param own the responder's answers so far */
    public Willingness willingness(Circumstances circumstances, AcceptanceHistory own) {
        double usual = chances[index(AcceptanceCell.of(circumstances))];
        double chance = mean(own.accepted(), own.asked(), WEIGHT_OF_CIRCUMSTANCES, usual);
        return new Willingness(Math.max(LEAST_CHANCE, chance), Willingness.TYPICAL_DELAY);
    }

    private static double[] chances(Map<AcceptanceCell, AcceptanceHistory> counts) {
        double[] asked = new double[CELLS];
        double[] accepted = new double[CELLS];
        counts.forEach((cell, history) -> {
            asked[index(cell)] = history.asked();
            accepted[index(cell)] = history.accepted();
        });
        double[] chances = new double[CELLS];
        Arrays.fill(chances, Willingness.TYPICAL.chance());
        narrow(chances, asked, accepted, CELLS, WEIGHT_OF_PUBLISHED);
        for (int span : new int[] {CELLS_OF_A_TIME, CELLS_OF_A_NEARNESS, 1}) {
            narrow(chances, asked, accepted, span, WEIGHT_OF_WIDER);
        }
        return chances;
    }

    /** Lets every group of so many neighbouring cells learn from its own counts. */
    private static void narrow(double[] chances, double[] asked, double[] accepted, int span, double weight) {
        for (int from = 0; from < CELLS; from += span) {
            double yeses = Arrays.stream(accepted, from, from + span).sum();
            double all = Arrays.stream(asked, from, from + span).sum();
            Arrays.fill(chances, from, from + span, mean(yeses, all, weight, chances[from]));
        }
    }

    private static double mean(double accepted, double asked, double weight, double prior) {
        return (accepted + weight * prior) / (asked + weight);
    }

    /** Neighbours in this order share the wider circumstances. */
    private static int index(AcceptanceCell cell) {
        int time = cell.dayPart().ordinal() * 2 + (cell.weekend() ? 1 : 0);
        int near = time * NEARNESSES + cell.nearness().ordinal();
        int tier = near * AcceptanceCell.HIGHEST_TIER + cell.tier() - 1;
        return tier * CONTACTS + cell.contact().ordinal();
    }
}

package org.callout.dispatch.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.callout.geo.acceptance.AcceptanceCell;
import org.callout.geo.acceptance.AcceptanceCell.Contact;
import org.callout.geo.acceptance.AcceptanceCell.DayPart;
import org.callout.geo.acceptance.AcceptanceCell.Nearness;
import org.callout.geo.acceptance.AcceptanceHistory;
import org.callout.geo.acceptance.AcceptanceModel;
import org.callout.geo.acceptance.Calibration;
import org.callout.geo.acceptance.Share;
import org.jspecify.annotations.Nullable;

/**
 * The chance of acceptance as learnt so far.
 *
 * @param outcomes how many chances were told of which the end is known
 * @param brierScore mean squared error, 0 to 1; absent without outcomes
 * @param calibration ten tenths of the scale, the lowest chances first
 * @param cells circumstances in which somebody was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AcceptanceModelView(
        int outcomes, @Nullable Double brierScore, List<TenthView> calibration, List<CellView> cells) {

    /**
     * Chances between one tenth of the scale and the next.
     *
     * @param from lowest chance, included
     * @param to highest chance, excluded but for 1
     * @param meanChance as told; absent without predictions
     * @param accepted share that said yes; absent without predictions
     * @param acceptedLow lower end of its 95% interval
     * @param acceptedHigh upper end of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TenthView(
            double from,
            double to,
            int predictions,
            @Nullable Double meanChance,
            @Nullable Double accepted,
            double acceptedLow,
            double acceptedHigh) {

        static TenthView of(Calibration.Tenth tenth) {
            boolean known = tenth.predictions() > 0;
            Share observed = tenth.observed();
            return new TenthView(
                    tenth.tenth() / 10.0,
                    (tenth.tenth() + 1) / 10.0,
                    tenth.predictions(),
                    known ? (Double) tenth.meanPredicted() : null,
                    known ? (Double) observed.value() : null,
                    observed.low(),
                    observed.high());
        }
    }

    /** Answers in circumstances that are taken to be alike. */
    record CellView(
            DayPart dayPart, boolean weekend, Nearness nearness, int tier, Contact contact, int asked, int accepted) {

        private static final Comparator<CellView> IN_ORDER = Comparator.comparing(CellView::dayPart)
                .thenComparing(CellView::weekend)
                .thenComparing(CellView::nearness)
                .thenComparing(CellView::tier)
                .thenComparing(CellView::contact);

        static CellView of(Map.Entry<AcceptanceCell, AcceptanceHistory> counted) {
            AcceptanceCell cell = counted.getKey();
            return new CellView(
                    cell.dayPart(),
                    cell.weekend(),
                    cell.nearness(),
                    cell.tier(),
                    cell.contact(),
                    counted.getValue().asked(),
                    counted.getValue().accepted());
        }
    }

    static AcceptanceModelView of(AcceptanceModel model, Calibration calibration) {
        int outcomes = calibration.predictions();
        return new AcceptanceModelView(
                outcomes,
                outcomes == 0 ? null : (Double) calibration.brierScore(),
                calibration.tenths().stream().map(TenthView::of).toList(),
                model.counts().entrySet().stream()
                        .map(CellView::of)
                        .sorted(CellView.IN_ORDER)
                        .toList());
    }
}

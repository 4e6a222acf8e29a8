package org.callout.dispatch.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Expectation;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.decision.Situation;
import org.callout.geo.acceptance.AcceptanceCell;
import org.callout.geo.acceptance.AcceptanceCell.Contact;
import org.callout.geo.acceptance.AcceptanceHistory;
import org.callout.geo.acceptance.AcceptanceModel;
import org.callout.geo.acceptance.Circumstances;
import org.callout.geo.match.Candidate;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.PolicyChoice;
import org.callout.geo.travel.TravelMode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectationsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");
    private static final Duration ETA = Duration.ofMinutes(4);
    private static final int TIER = 2;

    /** Has seen that whoever was heard of just now says yes, and whoever was not for long says no. */
    private final AcceptanceModel model = AcceptanceModel.of(Map.of(
            cell(Duration.ofMinutes(1)), new AcceptanceHistory(1_000, 1_000),
            cell(Duration.ofDays(1)), new AcceptanceHistory(1_000, 0)));

    @Test
    void whoeverWasHeardOfJustNowIsExpectedToSayYes() {
        Candidate seen = candidate(false, NOW.minusSeconds(60));

        Expectation told = told(seen);

        assertThat(told.chance()).isGreaterThan(0.8);
        assertThat(learntAs(told)).isEqualTo(Contact.JUST_NOW);
    }

    @Test
    void whereAChosenPlaceStandsInTheAppCountsAsSilentForLongInThePlanAndInWhatIsLearnt() {
        Candidate placed = candidate(true, NOW);

        Expectation told = told(placed);

        assertThat(told.chance()).isLessThan(0.2);
        assertThat(learntAs(told)).isEqualTo(Contact.LONG_AGO);
    }

    private Expectation told(Candidate candidate) {
        var judged = new Judged(List.of(candidate), List.of(), Map.of());
        var expectations = new Expectations(new Moment(situation(), NOW, NOW), judged, model, ZONE);

        expectations.willingness(candidate, ETA);

        return Objects.requireNonNull(expectations.told().get(candidate.responderId()));
    }

    /** By what is kept of the alert. */
    private static Contact learntAs(Expectation told) {
        return cell(Duration.ofSeconds(told.fixAgeSeconds())).contact();
    }

    private static AcceptanceCell cell(Duration fixAge) {
        return AcceptanceCell.of(Circumstances.at(NOW, ZONE, ETA, TIER, NOW.minus(fixAge)));
    }

    private static Candidate candidate(boolean placed, Instant at) {
        var fix = new PositionFix(new Position(9.52, 47.14), new Distance(10), at);
        return new Candidate(
                UUID.randomUUID(), fix, placed, new Distance(300), Set.of(TravelMode.FOOT), TIER, Set.of(), false);
    }

    private static Situation situation() {
        var location = new Location(9.52, 47.14, null, null, null, null, PlaceType.PUBLIC);
        var facts = new Facts(Category.CARDIAC_ARREST, null, location, null, Scene.UNKNOWN, null, Set.of(), null, null);
        var callout = new Callout(UUID.randomUUID(), "demo", new Request("CAD-1", 1, "hash", null, facts), NOW);
        return new Situation(callout, PolicyChoice.choose(List.of(), facts.asCase()), List.of(), List.of(), List.of());
    }
}

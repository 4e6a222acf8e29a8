package org.callout.simulator.people;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.callout.geo.match.Qualification;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.simulator.people.Volunteer.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PopulationTest {

    private static final Instant TODAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<Position> VADUZ = addressesFrom(9.515, 47.135);
    private static final Position STAEDTLE = new Position(9.5209, 47.1392);

    @Test
    void theSameSeedGivesTheSamePeople() {
        var first = new Population(7, VADUZ, STAEDTLE, TODAY).volunteers(50, 0.6);
        var second = new Population(7, VADUZ, STAEDTLE, TODAY).volunteers(50, 0.6);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        var first = new Population(7, VADUZ, STAEDTLE, TODAY).volunteers(50, 0.6);
        var second = new Population(8, VADUZ, STAEDTLE, TODAY).volunteers(50, 0.6);

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void askingForMoreLeavesTheFirstOnesAsTheyWere() {
        var population = new Population(7, VADUZ, STAEDTLE, TODAY);

        assertThat(population.volunteers(80, 0.6))
                .startsWith(population.volunteers(30, 0.6).toArray(Volunteer[]::new));
    }

    @Test
    void annaAndBenAreReadyCloseToTheDemoIncident() {
        var played = new Population(7, VADUZ, STAEDTLE, TODAY).volunteers(5, 1).subList(0, 2);

        assertThat(played).extracting(Volunteer::login).containsExactly("anna", "ben");
        assertThat(played).allSatisfy(volunteer -> {
            assertThat(volunteer.part()).isEqualTo(Part.PLAYED);
            assertThat(volunteer.onDuty()).isTrue();
            assertThat(volunteer.membership().standing()).isEqualTo(Standing.ACTIVE);
            assertThat(volunteer.home().distanceTo(STAEDTLE)).isLessThanOrEqualTo(new Distance(200));
        });
    }

    @Test
    void aSizeOfZeroMeansNobody() {
        assertThat(new Population(7, VADUZ, STAEDTLE, TODAY).volunteers(0, 0.6)).isEmpty();
    }

    @Test
    void everybodyLivesAtAnAddressOfTheRegion() {
        var volunteers = new Population(7, VADUZ, STAEDTLE, TODAY).volunteers(100, 0.6);

        assertThat(volunteers).extracting(Volunteer::home).isSubsetOf(VADUZ);
    }

    @Test
    void theShareOfSimulatedPhonesIsExact() {
        var volunteers = new Population(7, VADUZ, STAEDTLE, TODAY).volunteers(300, 0.6);

        assertThat(volunteers)
                .filteredOn(volunteer -> volunteer.part() == Part.SIMULATED)
                .hasSize(180);
    }

    @Test
    void aSchemeOfThreeHundredIsAsVariedAsARealOne() {
        var volunteers = new Population(7, VADUZ, STAEDTLE, TODAY).volunteers(300, 0.6);
        var certificates = volunteers.stream()
                .flatMap(volunteer -> volunteer.membership().certificates().stream())
                .toList();

        assertThat(shareOf(volunteers.stream().filter(Volunteer::onDuty).count(), volunteers))
                .isCloseTo(0.7, within(0.08));
        assertThat(volunteers)
                .extracting(volunteer -> volunteer.membership().standing())
                .contains(Standing.values());
        assertThat(volunteers)
                .extracting(volunteer -> volunteer.membership().tier())
                .contains(Tier.values());
        assertThat(volunteers).anyMatch(Volunteer::carriesAed);
        assertThat(certificates).extracting(Certificate::code).contains(Qualification.values());
        assertThat(certificates)
                .anyMatch(certificate -> certificate.validUntil().isBefore(TODAY));
    }

    @Test
    void aRegionWithoutAddressesIsRefused() {
        assertThatThrownBy(() -> new Population(7, List.of(), STAEDTLE, TODAY)).hasMessageContaining("no addresses");
    }

    private static double shareOf(long count, List<Volunteer> volunteers) {
        return (double) count / volunteers.size();
    }

    /** A grid of 20 × 20 addresses, about 60 m apart. */
    private static List<Position> addressesFrom(double lon, double lat) {
        return IntStream.range(0, 400)
                .mapToObj(n -> new Position(lon + n % 20 * 0.0008, lat + n / 20 * 0.00055))
                .toList();
    }
}

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
    private static final List<Position> ELSEWHERE = addressesFrom(12.49, 41.89);

    @Test
    void theSameSeedGivesTheSamePeople() {
        var first = new Population(7, VADUZ, TODAY).volunteers(50, 0.6);
        var second = new Population(7, VADUZ, TODAY).volunteers(50, 0.6);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        var first = new Population(7, VADUZ, TODAY).volunteers(50, 0.6);
        var second = new Population(8, VADUZ, TODAY).volunteers(50, 0.6);

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void askingForMoreLeavesTheFirstOnesAsTheyWere() {
        var population = new Population(7, VADUZ, TODAY);

        assertThat(population.volunteers(80, 0.6))
                .startsWith(population.volunteers(30, 0.6).toArray(Volunteer[]::new));
    }

    @Test
    void annaAndBenAreReadyCloseToTheDemoIncident() {
        var played = new Population(7, VADUZ, TODAY).volunteers(5, 1).subList(0, 2);

        assertThat(played).extracting(Volunteer::login).containsExactly("anna", "ben");
        assertThat(played).allSatisfy(volunteer -> {
            assertThat(volunteer.part()).isEqualTo(Part.PLAYED);
            assertThat(volunteer.onDuty()).isTrue();
            assertThat(volunteer.membership().standing()).isEqualTo(Standing.ACTIVE);
            assertThat(volunteer.home().distanceTo(Population.STAEDTLE)).isLessThanOrEqualTo(new Distance(200));
        });
    }

    @Test
    void inAnotherRegionAnnaLivesInItsMiddle() {
        var anna = new Population(7, ELSEWHERE, TODAY).volunteers(1, 0).getFirst();

        assertThat(anna.home().distanceTo(new Position(12.4976, 41.8952))).isLessThan(new Distance(200));
    }

    @Test
    void aSizeOfZeroMeansNobody() {
        assertThat(new Population(7, VADUZ, TODAY).volunteers(0, 0.6)).isEmpty();
    }

    @Test
    void everybodyLivesAtAnAddressOfTheRegion() {
        var volunteers = new Population(7, VADUZ, TODAY).volunteers(100, 0.6);

        assertThat(volunteers).extracting(Volunteer::home).isSubsetOf(VADUZ);
    }

    @Test
    void theShareOfSimulatedPhonesIsExact() {
        var volunteers = new Population(7, VADUZ, TODAY).volunteers(300, 0.6);

        assertThat(volunteers)
                .filteredOn(volunteer -> volunteer.part() == Part.SIMULATED)
                .hasSize(180);
    }

    @Test
    void aSchemeOfThreeHundredIsAsVariedAsARealOne() {
        var volunteers = new Population(7, VADUZ, TODAY).volunteers(300, 0.6);
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
        assertThatThrownBy(() -> new Population(7, List.of(), TODAY)).hasMessageContaining("no addresses");
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

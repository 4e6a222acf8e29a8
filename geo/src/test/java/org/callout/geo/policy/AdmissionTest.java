package org.callout.geo.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callout.geo.match.Qualification;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.AlertingPolicy.Eligibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.BYSTANDER_CPR;
import static org.callout.geo.match.Qualification.DRIVER;

class AdmissionTest {

    private static final ZonedDateTime NIGHT = ZonedDateTime.of(2026, 11, 22, 3, 0, 0, 0, ZoneId.of("Europe/Vaduz"));
    private static final Instant NOW = NIGHT.toInstant();

    private static final AlertingPolicy ARREST =
            with(new Eligibility(Map.of(), Map.of(Hazard.DOG, Tier.COMMUNITY), 18, Duration.ofHours(24), 10, true));

    private static final Case PUBLIC = Cases.arrest(null, 63);

    private static AlertingPolicy with(Eligibility eligibility) {
        var any = DefaultPolicies.of(Category.CARDIAC_ARREST);
        return new AlertingPolicy(
                any.name(),
                any.appliesTo(),
                eligibility,
                any.exclusions(),
                any.roles(),
                any.objective(),
                any.pace(),
                any.reach());
    }

    /** Somebody against whom nothing stands, until something is said of them. */
    private static final class Person {
        private boolean onDuty = true;
        private @Nullable Tier tier = Tier.COMMUNITY;
        private Set<Qualification> qualifications = Set.of(BLS_AED);
        private @Nullable LocalDate bornOn = LocalDate.of(1987, 4, 12);
        private @Nullable QuietHours quietHours;
        private @Nullable Instant hardCallAt;
        private int alertsInWeek;
        private Wishes wishes = Wishes.NONE;
        private Distance distance = new Distance(800);
        private @Nullable Instant fixAt = NOW;

        Set<Hindrance> hindrances(Case known) {
            return hindrances(ARREST, known);
        }

        Set<Hindrance> hindrances(AlertingPolicy policy, Case known) {
            var background = new Background(
                    onDuty,
                    tier,
                    qualifications,
                    bornOn,
                    quietHours,
                    hardCallAt,
                    alertsInWeek,
                    wishes,
                    distance,
                    fixAt);
            return Admission.hindrances(policy, known, background, NIGHT);
        }
    }

    @Test
    void againstWhomNothingStandsMayBeAsked() {
        assertThat(new Person().hindrances(PUBLIC)).isEmpty();
    }

    @Test
    void whoIsOffDutyIsNotAsked() {
        var anna = new Person();
        anna.onDuty = false;

        assertThat(anna.hindrances(PUBLIC)).containsExactly(Hindrance.OFF_DUTY);
    }

    @Test
    void aPlaceAsksForTrust() {
        var anna = new Person();
        anna.tier = Tier.BYSTANDER;

        assertThat(anna.hindrances(PUBLIC)).isEmpty();
        assertThat(anna.hindrances(Cases.at(PlaceType.PRIVATE_HOME))).containsExactly(Hindrance.TIER_TOO_LOW);

        anna.tier = null;
        assertThat(anna.hindrances(PUBLIC)).containsExactly(Hindrance.NOT_A_MEMBER);
    }

    @Test
    void onlyWhatIsVerifiedCounts() {
        var anna = new Person();
        anna.qualifications = Set.of(DRIVER);
        assertThat(anna.hindrances(PUBLIC)).containsExactly(Hindrance.NOT_QUALIFIED);

        anna.qualifications = Set.of();
        assertThat(anna.hindrances(PUBLIC)).containsExactly(Hindrance.UNVERIFIED);

        anna.qualifications = Set.of(BYSTANDER_CPR);
        assertThat(anna.hindrances(PUBLIC)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2008-11-22, false", "2008-11-23, true", ", false"})
    void whoIsYoungerThanAskedForIsNotAskedAndWhoHasNotSaidIs(@Nullable LocalDate bornOn, boolean tooYoung) {
        var anna = new Person();
        anna.bornOn = bornOn;

        assertThat(anna.hindrances(PUBLIC).contains(Hindrance.TOO_YOUNG)).isEqualTo(tooYoung);
    }

    @Test
    void aHardCallIsFollowedByRest() {
        var anna = new Person();
        anna.hardCallAt = NOW.minus(Duration.ofHours(24)).plusSeconds(1);
        assertThat(anna.hindrances(PUBLIC)).containsExactly(Hindrance.COOL_OFF);

        anna.hardCallAt = NOW.minus(Duration.ofHours(24));
        assertThat(anna.hindrances(PUBLIC)).isEmpty();
    }

    @Test
    void nobodyIsAskedMoreOftenInAWeekThanAllowed() {
        var anna = new Person();
        anna.alertsInWeek = 9;
        assertThat(anna.hindrances(PUBLIC)).isEmpty();

        anna.alertsInWeek = 10;
        assertThat(anna.hindrances(PUBLIC)).containsExactly(Hindrance.ASKED_TOO_OFTEN);
    }

    @ParameterizedTest
    @CsvSource({
        "CARDIAC_ARREST, true, true, false",
        "CARDIAC_ARREST, true, false, true",
        "CARDIAC_ARREST, false, true, true",
        "CHOKING, true, true, true"
    })
    void onlyAnArrestWakesAndOnlyWhoHasAgreedAndOnlyWhereThePolicyAsks(
            Category category, boolean duringQuietHours, boolean wake, boolean leftAlone) {
        var anna = new Person();
        anna.quietHours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), wake);
        var policy = with(new Eligibility(Map.of(), Map.of(), null, Duration.ZERO, null, duringQuietHours));

        assertThat(anna.hindrances(policy, Cases.of(category, null, null)).contains(Hindrance.QUIET_HOURS))
                .isEqualTo(leftAlone);
    }

    @Test
    void quietHoursGoByTheClockOfTheRegion() {
        var anna = new Person();
        anna.quietHours = new QuietHours(LocalTime.of(3, 0), LocalTime.of(3, 1), false);

        assertThat(anna.hindrances(PUBLIC)).containsExactly(Hindrance.QUIET_HOURS);
    }

    @Test
    void whoWasNotLocatedLatelyIsNotAsked() {
        var anna = new Person();
        anna.fixAt = NOW.minus(ARREST.reach().freshFix()).minusSeconds(1);
        assertThat(anna.hindrances(PUBLIC)).containsExactly(Hindrance.STALE_POSITION);

        anna.fixAt = null;
        assertThat(anna.hindrances(PUBLIC)).containsExactly(Hindrance.POSITION_UNKNOWN);
    }

    @Test
    void everythingThatStandsAgainstSomebodyIsTold() {
        var anna = new Person();
        anna.onDuty = false;
        anna.tier = null;
        anna.qualifications = Set.of();
        anna.bornOn = LocalDate.of(2015, 1, 1);
        anna.hardCallAt = NOW;
        anna.alertsInWeek = 99;
        anna.wishes = new Wishes(Set.of("MEAL"), new Distance(100), null);
        anna.quietHours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), false);
        anna.fixAt = null;

        assertThat(anna.hindrances(PUBLIC))
                .containsExactlyElementsOf(EnumSet.complementOf(
                        EnumSet.of(Hindrance.TIER_TOO_LOW, Hindrance.NOT_QUALIFIED, Hindrance.STALE_POSITION)));
    }

    private static ExpectedAmbulance ambulance(int toldSecondsAgo, int etaSeconds) {
        return new ExpectedAmbulance(NOW.minusSeconds(toldSecondsAgo), Duration.ofSeconds(etaSeconds));
    }

    private static Optional<Duration> believed(ExpectedAmbulance ambulance) {
        return ambulance.believedEta(ARREST.reach().ambulanceEtaHolds(), NOW);
    }

    @Test
    void anAmbulanceIsExpectedByWhatIsLeftOfItsTime() {
        assertThat(believed(ambulance(0, 300))).contains(Duration.ofSeconds(300));
        assertThat(believed(ambulance(60, 360))).contains(Duration.ofSeconds(300));
        assertThat(believed(ambulance(600, 700))).contains(Duration.ofSeconds(100));
    }

    @Test
    void anAmbulanceThatWasHeardOfLongAgoOrIsOverdueExcludesNobody() {
        assertThat(believed(ambulance(601, 700))).isEmpty();
        assertThat(believed(ambulance(200, 100))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CARDIAC_ARREST, INCIDENT, false",
        "FALL_NON_INJURY, INCIDENT, false",
        "SHOPPING, INCIDENT, true",
        "SHOPPING, SHOPPING, false",
        "MEAL, SHOPPING, true",
        "CARDIAC_ARREST, SHOPPING, true"
    })
    void onlyWantedKindsAreAskedFor(Category category, String wanted, boolean unwanted) {
        var anna = new Person();
        anna.wishes = new Wishes(Set.of(wanted), null, null);

        assertThat(anna.hindrances(DefaultPolicies.of(category), Cases.of(category, null, null))
                        .contains(Hindrance.UNWANTED_KIND))
                .isEqualTo(unwanted);
    }

    @ParameterizedTest
    @CsvSource({"799, true", "800, false"})
    void nobodyIsAskedFartherThanTheyWant(double farthest, boolean tooFar) {
        var anna = new Person();
        anna.wishes = new Wishes(null, new Distance(farthest), null);

        assertThat(anna.hindrances(PUBLIC).contains(Hindrance.BEYOND_OWN_LIMIT)).isEqualTo(tooFar);
    }

    /** The policy allows ten. */
    @ParameterizedTest
    @CsvSource({"3, 2, false", "3, 3, true", "20, 9, false", "20, 10, true"})
    void ofPolicyAndOwnWishTheLowerCounts(int own, int asked, boolean tooOften) {
        var anna = new Person();
        anna.wishes = new Wishes(null, null, own);
        anna.alertsInWeek = asked;

        assertThat(anna.hindrances(PUBLIC).contains(Hindrance.ASKED_TOO_OFTEN)).isEqualTo(tooOften);
    }
}

package org.callout.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.acceptance.world.Topics.Message;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Messages that come twice or in the wrong order do no harm. */
@ExtendWith(WorldExtension.class)
class MessageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final World world;
    private final Town town;

    MessageTest(World world) {
        this.world = world;
        this.town = Town.somewhere(world);
    }

    @Test
    void replayedMessagesChangeNothing() {
        List<Volunteer> volunteers = town.volunteers(3);
        Volunteer first = volunteers.get(0);
        String incident = town.raise("CHOKING");
        String alert = first.awaitAlert(incident);
        assertThat(first.accept(alert)).isEqualTo("ASSIGNED");
        awaitPushes(first, incident, "OPEN", "ASSIGNED");
        String told = town.see(incident).prettify();
        String inbox = first.alert(alert).prettify();

        List<Message> changes = world.topics().readAbout("alert.change", alert);
        List<Message> replies = world.topics().readAbout("alert.reply", alert);
        assertThat(changes).isNotEmpty();
        assertThat(replies).isNotEmpty();
        changes.forEach(world.topics()::replay);
        replies.forEach(world.topics()::replay);

        behindEverythingReplayed(first, volunteers.get(1), incident);
        assertThat(first.alert(alert).prettify()).isEqualTo(inbox);
        assertThat(world.pushes().statesTo(first.pushToken(), incident)).containsExactly("OPEN", "ASSIGNED");
        assertThat(town.see(incident).getList("assignments.findAll { it.responderId == '" + first.id() + "' }"))
                .hasSize(1);
        assertThat(town.see(incident).getList("timeline.findAll { it.type == 'ACCEPTED' }"))
                .hasSize(1);
        assertThat(told).contains(alert);
    }

    @Test
    void aClosureThatOvertakesItsAlertSilencesIt() {
        Volunteer volunteer = town.volunteers(1).getFirst();
        String callout = UUID.randomUUID().toString();
        String alert = UUID.randomUUID().toString();

        tell(volunteer, callout, alert, "STOOD_DOWN", 5);
        tell(volunteer, callout, alert, "OPEN", 2);

        // Order in a key stays: when the news after it is there, the overtaken alert has been dealt with
        String next = UUID.randomUUID().toString();
        tell(volunteer, next, UUID.randomUUID().toString(), "OPEN", 2);
        volunteer.awaitAlert(next);
        awaitPushes(volunteer, next, "OPEN");
        assertThat(volunteer.alert(alert).getString("state")).isEqualTo("STOOD_DOWN");
        assertThat(world.pushes().statesTo(volunteer.pushToken(), callout)).doesNotContain("OPEN");
    }

    /** What comes behind the replayed messages in the same partitions has arrived, so they were dealt with. */
    private void behindEverythingReplayed(Volunteer first, Volunteer second, String incident) {
        String mark = UUID.randomUUID().toString();
        tell(first, mark, UUID.randomUUID().toString(), "OPEN", 1);
        first.awaitAlert(mark);
        second.reply(second.awaitAlert(incident), "DECLINE");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.state", String.class))
                        .contains("DECLINED"));
    }

    private void awaitPushes(Volunteer volunteer, String callout, String... states) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(world.pushes().statesTo(volunteer.pushToken(), callout))
                        .containsExactly(states));
    }

    private void tell(Volunteer volunteer, String callout, String alert, String state, int sequence) {
        Instant now = Instant.now();
        world.topics()
                .send(
                        "alert.change",
                        "org.callout.alert.change",
                        volunteer.id().toString(),
                        UUID.randomUUID().toString(),
                        """
                        {"alertId":"%s","calloutId":"%s","responderId":"%s","organisation":"%s","kind":"INCIDENT",
                         "sequence":%d,"at":"%s","state":"%s",
                         "offer":{"organisationName":"Test","category":"CHOKING","role":"DIRECT","ageGroup":"ADULT",
                          "placeType":"PUBLIC","hazards":[],"distanceMetres":100,"etaMinutes":3,"wave":1,
                          "sentAt":"%s","expiresAt":"%s"}}""".formatted(
                                        alert,
                                        callout,
                                        volunteer.id(),
                                        town.organisation(),
                                        sequence,
                                        now,
                                        state,
                                        now,
                                        now.plusSeconds(60)));
    }
}

package org.callout.responder.document;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StrongroomTest {

    private static final String KEY = "test:" + "A".repeat(43) + "=";

    @Test
    void onlyAFewFilesAreInMemoryAtOnceAndWhoeverLeavesMakesRoom() {
        var strongroom = strongroom(Optional.of(List.of(KEY)));
        var inside = IntStream.range(0, Strongroom.AT_A_TIME)
                .mapToObj(each -> enter(strongroom, Uni.createFrom().nothing()))
                .toList();

        refused(enter(strongroom, Uni.createFrom().item("done")));
        inside.getFirst().cancel();

        enter(strongroom, Uni.createFrom().item("done")).assertItem("done");
        enter(strongroom, Uni.createFrom().failure(new IllegalStateException()))
                .assertFailedWith(IllegalStateException.class);
        enter(strongroom, Uni.createFrom().item("done")).assertItem("done");
    }

    @Test
    void withoutAKeyNothingIsTaken() {
        refused(enter(strongroom(Optional.empty()), Uni.createFrom().item("done")));
    }

    private static Strongroom strongroom(Optional<List<String>> configured) {
        var keys = new MasterKeys(configured);
        return new Strongroom(new Vault(keys), keys);
    }

    private static UniAssertSubscriber<Object> enter(Strongroom strongroom, Uni<Object> work) {
        return strongroom.enter(() -> work).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static void refused(UniAssertSubscriber<Object> entering) {
        assertThat(entering.getFailure())
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(503));
    }
}

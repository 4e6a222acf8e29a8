package org.callout.dispatch.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.callout.dispatch.callout.Scene;
import org.callout.geo.policy.Hazard;
import org.callout.platform.time.Plausible;
import org.jspecify.annotations.Nullable;

/** What is known about the safety of the place, as sent. */
record SceneRequest(
        Scene.@NotNull State state,
        @Size(max = 20) @Nullable List<@NotNull Hazard> hazards,
        @Size(max = 50) @Nullable String source,
        @Plausible @Nullable Instant at) {

    /** The order of hazards says nothing. */
    SceneRequest {
        hazards = hazards == null ? null : Canonical.inOrder(hazards);
    }

    /** The scene; hazards count only where the state says that there are some. */
    Scene toScene(Instant now) {
        List<Hazard> named = state == Scene.State.HAZARD ? Objects.requireNonNullElse(hazards, List.of()) : List.of();
        return new Scene(state, named, source, at == null ? now : at);
    }
}

package org.callout.dispatch.aed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody assigned was told the code of a cabinet. */
@Entity
@Table(name = "aed_code_hand_out")
class CodeHandOut {

    @Id
    private UUID id;

    private UUID deviceId;
    private UUID responderId;
    private UUID calloutId;
    private UUID assignmentId;
    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected CodeHandOut() {}

    CodeHandOut(UUID id, UUID deviceId, UUID responderId, UUID calloutId, UUID assignmentId, Instant at) {
        this.id = id;
        this.deviceId = deviceId;
        this.responderId = responderId;
        this.calloutId = calloutId;
        this.assignmentId = assignmentId;
        this.at = at;
    }
}

package org.callout.dispatch.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The fact that a responder is bound to one callout now. Written only through {@link Engagements}. */
@Entity
@Table(name = "engagement")
public class Engagement {

    @Id
    private UUID responderId;

    private UUID calloutId;
    private UUID alertId;
    private String kind;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Engagement() {}

    public UUID responderId() {
        return responderId;
    }

    public UUID calloutId() {
        return calloutId;
    }

    /** The alert that binds them. */
    public UUID alertId() {
        return alertId;
    }
}

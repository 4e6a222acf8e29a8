package org.callout.responder.renewal;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The way to the phones of somebody who has confirmed neither address nor number. */
public interface EndingPush {

    /** Tells each of their phones, quietly, that something of theirs ends; what does not arrive is not tried again. */
    Uni<Void> tellOfEnding(UUID responderId);
}

package org.callout.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes identifiers: UUIDv7, so that rows of one time lie together in an index. Within a process each is greater than the
 * one before. Thread-safe; injected, so that a test can say which ids there will be.
 */
@ApplicationScoped
public class Ids {

    /** A new identifier. */
    public UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}

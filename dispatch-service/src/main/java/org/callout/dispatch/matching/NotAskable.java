package org.callout.dispatch.matching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was near, on duty, and could not be asked at all: members who are engaged, not verified, not trusted that far, not
 * located lately.
 *
 * @param at when it was looked up; null for waves from before that was done
 * @param people the nearest of them, nearest first
 */
public record NotAskable(@Nullable Instant at, List<Explanation.Considered> people) {

    public NotAskable {
        people = List.copyOf(people);
    }
}

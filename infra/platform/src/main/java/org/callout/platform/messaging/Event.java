package org.callout.platform.messaging;

import java.time.Instant;

/**
 * A message as it was announced.
 *
 * @param id   names the message for de-duplication
 * @param type CloudEvents type
 * @param key  what the order is kept for
 * @param at   when the fact came true, by the clock of whoever announced it
 */
public record Event<T>(String id, String type, String key, Instant at, T data) {}

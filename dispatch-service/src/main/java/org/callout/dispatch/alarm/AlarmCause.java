package org.callout.dispatch.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * The fact that an alarm is raised for: one alarm for each, ever.
 *
 * @param subject the callout, assignment or device that it is about
 * @param since when it came true
 */
public record AlarmCause(AlarmKind kind, UUID subject, Instant since) {

    private static final int PARTS = 3;

    /** The same text for the same fact; holds no comma. */
    public String key() {
        return prefix(kind, subject) + since.toEpochMilli();
    }

    /** The fact that a key stands for. */
    public static AlarmCause of(String key) {
        String[] parts = key.split(":", -1);
        if (parts.length != PARTS) throw new IllegalArgumentException("no key of a cause: " + key);
        return new AlarmCause(
                AlarmKind.valueOf(parts[0]), UUID.fromString(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2])));
    }

    /** The same of another subject. */
    public AlarmCause about(UUID other) {
        return new AlarmCause(kind, other, since);
    }

    /** Since when, by one of these keys, that kind of fact has been true of the subject. */
    public static Optional<Instant> since(Collection<String> keys, AlarmKind kind, UUID subject) {
        String prefix = prefix(kind, subject);
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> Instant.ofEpochMilli(Long.parseLong(key.substring(prefix.length()))))
                .findFirst();
    }

    private static String prefix(AlarmKind kind, UUID subject) {
        return kind + ":" + subject + ":";
    }
}

package org.callout.responder.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.callout.responder.account.ContactKind;

/** A code that was sent and is not told back yet; the code itself is not kept. Changed under the responder's row lock. */
@Entity
@Table(name = "contact_code")
class ContactCode {

    static final Duration VALID = Duration.ofMinutes(10);
    static final int MOST_ATTEMPTS = 5;

    /** One code for each contact of a volunteer. */
    @Embeddable
    record Key(
            @Column(name = "responder_id") UUID responderId,
            @Enumerated(EnumType.STRING) ContactKind kind) {}

    @EmbeddedId
    private Key key;

    private String address;
    private byte[] salt;
    private byte[] hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int attempts;

    @SuppressWarnings("NullAway.Init")
    protected ContactCode() {}

    @SuppressWarnings("NullAway.Init")
    ContactCode(Key key) {
        this.key = key;
    }

    /** Another code; the one before it counts no more. */
    void renew(ContactAddress to, String code, byte[] freshSalt, Instant now) {
        address = to.value();
        salt = freshSalt;
        hash = hashed(code, freshSalt);
        expiresAt = now.plus(VALID);
        attempts = 0;
    }

    /** Judges a code that is told back, and counts it when it is wrong. */
    Attempt attempt(String code, Instant now) {
        if (!now.isBefore(expiresAt) || attempts >= MOST_ATTEMPTS) {
            return new Attempt.Over();
        }
        if (MessageDigest.isEqual(hash, hashed(code, salt))) {
            return new Attempt.Right(address);
        }
        attempts++;
        return new Attempt.Wrong(MOST_ATTEMPTS - attempts);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** What became of a code that was told back. */
    sealed interface Attempt {

        /** The contact is the volunteer's. */
        record Right(String address) implements Attempt {}

        /** Not this code. */
        record Wrong(int attemptsLeft) implements Attempt {}

        /** There is no code, or it has run out, or was tried too often: another one is needed. */
        record Over() implements Attempt {}
    }

    private static byte[] hashed(String code, byte[] salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.callout.responder.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.problem.Problems;
import org.callout.responder.account.ContactKind;
import org.callout.responder.account.Responder;
import org.callout.responder.account.Volunteers;
import org.callout.responder.contact.ContactCode.Attempt;
import org.callout.responder.gateway.GatewayQueue;
import org.callout.responder.refusal.Refusal;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sends codes and hears them back. */
@ApplicationScoped
class Confirmations {

    private static final int CODES = 1_000_000;
    private static final int SALT_BYTES = 16;

    /** A number has one owner: whoever proves it now. */
    private static final String TAKE_OVER = """
            update Responder set phoneConfirmedAt = null
            where phone = :phone and id <> :id and phoneConfirmedAt is not null
            """;

    private final Volunteers volunteers;
    private final SentCodes sent;
    private final GatewayQueue gateway;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Confirmations(Volunteers volunteers, SentCodes sent, GatewayQueue gateway, Clock clock) {
        this.volunteers = volunteers;
        this.sent = sent;
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * Sends a new code to the contact as the account has it.
     *
     * @return when the code runs out; nothing if there is no such volunteer
     */
    Uni<Optional<Instant>> send(UUID responderId, ContactKind kind) {
        return volunteers.changeQuietly(
                responderId, (session, volunteer) -> send(session, volunteer.responder(), kind));
    }

    /** @return nothing if there is no such volunteer */
    Uni<Optional<Attempt>> confirm(UUID responderId, ContactKind kind, String code) {
        return volunteers.changeQuietly(
                responderId, (session, volunteer) -> confirm(session, volunteer.responder(), kind, code));
    }

    private Uni<Instant> send(Mutiny.Session session, Responder responder, ContactKind kind) {
        var now = clock.instant();
        var address = addressOf(responder, kind);
        if (responder.isConfirmed(kind)) {
            throw Problems.typed(Refusal.CONFIRMED_ALREADY, Problems.conflict("It is confirmed already."));
        }
        var code = "%06d".formatted(random.nextInt(CODES));
        return sent.note(session, responder.id(), address, now)
                .chain(() -> codeOf(session, new ContactCode.Key(responder.id(), kind)))
                .invoke(row -> row.renew(address, code, salt(), now))
                .call(row -> session.persist(row))
                .call(row -> gateway.enqueue(session, CodeText.of(responder, address, code, row.expiresAt())))
                .map(ContactCode::expiresAt);
    }

    private Uni<Attempt> confirm(Mutiny.Session session, Responder responder, ContactKind kind, String code) {
        var now = clock.instant();
        return session.find(ContactCode.class, new ContactCode.Key(responder.id(), kind))
                .chain(row -> {
                    Attempt attempt = row == null ? new Attempt.Over() : row.attempt(code, now);
                    return switch (attempt) {
                        case Attempt.Right right
                        when isStill(responder, kind, right.address()) ->
                            takeOver(session, responder, kind, right.address())
                                    .invoke(() -> responder.confirm(kind, right.address(), now))
                                    .chain(() -> session.remove(row))
                                    .replaceWith(attempt);
                        case Attempt.Right changed -> Uni.createFrom().item(new Attempt.Over());
                        case Attempt.Over none
                        when responder.isConfirmed(kind) -> Uni.createFrom().item(new Attempt.Right(""));
                        case Attempt.Over none -> Uni.createFrom().item(none);
                        case Attempt.Wrong wrong -> Uni.createFrom().item(wrong);
                    };
                });
    }

    /** The contact may have been changed since the code went out. */
    private static boolean isStill(Responder responder, ContactKind kind, String address) {
        var written = responder.contact(kind);
        return written != null
                && ContactAddress.read(kind, written)
                        .filter(now -> now.value().equals(address))
                        .isPresent();
    }

    private static Uni<Void> takeOver(Mutiny.Session session, Responder responder, ContactKind kind, String address) {
        return switch (kind) {
            case EMAIL -> Uni.createFrom().voidItem();
            case PHONE ->
                session.createMutationQuery(TAKE_OVER)
                        .setParameter("phone", address)
                        .setParameter("id", responder.id())
                        .executeUpdate()
                        .replaceWithVoid();
        };
    }

    private static ContactAddress addressOf(Responder responder, ContactKind kind) {
        var written = responder.contact(kind);
        if (written == null) {
            throw Problems.conflict("The account has none: tell it first, with PATCH /v1/me.");
        }
        return ContactAddress.read(kind, written).orElseThrow(() -> switch (kind) {
            case PHONE ->
                Problems.typed(
                        Refusal.NO_COUNTRY,
                        Problems.conflict("The number needs its country, such as +423 for Liechtenstein."));
            case EMAIL ->
                Problems.typed(
                        Refusal.NO_MAIL_ADDRESS, Problems.conflict("That is no address that mail can be sent to."));
        });
    }

    private static Uni<ContactCode> codeOf(Mutiny.Session session, ContactCode.Key key) {
        return session.find(ContactCode.class, key).map(known -> known == null ? new ContactCode(key) : known);
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}

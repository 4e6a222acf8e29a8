package org.callout.responder.document;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.callout.platform.problem.Problems;

/**
 * Checks, encrypts and decrypts files, off the event loop and a few at a time: each takes some tens of megabytes of memory
 * and of a processor that alerts need as well.
 */
@ApplicationScoped
class Strongroom {

    static final int AT_A_TIME = 4;

    private final Vault vault;
    private final MasterKeys keys;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    Strongroom(Vault vault, MasterKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    /**
     * Does all that holds a file in memory, from the first byte of it to the last. Fails with 503 while there is no place, or no
     * key at all.
     */
    <T> Uni<T> enter(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            if (!keys.exist()) {
                return Uni.createFrom().failure(noKey());
            }
            if (!places.tryAcquire()) {
                return Uni.createFrom().failure(Problems.unavailable("Many documents are being handled just now."));
            }
            return Uni.createFrom().deferred(work::get).onTermination().invoke(() -> places.release());
        });
    }

    /** Checks and encrypts; fails with 413, 415 or 422 for what is not taken. To be called inside. */
    Uni<TakenFile> take(UUID id, Path upload) {
        return offTheEventLoop(() -> {
            var file = CheckedFile.read(upload);
            return new TakenFile(id, file, vault.seal(id, file.content()));
        });
    }

    /** Decrypts. To be called inside. */
    Uni<Optional<OpenedDocument>> open(Optional<SealedDocument> stored) {
        return offTheEventLoop(() -> stored.map(found ->
                new OpenedDocument(found.document(), vault.open(found.document().id(), found.sealed()))));
    }

    private static <T> Uni<T> offTheEventLoop(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static HttpProblem noKey() {
        return Problems.unavailable("Documents are not taken here: no key is configured.");
    }
}

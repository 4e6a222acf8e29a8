package org.callout.platform.transaction;

import org.hibernate.action.spi.AfterTransactionCompletionProcess;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.session.ReactiveSession;

/** Hints that are worth giving once a transaction is through, to be quick; nothing may depend on them. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs the hint when the session's transaction is committed; not at all when it is rolled back or the process dies. */
    public static void hint(Mutiny.Session session, Runnable hint) {
        if (session instanceof MutinySessionImpl own) {
            AfterTransactionCompletionProcess process = (committed, ignored) -> {
                if (committed) hint.run();
            };
            own.unwrap(ReactiveSession.class).getReactiveActionQueue().registerProcess(process);
        }
    }
}

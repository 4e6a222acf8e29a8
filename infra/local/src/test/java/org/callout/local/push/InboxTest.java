package org.callout.local.push;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {
    @Test
    void whatNoLongerFitsIsForgottenOldestFirst() throws InterruptedException {
        var inbox = new Inbox(10_000);
        var message = "x".repeat(1_000);

        for (var i = 1; i <= 100; i++) {
            inbox.add(i, "emu-anna", message, false);
        }

        var kept = inbox.listAfter(0, 1_000, Duration.ZERO);
        assertThat(kept).hasSizeBetween(5, 10);
        assertThat(kept.getLast().sequence()).isEqualTo(100);
    }

    @Test
    void aMessageLargerThanTheInboxIsKeptUntilTheNext() throws InterruptedException {
        var inbox = new Inbox(100);

        inbox.add(1, "emu-anna", "x".repeat(1_000), false);

        assertThat(inbox.listAfter(0, 10, Duration.ZERO)).hasSize(1);
    }
}

package org.callout.dispatch.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.callout.platform.messaging.Handler;
import org.callout.platform.messaging.Messages;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import static org.callout.platform.messaging.Handler.on;

/** Hears responders' reports from Kafka, each applied once, in the order of the callout. */
@ApplicationScoped
class ReportConsumers {

    private static final String REPLIES = "alert-reply";
    private static final String PROGRESS = "assignment-progress";

    private final Messages messages;
    private final ReplyWays ways;
    private final ResponderReports reports;
    private final ResponderContacts contacts;

    ReportConsumers(Messages messages, ReplyWays ways, ResponderReports reports, ResponderContacts contacts) {
        this.messages = messages;
        this.ways = ways;
        this.reports = reports;
        this.contacts = contacts;
    }

    @Incoming(REPLIES)
    Uni<Void> onReply(ConsumerRecord<String, String> message) {
        return messages.applyOnce(
                message,
                REPLIES,
                new Handler<>(
                        AlertReply.TYPE,
                        AlertReply.class,
                        event -> ways.find(event.data())
                                .map(way -> session ->
                                        reports.on(session, event.data(), way).replaceWithVoid())),
                on(
                        CareWish.TYPE,
                        CareWish.class,
                        (session, event) -> reports.on(session, event.data()).replaceWithVoid()),
                on(
                        AlertReceipt.TYPE,
                        AlertReceipt.class,
                        (session, event) -> reports.on(session, event.data()).replaceWithVoid()));
    }

    @Incoming(PROGRESS)
    Uni<Void> onProgress(ConsumerRecord<String, String> message) {
        return messages.applyOnce(
                message,
                PROGRESS,
                on(
                        AssignmentProgress.TYPE,
                        AssignmentProgress.class,
                        (session, event) -> reports.on(session, event.data()).replaceWithVoid()),
                on(
                        AssignmentFinding.TYPE,
                        AssignmentFinding.class,
                        (session, event) -> reports.on(session, event.data()).replaceWithVoid()),
                on(
                        AssignmentCheck.TYPE,
                        AssignmentCheck.class,
                        (session, event) -> reports.on(session, event.data()).replaceWithVoid()),
                on(
                        AssignmentAed.TYPE,
                        AssignmentAed.class,
                        (session, event) -> reports.on(session, event.data()).replaceWithVoid()),
                on(
                        AssignmentWithdrawal.TYPE,
                        AssignmentWithdrawal.class,
                        (session, event) -> reports.on(session, event.data()).replaceWithVoid()),
                on(
                        AssignmentAcknowledgement.TYPE,
                        AssignmentAcknowledgement.class,
                        (session, event) -> contacts.on(session, event.data()).replaceWithVoid()),
                on(
                        AssignmentAlarm.TYPE,
                        AssignmentAlarm.class,
                        (session, event) -> contacts.on(session, event.data()).replaceWithVoid()),
                on(
                        AssignmentDistress.TYPE,
                        AssignmentDistress.class,
                        (session, event) -> contacts.on(session, event.data()).replaceWithVoid()),
                on(
                        AssignmentFollowUp.TYPE,
                        AssignmentFollowUp.class,
                        (session, event) -> contacts.on(session, event.data())),
                on(
                        AssignmentMessage.TYPE,
                        AssignmentMessage.class,
                        (session, event) -> contacts.on(session, event.data()).replaceWithVoid()));
    }
}

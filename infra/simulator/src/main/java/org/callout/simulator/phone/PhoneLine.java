package org.callout.simulator.phone;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.callout.simulator.api.ApiException;
import org.callout.simulator.people.Volunteer;
import org.callout.simulator.people.Volunteer.Part;

/**
 * One phone's connection: sends its actions one after the other on a virtual thread and hands news back. What a service
 * refuses is not sent again: the phone asks how things stand and goes on from there.
 */
final class PhoneLine {

    private final Volunteer owner;
    private final LineToServices services;
    private final BiConsumer<Volunteer, AlertNews> news;
    private final Consumer<String> complaints;
    private final LinkedBlockingQueue<PhoneAction> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;

    PhoneLine(
            Volunteer owner,
            LineToServices services,
            BiConsumer<Volunteer, AlertNews> news,
            Consumer<String> complaints) {
        this.owner = owner;
        this.services = services;
        this.news = news;
        this.complaints = complaints;
        this.thread = Thread.ofVirtual().name(owner.login()).unstarted(this::run);
    }

    void open() {
        thread.start();
    }

    void close() {
        thread.interrupt();
    }

    void send(PhoneAction action) {
        waiting.add(action);
    }

    private void run() {
        try {
            if (owner.part() == Part.SIMULATED) {
                attempt(() -> services.listOpen(owner).forEach(this::tell));
            }
            while (!Thread.currentThread().isInterrupted()) {
                PhoneAction action = waiting.take();
                attempt(() -> services.carryOut(owner, action).ifPresent(this::tell));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(AlertNews fresh) {
        news.accept(owner, fresh);
    }

    private void attempt(Call call) throws InterruptedException {
        try {
            call.run();
        } catch (ApiException e) {
            complaints.accept("%s: %s".formatted(owner, e.getMessage()));
        } catch (RuntimeException e) {
            complaints.accept("%s: %s".formatted(owner, e));
        }
    }

    private interface Call {
        void run() throws InterruptedException;
    }
}

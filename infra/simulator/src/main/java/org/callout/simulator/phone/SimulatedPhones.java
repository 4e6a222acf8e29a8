package org.callout.simulator.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.callout.simulator.api.Apis;
import org.callout.simulator.api.PushFeed;
import org.callout.simulator.people.Volunteer;
import org.callout.simulator.people.Volunteer.Part;

/**
 * The phones of the volunteers who are on duty. One loop owns their states and lets them react to pushes, to news and to
 * time; every phone has a line of its own on which it sends, in order, so that a slow answer holds up nobody else.
 */
public final class SimulatedPhones {

    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration SWITCHING_ON = Duration.ofMinutes(3);

    private final Behaviour behaviour;
    private final Clock clock;
    private final LinkedBlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final Map<String, Handset> handsets = new HashMap<>();
    private final PushListener listener;

    /**
     * @param haste how many times quicker than in life people decide
     * @param complaints takes one line at a time about what could not be sent
     */
    public SimulatedPhones(
            List<Volunteer> volunteers,
            Apis apis,
            double haste,
            RandomGenerator random,
            Clock clock,
            Consumer<String> complaints) {
        this.behaviour = new Behaviour(new Habits(haste, random));
        this.clock = clock;
        LineToServices services = new LineToServices(apis.responder(), clock);
        Instant now = clock.instant();
        for (Volunteer volunteer : volunteers) {
            if (volunteer.onDuty()) {
                Instant firstFix = now.plusMillis(random.nextLong(SWITCHING_ON.toMillis()));
                PhoneLine line = new PhoneLine(volunteer, services, this::tell, complaints);
                handsets.put(volunteer.pushToken(), new Handset(Phone.idle(volunteer, firstFix), line));
            }
        }
        this.listener = new PushListener(apis.pushes(), this::hear, complaints);
    }

    /** Runs until interrupted; without a phone it only waits. */
    public void run() throws InterruptedException {
        if (handsets.isEmpty()) {
            new CountDownLatch(1).await();
        }
        handsets.values().forEach(handset -> handset.line.open());
        Thread listening = Thread.ofVirtual().name("pushes").start(listener);
        try {
            while (true) {
                takeWhatHappens();
                handsets.values().forEach(this::letTimePass);
            }
        } finally {
            listening.interrupt();
            handsets.values().forEach(handset -> handset.line.close());
        }
    }

    private void takeWhatHappens() throws InterruptedException {
        Happening happening = happenings.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        while (happening != null) {
            Handset handset = handsets.get(happening.token);
            if (handset != null) {
                handset.react(happening.effect.apply(handset.phone));
            }
            happening = happenings.poll();
        }
    }

    private void letTimePass(Handset handset) {
        handset.react(behaviour.onTime(handset.phone, clock.instant()));
    }

    private void hear(PushFeed.PushMessage message) {
        Push push = new Push(message.alertId(), message.sequence(), message.state());
        happenings.add(new Happening(message.token(), phone -> onPush(phone, push)));
    }

    private Reaction onPush(Phone phone, Push push) {
        return phone.owner().part() == Part.SIMULATED
                ? behaviour.onPush(phone, push, clock.instant())
                : Reaction.of(phone);
    }

    private void tell(Volunteer owner, AlertNews news) {
        happenings.add(new Happening(owner.pushToken(), phone -> behaviour.onNews(phone, news, clock.instant())));
    }

    /** Something outside that a phone reacts to, on the loop's thread. */
    private record Happening(String token, Function<Phone, Reaction> effect) {}

    /** A phone with its line; touched by the loop only. */
    private static final class Handset {
        private final PhoneLine line;
        private Phone phone;

        Handset(Phone phone, PhoneLine line) {
            this.phone = phone;
            this.line = line;
        }

        void react(Reaction reaction) {
            phone = reaction.phone();
            reaction.actions().forEach(line::send);
        }
    }
}

package org.callout.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.callout.simulator.phone.Doing.AwaitingVerdict;
import org.callout.simulator.phone.Doing.Nothing;
import org.callout.simulator.phone.Doing.Ringing;
import org.callout.simulator.phone.Doing.Underway;
import org.callout.simulator.phone.Doing.WithPatient;
import org.callout.simulator.phone.PhoneAction.AcknowledgeReceipt;
import org.callout.simulator.phone.PhoneAction.AcknowledgeSight;
import org.callout.simulator.phone.PhoneAction.Ask;
import org.callout.simulator.phone.PhoneAction.Reply;
import org.callout.simulator.phone.PhoneAction.SendFix;

/**
 * What a phone does about a push, about news and as time passes. Decides only: the phone it returns is the next one, the
 * actions are for others to carry out. Times come in, randomness is in the {@link Habits}.
 */
final class Behaviour {

    static final Duration ASK_FOR_VERDICT = Duration.ofSeconds(3);

    private final Habits habits;
    private final Errands errands;

    Behaviour(Habits habits) {
        this.habits = habits;
        this.errands = new Errands(habits);
    }

    /** A push arrived. */
    Reaction onPush(Phone phone, Push push, Instant now) {
        if (!phone.isNews(push.alertId(), push.sequence())) {
            return Reaction.of(phone);
        }
        Phone heard = phone.heard(push.alertId(), push.sequence());
        if (push.rings()) {
            return ring(heard, push, now);
        }
        if (!heard.isAbout(push.alertId())) {
            return Reaction.of(heard);
        }
        if (push.ends()) {
            return Reaction.of(backToIdle(heard, now));
        }
        return push.state().equals(Push.ASSIGNED) ? Reaction.of(heard, new Ask(push.alertId())) : Reaction.of(heard);
    }

    private Reaction ring(Phone phone, Push push, Instant now) {
        return switch (phone.doing()) {
            case Nothing nothing -> startRinging(phone, push, now);
            case Ringing ringing -> startRinging(phone, push, now);
            case AwaitingVerdict awaiting -> busy(phone, push);
            case Underway underway -> busy(phone, push);
            case WithPatient withPatient -> busy(phone, push);
        };
    }

    private Reaction startRinging(Phone phone, Push push, Instant now) {
        AcknowledgeReceipt receipt = new AcknowledgeReceipt(push.alertId());
        return phone.isAbout(push.alertId())
                ? Reaction.of(phone, receipt)
                : Reaction.of(phone.nowDoing(ringing(push.alertId(), now)), receipt);
    }

    private Ringing ringing(UUID alertId, Instant now) {
        Answer answer = habits.answer();
        Duration reply = habits.timeToReply();
        return new Ringing(alertId, habits.timeToSee(answer, reply).map(now::plus), answer, now.plus(reply));
    }

    private static Reaction busy(Phone phone, Push push) {
        return phone.isAbout(push.alertId())
                ? Reaction.of(phone, new AcknowledgeReceipt(push.alertId()))
                : Reaction.of(phone, new AcknowledgeReceipt(push.alertId()), new Reply(push.alertId(), Answer.DECLINE));
    }

    /** The service said how an alert stands. */
    Reaction onNews(Phone phone, AlertNews news, Instant now) {
        Phone heard =
                phone.isNews(news.alertId(), news.sequence()) ? phone.heard(news.alertId(), news.sequence()) : phone;
        if (news.assigned().isPresent()) {
            return Reaction.of(errands.take(heard, news.assigned().get(), now));
        }
        if (news.isOpen()) {
            return onStillOpen(heard, news, now);
        }
        return Reaction.of(heard.isAbout(news.alertId()) ? backToIdle(heard, now) : heard);
    }

    /** A phone that was just switched on finds an alert waiting; one whose yes got lost says it again. */
    private Reaction onStillOpen(Phone phone, AlertNews news, Instant now) {
        return switch (phone.doing()) {
            case Nothing nothing
            when !news.answered() ->
                Reaction.of(phone.nowDoing(ringing(news.alertId(), now)), new AcknowledgeReceipt(news.alertId()));
            case AwaitingVerdict awaiting
            when !news.answered() && awaiting.alertId().equals(news.alertId()) ->
                Reaction.of(phone, new Reply(news.alertId(), Answer.ACCEPT));
            case Nothing nothing -> Reaction.of(phone);
            case AwaitingVerdict awaiting -> Reaction.of(phone);
            case Ringing ringing -> Reaction.of(phone);
            case Underway underway -> Reaction.of(phone);
            case WithPatient withPatient -> Reaction.of(phone);
        };
    }

    private Phone backToIdle(Phone phone, Instant now) {
        return phone.nowDoing(new Nothing()).fixingAt(now.plus(habits.timeToNextFix()));
    }

    /** Time has passed; at most one thing is done about it. */
    Reaction onTime(Phone phone, Instant now) {
        return switch (phone.doing()) {
            case Ringing ringing
            when ringing.seesAt().filter(at -> !now.isBefore(at)).isPresent() ->
                Reaction.of(phone.nowDoing(ringing.seen()), new AcknowledgeSight(ringing.alertId()));
            case Ringing ringing when !now.isBefore(ringing.answersAt()) -> answer(phone, ringing, now);
            case AwaitingVerdict awaiting
            when !now.isBefore(awaiting.asksAt()) ->
                Reaction.of(phone.nowDoing(awaiting.askingAt(now.plus(ASK_FOR_VERDICT))), new Ask(awaiting.alertId()));
            case Underway underway -> errands.proceed(phone, underway, now);
            case WithPatient with -> errands.attend(phone, with, now);
            case Nothing nothing -> sendFixWhenDue(phone, now);
            case Ringing ringing -> sendFixWhenDue(phone, now);
            case AwaitingVerdict awaiting -> sendFixWhenDue(phone, now);
        };
    }

    private Reaction answer(Phone phone, Ringing ringing, Instant now) {
        Reply reply = new Reply(ringing.alertId(), ringing.answer());
        return switch (ringing.answer()) {
            case ACCEPT ->
                Reaction.of(phone.nowDoing(new AwaitingVerdict(ringing.alertId(), now.plus(ASK_FOR_VERDICT))), reply);
            case DECLINE -> Reaction.of(phone.nowDoing(new Nothing()), reply);
            case SILENCE -> Reaction.of(phone.nowDoing(new Nothing()));
        };
    }

    private Reaction sendFixWhenDue(Phone phone, Instant now) {
        if (now.isBefore(phone.fixAt())) {
            return Reaction.of(phone);
        }
        Duration pause = habits.timeToNextFix();
        Phone moved = phone.movedTo(habits.drift(phone.position(), phone.owner().home(), pause), now.plus(pause));
        return Reaction.of(moved, new SendFix(moved.position()));
    }
}

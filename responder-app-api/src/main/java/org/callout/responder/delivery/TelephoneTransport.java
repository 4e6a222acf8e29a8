package org.callout.responder.delivery;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.callout.responder.assignment.DetailsConverter;
import org.callout.responder.gateway.Gateway;
import org.callout.responder.gateway.GatewayChannel;
import org.callout.responder.gateway.GatewayMessage;
import org.callout.responder.gateway.GatewayOutcome;
import org.callout.responder.text.Texts;

/** Alert news by text and call, in the volunteer's language, to the number that was confirmed. */
final class TelephoneTransport implements PushTransport {

    private static final Duration ANSWER = Duration.ofSeconds(5);

    private static final String LISTENER = """
            select r.phone, r.languages, s.details
            from responder r left join assignment s on s.alert_id = $2 and s.state = 'ACTIVE'
            where r.id = $1 and r.phone_confirmed_at is not null
            """;

    /** The same words are told once, however often what they leave out changes. */
    private static final String FIRST_TIME = """
            update delivery d set told = $5
            where alert_id = $1 and sequence = $2 and device_id = $3 and channel = $4
              and not exists (select from delivery older
                              where older.alert_id = d.alert_id and older.device_id = d.device_id
                                and older.channel = d.channel and older.sequence < d.sequence
                                and older.told = $5 and older.state = 'SENT')
            """;

    private final DetailsConverter details = new DetailsConverter();
    private final Gateway gateway;
    private final Pool pool;

    TelephoneTransport(Gateway gateway, Pool pool) {
        this.gateway = gateway;
        this.pool = pool;
    }

    @Override
    public PushOutcome send(Delivery delivery) {
        return findListener(delivery)
                .<PushOutcome>map(listener -> tell(delivery, listener))
                .orElseGet(() -> new PushOutcome.TokenDead("there is no confirmed number any more"));
    }

    /** A number is proven by its code, and nobody's telephone rings for a trial. */
    @Override
    public PushOutcome probe(Probe probe) {
        return new PushOutcome.NotNeeded();
    }

    private PushOutcome tell(Delivery delivery, Row listener) {
        var texts = Texts.in(Arrays.asList(listener.getArrayOfStrings("languages")));
        var known = details.convertToEntityAttribute(listener.getString("details"));
        var words = new TelephoneText(delivery.news(), delivery.blurMetres(), texts)
                .of(delivery.channel(), known)
                .filter(text -> isFirstTime(delivery, text));
        return words.map(text -> outcome(gateway.send(message(delivery, listener, texts, text))
                        .await()
                        .atMost(ANSWER)))
                .orElseGet(PushOutcome.NotNeeded::new);
    }

    private Optional<Row> findListener(Delivery delivery) {
        var news = delivery.news();
        var rows = pool.preparedQuery(LISTENER)
                .execute(Tuple.of(news.responderId(), news.alertId()))
                .await()
                .atMost(ANSWER)
                .iterator();
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    private boolean isFirstTime(Delivery delivery, String text) {
        var news = delivery.news();
        return pool.preparedQuery(FIRST_TIME)
                        .execute(Tuple.of(
                                news.alertId(),
                                news.sequence(),
                                delivery.deviceId(),
                                delivery.channel().name(),
                                text.hashCode()))
                        .await()
                        .atMost(ANSWER)
                        .rowCount()
                > 0;
    }

    private static GatewayMessage message(Delivery delivery, Row listener, Texts texts, String text) {
        return new GatewayMessage(
                isCalled(delivery) ? GatewayChannel.VOICE : GatewayChannel.SMS,
                listener.getString("phone"),
                null,
                text,
                "alert " + delivery.news().alertId(),
                delivery.giveUpAt(),
                texts.language());
    }

    /** What has to be heard now is called out; an address is better read, again and again. */
    private static boolean isCalled(Delivery delivery) {
        var news = delivery.news();
        return delivery.channel() == Channel.VOICE
                && (news.rings() || news.warns() || news.state().equals("STOOD_DOWN"));
    }

    private static PushOutcome outcome(GatewayOutcome outcome) {
        return switch (outcome) {
            case GatewayOutcome.Sent() -> new PushOutcome.Taken();
            case GatewayOutcome.Unavailable(var reason) -> new PushOutcome.NotNow(reason);
            case GatewayOutcome.Refused(var reason) -> new PushOutcome.Refused(reason);
        };
    }
}

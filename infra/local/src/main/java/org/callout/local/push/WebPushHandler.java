package org.callout.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A push service and the browsers behind it: {@code POST /webpush/subscriptions {"token":"emu-…","applicationServerKey":"…"}}
 * subscribes one, {@code POST /webpush/ID} pushes to it as RFC 8030 says. What it decrypts is listed and relayed under the
 * token like a message of FCM, with the headers beside it. Chromium's own push service is out of reach without a network.
 */
final class WebPushHandler {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("vapid t=([\\w-]+)\\.([\\w-]+)\\.([\\w-]+), k=([\\w-]+)");
    private static final Duration LONGEST_TOKEN = Duration.ofHours(24);

    private final Map<String, Subscribed> subscriptions = new ConcurrentHashMap<>();
    private final Inbox inbox;
    private final Listeners listeners;
    private final Faults faults;
    private final Clock clock;

    private record Subscribed(String token, String serverKey, Browser browser) {}

    WebPushHandler(Inbox inbox, Listeners listeners, Faults faults, Clock clock) {
        this.inbox = inbox;
        this.listeners = listeners;
        this.faults = faults;
        this.clock = clock;
    }

    void handle(Exchange exchange) throws IOException, InterruptedException {
        var path = exchange.path().substring("/webpush/".length());
        try {
            if (exchange.method().equals("POST") && path.equals("subscriptions")) {
                subscribe(exchange);
            } else if (exchange.method().equals("DELETE")) {
                subscriptions.remove(path);
                exchange.answer(200, "{}");
            } else if (exchange.method().equals("POST")) {
                push(exchange, path);
            } else {
                exchange.answer(405, "{}");
            }
        } catch (GeneralSecurityException e) {
            exchange.answer(400, "{\"reason\":\"not for this browser\"}");
        }
    }

    private void subscribe(Exchange exchange) throws IOException, GeneralSecurityException {
        var wanted = exchange.body();
        var id = UUID.randomUUID().toString();
        var browser = Browser.generate();
        subscriptions.put(
                id,
                new Subscribed(
                        GatewayHandler.field(wanted, "token"),
                        GatewayHandler.field(wanted, "applicationServerKey"),
                        browser));
        var answer = Exchange.JSON.createObjectNode().put("endpoint", exchange.origin() + "/webpush/" + id);
        answer.putObject("keys").put("p256dh", browser.p256dh()).put("auth", browser.auth());
        exchange.answer(201, answer.toString());
    }

    private void push(Exchange exchange, String id) throws IOException, InterruptedException, GeneralSecurityException {
        var body = exchange.bytes();
        var arrivedAtMicros = Inbox.micros(clock.instant());
        var to = subscriptions.get(id);
        if (to == null) {
            exchange.answer(410, "{}");
            return;
        }
        if (!isAllowed(exchange, to)) {
            exchange.answer(403, "{\"reason\":\"not who was subscribed to\"}");
            return;
        }
        if (exchange.header("TTL").isEmpty()
                || !exchange.header("Content-Encoding").equals("aes128gcm")) {
            exchange.answer(400, "{\"reason\":\"TTL and aes128gcm are wanted\"}");
            return;
        }
        var lost = false;
        for (var fault : faults.drawFor(to.token())) {
            switch (fault.kind()) {
                case SLOW -> Thread.sleep(fault.millis());
                case LOSS -> lost = true;
                case UNREGISTERED -> {
                    exchange.answer(410, "{}");
                    return;
                }
                case QUOTA_EXCEEDED -> {
                    exchange.answer(429, "{}");
                    return;
                }
                case UNAVAILABLE -> {
                    exchange.answer(503, "{}");
                    return;
                }
            }
        }
        var received = inbox.add(
                arrivedAtMicros, to.token(), message(exchange, to.browser().read(body)), lost);
        if (!lost) {
            listeners.relay(received);
        }
        exchange.answer(201, "{}");
    }

    private static String message(Exchange exchange, String text) throws IOException {
        var message = Exchange.JSON.createObjectNode();
        message.setAll((ObjectNode) Exchange.JSON.readTree(text));
        var headers = message.putObject("webpush").putObject("headers");
        for (var name : new String[] {"TTL", "Urgency", "Topic"}) {
            headers.put(name, exchange.header(name));
        }
        return message.toString();
    }

    /** By RFC 8292: the key that the browser was subscribed with, a signature of its owner, for us, and not for long. */
    private boolean isAllowed(Exchange exchange, Subscribed to) throws IOException, GeneralSecurityException {
        var said = AUTHORIZATION.matcher(exchange.header("Authorization"));
        if (!said.matches() || !said.group(4).equals(to.serverKey())) {
            return false;
        }
        var decoder = Base64.getUrlDecoder();
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Browser.publicKey(decoder.decode(said.group(4))));
        signature.update((said.group(1) + "." + said.group(2)).getBytes(StandardCharsets.US_ASCII));
        JsonNode claims = Exchange.JSON.readTree(decoder.decode(said.group(2)));
        var now = clock.instant();
        var expires = claims.path("exp").asLong();
        return signature.verify(decoder.decode(said.group(3)))
                && claims.path("aud").asText().equals(exchange.origin())
                && expires > now.getEpochSecond()
                && expires <= now.plus(LONGEST_TOKEN).getEpochSecond();
    }
}

package org.callout.responder.delivery;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.ApsAlert;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.WebpushConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.callout.responder.offer.CalloutKind;
import org.callout.responder.offer.Offer;

/**
 * Alert news as an FCM message: data for the app, and the parts by which each platform wakes the phone at once.
 * The alert id is collapse key everywhere, so that later news replaces earlier on the phone and on the way to it.
 */
final class FcmMessage {

    private static final int HIGH = 10;

    private FcmMessage() {}

    static Message of(Delivery delivery, OfferJson json, Instant now) {
        var news = delivery.news();
        var lives = Duration.between(now, delivery.giveUpAt());
        return Message.builder()
                .setToken(delivery.token())
                .putAllData(data(news, json))
                .setAndroidConfig(android(news, lives))
                .setApnsConfig(apns(news, delivery.giveUpAt()))
                .setWebpushConfig(webpush(news, lives))
                .build();
    }

    private static Map<String, String> data(AlertNews news, OfferJson json) {
        var data = new HashMap<String, String>();
        data.put("alertId", news.alertId().toString());
        data.put("calloutId", news.calloutId().toString());
        data.put("sequence", Long.toString(news.sequence()));
        data.put("state", news.state());
        data.put("kind", news.kind().name());
        data.put("expiresAt", news.offer().expiresAt().toString());
        data.put("offer", json.write(news.offer()));
        data.put("warns", Boolean.toString(news.warns()));
        if (news.reason() != null) {
            data.put("reason", news.reason());
        }
        if (news.cause() != null) {
            data.put("cause", news.cause().name());
        }
        return data;
    }

    private static AndroidConfig android(AlertNews news, Duration lives) {
        return AndroidConfig.builder()
                .setPriority(AndroidConfig.Priority.HIGH)
                .setTtl(Math.max(0, lives.toMillis()))
                .setCollapseKey(news.alertId().toString())
                .build();
    }

    private static ApnsConfig apns(AlertNews news, Instant expires) {
        return ApnsConfig.builder()
                .putHeader("apns-push-type", "alert")
                .putHeader("apns-priority", Integer.toString(HIGH))
                .putHeader("apns-collapse-id", news.alertId().toString())
                .putHeader("apns-expiration", Long.toString(expires.getEpochSecond()))
                .setAps(aps(news))
                .build();
    }

    private static Aps aps(AlertNews news) {
        if (news.rings()) {
            return ringing(news);
        }
        return news.warns() ? warning(news) : quiet(news);
    }

    private static Aps ringing(AlertNews news) {
        var offer = news.offer();
        return Aps.builder()
                .setAlert(text(offer.category().title(), whereabouts(offer)))
                .setSound(news.kind() == CalloutKind.INCIDENT ? "alarm.caf" : "default")
                .setCategory("ALERT")
                .setThreadId(news.alertId().toString())
                .setMutableContent(true)
                .putCustomData("interruption-level", "time-sensitive")
                .build();
    }

    private static Aps warning(AlertNews news) {
        return Aps.builder()
                .setAlert(text(news.offer().category().title(), warningOf(news)))
                .setSound("default")
                .setThreadId(news.alertId().toString())
                .setContentAvailable(true)
                .putCustomData("interruption-level", "time-sensitive")
                .build();
    }

    private static Aps quiet(AlertNews news) {
        return Aps.builder()
                .setAlert(text(news.offer().category().title(), whatBecame(news)))
                .setThreadId(news.alertId().toString())
                .setContentAvailable(true)
                .putCustomData("interruption-level", "passive")
                .build();
    }

    private static ApsAlert text(String title, String body) {
        return ApsAlert.builder().setTitle(title).setBody(body).build();
    }

    private static String whereabouts(Offer offer) {
        var task = switch (offer.role()) {
            case DIRECT -> "Go straight there";
            case AED_RUNNER -> "Bring a defibrillator";
            case HELPER -> "Can you help?";
        };
        return "%s: about %d m, %d min".formatted(task, offer.distanceMetres(), offer.etaMinutes());
    }

    private static String warningOf(AlertNews news) {
        if (news.ofDanger()) {
            return danger(news.state());
        }
        return switch (news.cause()) {
            case SCENE_MOVED -> "The place has changed: open Callout before you go on";
            case MESSAGE -> "Message from the control room: open Callout";
            case null -> whatBecame(news);
        };
    }

    private static String danger(String state) {
        return state.equals("ASSIGNED")
                ? "Danger reported: open Callout before you go on"
                : "Danger reported: stay away";
    }

    private static String whatBecame(AlertNews news) {
        return switch (news.state()) {
            case "FILLED" -> "Enough people are on the way, thank you";
            case "ASSIGNED" -> "You are assigned: open Callout";
            case "STOOD_DOWN" -> "Stood down, thank you";
            case "RELEASED" -> "You are released: others take over, thank you";
            default -> "This alert is over";
        };
    }

    private static WebpushConfig webpush(AlertNews news, Duration lives) {
        return WebpushConfig.builder()
                .putHeader("TTL", Long.toString(Math.max(0, lives.toSeconds())))
                .putHeader("Urgency", "high")
                // A topic has at most 32 characters (RFC 8030): the id without its dashes.
                .putHeader("Topic", news.alertId().toString().replace("-", ""))
                .build();
    }
}

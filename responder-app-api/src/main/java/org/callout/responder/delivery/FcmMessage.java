package org.callout.responder.delivery;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.ApsAlert;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.WebpushConfig;
import java.time.Duration;
import java.time.Instant;
import org.callout.responder.offer.CalloutKind;
import org.callout.responder.offer.HowFar;
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
                .putAllData(PushData.of(news, json))
                .setAndroidConfig(android(news, lives))
                .setApnsConfig(apns(delivery))
                .setWebpushConfig(webpush(news, lives))
                .build();
    }

    /** A test is told with all urgency, since it is to show how fast an alert would be; nothing else is. */
    static Message of(Probe probe) {
        var purpose = probe.purpose();
        return Message.builder()
                .setToken(probe.token())
                .putAllData(PushData.of(probe))
                .setAndroidConfig(AndroidConfig.builder()
                        .setPriority(purpose.isUrgent() ? AndroidConfig.Priority.HIGH : AndroidConfig.Priority.NORMAL)
                        .setTtl(purpose.lives().toMillis())
                        .build())
                .setApnsConfig(apns(purpose))
                .setWebpushConfig(WebpushConfig.builder()
                        .putHeader("TTL", Long.toString(purpose.lives().toSeconds()))
                        .putHeader("Urgency", purpose.isUrgent() ? "high" : "normal")
                        .build())
                .build();
    }

    private static ApnsConfig apns(Probe.Purpose purpose) {
        return switch (purpose) {
            case TEST ->
                ApnsConfig.builder()
                        .putHeader("apns-push-type", "background")
                        .setAps(Aps.builder().setContentAvailable(true).build())
                        .build();
            case HOW_ARE_YOU -> quiet("How are you?", "Your organisation would like to know: open Callout");
            case ENDING -> quiet("Something of yours ends soon", "Open Callout to see what");
        };
    }

    private static ApnsConfig quiet(String title, String words) {
        return ApnsConfig.builder()
                .putHeader("apns-push-type", "alert")
                .setAps(Aps.builder().setAlert(text(title, words)).build())
                .build();
    }

    private static AndroidConfig android(AlertNews news, Duration lives) {
        return AndroidConfig.builder()
                .setPriority(AndroidConfig.Priority.HIGH)
                .setTtl(Math.max(0, lives.toMillis()))
                .setCollapseKey(news.alertId().toString())
                .build();
    }

    private static ApnsConfig apns(Delivery delivery) {
        var news = delivery.news();
        return ApnsConfig.builder()
                .putHeader("apns-push-type", "alert")
                .putHeader("apns-priority", Integer.toString(HIGH))
                .putHeader("apns-collapse-id", news.alertId().toString())
                .putHeader("apns-expiration", Long.toString(delivery.giveUpAt().getEpochSecond()))
                .setAps(aps(news, delivery.blurMetres()))
                .build();
    }

    private static Aps aps(AlertNews news, double blurMetres) {
        if (news.rings()) {
            return ringing(news, blurMetres);
        }
        return news.warns() ? warning(news) : quiet(news);
    }

    private static Aps ringing(AlertNews news, double blurMetres) {
        return Aps.builder()
                .setAlert(text(title(news), whereabouts(news.offer(), blurMetres)))
                .setSound(news.kind() == CalloutKind.INCIDENT ? "alarm.caf" : "default")
                .setCategory("ALERT")
                .setThreadId(news.alertId().toString())
                .setMutableContent(true)
                .putCustomData("interruption-level", "time-sensitive")
                .build();
    }

    private static Aps warning(AlertNews news) {
        return Aps.builder()
                .setAlert(text(title(news), warningOf(news)))
                .setSound("default")
                .setThreadId(news.alertId().toString())
                .setContentAvailable(true)
                .putCustomData("interruption-level", "time-sensitive")
                .build();
    }

    private static Aps quiet(AlertNews news) {
        return Aps.builder()
                .setAlert(text(title(news), whatBecame(news)))
                .setThreadId(news.alertId().toString())
                .setContentAvailable(true)
                .putCustomData("interruption-level", "passive")
                .build();
    }

    private static ApsAlert text(String title, String body) {
        return ApsAlert.builder().setTitle(title).setBody(body).build();
    }

    private static String title(AlertNews news) {
        var title = news.offer().category().title();
        return news.practice() ? "PRACTICE: " + title : title;
    }

    private static String whereabouts(Offer offer, double blurMetres) {
        var task = switch (offer.role()) {
            case DIRECT -> "Go straight there";
            case AED_RUNNER -> "Bring a defibrillator";
            case HELPER -> "Can you help?";
        };
        return task + ": " + howFar(HowFar.of(offer, blurMetres));
    }

    private static String howFar(HowFar far) {
        return switch (far) {
            case HowFar.About(int metres, int minutes) -> "about %d m, %d min".formatted(metres, minutes);
            case HowFar.AtMost(int metres, int minutes) -> "at most %d m, %d min".formatted(metres, minutes);
            case HowFar.Between(int nearest, int farthest, int least, int most) ->
                "%d to %d m, %d to %d min".formatted(nearest, farthest, least, most);
        };
    }

    private static String warningOf(AlertNews news) {
        if (news.ofDanger()) {
            return danger(news.state());
        }
        return switch (news.cause()) {
            case SCENE_MOVED -> "The place has changed: open Callout before you go on";
            case CHECK -> "Are you all right? Open Callout to answer";
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

package org.callout.responder.delivery;

import java.util.HashMap;
import java.util.Map;

/** What the app reads of news, whatever pushed it. */
final class PushData {

    private PushData() {}

    static Map<String, String> of(Probe probe) {
        return Map.of(probe.purpose().key(), probe.id().toString());
    }

    static Map<String, String> of(AlertNews news, OfferJson json) {
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
        if (news.practice()) {
            data.put("practice", "true");
        }
        return data;
    }
}

package org.callout.acceptance.story;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The push service of one phone's browser. Chromium's own is out of reach without a network, so that the page subscribes at the
 * local one, and what that has decrypted is handed to the page's service worker as Chromium does it: as a push event, whether
 * or not any page is open.
 */
final class PushService {

    /** The page is told of web push, as where no emulator stands in for Google, and subscribes as in any browser. */
    private static final String IN_THE_BROWSER = """
            (() => {
              const ask = window.fetch;
              window.fetch = async (...asked) => {
                const answer = await ask(...asked);
                if (!String(asked[0]).endsWith('/config.json')) return answer;
                const config = await answer.json();
                const push = { transport: 'webpush', vapidKey: config.push.vapidKey };
                return new Response(JSON.stringify({ ...config, push }), { status: answer.status, headers: answer.headers });
              };
              if (!window.PushManager) return;
              PushManager.prototype.getSubscription = async () => null;
              PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
                if (!userVisibleOnly) throw new DOMException('every push must be seen', 'NotAllowedError');
                const subscription = await window.subscribeToPushes(btoa(String.fromCharCode(...applicationServerKey)));
                return { toJSON: () => subscription };
              };
            })();
            """;

    private final World world;
    private final String token;

    /** By the key whose pushes are taken: a page that is opened again has the subscription that it had. */
    private final Map<String, Object> subscriptions = new ConcurrentHashMap<>();

    private @Nullable CDPSession browser;
    private @Nullable Page elsewhere;
    private @Nullable String registration;

    PushService(World world, Volunteer volunteer) {
        this.world = world;
        this.token = "emu-browser-of-" + volunteer.login();
    }

    /** Before a page is opened there. */
    void serve(BrowserContext phone) {
        phone.grantPermissions(List.of("geolocation", "notifications"));
        phone.exposeFunction("subscribeToPushes", told -> subscribe((String) told[0]));
        phone.addInitScript(IN_THE_BROWSER);
    }

    private Object subscribe(String key) {
        String applicationServerKey = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Base64.getDecoder().decode(key));
        return subscriptions.computeIfAbsent(
                applicationServerKey, wanted -> world.pushes().subscribe(token, wanted));
    }

    /** Waits for what left for this browser about a callout and hands it to the service worker of the phone's page. */
    void deliver(BrowserContext phone, String callout) {
        String message = world.pushes().await(token, callout);
        if (browser == null) browser = watch(phone);
        Objects.requireNonNull(elsewhere).waitForCondition(() -> registration != null);
        var push = new JsonObject();
        push.addProperty("origin", world.responder() + "/");
        push.addProperty("registrationId", Objects.requireNonNull(registration));
        push.addProperty("data", message);
        browser.send("ServiceWorker.deliverPushMessage", push);
    }

    /** From a page that is none of the phone's. */
    private CDPSession watch(BrowserContext phone) {
        elsewhere = phone.newPage();
        CDPSession session = phone.newCDPSession(elsewhere);
        session.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations").forEach(each -> {
                    JsonObject known = each.getAsJsonObject();
                    if (known.get("scopeURL").getAsString().startsWith(world.responder() + "/")) {
                        registration = known.get("registrationId").getAsString();
                    }
                }));
        session.send("ServiceWorker.enable");
        return session;
    }
}

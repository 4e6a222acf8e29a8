package org.callout.acceptance.story;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** What consoles keep of a sign-in while their tab is open: whoever signs in again at another desk takes it up. Thread-safe. */
final class SignIns {

    private static final String KEPT = """
            () => JSON.stringify(Object.fromEntries(Object.entries(sessionStorage).filter(([name]) => name.startsWith('oidc.user:'))))
            """;

    /** Once for each tab: who signs out there stays so. */
    private static final String TAKE_UP = """
            if (location.href.startsWith('%s') && !sessionStorage.getItem('taken-up')) {
              sessionStorage.setItem('taken-up', 'yes');
              for (const [name, value] of Object.entries(%s)) sessionStorage.setItem(name, value);
            }
            """;

    private final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();

    /** A page of this window on which somebody is signed in: by the provider's page the first time. */
    Page page(BrowserContext window, URI service, String person, Function<BrowserContext, Page> byProvider) {
        String who = service + " " + person;
        String kept = known.get(who);
        if (kept == null) {
            Page page = byProvider.apply(window);
            page.waitForFunction("() => (%s)() !== '{}'".formatted(KEPT.strip()));
            known.put(who, (String) Objects.requireNonNull(page.evaluate(KEPT)));
            return page;
        }
        window.addInitScript(TAKE_UP.formatted(service, kept));
        Page page = window.newPage();
        page.navigate(service.toString());
        return page;
    }
}

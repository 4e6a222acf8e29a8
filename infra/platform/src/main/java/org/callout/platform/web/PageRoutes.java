package org.callout.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Answers addresses that only the page's own router knows, such as {@code /callouts/…} typed or reloaded in a browser,
 * with the page.
 */
@Singleton
class PageRoutes {

    /** After the headers, before everything else. */
    private static final int SECOND = 900;

    private static final Set<String> NOT_OF_THE_PAGE = Set.of("v1", "q", "assets", "basemap");

    void register(@Observes Filters filters) {
        filters.register(PageRoutes::route, SECOND);
    }

    private static void route(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (context.request().method().equals(HttpMethod.GET)
                && accept != null
                && accept.contains("text/html")
                && belongsToPage(context.normalizedPath())) {
            context.reroute("/");
        } else {
            context.next();
        }
    }

    /** Everything but the root itself, the API and names with an extension, which are files. */
    static boolean belongsToPage(String path) {
        String first = path.substring(1).split("/", 2)[0];
        boolean isFile = path.lastIndexOf('.') > path.lastIndexOf('/');
        return !path.equals("/") && !isFile && !NOT_OF_THE_PAGE.contains(first);
    }
}

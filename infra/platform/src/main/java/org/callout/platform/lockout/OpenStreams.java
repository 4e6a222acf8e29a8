package org.callout.platform.lockout;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is being told without end, so that it ends when its listener is locked out. */
@ApplicationScoped
class OpenStreams {

    private final Map<RoutingContext, Door> open = new ConcurrentHashMap<>();

    void add(Door door, RoutingContext request) {
        open.put(request, door);
        request.addEndHandler(end -> open.remove(request));
    }

    /** Hangs up on everybody behind these doors; others that a proxy sends over the same connection are not disturbed. */
    void end(Set<Door> doors) {
        if (doors.isEmpty()) return;
        List<RoutingContext> over = open.entrySet().stream()
                .filter(each -> doors.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(request -> request.response().reset());
    }
}

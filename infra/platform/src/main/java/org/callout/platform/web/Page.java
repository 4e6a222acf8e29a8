package org.callout.platform.web;

/** The page that a service serves. */
enum Page {
    CONSOLE("dispatch", "callout-console"),
    PHONE("responder", "callout-phone");

    private final String service;
    private final String clientId;

    Page(String service, String clientId) {
        this.service = service;
        this.clientId = clientId;
    }

    /** The page of the service with the given artifact name. */
    static Page of(String applicationName) {
        return switch (applicationName) {
            case "dispatch-service" -> CONSOLE;
            case "responder-app-api" -> PHONE;
            default -> throw new IllegalArgumentException("no page belongs to " + applicationName);
        };
    }

    /** The service as the page calls it. */
    String service() {
        return service;
    }

    /** The page's public OIDC client. */
    String clientId() {
        return clientId;
    }
}

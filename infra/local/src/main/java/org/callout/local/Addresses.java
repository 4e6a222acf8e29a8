package org.callout.local;

import java.util.Optional;

/**
 * Where the demonstration is reached, and where its services find what they stand on: local parts, or real servers that
 * the environment names.
 *
 * @param issuer of tokens
 * @param issuerIsLocal so that its accounts are known, and infra/token gets tokens from it
 * @param push the emulator, or Google's own service
 */
record Addresses(
        String dispatch,
        String responder,
        String issuer,
        boolean issuerIsLocal,
        String push,
        String kafka,
        String dispatchDatabase,
        String responderDatabase) {
    private static final String USUAL_ISSUER = "http://localhost:8083/callout";

    /** One line that scripts wait for and read. */
    String readyLine() {
        return "READY dispatch=%s responder=%s fcm=%s oidc=%s".formatted(dispatch, responder, push, issuer);
    }

    /** How a person begins. */
    String welcome(Optional<DemoPlace> place) {
        if (!issuerIsLocal) {
            return """

                Console  %s
                Phone    %s
                Sign in  with an account of %s

                Ctrl-C stops everything.\
                """.formatted(dispatch, responder, issuer);
        }
        return """

            Console  %s   sign in as clara (coordinator), lena (clinical lead) or ada (admin)
            Phone    %s   sign in as anna or ben, who live beside the place below
            %s
            Ctrl-C stops everything.\
            """.formatted(dispatch, responder, place.map(this::call).orElse(""));
    }

    /** How a control room raises a callout, to paste into a shell. */
    private String call(DemoPlace place) {
        return """

            Raise a possible cardiac arrest in %s:

              curl -i %s/v1/incidents -H "Authorization: Bearer $(%s cad)" -H 'Content-Type: application/json' \\
                -d '%s'
            """.formatted(place.region(), dispatch, tokenCommand(), place.incident());
    }

    /** infra/token finds the usual issuer by itself. */
    private String tokenCommand() {
        return issuer.equals(USUAL_ISSUER) ? "infra/token" : "CALLOUT_OIDC_URL=" + issuer + " infra/token";
    }
}

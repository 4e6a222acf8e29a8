package org.callout.local;

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
    String welcome() {
        if (!issuerIsLocal) {
            return """

                Console  %s
                Phone    %s
                Sign in  with an account of %s

                Ctrl-C stops everything.\
                """.formatted(dispatch, responder, issuer);
        }
        return """

            Console  %1$s   sign in as clara (coordinator), lena (clinical lead) or ada (admin)
            Phone    %2$s   sign in as anna or ben, who live beside the place below

            Raise a possible cardiac arrest in Vaduz:

              curl -i %1$s/v1/incidents -H "Authorization: Bearer $(%3$s cad)" -H 'Content-Type: application/json' \\
                -d '{"cadReference":"'"$(date +%%s)"'","category":"CARDIAC_ARREST","location":{"lon":9.5209,"lat":47.1392,"address":"Städtle 1, Vaduz","placeType":"PUBLIC"},"patient":{"ageYears":62}}'

            Ctrl-C stops everything.\
            """.formatted(dispatch, responder, tokenCommand());
    }

    /** infra/token finds the usual issuer by itself. */
    private String tokenCommand() {
        return issuer.equals(USUAL_ISSUER) ? "infra/token" : "CALLOUT_OIDC_URL=" + issuer + " infra/token";
    }
}

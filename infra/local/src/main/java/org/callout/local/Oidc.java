package org.callout.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * A token issuer for a machine without one: signs in whoever comes, as whom they like. Its keys are published with its
 * source code, so nothing real may ever trust it.
 */
final class Oidc implements Part {
    private static final String HEAP = "64m";
    private static final String LOGIN_PAGE = "login.html";
    private static final String RULES = "issuer.json";

    private final Port port;
    private final StateDirectory state;
    private final Programs programs;

    Oidc(Port port, StateDirectory state, Programs programs) {
        this.port = port;
        this.state = state;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "oidc";
    }

    /** Fixed to localhost: the issuer's name follows the address it is called by, and tokens must agree on one. */
    String issuer() {
        return port.url() + "/callout";
    }

    @Override
    public void prepare() {
        var page = file(LOGIN_PAGE);
        try (var source = resource(LOGIN_PAGE)) {
            Files.copy(source, page, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Command command() {
        var environment =
                Map.of("SERVER_HOSTNAME", "localhost", "SERVER_PORT", "" + port.number(), "JSON_CONFIG", rules());
        return programs.libraries(
                HEAP,
                environment,
                List.of("-XX:TieredStopAtLevel=1"),
                "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt",
                List.of());
    }

    private String rules() {
        try (var source = resource(RULES)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@loginPage@", file(LOGIN_PAGE).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean answers() {
        return Web.isOk(issuer() + "/.well-known/openid-configuration");
    }

    private Path file(String name) {
        return state.folder("oidc").resolve(name);
    }

    private static InputStream resource(String name) throws IOException {
        var source = Oidc.class.getResourceAsStream(name);
        if (source == null) {
            throw new IOException(name + " is missing from the program");
        }
        return source;
    }
}

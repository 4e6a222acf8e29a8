package org.callout.contracts;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenApiContractTest {

    @TempDir
    Path directory;

    @Test
    void whatIsServedWithoutBeingReviewedIsNamed() {
        OpenApiContract contract = new OpenApiContract(directory.resolve("a-service.yaml"), false);

        assertThatThrownBy(() -> contract.verify("openapi: 3.1.0\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("from line 1")
                .hasMessageContaining("served:   openapi: 3.1.0")
                .hasMessageContaining("-Dcontracts.write=true");
    }

    @Test
    void whatWasRewrittenIsServed() {
        Path document = directory.resolve("a-service.yaml");
        new OpenApiContract(document, true).verify("openapi: 3.1.0\n");

        assertThatCode(() -> new OpenApiContract(document, false).verify("openapi: 3.1.0"))
                .doesNotThrowAnyException();
    }
}

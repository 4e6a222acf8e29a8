package org.callout.contracts;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenApiContractTest {

    @Test
    void whatIsServedWithoutBeingReviewedIsNamed() {
        OpenApiContract contract = OpenApiContract.of("a-service-without-document");

        assertThatThrownBy(() -> contract.verify("openapi: 3.1.0\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("from line 1")
                .hasMessageContaining("served:   openapi: 3.1.0")
                .hasMessageContaining("-Dcontracts.write=true");
    }
}

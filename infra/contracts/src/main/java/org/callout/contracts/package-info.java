/**
 * Keeps services to the published language that lies beside it: the OpenAPI documents, the JSON Schemas and the AsyncAPI
 * document. Used by tests of the services; knows no service. The story starts with
 * {@link org.callout.contracts.OpenApiContract}.
 */
@NullMarked
package org.callout.contracts;

import org.jspecify.annotations.NullMarked;

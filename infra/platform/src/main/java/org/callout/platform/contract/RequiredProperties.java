package org.callout.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Marks as required what a record always has: whoever reads an answer, or has types generated for it, need not guess what may
 * be absent. What validation requires of a request stays required.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class RequiredProperties implements OASFilter {

    private final RecordSchemas records;

    /** Called while a service is built, with everything that the service consists of. */
    public RequiredProperties(IndexView index) {
        this.records = new RecordSchemas(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach(this::complete);
    }

    private void complete(String name, Schema schema) {
        Map<String, Schema> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
        Set<String> always = records.alwaysPresent(name, properties.keySet());
        if (!always.isEmpty()) {
            schema.setRequired(properties.keySet().stream()
                    .filter(property -> required.contains(property) || always.contains(property))
                    .toList());
        }
    }
}

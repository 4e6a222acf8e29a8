package org.callout.dispatch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some callouts of a list.
 *
 * @param nextCursor asks for the next ones; null at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalloutPage(
        List<CalloutSummary> items, @Nullable String nextCursor) {}

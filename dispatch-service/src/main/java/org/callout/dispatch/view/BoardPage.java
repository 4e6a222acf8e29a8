package org.callout.dispatch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what is open, each callout whole.
 *
 * @param nextCursor asks for the next ones; null at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardPage(
        List<CalloutView> callouts, @Nullable String nextCursor) {}

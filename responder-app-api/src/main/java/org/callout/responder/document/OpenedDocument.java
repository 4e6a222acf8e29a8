package org.callout.responder.document;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** A document as it is handed out: a file to be saved, never something that a browser shows by itself. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record OpenedDocument(Document document, byte[] content) {

    RestResponse<byte[]> asFile() {
        var type = DocumentType.find(document.mediaType())
                .orElseThrow(() -> new IllegalStateException(document.mediaType() + " was never taken"));
        var name = "%s-%s.%s"
                .formatted(
                        document.qualification().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        document.id(),
                        type.extension());
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Override
    public String toString() {
        return "OpenedDocument[redacted]";
    }
}

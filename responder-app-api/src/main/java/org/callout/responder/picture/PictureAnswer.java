package org.callout.responder.picture;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** How a picture is served: as what it is and nothing else. That nobody keeps it on the way, all answers say. */
final class PictureAnswer {

    static final String JPEG = "image/jpeg";

    private PictureAnswer() {}

    /** 204 where there is none: that is no mistake of anybody's. */
    static RestResponse<byte[]> of(Optional<byte[]> picture) {
        return picture.map(jpeg -> RestResponse.ResponseBuilder.ok(jpeg)
                        .header(HttpHeaders.CONTENT_TYPE, JPEG)
                        .build())
                .orElseGet(RestResponse::noContent);
    }
}

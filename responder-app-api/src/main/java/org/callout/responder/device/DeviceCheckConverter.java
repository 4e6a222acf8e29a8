package org.callout.responder.device;

import jakarta.persistence.Converter;
import org.callout.responder.json.JsonColumn;

/** Keeps a check as the JSON that it came in. */
@Converter
class DeviceCheckConverter extends JsonColumn<DeviceCheck> {

    DeviceCheckConverter() {
        super(DeviceCheck.class);
    }
}

package org.callout.local.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageRulesTest {
    @Test
    void aHighPriorityMessageWithAllThreePlatformPartsIsTaken() throws JsonProcessingException {
        var request = """
                {"validate_only": false, "message": {
                  "token": "emu-anna", "data": {"alertId": "1"},
                  "android": {"priority": "high", "ttl": "30s", "collapse_key": "1", "direct_boot_ok": true},
                  "apns": {"headers": {"apns-priority": "10"}, "payload": {"aps": {"sound": {"critical": 1}}}},
                  "webpush": {"headers": {"Urgency": "high"}, "notification": {"title": "x"}, "fcmOptions": {"link": "https://x"}}}}""";

        assertThat(MessageRules.findFault(Exchange.JSON.readTree(request))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"message": {"token": "emu-1", "prioritty": "high"}}                       | Unknown name "prioritty" at 'message': Cannot find field.
            {"token": "emu-1"}                                                         | Unknown name "token": Cannot find field.
            {"message": {"token": "emu-1", "android": {"sound": "x"}}}                 | Unknown name "sound" at 'message.android': Cannot find field.
            {"message": {"token": "emu-1", "data": {"sequence": 4}}}                   | Invalid value at 'message.data.sequence', wanted a string
            {"message": {"token": "emu-1", "data": {"a": {"b": "c"}}}}                 | Invalid value at 'message.data.a', wanted a string
            {"message": {"token": "emu-1", "android": {"ttl": "30"}}}                  | Invalid value at 'message.android.ttl', wanted a duration
            {"message": {"token": "emu-1", "android": {"priority": "urgent"}}}         | Invalid value at 'message.android.priority'
            {"message": {"token": "emu-1", "topic": "all"}}                            | Exactly one of token, topic or condition is required, got 2.
            {"message": {"data": {"a": "b"}}}                                          | Exactly one of token, topic or condition is required, got 0.
            {"message": {"token": "dGhpcyBpcyBub3QgZW11"}}                             | not a valid FCM registration token
            {"message": {"token": "emu-1", "data": {"google.x": "y"}}}                 | Invalid data payload key: google.x
            {"message": {"token": "emu-1", "data": {"from": "y"}}}                     | Invalid data payload key: from
            """)
    void whatFcmRefusesIsRefusedWithItsReason(String request, String reason) throws JsonProcessingException {
        assertThat(MessageRules.findFault(Exchange.JSON.readTree(request)))
                .hasValueSatisfying(error -> assertThat(error.message()).contains(reason));
    }

    @Test
    void thePayloadMayHave4096BytesAndNotOneMore() throws JsonProcessingException {
        assertThat(MessageRules.findFault(withPayloadOf(4096))).isEmpty();
        assertThat(MessageRules.findFault(withPayloadOf(4097)))
                .hasValueSatisfying(error -> assertThat(error.message()).contains("4097 bytes"));
    }

    private static JsonNode withPayloadOf(int bytes) throws JsonProcessingException {
        var value = "ä".repeat((bytes - 2) / 2) + "x".repeat(bytes % 2);
        return Exchange.JSON.readTree("{\"message\":{\"token\":\"emu-1\",\"data\":{\"ab\":\"" + value + "\"}}}");
    }
}

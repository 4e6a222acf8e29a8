package org.callout.dispatch.presence;

import com.fasterxml.jackson.core.io.NumberInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.callout.platform.json.PlainInstant;
import org.jspecify.annotations.Nullable;

/**
 * Reads fixes that are written as phones' fixes are published: one or an array, all fields, in their order, without a blank.
 * Thousands come a second, and JSON in general costs many times as much. Whatever is written in another way is left to Jackson, which also says
 * what is wrong with what nobody can read.
 */
final class PlainFixes {

    private static final byte[] RESPONDER = ascii("{\"responderId\":\"");
    private static final byte[] LON = ascii("\",\"lon\":");
    private static final byte[] LAT = ascii(",\"lat\":");
    private static final byte[] ACCURACY = ascii(",\"accuracyMetres\":");
    private static final byte[] AT = ascii(",\"at\":\"");
    private static final byte[] END = ascii("\"}");
    private static final byte[] END_OF_ALL = ascii("]");

    /** Of a fix, in characters. */
    private static final int USUAL_LENGTH = 140;

    private static final int LENGTH_OF_UUID = 36;

    /** So many decimal digits of a whole number are always exact in a double. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    private static final double[] POWERS_OF_TEN = IntStream.rangeClosed(0, DIGITS_OF_A_DOUBLE)
            .mapToDouble(power -> Double.parseDouble("1e" + power))
            .toArray();

    private final byte[] json;
    private int next;

    private PlainFixes(byte[] json) {
        this.json = json;
    }

    /** Null when they are written in another way, or one of them is no fix. */
    static @Nullable ResponderPositions find(byte[] json) {
        try {
            return new PlainFixes(json).all();
        } catch (IllegalArgumentException notPlain) {
            return null;
        }
    }

    private ResponderPositions all() {
        List<ResponderPosition> fixes = new ArrayList<>(json.length / USUAL_LENGTH + 1);
        if (json.length > 0 && json[0] == '[') {
            do {
                next++;
                fixes.add(one());
            } while (next < json.length && json[next] == ',');
            expect(END_OF_ALL);
        } else {
            fixes.add(one());
        }
        if (next < json.length) {
            throw NotPlain.HERE;
        }
        return new ResponderPositions(fixes);
    }

    private ResponderPosition one() {
        expect(RESPONDER);
        UUID responder = uuid();
        expect(LON);
        double lon = number();
        expect(LAT);
        double lat = number();
        expect(ACCURACY);
        double accuracyMetres = number();
        expect(AT);
        Instant at = PlainInstant.find(textBefore((byte) '"'));
        expect(END);
        if (at == null) {
            throw NotPlain.HERE;
        }
        return new ResponderPosition(responder, lon, lat, accuracyMetres, at);
    }

    private void expect(byte[] words) {
        int end = next + words.length;
        if (end > json.length || !Arrays.equals(json, next, end, words, 0, words.length)) {
            throw NotPlain.HERE;
        }
        next = end;
    }

    private String textBefore(byte last) {
        int from = next;
        while (next < json.length && json[next] != last) {
            next++;
        }
        return new String(json, from, next - from, StandardCharsets.ISO_8859_1);
    }

    private UUID uuid() {
        if (next + LENGTH_OF_UUID > json.length) {
            throw NotPlain.HERE;
        }
        long most = hex(8) << 32 | dashed(4) << 16 | dashed(4);
        long least = dashed(4) << 48 | dashed(12);
        return new UUID(most, least);
    }

    private long dashed(int digits) {
        if (json[next++] != '-') {
            throw NotPlain.HERE;
        }
        return hex(digits);
    }

    private long hex(int digits) {
        long value = 0;
        for (int end = next + digits; next < end; next++) {
            int digit = Character.digit(json[next], 16);
            if (digit < 0) {
                throw NotPlain.HERE;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /**
     * As JSON writes numbers, without an exponent. Whole numbers to 2^53 and powers of ten to 10^22 are doubles themselves, so that
     * their quotient is rounded once, as it has to be (Clinger 1990, "How to read floating point numbers accurately"); what has more
     * digits is read by the library.
     */
    private double number() {
        int from = next;
        boolean negative = next < json.length && json[next] == '-';
        if (negative) {
            next++;
        }
        int first = next;
        long number = digits(0);
        int whole = next - first;
        if (whole == 0 || whole > 1 && json[first] == '0') {
            throw NotPlain.HERE;
        }
        int decimals = 0;
        if (next < json.length && json[next] == '.') {
            int point = next++;
            number = digits(number);
            decimals = next - point - 1;
            if (decimals == 0) {
                throw NotPlain.HERE;
            }
        }
        if (whole + decimals > DIGITS_OF_A_DOUBLE) {
            return NumberInput.parseDouble(new String(json, from, next - from, StandardCharsets.ISO_8859_1), true);
        }
        double size = number / POWERS_OF_TEN[decimals];
        return negative ? -size : size;
    }

    /** With those before it; of no use when they are more than a long has. */
    private long digits(long before) {
        long number = before;
        while (next < json.length && json[next] >= '0' && json[next] <= '9') {
            number = number * 10 + (json[next++] - '0');
        }
        return number;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Not told to anybody, and so without a trace of where it was. */
    private static final class NotPlain extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        static final NotPlain HERE = new NotPlain();

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}

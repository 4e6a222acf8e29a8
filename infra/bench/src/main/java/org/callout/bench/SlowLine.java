package org.callout.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * A phone of few years with a bad line, as Chrome emulates it for its own tools: the figures of "Slow 4G" there and in
 * Lighthouse, and a processor four times slower than this machine's.
 */
final class SlowLine {

    static final String WORDS =
            "Slow 4G (562.5 ms each request, 1,475 kbit/s down, 675 kbit/s up), processor 4 times slower";

    private static final double LATENCY_MILLIS = 562.5;
    private static final double DOWN_BYTES_PER_SECOND = 1_474_560 / 8.0;
    private static final double UP_BYTES_PER_SECOND = 675_000 / 8.0;
    private static final int SLOWER = 4;

    private final CDPSession session;

    private SlowLine(CDPSession session) {
        this.session = session;
    }

    /** From now on all that the page does is slow. */
    static SlowLine of(Page page) {
        var line = new SlowLine(page.context().newCDPSession(page));
        line.session.send("Network.enable");
        line.emulate(LATENCY_MILLIS, DOWN_BYTES_PER_SECOND, UP_BYTES_PER_SECOND, SLOWER);
        return line;
    }

    /** Nothing more is measured. */
    void lift() {
        emulate(0, -1, -1, 1);
    }

    /** A finger, where the page says that its button is; the page's own time goes on meanwhile. */
    void touch(double x, double y) {
        var finger = new JsonObject();
        finger.addProperty("x", x);
        finger.addProperty("y", y);
        var down = new JsonObject();
        down.addProperty("type", "touchStart");
        var fingers = new JsonArray();
        fingers.add(finger);
        down.add("touchPoints", fingers);
        session.send("Input.dispatchTouchEvent", down);
        var up = new JsonObject();
        up.addProperty("type", "touchEnd");
        up.add("touchPoints", new JsonArray());
        session.send("Input.dispatchTouchEvent", up);
    }

    private void emulate(double latency, double down, double up, int slower) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", latency);
        network.addProperty("downloadThroughput", down);
        network.addProperty("uploadThroughput", up);
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", slower);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }
}

package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

/** What stands on the canvas of the phone's map, which no word of the page tells: pins, imprint and buttons lie over it. */
final class DrawnMap {

    private static final String ONLY_THE_CANVAS =
            ".maplibregl-marker, .maplibregl-control-container, .thumb { visibility: hidden !important; }";

    private static final int PATIENCE_SECONDS = 30;

    /** A line across the map has many more, and a speck fewer. */
    private static final int PIXELS_OF_A_LINE = 20;

    private DrawnMap() {}

    /** Waits until streets are drawn, and the way on them. */
    static void assertDrawn(Page phone) {
        Locator canvas = phone.locator(".map canvas");
        await().alias("streets and the way on the map")
                .atMost(PATIENCE_SECONDS, SECONDS)
                .until(() -> picture(canvas), drawn -> has(drawn, DrawnMap::isStreet) && has(drawn, DrawnMap::isWay));
    }

    private static BufferedImage picture(Locator canvas) {
        byte[] png = canvas.screenshot(new Locator.ScreenshotOptions().setStyle(ONLY_THE_CANVAS));
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(BufferedImage picture, Predicate<Color> what) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                        .mapToObj(i -> new Color(picture.getRGB(i % picture.getWidth(), i / picture.getWidth())))
                        .filter(what)
                        .limit(PIXELS_OF_A_LINE)
                        .count()
                == PIXELS_OF_A_LINE;
    }

    /** A bluish grey well above the ground's and the water's, as coarse as the map may be drawn. */
    private static boolean isStreet(Color colour) {
        return colour.getBlue() > 90 && colour.getBlue() >= colour.getRed();
    }

    /** Yellow, as nothing else is. */
    private static boolean isWay(Color colour) {
        return colour.getRed() > 120
                && colour.getGreen() > 0.6 * colour.getRed()
                && colour.getBlue() < 0.6 * colour.getRed();
    }
}

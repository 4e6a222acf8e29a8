package org.callout.acceptance.story;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Certificates as volunteers send them. */
final class Papers {

    private static final String PDF = """
            %%PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 420 300] /Contents 4 0 R
              /Resources <</Font <</F 5 0 R>>>>>> endobj
            4 0 obj <</Length %d>> stream
            %s
            endstream endobj
            5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
            trailer <</Root 1 0 R>>
            %%%%EOF
            """;

    private Papers() {}

    /** One page that says so. */
    static byte[] pdf(String words) {
        String drawing = "BT /F 22 Tf 40 200 Td (Certificate) Tj 0 -40 Td /F 14 Tf (%s) Tj ET".formatted(words);
        return PDF.formatted(drawing.length(), drawing).getBytes(StandardCharsets.US_ASCII);
    }

    /** A picture that says so. */
    static byte[] png(String words) {
        return png(words, new BufferedImage(840, 600, BufferedImage.TYPE_INT_RGB), 600);
    }

    /** As a camera takes it: no two dots the same, and so not small in any format. */
    static byte[] photo(String words) {
        var picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var random = new SplittableRandom(words.hashCode());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) picture.setRGB(x, y, random.nextInt());
        }
        return png(words, picture, 240);
    }

    private static byte[] png(String words, BufferedImage picture, int height) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xfaf6ea));
        pen.fillRect(0, 0, picture.getWidth(), height);
        pen.setColor(new Color(0x22384a));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        pen.drawString("Certificate", 80, 160);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
        pen.drawString(words, 80, 230);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

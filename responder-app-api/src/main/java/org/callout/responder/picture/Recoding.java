package org.callout.responder.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture anew from its pixels, so that nothing else of the upload is kept: no metadata, no place, nothing hidden
 * behind the image. Blocks; not for an event loop.
 */
final class Recoding {

    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** Of the largest phone cameras; a file that claims more is there to fill the memory. */
    private static final long MOST_PIXELS = 64_000_000;

    private Recoding() {}

    /**
     * The picture as JPEG.
     *
     * @param longestSide in pixels, beyond which it is made smaller
     * @return empty where the bytes are no JPEG or PNG that can be read
     */
    static Optional<byte[]> toSmallJpeg(byte[] upload, int longestSide) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            return Optional.ofNullable(read(input, longestSide)).map(Recoding::write);
        } catch (IOException | RuntimeException unreadable) {
            // Readers of broken files throw whatever their arithmetic ends in.
            return Optional.empty();
        }
    }

    private static @Nullable BufferedImage read(ImageInputStream input, int longestSide) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        try {
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return null;
            }
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > MOST_PIXELS ? null : shrunk(coarse(reader, longestSide), longestSide);
        } finally {
            reader.dispose();
        }
    }

    /** Never much larger in memory than it has to be: every n-th pixel of a large one is enough. */
    private static BufferedImage coarse(ImageReader reader, int longestSide) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * longestSide));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage shrunk(BufferedImage picture, int longestSide) {
        double scale = Math.min(1, (double) longestSide / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return plain;
    }

    private static byte[] write(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("a picture cannot be written into memory", impossible);
        }
        return bytes.toByteArray();
    }
}

package org.callout.responder.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecodingTest {

    @Test
    void aLargePictureBecomesASmallJpegOfTheSameShape() throws IOException {
        var jpeg = Recoding.toSmallJpeg(picture(3000, 1500, "png"), 512).orElseThrow();

        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(kept.getWidth()).isEqualTo(512);
        assertThat(kept.getHeight()).isEqualTo(256);
        assertThat(jpeg).startsWith(0xFF, 0xD8);
    }

    @Test
    void nothingThatIsNotPixelsIsKept() throws IOException {
        byte[] picture = picture(64, 64, "jpeg");
        byte[] secret = "GPS 47.1392 9.5209 <script>".getBytes(StandardCharsets.US_ASCII);
        var withSecrets = new ByteArrayOutputStream();
        withSecrets.write(picture, 0, 2);
        withSecrets.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (secret.length + 2)}); // a comment segment
        withSecrets.write(secret);
        withSecrets.write(picture, 2, picture.length - 2);
        withSecrets.write(secret);

        var jpeg = Recoding.toSmallJpeg(withSecrets.toByteArray(), 512).orElseThrow();

        assertThat(new String(jpeg, StandardCharsets.US_ASCII))
                .doesNotContain("GPS")
                .doesNotContain("script");
    }

    @Test
    void whatIsNoPictureIsNoneWhateverItStartsWith() throws IOException {
        byte[] picture = picture(64, 64, "png");
        var random = new SplittableRandom(4);

        assertThat(Recoding.toSmallJpeg("<svg/>".getBytes(StandardCharsets.US_ASCII), 512))
                .isEmpty();
        assertThat(Recoding.toSmallJpeg(new byte[0], 512)).isEmpty();
        assertThat(Recoding.toSmallJpeg(picture(8, 8, "bmp"), 512)).isEmpty();
        assertThat(Recoding.toSmallJpeg(Arrays.copyOf(picture, 40), 512)).isEmpty();
        for (int i = 0; i < 200; i++) {
            byte[] broken = picture.clone();
            for (int j = 0; j < 5; j++) broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            // read or not: it never ends in anything else
            assertThat(Recoding.toSmallJpeg(broken, 512)).isNotNull();
        }
    }

    @Test
    void aFileThatClaimsToBeHugeIsNotEvenBegun() throws IOException {
        byte[] picture = picture(8, 8, "png");
        for (int at : new int[] {16, 20}) picture[at + 1] = (byte) 0x7F; // width and height in the header

        assertThat(Recoding.toSmallJpeg(picture, 512)).isEmpty();
    }

    static byte[] picture(int width, int height, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** As a camera takes it: no two dots the same, and so not small. */
    static byte[] photo(int width, int height) throws IOException {
        var random = new SplittableRandom(7);
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) photo.setRGB(x, y, random.nextInt());
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpeg", bytes);
        return bytes.toByteArray();
    }
}

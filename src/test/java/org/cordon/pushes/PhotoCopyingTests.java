package org.cordon.pushes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.turns.Busy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoCopyingTests {

    private final PhotoCopying copying = new PhotoCopying(new PhotoPainting());

    @Test
    void keepsNothingOfTheFileButWhatIsSeen() {
        byte[] sent = SomePhoto.fromPhone(SomePhoto.halves(400, 300), 1);
        assertThat(text(sent)).contains("Exif", SomePhoto.SECRET);

        assertThat(text(copying.copyOf(sent))).doesNotContain("Exif", "GPS").startsWith("\u00FF\u00D8\u00FF");
    }

    @ParameterizedTest
    @CsvSource({"4000,3000,1600,1200", "3000,4000,1200,1600", "1700,100,1600,94", "640,480,640,480", "1,1,1,1"})
    void isAtMostSixteenHundredPixelsLong(int width, int height, int copiedWidth, int copiedHeight) throws IOException {
        BufferedImage copy = copied(SomePhoto.file(SomePhoto.halves(width, height), "jpeg"));

        assertThat(copy.getWidth()).isEqualTo(copiedWidth);
        assertThat(copy.getHeight()).isEqualTo(copiedHeight);
    }

    /** Where the left half of the picture comes to lie. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom", "9,left"})
    void isUprightHoweverTheCameraWasHeld(int orientation, String red) throws IOException {
        BufferedImage copy = copied(SomePhoto.fromPhone(SomePhoto.halves(400, 200), orientation));

        boolean sideways = red.equals("top") || red.equals("bottom");
        assertThat(copy.getWidth()).isEqualTo(sideways ? 200 : 400);
        int x = red.equals("right") ? copy.getWidth() - 10 : 10;
        int y = red.equals("bottom") ? copy.getHeight() - 10 : 10;
        assertThat(isRed(copy, x, y)).isTrue();
        assertThat(isRed(copy, copy.getWidth() - 1 - x, copy.getHeight() - 1 - y))
                .isFalse();
    }

    @Test
    void takesPicturesOfScreensOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);

        BufferedImage copy = copied(SomePhoto.file(clear, "png"));

        assertThat(new Color(copy.getRGB(50, 50)).getGreen()).isGreaterThan(250);
    }

    @Test
    void isSmallHoweverRestlessThePictureIs() {
        BufferedImage noise = new BufferedImage(1600, 1600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 1600 * 1600; i++) {
            noise.setRGB(i % 1600, i / 1600, random.nextInt());
        }

        assertThat(copying.copyOf(SomePhoto.file(noise, "png"))).hasSizeLessThanOrEqualTo(700_000);
    }

    @Test
    void letsNobodyWaitLongForAPictureOfSomebodyElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        PhotoCopying slow = new PhotoCopying(painting(() -> {
            begun.countDown();
            over.await();
        }));
        byte[] sent = SomePhoto.file(SomePhoto.halves(10, 10), "png");
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> slow.copyOf(sent));
        begun.await();
        long began = System.nanoTime();

        assertThatExceptionOfType(Busy.class)
                .isThrownBy(() -> slow.copyOf(sent))
                .returns("push.photo.busy", Busy::code);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        over.countDown();
        assertThat(first.join()).isEmpty();
    }

    @Test
    void saysWhereNothingCanBePainted() {
        PhotoCopying bare = new PhotoCopying(painting(() -> {
            throw new UnsatisfiedLinkError("libfreetype.so.6");
        }));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bare.copyOf(SomePhoto.file(SomePhoto.halves(10, 10), "png")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("push.photo.unpainted"));
    }

    private interface Painted {
        void begin() throws InterruptedException;
    }

    private static PhotoPainting painting(Painted painted) {
        return new PhotoPainting() {
            @Override
            byte[] paint(byte[] sent, PhotoFormat format) {
                try {
                    painted.begin();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return new byte[0];
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"30000,10", "10,30000", "10000,10000", "2147483647,2147483647"})
    void refusesMorePixelsThanMemoryHoldsBeforeUnpackingThem(int width, int height) {
        assertThat(refusal(SomePhoto.bomb(width, height))).isEqualTo("push.photo.huge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "RIFF....WEBP"})
    void refusesWhatIsNeitherJpegNorPng(String file) {
        assertThat(refusal(file.getBytes(StandardCharsets.US_ASCII))).isEqualTo("push.photo.kind");
    }

    @Test
    void refusesWhatBeginsLikeAPictureAndIsNone() {
        byte[] jpeg = SomePhoto.file(SomePhoto.halves(100, 100), "jpeg");
        byte[] script = "\u00FF\u00D8\u00FF<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(script)).isEqualTo("push.photo.broken");
        assertThat(refusal(Arrays.copyOf(jpeg, 40))).isEqualTo("push.photo.broken");
        assertThat(refusal(SomePhoto.bomb(3000, 3000))).isEqualTo("push.photo.broken");
    }

    /** Whatever was done to a file, it is copied or refused. */
    @Test
    void nothingElseComesOfADamagedFile() {
        byte[] whole = SomePhoto.fromPhone(SomePhoto.halves(300, 200), 6);
        Random random = new Random(20221126);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 4));
            for (int j = 0; j < 8; j++) {
                damaged[3 + random.nextInt(damaged.length - 3)] = (byte) random.nextInt();
            }
            assertThat(outcome(damaged)).isIn("copied", "push.photo.broken", "push.photo.huge");
        }
    }

    private String outcome(byte[] file) {
        try {
            return copying.copyOf(file).length > 0 ? "copied" : "empty";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private String refusal(byte[] file) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> copying.copyOf(file))
                .actual()
                .code();
    }

    private BufferedImage copied(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(copying.copyOf(file)));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

package org.cordon.pushes;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/** Paints one picture anew: upright, at most 1600 pixels long, as JPEG. */
@Component
class PhotoPainting {

    private static final int LONGEST_SIDE = 1_600;
    private static final int LARGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int LARGEST_COPY = 700_000;
    private static final float[] QUALITIES = {0.8f, 0.6f, 0.4f, 0.2f, 0.05f};

    /** Of at most 700,000 bytes. */
    byte[] paint(byte[] sent, PhotoFormat format) throws IOException {
        return packed(painted(read(sent, format), PhotoOrientation.of(sent)));
    }

    /** Every so many pixels only, so that less than twice the wanted length is unpacked. */
    private static BufferedImage read(byte[] sent, PhotoFormat format) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.imageIoName()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            refuseHuge(width, height);
            int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            ImageReadParam some = reader.getDefaultReadParam();
            some.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, some);
        } finally {
            reader.dispose();
        }
    }

    private static void refuseHuge(int width, int height) {
        if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new Refused(
                    "push.photo.huge",
                    "The photo has %d by %d pixels; it may have %d".formatted(width, height, MOST_PIXELS),
                    width,
                    height,
                    MOST_PIXELS);
        }
    }

    private static BufferedImage painted(BufferedImage read, PhotoOrientation orientation) {
        int width = orientation.isSideways() ? read.getHeight() : read.getWidth();
        int height = orientation.isSideways() ? read.getWidth() : read.getHeight();
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(width, height));
        BufferedImage copy = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        AffineTransform upright = AffineTransform.getScaleInstance(scale, scale);
        upright.concatenate(orientation.transform(read.getWidth(), read.getHeight()));
        Graphics2D brush = copy.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, copy.getWidth(), copy.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(read, upright, null);
        brush.dispose();
        return copy;
    }

    private static byte[] packed(BufferedImage copy) throws IOException {
        byte[] packed = new byte[0];
        for (float quality : QUALITIES) {
            packed = jpeg(copy, quality);
            if (packed.length <= LARGEST_COPY) {
                return packed;
            }
        }
        throw new IOException("A copy of %d bytes is too large".formatted(packed.length));
    }

    private static byte[] jpeg(BufferedImage copy, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(copy, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

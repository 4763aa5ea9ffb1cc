package org.cordon.pushes;

import java.awt.AWTError;
import java.io.IOException;
import java.time.Duration;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.turns.Busy;
import org.cordon.platform.turns.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Copies a picture that somebody has sent, with nothing of the file but what is seen. Nothing is written to a disk, and one
 * picture is in memory at a time.
 */
@Component
class PhotoCopying {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoCopying.class);

    private final Turn turn =
            new Turn(Duration.ofSeconds(5), "push.photo.busy", "Other photos are being copied; send this one again");
    private final PhotoPainting painting;

    PhotoCopying(PhotoPainting painting) {
        this.painting = painting;
    }

    /**
     * The copy, of at most 700,000 bytes.
     *
     * @throws Refused {@code push.photo.kind} for what is neither JPEG nor PNG, {@code push.photo.huge} for more than 50
     *     million pixels, before any of them is unpacked, {@code push.photo.broken} for what cannot be read, {@code
     *     push.photo.unpainted} where this machine can paint nothing
     * @throws Busy {@code push.photo.busy} if others keep it from painting for five seconds
     */
    byte[] copyOf(byte[] sent) {
        PhotoFormat format = PhotoFormat.of(sent)
                .orElseThrow(() -> new Refused("push.photo.kind", "A photo is a JPEG or PNG picture"));
        return turn.take(() -> painted(sent, format));
    }

    private byte[] painted(byte[] sent, PhotoFormat format) {
        try {
            return painting.paint(sent, format);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw refused("push.photo.broken", "The photo cannot be read; take it again", broken);
        } catch (LinkageError | AWTError missing) {
            LOG.error("No photo can be copied: a library of the system is missing", missing);
            throw refused("push.photo.unpainted", "This server cannot read pictures", missing);
        }
    }

    private static Refused refused(String code, String message, Throwable cause) {
        Refused refused = new Refused(code, message);
        refused.initCause(cause);
        return refused;
    }
}

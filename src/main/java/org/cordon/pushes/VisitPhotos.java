package org.cordon.pushes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.cordon.platform.crypto.Vault;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.pushes.RowWork.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Photos that whoever visited takes of what they found: one of each answer, kept as a copy and shown like an identity. */
@Service
public class VisitPhotos {

    private static final int LARGEST = 12_000_000;
    private static final Duration LATEST = Duration.ofDays(7);
    private static final String WHAT = "visitPhoto";

    private final PhotoCopying copying;
    private final RowPhotos photos;
    private final RowChoice choice;
    private final PushRows rows;
    private final RowPeople people;
    private final Vault vault;
    private final TransactionOperations transactions;
    private final Clock clock;

    VisitPhotos(
            PhotoCopying copying,
            RowPhotos photos,
            RowChoice choice,
            PushRows rows,
            RowPeople people,
            Vault vault,
            TransactionOperations transactions,
            Clock clock) {
        this.copying = copying;
        this.photos = photos;
        this.choice = choice;
        this.rows = rows;
        this.people = people;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a photo of the answer that the worker has told last; the same once more changes nothing.
     *
     * @param sent a JPEG or PNG file of at most 12 MB, of which nothing is kept but what is seen
     * @throws NotFound {@code push.row.unknown}
     * @throws Conflict {@code push.photo.unanswered} if no answer of theirs holds, {@code push.photo.late} if it is
     *     older than seven days or about somebody who is erased, {@code push.photo.there} if it has another photo
     * @throws Refused {@code push.photo.large}, {@code push.photo.kind}, {@code push.photo.huge} or {@code
     *     push.photo.broken}, {@code push.photo.unpainted}
     * @throws org.cordon.platform.turns.Busy {@code push.photo.busy} while photos of others are copied
     */
    public void add(Worker worker, long rowId, byte[] sent) {
        if (sent.length > LARGEST) {
            throw new Refused("push.photo.large", "The photo is larger than " + LARGEST + " bytes", LARGEST);
        }
        byte[] mark = vault.blindIndex(WHAT, digest(sent));
        if (rows.one(worker.scope(), rowId).isEmpty()) {
            throw RowList.unknown(rowId);
        }
        if (!isKept(answerOf(worker, rowId), mark, rowId)) {
            byte[] copy = copying.copyOf(sent); // takes its time, so before anything is held
            transactions.executeWithoutResult(status -> keep(worker, rowId, mark, copy));
        }
    }

    /**
     * The picture, as JPEG; the answer leaves once the audit has who wanted to see it, and why.
     *
     * @throws NotFound {@code push.row.unknown}, also for a row of another town, or {@code push.photo.unknown}
     */
    public byte[] show(PushScope scope, long rowId, UUID photo, String reason, String note) {
        PushRow row = rows.one(scope, rowId).orElseThrow(() -> RowList.unknown(rowId));
        byte[] jpeg = photos.open(rowId, photo)
                .orElseThrow(() -> new NotFound("push.photo.unknown", "There is no such photo", photo));
        people.show(row, WHAT, reason, note);
        return jpeg;
    }

    private void keep(Worker worker, long rowId, byte[] mark, byte[] copy) {
        PushRow row = choice.lock(worker, rowId);
        if (row.personId() == null && row.residentId() == null) {
            throw late(rowId);
        }
        long answer = answerOf(worker, rowId);
        if (!isKept(answer, mark, rowId)) {
            photos.add(rowId, answer, mark, copy);
        }
    }

    private static String digest(byte[] sent) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    private long answerOf(Worker worker, long rowId) {
        RowPhotos.Answer answer = photos.answerOf(worker.userId(), rowId)
                .orElseThrow(() -> new Conflict(
                        "push.photo.unanswered",
                        "No result that you have told holds for the row " + rowId,
                        String.valueOf(rowId)));
        if (answer.at().isBefore(clock.instant().minus(LATEST))) {
            throw late(rowId);
        }
        return answer.id();
    }

    private static Conflict late(long rowId) {
        return new Conflict(
                "push.photo.late",
                "The result of the row " + rowId + " is older than " + LATEST.toDays()
                        + " days, or about nobody any more",
                String.valueOf(rowId),
                LATEST.toDays());
    }

    private boolean isKept(long answer, byte[] mark, long rowId) {
        Optional<Boolean> same = photos.isOf(answer, mark);
        if (same.equals(Optional.of(false))) {
            throw new Conflict(
                    "push.photo.there",
                    "The result of the row " + rowId + " has a photo already",
                    String.valueOf(rowId));
        }
        return same.isPresent();
    }
}

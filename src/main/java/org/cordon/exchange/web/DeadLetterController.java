package org.cordon.exchange.web;

import java.util.List;
import org.cordon.exchange.Batch;
import org.cordon.exchange.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Batches that were given up, and how they are sent again; for system administrators. */
@RestController
@RequestMapping("/api/v1/outbox/dead-letters")
class DeadLetterController {

    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    /** Of one receiver or of all, at most 500 of each; nothing of what is in them. */
    @GetMapping
    List<Batch> list(@RequestParam(required = false) @Nullable Long receiver) {
        return letters.list(receiver);
    }

    /** Sends one again. 404 outbox.batch.unknown; 409 outbox.batch.alive. */
    @PostMapping("/{webhookId}/resending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@PathVariable String webhookId) {
        letters.resend(webhookId);
    }

    /** Sends all of one receiver again, or all there are. 404 receiver.unknown. */
    @PostMapping("/resending")
    Resent resendAll(@RequestParam(required = false) @Nullable Long receiver) {
        return new Resent(letters.resendAll(receiver));
    }

    /** How many. */
    record Resent(int batches) {}
}

package org.cordon.control.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.cordon.control.ControlInbox;
import org.cordon.control.ControlMessage;
import org.cordon.control.ControlMessageType;
import org.cordon.control.LettingGo;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes news about people: positive result, ruled out, moved out, died. */
@RestController
class ControlMessageController {

    private final ControlInbox inbox;
    private final LettingGo letting;
    private final CurrentStaff staff;

    ControlMessageController(ControlInbox inbox, LettingGo letting, CurrentStaff staff) {
        this.inbox = inbox;
        this.letting = letting;
        this.staff = staff;
    }

    /**
     * Stores the message and applies it at once or as soon as its person is known; the same {@code messageId} twice has
     * one effect. Address it by {@code number}, or by {@code source} and {@code sourceId}. RULED_OUT and MOVED_OUT of
     * somebody who is under control, a case, named by something not dealt with, or not known yet, are refused with 409
     * {@code message.twoPeople}: they need a coercive change.
     */
    @PostMapping("/api/v1/messages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MessageReceipt receive(@Valid @RequestBody MessageRequest request) {
        requireWholeDistrict();
        if (request.number() == null && (request.source() == null || request.sourceId() == null)) {
            throw new Refused("message.noPerson", "Give the number, or source and sourceId, of the person");
        }
        ControlMessage message = new ControlMessage(
                request.messageId(),
                request.type(),
                request.number(),
                request.source(),
                request.sourceId(),
                request.occurredAt().toInstant(),
                request.reason());
        letting.requireNobodyLetGo(message);
        ControlMessage.State state = inbox.receive(message);
        return new MessageReceipt(request.messageId(), state.name());
    }

    private void requireWholeDistrict() {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Only the CDC and headquarters send messages about people");
        }
    }

    /** A message as it is sent. */
    record MessageRequest(
            @NotBlank @Size(max = 100) String messageId,
            @NotNull ControlMessageType type,
            @Nullable String number,
            @Nullable String source,
            @Nullable String sourceId,
            @NotNull OffsetDateTime occurredAt,
            @Nullable @Size(max = 500) String reason) {}

    /** Where the message stands: WAITING, APPLIED or IGNORED. */
    record MessageReceipt(String messageId, String state) {}
}

package org.cordon.exchange.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cordon.exchange.NewSecret;
import org.cordon.exchange.Receiver;
import org.cordon.exchange.ReceiverAdministration;
import org.cordon.exchange.ReceiverStanding;
import org.cordon.exchange.ReceiverStandings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the systems of towns are, and how they stand; for system administrators. */
@RestController
@RequestMapping("/api/v1/outbox/receivers")
class ReceiverController {

    private final ReceiverAdministration administration;
    private final ReceiverStandings standings;

    ReceiverController(ReceiverAdministration administration, ReceiverStandings standings) {
        this.administration = administration;
        this.standings = standings;
    }

    /**
     * The system of a town.
     *
     * @param unit the code of the town's unit
     * @param url where it takes webhooks: https, of an allowed host
     */
    record ReceiverRequest(
            @NotBlank @Size(max = 64) String unit,
            @NotBlank @Size(max = 500) String url) {}

    /** Where it is from now on. */
    record AddressRequest(@NotBlank @Size(max = 500) String url) {}

    /** All of them, with what waits for each. */
    @GetMapping
    List<ReceiverStanding> list() {
        return standings.list();
    }

    /** Registers one and shows its secret, once. 409 receiver.exists; 422 receiver.town, receiver.url, receiver.host. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewSecret register(@Valid @RequestBody ReceiverRequest request) {
        return administration.register(request.unit(), request.url());
    }

    /** Sends to another address from now on. 404 receiver.unknown; 422 receiver.url, receiver.host. */
    @PostMapping("/{id}/address")
    Receiver move(@PathVariable long id, @Valid @RequestBody AddressRequest request) {
        return administration.move(id, request.url());
    }

    /** Makes a new secret and shows it, once; the one before signs, too, for a day. 404 receiver.unknown. */
    @PostMapping("/{id}/secret")
    NewSecret rotate(@PathVariable long id) {
        return administration.rotate(id);
    }

    /** Sends nothing until it is resumed. 404 receiver.unknown. */
    @PostMapping("/{id}/pausing")
    Receiver pause(@PathVariable long id) {
        return administration.pause(id);
    }

    /** Sends again, also after the receiver said that it is gone. 404 receiver.unknown. */
    @PostMapping("/{id}/resuming")
    Receiver resume(@PathVariable long id) {
        return administration.resume(id);
    }
}

package org.cordon.exchange;

import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a system administrator does with receivers; each step is recorded.
 *
 * <p>Every method throws {@link NotEntitled} {@code outbox.notEntitled} for anybody else, and {@link NotFound}
 * {@code receiver.unknown}.
 */
@Service
public class ReceiverAdministration {

    private final Receivers receivers;
    private final ReceiverSecrets secrets;
    private final AllowedHosts hosts;
    private final Batches batches;
    private final Lanes lanes;
    private final Units units;
    private final ExchangeStaff staff;
    private final OutboxSettings settings;
    private final ApplicationEventPublisher events;

    ReceiverAdministration(
            Receivers receivers,
            ReceiverSecrets secrets,
            AllowedHosts hosts,
            Batches batches,
            Lanes lanes,
            Units units,
            ExchangeStaff staff,
            OutboxSettings settings,
            ApplicationEventPublisher events) {
        this.receivers = receivers;
        this.secrets = secrets;
        this.hosts = hosts;
        this.batches = batches;
        this.lanes = lanes;
        this.units = units;
        this.staff = staff;
        this.settings = settings;
        this.events = events;
    }

    /**
     * Registers the system of a town; what is pushed to the town from now on is for it.
     *
     * @return with its secret, which is never shown again
     * @throws Refused {@code receiver.town} for a unit that is no town, {@code receiver.url}, {@code receiver.host}
     * @throws Conflict {@code receiver.exists} if the town has one
     */
    @Transactional
    public NewSecret register(String unitCode, String url) {
        String userId = staff.requireAdministrator();
        String town = townOf(unitCode);
        hosts.require(url);
        if (receivers.byTown(town).isPresent()) {
            throw new Conflict("receiver.exists", "The town " + town + " has a receiver", town);
        }
        String secret = secrets.create();
        long id = receivers.insert(unitCode, town, url, settings.lanes(), secrets.seal(secret), userId);
        record(id, "registered", "url", "secret");
        return new NewSecret(receivers.require(id), secret);
    }

    /**
     * Sends to another address from now on, at once what waits already.
     *
     * @throws Refused {@code receiver.url}, {@code receiver.host}
     */
    @Transactional
    public Receiver move(long id, String url) {
        staff.requireAdministrator();
        receivers.require(id);
        hosts.require(url);
        receivers.address(id, url);
        lanes.hurry(id);
        record(id, "moved", "url");
        return receivers.require(id);
    }

    /** Sends nothing any more until it is resumed; a call that is under way goes on. */
    @Transactional
    public Receiver pause(long id) {
        staff.requireAdministrator();
        receivers.require(id);
        receivers.state(id, ReceiverState.PAUSED);
        record(id, "paused", "state");
        return receivers.require(id);
    }

    /** Sends what waits, at once and counting its attempts anew; also after an answer 410. */
    @Transactional
    public Receiver resume(long id) {
        staff.requireAdministrator();
        receivers.require(id);
        receivers.state(id, ReceiverState.ACTIVE);
        batches.startAgain(id, BatchState.WAITING);
        lanes.hurry(id);
        record(id, "resumed", "state");
        return receivers.require(id);
    }

    /** Makes a new secret; the one before signs, too, for {@code cordon.outbox.former-secret}. */
    @Transactional
    public NewSecret rotate(long id) {
        staff.requireAdministrator();
        receivers.require(id);
        String secret = secrets.create();
        secrets.replace(id, secret, settings.formerSecret());
        record(id, "rotated", "secret");
        return new NewSecret(receivers.require(id), secret);
    }

    private String townOf(String unitCode) {
        return units.findByCode(unitCode)
                .filter(unit -> unit.kind() == UnitKind.TOWN)
                .map(Unit::areaCode)
                .filter(code -> code.length() == 9)
                .orElseThrow(() -> new Refused("receiver.town", "No town of this district is " + unitCode, unitCode));
    }

    private void record(long id, String what, String... fields) {
        events.publishEvent(AuditedChange.administration("receiver:" + id, what, fields));
    }
}

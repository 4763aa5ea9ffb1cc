package org.cordon.exchange;

import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.cordon.areas.AreaDetails;
import org.cordon.areas.AreaRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.Caller;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two towns with a program each, and an administrator; nothing is registered and nothing waits. */
@Component
class TrialTowns {

    static final String PASSWORD = "plum ferry tuesday";
    static final String NORTH = "370297001";
    static final String SOUTH = "370297002";
    static final String RECEIVERS = "/api/v1/outbox/receivers";

    private final AreaRegistration areas;
    private final UnitRegistration units;
    private final StaffAccounts accounts;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Deliveries deliveries;

    TrialTowns(
            AreaRegistration areas,
            UnitRegistration units,
            StaffAccounts accounts,
            Outbox outbox,
            TransactionTemplate transaction,
            Deliveries deliveries) {
        this.areas = areas;
        this.units = units;
        this.accounts = accounts;
        this.outbox = outbox;
        this.transaction = transaction;
        this.deliveries = deliveries;
    }

    void found() {
        area("370297", "Trial District");
        area(NORTH, "North Town");
        area(SOUTH, "South Town");
        units.register(new Unit(NORTH, UnitKind.TOWN, "北镇", "North", NORTH));
        units.register(new Unit(SOUTH, UnitKind.TOWN, "南镇", "South", SOUTH));
        account("outboxAdmin", Roles.SYSTEM_ADMINISTRATORS, Set.of());
        account("outboxNorth", Roles.SERVICE_ACCOUNTS, Set.of(NORTH));
        account("outboxSouth", Roles.SERVICE_ACCOUNTS, Set.of(SOUTH));
        account("outboxStaff", Roles.TOWN_STAFF, Set.of(NORTH));
        deliveries.forget();
    }

    static Caller caller(int port, String user) {
        return Caller.program(port, user, PASSWORD);
    }

    /** One row for each of so many people, from the person with that id on. */
    void tell(String town, long firstPerson, int people) {
        tell(town, LongStream.range(firstPerson, firstPerson + people), person -> person);
    }

    void tell(String town, LongStream people, LongUnaryOperator reference) {
        transaction.executeWithoutResult(status -> people.forEach(person ->
                outbox.add(new OutboxNews(town, TrialContent.KIND, "trial", person, reference.applyAsLong(person)))));
    }

    private void area(String code, String name) {
        areas.register(new AreaDetails(code, name, name, null, null, null));
    }

    private void account(String user, String role, Set<String> units) {
        if (!accounts.exists(user)) {
            accounts.create(user, user, PASSWORD, Set.of(role), units);
        }
    }
}

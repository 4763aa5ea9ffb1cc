package org.cordon.platform.audit;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Entries as they come, for tests. */
final class SomeEntries {

    static final AuditKey KEY = AuditKey.parse("QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=");

    private SomeEntries() {}

    static AuditEntry read(String actor, String... people) {
        return entry(actor, AuditAction.READ, List.of(people), "name*");
    }

    static AuditEntry entry(String actor, AuditAction action, List<String> people, String fields) {
        Actor who = new Actor(actor, "townStaff", "370215001", "10.0.0.7", "request", "GET /persons/{number}");
        return new AuditEntry(who, action, people, "", fields, "CALL", "", "200");
    }

    static AuditEntry random(Random random) {
        List<String> people = IntStream.range(0, random.nextInt(6))
                .mapToObj(index -> String.valueOf(random.nextInt(10_000)))
                .toList();
        List<AuditAction> actions = List.of(AuditAction.values());
        AuditAction action = actions.get(random.nextInt(actions.size()));
        return entry("user" + random.nextInt(9), action, people, "name*,phone*");
    }
}

package org.cordon.oracle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.ListRequest;
import org.cordon.laboratory.ReportedResult;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.TestReport;
import org.cordon.oracle.OracleHistory.Report;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;

/** The product, as far as a history needs it. */
record OracleWorld(
        PersonRegistration persons,
        KeyPersonListing listing,
        KeyPersonProcess process,
        ResultIntake results,
        ProcessEngine engine,
        Clock clock) {

    /** Somebody from a medium-risk area: seven days of home quarantine with tests on days 1, 4 and 7. */
    Quarantined quarantine(LocalDate exposure) {
        String sourceId = name();
        long personId = persons.register(details(sourceId)).personId();
        String number = String.valueOf(listing.list(request(personId, exposure)).number());
        Walker walker = new Walker(engine, number);
        walker.does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        walker.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        walker.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
        return new Quarantined(walker, personId, sourceId);
    }

    void exposeAgain(Quarantined person, LocalDate exposure) {
        listing.list(request(person.personId(), exposure));
    }

    void report(Quarantined person, Report report) {
        results.receive(
                new TestReport(
                        "city",
                        report.sample(),
                        report.shared() ? "T" + report.sample() : null,
                        report.shared() ? 10 : 1,
                        report.sampledAt(),
                        report.reportedAt(),
                        null,
                        result(report),
                        null,
                        null,
                        null,
                        details(person.sourceId())),
                "oracle");
    }

    /** Takes away whoever was not released, so that ten thousand histories do not pile up in the engine. */
    void moveOut(Quarantined person) {
        process.deliver(person.walker().number(), ControlMessageType.MOVED_OUT);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    static String name() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    private static PersonDetails details(String sourceId) {
        return PersonDetails.builder()
                .source("oracle")
                .sourceId(sourceId)
                .areaCode(SmallDistrict.HUANXIU)
                .build();
    }

    private static ListRequest request(long personId, LocalDate exposure) {
        return ListRequest.direct(personId, KeyPersonCategory.MEDIUM_RISK_AREA, exposure, "oracle");
    }

    /** A positive sample in a tube of its own makes a case at once, which ends every question of a release. */
    private static ReportedResult result(Report report) {
        if (report.withdrawn()) {
            return ReportedResult.WITHDRAWN;
        }
        if (report.negative()) {
            return ReportedResult.NEGATIVE;
        }
        return report.shared() ? ReportedResult.POSITIVE : ReportedResult.INDETERMINATE;
    }
}

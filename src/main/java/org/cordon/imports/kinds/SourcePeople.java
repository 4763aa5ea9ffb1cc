package org.cordon.imports.kinds;

import java.util.regex.Pattern;
import org.cordon.cases.CaseLookup;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people whom other rows name by an id; somebody unknown becomes a person outside the list. */
@Component
class SourcePeople {

    private static final Pattern CASE_NUMBER = Pattern.compile("PC-\\d{6,}");

    private final PersonDirectory directory;
    private final PersonRegistration registration;
    private final CaseLookup cases;

    SourcePeople(PersonDirectory directory, PersonRegistration registration, CaseLookup cases) {
        this.directory = directory;
        this.registration = registration;
        this.cases = cases;
    }

    /** Checks, without looking anybody up, that the id can mean somebody. */
    static void check(@Nullable String source, String id) {
        if (source == null && !isCaseNumber(id)) {
            throw new Refused(
                    "import.row.sourceMissing",
                    "The id " + id + " is no case number of ours, and the mapping names no source it could be from",
                    id);
        }
    }

    /** The person behind one of our case numbers or an id of the source. */
    long find(@Nullable String source, String id) {
        return isCaseNumber(id) ? cases.require(id).personId() : findOrRegister(String.valueOf(source), id);
    }

    private long findOrRegister(String source, String id) {
        return directory.find(source, id).orElseGet(() -> registration
                .register(PersonDetails.builder().source(source).sourceId(id).build())
                .personId());
    }

    private static boolean isCaseNumber(String id) {
        return CASE_NUMBER.matcher(id).matches();
    }
}

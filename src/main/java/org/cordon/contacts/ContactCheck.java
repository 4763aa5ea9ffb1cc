package org.cordon.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a meeting that cannot have been. */
@Component
class ContactCheck {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Cs}]+");
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_ORIGIN = 100;

    private final PersonDirectory persons;
    private final Clock clock;

    ContactCheck(PersonDirectory persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    ContactDetails check(ContactDetails reported) {
        if (reported.sourcePersonId() == reported.contactPersonId()) {
            throw new Refused("contact.self", "A person cannot be a contact of themselves");
        }
        requireDates(reported.firstExposureDate(), reported.lastExposureDate());
        requirePerson(reported.sourcePersonId());
        requirePerson(reported.contactPersonId());
        return reported.withWords(
                        line("relation", reported.relation(), LONGEST_TEXT),
                        line("setting", reported.setting(), LONGEST_TEXT),
                        Objects.requireNonNullElse(line("origin", reported.origin(), LONGEST_ORIGIN), "-"))
                .normalised();
    }

    private void requireDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && first.isAfter(last)) {
            throw new Refused(
                    "contact.dates", "The first exposure " + first + " is after the last " + last, first, last);
        }
        LocalDate today = LocalDate.now(clock);
        if ((last != null && last.isAfter(today)) || (first != null && first.isAfter(today))) {
            throw new Refused("contact.future", "The exposure lies after today, " + today, today);
        }
    }

    /** One line without control characters, which PostgreSQL would refuse; nothing if nothing is left. */
    private static @Nullable String line(String field, @Nullable String typed, int longest) {
        String text = typed == null ? "" : BLANKS.matcher(typed).replaceAll(" ").strip();
        if (text.length() > longest) {
            throw new Refused("contact.too.long", field + " is longer than " + longest + " characters", field, longest);
        }
        return text.isEmpty() ? null : text;
    }

    private void requirePerson(long personId) {
        if (!persons.exists(personId)) {
            throw new NotFound("person.unknown", "No person has the id " + personId, personId);
        }
    }
}

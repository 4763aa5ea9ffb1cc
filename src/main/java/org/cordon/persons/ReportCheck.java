package org.cordon.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.cordon.areas.DivisionCodes;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a report that cannot be true and brings the rest into the form in which it is stored. */
@Component
class ReportCheck {

    private static final Pattern AREA_CODE = Pattern.compile(DivisionCodes.SHAPE);
    private static final int OLDEST = 130;

    private final Clock clock;

    ReportCheck(Clock clock) {
        this.clock = clock;
    }

    PersonReport check(PersonDetails details) {
        return required(read(details));
    }

    /** The same for a report that may say nothing about anybody. */
    PersonReport read(PersonDetails details) {
        IdentityDocument document = document(details);
        IdNumber idNumber = document == null ? null : document.idNumber();
        PersonFacts facts = new PersonFacts(
                limited("name", Normalized.name(details.name()), 100),
                sex(details.sex(), idNumber),
                birthDate(details.birthDate(), idNumber),
                age(details.age()),
                document,
                phone(details.phone()),
                address(details.address()),
                areaCode(details.areaCode()),
                limited("note", Normalized.text(details.note()), 1000));
        return new PersonReport(source(details), facts);
    }

    @Nullable
    Phone phone(@Nullable String typed) {
        String text = Normalized.text(typed);
        return text == null ? null : Phone.parse(text);
    }

    @Nullable
    String address(@Nullable String typed) {
        return limited("address", Normalized.text(typed), 300);
    }

    @Nullable
    String areaCode(@Nullable String typed) {
        String text = Normalized.text(typed);
        String code = text == null ? null : Normalized.code(text);
        if (code != null && !AREA_CODE.matcher(code).matches()) {
            throw new Refused("person.area.code", "An area code has 6, 9 or 12 digits");
        }
        return code;
    }

    private static @Nullable SourceKey source(PersonDetails details) {
        String source = limited("source", Normalized.text(details.source()), 100);
        String sourceId = limited("sourceId", Normalized.text(details.sourceId()), 200);
        if (source == null && sourceId != null) {
            throw new Refused("person.source.missing", "A source id needs the source that it belongs to");
        }
        return source == null || sourceId == null ? null : new SourceKey(source, sourceId);
    }

    private static @Nullable IdentityDocument document(PersonDetails details) {
        String number = Normalized.text(details.documentNumber());
        return number == null ? null : IdentityDocument.parse(details.documentType(), number);
    }

    private static @Nullable Sex sex(@Nullable Sex reported, @Nullable IdNumber idNumber) {
        if (idNumber == null) {
            return reported;
        }
        if (reported != null && reported != idNumber.sex()) {
            throw new Refused("person.sex.contradicts", "The sex is not the one that the ID number says");
        }
        return idNumber.sex();
    }

    private @Nullable LocalDate birthDate(@Nullable LocalDate reported, @Nullable IdNumber idNumber) {
        if (idNumber != null && reported != null && !reported.equals(idNumber.birthDate())) {
            throw new Refused("person.birth.date.contradicts", "The birth date is not the one that the ID number says");
        }
        LocalDate birthDate = idNumber == null ? reported : idNumber.birthDate();
        if (birthDate != null && !isPlausible(birthDate)) {
            throw new Refused("person.birth.date", "The birth date is in the future or more than 130 years ago");
        }
        return birthDate;
    }

    private boolean isPlausible(LocalDate birthDate) {
        LocalDate today = LocalDate.now(clock);
        return !birthDate.isAfter(today) && birthDate.isAfter(today.minusYears(OLDEST));
    }

    private @Nullable ToldAge age(@Nullable Integer years) {
        if (years == null) {
            return null;
        }
        if (years < 0 || years > OLDEST) {
            throw new Refused("person.age", "An age lies between 0 and 130 years");
        }
        return new ToldAge(years, LocalDate.now(clock));
    }

    private static @Nullable String limited(String field, @Nullable String text, int longest) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            throw new Refused("person.too.long", field + " is longer than " + longest + " characters", field, longest);
        }
        return text;
    }

    private static PersonReport required(PersonReport report) {
        PersonFacts facts = report.facts();
        boolean empty =
                report.source() == null && facts.document() == null && facts.name() == null && facts.phone() == null;
        if (empty) {
            throw new Refused(
                    "person.empty", "Give at least a document, a name, a phone or the id that the source uses");
        }
        return report;
    }
}

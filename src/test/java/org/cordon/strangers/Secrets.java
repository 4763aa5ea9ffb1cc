package org.cordon.strangers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cordon.persons.DocumentType;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.SomePeople;

/** Words that stand in every text of the people who are hidden and nowhere else. */
final class Secrets {

    /** In names: it shows even where a name is masked. */
    static final String NAME = "魑魅魍魉";

    /** In every other text. */
    static final String WORD = "zzyzx";

    private static final String FIRST_CHARACTER = NAME.substring(0, 1);

    private final SomePeople numbers = new SomePeople();
    private final List<String> phones = new ArrayList<>();

    /** Somebody of this town with a secret in every field. */
    PersonDetails person(String town) {
        String phone = numbers.phone();
        phones.add(phone);
        return PersonDetails.builder()
                .source(WORD)
                .sourceId(WORD + "-" + numbers.word())
                .name(NAME)
                .documentType(DocumentType.PASSPORT)
                .documentNumber("ZZYZX" + phone.substring(4))
                .phone(phone)
                .address(WORD + " Road " + phone.substring(7))
                .areaCode(town)
                .note(WORD + " note")
                .build();
    }

    static String text(String about) {
        return WORD + " " + about;
    }

    /** Which of the secrets stand in a text. */
    List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(FIRST_CHARACTER, WORD), phones.stream())
                .filter(lower::contains)
                .toList();
    }
}

package org.cordon.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Name, sex, birth date and document of an invented resident; every twentieth has none and every fiftieth a passport. */
record SampleIdentity(String name, Sex sex, LocalDate birthDate, DocumentChoice choice, int number) {

    private static final String SURNAMES = "王李张刘陈杨于孙宋姜黄周徐赵吕江韩史纪兰";
    private static final List<String> WOMEN =
            List.of("秀英", "桂兰", "玉梅", "淑珍", "丽华", "晓燕", "海霞", "婷婷", "雪梅", "欣怡", "雨桐", "子涵", "静", "芳", "娜", "敏");
    private static final List<String> MEN =
            List.of("建国", "德明", "志强", "永刚", "海波", "文杰", "晓东", "振华", "宇轩", "浩然", "子豪", "明哲", "伟", "强", "磊", "涛");

    /** What the resident can show. */
    enum DocumentChoice {
        /** The identity card of a resident of Jimo. */
        ID_CARD,
        /** A passport. */
        PASSPORT,
        /** Nothing. */
        NONE
    }

    static SampleIdentity of(int number, Random random, LocalDate today) {
        DocumentChoice choice = choice(number);
        Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        LocalDate birthDate = today.minusYears(90).withDayOfYear(1).plusDays(random.nextInt(89 * 365));
        return new SampleIdentity(name(choice, sex, random), sex, birthDate, choice, number);
    }

    PersonDetails.Builder document(PersonDetails.Builder resident) {
        return switch (choice) {
            case ID_CARD -> resident.documentType(DocumentType.ID_CARD).documentNumber(idNumber());
            case PASSPORT ->
                resident.sex(sex)
                        .birthDate(birthDate)
                        .documentType(DocumentType.PASSPORT)
                        .documentNumber("X%08d".formatted(1000 + number));
            case NONE -> resident.sex(sex).birthDate(birthDate);
        };
    }

    /** Jimo issued 370222 until 1988, 370282 until 2017 and 370215 since; odd sequence numbers are men's. */
    private String idNumber() {
        int year = birthDate.getYear();
        String areaCode = year <= 1988 ? "370222" : year <= 2017 ? "370282" : "370215";
        int sequence = 2 * number + (sex == Sex.MALE ? 1 : 0);
        String firstSeventeen = areaCode + birthDate.toString().replace("-", "") + "%03d".formatted(sequence);
        return firstSeventeen + IdNumber.checkDigit(firstSeventeen);
    }

    private static DocumentChoice choice(int number) {
        if (number % 50 == 0) {
            return DocumentChoice.PASSPORT;
        }
        return number % 20 == 7 ? DocumentChoice.NONE : DocumentChoice.ID_CARD;
    }

    private static String name(DocumentChoice choice, Sex sex, Random random) {
        if (choice == DocumentChoice.PASSPORT) {
            return sex == Sex.FEMALE ? "Maria Sample" : "Alex Sample";
        }
        List<String> givenNames = sex == Sex.FEMALE ? WOMEN : MEN;
        return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + givenNames.get(random.nextInt(givenNames.size()));
    }
}

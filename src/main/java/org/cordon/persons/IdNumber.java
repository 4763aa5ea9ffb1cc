package org.cordon.persons;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.platform.errors.Refused;

/**
 * A number of the Chinese resident identity card (GB 11643): six digits of area, eight of birth date, three of sequence
 * (odd for men) and a check digit by ISO 7064 MOD 11-2.
 *
 * <p>Any area code of a province is accepted: a card keeps the code of the day it was issued, so today's table of codes
 * knows hardly any adult. Numbers of 15 digits are refused: they have been invalid since 2013 and carry no check digit,
 * so that one wrong key would name somebody else.
 */
public record IdNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern OLD_SHAPE = Pattern.compile("[0-9]{15}");
    private static final Pattern SPREADSHEET_DAMAGE = Pattern.compile("[0-9](\\.[0-9]+)?E\\+?[0-9]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("([0-9X])\\1+");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /**
     * Reads what somebody typed: full-width digits, inner blanks, a small x and a leading apostrophe are no mistake.
     *
     * @throws Refused with the reason; never with the number itself
     */
    public static IdNumber parse(String typed) {
        String number = Normalized.code(typed);
        requireShape(number);
        IdNumber parsed = new IdNumber(number);
        parsed.requireProvince();
        parsed.requireDate();
        parsed.requireCheckDigit();
        return parsed;
    }

    static boolean looksLikeOne(String code) {
        return SHAPE.matcher(code).matches()
                || OLD_SHAPE.matcher(code).matches()
                || SPREADSHEET_DAMAGE.matcher(code).matches();
    }

    public LocalDate birthDate() {
        return LocalDate.of(
                Integer.parseInt(value.substring(6, 10)),
                Integer.parseInt(value.substring(10, 12)),
                Integer.parseInt(value.substring(12, 14)));
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The eighteenth character for the first seventeen digits. */
    static char checkDigit(String firstSeventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (firstSeventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static void requireShape(String number) {
        if (PLACEHOLDER.matcher(number).matches()) {
            throw new Refused("person.document.placeholder", "A row of equal digits is not a document number");
        }
        if (SPREADSHEET_DAMAGE.matcher(number).matches()) {
            throw new Refused(
                    "person.id.number.spreadsheet",
                    "A spreadsheet has rounded the ID number; format the column as text and enter it again");
        }
        if (OLD_SHAPE.matcher(number).matches()) {
            throw new Refused(
                    "person.id.number.old",
                    "An ID number of 15 digits has been invalid since 2013; ask for the number of 18 digits");
        }
        if (!SHAPE.matcher(number).matches()) {
            throw new Refused("person.id.number.shape", "An ID number has 17 digits and a last digit or X");
        }
    }

    private void requireProvince() {
        if (!PROVINCES.contains(value.substring(0, 2))) {
            throw new Refused("person.id.number.province", "The ID number begins with no province of China");
        }
    }

    private void requireDate() {
        try {
            if (birthDate().getYear() >= 1850) {
                return;
            }
        } catch (DateTimeException e) {
            // refused below, as a year nobody alive was born in
        }
        throw new Refused("person.id.number.date", "Digits 7 to 14 of the ID number are not a date of birth");
    }

    private void requireCheckDigit() {
        if (checkDigit(value) != value.charAt(17)) {
            throw new Refused(
                    "person.id.number.check.digit", "The last digit of the ID number does not match: a digit is wrong");
        }
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return "IdNumber";
    }
}

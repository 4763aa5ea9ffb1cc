package org.cordon.persons;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cordon.platform.errors.Refused;

/** A mobile or landline number in international form; a number without a country is Chinese. */
record Phone(String international) {

    private static final String REGION = "CN";
    private static final String COUNTRY = "+86";
    private static final Pattern EXTENSION = Pattern.compile("(转|轉|分机|分機)\\s*");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final int MOBILE_PREFIX = 5;
    private static final Map<String, Boolean> MOBILE_PREFIXES = new ConcurrentHashMap<>();
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** @throws Refused with the reason; never with the number itself */
    static Phone parse(String typed) {
        String mobile = typed.startsWith(COUNTRY) ? typed.substring(COUNTRY.length()) : typed;
        if (isMobile(mobile)) {
            return new Phone(COUNTRY + mobile);
        }
        PhoneNumber number = read(typed);
        if (!NUMBERS.isValidNumber(number)) {
            throw lacksAreaCode(number) ? areaMissing() : invalid();
        }
        String extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
        return new Phone(NUMBERS.format(number, PhoneNumberFormat.E164) + extension);
    }

    private static boolean isMobile(String digits) {
        return MOBILE.matcher(digits).matches() && isMobilePrefix(digits.substring(0, MOBILE_PREFIX));
    }

    /** Whether mobile numbers begin so; asked of one number for all that begin like it, for lists of a million. */
    private static boolean isMobilePrefix(String prefix) {
        return MOBILE_PREFIXES.computeIfAbsent(prefix, key -> {
            PhoneNumber sample = read(key + "123456");
            return NUMBERS.isValidNumber(sample)
                    && NUMBERS.format(sample, PhoneNumberFormat.E164).equals(COUNTRY + key + "123456");
        });
    }

    private static PhoneNumber read(String typed) {
        String ascii = Normalizer.normalize(typed, Form.NFKC);
        try {
            return NUMBERS.parse(EXTENSION.matcher(ascii).replaceAll(" ext. "), REGION);
        } catch (NumberParseException e) {
            throw invalid();
        }
    }

    private static boolean lacksAreaCode(PhoneNumber number) {
        int digits = NUMBERS.getNationalSignificantNumber(number).length();
        return number.getCountryCode() == 86 && (digits == 7 || digits == 8);
    }

    private static Refused areaMissing() {
        return new Refused("person.phone.area.missing", "The landline number lacks its area code");
    }

    private static Refused invalid() {
        return new Refused(
                "person.phone", "The phone number does not exist in this form; enter one number, all digits");
    }

    /** As people dial it here: without +86, a landline with its leading zero, a foreign number in full. */
    String national() {
        String mobile = international.startsWith(COUNTRY) ? international.substring(COUNTRY.length()) : "";
        if (isMobile(mobile)) {
            return mobile; // for lists of a hundred thousand
        }
        try {
            PhoneNumber number = NUMBERS.parse(international, REGION);
            return number.getCountryCode() == 86
                    ? NUMBERS.format(number, PhoneNumberFormat.NATIONAL)
                            .replace(" ", "")
                            .replace("-", "")
                    : international;
        } catch (NumberParseException e) {
            return international;
        }
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return "Phone";
    }
}

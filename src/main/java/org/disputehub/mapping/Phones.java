package org.disputehub.mapping;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import java.util.regex.Pattern;

/** Phone numbers in E.164; possible ones, since carriers open new ranges faster than any table follows. */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ONE_DIGIT = Pattern.compile("(\\d)\\1+");
    private static final int SHORTEST = 7;

    private Phones() {
    }

    /** Null for what identifies nobody: service numbers, one repeated digit, too few digits, impossible numbers. */
    public static String e164(String text) {
        String digits = text.replaceAll("[^0-9+]", "");
        if (MOBILE.matcher(digits).matches() && !ONE_DIGIT.matcher(digits).matches()) {
            return "+86" + digits;
        }
        if (digits.length() < SHORTEST || ONE_DIGIT.matcher(digits).matches()) {
            return null;
        }
        try {
            PhoneNumber number = NUMBERS.parse(digits, "CN");
            return NUMBERS.isPossibleNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}

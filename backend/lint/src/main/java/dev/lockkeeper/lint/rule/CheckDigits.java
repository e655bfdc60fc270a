package dev.lockkeeper.lint.rule;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers that prove themselves. */
final class CheckDigits {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern CARD =
            Pattern.compile("(4[0-9]{15}|5[1-5][0-9]{14}|2[2-7][0-9]{14}|3[47][0-9]{13}|6011[0-9]{12}|65[0-9]{14})");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{4}([ -])[0-9]{4,6}\\1[0-9]{4,5}(\\1[0-9]{4})?");
    private static final Set<String> TEST_CARDS = Set.of(
            "4111111111111111",
            "4242424242424242",
            "4012888888881881",
            "5555555555554444",
            "5105105105105100",
            "378282246310005",
            "371449635398431",
            "6011111111111117",
            "6011000990139424",
            "4000000000000002",
            "2223003122003222",
            "5200828282828210");
    private static final Pattern SSN = Pattern.compile("(?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}");
    private static final Pattern CPF = Pattern.compile("[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}");
    private static final Pattern NINO = Pattern.compile("[A-CEGHJ-PR-TW-Z]{2}[0-9]{6}[A-D]");
    private static final Pattern DNI = Pattern.compile("[0-9]{8}[A-Z]");
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    static boolean iban(String text) {
        var iban = text.replace(" ", "");
        if (!IBAN.matcher(iban).matches()) {
            return false;
        }
        var number = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(sign -> number.append(Character.getNumericValue(sign)));
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }

    /** Any number of that length has a right digit in one case of ten, so it has to be written like a card's, too. */
    static boolean card(String text, boolean asked) {
        var digits = text.replaceAll("[ -]", "");
        return CARD.matcher(digits).matches()
                && (asked || GROUPED.matcher(text).matches())
                && !TEST_CARDS.contains(digits)
                && luhn(digits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int weighed = at % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** Without their signs such numbers are like any other: then the column has to say what it holds. */
    static boolean national(String text, boolean asked) {
        if (SSN.matcher(text).matches() || CPF.matcher(text).matches() && cpf(text.replaceAll("[.-]", ""))) {
            return true;
        }
        var bare = text.replaceAll("[ .-]", "");
        return asked && (NINO.matcher(bare).matches() || dni(bare) || bare.matches("[0-9]{9,15}"));
    }

    private static boolean dni(String text) {
        return DNI.matcher(text).matches()
                && DNI_LETTERS.charAt(Integer.parseInt(text.substring(0, 8)) % DNI_LETTERS.length()) == text.charAt(8);
    }

    private static boolean cpf(String digits) {
        return cpf(digits, 9) && cpf(digits, 10) && digits.chars().distinct().count() > 1;
    }

    private static boolean cpf(String digits, int length) {
        int sum = IntStream.range(0, length)
                .map(at -> (digits.charAt(at) - '0') * (length + 1 - at))
                .sum();
        return sum * 10 % 11 % 10 == digits.charAt(length) - '0';
    }
}

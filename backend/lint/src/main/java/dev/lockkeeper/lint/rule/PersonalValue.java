package dev.lockkeeper.lint.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Data of persons that can be told by its looks, and by check digits where it has them. */
enum PersonalValue {
    EMAIL("An e-mail address"),
    PHONE("A phone number"),
    IBAN("An account number (IBAN)"),
    CARD("A card number"),
    NATIONAL("An official number of a person");

    private static final int SHORTEST = 7;
    private static final int FEWEST_DIGITS = 6;
    private static final int LONGEST = 10_000;
    private static final Pattern EMAIL_ADDRESS =
            Pattern.compile("(?i)(?<![\\w.+-])([\\w.+-]{1,64})@((?:[a-z0-9-]{1,63}\\.)+[a-z]{2,24})(?![\\w-])");
    private static final Pattern HARMLESS_DOMAIN =
            Pattern.compile("(?i)(.*\\.)?(example\\.(com|org|net)|[^.]+\\.(test|example|invalid|localhost|local))");
    private static final Set<String> OFFICES = Set.of(
            ("noreply no-reply donotreply do-not-reply support info admin contact sales help helpdesk billing security "
                            + "postmaster webmaster hostmaster root hello office test team service system abuse privacy "
                            + "git user username name you someone")
                    .split(" "));
    private static final Pattern PHONE_NUMBER = Pattern.compile("(\\+|00)[1-9][0-9 ()./-]{6,20}");
    private static final Pattern LOCAL_PHONE = Pattern.compile("\\(?0[0-9 ()./-]{7,20}");

    private final String words;

    PersonalValue(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What a value is, given the column it is for, if that is known. */
    static Optional<PersonalValue> in(String text, @Nullable String column) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.indexOf('@') > 0 && email(text)) {
            return Optional.of(EMAIL);
        }
        return numbered(
                text.strip(),
                column == null ? "" : PersonalData.kind(Words.of(column)).orElse(""),
                column);
    }

    private static Optional<PersonalValue> numbered(String text, String kind, @Nullable String column) {
        if (text.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return Optional.empty();
        }
        if (CheckDigits.iban(text)) {
            return Optional.of(IBAN);
        }
        if (CheckDigits.national(text, kind.equals("national"))) {
            return Optional.of(NATIONAL);
        }
        if (phone(text, kind.equals("phone"))) {
            return Optional.of(PHONE);
        }
        boolean reference = column != null && column.endsWith("id") && !kind.equals("bank");
        return !reference && CheckDigits.card(text, kind.equals("bank")) ? Optional.of(CARD) : Optional.empty();
    }

    private static boolean email(String text) {
        return EMAIL_ADDRESS.matcher(text).results().anyMatch(address -> {
            var local = address.group(1).toLowerCase(Locale.ROOT);
            return !OFFICES.contains(local)
                    && !HARMLESS_DOMAIN.matcher(address.group(2)).matches();
        });
    }

    private static boolean phone(String text, boolean asked) {
        long digits = text.chars().filter(Character::isDigit).count();
        boolean international = PHONE_NUMBER.matcher(text).matches() && (asked || text.startsWith("+"));
        return digits >= 9
                && digits <= 15
                && (international || asked && LOCAL_PHONE.matcher(text).matches());
    }
}

package dev.lockkeeper.lint;

import dev.lockkeeper.lint.GuardProblem.Sort;
import dev.lockkeeper.lint.settings.NamePattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing to say of a guard.
 *
 * @param usual what holds where nothing is said; none where something must be
 * @param choices of a {@link Form#CHOICE}
 */
public record GuardSetting(String name, Form form, boolean required, List<String> usual, List<String> choices) {

    /** What its values look like. */
    public enum Form {
        /** Names or types, in which a star stands for anything. */
        WORDS,
        WORD,
        NUMBER,
        CHOICE,
        FLAG,
        /** A regular expression of RE2, which takes time in proportion to what it reads. */
        PATTERN
    }

    static final int MOST_WORDS = 100;
    static final int LARGEST = 1600;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$*][\\p{L}\\p{N}_$*.(), \\[\\]-]{0,99}");

    Optional<GuardProblem> problem(List<String> values) {
        if (values.isEmpty()) {
            return required && usual.isEmpty() ? wrong(Sort.MISSING, "") : Optional.empty();
        }
        if (values.size() > (form == Form.WORDS ? MOST_WORDS : 1)) {
            return wrong(Sort.TOO_MANY, "");
        }
        return values.stream().flatMap(value -> problem(value).stream()).findFirst();
    }

    private Optional<GuardProblem> problem(String value) {
        return switch (form) {
            case WORDS, WORD -> WORD.matcher(value).matches() ? Optional.empty() : wrong(Sort.NO_GLOB, value);
            case NUMBER -> isNumber(value) ? Optional.empty() : wrong(Sort.NO_NUMBER, "1 – " + LARGEST);
            case CHOICE -> choices.contains(value) ? Optional.empty() : wrong(Sort.NO_CHOICE, value);
            case FLAG -> List.of("true", "false").contains(value) ? Optional.empty() : wrong(Sort.NO_CHOICE, value);
            case PATTERN -> pattern(value);
        };
    }

    private static boolean isNumber(String value) {
        return value.length() <= 4
                && !value.isEmpty()
                && value.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= LARGEST;
    }

    private Optional<GuardProblem> pattern(String value) {
        if (value.chars().anyMatch(letter -> letter < ' ' || Character.isSurrogate((char) letter))) {
            return wrong(Sort.NO_PATTERN, "letters that no name has");
        }
        if (NamePattern.isTooBig(value)) {
            return wrong(Sort.BIG_PATTERN, "");
        }
        return NamePattern.problem(value).flatMap(why -> wrong(Sort.NO_PATTERN, why));
    }

    private Optional<GuardProblem> wrong(Sort sort, String what) {
        return Optional.of(new GuardProblem(name, sort, what));
    }
}

package dev.lockkeeper.lint.settings;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Regular expressions that people other than the linter's user write: those of RE2, which knows neither look-around nor
 * references back, and reads a text in time proportional to its length.
 */
public final class NamePattern {

    static final int LONGEST = 200;

    /** What counted repetitions unroll to; RE2 keeps each copy. */
    static final int MOST_COPIES = 1_000;

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?\\}");

    private NamePattern() {}

    public static boolean isTooBig(String pattern) {
        return pattern.length() > LONGEST || copies(pattern) > MOST_COPIES;
    }

    /** At most: as if each repetition stood within all others. */
    private static long copies(String pattern) {
        long copies = 1;
        Matcher counts = COUNTED.matcher(pattern);
        while (counts.find() && copies <= MOST_COPIES) {
            var most = counts.group(3) == null || counts.group(3).isEmpty() ? counts.group(1) : counts.group(3);
            copies *= Math.max(1, Long.parseLong(most));
        }
        return copies;
    }

    /** Why it is none; empty where it is one. */
    public static Optional<String> problem(String pattern) {
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of(wrong.getDescription());
        }
    }

    /** Whether it matches anywhere in the name; ^ and $ bind it to the ends. */
    public static boolean finds(String pattern, String name) {
        return Pattern.compile(pattern).matcher(name).find();
    }
}

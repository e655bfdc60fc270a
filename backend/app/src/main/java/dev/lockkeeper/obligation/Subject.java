package dev.lockkeeper.obligation;

import static dev.lockkeeper.common.RuleViolation.require;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a promise is about, as people say it.
 *
 * @param text such as {@code M-42}
 * @param path its address within the tenant, such as {@code migrations/42}
 */
public record Subject(Kind kind, String text, @Nullable String path) {

    /** Which room it comes from. */
    public enum Kind {
        MIGRATION,
        DECISION,
        INCIDENT,
        DATABASE,
        OTHER
    }

    /** Within the tenant and nowhere else: no scheme, no host, no step upwards. */
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9/-]*");

    private static final Pattern NAME = Pattern.compile("[MDI]-[1-9][0-9]{0,8}");

    public Subject {
        require(!text.isBlank(), "obligation.subject-empty");
        require(path == null || PATH.matcher(path).matches(), "obligation.subject-path");
    }

    /** What a text names, where it is nothing but a name such as {@code M-42}. */
    public static Optional<Subject> named(String text) {
        var name = text.strip();
        return NAME.matcher(name).matches() ? Optional.of(of(name)) : Optional.empty();
    }

    private static Subject of(String name) {
        var number = Integer.parseInt(name.substring(2));
        return switch (name.charAt(0)) {
            case 'M' -> migration(number);
            case 'D' -> decision(number);
            default -> incident(number);
        };
    }

    public static Subject migration(int number) {
        return new Subject(Kind.MIGRATION, "M-" + number, "migrations/" + number);
    }

    public static Subject decision(int number) {
        return new Subject(Kind.DECISION, "D-" + number, "decisions/" + number);
    }

    public static Subject incident(int number) {
        return new Subject(Kind.INCIDENT, "I-" + number, "incidents/" + number);
    }

    /** Of what has a name such as {@code M-42}. */
    int number() {
        return Integer.parseInt(text.substring(2));
    }
}

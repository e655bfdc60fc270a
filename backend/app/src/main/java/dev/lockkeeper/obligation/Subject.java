package dev.lockkeeper.obligation;

import static dev.lockkeeper.common.RuleViolation.require;

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

    public Subject {
        require(!text.isBlank(), "obligation.subject-empty");
        require(path == null || PATH.matcher(path).matches(), "obligation.subject-path");
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
}

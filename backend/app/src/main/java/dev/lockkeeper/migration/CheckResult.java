package dev.lockkeeper.migration;

import java.util.List;

/**
 * What one check of the gate says of a revision.
 *
 * @param key the check's own name, stable: the API shows it
 * @param verdict what it lets the gate be at best
 * @param sentence a message key: what holds, or what is missing and who acts next
 */
public record CheckResult(String key, Verdict verdict, String sentence, List<Object> arguments) {

    public CheckResult {
        arguments = List.copyOf(arguments);
    }

    public static CheckResult open(String key, String sentence, Object... arguments) {
        return new CheckResult(key, Verdict.OPEN, sentence, List.of(arguments));
    }

    public static CheckResult waiting(String key, String sentence, Object... arguments) {
        return new CheckResult(key, Verdict.WAITING, sentence, List.of(arguments));
    }

    public static CheckResult blocked(String key, String sentence, Object... arguments) {
        return new CheckResult(key, Verdict.BLOCKED, sentence, List.of(arguments));
    }

    public boolean isOpen() {
        return verdict == Verdict.OPEN;
    }

    /** How the check stands, as the list of checks draws it. */
    public String stance() {
        return switch (verdict) {
            case OPEN -> "pass";
            case WAITING -> "wait";
            case BLOCKED -> "block";
        };
    }

    /** The arguments as a message takes them. */
    public Object[] args() {
        return arguments.toArray();
    }
}

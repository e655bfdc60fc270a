package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.schema.Category;
import dev.lockkeeper.lint.schema.Signatures.Signature;
import java.util.List;
import java.util.Set;

/** Casts that depend on the session's settings, asked for or not. */
final class Movement {

    private static final Set<String> MOVING_CASTS = Set.of(
            "date>timestamptz",
            "timestamp>timestamptz",
            "timestamptz>timestamp",
            "timestamptz>date",
            "timestamptz>time",
            "timestamptz>timetz",
            "time>timetz");
    private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "name", "bpchar");

    private Movement() {}

    /** Whether a cast may answer otherwise another time. */
    static boolean of(String from, String to) {
        if (from.equals(to) || from.endsWith("[]") || to.endsWith("[]")) {
            return from.endsWith("[]") != to.endsWith("[]");
        }
        if (TEXTS.contains(from) && !TEXTS.contains(to)) {
            return Category.of(to).filter(type -> !type.steadyInput()).isPresent();
        }
        if (TEXTS.contains(to) && !TEXTS.contains(from)) {
            return from.startsWith(Typing.ENUM)
                    || Category.of(from).filter(type -> !type.steadyOutput()).isPresent();
        }
        return MOVING_CASTS.contains(from + ">" + to);
    }

    /** What is given may have to become something else first. */
    static boolean of(Signature one, List<Valued> given) {
        for (int at = 0; at < Math.min(given.size(), one.takes().size()); at++) {
            var from = String.valueOf(given.get(at).type());
            if (MOVING_CASTS.contains(from + ">" + one.takes().get(at))) {
                return true;
            }
        }
        return false;
    }

    /** AT TIME ZONE, by what it is given. */
    static List<Signature> zones() {
        return List.of(
                new Signature(List.of("text", "timestamptz"), false, 0, "timestamp", true, 'f', 0, 0),
                new Signature(List.of("text", "timestamp"), false, 0, "timestamptz", true, 'f', 0, 0),
                new Signature(List.of("text", "timetz"), false, 0, "timetz", false, 'f', 0, 0),
                new Signature(List.of("interval", "timestamptz"), false, 0, "timestamp", true, 'f', 0, 0),
                new Signature(List.of("interval", "timestamp"), false, 0, "timestamptz", true, 'f', 0, 0));
    }
}

package dev.lockkeeper.lint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.Severity;
import java.util.stream.Stream;

/** A name of more than 63 bytes. */
final class IdentifierTooLongRule implements Rule {

    @Override
    public String id() {
        return "identifier-too-long";
    }

    private static final int MOST_BYTES = 63;

    @Override
    public Stream<Remark> check(Step step) {
        return NewName.in(step).filter(name -> bytes(name) > MOST_BYTES).map(name -> remark(step, name));
    }

    private static int bytes(NewName name) {
        return name.name().getBytes(UTF_8).length;
    }

    private Remark remark(Step step, NewName name) {
        var kept = cut(name.name());
        var message = "The name " + name.name() + " has " + bytes(name) + " bytes; PostgreSQL keeps " + kept + ".";
        boolean again = !step.past().first(id() + name.kind() + kept);
        return again
                ? Remark.on(null, message + " Another name of this migration is cut to the same.")
                        .as(Severity.ERROR)
                : Remark.on(null, message);
    }

    /** As the server cuts: never inside a character. */
    private static String cut(String name) {
        var kept = name;
        while (kept.getBytes(UTF_8).length > MOST_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }
}

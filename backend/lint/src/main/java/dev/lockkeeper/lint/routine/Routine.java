package dev.lockkeeper.lint.routine;

import dev.lockkeeper.lint.source.Passage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body in PL/pgSQL, as far as it can be read. Total: any text goes in, nothing is thrown.
 *
 * @param commands the SQL in it, in the order of the text
 * @param problem why it could not be read to its end, null when it could
 * @param problemOffset where in the script that is
 */
public record Routine(List<Command> commands, @Nullable String problem, int problemOffset) {

    public Routine {
        commands = List.copyOf(commands);
    }

    /** Reads the text between the quotes; parameters are the types of the routine's, by name and by number as in $1. */
    public static Routine read(Passage body, Map<String, String> parameters) {
        var output = new Output(parameters);
        try {
            new BlockReader(Words.of(body), output).readBody();
            return new Routine(output.commands(), null, 0);
        } catch (Unreadable e) {
            return new Routine(output.commands(), e.getMessage(), e.offset);
        }
    }
}

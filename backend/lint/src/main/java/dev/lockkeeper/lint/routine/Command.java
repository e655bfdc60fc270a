package dev.lockkeeper.lint.routine;

import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Passage;
import java.util.List;
import java.util.Set;

/**
 * One SQL statement that a body runs.
 *
 * @param sql its text; placeholders stand for what is missing
 * @param variables names that mean values of the body, not columns
 * @param missing what is known only when it runs
 */
public record Command(Passage sql, Flow flow, Set<String> variables, List<Missing> missing) {

    public Command {
        variables = Lists.copy(variables);
        missing = Lists.copy(missing);
    }

    /** Whether a name in the text stands for a value. */
    public boolean isVariable(Lexeme token) {
        return variables.contains(Words.folded(token));
    }
}

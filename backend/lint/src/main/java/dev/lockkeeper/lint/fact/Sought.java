package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;

/**
 * A column that has to stand in a relation to constants.
 *
 * @param column by its name, or by its place where nobody names it, as "#0"
 * @param operator one of = < <= > >=, where several values mean any of them; or "null" for what is set to nothing
 * @param values as written
 */
public record Sought(String column, String operator, List<String> values) {

    public Sought {
        values = Lists.copy(values);
    }
}

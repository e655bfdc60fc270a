package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.query.Call;
import dev.lockkeeper.lint.query.Comparison;
import dev.lockkeeper.lint.query.Literal;
import dev.lockkeeper.lint.query.Select;
import dev.lockkeeper.lint.query.Write;
import java.util.List;

/** How a statement asks for rows and changes them, whatever tables it touches by that. */
public record Query(
        List<Select> selects,
        List<Write> writes,
        List<Comparison> comparisons,
        List<Call> calls,
        List<Literal> literals)
        implements Fact {

    public Query {
        selects = Lists.copy(selects);
        writes = Lists.copy(writes);
        comparisons = Lists.copy(comparisons);
        calls = Lists.copy(calls);
        literals = Lists.copy(literals);
    }

    public boolean empty() {
        return selects.isEmpty() && writes.isEmpty() && comparisons.isEmpty() && calls.isEmpty() && literals.isEmpty();
    }
}

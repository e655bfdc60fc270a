package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Term;
import org.jspecify.annotations.Nullable;

/** A condition on a table's rows that a statement keeps for later; it has to be true or false. */
public record Truth(TableName table, Term term) implements Fact {

    @Override
    public @Nullable String refusal(Situation now) {
        return new Typing(now, table).truth(term);
    }
}

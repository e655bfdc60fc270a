package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.source.Phrase;

/** INSERT of given rows without ON CONFLICT. */
final class SeedNotIdempotentRule implements Rule {

    @Override
    public String id() {
        return "seed-not-idempotent";
    }

    @Override
    public Facts about() {
        return Facts.of(Insert.class, Query.class);
    }

    /** Longer ones people can mend without reading them twice. */
    private static final int LONGEST_REPEATED = 2_000;

    private static final Phrase GUARDED = Phrase.of("CONFLICT", "\\bON\\s+CONFLICT\\b");
    private static final Phrase RETURNING = Phrase.of("RETURNING", "\\bRETURNING\\b");

    private static final String SYNCED = "setval";

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof Query query) {
            return numbers(step, query);
        }
        if (!(step.fact() instanceof Insert insert)
                || !step.statement().kind().equals("INSERT")
                || !insert.reads().isEmpty()
                || !step.existed(insert.table())
                || GUARDED.in(step.sql())) {
            return Seq.empty();
        }
        boolean repeated = step.sql().length() <= LONGEST_REPEATED && !RETURNING.in(step.sql());
        var safer = repeated ? step.sql() + " ON CONFLICT DO NOTHING;" : null;
        return Remark.on(
                        insert.table(),
                        "This fails or repeats itself where " + insert.table() + " has the rows already.")
                .safer(safer)
                .alone();
    }

    /** Numbers in the place of those that a sequence gives, unless the sequence is moved on before the end. */
    private static Seq<Remark> numbers(Step step, Query query) {
        if (Lists.any(query.calls(), call -> call.function().equals(SYNCED))) {
            step.past().first(SYNCED);
        }
        return Seq.from(query.writes())
                .filter(write -> write.inserted() && GUARDED.in(step.sql()) && step.existed(write.table()))
                .flatMap(write -> Seq.from(write.columns())
                        .filter(column -> sequenced(step, write.table(), column))
                        .map(column -> Remark.on(
                                        write.table(),
                                        "The sequence of " + column + " of " + write.table()
                                                + " does not hear of numbers given by hand, and hands them out again.")
                                .at(write.offset())
                                .ifAtEnd(end -> !step.past().wasSaid(SYNCED))));
    }

    private static boolean sequenced(Step step, TableName table, String column) {
        return step.schema()
                .table(table)
                .column(column)
                .filter(known -> known.fill().sequence() != null)
                .isPresent();
    }
}

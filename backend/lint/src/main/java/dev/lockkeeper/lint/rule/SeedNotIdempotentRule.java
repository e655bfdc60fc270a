package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Insert;
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
        return Facts.of(Insert.class);
    }

    /** Longer ones people can mend without reading them twice. */
    private static final int LONGEST_REPEATED = 2_000;

    private static final Phrase GUARDED = Phrase.of("CONFLICT", "\\bON\\s+CONFLICT\\b");
    private static final Phrase RETURNING = Phrase.of("RETURNING", "\\bRETURNING\\b");

    @Override
    public Seq<Remark> check(Step step) {
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
}

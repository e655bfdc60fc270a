package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.IndexFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.list.Seq;

/** DROP INDEX of an index that has been used. */
final class DropIndexInUseRule implements Rule {

    @Override
    public String id() {
        return "drop-index-in-use";
    }

    @Override
    public Facts about() {
        return Facts.of(DropIndex.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof DropIndex drop)) {
            return Seq.empty();
        }
        var identities = Seq.from(drop.tables(step.now())).flatMap(table -> identity(step, drop, table));
        return Seq.concat(identities, Seq.from(drop.tables(step.now())).flatMap(table -> Seq.from(
                        step.context().catalogue().indexes(table))
                .filter(index -> drop.indexes().contains(index.name()) && used(index))
                .map(index -> Remark.on(
                                table,
                                "Queries have used " + index.name() + " of " + table + " " + index.scans() + " times.")
                        .meaning(MAY_BREAK_CLIENTS))));
    }

    /** The index goes without a word, and the next UPDATE of a published table fails. */
    private static Seq<Remark> identity(Step step, DropIndex drop, TableName table) {
        var traits = step.schema().table(table).traits();
        return Seq.from(drop.indexes())
                .filter(index -> traits.replicaIndex(index.name()))
                .map(index -> Remark.on(
                                table,
                                index.name() + " is the replica identity of " + table
                                        + ": where that is published, its UPDATE and DELETE fail from here on.")
                        .meaning(MAY_BREAK_CLIENTS));
    }

    private static boolean used(IndexFacts index) {
        return index.scans() != null && index.scans() > 0;
    }
}

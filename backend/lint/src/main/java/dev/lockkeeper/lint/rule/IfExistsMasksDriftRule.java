package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.fact.DropTable;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.source.Phrase;
import java.util.Optional;

/** A guard behind which the schema may be anything. */
final class IfExistsMasksDriftRule implements Rule {

    @Override
    public String id() {
        return "if-exists-masks-drift";
    }

    @Override
    public Facts about() {
        return Facts.of(
                AddColumn.class,
                CreateIndex.class,
                CreateTable.class,
                DropColumn.class,
                DropIndex.class,
                DropTable.class);
    }

    private static final Phrase DROP =
            Phrase.of("EXISTS", "^\\s*(DROP|ALTER\\s+TABLE\\b.*?\\bDROP)\\b[^;]*?\\bIF\\s+EXISTS\\b");
    private static final Phrase CONCURRENTLY = Phrase.of("CONCURRENTLY", "\\bCONCURRENTLY\\b");

    @Override
    public Seq<Remark> check(Step step) {
        if (!step.session().inTransaction()) {
            return Seq.empty();
        }
        return Seq.from(created(step).or(() -> dropped(step)));
    }

    private static Optional<Remark> created(Step step) {
        if (step.fact() instanceof CreateTable create && create.ifNotExists() && !create.temporary()) {
            return Optional.of(Remark.on(
                    create.table(),
                    "If " + create.table() + " is there, it stays as it is, whatever its columns are."));
        }
        if (step.fact() instanceof AddColumn add && add.ifNotExists() && step.existed(add.table())) {
            return Optional.of(Remark.on(
                    add.table(),
                    "If " + add.column().name() + " of " + add.table()
                            + " is there, it stays as it is, whatever its type is."));
        }
        return step.fact() instanceof CreateIndex index && index.ifNotExists() && step.existed(index.table())
                ? Optional.of(Remark.on(
                        index.table(), "If " + index.name() + " is there, it stays as it is, whatever it is over."))
                : Optional.empty();
    }

    private static Optional<Remark> dropped(Step step) {
        boolean drops = step.fact() instanceof DropTable drop && step.existed(drop.table())
                || step.fact() instanceof DropColumn column && column.ifExists() && step.existed(column.table())
                || step.fact() instanceof DropIndex;
        var sql = step.sql();
        return drops && step.first() && DROP.in(sql) && !CONCURRENTLY.in(sql)
                ? Optional.of(Remark.on(
                        null, "If what this drops is not there, nobody learns that the schema is not what it seems."))
                : Optional.empty();
    }
}

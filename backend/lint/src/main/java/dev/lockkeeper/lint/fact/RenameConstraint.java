package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … RENAME CONSTRAINT. */
public record RenameConstraint(TableName table, String constraint, String to) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(ACCESS_EXCLUSIVE, passedOn(now) ? now.family(table) : List.of(table));
    }

    private boolean passedOn(Situation now) {
        return known(now)
                .filter(own -> own.kind() == Kind.CHECK || own.kind() == Kind.NOT_NULL)
                .filter(own -> !own.detail().noInherit())
                .isPresent();
    }

    private Optional<Constraint> known(Situation now) {
        return now.schema().told(table).flatMap(known -> known.constraint(constraint));
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var known = now.schema().told(table).filter(Table::complete);
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(known.isPresent() && known(now).isEmpty(), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(
                        known(now)
                                .filter(own ->
                                        own.detail().inherited() && !own.kind().indexed() && own.references() == null)
                                .isPresent(),
                        SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.when(known.flatMap(own -> own.constraint(to)).isPresent(), SqlState.DUPLICATE_OBJECT));
    }

    @Override
    public void apply(Situation now) {
        var members = passedOn(now) ? now.family(table) : List.of(table);
        for (var member : members) {
            var known = now.schema().table(member);
            known.constraint(constraint).ifPresent(was -> {
                known.removeConstraint(constraint);
                known.put(was.named(to));
            });
        }
        var old = new TableName(table.schema(), constraint);
        now.schema().index(old).filter(index -> index.traits().constraint()).ifPresent(index -> {
            now.schema().dropIndex(old);
            now.schema().put(index.named(new TableName(table.schema(), to)));
        });
    }
}

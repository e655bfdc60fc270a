package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ROW_SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … VALIDATE CONSTRAINT. */
public record ValidateConstraint(TableName table, String constraint) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(SHARE_UPDATE_EXCLUSIVE, table);
        var known = known(now);
        if (known.isPresent() && known.get().valid()) {
            return effects;
        }
        var referenced = known.map(Constraint::references);
        if (referenced.isEmpty()) {
            return effects.and(
                            Effects.locking(SHARE_UPDATE_EXCLUSIVE, now.schema().family(table)))
                    .with(now.leaves(table), Work.SCAN, Effort.CHECK_SCAN);
        }
        return effects.and(Effects.locking(ROW_SHARE, referenced.get()))
                .with(now.leaves(table), Work.SCAN, Effort.FOREIGN_KEY_SCAN)
                .with(referenced.get(), Work.SCAN, Effort.CHECK_SCAN);
    }

    public Optional<Constraint> known(Situation now) {
        return now.schema().table(table).constraint(constraint);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        boolean missing = now.schema().told(table).filter(Table::complete).isPresent()
                && known(now).isEmpty();
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(missing, SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(
                        known(now)
                                .filter(key ->
                                        key.kind().indexed() || key.kind() == Kind.NOT_NULL && now.serverMajor() < 18)
                                .isPresent(),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        known(now).filter(key -> !key.detail().enforced()).isPresent(), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        now.only()
                                && known(now)
                                        .filter(key -> !key.valid() && key.references() == null)
                                        .isPresent()
                                && !now.schema().children(table).isEmpty(),
                        SqlState.INVALID_TABLE_DEFINITION));
    }

    @Override
    public void apply(Situation now) {
        known(now).ifPresent(was -> {
            now.schema().table(table).put(was.validated());
            if (was.kind() == Kind.NOT_NULL) {
                was.columns().forEach(column -> now.schema().table(table).change(column, old -> old.nullable(false)));
            }
            for (var member : now.schema().family(table)) {
                now.schema().table(member).constraint(constraint).ifPresent(part -> now.schema()
                        .table(member)
                        .put(part.validated()));
            }
        });
    }
}

package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * COMMENT ON a relation or something that belongs to one.
 *
 * @param what such as "TABLE" or "TRIGGER"
 * @param part the column, trigger or other part
 */
public record Comment(
        String what, TableName table, @Nullable String part) implements Fact {

    @Override
    public Effects effects(Situation now) {
        if (what.equals("INDEX")) {
            return Effects.NONE;
        }
        boolean whole = part == null || what.equals("COLUMN");
        return Effects.locking(whole ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_SHARE, table);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(wrongKind(now), SqlState.WRONG_OBJECT_TYPE),
                () -> part == null ? null : part(now, part));
    }

    private boolean wrongKind(Situation now) {
        var kind = now.schema().told(table).map(Table::kind);
        return switch (what) {
            case "TABLE" ->
                kind.filter(known -> known != RelationKind.TABLE && known != RelationKind.PARTITIONED_TABLE)
                        .isPresent();
            case "VIEW" -> kind.filter(known -> known != RelationKind.VIEW).isPresent();
            case "MATERIALIZED VIEW" ->
                kind.filter(known -> known != RelationKind.MATERIALIZED_VIEW).isPresent();
            case "SEQUENCE" ->
                kind.filter(known -> known != RelationKind.SEQUENCE).isPresent();
            case "INDEX" -> kind.isPresent();
            default -> false;
        };
    }

    private @Nullable String part(Situation now, String called) {
        var known = now.schema().told(table).filter(Table::complete);
        if (what.equals("COLUMN")) {
            return Refusals.column(now, table, called);
        }
        if (!now.schema().isWhole() || known.isEmpty()) {
            return null;
        }
        boolean there = what.equals("CONSTRAINT")
                ? known.get().constraint(called).isPresent() || now.serverMajor() >= 18 && called.endsWith("_not_null")
                : known.get().attachment(Attachment.Kind.valueOf(what), called).isPresent();
        return Refusals.when(!there, SqlState.UNDEFINED_OBJECT);
    }
}

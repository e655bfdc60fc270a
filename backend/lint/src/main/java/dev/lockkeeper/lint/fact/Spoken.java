package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is no relation and only named, such as in a comment: it has to be there. */
public record Spoken(String kind, String name) implements Fact {

    @Override
    public @Nullable String refusal(Situation now) {
        if (kind.equals("SCHEMA")) {
            return Refusals.schema(now, name);
        }
        if (kind.equals("TYPE")) {
            return Refusals.type(now, DataType.of(name, List.of(), false));
        }
        if (kind.endsWith("CONSTRAINT")) {
            return deferred(now);
        }
        boolean missing = now.schema().isWhole() && !now.schema().names().has(kind, name);
        return Refusals.when(missing, SqlState.UNDEFINED_OBJECT);
    }

    /** A constraint of any table, which can be put off only where it says so. */
    private @Nullable String deferred(Situation now) {
        var tables = now.schema().tables();
        boolean trigger = Seq.from(tables).anyMatch(table -> table.attachment(Attachment.Kind.TRIGGER, name)
                .isPresent());
        var rules = Seq.from(tables)
                .flatMap(table -> Seq.from(table.constraint(name)))
                .toList();
        return Refusals.first(
                () -> Refusals.when(now.schema().isWhole() && rules.isEmpty() && !trigger, SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(
                        kind.startsWith("DEFERRED")
                                && Seq.from(rules)
                                        .anyMatch(rule -> !rule.detail().deferrable()),
                        SqlState.WRONG_OBJECT_TYPE));
    }
}

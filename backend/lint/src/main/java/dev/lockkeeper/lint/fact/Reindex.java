package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Index;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** REINDEX of an index, a table or more; for more than a table its names are empty. */
public record Reindex(String target, @Nullable TableName name, boolean concurrently) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return table(now)
                .map(table -> Effects.locking(
                                concurrently ? SHARE_UPDATE_EXCLUSIVE : SHARE,
                                now.schema().family(table))
                        .with(now.schema().leaves(table), Work.INDEX, Effort.INDEX_ON_TEXT))
                .orElse(Effects.NONE);
    }

    /** The table whose index is rebuilt, where it is known. */
    public Optional<TableName> table(Situation now) {
        if (name == null) {
            return Optional.empty();
        }
        return switch (target) {
            case "TABLE" -> Optional.of(name);
            case "INDEX" -> now.schema().index(name).map(Index::table);
            default -> Optional.empty();
        };
    }
}

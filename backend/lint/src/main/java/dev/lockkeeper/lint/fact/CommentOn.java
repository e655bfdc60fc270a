package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import org.jspecify.annotations.Nullable;

/**
 * COMMENT ON anything.
 *
 * @param table null when it is about something else
 * @param column null when it is about the table
 */
public record CommentOn(@Nullable TableName table, @Nullable String column, String text) implements Fact {

    @Override
    public void apply(Situation now) {
        if (table == null) {
            return;
        }
        var traits = now.schema().table(table).traits();
        if (column == null) {
            traits.comment(text);
        } else {
            traits.comment(column, text);
        }
    }
}

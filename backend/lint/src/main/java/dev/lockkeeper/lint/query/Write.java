package dev.lockkeeper.lint.query;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Optional;

/**
 * The columns that an INSERT or UPDATE gives values to.
 *
 * @param columns in their order, as often as they are named
 * @param named whether the text lists them at all
 * @param overriding whether it insists on its own values for identities
 * @param inserted INSERT, not UPDATE
 */
public record Write(
        TableName table, List<String> columns, boolean named, boolean overriding, boolean inserted, int offset) {

    public Write {
        columns = Lists.copy(columns);
    }

    /** The first column that is named for the second time. */
    public Optional<String> repeated() {
        for (int at = 1; at < columns.size(); at++) {
            if (columns.indexOf(columns.get(at)) < at) {
                return Optional.of(columns.get(at));
            }
        }
        return Optional.empty();
    }
}

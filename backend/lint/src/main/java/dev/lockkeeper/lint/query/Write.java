package dev.lockkeeper.lint.query;

import dev.lockkeeper.lint.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        columns = List.copyOf(columns);
    }

    /** The first column that is named for the second time. */
    public Optional<String> repeated() {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.indexOf(columns.get(at)) < at)
                .mapToObj(columns::get)
                .findFirst();
    }
}

package dev.lockkeeper.lint.query;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;

/**
 * A column as a query names it.
 *
 * @param tables where it may come from: one when it says so or there is only one, none for what the query made itself
 */
public record Reference(String column, List<TableName> tables) {

    public Reference {
        tables = Lists.copy(tables);
    }
}

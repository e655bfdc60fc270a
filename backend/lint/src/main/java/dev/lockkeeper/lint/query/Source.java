package dev.lockkeeper.lint.query;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Set;

/**
 * One of the things between the commas of a FROM or USING, with what is joined to it.
 *
 * @param names by which the query may speak of its parts
 * @param tables that it reads itself
 * @param oneRow has one row at most, whatever the data
 * @param mentions names of other sources that it uses
 */
public record Source(Set<String> names, List<TableName> tables, boolean oneRow, Set<String> mentions) {

    public Source {
        names = Lists.copy(names);
        tables = Lists.copy(tables);
        mentions = Lists.copy(mentions);
    }
}

package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which hash partitions constants lead to: there has to be one for every column of the key. */
record HashPruning(Situation now, List<Sought> wanted) {

    /** More rows than this are not worked out one by one. */
    private static final int MOST = 400;

    /** The numbers of all rows that are meant; null where that cannot be told. */
    @Nullable
    List<Long> rows(TableName root) {
        var table = now.schema().table(root);
        if (table.partitionKey().isEmpty() || table.traits().computedKey()) {
            return null;
        }
        List<Long> rows = List.of(0L);
        for (var key : table.partitionKey()) {
            var hashes = hashes(table, key);
            if (hashes == null || rows.size() * hashes.size() > MOST) {
                return null;
            }
            rows = combined(rows, hashes);
        }
        return rows;
    }

    /** Of what one column may be; a null counts for nothing. */
    private @Nullable List<Optional<Long>> hashes(Table table, String key) {
        var own = Lists.where(
                wanted, one -> one.column().equals(key) && one.operator().equals("="));
        var type =
                table.column(key).map(column -> column.type()).map(now.schema().types()::baseOf);
        if (own.size() != 1 || type.isEmpty()) {
            return null;
        }
        var hashes = new ArrayList<Optional<Long>>();
        for (var value : Pruning.plain(type.get(), own.get(0)).values()) {
            var hash = RowHash.of(type.get(), value);
            if (hash == null && !value.equalsIgnoreCase("null")) {
                return null;
            }
            hashes.add(Optional.ofNullable(hash));
        }
        return hashes;
    }

    private static List<Long> combined(List<Long> rows, List<Optional<Long>> hashes) {
        var combined = new ArrayList<Long>();
        for (var row : rows) {
            for (var hash : hashes) {
                combined.add(hash.map(key -> RowHash.combined(row, key)).orElse(row));
            }
        }
        return combined;
    }
}

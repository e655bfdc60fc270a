package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Many rows, written a few thousand at a time, each batch in a transaction of its own. */
public final class Batches {

    private static final String ROWS = "5000";
    private static final String BLOCKS = "100";

    private static final Template BY_KEY = new Template("""
            DO $batch$
            DECLARE
              done %1$s.%2$s%%TYPE;
              upto %1$s.%2$s%%TYPE;
            BEGIN
              LOOP
                SELECT %2$s INTO upto
                  FROM (SELECT %2$s FROM %1$s WHERE done IS NULL OR %2$s > done ORDER BY %2$s LIMIT %3$s) batch
                 ORDER BY %2$s DESC LIMIT 1;
                EXIT WHEN NOT FOUND;
                %4$s
                 WHERE (done IS NULL OR %2$s > done) AND %2$s <= upto%5$s;
                COMMIT;
                done := upto;
              END LOOP;
            END $batch$;""");

    private static final Template BY_BLOCK = new Template("""
            DO $batch$
            DECLARE
              done bigint;
            BEGIN
              FOR pass IN 1..2 LOOP
                done := 0;
                WHILE done * current_setting('block_size')::bigint < pg_relation_size(%1$s) LOOP
                  %2$s
                   WHERE ctid >= format('(%%s,0)', done)::tid AND ctid < format('(%%s,0)', done + %3$s)::tid%4$s;
                  COMMIT;
                  done := done + %3$s;
                END LOOP;
              END LOOP;
            END $batch$;""");

    private Batches() {}

    /** Fills a column wherever it is null. */
    public static String fill(Table table, String column, String value) {
        var work = "UPDATE " + Sql.name(table.name()) + " SET " + Sql.name(column) + " = " + value;
        return repeatable(table, work, Sql.name(column) + " IS NULL");
    }

    /** Work that does no harm when it meets a row twice; by the key where it is known, else block by block. */
    public static String repeatable(Table table, String work, @Nullable String condition) {
        return key(table)
                .map(key -> byKey(table.name(), key, work, condition))
                .orElseGet(() -> byBlock(table.name(), work, condition));
    }

    /** Work that must meet each row once, which only a key can promise; empty where none is known. */
    public static Optional<String> once(Table table, String work, @Nullable String condition) {
        return key(table).map(key -> byKey(table.name(), key, work, condition));
    }

    /** As above by the usual key; empty where the table is known, and so is that it has none. */
    static Optional<String> guessed(Table table, String work, @Nullable String condition) {
        boolean known = table.complete() && !table.columns().isEmpty();
        return known ? Optional.empty() : Optional.of(byKey(table.name(), "id", work, condition));
    }

    /** Whether a key is known by which its rows can be met one after the other. */
    public static boolean isKeyed(Table table) {
        return key(table).isPresent();
    }

    /** A primary key of one column. */
    static Optional<String> key(Table table) {
        return Seq.from(table.constraints())
                .filter(known ->
                        known.kind() == Kind.PRIMARY_KEY && known.columns().size() == 1)
                .map(Constraint::columns)
                .map(columns -> columns.iterator().next())
                .findFirst();
    }

    private static String byKey(TableName table, String key, String work, @Nullable String condition) {
        var id = Sql.name(key);
        var name = Sql.name(table);
        return BY_KEY.fill(name, id, ROWS, work, and(condition));
    }

    /** Twice, for a row that is written meanwhile may move to a block that has been passed. */
    private static String byBlock(TableName table, String work, @Nullable String condition) {
        return BY_BLOCK.fill(Sql.literal(Sql.name(table)), work, BLOCKS, and(condition));
    }

    private static String and(@Nullable String condition) {
        return condition == null ? "" : " AND (" + condition + ")";
    }
}

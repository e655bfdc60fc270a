package dev.lockkeeper.api;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.query.PastedQuery;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query, its plan, or both. */
record QueryRequest(
        @Nullable @Size(max = PastedQuery.MOST_SQL) String sql,

        @Nullable
        @Size(max = PastedQuery.MOST_PLAN)
        @Schema(description = "What EXPLAIN (ANALYZE, BUFFERS) printed, as text or JSON.")
        String plan,

        @Nullable @Size(max = PastedQuery.MOST_SQL) @Schema(description = "DDL of the tables and indexes.")
        String definitions,

        @Nullable @Schema(description = "A registered database: its catalogue counts.", example = "shop")
        String database) {

    PastedQuery pasted(@Nullable DatabaseId target) {
        var pasted = new PastedQuery(target, text(sql), text(plan), text(definitions));
        if (pasted.sql().isBlank() && pasted.plan().isBlank()) {
            throw new InvalidField("sql", "There is neither a query nor a plan.", "a query in sql, or a plan in plan");
        }
        return pasted;
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}

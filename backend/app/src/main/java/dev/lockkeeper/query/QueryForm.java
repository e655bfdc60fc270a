package dev.lockkeeper.query;

import dev.lockkeeper.catalogue.DatabaseId;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person pastes to have it looked at. */
record QueryForm(
        @Nullable UUID database,
        @Size(max = MOST_SQL, message = "{form.too-long}") String sql,
        @Size(max = MOST_PLAN, message = "{form.too-long}") String plan,
        @Size(max = MOST_SQL, message = "{form.too-long}") String definitions) {

    static final int MOST_SQL = PastedQuery.MOST_SQL;
    static final int MOST_PLAN = PastedQuery.MOST_PLAN;

    /** What a request leaves out is empty. */
    QueryForm {
        sql = Objects.requireNonNullElse(sql, "");
        plan = Objects.requireNonNullElse(plan, "");
        definitions = Objects.requireNonNullElse(definitions, "");
    }

    boolean empty() {
        return sql.isBlank() && plan.isBlank();
    }

    PastedQuery pasted() {
        return new PastedQuery(database == null ? null : new DatabaseId(database), sql, plan, definitions);
    }
}

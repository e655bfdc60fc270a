package dev.lockkeeper.obligation;

import dev.lockkeeper.common.Text;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of obligations is narrowed to; it stands in the address, so a view can be sent. */
public record ObligationQuery(
        @Nullable String show,
        @Nullable ObligationKind kind,
        @Nullable UUID owner,
        @Nullable String table,
        @Nullable String source) {

    private static final int LONGEST = 200;

    public ObligationQuery {
        table = words(table);
        source = words(source);
    }

    /** What cannot be the name of anything narrows to nothing rather than to everything. */
    private static @Nullable String words(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var stripped = typed.strip();
        return stripped.length() > LONGEST || !Text.canBeKept(stripped) ? "?" : stripped;
    }

    public ObligationFilter filter() {
        return ObligationFilter.parse(show);
    }

    public String slug() {
        return filter().slug();
    }

    /** Whether only the tab narrows it. */
    public boolean isPlain() {
        return kind == null && owner == null && table == null && source == null;
    }

    String condition() {
        var condition = new StringBuilder(filter().condition());
        condition.append(kind == null ? "" : " and o.kind = :kind");
        condition.append(owner == null ? "" : " and o.owner_id = :owner");
        condition.append(table == null ? "" : " and o.table_name = :table");
        condition.append(source == null ? "" : " and o.subject_text = :source");
        return condition.toString();
    }

    String kindName() {
        return kind == null ? "" : kind.name();
    }

    UUID ownerId() {
        return Objects.requireNonNullElse(owner, new UUID(0, 0));
    }

    String tableName() {
        return Objects.requireNonNullElse(table, "");
    }

    String sourceText() {
        return Objects.requireNonNullElse(source, "");
    }
}

package dev.lockkeeper.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads notices from their rows. */
final class NoticeRows {

    private NoticeRows() {}

    static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("words"),
                List.of((String[]) row.getArray("args").getArray()),
                row.getString("path"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Way.valueOf(row.getString("mail")),
                instant(row, "sent_at"),
                instant(row, "read_at"),
                row.getString("off_secret"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package dev.lockkeeper.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The agent that wrote a revision, as it was called then.
 *
 * @param model that it ran on, null where nobody has said
 * @param owner who answered for it
 */
public record AgentAuthor(
        String name, @Nullable String model, @Nullable String owner) {

    /** Null where a person wrote it, or it is older than this was kept. */
    static @Nullable AgentAuthor of(ResultSet row) throws SQLException {
        var name = row.getString("agent_name");
        return name == null ? null : new AgentAuthor(name, row.getString("agent_model"), row.getString("agent_owner"));
    }
}

package dev.lockkeeper.incident.hook;

import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.incident.IncidentDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages as they were sent. */
@Component
class MessageReading {

    private final JsonMapper json;
    private final Databases databases;

    MessageReading(JsonMapper json, Databases databases) {
        this.json = json;
        this.databases = databases;
    }

    /** @throws RuleViolation where it is no JSON, or lacks what an incident needs */
    List<MappedIncident> read(Mapping mapping, byte[] body, Instant receivedAt) {
        return new MessageReader(mapping, tree(body), receivedAt).read();
    }

    JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            throw new RuleViolation("incident.message.not-json");
        }
    }

    IncidentDetails details(IncidentHook hook, MappedIncident one) {
        return new IncidentDetails(
                one.title(),
                one.severity(),
                one.course(),
                one.service(),
                database(hook, one.database()),
                one.tables(),
                one.description());
    }

    /** A name that is not registered here is another system's; then the door's own counts. */
    private @Nullable DatabaseId database(IncidentHook hook, String name) {
        return name.isEmpty()
                ? hook.database()
                : databases.byName(name).map(Database::id).orElse(hook.database());
    }
}

package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds out what was changed between two states of one issue. */
final class History {

    private static final Set<String> TIMES = Set.of("created", "updated");

    private History() {}

    static List<Change.Item> items(Issue before, Issue after) {
        var items = new ArrayList<Change.Item>();
        if (!before.key().equals(after.key())) {
            items.add(new Change.Item("Key", null, null, before.key(), null, after.key()));
        }
        Set<String> names = new LinkedHashSet<>(before.fields().propertyNames());
        names.addAll(after.fields().propertyNames());
        names.removeAll(TIMES);
        for (var name : names) {
            var from = before.fields().path(name);
            var to = after.fields().path(name);
            if (!from.equals(to) && !(isNothing(from) && isNothing(to))) {
                items.add(new Change.Item(name, name, id(from), text(from), id(to), text(to)));
            }
        }
        return items;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    private static @Nullable String id(JsonNode value) {
        var person = Json.textOrNull(value, "accountId");
        return person == null ? Json.textOrNull(value, "id") : person;
    }

    private static @Nullable String text(JsonNode value) {
        if (isNothing(value)) {
            return null;
        }
        if (value.isArray()) {
            return String.join(" ", Json.texts(value));
        }
        for (var naming : List.of("displayName", "name", "value")) {
            if (value.has(naming)) {
                return Json.text(value, naming);
            }
        }
        return RichText.plain(value);
    }
}

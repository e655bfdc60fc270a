package dev.lockkeeper.jira.server;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from histories which statuses an issue went through. */
final class StatusMoves {

    private static final String STATUS = "status";

    private StatusMoves() {}

    static Stream<Jira.Move> of(CloudApi.ChangeLog log) {
        return Objects.requireNonNullElse(log.changeHistories(), List.<CloudApi.Happened>of()).stream()
                .flatMap(change -> of(log.issueId(), change));
    }

    /** Without a time it says nothing. */
    static Stream<Jira.Move> of(String issue, CloudApi.Happened change) {
        var at = at(change.created());
        var items = change.items();
        return at == null || items == null
                ? Stream.empty()
                : items.stream()
                        .filter(item -> STATUS.equals(item.fieldId()) || STATUS.equals(item.field()))
                        .filter(item -> item.toText() != null)
                        .map(item -> new Jira.Move(
                                issue,
                                change.id(),
                                at,
                                item.from(),
                                item.fromString(),
                                item.to(),
                                String.valueOf(item.toText())));
    }

    static Map<String, StatusCategory> categories(List<CloudApi.TypeStatuses> types) {
        var categories = new HashMap<String, StatusCategory>();
        types.stream()
                .flatMap(type -> Objects.requireNonNullElse(type.statuses(), List.<CloudApi.TypeStatus>of()).stream())
                .forEach(status -> {
                    var said = status.statusCategory();
                    var category = said == null ? null : StatusCategory.of(said.key());
                    if (category != null) {
                        categories.put(status.id(), category);
                    }
                });
        return categories;
    }

    private static @Nullable Instant at(@Nullable JsonNode created) {
        if (created == null) {
            return null;
        }
        return created.isNumber() ? Instant.ofEpochMilli(created.longValue()) : JiraTime.read(created.asString(""));
    }
}

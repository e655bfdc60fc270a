package dev.lockkeeper.jirasandbox.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed in an issue at one moment.
 *
 * @param created as Jira writes times
 */
public record Change(long id, Person author, String created, List<Item> items) {

    public Change {
        items = List.copyOf(items);
    }

    @JsonIgnore
    public Instant at() {
        return JiraTime.read(created);
    }

    /** Only the items of these fields; without any field, all. */
    public Change of(List<String> fieldIds) {
        var chosen = items.stream()
                .filter(item -> fieldIds.isEmpty() || fieldIds.contains(item.fieldId()))
                .toList();
        return new Change(id, author, created, chosen);
    }

    /**
     * One field's change.
     *
     * @param field as people read it
     * @param fieldId as the API spells it; a key has none
     * @param from the former value's id, where values have ids
     * @param fromText the former value as people read it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String field,
            @Nullable String fieldId,
            @Nullable String from,
            @Nullable String fromText,
            @Nullable String to,
            @Nullable String toText) {

        @JsonIgnore
        public boolean isCustom() {
            return fieldId != null && fieldId.startsWith("customfield_");
        }
    }
}

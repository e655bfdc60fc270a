package dev.lockkeeper.risk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Jira told of the issue that a migration belongs to.
 *
 * @param key such as {@code SHOP-412}; what stands before its last dash is the project
 * @param typeId the type's number, which is another one in every Jira; null where it is not told
 * @param labels of people, none of ours: a tier must not follow from itself
 * @param jira the connection that told it; null in inputs that are older
 */
public record IssueFacts(
        String key,
        @Nullable String typeId,
        String type,
        @Nullable String priority,
        List<String> labels,
        @Nullable UUID jira) {

    public IssueFacts {
        labels = List.copyOf(labels);
    }

    public IssueFacts(
            String key, @Nullable String typeId, String type, @Nullable String priority, List<String> labels) {
        this(key, typeId, type, priority, labels, null);
    }

    /** Where only the type's name is known. */
    public IssueFacts(String key, String type) {
        this(key, null, type, null, List.of());
    }

    String project() {
        return key.substring(0, Math.max(0, key.lastIndexOf('-')));
    }
}

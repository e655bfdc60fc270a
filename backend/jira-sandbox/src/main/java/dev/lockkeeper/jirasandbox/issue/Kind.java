package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A project or a type of issue.
 *
 * @param site with its number used up, where it is new
 */
record Kind(Site site, JsonNode json) {

    private static final Map<String, Integer> COMMON_TYPES = Map.of("Epic", 1, "Story", 2, "Task", 3, "Bug", 4);

    static Kind ofProject(Site site, String key) {
        return site.project(key)
                .map(known -> new Kind(site, known))
                .orElseGet(() -> new Kind(
                        site.numbered(),
                        Json.object()
                                .put("id", String.valueOf(site.nextId()))
                                .put("key", key)
                                .put("name", key)));
    }

    static Kind ofType(Site site, String name) {
        return site.type(name).map(known -> new Kind(site, known)).orElseGet(() -> newType(site, name));
    }

    private static Kind newType(Site site, String name) {
        var common = COMMON_TYPES.get(name);
        var id = common == null ? site.nextId() : 10_000L + common;
        var json = Json.object().put("id", String.valueOf(id)).put("name", name).put("subtask", false);
        return new Kind(common == null ? site.numbered() : site, json);
    }
}

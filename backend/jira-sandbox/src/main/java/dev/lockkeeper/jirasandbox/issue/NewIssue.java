package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** An issue that is about to be made. */
public record NewIssue(String key, String type, String summary) {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+-[1-9][0-9]*");
    private static final Map<String, Integer> COMMON_TYPES = Map.of("Epic", 1, "Story", 2, "Task", 3, "Bug", 4);

    public NewIssue {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is not an issue key, such as SHOP-412");
        }
    }

    /** Takes one number for the issue and, where the project or type is new, one for each of them. */
    public Site in(Site site, Instant now) {
        var fields = Json.object();
        var numbered = addProject(fields, site);
        numbered = addType(fields, numbered);
        fields.put("summary", summary);
        fields.set("labels", Json.array(List.of()));
        addStatus(fields);
        fields.put("created", JiraTime.write(now)).put("updated", JiraTime.write(now));
        return numbered.numbered().with(new Issue(numbered.nextId(), key, fields, List.of(), Map.of()));
    }

    private Site addProject(ObjectNode fields, Site site) {
        var project = key.substring(0, key.lastIndexOf('-'));
        var known = site.known("project", "key", project);
        known.ifPresentOrElse(same -> fields.set("project", same), () -> fields.putObject("project")
                .put("id", String.valueOf(site.nextId()))
                .put("key", project)
                .put("name", project));
        return known.isPresent() ? site : site.numbered();
    }

    private Site addType(ObjectNode fields, Site site) {
        var common = COMMON_TYPES.get(type);
        var known = site.known("issuetype", "name", type);
        known.ifPresentOrElse(same -> fields.set("issuetype", same), () -> fields.putObject("issuetype")
                .put("id", String.valueOf(common == null ? site.nextId() : 10_000L + common))
                .put("name", type)
                .put("subtask", false));
        return known.isPresent() || common != null ? site : site.numbered();
    }

    private static void addStatus(ObjectNode fields) {
        fields.putObject("status")
                .put("id", "1")
                .put("name", "To Do")
                .putObject("statusCategory")
                .put("id", 2)
                .put("key", "new")
                .put("colorName", "blue-gray")
                .put("name", "To Do");
    }
}

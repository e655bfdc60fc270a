package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An issue that is about to be made. */
public record NewIssue(String key, String type, String summary) {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+-[1-9][0-9]*");

    public NewIssue {
        checkKey(key);
    }

    public static void checkKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is not an issue key, such as SHOP-412");
        }
    }

    static String projectOf(String key) {
        return key.substring(0, key.lastIndexOf('-'));
    }

    /** Takes one number for the issue and, where the project or type is new, one for each of them. */
    public Site in(Site site, Instant now) {
        var project = Kind.ofProject(site, projectOf(key));
        var kind = Kind.ofType(project.site(), type);
        var fields = Json.object();
        fields.set("project", project.json());
        fields.set("issuetype", kind.json());
        fields.put("summary", summary);
        fields.putNull("description");
        fields.set("labels", Json.array(List.of()));
        fields.set("status", Status.TO_DO.json());
        fields.set("priority", Priority.MEDIUM.json());
        fields.putNull("assignee");
        fields.put("created", JiraTime.write(now)).put("updated", JiraTime.write(now));
        var numbered = kind.site().numbered();
        var issue = new Issue(numbered.lastId(), key, fields, List.of(), Map.of(), List.of(), Past.NONE);
        return numbered.with(issue);
    }
}

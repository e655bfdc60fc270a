package dev.lockkeeper.jirasandbox.page;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.JiraTime;
import dev.lockkeeper.jirasandbox.issue.RemoteLink;
import dev.lockkeeper.jirasandbox.issue.SelectField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One issue, as its own page. */
record IssuePage(List<SelectField> selectFields) {

    private static final String PAGE = Resource.text("issue.html");
    private static final Html NO_LINKS = Html.of("<p class=\"blank\">No web links yet.</p>");
    private static final Html NO_PROPERTIES = Html.of("<p class=\"blank\">No properties.</p>");

    Html show(Issue issue) {
        return Html.of(PAGE, issue.key(), issue.summary(), links(issue), details(issue), properties(issue));
    }

    /** Links stand under what they say of the issue, as in Jira. */
    private static Html links(Issue issue) {
        var byRelation = issue.links().stream()
                .collect(Collectors.groupingBy(IssuePage::relation, LinkedHashMap::new, Collectors.toList()));
        var groups = byRelation.entrySet().stream()
                .map(group -> Html.of(
                        "<h3>%s</h3><ul class=\"links\">%s</ul>",
                        group.getKey(), Html.all(group.getValue().stream().map(IssuePage::link))));
        return byRelation.isEmpty() ? NO_LINKS : Html.all(groups);
    }

    private static String relation(RemoteLink link) {
        return link.relationship() == null ? "links to" : link.relationship();
    }

    private static Html link(RemoteLink link) {
        var title = link.resolved()
                ? Html.of("<s>%s</s> <span class=\"done\">resolved</span>", anchor(link))
                : anchor(link);
        return Html.of(
                """
                <li class="link">
                  <span class="link__icon">%s</span>
                  <span class="link__text"><span class="link__title">%s</span><span class="link__summary">%s</span></span>
                  <span class="link__status">%s</span>
                </li>
                """,
                LinkIcons.imageOrPlain(link.object().path("icon")),
                title,
                link.summary(),
                LinkIcons.image(link.object().path("status").path("icon")));
    }

    private static Html anchor(RemoteLink link) {
        return LinkIcons.web(link.url())
                .map(address -> Html.of("<a href=\"%s\" rel=\"noopener\">%s</a>", address, link.title()))
                .orElseGet(() -> Html.of("%s", link.title()));
    }

    private static Html properties(Issue issue) {
        var shown = issue.properties().entrySet().stream()
                .map(each ->
                        Html.of("<h3><code>%s</code></h3><pre>%s</pre>", each.getKey(), Json.pretty(each.getValue())));
        return issue.properties().isEmpty() ? NO_PROPERTIES : Html.all(shown);
    }

    private Html details(Issue issue) {
        return Html.all(Stream.of(
                detail("Type", Html.of("%s", issue.type())),
                detail("Status", Html.of("<span class=\"status\">%s</span>", text(issue, "status", "name"))),
                detail("Priority", Html.of("%s", text(issue, "priority", "name"))),
                detail("Assignee", person(issue)),
                detail("Labels", Chips.of(issue)),
                Html.all(selectFields.stream().map(field -> detail(field.name(), option(issue, field)))),
                detail("Created", time(issue, "created")),
                detail("Updated", time(issue, "updated"))));
    }

    private static Html detail(String name, Html value) {
        return Html.of("<div><dt>%s</dt><dd>%s</dd></div>", name, value);
    }

    private static Html option(Issue issue, SelectField field) {
        var value = text(issue, field.id(), "value");
        return value.isEmpty() ? Html.of("<span class=\"blank\">None</span>") : Html.of("%s", value);
    }

    private static Html person(Issue issue) {
        var name = text(issue, "assignee", "displayName");
        return name.isEmpty() ? Html.of("<span class=\"blank\">Unassigned</span>") : Html.of("%s", name);
    }

    private static String text(Issue issue, String field, String part) {
        JsonNode node = issue.fields().path(field);
        return Json.text(node, part);
    }

    private static Html time(Issue issue, String field) {
        var at = JiraTime.read(Json.text(issue.fields(), field));
        return Html.of("<time datetime=\"%s\">%s</time>", at, JiraTime.forPeople(at));
    }
}

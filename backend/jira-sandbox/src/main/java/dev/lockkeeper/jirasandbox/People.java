package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.issue.Comment;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.JiraTime;
import dev.lockkeeper.jirasandbox.issue.NewIssue;
import dev.lockkeeper.jirasandbox.issue.Person;
import dev.lockkeeper.jirasandbox.issue.Priority;
import dev.lockkeeper.jirasandbox.issue.Site;
import dev.lockkeeper.jirasandbox.issue.Status;
import dev.lockkeeper.jirasandbox.rest.Face;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/** What people do in Jira with their own hands, each step with its time and their name in the issue's history. */
public final class People {

    private final Issues issues;
    private final Face face;
    private final Person who;

    People(Issues issues, Face face, Person who) {
        this.issues = issues;
        this.face = face;
        this.who = who;
    }

    /** The same steps, taken by somebody else. */
    public People as(String name) {
        return new People(issues, face, Person.named(name));
    }

    public void rename(String key, String summary) {
        edit(key, issue -> issue.withField("summary", JsonNodeFactory.instance.stringNode(summary)));
    }

    public void describe(String key, String text) {
        edit(key, issue -> issue.withField("description", face.longText(text)));
    }

    public void retype(String key, String type) {
        step(key, (site, issue) -> site.retyped(issue, type, who, issues.instant()));
    }

    public void progress(String key, Status status) {
        edit(key, issue -> issue.withField("status", status.json()));
    }

    /** Somebody is at work on it from now on. */
    public void begin(String key) {
        progress(key, Status.IN_PROGRESS);
    }

    public void finish(String key) {
        progress(key, Status.DONE);
    }

    public void prioritise(String key, Priority priority) {
        edit(key, issue -> issue.withField("priority", priority.json()));
    }

    public void assign(String key, String name) {
        edit(key, issue -> issue.withField("assignee", Person.named(name).json()));
    }

    public void unassign(String key) {
        edit(key, issue -> issue.withField("assignee", JsonNodeFactory.instance.nullNode()));
    }

    public void label(String key, String... labels) {
        relabel(key, now -> Stream.concat(now, Stream.of(labels)));
    }

    public void unlabel(String key, String... labels) {
        relabel(key, now -> now.filter(label -> !List.of(labels).contains(label)));
    }

    private void relabel(String key, UnaryOperator<Stream<String>> change) {
        edit(key, issue -> issue.withLabels(change.apply(issue.labels().stream())));
    }

    public void comment(String key, String text) {
        step(key, (site, issue) -> {
            var now = JiraTime.write(issues.instant());
            var comment = new Comment(site.nextId(), who, face.longText(text), List.of(), now, now);
            return site.numbered().with(issue.with(comment).touchedAt(issues.instant()));
        });
    }

    /** Takes a web link away, by hand. */
    public void unlink(String key, String globalId) {
        step(key, (site, issue) -> {
            var link = issue.link(globalId).orElseThrow(() -> new NoSuchElementException("no link " + globalId));
            return site.with(issue.without(link).touchedAt(issues.instant()));
        });
    }

    /** Into another project, or back: the number stays, the former key still leads here. */
    public void move(String key, String newKey) {
        NewIssue.checkKey(newKey);
        step(key, (site, issue) -> {
            if (site.find(newKey).filter(other -> other.id() != issue.id()).isPresent()) {
                throw new IllegalStateException("there is an issue " + newKey + " already");
            }
            return site.moved(issue, newKey, who, issues.instant());
        });
    }

    /** For good: its number and its keys lead nowhere. */
    public void delete(String key) {
        step(key, Site::without);
    }

    /** With all issues in it, of which nobody is told one by one. */
    public void deleteProject(String projectKey) {
        issues.changeSilently(site -> site.withoutProject(projectKey));
    }

    private void edit(String key, UnaryOperator<Issue> change) {
        step(key, (site, issue) -> site.with(change.apply(issue), who, issues.instant()));
    }

    private void step(String key, BiFunction<Site, Issue, Site> change) {
        issues.change(who, site -> {
            var issue = site.find(key).orElseThrow(() -> new NoSuchElementException("there is no issue " + key));
            return new Issues.Changed<>(change.apply(site, issue), key);
        });
    }
}

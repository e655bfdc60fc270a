package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.hook.Event;
import dev.lockkeeper.jirasandbox.hook.HookList;
import dev.lockkeeper.jirasandbox.hook.Message;
import dev.lockkeeper.jirasandbox.hook.Sender;
import dev.lockkeeper.jirasandbox.hook.Teller;
import dev.lockkeeper.jirasandbox.issue.Comment;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.NewIssue;
import dev.lockkeeper.jirasandbox.issue.Person;
import dev.lockkeeper.jirasandbox.issue.RemoteLink;
import dev.lockkeeper.jirasandbox.issue.Site;
import dev.lockkeeper.jirasandbox.issue.SiteStore;
import dev.lockkeeper.jirasandbox.oauth.Authority;
import dev.lockkeeper.jirasandbox.page.Pages;
import dev.lockkeeper.jirasandbox.rest.Account;
import dev.lockkeeper.jirasandbox.rest.DeploymentApi;
import dev.lockkeeper.jirasandbox.rest.Face;
import dev.lockkeeper.jirasandbox.rest.IssueJson;
import dev.lockkeeper.jirasandbox.rest.Permission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A small Jira on 127.0.0.1 that stands in for a team's own.
 *
 * <p>Programs speak to it over HTTP alone. These methods are for whoever runs it: they fill it, look into it, and make
 * it fail.
 */
public final class JiraSandbox implements AutoCloseable {

    private final Face face;
    private final Issues issues;
    private final Account account;
    private final Limits limits;
    private final DeploymentApi deployments;
    private final Authority authority;
    private final HookList hooks;
    private final Sender sender;
    private final Teller teller;
    private final Listener listener;
    private final Faults faults;
    private final Journal journal = new Journal();

    private JiraSandbox(Options options, Clock clock) {
        faults = new Faults(clock);
        issues = new Issues(new SiteStore(options.store()), clock);
        authority = new Authority(options.habits().app(), options.email(), clock);
        account = new Account(
                options.email(),
                options.apiToken(),
                options.habits().face(),
                options.habits().app(),
                options.habits().scoped(),
                authority::admits);
        listener = new Listener(options.port());
        limits = new Limits(clock, options.habits().limited());
        hooks = new HookList(clock);
        sender = new Sender(clock);
        face = options.habits().face();
        deployments = new DeploymentApi(issues);
        var json = new IssueJson(baseUrl(), face);
        var api = new Assembly(options, issues, account, limits, json).api(hooks, deployments);
        teller = new Teller(hooks, new Message(json), sender);
        issues.onChange(this::tell);
        var doors = new Doors(api, new Pages(issues, options.selectFields()), authority);
        listener.serve(new Reception(doors, faults, journal));
    }

    public static JiraSandbox start(Options options) {
        return start(options, Clock.systemUTC());
    }

    public static JiraSandbox start(Options options, Clock clock) {
        return new JiraSandbox(options, clock);
    }

    private void tell(Site before, Site after, Person who) {
        if (!hooks.isEmpty()) {
            Event.between(before, after, who, issues.instant()).forEach(teller::tell);
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + listener.port();
    }

    /** Where people look at an issue. */
    public String pageOf(String key) {
        return baseUrl() + "/browse/" + key;
    }

    /**
     * Makes an issue; its project and type come into being with it.
     *
     * @return its number, which stays when its key changes
     */
    public String createIssue(String key, String type, String summary) {
        return issues.change(site -> {
            if (site.find(key).isPresent()) {
                throw new IllegalStateException("there is an issue " + key + " already");
            }
            return added(site, new NewIssue(key, type, summary));
        });
    }

    /** The same, but an issue that is there already stays as it is. */
    public String ensureIssue(String key, String type, String summary) {
        return issues.change(site -> site.find(key)
                .map(there -> new Issues.Changed<>(site, String.valueOf(there.id())))
                .orElseGet(() -> added(site, new NewIssue(key, type, summary))));
    }

    private Issues.Changed<String> added(Site site, NewIssue issue) {
        var grown = issue.in(site, issues.instant());
        return new Issues.Changed<>(grown, String.valueOf(grown.lastId()));
    }

    /** When it was made; nothing where there is none. */
    public Optional<Instant> created(String key) {
        return issues.now().find(key).map(Issue::created);
    }

    /** What people do here with their own hands. */
    public People people() {
        return new People(issues, face, Person.named("Petra Planner"));
    }

    /** Who is told of what happens here. */
    public Webhooks webhooks() {
        return new Webhooks(hooks, teller, sender);
    }

    /** Who lets programs in, and may think better of it. */
    public Authority authority() {
        return authority;
    }

    /** What its administrators decide. */
    public Admin admin() {
        return new Admin(issues, account, limits);
    }

    public List<RemoteLink> remoteLinks(String key) {
        return issue(key).links();
    }

    public List<String> labels(String key) {
        return issue(key).labels();
    }

    public Optional<JsonNode> property(String key, String name) {
        return Optional.ofNullable(issue(key).properties().get(name));
    }

    /** What clients say that was deployed of it. */
    public List<JsonNode> deployments(String key) {
        return deployments.of(key);
    }

    public List<Comment> comments(String key) {
        return issue(key).comments();
    }

    /** A field as the API shows it, such as {@code summary} or {@code customfield_10050}. */
    public Optional<JsonNode> field(String key, String name) {
        return issue(key).fields().optional(name);
    }

    private Issue issue(String key) {
        return issues.now().find(key).orElseThrow(() -> new NoSuchElementException("there is no issue " + key));
    }

    /** From now on connections are refused; those that are open are cut. */
    public void goDown() {
        listener.shut();
    }

    /** Listens again, where it listened before. */
    public void comeBack() {
        listener.open();
    }

    /** Plans what goes wrong with the API. */
    public Faults faults() {
        return faults;
    }

    /** The next API request gets this status and has no effect. Several queue up. */
    public void answerNext(int status) {
        answerNext(status, null);
    }

    public void answerNext(int status, @Nullable Duration retryAfter) {
        faults.plan(Fault.status(status, retryAfter));
    }

    /** The next API request takes effect, but its answer never arrives. Several add up. */
    public void loseNextAnswer() {
        faults.plan(Fault.lostAnswer());
    }

    /** Every API request waits this long before anything happens. */
    public void delay(Duration each) {
        faults.delay(each);
    }

    public void deny(Permission permission) {
        account.deny(permission);
    }

    public void grant(Permission permission) {
        account.grant(permission);
    }

    /** The API requests that arrived, oldest first. */
    public List<RecordedRequest> requests() {
        return journal.all();
    }

    /** Tells of every API request as it is answered, until the sandbox is closed. */
    public void watch(Consumer<RecordedRequest> watcher) {
        journal.watch(watcher);
    }

    public void forgetRequests() {
        journal.clear();
    }

    @Override
    public void close() {
        sender.close();
        listener.close();
    }
}

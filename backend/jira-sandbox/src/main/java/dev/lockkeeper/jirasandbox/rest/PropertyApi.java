package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.Issues.Changed;
import tools.jackson.databind.JsonNode;

/** Facts that programs keep on an issue, out of people's sight. */
public final class PropertyApi {

    private static final String ALL = "/issue/{issueIdOrKey}/properties";
    private static final String ONE = ALL + "/{propertyKey}";
    private static final int LONGEST_VALUE = 32_768;
    private static final int LONGEST_KEY = 255;

    private final Issues issues;
    private final Account account;
    private final IssueJson json;

    public PropertyApi(Issues issues, Account account, IssueJson json) {
        this.issues = issues;
        this.account = account;
        this.json = json;
    }

    public void addTo(Operations operations) {
        operations
                .get(ALL, this::index)
                .get(ONE, this::show)
                .put(ONE, this::update)
                .delete(ONE, this::destroy);
    }

    private Answer index(Call call) {
        var issue = account.visible(issues.now(), call.issue());
        var body = Json.object();
        var keys = body.putArray("keys");
        issue.properties().keySet().forEach(key -> keys.addObject()
                .put("key", key)
                .put("self", json.address(issue) + "/properties/" + Call.escape(key)));
        return Answer.json(200, body);
    }

    private Answer show(Call call) {
        var key = call.variable("propertyKey");
        var value = account.visible(issues.now(), call.issue()).properties().get(key);
        if (value == null) {
            throw noProperty();
        }
        var body = Json.object().put("key", key);
        body.set("value", value);
        return Answer.json(200, body);
    }

    private Answer update(Call call) {
        var key = call.variable("propertyKey");
        return issues.change(site -> {
            var issue = account.visible(site, call.issue());
            account.require(Permission.EDIT_ISSUES, issue);
            var value = value(call, key);
            var status = issue.properties().containsKey(key) ? 200 : 201;
            return new Changed<>(site.with(issue.with(key, value)), Answer.empty(status));
        });
    }

    private static JsonNode value(Call call, String key) {
        if (key.length() > LONGEST_KEY) {
            throw Refusal.badRequest("A property's key has at most 255 characters.");
        }
        if (call.body().length() > LONGEST_VALUE) {
            throw Refusal.badRequest("A property's value has at most 32768 characters.");
        }
        return call.json();
    }

    /** Without permission to edit there is nothing to remove: 404, where keeping one gets a 403. */
    private Answer destroy(Call call) {
        var key = call.variable("propertyKey");
        return issues.change(site -> {
            var issue = account.visible(site, call.issue());
            if (!account.may(Permission.EDIT_ISSUES, issue)
                    || !issue.properties().containsKey(key)) {
                throw noProperty();
            }
            return new Changed<>(site.with(issue.withoutProperty(key)), Answer.empty(204));
        });
    }

    private static Refusal noProperty() {
        return Refusal.notFound("The issue has no property with this key.");
    }
}

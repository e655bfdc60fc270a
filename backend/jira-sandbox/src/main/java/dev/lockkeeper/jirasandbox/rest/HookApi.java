package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.hook.Event;
import dev.lockkeeper.jirasandbox.hook.Hook;
import dev.lockkeeper.jirasandbox.hook.HookList;
import dev.lockkeeper.jirasandbox.hook.Proof;
import dev.lockkeeper.jirasandbox.jql.Jql;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Webhooks that an app registers for itself. */
public final class HookApi {

    private final HookList hooks;
    private final @Nullable OAuthApp app;

    public HookApi(HookList hooks, @Nullable OAuthApp app) {
        this.hooks = hooks;
        this.app = app;
    }

    public void addTo(Operations operations) {
        operations
                .get("/webhook", appOnly(this::index))
                .post("/webhook", appOnly(this::create))
                .delete("/webhook", appOnly(this::destroy))
                .put("/webhook/refresh", appOnly(this::refresh));
    }

    private static Function<Call, Answer> appOnly(Function<Call, Answer> work) {
        return call -> {
            if (!call.fromApp()) {
                throw Refusal.forbidden("The caller is not an app.");
            }
            return work.apply(call);
        };
    }

    private Answer index(Call call) {
        return Answer.json(200, Slice.of(call, 100, 100).bean(hooks.dynamic(), HookApi::show));
    }

    private static ObjectNode show(Hook hook) {
        var json = Json.object().put("id", hook.id()).put("url", hook.url()).put("jqlFilter", hook.jqlFilter());
        json.set("events", Json.array(new TreeSet<>(hook.events())));
        if (!hook.fieldIds().isEmpty()) {
            json.set("fieldIdsFilter", Json.array(hook.fieldIds()));
        }
        var end = Objects.requireNonNull(hook.expiresAt(), "an app's hook ends");
        return json.put("expirationDate", end.toEpochMilli());
    }

    private Answer create(Call call) {
        var request = call.json();
        var url = url(request);
        var wanted = request.path("webhooks");
        if (!wanted.isArray() || wanted.isEmpty()) {
            throw Refusal.badRequest("'webhooks' is a list of at least one.");
        }
        var body = Json.object();
        var results = body.putArray("webhookRegistrationResult");
        wanted.forEach(each -> results.add(created(url, each)));
        return Answer.json(200, body);
    }

    private static String url(JsonNode request) {
        var url = Json.text(request, "url");
        if (!url.matches("https?://\\S+") || URI.create(url).getHost() == null) {
            throw Refusal.badRequest("'url' is not a web address.");
        }
        return url;
    }

    /** Of several, one may be wrong and the others are registered all the same. */
    private ObjectNode created(String url, JsonNode wanted) {
        try {
            return Json.object().put("createdWebhookId", hooks.addDynamic(hook(url, wanted)));
        } catch (Refusal wrong) {
            var result = Json.object();
            result.set("errors", Json.array(List.of(wrong.getMessage())));
            return result;
        }
    }

    private Hook hook(String url, JsonNode wanted) {
        var filter = Json.text(wanted, "jqlFilter");
        Jql.parse(filter, ZoneOffset.UTC);
        var events = Set.copyOf(Json.texts(wanted.path("events")));
        if (events.isEmpty() || events.stream().anyMatch(each -> !isKnown(each))) {
            throw Refusal.badRequest("Of these events the sandbox does not know all: " + new TreeSet<>(events));
        }
        var owner = Objects.requireNonNull(app, "only an app comes here");
        var proof = new Proof.Token(owner.clientId(), owner.clientSecret());
        return new Hook(0, url, events, filter, Json.texts(wanted.path("fieldIdsFilter")), proof, null, null);
    }

    private static boolean isKnown(String event) {
        return Arrays.stream(Event.Kind.values()).anyMatch(kind -> kind.title().equals(event));
    }

    private Answer destroy(Call call) {
        hooks.removeDynamic(ids(call));
        return Answer.empty(202);
    }

    private Answer refresh(Call call) {
        var end = hooks.refresh(ids(call));
        return Answer.json(200, Json.object().put("expirationDate", end.toEpochMilli()));
    }

    private static List<Long> ids(Call call) {
        var ids = call.json().path("webhookIds");
        if (!ids.isArray() || ids.isEmpty() || !ids.valueStream().allMatch(JsonNode::isIntegralNumber)) {
            throw Refusal.badRequest("'webhookIds' is a list of numbers.");
        }
        return ids.valueStream().map(JsonNode::longValue).toList();
    }
}

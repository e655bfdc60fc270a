package dev.lockkeeper.jirasandbox.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.rest.OAuthApp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks people whether to let the app in, and gives out tokens: what is known of Atlassian's server by its documentation. */
public final class Authority {

    private final @Nullable OAuthApp app;
    private final Tickets tickets;
    private final String site;
    private final AtomicInteger issued = new AtomicInteger();
    private volatile boolean known = true;

    public Authority(@Nullable OAuthApp app, String site, Clock clock) {
        this.app = app;
        this.site = UUID.nameUUIDFromBytes(site.getBytes(UTF_8)).toString();
        tickets = new Tickets(clock);
    }

    /** By what the gateway knows this Jira. */
    public String site() {
        return site;
    }

    public boolean admits(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith("Bearer ")
                && tickets.admits(authorization.substring("Bearer ".length()));
    }

    /** From now on nobody is let in by what was given out so far. */
    public void revoke() {
        tickets.revoke();
    }

    /** Access tokens end before their time; who was granted more gets others. */
    public void endAccess() {
        tickets.endAccess();
    }

    /** How many access tokens it has given out. */
    public int issued() {
        return issued.get();
    }

    /** As when somebody deletes the client, or its secret. */
    public void forgetApp() {
        known = false;
    }

    public void knowApp() {
        known = true;
    }

    /** Nothing where the call is none of its business. */
    public Optional<Answer> answer(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /_edge/tenant_info" ->
                Optional.of(Answer.json(200, Json.object().put("cloudId", site)));
            case "GET /authorize" -> Optional.of(question(call));
            case "GET /authorize/yes" -> Optional.of(back(call, "code=" + tickets.code()));
            case "GET /authorize/no" -> Optional.of(back(call, "error=access_denied"));
            case "POST /oauth/token" -> Optional.of(issue(call));
            default -> Optional.empty();
        };
    }

    private Answer question(Call call) {
        if (app == null
                || !app.clientId().equals(call.parameter("client_id"))
                || !"code".equals(call.parameter("response_type"))
                || !"api.atlassian.com".equals(call.parameter("audience"))
                || call.parameter("redirect_uri") == null) {
            return Answer.text(400, "text/plain", "No app asks like this.");
        }
        var query = call.query().replace("&", "&amp;");
        return Answer.text(200, "text/html", """
                <!DOCTYPE html><html lang="en"><title>Let it in?</title><h1>Let this app in?</h1>
                <p><a id="yes" href="/authorize/yes?%1$s">Accept</a> <a id="no" href="/authorize/no?%1$s">Cancel</a></p></html>
                """.formatted(query));
    }

    private static Answer back(Call call, String said) {
        var state = Call.escape(Objects.requireNonNullElse(call.parameter("state"), ""));
        return Answer.empty(302).with("Location", call.parameter("redirect_uri") + "?" + said + "&state=" + state);
    }

    private Answer issue(Call call) {
        try {
            return issue(call.json());
        } catch (Refusal notJson) {
            return refused(400, "invalid_request");
        }
    }

    private Answer issue(JsonNode asked) {
        if (app == null
                || !known
                || !app.clientId().equals(Json.text(asked, "client_id"))
                || !app.clientSecret().equals(Json.text(asked, "client_secret"))) {
            return refused(401, "access_denied");
        }
        return switch (Json.text(asked, "grant_type")) {
            case "client_credentials" -> issued(false);
            case "authorization_code" ->
                tickets.takeCode(Json.text(asked, "code")) ? issued(true) : refused(403, "invalid_grant");
            case "refresh_token" ->
                tickets.takeRefresh(Json.text(asked, "refresh_token"))
                        ? issued(true)
                        : refused(403, "unauthorized_client");
            default -> refused(400, "unsupported_grant_type");
        };
    }

    private Answer issued(boolean lasting) {
        issued.incrementAndGet();
        var body = Json.object()
                .put("access_token", tickets.access())
                .put("token_type", "Bearer")
                .put("expires_in", Tickets.ACCESS.toSeconds());
        return Answer.json(200, lasting ? body.put("refresh_token", tickets.refresh()) : body);
    }

    private static Answer refused(int status, String error) {
        return Answer.json(status, Json.object().put("error", error));
    }
}

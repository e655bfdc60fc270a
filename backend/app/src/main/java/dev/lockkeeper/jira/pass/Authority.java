package dev.lockkeeper.jira.pass;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.JiraSettings;
import dev.lockkeeper.jira.server.Lines;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** Atlassian's server that asks people, and gives out tokens. It takes JSON, where OAuth has forms. */
@Component
class Authority {

    private static final List<String> SCOPES =
            List.of("read:jira-work", "write:jira-work", "read:jira-user", "manage:jira-webhook", "offline_access");

    private static final List<String> DEPLOYMENTS =
            List.of("write:deployment-info:jira", "delete:deployment-info:jira");

    private static final String AUDIENCE = "api.atlassian.com";

    private final JiraSettings settings;
    private final Lines lines;

    Authority(JiraSettings settings, Lines lines) {
        this.settings = settings;
        this.lines = lines;
    }

    /** @param expiresIn seconds */
    record Issued(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("refresh_token") @Nullable String refreshToken,
            @JsonProperty("expires_in") long expiresIn) {

        @Override
        public String toString() {
            return "Issued[expiresIn=" + expiresIn + "]";
        }
    }

    private record Asked(
            @JsonProperty("grant_type") String grantType,
            @JsonProperty("client_id") String clientId,
            @JsonProperty("client_secret") String clientSecret,
            @Nullable String code,
            @JsonProperty("redirect_uri") @Nullable String redirectUri,
            @JsonProperty("refresh_token") @Nullable String refreshToken) {

        @Override
        public String toString() {
            return "Asked[" + grantType + "]";
        }
    }

    private record Tenancy(@Nullable String cloudId) {}

    /** Where a person is asked whether to let the app in. Nothing is asked for that the connection does not need. */
    URI question(JiraConnection connection, URI answer, String state) {
        return UriComponentsBuilder.fromUriString(settings.authority() + "/authorize")
                .queryParam("audience", AUDIENCE)
                .queryParam("client_id", "{client}")
                .queryParam("scope", "{scope}")
                .queryParam("redirect_uri", "{answer}")
                .queryParam("state", "{state}")
                .queryParam("response_type", "code")
                .queryParam("prompt", "consent")
                .encode()
                .build(connection.clientId(), String.join(" ", scopes(connection)), answer, state);
    }

    /** What the app has to be allowed, in Atlassian's words. */
    static List<String> scopes(JiraConnection connection) {
        var more = connection.showing().deployments() ? DEPLOYMENTS : List.<String>of();
        return Stream.concat(SCOPES.stream(), more.stream()).toList();
    }

    Issued forClient(String clientId, String secret) {
        return ask(new Asked("client_credentials", clientId, secret, null, null, null));
    }

    Issued forCode(String clientId, String secret, String code, URI answer) {
        return ask(new Asked("authorization_code", clientId, secret, code, answer.toString(), null));
    }

    /** The refresh token counts no longer then. */
    Issued forRefresh(String clientId, String secret, String refreshToken) {
        return ask(new Asked("refresh_token", clientId, secret, null, null, refreshToken));
    }

    /** What it refuses with 400, 401 or 403 is the client, the code or the grant: nobody lets us in by that any more. */
    private Issued ask(Asked asked) {
        try {
            var issued = client(URI.create(settings.authority()))
                    .post()
                    .uri("/oauth/token")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(asked)
                    .retrieve()
                    .body(Issued.class);
            return Objects.requireNonNull(issued, "an answer without a body");
        } catch (JiraRefusal refusal) {
            throw refusal.status() == 400 || refusal.status() == 401 || refusal.status() == 403
                    ? JiraRefusal.shutOut()
                    : refusal;
        }
    }

    /** By what the gateway knows the site, which it tells anybody. */
    String site(JiraConnection connection) {
        var said = client(connection.baseUrl())
                .get()
                .uri("/_edge/tenant_info")
                .retrieve()
                .body(Tenancy.class);
        if (said == null || said.cloudId() == null || !said.cloudId().matches("[A-Za-z0-9-]{1,100}")) {
            throw new RestClientException("no Jira Cloud: it does not say by what the gateway knows it");
        }
        return said.cloudId();
    }

    private RestClient client(URI address) {
        return lines.to(address, List.of());
    }
}

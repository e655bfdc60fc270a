package dev.lockkeeper.jira.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the Jira of a connection. One client is made for each piece of work, which costs little beside a call over the
 * network: so no credential stays in memory longer than it is used, and a changed connection needs no cache told.
 */
@Component
public class Jiras {

    private final JiraSettings settings;
    private final AddressGuard guard;
    private final SecretBox secrets;
    private final RefusalReader refusals;
    private final Breakers breakers;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final HttpClient http;

    Jiras(JiraSettings settings, AddressGuard guard, SecretBox secrets, Breakers breakers, Clock clock) {
        this.settings = settings;
        this.guard = guard;
        this.secrets = secrets;
        this.breakers = breakers;
        refusals = new RefusalReader(json, clock);
        http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Speaks as the connection's account. */
    public Jira of(JiraConnection connection) {
        var tenant = TenantContext.required().value();
        var token = secrets.open(connection.secret(), tenant, connection.id());
        return client(
                connection,
                headers -> {
                    if (connection.kind() == JiraKind.DATA_CENTER) {
                        headers.setBearerAuth(token);
                    } else {
                        headers.setBasicAuth(connection.accountEmail(), token, UTF_8);
                    }
                },
                List.of(breakers.of(connection)));
    }

    /** Says nothing of who is asking. */
    public Jira anonymous(JiraConnection connection) {
        return client(connection, headers -> {}, List.of());
    }

    private Jira client(
            JiraConnection connection, Consumer<HttpHeaders> headers, List<ClientHttpRequestInterceptor> around) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        var client = RestClient.builder()
                .baseUrl(connection.baseUrl())
                .requestFactory(requests)
                .defaultHeaders(headers)
                .requestInterceptor(guarded())
                .requestInterceptors(all -> all.addAll(around))
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                // A redirect is no answer either: it could lead where the guard would not.
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), (request, response) -> {
                    throw refusals.read(response);
                })
                .build();
        var proxies = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build();
        return switch (connection.kind()) {
            case CLOUD -> new CloudJira(proxies.createClient(CloudApi.class));
            case DATA_CENTER -> new DataCenterJira(proxies.createClient(DataCenterApi.class));
        };
    }

    private ClientHttpRequestInterceptor guarded() {
        return (request, body, execution) -> {
            guard.check(request.getURI());
            return execution.execute(request, body);
        };
    }
}

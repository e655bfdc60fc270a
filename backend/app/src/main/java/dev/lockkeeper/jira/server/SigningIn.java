package dev.lockkeeper.jira.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.stereotype.Component;

/** Says with each call whose it is, and leads it through the gateway where that is the way in. */
@Component
class SigningIn {

    private final JiraSettings settings;
    private final SecretBox secrets;
    private final Passes passes;

    SigningIn(JiraSettings settings, SecretBox secrets, Passes passes) {
        this.settings = settings;
        this.secrets = secrets;
        this.passes = passes;
    }

    ClientHttpRequestInterceptor of(JiraConnection connection) {
        return connection.signIn().isOAuth() ? withPass(connection) : withSecret(connection);
    }

    /** Opened for each call, so that what is kept between calls is sealed. */
    private ClientHttpRequestInterceptor withSecret(JiraConnection connection) {
        var tenant = TenantContext.required().value();
        return (request, body, execution) -> {
            var secret = secrets.open(connection.secret(), tenant, connection.id());
            var headers = request.getHeaders();
            if (connection.kind() == JiraKind.DATA_CENTER) {
                headers.setBearerAuth(secret);
            } else {
                headers.setBasicAuth(connection.accountEmail(), secret, UTF_8);
            }
            return execution.execute(led(connection, request), body);
        };
    }

    /** One that ended sooner than it should have, as when somebody takes it back, is asked for anew, once. */
    private ClientHttpRequestInterceptor withPass(JiraConnection connection) {
        return (request, body, execution) -> {
            var led = led(connection, request);
            var token = passes.token(connection);
            led.getHeaders().setBearerAuth(token);
            var response = execution.execute(led, body);
            if (!isRefused(response)) {
                return response;
            }
            response.close();
            led.getHeaders().set(HttpHeaders.AUTHORIZATION, "Bearer " + passes.tokenAfter(connection, token));
            return execution.execute(led, body);
        };
    }

    private static boolean isRefused(ClientHttpResponse response) throws IOException {
        return response.getStatusCode().value() == HttpStatus.UNAUTHORIZED.value();
    }

    private HttpRequest led(JiraConnection connection, HttpRequest request) {
        if (!connection.signIn().isByGateway()) {
            return request;
        }
        var below = request.getURI()
                .toString()
                .substring(connection.baseUrl().toString().length());
        var address = URI.create(settings.gateway() + "/ex/jira/" + passes.site(connection) + below);
        return new HttpRequestWrapper(request) {
            @Override
            public URI getURI() {
                return address;
            }
        };
    }
}

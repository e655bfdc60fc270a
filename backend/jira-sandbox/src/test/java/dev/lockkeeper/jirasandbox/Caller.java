package dev.lockkeeper.jirasandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API. Every answer it gets is held against Jira's contract, where that is at hand. */
final class Caller {

    static final String EMAIL = "lockkeeper@harbor.example";
    static final String TOKEN = "a-token-for-tests";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String baseUrl;
    private final String authorization;
    private final boolean outsideContract;
    private final Duration patience;

    private Caller(String baseUrl, String authorization, boolean outsideContract, Duration patience) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
        this.outsideContract = outsideContract;
        this.patience = patience;
    }

    static Options account() {
        return Options.forAccount(EMAIL, TOKEN);
    }

    static Caller of(JiraSandbox jira) {
        return new Caller(jira.baseUrl(), basic(EMAIL, TOKEN), false, Duration.ofSeconds(10));
    }

    Caller signedInWith(String email, String token) {
        return new Caller(baseUrl, basic(email, token), outsideContract, patience);
    }

    Caller bearing(String token) {
        return new Caller(baseUrl, "Bearer " + token, outsideContract, patience);
    }

    Caller anonymous() {
        return new Caller(baseUrl, "", outsideContract, patience);
    }

    /** For answers that no contract foresees: planned faults, removed operations, pages. */
    Caller outsideContract() {
        return new Caller(baseUrl, authorization, true, patience);
    }

    Caller withPatience(Duration shorter) {
        return new Caller(baseUrl, authorization, outsideContract, shorter);
    }

    private static String basic(String email, String token) {
        return "Basic " + Base64.getEncoder().encodeToString((email + ":" + token).getBytes(UTF_8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    JsonNode getJson(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "");
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(patience)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (!outsideContract) {
            Contract.atHand().ifPresent(contract -> contract.holdsFor(method, path, response));
        }
        return response;
    }
}

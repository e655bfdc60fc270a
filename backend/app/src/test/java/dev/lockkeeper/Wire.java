package dev.lockkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Requests byte for byte to the real server, where encodings and limits are the server's own. */
@TestComponent
public class Wire {

    private static final Pattern TOKEN = Pattern.compile("hx-headers=\"\\{&quot;[^&]+&quot;:&quot;([^&]+)&quot;");

    private final Environment environment;

    Wire(Environment environment) {
        this.environment = environment;
    }

    /** A person's browser with its cookies. */
    public final class Visitor {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private String csrf = "";

        public HttpResponse<String> get(String address) {
            return send(client, request(address).header("Accept", "text/html").GET());
        }

        /** The body is sent as it stands; each byte of it is a character. */
        public HttpResponse<String> post(String address, String body) {
            return send(
                    client,
                    request(address)
                            .header("Accept", "text/html")
                            .header("X-XSRF-TOKEN", csrf)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1))));
        }

        public HttpResponse<String> post(String address, Map<String, String> fields) {
            return post(address, encode(fields));
        }

        /** One file, as a browser's form sends it. */
        public HttpResponse<String> upload(String address, String name, String content) {
            var head = "--edge\r\nContent-Disposition: form-data; name=";
            var token = head + "\"_csrf\"\r\n\r\n" + csrf + "\r\n";
            var file = head + "\"files\"; filename=\"" + name + "\"\r\n\r\n" + content + "\r\n--edge--\r\n";
            return send(
                    client,
                    request(address)
                            .header("Accept", "text/html")
                            .header("Content-Type", "multipart/form-data; boundary=edge")
                            .POST(BodyPublishers.ofString(token + file)));
        }

        private Visitor signIn(String email, String password) {
            csrf = token("/sign-in");
            var answer = post("/sign-in", Map.of("email", email, "password", password));
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
            csrf = token("/tenants");
            return this;
        }

        private String token(String address) {
            var page = get(address).body();
            var token = TOKEN.matcher(page);
            assertThat(token.find()).as(page).isTrue();
            return token.group(1);
        }
    }

    public Visitor signIn(String email, String password) {
        return new Visitor().signIn(email, password);
    }

    /** As a program. */
    public HttpResponse<String> api(String token, String method, String address, byte[] json) {
        return send(token, method, address, json, "application/json");
    }

    public HttpResponse<String> send(String token, String method, String address, String body, String type) {
        return send(token, method, address, body.getBytes(StandardCharsets.UTF_8), type);
    }

    private HttpResponse<String> send(String token, String method, String address, byte[] body, String type) {
        return send(
                HttpClient.newHttpClient(),
                request(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> api(String token, String method, String address, String json) {
        return api(token, method, address, json.getBytes(StandardCharsets.UTF_8));
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + address));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

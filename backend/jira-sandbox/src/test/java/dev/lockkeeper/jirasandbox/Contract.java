package dev.lockkeeper.jirasandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Atlassian's own description of the API. It is not ours to pass on, so it may be missing. */
final class Contract {

    static final String MISSING = "Jira's contract is not at hand (no shared/jira beside the checkout):"
            + " the sandbox's answers are not checked against it";

    private static final String FILE = "shared/jira/jira-cloud-platform-v3.trimmed.json";
    private static final String SOFTWARE = "jira-software-cloud.trimmed.json";
    private static final Optional<Contract> FOUND = find();

    private final OpenApiInteractionValidator platform;

    /** There, parameters are named after properties of one's own, as the contract says in words. */
    private final OpenApiInteractionValidator software;

    private Contract(Path file) {
        platform = OpenApiInteractionValidator.createFor(address(file)).build();
        software = OpenApiInteractionValidator.createFor(address(file.resolveSibling(SOFTWARE)))
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.parameter.query.unexpected", Level.IGNORE)
                        .build())
                .build();
    }

    private static String address(Path file) {
        return file.toUri().toString();
    }

    private OpenApiInteractionValidator of(String path) {
        return path.startsWith("/rest/api/") ? platform : software;
    }

    static Optional<Contract> atHand() {
        return FOUND;
    }

    private static Optional<Contract> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FILE))
                .filter(Files::exists)
                .findFirst()
                .map(Contract::new);
    }

    void holdsFor(String method, String path, HttpResponse<String> response) {
        var status = response.statusCode();
        assertThat(errors(method, path, status, response.body()))
                .as("%s %s answered %d %s", method, path, status, response.body())
                .isEmpty();
    }

    /** What is wrong with an answer that was recorded. */
    List<ValidationReport.Message> errors(RecordedRequest recorded) {
        var answer = recorded.answer();
        var type = answer.headers().getOrDefault("Content-Type", "");
        var json = answer.body().isEmpty() || type.startsWith("application/json");
        var body = json ? answer.body() : "\"answered as " + type + "\"";
        return errors(recorded.method(), recorded.path(), answer.status(), body);
    }

    /** What is wrong with an answer. Where the contract leaves a refusal's body open, it is an ErrorCollection. */
    List<ValidationReport.Message> errors(String method, String path, int status, String body) {
        var report = answer(method, path, status, body);
        if (status < 400 || !report.getMessages().stream().allMatch(Contract::isUnforeseenBody)) {
            return report.getMessages();
        }
        return answer("GET", "/rest/api/3/mypermissions", 400, body).getMessages();
    }

    private static boolean isUnforeseenBody(ValidationReport.Message message) {
        return message.getKey().equals("validation.response.body.unexpected");
    }

    private ValidationReport answer(String method, String path, int status, String body) {
        var response = SimpleResponse.Builder.status(status);
        if (!body.isEmpty()) {
            response.withContentType("application/json").withBody(body);
        }
        return of(path).validateResponse(path.split("\\?")[0], Request.Method.valueOf(method), response.build());
    }

    ValidationReport request(String method, String path, String body) {
        return request(method, path, body.isEmpty() ? "" : "application/json", body);
    }

    ValidationReport request(String method, String path, String type, String body) {
        var parts = path.split("\\?", 2);
        var request = new SimpleRequest.Builder(Request.Method.valueOf(method), parts[0]);
        Arrays.stream(parts.length < 2 ? new String[0] : parts[1].split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> request.withQueryParam(decode(pair[0]), pair.length < 2 ? "" : decode(pair[1])));
        if (!type.isEmpty()) {
            request.withContentType(type);
        }
        return of(path).validateRequest(
                        body.isEmpty()
                                ? request.build()
                                : request.withBody(body).build());
    }

    private static String decode(String escaped) {
        return URLDecoder.decode(escaped, UTF_8);
    }
}

package dev.lockkeeper.flyway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;

/** Brings reports to Lockkeeper. Nothing that happens on the way is thrown, and nothing holds a migration up for long. */
final class Courier {

    /** What became of a report. */
    enum Answer {
        TAKEN,
        /** Asked again, the answer would be the same. */
        REFUSED,
        LOST
    }

    private static final Log LOG = LogFactory.getLog(Courier.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final int QUOTED = 300;

    private final Settings settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    Courier(Settings settings) {
        this.settings = settings;
    }

    /** Tried twice; what is lost is said in the log. */
    Answer deliver(int migration, String report) {
        var answer = send(migration, report, false);
        return answer == Answer.LOST ? send(migration, report, true) : answer;
    }

    /** Tried once; the next will tell the same and more. */
    Answer hint(int migration, String report) {
        return send(migration, report, false);
    }

    private Answer send(int migration, String report, boolean last) {
        try {
            return judge(client.send(request(migration, report), BodyHandlers.ofString()), last);
        } catch (IOException | IllegalArgumentException unreachable) {
            return lost(String.valueOf(unreachable), last);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.LOST;
        }
    }

    private HttpRequest request(int migration, String report) {
        return HttpRequest.newBuilder(
                        URI.create(settings.address() + "/api/v1/migrations/" + migration + "/executions"))
                .timeout(WHOLE)
                .header("Authorization", "Bearer " + settings.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(report))
                .build();
    }

    private Answer judge(HttpResponse<String> answer, boolean last) {
        var status = answer.statusCode();
        if (status == 200 || status == 201) {
            return Answer.TAKEN;
        }
        if (status >= 400 && status < 500 && status != 429) {
            LOG.warn("Lockkeeper refuses the report with " + status + ": " + beginning(answer.body()));
            return Answer.REFUSED;
        }
        return lost("it answers " + status, last);
    }

    private Answer lost(String why, boolean last) {
        if (last) {
            LOG.warn("Lockkeeper at " + settings + " cannot be told: " + why);
        }
        return Answer.LOST;
    }

    private static String beginning(String body) {
        return body.length() <= QUOTED ? body : body.substring(0, QUOTED) + "…";
    }
}

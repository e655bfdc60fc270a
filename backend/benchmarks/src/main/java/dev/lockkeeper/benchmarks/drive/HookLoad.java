package dev.lockkeeper.benchmarks.drive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells something at each door in turn, and each time something else that has to be looked into. */
final class HookLoad {

    /**
     * What came of it.
     *
     * @param perSecond how many were answered with 200
     * @param millis what each of them took, least first
     */
    record Answered(double perSecond, List<Double> millis) {

        double millis(double part) {
            return millis.get((int) Math.min(millis.size() - 1L, Math.round(part * millis.size())));
        }
    }

    private static final String BODY = """
            {"webhookEvent":"jira:issue_updated","user":{"accountId":"somebody"},
             "issue":{"id":"%s","key":"%s","fields":{"updated":"%s"}},
             "changelog":{"items":[{"field":"summary"}]}}""";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final Started application;
    private final Told told;
    private final int doors;

    HookLoad(Started application, Told told, int doors) {
        this.application = application;
        this.told = told;
        this.doors = doors;
    }

    /** Each of the senders as soon as it has its answer. */
    Answered run(int senders, Duration length) {
        return run(senders, length, Duration.ZERO);
    }

    /** One, so often, whatever becomes of those before; who is late for the next one waits that much longer. */
    Answered steadily(int perSecond, Duration length) {
        return run(1, length, Duration.ofSeconds(1).dividedBy(perSecond));
    }

    private Answered run(int senders, Duration length, Duration between) {
        var pool = Executors.newFixedThreadPool(senders);
        try {
            var began = System.nanoTime();
            var sender = (Callable<List<Double>>) () -> send(began + length.toNanos(), between.toNanos());
            var millis = new ArrayList<Double>();
            for (var each : pool.invokeAll(Collections.nCopies(senders, sender))) {
                millis.addAll(each.get());
            }
            millis.sort(null);
            return new Answered(millis.size() / ((System.nanoTime() - began) / 1e9), millis);
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Double> send(long until, long between) throws IOException, InterruptedException {
        var took = new ArrayList<Double>();
        var due = System.nanoTime();
        while (System.nanoTime() < until) {
            var request = next(turn.getAndIncrement());
            TimeUnit.NANOSECONDS.sleep(between == 0 ? 0 : due - System.nanoTime());
            var began = between == 0 ? System.nanoTime() : due;
            due += between;
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("a webhook was answered with " + status);
            }
            took.add((System.nanoTime() - began) / 1e6);
        }
        return took;
    }

    private HttpRequest next(int number) {
        var door = number % doors;
        var body = BODY.formatted(told.get("issue." + door), told.get("key." + door), TIME.format(Instant.now()));
        return HttpRequest.newBuilder(URI.create(application.address(told.get("door." + door))))
                .header("Content-Type", "application/json")
                .header("X-Atlassian-Webhook-Identifier", "benchmark-" + number)
                .header("X-Hub-Signature", signature(told.get("secret." + door), body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String signature(String secret, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Asks for each place in both companies in turn, again and again, one after the other, and keeps the times. */
final class Visits {

    static final String READER = "reader";
    private static final long SEED = 4_711;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Started application;
    private final Told told;
    private final Map<String, String> cookies;
    private final Map<Place, Both> times = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Random lot = new Random(SEED);

    /** With the sessions of the reader, and of the owner of each company by its slug. */
    Visits(Started application, Told told, Map<String, String> cookies) {
        this.application = application;
        this.told = told;
        this.cookies = cookies;
    }

    Visits run(List<Place> places, int warmUp, int rounds) {
        for (int round = -warmUp; round < rounds; round++) {
            if (round == 0) {
                times.clear();
            }
            for (var place : places) {
                visit(place);
            }
        }
        return this;
    }

    /** Whoever comes later finds what the one before has warmed, so they take turns by lot. */
    private void visit(Place place) {
        var kept = times.computeIfAbsent(place, each -> new Both());
        var turns = new ArrayList<Runnable>(List.of(
                () -> kept.add(Both.FEW, millis(place, Both.FEW)),
                () -> kept.add(Both.MANY, millis(place, Both.MANY))));
        if (place.peer() != null) {
            turns.add(() -> kept.addAsFull(millis(place.compared(), Both.FEW)));
        }
        Collections.shuffle(turns, lot);
        turns.forEach(Runnable::run);
    }

    private double millis(Place place, String slug) {
        var key = slug + place.address();
        var request = place.request(application, told, slug).header("Cookie", cookie(place, slug));
        if (place.tag() && tags.containsKey(key)) {
            request.header("If-None-Match", tags.get(key));
        }
        var began = System.nanoTime();
        var answer = send(request.build());
        var millis = (System.nanoTime() - began) / 1e6;
        var unchanged = place.tag() && tags.containsKey(key);
        if (unchanged ? answer.status() != 304 : answer.status() / 100 != 2) {
            throw new IllegalStateException(slug + place.address() + " answered " + answer.status());
        }
        if (place.tag()) {
            tags.put(key, answer.tag());
        }
        return millis;
    }

    private String cookie(Place place, String slug) {
        if (!place.address().startsWith("/{slug}/")) {
            return "";
        }
        return cookies.getOrDefault(place.address().contains("/settings/") ? slug : READER, "");
    }

    private record Answer(int status, String tag) {}

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where less is shown of ten records, beside a page that shows as much of them. */
    List<String> tableOfFuller() {
        var lines = new ArrayList<>(List.of(
                "| | with 10: p50 | with 10, as full: p50 | with %,d: p50 | p95 | times, as full | times |"
                        .formatted(told.number("many.count")),
                "|---|--:|--:|--:|--:|--:|--:|"));
        times.forEach((place, both) -> lines.add(both.rowAsFull(place.name())));
        return lines;
    }

    List<String> table() {
        var lines = new ArrayList<>(List.of(
                "| | with 10: p50 | p95 | with %,d: p50 | p95 | times |".formatted(told.number("many.count")),
                "|---|--:|--:|--:|--:|--:|"));
        times.forEach((place, both) -> lines.add(both.row(place.name())));
        return lines;
    }

    /** What should cost less. */
    List<String> over() {
        return times.entrySet().stream()
                .filter(entry -> entry.getValue().isOver())
                .map(entry -> entry.getKey().name())
                .toList();
    }
}

package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** An application that was started here, and is stopped here with all that it started. */
final class Started implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private static final Set<Started> RUNNING = ConcurrentHashMap.newKeySet();

    private final Process process;
    private final int port;
    private final Path log;
    private final long began;

    private Started(Process process, int port, Path log, long began) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.began = began;
    }

    static Started start(List<String> command, Path folder, Path home, boolean demo) {
        var port = freePort();
        try {
            Files.createDirectories(home);
            var log = home.resolve("application.log");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("PORT", String.valueOf(port));
            builder.environment().put("LOCKKEEPER_HOME", home.toString());
            builder.environment().put("LOCKKEEPER_DEMO", String.valueOf(demo));
            var began = System.nanoTime();
            var started = new Started(builder.start(), port, log, began);
            RUNNING.add(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    long pid() {
        return process.pid();
    }

    /** From the command until the page of sign-in came, complete. */
    Duration firstPage() {
        await(() -> status("/sign-in") == 200);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    Started awaitReady() {
        await(() -> log().contains("Lockkeeper is ready"));
        return this;
    }

    void await(BooleanSupplier condition) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("the application did not get there:\n" + log());
            }
            pause();
        }
    }

    static void stopAll() {
        RUNNING.forEach(Started::close);
    }

    /** As Ctrl-C does; what has not ended after a minute is killed. */
    @Override
    public void close() {
        var family = process.descendants().toList();
        process.destroy();
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (process.isAlive() || family.stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > until) {
                process.destroyForcibly();
                family.forEach(ProcessHandle::destroyForcibly);
            }
            pause();
        }
        RUNNING.remove(this);
    }

    private int status(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address(path)))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return CLIENT.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

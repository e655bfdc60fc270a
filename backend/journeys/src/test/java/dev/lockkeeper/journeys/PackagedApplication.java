package dev.lockkeeper.journeys;

import dev.lockkeeper.postgres.DatabaseRoles;
import dev.lockkeeper.postgres.RolePasswords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The application as users get it: the packaged jar, a process of its own, with its own PostgreSQL and the demo company. */
final class PackagedApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final Path log;

    private PackagedApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static PackagedApplication start(Path home, Map<String, String> settings) throws Exception {
        return start(home, settings, List.of("-jar", jar().toString()));
    }

    /** The same jar, with the classes of a folder on its class path. */
    static PackagedApplication startWith(Path additions, Path home, Map<String, String> settings) throws Exception {
        var launcher = "org.springframework.boot.loader.launch.PropertiesLauncher";
        return start(home, settings, List.of("-Dloader.path=" + additions, "-cp", jar().toString(), launcher));
    }

    private static PackagedApplication start(Path home, Map<String, String> settings, List<String> program)
            throws Exception {
        var port = freePort();
        var environment = new HashMap<>(settings);
        environment.put("PORT", String.valueOf(port));
        environment.put("LOCKKEEPER_HOME", home.toString());
        if ("container".equals(System.getProperty("lockkeeper.test.database"))) {
            environment.putAll(container());
        }
        Files.createDirectories(home);
        var log = home.resolve("application.log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                Stream.concat(Stream.of(java, "-Xmx512m"), program.stream()).toList());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var application = new PackagedApplication(builder.start(), port, log);
        application.awaitReady();
        return application;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** As Ctrl-C and SIGTERM do. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the application did not stop within a minute");
        }
    }

    /** As a crash does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }

    /** Ready includes the demo company: it is announced once it is told whole. */
    private void awaitReady() throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application ended:\n" + log());
            }
            if (log().contains("Lockkeeper is ready") && healthy()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        kill();
        throw new IllegalStateException("the application was not ready in time:\n" + log());
    }

    private boolean healthy() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address("/actuator/health")))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Map<String, String> container() {
        var server = new PostgreSQLContainer("postgres:18");
        server.start();
        var base = "jdbc:postgresql://" + server.getHost() + ":" + server.getFirstMappedPort() + "/";
        var passwords = new RolePasswords("owner", "app");
        DatabaseRoles.create(base + "postgres", server.getUsername(), server.getPassword(), "lockkeeper", passwords);
        return Map.of(
                "SPRING_DATASOURCE_URL",
                base + "lockkeeper",
                "SPRING_DATASOURCE_USERNAME",
                DatabaseRoles.APP,
                "SPRING_DATASOURCE_PASSWORD",
                passwords.app(),
                "SPRING_FLYWAY_URL",
                base + "lockkeeper",
                "SPRING_FLYWAY_USER",
                DatabaseRoles.OWNER,
                "SPRING_FLYWAY_PASSWORD",
                passwords.owner(),
                "LOCKKEEPER_DEMO",
                "true");
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("..", "app", "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package backend/app first: ./mvnw verify does"));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package dev.lockkeeper.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link ServerMain} in a JVM of its own. */
final class ServerProgram implements AutoCloseable {

    private final Process process;
    private final List<String> said = new ArrayList<>();

    private ServerProgram(Process process) {
        this.process = process;
    }

    static ServerProgram start(Path home, Durability durability) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), home, durability);
    }

    static ServerProgram start(List<String> prefix, String classPath, Path home, Durability durability)
            throws IOException {
        var words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-cp", classPath, ServerMain.class.getName(), home.toString(), durability.name()));
        return new ServerProgram(
                new ProcessBuilder(words).redirectErrorStream(true).start());
    }

    Sql sql() throws IOException {
        var words = waitForLine("READY ").split(" ");
        return new Sql("jdbc:postgresql://127.0.0.1:" + words[1] + "/postgres", "postgres", words[2]);
    }

    String waitForLine(String beginning) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("It ended and said " + said);
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        waitForEnd();
    }

    void terminate() throws InterruptedException {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

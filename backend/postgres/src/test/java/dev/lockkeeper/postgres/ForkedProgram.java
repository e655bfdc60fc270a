package dev.lockkeeper.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, which a test may kill at any instruction. */
public final class ForkedProgram implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    private static final String END = "(end of output)";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();

    private ForkedProgram(Process process) {
        this.process = process;
        var reader = new Thread(this::readAll, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a main class with this JVM and on this test's class path. */
    public static ForkedProgram start(List<String> jvmOptions, Class<?> main, String... arguments) throws IOException {
        var words = new ArrayList<String>();
        words.add(java());
        words.addAll(jvmOptions);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(List.of(arguments));
        return start(words);
    }

    static ForkedProgram start(List<String> command) throws IOException {
        return new ForkedProgram(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the next line that contains the text; fails with all that was said if there is none. */
    public String waitForLine(String text) throws InterruptedException {
        while (true) {
            var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals(END)) {
                throw new AssertionError("No line with \"" + text + "\", but:\n" + String.join("\n", said));
            }
            said.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9}: nothing of the program runs any more, no hook, no finally. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        waitForEnd();
    }

    /** As {@code kill}, Ctrl-C or the end of a container. */
    public void terminate() throws InterruptedException {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Process " + process.pid() + " does not end");
        }
    }

    /** All the time, since a program whose output nobody reads stands still. */
    private void readAll() {
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException killed) {
            lines.add(killed.toString());
        }
        lines.add(END);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

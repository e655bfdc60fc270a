package dev.lockkeeper.benchmarks.drive;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that runs {@link LintTurns}, and what its turns took. */
final class Running implements AutoCloseable {

    /**
     * One turn through all files.
     *
     * @param processor seconds of processor time of the whole process: compiling and collecting garbage are in it
     */
    private record Turn(int statements, double seconds, double processor) {

        static Turn of(String said) {
            var words = said.split(" ");
            return new Turn(Integer.parseInt(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        }
    }

    private final String name;
    private final Process process;
    private final BufferedReader says;
    private final BufferedWriter asks;
    private final List<Turn> alone = new ArrayList<>();
    private final List<Turn> everyCore = new ArrayList<>();
    private int statements;

    private Running(String name, Process process) {
        this.name = name;
        this.process = process;
        this.says = process.inputReader();
        this.asks = process.outputWriter();
    }

    /** With options of the JVM, on the class path at hand. */
    static Running start(String name, Path java, Path corpus, List<String> options) {
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), LintTurns.class.getName(), corpus.toString()));
        try {
            return new Running(
                    name,
                    new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As long as its code is still being compiled, it says little of what comes after. */
    void warm(int rounds) {
        for (int round = 0; round < rounds; round++) {
            statements = turn(round % 2 == 0 ? LintTurns.ALONE : LintTurns.EVERY_CORE)
                    .statements();
        }
    }

    void round() {
        alone.add(turn(LintTurns.ALONE));
        everyCore.add(turn(LintTurns.EVERY_CORE));
    }

    int statements() {
        return statements;
    }

    String name() {
        return name;
    }

    List<Double> secondsAlone() {
        return alone.stream().map(Turn::seconds).toList();
    }

    List<Double> processorAlone() {
        return alone.stream().map(Turn::processor).toList();
    }

    List<Double> secondsOnEveryCore() {
        return everyCore.stream().map(Turn::seconds).toList();
    }

    List<Double> processorOnEveryCore() {
        return everyCore.stream().map(Turn::processor).toList();
    }

    private Turn turn(String how) {
        try {
            asks.write(how + "\n");
            asks.flush();
            return Turn.of(says.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It ends when nothing more can be asked. */
    @Override
    public void close() {
        try {
            asks.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

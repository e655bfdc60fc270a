package dev.lockkeeper.common;

import java.io.PrintStream;
import java.util.List;

/** Something that an operator asks of the installation from the command line, beside the server or without it. */
public interface Command {

    /** All is well. */
    int DONE = 0;

    /** It was done, and the answer is that something is missing. */
    int MISSING = 1;

    /** It was asked for in a way that means nothing here. */
    int MISUSED = 2;

    /** The first word of the command line. */
    String name();

    /** What comes after the name, for people. */
    String usage();

    /** Answers with what the process ends with. */
    int run(List<String> arguments, PrintStream out);
}

package dev.lockkeeper.lint.layout;

import java.util.List;
import java.util.Optional;

/** One migration tool. */
interface Tool {

    Layout layout();

    /** How surely these are its files, or nothing when they are not. */
    Optional<Confidence> recognise(Files files);

    /** The scripts, in the order in which the tool runs them. */
    List<LaidScript> read(Files files, List<Note> notes);
}

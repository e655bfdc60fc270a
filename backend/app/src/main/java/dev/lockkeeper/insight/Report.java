package dev.lockkeeper.insight;

import java.util.List;

/**
 * A view of the page as it is sent to somebody.
 *
 * @param query what stands behind the question mark of the page with the same figures
 */
public record Report(Period period, List<Told> figures, List<Drawn> pictures, String query) {

    /** One of the figures, with its sentence. */
    public record Told(String name, String value, int n, String sentence) {}

    /**
     * One of the pictures.
     *
     * @param name for the file
     * @param title and the legend: keys of messages
     */
    public record Drawn(String name, String title, List<String> legend, Picture picture) {}
}

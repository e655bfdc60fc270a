package dev.lockkeeper.benchmarks.drive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long one place took in the company of ten records and in that of many, in milliseconds. */
final class Both {

    static final String FEW = "ten";
    static final String MANY = "many";
    private static final double MOST = 1.5;

    private final List<Double> few = new ArrayList<>();
    private final List<Double> many = new ArrayList<>();
    private final List<Double> asFull = new ArrayList<>();

    void add(String slug, double millis) {
        (slug.equals(FEW) ? few : many).add(millis);
    }

    /** Another place of the company of ten, which shows as much of it as this one does of many. */
    void addAsFull(double millis) {
        asFull.add(millis);
    }

    boolean isOver() {
        return ratio(asFull.isEmpty() ? few : asFull) > MOST;
    }

    String row(String name) {
        return "| %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %s |"
                .formatted(name, at(few, 0.5), at(few, 0.95), at(many, 0.5), at(many, 0.95), shown(ratio(few)));
    }

    String rowAsFull(String name) {
        return "| %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %s | %s |"
                .formatted(
                        name,
                        at(few, 0.5),
                        at(asFull, 0.5),
                        at(many, 0.5),
                        at(many, 0.95),
                        shown(ratio(asFull)),
                        shown(ratio(few)));
    }

    private static String shown(double ratio) {
        return (ratio > MOST ? "**%.2f**" : "%.2f").formatted(ratio);
    }

    private double ratio(List<Double> beside) {
        return at(many, 0.5) / at(beside, 0.5);
    }

    private static double at(List<Double> times, double share) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }
}

package dev.lockkeeper.demo;

import dev.lockkeeper.demo.DemoGround.Ground;
import dev.lockkeeper.demo.DemoPeople.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A demo tenant while its history is told. */
record DemoStage(
        DemoPlan plan, Staff staff, Ground ground, Instant from, Instant to, Random chance, DemoAgenda agenda) {

    /** How much of the history has passed, from 0 to 1: the company gets better at it. */
    double progress() {
        return Duration.between(from, agenda.now()).toMinutes()
                / (double) Duration.between(from, to).toMinutes();
    }

    /** Waits vary: many short ones, a few long. */
    Duration delay(double typicalHours) {
        return Duration.ofMinutes((long) (typicalHours * 60 * Math.exp(chance.nextGaussian() * 0.6)) + 5);
    }

    <T> T pick(List<T> among) {
        return among.get(chance.nextInt(among.size()));
    }

    boolean happens(double probability) {
        return chance.nextDouble() < probability;
    }
}

package dev.lockkeeper.lint.fact;

import java.util.List;

/** CREATE TYPE … AS ENUM. */
public record CreateEnum(String name, List<String> labels) implements Fact {

    public CreateEnum {
        labels = List.copyOf(labels);
    }
}

package dev.lockkeeper.insight;

import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.catalogue.Domain;
import java.util.List;

/** What figures can be narrowed to. */
public record Narrowing(List<Domain> domains, List<Database> databases) {}

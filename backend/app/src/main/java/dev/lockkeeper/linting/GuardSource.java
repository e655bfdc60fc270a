package dev.lockkeeper.linting;

import dev.lockkeeper.lint.Guard;
import java.util.List;

/** Knows what the current tenant's decisions ask of its migrations. The room that keeps decisions implements it. */
public interface GuardSource {

    List<Guard> inForce();
}

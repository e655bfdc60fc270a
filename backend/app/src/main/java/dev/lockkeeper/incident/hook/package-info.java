/** Doors at which programs tell of incidents: who they are, what their messages say, and what comes of them. */
@NullMarked
package dev.lockkeeper.incident.hook;

import org.jspecify.annotations.NullMarked;

/**
 * Who reviews when: rotations with their members, cadence and exceptions, and the calendar that follows from them.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.rotation.RotationCalendar}; {@link
 * dev.lockkeeper.rotation.RotationUpkeep} has the steps.
 */
@ApplicationModule(allowedDependencies = {"common", "tenancy", "access", "audit", "web"})
@NullMarked
package dev.lockkeeper.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package dev.lockkeeper.migration;

/** One thing that must hold before the gate opens. Rooms that know of such things implement it. */
public interface GateCheck {

    CheckResult check(GateSubject subject);
}

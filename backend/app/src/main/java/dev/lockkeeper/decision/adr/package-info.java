/**
 * Decision records as files: MADR, Nygard's form, log4brains in; MADR out. It reads and writes text alone, without the database.
 *
 * <p>Reading begins at {@link dev.lockkeeper.decision.adr.AdrTree}, writing at {@link dev.lockkeeper.decision.adr.MadrFile}.
 */
@NullMarked
package dev.lockkeeper.decision.adr;

import org.jspecify.annotations.NullMarked;

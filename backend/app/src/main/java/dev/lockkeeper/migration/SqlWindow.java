package dev.lockkeeper.migration;

import java.util.List;

/**
 * Some lines of a migration's scripts.
 *
 * @param views the scripts that have lines among them
 * @param next how many lines are passed over to read on behind them
 * @param rest how many lines there are behind them
 */
public record SqlWindow(List<SqlView> views, int next, int rest) {}

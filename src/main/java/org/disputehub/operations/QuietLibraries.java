package org.disputehub.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Marker;

/**
 * Below INFO only the hub's own code may log: drivers, brokers and web servers write requests and bind values there, which are full of
 * personal data. Whatever level somebody sets in a hurry, that stays out of the log.
 */
public class QuietLibraries extends TurboFilter {

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] params, Throwable fault) {
        boolean quiet = !level.isGreaterOrEqual(Level.INFO) && !logger.getName().startsWith("org.disputehub");
        return quiet ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}

package io.backgrounder;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged while it is open, warnings and worse. */
public final class CapturedLog extends Handler implements AutoCloseable {
    /** @param text the message and whatever it comes from */
    public record Line(Level level, String requestId, String text) {}

    private static final PatternFormatter TEXT = new PatternFormatter("%c %s%e");

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    public CapturedLog() {
        Logger.getLogger("").addHandler(this);
    }

    public List<Line> lines() {
        return lines;
    }

    /** Those of one request. */
    public List<Line> of(String requestId) {
        return lines.stream().filter(line -> requestId.equals(line.requestId)).toList();
    }

    @Override
    public void publish(LogRecord logged) {
        if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
            ExtLogRecord extended = ExtLogRecord.wrap(logged);
            lines.add(new Line(logged.getLevel(), extended.getMdc("requestId"), TEXT.format(extended)));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}

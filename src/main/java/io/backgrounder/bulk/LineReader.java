package io.backgrounder.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Splits a stream into lines of bounded length. A longer line is skipped, but still counted. */
class LineReader {
    /** @param bytes the line without its end; null if it was longer than the limit */
    record Line(long number, byte[] bytes) {
        int length() {
            return bytes == null ? 0 : bytes.length;
        }

        boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final int maxLength;
    private final byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private long number;

    LineReader(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /** The number of lines that were read. */
    long count() {
        return number;
    }

    /** The next line, or null after the last. */
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (start < end || fill()) {
            any = true;
            int stop = start;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            tooLong |= line.size() + stop - start > maxLength;
            if (!tooLong) {
                line.write(buffer, start, stop - start);
            }
            boolean complete = stop < end;
            start = complete ? stop + 1 : stop;
            if (complete) {
                break;
            }
        }
        return any ? new Line(++number, tooLong ? null : withoutReturn(line.toByteArray())) : null;
    }

    private boolean fill() throws IOException {
        start = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean returned = line.length > 0 && line[line.length - 1] == '\r';
        return returned ? java.util.Arrays.copyOf(line, line.length - 1) : line;
    }
}

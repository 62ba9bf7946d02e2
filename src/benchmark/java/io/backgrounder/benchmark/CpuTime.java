package io.backgrounder.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What processes have cost, from {@code /proc}. */
public final class CpuTime {
    private static final double TICKS_PER_SECOND = Double.parseDouble(ExternalPrograms.output("getconf", "CLK_TCK"));

    private CpuTime() {}

    /** Seconds of CPU, in user space and kernel, of a process and all that descend from it, be they alive or not. */
    static double ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(process -> ticks(process.pid()))
                        .sum()
                / TICKS_PER_SECOND;
    }

    /** Seconds of CPU of the processes that this one has started, and that have ended. */
    public static double ofEndedChildren() {
        return ticks(ProcessHandle.current().pid(), 16) / TICKS_PER_SECOND;
    }

    /** Times of children that have ended are in their parent's. */
    private static long ticks(long pid) {
        return ticks(pid, 14);
    }

    private static long ticks(long pid, int first) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // Behind the name, which may hold anything: state is field 3 of proc(5), utime, stime, cutime, cstime are
            // 14 to 17.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return LongStream.rangeClosed(first, 17)
                    .map(field -> Long.parseLong(fields[(int) field - 3]))
                    .sum();
        } catch (IOException e) {
            // It ended since it was listed.
            return 0;
        }
    }
}

package io.backgrounder.benchmark;

import io.backgrounder.corpus.Corpus;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes a {@link Corpus} to a file. Arguments: the number of stories, the file and, optionally, the seed (1 by default). */
final class CorpusFile {
    private CorpusFile() {}

    public static void main(String[] args) throws IOException {
        Corpus corpus = new Corpus(args.length > 2 ? Long.parseLong(args[2]) : 1, Integer.parseInt(args[0]));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 20)) {
            Iterator<byte[]> lines = Stream.concat(corpus.references(), corpus.stories(0, corpus.stories()))
                    .iterator();
            while (lines.hasNext()) {
                out.write(lines.next());
            }
        }
    }
}

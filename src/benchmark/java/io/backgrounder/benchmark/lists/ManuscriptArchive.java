package io.backgrounder.benchmark.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.ImportLoad;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import io.backgrounder.corpus.Corpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * An instance with what editors' lists read of any number of stories: their manuscripts, and their links to topics, sources and FAQs. The
 * stories of a small {@link Corpus} are imported, and copied in the database without their texts.
 */
record ManuscriptArchive(Server server, Corpus corpus) {
    private static final int IMPORTED = 1000;

    private static final List<String> COPIES = List.of(
            "set session_replication_role = replica",
            "create temp table seed as select row_number() over () - 1 as n, m.* from manuscript m where kind = 'story'",
            // Of a thousand stories, four are drafts, one is scheduled, ten are archived, five are withdrawn. Of the
            // others, some have drafts.
            """
            create temp table copy as
            select g, cast(md5('story' || g) as uuid) as id, g %% %2$d as n,
                timestamptz '2010-01-01 00:00Z' + g * (interval '15 years' / %1$d) as published_at,
                case when g %% 1000 < 4 then 'draft' when g %% 1000 = 4 then 'scheduled' when g %% 1000 < 15 then 'archived'
                    when g %% 1000 < 20 then 'withdrawn' else 'published' end as status
            from generate_series(0, %1$d - 1) g""",
            """
            insert into manuscript (id, kind, slug, language, title, status, draft, draft_uses, edited_at, edited_by, published_at,
                without_topics, due_at, due_status, due_author, due_failure)
            select c.id, 'story', 'copy-' || c.g, s.language, s.title || ' ' || c.g, c.status,
                case when c.status in ('draft', 'scheduled') or c.g %% 200 = 50 then 1 end,
                case when c.status in ('draft', 'scheduled') or c.g %% 200 = 50 then array['%3$s'] else '{}' end,
                c.published_at + interval '1 hour' * (c.g %% 500 * 137 %% 500),
                case when c.g %% 20 = 0 then 'editor ' || c.g / 20 %% 20 else 'pipeline' end,
                case when c.status <> 'draft' then c.published_at end,
                c.g %% 300 = 1,
                case when c.status = 'scheduled' then c.published_at + interval '20 years' end,
                case when c.status = 'scheduled' then 'published' end,
                case when c.status = 'scheduled' then 'editor 1' end,
                case when c.status = 'scheduled' and c.g %% 10000 = 4 then 'A source is not published.' end
            from copy c join seed s on s.n = c.n""",
            """
            insert into story_topic (story_id, topic_id, position, role, listed_at)
            select c.id, l.topic_id, l.position, l.role, case when c.status = 'published' then c.published_at end
            from copy c join seed s on s.n = c.n join story_topic l on l.story_id = s.id where c.g %% 300 <> 1""",
            """
            insert into story_faq (story_id, faq_id, position, listed_at)
            select c.id, l.faq_id, l.position, case when c.status = 'published' then c.published_at end
            from copy c join seed s on s.n = c.n join story_faq l on l.story_id = s.id""",
            """
            insert into source_summary (id, story_id, source_id, position, text, listed_at)
            select cast(md5('summary' || c.g || '-' || l.position) as uuid), c.id, l.source_id, l.position, 'A summary.',
                case when c.status = 'published' then c.published_at end
            from copy c join seed s on s.n = c.n join source_summary l on l.story_id = s.id""",
            "set session_replication_role = origin",
            "vacuum analyze",
            "checkpoint");

    /** Starts the instance, and fills it unless the folder has it from before. */
    static ManuscriptArchive start(Launcher launcher, Path folder, int stories, long seed) throws Exception {
        Path home = Files.createDirectories(folder.resolve("manuscripts-" + stories));
        Server server = Instance.start(launcher, stories + " stories", home, Map.of("BACKGROUNDER_DEMO", "false"));
        ManuscriptArchive archive = new ManuscriptArchive(server, new Corpus(seed, IMPORTED));
        Path mark = home.resolve("filled");
        if (!Files.exists(mark)) {
            archive.fill(home, stories);
            Files.createFile(mark);
        }
        return archive;
    }

    private void fill(Path home, int stories) throws Exception {
        ImportLoad load = new ImportLoad(server.url(), Instance.KEY);
        load.send("sources, topics, FAQs", corpus.references(), corpus.referenceCount());
        load.send("stories", corpus.stories(0, IMPORTED), IMPORTED);
        Progress.tell("copy them");
        String topic = new ObjectMapper()
                .readTree(Http.get(server.url() + "/v1/topics/" + Corpus.topicSlug(0))
                        .body())
                .path("id")
                .asText();
        List<String> postmaster = Files.readAllLines(home.resolve("data/postgresql/postmaster.pid"));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + postmaster.get(3) + "/backgrounder",
                        "backgrounder",
                        Files.readString(home.resolve("data/postgresql.password"))
                                .strip());
                Statement statement = connection.createStatement()) {
            for (String copy : COPIES) {
                statement.execute(copy.contains("%") ? copy.formatted(stories, IMPORTED, topic) : copy);
            }
        }
    }
}

package io.backgrounder.story;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes the SQL that Hibernate sends while a test asks for it, and nothing in all the others. */
@PersistenceUnitExtension
public class SentStatements implements StatementInspector {
    private static volatile Queue<String> sent;

    /** What is sent, by whichever thread, while the action runs. */
    public static List<String> during(Runnable action) {
        Queue<String> mine = new ConcurrentLinkedQueue<>();
        sent = mine;
        try {
            action.run();
        } finally {
            sent = null;
        }
        return List.copyOf(mine);
    }

    @Override
    public String inspect(String sql) {
        Queue<String> now = sent;
        if (now != null) {
            now.add(sql);
        }
        return sql;
    }
}

package io.backgrounder.story;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.postgresql.Driver;

/** The driver of the tests: PostgreSQL's, which notes the SQL that is prepared while a test asks for it. */
public class SentStatements extends Driver {
    private static volatile Queue<String> sent;

    /** The only thread whose statements are noted; null for all. */
    private static volatile Thread only;

    /** What is prepared, by whichever thread, while the action runs. */
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

    /** The same, without what other threads send meanwhile, such as clocks. */
    public static List<String> byThisThread(Runnable action) {
        only = Thread.currentThread();
        try {
            return during(action);
        } finally {
            only = null;
        }
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = super.connect(url, properties);
        return connection == null ? null : noting(connection);
    }

    private static Connection noting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Queue<String> now = sent;
                    Thread one = only;
                    if (now != null
                            && (one == null || one == Thread.currentThread())
                            && method.getName().equals("prepareStatement")) {
                        now.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

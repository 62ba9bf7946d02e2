package io.backgrounder.checker;

import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes on one database, which the check starts, and may kill. A further instance, which no request goes to, has the database. */
public final class Nodes {
    private final Launcher launcher;
    private final ProcessHandle postgres;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Server> nodes = new ArrayList<>();

    private Nodes(Launcher launcher) throws IOException {
        this.launcher = launcher;
        this.home = launcher.newFolder("database");
        Server owner = Instance.start(launcher, "database", home, Map.of("BACKGROUNDER_DEMO", "false"));
        postgres = owner.database().orElseThrow();
        List<String> postmaster = Files.readAllLines(home.resolve("data/postgresql/postmaster.pid"));
        environment.put("BACKGROUNDER_DEMO", "false");
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postmaster.get(3) + "/backgrounder");
        environment.put("QUARKUS_DATASOURCE_USERNAME", "backgrounder");
        environment.put(
                "QUARKUS_DATASOURCE_PASSWORD",
                Files.readString(home.resolve("data/postgresql.password")).strip());
    }

    public static Nodes start(Launcher launcher, int count) throws IOException {
        Nodes nodes = new Nodes(launcher);
        for (int i = 0; i < count; i++) {
            nodes.nodes.add(nodes.start(i, Http.freePort()));
        }
        return nodes;
    }

    private Server start(int number, int port) throws IOException {
        environment.put(Instance.PORT, String.valueOf(port));
        return Instance.start(launcher, "node" + number, home, environment, postgres);
    }

    public Deployment deployment() {
        return new Deployment(nodes.stream().map(Server::url).toArray(String[]::new), Instance.KEY);
    }

    public int count() {
        return nodes.size();
    }

    /** Kills a node, wherever it is, and starts it again at the same address. */
    public void kill(int number) throws IOException {
        Server node = nodes.get(number);
        node.process().destroyForcibly();
        node.process().onExit().join();
        String url = node.url();
        nodes.set(number, start(number, Integer.parseInt(url.substring(url.lastIndexOf(':') + 1))));
    }
}

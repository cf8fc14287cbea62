import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Speaks MongoDB's protocol on 127.0.0.1 and keeps its data in one file. Arguments: port, file. */
public class MongoProtocolServer {
    private static final Set<String> READS = Set.of(
        "hello", "isMaster", "ismaster", "ping", "buildInfo", "find", "getMore", "killCursors", "count", "distinct",
        "listCollections", "listIndexes", "listDatabases", "endSessions", "serverStatus");

    /** Commits before it answers: a write that was acknowledged is there after a kill of the process. */
    static class CommittingBackend extends H2Backend {
        CommittingBackend(MVStore store) {
            super(store);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document answer = super.handleMessage(message);
            if (!READS.contains(message.getDocument().keySet().iterator().next())) commit();
            return answer;
        }
    }

    /** The least that today's drivers accept. */
    static class AcceptedVersion implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }

    /** The store's own commits run beside ours, and ours would then answer before the file is written: they are off. */
    private static MVStore open(String file) {
        MVStore store = new MVStore.Builder().fileName(file).autoCommitDisabled().compress().open();
        store.setRetentionTime(0);
        return store;
    }

    /** Each commit leaves outdated pages behind; without this the file would grow by some 30 kB with every write. */
    private static void compactForEver(MVStore store) {
        try {
            while (!store.isClosed()) {
                Thread.sleep(1000);
                store.compact(50, 4 << 20);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) {
        MVStore store = open(arguments[1]);
        H2Backend backend = new CommittingBackend(store);
        backend.version(new AcceptedVersion());
        Thread compaction = new Thread(() -> compactForEver(store));
        compaction.setDaemon(true);
        compaction.start();
        MongoServer server = new MongoServer(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}

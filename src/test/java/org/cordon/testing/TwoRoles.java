package org.cordon.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The two roles of the database as the operators' guide makes them, word for word. */
public record TwoRoles(String url) {

    public static final String OWNER = "cordon_owner";
    public static final String APPLICATION = "cordon_app";

    private static final Path GUIDE = Path.of("docs/guides/operating.md");
    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    /** Without the user that the server of the tests puts into its address: it would win over every other. */
    public TwoRoles {
        url = url.replaceAll("\\?.*", "");
    }

    /** Roles belong to the server of the tests and not to a database: another test may have made them. */
    public void make() throws SQLException, IOException {
        String database = url.replaceAll(".*/([a-z_0-9]+).*", "$1");
        String statements = guide().get(0).replace("database cordon ", "database " + database + " ");
        for (String statement : statements.split(";", -1)) {
            if (!statement.isBlank() && !isMade(statement)) {
                execute("postgres", statement);
            }
        }
    }

    /** What the owner grants once there are tables. */
    public void grant() throws SQLException, IOException {
        execute(OWNER, guide().get(1));
    }

    public static String password(String role) {
        return switch (role) {
            case OWNER -> "choose-one";
            case APPLICATION -> "choose-another";
            default -> role.toLowerCase(Locale.ROOT);
        };
    }

    public void execute(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role, password(role));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isMade(String statement) throws SQLException {
        String role = statement.replaceAll("(?s).*create role (\\w+) .*", "$1");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            return query.executeQuery().next();
        }
    }

    private static List<String> guide() throws IOException {
        return SQL.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}

package org.cordon.control;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.cordon.platform.engine.TablesInForce;
import org.cordon.testing.ModelFiles;
import org.springframework.transaction.support.TransactionOperations;

/** The table of local overrides with rows of a district, deployed as Camunda Modeler would. */
public final class LocalRows {

    static final String SEPTEMBER = "[date and time(\"2022-09-05T00:00:00\")..date and time(\"2022-09-20T00:00:00\")]";
    public static final String ALWAYS = "-";

    private static final Pattern OUTPUT = Pattern.compile("<output id=\"\\w+\" label=\"[^\"]*\" name=\"(\\w+)\"");

    private final StringBuilder rows = new StringBuilder();

    /**
     * Adds a row of the district's order.
     *
     * @param cells by column; every other cell stays empty
     */
    public LocalRows row(String id, String category, String days, Map<String, String> cells) {
        rows.append("<rule id=\"%s\"><description>Order 12 of the district</description>".formatted(id))
                .append(cell("inputEntry", id, "edition", "\"9\""))
                .append(cell("inputEntry", id, "category", '"' + category + '"'))
                .append(cell("inputEntry", id, "day", days))
                .append(OUTPUT.matcher(table())
                        .results()
                        .map(output -> output.group(1))
                        .map(column -> cell("outputEntry", id, column, cells.getOrDefault(column, "")))
                        .collect(joining()))
                .append("</rule>");
        return this;
    }

    public String text() {
        return rows.toString();
    }

    /** Returns the deployment's id; the rows decide about nobody yet. */
    public String deploy(RepositoryService repository) {
        String text = table().replace("</decisionTable>", rows + "</decisionTable>");
        return repository
                .createDeployment()
                .addString("LocalOverride.dmn", text)
                .deploy()
                .getId();
    }

    /** As two people would put the deployed rows into force, without what a change means for those under control. */
    public static void confirm(TablesInForce tables, TransactionOperations transactions) {
        transactions.executeWithoutResult(status -> tables.change(tables.newest()));
    }

    private static String cell(String kind, String row, String column, String text) {
        return "<%s id=\"%s_%s\"><text>%s</text></%s>".formatted(kind, row, column, text, kind);
    }

    private static String table() {
        return ModelFiles.decisions().stream()
                .filter(file -> ModelFiles.name(file).equals("LocalOverride"))
                .map(ModelFiles::text)
                .findFirst()
                .orElseThrow();
    }
}

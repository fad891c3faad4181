package org.caredesk.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.shared.Args;

/** One line of a run's report: a message key (report.code) and what goes into it. */
public record ReportLine(String code, List<String> args) implements Serializable {

  public ReportLine {
    args = List.copyOf(args);
  }

  String toText() {
    List<String> all = new ArrayList<>(List.of(code));
    all.addAll(args);
    return Args.toText(all);
  }

  static List<ReportLine> all(String report) {
    if (report == null) {
      return List.of();
    }
    return report.lines().map(ReportLine::of).toList();
  }

  private static ReportLine of(String line) {
    List<String> all = Args.fromText(line);
    return new ReportLine(all.get(0), all.subList(1, all.size()));
  }
}

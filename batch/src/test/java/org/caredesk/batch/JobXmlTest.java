package org.caredesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Named;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Job descriptions name things by words; these tests look the words up. */
class JobXmlTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages("org.caredesk.batch");

  private static final Pattern SCHEDULED =
      Pattern.compile("insert into job_schedule ([^;]*);", Pattern.DOTALL);
  private static final Pattern JOB = Pattern.compile("\\('([a-z-]+)',");

  @TestFactory
  Stream<DynamicTest> every_name_in_a_job_description_exists() {
    Set<String> artifacts = artifacts();
    return files()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getName(), () -> assertThat(artifacts).containsAll(refs(read(file)))));
  }

  @TestFactory
  Stream<DynamicTest> every_work_that_is_asked_for_exists() {
    Set<String> works = works().stream().map(Work::name).collect(Collectors.toSet());
    return files()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getName(), () -> assertThat(works).containsAll(works(read(file)))));
  }

  @Test
  void every_work_is_done_by_its_job() {
    for (Work work : works()) {
      File file = new File(folder(), work.job() + ".xml");
      assertThat(works(read(file))).as(work.name()).contains(work.name());
    }
  }

  @TestFactory
  Stream<DynamicTest> a_job_is_called_as_its_file_and_tells_how_it_ended() {
    return files()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getName(),
                    () -> {
                      Element job = read(file).getDocumentElement();
                      assertThat(job.getAttribute("id") + ".xml").isEqualTo(file.getName());
                      assertThat(job.getAttribute("restartable")).isEqualTo("false");
                      assertThat(refs(job.getOwnerDocument())).contains("runWatch");
                    }));
  }

  @Test
  void every_scheduled_job_has_a_description_and_the_other_way_round() throws IOException {
    Set<String> scheduled = new TreeSet<>();
    try (Stream<Path> migrations = Files.list(Path.of("../ejb/src/main/resources/db/migration"))) {
      for (Path migration : migrations.toList()) {
        Matcher rows = SCHEDULED.matcher(Files.readString(migration));
        while (rows.find()) {
          Matcher job = JOB.matcher(rows.group(1));
          while (job.find()) {
            scheduled.add(job.group(1) + ".xml");
          }
        }
      }
    }
    assertThat(files().map(File::getName)).containsExactlyInAnyOrderElementsOf(scheduled);
  }

  private static Set<String> artifacts() {
    return CLASSES.stream()
        .filter(type -> type.isAnnotatedWith(Named.class))
        .map(type -> type.getAnnotationOfType(Named.class).value())
        .collect(Collectors.toSet());
  }

  private static List<Work> works() {
    return CLASSES.stream()
        .filter(type -> type.isAssignableTo(Work.class))
        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(JobXmlTest::instance)
        .toList();
  }

  private static Work instance(JavaClass type) {
    try {
      return (Work) type.reflect().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<File> files() {
    File[] found = folder().listFiles((folder, name) -> name.endsWith(".xml"));
    assertThat(found).isNotEmpty();
    return Stream.of(found).sorted();
  }

  private static File folder() {
    try {
      return new File(JobXmlTest.class.getResource("/META-INF/batch-jobs").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document read(File file) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    } catch (Exception e) {
      throw new IllegalStateException(file + " is not a job description", e);
    }
  }

  private static List<String> refs(Document job) {
    return elements(job, "*").stream()
        .filter(element -> element.hasAttribute("ref"))
        .map(element -> element.getAttribute("ref"))
        .toList();
  }

  private static List<String> works(Document job) {
    return elements(job, "property").stream()
        .filter(property -> property.getAttribute("name").equals("work"))
        .map(property -> property.getAttribute("value"))
        .distinct()
        .toList();
  }

  private static List<Element> elements(Document job, String name) {
    NodeList nodes = job.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
